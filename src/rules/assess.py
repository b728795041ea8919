"""Facts and a date → an assessment: a verdict, and for every rule a status with its proof."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any

from rules.call import WHEN_AND_WHERE, Call, CallError, Problem, ask_for, no_such
from rules.forum import FORUMS
from rules.known import FORUM, LAW_OF, UNANSWERED, Facts, Interval, Possible, bits, is_one
from rules.logic import Compiled, Condition, Open, Step, Truth, compiled, proof, unknown_leaves
from rules.outcome import LikelyCases, Outcome, hangs_on, may_be_kept, outcome, settled
from rules.rulebook import Exemption, Rule, Rulebook, Status, Verdict, Version, load

RULEBOOK = load()
"""Every rule under `rules.law`."""


@dataclass(eq=False)  # not frozen: one is made per rule and call, and freezing triples the cost
class Finding:
    """How one rule bears on the call. Never changed."""

    rule: Rule
    version: Version | None
    """The version that was in force; None if none was, or if it depends on the unknown date."""
    known: Facts = field(repr=False)
    plainly: Outcome
    """How it comes out by three-valued logic alone."""
    either: tuple[Finding, ...] = field(default=(), repr=False)
    """How each version that may be in force bears on it, if they differ."""

    @cached_property
    def _outcome(self) -> Outcome:
        # Cases are tried when somebody asks: if another rule is broken plainly, the verdict is out.
        if self.either:
            breached = {each.breached for each in self.either}
            return Status.UNDETERMINED, breached.pop() if len(breached) == 1 else None, None
        if self.version is None:
            return self.plainly
        return settled(self.version, self.known, self.plainly)

    @property
    def breached(self) -> Truth:
        """Return whether the rule is violated.

        False with status *undetermined*: whichever way the open facts turn out, it is not; only
        whether it applies is still open.
        """
        return self._outcome[1]

    def may_be_broken(self) -> bool:
        """Return whether the rule may be violated in all cases: quick, for one case is tried."""
        if self.either:
            return all(each.may_be_broken() for each in self.either)
        if self.version is None or self.plainly[1] is not None:
            return bool(self.plainly[1])
        if may_be_kept(self.version, self.known):
            return False
        likely = self.known.likely and self.known.likely.outcome(self.version)
        return not likely or likely[1] is True

    @property
    def exemption(self) -> Exemption | None:
        """Return the exemption that fits, for status *excepted*."""
        return self._outcome[2]

    @cached_property
    def status(self) -> Status:
        """Return how the rule bears on the call: *unsettled* if no fact can settle it."""
        if self.breached is not None or self._can_be_asked():
            return self._outcome[0]
        return Status.UNSETTLED

    def _can_be_asked(self) -> bool:
        if self.version is None:
            asked = Status.UNDETERMINED in (each.status for each in self.either)
            return asked or bool(_ask_for_day(self.known))
        return hangs_on(self.version, self.known, _NOT_ASKED) or any(
            _can_ask(part, self.known) for part in self.version.conditions()
        )

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """Return the ids of the facts that could still make this a violation or rule one out."""
        if self.breached is not None:
            return ()
        if self.version is None:
            asked = (_ask_for_day(self.known), *(each.needs for each in self.either))
        else:
            parts = map(compiled, self.version.conditions())
            asked = tuple([_asks(part, self.known) for part in parts])
        return tuple(dict.fromkeys(chain.from_iterable(asked)))

    @cached_property
    def questions(self) -> tuple[Open, ...]:
        """Return the open questions of law on which it hangs."""
        if self.breached is not None:
            return ()
        found = [leaf for leaf in self._leaves if isinstance(leaf, Open)]
        for each in self.either:
            found += each.questions
        starts = [each.version.in_force.question for each in self.either if each.version]
        return tuple(dict.fromkeys([*found, *(q for q in starts if q is not None)]))

    @property
    def _leaves(self) -> Iterable[Condition]:
        """Return the comparisons and open questions whose unknown value leaves it open."""
        if self.version is None:
            return ()
        parts = self.version.conditions()
        return {
            id(leaf): leaf for part in parts for leaf in unknown_leaves(part, self.known)
        }.values()

    @cached_property
    def proof(self) -> dict[str, Step]:
        """Return the proof by part: `applies`, `forbids`, and the id of each exemption.

        A rule that does not apply has the first alone, one that is kept has no exemptions: the
        rest cannot bear on its status.
        """
        if self.version is None:
            return {}
        applies, forbids, unless = self.version.compiled
        found = {"applies": proof(applies, self.known)}
        status = self._outcome[0]
        if status is not Status.NOT_APPLICABLE:
            found["forbids"] = proof(forbids, self.known)
            if status is not Status.COMPLIED:
                for exemption, form in unless:
                    found[exemption.id] = proof(form, self.known)
        return found


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
    notices: tuple[str, ...]
    rulebook: Rulebook = field(repr=False)
    call: Call = field(repr=False)
    known: Facts = field(repr=False)

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """Return the facts still wanted, the most useful first: none if the verdict is definite.

        A fact counts for more in a rule that needs few others, and when it stands early in the
        rule: whether a rule applies comes before whether it was broken.
        """
        if self.verdict is not Verdict.DEPENDS:
            return ()
        worth: dict[str, float] = defaultdict(float)
        for needs in (finding.needs for finding in self.findings):
            many = len(needs)
            for place, need in enumerate(needs, 1):
                worth[need] += 1 / (place * many)
        return tuple(sorted(worth, key=lambda need: -worth[need]))

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
    days: Possible | None = (as_of,) if as_of else call.known.get("call_date")
    law_of = {LAW_OF: days} if days else {}
    known = Facts(call.known, **{FORUM: FORUMS[forum]}, **law_of)
    findings = _find_all(rulebook, known, before)
    known.likely = LikelyCases(rulebook, known)
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
        notices=call.notices,
        rulebook=rulebook,
        call=call,
        known=known,
    )


def _find_all(rulebook: Rulebook, known: Facts, before: Assessment | None) -> tuple[Finding, ...]:
    rules = rulebook.rules.values()
    if before is None or before.rulebook is not rulebook or before.known[FORUM] != known[FORUM]:
        return tuple(_find(rule, known) for rule in rules)
    changed = {
        fact
        for fact in known.keys() | before.known.keys()
        if known.get(fact) != before.known.get(fact)
    }
    elsewhere = not changed.isdisjoint(WHEN_AND_WHERE)  # then other things may have to be asked
    return tuple(
        _find(finding.rule, known)
        if not finding.rule.reads.isdisjoint(changed) or (elsewhere and finding.breached is None)
        else finding
        for finding in before.findings
    )


def _fold(findings: Sequence[Finding]) -> Verdict:
    """Return the verdict: every rule binds at once, so one violation is enough."""
    if any(f.plainly[1] for f in findings):
        return Verdict.UNLAWFUL
    if any(f.plainly[1] is None and f.may_be_broken() and f.breached for f in findings):
        return Verdict.UNLAWFUL
    verdict = Verdict.LAWFUL
    for finding in findings:
        if finding.breached is None:
            if finding.status is Status.UNDETERMINED:
                return Verdict.DEPENDS
            verdict = Verdict.UNSETTLED
    return verdict


def _either_way(
    findings: Sequence[Finding], rulebook: Rulebook, known: Facts, *, nested: bool = False
) -> tuple[Verdict, str | None]:
    """Return a definite verdict if one fact, whatever its value, leads to it; else *depends*.

    This finds what no rule can find alone: a recording to a mobile breaks one rule if it sells
    and another if it does not. Only facts on which two open rules hang can do that. If few facts
    are open, a second fact is tried within each value of the first.
    """
    open_findings = []
    hanging: Counter[str] = Counter()
    for finding in findings:
        if finding.breached is None:
            open_findings.append(finding)
            hanging.update(finding.needs)
            if len(hanging) > MOST_OPEN:
                return Verdict.DEPENDS, None
    for fact, count in hanging.items():
        values = _cases(fact, known, rulebook)
        if count < 2 or values is None:
            continue
        verdicts = set()
        for value in values:
            narrowed = known.case((fact, (value,)))
            case = [_find(f.rule, narrowed) if fact in f.rule.reads else f for f in open_findings]
            verdict = _fold(case)
            if verdict is Verdict.DEPENDS and not nested and len(hanging) <= FEW_OPEN:
                verdict, _ = _either_way(case, rulebook, narrowed, nested=True)
            verdicts.add(verdict)
            if len(verdicts) > 1 or verdict is Verdict.DEPENDS:
                break
        else:
            return verdicts.pop(), fact
    return Verdict.DEPENDS, None


def _find(rule: Rule, known: Facts) -> Finding:
    """Return how a rule bears on the call, whichever day's law of those possible applies."""
    possible = versions_of(rule, known.get(LAW_OF))
    if len(possible) == 1:
        return Finding(rule, possible[0], known, outcome(possible[0], known))
    answers = tuple([Finding(rule, each, known, outcome(each, known)) for each in possible])
    if _may_agree(answers) and _agree(answers):
        return answers[-1]
    breached = {each.plainly[1] for each in answers}
    plainly = Status.UNDETERMINED, breached.pop() if len(breached) == 1 else None, None
    return Finding(rule, None, known, plainly, answers)


