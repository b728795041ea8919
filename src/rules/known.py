"""What is known of a call: facts by id, each with the values that it may still have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rules.logic import Condition, Step, Truth
    from rules.outcome import LikelyCases

FORUM, LAW_OF = "forum", "as_of"
"""Under these keys the known facts hold who asks, and which day's law applies."""
UNANSWERED = "?"
"""What a question of law reads that nobody has answered: under this key nothing is ever known."""


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


def is_one(possible: Possible | None) -> bool:
    """Return whether a fact has one definite value."""
    return isinstance(possible, tuple) and len(possible) == 1


_BITS: dict[str, int] = {}
ALWAYS = 1
"""The bit of what is known of every call, such as that “all of nothing” is true."""


def bits(facts: Iterable[str]) -> int:
    """Return a set of facts, by id, as bits of a number: two such sets are compared in a step."""
    found = 0
    for fact in facts:
        found |= _BITS.get(fact) or _BITS.setdefault(fact, 2 << len(_BITS))
    return found


class Facts(dict[str, Possible]):
    """What is known, with a memory of what was already worked out from it. Never changed."""

    __slots__ = (
        *("asks", "base", "bits", "cases", "inexact", "leaves", "likely", "memo", "moved", "steps"),
    )

    def __init__(self, known: Known, **more: Possible) -> None:
        super().__init__(known, **more)
        self.moved = bits(more)
        known_bits = known.bits if isinstance(known, Facts) else ALWAYS | bits(known)
        self.bits: int = known_bits | self.moved
        """The facts of which something is known."""
        self.base: Facts | None = None
        """The same without what `moved` names: what reads none of that need not be repeated."""
        self.cases: dict[tuple[Any, ...], Facts] = {}
        self.likely: LikelyCases | None = None
        """Cases in which few rules are settled: see `rules.outcome.settled`."""
        self.inexact: tuple[list[tuple[str, tuple[Any, ...]]], int] | None = None
        self.memo: dict[int, Truth] = {}
        self.steps: dict[int, Step] = {}
        self.leaves: dict[int, tuple[Condition, ...]] = {}
        self.asks: dict[int, tuple[str, ...]] = {}
        """These four by the id of a condition."""

    @property
    def rough(self) -> list[tuple[str, tuple[Any, ...]]]:
        """Return the facts that can have one of several listed values, with these.

        Who asks is no fact: that several forums may be meant is left to the open questions of law.
        """
        return self._inexact()[0]

    @property
    def vague(self) -> int:
        """Return, as bits, the facts of which something is known, but not their one value."""
        return self._inexact()[1]

    def _inexact(self) -> tuple[list[tuple[str, tuple[Any, ...]]], int]:
        if self.inexact is None:
            several = [each for each in self.items() if each[0] != FORUM and not is_one(each[1])]
            rough = [(fact, found) for fact, found in several if isinstance(found, tuple)]
            self.inexact = rough, bits(fact for fact, _ in several)
        return self.inexact

    def but(self, **more: Possible) -> Facts:
        """Return the same with some facts changed: terms that do not read them are not repeated."""
        found = Facts(self, **more)
        found.base = self
        return found

    def case(self, *more: tuple[str, Possible]) -> Facts:
        """Return what `but` does, the same object for the same facts: its terms are shared."""
        found = self.cases.get(more)
        if found is None:
            found = self.cases[more] = self.but(**dict(more))
        return found
