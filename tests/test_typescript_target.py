"""The generated TypeScript: compiled, linted, and run on JSON that it has to take or refuse."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator import ir
from generator.load import load_contract
from generator.problems import Problem
from generator.render import Drawer
from generator.targets import typescript as target
from generator.targets.typescript.escape import doc, key, member, number, string

ROOT = Path(__file__).parent.parent
DRAW = Drawer()
CHECKED = target.Options(enums="union", dates="branded", validate=True)


def _write(contract: ir.Contract, folder: Path, options: target.Options) -> Path:
    (file,) = target.files(contract, options, DRAW)
    path = folder / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(file.text, encoding="utf-8")
    return path


def _loaded(text: str, folder: Path, name: str = "made") -> ir.Contract:
    path = folder / f"{name}.yaml"
    path.write_text(f"polydto: 1\nname: {name}\n{text}", encoding="utf-8")
    return load_contract(str(path))


def _problems(contract: ir.Contract) -> list[Problem]:
    return list(target.problems(contract, target.Options()))


HOSTILE = (
    "*/ exit('a'); /*",
    "'; exit('b'); //",
    "\\'; exit('c'); //",
    '"; exit("d"); //',
    "${exit('e')} `exit('f')` $& $1 $'",
    "\\u002a/ exit('g'); \\x2a/",
    "</script><script>exit('h')</script><!-- -->",
    "ends with a backslash \\",
    "two\nlines\r\nand // exit('i');",
    "a\u2028b\u2029c\u0085d\ufeff",
    "{{ 7*7 }} {% raw %} {# x #}",
    "@deprecated @ts-ignore {@link x} a@b.example",
    "// @ts-nocheck",
    "/* eslint-disable */",
    "émoji 🎉 and quotes ''' \"\"\"",
    "__proto__",
    "constructor",
    "x" * 5_000,
)


def _hostile() -> ir.Contract:
    """A record and an enum for each text, which is comment, wire name, default and member."""
    declared: list[ir.Declaration] = []
    for index, text in enumerate(HOSTILE):
        field = ir.Field(
            text,
            ir.Primitive.STRING,
            False,
            doc=text,
            default=ir.Default(text),
            examples=(text,),
            deprecated=ir.Deprecation(text, text, text),
            limits=ir.Limits(pattern=text),
            format=text,
        )
        members = (ir.Member("A", text, doc=text, deprecated=ir.Deprecation(text)),)
        declared.append(ir.Record(f"Held{index}", (field,), doc=text))
        declared.append(ir.EnumType(f"Enum{index}", members, doc=text))
        variant = ir.Record(f"Variant{index}")
        union = ir.Union(f"Union{index}", (ir.Variant(text, variant.name),), text, doc=text)
        declared += [variant, union]
    request = ir.Record("Ask", doc=HOSTILE[0], tags=HOSTILE, deprecated=ir.Deprecation())
    routes = (ir.Route(("GET",), f"/{HOSTILE[1]}"),)
    auth = ir.Auth(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    operation = ir.Operation(request, routes, auth, content_types=HOSTILE)
    return ir.Contract(
        "hostile",
        HOSTILE[0],
        "\n".join(HOSTILE),
        operations=(operation,),
        types=tuple(declared),
        declarations={item.name: item for item in (*declared, request)},
    )


# Types that TypeScript or the file itself has, parameters that hide them, odd operations, and
# declarations that are deprecated and used all the same.
NAMES = """
operations:
  Delete: {route: DELETE /x, deprecated: true, returns: "Old[]", fields: {id: int64}}
  Undefined: {route: GET /y, returns: "map<Map, Number>"}
  Require: {route: GET /z, returns: stream?}
  List: {route: GET /l, returns: "list<int64>"}
