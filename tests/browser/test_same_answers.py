"""The engine in the browser gives the answers of the engine in CPython."""

import json
import re
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page

from explorer import render
from explorer.answer import answer
from rules import scenario
from rules.assess import RULEBOOK, assess

from .readers import Explore, in_form, settled

# Opens a call and reads its verdict and the status of each rule, in one go.
READ = """hash => new Promise(resolve => {
    const verdict = document.getElementById("verdict");
    new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve({
            verdict: verdict.querySelector(".verdict__head strong").textContent,
            rules: Object.fromEntries([...verdict.querySelectorAll("[data-rule]")].map(
                finding => [finding.dataset.rule, finding.className.split("--")[1]])),
            asks: [...verdict.querySelectorAll("[data-fact]")].map(link => link.dataset.fact),
            law: verdict.querySelector(".verdict__law").textContent.split(".")[0],
        });
    }).observe(verdict, { childList: true });
    location.hash = hash;
})"""


def shown(page: Page, call: dict[str, str]) -> Any:
    found = page.evaluate(READ, render.link(call, "").split("#")[1])
    settled(page)
    return found


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
    for example in RULEBOOK.rules[rule].examples[::3]:
        call = in_form(example.facts)
        asked = call if example.forum == "all" else call | {"forum": example.forum}
        assert shown(page, asked) == expected(call, example.forum), example.story
