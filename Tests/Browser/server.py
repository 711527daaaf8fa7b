"""A web server for the built site, on this machine only, with the headers that the site asks for in `_headers`."""

import fnmatch
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

STRICT = [("/*", [("Content-Security-Policy", "default-src 'self'")])]


class Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments, rules=(), **named):
        self.rules = rules
        super().__init__(*arguments, **named)

    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".webp": "image/webp", ".avif": "image/avif", ".ics": "text/calendar; charset=utf-8"}

    def guess_type(self, path):
        kind = super().guess_type(path)
        return kind + "; charset=utf-8" if kind in ("text/html", "text/css", "text/plain", "text/javascript") else kind

    def end_headers(self):
        for pattern, headers in self.rules:
            if fnmatch.fnmatchcase(self.path, pattern):
                for name, value in headers:
                    if name != "Content-Type":
                        self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass


class Server:
    """Serves `folder` at `address`, such as http://127.0.0.1:40123, while the block runs."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def __enter__(self):
        rules = read_headers(self.folder / "_headers") or STRICT
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(self.folder), rules=rules))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


def read_headers(file):
    """The rules of a `_headers` file: a line with a path, then indented lines with a header each."""
    rules = []
    if not file.exists():
        return rules
    for line in file.read_text().splitlines():
        if line.startswith((" ", "\t")) and rules:
            name, _, value = line.strip().partition(":")
            rules[-1][1].append((name.strip(), value.strip()))
        elif line.strip() and not line.startswith("#"):
            rules.append((line.strip(), []))
    return rules
