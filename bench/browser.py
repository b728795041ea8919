"""How long from navigation to the first verdict, in real Chromium: `python -m bench browser`.

Each run opens every page in turn, each in a browser of its own with an empty profile: first cold,
then, in a new tab, warm. One run's figures are comparable with each other; over hours, not.
"""

from __future__ import annotations

import os
import shutil
import zipfile
from dataclasses import dataclass, field
from importlib.metadata import distribution
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread

from playwright.sync_api import BrowserType, Page, sync_playwright

from bench.host import Host, Line

ROOT = Path(__file__).resolve().parents[1]
RUNS = int(os.environ.get("RUNS", "7"))
# Keep the names in step with tools/setup.sh. None: Playwright's own.
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
CALL = "number=317+555+0142&date=2026-03-03&time=20%3A15&clock=called"
# The verdict's bar is marked when the first answer of Python is in the page.
WATCH = """
window.doneAt = new Promise((resolve) => (window.done = () => resolve(performance.now())));
new MutationObserver((_, watch) => {
  if (!document.querySelector("#bar")?.dataset.verdict) return;
  window.done();
  watch.disconnect();
}).observe(document, { subtree: true, childList: true, attributeFilter: ["data-verdict"] });
window.longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
}).observe({ type: "longtask", buffered: true });
// Of the frames that took long: our own scripts, and the layout that follows them.
window.ours = 0;
new PerformanceObserver((list) => {
  for (const frame of list.getEntries()) {
    const ours = ({ sourceURL }) => /assets.(engine|explorer)/.test(sourceURL);
    const scripts = frame.scripts.filter(ours);
    if (!scripts.length) continue;
    const rendered = frame.renderStart ? frame.startTime + frame.duration - frame.renderStart : 0;
    window.ours = Math.max(window.ours, rendered, ...scripts.map(({ duration }) => duration));
  }
}).observe({ type: "long-animation-frame", buffered: true });
"""
# What phonenumberslite has: nothing of it is an advantage for us.
NOT_LITE = ("carrierdata", "geodata", "tzdata")


@dataclass
class Entry:
    """A page to measure, with what was measured: milliseconds, and bytes of the cold visit."""

    name: str
    path: str
    hidden: str | None = None
    """Part of the addresses that the host says it does not have."""
    cold: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)
    sent: list[float] = field(default_factory=list)
    longest: list[float] = field(default_factory=list)
    """The longest task of the page's main thread."""
    ours: list[float] = field(default_factory=list)
    """The longest script of ours in it, or rendering after one."""


LINES = {
    "unthrottled": None,
    "10 Mbit/s, 60 ms round trip": Line(10e6 / 8, 0.060),
}


def entries() -> list[Entry]:
    """Return the pages to measure; the third is what ratios are against."""
    return [
        Entry("explorer", f"/explorer/#{CALL}"),
        Entry("explorer, no snapshot", f"/explorer/#{CALL}", hidden="snapshot"),
        Entry("bare Pyodide", "/bare/bare.html"),
        Entry("WebAssembly alone", "/bare/floor.html"),
    ]


def visit(page: Page, address: str) -> float:
    """Open an address and return the milliseconds until it has what was asked for."""
    page.add_init_script(WATCH)
    page.goto(address, wait_until="commit")
    return float(page.evaluate("window.doneAt"))


def measure(entry: Entry, host: Host, chromium: BrowserType) -> None:
    """Visit a page twice with a new browser."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = chromium.launch_persistent_context(profile, executable_path=CHROMIUM, args=FLAGS)
        host.hidden = entry.hidden
        before = host.sent
        for times in (entry.cold, entry.warm):
            page = browser.new_page()
            times.append(visit(page, host.home + entry.path))
            if times is entry.cold:
                entry.sent.append(host.sent - before)
            page.wait_for_timeout(1000)  # the browser stores what it has loaded and compiled
            entry.longest.append(float(page.evaluate("window.longest")))
            entry.ours.append(float(page.evaluate("window.ours")))
            page.close()
        browser.close()


def pack_phonenumbers(target: Path) -> None:
    """Zip the installed package as its wheel has it."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in distribution("phonenumbers").files or []:
            lite = file.parts[0] == "phonenumbers" and file.parts[1] not in NOT_LITE
            if lite and file.suffix == ".py":
                archive.write(str(file.locate()), str(file))


def spread(values: list[float], unit: float, digits: int = 2) -> str:
    """Return the median with least and most."""
    low, middle, high = (
        f"{value / unit:.{digits}f}" for value in (min(values), median(values), max(values))
    )
    return f"{middle} ({low}–{high})"


def table(title: str, found: list[Entry]) -> str:
    """Return the figures of one line as a Markdown table."""
    bare = found[2]
    rows = [
        f"| {title} | cold s | × bare | warm s | × bare | cold kB | longest task ms | by us ms |",
        "|---|---|---|---|---|---|---|---|",
    ]
    rows += [
        f"| {e.name} | {spread(e.cold, 1000)} | {median(e.cold) / median(bare.cold):.2f} "
        f"| {spread(e.warm, 1000)} | {median(e.warm) / median(bare.warm):.2f} "
        f"| {median(e.sent) / 1000:,.0f} | {median(e.longest):.0f} (–{max(e.longest):.0f}) "
        f"| {median(e.ours):.0f} (–{max(e.ours):.0f}) |"
        for e in found
    ]
    return "\n".join(rows)


def main() -> None:
    """Measure on each line and print a table each."""
    with TemporaryDirectory() as name:
        wheels = Path(name)
        pack_phonenumbers(wheels / "phonenumbers.zip")
        host = Host(
            {
                "/": ROOT / "site",
                "/bare/": ROOT / "bench" / "pages",
                "/bare/pyodide/": ROOT / "node_modules" / "pyodide",
                "/bare/wheels/": wheels,
            },
            forever=r"^/assets/engine/|^/bare/(pyodide|wheels)/|\.[0-9a-f]{8}\.min\.",
        )
        Thread(target=host.serve_forever, daemon=True).start()
        print(f"Navigation to first verdict in Chromium: medians (least–most) of {RUNS} runs.\n")
        with sync_playwright() as playwright:
            for title, line in LINES.items():
                host.line = line
                found = entries()
                for _ in range(RUNS):
                    for entry in found:
                        measure(entry, host, playwright.chromium)
                print(table(title, found), end="\n\n", flush=True)
        host.shutdown()


if __name__ == "__main__":
    main()
