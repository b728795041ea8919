"""Writes the site's service worker after the site is built: `python -m explorer.offline`."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
SOURCE = ROOT / "src" / "explorer" / "js" / "sw.js"
# Shown only when a host misses a file; read by crawlers; known to the build alone.
LEFT_OUT = ("404.html", "assets/social.png", ".gz", ".built", "sw.js", ".map")


def main(site: Path = SITE) -> None:
    """Write `sw.js` with the list of all files and the hash of each."""
    files = {
        address(file.relative_to(site).as_posix()): "sha256-" + hash_of(file)
        for file in sorted(site.rglob("*"))
        if file.is_file() and not file.as_posix().endswith(LEFT_OUT)
    }
    listed = json.dumps(files, separators=(",", ":"))
    version = hashlib.sha256((listed + SOURCE.read_text()).encode()).hexdigest()[:12]
    script = SOURCE.read_text().replace("@version@", version).replace("@files@", listed)
    (site / "sw.js").write_text(script)


def address(path: str) -> str:
    """Return how a file is asked for: a page by its folder."""
    return path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path


def hash_of(file: Path) -> str:
    """Return a file's SHA-256 as the web writes it."""
    return base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode()


if __name__ == "__main__":
    main()
