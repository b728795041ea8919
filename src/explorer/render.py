"""HTML of the form and of verdicts.

The build and the browser use the same templates. In them, `_(…)` is a sentence of the page, which
may hold HTML, and `say(…)` a text of the rulebook or the vocabulary, both in the language spoken.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache
from typing import Any, Literal
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from explorer import TEMPLATES
from rules import clock, explain, grounds, whatif, window
from rules.assess import RULEBOOK, Assessment, Finding
from rules.concern import concerns
from rules.exposure import exposure
from rules.facts import GROUPS, Fact
from rules.forum import FORUMS
from rules.language import begun, inside, say, say_many
from rules.logic import Not, Step
from rules.rulebook import Definition, Status, Verdict
from rules.scenario import TOPICS, Scenario, by_topic

FACTS: dict[str, Fact] = dict(RULEBOOK.facts)
SIGNS = {
    Verdict.LAWFUL: ("✓", "No violation found"),
    Verdict.UNLAWFUL: ("✕", "Unlawful"),
    Verdict.DEPENDS: ("?", "It depends"),
    Verdict.UNSETTLED: ("§", "Unsettled law"),
}
HEADINGS = {
    Status.VIOLATED: "Broken",
    Status.UNSETTLED: "Left open by the law",
    Status.UNDETERMINED: "Not decided yet",
    Status.EXCEPTED: "Saved by an exception",
    Status.COMPLIED: "Kept",
    Status.NOT_APPLICABLE: "Do not apply to this call",
    Status.NOT_IN_FORCE: "Not in force on that day",
}
ONE_RULE = {  # looks like the verdict, is called
    Status.VIOLATED: (Verdict.UNLAWFUL, "Broken"),
    Status.UNSETTLED: (Verdict.UNSETTLED, "Left open by the law"),
    Status.UNDETERMINED: (Verdict.DEPENDS, "Not decided yet"),
    Status.EXCEPTED: (Verdict.LAWFUL, "Saved by an exception"),
    Status.COMPLIED: (Verdict.LAWFUL, "Kept"),
    Status.NOT_APPLICABLE: (Verdict.LAWFUL, "Does not apply"),
    Status.NOT_IN_FORCE: (Verdict.LAWFUL, "Not in force on that day"),
}
MOST_UNFOLDED, MOST_CHANGES, MOST_DECIDING = 6, 6, 3
WORDS = {
    "half-typed": "This is only half filled in. Complete it, or clear it if you do not know.",
    "no-start": "The engine could not start ({reason}).",
    "no-file": "a file of this site could not be loaded",
    "no-answer": "it gave no answer",
    "failed": "{why} Your answers are kept in this page's address: {advice}.",
    "reload": "reload the page to try again",
    "slow": "Python is still starting. On a slow line this takes minutes; if it never ends, reload "
    "the page.",
    "stumbled": "The engine stumbled over these answers ({reason}). What you see below is from "
    "before.",
    "unread": "An answer cannot be read: see the note at the question. What you see below is from "
    "before.",
    "unread-short": "An answer cannot be read.",
    "next": "Next:",
    "unanswered": "{count} unanswered",
    "copied": "Copied.",
    "copy": "Copy the address of this page: it holds the whole call.",
    "no-wasm": "This browser cannot run the engine: it has no WebAssembly.",
    "newer": "open it in a newer browser",
    "waits": "To save your data, Python starts when you first touch the form.",
    "starting": "Python is starting in your browser. You can fill in the form already.",
}
"""What docs/assets/explorer.js says: the form brings it."""
FIRST_OPEN = ("call", "caller", "line")
"""Groups of the form that are open from the start."""


@dataclass(frozen=True)
class Section:
    """The findings of one status, for the page."""

    heading: str
    status: Status
    findings: tuple[Finding, ...]
    folded: bool
    """Shown as one closed line: it does not decide the verdict."""


@cache
def environment() -> Environment:
    """Return the template environment; undefined names are errors."""
    found = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals.update(
        because=lambda finding: explain.because(finding, FACTS),
        clause=explain.clause,
        describe=lambda step: explain.describe(step, FACTS),
        facts=FACTS,
        groups=GROUPS,
        signs=SIGNS,
        _=sentence,
        _many=sentence_of_many,
        say=say,
        begun=begun,
        inside=inside,
        spell=clock.spell,
        who_holds_what=explain.who_holds_what,
        proof_line=proof_line,
        decides=grounds.decides,
        caveats=grounds.caveats,
        count_of=grounds.count,
        regulators=RULEBOOK.regulators,
    )
    return found


def verdict(
    assessment: Assessment,
    root: str,
    *,
    interactive: bool,
    folded: Literal["here", "later", "counted"] = "here",
    asked: Sequence[str] | None = None,
) -> Markup:
    """Return the verdict with its reasons as HTML, and the proofs of the rules that decide it.

    `root` is the relative address of the site's root. `interactive`: the form is on the page, so
    that open questions lead to its fields. `folded`: the rules that do not decide are listed here;
    or they come later, see `rest`; or they are only counted, and no proof is shown, for a verdict
    that the engine soon replaces. `asked`: what `explain.wanted` returns, if it is known.
    What an open verdict hangs on that was not read in the law comes later too: it takes a third of
    the time, and nothing is decided by it yet.
    """
    later = folded == "later" and assessment.verdict is Verdict.DEPENDS
    return fill(
        "verdict.html",
        assessment=assessment,
        headline=explain.headline(assessment),
        concerns=concerns(assessment),
        sections=_sections(assessment),
        notes=[*assessment.notices, *explain.edges(assessment)],
        unread=() if later else grounds.weak(assessment),
        unread_later=later,
        root=root,
        interactive=interactive,
        questions=explain.wanted(assessment) if asked is None else asked,
        folded=folded,
    )


def rest(assessment: Assessment, root: str) -> dict[str, Markup]:
    """Return the lists of the rules that do not decide, by their status, and that of the unread.

    Their proofs are only announced: `proof` makes each when it is wanted. The unread is what was
    not read in the law itself, if the verdict is open; `verdict` told it of all others.
    """
    found = {
        section.status.value: fill("rest.html", findings=section.findings, root=root)
        for section in _sections(assessment)
        if section.folded
    }
    if assessment.verdict is Verdict.DEPENDS:
        found["unread"] = fill("unread.html", unread=grounds.weak(assessment))
    return found


def more(assessment: Assessment, root: str) -> Markup:
    """Return what may follow from a verdict: ways out, lawful times, what it could cost.

    It takes longer than the verdict, and nobody waits for it.
    """
    found_fixes, found_breaks = whatif.fixes(assessment), whatif.breaks(assessment)
    return fill(
        "more.html",
        assessment=assessment,
        fixes=found_fixes[:MOST_CHANGES],
        more_fixes=len(found_fixes[MOST_CHANGES:]),
        breaks=found_breaks[:MOST_CHANGES],
        more_breaks=len(found_breaks[MOST_CHANGES:]),
        moment=_next_lawful(assessment),
        places=_week(assessment),
        exposures=exposure(assessment),
        link=link,
        root=root,
    )


def proof(finding: Finding, root: str) -> Markup:
    """Return the proof of one rule's finding as HTML."""
    return fill("proof_of_one.html", finding=finding, root=root)


