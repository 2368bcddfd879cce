"""Helpers of generated modules: each module gets a copy of those that it uses."""

from __future__ import annotations

import binascii as _binascii
import datetime as _dt
import decimal as _decimal
import enum as _enum
import json as _json
import re as _re
import typing as _t
import uuid as _uuid
from json.encoder import encode_basestring_ascii as _quoted


def _wrong(at: str, wanted: str, value: _t.Any) -> ValueError:
    if value is _ABSENT:
        return ValueError(f"{at}: missing")
    names = {
        "NoneType": "null",
        "bool": "a boolean",
        "int": "an integer",
        "float": "a number",
        "Decimal": "a number",
        "str": "a string",
        "list": "an array",
        "dict": "an object",
    }
    kind = value.__class__.__name__
    return ValueError(f"{at}: expected {wanted}, got {names.get(kind, kind)}")


_ABSENT: _t.Final = object()


def _placed(error: KeyError | ValueError, at: str) -> ValueError:
    """What a reader inside of the value at `at` says, with that place in front.

    Readers know the last part of a place only, such as `.name` or `[3]`.
    """
    if isinstance(error, KeyError):
        return ValueError(f"{at}.{error.args[0]}: missing")
    text = str(error)
    if text.startswith((".", "[", ":", " ")):
        error.args = (f"{at}{text}",)
    return error


def _object(value: _t.Any, at: str) -> dict[str, _t.Any]:
    if not isinstance(value, dict):
        raise _wrong(at, "an object", value)
    # Other dictionaries may make what they are asked for.
    return value if value.__class__ is dict else dict(value)


def _array(value: _t.Any, at: str) -> list[_t.Any]:
    if not isinstance(value, list):
        raise _wrong(at, "an array", value)
    return value


def _forbid(data: dict[str, _t.Any], known: frozenset[str], at: str) -> None:
    for key in data:
        if key not in known:
            raise ValueError(f"{at}.{key}: unknown key")


def _no_constant(name: str) -> _t.Any:
    raise ValueError(f"{name} is not JSON")


_JSON_EXACT = _json.JSONDecoder(
    parse_float=_decimal.Decimal,
    parse_constant=_no_constant,
)


def _fraction(text: str) -> float | _decimal.Decimal:
    """A number with a point or an exponent; one that a float could round to another whole one."""
    number = float(text)
    return number if -9e15 < number < 9e15 else _decimal.Decimal(text)


_JSON_WHOLE = _json.JSONDecoder(parse_float=_fraction, parse_constant=_no_constant)


_JSON = _json.JSONDecoder(parse_constant=_no_constant)


def _decoded(text: str | bytes, decoder: _json.JSONDecoder) -> _t.Any:
    text = _unicode(text)
    if text[:1] == "{" and text[-1:] == "}":
        # `decode` would look for space around the object first.
        tree, end = decoder.raw_decode(text)
        if end == len(text):
            return tree
    return decoder.decode(text)


def _parse_exact(text: str | bytes) -> _t.Any:
    """The tree of JSON text, its fractions as decimals."""
    try:
        return _decoded(text, _JSON_EXACT)
    except _decimal.InvalidOperation:
        raise ValueError("a number has an exponent out of range") from None
    except RecursionError:
        raise ValueError("the JSON is nested too deeply") from None


def _parse_whole(text: str | bytes) -> _t.Any:
    """The tree of JSON text, its large fractions as decimals."""
    try:
        return _decoded(text, _JSON_WHOLE)
    except _decimal.InvalidOperation:
        raise ValueError("a number has an exponent out of range") from None
    except RecursionError:
        raise ValueError("the JSON is nested too deeply") from None


def _parse(text: str | bytes) -> _t.Any:
    """The tree of JSON text."""
    try:
        return _decoded(text, _JSON)
    except RecursionError:
        raise ValueError("the JSON is nested too deeply") from None


_SURROGATES = _re.compile(
    r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(u[dD][89a-fA-F]..)|.)",
    _re.DOTALL,
)


_HALF = _re.compile(r"\\u[dD][89a-fA-F]")


