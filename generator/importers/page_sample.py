"""The sample HTTP requests and responses of a metadata page."""

import re

from generator.tuples import NamedTuple


class Sample(NamedTuple):
    """`verb` and `path` are of the request line; `answer` is None where no response is shown."""

    verb: str = ""
    path: str = ""
    host: str = ""
    media_type: str = ""
    body: str = ""
    answer: str | None = None


_REQUEST = re.compile(r"(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) (\S+) HTTP/[\d.]+\s*\Z")
_RESPONSE = re.compile(r"HTTP/[\d.]+ \d{3}\b")
_HEADER = re.compile(r"([A-Za-z][A-Za-z-]*): ?(.*)\Z")
_DATA_CONTRACT = re.compile(
    r"<(\w+)\b[^<>]*\sxmlns=\"http://schemas\.datacontract\.org/2004/07/([^\"<>]+)\""
)
_PREDEFINED = re.compile(r"/[\w.+-]+/(?:reply|oneway)/(\w+)/?\Z")


def sample_of(tail: tuple[str, ...]) -> Sample:
    """What the lines below the code show; an empty sample where they show none."""
    start = next((i for i, line in enumerate(tail) if _REQUEST.match(line.strip())), None)
    if start is None:
        return Sample()
    answered = next(
        (i for i in range(start + 1, len(tail)) if _RESPONSE.match(tail[i].strip())), len(tail)
    )
    line = _REQUEST.match(tail[start].strip())
    assert line is not None
    headers, body = _message(tail[start + 1 : answered])
    answer = None
    if answered < len(tail):
        _, answer = _message(tail[answered + 1 :])
    media_type = headers.get("accept") or headers.get("content-type") or ""
    return Sample(
        line[1], line[2], headers.get("host", ""), media_type.partition(";")[0], body, answer
    )


def _message(lines: tuple[str, ...]) -> tuple[dict[str, str], str]:
    """Headers by their names in small letters, and the body. An empty line may be missing."""
    headers: dict[str, str] = {}
    for index, line in enumerate(lines):
        found = _HEADER.match(line.strip())
        if line.strip() and found is None:
            return headers, "\n".join(lines[index:]).strip()
        if found is not None:
            headers.setdefault(found[1].lower(), found[2].strip())
        elif headers:
            return headers, "\n".join(lines[index:]).strip()
    return headers, ""


def operation_in_path(path: str) -> str:
    """`Name` of `/json/reply/Name`, the address of an operation without a route; else empty."""
    found = _PREDEFINED.match(path)
    return found[1] if found is not None else ""


def namespace_in(xml: str) -> tuple[str, str]:
    """The root element and the .NET namespace that the data contract serialiser gives it."""
    found = _DATA_CONTRACT.search(xml)
    return (found[1], found[2]) if found is not None else ("", "")


def elements_in(xml: str) -> list[str]:
    """The names of all elements, which are those of C#, once each in order."""
    return list(dict.fromkeys(re.findall(r"<([^\W\d]\w*)[\s/>]", xml)))
