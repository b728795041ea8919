"""What else the facts of a call could be, and which of them could make a rule come out otherwise.

`rules.whatif` and `rules.ask` search with this. Nothing here knows any law: the values worth trying
are those on both sides of every bound that a condition compares a fact with.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import ceil, floor
from typing import Any

from rules.comparison import Among, Comparison, Range
from rules.facts import Day, Fact, Quantity, TimeOfDay
from rules.known import Facts, Interval, Known, Possible
from rules.logic import All, AnyOf, Condition, Not, Term, compiled, reads
from rules.rulebook import Rulebook

# ── The order of values ──────────────────────────────────────────────────────────────────────────

_TENTHS = 10
"""Quantities that need not be whole are counted in tenths."""


def place(fact: Fact, value: Any) -> float:
    """Return where a value of an ordered fact stands; values that are told apart are 1 apart."""
    if isinstance(fact, Day):
        return float(value.toordinal())
    if isinstance(fact, TimeOfDay):
        return float(value.hour * 3600 + value.minute * 60 + value.second)
    return float(value if getattr(fact, "whole", False) else value * _TENTHS)


def _value_at(fact: Fact, at: int) -> Any:
    if isinstance(fact, Day):
        return fact.ends[0].fromordinal(at)
    if isinstance(fact, TimeOfDay):
        return fact.ends[0].replace(at // 3600, at // 60 % 60, at % 60)
    if getattr(fact, "whole", False):
        return at
    return at // _TENTHS if at % _TENTHS == 0 else at / _TENTHS


def ends(possible: Possible) -> tuple[Any, Any]:
    """Return the least and the greatest value that an ordered fact may have."""
    if isinstance(possible, Interval):
        return possible.low, possible.high
    return min(possible), max(possible)


# ── The values worth trying ──────────────────────────────────────────────────────────────────────

type Readers = Mapping[str, tuple[Comparison, ...]]
"""Fact id → every comparison of a rulebook that reads the fact."""
_READERS: dict[int, tuple[Rulebook, Readers]] = {}


def readers(rulebook: Rulebook) -> Readers:
    """Return the comparisons that read each fact: found at first use, and kept as the rulebook."""
    found = _READERS.get(id(rulebook))
    if found is None:
        reading: dict[str, dict[int, Comparison]] = {}
        for comparison in _comparisons(rulebook):
            for subject in comparison.subjects():
                reading.setdefault(subject.id, {})[id(comparison)] = comparison
        all_readers = {key: tuple(parts.values()) for key, parts in reading.items()}
        found = _READERS[id(rulebook)] = (rulebook, all_readers)
    return found[1]


def _comparisons(rulebook: Rulebook) -> Iterator[Comparison]:
    """Yield every comparison of the rulebook, those of a defined term once."""
    seen: set[int] = set()
    rest = [
        condition
        for rule in rulebook.rules.values()
        for version in rule.versions
        for condition in version.conditions()
    ]
    while rest:
        condition = rest.pop()
        if id(condition) not in seen:
            seen.add(id(condition))
            rest += condition.parts()
            if isinstance(condition, Comparison):
                yield condition


def pieces(key: str, known: Known, rulebook: Rulebook) -> tuple[Possible, ...]:
    """Return all that a fact can be, in pieces in which no condition can tell two values apart.

    Of a choice: each option. Of a date, a time or a quantity: intervals from one bound to the next,
    smallest first, with the other facts as they are known; a bound that counts as inside only on
    our reading of the law is a piece of its own. Of a phone number: nothing.
    """
    fact: Fact = rulebook.facts[key]
    domain = fact.domain()
    if domain is not None:
        return tuple((value,) for value in domain)
    if not isinstance(fact, Day | TimeOfDay | Quantity):
        return ()
    first, last = (int(place(fact, end)) for end in fact.ends)
    starts = {first}
    for comparison in readers(rulebook).get(key, ()):
        starts.update(at for at in _starts(fact, comparison, known) if first < at <= last)
    ordered = sorted(starts)
    stops = [at - 1 for at in ordered[1:]] + [last]
    return tuple(
        Interval(_value_at(fact, low), _value_at(fact, high))
        for low, high in zip(ordered, stops, strict=True)
    )


def _starts(fact: Fact, comparison: Comparison, known: Known) -> Iterator[int]:
    """Yield the places at which a comparison comes out otherwise than just before."""
    if isinstance(comparison, Among):
        for value in comparison.values:
            yield ceil(place(fact, value))
            yield floor(place(fact, value)) + 1
    elif isinstance(comparison, Range):
        if comparison.low is not None:
            yield ceil(place(fact, comparison.low))
        if comparison.high is not None:
            yield floor(place(fact, comparison.high)) + 1
            if comparison.doubtful_edge:
                yield floor(place(fact, comparison.high))
    else:
        yield from _starts_beside(fact, comparison, known)


def _starts_beside(fact: Fact, comparison: Comparison, known: Known) -> Iterator[int]:
    """Yield the places at which a comparison with another fact, as it is known, comes out anew."""
    one, two = comparison.subjects()
    other: Any = two if one.id == fact.id else one
    if other.id in known:
        for beside in dict.fromkeys(ends(known[other.id])):
            yield from _turns(fact, comparison, other, beside)


@lru_cache(maxsize=4096)
def _turns(fact: Fact, comparison: Comparison, other: Any, beside: Any) -> tuple[int, ...]:
    """Return where a comparison with one value of another fact comes out otherwise.

    Each comparison that we have is monotone on both sides of the place of the other value.
    """
    first_is_mine = comparison.subjects()[0].id == fact.id

    def holds(at: int) -> bool:
        mine = _value_at(fact, at)
        return comparison.holds(*((mine, beside) if first_is_mine else (beside, mine)))

    def turn(low: int, high: int) -> int | None:
        before = holds(low)
        if holds(high) is before:
            return None
        while high > low + 1:
            middle = (low + high) // 2
            low, high = (middle, high) if holds(middle) is before else (low, middle)
        return high

    first, last = (int(place(fact, end)) for end in fact.ends)
    middle = first
    if isinstance(other, type(fact)):
        middle = min(max(floor(place(fact, beside)), first), last)
    found = (turn(first, middle), turn(middle, last))
    return tuple(at for at in found if at is not None)


# ── Which facts hold an answer in place ──────────────────────────────────────────────────────────


def holding(condition: Condition, known: Facts, movable: frozenset[str]) -> frozenset[str]:
    """Return facts of which one must change before a definite condition can cease to be so.

    Only facts in `movable` count; none: it cannot cease. A part of "and" or "or" that alone can
    hold the value is chosen so that few facts are returned.
    """
    parts = condition.parts()
    match condition:
        case All() | AnyOf():
            settling = isinstance(condition, AnyOf)
            settled = [part for part in parts if compiled(part).test(known) is settling]
            if settled:
                return min((holding(part, known, movable) for part in settled), key=len)
            return frozenset().union(*(holding(part, known, movable) for part in parts))
        case Not() | Term():
            return holding(parts[0], known, movable)
    return reads(condition) & movable
