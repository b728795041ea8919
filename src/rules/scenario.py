"""Scenarios: real-looking calls with the verdict that each must get.

One format, four uses: a test, a preset in a page, a shared link, a receipt. Files are TOML:

    title = "An evening pitch"
    topic = "lists"           # where pages list it: a key of TOPICS
    story = "…"
    [call]                    # facts by id, as `rules facts` lists them
    time = "20:15"
    [expect]
    verdict = "unlawful"
    deciding = ["47 CFR 64.1200(c)(2)"]
    needs = []
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any

from rules.assess import Assessment
from rules.call import CallError, Problem
from rules.rulebook import Status, Verdict

SECTIONS = ("title", "topic", "story", "as_of", "call", "expect")
TOPICS = {
    "clock": "Hours and dates",
    "lists": "The registry, and the word “stop”",
    "machines": "Recordings, AI voices, texts and faxes",
    "caller": "Who is calling",
    "offer": "What is sold",
    "truth": "What is said, and how it is paid",
    "gifts": "Gifts, surveys and votes",
}
"""Key → heading of what a call teaches, in the order of the pages."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a scenario must come to."""

    verdict: Verdict
    deciding: tuple[str, ...] = ()
    """Citations of the rules that are violated, unsettled or undetermined, or that an exemption
    excuses: all of them."""
    needs: tuple[str, ...] = ()
    """Facts still wanted, most useful first: all of them."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A call with its story."""

    id: str
    title: str
    story: str
    facts: Mapping[str, Any]
    as_of: date | None = None
    expect: Expectation | None = None
    topic: str = ""
    """A key of `TOPICS`; empty for a call that no page lists."""


def read(text: str, name: str = "") -> Scenario:
    """Return the scenario in a TOML or JSON text; a bare table of facts is read as a call.

    Raises `rules.call.CallError` for text that is neither, or for a section that does not exist.
    """
    try:
        data = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise wrong("file", f"This is neither TOML nor JSON: {error}") from error
    if "call" not in data:
        return Scenario(name, name, "", data)
    unknown = [key for key in data if key not in SECTIONS]
    if unknown:
        raise wrong(unknown[0], f"There is no such section. Sections are: {', '.join(SECTIONS)}.")
    if not isinstance(data["call"], dict):
        raise wrong("call", "Write the facts of the call as a table: fact = value.")
    topic = _text(data, "topic", "")
    if topic and topic not in TOPICS:
        raise wrong("topic", f"There is no such topic. Topics are: {', '.join(TOPICS)}.")
    return Scenario(
        name,
        _text(data, "title", name),
        _text(data, "story", ""),
        data["call"],
        read_day(data["as_of"], "as_of") if "as_of" in data else None,
        _expectation(data["expect"]) if "expect" in data else None,
        topic,
    )


def _text(data: Mapping[str, Any], section: str, default: str) -> str:
    text = data.get(section, default)
    if not isinstance(text, str):
        raise wrong(section, "Write it as text, in quotes.")
    return text.strip()


def read_day(raw: Any, field: str) -> date:
    """Return the date that `raw` (a date, or text such as 2026-11-23) stands for.

    Raises `rules.call.CallError` that names the field.
    """
    from rules.facts import as_of

    try:
        return as_of.parse(raw)
    except ValueError as error:
        raise wrong(field, str(error)) from error


def _expectation(raw: Any) -> Expectation:
    try:
        return Expectation(
            Verdict(raw["verdict"]), tuple(raw.get("deciding", ())), tuple(raw.get("needs", ()))
        )
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        verdicts = ", ".join(verdict.value for verdict in Verdict)
        raise wrong("expect", f"Give verdict (one of {verdicts}), deciding and needs.") from error


def wrong(field: str, message: str) -> CallError:
    """Return the error that says what is wrong with one field."""
    return CallError([Problem(field, message)])


def library() -> dict[str, Scenario]:
    """Return the scenarios that come with the rulebook, by name of their file."""
    folder = files("rules").joinpath("scenarios")
    names = sorted(
        entry.name.removesuffix(".toml")
        for entry in folder.iterdir()
        if entry.name.endswith(".toml")
    )
    return {name: read(folder.joinpath(f"{name}.toml").read_text("utf-8"), name) for name in names}


def by_topic(scenarios: Iterable[Scenario]) -> dict[str, list[Scenario]]:
    """Return the scenarios of each topic in the order of `TOPICS`; the others are left out."""
    found = list(scenarios)
    return {topic: [s for s in found if s.topic == topic] for topic in TOPICS}


def deciding(assessment: Assessment) -> tuple[str, ...]:
    """Return the citations of the rules that decide a verdict, in the order of the rulebook."""
    statuses = {
        Verdict.UNLAWFUL: (Status.VIOLATED,),
        Verdict.LAWFUL: (Status.EXCEPTED,),
        Verdict.UNSETTLED: (Status.UNSETTLED,),
        Verdict.DEPENDS: (Status.UNDETERMINED, Status.UNSETTLED),
    }[assessment.verdict]
    found = [f for f in assessment.of(*statuses) if f.breached is not False or f.exemption]
    return tuple(f.exemption.source.cite if f.exemption else f.rule.source.cite for f in found)