def _next_lawful(assessment: Assessment) -> str | None:
    """Return the next lawful moment in words, if the call breaks a rule about its time."""
    if not any("local_time" in f.rule.reads for f in assessment.of(Status.VIOLATED)):
        return None
    moment = window.next_lawful(assessment)
    if moment is None or moment.wall is None:
        return None
    parts = {"time": clock.spell_time(moment.wall.time()), "day": clock.spell(moment.wall.date())}
    return say("{time} on {day}", **parts)


def _week(assessment: Assessment) -> list[tuple[str, str]]:
    """Return place → lawful times of the week after the call, for a call whose place is known."""
    day = assessment.known.get("call_date")
    if not {"called_state", "called_zone", "in_number_area"} & set(assessment.call.given):
        return []
    if not isinstance(day, tuple) or len(day) != 1 or assessment.verdict is Verdict.LAWFUL:
        return []
    found = window.week(assessment, datetime.combine(day[0], time(12), UTC))
    if not found.timed:
        return []
    return [
        (
            say("{place}, {clock}", place=place.name, clock=clock.clock_name(place.zone)),
            _spell_windows(place.windows),
        )
        for place in found.places
    ]


def _spell_windows(windows: Iterable[window.Window]) -> str:
    spans: dict[str, list[str]] = {}
    for found in windows:
        first, last = clock.spell_time(found.first.time()), clock.spell_time(found.last.time())
        hours = say("{low} to {high}", low=first, high=last)
        spans.setdefault(hours, []).append(clock.spell_weekday(found.first))
    told = (
        say("{days}: {hours}", days=say(", ").join(days), hours=hours)
        for hours, days in spans.items()
    )
    return say("; ").join(told) or say("none")