types:
  number: {fields: {record: "Record?", blob: Blob}}
  Record: {fields: {values: map<string>}}
  Blob: {fields: {}}
  Object: {extends: Blob}
  Error: {implements: [Marked], fields: {promise: "Promise<int64, Date>", mark: bytes}}
  Promise<Record, never>: {fields: {a: "map<Record?>", b: "set<never>?"}}
  Named: {interface: true, fields: {name: {type: string, required: false}, at: date?}}
  Base: {fields: {name: string}}
  Leaf: {extends: Base, implements: [Named], fields: {at: {type: date?, required: true}}}
  Twig: {extends: Leaf, implements: [Named]}
  Marked: {interface: true, fields: {mark: bytes}}
  Codec: {fields: {self: Codec?, error: Error, decimalText: DecimalText}}
  DecimalText: {fields: {amount: decimal}}
  Date: {enum: [Now], deprecated: true}
  Map: {enum: [A, B], open: false}
  Number: {enum: {One: 1}, flags: true}
  Array: {enum: {__proto__: a, constructor: b}}
  Old: {deprecated: {reason: Gone.}, extras: forbid, fields: {old: Old?}}
  Any: {fields: {a: any?, b: "any[]", c: {type: "any?", required: true}, d: "map<any>?"}}
  Defaults:
    extras: keep
    fields:
      a: {type: int64, default: 9223372036854775807}
      b: {type: decimal, default: 1.10}
      c: {type: date, default: "2026-01-31"}
      d: {type: Map, default: A}
      e: {type: "Number", default: 1}
      f: {type: "Map[]", default: [A, B]}
      k: {type: "map<boolean, int8>", required: false}
      l: {type: "map<Number, uuid>", required: false}
      m: {type: "map<uuid, map<decimal, char>>", required: false}
      g: {type: "map<decimal>", default: {__proto__: 2.50, "": 1}}
      h: {type: float64, default: 1.50}
      i: {type: datetime?, default: null}
      j: {type: boolean, default: true}
  Bare: {extras: keep}
  Texts: {enum: [X], deprecated: true}
  Reader<T>: {fields: {next: "Reader<T>?", value: T}}
  Uses: {fields: {texts: Texts, reader: "Reader<Reader<int32?>>", any: any}}
"""


@pytest.fixture(scope="module")
def project(typescript: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every expected file, contracts that try to break out, callers, and the page's examples."""
    folder = tmp_path_factory.mktemp("project")
    config = {"extends": str(typescript / "tsconfig.json"), "include": ["**/*.ts"]}
    (folder / "tsconfig.json").write_text(json.dumps(config), encoding="utf-8")
    trees = [*ROOT.glob("tests/cases/*/expected/typescript*"), ROOT / "generated/typescript"]
    # What ServiceStack prints is checked in test_servicestack_typescript.
    trees = [tree for tree in trees if tree.name != "typescript-servicestack"]
    for tree in trees:
        shutil.copytree(tree, folder / tree.relative_to(ROOT))
    generated = folder / "generated/typescript"
    shutil.copy(typescript / "callers.ts", generated)
    page = (ROOT / "docs/typescript.md").read_text(encoding="utf-8")
    for index, example in enumerate(re.findall(r"^```ts\n(.*?)^```$", page, re.M | re.S)):
        (generated / f"example{index}.ts").write_text(example, encoding="utf-8")
    contracts = [_hostile(), _loaded(NAMES, folder, "names")]
    for contract in contracts:
        _write(contract, folder / "made", target.Options())
        _write(contract, folder / "checked", CHECKED)
    _write(load_contract(str(ROOT / "specs/kitchen_sink.yaml")), folder / "checked", CHECKED)
    return folder


def test_every_file_passes_the_strictest_compiler(
    node: str, typescript: Path, project: Path
) -> None:
    compiler = typescript / "node_modules/typescript/bin/tsc"
    _succeeds([node, str(compiler), "-p", str(project)], project)


def test_every_file_passes_the_strictest_linter(node: str, typescript: Path, project: Path) -> None:
    linter = typescript / "node_modules/eslint/bin/eslint.js"
    config = typescript / "eslint.config.js"
    command = [node, str(linter), "--max-warnings", "0", "-c", str(config), "."]
    _succeeds(command, project)