def _may_agree(answers: Sequence[Finding]) -> bool:
    """Return whether several versions may lead to one definite status."""
    found = {each.plainly[0] for each in answers} - {Status.UNDETERMINED}
    return found != {Status.NOT_IN_FORCE} and len(found) < 2


def _agree(answers: Sequence[Finding]) -> bool:
    found = {each.status for each in answers}
    return len(found) == 1 and Status.UNDETERMINED not in found


def _ask_for_day(known: Facts) -> tuple[str, ...]:
    """Return the facts to ask for so that the day whose law applies becomes known."""
    return () if is_one(known.get(LAW_OF)) else ask_for(LAW_OF, known)


@lru_cache(maxsize=1 << 16)
def versions_of(rule: Rule, days: Possible | None) -> tuple[Version | None, ...]:
    """Return the versions that may be in force, None standing for “not in force”."""
    if days is None:
        return None, *(v for v in rule.versions if not v.in_force.never)
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
    return tuple(found)


def _cases(fact: str, known: Facts, rulebook: Rulebook) -> tuple[Any, ...] | None:
    """Return every value that a fact can still have, None if they are too many to list."""
    possible = known.get(fact)
    if isinstance(possible, tuple):
        return possible
    domain: tuple[Any, ...] | None = rulebook.facts[fact].domain()
    return domain


