// Answers questions in an interpreter restored from the snapshot: node restored.mjs BUNDLE
// Standard input: JSON list of [function, question]; output: JSON list of the answers.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

process.on("uncaughtException", (error) => {
  console.error(error.message || error);
  process.exit(1);
});

const [bundle] = process.argv.slice(2);
const asked = JSON.parse(readFileSync(0, "utf8"));
const load = (file) => import(pathToFileURL(join(bundle, file)));
const { loadPyodide } = await load("pyodide.mjs");
const { restore } = await load("restore.mjs");
const snapshot = new Uint8Array(gunzipSync(readFileSync(join(bundle, "snapshot.bin"))));
const ask = await restore(loadPyodide, `${bundle}/`, snapshot);
const answers = asked.map(([name, question]) => ask(name, question) ?? null);
process.stdout.write(JSON.stringify(answers));
