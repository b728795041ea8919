"""The smallest changes: found all, and none that contains a smaller one."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, time
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import settings

from rules.assess import RULEBOOK, Assessment, assess
from rules.call import CallError
from rules.rulebook import Rulebook, Verdict
from rules.scenario import library
from rules.whatif import ChangeSet, breaks, fixes

from .builders import COLD_CALL, ROBOCALL
from .random_law import TODAY, VALUES, call, generator, rulebook

CASES = 8 * settings.default.max_examples
MORNING = dict(library()["honest-broker-morning"].facts)

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
        return (value for value in values if value in new)

    return [
        frozenset(zip([c.fact for c in each.changes], values, strict=True))
        for each in sets
        for values in product(*(allowed(c.new, options[c.fact]) for c in each.changes))
    ]


def options_of(assessment: Assessment, values: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return what each known fact that may be changed can be instead."""
    facts, known = assessment.rulebook.facts, assessment.known
    return {
        key: [value for value in values[key] if value not in known[key]]
        for key in facts
        if key in known and key in values and facts[key].changeable
    }


def assert_all_are_found(
    known: dict[str, Any], as_of: date | None, book: Rulebook, values: Mapping[str, Any]
) -> Verdict:
    """Compare what is found with what trying everything finds; return the verdict if any is."""
    start = assess(known, as_of, book)
    unlawful = start.verdict is Verdict.UNLAWFUL
    options = options_of(start, values)

    def turned(facts: dict[str, Any]) -> bool:
        try:
            return (assess(facts, as_of, book).verdict is Verdict.UNLAWFUL) is not unlawful
        except CallError:
            return False

    found = [*fixes(start), *breaks(start)]
    listed = spelled_out(found, options)
    assert len(listed) == len(set(listed))
    assert set(listed) == smallest(known, options, turned)
    return start.verdict if found else Verdict.DEPENDS


@pytest.mark.parametrize("density", [1, 0.8], ids=["all facts known", "some facts unknown"])
def test_every_smallest_set_of_changes_is_found_on_random_rulebooks(density: float) -> None:
    tally: Counter[Verdict] = Counter()
    for seed in range(CASES):
        rng = generator(seed)
        book = rulebook(rng, counts=True, flags=6)
        known = call(rng, book, density)
        if assess(known, TODAY, book).verdict in (Verdict.UNLAWFUL, Verdict.LAWFUL):
            tally[assert_all_are_found(known, TODAY, book, VALUES)] += 1
    assert min(tally[Verdict.UNLAWFUL], tally[Verdict.LAWFUL]) > CASES / 10


REAL_VALUES: dict[str, list[Any]] = {
    key: list(fact.domain() or ()) for key, fact in RULEBOOK.askable.items() if fact.domain()
} | {
    "time": [
        time.fromisoformat(text)
        for text in ("00:00", "07:59:59", "08:00", "12:00", "20:59:59", "21:00", "21:00:01")
    ],
    "optout_seconds": [0, 2, 2.1, 10],
    "release_seconds": [0, 5, 5.1, 10],
    "ring_seconds": [0, 14.9, 15, 20],
    "rings": [0, 3, 4, 5],
    "agent_seconds": [0, 2, 2.1, 10],
    "registry_copy_on": [date(2026, 10, 22), date(2026, 10, 23), date(2026, 11, 23)],
    "abandoned_calls": [0, 3, 4],
}
"""Values on both sides of every bound, for the calls below."""

