"""The same rules in engines that a user might pick instead, made from ours by translation.

They get every advantage: two-valued logic, complete facts, dates already compared, no proof, no
unknowns, no versions. What is left is the work that all of them do: evaluating conditions.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

import json_logic
import rule_engine
import zen

from rules.assess import Assessment
from rules.comparison import Among, Later, Range, Share, Within
from rules.logic import All, AnyOf, Condition, Not, Open, Term

type Run = Callable[[], object]


def flat(assessment: Assessment) -> dict[str, Any]:
    """Return the facts of a completely known call as plain values, dates as numbers."""
    return {
        fact: _plain(possible[0])
        for fact, possible in assessment.known.items()
        if isinstance(possible, tuple) and fact not in ("forum", "number")
    }


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.toordinal()
    if isinstance(value, time):
        return value.hour * 3600 + value.minute * 60 + value.second
    return value


class Translator:
    """Turns conditions into another engine's form, and period comparisons into plain facts."""

    def __init__(self, facts: dict[str, Any], assessment: Assessment) -> None:
        self.facts, self.known = facts, assessment.known

    def told(self, condition: Condition) -> str:
        """Return the name of a fact that holds what a comparison of periods or shares says."""
        name = f"told{id(condition)}"
        self.facts[name] = condition.truth(self.known) is True
        return name

    def json_logic(self, condition: Condition) -> Any:
        """Return the condition as JsonLogic."""
        match condition:
            case All(of=parts):
                return {"and": [self.json_logic(part) for part in parts]}
            case AnyOf(of=parts):
                return {"or": [self.json_logic(part) for part in parts]}
            case Not(part=part):
                return {"!": [self.json_logic(part)]}
            case Term():
                return self.json_logic(condition.parts()[0])
            case Among():
                return {"in": [{"var": condition.subject.id}, list(condition.values)]}
            case Range(low=low, high=high):
                var = {"var": condition.subject.id}
                return {
                    "and": [
                        *([{">=": [var, _plain(low)]}] if low is not None else []),
                        *([{"<=": [var, _plain(high)]}] if high is not None else []),
                    ]
                }
            case Share() | Within() | Later() | Open():
                return {"var": self.told(condition)}
        return {"var": condition.subjects()[0].id}

    def text(self, condition: Condition, *, any_word: str, no_word: str) -> str:
        """Return the condition as an expression of rule-engine or ZEN."""

        def inner(part: Condition) -> str:
            return self.text(part, any_word=any_word, no_word=no_word)

        match condition:
            case All(of=parts):
                return f"({' and '.join(map(inner, parts))})"
            case AnyOf(of=parts):
                return f"({f' {any_word} '.join(map(inner, parts))})"
            case Not(part=part):
                return f"({no_word} {inner(part)})"
            case Term():
                return inner(condition.parts()[0])
            case Among():
                values = ", ".join(f'"{value}"' for value in condition.values)
                return f"({condition.subject.id} in [{values}])"
            case Range(low=low, high=high):
                name = condition.subject.id
                bounds = [f"{name} >= {_plain(low)}"] * (low is not None)
                bounds += [f"{name} <= {_plain(high)}"] * (high is not None)
                return f"({' and '.join(bounds)})"
            case Share() | Within() | Later() | Open():
                return self.told(condition)
        return condition.subjects()[0].id


def runs(assessment: Assessment) -> dict[str, Run]:
    """Return engine → a function that evaluates all rules in force for the call.

    Facts that the call leaves out are filled in with false or zero: these engines need a value.
    """
    facts = flat(assessment)
    for fact in assessment.rulebook.facts.values():
        facts.setdefault(
            fact.id, False if fact.kind == "flag" else "" if fact.kind == "choice" else 0
        )
    translator = Translator(facts, assessment)
    whole: list[Condition] = []
    for finding in assessment.findings:
        if finding.version:
            version = finding.version
            parts = [version.applies, version.forbids, *(~e.when for e in version.unless)]
            whole.append(All(tuple(parts)))
    logic = [translator.json_logic(condition) for condition in whole]
    rule = [
        rule_engine.Rule(translator.text(condition, any_word="or", no_word="not"))
        for condition in whole
    ]
    compiled = [
        zen.compile_expression(translator.text(condition, any_word="or", no_word="not"))
        for condition in whole
    ]
    expected = [finding.breached is True for finding in assessment.findings if finding.version]
    found: dict[str, Run] = {
        "json-logic-qubit (pure Python)": lambda: [json_logic.jsonLogic(x, facts) for x in logic],
        "rule-engine (pure Python)": lambda: [x.matches(facts) for x in rule],
        "zen-engine (Rust)": lambda: [x.evaluate(facts) for x in compiled],
    }
    for name, run in found.items():
        if [bool(value) for value in run()] != expected:  # type: ignore[attr-defined]
            raise AssertionError(f"{name} does not come to the same answers")
    return found
