"""Writes `docs/rules/`, the pages of the rulebook, before the site is built.

`python -m explorer.pages` does it. The pages hold only a call of a macro: builders of this site
make no pages of their own.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from explorer.reference import name
from rules.assess import RULEBOOK
from rules.language import say

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "rules"


@dataclass(frozen=True)
class Overview:
    """A page of its own kind."""

    kind: str
    title: str
    description: str
    lead: str
    """Its first words, in Markdown."""
    wide: bool = False
    """Its table needs the room of the navigation beside it."""


OVERVIEWS = {
    "index": Overview(
        "rules",
        "All rules",
        "Every rule of cold calling that this site can check, by regulator and subject.",
        "Each rule has a page: what it says, whom it binds, its exceptions, worked examples and "
        "dates. [Who says what](matrix.md) puts the regulators side by side.",
    ),
    "regulators": Overview(
        "regulators",
        "Regulators",
        "Who makes the rules of cold calling, whom each one binds, and where to complain.",
        "One call can fall under several of these at once. Each binds other people, so the first "
        "question is always who is calling.",
    ),
    "matrix": Overview(
        "matrix",
        "Who says what",
        "Calling hours, lists, consent, robocalls, records: which regulator has a rule on it.",
        "A row for each subject, a column for each regulator that has rules in the rulebook. An "
        "empty field says that the rulebook holds no rule of it there, which is not the same as "
        "that there is none.",
        wide=True,
    ),
    "definitions/index": Overview(
        "definitions",
        "Defined terms",
        "What the law means by telemarketing, consent, a robocall and the like.",
        "Much of the law hides in its definitions. These are the terms that the rules use. Some "
        "have [doubles in other laws](../look-alikes.md).",
    ),
    "look-alikes": Overview(
        "look-alikes",
        "Look-alikes",
        "Terms and duties that share a name in different laws, and are not the same: side by side.",
        "The same word can mean different things in two laws. A call can pass under one and fail "
        "under the other. All of this comes from the rulebook: what a law counts is what the "
        "engine counts.",
    ),
    "rulings/index": Overview(
        "rulings",
        "Questions of law",
        "What courts and agencies have ruled, for whom and since when, and what is still open.",
        "Some questions no fact about a call can answer. For each of these we say who holds what, "
        "where that must be followed, and which rules hang on it.",
    ),
    "timeline": Overview(
        "timeline",
        "Timeline",
        "Every dated change of the rules of cold calling, newest first.",
        "Every day on which something in the rulebook changes. The explorer can apply the law of "
        "any of them: set “Apply the law of another day”.",
    ),
    "penalties": Overview(
        "penalties",
        "What a violation can cost",
        "Who may sue or fine over a cold call, for how much, until when, and how sure we are.",
        "By who may act. Each entry says what one provision allows for one violation. Entries are "
        "not added up, and none says what a court or an agency will really do.",
    ),
    "coverage": Overview(
        "coverage",
        "What is encoded, and what is not",
        "Every part of our notes on the law, with what holds it in the rulebook, or why nothing "
        "does.",
        "The rulebook rests on notes, part by part. This table says for each part where it went. A "
        "gap is said to be one, with the reason.",
    ),
}


def main() -> None:
    """Write all pages anew."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    for page, it in OVERVIEWS.items():
        title = say(it.title)
        body = f"# {title}\n\n{say(it.lead)}\n\n{call(it.kind)}"
        write(page, title, say(it.description), body, wide=it.wide)
    for rule in RULEBOOK.rules.values():
        write(rule.id, say(rule.title), say(rule.statement), call("rule", rule.id))
    for regulator in RULEBOOK.regulators.values():
        page = f"regulator-{regulator.id}"
        write(page, say(regulator.name), say(regulator.about), call("regulator", regulator.id))
    for term in RULEBOOK.definitions.values():
        body = call("definition", term.id)
        write(f"definitions/{term.id}", name(term), say(term.text), body)
    for question in RULEBOOK.questions.values():
        title = say(question.question)
        about = f"{title} {say('Who holds what, since when and for whom.')}"
        write(f"rulings/{question.id}", title, about, call("ruling", question.id))


def call(kind: str, key: str = "") -> str:
    """Return the call of the macro that shows a page."""
    return f'{{{{ reference("{kind}", "{key}") }}}}'


def write(page: str, title: str, description: str, body: str, *, wide: bool = False) -> None:
    """Write one page. JSON strings are YAML strings too."""
    head = f"title: {json.dumps(title)}\ndescription: {json.dumps(description)}"
    head += "\nsearch:\n  boost: 0.4"  # what is written for readers is found first
    if wide:
        head += "\nhide: [navigation, toc]"
    file = FOLDER / f"{page}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{head}\n---\n\n{body}\n", "utf-8")


if __name__ == "__main__":
    main()
