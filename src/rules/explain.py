"""Findings and proofs in words. Every sentence is made from the logic, so it cannot drift from it.

All that the engine says stands in PHRASES and in the vocabulary: a second language replaces those.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from rules import ask, clock, grounds
from rules.assess import Assessment, Finding
from rules.logic import (
    All,
    Among,
    AnyOf,
    Condition,
    Later,
    Not,
    Open,
    Possible,
    Range,
    Share,
    Step,
    Within,
)
from rules.rulebook import Definition, Status, Verdict

PHRASES = {
    "lawful": "No listed rule is broken on these facts.",
    "lawful-nothing-in-force": "No listed rule was in force on that day.",
    "lawful-defended": "A rule is broken, but a safe harbor or defense fits if the caller can "
    "prove it. No other listed rule is broken on these facts.",
    "unlawful": "This call breaks a rule.",
    "unlawful-either-way": "This call breaks a rule, whatever the answer to: {question}",
    "lawful-either-way": "No listed rule is broken, whatever the answer to: {question}",
    "depends": "Facts that are still open decide.",
    "unsettled": "The law itself leaves this open.",
    "not-in-force": "Not in force on that day.",
    "not-in-force-because": "Not in force on that day. {event}",
    "holding": "{by}, since {since}: {text}",
    "not-applicable": "Does not apply: {reasons}.",
    "complied": "Kept: {reasons}.",
    "excepted": "An exception fits: {exemption}.",
    "safe harbor": "A safe harbor fits: {exemption}.",
    "defense": "A defense fits: {exemption}.",
    "violated": "Broken: {reasons}.",
    "violated-no-exception": "Broken: {reasons}; no exception fits.",
    "undetermined": "Depends on: {needs}.",
    "harmless": "Cannot be broken on these facts, whatever the open ones turn out to be.",
    "unsettled-rule": "Open question of law: {questions}",
    "is": "{subject} is {term}",
    "is-not": "{subject} is not {term}",
    "is-unknown": "whether {subject} is {term}",
    "fact": "{label}: {value}",
    "fact-unknown": "{label}: not known",
    "all-of": "all of these:",
    "any-of": "at least one of these:",
    "not": "not",
    "or": " or ",
    "between": "{low} to {high}",
    "at-least": "at least {low}",
    "at-most": "at most {high}",
    "since": "{fact} ({low} or later)",
    "not-since": "{fact} (before {low})",
    "why": "{fact} ({reasons})",
    "in-bounds": "{fact} ({bounds})",
    "out-of-bounds": "{fact} (not {bounds})",
    "within": "{fact} (within {period} before the call)",
    "not-within": "{fact} (not within {period} before the call)",
    "later": "{fact} (more than {period} after {start})",
    "not-later": "{fact} (no more than {period} after {start})",
    "share": "{part} (more than {percent} % of {whole})",
    "not-share": "{part} (not more than {percent} % of {whole})",
    "one-of": "{label}: {values}",
    "bounds": "{label}: {bounds}",
    "law-since": "the law of {low} or later applies",
    "period-within": "{label}: within {period} before the call",
    "period-later": "more than {period} after {label}",
    "share-of": "{label}: more than {percent} % of {whole}",
    "share-reached": "{part} (at least {percent} % of {whole})",
    "not-share-reached": "{part} (less than {percent} % of {whole})",
    "share-reached-of": "{label}: at least {percent} % of {whole}",
    "is-not-so": "not so: {fact}",
    "edge": "{fact}. This sits exactly on the boundary, where the reading is ours",
    "edge-business-days": "{fact}. It is in time only if federal holidays are left out",
}
"""What the engine says. The verdict's own sentences are under its value."""


MOST_REASONS = 3
"""A defined term with more reasons than this is named without them; the proof has them all."""


def headline(assessment: Assessment) -> str:
    """Return the verdict as one sentence."""
    defended = assessment.verdict is Verdict.LAWFUL and any(
        finding.exemption and finding.exemption.kind != "exception"
        for finding in assessment.of(Status.EXCEPTED)
    )
    if all(finding.status is Status.NOT_IN_FORCE for finding in assessment.findings):
        return PHRASES["lawful-nothing-in-force"]
    if assessment.either_way:
        question = assessment.rulebook.facts[assessment.either_way].question
        return PHRASES[f"{assessment.verdict.value}-either-way"].format(question=question)
    return PHRASES["lawful-defended" if defended else assessment.verdict.value]


def wanted(assessment: Assessment) -> list[str]:
    """Return the facts still wanted, the one that settles most first; none if it is definite."""
    if not assessment.needs:
        return []
    return [question.fact for question in ask.ranked(assessment)] or list(assessment.needs)


def who_holds_what(question: Open) -> list[str]:
    """Return the answers given to an open question of law, and the lack of one."""
    holdings: Iterable[Any] = question.holdings
    told = [
        PHRASES["holding"].format(by=h.by, since=clock.spell(h.since), text=h.text)
        for h in holdings
    ]
    return [*told, *question.views]


