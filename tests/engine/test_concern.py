"""Whose rules a call concerns, as a reader is told."""

from typing import Any

from tests.engine.builders import COLD_CALL

from rules.assess import assess
from rules.concern import concerns


def told(facts: dict[str, Any]) -> dict[str, tuple[bool | None, str]]:
    """Return by agency whether the call is its concern, and why."""
    return {found.agency: (found.concerned, found.why) for found in concerns(assess(facts))}


def test_a_regulator_whose_rule_is_broken_is_concerned_and_the_broken_are_counted() -> None:
    concerned, why = told(COLD_CALL | {"time": "22:00"})["FCC"]
    assert concerned
    assert "1 broken" in why or "it is broken" in why


def test_with_nothing_known_nobody_says_whom_the_call_concerns() -> None:
    assert {concerned for concerned, _ in told({}).values()} == {None}


def test_before_the_first_rule_nobody_is_concerned() -> None:
    concerned, why = told(COLD_CALL | {"date": "1985-01-01"})["FCC"]
    assert concerned is False
    assert "in force" in why
