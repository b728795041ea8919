"""Findings and proofs in words. Every sentence is made from the logic, so it cannot drift from it.

Sentences stand in PHRASES, here and in other modules; `rules.language` puts them into another one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from rules import ask, clock, grounds
from rules.assess import Assessment, Finding
from rules.comparison import Among, Comparison, Later, Range, Share, Within
from rules.known import Possible
from rules.language import inside, say
from rules.logic import (
    All,
    AnyOf,
    Compiled,
    Condition,
    Not,
    Open,
    Step,
    compiled,
    is_blank,
    proof,
    walk,
)
from rules.rulebook import Definition, Rulebook, Status, Verdict

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
    "sentence": "{fact}.",
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
        return say(PHRASES["lawful-nothing-in-force"])
    if assessment.either_way:
        question = say(assessment.rulebook.facts[assessment.either_way].question)
        return say(PHRASES[f"{assessment.verdict.value}-either-way"], question=question)
    return say(PHRASES["lawful-defended" if defended else assessment.verdict.value])


def wanted(assessment: Assessment) -> list[str]:
    """Return the facts still wanted, the one that settles most first; none if it is definite."""
    if not assessment.needs:
        return []
    return [question.fact for question in ask.ranked(assessment)] or list(assessment.needs)


def who_holds_what(question: Open) -> list[str]:
    """Return the answers given to an open question of law, and the lack of one."""
    holdings: Iterable[Any] = question.holdings
    told = [
        say(PHRASES["holding"], by=say(h.by), since=clock.spell(h.since), text=say(h.text))
        for h in holdings
    ]
    return [*told, *map(say, question.views)]


def describe(step: Step, facts: dict[str, Any]) -> str:
    """Return one proof step as a phrase: what was asked, and how it came out."""
    condition = step.condition
    if isinstance(condition, Definition):
        key = "is-unknown" if step.value is None else "is" if step.value else "is-not"
        subject = say(condition.subject)
        if step.value is None:
            subject = inside(subject)
        return say(PHRASES[key], subject=subject, term=say(condition.term))
    if isinstance(condition, Open):
        return say(condition.question)
    if isinstance(condition, All):
        return say(PHRASES["all-of"])
    if isinstance(condition, AnyOf):
        return say(PHRASES["any-of"])
    if isinstance(condition, Not):
        return say(PHRASES["not"])
    text = _comparison(step, facts)
    if step.on_edge:
        holidays = isinstance(condition, Later)
        text = say(PHRASES["edge-business-days" if holidays else "edge"], fact=text)
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
            return say(PHRASES["since" if yes else "not-since"], fact=fact, low=low)
        case Range():
            key = "in-bounds" if yes else "out-of-bounds"
            return say(PHRASES[key], fact=fact, bounds=_bounds(condition))
        case Within():
            key = "within" if yes else "not-within"
            return say(PHRASES[key], fact=fact, period=condition.period)
        case Later():
            key = "later" if yes else "not-later"
            start = _values(facts[subjects[1].id], known)
            return say(PHRASES[key], fact=fact, period=condition.period, start=start)
        case Share():
            key = ("share" if yes else "not-share") + "-reached" * condition.reached
            whole = facts[subjects[1].id]
            value = _values(whole, known) if whole.id in known else inside(say(whole.label))
            return say(PHRASES[key], part=fact, whole=value, percent=condition.percent)
    return fact


def _fact(fact: Any, known: dict[str, Possible]) -> str:
    if fact.id not in known:
        return say(PHRASES["fact-unknown"], label=say(fact.label))
    return say(PHRASES["fact"], label=say(fact.label), value=_values(fact, known))


def _values(fact: Any, known: dict[str, Possible]) -> str:
    return str(fact.say_possible(known[fact.id]))


def _bounds(condition: Range) -> str:
    subject: Any = condition.subject
    low = None if condition.low is None else subject.say(condition.low)
    high = None if condition.high is None else subject.say(condition.high)
    key = "at-least" if high is None else "at-most" if low is None else "between"
    return say(PHRASES[key], low=low, high=high)


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
            text = say(PHRASES["all-of" if isinstance(condition, All) else "any-of"])
            return Clause(text, tuple(map(clause, condition.of)))
        case Not(part=Definition() as term):
            text = say(PHRASES["is-not"], subject=say(term.subject), term=say(term.term))
            return Clause(text, definition=term)
        case Not():
            inner = clause(condition.part)
            return Clause(say(PHRASES["is-not-so"], fact=inner.text), inner.parts, inner.definition)
        case Definition():
            text = say(PHRASES["is"], subject=say(condition.subject), term=say(condition.term))
            return Clause(text, definition=condition)
        case Open():
            return Clause(say(condition.question), question=condition)
    return Clause(_state(condition))


def _state(condition: Condition) -> str:
    subjects: tuple[Any, ...] = condition.subjects()
    label = say(subjects[0].label)
    match condition:
        case Among():
            values = say(PHRASES["or"]).join(subjects[0].say(value) for value in condition.values)
            return say(PHRASES["one-of"], label=label, values=values)
        case Range(low=date()):
            return say(PHRASES["law-since"], low=subjects[0].say(condition.low))
        case Range():
            return say(PHRASES["bounds"], label=label, bounds=_bounds(condition))
        case Within():
            return say(PHRASES["period-within"], label=label, period=condition.period)
        case Later():
            return say(
                PHRASES["period-later"], label=say(subjects[1].label), period=condition.period
            )
        case Share():
            return say(
                PHRASES["share-reached-of" if condition.reached else "share-of"],
                label=label,
                percent=condition.percent,
                whole=say(subjects[1].label),
            )
    return label


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
    return [say(PHRASES["why"], fact=fact, reasons=say("; ").join(found)) if brief else fact]


def because(finding: Finding, facts: dict[str, Any]) -> str:
    """Return one sentence on why a rule has its status for this call."""
    status = finding.status
    if status is Status.NOT_IN_FORCE:
        past = [event for event in finding.rule.events if event.kind in ("vacated", "waived")]
        key = "not-in-force-because" if past else "not-in-force"
        return say(PHRASES[key], event=say(past[-1].text) if past else "")
    if status is Status.NOT_APPLICABLE:
        return say(PHRASES[status.value], reasons=_join(finding, "applies", facts))
    if status is Status.COMPLIED:
        return say(PHRASES[status.value], reasons=_join(finding, "forbids", facts))
    if status is Status.VIOLATED:
        some = finding.version is not None and finding.version.unless
        key = "violated-no-exception" if some else "violated"
        return say(PHRASES[key], reasons=_join(finding, "forbids", facts))
    if finding.exemption and status is Status.EXCEPTED:
        kind = finding.exemption.kind
        key = kind if kind in PHRASES else status.value
        return say(PHRASES[key], exemption=inside(say(finding.exemption.title)))
    if status is Status.UNSETTLED:
        return say(
            PHRASES["unsettled-rule"],
            questions=" ".join(say(question.question) for question in finding.questions),
        )
    if finding.breached is False:
        return say(PHRASES["harmless"])
    return say(
        PHRASES[status.value],
        needs=say(", ").join(inside(say(facts[need].label)) for need in finding.needs),
    )


def _join(finding: Finding, part: str, facts: dict[str, Any]) -> str:
    return say("; ").join(reasons(finding.proof[part], facts)) if part in finding.proof else ""


def edges(assessment: Assessment) -> list[str]:
    """Return the points of applied rules that sit exactly on a boundary."""
    doubtful = _doubtful(assessment.rulebook)
    if not any(proof(each, assessment.known).on_edge for each in doubtful):
        return []
    found: dict[str, None] = {}
    seen: set[int] = set()
    for finding in assessment.findings:
        if finding.status is Status.NOT_IN_FORCE or finding.version is None:
            continue
        waiting = [*reversed(finding.proof.values())]
        while waiting:
            step = waiting.pop()
            if id(step) in seen or is_blank(step):
                continue
            seen.add(id(step))
            if step.on_edge:
                fact = describe(step, dict(assessment.rulebook.facts))
                found[say(PHRASES["sentence"], fact=fact)] = None
            waiting.extend(reversed(step.deciding()))
    return list(found)


@lru_cache(maxsize=16)
def _doubtful(rulebook: Rulebook) -> tuple[Compiled, ...]:
    """Return the comparisons that have a boundary which the law leaves to reading."""
    versions = [version for rule in rulebook.rules.values() for version in rule.versions]
    conditions = [condition for version in versions for condition in version.conditions()]
    found = {id(leaf): leaf for condition in conditions for leaf in walk(condition)}
    edged = [leaf for leaf in found.values() if isinstance(leaf, Comparison) and leaf.doubtful_edge]
    return tuple(map(compiled, edged))


def outline(step: Step, facts: dict[str, Any], depth: int = 0) -> Iterable[str]:
    """Yield the whole proof of a step as indented lines, each with its value and citation."""
    mark = {True: say("yes"), False: say("no"), None: "?"}[step.value]
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
    unread = grounds.weak(assessment)
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
        "caveats": grounds.caveats(unread),
        "weak_sources": [grounds.to_json(ground) for ground in unread],
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
    return clock.spell(day) if day else say("a day that is not known")
