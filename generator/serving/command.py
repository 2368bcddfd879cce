"""`polydto serve`: from a saved contract to a page that a browser shows anew."""

import sys
import threading

from generator.generation import Request
from generator.serving.server import Server
from generator.serving.site import Stage, made
from generator.watch import Seen, follow, look, tell


def serve(request: Request, host: str, port: int, *, opening: bool, quiet: bool) -> None:
    """Serves until it is interrupted, and writes no file.

    Raises InputError where there is nothing to begin with, or no place to listen.
    """
    stage = Stage()
    server = Server(host, port, stage)

    def run(last: Seen | None) -> Seen:
        begun = look(request, last)
        site, seen, problems = made(request, stage.site, begun, first=last is None)
        stage.show(site)
        if last is None:
            _start(server, opening)
        elif not quiet and not site.broken:
            print("shown anew", flush=True)
        tell(problems)
        return seen.failed() if site.broken else Seen(seen.read, seen.patterns)

    try:
        follow(run, "serve")
    finally:
        server.server_close()


def _start(server: Server, opening: bool) -> None:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"serving {server.url} (Ctrl-C ends it)", flush=True)
    if opening:
        import webbrowser

        if not webbrowser.open(server.url):
            print("no browser was found to open it", file=sys.stderr)
