// Makes the small module that starts the snapshot: node slim.mjs BUNDLE SNAPSHOT OUT
// Standard input: JSON list of [function, question], which the snapshot shall answer. It keeps the
// functions that run meanwhile, those between two such that stand near each other (they come from
// one file of C), and what all these call by name. Any other function loses its body: whoever calls
// it all the same gets an error, and the worker starts the whole module instead.
//
// Data that is not read becomes zeros, which pack to nothing:
// - What the snapshot brings anyway. All pointers are there, so nothing need put them in place either.
// - Tables of files of C of which no function is left (see `tables`). Zeros that are read would give
//   a wrong answer, so they are cut by what cannot be read, not by what was not seen to be read.
// At the end the memory with which the small module starts is compared with that of the whole one.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { contents, PLACES, reading, restore, TYPED, typedFunctions } from "./restore.mjs";
import { bodies, CODE, custom, DATA, ELEMENTS, EXPORTS, GLOBALS, MOST, named, noting, Reader, rewritten, sections, typing, vector } from "./wasm.mjs";

// Without this, Node prints the line that threw: half of Pyodide.
process.on("uncaughtException", (error) => {
  console.error(error.message || error);
  process.exit(1);
});

const NEAR = 16;
const NO_BODY = Uint8Array.of(0, 0x00, 0x0b); // no variables; unreachable; end
const NOTHING = Uint8Array.of(0, 0x0b); // no variables; end
const RELOCATE = "__wasm_apply_data_relocs"; // puts pointers in place
const BASE = 1024; // where the data begins in the memory
const LARGE = 1 << 15; // a smaller table is not worth it
const MARGIN = 4096;

// ── Parts of the module ──────────────────────────────────────────────────────────────────────────

function exports(section) {
  const reader = new Reader(section);
  return reader.vector(() => {
    const start = reader.at;
    const name = Buffer.from(reader.take(reader.number())).toString();
    reader.take(1);
    return { name, index: reader.number(), bytes: section.subarray(start, reader.at) };
  });
}

// The numbers with which the globals start: many are addresses.
function globals(section) {
  const reader = new Reader(section);
  return reader.vector(() => {
    reader.take(2); // type, whether it changes
    if (reader.take(1)[0] !== 0x41) throw new Error("A global is not a constant");
    const value = reader.number();
    reader.take(1); // end
    return value;
  });
}

// The bytes of the data, of which there is one piece, for address BASE.
function data(section) {
  const reader = new Reader(section);
  reader.take(5); // one; active; global.get 0; end
  const bytes = reader.take(reader.number());
  if (reader.at !== section.length) throw new Error("The data is in more than one piece");
  return bytes;
}

// The functions of the table, by number. They stand from place 1 on.
function elements(section) {
  const reader = new Reader(section);
  reader.take(5); // one; for table 0; global.get 2; end
  return reader.vector(() => reader.number());
}

// Tables of data that nothing can read: [from, to] of each. `live`: numbers that stand in functions
// that are left or have ever run, in globals, in pointers and in scripts. `dead`: [number, function]
// of all others. Data is found by an address that stands in a function, or by a pointer that such a
// function made, or that stands in the data. The linker lays out functions and data file by file.
// So what lies between two dead addresses belongs to files between those of their functions. If all
// functions from one to the other are dead, and no address between is live, nobody is left to come
// near. An address may be named from a little way off, hence the margin. In Pyodide 0.29 these are
// the tables of `unicodedata` and of iconv.
function tables(live, dead, isLive) {
  const group = []; // functions of one are neighbors; a live one stands between two groups
  const LIVE = -1;
  for (let i = 0, groups = 0; i < every.length; i++) group.push(isLive(i) ? groups++ : groups);
  const names = [...live.map((at) => [at, LIVE]), ...dead.map(([at, i]) => [at, group[i]])];
  names.sort((a, b) => a[0] - b[0] || b[1] - a[1]); // live ones last
  const found = [];
  for (let i = 0, first = 0; i < names.length; i++) {
    if (names[i][1] !== names[first][1]) first = i;
    if (names[i][1] === LIVE || names[i + 1]?.[1] === names[i][1]) continue;
    const [from, to] = [names[first][0] + MARGIN, names[i][0] - MARGIN];
    if (to - from >= LARGE) found.push([from, to]);
  }
  return found;
}

// ── What runs ────────────────────────────────────────────────────────────────────────────────────

const [bundle, snapshot, out] = process.argv.slice(2);
const asked = JSON.parse(readFileSync(0, "utf8"));
const whole = readFileSync(join(bundle, "pyodide.asm.wasm"));
const script = readFileSync(join(bundle, "pyodide.asm.js"), "utf8");