MOST_OPEN, FEW_OPEN = 12, 5
"""Beyond so many open facts no case of the verdict is split, and beyond so many only one fact at a
time."""


_WORKED_OUT = bits((LAW_OF, "call_date", "local_time"))
"""Facts that are not asked for as such: what to ask for depends on the call."""
_NOT_ASKED = _WORKED_OUT | bits((FORUM, UNANSWERED))


def _can_ask(condition: Condition, known: Facts) -> bool:
    """Return whether an unknown condition hangs on a fact that can be asked for."""
    if compiled(condition).test(known) is not None:
        return False
    if parts := condition.parts():
        return any(_can_ask(part, known) for part in parts)
    return bool(_ask(condition, known))


def _asks(form: Compiled, known: Facts) -> tuple[str, ...]:
    """Return the facts to ask for so that an unknown condition becomes definite."""
    always = not form.bits & (known.bits | _WORKED_OUT)  # then it is the same for all calls
    found = form.asks if always else known.asks.get(id(form))
    if found is not None:
        return found
    if not always and form.test(known) is not None:
        found = ()
    elif form.parts:
        asked = [each for part in form.parts if (each := _asks(part, known))]
        found = asked[0] if len(asked) == 1 else tuple(dict.fromkeys(chain(*asked)))
    else:
        found = _ask(form.condition, known)
    if always:
        form.asks = found
    else:
        known.asks[id(form)] = found
    return found


def _ask(leaf: Condition, known: Facts) -> tuple[str, ...]:
    """Return the facts to ask for so that a leaf of a proof becomes definite."""
    subjects = [subject.id for subject in leaf.subjects()]
    if isinstance(leaf, Open) and leaf.holdings:
        subjects = [LAW_OF]
    wanted = [fact for fact in subjects if not is_one(known.get(fact))]
    return tuple(ask for fact in wanted for ask in ask_for(fact, known))