def describe(step: Step, facts: dict[str, Any]) -> str:
    """Return one proof step as a phrase: what was asked, and how it came out."""
    condition = step.condition
    if isinstance(condition, Definition):
        key = "is-unknown" if step.value is None else "is" if step.value else "is-not"
        subject = condition.subject
        if step.value is None:
            subject = _uncapitalized(subject)
        return PHRASES[key].format(subject=subject, term=condition.term)
    if isinstance(condition, Open):
        return condition.question
    if isinstance(condition, All):
        return PHRASES["all-of"]
    if isinstance(condition, AnyOf):
        return PHRASES["any-of"]
    if isinstance(condition, Not):
        return PHRASES["not"]
    text = _comparison(step, facts)
    if step.on_edge:
        holidays = isinstance(condition, Later)
        text = PHRASES["edge-business-days" if holidays else "edge"].format(fact=text)
    return text


def _comparison(step: Step, facts: dict[str, Any]) -> str:
    condition, known = step.condition, dict(step.known)
    subjects = condition.subjects()
    fact = _fact(facts[subjects[0].id], known)
    if step.value is None:
        return fact
    yes = step.value
    match condition:
        case Range(low=date()):
            low = facts[subjects[0].id].say(condition.low)
            return PHRASES["since" if yes else "not-since"].format(fact=fact, low=low)
        case Range():
            key = "in-bounds" if yes else "out-of-bounds"
            return PHRASES[key].format(fact=fact, bounds=_bounds(condition))
        case Within():
            key = "within" if yes else "not-within"
            return PHRASES[key].format(fact=fact, period=condition.period)
        case Later():
            key = "later" if yes else "not-later"
            start = _values(facts[subjects[1].id], known)
            return PHRASES[key].format(fact=fact, period=condition.period, start=start)
        case Share():
            key = ("share" if yes else "not-share") + "-reached" * condition.reached
            whole = facts[subjects[1].id]
            value = _values(whole, known) if whole.id in known else _uncapitalized(whole.label)
            return PHRASES[key].format(part=fact, whole=value, percent=condition.percent)
    return fact


def _fact(fact: Any, known: dict[str, Possible]) -> str:
    if fact.id not in known:
        return PHRASES["fact-unknown"].format(label=fact.label)
    return PHRASES["fact"].format(label=fact.label, value=_values(fact, known))


def _values(fact: Any, known: dict[str, Possible]) -> str:
    return str(fact.say_possible(known[fact.id]))


