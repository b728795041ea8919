"""What is known of one call: facts read from a form, TOML or JSON, and what follows from them."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any

from rules import clock
from rules.clock import CALLED, CLOCKS, US_ZONES
from rules.facts import Fact
from rules.known import Interval, Known, Possible, is_one
from rules.language import say, say_many
from rules.phone import Number, zones_of

PHRASES = {
    "no-such": "There is no such {kind}.",
    "near": "Did you mean {name}?",
    "those": "Known are: {names}.",
    "part": "This cannot be more than {whole}. Change one of them.",
    "future": "This is after the call. Give the last time before it.",
    "us": "{number} is a number of {place} ({zones}). That tells where the number was issued, not "
    "where the phone was.",
    "zone": "{names} time zone",
    "zones": "{names} time zones",
    "kind": "{number} is a {kind} number.",
    "kind-of": "{number} is a {kind} number of {place}.",
    "nowhere": "It does not belong to any one place.",
    "abroad": "These rules cover phones in the United States.",
    "elsewhere": "{number} belongs to {place}, and these rules cover phones in the United States. "
    "Answer no and say in which state the phone was.",
    "no-place": "{number} belongs to no place, and these rules cover phones in the United States. "
    "Answer no and say in which state the phone was.",
    "misfit": "This does not fit with {others}. Change one of them.",
}
"""What this module says."""


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
        self.problems = tuple(Problem(_printable(p.field), _printable(p.message)) for p in problems)
        super().__init__("\n".join(f"{p.field}: {p.message}" for p in self.problems))


def _printable(text: str) -> str:
    """Return the text with halves of surrogate pairs, which JSON may hold, written out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


@dataclass(frozen=True, slots=True)
class Call:
    """The facts that are known of a call. A fact that is left out is unknown."""

    given: Known
    """Fact id → what was read: one value, or the values that it may have."""
    known: Known
    """`given`, and what follows from it: local time, date and law of the day."""
    notices: tuple[str, ...] = ()
    """What the reader should know about the number and the time, in plain words."""

    @staticmethod
    def read(raw: Mapping[str, Any], facts: Mapping[str, Fact]) -> Call:
        """Return the call that `raw` describes: fact id → value as TOML, JSON or a form has it.

        Values may be rough: see `rules.facts.Fact.read`. Raises CallError for an unknown fact, a
        value that does not fit, or facts that contradict each other.
        """
        given: dict[str, Possible] = {}
        problems: list[Problem] = []
        for key, value in raw.items():
            if key not in facts:
                problems.append(Problem(str(key), no_such("fact", str(key), facts)))
                continue
            try:
                given[key] = facts[key].read(value)
            except ValueError as error:
                problems.append(Problem(key, str(error)))
        problems = problems or list(_misfits(given, facts))
        if problems:
            raise CallError(problems)
        known = dict(given)
        notices = (*_number_notices(given), *_place(given, known))
        if "call_date" in known:
            _check_past(given, known["call_date"], facts)
        return Call(MappingProxyType(given), MappingProxyType(known), notices)

    def write(self, facts: Mapping[str, Fact]) -> dict[str, Any]:
        """Return the given facts as JSON data that `read` takes back."""
        return {key: facts[key].write_possible(value) for key, value in self.given.items()}


def no_such(kind: str, key: str, known: Iterable[str]) -> str:
    """Return the message for an id that does not exist: the nearest one, and all if few."""
    allowed = list(known)
    near = difflib.get_close_matches(key, allowed, n=1, cutoff=0.5)
    told = [say(PHRASES["no-such"], kind=say(kind))]
    if near:
        told.append(say(PHRASES["near"], name=near[0]))
    if len(allowed) <= MOST_LISTED:
        told.append(say(PHRASES["those"], names=say(", ").join(allowed)))
    return " ".join(told)


MOST_LISTED = 30
"""More ids than these would bury the message."""


def _ends(possible: Possible) -> tuple[Any, Any]:
    if isinstance(possible, Interval):
        return possible.low, possible.high
    return min(possible), max(possible)


def _misfits(given: Known, facts: Mapping[str, Fact]) -> Iterable[Problem]:
    """Yield what is wrong with values that are counted within others."""
    for key, value in given.items():
        whole: str | None = getattr(facts[key], "part_of", None)
        if whole is not None and whole in given and _ends(value)[0] > _ends(given[whole])[1]:
            yield Problem(key, say(PHRASES["part"], whole=whole))


def _check_past(given: Known, call_date: Possible, facts: Mapping[str, Fact]) -> None:
    """Raise CallError for what is said to have been before the call, but is dated after it."""
    last = _ends(call_date)[1]
    problems = [
        Problem(key, say(PHRASES["future"]))
        for key, value in given.items()
        if getattr(facts[key], "past", False) and _ends(value)[0] > last
    ]
    if problems:
        raise CallError(problems)


WHEN_AND_WHERE = frozenset(
    ("date", "time", "clock", "number", "in_number_area", "called_state", "called_zone")
)
"""Facts on which it depends what `ask_for` asks."""


