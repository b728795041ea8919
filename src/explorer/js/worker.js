// Runs Python for the explorer. The page sends {id, question}; the answer comes back as
// {id, answer}. Both are JSON text, made and read by explorer.answer and assets/explorer.js.
import { loadPyodide } from "./pyodide.mjs";

const start = async () => {
  const indexURL = new URL(".", import.meta.url).href;
  const pyodide = await loadPyodide({ indexURL, packages: ["dialing-and-smiling"] });
  return pyodide.runPython("from explorer.answer import answer; answer");
};

// A damaged wheel shows only when its import fails: every failure of the start ends up here.
const started = start();
started.then(
  () => postMessage({ ready: true }),
  (error) => postMessage({ failed: String(error.message ?? error) }),
);

onmessage = async ({ data: { id, question } }) => {
  try {
    postMessage({ id, answer: (await started)(question) });
  } catch (error) {
    postMessage({ id, failed: String(error.message ?? error) });
  }
};
