"""An unknown fact is never guessed: a definite answer stays, however the open facts turn out."""

from datetime import date
from typing import Any

import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

from rules.assess import RULEBOOK, Assessment, assess
from rules.call import Call, CallError
from rules.clock import CALLED
from rules.forum import FORUMS
from rules.known import Interval, Possible, is_one
from rules.rulebook import Rule, Status, Verdict

from .builders import COLD_CALL, alone, can_be_read, finding
from .strategies import (
    PLACE,
    Told,
    forums,
    full_calls,
    law_days,
    parts,
    roughly,
    times,
    told,
    when_and_where,
)


def assert_nothing_definite_changed(before: Assessment, after: Assessment) -> None:
    if before.verdict is not Verdict.DEPENDS:
        assert after.verdict is before.verdict
    for old, new in zip(before.findings, after.findings, strict=True):
        if old.status is not Status.UNDETERMINED:
            assert new.status is old.status, old.rule.id
        if old.breached is not None:
            assert new.breached is old.breached, old.rule.id


def assert_asks_only_what_helps(assessment: Assessment) -> None:
    assert bool(assessment.needs) is (assessment.verdict is Verdict.DEPENDS)
    for need in (*assessment.needs, *(n for f in assessment.findings for n in f.needs)):
        assert need in RULEBOOK.askable
        assert not is_one(assessment.call.given.get(need)) or need == "clock", need


def assert_completions_agree(
    known: dict[str, Any], completions: list[dict[str, Any]], **how: Any
) -> None:
    before = assess(known, **how)
    event(f"before: {before.verdict}")
    for completion in completions:
        try:
            after = assess(completion, **how)
        except CallError:  # the facts contradict each other: no such call
            event("completion: contradicts itself")
            continue
        event(f"after: {after.verdict}")
        assert_nothing_definite_changed(before, after)


@times(3)
@given(told(), law_days(), forums, st.data())
def test_completing_the_unknown_facts_in_any_way_changes_nothing_definite(
    call: Told, as_of: date | None, forum: str, data: st.DataObject
) -> None:
    other = data.draw(full_calls())
    elsewhere = {key: value for key, value in other.items() if key not in PLACE}
    more = [call.whole, data.draw(parts(call.whole)), {}, other, data.draw(parts(elsewhere))]
    completions = [each | call.exact for each in more]
    assert_completions_agree(call.known, completions, as_of=as_of, forum=forum)


@pytest.mark.parametrize("rule", RULEBOOK.rules.values(), ids=list(RULEBOOK.rules))
def test_forgetting_a_fact_of_an_example_turns_no_answer_into_another(rule: Rule) -> None:
    for example in rule.examples:
        after = assess(example.facts, forum=example.forum, rulebook=alone(rule.id))
        assert_asks_only_what_helps(after)
        for key in example.facts:
            known = {k: v for k, v in example.facts.items() if k != key}
            before = assess(known, forum=example.forum, rulebook=alone(rule.id))
            assert_nothing_definite_changed(before, after)
            assert_asks_only_what_helps(before)


@given(told(), law_days())
def test_what_holds_in_every_forum_holds_in_each(call: Told, as_of: date | None) -> None:
    everywhere = assess(call.known, as_of)
    for forum in FORUMS:
        there = assess(call.known, as_of, forum=forum)
        for old, new in zip(everywhere.findings, there.findings, strict=True):
            if old.breached is not None:
                assert new.breached is old.breached, (forum, old.rule.id)


@given(told(), law_days(), st.randoms(use_true_random=False))
def test_the_order_in_which_facts_are_given_does_not_matter(
    call: Told, as_of: date | None, random: Any
) -> None:
    shuffled = list(call.known.items())
    random.shuffle(shuffled)
    one, other = assess(call.known, as_of), assess(dict(shuffled), as_of)
    assert (one.verdict, one.needs, one.notices) == (other.verdict, other.needs, other.notices)
    assert [(f.status, f.needs) for f in one.findings] == [
        (f.status, f.needs) for f in other.findings
    ]


@times(2)
@given(told(), law_days())
def test_the_order_in_which_rules_are_looked_at_does_not_matter(
    call: Told, as_of: date | None
) -> None:
    one, other = assess(call.known, as_of), assess(call.known, as_of)
    backwards = [(f.status, f.breached) for f in reversed(other.findings)]
    assert [(f.status, f.breached) for f in one.findings] == backwards[::-1]


