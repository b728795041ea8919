"""How fast the engine is, in CPython, in Pyodide and beside other rule engines."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from bench import peers
from explorer.bundle import OUT, current
from rules import ask, explain, scenario, whatif, window
from rules.assess import RULEBOOK, assess
from rules.call import Call

CALLS = ("honest-broker-morning", "ai-voice-mobile", "old-client-evening")
NODE = Path(__file__).with_name("engine.mjs")


def milliseconds(run: Callable[[], object], repeats: int = 9, seconds: float = 0.1) -> float:
    """Return the median time of one run, over several batches of about `seconds` each."""
    started = time.perf_counter()
    run()
    once = time.perf_counter() - started
    count = max(1, int(seconds / max(once, 1e-6)))
    batches = []
    for _ in range(repeats):
        started = time.perf_counter()
        for _ in range(count):
            run()
        batches.append((time.perf_counter() - started) / count)
    return sorted(batches)[len(batches) // 2] * 1000  # no statistics module in the bundle


def mean_of(values: Iterable[float]) -> float:
    """Return the arithmetic mean."""
    found = list(values)
    return sum(found) / len(found)


def table() -> dict[str, float]:
    """Return what was measured → milliseconds, averaged over the sample calls."""
    library = scenario.library()
    calls = [Call.read(library[name].facts, RULEBOOK.askable) for name in CALLS]

    def mean(run: Callable[[Call], object]) -> float:
        return mean_of(milliseconds(lambda call=call: run(call)) for call in calls)  # type: ignore[misc]

    found = {
        "read the facts": mean_of(
            milliseconds(lambda facts=library[name].facts: Call.read(facts, RULEBOOK.askable))  # type: ignore[misc]
            for name in CALLS
        ),
        "assess, verdict and statuses": mean(assess),
        "assess, with the proof of every rule": mean(
            lambda call: [finding.proof for finding in assess(call).findings]
        ),
        "assess, as JSON": mean(lambda call: json.dumps(explain.to_json(assess(call)))),
        "assess a call of which nothing is known": milliseconds(lambda: assess({})),
    }
    changed = [assess(call) for call in calls]
    later = [Call.read({**library[n].facts, "time": "22:30"}, RULEBOOK.askable) for n in CALLS]
    found["assess again after one fact changed"] = mean_of(
        milliseconds(lambda old=old, new=new: assess(new, before=old))  # type: ignore[misc]
        for old, new in zip(changed, later, strict=True)
    )
    unlawful = assess(library["ai-voice-mobile"].facts)
    lawful = assess(library["honest-broker-morning"].facts)
    found["what would make it lawful (1-2 changes)"] = milliseconds(
        lambda: whatif.fixes(unlawful), repeats=3
    )
    found["what would make it unlawful (1-2 changes)"] = milliseconds(
        lambda: whatif.breaks(lawful), repeats=3
    )
    found |= over_the_library()
    found["next question, nothing known but the day"] = milliseconds(
        lambda: ask.ranked(assess({"date": "2026-11-23"})), repeats=3
    )
    monday = datetime(2026, 11, 23, tzinfo=UTC)
    found["a week of lawful times, all states and zones"] = milliseconds(
        lambda: window.week(assess(library["evening-pitch"].facts), monday), repeats=3
    )
    return found


def over_the_library() -> dict[str, float]:
    """Return what all ready-made calls took, raw facts and all: the median and the most, in ms."""
    ready = scenario.library().values()
    return spread("ready-made calls", [(each.facts, each.as_of, "all") for each in ready])


def over_the_examples() -> dict[str, float]:
    """Return the same for the worked examples of all rules, which tell less of a call."""
    rules = RULEBOOK.rules.values()
    calls = [(each.facts, None, each.forum) for rule in rules for each in rule.examples]
    return spread("worked examples", calls)


def spread(which: str, calls: list[tuple[Mapping[str, Any], date | None, str]]) -> dict[str, float]:
    """Return the median and the most, in ms, that calls took: their facts, day and forum."""
    found = {}
    for name, read in (("verdict", False), ("with all proofs", True)):

        def judge(facts: Mapping[str, Any], as_of: date | None, forum: str, read: bool) -> None:
            assessment = assess(facts, as_of, forum=forum)
            if read:
                for finding in assessment.findings:
                    _ = finding.status, finding.proof

        # The least of three, in rounds: of so many calls one is always disturbed.
        rounds = [
            [milliseconds(partial(judge, *call, read), seconds=0) for call in calls]
            for _ in range(3)
        ]
        times = [min(each) for each in zip(*rounds, strict=True)]
        found[f"{which}, {name}: median"] = sorted(times)[len(times) // 2]
        found[f"{which}, {name}: most"] = max(times)
    return found


def main() -> None:
    """Print the tables."""
    rules, facts = len(RULEBOOK.rules), len(RULEBOOK.askable)
    print(f"Engine: {rules} rules, {facts} facts; mean over {len(CALLS)} calls, ms")
    for name, value in (table() | over_the_examples()).items():
        print(f"  {name:<48} {value:8.3f}")
    done = subprocess.run(
        ["node", NODE, OUT / current()], capture_output=True, text=True, check=True
    )
    print("The same in Pyodide (Node), ms")
    for name, value in json.loads(done.stdout.splitlines()[-1]).items():
        print(f"  {name:<48} {value:8.3f}")
    print("The same conditions elsewhere: all facts known, no proof, no unknowns, CPython, ms")
    sample = assess(scenario.library()[CALLS[0]].facts)
    print(f"  {'ours, verdict and statuses':<48} {milliseconds(lambda: assess(sample.call)):8.3f}")
    for name, run in peers.runs(sample).items():
        print(f"  {name:<48} {milliseconds(run):8.3f}")
