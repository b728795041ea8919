"""How exact the answers are when facts are missing, measured on small random rulebooks."""

from collections import Counter
from typing import Any

from hypothesis import settings

from rules.assess import Assessment, assess
from rules.rulebook import Status, Verdict

from .random_law import TODAY, call, comes_to, completions, generator, outcome, rulebook

CASES = 20 * settings.default.max_examples
"""2,000 on an ordinary machine, 200 in Pyodide."""


def plainly(found: Assessment) -> bool:
    """Return whether three-valued logic alone, rule by rule, makes the verdict definite."""
    breached = []
    for finding in found.findings:
        version = finding.rule.versions[-1]
        values = [version.applies.truth(found.known), version.forbids.truth(found.known)]
        values += [(~exemption.when).truth(found.known) for exemption in version.unless]
        breached.append(False if False in values else None if None in values else True)
    return True in breached or None not in breached


def check_statuses(found: Assessment, wholes: list[dict[str, Any]]) -> None:
    """Assert that what is definite of each rule is so for every completion of the call.

    Whether a rule is broken is definite not only if, but whenever, all completions agree.
    """
    for finding in found.findings:
        statuses = {outcome(finding.rule, whole) for whole in wholes}
        if finding.status is not Status.UNDETERMINED:
            assert statuses == {finding.status}
        broken = {status is Status.VIOLATED for status in statuses}
        assert (broken == {finding.breached}) is (len(broken) == 1)


def test_answers_are_sound_and_nearly_as_definite_as_they_can_be() -> None:
    tally: Counter[str] = Counter()
    for seed in range(CASES):
        rng = generator(seed)
        book = rulebook(rng)
        known = call(rng, book, rng.choice((0.2, 0.4, 0.6, 0.8)))
        found = assess(known, TODAY, book)
        wholes = list(completions(book, known))
        check_statuses(found, wholes)
        verdicts = {comes_to(book, whole) for whole in wholes}
        definite = found.verdict is not Verdict.DEPENDS
        assert not definite or verdicts == {found.verdict}, seed
        if len(verdicts) == 1:
            tally["agree"] += 1
            tally["definite"] += definite
            tally["plain"] += plainly(found)
    share, plain = tally["definite"] / tally["agree"], tally["plain"] / tally["agree"]
    print(  # noqa: T201 (seen with -s)
        f"\n{CASES} cases; in {tally['agree']} all completions agree; the engine is definite in "
        f"{share:.2%} of these, three-valued logic alone in {plain:.2%}"
    )
    assert share >= 0.95
    assert plain < share
