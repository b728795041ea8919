"""Which regulators a call concerns, and why not the others: from the findings of their rules."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from rules.assess import Assessment, Finding
from rules.explain import reasons
from rules.logic import Truth
from rules.rulebook import Status

PHRASES = {
    "broken": "{count} of its rules bind this call; {broken} broken.",
    "kept": "{count} of its rules bind this call; none broken.",
    "one-broken": "One of its rules binds this call, and it is broken.",
    "one-kept": "One of its rules binds this call; it is not broken.",
    "open": "Not known yet whether its rules bind this call.",
    "open-of-law": "Whether its rules bind this call is an open question of law.",
    "not-concerned": "Not concerned: {reason}.",
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
    """Return for each regulator whether the call is its concern, in the order of the rulebook."""
    by_agency: dict[str, list[Finding]] = {}
    for finding in assessment.findings:
        by_agency.setdefault(finding.rule.agency, []).append(finding)
    return [_concern(agency, found, assessment) for agency, found in by_agency.items()]


def _concern(agency: str, findings: list[Finding], assessment: Assessment) -> Concern:
    binding = [finding for finding in findings if finding.status in BINDING]
    broken = tuple(finding for finding in binding if finding.status is Status.VIOLATED)
    if binding:
        one = "one-" if len(binding) == 1 else ""
        why = PHRASES[f"{one}{'broken' if broken else 'kept'}"]
        return Concern(agency, True, broken, why.format(broken=len(broken), count=len(binding)))
    if any(finding.status is Status.UNDETERMINED for finding in findings):
        return Concern(agency, None, (), PHRASES["open"])
    if any(finding.status is Status.UNSETTLED for finding in findings):
        return Concern(agency, None, (), PHRASES["open-of-law"])
    return Concern(agency, False, (), _why_not(findings, assessment))


def _why_not(findings: list[Finding], assessment: Assessment) -> str:
    """Return the reason that keeps most of its rules from applying."""
    facts = dict(assessment.rulebook.facts)
    counts = Counter(
        reason
        for finding in findings
        if finding.status is Status.NOT_APPLICABLE and finding.version is not None
        for reason in dict.fromkeys(reasons(finding.version.applies.prove(finding.known), facts))
    )
    if not counts:
        return PHRASES["not-in-force"]
    return PHRASES["not-concerned"].format(reason=counts.most_common(1)[0][0])
