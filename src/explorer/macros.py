"""What the pages of the site may call: `{{ name(…) }}` in Markdown."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import Any

from mkdocs_macros.plugin import MacrosPlugin

from explorer import bundle, exercises, glossary, pictures, render
from explorer.reference import PAGES
from rules import scenario
from rules.assess import RULEBOOK, Assessment, assess
from rules.language import say, say_many

TODAY = RULEBOOK.version.replace(".", "-")
"""The day on which the rulebook was last changed: the day of calls that name none."""

IN_FULL = ("evening-pitch", "honest-broker-morning", "late-call-indiana", "text-to-a-listed-mobile")
"""The scenarios that stand for all: one for each verdict."""
TO_START_FROM = """
    five-past-nine old-client-evening late-call-indiana
    evening-pitch uncle-on-the-registry coin-buyer-after-545-days
    ai-voice-mobile dialer-down-a-list text-to-a-listed-mobile
    honest-broker-morning freelance-closer neighbor-number
    pre-ipo-stranger penny-stock-by-the-book
    sure-to-double recovery-room-fee hard-sell-by-the-rules
    survey-that-sells-nothing ninety-percent-to-veterans
""".split()
"""The scenarios that the explorer offers. All of them would be too many to choose from."""


def define_env(env: MacrosPlugin) -> None:
    """Register the macros (called by the macros plugin)."""
    library = scenario.library()
    env.conf["extra"]["engine_version"] = bundle.current()  # for overrides/main.html

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

    def preset(
        *, like: str = "", rules: str = "", forum: str = "all", **facts: Any
    ) -> tuple[dict[str, Any], list[str], str]:
        given = (dict(library[like].facts) if like else {}) | facts
        told = {fact: value for fact, value in given.items() if value not in (None, "")}
        return {"date": TODAY, "clock": "called"} | told, rules.split(), forum

    @env.macro
    def what_if(story: str, *, expect: str = "", **call: Any) -> str:
        """Show what the engine says of a call given here, with a link that opens it.

        `story` is one line for the reader. `call` holds facts by id, as `rules facts` lists them;
        None or an empty text leaves one out. Three more names have a meaning: `like` is the
        scenario whose facts the others change; `rules` (ids, in one text) shows how these rules
        come out instead of the verdict on all; `forum` says who judges. A call without a date
        rings on the day of the rulebook, and a time without a clock is by that of the phone
        called; the link says so. `expect` is the verdict, or with `rules` their statuses, that the
        text around it relies on: another one fails the build. Put the call at the start of a line;
        for one in a box, make the box of `<div class="admonition question" markdown>`.
        """
        facts, rules, forum = preset(**call)
        found = assess(facts, forum=forum)
        shown = tuple(
            next(finding for finding in found.findings if finding.rule is RULEBOOK.rules[rule])
            for rule in rules
        )
        came_out = " ".join(finding.status for finding in shown) or found.verdict
        if expect and expect != came_out:
            raise ValueError(f"“{story}” is {came_out}, but the page relies on {expect}.")
        return render.what_if(story, facts, found, root(), shown)

    @env.macro
    def term_list() -> str:
        """Show the glossary, as Markdown."""
        return glossary.page()

    @env.macro
    def picture(name: str) -> str:
        """Show one of the pictures of `explorer.pictures`."""
        return pictures.figure(name)

    @env.macro
    def pump_facts() -> str:
        """Tell in one sentence what the model of a pump and dump comes to."""
        return pictures.pump_sentence()

    @env.macro
    def pump_table() -> str:
        """Show the assumptions of the model of a pump and dump as a Markdown table."""
        return pictures.pump_table()

    @env.macro
    def rulebook_version() -> str:
        """Return the version of the rulebook: a date."""
        return RULEBOOK.version

    @env.macro
    def exercise_list(level: str) -> str:
        """Show the exercises of one level as Markdown, each with a link that opens its call."""
        parts = []
        for found in exercises.of(level):
            facts, _, forum = preset(**found.opens)
            parts.append(
                f"### {found.number}. {say(found.title)} {{#{found.id}}}\n\n"
                f"{say(found.question)}\n\n"
                f'<a class="card__try" href="{escape(render.link(facts, root(), forum))}">'
                f"{say('Open this call in the explorer')}</a> · "
                f"[{say('Answer')}](answers.md#{found.id})"
            )
        return "\n\n".join(parts)

    @env.macro
    def answer_list(level: str) -> str:
        """Show the answers to the exercises of one level as Markdown, worked out now."""
        return "\n\n".join(
            f"### {found.number}. {say(found.title)} {{#{found.id}}}\n\n"
            + "\n\n".join(
                what_if(case.story, expect=case.expect, **case.facts) for case in found.cases
            )
            + f"\n\n{say(found.why)}\n\n"
            f"[{say('Back to the question')}](exercises.md#{found.id})"
            for found in exercises.of(level)
        )

    def told(found: scenario.Scenario) -> str:
        shown = render.what_if(found.story, found.facts, assessed(found.id), root())
        return f"### {say(found.title)} {{#{found.id}}}\n\n{shown}"

    @env.macro
    def scenarios() -> str:
        """Show every scenario in brief, by topic: its story, what came out and why."""
        return "\n\n".join(
            f"## {say(scenario.TOPICS[topic])} {{#{topic}}}\n\n" + "\n\n".join(map(told, those))
            for topic, those in scenario.by_topic(library.values()).items()
        )

    @env.macro
    def scenario_topics() -> str:
        """List the topics of the scenarios as Markdown links, and how many come to each verdict."""
        ends = Counter(assessed(name).verdict for name in library)
        signs = ((say(words), ends[verdict]) for verdict, (_, words) in render.SIGNS.items())
        each = say("; ").join(f"{words}: {count}" for words, count in signs)
        topics = "\n".join(
            f"- [{say(scenario.TOPICS[topic])}](#{topic}): "
            + say_many("{count} call", "{count} calls", len(those))
            for topic, those in scenario.by_topic(library.values()).items()
        )
        end = say("How the {count} calls end: {each}.", count=len(library), each=each)
        return f"{topics}\n\n{end}"

    @env.macro
    def scenarios_in_full() -> str:
        """Show one scenario for each verdict with all its facts, findings and proofs."""
        return "\n\n".join(
            f"## {say(library[name].title)}\n\n{card(name, whole=True)}" for name in IN_FULL
        )

    @env.macro
    def scenario_cards() -> str:
        """Show one scenario for each verdict, in brief."""
        return "".join(card(name, whole=False) for name in IN_FULL)

    @env.macro
    def presets() -> str:
        """List links that fill the form with a scenario: some of each topic."""
        return render.presets([library[name] for name in TO_START_FROM], root())

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
        return render.verdict(assess(call), root(), interactive=True, folded="counted")

    @env.macro
    def reference(kind: str, key: str = "") -> str:
        """Show a page that is made from the rulebook: a key of `reference.PAGES`, and an id."""
        return PAGES[kind](root(), key)
