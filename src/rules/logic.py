"""Conditions with three values that keep their own proof.

A condition is *true*, *false* or *unknown* (`None`) on what is known of a call.
It holds nothing legal and nothing about telephones: only how "and", "or", "not" and a few
comparisons behave when a fact is missing or may still have several values.
The logic is Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics,
1952, section 64): an answer is definite only if no completion of the missing facts can change it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import product
from typing import Any, Protocol

type Truth = bool | None


@dataclass(frozen=True, slots=True)
class Interval:
    """Every value from `low` to `high`, both included: a fact that is known only roughly."""

    low: Any
    high: Any

    def __contains__(self, value: object) -> bool:
        return bool(self.low <= value <= self.high)


type Possible = tuple[Any, ...] | Interval
"""The values that a fact may still have. A tuple of one: the fact is known."""
type Known = Mapping[str, Possible]
"""Fact id → what it may still be. Absent: unknown."""


class Facts(dict[str, Possible]):
    """What is known, with a memory of the terms already worked out from it. Never changed."""

    __slots__ = ("asks", "leaves", "memo", "steps")

    def __init__(self, known: Known, **more: Possible) -> None:
        super().__init__(known, **more)
        self.memo: dict[int, Truth] = {}
        self.steps: dict[int, Step] = {}
        self.leaves: dict[int, tuple[Condition, ...]] = {}
        self.asks: dict[int, tuple[str, ...]] = {}


type Test = Callable[[Facts], Truth]


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
    known: tuple[tuple[str, Possible], ...] = ()
    """For a comparison: the facts it read, with the values that each may have."""
    on_edge: bool = False
    """The value sits exactly on the boundary, where the reading of the law is ours."""

    def deciding(self) -> tuple[Step, ...]:
        """Return the fewest children that give this value (all of the unknown ones, if unknown)."""
        inner = self.because
        kind = type(self.condition)
        if kind is All or kind is AnyOf:
            settling = kind is AnyOf
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
    def compiled(self) -> Test:
        """Return a function that gives the value: built once, then called often."""

    @abstractmethod
    def prove(self, known: Known) -> Step:
        """Return the value with the tree of steps that it follows from."""

    @abstractmethod
    def spec(self) -> Any:
        """Return the condition as plain JSON data, for hashing, printing and analysis."""

    def truth(self, known: Known) -> Truth:
        """Return the value on what is known: true or false only if it can no longer change."""
        return compiled(self)(known if isinstance(known, Facts) else Facts(known))

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

    def __bool__(self) -> bool:
        raise TypeError("Join conditions with &, | and ~: “and”, “or” and “not” would drop parts.")

    def __invert__(self) -> Condition:
        return self.part if isinstance(self, Not) else Not(self)


_COMPILED: dict[int, tuple[Condition, Test]] = {}


def compiled(condition: Condition) -> Test:
    """Return the compiled form of a condition, made at its first use and kept as long as it."""
    found = _COMPILED.get(id(condition))
    if found is None:
        found = _COMPILED[id(condition)] = (condition, condition.compiled())
    return found[1]


def _flat(kind: type[All | AnyOf], condition: Condition) -> tuple[Condition, ...]:
    return condition.parts() if isinstance(condition, kind) else (condition,)


def _both(settling: bool, parts: tuple[Condition, ...]) -> Test:
    """Return the test of "and" (settled by a false part) or "or" (settled by a true one)."""
    tests = tuple(compiled(part) for part in parts)

    def test(known: Facts) -> Truth:
        value: Truth = not settling
        for part in tests:
            found = part(known)
            if found is settling:
                return settling
            if found is None:
                value = None
        return value

    return test


@dataclass(frozen=True, slots=True)
class All(Condition):
    """True if every part is true; false as soon as one part is false."""

    of: tuple[Condition, ...]

    def compiled(self) -> Test:
        return _both(False, self.of)

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

    def compiled(self) -> Test:
        return _both(True, self.of)

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

    def compiled(self) -> Test:
        part = compiled(self.part)

        def test(known: Facts) -> Truth:
            value = part(known)
            return None if value is None else not value

        return test

    def prove(self, known: Known) -> Step:
        step = self.part.prove(known)
        return Step(self, None if step.value is None else not step.value, (step,))

    def parts(self) -> tuple[Condition, ...]:
        return (self.part,)

    def spec(self) -> Any:
        return {"not": self.part.spec()}


class Term(Condition):
    """A condition with a name, worked out once for all the rules that use it."""

    __slots__ = ()

    def compiled(self) -> Test:
        inner = compiled(self.parts()[0])
        key = id(self)

        def test(known: Facts) -> Truth:
            memo = known.memo
            if key in memo:
                return memo[key]
            value = memo[key] = inner(known)
            return value

        return test

    def prove(self, known: Known) -> Step:
        steps = known.steps if isinstance(known, Facts) else {}
        found = steps.get(id(self))
        if found is None:
            step = self.parts()[0].prove(known)
            found = steps[id(self)] = Step(self, step.value, (step,))
        return found


class Comparison(Condition):
    """A condition that reads facts directly: a leaf of every proof.

    It is definite only if it comes out the same for every value that its facts may still have.
    """

    __slots__ = ()

    @abstractmethod
    def holds(self, *values: Any) -> bool:
        """Return whether the comparison holds for one value of each subject."""

    def can_be(self, *ranges: Interval) -> tuple[bool, bool]:
        """Return whether the comparison can be true, and false, for values in these intervals."""
        return True, True

    def on_edge(self, *values: Any) -> bool:
        """Return whether the values sit exactly on a boundary that the law leaves to reading."""
        return False

    def compiled(self) -> Test:
        holds = self.holds
        if len(self.subjects()) == 1:
            only = self.subjects()[0].id

            def test(known: Facts) -> Truth:
                values = known.get(only)
                if values is None:
                    return None
                if type(values) is tuple and len(values) == 1:
                    return holds(values[0])
                return self.over((values,))

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

    def over(self, possible: tuple[Possible, ...]) -> Truth:
        """Return the value if the subjects may each have any of several values."""
        if any(isinstance(values, Interval) for values in possible):
            true, false = self.can_be(*map(_hull, possible))
            return None if true and false else true
        found = {self.holds(*values) for values in product(*possible)}  # type: ignore[arg-type]
        return found.pop() if len(found) == 1 else None

    def prove(self, known: Known) -> Step:
        read = []
        exact = True
        for subject in self.subjects():
            possible = known.get(subject.id)
            if possible is not None:
                read.append((subject.id, possible))
            exact = exact and is_one(possible)
        value = self.truth(known)
        edge = exact and self.on_edge(*(values[0] for _, values in read))  # type: ignore[index]
        return Step(self, value, known=tuple(read), on_edge=edge)


def is_one(possible: Possible | None) -> bool:
    """Return whether a fact has one definite value."""
    return isinstance(possible, tuple) and len(possible) == 1


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
        return self.doubtful_edge and values[0] == self.high

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


class Holding(Protocol):
    """Who answers a question of law, how, from when and for whom. See `rules.rulebook`."""

    @property
    def says(self) -> bool: ...
    def binds(self, forum: Any, day: date) -> bool: ...
    def spec(self) -> Any: ...


FORUM, LAW_OF = "forum", "as_of"
"""Under these keys the known facts hold who asks, and which day's law applies."""


