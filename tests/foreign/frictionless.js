// Reads the tables of a package with frictionless.js: prints their numbers of rows as JSON.
const { Dataset } = require("frictionless.js");
const toArray = require("stream-to-array");

async function main(path) {
  const dataset = await Dataset.load(path);
  const tables = {};
  for (const resource of dataset.resources) {
    if (resource.descriptor.format === "csv") {
      tables[resource.descriptor.name] = (await toArray(await resource.rows({ keyed: true }))).length;
    }
  }
  console.log(JSON.stringify({ name: dataset.descriptor.name, tables }));
}

main(process.argv[2]).catch((error) => {
  console.error(error);
  process.exit(1);
});
