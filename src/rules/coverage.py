"""Which part of our notes on the law is held by which part of the rulebook, and what is missing.

The notes are fact sheets on which the rulebook rests; they are not in the project. Each folder of
`rules.law` has a `coverage.toml`, which names every part of them that it answers for.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from rules import scenario
from rules.logic import Open
from rules.rulebook import Consequence, Definition, Exemption, Rule, Rulebook, RulebookError
from rules.scenario import Scenario

type Holder = Rule | Definition | Exemption | Consequence | Open | Scenario
"""What can hold a part of the law."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the notes: held by something in the rulebook, or a gap."""

    key: str
    about: str
    """What the law says there, in a few words."""
    cite: str
    held_by: tuple[str, ...] = ()
    """Ids of what holds it."""
    gap: str = ""
    """Why nothing holds it, in a sentence."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """All parts of the notes for which one folder of the law answers."""

    body: str
    """The name of the folder."""
    title: str
    parts: tuple[Part, ...]


def read(text: str, body: str) -> Sheet:
    """Return the sheet in the text of a `coverage.toml`.

    Raises RulebookError, with the name of the part, unless each is either held or a gap.
    """
    data = tomllib.loads(text)
    title = data.pop("title")
    return Sheet(body, title, tuple(_part(key, raw, body) for key, raw in data.items()))


def _part(key: str, raw: Mapping[str, Any], body: str) -> Part:
    try:
        part = Part(key, **{name: _plain(value) for name, value in raw.items()})
    except TypeError as error:
        raise RulebookError(f"{body}: {key}: {error}") from error
    if bool(part.held_by) == bool(part.gap):
        raise RulebookError(f"{body}: {key} needs either held_by or gap, and not both.")
    return part


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def sheets() -> list[Sheet]:
    """Return the sheets of all folders of the law, by name of the folder."""
    folders = sorted(files("rules").joinpath("law").iterdir(), key=lambda folder: folder.name)
    return [
        read(file.read_text("utf-8"), folder.name)
        for folder in folders
        if (file := folder.joinpath("coverage.toml")).is_file()
    ]


def holders(rulebook: Rulebook) -> dict[str, Holder]:
    """Return by id everything that can hold a part of the law, the ready-made calls included."""
    return {
        **scenario.library(),
        **rulebook.consequences,
        **rulebook.exemptions,
        **rulebook.questions,
        **rulebook.definitions,
        **rulebook.rules,
    }


def unknown(sheet: Sheet, known: Mapping[str, Holder]) -> Iterator[tuple[str, str]]:
    """Yield each id that a part names but that nothing has, with the key of the part."""
    for part in sheet.parts:
        yield from ((part.key, held) for held in part.held_by if held not in known)
