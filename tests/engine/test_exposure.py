"""Exposure: what a violation may cost, by provision, without any number that claims too much."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from rules.assess import RULEBOOK, assess
from rules.exposure import Exposure, exposure, say
from rules.rulebook import Amount, Confidence, Consequence, Rulebook

from .builders import COLD_CALL, ROBOCALL

LATE = COLD_CALL | {"time": "21:30"}
ROBO = (
    ROBOCALL
    | {"gave_number": False, "asked_to_stop": False, "revoked": False}
    | {
        "reassigned": False,
        "ported": False,
        "exempt_class": "none",
    }
)
SPOOFED = COLD_CALL | {
    "abroad": False,
    "caller_id_misleads": True,
    "spoofed_knowingly": True,
    "spoofed_to_cheat": True,
    "spoofing_authorized": False,
}
CONSEQUENCES = {
    consequence.id: consequence
    for rule in RULEBOOK.rules.values()
    for consequence in rule.consequences
}


def found(facts: dict[str, Any], consequence: str, forum: str = "all") -> Exposure:
    """Return what one provision allows against the first rule that a call breaks under it."""
    every = exposure(assess(facts, forum=forum))
    return next(each for each in every if each.consequence.id == consequence)


def ids(facts: dict[str, Any], forum: str = "all") -> set[str]:
    return {each.consequence.id for each in exposure(assess(facts, forum=forum))}


# ── Which lines ──────────────────────────────────────────────────────────────────────────────────


def test_a_lawful_or_open_call_exposes_to_nothing() -> None:
    assert exposure(assess(COLD_CALL)) == []
    assert exposure(assess({})) == []


def test_there_is_one_line_per_broken_rule_and_provision() -> None:
    lines = exposure(assess(LATE | {"written_policy": False}))
    pairs = [(line.rule.id, line.consequence.id) for line in lines]
    assert len(pairs) == len(set(pairs)) == 8
    assert {rule for rule, _ in pairs} == {"fcc-calling-hours", "fcc-company-dnc-programme"}


def test_a_forum_hears_only_what_can_be_claimed_there() -> None:
    assert ids(LATE, "private:2") == {"tcpa-private-action-dnc", "fcc-seller-liability-dnc"}
    assert ids(LATE, "agency") == {"fcc-forfeiture"}
    assert ids(LATE, "state") == {"tcpa-state-action"}


# ── What they say ────────────────────────────────────────────────────────────────────────────────


def test_a_call_out_of_hours_costs_up_to_500_and_not_before_a_second_call() -> None:
    line = found(LATE, "tcpa-private-action-dnc")
    assert line.sums == (
        (
            "up to $500 per call, or the actual loss if that is greater; "
            "up to $1,500 per call if willful or knowing"
        ),
    )
    assert line.limits[0] == "Not before a second such call within 12 months."
    assert line.limits[-1].startswith("Defense: ")
    assert line.until is None  # the fact sheet names no limit for this action
    assert "How long they have is not in our data." in line.limits
    assert line.consequence.actors == ("person called",)


def test_one_robocall_costs_500_and_may_be_sued_over_for_four_years() -> None:
    line = found(ROBO, "tcpa-private-action-robocall")
    assert line.sums[0].startswith("$500 per call, or the actual loss if that is greater; up to $1")
    assert line.limits[0] == "From the first violation."
    assert line.until == date(2030, 11, 23)
    assert "for this call until November 23, 2030" in line.limits[-1]
    assert "business called" in line.consequence.actors


def test_the_fcc_has_one_year_and_four_for_what_was_intentional() -> None:
    line = found(ROBO, "fcc-robocall-forfeiture", "agency")
    assert line.until == date(2027, 11, 23)
    intentional = [amount for amount in line.amounts if amount.when]
    assert [(amount.high, amount.limitation_years) for amount in intentional] == [(10_000, 4)]
    assert found(SPOOFED, "fcc-spoofing-forfeiture", "agency").until == date(2030, 11, 23)


def test_a_company_answers_for_the_firm_that_it_hired() -> None:
    assert "if a hired firm made the call" in found(ROBO, "fcc-seller-liability").sums[0]
    second = found(LATE, "fcc-seller-liability-dnc")
    assert "Not before a second such call within 12 months." in second.limits


def test_rules_that_people_may_hardly_sue_over_are_for_the_fcc_and_the_states() -> None:
    silent = COLD_CALL | {"answered_calls": 100, "abandoned_calls": 9}
    assert ids(silent, "private") == set()
    assert ids(silent, "agency") == {"fcc-forfeiture"}
    assert ids(silent, "state") == {"tcpa-state-action"}


def test_with_a_rough_date_the_limit_has_no_day() -> None:
    line = found(ROBO | {"date": "2026-11"}, "tcpa-private-action-robocall")
    assert line.until is None
    assert line.limits[-1] == "Within 4 years of the violation."


def test_people_who_were_called_cannot_sue_over_a_false_caller_id() -> None:
    lines = [line for line in exposure(assess(SPOOFED)) if line.rule.id == "fcc-caller-id-spoofing"]
    assert {line.consequence.kind for line in lines} == {"civil penalty", "state action"}
    fine, suit = lines
    assert fine.sums[:3] == (
        "up to $10,000 per violation",
        "up to $30,000 per day, if it goes on",
        "up to $1,000,000 per act",
    )
    assert "price level of 2025, calculated, not read in the law" in fine.sums[3]
    assert fine.unchecked
    assert {source.cite for source in fine.sources} == {
        "47 U.S.C. 227(e)(5)",
        "47 U.S.C. 503(b); 47 CFR 1.80",
    }
    assert fine.until == date(2030, 11, 23)
    assert suit.sums == ("The law as we know it names no sum.",)


INTENTIONAL = Consequence(
    "toy",
    "The FCC",
    "May fine.",
    CONSEQUENCES["fcc-forfeiture"].source,
    kind="civil penalty",
    actors=("FCC",),
    amounts=(
        Amount(100, 50, per="violation"),
        Amount(
            10_000,
            per="violation",
            when="it was intentional",
            added=True,
            since=date(2019, 12, 30),
            limitation_years=4,
        ),
    ),
    from_violation=3,
    limitation_years=1,
)


def toy(day: str) -> Exposure:
    rule = replace(RULEBOOK.rules["fcc-calling-hours"], consequences=(INTENTIONAL,))
    book = Rulebook({rule.id: rule}, RULEBOOK.facts)
    (line,) = exposure(assess(LATE | {"date": day}, None, book))
    return line


def test_an_amount_is_due_from_its_first_day() -> None:
    assert len(toy("2019-12-29").amounts) == 1
    assert len(toy("2019-12-30").amounts) == 2


def test_an_amount_may_have_a_range_a_case_and_a_limit_of_its_own() -> None:
    line = toy("2026-11-23")
    extra = "on top of that, up to $10,000 per violation, if it was intentional"
    assert line.sums == ("$50 to $100 per violation", extra)
    assert line.limits == (
        "Not before violation number 3.",
        "Within 1 year of the violation: for this call until November 23, 2027.",
        f"Within 4 years of the violation for “{extra}”.",
    )


def test_an_amount_that_was_calculated_is_about() -> None:
    text = say(Amount(25_132, per="violation", year=2025, about=True))
    assert text.startswith("up to about $25,132 per violation (price level of 2025, calculated")
    assert "as published" in say(Amount(25_132, year=2025))


# ── The data ─────────────────────────────────────────────────────────────────────────────────────


def test_structure_and_words_of_a_consequence_agree() -> None:
    for key, consequence in CONSEQUENCES.items():
        told = set(re.findall(r"\$([\d,]+)", consequence.text))
        data = {f"{amount.high:,}" for amount in consequence.amounts}
        assert told <= data, key
        assert ("tripl" in consequence.text or "three times that if" in consequence.text) is any(
            amount.times_if_willful == 3 for amount in consequence.amounts
        ), key


def test_amounts_are_ranges_of_something_with_a_confidence() -> None:
    for key, consequence in CONSEQUENCES.items():
        assert consequence.actors, key
        for amount in consequence.amounts:
            assert 0 <= amount.low <= amount.high, key
            source = amount.source or consequence.source
            assert not amount.about or source.confidence is Confidence.MEMORY, key
            assert amount.year is None or 1990 < amount.year < 2100, key


def test_no_line_adds_anything_up() -> None:
    names = {name for name in dir(Exposure) if not name.startswith("_")}
    assert "total" not in names
    text = " ".join(each for line in exposure(assess(LATE)) for each in line.sums)
    assert "total" not in text.lower()