def _unicode(text: str | bytes) -> str:
    """JSON text without a half of a surrogate pair, as a character or as an escape."""
    if not isinstance(text, str):
        text = text.decode()
    elif not text.isascii():
        text.encode()
    if "\\" in text and _HALF.search(text):
        for found in _SURROGATES.finditer(text):
            if found[1]:
                raise ValueError(f"\\{found[1]} is half of a surrogate pair")
    return text


def _any(value: _t.Any, at: str) -> _t.Any:
    if value is _ABSENT:
        raise _wrong(at, "a value", value)
    return value


def _string(value: _t.Any, at: str) -> str:
    if not isinstance(value, str):
        raise _wrong(at, "a string", value)
    return value


def _char(value: _t.Any, at: str) -> str:
    text = _string(value, at)
    if len(text) != 1:
        raise ValueError(f"{at}: expected one character")
    return text


def _boolean(value: _t.Any, at: str) -> bool:
    if value is True or value is False:
        return value is True
    raise _wrong(at, "a boolean", value)


def _whole(value: _t.Any, at: str, low: int, end: int) -> int:
    if isinstance(value, float):
        fits = value.is_integer()
    elif isinstance(value, _decimal.Decimal):
        fits = value.is_finite() and value.adjusted() < 20
        fits = fits and value == value.to_integral_value()
    else:
        fits = isinstance(value, int) and not isinstance(value, bool)
    if not fits:
        raise _wrong(at, "an integer", value)
    number = int(value)
    if not low <= number < end:
        raise ValueError(f"{at}: {number} is out of range")
    return number


def _int8(value: _t.Any, at: str) -> int:
    return _whole(value, at, -(2**7), 2**7)


def _int16(value: _t.Any, at: str) -> int:
    return _whole(value, at, -(2**15), 2**15)


def _int32(value: _t.Any, at: str) -> int:
    return _whole(value, at, -(2**31), 2**31)


def _int64(value: _t.Any, at: str) -> int:
    return _whole(_numeric(value, at), at, -(2**63), 2**63)


def _uint8(value: _t.Any, at: str) -> int:
    return _whole(value, at, 0, 2**8)


def _uint16(value: _t.Any, at: str) -> int:
    return _whole(value, at, 0, 2**16)


def _uint32(value: _t.Any, at: str) -> int:
    return _whole(value, at, 0, 2**32)


def _uint64(value: _t.Any, at: str) -> int:
    return _whole(_numeric(value, at), at, 0, 2**64)


_NUMBER = _re.compile(
    r"-?(?:[1-9][0-9]*+|0)(?:\.[0-9]++)?+(?:[eE][-+]?[0-9]{1,3})?+",
)


def _numeric(value: _t.Any, at: str) -> _t.Any:
    """The number that a text holds; anything else as it is."""
    if not isinstance(value, str):
        return value
    try:
        # A short whole number that is written as it was read needs no expression.
        if len(value) < 20 and str(number := int(value)) == value:
            return number
    except ValueError:
        pass
    if not _NUMBER.fullmatch(value):
        raise ValueError(f"{at}: expected a number, got {value!r}")
    return _decimal.Decimal(value)


def _lenient(
    value: _t.Any,
    at: str,
    read: _t.Callable[[_t.Any, str], _t.Any],
) -> _t.Any:
    return read(_numeric(value, at), at)


def _float32(value: _t.Any, at: str) -> float:
    number = _float(value, at)
    # What lies nearer to the highest float of 32 bits than to infinity.
    if not -3.4028235677973366e38 < number < 3.4028235677973366e38:
        raise ValueError(f"{at}: {value} is out of range")
    return number


def _float(value: _t.Any, at: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float | _decimal.Decimal):
        raise _wrong(at, "a number", value)
    try:
        number = float(value)
    except OverflowError:
        raise ValueError(f"{at}: {value} is out of range") from None
    if number - number != 0:
        raise ValueError(f"{at}: {value} is out of range")
    return number


def _decimal_value(value: _t.Any, at: str) -> _decimal.Decimal:
    if value.__class__ is str:
        try:
            # What is written as it was read needs no expression, but for exponents and NaN.
            made = _decimal.Decimal(value)
            if str(made) == value and "E" not in value and made.is_finite():
                return made
        except _decimal.InvalidOperation:
            pass
    number = _numeric(value, at)
    if number.__class__ is float or number.__class__ is int:
        number = _decimal.Decimal(repr(number))
    if not isinstance(number, _decimal.Decimal):
        raise _wrong(at, "a number", value)
    if not number.is_finite():
        raise ValueError(f"{at}: {number} is no number")
    return number


