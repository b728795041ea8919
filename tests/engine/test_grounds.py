"""What a verdict rests on says so, unless it was read in the law itself."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rules import facts, grounds
from rules.assess import RULEBOOK, Assessment, assess
from rules.forum import Holding
from rules.logic import Condition, Open
from rules.rulebook import (
    Confidence,
    Definition,
    Exemption,
    Rule,
    Rulebook,
    Source,
    Status,
    Verdict,
    since,
)

from .builders import EXAMPLES

TEXT = Source("1 CFR 1.1", "https://www.ecfr.gov/", Confidence.TEXT)
MEMORY = Source("2 CFR 2.2", "https://www.ecfr.gov/", Confidence.MEMORY)
SUMMARY = Source("3 CFR 3.3", "https://www.ecfr.gov/", Confidence.SECONDARY)
CALL = {"date": "2026-11-23", "clock": "called", "voice": "ai", "bought": False}


BINDING = (Status.VIOLATED, Status.COMPLIED, Status.EXCEPTED)


def term(source: Source, means: Condition) -> Definition:
    return Definition("a-term", "a robot call", "", source, means)


def judged(call: dict[str, Any], **changes: Any) -> Assessment:
    """Return the verdict of a rule against machine voices, read in the law, with some changes."""
    rule = replace(
        Rule(
            id="a-rule",
            title="No machines",
            statement="",
            binds="",
            source=TEXT,
            in_force=since("2000-01-01"),
            applies=term(TEXT, facts.voice.one_of("ai", "prerecorded")),
            forbids=~facts.bought,
            agency="",
            checked=date(2026, 1, 1),
            examples=(),
        ),
        **changes,
    )
    return assess(call, rulebook=Rulebook({rule.id: rule}, RULEBOOK.facts))


def from_memory(assessment: Assessment) -> list[str]:
    return [each.id for each in grounds.weak(assessment) if each.cite == MEMORY.cite]


def excuse(source: Source, when: Condition) -> Exemption:
    return Exemption("an-excuse", "An excuse", when, source)


ROBOT = facts.voice.one_of("ai", "prerecorded")
RULING = Open(
    "a-question",
    "Is it a robot?",
    (),
    (Holding(MEMORY.cite, True, "Yes.", date(2001, 1, 1), MEMORY.url, confidence="memory"),),
)


def test_a_verdict_that_rests_on_the_law_itself_has_nothing_to_say() -> None:
    assert judged(CALL).verdict is Verdict.UNLAWFUL
    assert grounds.caveats(grounds.weak(judged(CALL))) == []
    assert grounds.in_brief(grounds.weak(judged(CALL))) == ""
    assert grounds.count(grounds.weak(judged(CALL))) == ""


@pytest.mark.parametrize(
    ("changes", "call", "verdict", "weak"),
    [
        pytest.param({"source": MEMORY}, {}, "unlawful", ["a-rule"], id="the rule is broken"),
        pytest.param({"source": MEMORY}, {"bought": True}, "lawful", ["a-rule"], id="it is kept"),
        pytest.param(
            {"applies": term(MEMORY, ROBOT)}, {}, "unlawful", ["a-term"], id="a term reaches it"
        ),
        pytest.param(
            {"applies": term(MEMORY, ROBOT)},
            {"voice": "live"},
            "lawful",
            ["a-term"],
            id="a term takes it out of the rule",
        ),
        pytest.param(
            {"unless": (excuse(MEMORY, facts.inquired),)},
            {"inquired": True},
            "lawful",
            ["an-excuse"],
            id="an exemption excuses it",
        ),
        pytest.param(
            {"unless": (excuse(MEMORY, facts.inquired),)},
            {"inquired": False},
            "unlawful",
            ["an-excuse"],
            id="an exemption does not fit",
        ),
        pytest.param(
            {"unless": (excuse(MEMORY, facts.inquired),)},
            {"bought": True},
            "lawful",
            [],
            id="an exemption is not needed",
        ),
        pytest.param({"applies": RULING & ROBOT}, {}, "unlawful", ["a-question"], id="a ruling"),
    ],
)
def test_whatever_decides_and_is_quoted_from_memory_is_named(
    changes: dict[str, Any], call: dict[str, Any], verdict: str, weak: list[str]
) -> None:
    found = judged(CALL | call, **changes)
    assert found.verdict == verdict
    assert from_memory(found) == weak
    said = " ".join(grounds.caveats(grounds.weak(found)))
    assert (MEMORY.cite in said) is bool(weak)
    assert ("is quoted from memory" in said) is bool(weak)
    assert (f"{MEMORY.cite} (from memory)" in grounds.in_brief(grounds.weak(found))) is bool(weak)


def test_what_was_read_in_a_summary_is_named_in_one_sentence() -> None:
    found = judged(CALL, source=SUMMARY, applies=term(SUMMARY, ROBOT))
    assert grounds.caveats(grounds.weak(found)) == [
        "Read in a summary, not in the law itself: 3 CFR 3.3."
    ]
    assert grounds.count(grounds.weak(found)) == "1 from a summary"


def test_a_term_that_did_not_matter_is_not_named() -> None:
    other = term(MEMORY, facts.inquired)
    found = judged(CALL | {"inquired": True}, applies=ROBOT | other)
    assert found.verdict is Verdict.UNLAWFUL
    assert from_memory(found) == []


ALONE = {key: Rulebook({key: rule}, RULEBOOK.facts) for key, rule in RULEBOOK.rules.items()}


def test_no_definite_verdict_of_an_example_rests_silently_on_memory() -> None:
    for rule, example in EXAMPLES:
        found = assess(example.facts, None, ALONE[rule.id], example.forum)
        said = " ".join(grounds.caveats(grounds.weak(found)))
        [finding] = found.findings
        if found.verdict in (Verdict.UNLAWFUL, Verdict.LAWFUL) and finding.status in BINDING:
            for source in {rule.source, (finding.exemption or rule).source}:
                assert (source.confidence is not Confidence.MEMORY) or source.cite in said


def test_each_ground_says_which_rules_it_decides() -> None:
    for rule, example in EXAMPLES[::7]:
        found = assess(example.facts, None, ALONE[rule.id], example.forum)
        assert all(each.rules == (rule.id,) for each in grounds.grounds(found))


def test_a_ground_of_several_rules_names_them_all() -> None:
    registry = RULEBOOK.rules["fcc-national-dnc"]
    two = {key: RULEBOOK.rules[key] for key in ("fcc-calling-hours", registry.id)}
    late = dict(registry.examples[0].facts) | {"time": "22:00"}
    found = assess(late, rulebook=Rulebook(two, RULEBOOK.facts))
    assert len(found.of(Status.VIOLATED)) == 2
    [term] = [each for each in grounds.grounds(found) if each.id == "fcc-residential-subscriber"]
    assert term.rules == tuple(two)
