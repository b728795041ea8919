"""Fails the build if readers have to load too much: `python -m explorer.budget`.

The limits are in `budgets.toml`.
"""

from __future__ import annotations

import gzip
import re
import sys
import tomllib
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from explorer import bundle

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
LIMITS = ROOT / "budgets.toml"
LOADED = re.compile(r'<script[^>]*\ssrc="?([^" >]+)|<link[^>]*\srel="?stylesheet"?[^>]*>')
ADDRESS = re.compile(r'\shref="?([^" >]+)')
IMPORTED = re.compile(r'\bfrom\s*"(\.[^"]+)"')
COLD = ("worker.js", "restore.mjs", "fzstd.mjs", "pyodide.asm.js")
PACKED = ("snapshot.bin.zst", "snapshot.wasm.zst")


def main() -> None:
    """Measure, print, and exit with a message if something is too large."""
    limits = tomllib.loads(LIMITS.read_text("utf-8"))
    found = measure(SITE)
    over = [
        f"{name}: {size:,} bytes, {size - limits[name]['most']:,} more than budgets.toml allows"
        for name, size in found.items()
        if size > limits[name]["most"]
    ]
    print(", ".join(f"{name} {size:,}" for name, size in found.items()), "bytes after gzip")
    if over:
        sys.exit("\n".join(over))


def measure(site: Path) -> dict[str, int]:
    """Return what each budget measures, in bytes."""
    shared = loads(site, "about/")
    articles = sorted(
        page.parent.relative_to(site).as_posix() + "/" for page in site.glob("learn/*/index.html")
    )
    engine = site / "assets" / "engine" / bundle.current()
    return {
        "home": total(loads(site, "") | {site / "index.html"}),
        "article": max(
            total((loads(site, one) | {site / one / "index.html"}) - shared) for one in articles
        ),
        "explorer": total((loads(site, "explorer/") | {site / "explorer" / "index.html"}) - shared),
        "engine": total({engine / name for name in COLD})
        + sum((engine / name).stat().st_size for name in PACKED),
    }


def loads(site: Path, page: str) -> set[Path]:
    """Return the styles and scripts that a page loads, with what those import."""
    text = (site / page / "index.html").read_text("utf-8")
    found: set[Path] = set()
    for tag in LOADED.finditer(text):
        address = tag[1] or ADDRESS.search(tag[0])[1]  # type: ignore[index]
        todo = [address_to_file(site, page, address)]
        while todo:
            file = todo.pop()
            if file in found:
                continue
            found.add(file)
            if file.suffix == ".js":
                imported = IMPORTED.findall(file.read_text("utf-8"))
                todo += [(file.parent / name).resolve() for name in imported]
    return found


def address_to_file(site: Path, page: str, address: str) -> Path:
    """Return the file at a relative address of a page."""
    path = urlsplit(urljoin(f"http://site/{page}", address)).path
    return (site / unquote(path).lstrip("/")).resolve()


def total(files: set[Path]) -> int:
    """Return the bytes of files after gzip."""
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)


if __name__ == "__main__":
    main()
