"""Facts and a date → an assessment: a verdict, and for every rule a status with its proof."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import Any

from rules.call import WHEN_AND_WHERE, Call, CallError, Problem, ask_for, no_such
from rules.forum import FORUMS
from rules.logic import (
    FORUM,
    LAW_OF,
    Condition,
    Facts,
    Interval,
    Open,
    Possible,
    Step,
    Truth,
    is_one,
    unknown_leaves,
)
from rules.rulebook import Exemption, Rule, Rulebook, Status, Verdict, Version, load

RULEBOOK = load()
"""Every rule under `rules.law`."""


@dataclass(eq=False)  # not frozen: one is made per rule and call, and freezing triples the cost
class Finding:
    """How one rule bears on the call. Never changed."""

    rule: Rule
    status: Status
    breached: Truth
    """Whether the rule is violated. False with status *undetermined*: whichever way the open facts
    turn out, it is not; only whether it applies is still open."""
    version: Version | None
    """The version that was in force; None if none was, or if it depends on the unknown date."""
    exemption: Exemption | None
    """The exemption that fits, for status *excepted*."""
    needs: tuple[str, ...]
    """Ids of the facts that could still make this a violation or rule one out."""
    questions: tuple[Open, ...]
    """Open questions of law on which it hangs."""
    known: Facts = field(repr=False)
    leaves: tuple[str, ...] = ()
    """Ids of the facts, derived ones included, whose values leave it undetermined."""

    @cached_property
    def proof(self) -> dict[str, Step]:
        """Return the proof by part: `applies`, `forbids`, and the id of each exemption.

        A rule that does not apply has the first alone, one that is kept has no exemptions: the
        rest cannot bear on its status.
        """
        if self.version is None:
            return {}
        parts = {"applies": self.version.applies}
        if self.status is not Status.NOT_APPLICABLE:
            parts["forbids"] = self.version.forbids
            if self.status is not Status.COMPLIED:
                parts |= {exemption.id: exemption.when for exemption in self.version.unless}
        return {name: condition.prove(self.known) for name, condition in parts.items()}


@dataclass(frozen=True)
class Assessment:
    """What the rulebook says of a call."""

    verdict: Verdict
    as_of: date | None
    """The day whose law was applied; None if the date is not known."""
    forum: str
    """Who asks: a key of `rules.forum.FORUMS`."""
    findings: tuple[Finding, ...]
    """One per rule, in the order of the rulebook."""
    either_way: str | None
    """A fact that is not known and decides no more than which rule is broken, or kept: the verdict
    is the same for each of its values."""
    needs: tuple[str, ...]
    """Ids of the facts still wanted, the most useful first: none if the verdict is definite."""
    notices: tuple[str, ...]
    rulebook: Rulebook = field(repr=False)
    call: Call = field(repr=False)
    known: Facts = field(repr=False)

    def of(self, *statuses: Status) -> tuple[Finding, ...]:
        """Return the findings with one of these statuses."""
        return tuple(finding for finding in self.findings if finding.status in statuses)


def assess(
    call: Call | Mapping[str, Any],
    as_of: date | None = None,
    rulebook: Rulebook = RULEBOOK,
    forum: str = "all",
    before: Assessment | None = None,
) -> Assessment:
    """Return what the rulebook says of a call.

    `call` is a `Call`, or raw facts by id as `Call.read` takes them. `as_of` is the day whose law
    applies; without it, the date on which the call rang, on the clock of the phone called. If that
    is not known either, every version that may have been in force must agree. `forum` says who
    asks: a key of `rules.forum.FORUMS`; of several, all must agree. `before` is an assessment
    whose findings are taken over for the rules that read nothing that has changed since.
    Raises `rules.call.CallError` for facts that cannot be read or an unknown forum; nothing else.
    """
    if forum not in FORUMS:
        raise CallError([Problem(FORUM, no_such("forum", forum, FORUMS))])
    if not isinstance(call, Call):
        call = Call.read(call, rulebook.askable)
    known = Facts(call.known, **{FORUM: FORUMS[forum]})
    days: Possible | None = (as_of,) if as_of else known.get("call_date")
    if days:
        known[LAW_OF] = days
    findings = _find_all(rulebook, known, before)
    verdict = _fold(findings)
    either_way = None
    if verdict is Verdict.DEPENDS:
        verdict, either_way = _either_way(findings, rulebook, known)
    return Assessment(
        verdict=verdict,
        as_of=days[0] if isinstance(days, tuple) and len(days) == 1 else None,
        forum=forum,
        findings=findings,
        either_way=either_way,
        needs=_most_useful_first(findings) if verdict is Verdict.DEPENDS else (),
        notices=call.notices,
        rulebook=rulebook,
        call=call,
        known=known,
    )


def _find_all(rulebook: Rulebook, known: Facts, before: Assessment | None) -> tuple[Finding, ...]:
    rules = rulebook.rules.values()
    if before is None or before.rulebook is not rulebook or before.known[FORUM] != known[FORUM]:
        return tuple(_find(rule, known, rulebook) for rule in rules)
    changed = {
        fact
        for fact in known.keys() | before.known.keys()
        if known.get(fact) != before.known.get(fact)
    }
    elsewhere = not changed.isdisjoint(WHEN_AND_WHERE)  # then other things may have to be asked
    return tuple(
        _find(finding.rule, known, rulebook)
        if not finding.rule.reads.isdisjoint(changed) or (elsewhere and finding.needs)
        else finding
        for finding in before.findings
    )


def _fold(findings: Iterable[Finding]) -> Verdict:
    """Return the verdict: every rule binds at once, so one violation is enough."""
    open_findings = []
    for finding in findings:
        if finding.breached:
            return Verdict.UNLAWFUL
        if finding.breached is None:
            open_findings.append(finding)
    if not open_findings:
        return Verdict.LAWFUL
    return Verdict.DEPENDS if any(f.needs for f in open_findings) else Verdict.UNSETTLED


def _either_way(
    findings: tuple[Finding, ...], rulebook: Rulebook, known: Facts, *, nested: bool = False
) -> tuple[Verdict, str | None]:
    """Return a definite verdict if one fact, whatever its value, leads to it; else *depends*.

    This finds what no rule can find alone: a recording to a mobile breaks one rule if it sells
    and another if it does not. Only facts on which two open rules hang can do that. If few facts
    are open, a second fact is tried within each value of the first.
    """
    hanging = Counter(need for f in findings if f.breached is None for need in f.needs)
    if len(hanging) > MOST_OPEN:
        return Verdict.DEPENDS, None
    for fact, count in hanging.items():
        values = _cases(fact, known, rulebook)
        if count < 2 or values is None:
            continue
        verdicts = set()
        for value in values:
            narrowed = Facts(known, **{fact: (value,)})
            case = tuple(
                _find(f.rule, narrowed, rulebook)
                if f.breached is None and fact in f.rule.reads
                else f
                for f in findings
            )
            verdict = _fold(case)
            if verdict is Verdict.DEPENDS and not nested and len(hanging) <= FEW_OPEN:
                verdict, _ = _either_way(case, rulebook, narrowed, nested=True)
            verdicts.add(verdict)
            if len(verdicts) > 1 or verdict is Verdict.DEPENDS:
                break
        else:
            return verdicts.pop(), fact
    return Verdict.DEPENDS, None


def _find(rule: Rule, known: Facts, rulebook: Rulebook) -> Finding:
    """Return how a rule bears on the call, whichever day's law of those possible applies."""
    days = known.get(LAW_OF)
    if isinstance(days, tuple) and len(days) == 1:
        possible: Sequence[Version | None] = _versions_on(rule, days[0])
        if len(possible) == 1:
            return _settle(_judge(rule, possible[0], known), rulebook)
    else:
        possible = versions_of(rule, days)
    answers = [_settle(_judge(rule, version, known), rulebook) for version in possible]
    first = answers[0]
    if len(answers) == 1:
        return first
    if all(a.status is first.status for a in answers) and first.status is not Status.UNDETERMINED:
        return answers[-1]
    breached = first.breached if len({a.breached for a in answers}) == 1 else None
    if breached is not None:
        return Finding(rule, Status.UNDETERMINED, breached, None, None, (), (), known)
    asked = () if is_one(known.get(LAW_OF)) else ask_for(LAW_OF, known)
    needs = dict.fromkeys((*asked, *(need for answer in answers for need in answer.needs)))
    questions = [question for answer in answers for question in answer.questions]
    questions += [v.in_force.question for v in possible if v and v.in_force.question is not None]
    status = Status.UNDETERMINED if needs else Status.UNSETTLED
    return Finding(
        rule, status, None, None, None, tuple(needs), tuple(dict.fromkeys(questions)), known
    )


