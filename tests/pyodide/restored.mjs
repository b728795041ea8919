// Answers questions in an interpreter restored from the snapshot: node restored.mjs BUNDLE [MODULE]
// Standard input: JSON list of [function, question]; output: JSON list of the answers. The function
// may be "exec", for statements of Python (null comes back), or "at 123", for what stands at an address
// and gets a JSON list of texts.
// MODULE is a file of the bundle; the small module cannot read Python's language.
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
const { caller, reading, restore } = await load("restore.mjs");
const { decompress } = await load("fzstd.mjs");
const unpacked = (file) => {
  const bytes = new Uint8Array(readFileSync(join(bundle, file)));
  return file.endsWith(".zst") ? decompress(bytes) : bytes;
};
const compiled = WebAssembly.compile(unpacked(file));
const { module, ask } = await restore(`${bundle}/`, reading(unpacked("snapshot.bin.zst")), compiled);

function execute(statements) {
  if (module._PyRun_SimpleString(module.stringToNewUTF8(statements))) throw new Error("Python says why");
}

function answer([name, question]) {
  if (name === "exec") return execute(question);
  const [, address] = name.match(/^at (\d+)/) ?? [];
  return address ? caller(module, Number(address))(...JSON.parse(question)) : ask(name, question);
}
const answers = asked.map((one) => answer(one) ?? null);
process.stdout.write(JSON.stringify(answers), () => process.exit());
