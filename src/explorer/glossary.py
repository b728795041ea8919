"""The glossary, and links to it: a Markdown extension that links the first use of each term.

The terms stand in `glossary.toml`. Nobody links them by hand: on every page, the first use of a
term in running text becomes a link to the glossary that shows the meaning as a tooltip. Headings,
code, notes, what HTML blocks hold and what is a link already are left alone.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

PAGE = "glossary.md"
PASSED_OVER = {"a", "abbr", "button", "code", "pre", "summary", *(f"h{n}" for n in range(1, 7))}
CLASSES_PASSED_OVER = {"footnote", "admonition-title", "no-terms"}

TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)[^<]*>\Z")
"""One tag alone: whole elements are stored as one text and need no count."""


@dataclass(frozen=True)
class Term:
    """One entry of the glossary."""

    id: str
    """The anchor on the page."""
    term: str
    text: str
    """What it means, as plain text."""
    also: tuple[str, ...] = ()
    """Other forms, such as the plural. A form with a capital is found only if it is written so."""
    more: str = ""
    """Page that says more, relative to the folder of pages."""
    source: str = ""
    """Where it is written, as Markdown."""
    quiet: bool = False
    """An everyday word, which is listed and not linked."""

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.term, *self.also)


@cache
def terms() -> tuple[Term, ...]:
    """Return the entries in alphabetical order.

    Raises ValueError if two entries share a form, since the first use could lead to either.
    """
    text = files("explorer").joinpath("glossary.toml").read_text("utf-8")
    found = [
        Term(key, **(entry | {"also": tuple(entry.get("also", ()))}))
        for key, entry in tomllib.loads(text).items()
    ]
    forms = [form.casefold() for term in found for form in term.forms]
    if doubled := {form for form in forms if forms.count(form) > 1}:
        raise ValueError(f"Two terms of the glossary are called: {', '.join(sorted(doubled))}")
    return tuple(sorted(found, key=lambda term: term.term.casefold()))


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, Term]]:
    """Return what finds a term (the longest form first), and the term of each form."""
    by_form = {form: term for term in terms() if not term.quiet for form in term.forms}
    longest_first = sorted(by_form, key=len, reverse=True)
    written = "|".join(
        re.escape(form) if form != form.lower() else f"(?i:{re.escape(form)})"
        for form in longest_first
    )
    # A line of the source may end within a term.
    spaced = written.replace(r"\ ", r"\s+")
    return re.compile(rf"(?<![\w-])(?:{spaced})(?![\w-])"), by_form


def find(text: str) -> Iterator[tuple[re.Match[str], Term]]:
    """Yield every use of a term in a text, in order."""
    pattern, by_form = _pattern()
    for match in pattern.finditer(text):
        form = " ".join(match[0].split())
        yield match, by_form[form] if form in by_form else by_form[form.lower()]


def page() -> str:
    """Return the glossary as Markdown: a heading with an anchor for each term."""
    parts = []
    for term in terms():
        more = f" [More]({term.more})." if term.more else ""
        source = f" Source: {term.source}." if term.source else ""
        head = term.term[0].upper() + term.term[1:]
        parts.append(f"## {head} {{#{term.id}}}\n\n{term.text}{more}{source}")
    return "\n\n".join(parts)


class FirstUses(Treeprocessor):
    """Turns the first use of each term on a page into a link."""

    def __init__(self, md: Markdown, passed_over: list[str]) -> None:
        super().__init__(md)
        self.passed_over = tuple(passed_over)

    def run(self, root: Element) -> None:
        source = _source(self.md)
        if not source.startswith(self.passed_over):
            self.address = "../" * source.count("/") + PAGE
            self.seen: set[str] = set()
            self.open_tags: list[str] = []
            self._link(root)

    def _link(self, parent: Element) -> None:
        if parent.tag in PASSED_OVER or CLASSES_PASSED_OVER & set(parent.get("class", "").split()):
            return
        parent.text, made = self._split(parent.text)
        for child in list(parent):
            self._link(child)
            child.tail, after = self._split(child.tail)
            at = list(parent).index(child) + 1
            parent[at:at] = after
        parent[0:0] = made

    def _split(self, text: str | None) -> tuple[str | None, list[Element]]:
        """Return a text as what comes before the first link, and the links with what follows."""
        if not text or isinstance(text, AtomicString):
            return text, []
        links: list[Element] = []
        before, end = text, 0
        at = 0
        for match, term in find(text):
            self._note_tags(text[at : match.start()])
            at = match.start()
            if term.id in self.seen or self.open_tags:
                continue
            self.seen.add(term.id)
            address = f"{self.address}#{term.id}"
            link = Element("a", {"class": "term", "href": address, "title": term.text})
            link.text = AtomicString(match[0])
            if links:
                links[-1].tail = text[end : match.start()]
            else:
                before = text[: match.start()]
            links.append(link)
            end = match.end()
        self._note_tags(text[at:])
        if links:
            links[-1].tail = text[end:]
        return before, links

    def _note_tags(self, text: str) -> None:
        """Keep count of the HTML tags in a text, which Markdown holds in a store of its own."""
        for number in HTML_PLACEHOLDER_RE.findall(text):
            raw = self.md.htmlStash.rawHtmlBlocks[int(number)]
            tag = TAG.match(raw) if isinstance(raw, str) else None
            if not tag or tag["name"].lower() not in PASSED_OVER:
                continue
            if not tag["end"]:
                self.open_tags.append(tag["name"])
            elif self.open_tags:
                self.open_tags.pop()


def _source(md: Markdown) -> str:
    """Return the path of the page, below the folder of pages, as the builder tells it."""
    if "relpath" in md.treeprocessors:  # MkDocs
        relative: Any = md.treeprocessors["relpath"]
        return str(relative.file.src_uri)
    pages = (getattr(processor, "page", None) for processor in md.preprocessors)  # Zensical
    return next((str(page.path) for page in pages if page), "")


class Glossary(Extension):
    """The Markdown extension. Option `except`: starts of paths of pages that it leaves alone."""

    def __init__(self, **options: Any) -> None:
        self.config = {"except": [[], "Starts of paths of pages to leave alone"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the name is Markdown's
        # After the inline parts are made (20), before addresses are made relative (0).
        md.treeprocessors.register(FirstUses(md, self.getConfig("except")), "glossary", 15)


def makeExtension(**options: Any) -> Glossary:  # noqa: N802  the name is Markdown's
    """Return the extension (called by Markdown)."""
    return Glossary(**options)
