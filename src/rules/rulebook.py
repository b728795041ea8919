"""What a rule of law is, as data; and the rulebook, which finds every rule under `rules.law`."""

from __future__ import annotations

import hashlib
import importlib
import json
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from types import ModuleType
from typing import Any, Literal

from rules import __version__
from rules.known import LAW_OF
from rules.language import say
from rules.logic import Compiled, Condition, Open, Term, compiled, reads, walk

SUBJECTS = {
    "registration": "Who may call: registration",
    "offers": "Which securities may be offered",
    "calling-hours": "Calling hours",
    "national-registry": "The national do-not-call registry",
    "company-list": "The company's own do-not-call list",
    "consent": "Consent, and taking it back",
    "robocalls": "Robocalls and recorded voices",
    "messages": "What a recorded message must do",
    "lines": "Lines and numbers with special protection",
    "abandonment": "Ringing time and abandoned calls",
    "caller-id": "Caller ID",
    "identification": "Saying who calls, and why",
    "disclosure": "What must be told before the sale",
    "truth": "Telling the truth",
    "pressure": "Threats, pressure and harassment",
    "advice": "Advice, and trades without asking",
    "penny-stocks": "Penny stocks",
    "payment": "Payment, accounts and billing",
    "fees": "Fees in advance",
    "records": "Records, training and supervision",
    "helpers": "Helping others to break the law",
}
"""Key → what a rule is about, in the order of a call."""


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Things in different laws that share a name or a purpose, and are not the same."""

    heading: str
    lead: str
    """In one or two sentences, why they are mixed up."""


LOOK_ALIKES = {
    "sales-call": LookAlike(
        "What counts as a sales call",
        "Each law has a word of its own for the call that it is about, and leaves out other calls.",
    ),
    "business-relationship": LookAlike(
        "Established business relationship",
        "The same three words, counted differently. A call can pass under one law and not under "
        "another.",
    ),
    "written-consent": LookAlike(
        "Consent in writing",
        "Consent to call a listed number is one thing, consent to a robocall another. Neither "
        "stands in for the other.",
    ),
    "consent-withdrawn": LookAlike(
        "Taking consent back",
        "How it may be done, and how soon the caller must act on it.",
    ),
    "company-list": LookAlike(
        "“Do not call me again”",
        "How soon a company must stop after that sentence, and for how long.",
    ),
    "registry-care": LookAlike(
        "An honest mistake about the registry",
        "Each law excuses one, and each has its own list of what the caller must have done before.",
    ),
    "personal-relationship": LookAlike(
        "Family, friends and acquaintances",
        "Whose friends: those of the person who dials, not those of the firm.",
    ),
    "abandonment": LookAlike(
        "Abandoned calls",
        "Two seconds and three percent are everywhere; what is counted, over which days, and what "
        "excuses it, is not the same.",
    ),
    "recorded-voice": LookAlike(
        "Recorded and artificial voices",
        "Which voices count, and since when.",
    ),
    "calling-hours": LookAlike(
        "Calling hours",
        "Nearly the same hours, but not for the same calls and not with the same exceptions.",
    ),
    "identification": LookAlike(
        "The first words of a call",
        "Who must be named, and what else must be said.",
    ),
    "caller-id": LookAlike(
        "The number on the display",
        "Showing no number and showing a false one are different wrongs.",
    ),
    "protected-person": LookAlike(
        "Whose phone is protected",
        "Home, mobile or business: each law draws the line elsewhere.",
    ),
    "nonprofit": LookAlike(
        "Calls for charity",
        "Some laws let nonprofits go, some only the calls of their own staff, some none.",
    ),
    "investment": LookAlike(
        "What counts as an investment",
        "A security, an investment opportunity and a penny stock are three different things.",
    ),
}
"""Key → a group of look-alikes, in the order of its page."""


class Status(StrEnum):
    """How one rule bears on one call."""

    NOT_IN_FORCE = "not-in-force"
    NOT_APPLICABLE = "not-applicable"
    COMPLIED = "complied"
    EXCEPTED = "excepted"
    VIOLATED = "violated"
    UNDETERMINED = "undetermined"
    UNSETTLED = "unsettled"


class Verdict(StrEnum):
    """What all rules together say of a call."""

    LAWFUL = "lawful"
    UNLAWFUL = "unlawful"
    UNSETTLED = "unsettled"
    DEPENDS = "depends"


class Confidence(StrEnum):
    """How well the words of a source were checked."""

    TEXT = "text"
    SECONDARY = "secondary"
    MEMORY = "memory"

    @property
    def words(self) -> str:
        """Return the tag as a reader sees it."""
        words = {
            "text": "read in the text of the law",
            "secondary": "read in a summary, not in the law itself",
            "memory": "from memory, not checked again",
        }
        return say(words[self.value])

    @property
    def brief(self) -> str:
        """Return the tag in the fewest words."""
        words = {"text": "text", "secondary": "from a summary", "memory": "from memory"}
        return say(words[self.value])


@dataclass(frozen=True, slots=True)
class Source:
    """Where a piece of law stands, and how well it was checked."""

    cite: str
    url: str
    confidence: Confidence
    year: int | None = None
    """Year of the copy that was read."""

    def spec(self) -> Any:
        """Return the source as JSON data."""
        return [self.cite, self.url, self.confidence.value, self.year]


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which something is law: from `start` up to, but not including, `end`."""

    start: date
    end: date | None = None
    question: Open | None = None
    """Set if nobody knows yet on which day it starts: `start` is then the earliest possible one."""

    @property
    def never(self) -> bool:
        """Return whether there is no day on which it is law."""
        return self.start == date.max

    @property
    def certain(self) -> bool:
        """Return whether the day on which it starts is known."""
        return self.question is None

    def covers(self, day: date) -> bool:
        """Return whether it is law on that day, or, if its start is not certain, may be."""
        return self.start <= day and (self.end is None or day < self.end)

    def spec(self) -> Any:
        """Return the span as JSON data."""
        return [str(self.start), str(self.end) if self.end else None, self.certain]


