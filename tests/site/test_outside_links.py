"""Links that leave the site: looked at for their form, since the tests have no network."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from explorer import glossary

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [
    path
    for path in sorted(DOCS.rglob("*.md"))
    if path.relative_to(DOCS).parts[0] not in ("assets", "rules")
]
LINK = re.compile(r"\]\(\s*<?([a-z][a-z0-9+.-]*:(?:[^\s()<>]|\([^\s()]*\))*)>?", re.IGNORECASE)
SHAPES = {
    "www.ecfr.gov": r"/current/title-\d+(/chapter-[IVX]+/subchapter-[A-Z]/part-\d+"
    r"|/(section|part)-[\d.a-z()-]+)(#p-[\d.]+\w*(\(\w+\))+)?",
    "www.law.cornell.edu": r"/(uscode/text/\d+/[\da-z-]+|cfr/text/\d+/(part-)?[\d.]+)",
    "www.finra.org": r"/[\w/-]+",
    "www.govinfo.gov": r"/(content/pkg|app/details)/[\w./-]+",
    "www.sec.gov": r"/[\w./-]+",
    "brokercheck.finra.org": "",
    "www.donotcall.gov": "",
}
"""What addresses on a host look like, for hosts whose addresses are easily got wrong."""


def links(text):
    return LINK.findall(text)


def faults(address):
    """Yield what is wrong with the form of an address."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme != "https":
        yield "not https"
    if not re.fullmatch(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", host):
        yield "no host name"
    if parts.username or parts.port:
        yield "a user name or a port"
    if re.search(r"utm_|fbclid|gclid", parts.query):
        yield "a tracking parameter"
    if address[-1] in ".,;:":
        yield "punctuation at its end"
    if address.count("(") != address.count(")"):
        yield "parentheses that do not match"
    shape = SHAPES.get(host)
    rest = parts.path.rstrip("/") + ("#" + parts.fragment if parts.fragment else "")
    if shape is not None and not re.fullmatch(shape, rest):
        yield f"not the form of addresses on {host}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_links_to_other_sites_have_a_sound_form(page):
    for address in links(page.read_text("utf-8")):
        assert not list(faults(address)), f"{address}: {', '.join(faults(address))}"


def test_links_of_the_glossary_have_a_sound_form():
    found = links(glossary.page())
    assert len(found) > 20
    for address in found:
        assert not list(faults(address)), f"{address}: {', '.join(faults(address))}"


@pytest.mark.parametrize(
    "address",
    [
        "http://www.finra.org/rules",
        "https://localhost/x",
        "https://example.org:8080/",
        "https://example.org/?utm_source=x",
        "https://example.org/page.",
        "https://www.ecfr.gov/current/title-47/64.1200",
        "https://www.law.cornell.edu/uscode/47/227",
        "mailto:someone",
    ],
)
def test_bad_forms_are_seen(address):
    assert list(faults(address))


def test_addresses_with_parentheses_are_read_whole():
    text = "[a](https://en.wikipedia.org/wiki/Boiler_room_(business)), [b](https://b.org)"
    assert links(text) == ["https://en.wikipedia.org/wiki/Boiler_room_(business)", "https://b.org"]
