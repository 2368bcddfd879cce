"""HTTP on the loopback interface: pages, and word of their changes. It reads no file."""

import errno
import socket
import sys
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any
from urllib.parse import unquote

from generator.problems import ConfigError, Position, Problem
from generator.serving.page import CHANGES, document
from generator.serving.site import Stage

HOSTS = ("127.0.0.1", "::1")
_NAMES = ("127.0.0.1", "localhost", "[::1]")
_ALIVE = 15  # seconds after which a line tells that the server is there; so those who left are seen


class Server(ThreadingHTTPServer):
    """Listens once it is made. Raises ConfigError where it cannot."""

    daemon_threads = True
    block_on_close = False
    # On Windows this would let two servers have one port.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, host: str, port: int, stage: Stage) -> None:
        self.stage = stage
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            super().__init__((host, port), _Handler)
        except OSError as error:
            raise ConfigError([_cannot_listen(host, port, error)]) from None
        self.port: int = self.server_address[1]
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{self.port}/"
        self.names = {f"{name}:{self.port}" for name in _NAMES}
        if self.port == 80:
            self.names.update(_NAMES)

    def server_bind(self) -> None:
        """Without asking who we are: http.server looks its own name up, at a name server."""
        TCPServer.server_bind(self)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Browsers leave in the middle of things."""
        if not isinstance(sys.exc_info()[1], (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)


def _cannot_listen(host: str, port: int, error: OSError) -> Problem:
    taken = error.errno == errno.EADDRINUSE
    reason = "another program listens there" if taken else str(error.strerror or error)
    hint = "--port 0 takes one that is free" if taken else "choose another --port, or --host"
    message = f"cannot listen on port {port} of {host}: {reason}"
    return Problem(Position("--port", 1, 1), "cannot-listen", message, hint)


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "polydto", ""
    timeout = 60  # seconds that a silent connection is kept

    def do_GET(self) -> None:
        address = unquote(self.path.partition("?")[0].partition("#")[0])
        refusal = self._refusal()
        if refusal is not None:
            self._send(refusal[0], "text/plain", refusal[1])
        elif address.startswith(f"{CHANGES}/"):
            self._tell_changes(address.removeprefix(CHANGES))
        else:
            made = document(self.server.stage.site, address)
            self._send(made.status, made.type, made.text, made.policy, made.location)

    def do_HEAD(self) -> None:
        self.do_GET()

    def _refuse_method(self) -> None:
        self.close_connection = True  # what it sends is not read
        self._send(405, "text/plain", "only GET and HEAD\n")

    do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_TRACE = do_CONNECT = _refuse_method

    def _refusal(self) -> tuple[int, str] | None:
        """Why this request is none of ours. A name server may have a name of another site lead
        here (DNS rebinding): then the browser says that name, and lets that site read the answer.
        """
        if self.headers.get("Host", "").lower() not in self.server.names:
            return 421, f"this server is {self.server.url}\n"
        site, mode = self.headers.get("Sec-Fetch-Site", ""), self.headers.get("Sec-Fetch-Mode", "")
        if site in ("cross-site", "same-site") and mode != "navigate":
            return 403, "other sites have no access\n"
        return None

    def _send(
        self, status: int, type_: str, text: str, policy: str = "", location: str = ""
    ) -> None:
        content = text.encode("utf-8", "replace")
        self.send_response(status)
        self.send_header("Content-Type", f"{type_}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        if location:
            self.send_header("Location", location)
        if status == 405:
            self.send_header("Allow", "GET, HEAD")
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self._send_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _send_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("X-Content-Type-Options", "nosniff")
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()

    def _tell_changes(self, address: str) -> None:
        """Server-sent events: the version of a page, and each other one that follows."""
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self._send_headers()
        stage, known = self.server.stage, ""
        while self.command != "HEAD":
            now = stage.wait(lambda site: document(site, address).version, known, _ALIVE)
            line = f"data: {now}\n\n" if now != known else ":\n\n"
            known = now
            with suppress(ConnectionError, TimeoutError):
                self.wfile.write(line.encode("ascii"))
                continue
            return

    def log_message(self, format: str, *arguments: Any) -> None:
        """Nobody asks who has looked at what."""
