"""Nothing is welded to English: in another language, no English word is left on a page."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from explorer import answer, render
from rules import clock, explain, scenario
from rules.assess import RULEBOOK, assess
from rules.language import ENGLISH, Grammar, number, say, say_many, speak

PAGES = pytest.importorskip("explorer.reference", reason="readers get no such pages").PAGES
coverage = pytest.importorskip("rules.coverage")
messages = pytest.importorskip("explorer.messages")

WIDE = {letter: letter + 0xFEE0 for letter in range(0x21, 0x7F) if chr(letter).isalpha()}
MARKUP = re.compile(r"(<[^>]*>|&\w+;)")
SHOWN = ("aria-label", "placeholder", "title", "alt", "data-label", "content")
LIBRARY = scenario.library()
SCRIPTS = Path(__file__).parents[2] / "docs" / "assets"
SOME = list(LIBRARY)[::6]


class Pseudo(Mapping[str, str]):
    """A language in which every message is ⟦in wide letters⟧: what is not was never looked up."""

    def __getitem__(self, message: str) -> str:
        return f"⟦{''.join(map(''.join, self._parts(message)))}⟧"

    def _parts(self, message: str) -> Iterator[tuple[str, ...]]:
        for text, name, spec, _ in Formatter().parse(message):
            for place, piece in enumerate(MARKUP.split(text)):
                yield (piece if place % 2 else piece.translate(WIDE),)
            if name is not None:
                yield ("{", name, f":{spec}" if spec else "", "}")

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak({})


class Shown(HTMLParser):
    """Collects what a reader sees or hears of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag == "code"  # ids
        self.text += [value for name, value in attrs if name in SHOWN and value]
        for name, value in attrs:
            if name == "data-words":
                told = json.loads(value or "").values()
                self.text += [re.sub(r"{\w+}", "", text) for text in told]

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag == "code"

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.text.append(data)


def _cites() -> list[str]:
    """Return what is the same in every language: citations and the short names of agencies."""
    rules = RULEBOOK.rules.values()
    sources = [rule.source for rule in rules]
    sources += [e.source for r in rules for v in r.versions for e in v.unless]
    sources += [term.source for term in RULEBOOK.definitions.values()]
    sources += [event.source for rule in rules for event in rule.events]
    sources += [c.source for c in RULEBOOK.consequences.values()]
    sources += [a.source for c in RULEBOOK.consequences.values() for a in c.amounts if a.source]
    parts = [part.cite for sheet in coverage.sheets() for part in sheet.parts]
    return [*(source.cite for source in sources), *parts, *RULEBOOK.regulators]


CITES = re.compile("|".join(map(re.escape, sorted(set(_cites()), key=len, reverse=True))))
HOSTS = re.compile(r"\b[\w-]+(\.[\w-]+)+(/\S*)?\b")


def left_in_english(html: str, *, ids: bool = False) -> list[str]:
    """Return the words of a page that were not looked up. `ids`: some are ids."""
    shown = Shown()
    shown.feed(html)
    shown.close()
    known = set()
    if ids:
        known = set(RULEBOOK.facts).union(*(f.domain() or () for f in RULEBOOK.facts.values()))
    text = " ".join(" ".join(shown.text).split())  # pictures cut lines
    text = HOSTS.sub("", CITES.sub("", text))
    return [word for word in re.findall(r"[A-Za-z]\w+", text) if word not in known]


def test_the_check_finds_what_was_not_looked_up() -> None:
    speak(Pseudo())
    page = (
        f'<p aria-label="Label">{say("Kept: {reasons}.", reasons="plain words")}</p><code>id</code>'
    )
    assert left_in_english(page) == ["Label", "plain", "words"]
    assert left_in_english(f"<p>{say('Wait: <em>{when}</em>', when=say('now'))}, 47 CFR</p>") == [
        "CFR"
    ]


def test_the_form_is_in_the_language_spoken() -> None:
    speak(Pseudo())
    assert left_in_english(render.form()) == []
    assert left_in_english(render.presets(LIBRARY.values(), "./")) == []


