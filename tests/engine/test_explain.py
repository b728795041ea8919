"""Findings in words and as JSON: every sentence follows from the proof."""

import json
import sys
from typing import Any

import pytest
from hypothesis import event, given

from rules import ask, explain, schema
from rules.assess import RULEBOOK, Finding, assess
from rules.call import Call
from rules.logic import Step
from rules.rulebook import Rule, Status
from rules.scenario import library

from .builders import COLD_CALL, EXAMPLES, finding, problems, told_in
from .strategies import Told, told

FACTS = dict(RULEBOOK.facts)


def because(rule: str, **facts: Any) -> str:
    return explain.because(finding(rule, COLD_CALL | facts), FACTS)


# ── Sentences ────────────────────────────────────────────────────────────────────────────────────


def test_a_rule_not_in_force_says_so() -> None:
    assert because("fcc-national-dnc", date="2003-09-30") == "Not in force on that day."


def test_a_rule_that_does_not_apply_says_why() -> None:
    assert because("fcc-ring-time", purpose="survey", includes_offer=False) == (
        "Does not apply: The call is not telemarketing (Purpose of the call: A survey or research; "
        "Included or led into an offer or advertisement: no)."
    )


def test_a_rule_that_was_kept_says_how() -> None:
    assert because("fcc-calling-hours", time="20:59") == (
        "Kept: Local time where the phone rang: 8:59 p.m. (8:00 a.m. to 9:00 p.m.)."
    )


def test_a_rule_that_was_broken_says_how() -> None:
    assert because("fcc-calling-hours", time="21:30") == (
        "Broken: Local time where the phone rang: 9:30 p.m. (not 8:00 a.m. to 9:00 p.m.)."
    )


def test_a_broken_rule_with_exceptions_says_that_none_fits() -> None:
    call = {"on_registry": True, "knows_caller": False, "by_mistake": False}
    assert because("fcc-national-dnc", **call) == (
        "Broken: On the national do-not-call registry: yes; no exception fits."
    )


def test_a_rule_with_a_fitting_exception_names_it() -> None:
    assert because("fcc-national-dnc", on_registry=True, knows_caller=True) == (
        "An exception fits: the person who dials is family, a friend or an acquaintance."
    )


def test_a_rule_with_a_safe_harbor_calls_it_that() -> None:
    [example] = [each for each in EXAMPLES if each[1].story.startswith("Called in error, all")]
    sentence = explain.because(told_in(*example), FACTS)
    assert sentence.startswith("A safe harbor fits: called in error")


def test_a_rule_that_is_not_decided_names_the_facts_that_it_hangs_on() -> None:
    assert because("fcc-national-dnc", knows_caller=False, by_mistake=False) == (
        "Depends on: on the national do-not-call registry."
    )


def test_a_rule_that_cannot_be_broken_says_so_although_facts_are_open() -> None:
    assert because("fcc-national-dnc", line="wireless", on_registry=False) == (
        "Cannot be broken on these facts, whatever the open ones turn out to be."
    )


def test_an_unsettled_rule_asks_the_question_that_the_law_leaves_open() -> None:
    sentence = because("fcc-calling-hours", time="22:00", line="wireless", mobile_use="business")
    assert sentence == (
        "Open question of law: Is a mobile phone that serves only a business a residential line?"
    )


def test_an_ambiguous_time_is_told_with_both_of_its_values() -> None:
    call = {"date": "2026-11-23", "time": "21:30", "clock": "eastern", "called_state": "IN"}
    step = finding("fcc-calling-hours", COLD_CALL | call).proof["forbids"].because[0]
    assert explain.describe(step, FACTS) == (
        "Local time where the phone rang: 8:30 p.m. or 9:30 p.m."
    )


@pytest.mark.parametrize("rule", RULEBOOK.rules.values(), ids=list(RULEBOOK.rules))
def test_every_example_is_explained_in_one_whole_sentence(rule: Rule) -> None:
    for example in rule.examples:
        sentence = explain.because(told_in(rule, example), FACTS)
        assert sentence[0].isupper(), sentence
        assert sentence[-1] in ".?", sentence
        assert not any(mark in sentence for mark in ("{", "}", "None", ": .", "..", ";.", "  "))


@given(told())
def test_any_finding_can_be_explained(call: Told) -> None:
    for each in assess(call.known).findings:
        sentence = explain.because(each, FACTS)
        assert sentence[-1] in ".?"
        assert "{" not in sentence
        for step in each.proof.values():
            lines = list(explain.outline(step, FACTS))
            assert all(line.strip()[:3] in ("[ye", "[no", "[?]") for line in lines)


# ── Notes ────────────────────────────────────────────────────────────────────────────────────────


def test_nine_in_the_evening_sharp_is_told_to_be_a_matter_of_reading() -> None:
    [edge] = explain.edges(assess(COLD_CALL | {"time": "21:00"}))
    assert edge == (
        "Local time where the phone rang: 9:00 p.m. (8:00 a.m. to 9:00 p.m.). This sits exactly on "
        "the boundary, where the reading is ours."
    )
    assert explain.edges(assess(COLD_CALL | {"time": "20:59"})) == []


def test_a_day_that_is_in_time_only_without_holidays_is_told_to_be_so() -> None:
    call = COLD_CALL | {"asked_to_stop": True, "asked_to_stop_on": "2026-11-02"}
    assert "only if federal holidays are left out" in " ".join(
        explain.edges(assess(call | {"date": "2026-11-17", "request_recorded": True}))
    )


# ── Minimal reasons ──────────────────────────────────────────────────────────────────────────────


