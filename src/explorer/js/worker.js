// Runs Python for the site. The page sends {id, question}; back come {id, answer}, {id, rest} and
// {id, more}.
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

// The large files are asked for first. On a slow line they are unpacked in steps, while they arrive. At
// the end they must have the hashes that explorer.bundle puts in here. Only a page that came safely can
// make a hash; elsewhere the browser does it, and holds all back so long.
const { subtle } = crypto;
const STEP = 250; // milliseconds

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// What was unpacked is kept for the next visit, in the site's own files: to read it is quicker than to
// unpack it again, and much quicker than from the cache storage. In each file the first byte tells that
// all of the rest was written.
const version = indexURL.split("/").at(-2);
const WRITTEN = 1;
const keep = [];
const held = []; // Chromium never answers what was asked of a handle that is garbage by then
const hold = (handle) => held.push(handle) && handle;

const storage = (async () => hold(await navigator.storage.getDirectory()))();
storage.catch(() => {}); // whoever needs it is told
const OURS = "engine-"; // what their names begin with. No folders: to open one costs time.

async function stored(file, { create, mode } = {}) {
  const entry = hold(await (await storage).getFileHandle(`${OURS}${version}-${file}`, { create }));
  return entry.createSyncAccessHandle({ mode });
}

async function kept(file) {
  const handle = await stored(file, { mode: "read-only" });
  const first = new Uint8Array(1);
  handle.read(first, { at: 0 });
  const found = {
    length: handle.getSize() - 1,
    read(into, at) {
      if (handle.read(into, { at: at + 1 }) < into.length) throw new Error(`${file} is cut off`);
    },
    close: () => handle.close(),
  };
  if (first[0] === WRITTEN) return found;
  found.close();
  throw new Error(`${file} was not written to its end`);
}

async function unpacked(file, hash) {
  const late = new Promise((resolve) => setTimeout(resolve, 1000));
  const opened = kept(file);
  const found = await Promise.race([opened, late]).catch(() => undefined); // not everywhere, nor always
  if (found) return found;
  opened.then(({ close }) => close(), () => {});
  const bytes = await unpack(file, hash);
  keep.push([file, bytes]);
  const [{ reading }] = await scripts;
  return { length: bytes.length, read: reading(bytes), close() {} };
}

async function keepUnpacked() {
  if (!keep.length) return;
  const all = await storage;
  for await (const name of all.keys())
    if (name.startsWith(OURS) && !name.startsWith(`${OURS}${version}-`)) await all.removeEntry(name);
  for (const [file, bytes] of keep.splice(0)) {
    const handle = await stored(file, { create: true });
    try {
      handle.truncate(0);
      handle.write(bytes, { at: 1 });
      handle.flush();
      handle.write(Uint8Array.of(WRITTEN), { at: 0 });
    } finally {
      handle.close();
    }
  }
}

async function unpack(file, hash) {
  const unpacker = import("./fzstd.mjs");
  const { body } = await get(file, subtle ? undefined : hash);
  const { Decompress } = await unpacker;
  const reader = body.getReader();
  const packed = [];
  const pieces = [];
  const frames = new Decompress((piece) => pieces.push(piece));
  for (let ended, waiting = [], due = performance.now() + STEP; !ended; ) {
    const { done, value } = await reader.read();
    ended = done;
    if (value) waiting.push(value);
    if (!ended && performance.now() < due) continue;
    const step = joined(waiting);
    packed.push(step);
    frames.push(step, ended);
    waiting = [];
    due = performance.now() + STEP;
  }
  const found = await subtle?.digest("SHA-256", joined(packed));
  if (found && `sha256-${btoa(String.fromCharCode(...new Uint8Array(found)))}` !== hash)
    throw new Error(`${file} is damaged`);
  return joined(pieces);
}

const compiled = unpacked("snapshot.wasm.zst", "@snapshot.wasm.zst@").then(({ length, read, close }) => {
  const bytes = new Uint8Array(length);
  read(bytes, 0);
  close();
  return WebAssembly.compile(bytes);
});
const snapshot = unpacked("snapshot.bin.zst", "@snapshot.bin.zst@");

// If one is missing, the page hears of an error, as it would of an import at the top.
const files = ["restore.mjs", "pyodide.asm.js"];
const scripts = Promise.all(files.map((file) => import(`./${file}`))).catch((error) => {
  setTimeout(() => {
    throw error;
  });
  return new Promise(() => {});
});

async function ordinary() {
  const { loadPyodide } = await import("./pyodide.mjs");
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
    () => {
      postMessage({ ready: true, took: performance.now() - began });
      setTimeout(() => keepUnpacked().catch(() => {}), 1000);
    },
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
  const [{ restore }] = await scripts;
  try {
    const read = snapshot.then(({ read }) => read);
    return (await restore(indexURL, read, compiled, Number("@memory@"))).ask;
  } catch (error) {
    return beginWhole(error);
  } finally {
    snapshot.then(({ close }) => close(), () => {});
  }
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
  if (!whole) begin(() => beginWhole(reason));
  return (await started)(name, question);
}

let newest;
onmessage = async ({ data: { id, question, want } }) => {
  try {
    if (want) return postMessage({ id, answer: await ask(want, question) });
    newest = id;
    postMessage({ id, answer: await ask("answer", question) });
    for (const part of ["rest", "more"]) {
      await new Promise((resolve) => setTimeout(resolve)); // a newer question comes first
      if (id !== newest) return;
      postMessage({ id, [part]: await ask(part, question) });
    }
  } catch (error) {
    postMessage({ id, failed: say(error) });
  }
};
