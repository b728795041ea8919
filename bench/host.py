"""A static host for the benches: compresses, lets browsers cache, counts bytes, may be slow.

It stands for an ordinary static host on the network. Every answer is compressed in memory once.
The line is throttled here and not in the browser, whose own throttle leaves out what workers load.
"""

from __future__ import annotations

import gzip
import mimetypes
import re
import sys
import threading
import time
from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm"}
PACKED = (".gz", ".png", ".whl", ".woff2", ".zip", ".zst")
PIECE = 16 * 1024


@cache
def body(path: Path, encoding: str) -> bytes:
    """Return a file's bytes in an encoding of HTTP."""
    plain = path.read_bytes()
    return gzip.compress(plain, 9, mtime=0) if encoding == "gzip" else plain


class Line:
    """The way between browser and host: bytes in a second and seconds for a round trip."""

    def __init__(self, rate: float, round_trip: float) -> None:
        self.rate, self.round_trip = rate, round_trip
        self._lock = threading.Lock()
        self._free_at = 0.0

    def send(self, data: bytes, write: Callable[[bytes], Any]) -> None:
        """Write data as fast as the line allows, shared by all connections."""
        for start in range(0, len(data), PIECE):
            piece = data[start : start + PIECE]
            with self._lock:
                now = time.monotonic()
                self._free_at = max(now, self._free_at) + len(piece) / self.rate
                wait = self._free_at - now
            time.sleep(wait)
            write(piece)


class Host(ThreadingHTTPServer):
    """Folders by prefix of the address, on a free port."""

    daemon_threads = True

    def __init__(self, folders: dict[str, Path], forever: str) -> None:
        """`forever`: pattern of the addresses that a browser may keep without asking again."""
        self.folders = folders
        self.forever = re.compile(forever)
        self.line: Line | None = None
        self.hidden: str | None = None
        self.sent = 0
        super().__init__(("127.0.0.1", 0), Handler)

    @property
    def home(self) -> str:
        """Return the address of this host."""
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore a browser that leaves: that is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def find(self, path: str) -> Path | None:
        """Return the file at an address."""
        if self.hidden and self.hidden in path:
            return None
        prefix = max((p for p in self.folders if path.startswith(p)), key=len)
        file = self.folders[prefix] / path.removeprefix(prefix)
        file = file / "index.html" if path.endswith("/") else file
        return file if file.is_file() else None


class Handler(BaseHTTPRequestHandler):
    """Answers GET."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Host

    def setup(self) -> None:
        """Wait for the round trip that a new connection costs."""
        super().setup()
        if self.server.line:
            time.sleep(self.server.line.round_trip)

    def do_GET(self) -> None:
        """Send a file, or say that it is unchanged or missing."""
        line = self.server.line
        if line:
            time.sleep(line.round_trip)
        path = urlsplit(self.path).path
        file = self.server.find(path)
        if file is None:
            self.answer(404, {}, b"")
            return
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
        headers = {
            "Content-Type": kind or "application/octet-stream",
            "Cache-Control": "no-cache",
            "ETag": f'"{file.stat().st_mtime_ns:x}"',
        }
        if self.server.forever.search(path):
            headers["Cache-Control"] = "public, max-age=31536000, immutable"
        if self.headers["If-None-Match"] == headers["ETag"]:
            self.answer(304, headers, b"")
            return
        encoding = "identity" if file.suffix in PACKED else "gzip"
        if encoding == "gzip":
            headers["Content-Encoding"] = encoding
        self.answer(200, headers, body(file, encoding))

    def answer(self, status: int, headers: dict[str, str], data: bytes) -> None:
        """Send an answer over the line and count it."""
        lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        lines += [f"Content-Length: {len(data)}", "", ""]
        head = "\r\n".join(lines).encode()
        self.server.sent += len(head) + len(data)
        write = self.wfile.write
        if self.server.line:
            self.server.line.send(head + data, write)
        else:
            write(head + data)
