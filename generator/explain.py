"""docs/problems.md by code: `## unknown-type` starts the page of that code."""

import os

_HERE = os.path.dirname(__file__)
_SHIPPED = os.path.join(_HERE, "problems.md")  # in a wheel; in a checkout it lies under docs/


def explanations() -> dict[str, str]:
    """Every code with its page, in the order of the file."""
    path = _SHIPPED
    if not os.path.isfile(path):
        path = os.path.join(os.path.dirname(_HERE), "docs", "problems.md")
    with open(path, encoding="utf-8") as stream:
        sections = stream.read().split("\n## ")[1:]
    pages = (section.partition("\n") for section in sections)
    return {code.strip(): f"{code.strip()}\n{text}".rstrip() for code, _, text in pages}


def explanation(code: str) -> str | None:
    """The page of one code, or None."""
    return explanations().get(code)
