"""What survives each exemption of the Telemarketing Sales Rule, and which penalty is due."""

from typing import Any

import pytest

from rules.assess import RULEBOOK, assess
from rules.exposure import exposure
from rules.law.ftc.example_call import COVERED_CALL
from rules.logic import Truth

PARTS = (
    "conduct",
    "caller-id",
    "payment",
    "calls",
    "hours",
    "opening",
    "misrepresentation",
    "deception",
    "records",
)
"""The parts of the Rule: each has a definition that begins with `tsr-covers-`."""

TO_A_SHOP = {"for_business_use": True, "line": "business"}
ADVERT = {"direction": "advertisement", "profit_talk": False}
LETTER = {
    "direction": "mail",
    "catalog_order": False,
    "mail_complete": True,
    "prize": False,
    "profit_talk": False,
}
FUNDRAISER = {
    "purpose": "charity",
    "includes_offer": False,
    "product": "gift",
    "caller_kind": "nonprofit",
    "hired_caller": True,
}
SURVIVES: dict[str, tuple[dict[str, Any], str]] = {
    "no exemption": ({}, " ".join(PARTS)),
    "to a business": (TO_A_SHOP, "misrepresentation"),
    "to a business, before May 16, 2024": (TO_A_SHOP | {"date": "2024-05-15"}, ""),
    "office supplies": (
        TO_A_SHOP | {"product": "office_supplies"},
        "conduct caller-id payment calls hours opening misrepresentation deception",
    ),
    "called in unasked": ({"direction": "inbound"}, ""),
    "called in after an advertisement": (ADVERT, "payment"),
    "called in after a letter": (LETTER, "payment"),
    "an upsell in such a call": (
        ADVERT | {"upsell": "same"},
        "conduct payment opening misrepresentation deception records",
    ),
    "an investment, after an advertisement": (
        ADVERT | {"profit_talk": True},
        "conduct payment misrepresentation deception records",
    ),
    "a prize, after a letter": (
        LETTER | {"prize": True},
        "conduct payment misrepresentation deception records",
    ),
    "called back a recorded pitch": (
        {"direction": "callback"},
        "conduct payment misrepresentation deception records",
    ),
    "pay-per-call": ({"product": "pay_per_call"}, "conduct caller-id calls hours"),
    "franchise": (
        {"product": "business_opportunity", "franchise_rule": True},
        "conduct caller-id calls hours",
    ),
    "closed face to face": ({"in_person_first": True}, "conduct caller-id calls hours"),
    "an appeal for a gift": (
        FUNDRAISER,
        "conduct caller-id payment calls hours misrepresentation deception records",
    ),
    "a bank's own staff": ({"caller_kind": "bank"}, ""),
}


@pytest.mark.parametrize(("facts", "survivors"), SURVIVES.values(), ids=list(SURVIVES))
def test_an_exemption_switches_off_parts_of_the_rule(facts: dict[str, Any], survivors: str) -> None:
    known = assess(COVERED_CALL | facts).known
    truths: dict[str, Truth] = {
        part: RULEBOOK.definitions[f"tsr-covers-{part}"].truth(known) for part in PARTS
    }
    on = set(survivors.split())
    assert truths == {part: part in on for part in PARTS}


@pytest.mark.parametrize("day", ["2022-06-01", "2026-06-01"])
def test_the_ceiling_is_that_of_today_whenever_the_call_was(day: str) -> None:
    found = exposure(assess(COVERED_CALL | {"date": day, "threatened": True}))
    penalties = {line.consequence.id: line for line in found if line.rule.id == "tsr-threats"}
    assert [amount.high for amount in penalties["tsr-civil-penalty"].amounts] == [53_088]
    assert penalties["tsr-private-action"].amounts == ()
