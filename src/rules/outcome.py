"""How one version of a rule comes out on what is known of a call, cases included.

Three-valued logic alone cannot see that “A or not A” is true. What it leaves open is settled here
by trying every value of the facts that can hide such a thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

from rules.comparison import Comparison, Subject
from rules.known import LAW_OF, Facts, Possible, bits
from rules.logic import All, Compiled, Condition, Not, Open, Truth, compiled, unknown_leaves, walk
from rules.rulebook import Exemption, Rulebook, Status, Version

type Outcome = tuple[Status, Truth, Exemption | None]
"""The status of a rule, whether it is violated, and the exemption that fits."""

FEW_CASES, MOST_CASES = 5, 500
"""After so many cases the facts are tried in another order, and after so many no more are tried."""
NOT_IN_FORCE: Outcome = (Status.NOT_IN_FORCE, False, None)
NOT_APPLICABLE: Outcome = (Status.NOT_APPLICABLE, False, None)


def outcome(version: Version | None, known: Facts) -> Outcome:
    """Return how a version comes out by three-valued logic alone. None: none is in force."""
    if version is None:
        return NOT_IN_FORCE
    form, forbidden, unless = version.compiled
    applies = form.test(known)
    if applies is False:
        return NOT_APPLICABLE
    forbids = forbidden.test(known)
    if forbids is False:
        return (Status.COMPLIED if applies else Status.UNDETERMINED), False, None
    excused: Truth = False
    for exemption, form in unless:
        fits = form.test(known)
        if fits:
            both = applies and forbids
            return (Status.EXCEPTED if both else Status.UNDETERMINED), False, exemption
        if fits is None:
            excused = None
    if applies and forbids and excused is False:
        return Status.VIOLATED, True, None
    return Status.UNDETERMINED, None, None


def breach(versions: Iterable[Version | None], known: Facts) -> Truth:
    """Return whether a rule is violated in each of its versions that may be in force.

    This is three-valued logic alone, without cases: quick, for searches.
    """
    value: Truth = None
    for at, version in enumerate(versions):
        found = outcome(version, known)[1]
        if found is None or (at and found is not value):
            return None
        value = found
    return value


def hangs_on(version: Version, known: Facts, other: int) -> bool:
    """Return whether what a violation takes is open in a part that does not read `other`, as bits.

    This is quicker than to look at all that is open.
    """
    seen = known.bits
    for part in _read(version).takes:
        facts = part.form.bits
        if not facts & other and (not facts & seen or part.form.test(known) is None):
            return True
    return False


def may_be_kept(version: Version, known: Facts) -> bool:
    """Return whether it is plain that an open version is not violated in all cases.

    A part that is open can rule a violation out, unless it reads a fact in ways that pull apart.
    """
    seen, vague = known.bits, known.vague
    for form, torn, several in _read(version).takes:
        exact = not torn & ~seen and not several & vague
        if exact and (not form.bits & seen or form.test(known) is None):
            return True
    return False


type Pattern = dict[str, tuple[Any, ...]]
"""Facts, each with the one value that it has in a case."""


class LikelyCases:
    """A few cases of a call, each made when asked for: one is likely to leave a version open.

    Versions share them, so that what these have in common is worked out once.
    """

    def __init__(self, rulebook: Rulebook, known: Facts) -> None:
        self._known = known
        self._patterns, self._fits = _patterns(rulebook)
        self._cases: dict[int, Facts] = {}
        self._outcomes: dict[Version, Outcome] = {}
        self.found: dict[str, Possible] = {}
        """What facts were in a case that left a version open: it may do so with the next one."""

    def outcome(self, version: Version) -> Outcome | None:
        """Return how a version comes out in its case; None if it has none."""
        found = self._outcomes.get(version)
        if found is None:
            place = self._fits.get(version)
            if place is None:
                return None
            case = self._cases.get(place)
            if case is None:
                case = self._cases[place] = self._case(self._patterns[place])
            found = self._outcomes[version] = outcome(version, case)
        return found

    def _case(self, pattern: Pattern) -> Facts:
        known = self._known
        more = {fact: value for fact, value in pattern.items() if fact not in known}
        for fact, possible in known.rough:
            likely = pattern.get(fact, ())
            more[fact] = likely if set(likely) & set(possible) else possible[:1]
        return known.but(**more)


def settled(version: Version, known: Facts, first: Outcome) -> Outcome:
    """Return how a version comes out, or *undetermined* if that can still turn out either way.

    `first` is what three-valued logic says: see `outcome`. Only facts whose readings pull apart are
    tried: of any other one value does what can be done for a violation, and one what can be done
    against it, and three-valued logic allows for both. So with these out of the way it is exact,
    and one open case is proof enough. A case that serves many versions comes first: what they share
    is worked out once.
    """
    if first[0] is not Status.UNDETERMINED:
        return first
    facts = _read(version)
    unknown = facts.torn_bits & ~known.bits
    if not unknown and not facts.bits & known.vague:
        return first
    likely = known.likely and known.likely.outcome(version)
    if likely and _alike(likely, first):
        return first
    torn = [each for each in facts.torn if each[0] not in known]
    for fact, values in known.rough:
        if fact in facts.several and (apart := _apart(version, fact, values)):
            torn.append((fact, apart))
    if not torn:
        return first
    found = known.likely.found if known.likely else {}
    one = outcome(version, known.case(*[(f, found.get(f) or values[:1]) for f, values in torn]))
    if _alike(one, first) or (likely and _differ(one, likely, first)):
        return first
    torn.sort(key=lambda each: facts.several[each[0]])
    agreed = _agreed(version, known, torn, first, FEW_CASES)
    if agreed is None:  # what settles it alone comes first: it saves the cases of the others
        alone = {each: outcome(version, known.case((each[0], each[1][:1])))[0] for each in torn}
        torn.sort(key=lambda each: alone[each] is Status.UNDETERMINED)
        agreed = _agreed(version, known, torn, first, MOST_CASES)
    return agreed or first


def _alike(one: Outcome, other: Outcome) -> bool:
    return one[1] is other[1] and one[0] is other[0]


def _differ(one: Outcome, other: Outcome, first: Outcome) -> bool:
    """Return whether two cases are enough to leave open what was open first."""
    if other[1] is None or other[1] is not one[1]:
        return True
    return first[1] is not None and other[0] is not one[0]


type Splits = list[tuple[str, tuple[Any, ...]]]
"""Facts to try, each with the values that it may still have."""


def _agreed(
    version: Version, known: Facts, splits: Splits, first: Outcome, most: int
) -> Outcome | None:
    """Return the outcome in which all cases agree, the first one if they do not; None: too many."""
    agreed = None
    for count, (case, found) in enumerate(_cases(version, known, splits)):
        if found[1] is None and known.likely:
            known.likely.found.update((fact, case[fact]) for fact, _ in splits)
        if found[1] is None or (agreed and found[1] is not agreed[1]):
            return first
        if count == most:
            return None
        agreed = agreed or found
        if found[0] is not agreed[0]:
            agreed = Status.UNDETERMINED, found[1], None
        if agreed[0] is Status.UNDETERMINED and first[1] is not None:
            return first
    return agreed


def _cases(version: Version, known: Facts, splits: Splits) -> Iterator[tuple[Facts, Outcome]]:
    """Yield all cases with their outcomes; of those that are settled alike for all values, one."""
    (fact, values), rest = splits[0], splits[1:]
    for value in values:
        case = known.case((fact, (value,)))
        found = outcome(version, case)
        if rest and found[1] is None:
            yield from _cases(version, case, rest)
        else:
            yield case, found


# ── How a version reads its facts: worked out once ───────────────────────────────────────────────

type Reading = tuple[Comparison, bool]
"""A comparison that reads a fact, and whether it speaks for a violation."""


class _Part(NamedTuple):
    """A part of what a violation takes, with the facts, as bits, that it reads in several ways."""

    form: Compiled
    torn: int
    """Those whose readings pull apart with every value possible."""
    several: int


class _Read(NamedTuple):
    """How a version reads its facts."""

    takes: tuple[_Part, ...]
    """What a violation takes, exemptions included: each must come out one way."""
    several: dict[str, int]
    """The facts that are read in several ways, each with its place: first of which most values
    settle it."""
    bits: int
    """These facts as bits."""
    torn: tuple[tuple[str, tuple[Any, ...]], ...]
    """Those whose readings pull apart with every value possible: no one value does all that can be
    done for a violation, or all against. With one value of all those that no reading tells apart,
    those first that leave it open."""
    torn_bits: int


@lru_cache(maxsize=1024)
def _read(version: Version) -> _Read:
    torn, open_share, case = [], {}, Facts({LAW_OF: _last_day(version)})
    for fact, readings in _several(version).items():
        values = _distinct(readings, fact.domain() or ())
        settles = [outcome(version, Facts({fact.id: (v,)}))[1] is not None for v in values]
        open_share[fact.id] = settles.count(False) / len(values) if values else 1
        if values and not _agree(readings, values):
            # With the values before it, so that the first ones of all facts leave it open together;
            # those first that leave least to hang on: other facts that are known settle it less.
            order = {value: _hangs(version, case.case((fact.id, (value,)))) for value in values}
            values = _shared(tuple(sorted(values, key=order.__getitem__)))
            torn.append((fact.id, values))
            case = case.case((fact.id, values[:1]))
    parts = [*_conjuncts(version.applies), *_conjuncts(version.forbids)]
    parts += [exemption.when for exemption in version.unless]
    return _Read(
        takes=tuple(map(_part, parts)),
        several={fact: n for n, fact in enumerate(sorted(open_share, key=open_share.__getitem__))},
        bits=bits(open_share),
        torn=tuple(torn),
        torn_bits=bits(fact for fact, _ in torn),
    )


def _part(condition: Condition) -> _Part:
    several = _readings((condition, True))
    torn = [f.id for f, r in several.items() if (values := f.domain()) and not _agree(r, values)]
    asks_law = any(isinstance(part, Open) and part.holdings for part in walk(condition))
    days = [LAW_OF] if asks_law else []  # questions of law read the day too
    return _Part(compiled(condition), bits(torn), bits([*days, *(fact.id for fact in several)]))


def _last_day(version: Version) -> tuple[date]:
    return (version.in_force.end or date.max,)


def _hangs(version: Version, known: Facts) -> tuple[bool, int]:
    """Return whether a version is settled, and on how much it hangs."""
    leaves = sum(len(unknown_leaves(part, known)) for part in version.conditions())
    return outcome(version, known)[1] is not None, leaves


@lru_cache(maxsize=16)
def _patterns(rulebook: Rulebook) -> tuple[list[Pattern], dict[Version, int]]:
    """Return a few cases, and the place of one that leaves a version open by all that it tries.

    Each version joins the first case that it fits, so that a few serve all: first fit.
    """
    patterns: list[Pattern] = []
    fits: dict[Version, int] = {}
    versions = [version for rule in rulebook.rules.values() for version in rule.versions]
    for version in sorted(versions, key=lambda each: len(_read(each).torn)):
        own = {fact: values[:1] for fact, values in _read(version).torn}
        for place, pattern in enumerate([*patterns, {}]):
            both = {**own, **pattern}
            case = Facts(both)
            there = [version, *(each for each, at in fits.items() if at == place)]
            if own and all(
                outcome(each, case.but(**{LAW_OF: _last_day(each)}))[1] is None for each in there
            ):
                patterns[place:] = [both, *patterns[place + 1 :]]
                fits[version] = place
                break
    return patterns, fits


@cache
def _shared(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return one tuple for equal ones: versions have many in common."""
    return values


