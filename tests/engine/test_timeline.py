"""The timeline: every dated change, and how a rule stands on a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rules.assess import RULEBOOK, assess
from rules.rulebook import NEVER, Event, Rule, Rulebook, Source, Status, since

timeline = pytest.importorskip("rules.timeline", reason="readers do not get it")
changes, standing = timeline.changes, timeline.standing
CHANGES = changes(RULEBOOK)
TODAY = date(2026, 11, 25)
HOURS = RULEBOOK.rules["fcc-calling-hours"]
each_rule = pytest.mark.parametrize("rule", RULEBOOK.rules.values(), ids=list(RULEBOOK.rules))


def of(key: str) -> list[timeline.Change]:
    return [change for change in CHANGES if change.what.id == key]


def test_the_newest_change_comes_first_and_what_has_no_day_yet_before_it() -> None:
    days = [change.day or date.max for change in CHANGES]
    assert days == sorted(days, reverse=True)
    assert any(change.day is None for change in CHANGES)


@each_rule
def test_every_version_and_event_of_a_rule_is_on_the_timeline(rule: Rule) -> None:
    told = {change.day for change in of(rule.id)}
    starts = {v.in_force.start for v in rule.versions if not v.in_force.never}
    assert starts | {event.day for event in rule.events} <= told


def test_every_ruling_and_every_penalty_with_a_day_is_on_the_timeline() -> None:
    told = {(change.what.id, change.day) for change in CHANGES}
    for question in RULEBOOK.questions.values():
        assert {(question.id, holding.since) for holding in question.holdings} <= told
    for consequence in RULEBOOK.consequences.values():
        days = [consequence.since, *(amount.since for amount in consequence.amounts)]
        assert {(consequence.id, day) for day in days if day} <= told


def test_a_change_inside_a_defined_term_is_told_of_the_term() -> None:
    assert date(2003, 8, 25) in {change.day for change in of("fcc-ebr")}
    assert date(2024, 2, 8) in {change.day for change in of("fcc-artificial-or-prerecorded-voice")}


def test_what_several_rules_share_is_told_once_with_all_of_them() -> None:
    told = [(change.day, change.what.id, change.text) for change in CHANGES]
    assert len(told) == len(set(told))
    [ebr] = [change for change in of("fcc-ebr") if change.day == date(2003, 8, 25)]
    assert {"fcc-calling-hours", "fcc-national-dnc"} <= {rule.id for rule in ebr.rules}


@each_rule
def test_how_a_rule_stands_agrees_with_the_engine(rule: Rule) -> None:
    turns = [v.in_force.start for v in rule.versions if v.in_force.certain]
    days = [TODAY, *(day for day in turns if day != date.max)]
    for day in (*days, *(day - timedelta(days=1) for day in days)):
        [found] = assess({}, day, Rulebook({rule.id: rule}, RULEBOOK.facts)).findings
        uncertain = any(not v.in_force.certain and v.in_force.covers(day) for v in rule.versions)
        not_law = found.status is Status.NOT_IN_FORCE or uncertain
        assert (standing(rule, day) != timeline.PHRASES["law"]) is not_law, day


def test_law_that_is_not_law_is_called_what_it_is() -> None:
    assert standing(RULEBOOK.rules["fcc-one-to-one-consent"], TODAY).startswith("never took effect")
    assert standing(RULEBOOK.rules["fcc-revocation-scope"], TODAY) == "not in force: waived"
    assert standing(HOURS, TODAY) == "in force"
    assert standing(HOURS, date(1992, 12, 19)) == "not in force before December 20, 1992"


@pytest.mark.parametrize("kind", ["vacated", "stayed", "waived", "postponed"])
def test_a_rule_that_was_struck_down_or_held_back_says_how(kind: str) -> None:
    source: Source = HOURS.source
    event = Event(date(2025, 1, 1), kind, "It was.", source)  # type: ignore[arg-type]
    never = replace(HOURS, in_force=NEVER, events=(event,))
    later = replace(HOURS, in_force=since("2030-01-01"), events=(event,))
    assert standing(never, TODAY) == f"never took effect: {kind}"
    assert standing(later, TODAY) == f"not in force: {kind}"
    assert standing(never, date(2024, 12, 31)) == "never took effect"
