"""The site that was visited works without a network, and a new version replaces it whole."""

import shutil
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from explorer import offline
from explorer.serve import SITE, server

from .readers import EVENING_PITCH, READY_MADE, address, verdict_is

KEPT = """async () => {
    await navigator.serviceWorker.ready;
    const urls = [];
    for (const name of await caches.keys())
        for (const {url} of await (await caches.open(name)).keys()) urls.push(url);
    return urls.some(url => url.includes("engine/") && url.includes("/worker.js"));
}"""


class Host:
    """A copy of the site with a server that can be stopped."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(SITE, folder)
        self.running: ThreadingHTTPServer = server(0, folder)
        self.home = f"http://127.0.0.1:{self.running.server_port}"
        threading.Thread(target=self.running.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self.running.shutdown()
        self.running.server_close()


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    found = Host(tmp_path / "site")
    yield found
    found.stop()


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    context = browser.new_context(base_url=host.home)
    context.add_init_script("localStorage.setItem('offline', 'yes')")
    yield context.new_page()
    context.close()


def visit_until_kept(page: Page) -> None:
    page.goto(address(EVENING_PITCH))
    verdict_is(page, "unlawful")
    for _ in range(100):
        if page.evaluate(KEPT):
            return
        page.wait_for_timeout(100)
    pytest.fail("the engine was not kept")


def test_without_a_network_the_explorer_answers_and_pages_open(page: Page, host: Host) -> None:
    visit_until_kept(page)
    host.stop()
    page.goto(address(READY_MADE["old-client-evening"]))
    page.reload()
    verdict_is(page, "lawful")
    page.goto("/rules/fcc-calling-hours/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_new_version_replaces_the_old_one_whole_when_the_reader_says_so(
    page: Page, host: Host
) -> None:
    visit_until_kept(page)
    (engine,) = (host.folder / "assets" / "engine").glob("*/")
    engine.rename(engine.with_name("0123456789ab"))
    for file in host.folder.rglob("*.html"):
        text = file.read_text()
        text = text.replace(engine.name, "0123456789ab").replace("Test a call", "Test your call")
        file.write_text(text)
    offline.main(host.folder)

    page.reload()
    notice = page.get_by_role("status").filter(has_text="Updated rules are available")
    expect(notice).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Test a call")
    verdict_is(page, "unlawful")

    notice.get_by_role("button").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Test your call")
    verdict_is(page, "unlawful")
    expect(notice).to_have_count(0)
    host.stop()
    page.reload()
    verdict_is(page, "unlawful")
    assert sum(name.startswith("site ") for name in page.evaluate("caches.keys()")) == 1


def test_the_site_can_be_installed(page: Page) -> None:
    page.goto("/")
    manifest = page.evaluate(
        "async () => (await fetch(document.querySelector('link[rel=manifest]').href)).json()"
    )
    for icon in manifest["icons"]:
        size = page.evaluate(
            "src => new Promise(done => { const image = new Image();"
            " image.onload = () => done(`${image.naturalWidth}x${image.naturalHeight}`);"
            " image.src = src; })",
            f"/{icon['src']}",
        )
        assert icon["sizes"] in (size, "any")
