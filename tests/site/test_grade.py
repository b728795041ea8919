"""How hard the pages are to read."""

import importlib.util
import re
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "grade.py"


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("grade", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


EASY = "The cat sat on the mat. The dog ran to the cat. They had fun. " * 5
HARD = (
    "Notwithstanding antecedent stipulations, institutional intermediaries occasionally "
    "misappropriate discretionary authorizations, thereby jeopardizing beneficiaries. "
) * 8


def test_the_formula(tool):
    sentence = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature. "
    words, beats = 13, 1 + 3 + 3 + 1 + 3 + 1 + 2 + 1 + 1 + 2 + 1 + 3 + 2
    expected = 0.39 * words + 11.8 * beats / words - 15.59
    assert tool.grade(sentence * 5) == pytest.approx(expected)


def test_hard_text_has_a_higher_grade(tool):
    assert tool.grade(EASY) < 2
    assert tool.grade(HARD) > 15


def test_a_short_text_has_no_grade(tool):
    assert tool.grade("Call back.") is None


@pytest.mark.parametrize(
    ("word", "count"), [("rules", 1), ("telephone", 3), ("2026", 1), ("recovery's", 4), ("zxq", 1)]
)
def test_syllables(tool, word, count):
    assert tool.syllables(word) == count


def test_abbreviations_do_not_end_a_sentence(tool):
    text = "Firms may call from 8 a.m. to 9 p.m. where you are, and at no other time of day. " * 5
    joined = text.replace("a.m.", "am").replace("p.m.", "pm")
    assert tool.grade(text) == pytest.approx(tool.grade(joined))


def test_only_running_text_counts(tool):
    page = (
        "---\ntitle: T\n---\n\n# Heading\n\nOne `code` sentence.[^1] {{ try_it('x') }}\n\n"
        "| a | b |\n|---|---|\n| cell | cell |\n\n- An item\n\n[^1]: A note.\n"
    )
    assert re.sub(r"\s+", " ", tool.prose(page)) == "One sentence. An item"


def test_a_page_that_is_too_hard_fails_and_is_named(tool, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(tool, "DOCS", tmp_path)
    (tmp_path / "easy.md").write_text(EASY)
    assert tool.main([]) == 0
    (tmp_path / "hard.md").write_text(HARD)
    assert tool.main([]) == 1
    assert "hard.md" in capsys.readouterr().err


def test_pages_for_contributors_are_left_out(tool, tmp_path, monkeypatch):
    monkeypatch.setattr(tool, "DOCS", tmp_path)
    (tmp_path / "contribute").mkdir()
    (tmp_path / "contribute" / "a.md").write_text(HARD)
    assert tool.pages() == []
