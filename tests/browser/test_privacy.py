"""What a reader types stays with the reader; no page contacts another host."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from explorer.serve import SITE

from .readers import EVENING_PITCH, Visits, address, verdict_is

PAGES = [
    "/",
    "/learn/dialing-and-smiling/",
    "/rules/",
    "/rules/fcc-calling-hours/",
    "/rules/definitions/",
    "/scenarios/",
    "/four-calls/",
    "/about/",
    "/contribute/",
]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_contacts_no_other_host_and_loads_no_python(visit: Visits, path: str) -> None:
    page = visit(path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert visit.requests
    assert not [url for url in visit.requests if "/assets/engine/" in url]


def test_the_explorer_contacts_no_other_host_and_sends_no_fact(visit: Visits) -> None:
    page = visit(address(EVENING_PITCH))
    verdict_is(page, "unlawful")
    page.get_by_role("textbox", name="Search").press_sequentially("consent")
    expect(page.locator(".md-search-result__item").first).to_be_attached()
    assert [url for url in visit.requests if "/assets/engine/" in url]
    sent = [url.split("#")[0] for url in visit.requests]
    assert not [url for url in sent if "312" in url or "555" in url or "?" in url]


def test_a_page_that_contacts_another_host_would_be_found(browser: Browser, site_url: str) -> None:
    visits = Visits(browser, site_url)
    page = visits("/", bypass_csp=True)
    page.evaluate("fetch('http://elsewhere.invalid/').catch(() => null)")
    visits.faults_wanted = True
    with pytest.raises(AssertionError, match="other hosts"):
        visits.finish()


def test_a_page_is_not_allowed_to_contact_another_host(visit: Visits) -> None:
    page = visit("/")
    visit.faults_wanted = True
    assert page.evaluate("fetch('http://elsewhere.invalid/').then(() => 1, () => 'refused')") == (
        "refused"
    )
    assert any("Content Security Policy" in fault for fault in visit.faults)


class Policy(HTMLParser):
    """Finds the policy of a page, and whether anything was loaded before it."""

    found = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("http-equiv") == "Content-Security-Policy":
            self.found = given["content"] or ""
        elif tag in ("script", "link", "img", "style"):
            assert self.found, f"{tag} stands before the policy"


@pytest.mark.parametrize(
    "file", sorted(SITE.rglob("*.html")), ids=lambda file: str(file.relative_to(SITE))
)
def test_every_page_carries_the_policy_before_it_loads_anything(file: Path) -> None:
    policy = Policy()
    policy.feed(file.read_text("utf-8"))
    assert "default-src 'self'" in policy.found
    assert "http" not in policy.found
