"""While Python starts in the reader's browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from .readers import (
    EVENING_PITCH,
    READY_MADE,
    Visits,
    address,
    answer,
    field,
    note,
    verdict,
    verdict_is,
)


def hold_engine(page: Page) -> Callable[[], None]:
    """Hold back what Python starts from; return what lets it go."""
    held: list[Route] | None = []

    def asked(route: Route) -> None:
        if held is None:
            route.continue_()
        else:
            held.append(route)

    def release() -> None:
        nonlocal held
        waiting, held = held or [], None
        for route in waiting:
            route.continue_()

    page.route("**/assets/engine/**", asked)

    return release


def test_what_is_typed_while_python_starts_is_not_lost(visit: Visits) -> None:
    page = visit.page()
    release = hold_engine(page)
    page.goto("/explorer/")
    expect(page.get_by_role("status").filter(has_text="Python is starting")).to_have_count(1)
    answer(page, "number", "31")
    answer(page, "number", "312 555 0142")
    answer(page, "voice", "live")
    answer(page, "voice", "prerecorded")
    assert "number=312+555+0142" in page.url
    assert "voice=prerecorded" in page.url

    release()
    expect(verdict(page)).to_contain_text("(312) 555-0142")
    expect(note(page, "number")).to_be_hidden()
    expect(field(page, "number")).to_have_value("312 555 0142")
    expect(field(page, "voice")).to_have_value("prerecorded")
    expect(page.get_by_text("Python is starting")).to_have_count(0)


def test_the_verdict_of_another_call_is_not_shown_as_that_of_the_link(visit: Visits) -> None:
    page = visit.page()
    release = hold_engine(page)
    page.goto(address(EVENING_PITCH))
    expect(verdict(page)).to_have_attribute("aria-busy", "true")
    expect(verdict(page).locator(".verdict")).to_have_css("border-top-style", "dashed")
    page.goto(address(READY_MADE["old-client-evening"]))
    release()
    verdict_is(page, "lawful")
    expect(verdict(page).locator(".verdict")).to_have_css("border-top-style", "solid")


def test_a_long_start_is_explained(visit: Visits) -> None:
    page = visit.page()
    page.clock.install()
    release = hold_engine(page)
    page.goto(address(EVENING_PITCH))
    ready_made = page.get_by_text("These ready-made calls")
    expect(ready_made).to_be_hidden()
    page.clock.fast_forward("00:30")
    expect(page.locator("#engine-status")).to_contain_text("Python is still starting.")
    expect(ready_made).to_be_visible()

    release()
    verdict_is(page, "unlawful")
    expect(ready_made).to_be_hidden()


THEME = "Boolean(window.document$)"
"""What the theme's script sets when it runs."""


def theme_runs(page: Page) -> None:
    for _ in range(100):  # the page's policy forbids what wait_for_function does
        if page.evaluate(THEME):
            return
        page.wait_for_timeout(50)
    assert page.evaluate(THEME)


def test_the_theme_waits_for_the_first_verdict(visit: Visits) -> None:
    page, release = on_a_stopped_clock(visit)
    page.wait_for_timeout(300)
    assert not page.evaluate(THEME)
    release()
    verdict_is(page, "unlawful")
    theme_runs(page)


@pytest.mark.parametrize("turn", ["press a key", "touch the page"])
def test_the_theme_does_not_let_a_reader_wait(visit: Visits, turn: str) -> None:
    page, _ = on_a_stopped_clock(visit)
    assert not page.evaluate(THEME)
    if turn == "press a key":
        page.keyboard.press("Tab")
    else:
        page.get_by_role("heading", level=1).click()
    theme_runs(page)


def test_the_theme_does_not_wait_for_a_slow_line(visit: Visits) -> None:
    page, _ = on_a_stopped_clock(visit)
    assert not page.evaluate(THEME)
    page.clock.run_for(1500)
    theme_runs(page)


def test_the_page_keeps_its_style_when_the_theme_comes(visit: Visits) -> None:
    page, release = on_a_stopped_clock(visit)
    sheets = page.evaluate_handle("[...document.styleSheets]")
    release()
    theme_runs(page)
    assert page.evaluate(
        "sheets => sheets.every((sheet, i) => sheet === document.styleSheets[i])", sheets
    )


def on_a_stopped_clock(visit: Visits) -> tuple[Page, Callable[[], None]]:
    """Open the explorer, where no time passes and Python does not start before it is let go."""
    page = visit.page()
    page.clock.install()
    page.clock.pause_at("2100-01-01")
    release = hold_engine(page)
    page.goto(address(EVENING_PITCH))
    return page, release


def test_what_is_folded_can_be_answered_before_python_is_there(visit: Visits) -> None:
    page = visit.page()
    release = hold_engine(page)
    page.goto(address(EVENING_PITCH))
    answer(page, "consent", "oral")
    assert "consent=oral" in page.url
    release()
    expect(verdict(page)).to_have_attribute("aria-busy", "false")
    expect(field(page, "consent")).to_have_value("oral")


def test_who_began_at_the_explorer_finds_it_again(visit: Visits) -> None:
    page = visit(address(EVENING_PITCH))
    page.evaluate("window.kept = true")
    verdict_is(page, "unlawful")
    theme_runs(page)
    page.locator(".md-tabs").get_by_role("link", name="The rules").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Who protects you")
    page.locator(".md-tabs").get_by_role("link", name="Test a call").click()
    answer(page, "number", "12")
    page.keyboard.press("Tab")
    expect(note(page, "number")).to_contain_text("too few digits")
    assert page.evaluate("window.kept")


def test_what_python_says_before_the_page_listens_is_heard(visit: Visits) -> None:
    page = visit.page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/assets/engine.js", hold)
    page.goto(address(EVENING_PITCH), wait_until="commit")
    page.wait_for_timeout(3000)
    for route in held:
        route.continue_()
    expect(page.locator("#explorer")).to_have_attribute("data-state", "ready")
    verdict_is(page, "unlawful")