NEVER = Span(date.max, date.max)
"""The span of a rule that was adopted but never took effect."""


def since(start: str) -> Span:
    """Return the span from an ISO date until today and on."""
    return Span(date.fromisoformat(start))


def not_before(start: str, question: Open) -> Span:
    """Return the span of a rule that takes effect on a day not known yet, at the earliest this."""
    return Span(date.fromisoformat(start), question=question)


def between(start: str, end: str) -> Span:
    """Return the span from one ISO date up to, but not including, another."""
    return Span(date.fromisoformat(start), date.fromisoformat(end))


@dataclass(frozen=True, slots=True)
class Definition(Term):
    """A term that the law defines: a condition with a name and a citation of its own."""

    id: str
    term: str
    """The term with its article, as in “this is a telephone solicitation”."""
    text: str
    source: Source
    means: Condition
    subject: str = "The call"
    """What is or is not what the term says: begins a sentence."""
    like: str = ""
    """What other laws call by the same or a similar name: a key of `LOOK_ALIKES`."""

    def parts(self) -> tuple[Condition, ...]:
        return (self.means,)

    def spec(self) -> Any:
        return {
            "definition": self.id,
            "text": self.text,
            "source": self.source.spec(),
            "means": self.means.spec(),
        }


@dataclass(frozen=True, slots=True)
class Exemption:
    """A reason why breaking the words of a rule is no violation of it."""

    id: str
    title: str
    when: Condition
    source: Source
    kind: str = "exception"
    """exception, safe harbor or defense."""
    like: str = ""
    """What other laws have that is easily taken for it: a key of `LOOK_ALIKES`."""

    def spec(self) -> Any:
        """Return the exemption as JSON data."""
        return [self.id, self.title, self.when.spec(), self.source.spec(), self.kind]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a rule: what it is today follows from all of them."""

    day: date | None
    """None: not known yet."""
    kind: Literal["adopted", "effective", "postponed", "stayed", "waived", "vacated", "restored"]
    text: str
    source: Source

    def spec(self) -> Any:
        """Return the event as JSON data."""
        return [self.day and str(self.day), self.kind, self.text, self.source.spec()]


@dataclass(frozen=True, eq=False)  # the same if it is the same object
class Version:
    """The conditions of a rule in one span of time."""

    in_force: Span
    applies: Condition
    forbids: Condition
    unless: tuple[Exemption, ...] = ()
    note: str = ""
    """What was different in this span."""

    @cached_property
    def compiled(self) -> tuple[Compiled, Compiled, tuple[tuple[Exemption, Compiled], ...]]:
        """Return the compiled conditions: applies, forbids, and each exemption with its own."""
        unless = tuple([(exemption, compiled(exemption.when)) for exemption in self.unless])
        return compiled(self.applies), compiled(self.forbids), unless

    def conditions(self) -> Iterator[Condition]:
        """Yield the conditions of this version, those of its exemptions last."""
        yield self.applies
        yield self.forbids
        for exemption in self.unless:
            yield exemption.when

    def spec(self) -> Any:
        """Return the version as JSON data."""
        return {
            "in_force": self.in_force.spec(),
            "applies": self.applies.spec(),
            "forbids": self.forbids.spec(),
            "unless": [exemption.spec() for exemption in self.unless],
        }


@dataclass(frozen=True, slots=True)
class Amount:
    """What one violation may cost, in whole US dollars: a range, never an estimate."""

    high: int
    """The most. Equal to `low`: the law names one sum."""
    low: int = 0
    per: Literal["call", "violation", "continuing violation", "day", "act"] = "call"
    or_loss: bool = False
    """The actual loss instead, if that is greater."""
    times_if_willful: int = 1
    """Up to so many times as much if the violation was willful or knowing."""
    when: str = ""
    """The only case in which it is due: follows “if”."""
    added: bool = False
    """Comes on top of the other amounts."""
    year: int | None = None
    """Year of the price level; None: as enacted, not adjusted to prices."""
    about: bool = False
    """Calculated by us, not read in a law."""
    since: date | None = None
    """First day of the violations that it is due for, if later than that of the consequence."""
    limitation_years: int | None = None
    """If other than that of the consequence."""
    source: Source | None = None
    """If other than that of the consequence."""


type Remedy = Literal["private action", "civil penalty", "discipline", "crime", "state action"]
type Actor = Literal[
    "person called",
    "business called",
    "buyer",
    "FCC",
    "FTC",
    "CFPB",
    "SEC",
    "FINRA",
    "MSRB",
    "bank regulator",
    "Department of Justice",
    "state attorney general",
    "state securities regulator",
]


@dataclass(frozen=True, slots=True)
class Consequence:
    """What a violation may lead to."""

    id: str
    who: str
    """Who may act."""
    text: str
    source: Source
    kind: Remedy = field(kw_only=True)
    actors: tuple[Actor, ...] = field(kw_only=True)
    amounts: tuple[Amount, ...] = ()
    """None: we know of no sum in the law."""
    from_violation: int = 1
    """The first violation after which they may act."""
    within_months: int | None = None
    """The violations before it count if they lie within so many months."""
    conditions: tuple[str, ...] = ()
    """What else must be so, in sentences."""
    defense: str = ""
    """What the caller may show against it, in a sentence."""
    limitation_years: int | None = None
    """Years from the violation in which they must act; None: not known to us."""
    since: date | None = None
    """First day of the violations that it is due for."""


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: a test of its rule, a part of its page and a try-it link."""

    story: str
    status: Status
    facts: Mapping[str, Any]
    forum: str = "all"
    """Where it is asked: a key of `rules.forum.FORUMS`."""


