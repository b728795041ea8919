"""Conditions with three values: an answer is definite only if no completion can change it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.clock import Period
from rules.comparison import Among, Comparison, Later, Range, Share, Within
from rules.known import Facts, Interval, Known, Possible
from rules.logic import All, AnyOf, Condition, Not, Open, Step, unknown_leaves, walk

from .strategies import times


@dataclass(frozen=True)
class Toy:
    """A fact that may have one of a few values."""

    id: str
    values: tuple[Any, ...]
    label: str = "toy"

    def say(self, value: Any) -> str:
        return str(value)

    def domain(self) -> tuple[Any, ...]:
        return self.values


SWITCHES = [Toy(name, (True, False)) for name in "abc"]
COUNTS = [Toy(name, (0, 1, 2, 3)) for name in "mn"]
DAYS = [Toy(name, tuple(date(2026, 11, day) for day in (10, 11, 12, 27))) for name in "de"]
TOYS = [*SWITCHES, *COUNTS, *DAYS]
UNASKED = Open("unasked", "Who knows?", ())

COMPARISONS = [
    *(Among(toy, (True,)) for toy in SWITCHES),
    *(Range(toy, low, high) for toy in COUNTS for low, high in ((1, None), (None, 2), (1, 2))),
    Share(COUNTS[0], COUNTS[1], 50),
    Share(COUNTS[1], COUNTS[0], 3),
    Share(COUNTS[0], COUNTS[1], 50, reached=True),
    Within(DAYS[0], Period(1, "days"), DAYS[1]),
    Later(DAYS[0], Period(1, "business days"), DAYS[1]),
]
conditions = st.recursive(
    st.sampled_from([*COMPARISONS, UNASKED]),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(tuple).map(All)
        | st.lists(inner, min_size=1, max_size=3).map(tuple).map(AnyOf)
        | inner.map(Not)
    ),
    max_leaves=8,
)


@st.composite
def known_toys(draw: st.DrawFn) -> dict[str, Possible]:
    """Draw for some facts which values they may still have: one, some or an interval of them."""
    known: dict[str, Possible] = {}
    for toy in draw(st.lists(st.sampled_from(TOYS), unique=True)):
        values = draw(st.lists(st.sampled_from(toy.values), unique=True, min_size=1, max_size=3))
        rough = toy not in SWITCHES and draw(st.booleans())
        known[toy.id] = Interval(min(values), max(values)) if rough else tuple(values)
    return known


def completions(condition: Condition, known: Known) -> Iterator[dict[str, Any]]:
    """Yield every way in which the facts that a condition reads may turn out."""
    read = {subject for part in walk(condition) for subject in part.subjects()}
    toys = [toy for toy in TOYS if toy in read]
    possible = [[v for v in toy.values if v in known.get(toy.id, toy.values)] for toy in toys]
    for values in product(*possible):
        yield {toy.id: value for toy, value in zip(toys, values, strict=True)}


def plain(condition: Condition, facts: dict[str, Any], *, opinion: bool) -> bool:
    """Return what a condition comes to in ordinary logic, if open questions get this answer."""
    match condition:
        case All():
            return all(plain(part, facts, opinion=opinion) for part in condition.of)
        case AnyOf():
            return any(plain(part, facts, opinion=opinion) for part in condition.of)
        case Not():
            return not plain(condition.part, facts, opinion=opinion)
        case Open():
            return opinion
        case Among():
            return facts[condition.subject.id] in condition.values
        case Range():
            value = facts[condition.subject.id]
            return (condition.low is None or condition.low <= value) and (
                condition.high is None or value <= condition.high
            )
        case Share():
            part, whole = facts[condition.part.id], facts[condition.whole.id]
            share = whole * condition.percent / 100
            return bool(part > share or (condition.reached and part == share and part != 0))
        case Within():
            day, end = facts[condition.subject.id], facts[condition.before.id]
            return bool(timedelta(0) <= end - day <= timedelta(condition.period.count))
        case Later():
            # One business day after: November 11 is a holiday, and November 10 a Tuesday.
            last = {10: 12, 11: 12, 12: 13, 27: 30}
            day, start = facts[condition.subject.id], facts[condition.since.id]
            return bool(day.day > last[start.day])
    raise NotImplementedError(condition)


def all_that_may_be_known(toy: Toy) -> Iterator[Possible | None]:
    yield None
    yield from ((value,) for value in toy.values)
    yield from combinations(toy.values, 2)
    if toy not in SWITCHES:
        yield from (Interval(*sorted(ends)) for ends in combinations(toy.values, 2))


@pytest.mark.parametrize("comparison", COMPARISONS, ids=lambda each: str(each.spec()))
def test_a_comparison_is_definite_if_and_only_if_all_values_that_its_facts_may_have_agree(
    comparison: Comparison,
) -> None:
    toys = [toy for toy in TOYS if toy in comparison.subjects()]
    for possible in product(*map(all_that_may_be_known, toys)):
        known = {t.id: what for t, what in zip(toys, possible, strict=True) if what is not None}
        answers = {plain(comparison, f, opinion=True) for f in completions(comparison, known)}
        found = comparison.truth(known)
        assert found is None or answers == {found}, known
        # A fact that is not known, and an interval of days, have values beyond those of the toys.
        finite = all(isinstance(what, tuple) for what in possible)
        if finite or isinstance(comparison, Range | Among):
            assert found is not None or len(answers) == 2, known


@times(2)
@given(conditions, known_toys())
def test_a_definite_answer_is_that_of_every_completion(condition: Condition, known: Known) -> None:
    answer = condition.truth(known)
    if answer is None:
        return
    for facts in completions(condition, known):
        for opinion in (True, False):
            assert plain(condition, facts, opinion=opinion) is answer


@given(conditions)
def test_with_every_fact_known_only_open_questions_leave_an_answer_open(
    condition: Condition,
) -> None:
    for facts in completions(condition, {}):
        known = {key: (value,) for key, value in facts.items()}
        if (answer := condition.truth(known)) is None:
            assert set(unknown_leaves(condition, Facts(known))) == {UNASKED}
        else:
            assert plain(condition, facts, opinion=True) is answer


@times(2)
@given(conditions, known_toys())
def test_the_proof_comes_to_the_same_value_at_every_node(
    condition: Condition, known: Known
) -> None:
    def check(step: Step) -> None:
        assert step.value is step.condition.truth(known)
        assert [inner.condition for inner in step.because] == list(step.condition.parts())
        for inner in step.because:
            check(inner)

    check(condition.prove(known))


def read_by(step: Step) -> set[str]:
    """Return the facts that the deciding steps of a proof read."""
    return {key for key, _ in step.known}.union(*(read_by(inner) for inner in step.deciding()))


@times(2)
@given(conditions, known_toys())
def test_the_deciding_steps_name_all_the_facts_that_a_definite_answer_needs(
    condition: Condition, known: Known
) -> None:
    answer = condition.truth(known)
    if answer is None:
        return
    kept = read_by(condition.prove(known))
    assert condition.truth({key: known[key] for key in kept}) is answer


@given(conditions, known_toys())
def test_an_unknown_answer_names_unknown_leaves_and_a_definite_one_names_none(
    condition: Condition, known: Known
) -> None:
    found = list(unknown_leaves(condition, Facts(known)))
    assert bool(found) is (condition.truth(known) is None)
    assert all(leaf.truth(known) is None and not leaf.parts() for leaf in found)


@given(conditions, conditions, known_toys())
def test_and_or_and_not_written_with_operators_mean_the_same(
    one: Condition, other: Condition, known: Known
) -> None:
    assert (one & other).truth(known) is All((one, other)).truth(known)
    assert (one | other).truth(known) is AnyOf((one, other)).truth(known)
    assert (~one).truth(known) is Not(one).truth(known)
    assert (~~one).truth(known) is one.truth(known)
    assert (~(one & other)).truth(known) is (~one | ~other).truth(known)


YES, NO = Among(SWITCHES[0], (True,)), Among(SWITCHES[1], (True,))
UNKNOWN = Among(SWITCHES[2], (True,))
KNOWN = {"a": (True,), "b": (False,)}


@pytest.mark.parametrize(
    ("condition", "value"),
    [
        (YES & UNKNOWN, None),
        (NO & UNKNOWN, False),
        (YES | UNKNOWN, True),
        (NO | UNKNOWN, None),
        (~UNKNOWN, None),
        (~YES, False),
        (~NO, True),
        (All(()), True),
        (AnyOf(()), False),
        (UNASKED, None),
        (UNASKED & NO, False),
        (UNASKED | YES, True),
        (~UNASKED, None),
    ],
)
def test_what_is_unknown_stays_unknown_unless_the_rest_decides(
    condition: Condition, value: bool | None
) -> None:
    assert condition.truth(KNOWN) is value


def test_a_fact_with_two_possible_values_decides_only_if_both_agree() -> None:
    at_least_two = Range(COUNTS[0], low=2)
    assert at_least_two.truth({"m": (2, 3)}) is True
    assert at_least_two.truth({"m": (0, 1)}) is False
    assert at_least_two.truth({"m": (1, 2)}) is None


def test_a_fact_that_is_known_roughly_decides_only_if_the_whole_interval_agrees() -> None:
    at_least_two = Range(COUNTS[0], low=2)
    assert at_least_two.truth({"m": Interval(2, 3)}) is True
    assert at_least_two.truth({"m": Interval(0, 1)}) is False
    assert at_least_two.truth({"m": Interval(0, 3)}) is None


def test_none_of_anything_is_no_share_of_it_however_large_the_whole() -> None:
    share = Share(COUNTS[0], COUNTS[1], 3)
    assert share.truth({"m": (0,)}) is False
    assert share.truth({"m": (1,)}) is None
    assert share.truth({"n": (1000,)}) is None


@pytest.mark.parametrize(
    ("part", "whole", "reached"),
    [(39, 100, False), (40, 100, True), (2, 5, True), (3, 9, False), (4, 9, True), (0, 0, False)],
)
def test_exactly_forty_percent_reaches_forty_percent(part: int, whole: int, reached: bool) -> None:
    share = Share(COUNTS[0], COUNTS[1], 40, reached=True)
    assert share.truth({"m": (part,), "n": (whole,)}) is reached


@pytest.mark.parametrize(("abandoned", "over"), [(30, False), (31, True)])
def test_exactly_three_percent_is_not_more_than_three_percent(abandoned: int, over: bool) -> None:
    assert Share(COUNTS[0], COUNTS[1], 3).truth({"m": (abandoned,), "n": (1000,)}) is over


@pytest.mark.parametrize(
    ("day", "within"),
    [
        (date(2026, 10, 22), False),
        (date(2026, 10, 23), True),
        (date(2026, 11, 23), True),
        (date(2026, 11, 24), False),
    ],
    ids=str,
)
def test_a_period_before_a_day_includes_both_ends(day: date, within: bool) -> None:
    condition = Within(DAYS[0], Period(31, "days"), DAYS[1])
    assert condition.truth({"d": (day,), "e": (date(2026, 11, 23),)}) is within


def test_a_proof_says_when_a_value_sits_on_the_boundary() -> None:
    condition = Range(COUNTS[0], 1, 3, doubtful_edge=True)
    assert condition.prove({"m": (3,)}).on_edge
    assert not condition.prove({"m": (1,)}).on_edge
    assert not condition.prove({"m": (2, 3)}).on_edge
