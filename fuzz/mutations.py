"""Changes of an input: its bytes, lines, tokens and values. Each takes and gives bytes."""

import re
from collections.abc import Callable, Sequence
from random import Random

_TOKEN = re.compile(rb"[A-Za-z0-9_.$-]+|[ \t]+|\r?\n|.", re.DOTALL)
_YAML_VALUE = re.compile(rb"(?<=: )[^\n{}\[\],]+|(?<=- )[^\n:]+")
_QUOTED = re.compile(rb'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'')
# No longer, or an entry of the cache that is one long word takes minutes.
_KEY = re.compile(rb"[A-Za-z_][\w<>,]{0,99}(?=\??:)")
_NUMBER = re.compile(rb"(?<![\w.])-?[0-9][0-9.]*(?![\w.])")

# What has broken a parser, a printer or a shell somewhere.
HOSTILE: tuple[bytes, ...] = (
    *(b"", b"~", b"null", b"true", b"yes", b"on", b"0", b"-0", b"-1", b"1_000", b"0x1F", b"0o17"),
    *(b"1e999", b"-1e-999", b".inf", b".nan", b"1.10", b"9" * 40, b"9007199254740993"),
    *(b"0." + b"1" * 40, b"1" * 5000, b"18446744073709551616", b"-9223372036854775809"),
    *(b"2026-02-30", b"2026-01-01T00:00:60Z", b"0001-01-01", b"P1Y", b"PT90S", b"/Date(0)/"),
    *(b"'", b'"', b'"""', b"'''", b"`", b"*/", b"/*", b"//", b"?>", b"<?php", b"{{ x }}", b"{% x"),
    *(b"${x}", b"#{x}", b"\\", b"\\u0000", b"\\N{BULLET}", b"\\x41", b"%s%n", b"</script>"),
    *(b"\x00", b"\x1b[31m", b"\x7f", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"<!--"),
    *(b"\xff", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"e\xcc\x81", b"\xc4\xb0", b"\xef\xbb\xbf"),
    *(b"&a", b"*a", b"<<", b"!!python/object:os.system x", b"!!binary aGk=", b"|", b">-"),
    *(
        b"---",
        b"...",
        b"? x",
        b"- x",
        b"[",
        b"]",
        b"{",
        b"}",
        b"#",
        b"@x",
        b"\t",
        b"\r",
        b"a: b: c",
    ),
    *(b"../../x", b"/etc/passwd", b"..", b".", b"C:\\x", b"CON", b"~/x", b"x" * 300, b"$(id)"),
    *(b"string?", b"string??", b"list<list<list<int>>>", b"string[][][]", b"map<string, int?>"),
    *(b"set<float64>", b"Unknown", b"T", b"Page<T>", b"Page<Page<int>>", b"A | B", b"decimal"),
    *(b"(a+)+$", b"^(?=x)", b"[a-", b"\\d{1,99999}", b"(?i)x", b"class", b"None", b"__init__"),
    *(b"constructor", b"__proto__", b"List", b"Any", b"int", b"1a", b"a-b", b"A", b"id", b"self"),
)
_DEEP = ((b"[", b"]"), (b"{a: ", b"}"), (b"list<", b">"), (b"(", b")"), (b'{"a":', b"}"))


def mutated(random: Random, text: bytes, others: Sequence[bytes]) -> bytes:
    """The text after one to four changes; `others` lend their parts."""
    for _ in range(random.choice((1, 1, 1, 2, 3, 4))):
        text = random.choice(_KINDS)(random, text, others)
    return text


def _bytes(random: Random, text: bytes, others: Sequence[bytes]) -> bytes:
    start = random.randrange(len(text) + 1)
    end = min(len(text), start + random.choice((0, 1, 1, 2, 8, 64, 512)))
    other = random.choice(others) or b"x"
    place = random.randrange(len(other))
    part = random.choice(
        (
            b"",
            random.randbytes(random.choice((1, 2, 4))),
            text[start:end] * 2,
            other[place : place + random.randrange(200)],
            bytes(byte ^ 1 << random.randrange(8) for byte in text[start:end]),
        )
    )
    return text[:start] + part + text[end:]


def _lines(random: Random, text: bytes, others: Sequence[bytes]) -> bytes:
    lines = text.splitlines(keepends=True) or [b"\n"]
    place = random.randrange(len(lines))
    line = lines[place]
    match random.randrange(6):
        case 0:
            del lines[place]
        case 1:
            lines.insert(random.randrange(len(lines) + 1), line)
        case 2:
            other = random.randrange(len(lines))
            lines[place], lines[other] = lines[other], line
        case 3:
            lines[place] = b" " * random.choice((1, 2, 4)) + line
        case 4:
            lines[place] = line[random.choice((1, 2, 4)) :]
        case _:
            lent = random.choice(others).splitlines(keepends=True) or [b"\n"]
            start = random.randrange(len(lent))
            lines[place:place] = lent[start : start + random.randrange(1, 12)]
    return b"".join(lines)


def _tokens(random: Random, text: bytes, others: Sequence[bytes]) -> bytes:
    found = _TOKEN.findall(text) or [b"x"]
    lent = _TOKEN.findall(random.choice((text, *others))) or [b"x"]
    for _ in range(random.choice((1, 1, 2, 5))):
        source = HOSTILE if random.random() < 0.2 else lent
        found[random.randrange(len(found))] = random.choice(source)
    return b"".join(found)


def _values(random: Random, text: bytes, others: Sequence[bytes]) -> bytes:
    pattern = random.choice((_YAML_VALUE, _YAML_VALUE, _QUOTED, _KEY, _NUMBER))
    found = list(pattern.finditer(text))
    if not found:
        return _bytes(random, text, others)
    old, lent = random.choice(found), random.choice(found)[0]
    hostile = random.choice(HOSTILE)
    quoted = b'"' + hostile.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'
    new = random.choice((hostile, quoted, quoted, lent, old[0] + hostile, old[0][:-1] + hostile))
    return text[: old.start()] + new + text[old.end() :]


def _size(random: Random, text: bytes, others: Sequence[bytes]) -> bytes:
    """Much of something: deep, long, or many."""
    many = random.choice((30, 300, 3000, 30_000))
    kind = random.randrange(4)
    if kind == 0:
        rows = (b"a%d: &a%d [*a%d, *a%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 30))
        return b"a0: &a0 x\n" + b"".join(rows) + text
    if kind == 1:
        lines = text.splitlines(keepends=True) or [b"\n"]
        return text + random.choice(lines) * min(many, 1000)
    opening, closing = random.choice(_DEEP)
    new = opening * many + closing * random.choice((0, many))
    if kind == 2:
        new = random.choice((b"a", b"a ", b"\\", b"*/", b"(a", b"'", b"- ", b"\xc3\xa9")) * many
    found = list(_YAML_VALUE.finditer(text)) or list(_QUOTED.finditer(text))
    if not found:
        return text + new
    old = random.choice(found)
    return text[: old.start()] + new + text[old.end() :]


_KINDS: tuple[Callable[[Random, bytes, Sequence[bytes]], bytes], ...] = (
    *(_bytes, _lines, _lines, _tokens, _tokens),
    *(_values, _values, _values, _values, _values, _size),
)
