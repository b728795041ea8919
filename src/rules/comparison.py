"""Conditions that read facts: the leaves of every proof."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any, Protocol

from rules.known import Facts, Interval, Possible, bits, is_one
from rules.logic import Condition, Prove, Step, Test, Truth


class Subject(Protocol):
    """What a comparison reads: a fact, seen from here. See `rules.facts.Fact`."""

    @property
    def id(self) -> str: ...
    @property
    def label(self) -> str: ...
    def say(self, value: Any) -> str: ...
    def domain(self) -> tuple[Any, ...] | None: ...


class Period(Protocol):
    """A length of calendar time. See `rules.clock.Period`."""

    def before(self, day: date) -> date: ...
    def after(self, day: date) -> date: ...
    def after_skipping_holidays(self, day: date) -> date: ...


class Comparison(Condition):
    """A condition that reads facts directly: a leaf of every proof.

    It is definite only if it comes out the same for every value that its facts may still have.
    """

    __slots__ = ()

    doubtful_edge = False
    """Whether there is a boundary that the law leaves to reading."""

    @abstractmethod
    def holds(self, *values: Any) -> bool:
        """Return whether the comparison holds for one value of each subject."""

    def can_be(self, *ranges: Interval) -> tuple[bool, bool]:
        """Return whether the comparison can be true, and false, for values in these intervals."""
        return True, True

    def on_edge(self, *values: Any) -> bool:
        """Return whether the values sit exactly on a doubtful boundary."""
        return False

    def compiled(self) -> Test:
        holds = self.holds
        if len(self.subjects()) == 1:
            only = self.subjects()[0].id
            if self.subjects()[0].domain() is not None:
                return self._listed(only)

            def test(known: Facts) -> Truth:
                values = known.get(only)
                if values is None:
                    return None
                if type(values) is not tuple:
                    return self.over((values,))
                first = holds(values[0])
                for value in values[1:]:
                    if holds(value) is not first:
                        return None
                return first

            return test
        one, two = (subject.id for subject in self.subjects())

        def test_pair(known: Facts) -> Truth:
            first, second = known.get(one), known.get(two)
            if first is None or second is None:
                return None
            if type(first) is type(second) is tuple and len(first) == len(second) == 1:
                return holds(first[0], second[0])
            return self.over((first, second))

        return test_pair

    def _listed(self, only: str) -> Test:
        """Return the test of a comparison with one fact of which all values can be listed."""
        steps = _LISTED[id(self)] = _Steps(self)

        def test(known: Facts) -> Truth:
            return steps[known.get(only)].value

        return test

    def over(self, possible: tuple[Possible, ...]) -> Truth:
        """Return the value if the subjects may each have any of several values."""
        if any(isinstance(values, Interval) for values in possible):
            true, false = self.can_be(*map(_hull, possible))
            return None if true and false else true
        found = {self.holds(*values) for values in product(*possible)}  # type: ignore[arg-type]
        return found.pop() if len(found) == 1 else None

    def bits(self) -> int:
        return bits(subject.id for subject in self.subjects())

    def prover(self, test: Test) -> Prove:
        subjects = tuple([subject.id for subject in self.subjects()])
        listed = _LISTED.get(id(self))
        if listed is not None:
            only = subjects[0]
            return lambda known: listed[known.get(only)]

        def prove(known: Facts) -> Step:
            read = tuple([(fact, known[fact]) for fact in subjects if fact in known])
            return self.step(test(known), read)

        return prove

    def step(self, value: Truth, read: tuple[tuple[str, Possible], ...]) -> Step:
        """Return the step of a proof, given the value and the facts that were read."""
        edge = False
        if self.doubtful_edge and value is not None:
            values = [possible[0] for _, possible in read if is_one(possible)]  # type: ignore[index]
            edge = len(values) == len(self.subjects()) and self.on_edge(*values)
        return Step(self, value, (), read, edge)


class _Steps(dict[Possible | None, Step]):
    """The steps of a comparison whose fact has few values, by these: the same for all calls."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison

    def __missing__(self, possible: Possible | None) -> Step:
        comparison = self.comparison
        if possible is None:
            found = Step(comparison, None)
        else:
            read = (comparison.subjects()[0].id, possible)
            found = comparison.step(comparison.over((possible,)), (read,))
        self[possible] = found
        return found


_LISTED: dict[int, _Steps] = {}


def _hull(possible: Possible) -> Interval:
    if isinstance(possible, Interval):
        return possible
    return Interval(min(possible), max(possible))


