// Pyodide as its documentation starts it, in a worker; phonenumbers as a zip on sys.path.
import { loadPyodide } from "/bare/pyodide/pyodide.mjs";

const wheel = fetch("/bare/wheels/phonenumbers.zip").then((response) => response.arrayBuffer());
const pyodide = await loadPyodide();
pyodide.FS.writeFile("/phonenumbers.zip", new Uint8Array(await wheel));
postMessage(pyodide.runPython(`
import sys
sys.path.append("/phonenumbers.zip")
import phonenumbers
phonenumbers.format_number(
    phonenumbers.parse("317 555 0142", "US"), phonenumbers.PhoneNumberFormat.INTERNATIONAL)
`));
