// Holds a JSON-LD file against the types of schema.org (schema-dts): prints what the compiler says of it.
const fs = require("fs");
const ts = require("typescript");

const about = JSON.parse(fs.readFileSync(process.argv[2], "utf-8"));
const name = `${__dirname}/about.ts`;
const text =
  'import type { Dataset, WithContext } from "schema-dts";\n' +
  `export const about: WithContext<Dataset> = ${JSON.stringify(about, null, 1)};\n`;
const options = { noEmit: true, strict: true, skipLibCheck: true, types: [], moduleResolution: 100 };
const host = ts.createCompilerHost({ ...options, module: ts.ModuleKind.ESNext });
const read = host.getSourceFile.bind(host);
host.getSourceFile = (file, ...rest) =>
  file === name ? ts.createSourceFile(file, text, ...rest) : read(file, ...rest);
host.fileExists = ((known) => (file) => file === name || known(file))(host.fileExists.bind(host));
const program = ts.createProgram([name], { ...options, module: ts.ModuleKind.ESNext }, host);
const told = ts.getPreEmitDiagnostics(program);
console.log(JSON.stringify(told.map((one) => ts.flattenDiagnosticMessageText(one.messageText, "\n"))));
