"""The smallest changes: found all, and none that contains a smaller one."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import combinations, product
from random import Random
from typing import Any

import pytest
from hypothesis import settings

from rules.assess import Assessment, assess
from rules.call import CallError
from rules.logic import Interval
from rules.rulebook import Rulebook, Verdict
from rules.scenario import library
from rules.whatif import ChangeSet, breaks, fixes

from .random_law import TODAY, VALUES, call, rulebook

CASES = 3 * settings.default.max_examples
MORNING = library()["honest-broker-morning"].facts

type Values = frozenset[tuple[str, Any]]


def smallest(
    known: Mapping[str, Any],
    options: Mapping[str, list[Any]],
    good: Callable[[dict[str, Any]], bool],
) -> set[Values]:
    """Return the smallest sets of up to two changes after which a call is good: all are tried."""
    found: set[Values] = set()
    for size in (1, 2):
        for keys in combinations(options, size):
            for values in product(*(options[key] for key in keys)):
                changes = frozenset(zip(keys, values, strict=True))
                smaller = any(frozenset((change,)) in found for change in changes)
                if (size == 1 or not smaller) and good({**known, **dict(changes)}):
                    found.add(changes)
    return found


def spelled_out(sets: list[ChangeSet], options: Mapping[str, list[Any]]) -> list[Values]:
    """Return the sets with each single value that they allow."""

    def allowed(new: Any, values: list[Any]) -> Iterator[Any]:
        return (
            v
            for v in values
            if (new.low <= v <= new.high if isinstance(new, Interval) else v in new)
        )

    return [
        frozenset(zip([c.fact for c in each.changes], values, strict=True))
        for each in sets
        for values in product(*(allowed(c.new, options[c.fact]) for c in each.changes))
    ]


def verdict(facts: dict[str, Any], book: Rulebook, as_of: date | None) -> Verdict | None:
    try:
        return assess(facts, as_of, book).verdict
    except CallError:
        return None


def options_of(assessment: Assessment, values: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return what each known fact that may be changed can be instead."""
    facts, known = assessment.rulebook.facts, assessment.known
    return {
        key: [value for value in values[key] if value not in known[key]]
        for key in facts
        if key in known and key in values and facts[key].changeable
    }


@pytest.mark.parametrize("rough", [False, True], ids=["all facts known", "some facts unknown"])
def test_every_smallest_set_of_changes_is_found_on_random_rulebooks(rough: bool) -> None:
    tried = {Verdict.UNLAWFUL: 0, Verdict.LAWFUL: 0}
    for seed in range(CASES):
        rng = Random(seed)
        book = rulebook(rng, counts=True, flags=6)
        known = call(rng, book, 0.8 if rough else 1)
        found = assess(known, TODAY, book)
        if found.verdict not in tried:
            continue
        options = options_of(found, VALUES)
        unlawful = found.verdict is Verdict.UNLAWFUL

        def turned(facts: dict[str, Any], book: Rulebook = book, unlawful: bool = unlawful) -> bool:
            after = verdict(facts, book, TODAY)
            return after not in (None, Verdict.UNLAWFUL) if unlawful else after is Verdict.UNLAWFUL

        sets = fixes(found) if unlawful else breaks(found)
        listed = spelled_out(sets, options)
        assert len(listed) == len(set(listed)), seed
        assert set(listed) == smallest(known, options, turned), seed
        tried[found.verdict] += bool(sets)
    assert min(tried.values()) > CASES / 10
