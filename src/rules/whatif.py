"""The smallest changes of a call that would make it come out otherwise.

`fixes` makes an unlawful call no longer unlawful, `breaks` a lawful one unlawful. Changed are only
known facts that are up to the caller (`Fact.changeable`). The search is exact for the size asked
for: it grows sets of changes by those facts alone that hold an answer in place.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import combinations
from typing import Any

from rules.assess import Assessment, assess, versions_of
from rules.call import Call, CallError
from rules.clock import CALLED
from rules.known import LAW_OF, Facts, Interval, Possible, is_one
from rules.language import say
from rules.logic import Truth
from rules.outcome import breach
from rules.rulebook import Verdict, Version
from rules.solve import ends, holding, pieces, place

PHRASES = {"change": "{label}: {new} instead of {old}", "and": " and "}
"""What the engine says of changes."""

LOCAL_TIME = "local_time"

type Move = tuple[str, Possible]
"""A fact, and what it is to be."""
type Moves = frozenset[Move]


@dataclass(frozen=True, slots=True)
class Change:
    """One fact of a call, made otherwise."""

    fact: str
    """Its id. A time is that on the clock of the phone called: `time` if that is the clock on which
    it was given, else `local_time`."""
    old: Possible
    new: Possible
    """What it may be instead. Each value of an interval will do."""
    pick: Any
    """One value of `new`: the nearest to the old one that sits on no boundary."""

    def say(self, facts: Mapping[str, Any]) -> str:
        """Return the change in words."""
        fact = facts[self.fact]
        new, old = fact.say_possible(self.new), fact.say_possible(self.old)
        return say(PHRASES["change"], label=say(fact.label), new=new, old=old)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes that together, and no fewer of them, turn the verdict."""

    changes: tuple[Change, ...]
    after: Assessment
    """What the rulebook says of the changed call."""
    picked: Mapping[str, Any]
    """The facts of the changed call, as `Call.read` takes them, with one value per change."""

    @property
    def verdict(self) -> Verdict:
        """Return the verdict on the changed call."""
        return self.after.verdict

    def say(self) -> str:
        """Return the changes in words."""
        facts = self.after.rulebook.facts
        return say(PHRASES["and"]).join(change.say(facts) for change in self.changes)


def fixes(assessment: Assessment, most: int = 2) -> list[ChangeSet]:
    """Return every smallest set of up to `most` changes that makes the call not unlawful.

    None of the sets contains a smaller one that does. First come those of fewest changes; of these
    the ones after which the call is lawful, then those after which it depends, then those that
    leave it unsettled; each in the order of the form. A call that is not unlawful needs none.
    Raises nothing.
    """
    return _Fixes(assessment).run(most) if assessment.verdict is Verdict.UNLAWFUL else []


def breaks(assessment: Assessment, most: int = 2) -> list[ChangeSet]:
    """Return every smallest set of up to `most` changes that makes a lawful call unlawful.

    None of the sets contains a smaller one that does. They are ranked by size, then in the order of
    the form. For a call that is not lawful there are none. Raises nothing.
    """
    return _Breaks(assessment).run(most) if assessment.verdict is Verdict.LAWFUL else []


@dataclass(frozen=True)
class _Ruled:
    """A rule that may be in force, with how it comes out before any change."""

    reads: frozenset[str]
    versions: tuple[Version | None, ...]
    known: Facts
    movable: frozenset[str]

    @cached_property
    def breached(self) -> Truth:
        """Return whether the rule is plainly violated before any change."""
        return breach(self.versions, self.known)

    def after(self, changed: set[str], known: Facts) -> Truth:
        """Return whether the rule is plainly violated after these facts have changed."""
        return self.breached if self.reads.isdisjoint(changed) else breach(self.versions, known)

    @cached_property
    def held_by(self) -> frozenset[str]:
        """Return facts of which one must change before the rule can come out otherwise."""
        return self.held(self.breached, self.known)

    def held(self, breached: Truth, known: Facts) -> frozenset[str]:
        """Return the same, with the rule being breached or not on what is known now."""
        if breached is None:
            return self.reads & self.movable
        versions = (version for version in self.versions if version)
        return frozenset().union(
            *(self._held(version, breached=breached, known=known) for version in versions)
        )

    def _held(self, version: Version, *, breached: bool, known: Facts) -> frozenset[str]:
        """Return the facts that hold one version: a violation needs all, one excuse is enough."""
        if breached:
            return frozenset().union(
                *(holding(part, known, self.movable) for part in version.conditions())
            )
        needed = (version.applies, version.forbids)
        excuses = [part for part in needed if part.truth(known) is False]
        excuses += [exemption.when for exemption in version.unless if exemption.when.truth(known)]
        return min((holding(part, known, self.movable) for part in excuses), key=len)