@dataclass(frozen=True, slots=True)
class Among(Comparison):
    """The fact has one of the given values."""

    subject: Subject
    values: tuple[Any, ...]

    def holds(self, *values: Any) -> bool:
        return values[0] in self.values

    def subjects(self) -> tuple[Subject, ...]:
        return (self.subject,)

    def spec(self) -> Any:
        return {"fact": self.subject.id, "in": [_plain(v) for v in self.values]}


@dataclass(frozen=True, slots=True)
class Range(Comparison):
    """The fact lies between two bounds, both included; a bound of None is open."""

    subject: Subject
    low: Any = None
    high: Any = None
    doubtful_edge: bool = False
    """The upper bound itself is inside only on our reading of the law."""

    def holds(self, *values: Any) -> bool:
        value = values[0]
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def can_be(self, *ranges: Interval) -> tuple[bool, bool]:
        only = ranges[0]
        low = only.low if self.low is None else self.low
        high = only.high if self.high is None else self.high
        return only.low <= high and only.high >= low, only.low < low or only.high > high

    def on_edge(self, *values: Any) -> bool:
        return bool(values[0] == self.high)

    def subjects(self) -> tuple[Subject, ...]:
        return (self.subject,)

    def spec(self) -> Any:
        return {"fact": self.subject.id, "from": _plain(self.low), "to": _plain(self.high)}


@dataclass(frozen=True, slots=True)
class Share(Comparison):
    """One count is more than a given share, in percent, of another; or reaches it.

    None of anything is no share of it, not even if there is nothing.
    """

    part: Subject
    whole: Subject
    percent: int
    reached: bool = False
    """Exactly that share is enough."""

    def holds(self, *values: Any) -> bool:
        part, share = values[0] * 100, self.percent * values[1]
        return bool(part > share or (self.reached and part == share and part > 0))

    def can_be(self, *ranges: Interval) -> tuple[bool, bool]:
        part, whole = ranges
        return self.holds(part.high, whole.low), not self.holds(part.low, whole.high)

    def compiled(self) -> Test:
        # None of anything is no share of it, however large the whole turns out to be.
        part, general = self.part.id, Comparison.compiled(self)

        def test(known: Facts) -> Truth:
            return False if known.get(part) == (0,) else general(known)

        return test

    def subjects(self) -> tuple[Subject, ...]:
        return (self.part, self.whole)

    def spec(self) -> Any:
        key = "at_least_percent" if self.reached else "over_percent"
        return {"fact": self.part.id, key: self.percent, "of": self.whole.id}


@dataclass(frozen=True, slots=True)
class Within(Comparison):
    """A day lies within a period before another day, both ends included."""

    subject: Subject
    period: Period
    before: Subject
    doubtful_edge: bool = False
    """That the first day of the period counts is our reading of the law."""

    def holds(self, *values: Any) -> bool:
        return bool(self.period.before(values[1]) <= values[0] <= values[1])

    def can_be(self, *ranges: Interval) -> tuple[bool, bool]:
        # The later day, the later its period begins: what can be inside has no gaps.
        day, other = ranges
        true = day.high >= self.period.before(other.low) and day.low <= other.high
        return true, day.low < self.period.before(other.high) or day.high > other.low

    def on_edge(self, *values: Any) -> bool:
        return bool(values[0] == self.period.before(values[1]))

    def subjects(self) -> tuple[Subject, ...]:
        return (self.subject, self.before)

    def spec(self) -> Any:
        return {"fact": self.subject.id, "within": str(self.period), "before": self.before.id}


@dataclass(frozen=True, slots=True)
class Later(Comparison):
    """A day lies after the end of a period that began on an earlier day."""

    subject: Subject
    period: Period
    since: Subject

    doubtful_edge = True

    def holds(self, *values: Any) -> bool:
        return bool(values[0] > self.period.after_skipping_holidays(values[1]))

    def can_be(self, *ranges: Interval) -> tuple[bool, bool]:
        day, start = ranges
        return self.holds(day.high, start.low), not self.holds(day.low, start.high)

    def on_edge(self, *values: Any) -> bool:
        strict = self.period.after(values[1])
        return bool(strict < values[0] <= self.period.after_skipping_holidays(values[1]))

    def subjects(self) -> tuple[Subject, ...]:
        return (self.subject, self.since)

    def spec(self) -> Any:
        return {"fact": self.subject.id, "later_than": str(self.period), "since": self.since.id}


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int | bool) else str(value)
