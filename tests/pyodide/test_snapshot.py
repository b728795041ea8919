import json
import shutil
import subprocess
from pathlib import Path

import pytest
from backports import zstd

from explorer import answer, bundle
from explorer.rehearsal import drawn
from rules import scenario
from rules.assess import RULEBOOK

BUNDLE = bundle.OUT / bundle.current()
WHOLE = "pyodide.asm.wasm"
FAULTY = [{"number": "12"}, {"time": "25:00"}, {"date": "2026-02-30"}, {"no_such_fact": "yes"}]


def questions() -> list[tuple[str, str]]:
    calls = [dict(found.facts) for found in scenario.library().values()]
    calls += [dict(rule.examples[0].facts) for rule in RULEBOOK.rules.values()]  # all take minutes
    asked = [json.dumps({"facts": call, "root": "/"}, default=str) for call in calls + FAULTY]
    asked += [json.dumps(question | {"root": "/"}) for question in drawn(50, seed=2)]
    # The lists are long, and what follows from a verdict takes longer to find: of every tenth.
    later = [(name, one) for name in ("rest", "more") for one in asked[::10]]
    return [("answer", one) for one in asked] + later


def restored(asked: list[tuple[str, str]], *module: str) -> list[str | None]:
    script = Path(__file__).with_name("restored.mjs")
    done = subprocess.run(
        ["node", script, BUNDLE, *module],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.returncode, done.stderr
    return json.loads(done.stdout)


def test_a_restored_interpreter_answers_as_cpython_does() -> None:
    asked = questions()
    for (name, question), found in zip(asked, restored(asked), strict=True):
        assert found == getattr(answer, name)(question), question


def test_the_same_inputs_give_the_same_snapshot_in_another_folder(tmp_path: Path) -> None:
    elsewhere = tmp_path / "a folder whose name is longer and has a space"
    there = shutil.copytree(BUNDLE, elsewhere / "bundle")
    js = shutil.copytree(bundle.JS, elsewhere / "js")
    freeze = shutil.copy(bundle.FREEZE, elsewhere)
    done = subprocess.run(
        ["node", js / "snapshot.mjs", there, freeze, elsewhere / "snapshot"],
        capture_output=True,
        text=True,
        check=False,
        cwd=elsewhere,
    )
    assert not done.returncode, done.stderr
    first = zstd.decompress((BUNDLE / "snapshot.bin.zst").read_bytes())
    second = (elsewhere / "snapshot").read_bytes()
    assert len(first) == len(second)
    differ = [at for at in range(0, len(first), 64) if first[at : at + 64] != second[at : at + 64]]
    assert not differ, [second[at : at + 64] for at in differ[:5]]


EVALUATE = """
import sys
sys.modules["explorer.answer"].evaluate = lambda source: str(eval(source))
"""


def evaluated(*expressions: str) -> list[str | None]:
    asked = [("exec", EVALUATE), *(("evaluate", one) for one in expressions)]
    return restored(asked, WHOLE)[1:]


def called(function: str, *texts: str) -> str | None:
    """What a function of Python says in the small module, which cannot read its name."""
    [address] = evaluated(f"id({function})")
    [found] = restored([(f"at {address}", json.dumps(texts))])
    return found


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("name", ["a"]),
        ("lookup", ["DIGIT ONE"]),
        ("decomposition", ["\u00e9"]),
        ("normalize", ["NFC", "e\u0301"]),
    ],
)
def test_a_table_that_was_cut_is_an_error_and_never_another_answer(
    name: str, texts: list[str]
) -> None:
    assert called("str", "what is left can be called") == "what is left can be called"
    with pytest.raises(AssertionError, match="unreachable"):
        called(f"__import__('sys').modules['unicodedata'].{name}", *texts)


def test_after_code_that_was_left_out_no_answer_counts_even_if_its_error_was_caught() -> None:
    question = json.dumps({"facts": {"date": "2026-11-23"}, "root": "/"})
    catches = """
import sys
try:
    dir(sys.modules["rules.rulebook"].Status)  # EnumType.__dir__, which nothing else calls
except BaseException:
    pass
"""
    asked = [("answer", question), ("exec", catches), ("answer", question)]
    before, _, after = restored(asked, WHOLE)
    assert before == answer.answer(question)
    assert after is None


def test_nothing_random_is_kept_in_the_snapshot() -> None:
    expressions = [
        "'random' in __import__('sys').modules",
        "__import__('_random').Random.__subclasses__()",  # random.Random
        "__import__('_random').Random().random()",
        "__import__('posix').urandom(16).hex()",
    ]
    first, second = evaluated(*expressions), evaluated(*expressions)
    assert first[:2] == second[:2] == ["False", "[]"]
    assert first[2] != second[2]
    assert first[3] != second[3]
