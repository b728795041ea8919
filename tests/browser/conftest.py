"""A real browser and the built site, served."""

import shutil
import threading
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from explorer.render import FIRST_OPEN
from explorer.serve import server

from .readers import NEXT_TASK, PATIENCE, Explore, Visits, address, settled

# Keep the names in step with tools/setup.sh. None: Playwright's own.
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
# Chromium may run as root and without a network in CI, and has nobody to call.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
SOME_DAY = MappingProxyType({"date": "2026-11-23", "clock": "called"})
# Folds what an earlier test unfolded.
AS_NEW = """groups => {
    for (const details of document.querySelectorAll("details"))
        details.open = groups.includes(details.dataset.group);
    document.activeElement.blur();
    scrollTo(0, 0);
}"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def site_url() -> Iterator[str]:
    """Address of the built site, without a slash at the end."""
    with server(0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.fixture
def visit(browser: Browser, site_url: str) -> Iterator[Visits]:
    """Opens pages: `visit("/about/", color_scheme="dark")`.

    Fails the test if a page contacts another host or reports a fault.
    """
    visits = Visits(browser, site_url)
    yield visits
    visits.finish()


@pytest.fixture(scope="session")
def seasoned(browser: Browser, site_url: str) -> Iterator[Visits]:
    """Visits of a reader in whose page Python has started already."""
    visits = Visits(browser, site_url)
    yield visits
    visits.finish()


@pytest.fixture(scope="session")
def seasoned_page(seasoned: Visits) -> Page:
    """The page of that reader."""
    return seasoned.page()


@pytest.fixture
def explore(visit: Visits, seasoned: Visits, seasoned_page: Page) -> Iterator[Explore]:
    """Opens the explorer with a call, `explore({"voice": "ai"})`, and waits for its verdict.

    The tests share one page, so that Python starts once. With options of a Playwright context it
    is a page of its own.
    """

    def opened(facts: Mapping[str, str] = SOME_DAY, **reader: Any) -> Page:
        page = visit.page(**reader) if reader else seasoned_page
        page.evaluate(AS_NEW, FIRST_OPEN)
        page.goto(address(facts))
        page.evaluate(NEXT_TASK)  # it sees its new address
        expect(page.locator("#explorer")).to_have_attribute("data-state", "ready")
        settled(page)
        return page

    yield opened
    seasoned.check()
