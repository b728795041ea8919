"""The next question to put: the unknown fact that settles most, given what is known already.

For each fact still wanted, each of its possible answers is tried: how many of the open rules does
it settle, how far does it bring the others, and does it settle the verdict? All answers count the
same, for nobody knows how likely they are. Nothing here knows any law.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from rules.assess import Assessment, versions_of
from rules.call import ask_for
from rules.known import LAW_OF, Facts, Interval, Possible, is_one
from rules.logic import Truth
from rules.outcome import breach
from rules.rulebook import Rule, Rulebook, Verdict, Version
from rules.solve import ends, pieces

HARD_TO_KNOW = 0.75
"""What a question is worth that only the caller can answer, if it settles as much as another."""
PROGRESS = 0.5
"""What it is worth to settle all conditions of a rule but one, if to settle the rule is worth 1."""
MOST_OPEN, MOST_STEPS = 12, 200
"""With more facts open than this, and after so many cases, a fact is taken to matter."""
MOST_WEIGHED = 64
"""With more facts open than this, the order in which the assessment wants them serves: to weigh all
would take longer than everything else, and the first of them are among the best anyway."""
_DERIVED = (LAW_OF, "call_date", "local_time")
"""Facts that are worked out from answers, not asked for."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question, and what it would settle."""

    value: Possible
    """The value, or an interval of values that no condition tells apart."""
    settles: int
    """How many rules that are open now it would settle."""
    progress: float
    """The same, with some credit for rules of which it would settle single conditions."""
    verdict: Verdict | None
    """The verdict, if the answer settles that; None if it leaves it open."""


@dataclass(frozen=True, slots=True)
class Question:
    """A fact to ask for."""

    fact: str
    """Its id; the question in words is `rulebook.facts[fact].question`."""
    worth: float
    """How much the answers settle on average: a share of the open rules, and 1 for a verdict.
    0 for all if too many facts are open to weigh them."""
    answers: tuple[Answer, ...]
    """What each answer would do. Empty for a fact that counts only together with others, such as
    the parts of a time and place, and for one that was not weighed."""
    known_to: str
    """Who can be expected to know: "called" or "caller"."""


def next_question(assessment: Assessment, skip: Collection[str] = ()) -> Question | None:
    """Return the question that settles most; None if no fact can change the verdict any more.

    `skip` holds facts that nobody can tell. If only those are left, the verdict stays open; so it
    does if a time occurred twice on the clock on which it was given, for it is not asked for again.
    Raises nothing.
    """
    asking = _Asking(assessment, skip)
    first = asking.questions[:1]
    return next(filter(asking.can_matter, asking.questions), *first) if first else None


def ranked(assessment: Assessment, skip: Collection[str] = ()) -> list[Question]:
    """Return a question for every fact that is wanted, the one that settles most first.

    Unlike `next_question` it takes the word of the assessment that each of them can matter.
    """
    return _Asking(assessment, skip).questions


