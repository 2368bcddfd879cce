"""What a reference is written in: HTML here; other targets show the same in forms of their own."""

from typing import Protocol

from generator.code import Code
from generator.targets.docs.escape import address, content, prose, short_prose, text


def file_of(name: str, suffix: str) -> str:
    """The file of a declaration in a folder. No declared name has a point."""
    return f"at.{name}.{suffix}"


class Writing(Protocol):
    """Makes Code of the data of one contract's reference.

    `place` is the address of a declaration, in its own file or in that of all; a `literal` is set
    as code, and a `key` begins a row of a table, which may be set so as a whole; `cell` is a
    description where only one line has room; `sample` is what stands between other texts, letter
    by letter, in a `language` that may be coloured. `suffix` is that of files;
    `switches` says that a reader can choose between samples of placeholders and of examples.
    """

    @property
    def suffix(self) -> str: ...
    @property
    def has_diagrams(self) -> bool: ...
    @property
    def switches(self) -> bool: ...

    def text(self, data: str, /) -> Code: ...
    def literal(self, data: str, /) -> Code: ...
    def key(self, data: str, /) -> Code: ...
    def link(self, address: Code, title: Code, /) -> Code: ...
    def url(self, data: str, /) -> Code: ...
    def prose(self, description: str, /) -> Code: ...
    def cell(self, description: str, /) -> Code: ...
    def sample(self, data: str, language: str, /) -> Code: ...
    def index(self) -> Code: ...
    def place(self, name: str, /, *, own_file: bool) -> Code: ...


class Html:
    """A page, or a page for each declaration."""

    suffix, switches, has_diagrams = "html", True, True

    def text(self, data: str, /) -> Code:
        return text(data)

    def literal(self, data: str, /) -> Code:
        return Code("<code>{}</code>").format(text(data))

    def key(self, data: str, /) -> Code:
        return text(data)

    def link(self, address: Code, title: Code, /) -> Code:
        return Code('<a href="{}">{}</a>').format(address, title)

    def url(self, data: str, /) -> Code:
        return text(data)

    def prose(self, description: str, /) -> Code:
        return prose(description)

    def cell(self, description: str, /) -> Code:
        return short_prose(description)

    def sample(self, data: str, language: str, /) -> Code:
        return content(data)

    def index(self) -> Code:
        return address(f"index.{self.suffix}")

    def place(self, name: str, /, *, own_file: bool) -> Code:
        return (
            address(file_of(name, self.suffix)) if own_file else Code("#{}").format(address(name))
        )
