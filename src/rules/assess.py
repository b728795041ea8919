"""Facts and a date → an assessment: a verdict, and for every rule a status with its proof."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from rules.call import Call, ask_for
from rules.logic import Comparison, Condition, Known, Open, Step, Truth, unknown_leaves
from rules.rulebook import Exemption, Rule, Rulebook, Status, Verdict, Version, load

RULEBOOK = load()
"""Every rule under `rules.law`."""


@dataclass(frozen=True)
class Finding:
    """How one rule bears on the call."""

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
    known: Known = field(repr=False)

    @cached_property
    def proof(self) -> dict[str, Step]:
        """Return the proof by part: `applies`, `forbids`, and the id of each exemption."""
        if self.version is None:
            return {}
        parts = {"applies": self.version.applies, "forbids": self.version.forbids}
        parts |= {exemption.id: exemption.when for exemption in self.version.unless}
        return {name: condition.prove(self.known) for name, condition in parts.items()}


@dataclass(frozen=True)
class Assessment:
    """What the rulebook says of a call."""

    verdict: Verdict
    as_of: date | None
    """The day whose law was applied; None if the date is not known."""
    findings: tuple[Finding, ...]
    """One per rule, in the order of the rulebook."""
    needs: tuple[str, ...]
    """Ids of the facts still wanted, the most useful first: none if the verdict is definite."""
    notices: tuple[str, ...]
    rulebook: Rulebook = field(repr=False)
    call: Call = field(repr=False)

    def of(self, *statuses: Status) -> tuple[Finding, ...]:
        """Return the findings with one of these statuses."""
        return tuple(finding for finding in self.findings if finding.status in statuses)


def assess(
    call: Call | Mapping[str, Any], as_of: date | None = None, rulebook: Rulebook = RULEBOOK
) -> Assessment:
    """Return what the rulebook says of a call.

    `call` is a `Call`, or raw facts by id as `Call.read` takes them. `as_of` is the day whose law
    applies; without it, the date on which the call rang, on the clock of the phone called. If that
    is not known either, every version that may have been in force must agree.
    Raises `rules.call.CallError` for facts that cannot be read; nothing else.
    """
    if not isinstance(call, Call):
        call = Call.read(call, rulebook.askable)
    known = dict(call.known)
    days = (as_of,) if as_of else known.get("call_date")
    if days:
        known["as_of"] = days
    findings = tuple(_find(rule, known, days) for rule in rulebook.rules.values())
    verdict = _fold(findings)
    return Assessment(
        verdict=verdict,
        as_of=days[0] if days and len(days) == 1 else None,
        findings=findings,
        needs=_most_useful_first(findings) if verdict is Verdict.DEPENDS else (),
        notices=call.notices,
        rulebook=rulebook,
        call=call,
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


def _find(rule: Rule, known: Known, days: tuple[date, ...] | None) -> Finding:
    """Return how a rule bears on the call, whichever of `days` the law is taken from."""
    possible = _versions(rule, days)
    if len(possible) == 1:
        return _judge(rule, possible[0], known)
    answers = [_judge(rule, version, known) for version in possible]
    first = answers[0]
    if all(a.status is first.status for a in answers) and first.status is not Status.UNDETERMINED:
        return answers[-1]
    breached = first.breached if len({a.breached for a in answers}) == 1 else None
    needs = (*ask_for("as_of", known), *(need for answer in answers for need in answer.needs))
    return Finding(
        rule,
        Status.UNDETERMINED,
        breached,
        None,
        None,
        () if breached is False else tuple(dict.fromkeys(needs)),
        (),
        known,
    )


def _versions(rule: Rule, days: tuple[date, ...] | None) -> list[Version | None]:
    """Return the versions that may be in force, None standing for “not in force”."""
    if days is None:
        return [None, *rule.versions]
    found: list[Version | None] = []
    for day in days:
        version = next((v for v in rule.versions if v.in_force.covers(day)), None)
        if version not in found:
            found.append(version)
    return found


def _judge(rule: Rule, version: Version | None, known: Known) -> Finding:
    """Return how one version of a rule bears on the call."""
    if version is None:
        return Finding(rule, Status.NOT_IN_FORCE, False, None, None, (), (), known)
    applies = version.applies.truth(known)
    if applies is False:
        return Finding(rule, Status.NOT_APPLICABLE, False, version, None, (), (), known)
    forbids = version.forbids.truth(known)
    if forbids is False:
        status = Status.COMPLIED if applies else Status.UNDETERMINED
        return Finding(rule, status, False, version, None, (), (), known)
    exemption, excused = _exemption(version, known)
    if exemption:
        status = Status.EXCEPTED if applies and forbids else Status.UNDETERMINED
        return Finding(rule, status, False, version, exemption, (), (), known)
    if applies and forbids and excused is False:
        return Finding(rule, Status.VIOLATED, True, version, None, (), (), known)
    return _open(rule, version, known)


def _exemption(version: Version, known: Known) -> tuple[Exemption | None, Truth]:
    """Return the first exemption that fits, and whether any does."""
    excused: Truth = False
    for exemption in version.unless:
        fits = exemption.when.truth(known)
        if fits:
            return exemption, True
        if fits is None:
            excused = None
    return None, excused


def _open(rule: Rule, version: Version, known: Known) -> Finding:
    """Return the finding of a rule that may or may not be violated, with what it hangs on."""
    leaves = [leaf for part in version.conditions() for leaf in unknown_leaves(part, known)]
    needs = dict.fromkeys(fact for leaf in leaves for fact in _ask(leaf, known))
    questions = dict.fromkeys(leaf for leaf in leaves if isinstance(leaf, Open))
    status = Status.UNDETERMINED if needs else Status.UNSETTLED
    return Finding(rule, status, None, version, None, tuple(needs), tuple(questions), known)


def _ask(leaf: Condition, known: Known) -> Iterable[str]:
    """Yield the facts to ask for so that a comparison can be made."""
    if not isinstance(leaf, Comparison):
        return
    for subject in leaf.subjects():
        if len(known.get(subject.id, ())) != 1:
            yield from ask_for(subject.id, known)


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
