"""Does the rulebook contradict itself? Every problem names the rule at fault.

Whether a condition can be true, or false, is found by trying: facts get values one by one, a value
on each side of every bound that the conditions compare with, and three-valued logic says after each
whether it is still worth going on. A way that is found is a proof. That there is none is one too,
unless a fact is compared in ways that these values do not cover: then the answer is “not decided”.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain, combinations, pairwise
from math import floor
from typing import Any, Literal

from rules.assess import assess
from rules.call import CallError
from rules.comparison import Among, Comparison, Later, Range, Share, Within
from rules.facts import FIRST_DAY, LAST_DAY, Flag
from rules.known import LAW_OF, Facts
from rules.logic import All, AnyOf, Condition, Not, Open, Term, Truth, unknown_leaves, walk
from rules.rulebook import Exemption, Rule, Rulebook, Source, Span, Status, Version

type Kind = Literal[
    "dead exemption",
    "constant condition",
    "never broken",
    "always broken",
    "no broken example",
    "no kept example",
    "wrong example",
    "unread fact",
    "overlap",
    "gap",
    "citation",
    "stale",
    "not law",
    "not decided",
]
type Severity = Literal["error", "warning", "note"]

CALL_DATE = "call_date"
MACHINERY = frozenset({"number", "date", "time", "clock", "in_number_area", "called_state"}) | {
    "called_zone"
}
"""Facts that the engine reads to find out what time and which day it was at the phone."""
A_YEAR = timedelta(days=366)
MOST_TRIES = 20_000
"""So many partial calls are tried for one question before it is left undecided."""

_PLACE = r"(\(\w+\))*(-\(\w+\))?"
_CITATIONS = (
    rf"\d+ CFR \d+\.[\w-]+{_PLACE}",
    rf"\d+ U\.S\.C\. \d+[a-z]*(-\d+)?{_PLACE}",
    (
        r"[A-Z][\w.'& ]+ v\. [A-Z][\w.'& ]+(, \d+ [\w. ]+ \d+)?"
        r" \((U\.S\.|(\d+(st|nd|rd|th)|D\.C\.) Cir\.) \d{4}\)"
    ),
    r"(FCC|DA) \d{2}-\d{1,4}",
    r"SR-(FINRA|MSRB)-\d{4}-\d{2,3}",
    r"\d+ (Fed\. Reg\.|FR) \d+",
    rf"(FINRA|MSRB|NYSE) Rule [A-Z]?-?\d+[a-z]?{_PLACE}",
    rf"Uniform Securities Act §+ \d+(-\d+)?{_PLACE}",
    rf"[A-Z][\w.& ]+ (Stat\.|Code|Laws?)( Ann\.)? (§ ?)?[\w.:-]+{_PLACE}",
)
CITATION = re.compile("|".join(f"(?:{pattern})" for pattern in _CITATIONS))
"""The forms in which lawyers cite. Several in one are joined by a semicolon."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with the rulebook."""

    rule: str
    """Id of the rule at fault, or of a fact that no rule reads."""
    kind: Kind
    message: str
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.severity}: {self.rule}: {self.message} [{self.kind}]"


def problems(rulebook: Rulebook, today: date | None = None) -> list[Problem]:
    """Return everything that is wrong with a rulebook, in its order.

    `today` is the day against which ages are measured; without it, none is.
    """
    found: list[Problem] = []
    for rule in rulebook.rules.values():
        found += chain(
            check_dates(rule),
            check_citations(rule),
            check_age(rule, today),
            check_events(rule, today),
            check_examples(rule, rulebook),
            check_conditions(rule, rulebook),
            check_exemptions(rule, rulebook),
        )
    return [*found, *check_facts(rulebook)]


# ── Dates, sources and examples ──────────────────────────────────────────────────────────────────


def _was_law(version: Version) -> bool:
    return version.in_force.start != date.max


def _spans(rule: Rule) -> Iterator[tuple[Version, Version]]:
    real = [version for version in rule.versions if _was_law(version)]
    ordered = sorted(real, key=lambda version: version.in_force.start)
    yield from pairwise(ordered)


