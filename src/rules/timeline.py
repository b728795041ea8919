"""Every dated change of the law in the rulebook, and how a rule stands on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from rules.clock import spell
from rules.comparison import Range
from rules.known import LAW_OF
from rules.language import say
from rules.logic import Condition, Open
from rules.rulebook import (
    Consequence,
    Definition,
    Exemption,
    Rule,
    Rulebook,
    Source,
    Version,
)

PHRASES = {
    "begins": "Becomes law.",
    "begins-so": "Becomes law. {note}",
    "ends": "Ends.",
    "earliest": "The earliest day on which it can become law.",
    "reading": "Reads differently from this day on.",
    "due": "Due for violations from this day on.",
    "ruling": "{by}: {text}",
    "no-longer": "{by} no longer binds.",
    "law": "in force",
    "never": "never took effect",
    "never-because": "never took effect: {kind}",
    "not-yet": "not in force yet",
    "not-yet-from": "not in force before {day}",
    "not-yet-because": "not in force: {kind}",
    "ended": "no longer in force",
    "ended-because": "no longer in force: {kind}",
}
"""What this module says."""

type Changed = Rule | Definition | Exemption | Open | Consequence


@dataclass(frozen=True, slots=True)
class Change:
    """Something that changed on a day."""

    day: date | None
    """None: not known yet."""
    what: Changed
    text: str
    kind: str
    """begins, changes, ends, ruling, penalty, at the earliest, or as an `Event` has it."""
    source: Source | None = None
    """If other than that of what changed."""
    rules: tuple[Rule, ...] = ()
    """The rules that it bears on."""


def changes(rulebook: Rulebook) -> list[Change]:
    """Return every dated change, newest first; what has no day yet comes before all."""
    found: dict[tuple[object, ...], Change] = {}
    for rule in rulebook.rules.values():
        for change in _of(rule):
            at = (change.day, change.what.id, change.text)
            before = found[at].rules if at in found else ()
            distinct = tuple({each.id: each for each in (*before, rule)}.values())
            found[at] = replace(change, rules=distinct)
    return sorted(found.values(), key=lambda change: change.day or date.max, reverse=True)


def _of(rule: Rule) -> Iterator[Change]:
    yield from _versions(rule)
    for event in rule.events:
        yield Change(event.day, rule, say(event.text), event.kind, event.source)
    for version in rule.versions:
        yield from _inside(rule, version)
    for question in rule.questions():
        holdings: tuple[Any, ...] = question.holdings
        for holding in holdings:
            text = say(PHRASES["ruling"], by=say(holding.by), text=say(holding.text))
            yield Change(holding.since, question, text, "ruling")
            if holding.until:
                text = say(PHRASES["no-longer"], by=say(holding.by))
                yield Change(holding.until, question, text, "ruling")
    for consequence in rule.consequences:
        if consequence.since:
            yield Change(consequence.since, consequence, say(PHRASES["due"]), "penalty")
        for amount in consequence.amounts:
            if amount.since:
                text = say(consequence.text)
                yield Change(amount.since, consequence, text, "penalty", amount.source)


def _versions(rule: Rule) -> Iterator[Change]:
    told = {event.day for event in rule.events}
    law = [version for version in rule.versions if not version.in_force.never]
    for place, version in enumerate(law):
        span = version.in_force
        if not span.certain:
            yield Change(span.start, rule, say(PHRASES["earliest"]), "at the earliest")
        elif place == 0 and span.start not in told:
            key = "begins-so" if version.note and len(law) > 1 else "begins"
            yield Change(span.start, rule, say(PHRASES[key], note=say(version.note)), "begins")
        elif place:
            yield Change(span.start, rule, say(version.note or PHRASES["reading"]), "changes")
        followed = any(other.in_force.start == span.end for other in law)
        if span.end and not followed:
            yield Change(span.end, rule, say(PHRASES["ends"]), "ends")


def _inside(rule: Rule, version: Version) -> Iterator[Change]:
    """Yield the days on which something inside a version begins to be read differently."""
    places: list[tuple[Changed, Condition]] = [(rule, version.applies), (rule, version.forbids)]
    places += [(exemption, exemption.when) for exemption in version.unless]
    starts = {each.in_force.start for each in rule.versions}
    for what, condition in places:
        for inner, day in turns(condition, what):
            if inner is not rule or (version.in_force.covers(day) and day not in starts):
                yield Change(day, inner, say(PHRASES["reading"]), "changes")


def turns(condition: Condition, what: Changed) -> Iterator[tuple[Changed, date]]:
    """Yield each day on which a condition turns, with the innermost thing that it belongs to."""
    if isinstance(condition, Definition):
        what = condition
    if isinstance(condition, Range) and condition.subject.id == LAW_OF:
        yield from ((what, day) for day in (condition.low,) if isinstance(day, date))
    for part in condition.parts():
        yield from turns(part, what)


def standing(rule: Rule, day: date) -> str:
    """Return in a few words whether a rule is law on a day, and if not, why."""
    spans = [version.in_force for version in rule.versions]
    if any(span.certain and span.covers(day) for span in spans):
        return say(PHRASES["law"])
    past = [event.kind for event in rule.events if event.day and event.day <= day]
    why = next((say(kind) for kind in reversed(past) if kind in DEAD), None)
    if all(span.never for span in spans):
        return say(PHRASES["never-because" if why else "never"], kind=why)
    if all(span.never or span.start > day or not span.certain for span in spans):
        if why:
            return say(PHRASES["not-yet-because"], kind=why)
        certain = [span.start for span in spans if span.certain and not span.never]
        key = "not-yet-from" if certain else "not-yet"
        return say(PHRASES[key], day=spell(min(certain)) if certain else "")
    return say(PHRASES["ended-because" if why else "ended"], kind=why)


DEAD = ("vacated", "stayed", "waived", "postponed")
"""Kinds of events that keep a rule from being law."""
