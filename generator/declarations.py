"""Types and fields: from nodes to declarations."""

import re
from typing import Any

from generator.check import GivenValue
from generator.ir import (
    NO_LIMITS,
    Attribute,
    AttributeArgument,
    Declaration,
    Default,
    Deprecation,
    EnumType,
    Extras,
    Facts,
    Field,
    Limits,
    ListOf,
    Location,
    MapOf,
    Member,
    Nullable,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
    Union,
    Value,
    Variant,
)
from generator.library import INTERFACES
from generator.patterns import pattern_fault
from generator.problems import Note, Origin, Position, Problem, did_you_mean
from generator.reading import Reader, is_null, kind_of
from generator.source import Mapping, Node, Scalar
from generator.tuples import NamedTuple
from generator.typetext import CONSTRUCTORS, PRIMITIVES, TypeReader, TypeTextError
from generator.values import INTEGER_RANGES

Entries = dict[str, tuple[Scalar, Node]]

COMMON_KEYS = ("description", "deprecated", "tags", "attributes", "names", "renamedFrom")
RECORD_KEYS = ("fields", "extends", "implements", "interface", "extras", "dotnet")
_ENUM_KEYS = ("enum", "flags", "open", "dotnet")
_UNION_KEYS = ("union", "discriminator")
_TYPE_KEYS = frozenset((*COMMON_KEYS, *RECORD_KEYS, *_ENUM_KEYS, *_UNION_KEYS))
_LENGTHS = {
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_items",
    "maxItems": "max_items",
}
_NUMBERS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
}
_LIMIT_KEYS = frozenset((*_LENGTHS, *_NUMBERS, "pattern", "uniqueItems"))
_FIELD_KEYS = frozenset(
    (
        *("type", "description", "required", "default", "example", "examples", "deprecated"),
        *("format", "readOnly", "writeOnly", "wire", "in", "name", "names", "attributes"),
        *("dotnet", "renamedFrom"),
        *_LIMIT_KEYS,
    )
)
# With no others than these, a field has nothing more that could be judged.
_USUAL_KEYS = frozenset(("type", "description", "required", "name", "attributes", "dotnet"))
_RANGES = (
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minimum", "maximum"),
    ("minimum", "exclusiveMaximum"),
    ("exclusiveMinimum", "maximum"),
    ("exclusiveMinimum", "exclusiveMaximum"),
)
# Which sorts of type a limit is for.
_LIMIT_SORTS = {
    **dict.fromkeys(_NUMBERS, ("number",)),
    **dict.fromkeys(("minLength", "maxLength", "pattern"), ("text",)),
    **dict.fromkeys(("minItems", "maxItems"), ("list", "map")),
    "uniqueItems": ("list",),
}
_HEADING = re.compile(r"([A-Za-z][A-Za-z0-9_]*)(?:\s*<([^<>]*)>)?\Z")
_PARAMETER = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")
_FRACTIONS = (Primitive.FLOAT32, Primitive.FLOAT64, Primitive.DECIMAL)
_MEMBER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_RESERVED = frozenset((*PRIMITIVES, *CONSTRUCTORS, *INTERFACES, "void"))


def _sort(type_: Type) -> str:
    """`text`, `number`, `list`, `map`, or empty for a type that takes no limits."""
    if isinstance(type_, Nullable):
        type_ = type_.inner
    if type_ in (Primitive.STRING, Primitive.URI):
        return "text"
    if type_ in INTEGER_RANGES or type_ in _FRACTIONS:
        return "number"
    if isinstance(type_, ListOf | SetOf):
        return "list"
    return "map" if isinstance(type_, MapOf) else ""


# A file system takes 255 bytes, of which endings and temporary names need some.
LONGEST_NAME = 200
_SHADOWS = ("shadows", True)


def _unshadowed(field: Field) -> Facts:
    return tuple(fact for fact in field.dotnet if fact != _SHADOWS)


class Heading(NamedTuple):
    """The key of a declaration: `Page<T>` has the name `Page` and the parameter `T`."""

    name: str
    parameters: tuple[str, ...]
    at: Origin


