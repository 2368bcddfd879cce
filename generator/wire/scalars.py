"""Scalars as texts that several formats share. Times are read from their ISO forms."""

import re
from datetime import datetime, timedelta
from decimal import Decimal

from generator.ir import Primitive
from generator.wire.values import Scalar

_FLOATS = (Primitive.FLOAT32, Primitive.FLOAT64)
_TICKS = 10_000_000  # of a second
_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?", re.ASCII | re.DOTALL
)
_DURATION = re.compile(
    r"(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?", re.ASCII
)
_FORMS = {
    Primitive.DATETIME: _TIME,
    Primitive.DATETIMEOFFSET: _TIME,
    Primitive.DURATION: _DURATION,
    Primitive.TIME: re.compile(r"\d\d:\d\d:\d\d(?:\.\d+)?", re.ASCII),
}


def is_written(value: object, type_: Primitive) -> bool:
    """Whether a value of a time's type has the form that is read here; other types have none."""
    form = _FORMS.get(type_)
    return form is None or (isinstance(value, str) and form.fullmatch(value) is not None)


def plain(scalar: Scalar) -> str:
    """A number, a text, bytes: what needs no form of its own."""
    value = scalar.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if scalar.type in _FLOATS:
        return _float_text(value)
    return str(value) if isinstance(value, int) else format(value, "f")


def _float_text(value: int | Decimal) -> str:
    number = float(value)
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    return repr(number).upper()


def moment(text: str) -> tuple[int, str | None]:
    """A date and time as ticks since 1970, in UTC, and its offset: `Z`, `+02:00`, or None."""
    found = _TIME.fullmatch(text)
    assert found is not None, text
    date, time, fraction, offset = found.groups()
    apart = datetime.fromisoformat(f"{date}T{time}") - datetime(1970, 1, 1)
    ticks = (apart.days * 86400 + apart.seconds) * _TICKS + _fraction(fraction)
    return ticks - _offset_minutes(offset) * 60 * _TICKS, offset


def _offset_minutes(offset: str | None) -> int:
    if offset is None or offset == "Z":
        return 0
    minutes = int(offset[1:3]) * 60 + int(offset[4:6])
    return -minutes if offset[0] == "-" else minutes


def _fraction(digits: str | None) -> int:
    """Digits after the point as ticks; .NET knows seven of them."""
    return int((digits or "")[:7].ljust(7, "0"))


def fraction_text(ticks: int) -> str:
    """`.5` of five million ticks; nothing of none."""
    return f".{ticks:07d}".rstrip("0") if ticks else ""


def json_date(text: str, *, offset_always: bool) -> str:
    """`/Date(ms)/` of a date and time.

    `offset_always`: a time without offset is told from UTC by `-0000`, as .NET's DateTime is.
    """
    ticks, offset = moment(text)
    milliseconds = ticks // (_TICKS // 1000)
    if offset is None:
        return f"/Date({milliseconds}{'-0000' if offset_always else ''})/"
    if _offset_minutes(offset) == 0 or offset_always:
        return f"/Date({milliseconds})/"
    return f"/Date({milliseconds}{offset.replace(':', '')})/"


def shortest_date(text: str) -> str:
    """JSV's form of a DateTime: the date alone at midnight, and no digit that says nothing.

    One with another offset is written in UTC.
    """
    found = _TIME.fullmatch(text)
    assert found is not None, text
    if _offset_minutes(found[4]) != 0:
        return shortest_date(in_utc(text)[0])
    ticks = _fraction(found[3])
    if found[2] == "00:00:00" and not ticks:
        return found[1]
    return f"{found[1]}T{found[2]}{fraction_text(ticks)}{'Z' if found[4] else ''}"


def in_utc(text: str) -> tuple[str, int]:
    """A date and time with offset as one in UTC, `2001-02-03T04:05:06Z`, and the offset's minutes.

    Where UTC has no year for it, the time stays.
    """
    found = _TIME.fullmatch(text)
    assert found is not None, text
    minutes = _offset_minutes(found[4])
    local = datetime.fromisoformat(f"{found[1]}T{found[2]}")
    try:
        local -= timedelta(minutes=minutes)
    except OverflowError:
        minutes = 0
    return f"{local.isoformat()}{fraction_text(_fraction(found[3]))}Z", minutes


def round_trip(text: str) -> str:
    """.NET's form `o` of a DateTimeOffset: seven digits and the offset."""
    found = _TIME.fullmatch(text)
    assert found is not None, text
    date, time, fraction, offset = found.groups()
    zone = "+00:00" if offset in (None, "Z") else offset
    return f"{date}T{time}.{_fraction(fraction):07d}{zone}"


def duration(text: str) -> str:
    """XSD's duration as .NET writes a TimeSpan: days, hours, minutes below their next unit."""
    found = _DURATION.fullmatch(text)
    assert found is not None, text
    sign, days, hours, minutes, seconds, fraction = found.groups()
    whole = (int(days or 0) * 24 + int(hours or 0)) * 60 + int(minutes or 0)
    return _duration(sign, whole * 60 + int(seconds or 0), _fraction(fraction))


def time_as_duration(text: str) -> str:
    """A time of day as the time since midnight."""
    clock, _, fraction = text.partition(".")
    hours, minutes, seconds = map(int, clock.split(":"))
    return _duration("", (hours * 60 + minutes) * 60 + seconds, _fraction(fraction))


def _duration(sign: str, whole: int, ticks: int) -> str:
    minutes, seconds = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    clock = f"{hours}H" if hours else ""
    clock += f"{minutes}M" if minutes else ""
    clock += f"{seconds}{fraction_text(ticks)}S" if seconds or ticks else ""
    if not days and not clock:
        return "PT0S"
    return f"{sign}P{f'{days}D' if days else ''}{f'T{clock}' if clock else ''}"
