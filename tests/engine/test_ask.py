"""The next question: it settles most, can matter, and a chain of answers ends."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rules import ask
from rules.ask import next_question, ranked
from rules.assess import RULEBOOK, Assessment, assess
from rules.clock import CALLED
from rules.facts import Flag
from rules.logic import Condition, Open
from rules.rulebook import Rule, Rulebook, Verdict, since
from rules.scenario import library

from .builders import problems
from .random_law import (
    SOURCE,
    TODAY,
    call,
    comes_to,
    completions,
    generator,
    outcome,
    rulebook,
)
from .strategies import full_calls, parts, times

MORNING = dict(library()["honest-broker-morning"].facts)
CASES = 4 * settings.default.max_examples


def interview(
    known: dict[str, Any], whole: dict[str, Any], look: Callable[[dict[str, Any]], Assessment]
) -> tuple[Assessment, list[str]]:
    """Return where the answers that are true of `whole` lead, and what was asked."""
    asked: list[str] = []
    while question := next_question(look(known)):
        assert question.fact not in known, "asked for what is known"
        asked.append(question.fact)
        known = known | {question.fact: whole[question.fact]}
    return look(known), asked


def test_a_chain_of_answers_ends_in_the_verdict_and_asks_only_what_can_matter() -> None:
    more = fewer = 0
    for seed in range(CASES):
        rng = generator(seed)
        book = rulebook(rng)
        # Rough values would be asked for again, more exactly.
        known = {k: v for k, v in call(rng, book, 0.2).items() if "|" not in str(v)}
        wholes = list(completions(book, known))
        whole = rng.choice(wholes)

        def look(facts: dict[str, Any], book: Rulebook = book) -> Assessment:
            return assess(facts, TODAY, book)

        end, asked = interview(known, whole, look)
        assert end.verdict is comes_to(book, whole), seed
        assert len(asked) == len(set(asked)) <= len(book.facts), seed
        for at, fact in enumerate(asked):
            told = known | {key: whole[key] for key in asked[:at]}
            assert can_matter(fact, book, told), (seed, fact)

        # Asking in the order of the assessment's own list takes longer.
        fewer += len(asked)
        plain = dict(known)
        while (found := look(plain)).needs:
            plain[found.needs[0]] = whole[found.needs[0]]
            more += 1
    print(f"\nquestions: {fewer} instead of {more}")  # noqa: T201 (seen with -s)
    assert fewer < more


def can_matter(fact: str, book: Rulebook, known: dict[str, Any]) -> bool:
    """Return whether another answer can lead to another status of a rule."""
    seen: dict[tuple[Any, ...], set[tuple[Any, ...]]] = {}
    for whole in completions(book, known):
        others = tuple(value for key, value in whole.items() if key != fact)
        statuses = tuple(outcome(rule, whole) for rule in book.rules.values())
        seen.setdefault(others, set()).add(statuses)
    return any(len(statuses) > 1 for statuses in seen.values())


@times(0.3)
@given(full_calls(), st.data())
def test_an_interview_about_a_real_call_ends_in_its_verdict(
    call: dict[str, Any], data: st.DataObject
) -> None:
    call = call | {"clock": CALLED}
    assume(not problems(call))
    end, asked = interview(data.draw(parts(call)), call, assess)
    assert end.verdict is assess(call).verdict
    assert end.verdict is not Verdict.DEPENDS
    assert len(asked) == len(set(asked)) <= len(RULEBOOK.askable)


def book_of(*forbidden: Condition) -> Rulebook:
    """Return a rulebook of rules that apply to every call."""
    always = Flag("always", "A", "A?", "call")
    rules = {
        f"r{number}": Rule(
            id=f"r{number}",
            title="",
            statement="",
            binds="",
            source=SOURCE,
            in_force=since("2000-01-01"),
            applies=always | ~always,
            forbids=condition,
            agency="",
            checked=TODAY,
            examples=(),
        )
        for number, condition in enumerate(forbidden)
    }
    return Rulebook(rules, {fact.id: fact for fact in (always, A, B, C)})


A = Flag("a", "A", "A?", "call", known_to="caller")
B = Flag("b", "B", "B?", "call")
C = Flag("c", "C", "C?", "call")


def test_what_the_person_called_can_know_is_asked_first_if_it_settles_as_much() -> None:
    question = next_question(assess({"always": True}, TODAY, book_of(A & B)))
    assert question is not None
    assert (question.fact, question.known_to) == ("b", "called")
    assert [answer.verdict for answer in question.answers] == [None, Verdict.LAWFUL]


def test_what_only_the_caller_knows_is_asked_first_if_it_settles_much_more() -> None:
    found = assess({"always": True}, TODAY, book_of(A & B, A & C, A & ~B & ~C))
    assert ranked(found)[0].fact == "a"


def test_a_fact_that_nobody_can_tell_is_skipped() -> None:
    found = assess({"always": True}, TODAY, book_of(A & B))
    assert [q.fact for q in ranked(found, skip={"b"})] == ["a"]
    assert next_question(found, skip={"a", "b"}) is None


def test_an_open_question_of_law_ends_the_interview_as_unsettled() -> None:
    moot = book_of(B & Open("moot", "Is it so?", ("Nobody knows.",)))
    known = {"always": True}
    question = next_question(assess(known, TODAY, moot))
    assert question is not None
    assert question.fact == "b"
    end = assess(known | {"b": True}, TODAY, moot)
    assert end.verdict is Verdict.UNSETTLED
    assert next_question(end) is None


@pytest.mark.parametrize(
    "known", [{}, {"purpose": "sales"}, {"date": "2026-11-23", "purpose": "survey"}]
)
def test_the_question_is_the_same_each_time_and_among_the_facts_wanted(
    known: dict[str, Any],
) -> None:
    found = assess(known)
    questions = ranked(found)
    assert questions == ranked(assess(known))
    assert sorted(question.fact for question in questions) == sorted(found.needs)
    assert next_question(found) == questions[0]
    worths = [round(q.worth, 9) for q in questions]
    assert worths == sorted(worths, reverse=True)


def test_a_definite_verdict_leaves_nothing_to_ask() -> None:
    unlawful = {"date": "2026-11-23", "purpose": "sales", "for_nonprofit": False}
    unlawful |= {"direction": "outbound", "voice": "live", "caller_id_sent": False}
    assert assess(unlawful).verdict is Verdict.UNLAWFUL
    assert next_question(assess(unlawful)) is None


def test_a_rough_answer_may_be_asked_for_more_exactly_within_its_bounds() -> None:
    late = MORNING | {"time": "21:30", "bought": True, "bought_on": "2025", "inquired": False}
    question = next_question(assess(late | {"relationship_ended": False}))
    assert question is not None
    fact = RULEBOOK.facts[question.fact]
    # Another law counts 540 days, which end on May 31: a piece of its own, with the same outcome.
    first, *rest = [(fact.say_possible(each.value), each.verdict) for each in question.answers]
    assert first == ("January 1, 2025 to May 22, 2025", Verdict.UNLAWFUL)
    assert rest[0][0].startswith("May 23, 2025 to ")
    assert rest[-1][0].endswith(" to December 31, 2025")
    assert {verdict for _, verdict in rest} == {Verdict.LAWFUL}


def test_a_clock_that_was_given_is_not_asked_for_again() -> None:
    twice = MORNING | {"date": "2026-11-01", "time": "01:30", "clock": "central"}
    twice |= {"called_state": "HI", "called_zone": "hawaii", "bought": False, "inquired": False}
    found = assess(twice)
    assert (found.verdict, found.needs) == (Verdict.DEPENDS, ("clock",))
    assert next_question(found) is None


def test_with_hardly_anything_known_the_wanted_facts_stand_as_the_assessment_wants_them() -> None:
    found = assess({"date": "2026-11-23"})
    assert len(found.needs) > ask.MOST_WEIGHED
    assert [question.fact for question in ranked(found)] == list(found.needs)
    assert not any(question.answers for question in ranked(found))
