"""Python starts from its snapshot, or without it, and is replaced when it fails."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from .readers import EVENING_PITCH, READY_MADE, Visits, address, answer, settled, verdict_is

LIBRARY = "python_stdlib.zip"
"""What only an ordinary start loads."""


def loaded(visit: Visits, file: str) -> bool:
    return any(url.endswith(f"/{file}") for url in visit.requests)


def test_python_starts_from_the_snapshot(visit: Visits) -> None:
    page = visit(address(EVENING_PITCH))
    verdict_is(page, "unlawful")
    assert loaded(visit, "snapshot.bin")
    assert not loaded(visit, LIBRARY)
    assert not loaded(visit, "phonenumbers-*.whl")


def missing(route: Route) -> None:
    route.fulfill(status=404)


def damaged(route: Route) -> None:
    body = bytearray(route.fetch().body())
    body[len(body) // 2] ^= 1
    route.fulfill(body=bytes(body))


def without(feature: str) -> Callable[[Route], None]:
    def unsupported(route: Route) -> None:
        script = route.fetch().text()
        route.fulfill(body=f"delete self.{feature};{script}", content_type="text/javascript")

    return unsupported


@pytest.mark.parametrize(
    ("file", "trouble"),
    [
        ("snapshot.bin", missing),
        ("snapshot.bin", damaged),
        ("worker.js", without("DecompressionStream")),
    ],
    ids=["missing", "damaged", "unsupported"],
)
def test_without_the_snapshot_python_starts_the_ordinary_way(
    visit: Visits, file: str, trouble: Callable[[Route], None]
) -> None:
    visit.faults_wanted = True
    page = visit.page()
    page.route(f"**/{file}", trouble)
    page.goto(address(EVENING_PITCH))
    verdict_is(page, "unlawful")
    assert loaded(visit, LIBRARY)


def test_a_question_for_which_the_snapshot_has_too_little_is_answered(visit: Visits) -> None:
    visit.faults_wanted = True  # Pyodide tells the console when it meets what was left out
    page = visit(address(EVENING_PITCH))
    verdict_is(page, "unlawful")
    answer(page, "number", "+44 20 7946 0000")
    page.keyboard.press("Tab")
    settled(page)
    assert "number=%2B44" in page.url
    expect(page.locator("#bar")).not_to_have_attribute("data-verdict", "")
    assert loaded(visit, LIBRARY)


def never_ends(page: Page) -> None:
    page.workers[0].evaluate("void setTimeout(() => { for (;;); })")


def crashes(page: Page) -> None:
    page.workers[0].evaluate("void setTimeout(() => { throw new Error('crash'); })")


@pytest.mark.parametrize("fails", [never_ends, crashes])
def test_a_worker_that_fails_is_replaced_and_asked_again(
    visit: Visits, fails: Callable[[Page], None]
) -> None:
    visit.faults_wanted = True
    page = visit(address(EVENING_PITCH))
    verdict_is(page, "unlawful")
    page.wait_for_timeout(500)  # whatever follows from the verdict is there
    fails(page)
    page.evaluate(
        "facts => { location.hash = facts }",
        address(READY_MADE["old-client-evening"]).split("#")[1],
    )
    verdict_is(page, "lawful")


def test_a_failed_worker_is_replaced_within_a_second_and_a_slow_one_is_not(visit: Visits) -> None:
    visit.faults_wanted = True
    page = visit(address(EVENING_PITCH))
    verdict_is(page, "unlawful")
    page.wait_for_timeout(1500)  # whatever follows from the verdict is there
    page.evaluate("""() => {
        window.begun = [];
        const {Worker} = window;
        window.Worker = class extends Worker {
            constructor(...given) {
                super(...given);
                window.begun.push(performance.now());
            }
        };
    }""")
    # Busy for a while, and then it answers: a slow computer, or a long question.
    page.workers[0].evaluate("""void setTimeout(() => {
        for (const until = performance.now() + 900; performance.now() < until;);
    })""")
    answer(page, "time", "10:00")
    settled(page)
    assert page.evaluate("window.begun") == []

    failed = page.evaluate("performance.now()")
    crashes(page)
    page.wait_for_function("window.begun.length === 1")
    assert page.evaluate("window.begun[0]") - failed < 1000
    answer(page, "time", "22:00")
    verdict_is(page, "unlawful")


@pytest.mark.parametrize(
    ("connection", "starts"),
    [
        ({}, True),
        ({"saveData": True, "effectiveType": "4g"}, False),
        ({"saveData": False, "effectiveType": "2g"}, False),
        ({"saveData": False, "effectiveType": "slow-2g"}, False),
    ],
)
@pytest.mark.parametrize("sign", ["hover", "focus"])
def test_python_starts_when_the_reader_turns_to_a_link_to_the_explorer(
    visit: Visits, sign: str, connection: dict[str, object], *, starts: bool
) -> None:
    page = visit.page()
    page.add_init_script(
        f"Object.defineProperty(navigator, 'connection', {{value: {json.dumps(connection)}}})"
    )
    page.goto("/about/")
    page.wait_for_load_state("networkidle")
    link = page.locator(".md-tabs").get_by_role("link", name="Test a call")
    getattr(page.locator(".md-tabs").get_by_role("link", name="Rules"), sign)()
    page.wait_for_timeout(300)
    assert not loaded(visit, "worker.js")  # that link leads elsewhere
    getattr(link, sign)()
    page.wait_for_timeout(1000)
    assert loaded(visit, "worker.js") == starts


def test_a_reader_who_saves_data_starts_python_by_touching_the_form(visit: Visits) -> None:
    page = visit.page()
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    )
    page.goto(address(EVENING_PITCH))
    expect(page.locator("#engine-status")).to_contain_text("To save your data")
    page.wait_for_timeout(500)
    assert not loaded(visit, "worker.js")
    answer(page, "time", "22:00")
    verdict_is(page, "unlawful")
    assert loaded(visit, "snapshot.bin")


def test_pages_without_a_form_load_no_python(visit: Visits) -> None:
    page = visit("/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in visit.requests if "/assets/engine/" in url]


def here(route: Route) -> None:
    """Material moves instantly only to pages of the sitemap, which has the published address."""
    text = route.fetch().text()
    home = "/".join(route.request.url.split("/")[:3])
    route.fulfill(body=text.replace("http://127.0.0.1:8000", home), content_type="text/xml")


def test_python_is_kept_while_the_reader_moves_through_the_site(visit: Visits) -> None:
    page = visit.page()
    page.route("**/sitemap.xml", here)
    page.goto("/")
    page.evaluate("window.kept = true")
    page.locator(".md-tabs").get_by_role("link", name="Test a call").click()
    answer(page, "number", "12")
    page.keyboard.press("Tab")
    expect(page.locator("#e-number")).to_contain_text("too few digits")
    worker = [worker for worker in page.workers if worker.url.endswith("/worker.js")]
    page.locator(".md-tabs").get_by_role("link", name="The rules").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Who protects you")
    page.locator(".md-tabs").get_by_role("link", name="Test a call").click()
    answer(page, "number", "+1")
    page.keyboard.press("Tab")
    expect(page.locator("#e-number")).not_to_be_empty()
    assert page.evaluate("window.kept")
    assert [one for one in page.workers if one.url.endswith("/worker.js")] == worker