class _Asking:
    """What answers would settle of one assessment."""

    def __init__(self, assessment: Assessment, skip: Collection[str]) -> None:
        given = assessment.call.given
        self.needs = [n for n in assessment.needs if n not in skip and not is_one(given.get(n))]
        self.book: Rulebook = assessment.rulebook
        self.known: Facts = assessment.known
        self.weighs = len(self.needs) <= MOST_WEIGHED
        self.open = [
            _Open(finding.rule, self.known)
            for finding in assessment.findings
            if finding.breached is None and self.weighs
        ]
        read = frozenset[str]().union(*(each.rule.reads for each in self.open))
        self.derived: dict[str, tuple[str, ...]] = {
            key: ask_for(key, self.known)
            for key in _DERIVED
            if key in read and not is_one(self.known.get(key))
        }
        self.read = read
        self.readers: dict[str, list[_Open]] = defaultdict(list)
        for each in self.open:
            for key in each.rule.reads:
                self.readers[key].append(each)
        self.tried: dict[str, tuple[Answer, ...]] = {}

    @cached_property
    def questions(self) -> list[Question]:
        """Return all questions, the one that settles most first."""
        if not self.weighs:
            return [Question(n, 0.0, (), self.book.facts[n].known_to) for n in self.needs]
        found = [self._question(need) for need in self.needs]
        return sorted(found, key=lambda each: (-round(each.worth, 9), each.known_to == "caller"))

    def can_matter(self, question: Question) -> bool:
        """Return whether the verdict can hang on an answer: false only if that is proved.

        With many facts open nothing is proved, and nothing need be.
        """
        keys = [q.fact for q in self.questions if q.fact in self.read and q is not question]
        if len(self.needs) > MOST_OPEN or question.fact not in self.read:
            return True
        self.steps = 0
        return self._can_differ(question.fact, self.known, [*keys, *self.derived])

    def _can_differ(self, fact: str, known: Facts, others: list[str]) -> bool:
        """Return whether the values of others can be such that those of the fact tell."""
        self.steps += 1
        if self.steps > MOST_STEPS:
            return True
        verdicts = {
            self._verdict(known.but(**{fact: answer.value})) for answer in self.answers(fact)
        }
        if {True, False} <= verdicts or not others:
            return len(verdicts) > 1
        return None in verdicts and any(
            self._can_differ(fact, known.but(**{others[0]: answer.value}), others[1:])
            for answer in self.answers(others[0])
        )

    def _verdict(self, known: Facts) -> Truth:
        """Return whether one of the open rules is violated."""
        found: Truth = False
        for each in self.open:
            breached = breach(versions_of(each.rule, known.get(LAW_OF)), known)
            if breached:
                return True
            found = found if breached is False else None
        return found

    def _question(self, need: str) -> Question:
        """Return the question for a fact, with its worth."""
        fact = self.book.facts[need]
        answers = self.answers(need)
        worth = self._worth(answers)
        for key, asked in self.derived.items():
            if need in asked:
                worth = max(worth, self._worth(self.answers(key)) / len(asked))
        if fact.known_to == "caller":
            worth *= HARD_TO_KNOW
        return Question(need, worth, answers, fact.known_to)

    def _worth(self, answers: tuple[Answer, ...]) -> float:
        if not answers:
            return 0.0
        settled = sum(answer.progress for answer in answers) / len(self.open)
        return (settled + sum(answer.verdict is not None for answer in answers)) / len(answers)

    def answers(self, key: str) -> tuple[Answer, ...]:
        """Return what each value that a fact may still have would settle."""
        if key not in self.tried:
            values = _law_days(self.book) if key == LAW_OF else pieces(key, self.known, self.book)
            left = (_left(value, self.known.get(key)) for value in values)
            self.tried[key] = tuple(self._answer(key, value) for value in left if value)
        return self.tried[key]

    def _answer(self, key: str, value: Possible) -> Answer:
        both = key == LAW_OF and "call_date" not in self.known
        narrowed = self.known.but(**dict.fromkeys((key, "call_date") if both else (key,), value))
        readers = self.readers[key]
        found: list[Truth] = [] if len(readers) == len(self.open) else [None]
        progress = 0.0
        for each in readers:
            breached, steps = each.after(key, narrowed)
            found.append(breached)
            progress += steps
        verdict = Verdict.UNLAWFUL if True in found else None if None in found else Verdict.LAWFUL
        settles = sum(breached is not None for breached in found)
        return Answer(value, settles, progress, verdict)


class _Open:
    """A rule that is open, with what of it is settled before the answer."""

    def __init__(self, rule: Rule, known: Facts) -> None:
        self.rule = rule
        self.versions = versions_of(rule, known.get(LAW_OF))
        self.unsettled = _unsettled(self.versions, known)

    def after(self, key: str, known: Facts) -> tuple[Truth, float]:
        """Return whether the rule is violated after an answer, and how far that has brought it."""
        versions = versions_of(self.rule, known[LAW_OF]) if key == LAW_OF else self.versions
        breached = breach(versions, known)
        if breached is not None:
            return breached, 1.0
        return None, PROGRESS * (1 - min(_unsettled(versions, known) / self.unsettled, 1))


def _unsettled(versions: Iterable[Version | None], known: Facts) -> int:
    """Return how many conditions are unknown, in all versions that may be in force."""
    found = 0
    for version in versions:
        if version:
            found += sum(part.truth(known) is None for part in version.conditions())
    return max(found, 1)


def _left(value: Possible, known: Possible | None) -> Possible | None:
    """Return what of a value, or of an interval of values, is still possible; None if nothing."""
    if known is None:
        return value
    if isinstance(value, Interval):
        low, high = ends(known)
        low, high = max(low, value.low), min(high, value.high)
        return Interval(low, high) if low <= high else None
    return value if value[0] in known else None


def _law_days(rulebook: Rulebook) -> Iterator[Possible]:
    """Yield stretches of days, such that the same law holds on all days of each."""
    turns = {
        day
        for rule in rulebook.rules.values()
        for version in rule.versions
        for day in (version.in_force.start, version.in_force.end)
        if day is not None and day != date.max
    }
    for stretch in pieces(LAW_OF, {}, rulebook):
        low, high = ends(stretch)
        starts = [low, *sorted(day for day in turns if low < day <= high)]
        stops = [day - timedelta(days=1) for day in starts[1:]] + [high]
        for first, last in zip(starts, stops, strict=True):
            yield Interval(first, last)
