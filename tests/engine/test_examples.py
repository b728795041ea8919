"""Every worked example of every rule, and that they stand on both sides of every boundary."""

from datetime import date, timedelta

import pytest

from rules.assess import RULEBOOK, assess
from rules.facts import FIRST_DAY
from rules.logic import Open, walk
from rules.rulebook import Example, Exemption, Rule, Status, Verdict, Version

from .builders import EXAMPLES, told_in

each_rule = pytest.mark.parametrize("rule", RULEBOOK.rules.values(), ids=list(RULEBOOK.rules))
ASCII = str.maketrans("“”…→", '"".>')


def name(rule: Rule, story: str) -> str:
    return f"{rule.id}: {story.translate(ASCII)}"


@pytest.mark.parametrize(
    ("rule", "example"),
    [pytest.param(rule, example, id=name(rule, example.story)) for rule, example in EXAMPLES],
)
def test_the_example_comes_to_the_status_that_it_states(rule: Rule, example: Example) -> None:
    assert told_in(rule, example).status is example.status


@each_rule
def test_one_violated_rule_makes_a_call_unlawful(rule: Rule) -> None:
    broken = [example for example in rule.examples if example.status is Status.VIOLATED]
    assert {assess(each.facts, forum=each.forum).verdict for each in broken} <= {Verdict.UNLAWFUL}


def binds_for_sure(version: Version) -> bool:
    """Return whether the version took effect, and on a day that is known."""
    return version.in_force.certain and version.in_force.start != date.max


@each_rule
def test_a_rule_in_force_has_an_example_that_breaks_it_and_one_that_does_not(rule: Rule) -> None:
    broken = {example.status is Status.VIOLATED for example in rule.examples}
    assert broken == ({True, False} if any(map(binds_for_sure, rule.versions)) else {False})


@each_rule
def test_an_example_says_on_which_day_it_happened(rule: Rule) -> None:
    assert [example.story for example in rule.examples if "date" not in example.facts] == []


BOUNDARIES = [
    pytest.param(rule, version.in_force.start, id=f"{rule.id} from {version.in_force.start}")
    for rule in RULEBOOK.rules.values()
    for version in rule.versions
    if binds_for_sure(version) and version.in_force.start > FIRST_DAY
]
"""Older laws have no example on the day before: a call cannot have so early a date."""


@pytest.mark.parametrize(("rule", "start"), BOUNDARIES)
def test_a_version_has_an_example_on_its_first_day_and_on_the_day_before(
    rule: Rule, start: date
) -> None:
    days = {example.facts["date"] for example in rule.examples}
    assert {str(start - timedelta(days=1)), str(start)} <= days


@pytest.mark.parametrize(
    ("rule", "exemption"),
    [
        pytest.param(rule, exemption, id=f"{rule.id}: {exemption.id}")
        for rule in RULEBOOK.rules.values()
        for exemption in rule.unless
        if binds_for_sure(rule.versions[-1])
    ],
)
def test_an_exemption_excuses_an_example_or_leaves_one_unsettled(
    rule: Rule, exemption: Exemption
) -> None:
    # One that hangs on an open question of law can never be said to fit.
    questions = {part for part in walk(exemption.when) if isinstance(part, Open)}
    found = [told_in(rule, example) for example in rule.examples]
    assert any(
        (each.exemption is exemption and each.status is Status.EXCEPTED)
        or questions.intersection(each.questions)
        for each in found
    )
