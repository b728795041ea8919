"""Which regulators a call concerns, and why not the others: from the findings of their rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rules.assess import Assessment, Finding
from rules.explain import reasons
from rules.language import say, say_many
from rules.logic import Step, Term, Truth
from rules.rulebook import Status

PHRASES = {
    "broken": "{count} of its rules bind this call; {broken} broken.",
    "kept": "{count} of its rules bind this call; none broken.",
    "one-broken": "One of its rules binds this call, and it is broken.",
    "one-kept": "One of its rules binds this call; it is not broken.",
    "open": "Not known yet whether its rules bind this call.",
    "open-of-law": "Whether its rules bind this call is an open question of law.",
    "not-concerned": "Not concerned: {reason}.",
    "others": "{why} Most of the others do not: {reason}.",
    "not-in-force": "Not concerned: none of its rules was in force on that day.",
}
"""What this module says."""

BINDING = (Status.VIOLATED, Status.EXCEPTED, Status.COMPLIED)


@dataclass(frozen=True, slots=True)
class Concern:
    """What one regulator has to do with a call."""

    agency: str
    concerned: Truth
    """Whether a rule of it binds the call. None: open facts, or an open question of law, decide."""
    broken: tuple[Finding, ...]
    why: str
    """In one sentence."""


def concerns(assessment: Assessment) -> list[Concern]:
    """Return for each regulator whether the call is its concern, in the order of the regulators."""
    by_agency: dict[str, list[Finding]] = {agency: [] for agency in assessment.rulebook.regulators}
    for finding in assessment.findings:
        by_agency.setdefault(finding.rule.agency, []).append(finding)
    return [_concern(agency, found, assessment) for agency, found in by_agency.items() if found]


def _concern(agency: str, findings: list[Finding], assessment: Assessment) -> Concern:
    binding = [finding for finding in findings if finding.status in BINDING]
    broken = tuple(finding for finding in binding if finding.status is Status.VIOLATED)
    reason, count = _kept_away(findings, assessment)
    if binding:
        key = "broken" if broken else "kept"
        one, many = PHRASES[f"one-{key}"], PHRASES[key]
        why = say_many(one, many, len(binding), broken=len(broken))
        if count > len(findings) / 2:
            why = say(PHRASES["others"], why=why, reason=reason)
        return Concern(agency, True, broken, why)
    if any(finding.status is Status.UNDETERMINED for finding in findings):
        return Concern(agency, None, (), say(PHRASES["open"]))
    if any(finding.status is Status.UNSETTLED for finding in findings):
        return Concern(agency, None, (), say(PHRASES["open-of-law"]))
    why = say(PHRASES["not-concerned"], reason=reason) if count else say(PHRASES["not-in-force"])
    return Concern(agency, False, (), why)


def _kept_away(findings: list[Finding], assessment: Assessment) -> tuple[str, int]:
    """Return the reason that keeps most of the rules from applying, and how many those are.

    A defined term is told rather than a bare fact, and of two terms of which one follows from the
    other, as a rule's gate does from whom the law reaches, the inner one: it is what they share.
    """
    found: dict[int, Step] = {}
    counts: Counter[int] = Counter()
    for finding in findings:
        if finding.status is Status.NOT_APPLICABLE and finding.version is not None:
            whole = finding.version.applies.prove(finding.known)
            steps = {id(step.condition): step for step in _inwards(whole)}
            found |= steps
            counts.update(steps.keys())
    if not counts:
        return "", 0
    terms = [key for key in counts if isinstance(found[key].condition, Term)] or list(counts)
    most = max(counts[key] for key in terms)
    inner = [key for key in terms if counts[key] == most][-1]
    return "; ".join(reasons(found[inner], dict(assessment.rulebook.facts))), most


def _inwards(whole: Step) -> Iterator[Step]:
    """Yield the defined terms, or bare facts, on which a proof hangs, outermost first."""
    waiting = [whole]
    while waiting:
        step = waiting.pop(0)
        if isinstance(step.condition, Term) or not step.because:
            yield step
        waiting += step.deciding() if step.because else ()


def to_json(assessment: Assessment) -> list[dict[str, object]]:
    """Return the same as JSON data, with the ids of the rules broken."""
    return [
        {
            "agency": concern.agency,
            "concerned": concern.concerned,
            "broken": [finding.rule.id for finding in concern.broken],
            "why": concern.why,
        }
        for concern in concerns(assessment)
    ]
