"""Whose rules a call concerns, as a reader is told."""

from typing import Any

from tests.engine.builders import COLD_CALL

from rules.assess import assess
from rules.concern import concerns, to_json
from rules.scenario import library


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


BROKER = dict(library()["honest-broker-morning"].facts)


def test_a_brokers_call_is_not_the_ftcs_and_the_reason_names_the_carve_out() -> None:
    found = told(BROKER)
    assert {agency for agency, (concerned, _) in found.items() if concerned} >= {"FCC", "FINRA"}
    _, why = found["FTC"]  # posing as somebody else is forbidden to brokers too
    assert "securities laws bind instead" in why
    assert "member of FINRA" in why


def test_a_coin_dealers_call_is_the_ftcs_and_not_finras() -> None:
    found = told(dict(library()["coins-told-straight"].facts))
    assert found["FTC"][0]
    assert [found[agency][0] for agency in ("FINRA", "MSRB", "SEC")] == [False] * 3


def test_a_bond_desk_of_a_bank_answers_to_the_msrb_and_not_to_finra() -> None:
    call = BROKER | {"caller_kind": "bank_dealer", "product": "municipal"}
    assert told(call)["MSRB"][0]
    assert told(call)["FINRA"][0] is False


def test_programs_are_told_the_same() -> None:
    found = to_json(assess(BROKER | {"time": "22:00"}))
    finra = next(each for each in found if each["agency"] == "FINRA")
    assert finra["concerned"]
    assert finra["broken"] == ["finra-3230-time-of-day"]