def examples_from(**base: Any) -> Callable[..., Example]:
    """Return a builder of examples that all start from the same facts.

    `builder(story, status, fact=value …)` changes or adds facts; a value of None makes one unknown.
    """

    def example(story: str, status: Status, *, forum: str = "all", **changes: Any) -> Example:
        facts = {key: value for key, value in (base | changes).items() if value is not None}
        return Example(story, status, facts, forum)

    return example


@dataclass(frozen=True, eq=False)  # the same if it is the same object
class Rule:
    """One rule of law, in all its versions."""

    id: str
    title: str
    statement: str
    """What it demands, in plain words."""
    binds: str
    """Who must keep it."""
    source: Source
    in_force: Span
    applies: Condition
    forbids: Condition
    """True when the rule is broken, unless an exemption fits."""
    agency: str
    checked: date
    """When the rule was last compared with its source."""
    examples: tuple[Example, ...]
    unless: tuple[Exemption, ...] = ()
    earlier: tuple[Version, ...] = ()
    note: str = ""
    """What the newest version changed."""
    consequences: tuple[Consequence, ...] = ()
    doubts: tuple[str, ...] = ()
    """Points on which the reading is ours, or courts disagree."""
    events: tuple[Event, ...] = ()
    """What happened to it, oldest first, where its dates alone do not tell."""
    subject: str = ""
    """What it is about: a key of `SUBJECTS`."""
    like: str = ""
    """What other laws demand that is easily taken for it: a key of `LOOK_ALIKES`."""

    @cached_property
    def reads(self) -> frozenset[str]:
        """Return the ids of all facts that can bear on the rule."""
        conditions = [c for version in self.versions for c in version.conditions()]
        return frozenset({LAW_OF}).union(*map(reads, conditions))

    @cached_property
    def versions(self) -> tuple[Version, ...]:
        """Return all versions, oldest first."""
        newest = Version(self.in_force, self.applies, self.forbids, self.unless, self.note)
        return (*self.earlier, newest)

    def definitions(self) -> dict[str, Definition]:
        """Return the defined terms that the rule uses, by id, in the order of their use."""
        return {
            part.id: part
            for version in reversed(self.versions)
            for condition in version.conditions()
            for part in walk(condition)
            if isinstance(part, Definition)
        }

    def questions(self) -> list[Open]:
        """Return the open questions of law on which the rule may hang, those on its start too."""
        found = [
            part
            for version in self.versions
            for condition in version.conditions()
            for part in walk(condition)
            if isinstance(part, Open)
        ]
        starts = [version.in_force.question for version in self.versions]
        return list(dict.fromkeys([*found, *(q for q in starts if q is not None)]))

    def spec(self) -> Any:
        """Return what decides about a call, as JSON data: the basis of the rulebook's hash."""
        return {
            "id": self.id,
            "statement": self.statement,
            "source": self.source.spec(),
            "versions": [version.spec() for version in self.versions],
            "doubts": list(self.doubts),
            "events": [event.spec() for event in self.events],
        }