def _succeeds(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


class Sent(NamedTuple):
    """A JSON text, and what comes back: another text, or why it was refused."""

    type: str
    text: str
    back: str | None = None  # the text itself
    refused: str | None = None


class Driver:
    """Sends JSON through codecs, all of it in one process."""

    def __init__(self, node: str, folder: Path) -> None:
        self._command = [node, str(folder / "driver.js")]

    def check(self, module: Path, rows: Iterable[Sent]) -> None:
        """Compares everything before it fails."""
        sent = list(rows)
        expected = [
            (
                {"json": row.text if row.back is None else row.back}
                if row.refused is None
                else {"refused": row.refused}
            )
            for row in sent
        ]
        assert self.answers(module, sent) == expected

    def answers(self, module: Path, sent: list[Sent]) -> list[dict[str, str]]:
        lines = [
            json.dumps({"module": str(module), "type": row.type, "json": row.text}) for row in sent
        ]
        done = subprocess.run(
            self._command,
            input="\n".join(lines),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.split("\n") if line]


@pytest.fixture(scope="module")
def driver(node: str, typescript: Path) -> Driver:
    return Driver(node, typescript)


@pytest.fixture(scope="module")
def sink(tmp_path_factory: pytest.TempPathFactory) -> Path:
    contract = load_contract(str(ROOT / "specs/kitchen_sink.yaml"))
    return _write(contract, tmp_path_factory.mktemp("sink"), CHECKED)


PRESENCE = (
    '{"always":"","alwaysOrNull":null,"sometimes":"x","sometimesOrNull":null,"listAlways":[],'
    '"listAlwaysOrNull":null,"listSometimes":[null,1],"listSometimesOrNull":null}'
)
LEAST = '{"always":"a","alwaysOrNull":"b","listAlways":[1],"listAlwaysOrNull":[2]}'


def _presence(old: str, new: str, refused: str) -> Sent:
    return Sent("Presence", PRESENCE.replace(old, new), refused=refused)


def test_all_four_states_of_a_member_survive(driver: Driver, sink: Path) -> None:
    driver.check(
        sink,
        [
            Sent("Presence", PRESENCE),
            Sent("Presence", LEAST),
            Sent("Presence", LEAST.replace("}", ',"unknown":[1.50]}'), back=LEAST),
            Sent("Presence", "{}", refused="Presence.always: missing"),
            Sent("Presence", "[]", refused="Presence: expected an object, got an array"),
            Sent("Presence", "null", refused="Presence: expected an object, got null"),
            _presence('""', "1", "Presence.always: expected a string, got an integer"),
            _presence('""', "null", "Presence.always: expected a string, got null"),
            _presence('"x"', "null", "Presence.sometimes: expected a string, got null"),
            _presence("[]", "[1.5]", "Presence.listAlways[0]: expected an integer, got a number"),
            _presence("[]", "[true]", "Presence.listAlways[0]: expected an integer, got a boolean"),
            _presence("[]", "[2147483648]", "Presence.listAlways[0]: 2147483648 is out of range"),
            _presence("[]", "{}", "Presence.listAlways: expected an array, got an object"),
        ],
    )


SCALARS = {
    "string": '"é\u2028"',
    "char": '"😀"',
    "boolean": "false",
    "int8": "-128",
    "int16": "1",
    "int32": "-2147483648",
    "int64": "9007199254740993",
    "uint8": "0",
    "uint16": "65535",
    "uint32": "4294967295",
    "uint64": "18446744073709551615",
    "float32": "1.5",
    "float64": "1e-7",
    "decimal": "1.10",
    "date": '"0001-01-01"',
    "time": '"23:59:59.5"',
    "datetime": '"2026-01-02T03:04:05Z"',
    "datetimeoffset": '"9999-12-31T23:59:59+14:00"',
    "duration": '"-P1DT2H3M4.5S"',
    "uuid": '"123e4567-e89b-12d3-a456-426614174000"',
    "uri": '"x"',
    "bytes": '"aGk="',
    "any": '{"a":[1.5,{"__proto__":{"b":null}}]}',
    "opens": "7",
}


def _scalars(**changes: str) -> str:
    members = {**SCALARS, **changes}
    return "{" + ",".join(f'"{key}":{text}' for key, text in members.items()) + "}"


# Member, what is read, what is written then.
TAKEN = (
    ("string", '"\\u0041\\n\\"\\ud83d\\ude00"', '"A\\n\\"😀"'),
    ("int8", "127", "127"),
    ("int8", "-0", "0"),
    ("int32", "1.0", "1"),
    ("int32", "10e-1", "1"),
    ("int32", "1e2", "100"),
    ("int64", '"-9223372036854775808"', "-9223372036854775808"),
    ("int64", "9223372036854775807.0", "9223372036854775807"),
    ("int64", "-0", "0"),
    ("int64", "12e17", "1200000000000000000"),
    ("uint64", '"18446744073709551615"', "18446744073709551615"),
    ("float64", "1", "1"),
    ("float64", "0.1234567890123456789", "0.12345678901234568"),
    ("decimal", "0.1234567890123456789012345678", "0.1234567890123456789012345678"),
    ("decimal", "-0.00", "-0.00"),
    ("decimal", '"12345678901234567890.10"', "12345678901234567890.10"),
    ("decimal", "1E+5", "1E+5"),
    ("date", '"2024-02-29"', '"2024-02-29"'),
    ("datetime", '"2026-01-02T03:04:05.123456789Z"', '"2026-01-02T03:04:05.123456789Z"'),
    ("datetime", '"2026-01-02T03:04:05"', '"2026-01-02T03:04:05"'),
    ("datetime", '"/Date(0)/"', '"1970-01-01T00:00:00Z"'),
    ("datetime", '"/Date(785635200000+0200)/"', '"1994-11-24T02:00:00+02:00"'),
    ("datetime", '"/Date(-1500-0730)/"', '"1969-12-31T16:29:58.500-07:30"'),
    ("duration", '"PT0S"', '"PT0S"'),
    ("uuid", '"123E4567E89B12D3A456426614174000"', '"123e4567-e89b-12d3-a456-426614174000"'),
    ("bytes", '""', '""'),
    ("any", "null", "null"),
    ("any", "1.50", "1.5"),
    ("float32", "-0.0", "-0.0"),
    ("float64", "-0", "-0.0"),
    ("opens", "2.0", "2"),
)
# Member, what is refused, why.
REFUSED = (
    ("string", "1", "expected a string, got an integer"),
    ("string", "9007199254740993", "expected a string, got an integer"),
    ("string", "1.10", "expected a string, got a number"),
    ("char", '"ab"', "expected one character"),
    ("char", '""', "expected one character"),
    ("boolean", "1", "expected a boolean, got an integer"),
    ("boolean", '"true"', "expected a boolean, got a string"),
    ("int8", "128", "128 is out of range"),
    ("int16", "1e400", "1e400 is out of range"),
    ("int32", '"1"', "expected an integer, got a string"),
    ("int32", "1.0000000000000000000000001", "expected an integer, got a number"),
    ("int32", "1e-1", "expected an integer, got a number"),
    ("int32", "1e-400", "expected an integer, got a number"),
    ("int64", "9223372036854775808", "9223372036854775808 is out of range"),
    ("int64", '"x"', "expected a number, got 'x'"),
    ("int64", '"01"', "expected a number, got '01'"),
    ("int64", '"1.5"', "expected an integer, got a number"),
    ("uint8", "-1", "-1 is out of range"),
    ("uint64", "18446744073709551616", "18446744073709551616 is out of range"),
    ("float64", "true", "expected a number, got a boolean"),
    ("float64", '"1"', "expected a number, got a string"),
    ("float64", "1e999", "1e999 is out of range"),
    ("float32", "1e39", "1e+39 is out of range"),
    ("decimal", '"1,5"', "expected a number, got '1,5'"),
    ("decimal", '""', "expected a number, got ''"),
    ("decimal", "false", "expected a number, got a boolean"),
    ("date", '"2026-02-30"', "expected a date, got '2026-02-30'"),
    ("date", '"20260201"', "expected a date, got '20260201'"),
    ("date", '"0000-01-01"', "expected a date, got '0000-01-01'"),
    ("time", '"24:00:00"', "expected a time, got '24:00:00'"),
    ("datetime", '"2026-01-01"', "expected a date and time, got '2026-01-01'"),
    ("datetime", '"2016-12-31T23:59:60Z"', "expected a date and time, got '2016-12-31T23:59:60Z'"),
    (
        "datetime",
        '"/Date(253402300800000)/"',
        "expected a date and time, got '/Date(253402300800000)/'",
    ),
    ("datetimeoffset", '"2026-01-01T00:00:00"', "expected an offset in '2026-01-01T00:00:00'"),
    ("duration", '"P1Y"', "expected a duration, got 'P1Y'"),
    ("duration", '"PT"', "expected a duration, got 'PT'"),
    ("uuid", '"123"', "expected a UUID, got '123'"),
    ("datetime", '"2026-01-02t03:04:05Z"', "expected a date and time, got '2026-01-02t03:04:05Z'"),
    ("bytes", '"a"', "expected base64"),
    ("bytes", '"a==="', "expected base64"),
    ("bytes", '"a-_="', "expected base64"),
    ("opens", "3", "unknown value 3"),
    ("opens", '"7"', "expected an integer, got a string"),
)


def test_scalars_keep_every_digit_and_refuse_other_kinds(driver: Driver, sink: Path) -> None:
    rows = [Sent("Scalars", _scalars())]
    rows += [
        Sent("Scalars", _scalars(**{name: text}), back=_scalars(**{name: back}))
        for name, text, back in TAKEN
    ]
    rows += [
        Sent("Scalars", _scalars(**{name: text}), refused=f"Scalars.{name}: {why}")
        for name, text, why in REFUSED
    ]
    driver.check(sink, rows)


SESSION = (
    '{"createdAt":"2026-01-02T03:04:05Z","createdBy":"me",'
    '"id":"123e4567-e89b-12d3-a456-426614174000","sessionId":"1","state":"Lost","channels":13,'
    '"endpoint":{"kind":"phone","number":"+1"},"answeredAt":null,"talkTime":"PT0S",'
    '"price":1.10,"cost":"2.50","bytesSent":"9007199254740993","tags":{"__proto__":["a"],"":[]},'
    '"attempts":[{"number":1,"zz":{"a":[1.5]},"__proto__":0}],'
    '"route":{"left":"a","right":[{"left":1,"right":0.1234567890123456789012345678},'
    '{"left":2,"right":null}]}}'
)


def _session(old: str, new: str, *, back: str | None = None, refused: str | None = None) -> Sent:
    assert old in SESSION
    written = None if back is None else SESSION.replace(old, back)
    why = None if refused is None else f"Session.{refused}"
    return Sent("Session", SESSION.replace(old, new), written, why)


ENDPOINT = '{"kind":"phone","number":"+1"}'
VARIANT = "endpoint: expected a known variant, got"


def test_unions_generics_unknown_members_and_extras_survive(driver: Driver, sink: Path) -> None:
    tags = ',"tags":{"__proto__":["a"],"":[]}'
    driver.check(
        sink,
        [
            Sent("Session", SESSION),
            _session(tags, "", back=',"tags":{}'),
            _session('"9007199254740993"', "9007199254740993", back='"9007199254740993"'),
            _session('"2.50"', "2.50", back='"2.50"'),
            _session("13", "13.0", back="13"),
            _session(ENDPOINT, '{"uri":"x","kind":"sip"}', back='{"kind":"sip","uri":"x"}'),
            _session(ENDPOINT, "{}", refused=f"{VARIANT} null"),
            _session(ENDPOINT, "1", refused="endpoint: expected an object, got an integer"),
            _session(ENDPOINT, "1.10", refused="endpoint: expected an object, got a number"),
            _session(ENDPOINT, '{"kind":"fax"}', refused=f"{VARIANT} a string"),
            _session(ENDPOINT, '{"kind":["phone"]}', refused=f"{VARIANT} an array"),
            _session(ENDPOINT, '{"kind":"constructor"}', refused=f"{VARIANT} a string"),
            _session(
                ENDPOINT, '{"kind":"phone","number":"1","x":1}', refused="endpoint.x: unknown key"
            ),
            _session(
                '["a"]', "[1]", refused="tags.__proto__[0]: expected a string, got an integer"
            ),
            _session(
                "13", "-1", refused="channels: expected a combination of flags, got an integer"
            ),
            _session(
                '"left":2',
                '"left":2.5',
                refused="route.right[1].left: expected an integer, got a number",
            ),
        ],
    )


def test_maps_and_sets(driver: Driver, tmp_path: Path) -> None:
    text = """types:
  On: {enum: [A, B], open: false}
  Day: {enum: {Monday: 1, Sunday: 7}, open: false}
  Maps:
    fields:
      a: map<int32>
      b: map<int64, string>
      c: map<On, decimal>
      d: map<date, uuid?>
      e: map<Day, boolean>
      f: map<boolean, any>
      g: set<decimal>
      h: set<map<int32>>
"""
    module = _write(_loaded(text, tmp_path), tmp_path, target.Options(validate=True))
    maps = {
        "a": '{"__proto__":1,"constructor":2,"":3,"é\u2028":4}',
        "b": '{"9007199254740993":"x","-1":"y"}',
        "c": '{"A":1.10}',
        "d": '{"2026-01-01":null}',
        "e": '{"7":true}',
        "f": '{"true":[],"false":null}',
        "g": "[1.10,1.1]",
        "h": '[{"a":1},{"a":2}]',
    }

    def made(**changes: str) -> str:
        return "{" + ",".join(f'"{k}":{v}' for k, v in {**maps, **changes}.items()) + "}"

    def refused(why: str, **changes: str) -> Sent:
        return Sent("Maps", made(**changes), refused=f"Maps.{why}")

    driver.check(
        module,
        [
            Sent("Maps", made()),
            Sent("Maps", made(g="[1.10,2,1.10,2]"), made(g="[1.10,2]")),
            Sent("Maps", made(h='[{"a":1},{"a":1.0}]'), made(h='[{"a":1}]')),
            refused("a.x: expected an integer, got null", a='{"x":null}'),
            refused("b key: the key '01' is no whole number", b='{"01":""}'),
            refused("b key: 9223372036854775808 is out of range", b='{"9223372036854775808":""}'),
            refused('c key: unknown value "C"', c='{"C":1}'),
            refused("d key: expected a date, got 'x'", d='{"x":null}'),
            refused("e key: unknown value 2", e='{"2":true}'),
            refused("f key: expected a boolean, got a string", f='{"yes":1}'),
        ],
    )


def test_text_that_is_no_json_is_refused(driver: Driver, tmp_path: Path) -> None:
    contract = _loaded("types: {Held: {fields: {a: any, n: int64}}}", tmp_path)
    module = _write(contract, tmp_path, target.Options())
    held = '{"a":%s,"n":1}'
    values = (
        *("", "NaN", "Infinity", "-", "01", "1.", ".5", "1e", "+1", "truex", "nul", "'a'", "[1,]"),
        *(
            '{"a":1,}',
            "{a:1}",
            '"',
            '"\\',
            '"\\x"',
            '"\\u12"',
            '"\n"',
            '"\t"',
            "[",
            "{",
            '{"a"',
            "]",
        ),
        *("1 2", "\ufeff1", "\u00a01", "[1 2]", '{"a":1 "b":2}', "/**/1", "--1", "1e+", "0x1"),
        *("[}", "{]", '{"a":[}', "[,1]", '{,"a":1}', '{"a":}', '{"a" 1}', "[1]]", '"\\udc00"'),
    )
    wrong = [*values, *(held % value for value in values), held % ("[" * 100_000 + "]" * 100_000)]
    good = (
        '[1,2.50,{"a":[]},"\\\\\\"\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00"]',
        *(" [ ] ", '{"a":1,"a":2}', "-0", "[[[],[[{}]]],{}]", '{"a":{"b":{}},"c":[1,[2]]}'),
    )
    texts = [*wrong, *(f" {held % value}\r\n\t" for value in good)]
    answers = driver.answers(module, [Sent("Held", text) for text in texts])
    refused = answers[: len(wrong)]
    assert [text for text, said in zip(wrong, refused, strict=True) if "json" in said] == []
    assert refused[-1] == {"refused": "the JSON is nested too deeply"}
    read = [json.loads(said["json"])["a"] for said in answers[len(wrong) :]]
    assert read == [json.loads(value) for value in good]


def test_records_may_nest_500_deep(driver: Driver, tmp_path: Path) -> None:
    text = "types: {Node: {fields: {id: int64, next: Node?, children: 'Node[]'}}}"
    module = _write(_loaded(text, tmp_path), tmp_path, target.Options())
    nexts = '{"id":1,"next":' * 500 + '{"id":2,"children":[]}' + ',"children":[]}' * 500
    lists = '{"id":1,"children":[' * 500 + '{"id":2,"children":[]}' + "]}" * 500
    driver.check(module, [Sent("Node", nexts), Sent("Node", lists)])


def test_large_texts_are_read(driver: Driver, tmp_path: Path) -> None:
    """A megabyte of string, digits, base64 or items: nothing is quadratic or too deep."""
    text = "types: {Held: {fields: {a: string, b: bytes, c: decimal, d: 'int64[]', e: uint8}}}"
    module = _write(_loaded(text, tmp_path), tmp_path, target.Options())
    size = 1_000_000
    large = (
        '"' + "a\\n" * size + '"',
        '"' + "aGk="[:3] * size + "a" * (-3 * size % 4) + '"',
        "1" * size + "." + "0" * size,
        "[" + ",".join(["9007199254740993"] * (size // 10)) + "]",
    )
    held = '{{"a":{},"b":{},"c":{},"d":{},"e":1}}'.format(*large)
    zeros = '{"a":"","b":"","c":1,"d":[],"e":0.' + "0" * size + "}"
    ones = '{"a":"","b":"","c":1,"d":[],"e":' + "1" * size + "}"
    whole, zero, one = driver.answers(module, [Sent("Held", row) for row in (held, zeros, ones)])
    assert whole == {"json": held}
    assert zero == {"json": '{"a":"","b":"","c":1,"d":[],"e":0}'}
    assert one["refused"].endswith("is out of range")


def test_hostile_text_stays_text(driver: Driver, tmp_path: Path) -> None:
    """Wire names, defaults, tags and members come back as they were, in the compiled module."""
    module = _write(_hostile(), tmp_path, CHECKED)
    rows = []
    for index, text in enumerate(HOSTILE):
        quoted = json.dumps(text, ensure_ascii=False)
        rows.append(Sent(f"Held{index}", "{}", f"{{{quoted}:{quoted}}}"))
        rows.append(Sent(f"Enum{index}", quoted))
        rows.append(Sent(f"Enum{index}", '"?"', refused=f'Enum{index}: unknown value "?"'))
        rows.append(Sent(f"Union{index}", f"{{{quoted}:{quoted}}}"))
    # JavaScript writes some characters as escapes where Python does not, so values are compared.
    answers = driver.answers(module, rows)
    assert [_read(said) for said in answers] == [
        _read({"refused": row.refused} if row.refused else {"json": row.back or row.text})
        for row in rows
    ]


def _read(said: dict[str, Any]) -> Any:
    return json.loads(said["json"]) if "json" in said else said


def test_defaults_fill_absent_keys(driver: Driver, tmp_path: Path) -> None:
    module = _write(_loaded(NAMES, tmp_path), tmp_path, CHECKED)
    filled = (
        '{"a":9223372036854775807,"b":1.10,"c":"2026-01-31","d":"A","e":1,"f":["A","B"],'
        '"g":{"__proto__":2.50,"":1},"h":1.5,"i":null,"j":true}'
    )
    driver.check(
        module,
        [
            Sent("Defaults", "{}", filled),
            Sent("Defaults", '{"zz":{"a":1}}', filled[:-1] + ',"zz":{"a":1}}'),
            Sent("Bare", '{"toString":null,"__proto__":[]}'),
            Sent("Any", '{"b":[null],"c":null}'),
            Sent("Any", '{"b":[]}', refused="Any.c: missing"),
            Sent("Array_", '"__proto__"'),
            Sent("Old", '{"old":{"x":1}}', refused="Old.old.x: unknown key"),
        ],
    )


def test_types_without_exact_numbers_have_no_codec(tmp_path: Path) -> None:
    text = """types:
  Plain: {fields: {a: int32, b: any, c: "map<int64, string>"}}
  Exact: {fields: {page: Page<Item>, plain: Plain}}
  Page<T>: {fields: {items: "T[]", total: uint64}}
  Item: {fields: {a: string}}
  Other: {fields: {pair: Pair<Item>}}
  Pair<T>: {fields: {t: T}}
  Sent: {fields: {n: {type: int8, wire: string}}}
operations:
  Ask: {route: GET /a, returns: "map<State, decimal>"}
types2: {}
""".replace("types2: {}\n", "  Get: {route: GET /b, returns: Other}\n")
    text = text.replace("types:\n", "types:\n  State: {enum: [A]}\n")
    page = target.view(_loaded(text, tmp_path), target.Options())
    assert isinstance(page, tuple)
    shown = {str(codec.head or codec.generic) for codec in page.codecs}  # type: ignore[attr-defined]
    shown |= {str(codec.generic) for codec in page.codecs}  # type: ignore[attr-defined]
    named = ("Plain", "Exact", "Page", "Item", "Other", "Pair", "Sent", "State", "Ask", "Get")
    with_codec = {name for name in named if any(f" {name}Codec" in text for text in shown)}
    # Exact reaches Page, Item and Plain; the answer of Ask calls State's.
    assert with_codec == {"Exact", "Page", "Item", "Plain", "Sent", "State"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "types: {Call: {fields: {a: int8}}, call: {enum: [A]}}\n"
            "operations: {Call_: {route: GET /, names: {typescript: Dial}}}",
            [],
        ),
        (
            "types: {call: {enum: [A]}}\noperations: {Call: {route: GET /x}}",
            ["name-collision: 'Call' and 'call' are both 'call' in TypeScript"],
        ),
        (
            "types: {FooCodec: {enum: [A]}, Foo: {fields: {a: int8}}}",
            ["name-collision: 'Foo' and 'FooCodec' are both 'FooCodec' in TypeScript"],
        ),
        (
            "types: {Record: {fields: {a: int8}}, Record_: {fields: {a: int8}}}",
            [
                "name-collision: 'Record_' and 'Record' are both 'Record_' in TypeScript",
                "name-collision: 'Record_' and 'Record' are both 'Record_Codec' in TypeScript",
            ],
        ),
        (
            "types: {A: {fields: {a: int8}, names: {typescript: Record}}}",
            ["bad-spelling: 'Record' cannot be the name of a type in TypeScript here"],
        ),
        (
            "types: {A: {fields: {a: {type: int8, names: {typescript: b}}}}}",
            ["bad-spelling: 'a' keeps its wire name in TypeScript: JSON.parse gives it"],
        ),
        (
            "types: {A: {enum: {X: 9007199254740992}}}",
            ["not-expressible: 9007199254740992 is more than a JavaScript number holds exactly"],
        ),
        (
            "types:\n  I: {interface: true, fields: {a: int8}}\n"
            "  A: {implements: [I], fields: {a: {type: int8, required: false}}}",
            [
                "lossy: 'a' may be absent in 'A', not in 'I'; in TypeScript the one does not "
                "extend the other"
            ],
        ),
    ],
)
def test_what_typescript_cannot_name_or_say_is_a_problem(
    text: str, expected: list[str], tmp_path: Path
) -> None:
    found = _problems(_loaded(text, tmp_path))
    assert [f"{problem.code}: {problem.message}" for problem in found] == expected
    assert all(problem.at.line > 2 for problem in found)


def test_names_of_the_language_get_an_underscore_and_no_problem(tmp_path: Path) -> None:
    assert _problems(_loaded(NAMES, tmp_path)) == []


def test_a_comment_cannot_end_itself_or_start_a_tag() -> None:
    assert doc(("a */ b @x {@y} c@d",), 0) == "/** a *\\/ b \\@x {\\@y} c@d */"
    assert doc(("</script> <!--",), 2) == "  /** <\\/script> <\\!-- */"
    assert doc(("a\u2028b\u202e",), 0) == "/**\n * a\n * b\\u202e\n */"
    assert doc((), 0, [("deprecated", "")]) == "/** @deprecated */"
    assert doc(("  \n ",), 0) is None


def test_a_string_cannot_end_itself() -> None:
    assert string("it's") == '"it\'s"'
    assert string("a\\'\"'\"") == "'a\\\\\\'\"\\'\"'"
    assert string("</script><!--") == "'\\u003c/script>\\u003c!--'"
    assert string("\u2028\ud800\0🎉\U000e0001") == "'\\u2028\\ud800\\u0000🎉\\u{e0001}'"
    assert (key("__proto__"), member("__proto__")) == ("['__proto__']", "__proto__")
    assert [str(key(name)) for name in ("a", "1a", "é", "", "$")] == ["a", "'1a'", "'é'", "''", "$"]


def test_numbers_are_literals_of_javascript() -> None:
    assert [str(number(Decimal(text))) for text in ("1.50", "1e-7", "1e999", "-0.0")] == [
        *("1.5", "1e-07", "1E+999", "-0.0"),
    ]
    assert number(2**53) == "9007199254740992"
