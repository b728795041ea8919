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
from rules.logic import Condition, Open, Step, is_blank
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


def grounds(assessment: Assessment, *, only_weak: bool = False) -> list[Ground]:
    """Return everything that decides a verdict, each thing once, in the order of the rulebook.

    A call is unlawful by the rules that are broken, and lawful by all that are kept, excused or do
    not apply; an open verdict hangs on the open rules. `only_weak`: what was not read in the text
    of the law.
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
    naming = _Naming(only_weak)
    for finding in assessment.of(*deciding):
        for kind, words, key, source in _sources(finding, naming):
            if only_weak and source.confidence is Confidence.TEXT:
                continue
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
    return grounds(assessment, only_weak=True)


def _sources(finding: Finding, naming: _Naming) -> Iterator[tuple[str, str, str, Source]]:
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
            for condition in naming.of(proof):
                yield from _named(condition, finding)


class _Naming:
    """Finds the terms and answered questions that decide a step; each step is looked at once."""

    def __init__(self, only_weak: bool) -> None:
        self.only_weak = only_weak
        self.found: dict[int, tuple[Condition, ...]] = {}
        self.blank = _BLANK[only_weak]

    def of(self, step: Step) -> tuple[Condition, ...]:
        """Return them, the outermost first."""
        blank = is_blank(step)
        kept, key = (self.blank, id(step.condition)) if blank else (self.found, id(step))
        if key not in kept:
            kept[key] = self._of(step)
        return kept[key]

    def _of(self, step: Step) -> tuple[Condition, ...]:
        below = [named for each in step.deciding() if (named := self.of(each))]
        found = below[0] if len(below) == 1 else _distinct(chain(*below)) if below else ()
        return (step.condition, *found) if self._counts(step) else found

    def _counts(self, step: Step) -> bool:
        condition: Any = step.condition
        kind = type(condition)
        if kind is Definition:
            return not self.only_weak or condition.source.confidence is not Confidence.TEXT
        return kind is Open and step.value is not None


_BLANK: dict[bool, dict[int, tuple[Condition, ...]]] = {True: {}, False: {}}
"""What decides conditions of which nothing is known, by their ids: the same for all calls."""


def _distinct(found: Iterable[Condition]) -> tuple[Condition, ...]:
    return tuple({id(each): each for each in found}.values())


def _named(condition: Condition, finding: Finding) -> Iterator[tuple[str, str, str, Source]]:
    match condition:
        case Definition() as term:
            yield "term", term.term, term.id, term.source
        case Open() as question:
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
