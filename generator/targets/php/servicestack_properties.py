"""The properties of classes: how they are declared, read and written."""

from generator.code import EMPTY, Code
from generator.ir import Attribute
from generator.servicestack.service import DataMember, Property
from generator.targets.php.escape import printed_word, property_name, string
from generator.targets.php.servicestack_comments import (
    attribute_line,
    description_lines,
    member_line,
)
from generator.targets.php.servicestack_exact import exact_conversion
from generator.targets.php.servicestack_safe import Conversion, conversion
from generator.targets.php.servicestack_settings import Settings
from generator.targets.php.servicestack_types import TypePrinter
from generator.tuples import NamedTuple

_LINE_END = Code("\n")
_INDENT = Code("        ")
_NEXT = Code("\n        ")
# /** @var DOC */
# public NATIVE $name=DEFAULT
_VAR, _PUBLIC = Code("        /** @var "), Code(" */\n        public ")
_DOLLAR, _IS = Code(" $"), Code("=")
# if (isset($o[KEY])) $this->name = READING$o[KEY]END;
_IF_READ, _THEN_READ, _SET = Code("        if (isset($o["), Code("])) $this->"), Code(" = ")
_O, _AT, _END = Code("$o["), Code("]"), Code(";\n")
# if (isset($this->name)) $o[KEY] = WRITING$this->nameEND;
_IF_SET, _WRITE = Code("        if (isset($this->"), Code(")) $o[")
_TO, _THIS = Code("] = "), Code("$this->")


class PrintedProperty(NamedTuple):
    """`parting`: the next property stands after an empty line."""

    promoted: Code
    parting: bool
    reading: Code
    writing: Code


class PropertyPrinter:
    """Prints the properties of one service; each distinct one once, as services repeat them."""

    def __init__(self, types: TypePrinter, settings: Settings) -> None:
        self._types = types
        self._settings = settings
        self._printed: dict[tuple[Property, str, tuple[str, ...], int], PrintedProperty] = {}
        self._attributes: dict[Attribute, Code] = {}
        self._conversions: dict[
            tuple[tuple[object, ...], bool, bool, tuple[str, ...]], Conversion
        ] = {}

    def printed(
        self, made: Property, name: str, parameters: tuple[str, ...], number: int
    ) -> PrintedProperty:
        """A property called `name` in a class with these parameters; it is the `number`th."""
        key = (made, name, parameters, number if self._settings.indexed else 0)
        found = self._printed.get(key)
        if found is None:
            found = self._printed[key] = self._print(*key)
        return found

    def _print(
        self, made: Property, name: str, parameters: tuple[str, ...], number: int
    ) -> PrintedProperty:
        tree = self._types.tree(made, parameters)
        doc, native, default = self._types.typed(made, tree, generic=bool(parameters))
        reading, writing, end = self._conversion(made, parameters)
        lines = self._lines(made, number)
        parting = len(lines)
        if self._settings.described:
            lines = description_lines(made.description) + lines
        called = printed_word(name) if self._settings.verbatim else property_name(name)
        key = string(self._types.world.key(made))
        # Lists are joined: for so many lines that is faster than to fill in forms.
        promoted = [_VAR, doc, _PUBLIC, native, _DOLLAR, called, _IS, default]
        if lines:
            promoted = [_INDENT, _NEXT.join(lines), _LINE_END, *promoted]
        return PrintedProperty(
            EMPTY.join(promoted),
            parting > 0,
            EMPTY.join((_IF_READ, key, _THEN_READ, called, _SET, reading, _O, key, _AT, end, _END)),
            EMPTY.join((_IF_SET, called, _WRITE, key, _TO, writing, _THIS, called, end, _END)),
        )

    def _lines(self, made: Property, number: int) -> list[Code]:
        member = made.data_member
        if member is None and self._settings.contracted:
            member = DataMember(order=number or None)
        lines = [] if member is None else [member_line(member)]
        for attribute in made.attributes:
            line = self._attributes.get(attribute)
            if line is None:
                line = self._attributes[attribute] = attribute_line(attribute)
            lines.append(line)
        return lines

    def _conversion(self, made: Property, parameters: tuple[str, ...]) -> Conversion:
        key = (made.type, made.value_type, made.enum, parameters)
        found = self._conversions.get(key)
        if found is None:
            tree = self._types.tree(made, parameters)
            if self._types.world.exact:
                found = exact_conversion(made, tree, self._types, parameters)
            else:
                found = conversion(tree, self._types.world, parameters)
            self._conversions[key] = found
        return found
