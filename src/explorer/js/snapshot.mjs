// Makes the heap snapshot from which the worker starts: node snapshot.mjs BUNDLE FREEZE.py OUT
// The same bundle gives the same bytes: clocks stand still, random numbers are counted.
// OUT.ran tells for slim.mjs which of the module's functions ran meanwhile: a byte for each.
import nodeCrypto from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { instance, PAGE } from "./restore.mjs";
import { MOST, noting } from "./wasm.mjs";

// So many equal pages between two that differ are kept too. They pack to almost nothing, and all of it is
// read in 160 runs, not in 29,000: the computer's own pages are as long, so that few more are touched.
const GAP = 64;

// Without this, Node prints the line that threw: half of Pyodide.
process.on("uncaughtException", (error) => {
  console.error(error.message || error);
  process.exit(1);
});

const [bundle, freeze, out] = process.argv.slice(2);
const indexURL = bundle;
process.argv[1] = "snapshot"; // Pyodide keeps it in its memory, and no folder's name shall be there

Date.now = () => Date.UTC(2000, 0);
performance.now = () => 0;
nodeCrypto.randomFillSync = crypto.getRandomValues = (array) => array.fill(7);

const { loadPyodide } = await import(pathToFileURL(join(bundle, "pyodide.mjs")));

// A fresh instance's memory, before and after its own initialization.
async function freshMemory() {
  let before;
  const compiled = WebAssembly.compile(readFileSync(join(bundle, "pyodide.asm.wasm")));
  const after = await instance(pathToFileURL(`${bundle}/`), compiled, 20 << 20, (module) => (before = module.HEAPU8.slice()));
  return [before, after.HEAPU8.slice()];
}

const forever = 0x3fffffff; // how often an object is referred to that is never freed

// Overwrites what freed objects left behind: allocates all of it and fills it with zeros. It is not
// freed again: lists of free places pack badly, and the browser has memory enough beyond.
function blank(module) {
  const end = module._sbrk(0);
  const take = (allocate, size) => {
    for (let at; (at = allocate(size)) < end; ) module.HEAPU8.fill(0, at, at + size);
  };
  for (let size = 4 << 20; size >= 16; size >>= 1) take(module._PyMem_RawMalloc, size);
  for (let size = 512; size >= 16; size -= 16) take(module._PyObject_Malloc, size);
  module.HEAPU8.fill(0, module.___stack_low, module.stackSave());
}

// Makes objects last for ever, and takes them off the collector's list: its links, and how often each
// object is referred to, differ from one to the next and pack badly. `object` is any of the list;
// all are there after gc.freeze. The head of the list is the runtime's own, below all objects.
function forget(module, object) {
  const words = module.HEAPU32;
  let at = object / 4 - 2;
  let head;
  do {
    const next = words[at] / 4;
    const isHead = 4 * at < module.___heap_base;
    if (isHead) head = at;
    else {
      words[at] = words[at + 1] = 0;
      words[at + 2] = forever;
    }
    at = next;
  } while (words[at]);
  words[head] = words[head + 1] = 4 * head;
}

// Empties the names that were interned for code which is gone: Python keeps such texts for ever.
// One that no word of memory points to but its own entry in the table of names is never asked for.
// All their entries get the first of them, empty, for key and value.
function forgetNames(module, ofText) {
  const words = module.HEAPU32;
  const interned = 2;
  const starts = [];
  for (let i = 0; i < words.length - 4; i++)
    if (words[i] === forever && words[i + 1] === ofText && (words[i + 4] & 3) === interned) starts.push(4 * i);
  const end = (k) => starts[k] + 20 + words[starts[k] / 4 + 2];
  const pointers = new Uint32Array(starts.length);
  const pairs = new Uint32Array(starts.length);
  const entries = new Uint32Array(starts.length);
  for (let i = 0; i < words.length; i++) {
    if (words[i] < starts[0]) continue;
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= words[i]) low = middle;
      else high = middle;
    }
    if (words[i] > end(low)) continue;
    pointers[low]++;
    if (words[i] !== starts[low] || words[i + 1] !== words[i]) continue;
    pairs[low]++;
    entries[low] = i;
  }
  let empty;
  starts.forEach((start, k) => {
    if (pointers[k] !== 2 || pairs[k] !== 1) return;
    module.HEAPU8.fill(0, start, end(k));
    empty ??= start;
    words.fill(empty, entries[k], entries[k] + 2);
  });
  const hash = -1; // no text has this one, so that no search finds it
  words.set([forever, ofText, 0, hash, interned | 0x64], empty / 4); // compact ASCII
}

const [before, after] = await freshMemory();
const { instantiate } = WebAssembly;
WebAssembly.instantiate = (module, imports) => instantiate(noting(module, imports.env.__stack_low), imports);
const pyodide = await loadPyodide({
  indexURL,
  env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1" },
});
for (const wheel of readdirSync(bundle).filter((name) => name.endsWith(".whl")).sort())
  pyodide.FS.writeFile(`/tmp/${wheel}`, readFileSync(join(bundle, wheel)));
const api = pyodide._api;
const run = (code) => {
  const [status, errors] = api.rawRun(code);
  if (status) throw new Error(errors);
};
run(readFileSync(freeze, "utf8"));
const [ofText, ask] = ["of_text", "address"].map((name) => pyodide.globals.get(name));
// What JavaScript holds of Python.
for (const held of Object.values(api)) if (held instanceof pyodide.ffi.PyProxy) held.destroy();
forget(pyodide._module, ask);
blank(pyodide._module);
forgetNames(pyodide._module, ofText);

const memory = pyodide._module.HEAPU8.slice();
const notes = memory.subarray(pyodide._module.___stack_low).subarray(0, MOST);
writeFileSync(`${out}.ran`, notes);
notes.fill(0);
const same = (a, b, at) => {
  for (let i = at; i < at + PAGE; i++) if (a[i] !== (b[i] ?? 0)) return false;
  return true;
};
const runs = [];
const pages = [];
let next = 0; // the page after the last run
for (let at = 0; at < memory.length; at += PAGE) {
  if (same(memory, before, at) && same(memory, after, at)) continue;
  const gap = at / PAGE - next;
  const joins = runs.length && gap <= GAP;
  if (joins) runs.at(-1)[1] += gap + 1;
  else runs.push([gap, 1]);
  pages.push(memory.subarray(joins ? next * PAGE : at, at + PAGE));
  next = at / PAGE + 1;
}
// As restore.mjs tells.
const words = (...numbers) => new Uint8Array(Uint32Array.from(numbers).buffer);
const end = before.findLastIndex((byte) => byte) + 1;
writeFileSync(out, Buffer.concat([words(memory.length, runs.length, end, ask), words(...runs.flat()), ...pages]));
process.exit();
