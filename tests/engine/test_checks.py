"""The rulebook has no problem; a rulebook that is broken in one way has that one, by its rule."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import facts
from rules.assess import RULEBOOK
from rules.checks import CITATION, Problem, possible, problems
from rules.known import LAW_OF, Facts
from rules.logic import All, AnyOf, Condition, Not, Open
from rules.rulebook import (
    NEVER,
    Confidence,
    Event,
    Example,
    Exemption,
    Rule,
    Rulebook,
    Source,
    Span,
    Status,
    Version,
    between,
    not_before,
    since,
)

from .strategies import times

CFR = Source("47 CFR 1.1", "https://www.ecfr.gov/", Confidence.TEXT, 2026)
LAST_CHECKED = date(2026, 11, 23)


def example(status: Status, **told: Any) -> Example:
    return Example(f"{told}", status, {"date": "2026-11-23", "clock": "called"} | told)


SOUND = Rule(
    id="toy",
    title="No calls at night to people who object",
    statement="Do not.",
    binds="All.",
    source=CFR,
    in_force=since("2000-01-01"),
    applies=facts.asked_to_stop,
    forbids=~facts.local_time.between("08:00", "21:00"),
    unless=(Exemption("toy-friend", "A friend", facts.knows_caller, CFR),),
    agency="Toys",
    checked=LAST_CHECKED,
    examples=(
        example(Status.VIOLATED, asked_to_stop=True, time="22:00", knows_caller=False),
        example(Status.COMPLIED, asked_to_stop=True, time="10:00"),
    ),
)
"""A rule without a problem."""


def found(
    rule: Rule, today: date | None = None, more: Mapping[str, Any] | None = None
) -> list[Problem]:
    """Return the problems of a rulebook of one rule and the facts that it reads."""
    read = set(rule.reads) | {"date", "time", "clock"} | set(more or ())
    known = {key: fact for key, fact in RULEBOOK.facts.items() if key in read}
    return problems(Rulebook({rule.id: rule}, known), today)


def kinds(rule: Rule, today: date | None = None) -> list[tuple[str, str]]:
    every = found(rule, today)
    assert {problem.rule for problem in every} <= {rule.id}
    return [(problem.kind, problem.severity) for problem in every]


def without_examples(**changes: Any) -> list[tuple[str, str]]:
    """Return the problems of the sound rule with changes, those of its examples left aside."""
    return [pair for pair in kinds(replace(SOUND, **changes)) if "example" not in pair[0]]


def test_the_rulebook_has_no_errors_and_nothing_is_left_undecided() -> None:
    every = problems(RULEBOOK)
    assert [str(problem) for problem in every if problem.severity == "error"] == []
    assert [str(problem) for problem in every if problem.kind == "not decided"] == []


def test_a_sound_rule_has_no_problem() -> None:
    assert kinds(SOUND, LAST_CHECKED) == []


# ── Conditions ───────────────────────────────────────────────────────────────────────────────────


def excused_if(when: Condition) -> list[tuple[str, str]]:
    return without_examples(unless=(Exemption("toy-excuse", "An excuse", when, CFR),))


@pytest.mark.parametrize(
    "when",
    [
        pytest.param(~facts.asked_to_stop, id="the rule would not apply"),
        pytest.param(facts.local_time.between("09:00", "20:00"), id="nothing would be broken"),
        pytest.param(facts.bought & ~facts.bought, id="a contradiction"),
        pytest.param(
            facts.line.one_of("wireless") & facts.line.one_of("business"), id="two values at once"
        ),
        pytest.param(facts.rings.at_least(4) & facts.rings.at_most(3), id="a gap between numbers"),
        pytest.param(
            facts.ring_seconds.at_least(4) & facts.ring_seconds.at_most(3.5), id="between seconds"
        ),
        pytest.param(facts.as_of.since("2000-01-01") & ~facts.as_of.since("1990-01-01"), id="days"),
        pytest.param(
            facts.abandoned_calls.over_percent(3, of=facts.answered_calls)
            & facts.abandoned_calls.at_most(3)
            & facts.answered_calls.at_least(100),
            id="a share that cannot be so large",
        ),
        pytest.param(
            facts.bought_on.within(3, "months", before=facts.call_date)
            & facts.call_date.later_than(0, "days", since=facts.call_date),
            id="a day later than itself",
        ),
    ],
)
def test_an_exemption_that_can_never_apply_is_found(when: Condition) -> None:
    rule = replace(SOUND, unless=(Exemption("x", "X", when, CFR),), examples=())
    dead = [problem for problem in found(rule) if "example" not in problem.kind]
    assert [(problem.rule, problem.kind) for problem in dead] == [("toy", "dead exemption")]
    assert "The exemption x" in dead[0].message


@pytest.mark.parametrize(
    "when",
    [
        pytest.param(facts.local_time.between("21:00", "21:00:01"), id="one second"),
        pytest.param(facts.rings.at_least(3) & facts.rings.at_most(3), id="one number"),
        pytest.param(
            facts.ring_seconds.at_least(3) & ~facts.ring_seconds.at_least(3.1), id="a fraction"
        ),
        pytest.param(
            ~facts.ring_seconds.at_most(3) & ~facts.ring_seconds.at_least(3.1), id="between two"
        ),
        pytest.param(facts.rings.at_least(2.5) & facts.rings.at_most(3.5), id="a whole number"),
        pytest.param(
            facts.abandoned_calls.over_percent(3, of=facts.answered_calls)
            & facts.abandoned_calls.at_most(4)
            & facts.answered_calls.at_least(133),
            id="a share that is just large enough",
        ),
        pytest.param(
            facts.asked_to_stop_on.within(5, "years", before=facts.call_date)
            & facts.call_date.later_than(10, "business days", since=facts.asked_to_stop_on),
            id="between two periods",
        ),
        pytest.param(Open("toy-question", "Is it?", ("Who knows.",)), id="an open question"),
    ],
)
def test_an_exemption_that_applies_seldom_is_none(when: Condition) -> None:
    assert excused_if(when) == []


def test_what_hangs_on_the_calendar_alone_is_left_undecided() -> None:
    # Within a month but more than 30 days ago: on the 31st of some months only.
    rare = facts.bought_on.within(1, "months", before=facts.call_date) & ~facts.bought_on.within(
        31, "days", before=facts.call_date
    )
    assert excused_if(rare) == [("not decided", "note")]


def test_an_exemption_of_which_one_version_has_a_use_is_no_problem() -> None:
    late = Exemption("toy-late", "Late", ~facts.as_of.since("1999-01-01"), CFR)
    older = Version(between("1990-01-01", "2000-01-01"), SOUND.applies, SOUND.forbids, (late,))
    assert without_examples(earlier=(older,), unless=(late,)) == []
    assert without_examples(unless=(late,)) == [("dead exemption", "error")]


@pytest.mark.parametrize(
    ("part", "condition"),
    [
        ("applies", facts.bought | ~facts.bought),
        ("applies", facts.as_of.since("1999-12-31")),
        ("applies", All(())),
        ("applies", facts.bought & ~facts.bought),
        ("forbids", facts.line.one_of(*facts.line.options)),
        ("forbids", ~facts.rings.at_least(0)),
    ],
)
def test_a_condition_that_never_changes_is_found(part: str, condition: Condition) -> None:
    every = found(replace(SOUND, **{part: condition}, unless=(), examples=()))
    constant = [problem for problem in every if problem.kind == "constant condition"]
    assert len(constant) == 1
    assert constant[0].rule == "toy"
    assert f"“{part}” is always" in constant[0].message


def test_a_rule_that_no_call_can_break_is_found() -> None:
    assert without_examples(forbids=~facts.asked_to_stop, unless=()) == [("never broken", "error")]


def test_a_rule_that_every_call_breaks_is_worth_a_warning() -> None:
    change = {"applies": facts.asked_to_stop & facts.bought, "forbids": facts.bought}
    assert without_examples(**change) == [("always broken", "warning")]


def test_a_question_that_is_too_large_is_left_undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rules.checks.MOST_TRIES", 2)
    every = found(SOUND)
    assert {problem.kind for problem in every} == {"not decided"}
    assert {problem.severity for problem in every} == {"note"}


COMPARISONS = (
    *(facts.asked_to_stop, facts.line.one_of("wireless"), facts.line.one_of("wireless", "billed")),
    *(facts.rings.at_least(n) for n in (1, 3)),
    *(facts.rings.at_most(n) for n in (0, 2, 3)),
    *(facts.local_time.between(low, "00:00:06") for low in ("00:00:00", "00:00:03")),
    *(
        facts.asked_to_stop_on.within(days, "days", before=facts.call_date, doubtful_edge=True)
        for days in (2, 5)
    ),
    *(facts.call_date.later_than(n, "days", since=facts.asked_to_stop_on) for n in (1, 5)),
)
conditions = st.recursive(
    st.sampled_from(COMPARISONS),
    lambda inner: (
        inner.map(Not)
        | st.lists(inner, min_size=2, max_size=4).map(lambda of: All(tuple(of)))
        | st.lists(inner, min_size=2, max_size=4).map(lambda of: AnyOf(tuple(of)))
    ),
    max_leaves=8,
)
TODAY = date(2026, 11, 23)
EVERY_CALL = [
    Facts(
        {
            LAW_OF: (TODAY,),
            "call_date": (TODAY,),
            "asked_to_stop": (asked,),
            "line": (line,),
            "rings": (rings,),
            "local_time": (time(second=second),),
            "asked_to_stop_on": (TODAY - timedelta(days=days),),
        }
    )
    for asked, line, rings, second, days in product(
        (True, False), ("wireless", "billed", "business"), range(5), (0, 2, 3, 6, 7), range(8)
    )
]
"""Every call that the comparisons above can tell apart, and many more."""


@times(0.5)
@given(conditions, st.booleans())
def test_the_search_finds_a_call_if_and_only_if_there_is_one(
    condition: Condition, value: bool
) -> None:
    answer = possible(RULEBOOK, since("2000-01-01"), (condition, value))
    there_is_one = any(condition.truth(call) is value for call in EVERY_CALL)
    assert answer in {there_is_one, None}
    if there_is_one:
        assert answer is True


# ── Examples and facts ───────────────────────────────────────────────────────────────────────────


def test_a_rule_that_no_example_breaks_is_found() -> None:
    assert kinds(replace(SOUND, examples=SOUND.examples[1:])) == [("no broken example", "error")]


def test_a_rule_that_no_example_keeps_is_found() -> None:
    outside = example(Status.NOT_APPLICABLE, asked_to_stop=False)
    rule = replace(SOUND, examples=(SOUND.examples[0], outside))
    assert kinds(rule) == [("no kept example", "error")]


def test_an_example_that_comes_out_otherwise_is_found_by_its_story() -> None:
    wrong = example(Status.COMPLIED, asked_to_stop=True, time="22:00", knows_caller=False)
    (problem,) = found(replace(SOUND, examples=(*SOUND.examples, wrong)))
    assert (problem.rule, problem.kind, problem.severity) == ("toy", "wrong example", "error")
    assert wrong.story in problem.message
    assert "is violated, not complied" in problem.message


def test_an_example_that_cannot_be_read_is_found() -> None:
    wrong = example(Status.COMPLIED, time="25:00")
    (problem,) = found(replace(SOUND, examples=(*SOUND.examples, wrong)))
    assert problem.kind == "wrong example"
    assert "is not a time" in problem.message


def test_a_fact_that_no_rule_reads_is_found() -> None:
    (problem,) = found(SOUND, more={"rings": None})
    assert (problem.rule, problem.kind, problem.severity) == ("rings", "unread fact", "error")


# ── Dates and sources ────────────────────────────────────────────────────────────────────────────


def older(start: str, end: str | None) -> tuple[Version, ...]:
    span = between(start, end) if end else since(start)
    return (Version(span, SOUND.applies, SOUND.forbids, SOUND.unless),)


@pytest.mark.parametrize("end", ["2000-01-02", "2010-01-01", None])
def test_two_versions_at_once_are_found(end: str | None) -> None:
    assert kinds(replace(SOUND, earlier=older("1990-01-01", end))) == [("overlap", "error")]


def test_a_gap_between_versions_is_noted() -> None:
    assert kinds(replace(SOUND, earlier=older("1990-01-01", "1999-12-31"))) == [("gap", "note")]
    assert kinds(replace(SOUND, earlier=older("1990-01-01", "2000-01-01"))) == []


def test_a_version_whose_start_nobody_knows_does_not_overlap() -> None:
    when = Open("toy-start", "When does it start?", ("Nobody knows.",))
    newest = not_before("2027-01-31", when)
    rule = replace(SOUND, in_force=newest, earlier=older("2000-01-01", None))
    assert kinds(rule) == []


@pytest.mark.parametrize("span", [NEVER, not_before("2027-01-31", Open("o", "When?", ("?",)))])
def test_what_is_not_law_yet_needs_no_example_that_breaks_it(span: Span) -> None:
    assert kinds(replace(SOUND, in_force=span, examples=())) == []


@pytest.mark.parametrize(
    "cite",
    [
        "47 CFR 64.1200(a)(1)(i)-(ii)",
        "16 CFR 310.4(b)(1)(iv)",
        "17 CFR 240.15c1-1",
        "47 U.S.C. 227(b)(1)(A)(iii)",
        "47 U.S.C. 503(b); 47 CFR 1.80",
        "15 U.S.C. 78o-4",
        "Barr v. AAPC (U.S. 2020)",
        "IMC v. FCC, 127 F.4th 303 (11th Cir. 2025)",
        "FCC 26-67",
        "DA 20-1507",
        "89 FR 5098",
        "FINRA Rule 3230(a)",
        "MSRB Rule G-39",
        "Fla. Stat. 501.059(8)(a)",
    ],
)
def test_lawyers_know_these_citations(cite: str) -> None:
    assert all(CITATION.fullmatch(part) for part in cite.split("; "))


@pytest.mark.parametrize(
    "cite", ["", "the TCPA", "47 CFR", "64.1200(c)", "47 USC 227", "see there"]
)
def test_a_citation_in_no_known_form_is_found(cite: str) -> None:
    rule = replace(SOUND, source=replace(CFR, cite=cite))
    assert kinds(rule) == [("citation", "error")]


def test_the_citation_of_an_exemption_is_checked_too() -> None:
    vague = replace(SOUND.unless[0], source=replace(CFR, cite="somewhere"))
    (problem,) = found(replace(SOUND, unless=(vague,)))
    assert (problem.rule, problem.kind) == ("toy", "citation")
    assert "toy-friend" in problem.message


def test_a_rule_that_was_not_checked_for_a_year_is_warned_of() -> None:
    assert kinds(SOUND, date(2027, 11, 24)) == []
    assert kinds(SOUND, date(2027, 11, 25)) == [("stale", "warning")]
    assert kinds(SOUND) == []


@pytest.mark.parametrize("kind", ["vacated", "stayed"])
def test_a_rule_that_counts_as_law_although_it_was_set_aside_is_found(kind: Any) -> None:
    gone = Event(date(2020, 1, 1), kind, "A court did it.", CFR)
    back = Event(date(2021, 1, 1), "restored", "Another court undid it.", CFR)
    assert kinds(replace(SOUND, events=(gone,))) == [("not law", "error")]
    assert kinds(replace(SOUND, events=(gone, back))) == []
    ended = replace(SOUND, events=(gone,), in_force=between("2000-01-01", "2020-01-01"))
    assert "not law" not in {pair[0] for pair in kinds(ended)}
