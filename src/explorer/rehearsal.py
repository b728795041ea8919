"""Questions that the browser's engine must be able to answer at once, from its snapshot.

What answering them takes is kept in the snapshot; all else is left out.
"""

from __future__ import annotations

import json
from typing import Any

from rules import scenario
from rules.assess import RULEBOOK

ODD: list[dict[str, Any]] = [
    {},
    {"no_such": "fact"},
    {"number": "12"},
    {"number": "not a number \u260e"},
    {"number": "+1 212 555 0142", "time": "25:00", "date": "2026-02-30", "clock": "called"},
    {"number": "+1 (800) 555-0199", "date": "0001-01-01", "time": "23:59:59", "clock": "caller"},
    {"as_of": "2024-13-01", "voice": "singing", "emoji \U0001f4de": "\u00e9\u4e2d"},
]

MORE = 30


def questions() -> list[tuple[str, str]]:
    """Return names of functions of `explorer.answer`, each with what to ask it."""
    calls = [dict(found.facts) for found in scenario.library().values()] + ODD
    examples = [dict(e.facts) for rule in RULEBOOK.rules.values() for e in rule.examples]
    # What follows from a verdict takes longer to find, and is much the same code for all.
    longer = calls + examples[:: max(1, len(examples) // MORE)]
    asked = [("more", call) for call in longer]
    asked += [("answer", call) for call in calls + examples]
    told = [(name, {"facts": call, "root": "/"}) for name, call in asked]
    told += [("proof", {"facts": calls[0], "root": "/", "rule": rule}) for rule in RULEBOOK.rules]
    return [(name, json.dumps(question, default=str)) for name, question in told]
