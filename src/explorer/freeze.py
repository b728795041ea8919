"""Fills the interpreter that the snapshot is made of; run inside Pyodide by js/snapshot.mjs.

It answers ready-made calls, watches which modules that takes, and unloads all others: the
worker starts an ordinary interpreter for the rare question that needs more (an answer of None).
"""

from __future__ import annotations

import gc
import importlib
import json
import sys
import time
import typing
import zipfile
from itertools import accumulate
from pathlib import Path
from types import FrameType, FunctionType, ModuleType
from typing import Any

MADE_IN_PYTHON = 1 << 9  # Py_TPFLAGS_HEAPTYPE
SITE = "/lib/python3.13/site-packages"
EVERY = 5
"""Of so many ready-made calls one is answered: watched, each takes seconds, and they load alike."""
# The interpreter's own, and what Pyodide's start from a snapshot asks for.
ALWAYS = {"__main__", "_frozen_importlib", "_frozen_importlib_external", "abc", "codecs", "io"}
ALWAYS |= {"os", "posixpath", "stat", "zipimport", "importlib", "collections.abc"}
ALWAYS |= {"encodings", "encodings.aliases", "encodings.utf_8", "_pyodide", "_pyodide._core_docs"}
ALWAYS |= {"_pyodide._importhook", "_pyodide._base", "_pyodide.jsbind", "importlib._bootstrap"}
ALWAYS |= {"pyodide", "pyodide.code", "pyodide.ffi", "pyodide._package_loader", "pyodide_js"}
ALWAYS |= {"re", "re._compiler", "re._constants", "re._parser", "re._casefix", "pyodide_js._api"}


def ask(name: str, question: str) -> str | None:
    """Return what a function of `explorer.answer` does, or None if that takes what is unloaded."""
    try:
        return str(getattr(sys.modules["explorer.answer"], name)(question))
    except Exception:  # noqa: BLE001  whatever it is, an ordinary interpreter shall try
        return None


def questions() -> list[str]:
    """Return questions that make the interpreter load and compute what first answers take."""
    from rules import clock, scenario
    from rules.assess import RULEBOOK

    for key in clock.US_ZONES:
        clock.zone(key)
    told = list(scenario.library().values())[::EVERY]
    calls: list[dict[str, Any]] = [dict(found.facts) for found in told]
    for rule in RULEBOOK.rules.values():
        calls += [dict(example.facts) for example in rule.examples[:1]]
    calls += [
        {},
        {"no_such": "fact"},
        {"time": "25:00", "number": "12", "date": "2026-02-30", "clock": "called"},
    ]
    return [json.dumps({"facts": call, "root": "/"}, default=str) for call in calls]


def used_by(asked: list[str]) -> dict[str, set[str]]:
    """Return the modules whose code runs while questions are answered, with the names it uses."""
    names: dict[str, set[str]] = {}

    def watch(frame: FrameType, _event: str, _argument: object) -> None:
        names.setdefault(str(frame.f_globals.get("__name__")), set()).update(frame.f_code.co_names)

    sys.setprofile(watch)
    for question in asked:
        assert ask("answer", question)
        ask("more", question)
    sys.setprofile(None)
    return names


def put(name: str, **content: Any) -> None:
    """Put a module of our own in the place of another."""
    module = ModuleType(name)
    vars(module).update(content)
    sys.modules[name] = module
    parent, _, child = name.rpartition(".")
    if parent:
        setattr(sys.modules[parent], child, module)


def eval_code(source: str, space: dict[str, Any] | None = None, **_: Any) -> Any:
    """Do what Pyodide's start from a snapshot wants of its evaluator."""
    *before, last = source.split(";")
    exec(";".join(before), space)  # noqa: S102
    return eval(last, space)  # noqa: S307


