"""Exercises for classes: calls to test in the explorer, with answers that the engine works out."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

LEVELS = ("first", "second", "third")


@dataclass(frozen=True)
class Case:
    """A call, or a turn of it, with what must come out."""

    story: str
    expect: str
    """The verdict, or the status of `rules`, on which the explanation relies."""
    facts: Mapping[str, Any]
    """As `what_if` takes them: a scenario to start from, rules to show, facts of the call."""


@dataclass(frozen=True)
class Exercise:
    """A question about a call that a reader tests in the explorer."""

    id: str
    number: int
    level: str
    """One of LEVELS."""
    title: str
    question: str
    """As Markdown."""
    why: str
    """What to learn from the answer, as Markdown."""
    cases: tuple[Case, ...]
    """The call of the question first, then turns of it. Each has the facts of the first too."""

    @property
    def opens(self) -> Mapping[str, Any]:
        """Return the facts that the explorer opens with."""
        return self.cases[0].facts


@cache
def all_exercises() -> tuple[Exercise, ...]:
    """Return the exercises in the order of their file."""
    found = []
    text = files("explorer").joinpath("exercises.toml").read_text("utf-8")
    for number, (key, entry) in enumerate(tomllib.loads(text).items(), 1):
        first = entry["cases"][0].get("facts", {})
        cases = tuple(
            Case(case["story"], case["expect"], first | case.get("facts", {}))
            for case in entry.pop("cases")
        )
        texts = {part: value.strip() for part, value in entry.items()}
        found.append(Exercise(id=key, number=number, cases=cases, **texts))
    return tuple(found)


def of(level: str) -> list[Exercise]:
    """Return the exercises of one level."""
    return [exercise for exercise in all_exercises() if exercise.level == level]
