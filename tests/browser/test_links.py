"""Every link of the built site leads somewhere."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from explorer.serve import SITE
from rules.assess import RULEBOOK
from rules.call import Call

# As the source printed them; whether https works there too could not be checked.
PLAIN_HTTP = {
    "http://www.finra.org/Newsroom/NewsReleases/1996/P010594",
    "http://nyti.ms/1sSQtdY",
}


class Page(HTMLParser):
    """The anchors and the links of a page."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: list[str] = []
        self.feed(file.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.anchors.update(filter(None, [given.get("id")]))
        if given.get("rel") in ("canonical", "prev", "next"):  # for machines: the published address
            return
        self.links.extend(value for name in ("href", "src") if (value := given.get(name)))


FILES = {file: Page(file) for file in sorted(SITE.rglob("*.html")) if file.name != "404.html"}


def links() -> Iterator[tuple[Path, str]]:
    for file, page in FILES.items():
        for link in page.links:
            yield file, link


def target(file: Path, link: str) -> Path:
    """Return the file that a link within the site leads to."""
    found = (file.parent / unquote(urlsplit(link).path)).resolve() if urlsplit(link).path else file
    return found / "index.html" if found.is_dir() else found


def internal() -> Iterator[tuple[Path, str]]:
    return (
        (file, link)
        for file, link in links()
        if not urlsplit(link).scheme and not urlsplit(link).netloc
    )


def calls() -> Iterator[tuple[Path, str]]:
    """Yield the links that open the explorer with a call."""
    explorer = SITE / "explorer" / "index.html"
    return (
        (file, link) for file, link in internal() if target(file, link) == explorer and "=" in link
    )


def test_links_within_the_site_lead_to_a_page_and_an_anchor() -> None:
    opened = set(calls())
    wrong = []
    for file, link in internal():
        place = unquote(urlsplit(link).fragment)
        found = target(file, link)
        if not found.is_file():
            wrong.append(f"{file.relative_to(SITE)}: {link}")
        elif place and (file, link) not in opened and place not in FILES[found].anchors:
            wrong.append(f"{file.relative_to(SITE)}: {link} (no such anchor)")
    assert not wrong


def test_links_do_not_depend_on_the_site_being_at_the_root_of_its_host() -> None:
    assert not [link for _, link in internal() if link.startswith("/")]


def test_links_to_other_sites_are_encrypted() -> None:
    schemes = {
        link: urlsplit(link).scheme
        for _, link in links()
        if urlsplit(link).scheme not in ("", "data") and link not in PLAIN_HTTP
    }
    assert schemes
    assert set(schemes.values()) == {"https"}, schemes


def test_links_to_the_explorer_hold_calls_that_can_be_read() -> None:
    found = list(calls())
    assert len(found) > sum(len(rule.examples) for rule in RULEBOOK.rules.values())
    for _, link in found:
        facts = dict(parse_qsl(urlsplit(link).fragment, strict_parsing=True))
        facts.pop("forum", None)
        assert Call.read(facts, RULEBOOK.askable).given


@pytest.mark.parametrize("rule", RULEBOOK.rules)
def test_every_rule_has_a_page_that_is_linked(rule: str) -> None:
    page = SITE / "rules" / rule / "index.html"
    assert page in FILES
    assert any(target(file, link) == page for file, link in internal() if file != page)
