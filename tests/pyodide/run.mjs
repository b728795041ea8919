// Runs the engine's tests inside Pyodide, on the bundle that readers get:
// node run.mjs ROOT SITE_PACKAGES
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Without this, Node prints the line that threw: half of Pyodide.
process.on("uncaughtException", (error) => {
  console.error(error.message || error);
  process.exit(1);
});

const [root, sitePackages] = process.argv.slice(2);
const engine = join(root, "docs/assets/engine");
const bundle = join(engine, readdirSync(engine).find((name) => !name.startsWith(".")));
// pytest and Hypothesis with what they need, nothing that the bundle itself must bring.
const tools = ["_pytest", "hypothesis", "iniconfig", "packaging", "pluggy", "pygments", "pytest", "sortedcontainers"];

const { loadPyodide } = await import(pathToFileURL(join(bundle, "pyodide.mjs")));
const pyodide = await loadPyodide({ indexURL: bundle, packages: ["dialing-and-smiling"], env: { HOME: "/tmp" } });

// All that is shipped can be imported with what is shipped.
pyodide.runPython(`
import importlib, pkgutil
import explorer, rules
for package in (rules, explorer):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
`);

const copy = (from, to) => pyodide.FS.writeFile(to, readFileSync(from));
pyodide.mountNodeFS("/work/tests", join(root, "tests"));
copy(join(root, "pyproject.toml"), "/work/pyproject.toml");
for (const tool of tools) pyodide.mountNodeFS(`/tools/${tool}`, join(sitePackages, tool));
for (const file of ["_hypothesis_ftz_detector.py", "_hypothesis_globals.py", "_hypothesis_pytestplugin.py", "py.py"])
  copy(join(sitePackages, file), `/tools/${file}`);
// The tools also need parts of the standard library that are not shipped: found last.
copy(join(root, "node_modules/pyodide/python_stdlib.zip"), "/full_stdlib.zip");

process.exitCode = pyodide.runPython(`
import importlib, os, sys
sys.path += ["/tools", "/full_stdlib.zip"]
for package in ("asyncio", "email", "encodings", "html", "http", "logging", "urllib"):
    importlib.import_module(package).__path__.append(f"/full_stdlib.zip/{package}")
sys.dont_write_bytecode = True
os.chdir("/work")
import pytest
# Where another interpreter could differ: every example and ready-made call, times and zones, numbers,
# input, words. Searches and random calls are the same Python; CPython tries those.
names = "cli examples explain fcc_timeline grounds input logic phone scenarios time"
files = [f"tests/engine/test_{name}.py" for name in names.split()]
int(pytest.main([
    *files, "-p", "no:cacheprovider", "-p", "_hypothesis_pytestplugin",
    "--hypothesis-profile=pyodide", "-o", "faulthandler_timeout=0",  # no threads here
]))
`);
