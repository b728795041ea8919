"""Exercises and their answers."""

import re
from html import unescape
from urllib.parse import parse_qsl

import pytest

from explorer import exercises
from rules.assess import assess

EVERY = exercises.all_exercises()


def test_every_level_has_exercises():
    assert sum(len(exercises.of(level)) for level in exercises.LEVELS) == len(EVERY) >= 10
    assert all(exercises.of(level) for level in exercises.LEVELS)


@pytest.mark.parametrize("exercise", EVERY, ids=lambda exercise: exercise.id)
def test_the_explanation_fits_what_the_engine_says(macro, exercise):
    for case in exercise.cases:
        assert macro("what_if", case.story, expect=case.expect, **case.facts)


@pytest.mark.parametrize("level", exercises.LEVELS)
def test_an_exercise_opens_its_call_without_telling_the_answer(macro, level):
    text = macro("exercise_list", level)
    links = re.findall(r'href="([^"]*/explorer/#[^"]*)"', text)
    assert len(links) == len(exercises.of(level))
    assert "verdict" not in text
    for link in links:
        facts = dict(parse_qsl(unescape(link).partition("#")[2]))
        forum = facts.pop("forum", "all")
        assert assess(facts, forum=forum).findings


@pytest.mark.parametrize("level", exercises.LEVELS)
def test_questions_and_answers_lead_to_each_other(macro, level):
    questions, answers = macro("exercise_list", level), macro("answer_list", level)
    for exercise in exercises.of(level):
        assert f"(answers.md#{exercise.id})" in questions
        assert f"(exercises.md#{exercise.id})" in answers
        assert f"{{#{exercise.id}}}" in questions
        assert f"{{#{exercise.id}}}" in answers


def test_an_answer_that_no_longer_fits_fails(macro, monkeypatch):
    first = EVERY[0]
    wrong = exercises.Case("Wrong.", "unsettled", first.opens)
    changed = exercises.Exercise(**{**vars(first), "cases": (wrong,)})
    monkeypatch.setattr(exercises, "of", lambda _: [changed])
    with pytest.raises(ValueError, match="relies on"):
        macro("answer_list", "first")