@times(2)
@given(told(), law_days())
def test_only_a_verdict_that_depends_asks_and_only_for_what_is_not_known(
    call: Told, as_of: date | None
) -> None:
    assert_asks_only_what_helps(assess(call.known, as_of))


@times(2)
@given(told(), law_days(), st.data())
def test_what_was_assessed_before_does_not_matter(
    call: Told, as_of: date | None, data: st.DataObject
) -> None:
    less = data.draw(parts(call.known))
    assume(can_be_read(less))
    for earlier, later in ((less, call.known), (call.known, less)):
        fresh = assess(later, as_of)
        again = assess(later, as_of, before=assess(earlier, as_of))
        assert (again.verdict, again.needs) == (fresh.verdict, fresh.needs)
        assert [(f.status, f.needs) for f in again.findings] == [
            (f.status, f.needs) for f in fresh.findings
        ]


def values(possible: Possible) -> tuple[Any, ...]:
    return (possible.low, possible.high) if isinstance(possible, Interval) else possible


@times(4)
@given(when_and_where(), st.data())
def test_knowing_more_of_when_and_where_a_phone_rang_only_ever_narrows_its_clock(
    whole: dict[str, Any], data: st.DataObject
) -> None:
    exact = data.draw(parts(whole))
    known = data.draw(roughly(exact))
    for more in (whole, data.draw(parts(whole)) | exact):
        assume(can_be_read(known) and can_be_read(more))
        before, after = (Call.read(each, RULEBOOK.askable).known for each in (known, more))
        for key in ("local_time", "call_date"):
            if key in before:
                assert all(value in before[key] for value in values(after[key])), key


SHORT_RING = COLD_CALL | {"answered_by": "nobody", "caller_hung_up": True, "ring_seconds": 5}
"""Breaks a rule that began on October 1, 2003, if it rang fewer than four times."""


@pytest.mark.parametrize(
    ("facts", "need"),
    [
        ({"date": "2003"}, "date"),
        ({"date": "2003-10-01", "clock": None}, "clock"),
        ({"date": "2003-10-01", "clock": "eastern", "time": None}, "time"),
        ({"date": "2003-10-01", "clock": "eastern", "time": "00:30"}, "called_state"),
    ],
    ids=str,
)
def test_a_date_beside_a_change_of_law_asks_for_what_settles_it(
    facts: dict[str, Any], need: str
) -> None:
    call = {key: value for key, value in (SHORT_RING | {"rings": 1} | facts).items() if value}
    found = finding("fcc-ring-time", call)
    assert (found.status, found.needs) == (Status.UNDETERMINED, (need,))


def test_what_is_asked_changes_with_what_is_known_although_no_rule_reads_it() -> None:
    first = assess(SHORT_RING | {"rings": 1, "date": "2003-10-01", "clock": "eastern"})
    known = SHORT_RING | {"rings": 1, "date": "2003-10-01"}
    del known["clock"]
    assert assess(known, before=first).needs == assess(known).needs


def test_nothing_known_leaves_everything_open() -> None:
    nothing = assess({})
    assert nothing.verdict is Verdict.DEPENDS
    for each in nothing.findings:
        never = each.rule.in_force.start == date.max
        assert each.status is (Status.NOT_IN_FORCE if never else Status.UNDETERMINED)


@given(full_calls())
def test_a_call_of_which_everything_is_known_never_depends(call: dict[str, Any]) -> None:
    call = call | {"clock": CALLED}
    assume(can_be_read(call))
    found = assess(call)
    assert found.verdict is not Verdict.DEPENDS
    assert all(finding.breached is not None for finding in found.of(Status.UNDETERMINED))


@given(full_calls(), st.data())
def test_answering_what_is_asked_first_leads_to_the_verdict(
    call: dict[str, Any], data: st.DataObject
) -> None:
    call = call | {"clock": CALLED}
    assume(can_be_read(call))
    known = data.draw(parts(call))
    while (found := assess(known)).verdict is Verdict.DEPENDS:
        assert found.needs[0] not in known
        known = known | {found.needs[0]: call[found.needs[0]]}
    assert found.verdict is assess(call).verdict