const read = reading(readFileSync(snapshot));
const start = (module) => restore(`${bundle}/`, read, WebAssembly.compile(module));
const notes = Number(script.match(/___stack_low=(\d+)/)[1]);
const { module: noted, ask } = await start(noting(whole, notes));
const memory = noted.HEAPU8.slice();
// Runs Python, without a note of what that takes.
function quietly(code) {
  const before = noted.HEAPU8.slice(notes, notes + MOST);
  if (noted._PyRun_SimpleString(noted.stringToNewUTF8(code))) throw new Error(code);
  noted.HEAPU8.set(before, notes);
}
// Python may collect garbage at any moment, whatever there is just then: so it does that often.
for (const threshold of [10, 2000]) {
  quietly(`import gc; gc.set_threshold(${threshold})`);
  for (const [name, question] of asked)
    if (ask(name, question) === undefined) throw new Error(`The snapshot cannot answer ${name} ${question}`);
  asked.reverse();
}
noted._PyGC_Collect();

const part = Object.fromEntries(sections(whole).map(({ id, bytes }) => [id, bytes]));
const every = [];
bodies(part[CODE], (body) => every.push(named(body)) && body);
const called = noted.HEAPU8.slice(notes, notes + every.length);
const kept = new Set();
let last = -Infinity;
called.forEach((yes, i) => {
  if (!yes) return;
  for (let between = i - last <= NEAR ? last : i; between <= i; between++) kept.add(between);
  last = i;
});
const imports = WebAssembly.Module.imports(await WebAssembly.compile(whole));
const outside = imports.filter(({ kind }) => kind === "function").length; // they are numbered first
for (const one of kept) // those that are added come round too
  for (const callee of every[one].functions) if (callee >= outside) kept.add(callee - outside);

// ── What is not read ─────────────────────────────────────────────────────────────────────────────

const words = script.match(/[\w$]+/g);
const ran = readFileSync(`${snapshot}.ran`); // while the snapshot was made: pointers may be left
const isLive = (i) => kept.has(i) || ran[i] === 1;
const { length } = data(part[DATA]);
const live = [...globals(part[GLOBALS]), ...script.match(/\b\d+\b/g).map((word) => word - BASE)];
const dead = [];
every.forEach(({ numbers }, i) => {
  for (const one of numbers.filter((one) => one < length)) isLive(i) ? live.push(one) : dead.push([one, i]);
});
const cut = tables(live, dead, isLive);
const brought = contents(read).runs.map(([start, length]) => [start - BASE, start + length - BASE]);
function emptied(section) {
  const copy = Buffer.from(section);
  const bytes = data(copy);
  const clip = (at) => Math.min(Math.max(at, 0), bytes.length);
  for (const [from, to] of [...cut, ...brought]) bytes.fill(0, clip(from), clip(to));
  return copy;
}

const wanted = new Set([...words, ...words.map((word) => word.replace(/^_/, "")), ...imports.map(({ name }) => name)]);
const relocate = exports(part[EXPORTS]).find(({ name }) => name === RELOCATE).index - outside;
const body = (old, i) => (i === relocate ? NOTHING : kept.has(i) ? old : NO_BODY);
const left = exports(part[EXPORTS]).filter(({ name }) => wanted.has(name));
const small = rewritten(whole, {
  [EXPORTS]: () => vector(left.map(({ bytes }) => bytes)),
  [CODE]: (code) => bodies(code, body),
  [DATA]: emptied,
});
const byNumber = new Set(left.map(({ index }) => index));
const places = elements(part[ELEMENTS]).flatMap((index, i) => (byNumber.has(index) ? i + 1 : []));

const { Table } = WebAssembly;
let table;
WebAssembly.Table = function (kind) {
  return (table = new Table(kind));
};
const types = [];
WebAssembly.Function = function (type, work) {
  types.push(type);
  return typedFunctions(typing([type]))(type, work);
};
await start(small);
delete WebAssembly.Function;
const { length: untold } = table;
const told = Buffer.concat([small, custom(PLACES, new Uint8Array(Uint16Array.from(places).buffer)), custom(TYPED, typing(types))]);
writeFileSync(out, told);
const found = (await start(told)).module.HEAPU8;
if (table.length !== untold) throw new Error("Functions of the table are not known");
if (found.length !== memory.length) throw new Error("The small module's memory has another size");
const blank = [[notes, notes + MOST], ...cut.map((range) => range.map((at) => at + BASE))];
for (const [from, to] of blank) memory.fill(0, from, to);
const differ = memory.findIndex((byte, at) => byte !== found[at]);
if (differ >= 0) throw new Error(`The small module starts with another memory: at ${differ}`);
process.exit();
