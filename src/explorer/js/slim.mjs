// Makes the small module that starts the snapshot: node slim.mjs BUNDLE SNAPSHOT OUT
// Standard input: JSON list of [function, question], which the snapshot shall answer. It keeps the
// functions that run meanwhile, those between two such that stand near each other (they come from
// one file of C), and what all these call by name. Any other function loses its body: whoever calls
// it all the same gets an error, and the worker starts the whole module instead.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { restore } from "./restore.mjs";

// Without this, Node prints the line that threw: half of Pyodide.
process.on("uncaughtException", (error) => {
  console.error(error.message || error);
  process.exit(1);
});

const [EXPORTS, CODE] = [7, 10];
const NEAR = 16;
const NO_BODY = Uint8Array.of(0, 0x00, 0x0b); // no variables; unreachable; end

// How many numbers follow an instruction. Those with anything else are read by `callees`.
const NUMBERS = [];
const follow = (count, ...spans) => spans.forEach(([from, to = from]) => NUMBERS.fill(count, from, to + 1));
NUMBERS.length = 256;
follow(0, [0x00, 0x01], [0x05], [0x0b], [0x0f], [0x19, 0x1b], [0x45, 0xc4], [0xd1]);
follow(1, [0x02, 0x04], [0x06, 0x09], [0x0c, 0x0d], [0x18], [0x20, 0x26], [0x3f, 0x42], [0xd0], [0xd2]);
follow(2, [0x11], [0x13], [0x28, 0x3e]);

// ── WebAssembly's binary format ──────────────────────────────────────────────────────────────────

class Reader {
  constructor(bytes, at = 0) {
    Object.assign(this, { bytes, at });
  }

  number() {
    for (let value = 0, factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  vector(item) {
    return Array.from({ length: this.number() }, item);
  }
}

function number(value) {
  const bytes = [];
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Uint8Array.of(...bytes, value);
}

const sized = (bytes) => [number(bytes.length), bytes];
const vector = (items) => Buffer.concat([number(items.length), ...items]);

function sections(module) {
  const reader = new Reader(module, 8);
  const found = [];
  while (reader.at < module.length) found.push({ id: reader.take(1)[0], bytes: reader.take(reader.number()) });
  return found;
}

// The module with some sections made anew: {id: function of the old bytes}.
function rewritten(module, changes) {
  const parts = sections(module).flatMap(({ id, bytes }) => [Uint8Array.of(id), ...sized(changes[id]?.(bytes) ?? bytes)]);
  return Buffer.concat([module.subarray(0, 8), ...parts]);
}

// The code section with other bodies: `change` gets a body and its place among them.
function bodies(code, change) {
  const reader = new Reader(code);
  return vector(reader.vector((_, i) => Buffer.concat(sized(change(reader.take(reader.number()), i)))));
}

// The functions that a body calls by their number.
function callees(body) {
  const reader = new Reader(body);
  reader.vector(() => [reader.number(), reader.number()]); // variables
  const found = [];
  const skip = (count) => {
    while (count--) reader.number();
  };
  while (reader.at < body.length) {
    const code = reader.take(1)[0];
    if (code === 0x10 || code === 0x12) found.push(reader.number()); // call, return_call
    else if (code === 0x0e || code === 0x1c) skip(reader.number() + (code === 0x0e)); // br_table, select
    else if (code === 0x43 || code === 0x44) reader.take(code === 0x43 ? 4 : 8); // constants
    else if (code === 0xfc) {
      const further = reader.number();
      skip([0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1][further]); // memory.copy and the like
    } else if (NUMBERS[code] === undefined) throw new Error(`Unknown in WebAssembly: ${code}`);
    else skip(NUMBERS[code]);
  }
  return found;
}

// A body that first writes 1 to an address of the memory.
function noted(body, address) {
  const reader = new Reader(body);
  reader.vector(() => [reader.number(), reader.number()]); // variables
  const write = [0x41, 0, 0x41, 1, 0x3a, 0]; // i32.const 0; i32.const 1; i32.store8, at an offset
  return Buffer.concat([body.subarray(0, reader.at), Uint8Array.of(...write), number(address), body.subarray(reader.at)]);
}

// The export section without what no script and no import names.
function exported(section, wanted) {
  const reader = new Reader(section);
  const all = reader.vector(() => {
    const start = reader.at;
    const name = Buffer.from(reader.take(reader.number())).toString();
    reader.take(1);
    reader.number();
    return [name, section.subarray(start, reader.at)];
  });
  return vector(all.filter(([name]) => wanted.has(name)).map(([, bytes]) => bytes));
}

// ── What runs ────────────────────────────────────────────────────────────────────────────────────

const [bundle, snapshot, out] = process.argv.slice(2);
const asked = JSON.parse(readFileSync(0, "utf8"));
const whole = readFileSync(join(bundle, "pyodide.asm.wasm"));
const { loadPyodide } = await import(pathToFileURL(join(bundle, "pyodide.mjs")));

// More memory than Python asks for: the notes are at its end, where Python has nothing.
const { Memory } = WebAssembly;
let memory;
WebAssembly.Memory = function (size) {
  if (size.initial < 2) return new Memory(size); // a mere test of the browser
  return (memory = new Memory({ ...size, initial: size.initial + 2048 }));
};
const bytes = new Uint8Array(readFileSync(snapshot));
const notes = new Uint32Array(bytes.buffer, 0, 2)[1] + 2047 * 65536;
const noting = rewritten(whole, { [CODE]: (code) => bodies(code, (body, i) => noted(body, notes + i)) });
const ask = await restore(loadPyodide, `${bundle}/`, bytes, WebAssembly.compile(noting));
for (const [name, question] of [...asked, ...asked.reverse()])
  if (ask(name, question) === undefined) throw new Error(`The snapshot cannot answer ${name} ${question}`);
ask.__globals__.get("gc").collect();

const every = [];
bodies(sections(whole).find(({ id }) => id === CODE).bytes, (body) => every.push(body) && body);
const called = new Uint8Array(memory.buffer, notes, every.length);
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
  for (const callee of callees(every[one])) if (callee >= outside) kept.add(callee - outside);

const script = readFileSync(join(bundle, "pyodide.asm.js"), "utf8");
const words = script.match(/[\w$]+/g).flatMap((word) => [word, word.replace(/^_/, "")]);
const wanted = new Set([...words, ...imports.map(({ name }) => name)]);
writeFileSync(
  out,
  rewritten(whole, {
    [EXPORTS]: (section) => exported(section, wanted),
    [CODE]: (code) => bodies(code, (body, i) => (kept.has(i) ? body : NO_BODY)),
  }),
);
process.exit();
