"""What the worker asks of Python: one question in, one answer out, both JSON."""

from __future__ import annotations

import json
from typing import Any

from explorer import render
from rules import explain
from rules.assess import RULEBOOK, Assessment, assess
from rules.call import Call, CallError
from rules.scenario import read_day


def answer(question: str) -> str:
    """Return the answer to `{"facts": {id: text}, "as_of": …, "forum": …, "root": address}`.

    `as_of` (a date as text) and `forum` (a key of `rules.forum.FORUMS`) may be left out.

    The answer has `html`, `summary` and `verdict`, or, if the facts cannot be read, `errors`:
    {field: message}.
    """
    asked = json.loads(question)
    try:
        found = _assess(asked)
    except CallError as error:
        found = {"errors": {problem.field: problem.message for problem in error.problems}}
    return json.dumps(found, ensure_ascii=False)


def rest(question: str) -> str:
    """Return the rest of an answer, if the facts can be read: `lists` and `matters`.

    `lists` are those of the rules that `answer` only counts: {status: HTML}. `matters` are the
    facts that were given or could still change something.
    """
    asked = json.loads(question)
    try:
        assessment = _assessment(asked)
    except CallError:
        return "{}"
    needs = {need for finding in assessment.findings for need in finding.needs}
    found = {
        "lists": render.rest(assessment, asked["root"]),
        "matters": sorted(needs | set(assessment.call.given)),
    }
    return json.dumps(found, ensure_ascii=False)


def more(question: str) -> str:
    """Return the HTML of what follows from the verdict on the same question; empty if none does."""
    asked = json.loads(question)
    try:
        return str(render.more(_assessment(asked), asked["root"]))
    except CallError:
        return ""


def proof(question: str) -> str:
    """Return the HTML of one rule's proof; the question also has the rule's id, as `rule`."""
    asked = json.loads(question)
    finding = next(f for f in _assessment(asked).findings if f.rule.id == asked["rule"])
    return str(render.proof(finding, asked["root"]))


def _assessment(asked: dict[str, Any]) -> Assessment:
    day = read_day(asked["as_of"], "as_of") if asked.get("as_of") else None
    call = Call.read(asked["facts"], RULEBOOK.askable)
    return assess(call, day, forum=asked.get("forum") or "all")


def _assess(asked: dict[str, Any]) -> dict[str, Any]:
    assessment = _assessment(asked)
    next_ones = explain.wanted(assessment)
    return {
        "html": render.verdict(
            assessment, asked["root"], interactive=True, folded="later", asked=next_ones
        ),
        "summary": render.summary(assessment, next_ones),
        "verdict": assessment.verdict.value,
    }
