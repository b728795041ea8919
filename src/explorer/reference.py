"""The pages that are made from the rulebook: rules, terms, rulings, regulators, tables.

Only the build uses them; the browser's copy of the project goes without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, get_args

from markupsafe import Markup

from explorer.render import FACTS, fill, link
from rules import coverage, diagram, explain, timeline
from rules.assess import RULEBOOK, Finding, assess
from rules.clock import spell
from rules.comparison import Later, Range, Share, Within
from rules.exposure import Exposure
from rules.forum import ALL_FORUMS, CIRCUITS, FORUMS, Forum, Holding
from rules.language import number, say
from rules.logic import Condition, Open, walk
from rules.rulebook import (
    LOOK_ALIKES,
    SUBJECTS,
    Actor,
    Confidence,
    Consequence,
    Definition,
    Example,
    Exemption,
    Regulator,
    Rule,
    Rulebook,
    Status,
    Version,
)
from rules.scenario import Scenario

TODAY = datetime.strptime(RULEBOOK.version, "%Y.%m.%d").date()  # noqa: DTZ007  a day, no time
"""The day of the rulebook: pages that show law as it stands show that of this day."""


# ── Addresses ────────────────────────────────────────────────────────────────────────────────────


def address(thing: coverage.Holder | Regulator, root: str) -> str:
    """Return the address of the page, or the part of one, that tells of something."""
    match thing:
        case Rule():
            return f"{root}rules/{thing.id}/"
        case Definition():
            return f"{root}rules/definitions/{thing.id}/"
        case Open():
            return f"{root}rules/rulings/{thing.id}/"
        case Exemption():
            return f"{root}rules/{rules_with(thing)[0].id}/#exceptions"
        case Consequence():
            return f"{root}rules/penalties/#{thing.id}"
        case Regulator():
            return f"{root}rules/regulator-{thing.id}/"
        case Scenario():
            return link(thing.facts, root)


def name(thing: coverage.Holder) -> str:
    """Return what something is called in a list."""
    match thing:
        case Rule() | Exemption() | Scenario():
            return say(thing.title)
        case Definition():
            parts = {"subject": say(thing.subject), "term": say(thing.term)}
            return say(explain.PHRASES["is"], **parts)
        case Open():
            return say(thing.question)
        case Consequence():
            return say("{who}: {kind}", who=say(thing.who), kind=say(thing.kind))


def kind(thing: coverage.Holder) -> str:
    """Return what sort of thing it is."""
    match thing:
        case Rule():
            return say("rule")
        case Definition():
            return say("term")
        case Open():
            return say("question")
        case Exemption():
            return say(thing.kind)
        case Consequence():
            return say("consequence")
        case Scenario():
            return say("ready-made call")


# ── What belongs together ────────────────────────────────────────────────────────────────────────


PARTS: dict[type, Callable[[Rule], Iterable[Any]]] = {
    Definition: lambda rule: rule.definitions().values(),
    Open: Rule.questions,
    Exemption: lambda rule: (e for version in rule.versions for e in version.unless),
    Consequence: lambda rule: rule.consequences,
    Rule: lambda rule: (rule,),
}
"""Sort of thing → those of its sort that have a part in a rule."""


def rules_with(thing: Any) -> list[Rule]:
    """Return the rules in which something has a part."""
    sort: Any = type(thing)
    return [RULEBOOK.rules[key] for key in _using(sort).get(thing.id, ())]


@cache
def _using(sort: type) -> dict[str, list[str]]:
    """Return, for one sort of thing, id → the ids of the rules in which it has a part."""
    found: dict[str, list[str]] = {}
    for rule in RULEBOOK.rules.values():
        for key in dict.fromkeys(part.id for part in PARTS[sort](rule)):
            found.setdefault(key, []).append(rule.id)
    return found


def agencies_of(thing: Any) -> list[str]:
    """Return the agencies whose rules something has a part in, in the order of the regulators."""
    found = {rule.agency for rule in rules_with(thing)}
    return [agency for agency in RULEBOOK.agencies if agency in found]


def of_agency(things: Iterable[Any], agency: str) -> list[Any]:
    """Return those of the things that have a part in a rule of the agency."""
    return [thing for thing in things if agency in agencies_of(thing)]


def by_subject(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    """Return rules by the heading of their subject, in the order of the subjects."""
    listed = list(rules)
    found = {heading: [r for r in listed if r.subject == key] for key, heading in SUBJECTS.items()}
    return {heading: rules for heading, rules in found.items() if rules}


@cache
def told(rule_id: str) -> list[tuple[Example, Finding]]:
    """Return the examples of a rule, each with what the engine finds."""
    alone = Rulebook({rule_id: RULEBOOK.rules[rule_id]}, RULEBOOK.facts)
    return [
        (example, assess(example.facts, None, alone, example.forum).findings[0])
        for example in RULEBOOK.rules[rule_id].examples
    ]


def broken(rule: Rule) -> Example:
    """Return the newest example that breaks a rule; its first, if none does."""
    examples = [example for example in rule.examples if example.status is Status.VIOLATED]
    return max(examples, key=day_of, default=rule.examples[0])


def breaking(rules: Iterable[Rule]) -> Example:
    """Return an example that breaks the first of some rules that is law."""
    listed = list(rules)
    law = [
        rule for rule in listed if timeline.standing(rule, TODAY) == say(timeline.PHRASES["law"])
    ]
    return broken((law or listed)[0])


def day_of(example: Example) -> str:
    """Return the day of an example, to sort by: one that is still to come counts as very old."""
    day = str(example.facts.get("date", ""))
    return day if day <= str(TODAY) else ""


@dataclass(frozen=True)
class Try:
    """An example to open in the explorer."""

    label: str
    story: str
    address: str


def _try(label: str, example: Example, root: str) -> Try:
    return Try(label, example.story, link(example.facts, root, example.forum))


# ── Pages ────────────────────────────────────────────────────────────────────────────────────────


def rule_page(root: str, key: str) -> Markup:
    """Return everything about one rule."""
    rule = RULEBOOK.rules[key]
    checked = told(key)
    picture = Markup(diagram.of_finding(checked[0][1], FACTS))  # noqa: S704  escaped there
    weak = [term for term in rule.definitions().values() if term.source.confidence != "text"]
    parts: list[Any] = [rule, *rule.definitions().values(), *_excuses(rule)]
    return _page(
        "rule",
        root,
        rule=rule,
        checked=checked,
        picture=picture,
        weak=weak,
        alike={part.like: LOOK_ALIKES[part.like] for part in parts if part.like},
        subject=SUBJECTS[rule.subject],
        regulator=RULEBOOK.regulators[rule.agency],
    )


def _excuses(rule: Rule) -> list[Exemption]:
    return list(dict.fromkeys(e for version in rule.versions for e in version.unless))


def rule_index(root: str, _: str = "") -> Markup:
    """Return all rules, by regulator and subject."""
    groups = {
        RULEBOOK.regulators[agency]: by_subject(rules)
        for agency, rules in RULEBOOK.agencies.items()
    }
    without = [r for agency, r in RULEBOOK.regulators.items() if agency not in RULEBOOK.agencies]
    return _page("rules", root, groups=groups, without=without, total=len(RULEBOOK.rules))


def regulators(root: str, _: str = "") -> Markup:
    """Return the list of the regulators."""
    counts = {
        regulator: len(RULEBOOK.agencies.get(agency, ()))
        for agency, regulator in RULEBOOK.regulators.items()
    }
    return _page("regulators", root, counts=counts)


def regulator(root: str, key: str) -> Markup:
    """Return everything about one regulator."""
    [found] = [each for each in RULEBOOK.regulators.values() if each.id == key]
    rules = RULEBOOK.agencies.get(found.agency, [])
    return _page(
        "regulator",
        root,
        regulator=found,
        subjects=by_subject(rules),
        questions=of_agency(RULEBOOK.questions.values(), found.agency),
        terms=of_agency(RULEBOOK.definitions.values(), found.agency),
        consequences=of_agency(RULEBOOK.consequences.values(), found.agency),
    )


def definitions(root: str, _: str = "") -> Markup:
    """Return the list of all defined terms, by regulator."""
    groups: dict[str, list[Definition]] = {}
    for term in RULEBOOK.definitions.values():
        groups.setdefault(", ".join(agencies_of(term)), []).append(term)
    return _page("definitions", root, groups=groups)


def definition(root: str, key: str) -> Markup:
    """Return everything about one defined term."""
    term = RULEBOOK.definitions[key]
    others = [t for t in RULEBOOK.definitions.values() if t is not term and term in walk(t.means)]
    days = sorted({day for what, day in timeline.turns(term, term) if what is term})
    questions = [part for part in walk(term.means) if isinstance(part, Open)]
    return _page(
        "definition",
        root,
        term=term,
        rules=rules_with(term),
        others=others,
        days=days,
        questions=dict.fromkeys(questions),
        alike={term.like: LOOK_ALIKES[term.like]} if term.like else {},
        tries=list(_tries_of_term(term, root)),
    )


def _tries_of_term(term: Definition, root: str) -> Iterator[Try]:
    """Yield the newest call that is what the term says, and the newest that is not."""
    known = [
        (example, finding.known) for rule in rules_with(term) for example, finding in told(rule.id)
    ]
    known.sort(key=lambda pair: day_of(pair[0]), reverse=True)
    for label, value in ((say("It is"), True), (say("It is not"), False)):
        for example, facts in known:
            if term.truth(facts) is value:
                yield _try(label, example, root)
                break


def rulings(root: str, _: str = "") -> Markup:
    """Return the list of the questions that courts and agencies have answered, or left open."""
    answered = [q for q in RULEBOOK.questions.values() if q.holdings]
    unanswered = [q for q in RULEBOOK.questions.values() if not q.holdings]
    return _page("rulings", root, answered=answered, unanswered=unanswered)


def ruling(root: str, key: str) -> Markup:
    """Return everything about one question of law."""
    question = RULEBOOK.questions[key]
    terms = [term for term in RULEBOOK.definitions.values() if question in walk(term.means)]
    return _page(
        "ruling",
        root,
        question=question,
        answers=_answers(question) if question.holdings else {},
        rules=rules_with(question),
        terms=terms,
        tries=list(_tries_of_question(question, root)),
    )


def _answers(question: Open) -> dict[str, list[str]]:
    """Return today's answer → in which forums it holds, in words."""
    words = {True: "yes", False: "no", None: "open"}
    found: dict[str, list[Forum]] = {}
    for forum in ALL_FORUMS:
        found.setdefault(words[question.answer(forum, TODAY)], []).append(forum)
    return {answer: spell_forums(forums) for answer, forums in found.items()}


