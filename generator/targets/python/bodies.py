"""The bodies of the methods of a record, put together from the statements of its fields."""

from collections.abc import Iterable, Iterator, Sequence

from generator.code import Code
from generator.targets.python.codec import FieldCode
from generator.targets.python.layout import BREAK, margin, parted

_TRY = Code("        try:")
_PLACED = Code("""        except (KeyError, ValueError) as error:
            raise _placed(error, at) from None""")
_PLACED_HANDED = Code("""        except ValueError as error:
            raise _placed(error, at) from None""")
_ENDLESS_JSON = Code("""        except RecursionError:
            raise ValueError("the JSON is nested too deeply") from None""")
_ENDLESS_VALUE = Code("""        except RecursionError:
            raise ValueError("the value is nested too deeply") from None""")
_MADE = Code("        made = cls.__new__(cls)")
_MADE_DICT = Code("made: dict[str, _t.Any] = ")
_NOTHING, _OPEN, _CLOSE = Code("{}"), Code("{"), Code("}")
_RETURN_MADE, _RETURN = Code("return made"), Code("return ")
_NEW, _MORE, _EMPTY_TEXT = Code("text = "), Code("text += "), Code('text = ""')
# What makes an object of `text`, by whether that begins with a brace; and where it ends with one.
_ENDS = {True: Code('return text + "}"'), False: Code('return "{" + text[1:] + "}"')}
_CLOSED_ENDS = {True: Code("return text"), False: Code('return "{" + text[1:]')}
_RETURN_NOTHING = Code('return "{}"')
_OPENED, _CLOSED = Code("{{"), Code("}}")  # braces in an f-string


def read_body(
    before: Sequence[Code],
    fields: Sequence[FieldCode],
    after: Sequence[Code],
    *,
    deep: bool,
    handed: bool,
) -> Code:
    """Makes `made` of `data`; `before` and `after` are what the record does besides."""
    if not fields:
        return BREAK.join((*before, _MADE, *after, margin(8) + _RETURN_MADE))
    reads = (field.read for field in fields)
    end = [*after, margin(12) + _RETURN_MADE, _PLACED_HANDED if handed else _PLACED]
    if deep:
        end.append(_ENDLESS_JSON)
    return BREAK.join((*before, _MADE, _TRY, *reads, *end))


def write_body(
    before: Sequence[Code], fields: Sequence[FieldCode], after: Sequence[Code], deep: bool
) -> Code:
    """Makes the JSON object of `self`."""
    return BREAK.join((*before, *_guarded(_write(fields, after, 12 if deep else 8), deep)))


def _write(fields: Sequence[FieldCode], after: Sequence[Code], indent: int) -> Iterator[Code]:
    items: list[Code] = []
    for field in fields:
        if not field.is_item:
            break
        items.append(field.write)
    rest = fields[len(items) :]
    head = margin(indent) + (_MADE_DICT if rest or after else _RETURN)
    if items:
        yield head + _OPEN
        yield from items
        yield margin(indent) + _CLOSE
    else:
        yield head + _NOTHING
    if rest or after:
        for field in rest:
            yield field.write
        yield from after
        yield margin(indent) + _RETURN_MADE


def text_body(fields: Sequence[FieldCode], deep: bool) -> Code:
    """Makes the JSON text of `self`."""
    return BREAK.join(_guarded(_text(fields, 12 if deep else 8), deep))


def _text(fields: Sequence[FieldCode], indent: int) -> Iterator[Code]:
    if not fields:
        yield margin(indent) + _RETURN_NOTHING
        return
    members = [field.text for field in fields if field.is_member]
    # With a member that is always there in front, each of the others has a comma before it.
    opened = fields[0].is_member
    if opened:
        members[0] = _OPENED + members[0][1:]
    if len(members) == len(fields):
        members[-1] += _CLOSED
        yield parted(indent, _RETURN, members)
        return
    head = _NEW
    if not opened:
        yield margin(indent) + _EMPTY_TEXT
        head = _MORE
    used = waiting = 0
    for field in fields:
        if field.is_member:
            waiting += 1
            continue
        if waiting:
            yield parted(indent, head, members[used : used + waiting])
            head, used, waiting = _MORE, used + waiting, 0
        yield field.text
    if waiting:
        members[-1] += _CLOSED
        yield parted(indent, head, members[used:])
    ends = _CLOSED_ENDS if waiting else _ENDS
    yield margin(indent) + ends[opened]


def _guarded(parts: Iterable[Code], deep: bool) -> Iterable[Code]:
    return (_TRY, *parts, _ENDLESS_VALUE) if deep else parts
