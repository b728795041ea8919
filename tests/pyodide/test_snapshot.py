import json
import subprocess
from pathlib import Path

from explorer import answer, bundle
from rules import scenario
from rules.assess import RULEBOOK

FAULTY = [{"number": "12"}, {"time": "25:00"}, {"date": "2026-02-30"}, {"no_such_fact": "yes"}]


def questions() -> list[tuple[str, str]]:
    calls = [dict(found.facts) for found in scenario.library().values()]
    calls += [dict(e.facts) for rule in RULEBOOK.rules.values() for e in rule.examples]
    asked = [json.dumps({"facts": call, "root": "/"}, default=str) for call in calls + FAULTY]
    # What follows from a verdict takes longer to find: of every tenth.
    return [("answer", one) for one in asked] + [("more", one) for one in asked[::10]]


def test_a_restored_interpreter_answers_as_cpython_does() -> None:
    asked = questions()
    script = Path(__file__).with_name("restored.mjs")
    done = subprocess.run(
        ["node", script, bundle.OUT / bundle.current()],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.returncode, done.stderr
    answers = json.loads(done.stdout)
    for (name, question), restored in zip(asked, answers, strict=True):
        assert restored == getattr(answer, name)(question), question
