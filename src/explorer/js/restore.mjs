// Starts Pyodide from the heap snapshot that snapshot.mjs made. The file, in 32-bit words:
// length of Pyodide's own header, size of the memory, number of runs, end of the module's data; then
// the header, the runs (pages since the last one, pages) and the pages that differ from those of a
// fresh instance.
export const PAGE = 64;
const HEAD = 16; // bytes before Pyodide's own header
const NOTHING = Symbol("error marker");

const words = (bytes, at, count) => new Uint32Array(bytes.buffer, bytes.byteOffset + at, count);

// `compiled`: Pyodide's module, or one of its kind; `snapshot`: the bytes. Both may be promises.
export async function restore(loadPyodide, indexURL, snapshot, compiled) {
  let bytes;
  const header = Promise.resolve(snapshot).then((found) => {
    bytes = found;
    const [length, memory] = words(bytes, 0, 2);
    const view = new Uint8Array(memory); // as long as the memory shall be; Pyodide copies nothing
    view.set(bytes.subarray(HEAD, HEAD + length));
    return view;
  });
  header.catch(() => {}); // told by loadPyodide
  await import(`${indexURL}pyodide.asm.js`);
  const create = globalThis._createPyodideModule;
  globalThis._createPyodideModule = async (settings) => {
    // The small module has no data where the snapshot brings it, and its initialization needs some.
    const [data] = words(bytes, 12, 1); // where it ends
    let end; // of what Python uses: the initialization may take memory after it
    settings.preRun.push((module) => {
      fill(module.HEAPU8, bytes, data);
      end = module._sbrk(0);
    });
    const broken = new Promise((_, reject) => {
      settings.instantiateWasm = (imports, done) => {
        imports.sentinel = { create_sentinel: () => NOTHING, is_sentinel: (value) => value === NOTHING };
        Promise.resolve(compiled)
          .then(async (module) => done(await WebAssembly.instantiate(module, imports), module))
          .catch(reject);
        return {};
      };
    });
    const module = await Promise.race([create(settings), broken]);
    module.HEAPU8.fill(0, data, module.___stack_low); // variables that it has set, and Python has not
    module.HEAPU8.fill(0, end, module._sbrk(0));
    fill(module.HEAPU8, bytes);
    return module;
  };
  globalThis.WasmOffsetConverter = true; // then Pyodide does not fetch its module itself
  try {
    const pyodide = await loadPyodide({
      indexURL,
      _loadSnapshot: header,
      stdLibURL: `${indexURL}restore.mjs`, // nothing is imported any more, so no library is loaded
    });
    return pyodide.globals.get("ask");
  } finally {
    delete globalThis.WasmOffsetConverter;
    globalThis._createPyodideModule = create;
  }
}

// Yields where each run begins in the memory, its length, and where it begins in the file.
export function* runs(bytes) {
  const [length, , count] = words(bytes, 0, 3);
  const pairs = words(bytes, HEAD + length, 2 * count);
  let at = HEAD + length + pairs.byteLength;
  for (let i = 0, start = 0; i < pairs.length; i += 2) {
    start += pairs[i] * PAGE;
    const size = pairs[i + 1] * PAGE;
    yield [start, size, at];
    start += size;
    at += size;
  }
}

function fill(heap, bytes, end = heap.length) {
  for (const [start, size, at] of runs(bytes)) {
    if (start >= end) break;
    heap.set(bytes.subarray(at, at + Math.min(size, end - start)), start);
  }
}
