"""Fills the interpreter that the snapshot is made of; run inside Pyodide by js/snapshot.mjs.

It answers a rehearsal of questions, watches which modules that takes, and unloads all others: the
worker starts an ordinary interpreter for the rare question that needs more (an answer of None).
"""

from __future__ import annotations

import dataclasses
import functools
import gc
import importlib
import sys
import time
import typing
import zipfile
from collections.abc import AsyncIterator, Iterator
from itertools import accumulate
from pathlib import Path
from types import CodeType, FunctionType, MethodType, ModuleType
from typing import Any, Never

MADE_IN_PYTHON = 1 << 9  # Py_TPFLAGS_HEAPTYPE
IMMUTABLE = 1 << 8  # Py_TPFLAGS_IMMUTABLETYPE
SITE = "/lib/python3.13/site-packages"
ALWAYS = {"__main__", "_frozen_importlib", "_frozen_importlib_external", "abc", "codecs", "io"}
ALWAYS |= {"os", "posixpath", "stat", "zipimport", "encodings", "encodings.aliases"}
ALWAYS |= {"encodings.utf_8"}
"""The interpreter's own."""
KEPT = {"__main__", "explorer", "rules"}
"""Packages of which also such code is kept as never ran."""
PYODIDE = {"_pyodide", "js", "pyodide", "pyodide_js"}
"""What the start of Pyodide makes, and no answer uses."""

type Questions = list[tuple[str, str]]


left_out_ran: list[bool] = []


def ask(name: str, question: str) -> str | None:
    """Return what a function of `explorer.answer` does, or None if that takes what is left out."""
    try:
        answer = str(getattr(sys.modules["explorer.answer"], name)(question))
    except BaseException:  # noqa: BLE001  whatever it is, an ordinary interpreter shall try
        return None
    return None if left_out_ran else answer


def left_out(*_: object) -> Never:
    """Stand for the code that was left out: no answer counts any more, even if this is caught."""
    left_out_ran.append(True)
    raise SystemExit


class Watch:
    """Sees which code runs."""

    def __init__(self) -> None:
        """Begin."""
        self.ran: dict[int, CodeType] = {}
        """By its id: codes that say the same are equal."""
        self.names: dict[str, set[str]] = {}
        """Module whose code runs → the names that this code uses."""
        events = sys.monitoring
        events.use_tool_id(events.PROFILER_ID, "freeze")
        events.register_callback(events.PROFILER_ID, events.events.PY_START, self._see)
        events.set_events(events.PROFILER_ID, events.events.PY_START)

    def _see(self, code: CodeType, _at: int) -> object:
        self.ran[id(code)] = code
        module = sys._getframe(1).f_globals.get("__name__")
        self.names.setdefault(str(module), set()).update(code.co_names)
        return sys.monitoring.DISABLE  # once is enough

    def anew(self) -> None:
        """Forget the names."""
        self.names.clear()
        sys.monitoring.restart_events()

    def end(self) -> None:
        """See nothing more."""
        events = sys.monitoring
        events.set_events(events.PROFILER_ID, events.events.NO_EVENTS)
        events.register_callback(events.PROFILER_ID, events.events.PY_START, None)
        events.free_tool_id(events.PROFILER_ID)


def answers(asked: Questions) -> list[str | None]:
    """Answer all questions."""
    found = [ask(name, question) for name, question in asked]
    assert None not in found
    return found


def thin(ran: dict[int, CodeType]) -> None:
    """Take out what running the functions does not need, and what none of them names."""
    functions = [found for found in gc.get_objects() if type(found) is FunctionType]
    strip = Stripper(ran)
    for function in functions:
        if function.__module__ != "__main__":
            strip(function)
    words = set[str]().union(*(words_of(function.__code__) for function in functions))
    for found in gc.get_objects():
        kind = type(found)
        if issubclass(kind, type):
            vars(found).get("__annotations__", {}).clear()
            if found.__flags__ & (MADE_IN_PYTHON | IMMUTABLE) == MADE_IN_PYTHON:
                type.__setattr__(found, "__doc__", None)
        elif kind is dataclasses.Field:
            found.type = None
        elif hasattr(kind, "__dataclass_fields__"):
            for name in kind.__dataclass_fields__.keys() - words:
                if hasattr(found, name):
                    object.__delattr__(found, name)
    for name, module in sys.modules.items():
        if name != "__main__":
            module.__doc__ = None
    spaces = [f.__globals__ for f in gc.get_objects() if type(f) is FunctionType]
    for space in spaces:
        if space.get("__name__") != "__main__":
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