def summary(assessment: Assessment, asked: Sequence[str]) -> str:
    """Return the verdict in one line, as a screen reader announces it.

    `asked`: what `explain.wanted` returns.
    """
    sign = say(SIGNS[assessment.verdict][1])
    broken = len(assessment.of(Status.VIOLATED))
    if broken:
        one, many = "{verdict}: {count} rule broken", "{verdict}: {count} rules broken"
        return say_many(one, many, broken, verdict=sign)
    if not asked:
        return sign
    question = say(FACTS[asked[0]].question)
    return say("{verdict}. Next question: {question}", verdict=sign, question=question)


def form() -> Markup:
    """Return the form: one field for every fact that can be asked, in groups."""
    fields = {
        group: [fact for fact in RULEBOOK.askable.values() if fact.group == group]
        for group in GROUPS
    }
    forums = {name: found[0].words for name, found in FORUMS.items() if len(found) == 1}
    forums |= {"private": say("a private suit in any circuit")}
    words = json.dumps({key: say(text) for key, text in WORDS.items()}, ensure_ascii=False)
    capitalized = {name: begun(words) for name, words in forums.items()}
    return fill("form.html", fields=fields, first_open=FIRST_OPEN, forums=capitalized, words=words)


def card(scenario: Scenario, assessment: Assessment, root: str, *, whole: bool) -> Markup:
    """Return a scenario with its verdict: in brief with a link to try it, or `whole`."""
    given = [
        (say(FACTS[key].label), FACTS[key].say_possible(value))
        for key, value in assessment.call.given.items()
    ]
    body = verdict(assessment, root, interactive=False) if whole else None
    broken = assessment.of(Status.VIOLATED, Status.UNSETTLED)
    return fill(
        "card.html",
        scenario=scenario,
        assessment=assessment,
        given=given,
        body=body,
        headline=explain.headline(assessment),
        sure=grounds.in_brief(grounds.weak(assessment)),
        deciding=broken or assessment.of(Status.UNDETERMINED) if not whole else (),
        link=link(scenario.facts, root),
        root=root,
    )


def what_if(
    story: str,
    facts: Mapping[str, Any],
    assessment: Assessment,
    root: str,
    rules: tuple[Finding, ...] = (),
) -> Markup:
    """Return a call in brief: its story, what came out and why, and a link to try it.

    `facts`: those that were assessed, as they were given. `rules`: the findings that the page is
    about. They are shown instead of the verdict on the whole call, which then follows in one line.
    """
    decided = assessment.of(Status.VIOLATED, Status.UNSETTLED)
    deciding = decided or [
        finding
        for finding in assessment.of(Status.UNDETERMINED, Status.EXCEPTED)
        if finding.breached is not False or finding.exemption
    ]
    return fill(
        "what_if.html",
        story=story,
        assessment=assessment,
        headline=explain.headline(assessment),
        shown=[(finding, *_one_rule(finding)) for finding in rules],
        deciding=deciding[:MOST_DECIDING],
        more_deciding=len(deciding[MOST_DECIDING:]),
        link=link(facts, root, assessment.forum),
        root=root,
    )


