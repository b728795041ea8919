// Reads and rewrites WebAssembly's binary format: what snapshot.mjs and slim.mjs need of it.
export const [GLOBALS, EXPORTS, ELEMENTS, CODE, DATA] = [6, 7, 9, 10, 11];

// How many numbers follow an instruction. Those with anything else are read by `named`.
const NUMBERS = [];
const follow = (count, ...spans) => spans.forEach(([from, to = from]) => NUMBERS.fill(count, from, to + 1));
NUMBERS.length = 256;
follow(0, [0x00, 0x01], [0x05], [0x0b], [0x0f], [0x19, 0x1b], [0x45, 0xc4], [0xd1]);
follow(1, [0x02, 0x04], [0x06, 0x09], [0x0c, 0x0d], [0x18], [0x20, 0x26], [0x3f, 0x42], [0xd0], [0xd2]);
follow(2, [0x11], [0x13], [0x28, 0x3e]);

export class Reader {
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

export function number(value) {
  const bytes = [];
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Uint8Array.of(...bytes, value);
}

const sized = (bytes) => [number(bytes.length), bytes];
export const vector = (items) => Buffer.concat([number(items.length), ...items]);

export function sections(module) {
  const reader = new Reader(module, 8);
  const found = [];
  while (reader.at < module.length) found.push({ id: reader.take(1)[0], bytes: reader.take(reader.number()) });
  return found;
}

// The module with some sections made anew: {id: function of the old bytes}.
export function rewritten(module, changes) {
  const parts = sections(module).flatMap(({ id, bytes }) => [Uint8Array.of(id), ...sized(changes[id]?.(bytes) ?? bytes)]);
  return Buffer.concat([module.subarray(0, 8), ...parts]);
}

// A section that nothing but a script reads, to stand at the end of a module.
export function custom(name, bytes) {
  return Buffer.concat([Uint8Array.of(0), ...sized(Buffer.concat([...sized(Buffer.from(name)), bytes]))]);
}

const TYPES = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c, externref: 0x6f };

// A module that gives functions of JavaScript a type: it exports what it imports. `types`: as those of
// WebAssembly.Function.
export function typing(types) {
  const codes = (names) => vector(names.map((name) => Uint8Array.of(TYPES[name])));
  const text = (written) => sized(Buffer.from(written));
  const name = ({ parameters, results }, i) => text(`${parameters}:${results} ${i}`);
  const section = (id, item) => [Uint8Array.of(id), ...sized(vector(types.map((type, i) => Buffer.concat(item(type, i)))))];
  const kind = Uint8Array.of(0); // function
  return Buffer.concat([
    Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0),
    ...section(1, ({ parameters, results }) => [Uint8Array.of(0x60), codes(parameters), codes(results)]),
    ...section(2, (type, i) => [...text(""), ...name(type, i), kind, number(i)]),
    ...section(EXPORTS, (type, i) => [...name(type, i), kind, number(i)]),
  ]);
}

// The code section with other bodies: `change` gets a body and its place among them.
export function bodies(code, change) {
  const reader = new Reader(code);
  return vector(reader.vector((_, i) => Buffer.concat(sized(change(reader.take(reader.number()), i)))));
}

// What a body names by number: functions that it calls, and what may be an address: constants and
// the offsets of loads and stores. What is negative, multiplied or masked is none.
export function named(body) {
  const reader = new Reader(body);
  reader.vector(() => [reader.number(), reader.number()]); // variables
  const functions = [];
  const numbers = [];
  const skip = (count) => {
    while (count--) reader.number();
  };
  while (reader.at < body.length) {
    const code = reader.take(1)[0];
    if (code === 0x10 || code === 0x12) functions.push(reader.number()); // call, return_call
    else if (code === 0x41) {
      const constant = reader.number();
      const negative = body[reader.at - 1] & 64;
      if (!negative && ![0x6c, 0x71].includes(body[reader.at])) numbers.push(constant); // i32.mul, i32.and
    } else if (code >= 0x28 && code <= 0x3e) numbers.push((reader.number(), reader.number())); // alignment, offset
    else if (code === 0x0e || code === 0x1c) skip(reader.number() + (code === 0x0e)); // br_table, select
    else if (code === 0x43 || code === 0x44) reader.take(code === 0x43 ? 4 : 8); // constants
    else if (code === 0xfc) {
      const further = reader.number();
      skip([0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1][further]); // memory.copy and the like
    } else if (NUMBERS[code] === undefined) throw new Error(`Unknown in WebAssembly: ${code}`);
    else skip(NUMBERS[code]);
  }
  return { functions, numbers };
}

// More than Pyodide's functions.
export const MOST = 1 << 16;

// Pyodide's module with functions that note when they run: one byte each from `notes` on. That is
// the low end of the stack, which Python never reaches.
export function noting(module, notes) {
  return rewritten(module, { [CODE]: (code) => bodies(code, (body, i) => noted(body, notes + i)) });
}

// A body that first writes 1 to an address of the memory.
function noted(body, address) {
  const reader = new Reader(body);
  reader.vector(() => [reader.number(), reader.number()]); // variables
  const write = [0x41, 0, 0x41, 1, 0x3a, 0]; // i32.const 0; i32.const 1; i32.store8, at an offset
  return Buffer.concat([body.subarray(0, reader.at), Uint8Array.of(...write), number(address), body.subarray(reader.at)]);
}
