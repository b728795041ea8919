"""What a verdict rests on, and how well that was checked.

A rule, an exemption, a defined term or a ruling whose words nobody read in the law itself can be
wrong. Whatever is decided by such a source says so.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from rules.assess import Assessment, Finding
from rules.forum import Forum, Holding
from rules.known import FORUM, LAW_OF, Interval
from rules.language import begun, say
from rules.logic import Open, Step
from rules.rulebook import Confidence, Definition, Source, Status, Verdict

PHRASES = {
    "memory": "Not re-checked: {name}. Its source, {cite}, is quoted from memory.",
    "secondary": "Read in a summary, not in the law itself: {cites}.",
    "rule": "“{words}”",
    "exemption": "the exemption “{words}”",
    "term": "what it means to be “{words}”",
    "ruling": "the ruling on “{words}”",
    "brief": "Not read in the law itself: {cites}.",
    "brief-each": "{cite} ({confidence})",
    "more": "and {count} more",
    "count-memory": "{count} from memory",
    "count-secondary": "{count} from a summary",
}
"""What this module says."""

NAMED = (Definition, Open)
"""Conditions with a source of their own."""
MOST_CITED = 4
"""So many sources fit on a card."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A rule, exemption, defined term or ruling that decides."""

    id: str
    name: str
    cite: str
    url: str
    confidence: Confidence
    rules: tuple[str, ...]
    """Ids of the rules whose status it decides."""


def decides(finding: Finding, part: str) -> bool:
    """Return whether a part of a rule (applies, forbids, an exemption) decides its status."""
    if finding.status is Status.NOT_APPLICABLE:
        return part == "applies"
    if finding.status in (Status.COMPLIED, Status.EXCEPTED):
        kept = finding.exemption.id if finding.exemption else ""
        return part in ("applies", "forbids", kept)
    return True


def steps(found: Iterable[Step], seen: set[int] | None = None) -> Iterator[Step]:
    """Yield the steps that decide, down to the facts: each once, for rules share many of them.

    `seen` has the ids of those that were yielded before.
    """
    seen = set() if seen is None else seen
    for step in found:
        if id(step) not in seen:
            seen.add(id(step))
            yield step
            yield from steps(step.deciding(), seen)


def grounds(assessment: Assessment) -> list[Ground]:
    """Return everything that decides a verdict, each thing once, in the order of the rulebook.

    A call is unlawful by the rules that are broken, and lawful by all that are kept, excused or do
    not apply; an open verdict hangs on the open rules.
    """
    deciding = {
        Verdict.UNLAWFUL: (Status.VIOLATED,),
        Verdict.LAWFUL: tuple(set(Status) - {Status.NOT_IN_FORCE}),
        Verdict.UNSETTLED: (Status.UNSETTLED,),
        Verdict.DEPENDS: (Status.UNDETERMINED, Status.UNSETTLED),
    }[assessment.verdict]
    if assessment.either_way:
        deciding = (*deciding, Status.UNDETERMINED)
    found: dict[tuple[str, str], tuple[str, str, Source]] = {}
    rules: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    naming: dict[int, tuple[Step, ...]] = {}
    for finding in assessment.of(*deciding):
        for kind, words, key, source in _sources(finding, naming):
            at = (key, source.cite)
            found[at] = kind, words, source
            rules[at][finding.rule.id] = None
    return [
        Ground(
            id=at[0],
            name=say(PHRASES[kind], words=say(words)),
            cite=source.cite,
            url=source.url,
            confidence=source.confidence,
            rules=tuple(rules[at]),
        )
        for at, (kind, words, source) in found.items()
    ]


def weak(assessment: Assessment) -> list[Ground]:
    """Return what decides a verdict and was not read in the text of the law."""
    return [each for each in grounds(assessment) if each.confidence is not Confidence.TEXT]