def spell_forums(forums: Iterable[Forum]) -> list[str]:
    """Return forums in words, private suits together."""
    listed = list(forums)
    circuits = [forum for forum in listed if forum.kind == "private"]
    words = [forum.words for forum in listed if forum.kind != "private"]
    if len(circuits) == len(CIRCUITS):
        return [*words, say("a private suit in any circuit")]
    if len(circuits) > len(CIRCUITS) / 2:
        left_out = [f for f in ALL_FORUMS if f.kind == "private" and f not in circuits]
        but = say(", ").join(forum.court for forum in left_out)
        return [*words, say("a private suit anywhere but in {courts}", courts=but)]
    return [*words, *(forum.words for forum in circuits)]


def binds(holding: Holding) -> list[str]:
    """Return in words where a holding must be followed."""
    day = holding.since
    return spell_forums(forum for forum in ALL_FORUMS if holding.binds(forum, day))


def _tries_of_question(question: Open, root: str) -> Iterator[Try]:
    """Yield the newest call that hangs on the question, and calls for each forum that answers."""
    pairs = [pair for rule in rules_with(question) for pair in told(rule.id)]
    pairs.sort(key=lambda pair: day_of(pair[0]), reverse=True)
    for example, finding in pairs:
        if question in finding.questions:
            yield _try(say("It hangs on this question"), example, root)
            break
    told_apart: set[str] = set()
    for example, finding in pairs:
        answered = any(
            step.condition is question and step.value is not None
            for proof in finding.proof.values()
            for step in _all_steps(proof)
        )
        if answered and example.forum not in told_apart:
            told_apart.add(example.forum)
            yield _try(_asked(example.forum), example, root)
        if len(told_apart) == 3:
            break