class Stripper:
    """Takes out what running functions does not need; all of one that never ran and is not ours."""

    def __init__(self, ran: dict[int, CodeType]) -> None:
        """`ran`: the code that ran, by its id."""
        self.ran = ran
        self.done: dict[int, tuple[CodeType, CodeType]] = {}
        """By id: a code and what it became, for functions that share it."""

    def __call__(self, function: FunctionType) -> None:
        """Strip one."""
        function.__doc__ = None
        function.__annotations__.clear()
        package = str(function.__globals__.get("__name__")).split(".")[0]
        kept = package in KEPT
        if not kept and id(function.__code__) not in self.ran:
            function.__defaults__ = function.__kwdefaults__ = None
        function.__code__ = self.lean(function.__code__, kept=kept)

    def lean(self, code: CodeType, *, kept: bool) -> CodeType:
        """Return code without line numbers, or what stands for it."""
        if not kept and id(code) not in self.ran:
            return stand_in(len(code.co_freevars), code.co_flags & KINDS)
        if id(code) not in self.done:
            consts = [
                self.lean(c, kept=kept) if isinstance(c, CodeType) else c for c in code.co_consts
            ]
            new = code.replace(co_linetable=b"", co_filename="", co_consts=tuple(consts))
            self.done[id(code)] = code, new
        return self.done[id(code)][1]


KINDS = 1 << 5 | 1 << 7 | 1 << 9  # CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR


@functools.cache
def stand_in(free: int, kind: int) -> CodeType:
    """Return code of a kind (one of `KINDS`, or 0) that calls `left_out`, with free variables."""

    def plain(*_: object, **__: object) -> object:
        it: Any = "left_out"
        return it()

    def generator(*_: object, **__: object) -> Iterator[object]:
        it: Any = "left_out"
        yield it()

    async def coroutine(*_: object, **__: object) -> object:
        it: Any = "left_out"
        return it()

    async def both(*_: object, **__: object) -> AsyncIterator[object]:
        it: Any = "left_out"
        yield it()

    calls = (plain, generator, coroutine, both)
    code = next(call.__code__ for call in calls if call.__code__.co_flags & KINDS == kind)
    # Not by its name: some functions, such as those of named tuples, have no builtins.
    consts = tuple(left_out if const == "left_out" else const for const in code.co_consts)
    names = tuple(map(str, range(free)))
    return code.replace(co_linetable=b"", co_filename="", co_consts=consts, co_freevars=names)


def let_go() -> None:
    """Cut what the runtime itself keeps of modules: forks, loops, exits, overloads."""
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
    # The compiled part keeps these.
    unused = {"asyncio", "inspect", "traceback"}
    for name in list(sys.modules):
        if name in unused or name.split(".")[0] in PYODIDE:
            getattr(sys.modules.pop(name), "__dict__", {}).clear()  # one of JavaScript has none


def unload(hot: set[str], used: dict[str, set[str]]) -> None:
    """Forget all modules but some, and the names in those that stand for others."""

    def cold(value: object) -> bool:
        if isinstance(value, ModuleType):
            return bool(getattr(value, "__spec__", None)) and value.__name__ not in hot
        home = sys.modules.get(getattr(value, "__module__", None) or "")
        if not isinstance(value, FunctionType | MethodType | type) or home is None:
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
    watch = Watch()
    for wheel in sorted(Path("/tmp").glob("*.whl")):  # noqa: S108  of Pyodide's own file system
        zipfile.ZipFile(wheel).extractall(SITE)
    importlib.invalidate_caches()
    importlib.import_module("explorer.answer")
    asked = importlib.import_module("explorer.rehearsal").questions()
    del sys.modules["explorer.rehearsal"]
    clock = sys.modules["rules.clock"]
    for key in clock.US_ZONES:
        clock.zone(key)
    sample = [*asked[::9], *{name: (name, question) for name, question in asked}.values()]
    expected = answers(sample)
    watch.anew()
    answers(asked)
    watch.end()
    used = watch.names
    hot = ALWAYS.union(used)
    let_go()
    for name, module in sys.modules.items():
        built_in = getattr(getattr(module, "__spec__", None), "origin", None) == "built-in"
        if (built_in and name != "_asyncio") or name.split(".")[0] in ("explorer", "rules"):
            hot.add(name)
    for name in list(hot):
        hot.update(accumulate(name.split("."), "{}.{}".format))
    unload(hot & set(sys.modules), used)
    thin(watch.ran)
    stand_in.cache_clear()
    assess = sys.modules["rules.assess"]
    for rule in assess.RULEBOOK.rules.values():
        object.__setattr__(rule, "examples", ())  # they are for tests and pages
    assert answers(sample) == expected
    # Quickly filled again, and large.
    assess.versions_of.cache_clear()
    sys.modules["rules.outcome"]._several.cache_clear()
    for kept in sys.modules["rules.grounds"]._BLANK.values():
        kept.clear()
    for form in sys.modules["rules.logic"]._COMPILED.values():
        form.blank = form.asks = form.prove = None
    for steps in sys.modules["rules.comparison"]._LISTED.values():
        steps.clear()


main()
of_text, address = id(str), id(ask)  # for snapshot.mjs
STAY = {"address", "ask", "gc", "left_out_ran", "of_text", "sys"}
for _name in globals().keys() - STAY:
    if not _name.startswith("__"):
        del globals()[_name]
for _ in range(3):
    gc.collect()
gc.freeze()