def let_go() -> None:
    """Cut what the runtime itself keeps of modules: forks, loops, exits, overloads."""
    held = [  # Pyodide gives them fixed places in its table of JavaScript objects
        sys.modules["pyodide._package_loader"].loadedPackages,
        sys.modules["pyodide.webloop"].scheduleCallback,
    ]
    del time.sleep
    sys.excepthook = sys.__excepthook__
    typing.clear_overloads()
    for clear in typing._cleanups:  # type: ignore[attr-defined]
        clear()
    sys.modules["atexit"]._clear()
    sys.modules["asyncio"]._set_running_loop(None)
    sys.modules["asyncio"].set_event_loop_policy(None)
    del sys.modules["builtins"].___EvalCodeResultException
    sys.modules["explorer.render"].environment().auto_reload = False  # the files will be gone
    environment = sys.modules["jinja2.environment"].Environment
    environment.code_generator_class = environment.lexer = None
    forks = {"_prepareFork", "_afterFork", "_after_fork", "on_fork", "seed"}
    forks.add("_after_at_fork_child_reinit_locks")
    for found in gc.get_objects():
        if type(found) is list and found and all(getattr(f, "__name__", 0) in forks for f in found):
            found.clear()
    # Pyodide's compiled part keeps these modules, but no answer uses them.
    compiled = "_pyodide._base _pyodide.docstring _pyodide._future_helper asyncio inspect traceback"
    for name in compiled.split():
        vars(sys.modules.pop(name)).clear()
    vars(sys.modules["_pyodide"])["set_excepthook"] = dict  # does nothing
    put("pyodide", held=held)
    put("pyodide.code")
    put("pyodide.ffi")
    places = {"SITE_PACKAGES": Exception(SITE), "DSO_DIR": Exception("/usr/lib")}  # have __str__
    put("pyodide._package_loader", init_loaded_packages=dict, **places)
    put("_pyodide._base", eval_code=eval_code)


def unload(hot: set[str], used: dict[str, set[str]]) -> None:
    """Forget all modules but some, and the names in those that stand for others."""

    def cold(value: object) -> bool:
        if isinstance(value, ModuleType):
            return bool(getattr(value, "__spec__", None)) and value.__name__ not in hot
        home = sys.modules.get(getattr(value, "__module__", None) or "")
        if not isinstance(value, FunctionType | type) or home is None:
            return False
        if isinstance(value, type) and not value.__flags__ & MADE_IN_PYTHON:
            return False  # no module depends on it
        return (
            home is not module
            and home.__name__ not in hot
            and vars(home).get(value.__name__) is value
        )

    for name, module in sys.modules.items():
        # Neither compiled modules nor those that import.
        if hasattr(module, "__file__") and not name.startswith(("importlib._", "_frozen_")):
            for key, value in list(vars(module).items()):
                if cold(value) and key not in used.get(name, ()):
                    delattr(module, key)
    for name in set(sys.modules) - hot:
        del sys.modules[name]


def main() -> None:
    """Load, answer, unload."""
    for wheel in sorted(Path("/tmp").glob("*.whl")):  # noqa: S108  of Pyodide's own file system
        zipfile.ZipFile(wheel).extractall(SITE)
    importlib.invalidate_caches()
    importlib.import_module("explorer.answer")
    asked = questions()
    used_by(asked)
    used = used_by(asked)
    hot = ALWAYS.union(used)
    let_go()
    for name, module in sys.modules.items():
        built_in = getattr(getattr(module, "__spec__", None), "origin", None) == "built-in"
        if (built_in and name != "_asyncio") or name.split(".")[0] in ("explorer", "rules"):
            hot.add(name)
    for name in list(hot):
        hot.update(accumulate(name.split("."), "{}.{}".format))
    unload(hot & set(sys.modules), used)


main()
for _name in set(globals()) - {"ask", "gc", "sys", "eval_code"}:
    if not _name.startswith("__"):
        del globals()[_name]
for _ in range(3):
    gc.collect()
gc.freeze()
