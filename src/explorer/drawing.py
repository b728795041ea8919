"""How the site's drawings are made: boxes, arrows and bars in SVG, with their text alternative.

Each fits a narrow phone and takes its font and colors from the page, light, dark or printed.
Nothing is told by color alone. The text alternative is made of the same words as the picture.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from rules.diagram import LETTER, LINE, SIZE, wrap

WIDTH, GAP, PAD = 310, 8, 8
"""Width of a picture in its own units, a bit less than a phone's: letters come out larger."""
RAISED, SUNK, PLAIN = (
    "var(--v-lawful, currentColor)",
    "var(--v-unlawful, currentColor)",
    "currentColor",
)
MOST_WIDE = "22rem"


class Sheet:
    """A drawing in the making: shapes from top to bottom, and the words of its text alternative."""

    def __init__(self) -> None:
        self.shapes: list[str] = []
        self.told: list[str] = []
        self.bottom = float(GAP)

    def say(self, *lines: str) -> None:
        """Add lines to the text alternative."""
        self.told += [line for line in lines if line]

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        anchor: str = "start",
        style: str = "",
        color: str = "",
    ) -> None:
        """Add one line of text, its base at `y`."""
        extra = {"bold": ' font-weight="bold"', "italic": ' font-style="italic"', "": ""}[style]
        fill = f' fill="{color}"' if color else ""
        place = f' text-anchor="{anchor}"' if anchor != "start" else ""
        self.shapes.append(f'<text x="{x:g}" y="{y:g}"{place}{extra}{fill}>{escape(words)}</text>')

    def line(self, path: str, *, color: str = PLAIN, width: float = 1.5, dashed: str = "") -> None:
        """Add a line along an SVG path."""
        dashes = f' stroke-dasharray="{dashed}"' if dashed else ""
        self.shapes.append(
            f'<path d="{path}" fill="none" stroke="{color}" stroke-width="{width:g}"{dashes}/>'
        )

    def bar(self, x: float, y: float, width: float, height: float, color: str = PLAIN) -> None:
        """Add a filled bar."""
        self.shapes.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 1):.1f}" height="{height:.1f}" '
            f'fill="{color}" fill-opacity="0.75"/>'
        )

    def heading(self, words: str) -> None:
        """Add a heading below what is there."""
        self.bottom += LINE
        self.text(GAP, self.bottom - 3, words, style="bold")
        self.say(f"{words}:")
        self.bottom += GAP / 2

    def box(
        self,
        title: str,
        text: str = "",
        note: str = "",
        *,
        left: float = GAP,
        width: float = WIDTH - 2 * GAP,
        color: str = PLAIN,
        dashed: str = "",
    ) -> tuple[float, float]:
        """Add a box below what is there, with a bold title; return its top and its bottom."""
        most = int((width - 2 * PAD) / (SIZE * LETTER))
        lines = [(line, "bold") for line in wrap(title, most - 3)]
        lines += [(line, "") for line in wrap(text, most) if line]
        lines += [(line, "italic") for line in wrap(note, most) if line]
        top, height = self.bottom, len(lines) * LINE + 2 * PAD - 3
        dashes = f' stroke-dasharray="{dashed}"' if dashed else ""
        self.shapes.append(
            f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" rx="4" '
            f'fill="none" stroke="{color}" stroke-width="1.5"{dashes}/>'
        )
        for at, (line, style) in enumerate(lines):
            shade = color if style == "bold" and color != PLAIN else ""
            self.text(left + PAD, top + PAD + SIZE - 2 + LINE * at, line, style=style, color=shade)
        self.say(". ".join(part.rstrip(".") for part in (title, text, note) if part) + ".")
        self.bottom += height + GAP
        return top, top + height

    def arrow(self, words: str = "") -> None:
        """Add an arrow down, with words beside it."""
        x, top, tip = WIDTH / 2 if not words else 3 * GAP, self.bottom - GAP + 2, self.bottom + 13
        self.line(
            f"M{x:g} {top:g}V{tip:g}M{x - 4:g} {tip - 5:g}L{x:g} {tip:g}L{x + 4:g} {tip - 5:g}"
        )
        if words:
            self.text(x + 2 * GAP, self.bottom + 9, words)
            self.say(f"Then, {words}:")
        self.bottom += 13 + GAP / 2

    def svg(self, name: str, title: str, caption: str = "") -> str:
        """Return the drawing as an `<svg>` element. `name` must be unlike others on the page."""
        key = escape(name, quote=True)
        told = " ".join([*self.told, caption]).strip()
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="drawing" role="img" '
            f'viewBox="0 0 {WIDTH} {self.bottom:g}" width="100%" style="max-width: {MOST_WIDE}" '
            f'aria-labelledby="drawing-{key}-title drawing-{key}-desc" '
            f'font-family="inherit" font-size="{SIZE}" fill="currentColor">'
            f'<title id="drawing-{key}-title">{escape(title)}</title>'
            f'<desc id="drawing-{key}-desc">{escape(told)}</desc>'
        )
        return "".join([head, *self.shapes, "</svg>"])


@dataclass(frozen=True)
class Step:
    """A box of a flow."""

    title: str
    text: str = ""
    note: str = ""
    color: str = PLAIN
    dashed: str = ""
    after: str = ""
    """Words beside the arrow that leads here."""
    heading: str = ""
    """What stands above the box instead of an arrow."""


def flow(sheet: Sheet, steps: Iterable[Step], *, right: float = 0) -> list[tuple[float, float]]:
    """Draw boxes from top to bottom, joined by arrows; return the top and bottom of each."""
    places = []
    for at, step in enumerate(steps):
        if step.heading:
            sheet.heading(step.heading)
        elif at:
            sheet.arrow(step.after)
        places.append(
            sheet.box(
                step.title,
                step.text,
                step.note,
                width=WIDTH - 2 * GAP - right,
                color=step.color,
                dashed=step.dashed,
            )
        )
    return places


def bars(sheet: Sheet, rows: Iterable[tuple[str, float, str]]) -> None:
    """Draw a bar for each label, value and value in words."""
    drawn = list(rows)
    most = max(value for _, value, _ in drawn)
    for label, value, words in drawn:
        sheet.text(GAP, sheet.bottom + SIZE, label)
        sheet.text(WIDTH - GAP, sheet.bottom + SIZE, words, anchor="end", style="bold")
        sheet.bar(GAP, sheet.bottom + LINE + 2, (WIDTH - 2 * GAP) * value / most, 12)
        sheet.say(f"{label}: {words}.")
        sheet.bottom += LINE + 2 + 12 + GAP
