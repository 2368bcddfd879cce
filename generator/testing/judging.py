"""What a right answer is.

Two JSON texts are equal if they hold equal values:

- Objects have the same keys, in any order, none of them twice. A null is no absent key.
- Texts are equal code point by code point. Times and durations are texts here: where a contract
  leaves more than one spelling open, the vector lists each that is right.
- Numbers are equal by value, with every digit: 1 is 1.0 and 1e2 is 100, but 9007199254740993 is not
  9007199254740992, and -0.0 is not 0.0. In a vector with "exact" the digits count too, as a
  decimal promises: 1.10 is not 1.1.

An answer is strict JSON (RFC 8259) of Unicode texts: no NaN, no key twice, no lone surrogate.
What was written is read a second time, and then comes back exactly as it is.
"""

import json
from decimal import Decimal
from typing import Any

from generator.testing.vectors import Vector

Answer = dict[str, str]  # {"json": text}, {"refused": message} or {"crashed": message}


def fault(text: str) -> str:
    """Why `text` is no strict JSON; empty if it is."""
    try:
        text.encode("utf-8")
        json.dumps(value_of(text), default=str, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        return str(error)
    return ""


def value_of(text: str) -> Any:
    """The value of strict JSON; numbers are Decimals. Raises ValueError."""
    return json.loads(
        text,
        parse_int=Decimal,
        parse_float=Decimal,
        parse_constant=_constant,
        object_pairs_hook=_object,
    )


def equal(one: Any, other: Any, exact: bool) -> bool:
    """Whether two values of `value_of` are the same."""
    pairs = [(one, other)]  # a list, as values may be nested deeper than calls
    while pairs:
        a, b = pairs.pop()
        if type(a) is not type(b):
            return False
        if isinstance(a, dict):
            if a.keys() != b.keys():
                return False
            pairs += [(a[key], b[key]) for key in a]
        elif isinstance(a, list):
            if len(a) != len(b):
                return False
            pairs += zip(a, b, strict=True)
        elif not _same_scalar(a, b, exact):
            return False
    return True


def _same_scalar(one: Any, other: Any, exact: bool) -> bool:
    if isinstance(one, Decimal):
        if exact:
            return bool(one.as_tuple() == other.as_tuple())
        return bool(one == other and one.is_signed() == other.is_signed())
    return bool(one == other)


def complaint(
    vector: Vector,
    answer: Answer,
    *,
    drops_nulls: bool,
    checks_limits: bool,
    own_messages: bool,
    writes: bool,
) -> str:
    """What is wrong with the answer to a vector: wanted and got. Empty if nothing is.

    `writes` is false for a judge, which tells what fits and writes nothing.
    """
    refusal = vector.refused
    if vector.breaks is not None and checks_limits:
        refusal = vector.breaks
    if refusal is not None:
        return _refusal_complaint(refusal if own_messages else "", answer)
    if vector.may_refuse is not None and "refused" in answer:
        return _refusal_complaint(vector.may_refuse if own_messages else "", answer)
    wanted = vector.dropping if drops_nulls else vector.gives
    if "json" not in answer:
        return f"wanted {_short(wanted[0])}\n     got {_said(answer)}"
    if not writes:
        return ""
    broken = fault(answer["json"])
    if broken:
        return f"wanted JSON\n     got {_short(answer['json'])}: {broken}"
    got = value_of(answer["json"])
    if any(equal(value_of(text), got, vector.exact) for text in wanted):
        return ""
    return f"wanted {' or '.join(map(_short, wanted))}\n     got {_short(answer['json'])}"


def again_complaint(written: str, answer: Answer) -> str:
    """What is wrong when what was written is read again: it must come back as it is."""
    if "json" not in answer:
        return f"wanted what it wrote itself, {_short(written)}\n     got {_said(answer)}"
    if equal(value_of(written), value_of(answer["json"]), exact=True):
        return ""
    return f"wanted what it wrote itself, {_short(written)}\n     got {_short(answer['json'])}"


def _refusal_complaint(part: str, answer: Answer) -> str:
    wanted = f"wanted a refusal that says '{part}'" if part else "wanted a refusal"
    if "refused" in answer and part in answer["refused"]:
        return ""
    return f"{wanted}\n     got {_said(answer)}"


def _said(answer: Answer) -> str:
    kind, text = next(iter(answer.items()))
    return _short(text) if kind == "json" else f"{kind}: {_short(' '.join(text.split()))}"


def _short(text: str) -> str:
    return text if len(text) <= 300 else f"{text[:200]} … {text[-60:]} ({len(text)} characters)"


def _constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key stands twice")
    return made
