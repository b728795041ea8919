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
