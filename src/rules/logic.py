"""Conditions with three values that keep their own proof.

A condition is *true*, *false* or *unknown* (`None`) on what is known of a call.
It holds nothing legal and nothing about telephones: only how "and", "or", "not" and a few
comparisons behave when a fact is missing or may still have several values.
The logic is Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics,
1952, section 64): an answer is definite only if no completion of the missing facts can change it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

type Truth = bool | None
type Known = Mapping[str, tuple[Any, ...]]
"""Fact id → every value it may still have. One value: known. Absent: unknown."""


class Subject(Protocol):
    """What a comparison reads: a fact, seen from here. See `rules.facts.Fact`."""

    @property
    def id(self) -> str: ...
    @property
    def label(self) -> str: ...
    def say(self, value: Any) -> str: ...


class Period(Protocol):
    """A length of calendar time. See `rules.clock.Period`."""

    def before(self, day: date) -> date: ...
    def after(self, day: date) -> date: ...
    def after_skipping_holidays(self, day: date) -> date: ...


@dataclass(frozen=True, slots=True)
class Step:
    """One node of a proof: a condition, its value, and the steps that it follows from."""

    condition: Condition
    value: Truth
    because: tuple[Step, ...] = ()
    known: tuple[tuple[str, tuple[Any, ...]], ...] = ()
    """For a comparison: the facts it read, with the values that each may have."""
    on_edge: bool = False
    """The value sits exactly on the boundary, where the reading of the law is ours."""

    def deciding(self) -> tuple[Step, ...]:
        """Return the fewest children that give this value (all of the unknown ones, if unknown)."""
        inner = self.because
        if isinstance(self.condition, All | AnyOf):
            settling = isinstance(self.condition, AnyOf)
            if self.value is settling:
                first = next(step for step in inner if step.value is settling)
                return (first,)
        if self.value is None:
            return tuple(step for step in inner if step.value is None)
        return inner


class Condition(ABC):
    """Something about a call that is true, false or unknown."""

    __slots__ = ()

    @abstractmethod
    def truth(self, known: Known) -> Truth:
        """Return the value on what is known: true or false only if it can no longer change."""

    @abstractmethod
    def prove(self, known: Known) -> Step:
        """Return the value with the tree of steps that it follows from."""

    @abstractmethod
    def spec(self) -> Any:
        """Return the condition as plain JSON data, for hashing, printing and analysis."""

    def parts(self) -> tuple[Condition, ...]:
        """Return the conditions that this one is made of."""
        return ()

    def subjects(self) -> tuple[Subject, ...]:
        """Return the facts that this condition itself reads (not those of its parts)."""
        return ()

    def __and__(self, other: Condition) -> All:
        return All((*_flat(All, self), *_flat(All, other)))

    def __or__(self, other: Condition) -> AnyOf:
        return AnyOf((*_flat(AnyOf, self), *_flat(AnyOf, other)))

    def __invert__(self) -> Condition:
        return self.part if isinstance(self, Not) else Not(self)


def _flat(kind: type[All | AnyOf], condition: Condition) -> tuple[Condition, ...]:
    return condition.parts() if isinstance(condition, kind) else (condition,)


@dataclass(frozen=True, slots=True)
class All(Condition):
    """True if every part is true; false as soon as one part is false."""

    of: tuple[Condition, ...]

    def truth(self, known: Known) -> Truth:
        value: Truth = True
        for part in self.of:
            found = part.truth(known)
            if found is False:
                return False
            if found is None:
                value = None
        return value

    def prove(self, known: Known) -> Step:
        steps = tuple(part.prove(known) for part in self.of)
        values = [step.value for step in steps]
        return Step(self, False if False in values else None if None in values else True, steps)

    def parts(self) -> tuple[Condition, ...]:
        return self.of

    def spec(self) -> Any:
        return {"all": [part.spec() for part in self.of]}


@dataclass(frozen=True, slots=True)
class AnyOf(Condition):
    """True as soon as one part is true; false if every part is false."""

    of: tuple[Condition, ...]

    def truth(self, known: Known) -> Truth:
        value: Truth = False
        for part in self.of:
            found = part.truth(known)
            if found is True:
                return True
            if found is None:
                value = None
        return value

    def prove(self, known: Known) -> Step:
        steps = tuple(part.prove(known) for part in self.of)
        values = [step.value for step in steps]
        return Step(self, True if True in values else None if None in values else False, steps)

    def parts(self) -> tuple[Condition, ...]:
        return self.of

    def spec(self) -> Any:
        return {"any": [part.spec() for part in self.of]}


@dataclass(frozen=True, slots=True)
class Not(Condition):
    """True if its part is false. An unknown part stays unknown."""

    part: Condition

    def truth(self, known: Known) -> Truth:
        value = self.part.truth(known)
        return None if value is None else not value

    def prove(self, known: Known) -> Step:
        step = self.part.prove(known)
        return Step(self, None if step.value is None else not step.value, (step,))

    def parts(self) -> tuple[Condition, ...]:
        return (self.part,)

    def spec(self) -> Any:
        return {"not": self.part.spec()}


class Comparison(Condition):
    """A condition that reads facts directly: a leaf of every proof.

    It is definite only if it comes out the same for every value that its facts may still have.
    """

    __slots__ = ()

    @abstractmethod
    def holds(self, *values: Any) -> bool:
        """Return whether the comparison holds for one value of each subject."""

    def on_edge(self, *values: Any) -> bool:
        """Return whether the values sit exactly on a boundary that the law leaves to reading."""
        return False

    def truth(self, known: Known) -> Truth:
        subjects = self.subjects()
        first = known.get(subjects[0].id)
        if first is None:
            return None
        if len(subjects) == 1:
            value = self.holds(first[0])
            return value if all(self.holds(other) is value for other in first[1:]) else None
        second = known.get(subjects[1].id)
        if second is None:
            return None
        value = self.holds(first[0], second[0])
        same = all(self.holds(one, two) is value for one in first for two in second)
        return value if same else None

    def prove(self, known: Known) -> Step:
        read = tuple((s.id, known[s.id]) for s in self.subjects() if s.id in known)
        value = self.truth(known)
        single = len(read) == len(self.subjects()) and all(len(v) == 1 for _, v in read)
        edge = single and self.on_edge(*(values[0] for _, values in read))
        return Step(self, value, known=read, on_edge=edge)


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

    def on_edge(self, *values: Any) -> bool:
        return self.doubtful_edge and values[0] == self.high

    def subjects(self) -> tuple[Subject, ...]:
        return (self.subject,)

    def spec(self) -> Any:
        return {"fact": self.subject.id, "from": _plain(self.low), "to": _plain(self.high)}


@dataclass(frozen=True, slots=True)
class Share(Comparison):
    """One count is more than a given share, in percent, of another."""

    part: Subject
    whole: Subject
    percent: int

    def holds(self, *values: Any) -> bool:
        return bool(values[0] * 100 > self.percent * values[1])

    def truth(self, known: Known) -> Truth:
        # None of anything is no share of it, however large the whole turns out to be.
        return False if known.get(self.part.id) == (0,) else Comparison.truth(self, known)

    def subjects(self) -> tuple[Subject, ...]:
        return (self.part, self.whole)

    def spec(self) -> Any:
        return {"fact": self.part.id, "over_percent": self.percent, "of": self.whole.id}


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

    def on_edge(self, *values: Any) -> bool:
        return self.doubtful_edge and bool(values[0] == self.period.before(values[1]))

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

    def holds(self, *values: Any) -> bool:
        return bool(values[0] > self.period.after_skipping_holidays(values[1]))

    def on_edge(self, *values: Any) -> bool:
        strict = self.period.after(values[1])
        return bool(strict < values[0] <= self.period.after_skipping_holidays(values[1]))

    def subjects(self) -> tuple[Subject, ...]:
        return (self.subject, self.since)

    def spec(self) -> Any:
        return {"fact": self.subject.id, "later_than": str(self.period), "since": self.since.id}


@dataclass(frozen=True, slots=True)
class Open(Condition):
    """A question that the law leaves open: no fact about the call can answer it.

    It is always unknown, so whatever hangs on it is *unsettled*, and says who holds what.
    """

    id: str
    question: str
    views: tuple[str, ...]

    def truth(self, known: Known) -> Truth:
        return None

    def prove(self, known: Known) -> Step:
        return Step(self, None)

    def spec(self) -> Any:
        return {"open": self.id, "question": self.question, "views": list(self.views)}


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int | bool) else str(value)


def walk(condition: Condition) -> Iterable[Condition]:
    """Yield a condition and everything that it is made of, outermost first."""
    yield condition
    for part in condition.parts():
        yield from walk(part)


def unknown_leaves(condition: Condition, known: Known) -> Iterable[Condition]:
    """Yield the comparisons and open questions whose unknown value keeps `condition` unknown."""
    if condition.truth(known) is not None:
        return
    parts = condition.parts()
    if not parts:
        yield condition
    for part in parts:
        yield from unknown_leaves(part, known)
