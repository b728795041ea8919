"""Small random rulebooks and calls, from a seeded generator; and a reading of them that is ours.

`comes_to` and `outcome` judge a call of which everything is known, in plain true and false. They
share nothing with the engine, so that the engine can be compared with them.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from random import Random
from typing import Any

from rules.comparison import Among, Range
from rules.facts import Choice, Flag, Quantity
from rules.logic import All, AnyOf, Condition, Not
from rules.rulebook import (
    Confidence,
    Definition,
    Exemption,
    Rule,
    Rulebook,
    Source,
    Status,
    Verdict,
    since,
)

TODAY = date(2026, 11, 23)
SOURCE = Source("1 X.Y.Z. 1", "https://example.org/", Confidence.MEMORY)
LETTERS = {"x": "X", "y": "Y", "z": "Z"}
FLAGS = tuple(
    Flag(f"f{i}", f"F{i}", f"F{i}?", "call", changeable=i % 2 == 0, known_to="called")
    for i in range(6)
)
CHOICES = tuple(
    Choice(f"c{i}", f"C{i}", f"C{i}?", "call", options=LETTERS, changeable=i == 0) for i in range(2)
)
COUNTS = (Quantity("q", "Q", "Q?", "call", unit="things", whole=True, changeable=True),)
VALUES: dict[str, tuple[Any, ...]] = {
    **{fact.id: (True, False) for fact in FLAGS},
    **{fact.id: tuple(LETTERS) for fact in CHOICES},
    "q": tuple(range(9)),
}
"""Every value that a fact can have; of a count, those on both sides of every bound."""


def generator(seed: int) -> Random:
    """Return a generator that makes the same cases on every machine."""
    return Random(seed)  # noqa: S311 (nothing here is secret)


def _leaf(rng: Random, facts: list[Any]) -> Condition:
    fact = rng.choice(facts)
    if isinstance(fact, Choice):
        return fact.one_of(*rng.sample(list(LETTERS), rng.choice((1, 1, 2))))
    if isinstance(fact, Quantity):
        return rng.choice((fact.at_least, fact.at_most))(rng.randint(1, 7))
    return fact if rng.random() < 0.7 else ~fact


def _condition(rng: Random, facts: list[Any], depth: int) -> Condition:
    if depth == 0 or rng.random() < 0.2:
        return _leaf(rng, facts)
    parts = tuple(_condition(rng, facts, depth - 1) for _ in range(rng.choice((2, 2, 3))))
    kind = rng.random()
    found: Condition = All(parts) if kind < 0.45 else AnyOf(parts)
    return Not(found) if kind > 0.9 else found


def rulebook(rng: Random, *, counts: bool = False, flags: int = 5) -> Rulebook:
    """Return two to four random rules that share facts, terms and up to two exemptions each."""
    facts: list[Any] = [*FLAGS[:flags], *CHOICES, *(COUNTS if counts else ())]
    term = Definition("term", "so", "", SOURCE, _condition(rng, facts, 2))
    rules = {}
    for number in range(rng.randint(2, 4)):
        applies = _condition(rng, facts, rng.randint(0, 2))
        unless = tuple(
            Exemption(f"e{number}{i}", "E", _condition(rng, facts, rng.randint(0, 2)), SOURCE)
            for i in range(rng.randint(0, 2))
        )
        rules[f"r{number}"] = Rule(
            id=f"r{number}",
            title="",
            statement="",
            binds="",
            source=SOURCE,
            in_force=since("2000-01-01"),
            applies=applies & term if rng.random() < 0.3 else applies,
            forbids=_condition(rng, facts, rng.randint(1, 3)),
            agency="",
            checked=TODAY,
            examples=(),
            unless=unless,
        )
    return Rulebook(rules, {fact.id: fact for fact in facts})


def call(rng: Random, book: Rulebook, density: float) -> dict[str, Any]:
    """Return random facts of a call: each known with this likelihood, choices at times roughly."""
    known: dict[str, Any] = {}
    for key in book.facts:
        if rng.random() < density:
            known[key] = rng.choice(VALUES[key])
        elif key.startswith("c") and rng.random() < 0.2:
            known[key] = "|".join(rng.sample(list(LETTERS), 2))
    return known


def completions(book: Rulebook, known: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every call of which everything is known that `known` may turn out to be."""
    possible = [
        (str(known[key]).split("|") if key.startswith("c") else (known[key],))
        if key in known
        else VALUES[key]
        for key in book.facts
    ]
    for values in product(*possible):
        yield dict(zip(book.facts, values, strict=True))


def holds(condition: Condition, whole: Mapping[str, Any]) -> bool:
    """Return whether a condition is true of a call of which everything is known."""
    match condition:
        case All():
            return all(holds(part, whole) for part in condition.of)
        case AnyOf():
            return any(holds(part, whole) for part in condition.of)
        case Not():
            return not holds(condition.part, whole)
        case Definition():
            return holds(condition.means, whole)
        case Flag():
            return bool(whole[condition.id])
        case Among():
            return whole[condition.subject.id] in condition.values
        case Range():
            value = whole[condition.subject.id]
            low, high = condition.low, condition.high
            return (low is None or value >= low) and (high is None or value <= high)
    raise NotImplementedError(condition)


def outcome(rule: Rule, whole: Mapping[str, Any]) -> Status:
    """Return how a rule bears on a call of which everything is known."""
    if not holds(rule.applies, whole):
        return Status.NOT_APPLICABLE
    if not holds(rule.forbids, whole):
        return Status.COMPLIED
    if any(holds(exemption.when, whole) for exemption in rule.unless):
        return Status.EXCEPTED
    return Status.VIOLATED


def comes_to(book: Rulebook, whole: Mapping[str, Any]) -> Verdict:
    """Return the verdict on a call of which everything is known."""
    broken = any(outcome(rule, whole) is Status.VIOLATED for rule in book.rules.values())
    return Verdict.UNLAWFUL if broken else Verdict.LAWFUL
