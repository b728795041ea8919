"""Readers whose browser cannot run the engine, or runs no JavaScript, still get answers."""

import pytest
from playwright.sync_api import Page, expect

from explorer.macros import IN_FULL
from rules.assess import RULEBOOK

from .readers import EVENING_PITCH, HEADS, READY_MADE, Visits, address, answer, field


def expect_ready_made_calls(page: Page) -> None:
    cards = page.locator("#no-engine .card")
    expect(cards).to_have_count(len(IN_FULL))
    for card in cards.all():
        expect(card).to_be_visible()
    expect(cards.filter(has_text="An evening pitch")).to_contain_text(HEADS["unlawful"])


def test_without_webassembly_the_page_says_so_and_shows_ready_made_calls(visit: Visits) -> None:
    page = visit.page()
    page.add_init_script("delete window.WebAssembly")
    page.goto(address(EVENING_PITCH))
    message = page.get_by_text("This browser cannot run the engine: it has no WebAssembly.")
    expect(message.first).to_be_in_viewport()
    expect_ready_made_calls(page)
    expect(page.locator("#verdict")).to_be_hidden()
    assert not [url for url in visit.requests if "/assets/engine/" in url]
    # The form still makes links for others.
    answer(page, "time", "21:00")
    assert "time=21%3A00" in page.url


@pytest.mark.parametrize(
    ("files", "damage"),
    [
        ("**/worker.js", {"status": 404}),
        ("**/restore.mjs", {"status": 404}),
        ("**/pyodide.mjs", {"status": 404}),
        ("**/dialing_and_smiling*.whl", {"status": 404}),
        ("**/phonenumbers*.whl", {"status": 200, "body": "garbage"}),
        ("**/*.wasm*", {"status": 404}),
    ],
)
def test_a_broken_engine_is_said_and_nothing_is_lost(
    visit: Visits, files: str, damage: dict[str, str]
) -> None:
    page = visit.page()
    visit.faults_wanted = True
    page.route(files, lambda route: route.fulfill(**damage))
    if files.endswith((".whl", "pyodide.mjs")):  # needed only where the snapshot cannot be had
        page.route("**/snapshot.bin.zst", lambda route: route.fulfill(status=404))
    page.goto(address(EVENING_PITCH))
    message = page.locator("#engine-status").filter(has_text="The engine could not start")
    expect(message).to_be_in_viewport(timeout=10_000)
    expect(message).to_contain_text("Your answers are kept in this page's address")
    expect(message).not_to_contain_text("Traceback")
    expect(page.get_by_role("status").filter(has_text="could not start")).to_have_count(1)
    expect_ready_made_calls(page)
    expect(page.locator("#verdict")).to_be_hidden()
    expect(field(page, "number")).to_have_value(EVENING_PITCH["number"])

    answer(page, "number", "212 555 0142")
    page.keyboard.press("Tab")
    assert "number=212+555+0142" in page.url
    page.unroute(files)
    page.reload()
    expect(page.locator("#explorer")).to_have_attribute("data-state", "ready")
    expect(page.locator("#verdict")).to_contain_text("(212) 555-0142")


def test_without_javascript_the_explorer_says_what_to_do(visit: Visits) -> None:
    page = visit("/explorer/", java_script_enabled=False)
    advice = page.locator("noscript p", has_text="Checking your own call needs JavaScript")
    expect(advice).to_be_visible()
    expect_ready_made_calls(page)
    expect(page.locator("form.explorer__form")).to_be_hidden()
    expect(page.get_by_text("Start from a ready-made call")).to_be_hidden()
    advice.get_by_role("link", name="ready-made calls, worked out").click()
    expect(page).to_have_title("Ready-made calls - Dialing and smiling")


def test_without_javascript_the_ready_made_calls_read_well(visit: Visits) -> None:
    page = visit("/scenarios/", java_script_enabled=False)
    expect(page.locator(".card")).to_have_count(len(READY_MADE))
    pitch = page.locator(".card", has_text="Ruth is washing up")
    expect(pitch.get_by_text("Unlawful")).to_be_visible()
    page.get_by_role("link", name="Four of them in full").click()
    expect(page.locator(".verdict")).to_have_count(len(IN_FULL))
    pitch = page.locator(".card", has_text="Ruth is washing up")
    expect(pitch.get_by_text("Unlawful")).to_be_visible()
    expect(pitch.get_by_text("On the national do-not-call registry: yes;")).to_be_visible()
    step = pitch.get_by_text("The call is telemarketing").first
    expect(step).to_be_hidden()
    pitch.get_by_text("Proof", exact=True).first.click()
    expect(step).to_be_visible()


def test_without_javascript_a_rule_page_reads_well(visit: Visits) -> None:
    page = visit("/rules/fcc-calling-hours/", java_script_enabled=False)
    rule = RULEBOOK.rules["fcc-calling-hours"]
    expect(page.get_by_text(rule.statement, exact=True)).to_be_visible()
    example = page.get_by_role("listitem").filter(has_text=rule.examples[0].story)
    expect(example).to_contain_text("violated")
    expect(example).to_contain_text("Local time where the phone rang: 7:59:59 a.m.")
    expect(example).to_be_visible()


def test_without_javascript_the_home_page_shows_a_verdict(visit: Visits) -> None:
    page = visit("/", java_script_enabled=False)
    expect(page.locator(".card").get_by_text("Unlawful")).to_be_visible()
    page.get_by_role("link", name="Ready-made calls").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ready-made calls")
