"""The engine in the browser gives the answers of the engine in CPython."""

import json
import re
from datetime import date
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from explorer import render
from explorer.answer import answer
from rules import scenario
from rules.assess import RULEBOOK, assess

from .readers import Explore, in_form, lists_came, settled

# Opens a call; when this is over, the page has asked about it.
OPEN = """hash => new Promise(resolve => {
    if (location.hash === new URL(hash, location).hash) return resolve();
    const observer = new MutationObserver(() => resolve(observer.disconnect()));
    observer.observe(document.getElementById("verdict"), { attributeFilter: ["aria-busy"] });
    location.hash = hash;
})"""
READ = """() => {
    const verdict = document.getElementById("verdict");
    return {
        verdict: verdict.querySelector(".verdict__head strong").textContent,
        rules: Object.fromEntries([...verdict.querySelectorAll("[data-rule]")].map(
            finding => [finding.dataset.rule, finding.className.split("--")[1]])),
        asks: [...verdict.querySelectorAll("[data-fact]")].map(link => link.dataset.fact),
        law: verdict.querySelector(".verdict__law").textContent.split(".")[0],
    };
}"""


def shown(page: Page, call: dict[str, str]) -> Any:
    page.evaluate(OPEN, "#" + urlencode(call))
    settled(page)
    expect(page.locator("#engine-status")).to_be_empty()
    lists_came(page)
    return page.evaluate(READ)


def expected(call: dict[str, str], forum: str = "all") -> dict[str, Any]:
    found = assess(call, forum=forum)
    answered = json.loads(answer(json.dumps({"facts": call, "forum": forum, "root": "/"})))
    day: date | None = found.as_of
    return {
        "verdict": render.SIGNS[found.verdict][1],
        "rules": {finding.rule.id: finding.status.value for finding in found.findings},
        "asks": re.findall(r'data-fact="(\w+)"', answered["html"]),
        "law": f"Law of {render.clock.spell(day) if day else 'a day that is not known'}",
    }


@pytest.mark.parametrize("topic", scenario.TOPICS)
def test_ready_made_calls_get_the_same_answers(explore: Explore, topic: str) -> None:
    page = explore()
    for found in scenario.by_topic(scenario.library().values())[topic]:
        call = in_form(found.facts)
        assert shown(page, call) == expected(call), found.title


@pytest.mark.parametrize("rule", RULEBOOK.rules)
def test_worked_examples_get_the_same_answers(explore: Explore, rule: str) -> None:
    page = explore()
    for example in RULEBOOK.rules[rule].examples[::6]:
        call = in_form(example.facts)
        asked = call if example.forum == "all" else call | {"forum": example.forum}
        assert shown(page, asked) == expected(call, example.forum), example.story
