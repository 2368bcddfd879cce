"""What the codecs of a generic record take besides the data.

A record takes a reader, and a writer, for each of its parameters. What extends it is called in its
place, so it takes the same ones, and more only if it can do without.
"""

from collections.abc import Sequence

from generator.code import Code
from generator.generics import substitute
from generator.ir import Contract, Parameter, Record, Type
from generator.targets.python.escape import identifier
from generator.targets.python.names import variable_name
from generator.tuples import NamedTuple


class Slot(NamedTuple):
    """An argument `read_<name>` or `write_<name>`.

    `own` if it serves a parameter of the record; else it is taken and not used. One that is not
    `required` can be left out, since a caller that knows only the base may not give it.
    """

    name: str
    own: bool
    required: bool


class Signature(NamedTuple):
    """The slots in order, and which of them serves each parameter of the record."""

    slots: tuple[Slot, ...] = ()
    serving: tuple[tuple[str, str], ...] = ()


_PLAIN = Signature()


def signature(contract: Contract, record: Record) -> Signature:
    """The signature of a record; of most it is empty."""
    if record.extends is None:
        names = record.parameters
        own_slots = tuple(Slot(name, own=True, required=True) for name in names)
        return Signature(own_slots, tuple(zip(names, names, strict=True))) if names else _PLAIN
    base_record = contract.record(record.extends.name)
    base = signature(contract, base_record)
    if not base.slots and not record.parameters:
        return _PLAIN
    serving: dict[str, str] = {}
    slot_of = dict(base.serving)
    for parameter, given in zip(base_record.parameters, record.extends.arguments, strict=True):
        if isinstance(given, Parameter):
            serving.setdefault(given.name, slot_of[parameter])
    taken = {slot.name for slot in base.slots}
    for name in record.parameters:
        serving.setdefault(name, f"{name}_of_{record.name}" if name in taken else name)
    used = set(serving.values())
    slots: list[Slot] = []
    for slot in base.slots:
        own = slot.name in used
        # Behind an argument that can be left out, none can be demanded.
        required = own and slot.required and all(other.required for other in slots)
        slots.append(Slot(slot.name, own, required))
    slots += (
        Slot(serving[name], own=True, required=False)
        for name in record.parameters
        if serving[name] not in taken
    )
    return Signature(tuple(slots), tuple(serving.items()))


def renamed(record: Record, serving: Sequence[tuple[str, str]]) -> Record:
    """The record with its parameters named as the slots that serve them."""
    if all(name == slot for name, slot in serving):
        return record
    slot_of = dict(serving)
    arguments: dict[str, Type] = {name: Parameter(slot) for name, slot in serving}
    extends = record.extends
    if extends is not None:
        inside = tuple(substitute(argument, arguments) for argument in extends.arguments)
        extends = extends._replace(arguments=inside)
    return record._replace(
        parameters=tuple(slot_of[name] for name in record.parameters),
        fields=tuple(
            field._replace(type=substitute(field.type, arguments)) for field in record.fields
        ),
        extends=extends,
    )


def read_parameter(name: str) -> Code:
    """`read_T: _t.Callable[[_t.Any, str], _T]`."""
    parts = (identifier(f"read_{name}"), identifier(variable_name(name)))
    return Code("{}: _t.Callable[[_t.Any, str], {}]").format(*parts)


def write_parameter(name: str) -> Code:
    """`write_T: _t.Callable[[_T], _t.Any]`."""
    parts = (identifier(f"write_{name}"), identifier(variable_name(name)))
    return Code("{}: _t.Callable[[{}], _t.Any]").format(*parts)


def read_slot(slot: Slot) -> Code:
    """The slot as a parameter of a reading method."""
    if not slot.own:
        return Code("{}: object = None").format(identifier(f"read_{slot.name}"))
    told = read_parameter(slot.name)
    return told if slot.required else told + Code(" | None = None")


def write_slot(slot: Slot) -> Code:
    """The slot as a parameter of a writing method."""
    if not slot.own:
        return Code("{}: object = None").format(identifier(f"write_{slot.name}"))
    told = write_parameter(slot.name)
    return told if slot.required else told + Code(" | None = None")