@pytest.mark.parametrize("name", SOME)
def test_a_verdict_is_in_the_language_spoken(name: str) -> None:
    speak(Pseudo())
    found = LIBRARY[name]
    assessment = assess(found.facts, found.as_of)
    parts = [
        render.verdict(assessment, "./", interactive=True),
        render.verdict(assessment, "./", interactive=False),
        render.verdict(assessment, "./", interactive=True, folded="counted"),
        render.card(found, assessment, "./", whole=False),
        render.card(found, assessment, "./", whole=True),
        render.what_if(found.story, found.facts, assessment, "./"),
        render.what_if(found.story, found.facts, assessment, "./", assessment.findings[::9]),
        render.summary(assessment, explain.wanted(assessment)),
        *render.rest(assessment, "./").values(),
        *(render.proof(finding, "./") for finding in assessment.findings),
    ]
    assert [left_in_english(part) for part in parts] == [[]] * len(parts)


def test_what_follows_from_a_verdict_is_in_the_language_spoken() -> None:
    speak(Pseudo())
    told = ""
    for name in ("evening-pitch", "honest-broker-morning", "late-call-indiana"):
        told += render.more(assess(LIBRARY[name].facts), "./")
    for key in ("fixes", "breaks", "exposure", "week"):
        assert f'data-key="{key}"' in told
    assert left_in_english(told) == []


WRONG = {
    "number": [
        "abc",
        "12",
        "317 555",
        "+1 808 555 01999999",
        "211 555 0142",
        "+49 1",
        "999 555 0142",
    ],
    "date": ["yesterday", "2026-13-01", "1900-01-01", "2026-05-02/2026-05-01"],
    "time": ["noon", "25:00", "02:30"],
    "clock": ["moon"],
    "called_zone": ["eastern"],
    "called_state": ["XX", "HI"],
    "rings": ["2.5"],
    "ring_seconds": ["-1"],
    "abandoned_calls": ["9"],
    "recorded": ["perhaps"],
    "no_such_fact": ["1"],
    "registered_on": ["2026-12-01"],
}


@pytest.mark.parametrize(("field", "raw"), [(f, raw) for f, raws in WRONG.items() for raw in raws])
def test_an_error_is_in_the_language_spoken(field: str, raw: str) -> None:
    speak(Pseudo())
    base = {
        "date": "2026-03-08",
        "clock": "eastern",
        "answered_calls": "3",
        "called_zone": "central",
    }
    asked = {"facts": base | {field: raw}, "root": "./"}
    for forum in ("all", "moon"):
        found: dict[str, Any] = json.loads(answer.answer(json.dumps(asked | {"forum": forum})))
        for message in found.get("errors", {}).values():
            rest = message.replace(raw, "")
            names = {"utc", "agency", "state", "private", "all", "dc"}
            assert set(left_in_english(rest, ids=True)) <= names


def test_notices_are_in_the_language_spoken() -> None:
    speak(Pseudo())
    for call in (
        {"number": "317 555 0142"},
        {"number": "800 555 0142"},
        {"number": "+49 30 901820"},
        {"number": "416 555 0123"},
        {"date": "2026-11-01", "time": "01:30", "clock": "eastern"},
        {"date": "2026-11-01", "time": "01:30", "clock": "called"},
        {"date": "2026-03-08", "time": "02:30", "clock": "called"},
    ):
        notices = assess(call).notices
        assert notices
        assert left_in_english(" ".join(notices)) == []


PAGES_SHOWN = [
    (kind, key)
    for kind in PAGES
    for key in {
        "rule": list(RULEBOOK.rules)[::12],
        "definition": list(RULEBOOK.definitions)[::10],
        "ruling": list(RULEBOOK.questions)[::3],
        "regulator": [regulator.id for regulator in RULEBOOK.regulators.values()],
    }.get(kind, [""])
]


@pytest.mark.parametrize(("kind", "key"), PAGES_SHOWN)
def test_a_page_of_the_rulebook_is_in_the_language_spoken(kind: str, key: str) -> None:
    speak(Pseudo())
    assert left_in_english(PAGES[kind]("./", key)) == []


