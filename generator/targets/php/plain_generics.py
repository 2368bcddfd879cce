"""What methods of generic records take: a reader or a writer for each type parameter."""

from generator.code import EMPTY, Code
from generator.ir import Record
from generator.targets.php.escape import identifier, integer, string
from generator.targets.php.plain_views import NOTHING_HANDED, HandedView

_NEXT = Code(", ")


def handed_readers(record: Record, *, generic: bool, loose: bool) -> HandedView:
    """`callable $readT`; with `loose`, `callable ...$readers`.

    Methods of PHP must take what those of the base take, so where a generic record is on the way,
    the records that extend it take any number.
    """
    if not generic:
        return NOTHING_HANDED
    names = [identifier(name) for name in record.parameters]
    if not loose:
        doc = (Code("@param callable(mixed, string): {0} $read{0}").format(name) for name in names)
        given = _NEXT.join(Code("callable $read") + name for name in names)
        passed = (Code(", $read") + name for name in names)
        return HandedView(tuple(doc), given, _NEXT + given, EMPTY.join(passed), ())
    unpacked = []
    for place, name in enumerate(record.parameters):
        wanted = string(f"{record.name} needs a reader of {name}")
        unpacked.append(
            Code("$read{} = $readers[{}] ?? throw new \\InvalidArgumentException({});").format(
                identifier(name), integer(place), wanted
            )
        )
    told = Code("@param callable(mixed, string): mixed ...$readers ") + _told(names)
    given = Code("callable ...$readers")
    return HandedView((told,), given, _NEXT + given, Code(", ...$readers"), tuple(unpacked))


def handed_writers(record: Record, *, generic: bool, loose: bool) -> HandedView:
    """`?callable $writeT = null`: without a writer, a value itself tells how it is written."""
    if not generic:
        return NOTHING_HANDED
    names = [identifier(name) for name in record.parameters]
    if not loose:
        form = Code("@param (callable({0}, string): mixed)|null $write{0}")
        doc = tuple(form.format(name) for name in names)
        given = _NEXT.join(Code("?callable $write{} = null").format(name) for name in names)
        passed = _NEXT.join(Code("$write") + name for name in names)
        unpacked = tuple(Code("$write{} ??= Wire\\Write::any(...);").format(n) for n in names)
        return HandedView(doc, given, EMPTY, passed, unpacked)
    unpacked = tuple(
        Code("$write{} = $writers[{}] ?? Wire\\Write::any(...);").format(name, integer(place))
        for place, name in enumerate(names)
    )
    told = Code("@param (callable(mixed, string): mixed)|null ...$writers ") + _told(names)
    given = Code("?callable ...$writers")
    return HandedView((told,), given, EMPTY, Code("...$writers"), unpacked)


def _told(names: list[Code]) -> Code:
    return Code("of ") + _NEXT.join(names) if names else Code("none is used")
