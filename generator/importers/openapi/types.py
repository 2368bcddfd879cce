"""Shapes into types, and the declarations that they need."""

import os
from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from generator.check import NO_KEY
from generator.importers.openapi.enums import enum_of, is_enum
from generator.importers.openapi.merging import annotated
from generator.importers.openapi.named import Names, type_name
from generator.importers.openapi.report import Report
from generator.importers.openapi.retirement import deprecation
from generator.importers.openapi.scalars import limits_of, scalar_of
from generator.importers.openapi.shape import ABSENT, Shape
from generator.importers.openapi.simplify import Simplifier
from generator.importers.openapi.source import Place
from generator.importers.openapi.taken import spellings_of
from generator.ir import (
    NO_LIMITS,
    Declaration,
    Default,
    Deprecation,
    Extras,
    Field,
    JsonObject,
    Limits,
    ListOf,
    MapOf,
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
from generator.naming import words
from generator.problems import Origin
from generator.values import INTEGER_RANGES

TARGET = "openapi"
_DEEPEST = 24  # a type text nests 32 deep at most


class Use(NamedTuple):
    """A schema where it is used: its type, and what only a field can say of it."""

    type: Type
    said: Shape
    nullable: bool = False
    limits: Limits = NO_LIMITS
    format: str = ""
    as_text: bool = False

    @property
    def whole(self) -> Type:
        """The type with its null; `any` has one already."""
        if self.nullable and self.type is not Primitive.ANY:
            return Nullable(self.type)
        return self.type


class Types:
    """Declares what is used, each thing once. `declared` grows, in the order of the document."""

    def __init__(self, simplifier: Simplifier, report: Report, names: Names) -> None:
        self._simplifier, self._report, self._names = simplifier, report, names
        self._components: dict[Place, str] = {}
        self._hidden: set[Place] = set()
        self._refs: dict[Place, Ref | None] = {}
        self._aliases: set[Place] = set()
        self._heirs: dict[Place, str] = {}  # aliases that are variants beside what they mean
        self._written: set[Place] = set()  # components that are no types, once they are used
        self._plain_components: list[Place] = []
        self._inline: dict[str, int] = {}  # where inline types stand among the declared
        self.declared: list[Declaration | None] = []
        self.places: list[Place] = []  # by the line of a declaration's or a field's `at`
        self._by_name: dict[str, Declaration] = {}

    def at(self, place: Place) -> Origin:
        """An origin that stands for a place."""
        self.places.append(place)
        return Origin("", len(self.places), 1)

    def add_components(
        self, places: Iterable[Place], root: Place | None = None, root_name: str = ""
    ) -> None:
        """Gives each component that is a type of its own its name, before any is declared.

        `root` is the schema of a whole document, which comes first, if it is a type.
        """
        known = list(places)
        if root is not None and self._is_declared(self._simplifier.simple_at(root)):
            self._components[root] = self._names.claim(root_name)
        for place in known:
            shape = self._simplifier.simple_at(place)
            if self._is_declared(shape):
                self._components[place] = ""
            else:
                self._plain_components.append(place)
            if shape.open:
                self._hide_known(place)
        # Those that keep their own text come first, so that no other takes it.
        for exact in (True, False):
            for place in self._components:
                if place in self._hidden or self._components[place]:
                    continue
                if (type_name(str(place[-1])) == place[-1]) is exact:
                    self._components[place] = self._names.claim(str(place[-1]))

    def _hide_known(self, place: Place) -> None:
        """The openapi target writes the members of an open enum as a schema of their own."""
        for part in self._simplifier.shape_at(place).any_of:
            if part.ref is not None and part.ref[-1] == f"Known{place[-1]}":
                self._hidden.add(part.ref)

    def hide(self, place: Place) -> None:
        """Leaves out a component that only helps another one to say what it is."""
        self._hidden.add(place)

    def declare_components(self) -> None:
        """Declares all components, in the order of the document."""
        for place, name in self._components.items():
            if place not in self._hidden:
                shape = self._simplifier.simple_at(place)
                self._declare(shape, name, str(place[-1]) if len(place) > 1 else name)

    def tell_plain(self) -> None:
        """Tells of the components that are no types: where they are used, and if they are."""
        for place in self._plain_components:
            name = str(place[-1])
            if place in self._written:
                self._report.note(place, "a schema that is written where it is used", name)
            elif place not in self._hidden:
                self._report.lose(place, "a schema that is no type, and that nothing uses", name)

    def all(self) -> tuple[Declaration, ...]:
        """All declarations so far."""
        return tuple(made for made in self.declared if made is not None)

    def name_of(self, place: Place) -> str | None:
        """The name of a component that is a type of its own."""
        return self._components.get(place)

    def declaration(self, name: str) -> Declaration | None:
        """What is declared under a name so far."""
        return self._by_name.get(name)

    def _is_declared(self, shape: Shape) -> bool:
        if shape.ref is not None:
            return False
        return bool(shape.variants) or is_enum(shape) or self._simplifier.is_record(shape)

    def _reference(self, place: Place) -> Ref | None:
        """The type that is declared for the schema at `place`, or None if it has none."""
        if place in self._refs:
            return self._refs[place]
        name = self._components.get(place)
        shape = self._simplifier.simple_at(place)
        if not name and not self._is_declared(shape):
            self._refs[place] = None
            return None
        made = self._refs[place] = Ref(name or self._names.claim(self._pointer_name(place)))
        if shape.nullable:
            self._report.note(
                shape.place, "a type that may be null, said where it is used", made.name
            )
        if not name:
            self._declare(shape, made.name, "")
        return made

    def _pointer_name(self, place: Place) -> str:
        """A name for a schema that is no component: the words of the way to it, or its file's."""
        parts = []
        for step in place[1:]:
            if step not in _SKIPPED:
                word = _STRUCTURE.get(step) or type_name(str(step))
                parts.append(word if isinstance(step, str) else f"Option{step}")
        path = self._simplifier.files.sources[place[0]].path
        return "".join(parts) or type_name(os.path.basename(path).partition(".")[0])

    def use(self, shape: Shape, name: str) -> Use:
        """The type of a schema; `name` is for a type that it declares inline."""
        found = self._simplifier.simple(shape)
        if found.ref is not None:
            return self._use_of_ref(found, name)
        key = found.key or found.place
        if found.key:
            ref = self._refs.get(key)
        else:
            known = key in self._refs or key in self._components
            ref = self._reference(key) if known else None
        if ref is not None:
            return Use(ref, found, found.nullable)
        if self._is_declared(found):
            claimed = self._names.claim(name, "Type")
            self._refs[key] = Ref(claimed)
            self._declare(found, claimed, "")
            return Use(Ref(claimed), found, found.nullable)
        return self._plain(found, name)

    def _use_of_ref(self, found: Shape, name: str) -> Use:
        place = found.ref
        assert place is not None
        self._written.add(place)
        ref = self._reference(place)
        rest = found._replace(ref=None)
        if rest.types or rest.enum is not None or rest.limits or rest.props:
            return self.use(self._simplifier.resolved(found), name)
        target = self._simplifier.simple_at(place)
        if ref is not None:
            # A description of the type is the type's.
            return Use(ref, rest, rest.nullable or target.nullable)
        if place in self._aliases:
            self._report.lose(found.place, "a schema that holds itself without an object between")
            return Use(Primitive.ANY, rest)
        self._aliases.add(place)
        used = self.use(target, type_name(str(place[-1])))
        self._aliases.discard(place)
        said = annotated(used.said._replace(title=""), rest)
        return used._replace(said=said, nullable=used.nullable or rest.nullable)

    def _plain(self, shape: Shape, name: str) -> Use:
        """The type of a schema that declares none."""
        kinds = shape.types
        if shape.enum is not None:
            kinds = self._kinds_of_values(shape)
        if not kinds:
            kinds = self._untold(shape)
        if kinds == ("integer", "number") or kinds == ("number", "integer"):
            kinds = ("number",)
        if len(kinds) != 1:
            if kinds:
                self._report.lose((*shape.place, "type"), "several types", ", ".join(kinds))
            self._lose_limits(shape, "", Primitive.ANY)
            return Use(Primitive.ANY, shape)
        kind = kinds[0]
        if kind == "array":
            return self._list(shape, name)
        if kind == "object":
            return self._map(shape, name)
        if kind == "file":
            return Use(Primitive.STREAM, shape, shape.nullable)
        if kind == "null":
            self._report.lose(shape.place, "a value that is null only")
            return Use(Primitive.ANY, shape)
        scalar = scalar_of(shape, kind)
        sort = "number" if kind in ("integer", "number") else ""
        if scalar.type in (Primitive.STRING, Primitive.URI):
            sort = "text"
        limits = self._lose_limits(shape, sort, scalar.type, scalar.as_text)
        format_ = scalar.format
        if format_ and scalar.type is not Primitive.STRING:
            self._report.lose((*shape.place, "format"), f"format '{format_}' of a {kind}")
            format_ = ""
        return Use(scalar.type, shape, shape.nullable, limits, format_, scalar.as_text)

    def _untold(self, shape: Shape) -> tuple[str, ...]:
        """The type that the keywords of a schema are for, where it names none."""
        kind = ""
        if shape.items is not None or shape.tuple_ or shape.limits.keys() & _LIST_KEYWORDS:
            kind = "array"
        elif (
            shape.extras is not None
            or shape.keys
            or shape.required
            or shape.limits.keys() & _MAP_KEYWORDS
        ):
            kind = "object"
        elif shape.limits.keys() & _TEXT_KEYWORDS:
            kind = "string"
        elif shape.limits.keys() & _NUMBER_KEYWORDS:
            kind = "number"
        elif shape.format:
            self._report.lose((*shape.place, "format"), "a format without a type", shape.format)
        if kind:
            self._note_untold(shape, kind)
        return (kind,) if kind else ()

    def _note_untold(self, shape: Shape, kind: str) -> None:
        self._report.note(shape.place, "a schema without a type, by its keywords", kind)

    def _kinds_of_values(self, shape: Shape) -> tuple[str, ...]:
        """The types of the values of an enum that no enum of the language can have."""
        names = {bool: "boolean", str: "string", int: "integer", dict: "object", list: "array"}
        found = [names.get(value.__class__, "number") for value in shape.enum or ()]
        kinds = tuple(dict.fromkeys(found))
        if set(kinds) == {"integer", "number"}:
            kinds = ("number",)
        if kinds == ("boolean",) and len(set(shape.enum or ())) == 2:
            return kinds
        where = "enum of " + (", ".join(kinds) if kinds else "no values")
        self._report.lose((*shape.place, "enum"), where)
        return kinds

    def _lose_limits(self, shape: Shape, sort: str, type_: Any, as_text: bool = False) -> Limits:
        limited = limits_of(shape, sort, type_, as_text)
        for key, why in limited.lost:
            self._report.lose((*shape.place, key), f"'{key}'", why)
        return limited.limits

    def _list(self, shape: Shape, name: str) -> Use:
        limits = self._lose_limits(shape, "list", None)
        if shape.tuple_:
            return self._tuple(shape, name)
        item: Type = Primitive.ANY
        if shape.items is not None:
            item = self._shallow(self.inner(shape.items, f"{name}Item"), shape)
        unique = shape.limits.get("uniqueItems") is True
        made: Type = SetOf(item) if unique else ListOf(item)
        return Use(made, shape, shape.nullable, limits)

    def _shallow(self, type_: Type, shape: Shape) -> Type:
        """A type, or `any` where it would nest deeper than a contract may."""
        depth = 0
        inner: Any = type_
        while isinstance(inner, Nullable | ListOf | SetOf | MapOf):
            depth += 1
            inner = inner[1] if isinstance(inner, MapOf) else inner[0]
        if depth < _DEEPEST:
            return type_
        self._report.lose(shape.place, "lists and maps that nest too deeply")
        return Primitive.ANY

    def _tuple(self, shape: Shape, name: str) -> Use:
        """A list of what all its places have in common; the places themselves are lost."""
        types = [self.inner(part, f"{name}Item{index}") for index, part in enumerate(shape.tuple_)]
        if shape.items is not None:
            types.append(self.inner(shape.items, f"{name}Item"))
        self._report.lose(shape.place, "a tuple", f"a list of {len(shape.tuple_)} places")
        same = len(set(types)) == 1
        return Use(ListOf(types[0] if same else Primitive.ANY), shape, shape.nullable)

    def _map(self, shape: Shape, name: str) -> Use:
        limits = self._lose_limits(shape, "map", None)
        for member in sorted(shape.required):
            detail = f"'{member}' is no declared member"
            self._report.lose((*shape.place, "required"), "'required' of a map", detail)
        value: Type = Primitive.ANY
        if isinstance(shape.extras, Shape):
            value = self._shallow(self.inner(shape.extras, f"{name}Value"), shape)
        return Use(MapOf(self._key(shape), value), shape, shape.nullable, limits)

    def _key(self, shape: Shape) -> Type:
        if shape.keys is None:
            return Primitive.STRING
        if shape.keys.ref is not None:
            ref = self._reference(shape.keys.ref)
            target = self._simplifier.simple_at(shape.keys.ref)
            if ref is not None and is_enum(target):
                return ref
        raw = {"pattern": shape.keys.limits.get("pattern"), "format": shape.keys.format or None}
        raw |= {key: shape.keys.limits.get(key) for key in ("minLength", "maxLength")}
        if shape.keys.enum is not None:
            raw["enum"] = list(shape.keys.enum)
        raw = {key: value for key, value in raw.items() if value is not None}
        from generator.targets.openapi.scalars import key_schema

        known: list[Primitive] = [
            primitive for primitive in _KEYS if raw and key_schema(primitive) == raw
        ]
        if known:
            return known[0]
        if raw:
            self._report.lose((*shape.place, "propertyNames"), "keyword 'propertyNames'")
        return Primitive.STRING

    def inner(self, shape: Shape, name: str, where: str = "of an item") -> Type:
        """The type of an item, a value or an answer, which can say nothing but its type."""
        used = self.use(shape, name)
        said = used.said
        for field, value in zip(Limits._fields, used.limits, strict=True):
            if value not in (None, False):
                self._report.lose(said.place, f"'{_word(field)}' {where}", str(value))
        if used.format:
            self._report.lose(said.place, f"'format' {where}", used.format)
        if isinstance(used.type, Ref) and used.type.name in self._inline:
            said = self._tell_inline(used.type.name, said)
        if used.as_text:
            self._report.lose(said.place, f"a number that is written as a text, {where}")
        self._lose_said(said, where)
        return used.whole

    def _tell_inline(self, name: str, said: Shape) -> Shape:
        """Says of an inline type what no field says of it, and gives what is left to be said."""
        index = self._inline[name]
        made = self.declared[index]
        if made is None or made.doc or made.deprecated is not None:
            return said
        made = made._replace(doc=text_of(said, name), deprecated=_deprecation(said))
        self.declared[index] = self._by_name[name] = made
        return said._replace(doc="", title="", deprecated=False, retired={})

    def _lose_said(self, said: Shape, where: str) -> None:
        """Annotations that have no place here."""
        if said.default is not ABSENT:
            self._report.lose((*said.place, "default"), f"'default' {where}")
        if said.examples:
            self._report.lose(said.place, f"an example {where}")
        if said.doc or said.title:
            self._report.lose(said.place, f"a description {where}")
        for word, given in (
            ("deprecated", said.deprecated),
            ("readOnly", said.read_only),
            ("writeOnly", said.write_only),
        ):
            if given:
                self._report.lose(said.place, f"'{word}' {where}")

    # -- declarations

    def _declare(self, shape: Shape, name: str, key: str) -> None:
        """Appends the declaration of a shape, before those of the types within it."""
        index = len(self.declared)
        self.declared.append(None)
        if not key:
            self._inline[name] = index
        made: Declaration
        at = self.at(shape.place)
        if not key:
            at = Origin("inline", at.line, 1)
        if shape.variants:
            made = self._union(shape, name, at)
        elif is_enum(shape):
            made = enum_of(shape, name, self._report, at)
            self._lose_limits(shape, "", None)
            if shape.format:
                self._report.lose((*shape.place, "format"), "'format' of an enum", shape.format)
        else:
            made = self.record(shape, name, at)
        if shape.read_only or shape.write_only:
            flags = "readOnly" if shape.read_only else "writeOnly"
            if key:
                self._report.lose((*shape.place, flags), f"'{flags}' of a type")
        made = self.told(made, shape, key, inline=not key)
        self.declared[index] = self._by_name[name] = made

    def told(self, made: Any, shape: Shape, key: str, *, inline: bool) -> Any:
        """A declaration with what the document says of it. An inline type's text is its field's."""
        made = made._replace(spellings=self.spellings(made.name, key))
        if inline:
            return made
        if shape.default is not ABSENT:
            self._report.lose((*shape.place, "default"), "'default' of a type")
        if shape.examples:
            self._report.lose(shape.place, "an example of a type")
        return made._replace(
            doc=text_of(shape, made.name),
            deprecated=_deprecation(shape),
            tags=shape.tags,
        )

    def spellings(self, name: str, key: str) -> tuple[tuple[str, str], ...]:
        """What a declaration is called elsewhere; in documents it keeps the `key` that it had."""
        own = ((TARGET, key),) if key and key != name and is_component(key) else ()
        return own + spellings_of(name)

    def record(self, shape: Shape, name: str, at: Origin) -> Record:
        """The record of a shape of an object."""
        extras = Extras.IGNORE
        if shape.extras is False:
            extras = Extras.FORBID
        elif shape.extras is not None:
            extras = Extras.KEEP
            if isinstance(shape.extras, Shape):
                detail = "they are kept as any JSON"
                place = (*shape.place, "additionalProperties")
                self._report.lose(place, "the type of further members", detail)
        self._lose_limits(shape, "", None)
        if not shape.types:
            self._note_untold(shape, "object")
        if shape.discriminator is not None:
            place = (*shape.place, "discriminator")
            self._report.lose(place, "a discriminator without 'oneOf'", shape.discriminator[0])
        if shape.keys is not None:
            self._report.lose((*shape.place, "propertyNames"), "keyword 'propertyNames'")
        base = self._reference(shape.base) if shape.base is not None else None
        fields = self.fields(shape, name)
        return Record(name=name, fields=fields, extends=base, extras=extras, at=at)

    def fields(self, shape: Shape, owner: str) -> tuple[Field, ...]:
        """The members of a shape, in its order, then those that it demands without a schema."""
        made = []
        for wire, member in shape.props.items():
            if not wire:
                self._report.lose(member.place, "a member whose name is empty")
                continue
            made.append(self.field(wire, member, wire in shape.required, owner))
        for wire in sorted(shape.required - shape.props.keys()):
            if wire:
                made.append(Field(wire, Primitive.ANY, True, at=self.at(shape.place)))
        return tuple(made)

    def field(self, wire: str, shape: Shape, required: bool, owner: str) -> Field:
        """One member. Its default and examples are judged once all types are known."""
        used = self.use(shape, f"{owner}{type_name(wire).removeprefix('Type')}")
        said = used.said
        read_only, write_only = said.read_only, said.write_only
        if read_only and write_only:
            self._report.lose(said.place, "'readOnly' beside 'writeOnly'")
            read_only = write_only = False
        default = None if said.default is ABSENT else Default(value_of(said.default))
        return Field(
            wire_name=wire,
            type=used.whole,
            required=required,
            doc=text_of(said, wire),
            default=default,
            examples=tuple(value_of(example) for example in said.examples),
            deprecated=_deprecation(said),
            format=used.format or None,
            limits=used.limits,
            read_only=read_only,
            write_only=write_only,
            number_as_string=used.as_text,
            at=self.at(shape.place),
        )

    def _union(self, shape: Shape, name: str, at: Origin) -> Declaration:
        """A union; the members that tell its variants apart are taken out of them later."""
        assert shape.discriminator is not None
        discriminator = shape.discriminator[0]
        made = []
        for tag, branch in shape.variants:
            bare = branch.ref is None or branch == Shape(branch.place, branch.ref)
            hint = f"{name}{type_name(branch.title or tag).removeprefix('Type')}"
            used = self.use(branch if bare else Shape(branch.place, branch.ref), hint)
            assert isinstance(used.type, Ref)
            if used.type.name == name:
                self._report.lose(branch.place, "a variant that is the union itself", tag)
                continue
            made.append((tag, branch, used.type.name))
        shared = Counter(record for _, _, record in made)
        variants: dict[str, Variant] = {}
        for tag, branch, record in made:
            place = branch.ref
            if shared[record] > 1 and place is not None and self._components.get(place) != record:
                if place not in self._heirs:
                    self._heirs[place] = self._heir(record, str(place[-1]), branch)
                record = self._heirs[place]
            if record in variants:
                record = self._heir(record, f"{name}{type_name(tag)}", branch)
            variants[record] = Variant(tag, record, self.at(branch.place))
        if not variants:
            return Record(name, at=at)
        return Union(name, tuple(variants.values()), discriminator, at=at)

    def _heir(self, base: str, wanted: str, branch: Shape) -> str:
        """A record that adds nothing to another, for one of several variants of one type."""
        name = self._names.claim(wanted, "Type")
        key = str(branch.ref[-1]) if branch.ref is not None and branch.ref[-1] == wanted else ""
        made = Record(name, (), extends=Ref(base), at=self.at(branch.place))
        made = made._replace(spellings=self.spellings(name, key))
        self.declared.append(made)
        self._by_name[name] = made
        return name


# A schema that names no type has the one that its keywords are for.
_LIST_KEYWORDS = frozenset(("minItems", "maxItems", "uniqueItems"))
_MAP_KEYWORDS = frozenset(("minProperties", "maxProperties"))
_TEXT_KEYWORDS = frozenset(("pattern", "minLength", "maxLength"))
_NUMBER_KEYWORDS = frozenset(
    ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
)
_KEYS = tuple(
    primitive
    for primitive in (Primitive.INT64, Primitive.UINT64, *Primitive)
    if primitive not in NO_KEY and (primitive not in INTEGER_RANGES or primitive.value[-2:] == "64")
)


def value_of(value: Any) -> Value:
    """A JSON value of the document as one of a contract."""
    if isinstance(value, dict):
        return JsonObject(tuple((name, value_of(item)) for name, item in value.items()))
    if isinstance(value, list):
        return tuple(value_of(item) for item in value)
    return value  # type: ignore[no-any-return]


def text_of(shape: Shape, name: str) -> str:
    """The description, with a title above it that says more than the name does."""
    title = shape.title if words(shape.title) != words(name) else ""
    if title and shape.doc and title.rstrip(".") != shape.doc.rstrip("."):
        return f"{title}\n\n{shape.doc}"
    return shape.doc or title


def _deprecation(shape: Shape) -> Deprecation | None:
    return deprecation(shape.retired) if shape.deprecated or shape.retired else None


def is_component(key: str) -> bool:
    """Whether a component of a document can have that key."""
    return all(sign.isalnum() or sign in "._-" for sign in key) and key.isascii()


def _word(field: str) -> str:
    from generator.importers.openapi.scalars import LIMIT_WORDS

    return LIMIT_WORDS.get(field, field)


_STRUCTURE = {"items": "Item", "additionalProperties": "Value", "prefixItems": "Item"}
_SKIPPED = frozenset(
    "components schemas definitions $defs properties paths content schema allOf responses".split()
)