def read_by(step: Step) -> set[str]:
    """Return the facts that the deciding steps of a proof read."""
    return {key for key, _ in step.known}.union(*(read_by(inner) for inner in step.deciding()))


PLACE_AND_TIME = {
    *("date", "time", "clock", "number", "in_number_area", "called_state", "called_zone"),
}
"""What the derived facts, and with the date the version in force, are worked out from."""


def only_what_decides(broken: Finding, call: dict[str, Any]) -> dict[str, Any]:
    kept = set().union(*(read_by(step) for step in broken.proof.values())) | PLACE_AND_TIME
    return {key: value for key, value in call.items() if key in kept}


@given(told())
def test_the_deciding_facts_of_a_broken_rule_are_enough_to_break_it(call: Told) -> None:
    assessment = assess(call.known)
    for broken in assessment.of(Status.VIOLATED):
        proved = all(step.value is not None for step in broken.proof.values())
        if proved and assessment.as_of:  # else cases or versions were tried one by one
            event("a broken rule")
            fewer = only_what_decides(broken, call.known)
            assert finding(broken.rule.id, fewer).status is Status.VIOLATED, broken.rule.id


def test_the_deciding_facts_of_every_broken_example_are_enough_to_break_it() -> None:
    for rule, example in EXAMPLES:
        if example.status is Status.VIOLATED:
            fewer = only_what_decides(told_in(rule, example), dict(example.facts))
            found = finding(rule.id, fewer, example.forum)
            assert found.status is Status.VIOLATED, example.story


# ── JSON ─────────────────────────────────────────────────────────────────────────────────────────


def test_the_json_form_has_the_keys_that_are_documented() -> None:
    found = explain.to_json(assess(COLD_CALL))
    assert set(found) >= {"verdict", "as_of", "rulebook", "rules", "needs", "notices", "caveats"}
    assert set(found) >= {"either_way", "weak_sources"}
    assert set(found["rulebook"]) == {"version", "hash"}
    for rule in found["rules"]:
        assert set(rule) >= {"id", "status", "citation", "because", "needs", "exemption", "proof"}
        assert set(rule) >= {"confidence", "questions"}


def test_the_json_form_says_what_the_assessment_says() -> None:
    assessment = assess(COLD_CALL | {"time": "21:30"})
    found = explain.to_json(assessment)
    assert found["verdict"] == "unlawful"
    assert found["as_of"] == "2026-11-23"
    assert found["rulebook"] == {"version": RULEBOOK.version, "hash": RULEBOOK.hash}
    assert [rule["id"] for rule in found["rules"]] == list(RULEBOOK.rules)
    [hours] = [rule for rule in found["rules"] if rule["id"] == "fcc-calling-hours"]
    assert (hours["status"], hours["citation"]) == ("violated", "47 CFR 64.1200(c)(1)")
    assert hours["because"].startswith("Broken: ")
    assert hours["proof"]["forbids"]["value"] is True
    solicitation = hours["proof"]["applies"]["because"][0]
    assert solicitation["citation"] == "47 CFR 64.1200(f)(15)"


def test_the_json_form_asks_for_the_facts_still_wanted() -> None:
    assessment = assess({"date": "2026-11-23", "clock": "called"})
    found = explain.to_json(assessment)
    assert found["verdict"] == "depends"
    assert found["needs"] == [question.fact for question in ask.ranked(assessment)]
    assert sorted(found["needs"]) == sorted(assessment.needs) != []


def test_a_date_that_is_not_known_is_null() -> None:
    assert explain.to_json(assess({}))["as_of"] is None


@given(told())
def test_any_assessment_can_be_written_as_json(call: Told) -> None:
    found = explain.to_json(assess(call.known))
    assert json.loads(json.dumps(found, allow_nan=False)) == found


# ── JSON Schema ──────────────────────────────────────────────────────────────────────────────────

SCHEMA = schema.of_call(RULEBOOK.askable)
needs_jsonschema = pytest.mark.skipif(
    sys.platform == "emscripten", reason="the package jsonschema is not shipped"
)


def rejected(facts: dict[str, Any]) -> list[str]:
    """Return what the JSON Schema of a call finds wrong with it."""
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.message for error in validator.iter_errors(facts)]


def test_the_schema_describes_every_fact_that_can_be_asked_for() -> None:
    assert list(SCHEMA["properties"]) == list(RULEBOOK.askable)
    assert all(each["title"] and each["description"] for each in SCHEMA["properties"].values())


@needs_jsonschema
def test_the_schema_is_a_json_schema() -> None:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(SCHEMA)


@needs_jsonschema
def test_the_schema_accepts_every_example_and_every_scenario() -> None:
    for _, example in EXAMPLES:
        assert rejected(dict(example.facts)) == [], example.story
    for scenario in library().values():
        call = Call.read(scenario.facts, RULEBOOK.askable)
        assert rejected(call.write(RULEBOOK.askable)) == [], scenario.id


@needs_jsonschema
@pytest.mark.parametrize(
    "facts",
    [
        {"voise": "live"},
        {"as_of": "2026-11-23"},
        {"voice": "loud"},
        {"date": "2026-02-30"},
        {"date": 20261123},
        {"time": "half past nine"},
        {"abroad": 1},
        {"rings": 2.5},
        {"rings": -1},
        {"number": 3175550142},
    ],
    ids=str,
)
def test_the_schema_and_the_engine_refuse_the_same(facts: dict[str, Any]) -> None:
    assert len(rejected(facts)) == 1
    assert len(problems(facts)) == 1