def check_dates(rule: Rule) -> Iterator[Problem]:
    """Yield versions that are in force at once, and days between versions without any."""
    real = [version.in_force for version in rule.versions if _was_law(version)]
    for one, other in combinations(sorted(real, key=lambda span: span.start), 2):
        if one.certain and other.certain and (one.end is None or one.end > other.start):
            yield Problem(
                rule.id, "overlap", f"Two versions are in force at once from {other.start} on."
            )
    for older, newer in _spans(rule):
        end, start = older.in_force.end, newer.in_force.start
        if end is not None and end < start:
            text = f"No version is in force from {end} until {start}."
            yield Problem(rule.id, "gap", text, "note")


def sources(rule: Rule) -> Iterator[tuple[str, Source]]:
    """Yield every source that a rule names, with the id of what it belongs to."""
    yield rule.id, rule.source
    for version in rule.versions:
        yield from ((exemption.id, exemption.source) for exemption in version.unless)
    yield from ((term.id, term.source) for term in rule.definitions().values())
    for consequence in rule.consequences:
        yield consequence.id, consequence.source
        yield from ((consequence.id, a.source) for a in consequence.amounts if a.source)
    yield from ((event.kind, event.source) for event in rule.events)


def check_citations(rule: Rule) -> Iterator[Problem]:
    """Yield citations in a form that no lawyer knows."""
    for owner, source in dict.fromkeys(sources(rule)):
        if not all(CITATION.fullmatch(part) for part in source.cite.split("; ")):
            text = f"The citation of {owner}, “{source.cite}”, has no form that we know."
            yield Problem(rule.id, "citation", text)


def check_age(rule: Rule, today: date | None) -> Iterator[Problem]:
    """Yield a rule that nobody has compared with the law for more than a year."""
    if today is not None and today - rule.checked > A_YEAR:
        text = f"It was last compared with the law on {rule.checked}, more than a year ago."
        yield Problem(rule.id, "stale", text, "warning")


def check_events(rule: Rule, today: date | None) -> Iterator[Problem]:
    """Yield a rule that still counts as law although it was vacated or stayed."""
    dated = [event for event in rule.events if event.day is not None]
    last = max(dated, key=lambda event: event.day or date.min, default=None)
    if last is None or last.day is None or last.kind not in ("vacated", "stayed"):
        return
    day = max(last.day, today) if today else last.day
    if any(version.in_force.certain and version.in_force.covers(day) for version in rule.versions):
        text = f"It was {last.kind} on {last.day}, but a version of it is in force on {day}."
        yield Problem(rule.id, "not law", text)


def check_examples(rule: Rule, rulebook: Rulebook) -> Iterator[Problem]:
    """Yield examples that come out otherwise than they say, and outcomes without an example."""
    alone = Rulebook({rule.id: rule}, rulebook.facts, rulebook.version)
    for example in rule.examples:
        try:
            found = assess(dict(example.facts), None, alone, example.forum).findings[0].status
        except CallError as error:
            text = f"The example “{example.story}” cannot be read: {error}"
            yield Problem(rule.id, "wrong example", text)
            continue
        if found is not example.status:
            text = f"The example “{example.story}” is {found}, not {example.status}."
            yield Problem(rule.id, "wrong example", text)
    if not any(version.in_force.certain and _was_law(version) for version in rule.versions):
        return  # no call can break or keep it yet
    stated = {example.status for example in rule.examples}
    if Status.VIOLATED not in stated:
        yield Problem(rule.id, "no broken example", "No example breaks it.")
    if not stated & {Status.COMPLIED, Status.EXCEPTED}:
        yield Problem(rule.id, "no kept example", "No example to which it applies keeps it.")


def check_facts(rulebook: Rulebook) -> Iterator[Problem]:
    """Yield facts that are asked for without any rule or machinery that reads them."""
    read = set().union(*(rule.reads for rule in rulebook.rules.values()))
    for fact in rulebook.askable:
        if fact not in read and fact not in MACHINERY:
            yield Problem(fact, "unread fact", "No rule reads this fact.")


# ── What conditions can come to ──────────────────────────────────────────────────────────────────


