"""Serves the built site on this machine: `python -m explorer.serve`."""

from __future__ import annotations

import os
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SITE = Path(__file__).resolve().parents[2] / "site"


class Handler(SimpleHTTPRequestHandler):
    """Static files that a browser asks about again each time, so that a rebuild is seen."""

    # Not left to the machine's own table of types.
    extensions_map = {  # noqa: RUF012  typeshed wants an instance variable
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".json": "application/json",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".webmanifest": "application/manifest+json",
    }

    def end_headers(self) -> None:
        """Add the header; the base class answers If-Modified-Since."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Log failures only."""
        if str(code) >= "400":
            super().log_request(code, size)


def server(port: int, folder: Path = SITE) -> ThreadingHTTPServer:
    """Return a server for the folder, bound to the port (0: any free one)."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=str(folder)))


def main() -> None:
    """Serve until interrupted."""
    port = int(os.environ.get("PORT", "8000"))
    try:
        running = server(port)
    except OSError as error:
        sys.exit(f"Port {port}: {error.strerror}. Choose another: make serve PORT={port + 1}")
    home = f"http://127.0.0.1:{port}/"
    print(f"Site:     {home}\nExplorer: {home}explorer/\nCtrl+C stops.", flush=True)
    try:
        running.serve_forever()
    except KeyboardInterrupt:
        print()


if __name__ == "__main__":
    main()
