// Runs Python for the site. The page sends {id, question}; {id, answer} comes back, then {id, more}.
// All are text, made and read by explorer.answer and assets/explorer.js.
// Python starts from the snapshot, or the ordinary way: if the snapshot cannot be had, or when a
// question needs what was left out of it. {starting} says so, {ready} follows.
import { loadPyodide } from "./pyodide.mjs";
import { restore } from "./restore.mjs";

const indexURL = new URL(".", import.meta.url).href;
const INTEGRITY = "@snapshot@"; // put in by explorer.bundle

async function unpacked() {
  const response = await fetch(`${indexURL}snapshot.bin`, { integrity: INTEGRITY });
  if (!response.ok) throw new Error(`snapshot: ${response.status}`);
  const stream = response.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function ordinary() {
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
  started = Promise.race([start(), broken]);
  started.then(
    () => postMessage({ ready: true }),
    (error) => postMessage({ failed: say(error) }),
  );
}

let started;
begin(() =>
  restore(loadPyodide, indexURL, unpacked()).catch((error) => {
    console.warn("Ordinary start:", say(error));
    return ordinary();
  }),
);

async function ask(name, question) {
  const answer = (await started)(name, question);
  if (answer !== undefined) return answer;
  begin(ordinary);
  return (await started)(name, question);
}

let newest;
onmessage = async ({ data: { id, question } }) => {
  newest = id;
  try {
    postMessage({ id, answer: await ask("answer", question) });
    await new Promise((resolve) => setTimeout(resolve)); // a newer question comes first
    if (id === newest) postMessage({ id, more: await ask("more", question) });
  } catch (error) {
    postMessage({ id, failed: say(error) });
  }
};
