// Compiles and instantiates Pyodide's module and runs nothing of it: no page can be faster.
const module = await WebAssembly.compileStreaming(fetch("/bare/pyodide/pyodide.asm.wasm"));
const tag = new WebAssembly.Tag({ parameters: ["i32"] });
const fixed = ["__memory_base", "__table_base"];
const stand = ({ kind, name }) =>
  ({
    function: () => () => 0,
    memory: () => new WebAssembly.Memory({ initial: 320, maximum: 65536 }),
    table: () => new WebAssembly.Table({ initial: 10000, element: "anyfunc" }),
    tag: () => tag,
    global: () => new WebAssembly.Global({ value: "i32", mutable: !fixed.includes(name) }, 1024),
  })[kind]();
const imports = {};
for (const wanted of WebAssembly.Module.imports(module))
  (imports[wanted.module] ??= {})[wanted.name] = stand(wanted);
await WebAssembly.instantiate(module, imports);
postMessage("instantiated");