@lru_cache(maxsize=4096)
def _versions_on(rule: Rule, day: date) -> tuple[Version | None, ...]:
    return tuple(versions_of(rule, (day,)))


def versions_of(rule: Rule, days: Possible | None) -> list[Version | None]:
    """Return the versions that may be in force, None standing for “not in force”."""
    if days is None:
        return [None, *(v for v in rule.versions if not v.in_force.never)]
    if isinstance(days, Interval):
        ends = [v.in_force.end for v in rule.versions if v.in_force.end]
        starts = [v.in_force.start for v in rule.versions if not v.in_force.never]
        turns = [day for day in (*starts, *ends) if day in days]
        before = [day - timedelta(days=1) for day in turns]
        days = (days.low, days.high, *turns, *(day for day in before if day in days))
    found: list[Version | None] = []
    for day in days:
        in_force = [v for v in rule.versions if v.in_force.covers(day)]
        if all(not version.in_force.certain for version in in_force):
            found += [None] if None not in found else []
        found += [version for version in in_force if version not in found]
    return found


def _settle(finding: Finding, rulebook: Rulebook) -> Finding:
    """Return a definite finding if each value of a fact that is read twice leads to the same.

    Three-valued logic alone cannot see that “A or not A” is true. Only facts that the rule reads
    more than once can hide such a thing, and only if few others are open as well.
    """
    version = finding.version
    if finding.status is not Status.UNDETERMINED or version is None:
        return finding
    doubled = [
        fact
        for fact in finding.leaves
        if fact in version.repeated and not is_one(finding.known.get(fact))
    ]
    if not doubled or len(finding.leaves) > MOST_OPEN:
        return finding
    outcome = _same_outcome(version, finding.known, doubled, rulebook, SPLITS)
    if outcome is None:
        return finding
    status, breached, exemption = outcome
    return replace(finding, status=status, breached=breached, exemption=exemption, needs=())