@dataclass(frozen=True, slots=True)
class Regulator:
    """Who makes or enforces rules, and whom a person can turn to."""

    id: str
    """Names its page."""
    agency: str
    """As `Rule.agency` has it."""
    name: str
    about: str
    """What it is and does, in sentences."""
    binds: str
    """Whom its rules bind, and whom not, in sentences."""
    url: str
    complaints: str
    """How to complain there, in sentences."""
    complaints_url: str


class RulebookError(Exception):
    """The rulebook contradicts itself. The message names the rule at fault."""


@dataclass(frozen=True, eq=False)  # the same if it is the same object
class Rulebook:
    """All rules, with the facts and definitions that they use."""

    rules: Mapping[str, Rule]
    facts: Mapping[str, Any] = field(default_factory=dict)
    """Every fact by id, in the order of the form. Values are `rules.facts.Fact`."""
    version: str = __version__
    regulators: Mapping[str, Regulator] = field(default_factory=dict)
    """Every regulator by its short name, as rules have it in `agency`."""

    @cached_property
    def definitions(self) -> dict[str, Definition]:
        """Return every defined term by id."""
        found: dict[str, Definition] = {}
        for rule in self.rules.values():
            found.update(rule.definitions())
        return dict(sorted(found.items(), key=lambda item: item[1].term))

    @cached_property
    def agencies(self) -> dict[str, list[Rule]]:
        """Return the rules by agency, in the order of the regulators; only agencies with rules."""
        found: dict[str, list[Rule]] = {agency: [] for agency in self.regulators}
        for rule in self.rules.values():
            found.setdefault(rule.agency, []).append(rule)
        return {agency: rules for agency, rules in found.items() if rules}

    @cached_property
    def questions(self) -> dict[str, Open]:
        """Return every open question of law by id, in the order of the rulebook."""
        return {q.id: q for rule in self.rules.values() for q in rule.questions()}

    @cached_property
    def exemptions(self) -> dict[str, Exemption]:
        """Return every exemption by id, in the order of the rulebook."""
        return {
            exemption.id: exemption
            for rule in self.rules.values()
            for version in rule.versions
            for exemption in version.unless
        }

    @cached_property
    def consequences(self) -> dict[str, Consequence]:
        """Return everything that a violation may lead to by id, in the order of the rulebook."""
        return {c.id: c for rule in self.rules.values() for c in rule.consequences}

    @cached_property
    def hash(self) -> str:
        """Return the SHA-256 of everything in the rules that can change a verdict (hex)."""
        data = [rule.spec() for rule in self.rules.values()]
        text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        return hashlib.sha256(text.encode()).hexdigest()

    @cached_property
    def askable(self) -> dict[str, Any]:
        """Return the facts that a person can be asked for, by id."""
        return {key: fact for key, fact in self.facts.items() if fact.group != "derived"}

    @staticmethod
    def collect(modules: list[ModuleType]) -> Rulebook:
        """Return the rulebook made of all facts and rules that the modules declare.

        Raises RulebookError for an id that is used twice or for versions that overlap.
        """
        from rules.facts import Fact

        rules: dict[str, Rule] = {}
        facts: dict[str, Any] = {}
        regulators: dict[str, Regulator] = {}
        for module in modules:
            for value in vars(module).values():
                if isinstance(value, Fact) and facts.setdefault(value.id, value) is not value:
                    raise RulebookError(f"Two facts have the id {value.id!r}.")
                if isinstance(value, Rule) and rules.setdefault(value.id, value) is not value:
                    raise RulebookError(f"Two rules have the id {value.id!r}.")
                if isinstance(value, Regulator):
                    regulators[value.agency] = value
        for rule in rules.values():
            _check_dates(rule)
        return Rulebook(rules, facts, regulators=regulators)


def _check_dates(rule: Rule) -> None:
    for older, newer in zip(rule.versions, rule.versions[1:], strict=False):
        if older.in_force.end is None or older.in_force.end > newer.in_force.start:
            raise RulebookError(
                f"{rule.id}: the version in force from {older.in_force.start} must end before "
                f"the next one starts on {newer.in_force.start}."
            )


def load() -> Rulebook:
    """Return the rulebook of every module under `rules.law`, found by their place."""
    import rules.facts
    import rules.law

    names = sorted(
        module.name for module in pkgutil.walk_packages(rules.law.__path__, "rules.law.")
    )
    return Rulebook.collect([rules.facts, *map(importlib.import_module, names)])