@dataclass(frozen=True)
class _Search(ABC):
    """The search for the changes of one call that make its verdict as wanted."""

    start: Assessment
    assessed: dict[Moves, Assessment | None] = field(default_factory=dict)

    @abstractmethod
    def wanted(self, verdict: Verdict) -> bool:
        """Return whether the verdict after a change is what is looked for."""

    @abstractmethod
    def promising(self, moves: Moves) -> Truth:
        """Return whether the verdict is as wanted, as far as three-valued logic alone can see."""

    @abstractmethod
    def touch(self, moves: Moves) -> frozenset[str]:
        """Return facts of which one must change too before the verdict can be as wanted."""

    @cached_property
    def moves(self) -> dict[str, tuple[Possible, ...]]:
        """Return what each fact that may be changed can be instead."""
        book, known = self.start.rulebook, self.start.known
        read = frozenset[str]().union(*(rule.reads for rule in book.rules.values()))
        found = {}
        for key, fact in book.facts.items():
            if fact.changeable and key in known and key in read:
                found[key] = tuple(p for p in pieces(key, known, book) if not _meet(p, known[key]))
        return found

    @cached_property
    def movable(self) -> frozenset[str]:
        """Return the facts that may be changed."""
        return frozenset(self.moves)

    @cached_property
    def rules(self) -> tuple[_Ruled, ...]:
        """Return the rules that may be in force on the day."""
        known = self.start.known
        return tuple(
            _Ruled(rule.reads, versions_of(rule, known.get(LAW_OF)), known, self.movable)
            for rule in self.start.rulebook.rules.values()
        )

    def known(self, moves: Moves) -> Facts:
        """Return what is known of the changed call."""
        return self.start.known.but(**dict(moves))

    def run(self, most: int) -> list[ChangeSet]:
        """Return the smallest sets of up to `most` changes, the best first.

        Level by level, each set that is not enough is extended by the facts of which one must
        change before it can be.
        """
        found: dict[Moves, Assessment] = {}
        level: list[Moves] = [frozenset()]
        for _ in range(most):
            rest: dict[Moves, None] = {}
            for moves in level:
                for larger in self._extended(moves):
                    if larger in rest or larger in found or _contains_one(larger, found):
                        continue
                    likely = self.promising(larger)
                    if likely is None:
                        likely = self.wanted(self._quickly(larger))
                    after = self.assess(larger) if likely else None
                    if after and self.wanted(after.verdict):
                        found[larger] = after
                    else:
                        rest[larger] = None
            level = list(rest)
        return self._ranked(found)

    def _extended(self, moves: Moves) -> Iterator[Moves]:
        touch = self.touch(moves) - {key for key, _ in moves}
        for key in self.moves:
            if key in touch:
                for piece in self.moves[key]:
                    yield moves | {(key, piece)}

    def _quickly(self, moves: Moves) -> Verdict:
        """Return the verdict on the changed call, without a look at whether its facts fit."""
        call = replace(self.start.call, known={**self.start.call.known, **dict(moves)})
        return self._assess(call).verdict

    def assess(self, moves: Moves) -> Assessment | None:
        """Return the assessment of the changed call, None if its facts contradict each other."""
        if moves not in self.assessed:
            try:
                found = self._assess(self._raw(dict(moves)))
            except CallError:
                found = None
            self.assessed[moves] = found
        return self.assessed[moves]

    def _assess(self, call: Call | Mapping[str, Any]) -> Assessment:
        start = self.start
        return assess(call, start.as_of, start.rulebook, start.forum, start)

    def _raw(self, moves: Mapping[str, Possible]) -> dict[str, Any]:
        """Return the facts of the changed call, as `Call.read` takes them."""
        facts = self.start.rulebook.facts
        raw = dict(self._written)
        for key, piece in moves.items():
            if key == LOCAL_TIME:
                raw |= self._on_their_clock | {"time": facts["time"].write_possible(piece)}
            else:
                raw[key] = facts[key].write_possible(piece)
        return raw

    @cached_property
    def _written(self) -> dict[str, Any]:
        return self.start.call.write(self.start.rulebook.facts)

    @cached_property
    def _on_their_clock(self) -> dict[str, Any]:
        """Return the facts that say that a time is meant where the phone rang."""
        days = self.start.known.get("call_date")
        if days is None or self._is_their_clock:
            return {"clock": CALLED}
        days = days if is_one(days) else Interval(*ends(days))
        return {"clock": CALLED, "date": self.start.rulebook.facts["date"].write_possible(days)}

    @property
    def _is_their_clock(self) -> bool:
        return self.start.call.given.get("clock") == (CALLED,)

    def _ranked(self, found: Mapping[Moves, Assessment]) -> list[ChangeSet]:
        facts = list(self.start.rulebook.facts)
        verdicts = (Verdict.LAWFUL, Verdict.UNLAWFUL, Verdict.DEPENDS, Verdict.UNSETTLED)
        return sorted(
            self._merged(found),
            key=lambda each: (
                len(each.changes),
                verdicts.index(each.verdict),
                [facts.index(change.fact) for change in each.changes],
            ),
        )

    def _merged(self, found: Mapping[Moves, Assessment]) -> Iterator[ChangeSet]:
        """Yield the sets; those that differ only in neighboring pieces of one fact become one."""
        done: set[Moves] = set()
        for moves, after in found.items():
            if moves in done:
                continue
            ranges = [(key, piece) for key, piece in moves if isinstance(piece, Interval)]
            for key, piece in sorted(ranges, key=lambda move: move[0]):
                run = self._run(moves, key, piece, found)
                wide = moves - {(key, piece)} | {(key, Interval(run[0].low, run[-1].high))}
                widest = self.assess(wide) if len(run) > 1 else None
                if widest and widest.verdict is after.verdict:
                    done.update(moves - {(key, piece)} | {(key, part)} for part in run)
                    yield self._change_set(wide, widest, {key: run})
                    break
            else:
                yield self._change_set(moves, after, {})

    def _run(
        self, moves: Moves, key: str, piece: Interval, found: Mapping[Moves, Assessment]
    ) -> list[Interval]:
        """Return the pieces of a fact, next to each other, that lead to the same as this one."""
        others, run = moves - {(key, piece)}, list[Interval]()
        for other in pieces(key, self.start.known, self.start.rulebook):
            after = found.get(others | {(key, other)})
            if isinstance(other, Interval) and after and after.verdict is found[moves].verdict:
                run.append(other)
            elif piece in run:
                break
            else:
                run = []
        return run

    def _change_set(
        self, moves: Moves, after: Assessment, parts: Mapping[str, list[Interval]]
    ) -> ChangeSet:
        facts, old, new = self.start.rulebook.facts, self.start.known, dict(moves)
        picks = {
            key: _pick(facts[key], old[key], parts.get(key) or [new[key]])
            for key in facts
            if key in new
        }
        changes = tuple(
            Change(self._shown(key), old[key], new[key], pick) for key, pick in picks.items()
        )
        raw = self._raw({key: (pick,) for key, pick in picks.items()})
        return ChangeSet(changes, after, raw)

    def _shown(self, key: str) -> str:
        return "time" if key == LOCAL_TIME and self._is_their_clock else key


