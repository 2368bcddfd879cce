"""Names of classes and attributes, each from its own text alone.

A name that the author insists on is under `names: {pydantic: …}`, or else under `python`.
"""

from keyword import kwlist

from generator.ir import Declaration, Field
from generator.naming import snake

TARGET = "pydantic"

# Names that the modules may import, and those of the scalar types.
_CLASSES = frozenset(
    (
        *("None", "True", "False", "Annotated", "Any", "Literal", "Decimal", "UUID", "Enum"),
        *("IntEnum", "StrEnum", "BaseModel", "ConfigDict", "Field", "RootModel", "MISSING"),
        *("AwareDatetime", "Base64Bytes", "StringConstraints", "TypeAliasType", "TypeAlias"),
        *("StrictBool", "StrictFloat", "StrictInt", "StrictStr", "NotRequired", "TypedDict"),
        *("Char", "Int8", "Int16", "Int32", "Int64", "Uint8", "Uint16", "Uint32", "Uint64"),
    )
)
# Names that a model has already, or that its own annotations use.
_ATTRIBUTES = frozenset(
    (
        *kwlist,
        *("bool", "bytes", "dict", "float", "int", "list", "object", "set", "str", "tuple"),
        *("construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj", "parse_raw"),
        *("schema", "schema_json", "update_forward_refs", "validate"),
        *("date", "datetime", "time", "timedelta", "type"),
    )
)


def class_name(declared: Declaration) -> str:
    """`call_state` -> `CallState`; a name that the module needs itself gets `Model` at its end."""
    spelling = spelled(declared)
    if spelling is not None:
        return spelling
    python = declared.spellings and dict(declared.spellings).get("python")
    if python and is_class(python):
        return python
    name = "".join(part[:1].upper() + part[1:] for part in declared.name.split("_"))
    return f"{name}Model" if name in _CLASSES else name


def attribute_name(field: Field) -> str:
    """`flowId` -> `flow_id`, `class` -> `class_`, `1st` -> `field_1st`."""
    spelling = spelled(field)
    if spelling is not None:
        return spelling
    python = field.spelling("python")
    if python is not None and is_attribute(python):
        return python
    return attribute_of(field.wire_name)


def attribute_of(wire_name: str) -> str:
    """The attribute for a member called `wire_name` in JSON."""
    name = snake(wire_name)
    if not name.isascii():
        import unicodedata

        # Python compares identifiers in this form, and not every letter may be in one.
        name = unicodedata.normalize("NFKC", name)
        name = "".join(part if f"a{part}".isidentifier() else "_" for part in name)
    if not name or not name[0].isalpha() or name.startswith("model_"):
        name = f"field_{name}"
    return f"{name}_" if name in _ATTRIBUTES else name


def is_attribute(name: str) -> bool:
    """Whether an author may ask for this attribute."""
    if not name.isidentifier() or name.startswith(("_", "model_")):
        return False
    return name not in _ATTRIBUTES


def is_class(name: str) -> bool:
    """Whether an author may ask for this class: the generator keeps such names as they are."""
    return name.isascii() and name.isalnum() and name[0].isupper() and name not in _CLASSES


def spelled(named: Declaration | Field) -> str | None:
    """The name that the author insists on."""
    return dict(named.spellings).get(TARGET) if named.spellings else None
