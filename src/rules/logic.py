"""Conditions with three values that keep their own proof.

A condition is *true*, *false* or *unknown* (`None`) on what is known of a call.
It holds nothing legal and nothing about telephones: only how "and", "or", "not" and open questions
behave when a fact is missing or may still have several values; see `rules.comparison` for what
reads the facts themselves.
The logic is Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics,
1952, section 64): an answer is definite only if no completion of the missing facts can change it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from rules.known import ALWAYS, FORUM, LAW_OF, UNANSWERED, Facts, Interval, Known, Possible, bits

if TYPE_CHECKING:
    from rules.comparison import Subject

type Truth = bool | None
type Test = Callable[[Facts], Truth]
type Prove = Callable[[Facts], Step]


@dataclass(slots=True)  # not frozen: thousands are made per call, and freezing doubles the cost
class Step:
    """One node of a proof: a condition, its value, and what it follows from. Never changed."""

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
        kind = type(self.condition)  # quicker than isinstance, and asked thousands of times
        if (kind is All or kind is AnyOf) and self.value is kind.settling:
            return (next(step for step in inner if step.value is self.value),)
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
    def prover(self, test: Test) -> Prove:
        """Return a function that gives the value with the tree of steps that it follows from.

        It is built once, and called only if a fact is known that can make the condition definite.
        `test` is what `compiled` returned.
        """

    def bits(self) -> int:
        """Return the facts that can make it definite: with none of them known, it is unknown."""
        found = 0 if self.parts() else ALWAYS
        for part in self.parts():
            found |= compiled(part).bits
        return found

    @abstractmethod
    def spec(self) -> Any:
        """Return the condition as plain JSON data, for hashing, printing and analysis."""

    def truth(self, known: Known) -> Truth:
        """Return the value on what is known: true or false only if it can no longer change."""
        return compiled(self).test(known if isinstance(known, Facts) else Facts(known))

    def prove(self, known: Known) -> Step:
        """Return the value with the tree of steps that it follows from."""
        return proof(compiled(self), known if isinstance(known, Facts) else Facts(known))

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


@dataclass(slots=True, eq=False)
class Compiled:
    """What is worked out of a condition once, for all calls."""

    condition: Condition
    test: Test
    bits: int
    """The facts that can make it definite: if none of them is known, it is unknown."""
    parts: tuple[Compiled, ...]
    blank: Step | None = None
    """The proof of that, once somebody asked for it."""
    asks: tuple[str, ...] | None = None
    """What to ask for in that case: see `rules.assess`."""
    prove: Prove | None = None
    """What gives the proof if one of them is known, once somebody asked for it."""


_COMPILED: dict[int, Compiled] = {}


def compiled(condition: Condition) -> Compiled:
    """Return the compiled form of a condition, made at its first use and kept as long as it."""
    found = _COMPILED.get(id(condition))
    if found is None:
        parts = tuple(map(compiled, condition.parts()))
        found = Compiled(condition, condition.compiled(), condition.bits(), parts)
        _COMPILED[id(condition)] = found
    return found


def proof(form: Compiled, known: Facts) -> Step:
    """Return the step of a condition: its value with what that follows from."""
    if form.bits & known.bits:
        return (form.prove or _prover(form))(known)
    return form.blank or _blank(form)


def _prover(form: Compiled) -> Prove:
    form.prove = form.condition.prover(form.test)
    return form.prove


def _blank(form: Compiled) -> Step:
    """Return the step of a condition of whose facts none is known: one for all calls."""
    if form.blank is None:
        below = [_blank(part) for part in form.parts]
        form.blank = Step(form.condition, None, tuple(below))
    return form.blank


def is_blank(step: Step) -> bool:
    """Return whether nothing is known of a step and of all below it."""
    return compiled(step.condition).blank is step


def _flat(kind: type[All | AnyOf], condition: Condition) -> tuple[Condition, ...]:
    return condition.parts() if isinstance(condition, kind) else (condition,)


@dataclass(frozen=True, slots=True)
class Joined(Condition):
    """Conditions joined by "and" or "or": one part with the settling value settles the whole."""

    of: tuple[Condition, ...]

    settling: ClassVar[bool]

    def compiled(self) -> Test:
        settling = self.settling
        parts = tuple([(form.bits, form.test) for form in map(compiled, self.of)])

        def test(known: Facts) -> Truth:
            seen = known.bits
            value: Truth = not settling
            for facts, part in parts:
                if facts & seen:
                    found = part(known)
                    if found is settling:
                        return settling
                    if found is None:
                        value = None
                else:
                    value = None
            return value

        return test

    def prover(self, test: Test) -> Prove:
        settling = self.settling
        parts = tuple([compiled(part) for part in self.of])

        def prove(known: Facts) -> Step:
            seen = known.bits
            steps = tuple(
                [
                    (part.prove or _prover(part))(known)
                    if part.bits & seen
                    else part.blank or _blank(part)
                    for part in parts
                ]
            )
            value: Truth = not settling
            for step in steps:
                if step.value is settling:
                    value = settling
                    break
                if step.value is None:
                    value = None
            return Step(self, value, steps)

        return prove

    def parts(self) -> tuple[Condition, ...]:
        return self.of


class All(Joined):
    """True if every part is true; false as soon as one part is false."""

    __slots__ = ()

    settling = False

    def spec(self) -> Any:
        return {"all": [part.spec() for part in self.of]}


class AnyOf(Joined):
    """True as soon as one part is true; false if every part is false."""

    __slots__ = ()

    settling = True

    def spec(self) -> Any:
        return {"any": [part.spec() for part in self.of]}


@dataclass(frozen=True, slots=True)
class Not(Condition):
    """True if its part is false. An unknown part stays unknown."""

    part: Condition

    def compiled(self) -> Test:
        part = compiled(self.part).test

        def test(known: Facts) -> Truth:
            value = part(known)
            return None if value is None else not value

        return test

    def prover(self, test: Test) -> Prove:
        part = compiled(self.part)  # reads the same facts: one of them is known

        def prove(known: Facts) -> Step:
            step = (part.prove or _prover(part))(known)
            return Step(self, None if step.value is None else not step.value, (step,))

        return prove

    def parts(self) -> tuple[Condition, ...]:
        return (self.part,)

    def spec(self) -> Any:
        return {"not": self.part.spec()}


class Term(Condition):
    """A condition with a name, worked out once for all the rules that use it."""

    __slots__ = ()

    def compiled(self) -> Test:
        form, key = compiled(self.parts()[0]), id(self)
        inner, facts = form.test, form.bits

        def test(known: Facts) -> Truth:
            memo = known.memo
            if key in memo:
                return memo[key]
            base = known.base
            same = base is not None and not facts & known.moved
            value = memo[key] = test(base) if same else inner(known)  # type: ignore[arg-type]
            return value

        return test

    def prover(self, test: Test) -> Prove:
        form, key = compiled(self.parts()[0]), id(self)

        def prove(known: Facts) -> Step:
            found = known.steps.get(key)
            if found is None:
                step = (form.prove or _prover(form))(known)
                found = known.steps[key] = Step(self, step.value, (step,))
            return found

        return prove


class Holding(Protocol):
    """Who answers a question of law, how, from when and for whom. See `rules.rulebook`."""

    @property
    def says(self) -> bool: ...
    def binds(self, forum: Any, day: date) -> bool: ...
    def spec(self) -> Any: ...


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

        key, facts = id(self), self.bits()

        def test(known: Facts) -> Truth:
            memo = known.memo
            if key not in memo:
                base = known.base
                if base is not None and not facts & known.moved:
                    memo[key] = test(base)
                else:
                    memo[key] = self._answers(known.get(FORUM, ()), known.get(LAW_OF, ()))
            return memo[key]

        return test

    def _answers(self, forums: Possible, days: Possible) -> Truth:
        if isinstance(forums, Interval) or isinstance(days, Interval):
            return None
        answers = (self.answer(forum, day) for forum in forums for day in days)
        first = next(answers, None)
        return first if all(answer is first for answer in answers) else None

    def bits(self) -> int:
        return bits((FORUM, LAW_OF)) if self.holdings else bits((UNANSWERED,))

    def prover(self, test: Test) -> Prove:
        return lambda known: Step(self, test(known))

    def spec(self) -> Any:
        holdings = [holding.spec() for holding in self.holdings]
        views = list(self.views)
        return {"open": self.id, "question": self.question, "views": views, "holdings": holdings}


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
    if compiled(condition).test(known) is not None:
        return ()
    parts = condition.parts()
    if not parts:
        return (condition,)
    found = known.leaves.get(id(condition))
    if found is None:
        distinct = {id(leaf): leaf for part in parts for leaf in unknown_leaves(part, known)}
        found = known.leaves[id(condition)] = tuple(distinct.values())
    return found
