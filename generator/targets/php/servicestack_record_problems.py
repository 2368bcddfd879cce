"""What PHP or the client library makes of classes, and loses of them."""

from collections.abc import Iterator

from generator.ir import Extras, Field, Nullable, Record
from generator.problems import Position, Problem
from generator.servicestack.dotnet import NetType
from generator.servicestack.service import MetaType, Property
from generator.targets.php.escape import is_class_name, is_property_name
from generator.targets.php.servicestack_bases import Bases, Inherited
from generator.targets.php.servicestack_classes import is_written
from generator.targets.php.servicestack_faults import exact_fault, safe_fault
from generator.targets.php.servicestack_names import IMPORTED
from generator.targets.php.servicestack_places import PLAIN, Places
from generator.targets.php.servicestack_safe import converter
from generator.targets.php.servicestack_world import Kind

_RENAME = "choose the PHP name: 'names: {php: …}'"


class RecordChecker:
    """Judges the classes and interfaces of one service."""

    def __init__(self, bases: Bases, places: Places) -> None:
        self._printer = bases.types
        self._world = self._printer.world
        self._bases = bases
        self._places = places
        self._faults: dict[tuple[object, ...], str] = {}

    def record(self, made: MetaType) -> Iterator[Problem]:
        declared = self._places.declared(made)
        fields: dict[str, Field] = {}
        if isinstance(declared, Record):
            fields = {field.wire_name: field for _, field in declared.shadowed}
            fields |= {field.wire_name: field for field in declared.fields}
            if declared.extras is not Extras.IGNORE:
                done = "keeps" if declared.extras is Extras.KEEP else "refuses"
                keys = f"so those of '{declared.name}' are ignored"
                yield self._places.lossy(made, f"no PHP class {done} unknown keys, {keys}")
        for parameter in made.parameters:
            if not is_class_name(parameter):
                at, width = self._places.of(made)
                message = f"PHP keeps '{parameter}' for itself, so no type parameter can have it"
                yield Problem(at, "reserved-name", message, "rename it, to T for example", width)
        yield from self._property_names(made, fields)
        if self._world.verbatim:
            yield from self._unparsed(made, fields)
        if self._world.exact:
            yield from self._interfaces(made)
        if made.interface:
            return
        if self._bases.is_collection(made):
            yield from self._collection(made, fields)
            return
        yield from self._base(made)
        for property_ in made.properties:
            yield from self._property(made, property_, fields.get(property_.wire_name))

    def _unparsed(self, made: MetaType, fields: dict[str, Field]) -> Iterator[Problem]:
        """What is printed of a type although PHP does not take it."""
        bases = () if (base := self._bases.parent(made)) is None else (base,)
        listed = (*(bases if made.interface else ()), *self._bases.interfaces(made))
        names = [self._world.spoken_name(one.name).lower() for one in listed]
        names += [] if made.interface else ["jsonserializable"]
        if len(set(names)) < len(names):
            yield self._places.unparsed(made, "an interface twice")
        for one in (*bases, *self._bases.interfaces(made)):
            spoken = self._world.spoken_name(one.name)
            if not is_class_name(spoken):
                yield self._places.unparsed(made, f"'{spoken}' as its base")
        if made.interface:
            return
        if self._bases.collection(made) is not None and not self._bases.is_collection(made):
            yield self._places.unparsed(made, "'extends array'")
        inherited = [name for name, _ in self._bases.repeated(made)]
        if len(set(inherited)) < len(inherited):
            twice = next(name for name in inherited if inherited.count(name) > 1)
            yield self._places.unparsed(made, f"the parameter '${twice}' twice")
        for name, found in self._bases.repeated(made):
            shown = self._unparsed_parameter(made, name, found.tree)
            if shown:
                yield self._places.unparsed(made, f"{shown} of '${name}'")
        for one in made.properties:
            name = self._world.property_name(made, one)
            tree = self._printer.tree(one, made.parameters)
            shown = self._unparsed_parameter(made, name, tree)
            if shown:
                yield self._places.unparsed(made, shown, fields.get(one.wire_name))

    def _unparsed_parameter(self, made: MetaType, name: str, tree: NetType) -> str:
        """What PHP does not take of a constructor's parameter; empty if it takes it."""
        if not is_property_name(name):
            return f"the parameter '${name}'"
        typed = self._printer.unparsed_name(tree)
        return f"the type '{typed}'" if typed and not made.parameters else ""

    def _collection(self, made: MetaType, fields: dict[str, Field]) -> Iterator[Problem]:
        """A class that is a list or a dictionary, or extends one."""
        for one in made.properties:
            at, width = self._places.of_field(made, fields.get(one.wire_name))
            message = f"'{one.wire_name}' is not printed: its class is a list or a dictionary"
            yield Problem(at, "lossy", message, PLAIN, width, warning=True)
        tree = self._bases.collection(made)
        if tree is None:
            return
        own, item = self._places.name(made), tree.args[-1]
        fault = safe_fault(item, self._world, made.parameters)
        plain = is_class_name(self._world.spoken_name(item.name)) and not item.args
        kind = self._world.kind(item.name)
        made_of = kind is Kind.CLASS or kind is Kind.LIBRARY
        if self._world.exact and self._printer.is_list(tree) and plain and not made_of:
            fault = "ServiceStack's text makes an instance of each item, which has no class here"
        if fault and (plain or not self._world.exact):
            yield self._places.lossy(made, f"the items of '{own}': {fault}")

    def _property(self, made: MetaType, one: Property, field: Field | None) -> Iterator[Problem]:
        fault = self._fault(one, made.parameters) or self._contract_fault(one, field)
        if fault:
            at, width = self._places.of_field(made, field)
            message = f"'{one.wire_name}': {fault}"
            yield Problem(at, "lossy", message, PLAIN, width, warning=True)
        if field is not None and field.required and isinstance(field.type, Nullable):
            done = "left out"
            if is_written(one, self._printer.tree(one, ()), self._printer):
                done = "sent as 0, '' or the present time"
            at, width = self._places.of_field(made, field)
            message = f"'{one.wire_name}' is {done} where it should be null"
            yield Problem(at, "lossy", message, PLAIN, width, warning=True)

    def _fault(self, one: Property, parameters: tuple[str, ...]) -> str:
        named = one.data_member and one.data_member.name
        key = (one.type, one.value_type, one.enum, named, parameters)
        fault = self._faults.get(key)
        if fault is None:
            if self._world.exact:
                fault = exact_fault(one, self._printer, parameters)
            else:
                fault = safe_fault(self._printer.declared_tree(one), self._world, parameters)
            self._faults[key] = fault
        return fault

    def _contract_fault(self, one: Property, field: Field | None) -> str:
        """What the contract's own words say of a field, and PHP does not."""
        if field is None:
            return ""
        if field.number_as_string:
            return "is written as a JSON number, not as text"
        if field.required or isinstance(field.type, Nullable):
            return ""
        if is_written(one, self._printer.tree(one, ()), self._printer):
            return "is sent where it is not set, too: as 0, '' or the present time"
        return "PHP does not know its default" if field.default is not None else ""

    def _property_names(self, made: MetaType, fields: dict[str, Field]) -> Iterator[Problem]:
        inherited = self._bases.inherited(made)
        taken = {name: one.property for name, one in inherited.items()}
        generic = bool(made.parameters) or self._bases.is_generic(made)
        for one in made.properties:
            name = self._world.property_name(made, one)
            first = taken.setdefault(name, one)
            odd = name == "genericArgs" or one.wire_name == "0" or not is_property_name(name)
            if first is one and name not in inherited and not odd:
                continue
            at, width = self._places.of_field(made, fields.get(one.wire_name))
            if first.wire_name != one.wire_name:
                both = f"'{one.wire_name}' and '{first.wire_name}'"
                message = f"{both} both become the PHP property '{name}'"
                hint = "choose a name for one of them: 'names: {php: …}'"
                yield Problem(at, "name-collision", message, hint, width)
            if name in inherited and first.wire_name == one.wire_name:
                yield from self._shadow(made, one, inherited[name], at, width)
            if not is_property_name(name) and not self._world.verbatim:
                message = f"'{name}' cannot name a property in PHP"
                yield Problem(at, "bad-spelling", message, "choose another name", width)
            if name == "genericArgs" and generic:
                message = "a generic PHP class has a property 'genericArgs' of its own"
                yield Problem(at, "name-collision", message, _RENAME, width)
            if one.wire_name == "0":
                message = "PHP cannot tell the key '0' of an object from an index of a list"
                yield Problem(at, "not-expressible", message, "rename the field", width)

    def _shadow(
        self, made: MetaType, one: Property, base: Inherited, at: Position, width: int
    ) -> Iterator[Problem]:
        """A property that a base has with another type; PHP keeps that one."""
        tree = self._printer.tree(one, made.parameters)
        if self._printer.native(tree) != self._printer.native(base.tree):
            message = f"'{one.wire_name}': a base declares it with another type, which PHP checks"
            yield Problem(at, "lossy", message, PLAIN, width, warning=True)

    def _interfaces(self, made: MetaType) -> Iterator[Problem]:
        """Interfaces that ServiceStack prints, and neither the file nor its imports have."""
        for interface in made.implements:
            kind = self._world.kind(interface.name)
            name = self._world.spoken_name(interface.name)
            if kind is Kind.MARKER and name.lower() in IMPORTED:
                continue
            if kind is not Kind.INTERFACE and is_class_name(name):
                own = self._places.name(made)
                message = f"PHP stops at '{own}': it finds no interface '{name}'"
                yield self._places.lossy(made, message)

    def _base(self, made: MetaType) -> Iterator[Problem]:
        if made.inherits is None or self._bases.collection(made) is not None:
            return
        own, base = self._places.name(made), self._world.spoken_name(made.inherits.name)
        if not self._bases.is_found(made):
            message = f"the base '{base}' of '{own}' is not printed, so its fields are missing"
            if self._world.exact:
                message = f"PHP stops at '{own}': its base '{base}' is not printed"
            yield self._places.lossy(made, message, "")
            return
        if self._turns_arguments(made):
            message = f"'{own}' reads the fields of its base '{base}' with wrong type arguments"
            yield self._places.lossy(made, message, "give both their parameters in one order")
        if self._world.exact:
            far = self._world.kind(made.inherits.name) is Kind.LIBRARY
            if far and base.lower() not in IMPORTED:
                message = f"PHP stops at '{own}': the file does not import its base '{base}'"
                yield self._places.lossy(made, message)
            yield from self._exact_base(made, own, base)
        elif not self._has_arguments(made):
            message = f"'{own}' cannot read the fields of the generic '{base}'"
            yield self._places.lossy(
                made, message, "the client library has no converter for its arguments"
            )

    def _turns_arguments(self, made: MetaType) -> bool:
        """Whether a generic base counts the type arguments of a generic class otherwise."""
        assert made.inherits is not None
        base = self._world.types.get(made.inherits.name)
        if not made.parameters or base is None:
            return False
        return made.parameters[: len(base.parameters)] != made.inherits.args

    def _has_arguments(self, made: MetaType) -> bool:
        args = self._bases.generic_args(made)
        return all(converter(arg, self._world, ()) is not None for arg in args)

    def _exact_base(self, made: MetaType, own: str, base: str) -> Iterator[Problem]:
        """An empty base becomes an object that the derived class cannot fill."""
        assert made.inherits is not None
        inherited = self._bases.inherited(made)
        of_service = self._world.kind(made.inherits.name) is Kind.CLASS
        filled = any(
            is_written(one.property, one.tree, self._printer) for one in inherited.values()
        )
        if of_service and not filled:
            message = f"writing '{own}' stops where nothing of its base '{base}' is set"
            if not inherited:
                message = f"'{own}' cannot be read or written: its base '{base}' is empty"
            yield self._places.lossy(made, message, "give the base a required text or number")
        if not made.parameters and self._bases.is_generic(made):
            message = f"'{own}' cannot read the fields of the generic '{base}'"
            hint = "ServiceStack prints no type arguments for a base; " + PLAIN
            yield self._places.lossy(made, message, hint)
        elif not self._bases.is_read(made):
            yield self._places.lossy(made, f"'{own}' does not read what its base '{base}' has")
