"""Diagrams: a proof as one valid SVG that says in text all that it shows."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from rules.assess import RULEBOOK, Finding, assess
from rules.diagram import WIDTH, Node, draw, of_finding, of_step, outline, wrap
from rules.explain import describe
from rules.logic import All, AnyOf, Not, Step

from .builders import COLD_CALL, EXAMPLES, ROBOCALL, finding, told_in

FACTS = dict(RULEBOOK.facts)
ET = pytest.importorskip("xml.etree.ElementTree")
SVG = "{http://www.w3.org/2000/svg}"
LATE = COLD_CALL | {"time": "21:30"}


def parsed(picture: str) -> Any:
    return ET.fromstring(picture)


def texts(picture: str) -> list[str]:
    """Return what each text of a picture says, its lines joined."""
    return [
        " ".join("".join(text.itertext()).split()) for text in parsed(picture).iter(f"{SVG}text")
    ]


def desc(picture: str) -> str:
    return str(parsed(picture).find(f"{SVG}desc").text)


def deciding(step: Step) -> Iterator[Step]:
    """Yield the steps that decide, connectives left out: those share a node with others."""
    if not isinstance(step.condition, All | AnyOf | Not):
        yield step
    for inner in step.deciding():
        yield from deciding(inner)


def findings() -> list[Finding]:
    """Return one finding per rule and status among the examples."""
    found = {(rule.id, example.status): told_in(rule, example) for rule, example in EXAMPLES}
    return list(found.values())


FINDINGS = findings()
each_finding = pytest.mark.parametrize(
    "found", FINDINGS, ids=[f"{found.rule.id}: {found.status}" for found in FINDINGS]
)


@each_finding
def test_a_picture_is_valid_and_has_a_text_alternative(found: Finding) -> None:
    picture = of_finding(found, FACTS)
    root = parsed(picture)
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    named = root.get("aria-labelledby").split()
    assert named == [root.find(f"{SVG}title").get("id"), root.find(f"{SVG}desc").get("id")]
    assert found.rule.title in root.find(f"{SVG}title").text
    assert desc(picture)


@each_finding
def test_every_step_that_decides_is_shown_and_told(found: Finding) -> None:
    picture = of_finding(found, FACTS)
    shown, told = " ".join(texts(picture)), " ".join(desc(picture).split())
    for proof in found.proof.values():
        for step in deciding(proof):
            phrase = " ".join(describe(step, FACTS).split())
            assert phrase in shown
            assert phrase in told


@each_finding
def test_a_picture_is_only_shapes_and_text(found: Finding) -> None:
    picture = of_finding(found, FACTS, whole=True)
    tags = {element.tag.removeprefix(SVG) for element in parsed(picture).iter()}
    assert tags <= {"svg", "title", "desc", "path", "rect", "text", "tspan"}
    assert "http" not in picture.replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"\son\w+=|script|url\(|#[0-9a-f]{3}", picture.split("</desc>")[1])


@each_finding
def test_nothing_leaves_the_picture(found: Finding) -> None:
    root = parsed(of_finding(found, FACTS, whole=True))
    _, _, width, height = map(float, root.get("viewBox").split())
    assert width == WIDTH
    for box in root.iter(f"{SVG}rect"):
        left, top, across, down = (float(box.get(key)) for key in ("x", "y", "width", "height"))
        assert left >= 0
        assert left + across <= width
        assert top + down <= height
        assert across >= WIDTH * 0.6


def test_the_whole_proof_has_more_nodes_than_what_decides() -> None:
    found = finding("fcc-calling-hours", LATE)
    short, whole = (of_finding(found, FACTS, whole=whole) for whole in (False, True))
    assert short.count("<rect") < whole.count("<rect")
    assert "Included or led into an offer" in whole


def test_values_are_told_by_sign_word_and_line() -> None:
    nodes = tuple(Node(f"fact {value}", value) for value in (True, False, None))
    picture = draw("toy", "Toy", "", nodes)
    assert texts(picture)[::2] == ["✓ met", "✗ not met", "? open"]
    lines = [box.get("stroke-dasharray") for box in parsed(picture).iter(f"{SVG}rect")]
    assert lines == [None, None, "4 3"]
    assert "currentColor" in picture


def test_what_must_not_be_so_is_shown_as_met() -> None:
    picture = of_finding(finding("fcc-calling-hours", LATE), FACTS)
    assert "✓ met: Made by or for a tax-exempt nonprofit: no" in desc(picture)
    assert "✓ met: The call is not made within an established business relationship" in desc(
        picture
    )


def test_it_begins_with_what_is_asked_of_the_rule() -> None:
    told = desc(of_finding(finding("fcc-calling-hours", LATE), FACTS)).splitlines()
    assert told[0].startswith("Broken: ")
    assert told[1] == "✓ yes: Does the rule apply? It takes all of these:"
    assert "✓ yes: Is it broken?" in told


def test_an_exception_is_named() -> None:
    found = finding("fcc-caller-id-transmit", LATE | {"caller_id_sent": False})
    assert "By or for a tax-exempt nonprofit: does this exception fit?" in desc(
        of_finding(found, FACTS)
    )


def test_signs_of_markup_in_a_text_stay_text() -> None:
    picture = draw('a"b', "<b>", "&", (Node("1 < 2 & <script>", True),))
    assert texts(picture)[-1] == "1 < 2 & <script>"
    assert "<script" not in picture


def test_a_step_can_be_drawn_alone() -> None:
    step = finding("fcc-calling-hours", LATE).proof["forbids"]
    assert "Local time where the phone rang" in desc(of_step(step, FACTS, "hours", "Too late?"))


def test_a_rule_that_was_not_in_force_has_a_picture_that_says_so() -> None:
    found = finding("fcc-calling-hours", LATE | {"date": "1992-12-19"})
    assert desc(of_finding(found, FACTS)) == "Not in force on that day."


def test_lines_are_wrapped_between_words() -> None:
    assert wrap("one two three", 7) == ["one two", "three"]
    assert wrap("abcdefghij kl", 4) == ["abcd", "efgh", "ij", "kl"]
    assert wrap("", 7) == [""]


def test_an_outline_is_indented() -> None:
    node = Node("a", True, (Node("b", None),))
    assert list(outline(node)) == ["✓ met: a", "  ? open: b"]


def test_two_pictures_in_one_page_have_ids_of_their_own() -> None:
    found = assess(ROBOCALL).findings
    ids = [i for each in found for i in re.findall(r' id="([^"]+)"', of_finding(each, FACTS))]
    assert len(ids) == len(set(ids)) == 2 * len(found)