def read_heading(reader: Reader, key: Scalar) -> Heading | None:
    """A declaration's name and parameters, or None after a report."""
    match = _HEADING.match(key.text)
    if match is None:
        message = f"'{key.text}' is no name for a type" if key.text else "the name is missing"
        hint = "use ASCII letters, digits and '_', a letter first; generics are Name<A, B>"
        reader.report(key, "bad-name", message, hint)
        return None
    name, inside = match.groups()
    if len(name) > LONGEST_NAME:
        message = f"a name of {len(name)} characters is too long for the files that are called so"
        reader.report(key, "bad-name", message, f"use at most {LONGEST_NAME}")
        return None
    if name in _RESERVED:
        message = f"'{name}' is a type that the language, or the server's library, has already"
        reader.report(key, "reserved-name", message, "choose another name")
        return None
    parameters = tuple(part.strip() for part in inside.split(",")) if inside is not None else ()
    for parameter in parameters:
        if not _PARAMETER.match(parameter) or parameter in _RESERVED or parameter == name:
            message = f"'{parameter}' is no name for a type parameter"
            reader.report(key, "bad-name", message, "write it like Page<T> or Pair<A, B>")
            return None
    if len(set(parameters)) < len(parameters):
        message = f"a type parameter of '{name}' is given twice"
        reader.report(key, "given-twice", message, "rename one of them")
        return None
    return Heading(name, parameters, reader.at(key))


def is_free_name(name: str) -> bool:
    """Whether a declaration, or a type parameter, can have that name."""
    fits = _PARAMETER.match(name) and len(name) <= LONGEST_NAME
    return bool(fits) and name not in _RESERVED


def is_member_name(name: str) -> bool:
    """Whether a member of an enum can have that name."""
    return bool(_MEMBER.match(name))


class Later(NamedTuple):
    """What waits until all declarations are known: enums of no stated openness, and values."""

    undecided: set[str]
    values: list[GivenValue]


