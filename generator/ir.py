"""The contract: facts of an interface, in no language and without YAML.

Every value is immutable and compares by content; where it was declared (`at`) takes no part.
References are names, so recursive types need no second phase: look a name up in
`Contract.declarations`.
"""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Literal, TypeAlias

from generator.problems import Origin
from generator.tuples import NamedTuple

NOWHERE = Origin("", 1, 1)


class Primitive(Enum):
    """The scalar types. The value is the word of the contract language."""

    STRING = "string"
    CHAR = "char"
    BOOLEAN = "boolean"
    INT8 = "int8"
    INT16 = "int16"
    INT32 = "int32"
    INT64 = "int64"
    UINT8 = "uint8"
    UINT16 = "uint16"
    UINT32 = "uint32"
    UINT64 = "uint64"
    FLOAT32 = "float32"
    FLOAT64 = "float64"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"
    DATETIMEOFFSET = "datetimeoffset"
    DURATION = "duration"
    UUID = "uuid"
    URI = "uri"
    BYTES = "bytes"
    STREAM = "stream"
    ANY = "any"

    # There is one of each; Enum's own hash is made of the name, by a call in Python.
    __hash__ = object.__hash__


# The `kind` of each of these keeps two constructors with equal parts from being equal tuples.
class ListOf(NamedTuple):
    item: "Type"
    kind: Literal["list"] = "list"


class SetOf(NamedTuple):
    item: "Type"
    kind: Literal["set"] = "set"


class MapOf(NamedTuple):
    """Keys are strings on the wire; `key` says what the string holds."""

    key: "Type"
    value: "Type"
    kind: Literal["map"] = "map"


class Nullable(NamedTuple):
    """The value may be null. Never nested. Whether the key may be absent is `Field.required`."""

    inner: "Type"
    kind: Literal["nullable"] = "nullable"


class Ref(NamedTuple):
    """A declared type by name, with one argument for each of its parameters."""

    name: str
    arguments: "tuple[Type, ...]" = ()
    kind: Literal["ref"] = "ref"


class Parameter(NamedTuple):
    """A type parameter of the generic type that surrounds it."""

    name: str
    kind: Literal["parameter"] = "parameter"


Type: TypeAlias = Primitive | ListOf | SetOf | MapOf | Nullable | Ref | Parameter


class JsonObject(NamedTuple):
    """A JSON object given as a default or an example; members in file order."""

    members: "tuple[tuple[str, Value], ...]"


# JSON values as a contract gives them: a list is a tuple, a number with a point or an exponent is
# a Decimal that keeps every digit.
Value: TypeAlias = "bool | int | Decimal | str | tuple[Value, ...] | JsonObject | None"


# Facts of the server's own type that no other language needs: members of ServiceStack's metadata
# by name, laid over what the contract says by itself. See generator.servicestack.
Facts: TypeAlias = "tuple[tuple[str, Value], ...]"


class Default(NamedTuple):
    """The default of a field; wrapped because null is a default too."""

    value: Value


class Limits(NamedTuple):
    """Constraints of one value. Lengths count Unicode code points."""

    pattern: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    minimum: int | Decimal | None = None
    maximum: int | Decimal | None = None
    exclusive_minimum: int | Decimal | None = None
    exclusive_maximum: int | Decimal | None = None
    multiple_of: int | Decimal | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False


NO_LIMITS = Limits()


class Deprecation(NamedTuple):
    """All parts are optional text: a version or date, the name to use instead, a sentence, and the
    day from which on it may be gone (RFC 8594 calls it sunset), as YYYY-MM-DD."""

    since: str = ""
    replaced_by: str = ""
    reason: str = ""
    sunset: str = ""


class AttributeArgument(NamedTuple):
    """`type` is a .NET type name such as `String` or `Type`; `value` is text as in metadata."""

    name: str
    type: str
    value: str | None


class Attribute(NamedTuple):
    """A ServiceStack attribute. Constructor arguments win over named ones where it is printed."""

    name: str
    constructor: tuple[AttributeArgument, ...] = ()
    named: tuple[AttributeArgument, ...] = ()


class Location(Enum):
    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    BODY = "body"


class Field(NamedTuple):
    """One member of a record.

    `required` (the key must be present) and `Nullable` (the value may be null) are independent.
    `server_name` is the name that the server declares; None if it is the Pascal case of
    `wire_name`. `spellings` are (target, name) pairs that the author insists on. `renamed_from`
    is its wire name in an earlier contract, for comparisons; nothing else depends on it.
    """

    wire_name: str
    type: Type
    required: bool
    doc: str = ""
    default: Default | None = None
    examples: tuple[Value, ...] = ()
    deprecated: Deprecation | None = None
    format: str | None = None
    limits: Limits = NO_LIMITS
    read_only: bool = False
    write_only: bool = False
    number_as_string: bool = False
    location: Location | None = None
    server_name: str | None = None
    spellings: tuple[tuple[str, str], ...] = ()
    attributes: tuple[Attribute, ...] = ()
    dotnet: Facts = ()
    renamed_from: str = ""
    at: Origin = NOWHERE

    def spelling(self, target: str) -> str | None:
        """The name that the author wants in `target`, if any."""
        return dict(self.spellings).get(target) if self.spellings else None


class Extras(Enum):
    """What a reader does with keys that a record does not declare."""

    IGNORE = "ignore"
    KEEP = "keep"
    FORBID = "forbid"


