"""What is known of one call: facts read from a form, TOML or JSON, and what follows from them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from rules import clock
from rules.clock import CALLED, CLOCKS, US_ZONES
from rules.facts import Fact
from rules.logic import Known
from rules.phone import Number, zones_of


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with what was given: the field, and a sentence on how to fix it."""

    field: str
    message: str


class CallError(ValueError):
    """The facts given do not make a call that can be assessed.

    `problems` holds one entry per field; nothing else is ever raised for bad input.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(f"{p.field}: {p.message}" for p in self.problems))


@dataclass(frozen=True, slots=True)
class Call:
    """The facts that are known of a call. A fact that is left out is unknown."""

    given: Mapping[str, Any]
    """Fact id → value, as read."""
    known: Known
    """`given`, and what follows from it, with every value that each may still have."""
    notices: tuple[str, ...] = ()
    """What the reader should know about the number and the time, in plain words."""

    @staticmethod
    def read(raw: Mapping[str, Any], facts: Mapping[str, Fact]) -> Call:
        """Return the call that `raw` describes: fact id → value as TOML, JSON or a form has it.

        Raises CallError for an unknown fact, a value that does not fit, or facts that contradict
        each other.
        """
        given: dict[str, Any] = {}
        problems: list[Problem] = []
        for key, value in raw.items():
            if key not in facts:
                problems.append(Problem(str(key), no_such("fact", str(key), facts)))
                continue
            try:
                given[key] = facts[key].parse(value)
            except ValueError as error:
                problems.append(Problem(key, str(error)))
        problems = problems or list(_misfits(given, facts))
        if problems:
            raise CallError(problems)
        known: dict[str, tuple[Any, ...]] = {key: (value,) for key, value in given.items()}
        notices = [*_number_notices(given.get("number"))]
        notices += _place(given, known)
        too_late = [
            Problem(key, "This is after the call. Give the last time before it.")
            for key, value in given.items()
            if getattr(facts[key], "past", False) and value > max(known.get("call_date", [value]))
        ]
        if too_late:
            raise CallError(too_late)
        return Call(MappingProxyType(given), MappingProxyType(known), tuple(notices))

    def write(self, facts: Mapping[str, Fact]) -> dict[str, Any]:
        """Return the given facts as JSON data that `read` takes back."""
        return {key: facts[key].write(value) for key, value in self.given.items()}


def no_such(kind: str, key: str, known: Iterable[str]) -> str:
    """Return the message for an id that does not exist: the nearest one, and all there are."""
    allowed = list(known)
    near = difflib.get_close_matches(key, allowed, n=1, cutoff=0.5)
    hint = f" Did you mean {near[0]}?" if near else ""
    return f"There is no such {kind}.{hint} Known are: {', '.join(allowed)}."


def _misfits(given: Mapping[str, Any], facts: Mapping[str, Fact]) -> Iterable[Problem]:
    """Yield what is wrong with values that are counted within others."""
    for key, value in given.items():
        whole = getattr(facts[key], "part_of", None)
        if whole is not None and whole in given and value > given[whole]:
            yield Problem(key, f"This cannot be more than {whole}, which is {given[whole]}.")


def ask_for(fact: str, known: Known) -> tuple[str, ...]:
    """Return which facts to ask for, so that `fact` becomes known or less ambiguous."""
    if fact not in ("as_of", "call_date", "local_time"):
        return (fact,)
    wanted = ("time", "date", "clock") if fact == "local_time" else ("date", "clock")
    missing = tuple(key for key in wanted if key not in known)
    if missing:
        return missing[:1] if fact == "as_of" else missing
    if known["clock"] == (CALLED,):
        return ()
    if "time" not in known:
        return ("time",)
    home_area = known.get("in_number_area") == (True,) and "number" in known
    if "called_state" not in known and not home_area:
        with_area = "number" in known and "in_number_area" not in known
        return ("in_number_area", "called_state") if with_area else ("called_state",)
    return ("called_zone",) if "called_zone" not in known else ("clock",)


def _number_notices(number: Number | None) -> list[str]:
    if number is None:
        return []
    if number.kind == "us":
        zones = " or ".join(dict.fromkeys(clock.clock_name(key) for key in number.zones))
        plural = "s" if len(number.zones) > 1 else ""
        return [
            (
                f"{number.national} is a {number.place_name} number ({zones} time zone{plural}). "
                "That tells where it was issued, not where the phone was."
            )
        ]
    where = f" of {number.place_name}" if number.place else ""
    return [
        f"{number.national} is a {number.kind} number{where}. "
        + (
            "It does not belong to any one place."
            if number.kind in ("toll-free", "premium-rate", "personal")
            else "These rules cover phones in the United States."
        )
    ]


def _zones(given: Mapping[str, Any]) -> tuple[str, ...]:
    """Return every zone in which the phone may have been. Each fact only ever narrows them."""
    zones = set(US_ZONES)
    narrowed_by: list[str] = []
    number = given.get("number")
    limits = {
        "called_zone": CLOCKS[given["called_zone"]][1] if "called_zone" in given else None,
        "called_state": zones_of(given["called_state"]) if "called_state" in given else None,
        "in_number_area": number.zones if given.get("in_number_area") and number else None,
    }
    for name, keys in limits.items():
        if keys is None:
            continue
        if not zones & set(keys):
            raise CallError([Problem(name, _contradiction(name, narrowed_by, number))])
        zones &= set(keys)
        narrowed_by.append(name)
    return tuple(sorted(zones))


def _contradiction(name: str, others: list[str], number: Number | None) -> str:
    if name == "in_number_area" and number and not others:
        where = f"belongs to {number.place_name}" if number.place else "belongs to no place"
        return (
            f"{number.national} {where}, and these rules cover phones in the United States. "
            "Answer no and say in which state the phone was."
        )
    return f"This does not fit with {' and '.join(others)}. Change one of them."


def _place(given: Mapping[str, Any], known: dict[str, tuple[Any, ...]]) -> list[str]:
    """Work out the local time and date at the phone; return notices about them."""
    day: date | None = given.get("date")
    zones = _zones(given)
    if day is None:
        if given.get("clock") == CALLED and "time" in given:
            known["local_time"] = (given["time"],)
        return []
    if given.get("clock") == CALLED:
        known["call_date"] = (day,)
    else:
        known["call_date"] = (day - timedelta(days=1), day, day + timedelta(days=1))
    if "time" not in given or "clock" not in given:
        return []
    try:
        found = clock.moments(day, given["time"], given["clock"], zones)
    except ValueError as error:
        raise CallError([Problem("time", str(error))]) from error
    known["local_time"] = tuple(sorted({moment.time() for moment in found.local}))
    known["call_date"] = tuple(sorted({moment.date() for moment in found.local}))
    return list(found.notices)
