"""Securities law across its rules: what one fact means for several of them at once."""

from typing import Any

import pytest

from rules.assess import RULEBOOK, assess
from rules.rulebook import Status, Verdict

BODIES = ("SEC", "States", "Department of Justice")
STRANGER: dict[str, Any] = {
    "date": "2026-11-23",
    "time": "10:00",
    "clock": "called",
    "purpose": "sales",
    "product": "security",
}


def broken(**facts: Any) -> set[str]:
    """Return the rules of securities law that a pitch breaks."""
    return {
        found.rule.id
        for found in assess(STRANGER | facts).findings
        if found.rule.agency in BODIES and found.status is Status.VIOLATED
    }


def wanted(**facts: Any) -> set[str]:
    """Return the facts that securities law still asks for."""
    return {
        need
        for found in assess(STRANGER | facts).findings
        if found.rule.agency in BODIES
        for need in found.needs
    }


def test_an_unregistered_seller_of_shares_breaks_the_law_unless_an_exception_fits() -> None:
    assert broken(caller_kind="unregistered") == set()
    assert {"broker_exception", "registered_there"} <= wanted(caller_kind="unregistered")
    assert broken(caller_kind="unregistered", broker_exception="none") == {
        "exchange-act-15a-broker-registration"
    }
    assert broken(caller_kind="unregistered", registered_there="no") == {"state-agent-registration"}


def test_two_facts_about_the_caller_make_the_call_of_an_unregistered_room_unlawful() -> None:
    room = {"caller_kind": "unregistered", "broker_exception": "none"}
    assert assess(STRANGER | room).verdict is Verdict.UNLAWFUL


def test_a_false_promise_is_unlawful_though_nobody_knows_what_the_caller_thought() -> None:
    assert broken(misled=True, false_certainty=True) == {"securities-act-17a"}


def test_an_offer_is_enough_for_all_but_the_rule_on_purchases_and_sales() -> None:
    lie = {"caller_kind": "unregistered", "misled": True, "knew_false": True}
    lie |= {"offering": "none", "broker_exception": "none", "state_cleared": False}
    lie |= {"security_kind": "private"}
    tried = broken(sold=False, **lie)
    assert tried == {
        "exchange-act-15a-broker-registration",
        "exchange-act-15c-dealer-fraud",
        "securities-act-5c-offer",
        "securities-act-17a",
        "state-301-security-registration",
        "uniform-act-501",
    }
    assert broken(sold=True, **lie) - tried == {"exchange-act-10b-5"}


def test_a_cold_call_spoils_a_private_offering_under_federal_and_state_law() -> None:
    deal = {"offering": "506b", "security_kind": "private", "state_cleared": False}
    deal |= {"only_fit_buyers": True, "sold": True}
    assert broken(deal_relationship="nothing", **deal) == {
        "reg-d-506b-no-general-solicitation",
        "securities-act-5c-offer",
        "state-301-security-registration",
    }
    assert broken(deal_relationship="judged", **deal) == set()


def test_a_cold_call_for_a_506c_offering_is_lawful_with_verification() -> None:
    deal = {"offering": "506c", "security_kind": "private", "state_cleared": False, "sold": True}
    deal |= {"only_fit_buyers": True, "deal_relationship": "nothing"}
    assert broken(verification="documents", **deal) == set()
    assert broken(verification="checkbox", **deal) == {
        "reg-d-506c",
        "securities-act-5c-offer",
        "state-301-security-registration",
    }


PENNY = {
    "caller_kind": "member",
    "sold": True,
    "security_kind": "otc",
    "share_price": 2,
    "net_tangible_assets": 0,
    "years_operating": 1,
    "average_revenue": 0,
    "few_penny_sales": False,
    "offering": "market",
    "recommended": True,
    "risk_paper": "none",
    "order_agreement": "oral",
}
BOTH = {"sea-15g-2-disclosure-document", "sea-15g-9-suitability-and-agreement"}


@pytest.mark.parametrize(
    ("customer", "expected"),
    [
        ({"brokerage_account": "none", "investor": "plain"}, BOTH),
        ({"brokerage_account": "none", "investor": "accredited"}, BOTH),
        (
            {"brokerage_account": "open", "account_since": "2024-01-01", "investor": "plain"},
            {"sea-15g-2-disclosure-document"},
        ),
        ({"brokerage_account": "none", "investor": "institution"}, set()),
    ],
    ids=["a stranger", "a rich stranger", "an established customer", "an institution"],
)
def test_only_institutions_escape_all_penny_stock_rules(
    customer: dict[str, Any], expected: set[str]
) -> None:
    assert broken(**PENNY, **customer) == expected


def test_nothing_about_penny_stocks_is_asked_of_a_listed_share() -> None:
    from rules.law.sec import facts_penny

    asked = wanted(security_kind="listed", sold=True)
    assert asked.isdisjoint(vars(facts_penny))
    assert "share_price" in wanted(security_kind="otc", sold=True)


def test_a_call_about_something_else_is_no_matter_of_securities_law() -> None:
    other = {"product": "other", "caller_kind": "business", "misled": False}
    assert wanted(**other) == set()


STARTS = {
    "reg-bi": "2020-06-30",
    "reg-d-506c": "2013-09-23",
    "sea-15g-2-disclosure-document": "2005-09-12",
    "sea-15g-9-suitability-and-agreement": "2005-09-12",
    "securities-act-5c-offer": "1933-05-27",
}


def test_the_newest_versions_begin_on_the_days_of_the_timetable() -> None:
    assert {key: str(RULEBOOK.rules[key].in_force.start) for key in STARTS} == STARTS
