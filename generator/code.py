"""Code: text of a target language, the only thing that a template can print.

Only a target's `escape.py` makes Code from data. Everywhere else Code is a constant, or Code put
together with Code; a test walks the syntax tree of this package to keep it so.
"""

from collections.abc import Iterable
from typing import Any, SupportsIndex

from markupsafe import Markup

# Code is put together hundreds of thousands of times in a run.
_code, _format, _join, _add = str.__new__, str.format, str.join, str.__add__


class Code(Markup):
    """A piece of source text in a target language."""

    __slots__ = ()

    def __new__(cls, object: str = "") -> "Code":
        # Markup's constructor looks for `__html__` first; that is half of the time of a join.
        return _code(cls, object)

    @classmethod
    def escape(cls, s: Any, /) -> "Code":
        """Where MarkupSafe would escape a plain value, refuse it: it has not been made Code."""
        if isinstance(s, Code):
            return s
        raise TypeError(f"plain {type(s).__name__} used as code: {s!r}")

    def format(self, *parts: Any, **named: Any) -> "Code":
        """`str.format` for parts that are Code; far faster than Markup's, and stricter."""
        for part in (*parts, *named.values()) if named else parts:
            if part.__class__ is not Code:
                raise TypeError(f"plain {type(part).__name__} used as code: {part!r}")
        return _code(Code, _format(self, *parts, **named))

    def join(self, seq: Iterable[Any], /) -> "Code":
        parts = tuple(seq)
        for part in parts:
            if part.__class__ is not Code:
                raise TypeError(f"plain {type(part).__name__} used as code: {part!r}")
        return _code(Code, _join(self, parts))

    def __add__(self, other: Any, /) -> "Code":
        if other.__class__ is not Code:
            raise TypeError(f"plain {type(other).__name__} used as code: {other!r}")
        return _code(Code, _add(self, other))

    def __mul__(self, value: SupportsIndex, /) -> "Code":
        return _code(Code, str.__mul__(self, value))


EMPTY = Code("")
