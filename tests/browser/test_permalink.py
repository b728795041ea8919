"""The address of the explorer holds the call."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from .readers import (
    EVENING_PITCH,
    READY_MADE,
    Explore,
    Visits,
    address,
    answer,
    field,
    note,
    settled,
    verdict,
    verdict_is,
)

CLIENT = READY_MADE["old-client-evening"]


def assert_address_holds(page: Page, facts: dict[str, str]) -> None:
    settled(page)
    assert dict(parse_qsl(urlsplit(page.url).fragment)) == facts


def choose(page: Page, ready_made: str) -> None:
    link = page.get_by_role("link", name=ready_made)
    if not link.is_visible():
        page.get_by_text("Start from a ready-made call").click()
    link.click()


def test_the_address_holds_what_is_typed(explore: Explore) -> None:
    page = explore({"date": "2026-11-23", "clock": "called"})
    typed = {
        "number": "+1 (312) 555-0142",
        "voice": "prerecorded",
        "for_nonprofit": "yes",
    }
    for fact, value in typed.items():
        answer(page, fact, value)
    assert_address_holds(page, {"date": "2026-11-23", "clock": "called", **typed})


def test_the_address_opens_the_same_call_for_another_reader(
    visit: Visits, explore: Explore
) -> None:
    first = explore()
    choose(first, "An evening pitch")
    verdict_is(first, "unlawful")

    second = visit(first.url)
    verdict_is(second, "unlawful")
    for fact, value in READY_MADE["evening-pitch"].items():
        if value in ("yes", "no"):
            chosen = field(second, fact).get_by_label(value.capitalize(), exact=True)
            expect(chosen).to_be_checked()
        else:
            expect(field(second, fact)).to_have_value(value)
    assert verdict(second).inner_text() == verdict(first).inner_text()


def test_back_and_forward_move_between_calls(explore: Explore) -> None:
    page = explore()
    choose(page, "An evening pitch")
    verdict_is(page, "unlawful")
    choose(page, "Half past nine, but an old client")
    verdict_is(page, "lawful")
    page.go_back()
    verdict_is(page, "unlawful")
    expect(field(page, "number")).to_have_value(EVENING_PITCH["number"])
    page.go_forward()
    verdict_is(page, "lawful")
    expect(field(page, "number")).to_have_value(CLIENT["number"])


def test_an_address_typed_over_another_changes_the_call(explore: Explore) -> None:
    page = explore(EVENING_PITCH)
    page.goto(address(CLIENT))
    verdict_is(page, "lawful")
    assert_address_holds(page, CLIENT)


@pytest.mark.parametrize("place", [".md-skip", "h1 .headerlink"])
def test_a_jump_within_the_page_does_not_lose_the_call(visit: Visits, place: str) -> None:
    page = visit(address(EVENING_PITCH))
    expect(page.locator("#explorer[data-state]")).to_be_visible()
    page.locator(place).dispatch_event("click")
    answer(page, "time", "20:30")
    verdict_is(page, "unlawful")
    assert_address_holds(page, {**EVENING_PITCH, "time": "20:30"})


def test_a_fact_that_does_not_exist_is_named_and_the_rest_is_kept(explore: Explore) -> None:
    page = explore({"number": "312 555 0142", "voise": "ai"})
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("voise = ai. There is no such fact. Did you mean voice?")
    expect(field(page, "number")).to_have_value("312 555 0142")

    answer(page, "line", "wireless")
    assert_address_holds(page, {"number": "312 555 0142", "line": "wireless", "voise": "ai"})
    expect(alert).to_contain_text("voise")

    page.get_by_role("button", name="Leave them out").click()
    expect(alert).to_be_hidden()
    expect(verdict(page)).to_contain_text("Illinois")
    assert_address_holds(page, {"number": "312 555 0142", "line": "wireless"})


@pytest.mark.parametrize(
    ("fact", "value", "message"),
    [
        ("voice", "robot", "“robot” is not one of: live, prerecorded"),
        ("date", "2026-02-30", "“2026-02-30” is not a date."),
        ("time", "25:00", "“25:00” is not a time."),
        ("agent_seconds", "soon", "“soon” does not fit."),
        ("on_registry", "maybe", "Answer yes or no"),
        ("as_of", "yesterday", "“yesterday” is not a date."),
        ("forum", "mars", "There is no such forum."),
    ],
)
def test_a_value_that_no_field_can_show_is_said_and_not_dropped(
    explore: Explore, fact: str, value: str, message: str
) -> None:
    page = explore({"purpose": "sales", fact: value})
    expect(note(page, fact)).to_contain_text(message)
    expect(note(page, fact)).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text(f"{fact} = {value}")
    expect(field(page, "purpose")).to_have_value("sales")

    answer(page, "line", "wireless")
    assert_address_holds(page, {"purpose": "sales", "line": "wireless", fact: value})
    expect(note(page, fact)).to_be_visible()


def test_answering_the_question_replaces_the_bad_value(explore: Explore) -> None:
    page = explore({"voice": "robot"})
    expect(page.get_by_role("alert")).to_be_visible()
    answer(page, "voice", "live")
    expect(page.get_by_role("alert")).to_be_hidden()
    assert_address_holds(page, {"voice": "live"})


def test_a_link_cannot_put_markup_into_the_page(explore: Explore) -> None:
    bad = "<img src=x onerror=alert(1)>"
    page = explore({"number": bad, bad: bad, "voice": bad})
    expect(page.get_by_role("alert")).to_contain_text(bad)
    expect(page.locator("img[src=x]")).to_have_count(0)


def test_copy_a_link_copies_the_address(explore: Explore) -> None:
    page = explore(EVENING_PITCH, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy a link to this call").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    answer(page, "time", "20:30")
    expect(page.get_by_text("Copied.")).to_be_hidden()


def test_where_copying_is_not_allowed_the_page_says_what_to_do(visit: Visits) -> None:
    page = visit.page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject()")
    page.goto(address(EVENING_PITCH))
    page.get_by_role("button", name="Copy a link to this call").click()
    expect(page.get_by_text("Copy the address of this page")).to_be_visible()
