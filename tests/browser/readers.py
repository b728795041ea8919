"""How tests read the site: each visit as a new reader, and what goes wrong is kept."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from playwright.sync_api import Browser, Error, Locator, Page, Route, expect

from explorer import render
from rules import scenario

PATIENCE = 20_000  # milliseconds: Python starts in two seconds, on a busy machine later

type Explore = Callable[..., Page]


def in_form(call: Mapping[str, Any]) -> dict[str, str]:
    """Return the facts of a call as the form and the address hold them."""
    return dict(parse_qsl(urlsplit(render.link(call, "/")).fragment))


READY_MADE = {name: in_form(found.facts) for name, found in scenario.library().items()}
EVENING_PITCH = READY_MADE["evening-pitch"] | {
    "caller_kind": "bank",
    "hired_caller": "no",
    "product": "other",
    "misled": "no",
}
"""A bank's call, which only the FCC's rules bind, to a number on the registry: it breaks one."""
REFERENCE = [
    "/rules/",
    "/rules/fcc-calling-hours/",
    "/rules/fcc-one-to-one-consent/",
    "/rules/regulators/",
    "/rules/regulator-fcc/",
    "/rules/matrix/",
    "/rules/definitions/",
    "/rules/definitions/fcc-ebr/",
    "/rules/look-alikes/",
    "/rules/rulings/",
    "/rules/rulings/written-consent/",
    "/rules/timeline/",
    "/rules/penalties/",
    "/rules/coverage/",
]
"""One page at least of each kind that is made from the rulebook."""
HEADS = {kind.value: words for kind, (_, words) in render.SIGNS.items()}
"""Verdict → the words that stand at its head."""


class Visits:
    """Opens pages of the site, each as a new reader, and keeps what goes wrong in them."""

    def __init__(self, browser: Browser, site_url: str) -> None:
        self.browser, self.site_url = browser, site_url
        self.requests: list[str] = []
        """The address of everything that a page or its worker asked for."""
        self.faults: list[str] = []
        """What the browser's console says, and errors that nothing caught."""
        self.faults_wanted = False
        """Set by a test that breaks something on purpose."""
        self._contexts: list[Any] = []

    def page(self, **reader: Any) -> Page:
        """Return an empty page of a new reader (options of a Playwright context)."""
        context = self.browser.new_context(base_url=self.site_url, **reader)
        context.set_default_timeout(PATIENCE)
        self._contexts.append(context)
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("weberror", lambda error: self.faults.append(str(error.error)))
        context.on("console", self._heard)
        context.route("**/sitemap.xml", self._published_here)
        return context.new_page()

    def __call__(self, path: str = "/", **reader: Any) -> Page:
        """Return a page of the site."""
        page = self.page(**reader)
        page.goto(path)
        return page

    def waits_for(self, page: Page, part: str) -> None:
        """Wait until something was asked for that has this part in its address."""
        for _ in range(PATIENCE // 50):
            if any(part in url for url in self.requests):
                return
            page.wait_for_timeout(50)
        raise AssertionError(f"{part} was not asked for")

    def _published_here(self, route: Route) -> None:
        """Move the site's published address here: Material moves instantly within that only."""
        with suppress(Error):  # of a page that was left meanwhile
            text = route.fetch().text()
            first = re.search("<loc>(https?://[^/]+)", text)
            text = text.replace(first[1], self.site_url) if first else text
            route.fulfill(body=text, content_type="text/xml")

    def _heard(self, message: Any) -> None:
        if message.type == "error":
            self.faults.append(message.text)

    def check(self) -> None:
        """Fail if a page contacted another host or reported a fault."""
        home = urlsplit(self.site_url).netloc
        elsewhere = [url for url in self.requests if urlsplit(url).netloc not in ("", home)]
        faults = [] if self.faults_wanted else self.faults
        self.requests, self.faults = [], []
        assert not elsewhere, "other hosts were contacted"
        assert not faults, f"the browser reported faults: {faults}"

    def finish(self) -> None:
        """Close all pages, and check them."""
        for context in self._contexts:
            context.close()
        self.check()


def address(facts: Mapping[str, str]) -> str:
    """Return the address of the explorer with a call in it."""
    return f"/explorer/#{urlencode(facts)}"


def verdict(page: Page) -> Locator:
    """Return the verdict on the explorer's page."""
    return page.get_by_role("region", name="Verdict")


def verdict_is(page: Page, kind: str) -> None:
    """Wait for a verdict: lawful, unlawful, depends or unsettled."""
    expect(verdict(page).locator(".verdict__head strong")).to_have_text(HEADS[kind])
    settled(page)


def settled(page: Page) -> None:
    """Wait until the verdict is that of what the form says."""
    expect(verdict(page)).to_have_attribute("aria-busy", "false")


NEXT_TASK = "() => new Promise(resolve => setTimeout(resolve))"
"""Lets the page do what it has put off."""


def lists_came(page: Page) -> None:
    """Wait until the lists of rules, and the form, are those of the verdict: they come after it."""
    expect(page.locator("#verdict [aria-busy]")).to_have_count(0)
    page.evaluate(NEXT_TASK)


def question(fact: str) -> str:
    """Return the question with which the form asks for a fact."""
    return render.FACTS[fact].question


def field(page: Page, fact: str) -> Locator:
    """Return what holds the answer to a question: a field, or a group of buttons."""
    if render.FACTS[fact].kind == "flag":
        return page.get_by_role("group", name=question(fact), exact=True, include_hidden=True)
    return page.get_by_label(question(fact), exact=True)


def answer(page: Page, fact: str, value: str) -> None:
    """Answer a question of the form, after opening its group if that is closed."""
    found = field(page, fact)
    unfold(page, render.GROUPS[render.FACTS[fact].group])
    match render.FACTS[fact].kind:
        case "flag":
            found.get_by_label(value.capitalize(), exact=True).check()
        case "choice":
            found.select_option(value)
        case _:
            found.fill(value)


def law_day(page: Page) -> Locator:
    """Return the field for the day whose law is applied, after opening its group."""
    unfold(page, "Which law applies")
    return page.get_by_label("Apply the law of another day")


def unfold(page: Page, heading: str) -> None:
    """Open a group of the form."""
    found = group(page, heading)
    if found.locator("..").get_attribute("open") is None:
        found.click()


def group(page: Page, heading: str) -> Locator:
    """Return the line that opens a group of the form."""
    return page.locator("form summary").filter(has_text=re.compile(f"^{heading}"))


def note(page: Page, fact: str) -> Locator:
    """Return the place of the error message at a field."""
    described = page.locator(f"#e-{fact}")
    expect(page.locator(f"[aria-describedby~=e-{fact}]")).to_have_count(1)
    return described