def _sources(
    finding: Finding, naming: dict[int, tuple[Step, ...]]
) -> Iterator[tuple[str, str, str, Source]]:
    """Yield kind, words, id and source of everything that decides the status of one rule."""
    rule = finding.rule
    if finding.status is not Status.NOT_APPLICABLE:  # its words were not even asked for
        yield "rule", rule.title, rule.id, rule.source
    excuses = finding.version.unless if finding.version else ()
    for exemption in excuses:
        # A violation is one only because no exemption fits: its conditions decide too.
        if finding.exemption is exemption or finding.status is Status.VIOLATED:
            yield "exemption", exemption.title, exemption.id, exemption.source
    for part, proof in finding.proof.items():
        if decides(finding, part):
            for step in _naming(proof, naming):
                yield from _named(step, finding)


def _naming(step: Step, known: dict[int, tuple[Step, ...]]) -> tuple[Step, ...]:
    """Return the deciding steps with a name of their own; `known` keeps them by a step's id."""
    found = known.get(id(step))
    if found is None:
        own = (step,) if type(step.condition) in NAMED else ()
        below = (_naming(each, known) for each in step.deciding())
        distinct = {id(each): each for each in chain(own, *below)}
        found = known[id(step)] = tuple(distinct.values())
    return found


def _named(step: Step, finding: Finding) -> Iterator[tuple[str, str, str, Source]]:
    match step.condition:
        case Definition() as term:
            yield "term", term.term, term.id, term.source
        case Open() as question if step.value is not None:
            for holding in _answering(question, finding):
                source = Source(holding.by, holding.url, Confidence(holding.confidence))
                yield "ruling", question.question, question.id, source


def _answering(question: Open, finding: Finding) -> list[Holding]:
    """Return the holdings that answer a question for a call: one, or one for each forum and day."""
    forums, days = finding.known.get(FORUM, ()), finding.known.get(LAW_OF, ())
    if isinstance(forums, Interval) or isinstance(days, Interval):
        return []
    pairs = ((forum, day) for forum in forums for day in days)
    last = (_last(question, forum, day) for forum, day in pairs)
    return list(dict.fromkeys(holding for holding in last if holding))


def _last(question: Open, forum: Forum, day: date) -> Holding | None:
    holdings: tuple[Any, ...] = question.holdings
    binding = [holding for holding in holdings if holding.binds(forum, day)]
    return binding[-1] if binding else None


def caveats(found: Sequence[Ground]) -> list[str]:
    """Return in sentences what a verdict rests on that was not read in the text of the law.

    `found` is what `weak` returns, as it is for the functions that follow.
    """
    memory = [
        say(PHRASES["memory"], name=begun(each.name), cite=each.cite)
        for each in found
        if each.confidence is Confidence.MEMORY
    ]
    cites = dict.fromkeys(each.cite for each in found if each.confidence is Confidence.SECONDARY)
    if cites:
        return [*memory, say(PHRASES["secondary"], cites=say("; ").join(cites))]
    return memory


def in_brief(found: Sequence[Ground]) -> str:
    """Return the same in one sentence, for a card; empty if all was read in the law."""
    worst_first = sorted(found, key=lambda each: each.confidence is not Confidence.MEMORY)
    cites = list(dict.fromkeys(_briefly(each) for each in worst_first))
    if len(cites) > MOST_CITED + 1:
        cites[MOST_CITED:] = [say(PHRASES["more"], count=len(cites) - MOST_CITED)]
    return say(PHRASES["brief"], cites=say("; ").join(cites)) if cites else ""


def count(found: Sequence[Ground]) -> str:
    """Return how much of a verdict was not read in the law itself; empty if all was."""
    cites = {(each.confidence, each.cite) for each in found}
    counts = Counter(confidence for confidence, _ in cites)
    return say(", ").join(
        say(PHRASES[f"count-{confidence.value}"], count=counts[confidence])
        for confidence in (Confidence.MEMORY, Confidence.SECONDARY)
        if counts[confidence]
    )


def _briefly(ground: Ground) -> str:
    return say(PHRASES["brief-each"], cite=ground.cite, confidence=ground.confidence.brief)


def to_json(ground: Ground) -> dict[str, object]:
    """Return the documented JSON form of a ground (docs/contribute/json.md)."""
    return {
        "id": ground.id,
        "citation": ground.cite,
        "confidence": ground.confidence.value,
        "rules": list(ground.rules),
    }
