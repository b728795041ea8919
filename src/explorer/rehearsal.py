"""Questions that the browser's engine must be able to answer at once, from its snapshot.

What answering them takes is kept in the snapshot; all else is left out.
"""

from __future__ import annotations

import json
from itertools import islice
from random import Random
from typing import Any

from rules import explain, scenario
from rules.assess import RULEBOOK, assess
from rules.facts import Choice, Fact

NUMBERS = """
    (312) 555-0142|317 555 0142|812-555-0142|+1 808 555 0199|8005550142|1-900-555-0142|212-555-01
    (787) 555-0100|340 555 0100|670 555 0100|671 555 0100|684 555 0100|939 555 0100
    +1 416 555 0123|911|5551234|12|+1|abc
    \u0663\u0661\u0662 555 0142|317\u2013555\u20130142
"""
TYPED = {
    "phone": [number.strip() for number in NUMBERS.replace("\n", "|").split("|")],
    "flag": ["yes", "no", "perhaps"],
    "day": "2026-03-08 2026-11-01 2026-07 2025 1999-12-31 2026-02-29 0001-01-01 9999-12-31".split(),
    "time": "20:15 02:30 00:00 23:59:59 7:5 25:00 noon".split(),
    "quantity": "0 3 2.5 -1 1e9 abc 1000000000000".split(),
}
DAY = {"date": "2026-11-23", "clock": "called"}
CLOCK_CHANGES = ("2026-03-08", "2026-11-01")
MORE, SOME, ON_EDGE = 8, 20, 3


def questions() -> list[tuple[str, str]]:
    """Return names of functions of `explorer.answer`, each with what to ask it."""
    calls: list[dict[str, Any]] = [
        dict(found.facts) for found in list(scenario.library().values())[::4]
    ]
    calls += [{}, DAY, {"no such": "fact \U0001f4de"}, {"number": "\u260e", "voice": "singing"}]
    calls += [DAY | {"time": "02:30", "date": day, "clock": "eastern"} for day in CLOCK_CHANGES]
    for kind, texts in TYPED.items():
        some = [fact.id for fact in RULEBOOK.askable.values() if fact.kind == kind][:3]
        calls += [DAY | {fact: text} for fact in some for text in texts]
    examples = [dict(e.facts) for rule in RULEBOOK.rules.values() for e in rule.examples]
    calls += islice((call for call in examples if explain.edges(assess(call))), ON_EDGE)
    # What follows from a verdict takes longer to find, and is much the same code for all.
    longer = calls[:: len(calls) // MORE] + examples[:: len(examples) // MORE]
    told: list[tuple[str, dict[str, Any]]] = [("more", {"facts": call}) for call in longer]
    told += [("rest", {"facts": call}) for call in longer]
    some = calls + examples[:: len(examples) // SOME]
    told += [("answer", {"facts": call}) for call in some]
    told += [("answer", question) for question in drawn(SOME)]
    told += [("more", question) for question in drawn(MORE)]
    told += [("proof", {"facts": calls[0], "rule": rule}) for rule in list(RULEBOOK.rules)[::8]]
    return [(name, json.dumps(question | {"root": "/"}, default=str)) for name, question in told]


def drawn(count: int, seed: int = 1) -> list[dict[str, Any]]:
    """Return questions drawn at random; the same ones for a seed."""
    chance = Random(seed)  # noqa: S311  no secret
    facts = list(RULEBOOK.askable.values())
    return [
        {
            "facts": DAY | {f.id: typed(f, chance) for f in chance.sample(facts, i % 10)},
            "as_of": chance.choice([None, None, "2024-01-01", "2026-13-01"]),
            "forum": chance.choice([None, None, "private", "fcc", "nobody"]),
        }
        for i in range(count)
    ]


def typed(fact: Fact, chance: Random) -> str:
    """Return what a reader may type or choose."""
    return chance.choice(list(fact.options) if isinstance(fact, Choice) else TYPED[fact.kind])