_parse_date = _dt.date.fromisoformat


def _date(value: _t.Any, at: str) -> _dt.date:
    text = value if value.__class__ is str else _string(value, at)
    try:
        # Of the forms with ten characters, only this one has its hyphens there.
        if len(text) == 10 and text[4] == text[7] == "-":
            return _parse_date(text)
    except ValueError:
        pass
    raise ValueError(f"{at}: expected a date, got {text!r}")


_TIME = _re.compile(r"(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?")


def _time(value: _t.Any, at: str) -> _dt.time:
    text = _string(value, at)
    try:
        if _TIME.fullmatch(text):
            return _dt.time.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError(f"{at}: expected a time, got {text!r}")


_parse_datetime = _dt.datetime.fromisoformat


_is_datetime = _re.compile(
    # `fromisoformat` looks at the digits itself, and takes more forms than this one.
    r"....-..-..T(?:[01].|2[0-3]):..:..(?:\.[0-9]++)?+(?:Z|[-+]..:[0-5].)?+"
).fullmatch


_DATE_MS = _re.compile(r"/Date\((-?[0-9]{1,16})(?:([-+])([0-9]{2})([0-9]{2}))?\)/")


def _datetime(value: _t.Any, at: str) -> _dt.datetime:
    text = value if value.__class__ is str else _string(value, at)
    try:
        if _is_datetime(text):
            return _parse_datetime(text)
        if found := _DATE_MS.fullmatch(text):
            return _datetime_ms(*found.groups())
    except (ValueError, OverflowError):
        pass
    raise ValueError(f"{at}: expected a date and time, got {text!r}")


def _datetime_ms(
    since_1970: str,
    sign: str | None,
    hours: str | None,
    minutes: str | None,
) -> _dt.datetime:
    made = _dt.datetime(1970, 1, 1, tzinfo=_dt.UTC)
    made += _dt.timedelta(milliseconds=int(since_1970))
    offset = _dt.timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    return made.astimezone(_dt.timezone(-offset if sign == "-" else offset))


_is_datetimeoffset = _re.compile(
    r"....-..-..T(?:[01].|2[0-3]):..:..(?:\.[0-9]++)?+(?:Z|[-+]..:[0-5].)"
).fullmatch


def _datetimeoffset(value: _t.Any, at: str) -> _dt.datetime:
    try:
        if _is_datetimeoffset(value):
            return _parse_datetime(value)
    except (TypeError, ValueError):
        pass
    made = _datetime(value, at)
    if made.tzinfo is None:
        raise ValueError(f"{at}: expected an offset in {value!r}")
    return made


_DURATION = _re.compile(
    r"(-?)P(?=[0-9T])(?:([0-9]+)D)?"
    r"(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(?:\.([0-9]+))?S)?)?"
)


def _duration(value: _t.Any, at: str) -> _dt.timedelta:
    text = _string(value, at)
    found = _DURATION.fullmatch(text)
    if not found:
        raise ValueError(f"{at}: expected a duration, got {text!r}")
    sign, days, hours, minutes, seconds, fraction = found.groups("0")
    try:
        made = _dt.timedelta(
            days=int(days),
            hours=int(hours),
            minutes=int(minutes),
            seconds=int(seconds),
            microseconds=int(fraction[:6].ljust(6, "0")),
        )
    except (OverflowError, ValueError):
        raise ValueError(f"{at}: {text!r} is out of range") from None
    return -made if sign == "-" else made


_UUID = _re.compile(
    r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
    r"|[0-9a-fA-F]{32}"
)


def _uuid_value(value: _t.Any, at: str) -> _uuid.UUID:
    text = value if value.__class__ is str else _string(value, at)
    if not _UUID.fullmatch(text):
        raise ValueError(f"{at}: expected a UUID, got {text!r}")
    return _uuid.UUID(text)


def _bytes(value: _t.Any, at: str) -> bytes:
    text = _string(value, at)
    try:
        return _binascii.a2b_base64(text, strict_mode=True)
    except ValueError:
        raise ValueError(f"{at}: expected base64") from None