def _bounds(condition: Range) -> str:
    subject: Any = condition.subject
    low = None if condition.low is None else subject.say(condition.low)
    high = None if condition.high is None else subject.say(condition.high)
    key = "at-least" if high is None else "at-most" if low is None else "between"
    return PHRASES[key].format(low=low, high=high)


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition in words, with the clauses that it is made of."""

    text: str
    parts: tuple[Clause, ...] = ()
    definition: Definition | None = None
    question: Open | None = None


def clause(condition: Condition) -> Clause:
    """Return a condition in words, as a law would state it, whatever is known of a call.

    A defined term is named, not spelled out: its own page does that.
    """
    match condition:
        case All() | AnyOf():
            text = PHRASES["all-of" if isinstance(condition, All) else "any-of"]
            return Clause(text, tuple(map(clause, condition.of)))
        case Not(part=Definition() as term):
            text = PHRASES["is-not"].format(subject=term.subject, term=term.term)
            return Clause(text, definition=term)
        case Not():
            inner = clause(condition.part)
            return Clause(
                PHRASES["is-not-so"].format(fact=inner.text), inner.parts, inner.definition
            )
        case Definition():
            text = PHRASES["is"].format(subject=condition.subject, term=condition.term)
            return Clause(text, definition=condition)
        case Open():
            return Clause(condition.question, question=condition)
    return Clause(_state(condition))


def _state(condition: Condition) -> str:
    subjects: tuple[Any, ...] = condition.subjects()
    label = subjects[0].label
    match condition:
        case Among():
            values = PHRASES["or"].join(subjects[0].say(value) for value in condition.values)
            return PHRASES["one-of"].format(label=label, values=values)
        case Range(low=date()):
            return PHRASES["law-since"].format(low=subjects[0].say(condition.low))
        case Range():
            return PHRASES["bounds"].format(label=label, bounds=_bounds(condition))
        case Within():
            return PHRASES["period-within"].format(label=label, period=condition.period)
        case Later():
            return PHRASES["period-later"].format(label=subjects[1].label, period=condition.period)
        case Share():
            return PHRASES["share-reached-of" if condition.reached else "share-of"].format(
                label=label, percent=condition.percent, whole=subjects[1].label
            )
    return str(label)


def reasons(step: Step, facts: dict[str, Any]) -> list[str]:
    """Return the fewest phrases that decide a step; a defined term with its own reasons, if few."""
    if not step.because:
        return [describe(step, facts)]
    found = [phrase for inner in step.deciding() for phrase in reasons(inner, facts)]
    found = list(dict.fromkeys(found))
    if not isinstance(step.condition, Definition):
        return found
    fact = describe(step, facts)
    brief = len(found) <= MOST_REASONS and not any("(" in phrase for phrase in found)
    return [PHRASES["why"].format(fact=fact, reasons="; ".join(found)) if brief else fact]


def because(finding: Finding, facts: dict[str, Any]) -> str:
    """Return one sentence on why a rule has its status for this call."""
    status = finding.status
    if status is Status.NOT_IN_FORCE:
        past = [event for event in finding.rule.events if event.kind in ("vacated", "waived")]
        key = "not-in-force-because" if past else "not-in-force"
        return PHRASES[key].format(event=past[-1].text if past else "")
    if status is Status.NOT_APPLICABLE:
        return PHRASES[status.value].format(reasons=_join(finding, "applies", facts))
    if status is Status.COMPLIED:
        return PHRASES[status.value].format(reasons=_join(finding, "forbids", facts))
    if status is Status.VIOLATED:
        some = finding.version is not None and finding.version.unless
        key = "violated-no-exception" if some else "violated"
        return PHRASES[key].format(reasons=_join(finding, "forbids", facts))
    if finding.exemption and status is Status.EXCEPTED:
        kind = finding.exemption.kind
        key = kind if kind in PHRASES else status.value
        return PHRASES[key].format(exemption=_uncapitalized(finding.exemption.title))
    if status is Status.UNSETTLED:
        return PHRASES["unsettled-rule"].format(
            questions=" ".join(question.question for question in finding.questions)
        )
    if finding.breached is False:
        return PHRASES["harmless"]
    return PHRASES[status.value].format(
        needs=", ".join(_uncapitalized(facts[need].label) for need in finding.needs)
    )


def _uncapitalized(text: str) -> str:
    return text[0].lower() + text[1:]


def _join(finding: Finding, part: str, facts: dict[str, Any]) -> str:
    return "; ".join(reasons(finding.proof[part], facts)) if part in finding.proof else ""


def edges(assessment: Assessment) -> list[str]:
    """Return the points of applied rules that sit exactly on a boundary."""
    found: dict[str, None] = {}
    for finding in assessment.findings:
        if finding.status is Status.NOT_IN_FORCE or finding.version is None:
            continue
        for step in grounds.steps(finding.proof.values()):
            if step.on_edge:
                found[describe(step, dict(assessment.rulebook.facts)) + "."] = None
    return list(found)


def outline(step: Step, facts: dict[str, Any], depth: int = 0) -> Iterable[str]:
    """Yield the whole proof of a step as indented lines, each with its value and citation."""
    mark = {True: "yes", False: "no", None: "?"}[step.value]
    citation = cite(step.condition)
    source = f"  [{citation}]" if citation else ""
    yield f"{'  ' * depth}[{mark}] {describe(step, facts)}{source}"
    for inner in step.because:
        yield from outline(inner, facts, depth + 1)


def cite(condition: Condition) -> str | None:
    """Return the citation of a defined term, None for any other condition."""
    return condition.source.cite if isinstance(condition, Definition) else None


def to_json(assessment: Assessment) -> dict[str, Any]:
    """Return the documented JSON form of an assessment (docs/contribute/json.md)."""
    facts = dict(assessment.rulebook.facts)
    return {
        "verdict": assessment.verdict.value,
        "as_of": assessment.as_of and str(assessment.as_of),
        "forum": assessment.forum,
        "rulebook": {
            "version": assessment.rulebook.version,
            "hash": assessment.rulebook.hash,
        },
        "rules": [
            {
                "id": finding.rule.id,
                "status": finding.status.value,
                "citation": finding.rule.source.cite,
                "confidence": finding.rule.source.confidence.value,
                "because": because(finding, facts),
                "needs": list(finding.needs),
                "questions": {q.id: who_holds_what(q) for q in finding.questions},
                "exemption": finding.exemption and finding.exemption.id,
                "proof": {part: _step_json(step, facts) for part, step in finding.proof.items()},
            }
            for finding in assessment.findings
        ],
        "either_way": assessment.either_way,
        "needs": wanted(assessment),
        "notices": [*assessment.notices, *edges(assessment)],
        "caveats": grounds.caveats(assessment),
        "weak_sources": [grounds.to_json(ground) for ground in grounds.weak(assessment)],
    }


def _step_json(step: Step, facts: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"value": step.value, "says": describe(step, facts)}
    if citation := cite(step.condition):
        found["citation"] = citation
    if step.because:
        found["because"] = [_step_json(inner, facts) for inner in step.because]
    return found


def spell_day(day: date | None) -> str:
    """Return the day whose law was applied, in words."""
    return clock.spell(day) if day else "a day that is not known"
