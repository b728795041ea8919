"""The glossary, and the links to it from the first use of each term."""

import re
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import markdown
import pytest
from markdown.treeprocessors import Treeprocessor

from explorer import glossary

ROOT = Path(__file__).parents[2]
SITE = ROOT / "site"


def convert(text, path="learn/page.md", **options):
    md = markdown.Markdown(
        extensions=[glossary.Glossary(**options), "footnotes", "admonition", "md_in_html"]
    )
    relative = Treeprocessor(md)
    relative.run = lambda _: None
    relative.file = SimpleNamespace(src_uri=path)
    md.treeprocessors.register(relative, "relpath", 0)
    return md.convert(text)


def linked(html):
    return re.findall(r'<a class="term" href="([^"]*)" title="[^"]+">([^<]*)</a>', html)


def test_the_first_use_of_a_term_is_linked_and_no_other():
    html = convert("A boiler room calls.\n\nAnother boiler room calls too.")
    assert linked(html) == [("../glossary.md#boiler-room", "boiler room")]
    assert html.index("term") < html.index("Another")


def test_several_terms_in_one_text_keep_their_order():
    html = convert("The SEC, then FINRA, then *penny stocks* and the FCC.")
    assert [words for _, words in linked(html)] == ["SEC", "FINRA", "penny stocks", "FCC"]
    assert re.sub("<[^>]*>", "", html) == "The SEC, then FINRA, then penny stocks and the FCC."


def test_other_forms_of_a_term_count_as_uses():
    assert linked(convert("Cold calling\nand cold calls.")) == [
        ("../glossary.md#cold-call", "Cold calling")
    ]


def test_a_term_may_run_over_the_end_of_a_line():
    assert linked(convert("a boiler\nroom")) == [("../glossary.md#boiler-room", "boiler\nroom")]


def test_the_longest_term_wins():
    assert linked(convert("the national do-not-call registry"))[0][1] == (
        "national do-not-call registry"
    )


@pytest.mark.parametrize("text", ["a sec", "subbroker", "broker-like", "BROKERCHECK"])
def test_look_alikes_are_not_linked(text):
    assert linked(convert(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "## Boiler rooms",
        "`boiler room`",
        "[the boiler room](other.md)",
        "<div>a boiler room</div>",
        'See <a href="x.html">the *old* boiler room</a>.',
        "Note.[^1]\n\n[^1]: On a boiler room.",
        '!!! note "Boiler room"\n    Text.',
        '<p class="no-terms" markdown>A boiler room.</p>',
    ],
)
def test_headings_code_links_html_and_notes_are_left_alone(text):
    assert linked(convert(text)) == []


def test_a_term_after_html_in_the_text_is_linked():
    html = convert('<a href="x.html">A boiler room</a> and a <b>boiler room</b>.')
    assert html.index("</a>") < html.index('class="term"')


def test_a_term_in_a_box_is_linked():
    assert linked(convert("!!! note\n    A boiler room."))
    assert linked(convert('<div class="admonition" markdown>\nA boiler room.\n</div>'))


def test_links_lead_to_the_glossary_from_any_depth():
    assert linked(convert("SEC", "index.md"))[0][0] == "glossary.md#sec"
    assert linked(convert("SEC", "a/b/c.md"))[0][0] == "../../glossary.md#sec"


def test_pages_can_be_left_alone():
    assert linked(convert("SEC", "contribute/a.md", **{"except": ["contribute/"]})) == []


def test_every_entry_is_on_the_page_with_its_anchor():
    page = glossary.page()
    for term in glossary.terms():
        assert f"{{#{term.id}}}" in page
        assert term.text in page
        assert term.text.endswith(".")


def test_entries_that_lead_to_pages_lead_to_pages_that_exist():
    for term in glossary.terms():
        assert not term.more or (ROOT / "docs" / term.more).exists(), term.id


def test_two_terms_with_one_form_are_refused(monkeypatch):
    text = '[a]\nterm = "one"\ntext = "A."\n[b]\nterm = "two"\nalso = ["One"]\ntext = "B."'
    file = SimpleNamespace(read_text=lambda _: text)
    monkeypatch.setattr(glossary, "files", lambda _: SimpleNamespace(joinpath=lambda _: file))
    with pytest.raises(ValueError, match="one"):
        glossary.terms.__wrapped__()


# ── The built site ───────────────────────────────────────────────────────────────────────────────


class Uses(HTMLParser):
    """Finds the first use of each term in a built page, and whether it leads to the glossary."""

    VOID = ("br", "hr", "img", "input", "link", "meta", "path", "rect", "circle", "source")
    SILENT = ("a", "button", "code", "pre", "summary", "svg", "style", "script", "form",
              "h1", "h2", "h3", "h4", "h5", "h6")  # fmt: skip
    SILENT_CLASSES = ("card", "footnote", "admonition-title", "verdict", "listing", "no-terms",
                      "rule__statement", "rule__meta")  # fmt: skip

    def __init__(self):
        super().__init__()
        self.stack = []
        self.first = {}

    def handle_starttag(self, tag, attrs):
        if tag in self.VOID:
            return
        classes = (dict(attrs).get("class") or "").split()
        kind = "silent" if tag in self.SILENT else ""
        if any(name in classes for name in self.SILENT_CLASSES):
            kind = "silent"
        if tag == "article":
            kind = "article"
        if "term" in classes:
            kind = "term:" + dict(attrs)["href"].partition("#")[2]
        self.stack.append((tag, kind))

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        while self.stack:
            if self.stack.pop()[0] == tag:
                break

    def handle_data(self, data):
        kinds = [kind for _, kind in self.stack]
        if "article" not in kinds:
            return
        links = [kind.partition(":")[2] for kind in kinds if kind.startswith("term:")]
        if links:
            self.first.setdefault(links[0], True)
        elif "silent" not in kinds:
            for _, term in glossary.find(data):
                self.first.setdefault(term.id, False)


def test_on_every_page_the_first_use_of_a_term_leads_to_the_glossary():
    pages = [
        path
        for path in SITE.rglob("index.html")
        if path.relative_to(SITE).parts[0] not in ("contribute", "glossary", "rules")
    ]
    assert len(pages) > 15
    links = 0
    for path in pages:
        uses = Uses()
        uses.feed(path.read_text("utf-8"))
        unlinked = [term for term, is_link in uses.first.items() if not is_link]
        assert not unlinked, f"{path.relative_to(SITE)}: {', '.join(unlinked)}"
        links += len(uses.first)
    assert links > 80
