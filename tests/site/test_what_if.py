"""Calls with their verdict inside an article: `{{ what_if(…) }}`."""

import re
from html import unescape
from urllib.parse import parse_qsl

import pytest

from rules.assess import assess
from rules.call import CallError

LATE = {
    "direction": "outbound",
    "voice": "live",
    "purpose": "sales",
    "line": "residential",
    "bought": False,
    "inquired": False,
    "consent": "none",
    "knows_caller": False,
    "for_nonprofit": False,
    "time": "21:30",
}


def facts_in_link(html):
    address = unescape(re.search(r'href="([^"]*/explorer/#[^"]*)"', html)[1])
    assert address.startswith("../../explorer/#")
    return dict(parse_qsl(address.partition("#")[2]))


def test_shows_the_verdict_and_what_decides_it(macro):
    html = macro("what_if", "Half past nine at night.", **LATE)
    assert "Unlawful" in html
    assert "Half past nine at night." in html
    assert "47 CFR 64.1200(c)(1)" in html
    assert '../../rules/fcc-calling-hours/"' in html


def test_the_link_opens_a_call_with_the_same_verdict(macro):
    html = macro("what_if", "Late.", **LATE)
    assert assess(facts_in_link(html)).verdict == "unlawful"


def test_one_fact_turns_the_call_of_a_scenario(macro):
    same = macro("what_if", "As it was.", like="honest-broker-morning", expect="lawful")
    assert "No violation found" in same
    late = macro("what_if", "At night.", like="honest-broker-morning", **LATE, expect="unlawful")
    assert facts_in_link(late)["named_caller"] == "yes"


def test_none_leaves_a_fact_out(macro):
    html = macro("what_if", "No one saw.", like="honest-broker-morning", caller_id_sent=None)
    assert "caller_id_sent" not in facts_in_link(html)
    assert "It depends" in html


def test_one_rule_instead_of_the_verdict_on_all(macro):
    html = macro("what_if", "In time.", rules="fcc-calling-hours", **{**LATE, "time": "20:59"})
    assert "Kept" in html
    assert "The call as a whole: it depends." in html


@pytest.mark.parametrize(
    "relied_on", [{"expect": "lawful"}, {"rules": "fcc-calling-hours", "expect": "complied"}]
)
def test_a_page_that_relies_on_another_verdict_fails(macro, relied_on):
    with pytest.raises(ValueError, match="relies on"):
        macro("what_if", "Late.", **LATE, **relied_on)


def test_facts_that_cannot_be_read_fail(macro):
    with pytest.raises(CallError):
        macro("what_if", "Misspelled.", purpos="sales")


def test_the_story_is_text_and_not_html(macro):
    assert "<b>" not in macro("what_if", "<b>Late</b>.", **LATE)
