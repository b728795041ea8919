"""While Python starts in the reader's browser."""

from collections.abc import Callable

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