class _Fixes(_Search):
    """The search for changes after which no rule is violated."""

    def wanted(self, verdict: Verdict) -> bool:
        return verdict is not Verdict.UNLAWFUL

    def _broken(self, moves: Moves) -> tuple[_Ruled | None, Facts]:
        known, changed = self.known(moves), {key for key, _ in moves}
        return next((rule for rule in self.rules if rule.after(changed, known)), None), known

    def promising(self, moves: Moves) -> Truth:
        return False if self._broken(moves)[0] else None

    def touch(self, moves: Moves) -> frozenset[str]:
        broken, known = self._broken(moves)
        if broken:
            return broken.held(breached=True, known=known)
        after = self.assess(moves) if moves else self.start
        if after is None:  # the facts contradict each other: any other may be at fault
            return self.movable
        # Broken are only rules, or pairs of rules, that are so in each of several cases.
        read = (f.rule.reads for f in after.findings if f.breached is not False)
        return self.movable.intersection(frozenset().union(*read))


class _Breaks(_Search):
    """The search for changes after which a rule is violated."""

    def wanted(self, verdict: Verdict) -> bool:
        return verdict is Verdict.UNLAWFUL

    def promising(self, moves: Moves) -> Truth:
        known, changed = self.known(moves), {key for key, _ in moves}
        found: Truth = False
        for rule in self.rules:
            if not rule.reads.isdisjoint(changed):
                breached = rule.after(changed, known)
                if breached:
                    return True
                found = found if breached is False else None
        return found

    def touch(self, moves: Moves) -> frozenset[str]:
        known, changed = self.known(moves), {key for key, _ in moves}
        touched: list[frozenset[str]] = []
        opened = not moves
        for rule in self.rules:
            if not rule.reads.isdisjoint(changed):
                breached = rule.after(changed, known)
                opened |= breached is not False
                touched.append(rule.held(None if breached else breached, known))
        if moves and opened and self.assess(moves) is None:
            return self.movable
        # What holds the other rules matters only if it takes several rules at once.
        others = [r.held_by for r in self.rules if opened and r.reads.isdisjoint(changed)]
        return frozenset().union(*touched, *others)


def _contains_one(moves: Moves, found: Mapping[Moves, Assessment]) -> bool:
    """Return whether fewer of these moves are already enough."""
    sizes = range(1, len(moves))
    return any(frozenset(some) in found for size in sizes for some in combinations(moves, size))


def _meet(piece: Possible, known: Possible) -> bool:
    """Return whether a fact may already be what a piece says."""
    if isinstance(piece, Interval):
        low, high = ends(known)
        return bool(piece.low <= high and low <= piece.high)
    return piece[0] in known


def _pick(fact: Any, old: Possible, parts: Sequence[Possible]) -> Any:
    """Return the value in one of the parts that is nearest to the old one, but on no boundary."""
    ranges = [part for part in parts if isinstance(part, Interval)]
    if not ranges:
        return ends(parts[0])[0]
    wide = [part for part in ranges if part.low != part.high] or ranges
    at = place(fact, ends(old)[0])
    values = (min(max(ends(old)[0], part.low), part.high) for part in wide)
    return min(values, key=lambda value: abs(place(fact, value) - at))
