"""The bodies of the methods of a record, put together from the statements of its fields."""

from collections.abc import Iterable, Iterator, Sequence

from generator.code import Code
from generator.targets.python.codec import FieldCode
from generator.targets.python.layout import BREAK, WIDTH, block, columns, line, parted

_TRY = Code("        try:")
_ENDLESS_JSON = Code("""        except RecursionError:
            raise ValueError("the JSON is nested too deeply") from None""")
_ENDLESS_VALUE = Code("""        except RecursionError:
            raise ValueError("the value is nested too deeply") from None""")
_RETURN_MADE = Code("return made")
_NEW, _MORE, _RETURN = Code("text = "), Code("text += "), Code("return ")
_RETURN_OPENED = Code('return text + "}"')
_RETURN_TEXT = Code('return "{" + text[1:] + "}"')
_OPEN, _CLOSE, _COMMA = Code("{{"), Code("}}"), Code(",")


def read_body(
    before: Sequence[Code], fields: Sequence[FieldCode], after: Sequence[Code], deep: bool
) -> Code:
    """Makes `made` of `data`; `before` and `after` are what the record does besides."""
    parts = [*before, Code("        made = cls.__new__(cls)")]
    if deep:
        parts.append(_TRY)
    parts += [field.read for field in fields]
    parts += after
    parts.append(line(12 if deep else 8, _RETURN_MADE))
    if deep:
        parts.append(_ENDLESS_JSON)
    return BREAK.join(parts)


def write_body(
    before: Sequence[Code], fields: Sequence[FieldCode], after: Sequence[Code], deep: bool
) -> Code:
    """Makes the JSON object of `self`."""
    indent = 12 if deep else 8
    items: list[Code] = []
    for field in fields:
        if field.item is None or indent + 5 + columns(field.item) > WIDTH:
            break
        items.append(field.item)
    rest = fields[len(items) :]
    if not rest and not after:
        parts = [_display(indent, _RETURN, items)]
    else:
        parts = [_display(indent, Code("made: dict[str, _t.Any] = "), items)]
        parts += [field.write for field in rest]
        parts += [*after, line(indent, _RETURN_MADE)]
    return BREAK.join((*before, *_guarded(parts, deep)))


def _display(indent: int, head: Code, items: Sequence[Code]) -> Code:
    whole = Code("{}{{{}}}").format(head, Code(", ").join(items))
    if len(items) < 2 and indent + columns(whole) <= WIDTH:
        return line(indent, whole)
    return block(indent, head + Code("{"), items, Code("}"))


def text_body(fields: Sequence[FieldCode], deep: bool) -> Code:
    """Makes the JSON text of `self`."""
    return BREAK.join(_guarded(_text(fields, 12 if deep else 8), deep))


def _text(fields: Sequence[FieldCode], indent: int) -> Iterator[Code]:
    if not fields:
        yield line(indent, Code('return "{}"'))
        return
    members = [field.member for field in fields if field.member is not None]
    if len(members) == len(fields):
        pieces = [_OPEN + members[0], *(_COMMA + member for member in members[1:])]
        pieces[-1] += _CLOSE
        yield parted(indent, _RETURN, pieces)
        return
    # With a member that is always there in front, each of the others has a comma before it.
    opened = fields[0].member is not None
    head, before = (_NEW, _OPEN) if opened else (_MORE, _COMMA)
    if not opened:
        yield line(indent, Code('text = ""'))
    waiting: list[Code] = []
    for field in fields:
        if field.member is not None:
            waiting.append(before + field.member)
            before = _COMMA
            continue
        if waiting:
            yield parted(indent, head, waiting)
            head, waiting = _MORE, []
        yield field.text
    if waiting:
        yield parted(indent, head, waiting)
    yield line(indent, _RETURN_OPENED if opened else _RETURN_TEXT)


def _guarded(parts: Iterable[Code], deep: bool) -> Iterable[Code]:
    return (_TRY, *parts, _ENDLESS_VALUE) if deep else parts