def _asked(forum: str) -> str:
    """Return who asks, as the label of an example."""
    if forum == "all":
        return say("Whoever asks")
    return say("Before {forums}", forums=say("; ").join(spell_forums(FORUMS[forum])))


def _all_steps(step: Any) -> Iterator[Any]:
    yield step
    for inner in step.because:
        yield from _all_steps(inner)


@dataclass(frozen=True)
class Alike:
    """One thing in a group of look-alikes."""

    agencies: list[str]
    thing: Rule | Definition | Exemption
    text: str
    """Empty for an exemption: its conditions are all that it says."""
    counts: list[str]
    """What it counts: periods, bounds and shares, in words."""


def look_alikes(root: str, _: str = "") -> Markup:
    """Return what different laws have under similar names, side by side."""
    things: list[Any] = [
        *RULEBOOK.definitions.values(),
        *RULEBOOK.exemptions.values(),
        *RULEBOOK.rules.values(),
    ]
    order = list(RULEBOOK.agencies)
    groups = {}
    for key, group in LOOK_ALIKES.items():
        members = [_alike(thing) for thing in things if thing.like == key]
        members.sort(key=lambda each: order.index(each.agencies[0]))
        if members:
            groups[key] = (group, members)
    return _page("look_alikes", root, groups=groups)


def _alike(thing: Rule | Definition | Exemption) -> Alike:
    match thing:
        case Definition():
            text, conditions = thing.text, [thing.means]
        case Exemption():
            text, conditions = "", [thing.when]
        case Rule():
            text, conditions = thing.statement, [thing.applies, thing.forbids]
    counted = [explain.clause(part).text for each in conditions for part in measures(each)]
    return Alike(agencies_of(thing), thing, text, list(dict.fromkeys(counted)))


