"""axe-core finds nothing on any kind of page."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .readers import (
    EVENING_PITCH,
    REFERENCE,
    Explore,
    Visits,
    address,
    settled,
    verdict,
    verdict_is,
)

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
READERS: list[dict[str, Any]] = [
    {"color_scheme": "light", "viewport": {"width": 1280, "height": 800}},
    {"color_scheme": "dark", "viewport": {"width": 360, "height": 740}},
]
PAGES = [
    "/",
    "/learn/dialing-and-smiling/",
    "/boiler-rooms/anatomy/",
    "/boiler-rooms/history/",
    "/boiler-rooms/psychology/",
    "/boiler-rooms/pump-and-dump/",
    "/glossary/",
    "/learn/answers/",
    "/learn/exercises/",
    "/scenarios/",
    "/four-calls/",
    *REFERENCE,
]
# Of Material's own templates: the search dialog has no name, and on a small screen the lists of the
# navigation have the names of others. A copy of those templates would have to follow each release.
MATERIALS_OWN = ("aria-dialog-name .md-search", "landmark-unique nav[aria-labelledby")
each_reader = pytest.mark.parametrize("reader", READERS, ids=["light", "dark, 360 px"])


def violations(page: Page) -> list[str]:
    """Return what axe finds: rule, element and what to do."""
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{where}: {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
        if not (where := f"{rule['id']} {node['target'][0]}").startswith(MATERIALS_OWN)
    ]


@each_reader
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_barrier(visit: Visits, path: str, reader: dict[str, Any]) -> None:
    page = visit(path, bypass_csp=True, **reader)
    assert not violations(page)


@each_reader
def test_the_explorer_has_no_barrier(explore: Explore, reader: dict[str, Any]) -> None:
    page = explore(bypass_csp=True, **reader)
    assert not violations(page), "with open questions"

    page.goto(address(EVENING_PITCH))
    verdict_is(page, "unlawful")
    assert not violations(page), "with a verdict"

    page.goto(address(EVENING_PITCH | {"number": "12", "voise": "ai", "on_registry": "maybe"}))
    expect(verdict(page)).to_have_class("stale")
    settled(page)
    assert not violations(page), "with errors"


@each_reader
def test_the_explorer_without_its_engine_has_no_barrier(
    visit: Visits, reader: dict[str, Any]
) -> None:
    page = visit.page(bypass_csp=True, **reader)
    page.add_init_script("delete window.WebAssembly")
    page.goto("/explorer/")
    expect(page.locator("#no-engine")).to_be_visible()
    assert not violations(page)


def test_a_barrier_would_be_found(visit: Visits) -> None:
    page = visit("/", bypass_csp=True)
    page.locator("h1").evaluate("heading => heading.innerHTML = '<img src=assets/icon.svg>'")
    assert any(found.startswith("image-alt") for found in violations(page))
