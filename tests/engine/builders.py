"""What the engine's tests share: ways to ask it about one call."""

from functools import cache
from typing import Any

from rules.assess import RULEBOOK, Finding, assess
from rules.call import Call, CallError
from rules.rulebook import Example, Rule, Rulebook

COLD_CALL: dict[str, Any] = {
    "date": "2026-11-23",
    "time": "10:00",
    "clock": "called",
    "direction": "outbound",
    "purpose": "sales",
    "voice": "live",
    "line": "residential",
    "for_nonprofit": False,
    "consent": "none",
    "bought": False,
    "inquired": False,
    "caller_kind": "bank",
    "hired_caller": False,
    "product": "other",
    "misled": False,
}
"""A bank's own people, whom only the FCC's rules bind, call a stranger at home in lawful hours."""

ROBOCALL = COLD_CALL | {"voice": "prerecorded", "dialer": "list", "line": "wireless"}
"""A recording sells something to a mobile phone whose owner never agreed."""

EXAMPLES = [(rule, example) for rule in RULEBOOK.rules.values() for example in rule.examples]


@cache
def alone(rule: str) -> Rulebook:
    """Return a rulebook of one rule, with every fact."""
    return Rulebook({rule: RULEBOOK.rules[rule]}, RULEBOOK.facts)


def finding(rule: str, facts: dict[str, Any], forum: str = "all") -> Finding:
    """Return how one rule bears on a call."""
    [found] = assess(facts, forum=forum, rulebook=alone(rule)).findings
    return found


def told_in(rule: Rule, example: Example) -> Finding:
    """Return how a rule bears on the call of one of its examples."""
    return finding(rule.id, dict(example.facts), example.forum)


def hours(**facts: Any) -> str:
    """Return the status of the rule on calling hours for a cold call."""
    return finding("fcc-calling-hours", COLD_CALL | facts).status.value


def local_times(**facts: Any) -> list[str]:
    """Return the times that it may have been where the phone rang, as HH:MM."""
    return [f"{at:%H:%M}" for at in assess(facts).call.known["local_time"]]


def local_dates(**facts: Any) -> list[str]:
    """Return the dates that it may have been where the phone rang, in ISO form."""
    return [str(day) for day in assess(facts).call.known["call_date"]]


def can_be_read(facts: dict[str, Any]) -> bool:
    """Return whether the facts make a call."""
    try:
        Call.read(facts, RULEBOOK.askable)
    except CallError:
        return False
    return True


def problems(facts: Any) -> dict[str, str]:
    """Return what is wrong with the facts, by field; nothing if they can be read."""
    try:
        assess(facts)
    except CallError as error:
        return {problem.field: problem.message for problem in error.problems}
    return {}
