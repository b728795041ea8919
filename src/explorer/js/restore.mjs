// Starts Python from the heap snapshot that snapshot.mjs made, without the start of Pyodide: that would
// run Python to set up what pages and packages may ask of it, and ours ask for answers only.
// The file, in 32-bit words: size of the memory, number of runs, end of the module's data, address of
// Python's function `ask`; then the runs (pages since the last one, pages) and the pages that differ
// from those of a fresh instance, with few that do not.
export const PAGE = 64;
// Sections of the small module, for scripts: places of the table, and a module for typedFunctions.
export const PLACES = "places";
export const TYPED = "typed";
const HEAD = 16;
const NOTHING = Symbol("error marker");

// Reads what stands in bytes from a place on into an array: what to read a snapshot with.
export const reading = (bytes) => (into, at) => into.set(bytes.subarray(at, at + into.length));

// `compiled`: Pyodide's module, or one of its kind; `read`: what reads the snapshot. Both may be promises.
// `size`: that of the memory, if it is known sooner than the snapshot: then all that needs no more is
// done meanwhile. `ask` calls Python with texts; it returns a text, or undefined if Python has none.
export async function restore(indexURL, read, compiled, size) {
  let found;
  const came = Promise.resolve(read).then((read) => (found = contents(read)));
  const both = Promise.all([compiled, came]).then(([module]) => module);
  both.catch(() => {}); // told below
  // The small module has no data where the snapshot brings it, and its initialization needs some.
  let end; // of what Python uses: the initialization may take memory after it
  const module = await instance(indexURL, both, size ?? (await came).size, (module) => {
    found.fill(module.HEAPU8.subarray(0, found.data));
    end = module._sbrk(0);
  });
  module.HEAPU8.fill(0, found.data, module.___stack_low); // variables that it has set, and Python has not
  module.HEAPU8.fill(0, end, module._sbrk(0));
  found.fill(module.HEAPU8);
  // Python calls functions with too many arguments through JavaScript, unless WebAssembly can tell how
  // many they take. Where the snapshot was made it could not.
  module.countArguments();
  return { module, ask: caller(module, found.ask) };
}

// `runs`: where each begins in the memory, its length, and where it begins in the file.
export function contents(read) {
  const words = (at, count) => {
    const found = new Uint32Array(count);
    read(new Uint8Array(found.buffer), at);
    return found;
  };
  const [size, count, data, ask] = words(0, HEAD / 4);
  const pairs = words(HEAD, 2 * count);
  const runs = [];
  for (let i = 0, start = 0, at = HEAD + pairs.byteLength; i < pairs.length; i += 2) {
    start += pairs[i] * PAGE;
    const length = pairs[i + 1] * PAGE;
    runs.push([start, length, at]);
    start += length;
    at += length;
  }
  const fill = (memory) => {
    for (const [start, length, at] of runs)
      if (start < memory.length) read(memory.subarray(start, start + length), at);
  };
  return { size, data, ask, runs, fill };
}

// An instance with a memory of that size, in which Python does not run. `before` gets it before it is
// initialized.
export async function instance(indexURL, compiled, size, before) {
  await import(`${indexURL}pyodide.asm.js`);
  const { Function: native, Memory, Module, Table } = WebAssembly;
  const sections = (module, name) => Module.customSections(module, name);
  let table;
  WebAssembly.Table = function (kind) {
    return (table = new Table(kind));
  };
  // Pyodide makes a shared memory, to sleep when its input has to wait; it can do without. That takes
  // Chromium 30 ms.
  WebAssembly.Memory = function (kind) {
    return kind.shared ? { buffer: new ArrayBuffer(4) } : new Memory(kind);
  };
  let countArguments;
  try {
    const module = await new Promise((resolve, reject) => {
      const instantiateWasm = (imports, done) => {
        countArguments = imports.env._PyEM_InitTrampoline_js;
        imports.sentinel = { create_sentinel: () => NOTHING, is_sentinel: (value) => value === NOTHING };
        Promise.resolve(compiled)
          .then(async (module) => {
            const started = await WebAssembly.instantiate(module, imports);
            // Pyodide wants to know of each function that the module names whether it is in the table. So
            // it looks through all of that, and the browser has to make 6,000 functions for it.
            const [places] = sections(module, PLACES).map((section) => new Set(new Uint16Array(section)));
            const { get } = table;
            if (places) table.get = (at) => (places.has(at) ? get.call(table, at) : null);
            const [typed] = sections(module, TYPED);
            if (typed) WebAssembly.Function ??= typedFunctions(typed);
            done(started, module);
            delete table.get;
          })
          .catch(reject);
        return {};
      };
      const API = { config: {}, runtimeEnv: { IN_BROWSER_WEB_WORKER: true } };
      globalThis
        ._createPyodideModule({ API, instantiateWasm, INITIAL_MEMORY: size, noInitialRun: true, preRun: [before] })
        .then(resolve, reject);
    });
    return Object.assign(module, { countArguments });
  } finally {
    if (!native) delete WebAssembly.Function;
    Object.assign(WebAssembly, { Memory, Table });
  }
}

const decoder = new TextDecoder();

// What calls the function of Python at an address with texts.
export function caller(module, address) {
  const text = (value) => {
    const chars = module.stringToNewUTF8(value);
    const made = module._PyUnicode_FromString(chars);
    module._free(chars);
    return made;
  };
  return (...values) => {
    const texts = values.map(text);
    const stack = module.stackSave();
    const list = module.stackAlloc(4 * texts.length);
    module.HEAPU32.set(texts, list / 4);
    const found = module._PyObject_Vectorcall(address, list, texts.length, 0);
    const chars = found && module._PyUnicode_AsUTF8AndSize(found, list);
    const size = module.HEAPU32[list / 4];
    const answer = chars ? decoder.decode(module.HEAPU8.subarray(chars, chars + size)) : module._PyErr_Clear();
    module.stackRestore(stack);
    for (const one of [...texts, found]) if (one) module._Py_DecRef(one);
    return answer;
  };
}

// Pyodide puts some 230 functions of JavaScript into its table. WebAssembly.Function would give them
// their types, but few browsers have it; so Pyodide makes a module for each, which takes 50 ms in all.
// This does what it would do, with one module for all. Its names are type, space, number.
export function typedFunctions(bytes) {
  const module = new WebAssembly.Module(bytes);
  const works = {};
  const free = new Map(); // type → names of functions that do no work yet
  const imports = {};
  for (const { name } of WebAssembly.Module.exports(module)) {
    const [type] = name.split(" ");
    free.set(type, [...(free.get(type) ?? []), name]);
    imports[name] = (...given) => works[name](...given);
  }
  const { exports } = new WebAssembly.Instance(module, { "": imports });
  return function ({ parameters, results }, work) {
    const name = free.get(`${parameters}:${results}`).pop();
    works[name] = work;
    return exports[name];
  };
}