def check_conditions(rule: Rule, rulebook: Rulebook) -> Iterator[Problem]:
    """Yield conditions that always come out the same on complete calls."""
    for version in rule.versions:
        if not _was_law(version):
            continue
        span = version.in_force
        constant = False
        for name, condition in (("applies", version.applies), ("forbids", version.forbids)):
            for value in (True, False):
                answer = possible(rulebook, span, (condition, value))
                constant = constant or answer is False
                text = f"“{name}” is always {_word(not value)} {_since(version)}."
                yield from _report(rule, "constant condition", answer, text)
        if constant:
            continue
        answer = possible(rulebook, span, (version.applies, True), (version.forbids, True))
        text = f"It cannot be broken by any call to which it applies {_since(version)}."
        yield from _report(rule, "never broken", answer, text)
        answer = possible(rulebook, span, (version.applies, True), (version.forbids, False))
        text = f"Every call to which it applies breaks it {_since(version)}."
        yield from _report(rule, "always broken", answer, text, "warning")


def check_exemptions(rule: Rule, rulebook: Rulebook) -> Iterator[Problem]:
    """Yield exemptions that cannot excuse any call that breaks the rule, in no version."""
    answers: dict[str, list[Truth]] = defaultdict(list)
    named: dict[str, Exemption] = {}
    for version in rule.versions:
        if not _was_law(version):
            continue
        span = version.in_force
        for exemption in version.unless:
            named[exemption.id] = exemption
            wanted = (version.applies, True), (version.forbids, True), (exemption.when, True)
            answers[exemption.id].append(possible(rulebook, span, *wanted))
    for key, found in answers.items():
        answer = True if True in found else None if None in found else False
        text = f"The exemption {key} (“{named[key].title}”) can never excuse a violation of it."
        yield from _report(rule, "dead exemption", answer, text)


def _word(value: bool) -> str:
    return "true" if value else "false"


def _since(version: Version) -> str:
    return f"in the version of {version.in_force.start}"


def _report(
    rule: Rule, kind: Kind, possible: Truth, text: str, severity: Severity = "error"
) -> Iterator[Problem]:
    if possible is False:
        yield Problem(rule.id, kind, text, severity)
    if possible is None:
        yield Problem(rule.id, "not decided", f"May be: {text}", "note")


# ── The search ───────────────────────────────────────────────────────────────────────────────────

type Wanted = tuple[Condition, bool]
"""A condition, and how it should come out."""


def possible(rulebook: Rulebook, span: Span, *wanted: Wanted) -> Truth:
    """Return whether some complete call, on a day of a span, lets conditions come out as wanted.

    The law is that of the day of the call. An open question of law may be answered either way.
    None if it is not decided.
    """
    return _Solver(rulebook, span).solve(*wanted)


FREE = "free:"
"""Begins the id of something that may be true or false whatever the facts are."""


@dataclass(frozen=True, slots=True)
class _Free:
    """Something that may be true or false whatever the facts are, as if it were a fact."""

    id: str
    label: str = ""

    def say(self, value: Any) -> str:
        return str(value)

    def domain(self) -> tuple[Any, ...]:
        return True, False


def _spelled_out(condition: Condition, free: Callable[[Condition], bool]) -> Condition:
    """Return a condition without terms, and with everything that is to be free as a fact."""
    if free(condition):
        return Among(_Free(f"{FREE}{condition.spec()}"), (True,))
    match condition:
        case All():
            return All(tuple(_spelled_out(part, free) for part in condition.of))
        case AnyOf():
            return AnyOf(tuple(_spelled_out(part, free) for part in condition.of))
        case Not():
            return Not(_spelled_out(condition.part, free))
        case Term():
            return _spelled_out(condition.parts()[0], free)
    return condition


def _is_open(condition: Condition) -> bool:
    return isinstance(condition, Open)