def ask_for(fact: str, known: Known) -> tuple[str, ...]:
    """Return which facts to ask for, so that `fact` becomes known or less ambiguous."""
    if fact not in ("as_of", "call_date", "local_time"):
        return (fact,)
    wanted = ("time", "date", "clock") if fact == "local_time" else ("date", "clock")
    missing = tuple(key for key in wanted if not is_one(known.get(key)))
    if missing:
        return missing[:1] if fact == "as_of" else missing
    if known["clock"] == (CALLED,):
        return ()
    if not is_one(known.get("time")):
        return ("time",)
    home_area = known.get("in_number_area") == (True,) and "number" in known
    if "called_state" not in known and not home_area:
        with_area = "number" in known and "in_number_area" not in known
        return ("in_number_area", "called_state") if with_area else ("called_state",)
    return ("called_zone",) if "called_zone" not in known else ("clock",)


def _one(given: Known, key: str) -> Any:
    """Return the value of a fact that is known exactly, None for any other."""
    possible = given.get(key)
    return possible[0] if isinstance(possible, tuple) and len(possible) == 1 else None


def _number_notices(given: Known) -> list[str]:
    number: Number | None = _one(given, "number")
    if number is None:
        return []
    if number.kind == "us":
        names = list(dict.fromkeys(clock.clock_name(key) for key in number.zones))
        zones = say_many(
            PHRASES["zone"], PHRASES["zones"], len(names), names=say(" or ").join(names)
        )
        parts = {"number": number.national, "place": number.place_name, "zones": zones}
        return [say(PHRASES["us"], **parts)]
    parts = {"number": number.national, "kind": say(number.kind), "place": number.place_name}
    nowhere = number.kind in ("toll-free", "premium-rate", "personal")
    kind = say(PHRASES["kind-of" if number.place else "kind"], **parts)
    return [f"{kind} {say(PHRASES['nowhere' if nowhere else 'abroad'])}"]


def _zones(given: Known) -> tuple[str, ...]:
    """Return every zone in which the phone may have been. Each fact only ever narrows them."""
    number: Number | None = _one(given, "number")
    limits: dict[str, set[str]] = {}
    tables: dict[str, Callable[[str], tuple[str, ...]]] = {
        "called_zone": lambda name: CLOCKS[name][1],
        "called_state": zones_of,
    }
    for name, table in tables.items():
        values = given.get(name)
        if isinstance(values, tuple):
            limits[name] = {key for value in values for key in table(value)}
    if number and _one(given, "in_number_area"):
        limits["in_number_area"] = set(number.zones)
    zones = set(US_ZONES)
    narrowed_by: list[str] = []
    for name, keys in limits.items():
        if not zones & keys:
            raise CallError([Problem(name, _contradiction(name, narrowed_by, number))])
        zones &= keys
        narrowed_by.append(name)
    return tuple(sorted(zones))


def _contradiction(name: str, others: list[str], number: Number | None) -> str:
    if name == "in_number_area" and number and not others:
        key = "elsewhere" if number.place else "no-place"
        return say(PHRASES[key], number=number.national, place=number.place_name)
    return say(PHRASES["misfit"], others=say(" and ").join(others))


def _place(given: Known, known: dict[str, Possible]) -> Iterable[str]:
    """Work out the local time and date at the phone; return notices about them."""
    zones = _zones(given)
    whose = _one(given, "clock")
    days, times = given.get("date"), given.get("time")
    if days is None:
        if whose == CALLED and times:
            known["local_time"] = times
        return ()
    known["call_date"] = days if whose == CALLED else _a_day_around(days)
    day, at = _one(given, "date"), _one(given, "time")
    if whose is None or times is None:
        return ()
    if whose == CALLED and (day is None or at is None):
        known["local_time"] = times
        return ()
    if day is None:
        return ()
    found = [_moments(day, end, whose, zones) for end in dict.fromkeys(_ends(times))]
    if at is None:
        # A rough time on another clock: a rough local time, as long as no zone passes midnight and
        # no clock jumps in between.
        local = sorted(moment for end in found for moment in end.local)
        low, high = (datetime.combine(day, end) for end in _ends(times))
        later = tuple(moment + (high - low) for moment in found[0].local)
        if found[-1].local == later and local[0].date() == local[-1].date():
            known["local_time"] = Interval(local[0].time(), local[-1].time())
            known["call_date"] = (local[0].date(),)
        return ()
    known["local_time"] = tuple(sorted({moment.time() for moment in found[0].local}))
    known["call_date"] = tuple(sorted({moment.date() for moment in found[0].local}))
    return found[0].notices


def _moments(day: date, at: time, whose: str, zones: tuple[str, ...]) -> clock.Moments:
    try:
        return clock.moments(day, at, whose, zones)
    except ValueError as error:
        raise CallError([Problem("time", str(error))]) from error


def _a_day_around(days: Possible) -> Possible:
    """Return the dates that it may have been elsewhere, when it was one of `days` somewhere."""
    low, high = _ends(days)
    around = Interval(low - timedelta(days=1), high + timedelta(days=1))
    return around if isinstance(days, Interval) else (around.low, *days, around.high)