@dataclass(frozen=True, slots=True)
class Open(Condition):
    """A question that the text of the law leaves open: no fact about the call can answer it.

    A holding answers it for the forums and days that it binds; of several the last counts.
    Where no holding binds, or forums disagree, it is unknown, and what hangs on it *unsettled*.
    """

    id: str
    question: str
    views: tuple[str, ...]
    """Who holds what, in words."""
    holdings: tuple[Holding, ...] = ()

    def answer(self, forum: Any, day: date) -> Truth:
        """Return how the question is answered in one forum under the law of one day."""
        binding = [holding.says for holding in self.holdings if holding.binds(forum, day)]
        return binding[-1] if binding else None

    def compiled(self) -> Test:
        if not self.holdings:
            return lambda _: None

        key = id(self)

        def test(known: Facts) -> Truth:
            memo = known.memo
            if key not in memo:
                memo[key] = self._answers(known.get(FORUM, ()), known.get(LAW_OF, ()))
            return memo[key]

        return test

    def _answers(self, forums: Possible, days: Possible) -> Truth:
        if isinstance(forums, Interval) or isinstance(days, Interval):
            return None
        found = {self.answer(forum, day) for forum in forums for day in days}
        return found.pop() if len(found) == 1 else None

    def prove(self, known: Known) -> Step:
        return Step(self, self.truth(known))

    def spec(self) -> Any:
        holdings = [holding.spec() for holding in self.holdings]
        views = list(self.views)
        return {"open": self.id, "question": self.question, "views": views, "holdings": holdings}


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int | bool) else str(value)


def walk(condition: Condition) -> Iterable[Condition]:
    """Yield a condition and everything that it is made of, outermost first."""
    yield condition
    for part in condition.parts():
        yield from walk(part)


@lru_cache(maxsize=4096)
def reads(condition: Condition) -> frozenset[str]:
    """Return the ids of all facts that a condition reads, directly or through its parts."""
    return frozenset(subject.id for part in walk(condition) for subject in part.subjects())


def unknown_leaves(condition: Condition, known: Facts) -> tuple[Condition, ...]:
    """Return the comparisons and open questions whose unknown value keeps `condition` unknown.

    Each comes once, although parts may share it.
    """
    if compiled(condition)(known) is not None:
        return ()
    parts = condition.parts()
    if not parts:
        return (condition,)
    found = known.leaves.get(id(condition))
    if found is None:
        distinct = {id(leaf): leaf for part in parts for leaf in unknown_leaves(part, known)}
        found = known.leaves[id(condition)] = tuple(distinct.values())
    return found