class Record(NamedTuple):
    """An object type. `implements` is None where the contract does not say.

    An interface has fields and no instances of its own. `shadowed` are the fields of a base that
    the server's class declares again, each with its place among the fields: on the wire they are
    the base's.
    """

    name: str
    fields: tuple[Field, ...] = ()
    parameters: tuple[str, ...] = ()
    extends: Ref | None = None
    implements: tuple[Ref, ...] | None = None
    interface: bool = False
    extras: Extras = Extras.IGNORE
    doc: str = ""
    deprecated: Deprecation | None = None
    tags: tuple[str, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()
    shadowed: tuple[tuple[int, Field], ...] = ()
    dotnet: Facts = ()
    renamed_from: str = ""
    at: Origin = NOWHERE
    kind: Literal["record"] = "record"


class Member(NamedTuple):
    """`wire` is what JSON carries; `number` is known for some string enums too."""

    name: str
    wire: str | int
    number: int | None = None
    doc: str = ""
    deprecated: Deprecation | None = None
    renamed_from: str = ""
    at: Origin = NOWHERE


class EnumType(NamedTuple):
    """A closed or open set of values; all `wire` values are str, or all are int.

    `open` is settled by the loader: readers of an open enum keep values that they do not know.
    """

    name: str
    members: tuple[Member, ...]
    integer: bool = False
    flags: bool = False
    open: bool = False
    doc: str = ""
    deprecated: Deprecation | None = None
    tags: tuple[str, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()
    dotnet: Facts = ()
    renamed_from: str = ""
    at: Origin = NOWHERE
    kind: Literal["enum"] = "enum"


class Variant(NamedTuple):
    """`tag` is the discriminator's value for `record`, the name of a record without parameters."""

    tag: str
    record: str
    at: Origin = NOWHERE


class Union(NamedTuple):
    """One of several records, told apart by the string member `discriminator`.

    The discriminator is no field of the variants: writers of the union add it.
    """

    name: str
    variants: tuple[Variant, ...]
    discriminator: str
    doc: str = ""
    deprecated: Deprecation | None = None
    tags: tuple[str, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()
    renamed_from: str = ""
    at: Origin = NOWHERE
    kind: Literal["union"] = "union"


Declaration: TypeAlias = Record | EnumType | Union


class Route(NamedTuple):
    """`verbs` is empty for any verb. `path` is as written; `{name}` and `{name*}` are parameters.

    `parameters` are the wire names of the fields that fill them, in path order.
    """

    verbs: tuple[str, ...]
    path: str
    parameters: tuple[str, ...] = ()
    at: Origin = NOWHERE


class Auth(NamedTuple):
    """Its presence means that a caller must be signed in; each list narrows who may call."""

    roles: tuple[str, ...] = ()
    any_role: tuple[str, ...] = ()
    permissions: tuple[str, ...] = ()
    any_permission: tuple[str, ...] = ()


class Answer(Enum):
    """What an operation without a response type returns."""

    UNDECLARED = "undeclared"
    VOID = "void"


class ErrorAnswer(NamedTuple):
    """An HTTP status that an operation documents; `type` is None where no body is declared.

    `status` is 4 or 5 for all that begin with it, and 0 for whatever is not named.
    """

    status: int
    type: Ref | None = None
    doc: str = ""
    at: Origin = NOWHERE

    @property
    def word(self) -> str:
        """The status as contracts and OpenAPI write it: `404`, `4XX`, `default`."""
        if self.status >= 100:
            return str(self.status)
        return f"{self.status}XX" if self.status else "default"


class Operation(NamedTuple):
    """An operation is its request DTO, plus route, access and answer.

    Its name, description, tags, deprecation and attributes are those of `request`.
    `content_types` are short names such as `json`, already inherited from the contract. Answers
    have them too, unless `answer_types` are given. `status` is that of success, 0 where it is the
    usual one: 200, or 204 without a body. An `experimental` operation promises nothing yet.
    `auth_at` and `returns_at` are where the contract says so.
    """

    request: Record
    routes: tuple[Route, ...] = ()
    auth: Auth | None = None
    returns: Type | Answer = Answer.UNDECLARED
    errors: tuple[ErrorAnswer, ...] = ()
    content_types: tuple[str, ...] = ("json",)
    dotnet: Facts = ()
    answer_types: tuple[str, ...] = ()
    status: int = 0
    auth_at: Origin = NOWHERE
    returns_at: Origin = NOWHERE
    experimental: bool = False

    @property
    def name(self) -> str:
        return self.request.name

    @property
    def verbs(self) -> tuple[str, ...]:
        """The verbs of all routes, once each, in order; empty if a route takes any verb."""
        if any(not route.verbs for route in self.routes):
            return ()
        return tuple(dict.fromkeys(verb for route in self.routes for verb in route.verbs))


class Contract(NamedTuple):
    """A checked contract: every reference resolves, with the right number of arguments.

    `origin` is `servicestack` for a contract that was made from a service's metadata, else empty.

    `types` holds the types that this contract reaches in imported files first, then its own, each
    in file order. `declarations` has all of them and all request DTOs by name.
    """

    name: str
    title: str = ""
    doc: str = ""
    version: str = ""
    base_url: str = ""
    namespace: str = ""
    content_types: tuple[str, ...] = ("json",)
    descriptions_from_attributes: bool = False
    operations: tuple[Operation, ...] = ()
    types: tuple[Declaration, ...] = ()
    declarations: Mapping[str, Declaration] = {}
    origin: str = ""
    dotnet: Facts = ()
    path: str = ""

    def record(self, name: str) -> Record:
        """The record of that name; the loader has checked that it is one."""
        declaration = self.declarations[name]
        assert isinstance(declaration, Record)
        return declaration

    @property
    def declared(self) -> tuple[Declaration, ...]:
        """All types, then all request DTOs."""
        return self.types + tuple(operation.request for operation in self.operations)

    @property
    def records(self) -> tuple[Record, ...]:
        """All records: types, then request DTOs."""
        types = tuple(declared for declared in self.types if isinstance(declared, Record))
        return types + tuple(operation.request for operation in self.operations)