@dataclass
class _Solver:
    """Looks for a complete call, on a day of some span, on which conditions come out as wanted."""

    rulebook: Rulebook
    span: Span
    tries: int = 0
    comparisons: tuple[Comparison, ...] = ()

    def solve(self, *wanted: Wanted) -> Truth:
        """Return whether such a call exists; None if that is not decided."""
        if self._found(wanted, _is_open):
            return True
        exact = all(map(self._exact, self.comparisons)) and self._one_way_each()
        # What these values may miss is let go free: if even then there is no way, there is none.
        if not exact and self._found(wanted, lambda part: _is_open(part) or _is_relative(part)):
            return None
        return False if self.tries < MOST_TRIES else None

    def _found(self, wanted: Iterable[Wanted], free: Callable[[Condition], bool]) -> bool:
        goals = [(_spelled_out(condition, free), value) for condition, value in wanted]
        leaves = (leaf for condition, _ in goals for leaf in walk(condition))
        self.comparisons = tuple({leaf for leaf in leaves if isinstance(leaf, Comparison)})
        self.tries = 0
        return any(
            self._search(Facts({LAW_OF: (day,), CALL_DATE: (day,)}), goals) for day in self._days()
        )

    def _search(self, known: Facts, goals: list[Wanted]) -> bool:
        self.tries += 1
        if self.tries >= MOST_TRIES:
            return False
        pending: list[Wanted] = []
        for condition, value in goals:
            found = condition.truth(known)
            if found is None:
                pending.append((condition, value))
            elif found is not value:
                return False
        if not pending:
            return True
        leaf = next(iter(unknown_leaves(pending[0][0], known)))
        fact = next(subject.id for subject in leaf.subjects() if subject.id not in known)
        return any(
            self._search(known.but(**{fact: (value,)}), pending)
            for value in self._values(fact, known)
        )

    def _days(self) -> list[date]:
        """Return the first and the last day of every stretch that conditions tell apart."""
        start, end = self.span.start, self.span.end or LAST_DAY
        turns = {start} | {
            leaf.low
            for leaf in self.comparisons
            if isinstance(leaf, Range) and leaf.subject.id in (LAW_OF, CALL_DATE) and leaf.low
        }
        before = {turn - timedelta(days=1) for turn in (*turns, end)}
        return sorted(day for day in turns | before if start <= day < end)

    # ── Values on each side of every bound ──

    def _values(self, fact: str, known: Facts) -> Iterable[Any]:
        """Return values of a fact, one at least for each way in which it can be compared."""
        if fact.startswith(FREE):
            return (True, False)
        domain = self.rulebook.facts[fact].domain()
        mine = [leaf for leaf in self.comparisons if fact in {s.id for s in leaf.subjects()}]
        if domain is not None:
            told: dict[tuple[bool, ...], Any] = {}
            for value in domain:
                told.setdefault(tuple(leaf.holds(value) for leaf in mine), value)
            return tuple(told.values())
        if self.rulebook.facts[fact].kind == "day":
            return self._past_days(fact, mine, known)
        if self.rulebook.facts[fact].kind == "time":
            return _around(_bounds(mine), _step_time)
        return self._quantities(fact, mine, known)

    def _quantities(self, fact: str, mine: list[Comparison], known: Facts) -> list[float]:
        """Return the bounds of a number and its neighbors; with a share, of both numbers."""
        bounds = _bounds(mine)
        for leaf in mine:
            if isinstance(leaf, Share):
                pair = {subject.id for subject in leaf.subjects()}
                others = [c for c in self.comparisons if pair & {s.id for s in c.subjects()}]
                bounds |= _bounds(others) | {100, leaf.percent, leaf.percent + 1}
        low, high = self._room(fact, known)
        if getattr(self.rulebook.facts[fact], "whole", False):
            around = {floor(bound) + by for bound in bounds for by in (-1, 0, 1)}
        else:
            ends = sorted({low, *bounds, high})
            around = {*ends, *((one + other) / 2 for one, other in pairwise(ends))}
        return sorted(value for value in around | {low, high} if low <= value <= high)

    def _room(self, fact: str, known: Facts) -> tuple[float, float]:
        """Return the least and the greatest number that the fact can be, given the others."""
        low, high = self.rulebook.facts[fact].ends
        for key, possible in known.items():
            value = possible[0] if isinstance(possible, tuple) else None
            if getattr(self.rulebook.facts.get(key), "part_of", None) == fact:
                low = max(low, value)
            if getattr(self.rulebook.facts[fact], "part_of", None) == key:
                high = min(high, value)
        return low, high

    def _past_days(self, fact: str, mine: list[Comparison], known: Facts) -> list[date]:
        """Return days on each side of where a comparison with the known days turns."""
        found = {FIRST_DAY, known[CALL_DATE][0]} | _bounds(mine)  # type: ignore[index]
        for leaf in mine:
            if isinstance(leaf, Within) and leaf.subject.id == fact and leaf.before.id in known:
                anchor = known[leaf.before.id][0]  # type: ignore[index]
                found |= {leaf.period.before(anchor), anchor}
            if isinstance(leaf, Later) and leaf.since.id == fact and leaf.subject.id in known:
                found.add(_last_start(leaf, known[leaf.subject.id][0]))  # type: ignore[index]
        past = bool(getattr(self.rulebook.facts[fact], "past", False))
        latest = known[CALL_DATE][0] if past else LAST_DAY  # type: ignore[index]
        around = _around(found, lambda day, by: day + timedelta(days=by))
        return [day for day in around if FIRST_DAY <= day <= latest]

    # ── Whether these values cover everything ──

    def _exact(self, leaf: Comparison) -> bool:
        if isinstance(leaf, Within):
            return leaf.before.id in (CALL_DATE, LAW_OF)
        if isinstance(leaf, Later):
            return leaf.subject.id in (CALL_DATE, LAW_OF)
        if isinstance(leaf, Share):
            facts = self.rulebook.facts
            return all(getattr(facts[s.id], "whole", False) for s in leaf.subjects())
        if isinstance(leaf, Among | Range):
            return True
        (subject,) = leaf.subjects() if len(leaf.subjects()) == 1 else (None,)
        return subject is not None and self.rulebook.facts[subject.id].domain() is not None

    def _one_way_each(self) -> bool:
        """Return whether each day is measured in one way: two may meet on some dates only."""
        periods: dict[str, set[Any]] = defaultdict(set)
        direct: set[str] = set()
        for leaf in self.comparisons:
            if isinstance(leaf, Within):
                periods[leaf.subject.id].add(leaf.period)
            if isinstance(leaf, Later):
                periods[leaf.since.id].add(leaf.period)
            if isinstance(leaf, Range) and leaf.subject.id not in (LAW_OF, CALL_DATE):
                direct.add(leaf.subject.id)
        shares = sum(isinstance(leaf, Share) for leaf in self.comparisons)
        single = all(len(found) == 1 for found in periods.values())
        return shares <= 1 and single and direct.isdisjoint(periods)


