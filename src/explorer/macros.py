"""What the pages of the site may call: `{{ name(…) }}` in Markdown."""

from __future__ import annotations

from mkdocs_macros.plugin import MacrosPlugin

from explorer import bundle, render
from explorer.reference import PAGES
from rules import scenario
from rules.assess import RULEBOOK, Assessment, assess


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
        call = {"date": RULEBOOK.version.replace(".", "-"), "clock": "called"}
        return render.verdict(assess(call), root(), interactive=True, with_proofs=False)

    @env.macro
    def reference(kind: str, key: str = "") -> str:
        """Show a page that is made from the rulebook: a key of `reference.PAGES`, and an id."""
        return PAGES[kind](root(), key)
