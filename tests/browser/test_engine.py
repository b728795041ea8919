"""Python starts from its snapshot, or without it, and is replaced when it fails."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, Worker, expect

from explorer import bundle

from .readers import EVENING_PITCH, READY_MADE, Visits, address, answer, settled, verdict_is

LIBRARY = "python_stdlib.zip"
"""What only an ordinary start loads."""


def loaded(visit: Visits, file: str) -> bool:
    return any(url.endswith(f"/{file}") for url in visit.requests)


def test_python_starts_from_the_snapshot(visit: Visits) -> None:
    page = visit(address(EVENING_PITCH))
    verdict_is(page, "unlawful")
    assert loaded(visit, "snapshot.bin.zst")
    assert not loaded(visit, LIBRARY)
    assert not loaded(visit, "phonenumbers-*.whl")


KEPT = """async () => {
    const names = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names.sort();
}"""
KEEP_OLDER = """async () => {
    const root = await navigator.storage.getDirectory();
    await root.getFileHandle("engine-older-snapshot.bin.zst", { create: true });
}"""
PARTS = ["snapshot.bin.zst", "snapshot.wasm.zst"]
NAMES = [f"engine-{bundle.current()}-{part}" for part in PARTS]


def wait_until_kept(page: Page) -> None:
    for _ in range(100):  # the worker waits a second, and writing takes a while
        if page.evaluate(KEPT) == NAMES:
            break
        page.wait_for_timeout(100)
    assert page.evaluate(KEPT) == NAMES


def test_what_was_unpacked_is_kept_for_the_next_visit_and_what_is_older_is_not(
    visit: Visits,
) -> None:
    page = visit("/about/")
    page.evaluate(KEEP_OLDER)
    assert page.evaluate(KEPT) == ["engine-older-snapshot.bin.zst"]
    page.goto(address(EVENING_PITCH))
    verdict_is(page, "unlawful")
    wait_until_kept(page)
    page.wait_for_timeout(500)  # until the last byte is written
    visit.requests.clear()
    page.reload()
    verdict_is(page, "unlawful")
    assert loaded(visit, "worker.js")
    assert not any(loaded(visit, file) for file in [*PARTS, LIBRARY])


CUT_SHORT = """async () => {
    const root = await navigator.storage.getDirectory();
    for await (const file of root.values()) {
      const half = await (await file.getFile()).slice(1, 1000).arrayBuffer();
      const writable = await file.createWritable();
      await writable.write(new Uint8Array([0, ...new Uint8Array(half)]));
      await writable.close();
    }
}"""


def test_what_was_not_kept_whole_is_loaded_again(visit: Visits) -> None:
    page = visit(address(EVENING_PITCH))
    verdict_is(page, "unlawful")
    wait_until_kept(page)
    page.goto("/about/")  # no worker that still writes
    page.evaluate(CUT_SHORT)
    visit.requests.clear()
    page.goto(address(EVENING_PITCH))
    verdict_is(page, "unlawful")
    assert all(loaded(visit, file) for file in PARTS)
    assert not loaded(visit, LIBRARY)


def test_python_starts_where_nothing_can_be_kept(visit: Visits) -> None:
    refuse = "navigator.storage.getDirectory = async () => { throw new Error('no') };"
    page = visit.page()
    page.route(
        "**/worker.js",
        lambda route: route.fulfill(
            body=f"{refuse} {route.fetch().text()}", content_type="text/javascript"
        ),
    )
    page.goto(address(EVENING_PITCH))
    verdict_is(page, "unlawful")
    assert not loaded(visit, LIBRARY)


def missing(route: Route) -> None:
    route.fulfill(status=404)


def damaged(route: Route) -> None:
    body = bytearray(route.fetch().body())
    body[len(body) // 2] ^= 1
    route.fulfill(body=bytes(body))


def unsupported(route: Route) -> None:
    """Let the browser refuse the small module, as one would that cannot compile it."""
    refuse = """
        const { compile } = WebAssembly;
        WebAssembly.compile = async (bytes) => {
          if (bytes.length > 1e6) throw new WebAssembly.CompileError("unknown instruction");
          return compile(bytes);
        };
    """
    script = route.fetch().text()
    route.fulfill(body=f"{{ {refuse} }} {script}", content_type="text/javascript")


@pytest.mark.parametrize(
    ("file", "trouble"),
    [
        ("snapshot.bin.zst", missing),
        ("snapshot.bin.zst", damaged),
        ("snapshot.wasm.zst", damaged),
        ("worker.js", unsupported),
    ],
    ids=["missing", "damaged", "module damaged", "unsupported"],
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


def python_of(page: Page) -> Worker:
    """Return the newest of the workers that run Python."""
    return [worker for worker in page.workers if worker.url.endswith("/worker.js")][-1]


def never_ends(page: Page) -> None:
    python_of(page).evaluate("void setTimeout(() => { for (;;); })")


def crashes(page: Page) -> None:
    python_of(page).evaluate("void setTimeout(() => { throw new Error('crash'); })")


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


def quick(route: Route) -> None:
    """Let the worker say that its start took no time, however slow this machine is."""
    script = route.fetch().text().replace("performance.now() - began", "0")
    route.fulfill(body=script, content_type="text/javascript")


def test_a_stuck_worker_is_replaced_within_a_second_and_a_crashed_one_at_once(
    visit: Visits,
) -> None:
    visit.faults_wanted = True
    page = visit.page()
    page.route("**/worker.js", quick)
    page.add_init_script("""
        window.begun = 0;
        window.Worker = class extends window.Worker {
            constructor(address, ...given) {
                super(address, ...given);
                begun += String(address).endsWith("/worker.js");
            }
        };
    """)
    page.clock.install()
    page.goto(address(EVENING_PITCH))
    page.clock.pause_at("2100-01-01")  # from here on the page's time passes as we say
    verdict_is(page, "unlawful")
    expect(page.locator("#more")).not_to_be_empty()

    never_ends(page)
    answer(page, "time", "10:00")
    page.clock.run_for(700)
    assert page.evaluate("begun") == 1  # it may only be slow
    page.clock.run_for(300)
    assert page.evaluate("begun") == 2
    settled(page)

    crashes(page)
    answer(page, "time", "22:00")
    verdict_is(page, "unlawful")
    assert page.evaluate("begun") == 3


def turn(link: Locator, sign: str) -> None:
    """Turn to a link without following it."""
    if sign == "touch":  # the finger is down, and may still slide away
        link.dispatch_event("touchstart")
    else:
        getattr(link, sign)()


@pytest.mark.parametrize(
    ("connection", "starts"),
    [
        ({}, True),
        ({"saveData": True, "effectiveType": "4g"}, False),
        ({"saveData": False, "effectiveType": "2g"}, False),
        ({"saveData": False, "effectiveType": "slow-2g"}, False),
    ],
)
@pytest.mark.parametrize("sign", ["hover", "focus", "touch"])
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
    turn(page.locator(".md-tabs").get_by_role("link", name="Rules"), sign)
    page.wait_for_timeout(300)
    assert not loaded(visit, "worker.js")  # that link leads elsewhere
    turn(link, sign)
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
    assert loaded(visit, "snapshot.bin.zst")


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
