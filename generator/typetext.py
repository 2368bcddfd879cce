"""Type expressions: `map<string, Session?[]>` as text into a Type."""

import re
from collections.abc import Mapping

from generator.ir import (
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Ref,
    SetOf,
    Type,
)
from generator.problems import did_you_mean

PRIMITIVES: dict[str, Primitive] = {primitive.value: primitive for primitive in Primitive}
CONSTRUCTORS = ("list", "set", "map")
_TOKEN = re.compile(r"\s*(?:([A-Za-z_][A-Za-z0-9_]*)|(\[\])|([<>,?]))")
# Most types of most contracts: `string`, `Session?`, `Session[]?`.
_NAME_AND_MARKS = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)(\[\])?(\?)?\Z")
_MAX_DEPTH = 32

# What other languages call a type of ours; only for hints.
_ALIASES = {
    "str": "string",
    "text": "string",
    "bool": "boolean",
    "int": "int32",
    "integer": "int32",
    "long": "int64",
    "short": "int16",
    "byte": "uint8",
    "float": "float32",
    "double": "float64",
    "number": "float64",
    "guid": "uuid",
    "timespan": "duration",
    "timestamp": "datetime",
    "object": "any",
    "url": "uri",
    "array": "list",
    "dict": "map",
    "dictionary": "map",
}


class TypeTextError(Exception):
    """`offset` and `width` are characters within the text."""

    def __init__(self, code: str, message: str, hint: str, offset: int, width: int) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint
        self.offset, self.width = offset, max(width, 1)


class TypeReader:
    """Reads type expressions; `arities` has each declared name's number of parameters."""

    def __init__(self, arities: Mapping[str, int]) -> None:
        self._arities = arities
        self._seen: dict[tuple[str, tuple[str, ...]], Type] = {}

    def read(self, text: str, parameters: tuple[str, ...] = ()) -> Type:
        """The type that `text` says, within a generic type's `parameters`."""
        key = (text, parameters)
        found = self._seen.get(key)
        if found is None:
            found = self._simple(text, parameters)
            if found is None:
                found = _Expression(text, parameters, self._arities).read()
            self._seen[key] = found
        return found

    def _simple(self, text: str, parameters: tuple[str, ...]) -> Type | None:
        """The type of a name with marks behind it, or None for anything else and what is wrong."""
        match = _NAME_AND_MARKS.match(text)
        if match is None:
            return None
        name, listed, null = match.groups()
        found: Type
        if name in parameters:
            found = Parameter(name)
        elif name in PRIMITIVES:
            found = PRIMITIVES[name]
        elif self._arities.get(name) == 0:
            found = Ref(name)
        else:
            return None
        if listed:
            found = ListOf(found)
        return Nullable(found) if null else found


class _Expression:
    def __init__(self, text: str, parameters: tuple[str, ...], arities: Mapping[str, int]) -> None:
        self._text, self._parameters, self._arities = text, parameters, arities
        self._tokens = self._split()
        self._next = 0

    def read(self) -> Type:
        found = self._type(0)
        token, offset = self._peek()
        if token:
            raise self._wrong(f"'{token}' is not expected here", "", offset, len(token))
        return found

    def _split(self) -> list[tuple[str, int]]:
        tokens, offset = [], 0
        text = self._text.rstrip()
        while offset < len(text):
            match = _TOKEN.match(text, offset)
            if match is None:
                hint = (
                    "a type is written like string?, Session[], map<string, int32> or Page<Session>"
                )
                raise self._wrong(f"'{text[offset]}' is not part of a type", hint, offset, 1)
            tokens.append((match.group().strip(), match.end() - len(match.group().lstrip())))
            offset = match.end()
        return tokens

    def _type(self, depth: int) -> Type:
        if depth > _MAX_DEPTH:
            offset = self._peek()[1]
            raise self._wrong(f"nested deeper than {_MAX_DEPTH} types", "declare a type", offset, 1)
        found = self._named(depth)
        while True:
            token, offset = self._peek()
            if token == "[]":
                found = ListOf(found)
            elif token == "?":
                if isinstance(found, Nullable):
                    raise self._wrong("'?' is given twice", "once says it", offset, 1)
                found = Nullable(found)
            else:
                return found
            self._next += 1

    def _named(self, depth: int) -> Type:
        name, offset = self._peek()
        if not name or not (name[0].isalpha() or name[0] == "_"):
            message = f"a type's name is missing before '{name}'" if name else "a type is missing"
            hint = "a type such as string or Session[]"
            if self._text.count("<") > self._text.count(">"):
                hint = 'inside {…}, quote a type that holds a comma: "map<string, int32>"'
            raise self._wrong(message, hint, offset, len(name))
        self._next += 1
        arity = self._arities.get(name)
        known = name in self._parameters or name in PRIMITIVES or name in CONSTRUCTORS
        if arity is None and not known:
            raise self._unknown(name, offset)
        arguments = self._arguments(depth)
        given = len(arguments)
        if name in self._parameters:
            if given:
                raise self._wrong(
                    f"the parameter '{name}' takes no arguments", "", offset, len(name)
                )
            return Parameter(name)
        if name in PRIMITIVES:
            if given:
                raise self._arity(name, offset, "no arguments", given)
            return PRIMITIVES[name]
        if name in CONSTRUCTORS:
            return self._constructed(name, arguments, offset)
        assert arity is not None
        if given != arity:
            wanted = "no arguments" if not arity else f"{arity} argument{'s' * (arity > 1)}"
            raise self._arity(name, offset, wanted, given)
        return Ref(name, arguments)

    def _arguments(self, depth: int) -> tuple[Type, ...]:
        if self._peek()[0] != "<":
            return ()
        opened = self._peek()[1]
        self._next += 1
        arguments = [self._type(depth + 1)]
        while self._peek()[0] == ",":
            self._next += 1
            arguments.append(self._type(depth + 1))
        if self._peek()[0] != ">":
            hint = 'inside {…}, quote a type that holds a comma: "map<string, int32>"'
            raise self._wrong("'<' is never closed", hint, opened, 1)
        self._next += 1
        return tuple(arguments)

    def _constructed(self, name: str, arguments: tuple[Type, ...], offset: int) -> Type:
        if name == "map":
            if len(arguments) == 1:
                return MapOf(Primitive.STRING, arguments[0])
            if len(arguments) == 2:
                return MapOf(*arguments)
            raise self._arity(name, offset, "one or two arguments", len(arguments))
        if len(arguments) != 1:
            raise self._arity(name, offset, "one argument", len(arguments))
        return ListOf(arguments[0]) if name == "list" else SetOf(arguments[0])

    def _peek(self) -> tuple[str, int]:
        if self._next < len(self._tokens):
            return self._tokens[self._next]
        return "", len(self._text.rstrip())

    def _unknown(self, name: str, offset: int) -> TypeTextError:
        known = [*self._parameters, *PRIMITIVES, *CONSTRUCTORS, *self._arities]
        alias = _ALIASES.get(name.lower())
        hint = f"did you mean '{alias}'?" if alias else did_you_mean(name, known)
        return TypeTextError("unknown-type", f"unknown type '{name}'", hint, offset, len(name))

    def _arity(self, name: str, offset: int, wanted: str, given: int) -> TypeTextError:
        message = (
            f"'{name}' takes {wanted}, {given or 'none'} {'is' if given == 1 else 'are'} given"
        )
        return TypeTextError("wrong-arity", message, "", offset, len(name))

    def _wrong(self, message: str, hint: str, offset: int, width: int) -> TypeTextError:
        return TypeTextError("bad-type", message, hint, offset, width)
