"""The site on a small phone, and on paper."""

import pytest
from playwright.sync_api import Page, expect

from .readers import (
    EVENING_PITCH,
    HEADS,
    REFERENCE,
    Explore,
    Visits,
    address,
    answer,
    field,
    group,
    lists_came,
    question,
    settled,
    verdict,
    verdict_is,
)

PHONE = {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True}
PAGES = [
    "/",
    "/learn/dialing-and-smiling/",
    "/boiler-rooms/",
    "/boiler-rooms/anatomy/",
    "/boiler-rooms/history/",
    "/boiler-rooms/people/",
    "/boiler-rooms/psychology/",
    "/boiler-rooms/pump-and-dump/",
    "/boiler-rooms/today/",
    "/glossary/",
    "/learn/answers/",
    "/learn/cite/",
    "/learn/exercises/",
    "/learn/paths/",
    "/rules/fcc-telemarketing-robocall-written-consent/",
    *REFERENCE,
    "/scenarios/",
    "/four-calls/",
    "/about/",
    "/contribute/",
    "/contribute/json/",
]


def assert_nothing_sticks_out(page: Page) -> None:
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 360


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_the_phone(visit: Visits, path: str) -> None:
    assert_nothing_sticks_out(visit(path, **PHONE))


@pytest.mark.parametrize("path", ["/explorer/", "/four-calls/", "/rules/fcc-calling-hours/"])
def test_without_javascript_no_page_is_wider_either(visit: Visits, path: str) -> None:
    assert_nothing_sticks_out(visit(path, java_script_enabled=False, **PHONE))


def test_the_explorer_is_no_wider_than_the_phone(explore: Explore) -> None:
    page = explore(**PHONE)
    lists_came(page)
    assert_nothing_sticks_out(page)
    expect(page.locator("#verdict .proof:not(:has(dl))")).to_have_count(0)  # proofs came
    page.evaluate("for (const all of document.querySelectorAll('.proof__all')) all.checked = true")
    assert_nothing_sticks_out(page)
    page.goto(address(EVENING_PITCH))
    verdict_is(page, "unlawful")
    assert_nothing_sticks_out(page)
    page.goto(address({"number": "1" * 60, "voise": "x" * 60}))
    expect(page.get_by_role("alert")).to_be_visible()
    assert_nothing_sticks_out(page)


def test_the_bar_tells_the_verdict_and_leads_to_it_and_to_the_next_question(
    explore: Explore,
) -> None:
    page = explore(
        {key: EVENING_PITCH[key] for key in EVENING_PITCH if key != "on_registry"}, **PHONE
    )
    bar = page.locator("#bar")
    expect(bar).to_be_in_viewport(ratio=1)
    expect(verdict(page)).not_to_be_in_viewport()
    bar.get_by_role("link", name=question("on_registry")).tap()
    expect(field(page, "on_registry")).to_be_in_viewport()

    answer(page, "on_registry", "yes")
    expect(bar).to_have_text("Unlawful: 1 rule broken")
    expect(bar).to_be_in_viewport(ratio=1)
    bar.get_by_role("link").tap()
    expect(verdict(page).get_by_text(HEADS["unlawful"], exact=True)).to_be_in_viewport(ratio=1)


def test_the_bar_leads_to_an_error(explore: Explore) -> None:
    page = explore({"number": "12"}, **PHONE)
    group(page, "Special cases").scroll_into_view_if_needed()
    expect(field(page, "number")).not_to_be_in_viewport()
    page.locator("#bar").get_by_role("link", name="An answer cannot be read.").tap()
    expect(field(page, "number")).to_be_focused()
    expect(field(page, "number")).to_be_in_viewport()


def test_a_printed_verdict_has_its_reasons_and_no_form(explore: Explore) -> None:
    page = explore(EVENING_PITCH)
    page.emulate_media(media="print")
    expect(verdict(page).get_by_text(HEADS["unlawful"], exact=True)).to_be_visible()
    expect(verdict(page).get_by_text("On the national do-not-call registry: yes;")).to_be_visible()
    expect(verdict(page).get_by_text("The call is telemarketing").first).to_be_visible()
    for gone in ("form.explorer__form", ".start-from", "#bar", "#copy-link"):
        expect(page.locator(gone)).to_be_hidden()
    page.emulate_media(media="screen")
    settled(page)


def test_on_a_phone_a_table_becomes_a_list_in_which_each_entry_is_named(visit: Visits) -> None:
    page = visit("/rules/matrix/", **PHONE)
    row = page.locator("tr#calling-hours")
    assert page.locator("table.stack thead").bounding_box()["height"] <= 1  # type: ignore[index]
    cell = row.locator("td").first
    label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert label == '"FCC: "'
    expect(cell.get_by_role("link")).to_be_visible()


@pytest.mark.parametrize("path", ["/rules/matrix/", "/rules/penalties/", "/rules/timeline/"])
def test_a_printed_page_of_the_rulebook_is_whole(visit: Visits, path: str) -> None:
    page = visit(path)
    page.emulate_media(media="print")
    for details in page.locator("details ul").all():
        expect(details).to_be_visible()
    for table in page.locator("table.stack").all():
        assert table.evaluate("table => getComputedStyle(table).display") == "table"
    expect(page.locator(".md-tabs, .md-sidebar--primary").first).to_be_hidden()