def _is_relative(condition: Condition) -> bool:
    """Return whether a condition compares facts with each other, or is of a kind unknown here."""
    return isinstance(condition, Comparison) and (
        len(condition.subjects()) > 1 or not isinstance(condition, Among | Range | Flag)
    )


def _bounds(leaves: Iterable[Comparison]) -> set[Any]:
    """Return every value that a fact is compared with directly."""
    found: set[Any] = set()
    for leaf in leaves:
        if isinstance(leaf, Range):
            found |= {leaf.low, leaf.high} - {None}
        if isinstance(leaf, Among):
            found |= set(leaf.values)
    return found


def _around(bounds: Iterable[Any], step: Callable[[Any, int], Any]) -> list[Any]:
    return sorted({step(bound, by) for bound in bounds for by in (-1, 0, 1)})


def _step_time(at: time, by: int) -> time:
    """Return a time so many seconds later, staying within the day."""
    moved = datetime.combine(date(2000, 1, 1), at) + timedelta(seconds=by)
    return moved.time() if moved.date() == date(2000, 1, 1) else at


def _last_start(leaf: Later, day: date) -> date:
    """Return the last day from which the period has run out on `day`; the first day if none is."""
    low, high = FIRST_DAY.toordinal(), day.toordinal()
    while low < high:
        middle = (low + high + 1) // 2
        if leaf.holds(day, date.fromordinal(middle)):
            low = middle
        else:
            high = middle - 1
    return date.fromordinal(low)