def test_json_is_in_the_language_spoken() -> None:
    speak(Pseudo())
    for rule in explain.to_json(assess(LIBRARY["late-call-indiana"].facts))["rules"]:
        assert left_in_english(rule["because"]) == []


def test_a_catalog_moves_the_parts_of_a_message() -> None:
    speak(
        {
            "{month} {day}, {year}": "{day} {month} {year}",
            "December": "décembre",
            "{hour}:{minute} p.m.": "{hour24}:{minute} h",
        },
        Grammar(number=lambda value: f"{value:,}".replace(",", ".")),
    )
    assert clock.spell(date(2026, 12, 3)) == "3 décembre 2026"
    assert clock.spell_time(time(20, 59)) == "20:59 h"
    assert number(1500) == "1.500"
    assert say("Kept: {reasons}.", reasons="{x}") == "Kept: {x}."


def test_a_language_may_have_more_than_two_plurals() -> None:
    def polish(count: float) -> int:
        few = count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14)
        return 0 if count == 1 else 1 if few else 2

    catalog = {"{count} day": ["{count} dzień", "{count} dni", "{count} dni (dużo)"]}
    speak(catalog, Grammar(form=polish))
    told = [say_many("{count} day", "{count} days", count) for count in (1, 3, 12)]
    assert told == ["1 dzień", "3 dni", "12 dni (dużo)"]
    assert str(clock.Period(1, "days")) == "1 dzień"
    speak(
        {"and {count} more": ["i {count} inny", "i {count} inne", "i {count} innych"]},
        Grammar(form=polish),
    )
    assert [say("and {count} more", count=n) for n in (1, 2, 5)] == [
        "i 1 inny",
        "i 2 inne",
        "i 5 innych",
    ]
    assert render.sentence("and {count} more", count=2) == "i 2 inne"


def test_what_a_catalog_lacks_stays_english() -> None:
    speak({"yes": "ja"}, ENGLISH)
    assert [say("yes"), say("no"), say("a {b}")] == ["ja", "no", "a {b}"]
    assert say_many("{count} ring", "{count} rings", 1000) == "1,000 rings"
    speak({})
    assert say("yes") == "yes"


def test_another_language_changes_no_verdict() -> None:
    english = {name: assess(found.facts, found.as_of) for name, found in LIBRARY.items()}
    speak(Pseudo())
    for name, found in LIBRARY.items():
        again = assess(found.facts, found.as_of)
        assert (again.verdict, again.needs) == (english[name].verdict, english[name].needs)


def test_the_list_of_messages_has_texts_and_forms() -> None:
    recorder = messages.Recorder()
    speak(recorder)
    assert say("yes") == "yes"
    for count in (2, 1, 2):
        say_many("{count} ring", "{count} rings", count)
    assert clock.spell(date(2026, 5, 3)) == "May 3, 2026"
    assert dict(recorder) == {
        "yes": "yes",
        "{count} ring": ["{count} ring", "{count} rings"],
        "May": "May",
        "{month} {day}, {year}": "{month} {day}, {year}",
    }


def test_no_sentence_stands_in_a_script() -> None:
    scripts = {
        name: re.sub(r"(?m)(^|\s)//.*", "", (SCRIPTS / f"{name}.js").read_text("utf-8"))
        for name in ("explorer", "engine", "offline")
    }
    for script in scripts.values():
        shown = re.sub(r"console\.warn\(.*", "", script)  # for maintainers
        texts = re.findall(r"""["'`]([^"'`\n]*)["'`]""", shown)
        assert [text for text in texts if re.search(r"^ ?[A-Z]\w* \w+|\w[.:] ?$", text)] == []
    asked = set(re.findall(r'\bsay\("([\w-]+)"', scripts["explorer"]))
    named = set(re.findall(r'(?:end\(|failed: )"([\w-]+)"', scripts["engine"]))
    assert named
    assert asked | named == set(render.WORDS)


def test_a_sentence_of_a_template_escapes_its_parts() -> None:
    assert render.sentence("<b>{who}</b>", who="<i>") == "<b>&lt;i&gt;</b>"
    assert render.sentence_of_many("{count} {what}", "{count} {what}s", 2, what="<") == "2 &lt;s"