MESSAGE = {
    "message_named_first": True,
    "message_gave_number": True,
    "message_number_answers": True,
    "optout_works": True,
    "optout_seconds": 1,
    "answered_by": "person",
    "release_seconds": 1,
}
REAL_CALLS = {
    "late, and not on the registry": COLD_CALL | {"time": "21:30", "on_registry": False},
    "late, and on the registry": COLD_CALL
    | {"time": "21:30", "on_registry": True, "knows_caller": False, "by_mistake": False},
    "an old copy of the registry": COLD_CALL
    | {
        "on_registry": True,
        "knows_caller": False,
        "by_mistake": True,
        "written_policy": True,
        "staff_trained": True,
        "list_kept": True,
        "registry_copy_on": "2026-09-01",
        "registry_paid": False,
    },
    "a robocall with two faults": ROBOCALL | MESSAGE | {"optout_seconds": 9, "consent": "written"},
    "a robocall": ROBOCALL | MESSAGE | {"gave_number": False, "reassigned": False},
    "too short a ring": COLD_CALL
    | {"answered_by": "nobody", "caller_hung_up": True, "ring_seconds": 9, "rings": 2},
    "too many hang-ups": COLD_CALL | {"answered_calls": 100, "abandoned_calls": 9},
}


@pytest.mark.parametrize("name", REAL_CALLS)
def test_every_smallest_fix_of_a_real_call_is_found(name: str) -> None:
    assert assert_all_are_found(REAL_CALLS[name], None, RULEBOOK, REAL_VALUES) in (
        Verdict.UNLAWFUL,
        Verdict.DEPENDS,  # no two changes are enough
    )


ALERT = MORNING | ROBOCALL | MESSAGE
ALERT |= {"purpose": "information", "includes_offer": False, "consent": "oral", "revoked": False}
ALERT |= {"optout_route": "any"}


@pytest.mark.parametrize("known", [MORNING, ALERT], ids=["a sales call", "a recorded alert"])
def test_every_smallest_break_of_a_real_call_is_found(known: dict[str, Any]) -> None:
    assert assert_all_are_found(dict(known), None, RULEBOOK, REAL_VALUES) is Verdict.LAWFUL


def test_changes_are_said_in_the_words_of_the_vocabulary_and_can_be_applied() -> None:
    late = MORNING | {"time": "21:30", "bought": False, "inquired": False}
    first = fixes(assess(late))[0]
    assert (first.say(), first.verdict) == (
        "Time: 8:00 a.m. to 9:00 p.m. instead of 9:30 p.m.",
        Verdict.LAWFUL,
    )
    assert first.changes[0].pick == time(20, 59, 59)
    assert assess(first.picked).verdict is Verdict.LAWFUL


def test_a_time_on_another_clock_is_changed_where_the_phone_rang() -> None:
    late = MORNING | {"time": "19:30", "clock": "pacific", "called_state": "NY"}
    late |= {"bought": False, "inquired": False}
    first = fixes(assess(late))[0]
    assert first.say() == (
        "Local time where the phone rang: 8:00 a.m. to 9:00 p.m. instead of 10:30 p.m."
    )
    assert first.picked["clock"] == "called"
    assert assess(first.picked).verdict is first.verdict is Verdict.LAWFUL


def test_fixes_come_with_the_surest_first_and_show_what_they_leave_open() -> None:
    sets = fixes(assess(ROBOCALL | {"gave_number": False, "reassigned": False}))
    assert [len(each.changes) for each in sets] == sorted(len(each.changes) for each in sets)
    assert {each.verdict for each in sets} == {Verdict.DEPENDS}
    written = next(each for each in sets if "written" in each.changes[0].new)
    assert "consent_signed" in written.after.needs


def test_a_change_that_contradicts_another_fact_is_none() -> None:
    nobody = MORNING | {"answered_calls": 0, "abandoned_calls": 0}
    start = assess(nobody)
    assert start.verdict is Verdict.LAWFUL
    assert "abandoned_calls" not in {c.fact for each in breaks(start) for c in each.changes}


def test_what_is_not_up_to_the_caller_is_never_changed() -> None:
    for facts in (*REAL_CALLS.values(), MORNING):
        start = assess(facts)
        for each in (*fixes(start), *breaks(start)):
            assert all(RULEBOOK.facts[change.fact].changeable for change in each.changes)


def test_only_an_unlawful_call_is_fixed_and_only_a_lawful_one_broken() -> None:
    assert fixes(assess(MORNING)) == breaks(assess(ROBOCALL)) == []
    assert fixes(assess({})) == breaks(assess({})) == []
