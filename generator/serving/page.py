"""Documents as they are sent: a generated page, to which what follows edits is added, or one of
our own. The file that `generate` writes has none of this."""

import html
import re
from functools import cache
from hashlib import sha256
from urllib.parse import quote

from jinja2 import Environment

from generator.render import page_environment, template_hash
from generator.serving.site import Site
from generator.tuples import NamedTuple

CHANGES = "/-/changes"  # with the address of a page behind it: tells when that is another one
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n?')
_BODY = re.compile(r"<body[^>]*>\n?")
_HEAD = 20_000  # characters in which these stand
_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:"


class Document(NamedTuple):
    """An answer. `policy` is its content security policy; `location` is where it sends one on;
    `version` is another one when it is."""

    status: int
    type: str
    text: str
    policy: str
    version: str
    location: str = ""


def document(site: Site, address: str) -> Document:
    """What is at an address, of a site."""
    if address == "/":
        return _start(site)
    if address in site.files:
        text = site.files[address]
        if not address.endswith(".html"):
            return Document(200, "text/plain", text, _NOTHING, "")
        return _live(site, text)
    if address in site.sources:
        lines = site.sources[address].split("\n")
        return _own(site, 200, "source.html.jinja", title=address[1:], lines=lines)
    if site.is_empty and site.told and address.endswith(".html"):
        # A page that may be there once the contract is mended.
        return _own(site, 200, "start.html.jinja", title="Problems", links=())
    return _own(site, 404, "missing.html.jinja", title="Not here", address=address)


def _start(site: Site) -> Document:
    if len(site.starts) == 1:
        location = quote(site.starts[0])
        return Document(302, "text/plain", "", _NOTHING, location, location)
    links = [(quote(start), start[1:]) for start in site.starts]
    title = "Contracts" if links else "Problems"
    return _own(site, 200, "start.html.jinja", title=title, links=links)


def _own(site: Site, status: int, template: str, **words: object) -> Document:
    """One of our own pages."""
    made = _environment()
    policy = f"{_NOTHING}; style-src '{template_hash(made, 'own.css.jinja')}'"
    text = made.get_template(template).render(policy=policy, **words)
    return _live(site, text)._replace(status=status)


def _live(site: Site, text: str) -> Document:
    """A page with the problems above it, and the script that waits for another version."""
    made = _environment()
    found = _POLICY.search(text, 0, _HEAD)
    policy = "frame-ancestors 'none'"
    if found is not None:
        # The page's own policy would refuse what is added, so it is sent along with more in it.
        text = text[: found.start()] + text[found.end() :]
        policy = f"{_allowing(html.unescape(found[1]))}; {policy}"
    if site.broken:
        text = text.replace("<title>", "<title>✗ ", 1)
    panel = made.get_template("panel.html.jinja").render(site=site) if site.told else ""
    body = _BODY.search(text, 0, _HEAD)
    at = body.end() if body else 0
    version = sha256(f"{panel}{text}".encode("utf-8", "replace")).hexdigest()
    script = made.get_template("live.html.jinja").render(version=version, changes=CHANGES)
    whole = f"{text[:at]}{panel}{script}{text[at:]}"
    return Document(200, "text/html", whole, policy, version)


def _allowing(policy: str) -> str:
    made = _environment()
    more = {
        "script-src": f"'{template_hash(made, 'live.js.jinja')}'",
        "style-src": f"'{template_hash(made, 'panel.css.jinja')}'",
        "connect-src": "'self'",
    }
    parts = [part.split() for part in policy.split(";") if part.strip()]
    for words in parts:
        words += [more.pop(words[0])] if words[0] in more else []
    parts += [[name, value] for name, value in more.items()]
    return "; ".join(" ".join(words) for words in parts)


@cache
def _environment() -> Environment:
    return page_environment("serving")
