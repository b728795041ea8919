"""How exact the answers are when facts are missing, measured on small random rulebooks."""

from collections import Counter
from random import Random

from hypothesis import settings

from rules.assess import assess
from rules.rulebook import Status, Verdict

from .random_law import TODAY, call, comes_to, completions, outcome, rulebook

CASES = 25 * settings.default.max_examples
"""2,500 on an ordinary machine, 250 in Pyodide."""


def test_answers_are_sound_and_nearly_as_definite_as_they_can_be() -> None:
    tally: Counter[str] = Counter()
    for seed in range(CASES):
        rng = Random(seed)
        book = rulebook(rng)
        known = call(rng, book, rng.choice((0.2, 0.4, 0.6, 0.8)))
        found = assess(known, TODAY, book)
        wholes = list(completions(book, known))

        verdicts = {comes_to(book, whole) for whole in wholes}
        definite = found.verdict is not Verdict.DEPENDS
        assert not definite or verdicts == {found.verdict}, seed
        if len(verdicts) == 1:
            tally["verdicts"] += 1
            tally["definite verdicts"] += definite

        for finding in found.findings:
            statuses = {outcome(finding.rule, whole) for whole in wholes}
            if finding.status is not Status.UNDETERMINED:
                assert statuses == {finding.status}, seed
            elif finding.breached is not None:
                assert (Status.VIOLATED in statuses) is finding.breached, seed
                assert not finding.breached or len(statuses) == 1, seed
            broken = {status is Status.VIOLATED for status in statuses}
            if len(broken) == 1:
                tally["rules"] += 1
                tally["definite rules"] += finding.breached is not None
    for what in ("verdicts", "rules"):
        share = tally[f"definite {what}"] / tally[what]
        print(f"\n{what}: all completions agree in {tally[what]}; definite in {share:.2%} of them")
        assert share >= 0.95
