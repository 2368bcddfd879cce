"""Markdown as what a reference is written in, and the addresses of its headings."""

import re

from generator.code import Code
from generator.ir import Contract, Declaration, Record
from generator.targets.docs.reference_writing import file_of
from generator.targets.markdown.characters import one_line
from generator.targets.markdown.escape import cell, literal, prose, sample, text, url

# What GitHub leaves of a heading: letters and digits of all scripts, marks, `_`, `-` and spaces.
_NOT_IN_SLUGS = re.compile(r"[^\w\- ]")


class Markdown:
    """One file, or a file for each declaration."""

    suffix, switches, has_diagrams = "md", False, False

    def __init__(self, contract: Contract) -> None:
        self._slugs = _slugs_of(contract)

    def text(self, data: str, /) -> Code:
        return text(data)

    def literal(self, data: str, /) -> Code:
        return literal(data)

    def key(self, data: str, /) -> Code:
        return literal(data)

    def link(self, address: Code, title: Code, /) -> Code:
        return Code("[{}]({})").format(title, address)

    def url(self, data: str, /) -> Code:
        return url(data)

    def prose(self, description: str, /) -> Code:
        return prose(description)

    def cell(self, description: str, /) -> Code:
        return cell(description)

    def sample(self, data: str, language: str, /) -> Code:
        return sample(data, language)

    def index(self) -> Code:
        return url(f"index.{self.suffix}")

    def place(self, name: str, /, *, own_file: bool) -> Code:
        return url(file_of(name, self.suffix) if own_file else f"#{self._slugs[name]}")


def slug_of(heading: str) -> str:
    """The anchor that GitHub gives to the first heading with that text."""
    return _NOT_IN_SLUGS.sub("", heading.lower()).replace(" ", "-")


def _slugs_of(contract: Contract) -> dict[str, str]:
    """The anchor of each declaration in one file. A heading that is there again has a number."""
    operations = [operation.request for operation in contract.operations]
    heads = [contract.title or contract.name]
    heads += ["Operations"] * bool(operations) + ["Types"] * bool(contract.types)
    if operations or contract.types:
        heads.append("Reference")
    seen: dict[str, int] = {}
    for head in heads:
        _numbered(slug_of(one_line(head)), seen)
    return {
        declared.name: _numbered(slug_of(_heading(declared)), seen)
        for declared in (*operations, *contract.types)
    }


def _numbered(slug: str, seen: dict[str, int]) -> str:
    """As github-slugger counts."""
    made = slug
    while made in seen:
        seen[slug] += 1
        made = f"{slug}-{seen[slug]}"
    seen[made] = 0
    return made


def _heading(declared: Declaration) -> str:
    parameters = declared.parameters if isinstance(declared, Record) else ()
    return f"{declared.name}<{', '.join(parameters)}>" if parameters else declared.name
