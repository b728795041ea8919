// Makes the heap snapshot from which the worker starts: node snapshot.mjs BUNDLE FREEZE.py OUT
// The same bundle gives the same bytes: clocks stand still, random numbers are counted.
import nodeCrypto from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PAGE } from "./restore.mjs";

// Without this, Node prints the line that threw: half of Pyodide.
process.on("uncaughtException", (error) => {
  console.error(error.message || error);
  process.exit(1);
});

const [bundle, freeze, out] = process.argv.slice(2);
const indexURL = bundle;

Date.now = () => Date.UTC(2000, 0);
performance.now = () => 0;
nodeCrypto.randomFillSync = crypto.getRandomValues = (array) => array.fill(7);

const { loadPyodide } = await import(pathToFileURL(join(bundle, "pyodide.mjs")));

// A fresh instance's memory, before and after its own initialization.
let before, after;
async function freshMemory() {
  await import(pathToFileURL(join(bundle, "pyodide.asm.js")));
  const create = globalThis._createPyodideModule;
  globalThis._createPyodideModule = async (settings) => {
    settings.preRun.push((module) => (before = module.HEAPU8.slice()));
    after = (await create(settings)).HEAPU8.slice();
    throw new Error("enough");
  };
  await loadPyodide({ indexURL, _loadSnapshot: new Uint8Array(20 << 20) }).catch((error) => {
    if (!after) throw error;
  });
  globalThis._createPyodideModule = create;
}

// Overwrites what freed objects left behind: allocates all of it, fills it with zeros, frees it.
function blank(module) {
  const end = module._sbrk(0);
  const taken = [];
  const take = (allocate, free, size) => {
    let at;
    while ((at = allocate(size)) < end) taken.push([at, size, free]);
    free(at);
  };
  for (let size = 4 << 20; size >= 16; size >>= 1) take(module._PyMem_RawMalloc, module._PyMem_RawFree, size);
  for (let size = 512; size >= 16; size -= 16) take(module._PyObject_Malloc, module._PyObject_Free, size);
  for (const [at, size] of taken) module.HEAPU8.fill(0, at, at + size);
  for (const [at, , free] of taken.reverse()) free(at);
  module.HEAPU8.fill(0, module.___stack_low, module.stackSave());
}

await freshMemory();
const pyodide = await loadPyodide({
  indexURL,
  _makeSnapshot: true,
  env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1" },
});
for (const wheel of readdirSync(bundle).filter((name) => name.endsWith(".whl")).sort())
  pyodide.FS.writeFile(`/tmp/${wheel}`, readFileSync(join(bundle, wheel)));
const api = pyodide._api;
const run = (code) => {
  const [status, errors] = api.rawRun(code);
  if (status) throw new Error(errors);
};
// What JavaScript holds of Pyodide's own modules.
for (const name of ["pyodide_py", "pyodide_code", "pyodide_ffi", "package_loader", "pyodide_base", "importlib", "sys", "os"])
  api[name].destroy();
run(readFileSync(freeze, "utf8"));
if (!process.env.NOBLANK) blank(pyodide._module);

const snapshot = pyodide.makeMemorySnapshot();
const [, offset] = new Uint32Array(snapshot.buffer, 0, 2);
const memory = snapshot.subarray(offset);
const same = (a, b, at) => {
  for (let i = at; i < at + PAGE; i++) if (a[i] !== (b[i] ?? 0)) return false;
  return true;
};
const runs = [];
const pages = [];
for (let at = 0; at < memory.length; at += PAGE) {
  if (same(memory, before, at) && same(memory, after, at)) continue;
  const page = at / PAGE;
  const last = runs.at(-1);
  if (last && last[0] + last[1] === page) last[1]++;
  else runs.push([page, 1]);
  pages.push(memory.subarray(at, at + PAGE));
}
// As restore.mjs tells.
const header = snapshot.slice(0, offset);
new Uint32Array(header.buffer)[1] = memory.length; // nothing follows: restore.mjs copies
const words = (...numbers) => new Uint8Array(Uint32Array.from(numbers).buffer);
writeFileSync(out, Buffer.concat([words(offset, memory.length, runs.length), header, words(...runs.flat()), ...pages]));