def measures(condition: Condition) -> Iterator[Condition]:
    """Yield what a condition counts: periods, bounds of time and number, shares."""
    if isinstance(condition, Within | Later | Share):
        yield condition
    if isinstance(condition, Range) and not isinstance(condition.low, date):
        yield condition
    for part in condition.parts():
        if not isinstance(part, Definition):
            yield from measures(part)


def matrix(root: str, _: str = "") -> Markup:
    """Return who says what: a row for each subject, a column for each regulator."""
    columns = [RULEBOOK.regulators[agency] for agency in RULEBOOK.agencies]
    rows = []
    for key, heading in SUBJECTS.items():
        cells = [
            [rule for rule in RULEBOOK.agencies[each.agency] if rule.subject == key]
            for each in columns
        ]
        found = [rule for cell in cells for rule in cell]
        if found:
            rows.append((key, heading, cells, _try(heading, breaking(found), root)))
    return _page("matrix", root, columns=columns, rows=rows)


def time_line(root: str, _: str = "") -> Markup:
    """Return every dated change, newest first, by decade."""
    found = timeline.changes(RULEBOOK)
    decades: dict[str, list[timeline.Change]] = {}
    for change in found:
        heading = say("Day not known")
        if change.day:
            heading = say("{decade}s", decade=change.day.year // 10 * 10)
        if change.day and change.day > TODAY:
            heading = say("To come")
        decades.setdefault(heading, []).append(change)
    unborn = [
        (rule, standing)
        for rule in RULEBOOK.rules.values()
        if (standing := timeline.standing(rule, TODAY)) != say(timeline.PHRASES["law"])
    ]
    return _page("timeline", root, decades=decades, unborn=unborn)


def on_that_day(change: timeline.Change) -> Example | None:
    """Return an example of a call on the day of a change, None if there is none."""
    return next(
        (
            example
            for rule in change.rules
            for example in rule.examples
            if change.day and example.facts.get("date") == str(change.day)
        ),
        None,
    )


def penalties(root: str, _: str = "") -> Markup:
    """Return what a violation may cost, by who may act."""
    groups: dict[str, list[Exposure]] = {}
    order: tuple[str, ...] = get_args(Actor.__value__)
    consequences = sorted(RULEBOOK.consequences.values(), key=lambda c: order.index(c.actors[0]))
    for consequence in consequences:
        actor = consequence.actors[0]
        heading = say(actor if actor == "FINRA" else f"The {actor}")
        found = Exposure(rules_with(consequence)[0], consequence, consequence.amounts, None)
        groups.setdefault(heading, []).append(found)
    return _page("penalties", root, groups=groups)


def coverage_table(root: str, _: str = "") -> Markup:
    """Return which part of the notes on the law is held by what, and what is missing."""
    known = coverage.holders(RULEBOOK)
    sheets = [
        (sheet, sum(bool(part.held_by) for part in sheet.parts)) for sheet in coverage.sheets()
    ]
    return _page("coverage", root, sheets=sheets, known=known)


PAGES: dict[str, Callable[[str, str], Markup]] = {
    "rule": rule_page,
    "rules": rule_index,
    "regulator": regulator,
    "regulators": regulators,
    "definition": definition,
    "definitions": definitions,
    "ruling": ruling,
    "rulings": rulings,
    "look-alikes": look_alikes,
    "matrix": matrix,
    "timeline": time_line,
    "penalties": penalties,
    "coverage": coverage_table,
}
"""What a page may show: kind → the function that makes it, of the site's root and an id."""


def version_words(version: Version) -> tuple[str, str]:
    """Return from when and until when a version is law, in words."""
    span = version.in_force
    if span.never:
        return say("never"), say("never")
    start = spell(span.start)
    if not span.certain:
        start = say("{day} at the earliest", day=start)
    return start, say("before {day}", day=spell(span.end)) if span.end else say("today")


TOOLS: dict[str, Any] = {
    "name": name,
    "kind": kind,
    "number": number,
    "code": lambda text: Markup("<code>{}</code>").format(text),
    "rules_with": rules_with,
    "agencies_of": agencies_of,
    "binds": binds,
    "confidence": Confidence,
    "broken": broken,
    "breaking": breaking,
    "link": link,
    "on_that_day": on_that_day,
    "standing": lambda rule: timeline.standing(rule, TODAY),
    "today": TODAY,
    "regulators": RULEBOOK.regulators,
    "version_words": version_words,
}
"""What the templates of these pages may call."""


def _page(template: str, root: str, **context: Any) -> Markup:
    there = {
        "is_law": say(timeline.PHRASES["law"]),
        "root": root,
        "address": lambda thing: address(thing, root),
    }
    there["link_to"] = lambda thing, text: Markup('<a href="{}">{}</a>').format(
        address(thing, root), text
    )
    return fill(f"reference/{template}.md", **TOOLS, **there, **context)
