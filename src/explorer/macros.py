"""What the pages of the site may call: `{{ name(…) }}` in Markdown."""

from __future__ import annotations

from typing import Any

from mkdocs_macros.plugin import MacrosPlugin

from explorer import bundle, render
from explorer.reference import PAGES
from rules import scenario
from rules.assess import RULEBOOK, Assessment, assess

TODAY = RULEBOOK.version.replace(".", "-")
"""The day on which the rulebook was last changed: the day of calls that name none."""


def define_env(env: MacrosPlugin) -> None:
    """Register the macros (called by the macros plugin)."""
    library = scenario.library()

    def root() -> str:
        depth = env.page.url.count("/")
        return "../" * depth if depth else "./"

    def assessed(name: str) -> Assessment:
        found = library[name]
        return assess(found.facts, found.as_of)

    def card(name: str, *, whole: bool) -> str:
        return render.card(library[name], assessed(name), root(), whole=whole)

    @env.macro
    def verdict_card(name: str) -> str:
        """Show a scenario with its verdict, in brief."""
        return card(name, whole=False)

    @env.macro
    def try_it(name: str) -> str:
        """Show a scenario with its verdict, in brief, inside an article."""
        return card(name, whole=False)

    @env.macro
    def what_if(
        story: str,
        *,
        like: str = "",
        rules: str = "",
        expect: str = "",
        forum: str = "all",
        **facts: Any,
    ) -> str:
        """Show what the engine says of a call given here, with a link that opens it.

        `story` is one line for the reader. `facts` are facts of the call by id, as `rules facts`
        lists them; None leaves one out. They change the call of the scenario `like`, if it is
        named. A call without a date rings on the day of the rulebook, and a time without a clock
        is by that of the phone called; the link says so. `rules` (ids, in one text) shows how
        these rules come out instead of the verdict on all. `expect` is the verdict, or with
        `rules` their statuses, that the text around it relies on: another one fails the build.
        Put the call at the start of a line; for one in a box, make the box of
        `<div class="admonition question" markdown>`.
        """
        preset = (dict(library[like].facts) if like else {}) | facts
        preset = {"date": TODAY, "clock": "called"} | {
            fact: value for fact, value in preset.items() if value is not None
        }
        found = assess(preset, forum=forum)
        shown = tuple(
            next(finding for finding in found.findings if finding.rule is RULEBOOK.rules[rule])
            for rule in rules.split()
        )
        came_out = " ".join(finding.status for finding in shown) or found.verdict
        if expect and expect != came_out:
            raise ValueError(f"“{story}” is {came_out}, but the page relies on {expect}.")
        return render.what_if(story, preset, found, root(), shown)

    @env.macro
    def scenarios() -> str:
        """Show every scenario with its story, facts, verdict and proof."""
        return "\n\n".join(
            f"## {found.title}\n\n{card(name, whole=True)}" for name, found in library.items()
        )

    @env.macro
    def scenario_cards() -> str:
        """Show every scenario with its verdict, in brief."""
        return "".join(card(name, whole=False) for name in library)

    @env.macro
    def presets() -> str:
        """List links that fill the form with a scenario."""
        return render.presets(library.values(), root())

    @env.macro
    def engine() -> str:
        """Return the address of the browser bundle."""
        return f"{root()}assets/engine/{bundle.current()}/"

    @env.macro
    def explorer_form() -> str:
        """Show the form of the explorer."""
        return render.form()

    @env.macro
    def first_verdict() -> str:
        """Show what can be said of a call of which nothing is known but a recent day."""
        call = {"date": TODAY, "clock": "called"}
        return render.verdict(assess(call), root(), interactive=True, with_proofs=False)

    @env.macro
    def reference(kind: str, key: str = "") -> str:
        """Show a page that is made from the rulebook: a key of `reference.PAGES`, and an id."""
        return PAGES[kind](root(), key)
