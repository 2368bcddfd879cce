"""Readers and writers of scalars, as source text; each module gets those that it uses."""

from generator.code import Code

# Name -> (what it needs, source). Printed in this order.
HELPERS: dict[str, tuple[tuple[str, ...], Code]] = {
    "wrong": (
        (),
        Code("""def _wrong(at: str, wanted: str, value: _t.Any) -> ValueError:
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
    return ValueError(f"{at}: expected {wanted}, got {names.get(kind, kind)}")"""),
    ),
    "object": (
        (),
        Code("""def _object(value: _t.Any, at: str) -> dict[str, _t.Any]:
    if not isinstance(value, dict):
        raise _wrong(at, "an object", value)
    return value"""),
    ),
    "need": (
        (),
        Code("""def _need(source: dict[str, _t.Any], key: str, at: str) -> _t.Any:
    if key not in source:
        raise ValueError(f"{at}.{key}: missing")
    return source[key]"""),
    ),
    "constant": (
        (),
        Code("""def _constant(name: str) -> _t.Any:
    raise ValueError(f"{name} is not JSON")"""),
    ),
    "parse_exact": (
        (),
        Code("""def _parse(text: str | bytes) -> _t.Any:
    return _json.loads(text, parse_float=_decimal.Decimal, parse_constant=_constant)"""),
    ),
    "parse": (
        (),
        Code("""def _parse(text: str | bytes) -> _t.Any:
    return _json.loads(text, parse_constant=_constant)"""),
    ),
    "dump_exact": (
        (),
        Code("""def _dump(value: _t.Any) -> str:
    if isinstance(value, dict):
        pairs = (f"{_json.dumps(k)}:{_dump(v)}" for k, v in value.items())
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(_dump, value)) + "]"
    if isinstance(value, _decimal.Decimal):
        if not value.is_finite():
            raise ValueError(f"{value} is not JSON")
        return str(value)
    return _json.dumps(value, allow_nan=False)"""),
    ),
    "dump": (
        (),
        Code("""def _dump(value: _t.Any) -> str:
    return _json.dumps(value, separators=(",", ":"), allow_nan=False)"""),
    ),
    "string": (
        (),
        Code("""def _string(value: _t.Any, at: str) -> str:
    if not isinstance(value, str):
        raise _wrong(at, "a string", value)
    return value"""),
    ),
    "char": (
        ("string",),
        Code("""def _char(value: _t.Any, at: str) -> str:
    if len(_string(value, at)) != 1:
        raise ValueError(f"{at}: expected one character")
    return str(value)"""),
    ),
    "boolean": (
        (),
        Code("""def _boolean(value: _t.Any, at: str) -> bool:
    if value is not True and value is not False:
        raise _wrong(at, "a boolean", value)
    return bool(value)"""),
    ),
    "integer": (
        (),
        Code("""def _integer(value: _t.Any, at: str, low: int, high: int) -> int:
    if value.__class__ is not int:
        if not isinstance(value, (float, _decimal.Decimal)) or value != value // 1:
            raise _wrong(at, "an integer", value)
        value = int(value)
    if not low <= value <= high:
        raise ValueError(f"{at}: {value} is out of range")
    return int(value)"""),
    ),
    "int8": (
        ("integer",),
        Code("""def _int8(value: _t.Any, at: str) -> int:
    return _integer(value, at, -0x80, 0x7F)"""),
    ),
    "int16": (
        ("integer",),
        Code("""def _int16(value: _t.Any, at: str) -> int:
    return _integer(value, at, -0x8000, 0x7FFF)"""),
    ),
    "int32": (
        ("integer",),
        Code("""def _int32(value: _t.Any, at: str) -> int:
    return _integer(value, at, -0x80000000, 0x7FFFFFFF)"""),
    ),
    "int64": (
        ("integer", "numeric"),
        Code("""def _int64(value: _t.Any, at: str) -> int:
    return _integer(_numeric(value, at), at, -(2**63), 2**63 - 1)"""),
    ),
    "uint8": (
        ("integer",),
        Code("""def _uint8(value: _t.Any, at: str) -> int:
    return _integer(value, at, 0, 0xFF)"""),
    ),
    "uint16": (
        ("integer",),
        Code("""def _uint16(value: _t.Any, at: str) -> int:
    return _integer(value, at, 0, 0xFFFF)"""),
    ),
    "uint32": (
        ("integer",),
        Code("""def _uint32(value: _t.Any, at: str) -> int:
    return _integer(value, at, 0, 0xFFFFFFFF)"""),
    ),
    "uint64": (
        ("integer", "numeric"),
        Code("""def _uint64(value: _t.Any, at: str) -> int:
    return _integer(_numeric(value, at), at, 0, 2**64 - 1)"""),
    ),
    "numeric": (
        ("re",),
        Code('''def _numeric(value: _t.Any, at: str) -> _t.Any:
    """The number that a text holds; anything else as it is."""
    if not isinstance(value, str):
        return value
    if not _re.fullmatch(r"-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?", value):
        raise ValueError(f"{at}: expected a number, got {value!r}")
    whole = value.removeprefix("-").isdigit()
    return int(value) if whole and len(value) < 100 else _decimal.Decimal(value)'''),
    ),
    "lenient": (
        ("numeric",),
        Code("""def _lenient(
    value: _t.Any, at: str, read: _t.Callable[[_t.Any, str], _t.Any]
) -> _t.Any:
    return read(_numeric(value, at), at)"""),
    ),
    "float": (
        (),
        Code("""def _float(value: _t.Any, at: str) -> float:
    if not isinstance(value, (int, float, _decimal.Decimal)) or value in (True, False):
        if value.__class__ not in (int, float, _decimal.Decimal):
            raise _wrong(at, "a number", value)
    try:
        made = float(value)
    except OverflowError:
        raise ValueError(f"{at}: {value} is out of range") from None
    if made - made != 0:
        raise ValueError(f"{at}: {value} is out of range")
    return made"""),
    ),
    "decimal": (
        ("numeric",),
        Code("""def _decimal_number(value: _t.Any, at: str) -> _decimal.Decimal:
    value = _numeric(value, at)
    if value.__class__ not in (int, float, _decimal.Decimal):
        raise _wrong(at, "a number", value)
    made = _decimal.Decimal(str(value))
    if not made.is_finite():
        raise ValueError(f"{at}: {value} is no number")
    return made"""),
    ),
    "date": (
        ("string", "re", "dt"),
        Code("""def _date(value: _t.Any, at: str) -> _dt.date:
    text = _string(value, at)
    try:
        if _re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return _dt.date.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError(f"{at}: expected a date, got {text!r}")"""),
    ),
    "time": (
        ("string", "re", "dt"),
        Code("""def _time(value: _t.Any, at: str) -> _dt.time:
    text = _string(value, at)
    try:
        if _re.fullmatch(r"[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?", text):
            return _dt.time.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError(f"{at}: expected a time, got {text!r}")"""),
    ),
    "datetime": (
        ("string", "re", "dt"),
        Code("""def _datetime(value: _t.Any, at: str) -> _dt.datetime:
    text = _string(value, at)
    try:
        found = _re.fullmatch(r"/Date\\((-?[0-9]{1,16})([-+][0-9]{4})?\\)/", text)
        if found:
            epoch = _dt.datetime(1970, 1, 1, tzinfo=_dt.UTC)
            made = epoch + _dt.timedelta(milliseconds=int(found[1]))
            zone = found[2] or "+0000"
            offset = _dt.timedelta(hours=int(zone[1:3]), minutes=int(zone[3:]))
            return made.astimezone(
                _dt.timezone(-offset if zone.startswith("-") else offset)
            )
        known = r"[-0-9]{10}[Tt][0-9:]{8}(\\.[0-9]+)?([Zz]|[-+][0-9:]{5})?"
        if _re.fullmatch(known, text):
            return _dt.datetime.fromisoformat(text.upper())
    except (ValueError, OverflowError):
        pass
    raise ValueError(f"{at}: expected a date and time, got {text!r}")"""),
    ),
    "datetimeoffset": (
        ("datetime",),
        Code("""def _datetimeoffset(value: _t.Any, at: str) -> _dt.datetime:
    made = _datetime(value, at)
    if made.tzinfo is None:
        raise ValueError(f"{at}: expected an offset in {value!r}")
    return made"""),
    ),
    "duration": (
        ("string", "re", "dt"),
        Code("""def _duration(value: _t.Any, at: str) -> _dt.timedelta:
    text = _string(value, at)
    found = _re.fullmatch(
        r"(-?)P(?=[0-9T])(?:([0-9]+)D)?"
        r"(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(\\.[0-9]+)?S)?)?",
        text,
    )
    if not found:
        raise ValueError(f"{at}: expected a duration, got {text!r}")
    sign, days, hours, minutes, seconds, fraction = found.groups()
    try:
        made = _dt.timedelta(
            days=int(days or 0),
            hours=int(hours or 0),
            minutes=int(minutes or 0),
            seconds=int(seconds or 0),
            microseconds=int((fraction or ".")[1:7].ljust(6, "0")),
        )
    except OverflowError:
        raise ValueError(f"{at}: {text!r} is out of range") from None
    return -made if sign else made"""),
    ),
    "uuid": (
        ("string", "re", "uuid_module"),
        Code("""def _uuid_value(value: _t.Any, at: str) -> _uuid.UUID:
    text = _string(value, at)
    if _re.fullmatch(r"[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}", text):
        return _uuid.UUID(text)
    raise ValueError(f"{at}: expected a UUID, got {text!r}")"""),
    ),
    "bytes": (
        ("string", "base64"),
        Code("""def _bytes(value: _t.Any, at: str) -> bytes:
    try:
        return _base64.b64decode(_string(value, at).encode("ascii"), validate=True)
    except (ValueError, UnicodeEncodeError):
        raise ValueError(f"{at}: expected base64") from None"""),
    ),
    "any": (
        (),
        Code("""def _any(value: _t.Any, at: str) -> _t.Any:
    return value"""),
    ),
    "list": (
        (),
        Code("""def _list(value: _t.Any, at: str) -> list[_t.Any]:
    if not isinstance(value, list):
        raise _wrong(at, "an array", value)
    return value"""),
    ),
    "number_key": (
        ("re",),
        Code("""def _number_key(key: str, at: str) -> int:
    if not _re.fullmatch(r"-?(0|[1-9][0-9]{0,19})", key):
        raise ValueError(f"{at}: the key {key!r} is no whole number")
    return int(key)"""),
    ),
    "forbid": (
        (),
        Code("""def _forbid(source: dict[str, _t.Any], known: frozenset[str], at: str) -> None:
    for key in source:
        if key not in known:
            raise ValueError(f"{at}.{key}: unknown key")"""),
    ),
    "same": (
        (),
        Code("""def _same(value: _t.Any) -> _t.Any:
    return value"""),
    ),
    "write_date": (
        ("dt",),
        Code("""def _write_date(value: _dt.date) -> str:
    return value.isoformat()"""),
    ),
    "write_time": (
        ("dt",),
        Code("""def _write_time(value: _dt.time) -> str:
    return value.isoformat()"""),
    ),
    "write_datetime": (
        ("dt",),
        Code("""def _write_datetime(value: _dt.datetime) -> str:
    text = value.isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text"""),
    ),
    "write_duration": (
        ("dt",),
        Code("""def _write_duration(value: _dt.timedelta) -> str:
    sign, value = ("-", -value) if value < _dt.timedelta() else ("", value)
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    day = f"{value.days}D" if value.days else ""
    time = f"{hours}H" if hours else ""
    time += f"{minutes}M" if minutes else ""
    time += f"{seconds}{fraction}S" if seconds or fraction else ""
    return f"{sign}P{day}T{time}" if time else f"{sign}P{day or 'T0S'}\""""),
    ),
    "write_uuid": (
        ("uuid_module",),
        Code("""def _write_uuid(value: _uuid.UUID) -> str:
    return str(value)"""),
    ),
    "write_bytes": (
        ("base64",),
        Code("""def _write_bytes(value: bytes) -> str:
    return _base64.b64encode(value).decode("ascii")"""),
    ),
    "write_enum": (
        (),
        Code("""def _write_enum(value: _enum.Enum) -> _t.Any:
    return value.value"""),
    ),
    "write_number": (
        (),
        Code("""def _write_number(value: int | float | _decimal.Decimal) -> str:
    return str(value)"""),
    ),
    "write_key": (
        (),
        Code("""def _write_key(value: _t.Any) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)"""),
    ),
}


def needed(used: set[str]) -> set[str]:
    """`used` and what those need; also the modules `re`, `dt`, `base64` and `uuid_module`."""
    found: set[str] = set()
    waiting = list(used)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(HELPERS.get(name, ((), None))[0])
    return found
