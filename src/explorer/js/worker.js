// Runs Python for the site. The page sends {id, question}; {id, answer} comes back, then {id, more}.
// With `want`, the name of another function of explorer.answer, only its answer comes back.
// All are text, made and read by explorer.answer and assets/explorer.js.
// Python starts from the snapshot, in a module without the functions that it did not need. Or it
// starts the ordinary way: if the snapshot cannot be had, or when a question needs what was left out
// of the two. {starting} says so, {ready, took} follows: milliseconds of work, without the download.

const indexURL = new URL(".", import.meta.url).href;

async function get(file, integrity) {
  const response = await fetch(indexURL + file, { integrity });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

// The large files are asked for first. Both hashes are put in by explorer.bundle.
const compiled = get("snapshot.wasm", "@snapshot.wasm@").then((response) => WebAssembly.compileStreaming(response));

const snapshot = get("snapshot.bin", "@snapshot.bin@").then(async ({ body }) => {
  const stream = body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
});
// If one is missing, the page hears of an error, as it would of an import at the top.
const files = ["pyodide.mjs", "restore.mjs", "pyodide.asm.js"];
const scripts = Promise.all(files.map((file) => import(`./${file}`))).catch((error) => {
  setTimeout(() => {
    throw error;
  });
  return new Promise(() => {});
});

async function ordinary() {
  const [{ loadPyodide }] = await scripts;
  const pyodide = await loadPyodide({ indexURL, packages: ["dialing-and-smiling"] });
  return pyodide.runPython(`
from explorer import answer
lambda name, question: getattr(answer, name)(question)
`);
}

// If the module cannot be compiled, loadPyodide never ends.
const broken = new Promise((_, reject) => {
  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = (...given) => {
    const instance = instantiate.apply(WebAssembly, given);
    instance.catch(reject);
    return instance;
  };
});

const say = (error) => String(error.message ?? error);

function begin(start) {
  postMessage({ starting: true });
  began = performance.now();
  started = Promise.race([start(), broken]);
  started.then(
    () => postMessage({ ready: true, took: performance.now() - began }),
    (error) => postMessage({ failed: say(error) }),
  );
}

let started, began;
let whole = false; // nothing was left out of what runs
function beginWhole(reason) {
  console.warn("Ordinary start:", say(reason));
  whole = true;
  return ordinary();
}
begin(async () => {
  Promise.all([snapshot, compiled]).then(() => (began = performance.now()), () => {});
  const [{ loadPyodide }, { restore }] = await scripts;
  return restore(loadPyodide, indexURL, snapshot, compiled).catch(beginWhole);
});

async function ask(name, question) {
  const python = await started;
  if (whole) return python(name, question);
  let reason = "not in the snapshot";
  try {
    const answer = python(name, question);
    if (answer !== undefined) return answer;
  } catch (error) {
    reason = error; // a function that the module does not have
  }
  begin(() => beginWhole(reason));
  return (await started)(name, question);
}

let newest;
onmessage = async ({ data: { id, question, want } }) => {
  try {
    if (want) return postMessage({ id, answer: await ask(want, question) });
    newest = id;
    postMessage({ id, answer: await ask("answer", question) });
    await new Promise((resolve) => setTimeout(resolve)); // a newer question comes first
    if (id === newest) postMessage({ id, more: await ask("more", question) });
  } catch (error) {
    postMessage({ id, failed: say(error) });
  }
};
