"""The scenarios that come with the rulebook: calls with the verdict that each must get."""

import pytest

from rules.assess import RULEBOOK, assess
from rules.call import CallError
from rules.rulebook import Status, Verdict
from rules.scenario import TOPICS, Scenario, deciding, library, read

LIBRARY = library()
each_scenario = pytest.mark.parametrize("scenario", LIBRARY.values(), ids=list(LIBRARY))


@each_scenario
def test_a_scenario_comes_to_its_verdict(scenario: Scenario) -> None:
    assert scenario.expect
    assert assess(scenario.facts, scenario.as_of).verdict is scenario.expect.verdict


@each_scenario
def test_the_rules_that_decide_a_scenario_are_those_it_names(scenario: Scenario) -> None:
    assert scenario.expect
    assert deciding(assess(scenario.facts, scenario.as_of)) == scenario.expect.deciding


@each_scenario
def test_a_scenario_asks_for_the_facts_that_it_names_in_that_order(scenario: Scenario) -> None:
    assert scenario.expect
    assert assess(scenario.facts, scenario.as_of).needs == scenario.expect.needs


@each_scenario
def test_a_scenario_tells_its_story(scenario: Scenario) -> None:
    assert scenario.title
    assert scenario.story.endswith(".")


def ends(*verdicts: Verdict) -> list[Scenario]:
    return [
        found for found in LIBRARY.values() if found.expect and found.expect.verdict in verdicts
    ]


def test_readers_find_sixty_calls_at_least_and_one_of_each_verdict() -> None:
    assert len(LIBRARY) >= 60
    assert all(ends(verdict) for verdict in Verdict)


def test_two_calls_in_five_end_well_so_that_readers_do_not_learn_to_fear_every_call() -> None:
    assert len(ends(Verdict.LAWFUL)) >= 0.4 * len(LIBRARY)


def decides(scenario: Scenario, agency: str) -> bool:
    """Tell whether a rule of this agency breaks the call, or excuses it by an exemption."""
    found = assess(scenario.facts, scenario.as_of)
    status = Status.VIOLATED if found.verdict is Verdict.UNLAWFUL else Status.EXCEPTED
    return any(finding.rule.agency == agency for finding in found.of(status))


@pytest.mark.parametrize("agency", [found.agency for found in RULEBOOK.regulators.values()])
def test_every_regulator_decides_two_calls_at_least(agency: str) -> None:
    assert len([found for found in LIBRARY.values() if decides(found, agency)]) >= 2


@each_scenario
def test_a_scenario_is_listed_under_what_it_teaches(scenario: Scenario) -> None:
    assert scenario.topic in TOPICS


def test_no_two_calls_have_one_title() -> None:
    assert len({found.title for found in LIBRARY.values()}) == len(LIBRARY)


@each_scenario
def test_only_what_a_story_leaves_open_is_asked(scenario: Scenario) -> None:
    """A lawful call has no open fact, but for those that cannot break a rule."""
    found = assess(scenario.facts, scenario.as_of)
    if found.verdict is Verdict.LAWFUL:
        assert not [f.rule.id for f in found.of(Status.UNDETERMINED) if f.needs]


def test_a_topic_that_no_page_has_is_refused() -> None:
    with pytest.raises(CallError, match="There is no such topic"):
        read('topic = "weather"\n[call]\n')


def test_a_license_for_the_state_called_makes_the_call_of_the_broker_from_ohio_lawful() -> None:
    call = dict(LIBRARY["license-for-the-wrong-state"].facts)
    assert assess(call | {"registered_there": "yes"}).verdict is Verdict.LAWFUL


def test_one_day_less_of_a_wait_spoils_the_penny_stock_sold_by_the_book() -> None:
    call = dict(LIBRARY["penny-stock-by-the-book"].facts)
    assert assess(call | {"trade_on": "2026-11-24"}).verdict is Verdict.UNLAWFUL


def test_five_days_earlier_the_coin_dealer_was_still_within_the_days_of_the_ftc() -> None:
    call = dict(LIBRARY["coin-buyer-after-545-days"].facts)
    assert assess(call | {"date": "2026-11-18"}).verdict is Verdict.LAWFUL


def test_a_salesman_who_knows_that_the_phone_is_in_evansville_may_call() -> None:
    call = dict(LIBRARY["late-call-indiana"].facts)
    assert assess(call | {"called_zone": "central"}).verdict is Verdict.LAWFUL
    assert assess(call | {"called_zone": "eastern"}).verdict is Verdict.UNLAWFUL


def test_a_call_that_only_an_open_question_of_law_decides_is_unsettled() -> None:
    call = dict(LIBRARY["honest-broker-morning"].facts) | {"bought": False, "inquired": False}
    late = call | {"time": "22:00", "line": "wireless", "mobile_use": "business"}
    found = assess(late)
    assert found.verdict is Verdict.UNSETTLED
    assert "47 CFR 64.1200(c)(1)" in deciding(found)
