"""The scenarios that come with the rulebook: calls with the verdict that each must get."""

import pytest

from rules.assess import assess
from rules.rulebook import Verdict
from rules.scenario import Scenario, deciding, library

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


def test_the_library_has_the_five_calls_that_the_site_shows() -> None:
    assert len(LIBRARY) >= 5
    assert {Verdict.LAWFUL, Verdict.UNLAWFUL, Verdict.DEPENDS} <= {
        scenario.expect.verdict for scenario in LIBRARY.values() if scenario.expect
    }


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