def _boolean_key(key: str, at: str) -> bool:
    if key not in ("true", "false"):
        raise ValueError(f"{at}: the key {key!r} is no boolean")
    return key == "true"


_NUMBER_KEY = _re.compile(r"-?(0|[1-9][0-9]{0,19})")


def _number_key(key: str, at: str) -> int:
    if not _NUMBER_KEY.fullmatch(key):
        raise ValueError(f"{at}: the key {key!r} is no whole number")
    return int(key)


_TWO: _t.Final = tuple(f"{number:02}" for number in range(100))


_ZONES: _t.Final[dict[_dt.tzinfo | None, str]] = {
    None: "",
    _dt.UTC: "Z",
    # A quarter of an hour is the least step between the offsets of today.
    **{
        _dt.timezone(sign * _dt.timedelta(minutes=minutes)): (
            f"{'+' if sign > 0 else '-'}{minutes // 60:02}:{minutes % 60:02}"
        )
        for sign in (1, -1)
        for minutes in range(15, 15 * 60, 15)
    },
}


def _write_datetime(value: _dt.datetime) -> str:
    """What `isoformat` gives, in half of its time, and Z for UTC."""
    zone = value.tzinfo
    usual = zone is None or zone.__class__ is _dt.timezone
    end = _ZONES.get(zone) if usual and value.__class__ is _dt.datetime else None
    if end is None:
        text = value.isoformat()
        return f"{text[:-6]}Z" if text.endswith("+00:00") else text
    if value.microsecond:
        end = f".{str(1_000_000 + value.microsecond)[1:]}{end}"
    year = value.year
    return (
        f"{_TWO[year // 100]}{_TWO[year % 100]}-{_TWO[value.month]}-{_TWO[value.day]}"
        f"T{_TWO[value.hour]}:{_TWO[value.minute]}:{_TWO[value.second]}{end}"
    )


def _write_duration(value: _dt.timedelta) -> str:
    sign, value = ("-", -value) if value < _dt.timedelta() else ("", value)
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days = f"{value.days}D" if value.days else ""
    time = f"{hours}H" if hours else ""
    if minutes:
        time += f"{minutes}M"
    if value.microseconds:
        time += f"{seconds}.{value.microseconds:06}".rstrip("0") + "S"
    elif seconds or not (days or time):
        time += f"{seconds}S"
    return f"{sign}P{days}T{time}" if time else f"{sign}P{days}"


def _write_bytes(value: bytes) -> str:
    return _binascii.b2a_base64(value, newline=False).decode("ascii")


_digits = int.__repr__


def _float_text(value: float) -> str:
    if value - value != 0:
        raise ValueError(f"{value} is not JSON")
    return repr(value * 1.0)


def _decimal_text(value: _decimal.Decimal) -> str:
    if not value.is_finite():
        raise ValueError(f"{value} is not JSON")
    return str(value)


_JSON_TEXT = _json.JSONEncoder(allow_nan=False, separators=(",", ":"))


def _any_text(value: _t.Any) -> str:
    """The JSON text of a tree; a decimal keeps every digit."""
    try:
        try:
            return _JSON_TEXT.encode(value)
        except TypeError:
            return _exact_text(value)
    except RecursionError:
        raise ValueError("the value is nested too deeply") from None


def _exact_text(value: _t.Any) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, dict):
        pairs = [f"{_quoted(key)}:{_exact_text(item)}" for key, item in value.items()]
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(_exact_text, value)) + "]"
    if isinstance(value, _decimal.Decimal):
        return _decimal_text(value)
    return repr(value) if value.__class__ is int else _JSON_TEXT.encode(value)


_EXACT = _decimal.Context(prec=1000, traps=[])


def _rest(value: int | float | _decimal.Decimal, step: str) -> _decimal.Decimal:
    """What whole steps leave of a number; NaN, which is true, if that cannot be told."""
    return _EXACT.remainder(_decimal.Decimal(str(value)), _decimal.Decimal(step))


def _tagged(tag: str, text: str) -> str:
    """The text of an object with the member `tag` before its own."""
    return "{" + tag + ("}" if text == "{}" else "," + text[1:])


def _members(kind: type[_enum.Enum]) -> dict[_t.Any, _t.Any]:
    return {member.value: member for member in kind}