def _cases(fact: str, known: Facts, rulebook: Rulebook) -> tuple[Any, ...] | None:
    """Return every value that a fact can still have, None if they are too many to list."""
    possible = known.get(fact)
    if isinstance(possible, tuple):
        return possible
    domain: tuple[Any, ...] | None = rulebook.facts[fact].domain()
    return domain


type Outcome = tuple[Status, Truth, Exemption | None]

MOST_OPEN, FEW_OPEN, SPLITS = 12, 5, 2
"""Beyond so many open facts no case is split, and beyond so many only one fact at a time for the
verdict. For a single rule no more than so many facts are split at once."""


def _same_outcome(
    version: Version, known: Facts, facts: list[str], rulebook: Rulebook, splits: int
) -> Outcome | None:
    """Return the definite outcome that all values of one of the facts lead to, if there is one."""
    for fact in facts:
        values = _cases(fact, known, rulebook)
        if values is None:
            continue
        outcomes: list[Outcome] = []
        for value in values:
            narrowed = Facts(known, **{fact: (value,)})
            outcome: Outcome | None = _outcome(version, narrowed)
            if outcome and outcome[1] is None:
                rest = [other for other in facts if other != fact]
                more = splits > 1
                outcome = _same_outcome(version, narrowed, rest, rulebook, 1) if more else None
            if outcome is None or (outcomes and outcome[1] is not outcomes[0][1]):
                break
            outcomes.append(outcome)
        else:
            status, breached, exemption = outcomes[0]
            same = all(other[0] is status for other in outcomes)
            return (status if same else Status.UNDETERMINED), breached, (same and exemption) or None
    return None


def _outcome(version: Version, known: Facts) -> Outcome:
    """Return how a version comes out: its status, whether it is breached, and why it is excused."""
    test_applies, test_forbids, tests = version.tests
    applies = test_applies(known)
    if applies is False:
        return Status.NOT_APPLICABLE, False, None
    forbids = test_forbids(known)
    if forbids is False:
        return (Status.COMPLIED if applies else Status.UNDETERMINED), False, None
    excused: Truth = False
    for exemption, test in tests:
        fits = test(known)
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
        found = False if version is None else _outcome(version, known)[1]
        if found is None or (at and found is not value):
            return None
        value = found
    return value


def _judge(rule: Rule, version: Version | None, known: Facts) -> Finding:
    """Return how one version of a rule bears on the call, with what it hangs on if it is open."""
    if version is None:
        return Finding(rule, Status.NOT_IN_FORCE, False, None, None, (), (), known)
    status, breached, exemption = _outcome(version, known)
    if status is not Status.UNDETERMINED:
        return Finding(rule, status, breached, version, exemption, (), (), known)
    parts = version.conditions()
    leaves = {id(leaf): leaf for part in parts for leaf in unknown_leaves(part, known)}.values()
    facts = tuple(dict.fromkeys(s.id for leaf in leaves for s in leaf.subjects()))
    if breached is False:
        return Finding(rule, status, False, version, exemption, (), (), known, facts)
    needs = dict.fromkeys(fact for leaf in leaves for fact in _ask(leaf, known))
    questions = dict.fromkeys(leaf for leaf in leaves if isinstance(leaf, Open))
    if not needs:
        status = Status.UNSETTLED
    return Finding(rule, status, None, version, None, tuple(needs), tuple(questions), known, facts)


def _ask(leaf: Condition, known: Facts) -> tuple[str, ...]:
    """Return the facts to ask for so that a leaf of a proof becomes definite."""
    found = known.asks.get(id(leaf))
    if found is None:
        subjects = [subject.id for subject in leaf.subjects()]
        if isinstance(leaf, Open) and leaf.holdings:
            subjects = [LAW_OF]
        wanted = [fact for fact in subjects if not is_one(known.get(fact))]
        found = tuple(ask for fact in wanted for ask in ask_for(fact, known))
        known.asks[id(leaf)] = found
    return found


def _most_useful_first(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return the facts still wanted, ordered by how much of the open findings each decides.

    A fact counts for more in a rule that needs few others, and when it stands early in the rule:
    whether a rule applies comes before whether it was broken.
    """
    worth: dict[str, float] = defaultdict(float)
    for finding in findings:
        for place, need in enumerate(finding.needs):
            worth[need] += 1 / ((place + 1) * len(finding.needs))
    return tuple(sorted(worth, key=lambda need: -worth[need]))