class DeclarationReader:
    """Reads bodies of declarations in one file."""

    def __init__(self, reader: Reader, types: TypeReader, later: Later) -> None:
        self.reader = reader
        self._types = types
        self._later = later

    def declaration(self, heading: Heading, body: Node) -> Declaration | None:
        """The type that a body declares, or None where it does not say which kind."""
        reader = self.reader
        entries = reader.mapping(body, _TYPE_KEYS, f"the type '{heading.name}'")
        if not isinstance(body, Mapping):
            return None
        if "enum" in entries and "union" in entries:
            message = f"'{heading.name}' cannot be an enum and a union"
            reader.report(entries["union"][0], "mixed-kinds", message, "declare two types")
            return None
        if "enum" in entries:
            self._only(entries, _ENUM_KEYS, "an enum", heading)
            return self._enum(heading, entries)
        if "union" in entries:
            self._only(entries, _UNION_KEYS, "a union", heading)
            return self._union(heading, entries)
        self._only(entries, RECORD_KEYS, "a record", heading)
        return self.record(heading, entries)

    def _only(
        self, entries: Entries, allowed: tuple[str, ...], kind: str, heading: Heading
    ) -> None:
        for name, (key, _) in entries.items():
            if name in _TYPE_KEYS and name not in allowed and name not in COMMON_KEYS:
                message = f"'{name}' does not belong to {kind}"
                self.reader.report(key, "mixed-kinds", message, f"it has {', '.join(allowed)}")
        if heading.parameters and kind != "a record":
            message = f"{kind} takes no type parameters"
            self.reader.problems.append(Problem(Position(*heading.at), "bad-name", message))

    def record(self, heading: Heading, entries: Entries) -> Record:
        """A record; also the request DTO of an operation."""
        reader, parameters = self.reader, heading.parameters
        extends = None
        if "extends" in entries:
            extends = self._ref(entries["extends"][1], parameters)
        extras = Extras.IGNORE
        if "extras" in entries:
            word = reader.choice(entries["extras"][1], [extra.value for extra in Extras])
            extras = Extras(word or "ignore")
        fields = self._fields(entries, parameters)
        shadowed: tuple[tuple[int, Field], ...] = ()
        if any(field.dotnet for field in fields):
            shadowed = tuple(
                (index, field._replace(dotnet=_unshadowed(field)))
                for index, field in enumerate(fields)
                if _SHADOWS in field.dotnet
            )
            fields = tuple(field for field in fields if _SHADOWS not in field.dotnet)
        return Record(
            name=heading.name,
            fields=fields,
            parameters=parameters,
            extends=extends,
            implements=self._implements(entries, parameters),
            interface=self._flag(entries, "interface"),
            extras=extras,
            doc=self._text(entries, "description"),
            deprecated=self._deprecated(entries),
            tags=self._tags(entries),
            attributes=self._attributes(entries),
            spellings=self._spellings(entries),
            shadowed=shadowed,
            dotnet=self._facts(entries, "a type") if "dotnet" in entries else (),
            renamed_from=self._former(entries, heading.name),
            at=heading.at,
        )

    def _fields(self, entries: Entries, parameters: tuple[str, ...]) -> tuple[Field, ...]:
        if "fields" not in entries:
            return ()
        found = self.reader.any_mapping(entries["fields"][1], "fields").values()
        fields = []
        for key, body in found:
            if not key.text:
                hint = "an empty name is no member in any language"
                self.reader.report(key, "bad-name", "the field has no name", hint)
            else:
                fields.append(self._field(key, body, parameters))
        return tuple(field for field in fields if field is not None)

    def _field(self, key: Scalar, body: Node, parameters: tuple[str, ...]) -> Field | None:
        reader = self.reader
        if isinstance(body, Scalar) and not is_null(body):
            type_ = self.type(body, parameters)
            if type_ is None:
                return None
            return Field(key.text, type_, type_.__class__ is not Nullable, at=reader.at(key))
        if ("<" in key.text or ">" in key.text) and is_null(body):
            message = f"'{key.text}' is the rest of a type that a comma has cut in two"
            reader.report(key, "unquoted-type", message, 'quote the type: "map<string, int32>"')
            return None
        entries = reader.mapping(body, _FIELD_KEYS, f"the field '{key.text}'")
        if not isinstance(body, Mapping):
            return None
        if "type" not in entries:
            reader.report(key, "missing-key", f"the field '{key.text}' needs a 'type'")
            return None
        type_ = self.type(entries["type"][1], parameters)
        if type_ is None:
            return None
        required = "default" not in entries and type_.__class__ is not Nullable
        if "required" in entries:
            given = reader.flag(entries["required"][1])
            required = required if given is None else given
        field = Field(
            wire_name=key.text,
            type=type_,
            required=required,
            doc=self._text(entries, "description"),
            server_name=reader.text(entries["name"][1]) if "name" in entries else None,
            attributes=self._attributes(entries) if "attributes" in entries else (),
            dotnet=self._facts(entries, "a field") if "dotnet" in entries else (),
            at=reader.at(key),
        )
        return field if _USUAL_KEYS.issuperset(entries) else self._constrained(field, entries)

    def _constrained(self, field: Field, entries: Entries) -> Field:
        """`field` with what few fields have."""
        reader, type_ = self.reader, field.type
        limits = self._limits(entries, type_) if _LIMIT_KEYS & entries.keys() else NO_LIMITS
        default = None
        if "default" in entries:
            default = Default(self._value("default", entries["default"][1], type_, limits))
        location = None
        if "in" in entries:
            word = reader.choice(entries["in"][1], [place.value for place in Location])
            location = Location(word) if word else None
        self._check_words(entries, type_)
        return field._replace(
            default=default,
            examples=self._examples(entries, type_, limits),
            deprecated=self._deprecated(entries),
            format=reader.text(entries["format"][1]) if "format" in entries else None,
            limits=limits,
            read_only=self._flag(entries, "readOnly"),
            write_only=self._flag(entries, "writeOnly"),
            number_as_string="wire" in entries,
            location=location,
            spellings=self._spellings(entries),
            renamed_from=self._former(entries, field.wire_name),
        )

    def type(self, node: Node, parameters: tuple[str, ...] = ()) -> Type | None:
        """The type that a node's text says, or None after a report that points into the text."""
        reader = self.reader
        if not isinstance(node, Scalar) or (node.plain and kind_of(node) != "a text"):
            hint = "" if isinstance(node, Scalar) else 'quote a type that holds brackets: "T[]"'
            reader.wrong_kind(node, "a type", hint)
            return None
        try:
            return self._types.read(node.text, parameters)
        except TypeTextError as error:
            quote = 0 if node.plain else 1
            at = Position(reader.path, node.line, node.column + error.offset + quote)
            reader.problems.append(Problem(at, error.code, error.message, error.hint, error.width))
            return None

    def _ref(self, node: Node, parameters: tuple[str, ...]) -> Ref | None:
        type_ = self.type(node, parameters)
        if type_ is None or isinstance(type_, Ref):
            return type_
        self.reader.report(node, "not-a-record", "only a declared record can stand here")
        return None

    def _implements(self, entries: Entries, parameters: tuple[str, ...]) -> tuple[Ref, ...] | None:
        if "implements" not in entries:
            return None
        refs = []
        for item in self.reader.sequence(entries["implements"][1], "interfaces"):
            text = item.text.strip() if isinstance(item, Scalar) else ""
            name = text.partition("<")[0].strip()
            if name in INTERFACES:
                refs.append(self._library(item, text, name, parameters))
            else:
                refs.append(self._ref(item, parameters))
        return tuple(ref for ref in refs if ref is not None)

    def _library(self, node: Node, text: str, name: str, parameters: tuple[str, ...]) -> Ref | None:
        inside = text[len(name) :].strip()
        arguments: tuple[Type, ...] = ()
        if inside.startswith("<") and inside.endswith(">"):
            argument = self.type(Scalar(inside[1:-1], True, node.line, node.column), parameters)
            if argument is None:
                return None
            arguments = (argument,)
        if len(arguments) != INTERFACES[name]:
            message = f"'{name}' takes {INTERFACES[name] or 'no'} type argument(s)"
            self.reader.report(node, "wrong-arity", message)
            return None
        return Ref(name, arguments)

    def _check_words(self, entries: Entries, type_: Type) -> None:
        """`wire` and `format` belong to some types only; somebody must see a field."""
        reader = self.reader
        sort = _sort(type_)
        if "wire" in entries:
            key, node = entries["wire"]
            reader.choice(node, ("string",))
            if sort != "number":
                reader.report(key, "misplaced-key", "'wire: string' is for numbers only")
        if "format" in entries and sort != "text":
            hint = "a date or a uuid is a type of its own"
            reader.report(entries["format"][0], "misplaced-key", "'format' is for texts only", hint)
        if self._flag(entries, "readOnly") and self._flag(entries, "writeOnly"):
            message = "'readOnly' and 'writeOnly' leave nobody to see the field"
            reader.report(entries["writeOnly"][0], "contradiction", message, "remove one of them")

    def _limits(self, entries: Entries, type_: Type) -> Limits:
        reader, sort = self.reader, _sort(type_)
        found: dict[str, Any] = {}
        for key in (*_LENGTHS, *_NUMBERS, "pattern", "uniqueItems"):
            if key not in entries:
                continue
            name, node = entries[key]
            if sort not in _LIMIT_SORTS[key]:
                message = f"'{key}' is for {' and '.join(_LIMIT_SORTS[key])}s only"
                reader.report(name, "misplaced-key", message)
            elif key in _LENGTHS:
                found[_LENGTHS[key]] = reader.integer(node, 0)
            elif key in _NUMBERS:
                number = reader.number(node)
                if key == "multipleOf" and number is not None and number <= 0:
                    reader.report(node, "bad-number", "multipleOf must be greater than 0")
                    number = None
                found[_NUMBERS[key]] = number
            elif key == "uniqueItems":
                found["unique_items"] = bool(reader.flag(node))
            else:
                found["pattern"] = self._pattern(node)
        limits = Limits(**found)
        self._check_ranges(entries, limits)
        return limits

    def _pattern(self, node: Node) -> str | None:
        text = self.reader.text(node)
        fault = pattern_fault(text) if text is not None else None
        if fault is not None:
            self.reader.report(node, "bad-pattern", fault.message, fault.hint)
            return None
        return text

    def _check_ranges(self, entries: Entries, limits: Limits) -> None:
        for low, high in _RANGES:
            least = getattr(limits, {**_LENGTHS, **_NUMBERS}[low])
            most = getattr(limits, {**_LENGTHS, **_NUMBERS}[high])
            if least is None or most is None:
                continue
            exclusive = low.startswith("exclusive") or high.startswith("exclusive")
            if least > most or (exclusive and least == most):
                message = f"no value fits: {low} {least} and {high} {most}"
                self.reader.report(entries[high][0], "empty-range", message)

    def _examples(self, entries: Entries, type_: Type, limits: Limits) -> tuple[Value, ...]:
        examples = []
        if "example" in entries:
            examples.append(self._value("example", entries["example"][1], type_, limits))
        if "examples" in entries:
            for item in self.reader.sequence(entries["examples"][1], "examples"):
                examples.append(self._value("example", item, type_, limits))
        return tuple(examples)

    def _value(self, what: str, node: Node, type_: Type, limits: Limits) -> Value:
        value = self.reader.value(node)
        width = node.width if isinstance(node, Scalar) else 1
        at = Position(self.reader.path, node.line, node.column)
        self._later.values.append(GivenValue(what, value, type_, limits, at, width))
        return value

    def _enum(self, heading: Heading, entries: Entries) -> EnumType | None:
        reader = self.reader
        key, node = entries["enum"]
        known: dict[str, Member] = {}
        if isinstance(node, Mapping):
            for name, body in node.entries.values():
                self._add_member(known, name, self._member(name, body))
        else:
            for item in reader.sequence(node, "members"):
                text = reader.text(item)
                if text is not None and isinstance(item, Scalar):
                    self._add_member(known, item, Member(text, text, at=reader.at(item)))
        members = list(known.values())
        if not members:
            reader.report(key, "empty-enum", f"the enum '{heading.name}' has no members")
            return None
        flags = self._flag(entries, "flags")
        integer = all(isinstance(member.wire, int) for member in members)
        if not integer:
            # A member without a text of its own is its name on the wire.
            members = [
                member._replace(wire=member.name) if isinstance(member.wire, int) else member
                for member in members
            ]
        self._check_wire(members)
        if flags and not integer:
            message = "a flags enum needs a number for each member"
            reader.report(
                entries["flags"][0], "bad-enum", message, "write it like {Read: 1, Write: 2}"
            )
        open_ = False
        if "open" in entries:
            open_ = bool(reader.flag(entries["open"][1]))
        else:
            self._later.undecided.add(heading.name)
        return EnumType(
            name=heading.name,
            members=tuple(members),
            integer=integer,
            flags=flags,
            open=open_,
            doc=self._text(entries, "description"),
            deprecated=self._deprecated(entries),
            tags=self._tags(entries),
            attributes=self._attributes(entries),
            spellings=self._spellings(entries),
            dotnet=self._facts(entries, "a type") if "dotnet" in entries else (),
            renamed_from=self._former(entries, heading.name),
            at=heading.at,
        )

    def _add_member(self, known: dict[str, Member], node: Scalar, member: Member | None) -> None:
        if member is None:
            return
        first = known.get(member.name)
        if first is not None:
            note = Note(Position(*first.at), "first given here", len(first.name))
            message = f"'{member.name}' is given twice"
            self.reader.report(node, "given-twice", message, "remove one", notes=(note,))
            return
        if not is_member_name(member.name):
            message = f"'{member.name}' cannot name a member in code"
            shown = re.sub(r"\W+", "", member.name.title(), flags=re.ASCII) or "Name"
            if not shown[0].isalpha():
                shown = "Value" + shown
            wire = member.wire if isinstance(member.wire, int) else f'"{member.wire}"'
            self.reader.report(node, "bad-name", message, f"write {shown}: {{wire: {wire}}}")
            return
        known[member.name] = member

    def _member(self, key: Scalar, body: Node) -> Member | None:
        reader, name = self.reader, key.text
        at = reader.at(key)
        if is_null(body):
            return Member(name, name, at=at)
        if isinstance(body, Scalar):
            if kind_of(body) == "a number":
                number = reader.integer(body)
                return None if number is None else Member(name, number, number, at=at)
            text = reader.text(body)
            return None if text is None else Member(name, text, at=at)
        known = ("value", "wire", "description", "deprecated", "renamedFrom")
        entries = reader.mapping(body, known, f"the member '{name}'")
        number = reader.integer(entries["value"][1]) if "value" in entries else None
        wire: str | int = name if number is None else number
        if "wire" in entries:
            text = reader.text(entries["wire"][1])
            wire = name if text is None else text
        doc = self._text(entries, "description")
        former = self._former(entries, name)
        return Member(name, wire, number, doc, self._deprecated(entries), former, at)

    def _check_wire(self, members: list[Member]) -> None:
        seen: dict[str | int, Member] = {}
        for member in members:
            if member.wire in seen:
                first = seen[member.wire]
                note = Note(Position(*first.at), "first used here", len(first.name))
                message = f"'{member.wire}' stands for two members"
                at = Position(*member.at)
                hint = "give each member a value of its own"
                width = len(member.name)
                problem = Problem(at, "given-twice", message, hint, width, (note,))
                self.reader.problems.append(problem)
            seen[member.wire] = member

    def _union(self, heading: Heading, entries: Entries) -> Union | None:
        reader = self.reader
        key, node = entries["union"]
        variants: list[Variant] = []
        for tag, body in reader.any_mapping(node, "variants").values():
            ref = self._ref(body, ())
            if ref is None:
                continue
            if ref.arguments:
                hint = "declare a record that extends it"
                reader.report(body, "bad-union", "a variant takes no type arguments", hint)
                continue
            variants.append(Variant(tag.text, ref.name, reader.at(tag)))
        if not variants:
            reader.report(key, "bad-union", f"the union '{heading.name}' has no variants")
            return None
        if "discriminator" not in entries:
            hint = "name the member that tells the variants apart: 'discriminator: kind'"
            message = f"the union '{heading.name}' needs a 'discriminator'"
            reader.report(key, "missing-key", message, hint)
            return None
        discriminator = reader.text(entries["discriminator"][1])
        if not discriminator:
            if discriminator == "":
                reader.report(entries["discriminator"][1], "bad-name", "the name is empty")
            return None
        return Union(
            name=heading.name,
            variants=tuple(variants),
            discriminator=discriminator,
            doc=self._text(entries, "description"),
            deprecated=self._deprecated(entries),
            tags=self._tags(entries),
            attributes=self._attributes(entries),
            spellings=self._spellings(entries),
            renamed_from=self._former(entries, heading.name),
            at=heading.at,
        )

    def _facts(self, entries: Entries, place: str) -> Facts:
        from generator.servicestack.facts import read_facts

        return read_facts(self.reader, entries["dotnet"][1], place)

    def _text(self, entries: Entries, key: str) -> str:
        return (self.reader.text(entries[key][1]) or "") if key in entries else ""

    def _former(self, entries: Entries, name: str) -> str:
        """The name that something had in an earlier contract."""
        if "renamedFrom" not in entries:
            return ""
        key, node = entries["renamedFrom"]
        former = self.reader.text(node)
        if former == "":
            self.reader.report(node, "bad-name", "the former name is empty")
        elif former == name:
            message = f"'{name}' is its name still"
            self.reader.report(key, "contradiction", message, "remove 'renamedFrom'")
        return former or ""

    def _flag(self, entries: Entries, key: str) -> bool:
        return bool(self.reader.flag(entries[key][1])) if key in entries else False

    def _tags(self, entries: Entries) -> tuple[str, ...]:
        return self.reader.texts(entries["tags"][1], "tags") if "tags" in entries else ()

    def _deprecated(self, entries: Entries) -> Deprecation | None:
        if "deprecated" not in entries:
            return None
        node = entries["deprecated"][1]
        if isinstance(node, Mapping):
            known = ("since", "replacedBy", "reason", "sunset")
            parts = self.reader.mapping(node, known, "'deprecated'")
            found = Deprecation(*(self._text(parts, key) for key in known))
            if "sunset" in parts and isinstance(parts["sunset"][1], Scalar):
                self._check_day(parts["sunset"][1], found.sunset)
            return found
        return Deprecation() if self.reader.flag(node) else None

    def _check_day(self, node: Node, text: str) -> None:
        from generator.days import BAD_DATE, day

        if day(text) is None:
            self.reader.report(node, "bad-date", *BAD_DATE)

    def _spellings(self, entries: Entries) -> tuple[tuple[str, str], ...]:
        if "names" not in entries:
            return ()
        reader = self.reader
        found = []
        for target, (key, node) in reader.any_mapping(entries["names"][1], "names").items():
            text = reader.text(node)
            if text == "":
                reader.report(node, "bad-spelling", "the name is empty")
            elif text is not None:
                found.append((target, text))
            self._check_target(key)
        return tuple(found)

    def _check_target(self, key: Scalar) -> None:
        from generator.target import is_target, target_names

        if not is_target(key.text):
            hint = did_you_mean(key.text, target_names())
            message = f"no target is called '{key.text}'"
            self.reader.report(key, "unknown-target", message, hint, warning=True)

    def _attributes(self, entries: Entries) -> tuple[Attribute, ...]:
        if "attributes" not in entries:
            return ()
        reader = self.reader
        found = []
        for item in reader.sequence(entries["attributes"][1], "attributes"):
            if isinstance(item, Scalar):
                name = reader.text(item)
                if name:
                    found.append(Attribute(name))
                continue
            known = ("name", "args", "constructorArgs")
            parts = reader.mapping(item, known, "an attribute")
            name = self._text(parts, "name")
            if not name:
                reader.report(item, "missing-key", "an attribute needs a 'name'")
                continue
            constructor: tuple[AttributeArgument, ...] = ()
            if "constructorArgs" in parts:
                values = reader.sequence(parts["constructorArgs"][1], "arguments")
                constructor = tuple(self._argument("", value) for value in values)
            named: tuple[AttributeArgument, ...] = ()
            if "args" in parts:
                pairs = reader.any_mapping(parts["args"][1], "args")
                named = tuple(self._argument(key, value) for key, (_, value) in pairs.items())
            found.append(Attribute(name, constructor, named))
        return tuple(found)

    def _argument(self, name: str, node: Node) -> AttributeArgument:
        """A scalar, its .NET type guessed from its kind; or {type, value} where that would fail."""
        reader = self.reader
        if isinstance(node, Mapping):
            parts = reader.mapping(node, ("type", "value"), "an argument")
            text = None
            if "value" in parts:
                value = parts["value"][1]
                if isinstance(value, Scalar):
                    text = value.text
                else:
                    reader.wrong_kind(value, "a text, a number or a boolean")
            return AttributeArgument(name, self._text(parts, "type") or "String", text)
        if not isinstance(node, Scalar):
            reader.wrong_kind(node, "a text, a number or a boolean")
            return AttributeArgument(name, "String", None)
        kind = kind_of(node)
        if kind == "a boolean":
            return AttributeArgument(name, "Boolean", node.text)
        if kind == "a number":
            whole = node.text.lstrip("-+").isdigit()
            return AttributeArgument(name, "Int32" if whole else "Double", node.text)
        if kind in ("null", "nothing"):
            return AttributeArgument(name, "String", None)
        if re.match(r"typeof\(.*\)\Z", node.text):
            return AttributeArgument(name, "Type", node.text)
        return AttributeArgument(name, "String", node.text)
