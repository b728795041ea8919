"""What a search finds, statutes, terms and plain questions; how the phone card prints."""

import re

import pytest
from playwright.sync_api import expect

from .readers import Visits


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("64.1200", "The do-not-call registry|Test a call|FCC"),
        ("boiler room", "Boiler rooms"),
        ("can they call me at night", "The FCC's phone rules"),
        ("how do I get my money back", "After a loss"),
        ("who may still call me", "The do-not-call registry"),
    ],
)
def test_search_finds_it_among_the_first(visit: Visits, asked: str, found: str) -> None:
    page = visit("/")
    page.get_by_role("textbox", name="Search").press_sequentially(asked)
    first = page.locator(".md-search-result__item h1")
    expect(first.first).to_be_attached()
    expect(first.filter(has_text=re.compile(found)).first).to_be_attached()
    assert any(re.search(found, text) for text in first.all_inner_texts()[:3])


def test_the_card_for_the_phone_fits_on_one_sheet(visit: Visits) -> None:
    printed = visit("/fight-back/card/").pdf(format="Letter")
    assert re.findall(rb"/Count (\d+)", printed) == [b"1"]


def test_who_does_not_search_does_not_load_the_index(visit: Visits) -> None:
    page = visit("/")
    page.wait_for_load_state("networkidle")
    assert not any(url.endswith("/search_index.json") for url in visit.requests)
    page.keyboard.press("s")  # the theme's key for the search
    page.keyboard.type("boiler room")
    expect(page.locator(".md-search-result__meta")).to_contain_text("matching documents")
    assert any(url.endswith("/search_index.json") for url in visit.requests)