def _conjuncts(condition: Condition) -> tuple[Condition, ...]:
    return condition.of if isinstance(condition, All) else (condition,)


def _agree(readings: list[Reading], values: tuple[Any, ...]) -> bool:
    """Return whether one value makes all readings speak for a violation, and one all against."""

    def all_speak(value: Any, most: bool) -> bool:
        return all(leaf.holds(value) is (sign is most) for leaf, sign in readings)

    alone = all(len(leaf.subjects()) == 1 for leaf, _ in readings)
    return alone and all(any(all_speak(value, most) for value in values) for most in (True, False))


@lru_cache(maxsize=4096)
def _apart(version: Version, fact: str, values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the values to try of a fact that can have some; none if its readings agree.

    Those come first that alone leave most open.
    """
    readings = next(each for key, each in _several(version).items() if key.id == fact)
    if _agree(readings, values):
        return ()
    if fact == LAW_OF:  # open questions read it too: days that no comparison tells apart may differ
        return values
    case = Facts({LAW_OF: _last_day(version)})
    apart = _distinct(readings, values)
    return tuple(sorted(apart, key=lambda value: _hangs(version, case.case((fact, (value,))))))


def _distinct(readings: list[Reading], values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return one value of all those that no reading tells apart."""
    if any(len(leaf.subjects()) > 1 for leaf, _ in readings):
        return values
    found: dict[tuple[bool, ...], Any] = {}
    for value in values:
        found.setdefault(tuple([leaf.holds(value) for leaf, _ in readings]), value)
    return tuple(found.values())


@lru_cache(maxsize=1024)
def _several(version: Version) -> dict[Subject, list[Reading]]:
    """Return the facts that a version reads in several ways."""
    excuses = [(exemption.when, False) for exemption in version.unless]
    return _readings((version.applies, True), (version.forbids, True), *excuses)


def _readings(*conditions: tuple[Condition, bool]) -> dict[Subject, list[Reading]]:
    """Return how conditions read the facts that they read in several ways.

    Each has a sign: whether it speaks for a violation.
    """
    found: dict[Subject, list[Reading]] = {}
    seen: set[tuple[int, bool]] = set()

    def look(condition: Condition, sign: bool) -> None:
        if (id(condition), sign) in seen:
            return
        seen.add((id(condition), sign))
        if isinstance(condition, Comparison):
            for subject in condition.subjects():
                found.setdefault(subject, []).append((condition, sign))
        for part in condition.parts():
            look(part, sign is not isinstance(condition, Not))

    for condition, sign in conditions:
        look(condition, sign)
    return {fact: readings for fact, readings in found.items() if len(readings) > 1}
