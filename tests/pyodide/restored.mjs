// Answers questions in an interpreter restored from the snapshot: node restored.mjs BUNDLE [MODULE]
// Standard input: JSON list of [function, question]; output: JSON list of the answers. The function
// may be "eval", for expressions of Python, or "exec", for statements (null comes back). MODULE is a file of the bundle.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

process.on("uncaughtException", (error) => {
  console.error(error.message || error);
  process.exit(1);
});

const [bundle, file = "snapshot.wasm.zst"] = process.argv.slice(2);
const asked = JSON.parse(readFileSync(0, "utf8"));
const load = (file) => import(pathToFileURL(join(bundle, file)));
const { loadPyodide } = await load("pyodide.mjs");
const { restore } = await load("restore.mjs");
const { decompress } = await load("fzstd.mjs");
const unpacked = (file) => {
  const bytes = new Uint8Array(readFileSync(join(bundle, file)));
  return file.endsWith(".zst") ? decompress(bytes) : bytes;
};
const snapshot = unpacked("snapshot.bin.zst");
const module = WebAssembly.compile(unpacked(file));
const ask = await restore(loadPyodide, `${bundle}/`, snapshot, module);
const space = ask.__globals__;
const evaluate = (source) => space.get("eval_code")(source, space);
const execute = (source) => evaluate(`exec(${JSON.stringify(source)})`);
const does = { eval: evaluate, exec: execute };
const answers = asked.map(([name, question]) => (does[name] ?? ((asked) => ask(name, asked)))(question) ?? null);
process.stdout.write(JSON.stringify(answers));
