"""The proof of a finding as a picture: one SVG per rule, made of text and lines, without a script.

A tree drawn as an outline, top to bottom, so that it fits a phone. Values are told by a sign and a
word, and by the line around the node, never by color alone. It takes its colors and its font from
the page, light or dark.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from rules.assess import Finding
from rules.explain import because, cite, describe
from rules.language import say
from rules.logic import All, AnyOf, Not, Open, Step, Truth

PHRASES = {
    "applies": "Does the rule apply?",
    "forbids": "Is it broken?",
    "exemption": "{title}: does this exception fit?",
    "title": "{rule}: {status}",
    "none-of": "none of these:",
    "not-all-of": "not all of these:",
    "not": "not so: {phrase}",
    "takes": "{phrase}. It takes {rest}",
    "asks": "{phrase} It takes {rest}",
    "law": "{phrase} [{citation}]",
    "no-proof": "No condition was looked at.",
}
"""What this module says."""
MARKS = {
    "condition": {True: "✓ met", False: "✗ not met", None: "? open"},
    "question": {True: "✓ yes", False: "✗ no", None: "? open"},
}
"""Sign and word for each value. “Met” is said of a condition as it stands: “not a nonprofit” is met
if the caller is none."""

WIDTH = 360
"""Width of the picture in its own units: those of a narrow phone. It grows with its page."""
MOST_WIDE = "34rem"
SIZE, LINE, INDENT, PAD, GAP = 13, 17, 14, 7, 7
"""Size of the letters, height of a line, step to the right per level, inner and outer margin."""
LETTER = 0.56
"""Width of an average letter, as a share of its size."""
MARK = 76
"""Room for the mark of a node."""
DEEPEST = 7
"""Deeper levels are not moved to the right any further."""
STROKES = {True: 'stroke-width="2"', False: 'stroke-width="1"', None: 'stroke-dasharray="4 3"'}
"""How the line around a node is drawn."""
COLORS = {
    True: "var(--diagram-yes, currentColor)",
    False: "var(--diagram-no, currentColor)",
    None: "var(--diagram-open, currentColor)",
}


@dataclass(frozen=True, slots=True)
class Node:
    """One box: what it says, how that came out, and the nodes that it follows from."""

    text: str
    value: Truth
    parts: tuple[Node, ...] = ()
    kind: str = "condition"

    @property
    def mark(self) -> str:
        """Return the value as a sign and a word."""
        return say(MARKS[self.kind][self.value])


def of_finding(finding: Finding, facts: Mapping[str, Any], *, whole: bool = False) -> str:
    """Return the picture of why a rule has its status for a call, as an `<svg>` element.

    Shown are the steps that decide, or with `whole` all of them.
    """
    exemptions = {exemption.id: exemption for exemption in (finding.version or finding.rule).unless}
    nodes = []
    for part, step in finding.proof.items():
        title = (
            say(PHRASES["exemption"], title=say(exemptions[part].title))
            if part in exemptions
            else say(PHRASES[part])
        )
        root = Node(title, step.value, kind="question")
        nodes.append(_headed(root, (step,), facts, whole=whole))
    status = say(finding.status.value.replace("-", " "))
    title = say(PHRASES["title"], rule=say(finding.rule.title), status=status)
    return draw(finding.rule.id, title, because(finding, dict(facts)), tuple(nodes))


def of_step(
    step: Step, facts: Mapping[str, Any], name: str, title: str, *, whole: bool = False
) -> str:
    """Return the picture of one proof. `name` must be unlike all others in the page."""
    return draw(name, title, "", (node_of(step, facts, whole=whole),))


def node_of(step: Step, facts: Mapping[str, Any], *, whole: bool) -> Node:
    """Return the node of a step, with those below it that decide, or with `whole` all.

    “Not” and the “and” or “or” of a term share the node of what they stand before or after.
    """
    inner = step.because if whole else step.deciding()
    if isinstance(step.condition, Not):
        below = node_of(inner[0], facts, whole=whole)
        return replace(below, text=_denied(inner[0], below.text), value=step.value)
    text = describe(step, dict(facts))
    if citation := cite(step.condition):
        text = say(PHRASES["law"], phrase=text, citation=citation)
    named = not isinstance(step.condition, All | AnyOf)
    return _headed(Node(text, step.value), inner, facts, whole=whole, named=named)


def _denied(step: Step, text: str) -> str:
    """Return what a step is called where it must not be so."""
    match step.condition:
        case AnyOf():
            return say(PHRASES["none-of"])
        case All():
            return say(PHRASES["not-all-of"])
        case Open():
            return say(PHRASES["not"], phrase=text)
    return text  # it tells the value, as in “… is not a robocall”


def _headed(
    node: Node,
    inner: tuple[Step, ...],
    facts: Mapping[str, Any],
    *,
    whole: bool,
    named: bool = True,
) -> Node:
    """Return a node with those below it. `named`: it is more than a bare “and” or “or”."""
    parts = tuple(node_of(step, facts, whole=whole) for step in inner)
    if named and len(parts) == 1 and isinstance(inner[0].condition, All | AnyOf):
        key = "asks" if node.kind == "question" else "takes"
        text = say(PHRASES[key], phrase=node.text, rest=parts[0].text)
        return replace(node, text=text, parts=parts[0].parts)
    return replace(node, parts=parts)


def draw(name: str, title: str, summary: str, nodes: tuple[Node, ...]) -> str:
    """Return trees of nodes as an `<svg>` element with a text alternative."""
    shapes: list[str] = []
    bottom = float(GAP)
    for node in nodes:
        bottom = _draw(node, 0, bottom, None, shapes)
    told = "\n".join([summary, *(line for node in nodes for line in outline(node))]).strip()
    key = escape(name, quote=True)
    return "\n".join(
        [
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="img" '
                f'viewBox="0 0 {WIDTH} {bottom:g}" width="100%" style="max-width: {MOST_WIDE}" '
                f'aria-labelledby="diagram-{key}-title diagram-{key}-desc" '
                f'font-family="inherit" font-size="{SIZE}" fill="currentColor">'
            ),
            f'<title id="diagram-{key}-title">{escape(title)}</title>',
            f'<desc id="diagram-{key}-desc">{escape(told or say(PHRASES["no-proof"]))}</desc>',
            *shapes,
            "</svg>",
        ]
    )


def outline(node: Node, depth: int = 0) -> Iterator[str]:
    """Yield a node and those below it as indented lines of text."""
    yield f"{'  ' * depth}{node.mark}: {node.text}"
    for part in node.parts:
        yield from outline(part, depth + 1)


def _draw(
    node: Node, depth: int, top: float, parent: tuple[float, float] | None, shapes: list[str]
) -> float:
    """Add the shapes of a node and of all below it; return where the next one may begin."""
    left = GAP + INDENT * min(depth, DEEPEST)
    width = WIDTH - left - GAP
    lines = wrap(node.text, int((width - 2 * PAD - MARK) / (SIZE * LETTER)))
    height = len(lines) * LINE + 2 * PAD
    middle = top + height / 2
    if parent:
        x, y = parent
        shapes.append(
            f'<path d="M{x:g} {y:g}V{middle:g}H{left:g}" fill="none" stroke="currentColor" '
            'stroke-opacity="0.4"/>'
        )
    color = COLORS[node.value]
    shapes.append(
        f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" rx="4" '
        f'fill="var(--diagram-node, none)" stroke="{color}" {STROKES[node.value]}/>'
    )
    first = top + PAD + SIZE
    mark = f'<tspan font-weight="bold" fill="{color}">{node.mark}</tspan>'
    shapes.append(f'<text x="{left + PAD:g}" y="{first:g}">{mark}</text>')
    spans = [
        f'<tspan x="{left + PAD + MARK:g}" y="{first + LINE * count:g}">{escape(line)}</tspan>'
        for count, line in enumerate(lines)
    ]
    shapes.append(f"<text>{' '.join(spans)}</text>")
    top += height + GAP
    start = left + INDENT / 2, middle + height / 2
    for part in node.parts:
        top = _draw(part, depth + 1, top, start if depth < DEEPEST else None, shapes)
    return top


def wrap(text: str, most: int) -> list[str]:
    """Return a text in lines of at most so many letters; longer words are cut."""
    lines = [""]
    for word in text.split():
        rest = word
        if lines[-1] and len(lines[-1]) + 1 + len(rest) <= most:
            lines[-1] += f" {rest}"
            continue
        while rest:
            if lines[-1]:
                lines.append("")
            lines[-1], rest = rest[:most], rest[most:]
    return lines