def _one_rule(finding: Finding) -> tuple[Verdict, str]:
    """Return what the status of a rule looks like and is called where it stands alone."""
    if finding.status is Status.UNDETERMINED and finding.breached is False:
        return Verdict.LAWFUL, "Not broken"
    return ONE_RULE[finding.status]


def presets(scenarios: Iterable[Scenario], root: str) -> Markup:
    """Return links that open the explorer with these scenarios, by topic."""
    entries = {
        TOPICS[topic]: [(found.title, link(found.facts, root)) for found in those]
        for topic, those in by_topic(scenarios).items()
    }
    return fill("presets.html", entries=entries, root=root)


def link(facts: Mapping[str, Any], root: str, forum: str = "all") -> str:
    """Return the address of the explorer with these facts in it."""
    words = {True: "yes", False: "no"}
    pairs = {key: words[v] if isinstance(v, bool) else v for key, v in facts.items()}
    if forum != "all":
        pairs["forum"] = forum
    return f"{root}explorer/#{urlencode(pairs)}"


def _sections(assessment: Assessment) -> list[Section]:
    deciding = {
        Verdict.UNLAWFUL: {Status.VIOLATED},
        Verdict.LAWFUL: {Status.EXCEPTED, Status.COMPLIED},
        Verdict.UNSETTLED: {Status.UNSETTLED},
        Verdict.DEPENDS: {Status.UNDETERMINED, Status.UNSETTLED},
    }[assessment.verdict]
    if assessment.either_way:
        deciding = deciding | {Status.UNDETERMINED}
    return [
        Section(heading, status, findings, status not in deciding or len(findings) > MOST_UNFOLDED)
        for status, heading in HEADINGS.items()
        if (findings := assessment.of(status))
    ]


@dataclass(frozen=True)
class ProofLine:
    """One line of a proof, for the page."""

    text: str
    mark: str
    """met, not met or not known."""
    decides: bool
    """Without it the line above would still come out as it did, as far as the lines kept say."""
    definition: Definition | None
    parts: tuple[ProofLine, ...]


MARKS = {True: "met", False: "not met", None: "not known"}


def proof_line(step: Step, *, decides: bool = True) -> ProofLine:
    """Return a proof step with all below it, “not” and bare connectives drawn into one line."""
    value, inner = step.value, step
    while isinstance(inner.condition, Not):
        inner = inner.because[0]
    term = inner.condition if isinstance(inner.condition, Definition) else None
    text = explain.describe(inner, FACTS)
    while len(inner.because) == 1 and not isinstance(inner.because[0].condition, Definition):
        if not inner.because[0].because:
            break
        inner = inner.because[0]
    deciding = inner.deciding()
    parts = tuple(
        proof_line(part, decides=any(part is needed for needed in deciding))
        for part in inner.because
    )
    return ProofLine(text, MARKS[value], decides, term, parts)


def sentence(message: str, /, **parts: Any) -> Markup:
    """Return a sentence of a template. It may hold HTML; parts that are plain text are escaped."""
    return Markup(say(message, **_escaped(parts)))  # noqa: S704  our own, and escaped


def sentence_of_many(one: str, many: str, count: int, /, **parts: Any) -> Markup:
    """Return the sentence of a template that fits a count."""
    return Markup(say_many(one, many, count, **_escaped(parts)))  # noqa: S704  the same


def _escaped(parts: Mapping[str, Any]) -> dict[str, Any]:
    return {key: part if isinstance(part, int) else escape(part) for key, part in parts.items()}


def fill(template: str, **context: Any) -> Markup:
    """Return a template, filled in."""
    return Markup(environment().get_template(template).render(**context))  # noqa: S704  escaped
