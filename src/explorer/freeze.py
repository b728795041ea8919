"""Fills the interpreter that the snapshot is made of; run inside Pyodide by js/snapshot.mjs.

It answers a rehearsal of questions, watches which modules that takes, and unloads all others: the
worker starts an ordinary interpreter for the rare question that needs more (an answer of None).
"""

from __future__ import annotations

import dataclasses
import gc
import importlib
import os
import sys
import time
import typing
import zipfile
from itertools import accumulate
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

MADE_IN_PYTHON = 1 << 9  # Py_TPFLAGS_HEAPTYPE
IMMUTABLE = 1 << 8  # Py_TPFLAGS_IMMUTABLETYPE
SITE = "/lib/python3.13/site-packages"
# The interpreter's own, and what Pyodide's start from a snapshot asks for.
ALWAYS = {"__main__", "_frozen_importlib", "_frozen_importlib_external", "abc", "codecs", "io"}
ALWAYS |= {"os", "posixpath", "stat", "zipimport", "importlib", "collections.abc"}
ALWAYS |= {"encodings", "encodings.aliases", "encodings.utf_8", "_pyodide", "_pyodide._core_docs"}
ALWAYS |= {"_pyodide._importhook", "_pyodide._base", "_pyodide.jsbind", "importlib._bootstrap"}
ALWAYS |= {"pyodide", "pyodide.code", "pyodide.ffi", "pyodide._package_loader", "pyodide_js"}
ALWAYS |= {"re", "re._compiler", "re._constants", "re._parser", "re._casefix", "pyodide_js._api"}
WHOLE = {"__main__", "_pyodide", "abc", "collections.abc", "importlib", "os", "pyodide"}
"""Where Pyodide's start looks for names."""
CHECKS = {"__instancecheck__", "__subclasscheck__", "__subclasshook__", "_check_methods"}
"""What it asks of each object that JavaScript gets."""

type Questions = list[tuple[str, str]]


def ask(name: str, question: str) -> str | None:
    """Return what a function of `explorer.answer` does, or None if that takes what is unloaded."""
    try:
        return str(getattr(sys.modules["explorer.answer"], name)(question))
    except BaseException:  # noqa: BLE001  whatever it is, an ordinary interpreter shall try
        return None


def used_by(asked: Questions) -> dict[str, set[str]]:
    """Return the modules whose code runs while questions are answered, with the names it uses."""
    names: dict[str, set[str]] = {}

    def watch(code: CodeType, _at: int) -> object:
        module = sys._getframe(1).f_globals.get("__name__")
        names.setdefault(str(module), set()).update(code.co_names)
        return events.DISABLE  # once is enough

    events = sys.monitoring
    starts = events.events.PY_START
    events.use_tool_id(events.PROFILER_ID, "freeze")
    events.register_callback(events.PROFILER_ID, starts, watch)
    events.set_events(events.PROFILER_ID, starts)
    for name in ("sys", "os", "pyodide", "pyodide.code", "_pyodide._base"):  # as Pyodide's start
        importlib.import_module(name)
    os.environ["LD_LIBRARY_PATH"] = "/"
    answers(asked)
    events.set_events(events.PROFILER_ID, events.events.NO_EVENTS)
    events.register_callback(events.PROFILER_ID, starts, None)
    events.free_tool_id(events.PROFILER_ID)
    return names


def answers(asked: Questions) -> list[str | None]:
    """Answer all questions."""
    found = [ask(name, question) for name, question in asked]
    assert None not in found
    return found


def thin() -> None:
    """Take out what running the functions does not need, and what none of them names."""
    functions = [found for found in gc.get_objects() if type(found) is FunctionType]
    words = CHECKS.union(*(words_of(function.__code__) for function in functions))
    for found in gc.get_objects():
        kind = type(found)
        if kind is FunctionType and found.__module__ != "__main__":
            strip(found)
        elif issubclass(kind, type):
            vars(found).get("__annotations__", {}).clear()
            if found.__flags__ & (MADE_IN_PYTHON | IMMUTABLE) == MADE_IN_PYTHON:
                type.__setattr__(found, "__doc__", None)
        elif kind is dataclasses.Field:
            found.type = None
        elif hasattr(kind, "__dataclass_fields__"):
            for name in kind.__dataclass_fields__.keys() - words:
                if hasattr(found, name):
                    object.__delattr__(found, name)
    spaces = [f.__globals__ for f in gc.get_objects() if type(f) is FunctionType]
    for space in spaces:
        if space.get("__name__") not in WHOLE:
            space["__doc__"] = None
            for name in space.keys() - words:
                if not name.startswith("__"):
                    del space[name]


def words_of(code: CodeType) -> set[str]:
    """Return the names and texts in code and in all code inside it."""
    found = {code.co_name, *code.co_names, *code.co_freevars}
    for const in code.co_consts:
        if isinstance(const, CodeType):
            found |= words_of(const)
        elif isinstance(const, tuple | frozenset):
            found |= {part for part in const if isinstance(part, str)}
        elif isinstance(const, str):
            found.add(const)
    return found


def strip(function: FunctionType) -> None:
    """Take out what running a function does not need."""
    function.__doc__ = None
    function.__annotations__.clear()
    function.__code__ = lean(function.__code__)


def lean(code: CodeType) -> CodeType:
    """Return code without line numbers."""
    consts = tuple(lean(c) if isinstance(c, CodeType) else c for c in code.co_consts)
    return code.replace(co_linetable=b"", co_filename="", co_consts=consts)


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


def nothing(*_: object) -> None:
    """Do nothing."""


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
    vars(sys.modules["_pyodide"])["set_excepthook"] = nothing
    put("pyodide", held=held)
    put("pyodide.code")
    put("pyodide.ffi")
    places = {"SITE_PACKAGES": Exception(SITE), "DSO_DIR": Exception("/usr/lib")}  # have __str__
    put("pyodide._package_loader", init_loaded_packages=nothing, **places)
    put("_pyodide._importhook", register_module_not_found_hook=nothing)
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
    asked = importlib.import_module("explorer.rehearsal").questions()
    del sys.modules["explorer.rehearsal"]
    clock = sys.modules["rules.clock"]
    for key in clock.US_ZONES:
        clock.zone(key)
    sample = asked[::9]
    expected = answers(sample)
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
    thin()
    assert answers(sample) == expected


main()
of_text = id(str)  # for snapshot.mjs
for _name in set(globals()) - {"ask", "eval_code", "gc", "nothing", "of_text", "sys"}:
    if not _name.startswith("__"):
        del globals()[_name]
for _ in range(3):
    gc.collect()
gc.freeze()
