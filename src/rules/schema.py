"""The JSON Schema of a call, made from the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rules.facts import Choice, Fact


def of_call(facts: Mapping[str, Fact]) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a call that uses these facts."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A telephone call, by its known facts",
        "description": "A fact that is left out is unknown.",
        "type": "object",
        "additionalProperties": False,
        "properties": {key: _property(fact) for key, fact in facts.items()},
    }


def _property(fact: Fact) -> dict[str, Any]:
    found = {"title": fact.label, "description": " ".join(filter(None, (fact.question, fact.help)))}
    if isinstance(fact, Choice):
        options = [{"const": key, "title": label} for key, label in fact.options.items()]
        several = {"type": "string", "pattern": r"\|", "title": "one of several: a|b"}
        return found | {"anyOf": [*options, several]}
    if not fact.rough:
        return found | fact.schema()
    rough = {"type": "string", "pattern": r"^\d{4}(-\d{2})?$|/", "title": "roughly: low/high"}
    return found | {"anyOf": [fact.schema(), rough]}
