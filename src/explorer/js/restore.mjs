// Starts Pyodide from the heap snapshot that snapshot.mjs made. The file, in 32-bit words:
// length of Pyodide's own header, size of the memory, number of runs; then the header, the runs
// (first page, pages) and the pages that differ from those of a fresh instance.
export const PAGE = 256;
const NOTHING = Symbol("error marker");

// `compiled`: Pyodide's module, or one of its kind; `snapshot`: the bytes. Both may be promises.
export async function restore(loadPyodide, indexURL, snapshot, compiled) {
  let bytes;
  const header = Promise.resolve(snapshot).then((found) => {
    bytes = found;
    const [length, memory] = new Uint32Array(bytes.buffer, 0, 2);
    const view = new Uint8Array(memory); // as long as the memory shall be; Pyodide copies nothing
    view.set(bytes.subarray(12, 12 + length));
    return view;
  });
  header.catch(() => {}); // told by loadPyodide
  await import(`${indexURL}pyodide.asm.js`);
  const create = globalThis._createPyodideModule;
  globalThis._createPyodideModule = async (settings) => {
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

function fill(heap, bytes) {
  const [length, , count] = new Uint32Array(bytes.buffer, 0, 3);
  const runs = new Uint32Array(bytes.buffer, 12 + length, 2 * count);
  let at = 12 + length + runs.byteLength;
  for (let i = 0; i < runs.length; i += 2) {
    const size = runs[i + 1] * PAGE;
    heap.set(bytes.subarray(at, at + size), runs[i] * PAGE);
    at += size;
  }
}
