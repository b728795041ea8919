// Runs bench.engine.table inside Pyodide: node engine.mjs BUNDLE
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const bundle = process.argv[2];
const { loadPyodide } = await import(pathToFileURL(join(bundle, "pyodide.mjs")));
const pyodide = await loadPyodide({ indexURL: bundle, packages: ["dialing-and-smiling"] });
// The other engines, the bundle's builder and processes stay outside.
const source = readFileSync(new URL("engine.py", import.meta.url), "utf8");
const part = source.replace(/^(from (bench|explorer)|import subprocess|NODE =).*$/gm, "");
pyodide.FS.writeFile("/tmp/engine_bench.py", part);
console.log(
  pyodide.runPython(`
import json, sys
sys.path.append("/tmp")
import engine_bench
json.dumps(engine_bench.table())
`),
);
