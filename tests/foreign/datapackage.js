// Reads a package with datapackage-js: prints, as JSON, what is wrong with it and the rows of each table.
const { Package } = require("datapackage");

async function main(path) {
  const package_ = await Package.load(path);
  const faults = package_.errors.map(String);
  const tables = {};
  for (const resource of package_.resources) {
    faults.push(...resource.errors.map(String));
    if (resource.tabular) {
      const rows = await resource.read({ keyed: true });
      tables[resource.name] = { rows: rows.length, first: rows[0] };
    }
  }
  console.log(JSON.stringify({ valid: package_.valid, faults, tables }));
}

main(process.argv[2]).catch((error) => {
  console.error(error, error.errors);
  process.exit(1);
});
