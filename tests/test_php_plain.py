"""PHP in style plain, run by PHP: what it accepts, refuses and writes, beside the Python target."""

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from generator import ir
from generator.load import load_contract
from generator.render import TEMPLATES, Drawer
from generator.targets import php as target
from generator.targets import python

ROOT = Path(__file__).parent.parent
DRIVER = ROOT / "tests/conformance/php/driver.php"
RUNTIME = TEMPLATES / "php/plain/runtime"
DRAW = Drawer()


def write_package(contract: ir.Contract, folder: Path, **options: Any) -> Path:
    """The folder of the contract's package, below `folder`."""
    chosen = target.Options(style="plain", **options)
    assert not [p for p in target.problems(contract, chosen) if not p.warning]
    for file in target.files(contract, chosen, DRAW):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
    return folder / contract.name


def contract_of(text: str, folder: Path) -> ir.Contract:
    path = folder / "contract.yaml"
    path.write_text("polydto: 1\n" + text, encoding="utf-8")
    return load_contract(str(path))


def imported(contract: ir.Contract, folder: Path) -> ModuleType:
    """The Python target's module, with the same four states and checks."""
    options = python.Options(absent="unset", validate=True)
    (file,) = python.files(contract, options, DRAW)
    path = folder / file.path
    path.write_text(file.text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(f"beside_php_{len(sys.modules)}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


class Driver:
    """One PHP process for all questions."""

    def __init__(self, php: str) -> None:
        self._process = subprocess.Popen(
            [php, "-d", "error_reporting=-1", str(DRIVER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def ask(self, package: Path, type_: str, text: str, readers: Sequence[str] = ()) -> Any:
        module = str(package / "composer.json")
        question = {"module": module, "type": type_, "json": text, "readers": readers, "tell": True}
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        self._process.communicate()


@pytest.fixture(scope="module")
def driver(php: str) -> Iterator[Driver]:
    made = Driver(php)
    yield made
    made.close()


class Pair(NamedTuple):
    """The same contract in both languages."""

    package: Path
    module: ModuleType


class Pairs:
    """Contracts by name, generated when they are first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, Pair] = {}

    def __getitem__(self, name: str) -> Pair:
        if name not in self._made:
            sink = name == "switchboard"
            path = ROOT / ("specs/kitchen_sink.yaml" if sink else f"tests/cases/{name}/spec.yaml")
            contract = load_contract(str(path))
            package = write_package(contract, self._folder, validate=True)
            self._made[name] = Pair(package, imported(contract, self._folder))
        return self._made[name]


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Pairs:
    return Pairs(tmp_path_factory.mktemp("pairs"))


def run_php(php: str, package: Path, code: str, namespace: str) -> str:
    """What a script prints that uses the package through a PSR-4 autoloader."""
    head = (
        "error_reporting(E_ALL); set_error_handler(static function ($n, $m, $f, $l) {"
        " throw new ErrorException($m, 0, $n, $f, $l); });"
        " spl_autoload_register(static function (string $class): void {"
        f" require {json.dumps(str(package))} . '/src/'"
        f" . strtr(substr($class, {len(namespace) + 1}), '\\\\', '/') . '.php'; }});"
    )
    script = package / "try.php"
    script.write_text(f"<?php namespace {namespace}; {head}\n{code}", encoding="utf-8")
    done = subprocess.run([php, str(script)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


# --- the same answers as Python

SCALARS = {
    "string": '"é\\u2028"',
    "char": '"😀"',
    "boolean": "false",
    "int8": "-128",
    "int16": "1",
    "int32": "1.0",
    "int64": '"-9223372036854775808"',
    "uint8": "0",
    "uint16": "65535",
    "uint32": "0",
    "uint64": "18446744073709551615",
    "float32": "1",
    "float64": "1e-7",
    "decimal": "1.10",
    "date": '"0001-01-01"',
    "time": '"23:59:59.5"',
    "datetime": '"/Date(785635200000+0200)/"',
    "datetimeoffset": '"9999-12-31T23:59:59+14:00"',
    "duration": '"-P1DT2H3M4.5S"',
    "uuid": '"123e4567e89b12d3a456426614174000"',
    "uri": '"x"',
    "bytes": '"aGk="',
    "any": '{"a":[1.50,{}]}',
    "opens": "7",
}
# JSON texts for one field each, good ones and bad ones; Python says which.
TRIED = {
    "string": r'1 null "" [] {} true 1.5 "a\"b\\" "\u2028" "\u0001x" "\u0000" "\u00011.5" '
    r'123456789012345678901 "\ud83d\ude00"',
    "char": r'"ab" "" "\u00e9" "\n" 1',
    "boolean": '1 "true" null true 0',
    "int8": '128 -129 127 1.0 1e2 1e3 -1.0e1 -0 -0.0 0.0 "1" 1.5 1e-1 10e-1 true null [] {}'
    " 99999999999999999999 12345678901234567890123456789012345678901234567890",
    "int16": "32767 32768 -32769",
    "int32": "1.0 2147483648 -2147483648.0",
    "int64": "9223372036854775807 9223372036854775808 -9223372036854775808 -9223372036854775809"
    ' "1" "1.0" "x" "1.5" "1e3" "1e9999" "" "+1" "0x1" 9.223372036854775807e18 "01" "-0"'
    ' "9223372036854775807" "it\'s" "\\n"',
    "uint8": "255 256 -1",
    "uint16": "65536",
    "uint32": "4294967295 4294967296",
    "uint64": '18446744073709551615 18446744073709551616 -1 "18446744073709551615" 0'
    ' 9223372036854775807 9223372036854775808 1e3 -0 1.5 "-1" "00" 1.8446744073709551615e19',
    "float32": "3.4 true",
    "float64": '1 1.0 -0.0 1e-7 "1" true null 0.1 123456789.123456789 1e22 1E22 5e-324 1e-400'
    " 123456789012345678901234567890 1.7976931348623157e308 [] {}",
    "decimal": '1.10 -0.0 1e-7 1E400 0.1234567890123456789012345678 "1.10" "1,5" false "1e5" null'
    ' 5 99999999999999999999.5 "-0.00" "NaN" "Infinity" "1." ".5" 123456789012345678901234567890',
    "date": '"0001-01-01" "9999-12-31" "2024-02-29" "2023-02-29" "0000-01-01" "20260201"'
    ' "2026-1-1" 1 "2026-01-01\\n" "2026-01-01T00:00:00"',
    "time": '"00:00:00" "23:59:59.5" "23:59:59.000000" "23:59:59.1234567" "24:00:00" "12:60:00"'
    ' "12:00" "12:00:00Z" "12:00:00." "12:00:60" ""',
    "datetime": '"2026-01-01T00:00:00" "2026-01-01T00:00:00Z"'
    ' "2026-01-01T00:00:00.1234567+05:30" "2026-01-01T00:00:00.5" "2026-01-01T00:00:00-00:00"'
    ' "2026-01-01T00:00:00+00:00" "2026-01-01T00:00:00+24:00" "2026-01-01T00:00:00+23:59"'
    ' "0001-01-01T00:00:00" "0001-01-01T00:00:00+14:00" "9999-12-31T23:59:59.999999-14:00"'
    ' "/Date(0)/" "/Date(-1)/" "/Date(-1500)/" "/Date(785635200000-0730)/"'
    ' "/Date(9999999999999999)/" "/Date(253402300799999)/" "/Date(253402300800000)/"'
    ' "/Date(-62135596800000)/" "/Date(-62135596800001)/" "/Date(0+0099)/" "/Date(0+9999)/"'
    ' "/Date(0-0000)/" "/Date(253402300799999+0100)/" "2026-01-01" "2016-12-31T23:59:60Z"'
    ' "2026-02-30T00:00:00" "2026-01-01T24:00:00" "2026-01-01T00:00:00.Z"'
    ' "2026-01-01T00:00:00+0100" "2026-01-01T1:00:000" 1',
    "datetimeoffset": '"2026-01-01T00:00:00" "2026-01-01T00:00:00Z" "/Date(1)/" "x"',
    "duration": '"P1D" "PT0S" "-PT0S" "P0D" "PT90S" "PT1.5S" "PT1.1234567S" "PT0.0000001S" "PT24H"'
    ' "PT99999999999999S" "P999999999D" "P1000000000D" "P999999999DT23H59M59.999999S"'
    ' "P999999999DT24H" "PT86399999999999.5S" "-P999999999D" "P1Y" "P" "PT" "P1DT" "P1.5D"'
    ' "PT1H1.5M" "PT.5S" "P1W" "p1d" "+P1D" "PT00000000000000000000001S" "PT10S" "PT100.10S"'
    ' "P99999999999999999999999D" "PT3600S" "PT60M"',
    "uuid": '"123" "123E4567E89B12D3A456426614174000"'
    ' "{123e4567-e89b-12d3-a456-426614174000}" 1',
    "bytes": '"" "aGk=" "aGk" "aGl=" "====" "a===" "ab==" "ab==cd==" "aGk=\\n" "-_-_" "////"'
    ' "é===" "AA=="',
    "any": r'null 1 1.50 [] {} [{}] {"1":2} {"0":1} {"0":1,"1":2} {"":1} {"\u0000a":1}'
    r' {"\u0001":1.5} "\u0001" 123456789012345678901 {"a":{"a":{}}} 1e5 true {"a":1,"a":2.5}',
    "opens": "3 1 7.0 1e0 null 1.5 8",
}


def scalars(**changes: str) -> str:
    members = {**SCALARS, **changes}
    return "{" + ",".join(f'"{key}":{text}' for key, text in members.items()) + "}"


SESSION = (
    '{"createdAt":"2026-01-02T03:04:05Z","createdBy":"me",'
    '"id":"123e4567-e89b-12d3-a456-426614174000","sessionId":"1","state":"Lost","channels":13,'
    '"endpoint":{"kind":"phone","number":"+1"},"answeredAt":null,"talkTime":"PT0S",'
    '"price":1.10,"bytesSent":"9007199254740993","tags":{"a":["b"]},'
    '"attempts":[{"number":1,"zz":{"a":[1.50]}}],'
    '"route":{"left":"a","right":[{"left":1,"right":0.1234567890123456789012345678},'
    '{"left":2,"right":null}]}}'
)
ENDPOINTS = (
    *("{}", '{"kind":"fax"}', '{"kind":["phone"]}', "1", '{"kind":1}', '{"kind":null}'),
    *('{"kind":"phone","number":"1","x":1}', '{"number":"1","kind":"phone"}'),
    *('{"kind":"sip","uri":"x","headers":{}}', '{"kind":"sip","uri":"x","zz":1}'),
    '{"kind":"sip","uri":"x","headers":{"1":"a","0":"b"}}',
)
PRESENCE = (
    '{"always":"","alwaysOrNull":null,"sometimes":"x","sometimesOrNull":null,"listAlways":[],'
    '"listAlwaysOrNull":null,"listSometimes":[null,1],"listSometimesOrNull":null}'
)
START = (
    '{"requestId":"123e4567-e89b-12d3-a456-426614174000",'
    '"endpoint":{"kind":"phone","number":"1","extension":""},"callerId":"+1\\n",'
    '"priority":10,"labels":{"1":"b","0":"a"}}'
)
UUID = "123e4567-e89b-12d3-a456-426614174000"
NO_MAPS = '{"texts":{},"byNumber":{},"byState":{},"nested":{},"objects":{},"set":[]}'
LIMITS = '{"text":"abc","number":9,"amount":9.99,"items":["a","b"]}'
OBJECTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "switchboard",
        "Presence",
        (
            PRESENCE,
            '{"always":"a","alwaysOrNull":"b","listAlways":[1],"listAlwaysOrNull":[2]}',
            *("[]", "null", "{}", '"x"', "1", "1.5"),
            PRESENCE.replace('"always":""', '"always":1'),
            PRESENCE.replace('"x"', "null"),
            *(PRESENCE.replace("[]", text) for text in ("[1.5]", "[true]", "[2147483648]", "{}")),
        ),
    ),
    (
        "switchboard",
        "Session",
        (
            SESSION,
            *(SESSION.replace('{"kind":"phone","number":"+1"}', text) for text in ENDPOINTS),
            SESSION.replace('"number":1,', '"number":0,"quality":7.2,'),
            *(SESSION.replace(":13,", text) for text in (":-1,", ":4611686018427387904,")),
            SESSION.replace(":1.10", f':-0.01,"cost":"1.50","note":"{"é" * 501}"'),
            SESSION.replace(":1.10", ':1.10,"cost":1.50,"startedAt":null'),
        ),
    ),
    ("switchboard", "FindSessions", ('{"states":["Queued","Queued","x"],"take":0}', "{}")),
    ("switchboard", "StartSession", (START, START.replace('""', '"éééééééé"'))),
    ("switchboard", "ErrorInfo", ('{"code":"a","message":"b","details":{"x":[1.50,{},[]]}}',)),
    (
        "switchboard",
        "Attempt",
        (
            '{"number":1,"retries":[{"number":2,"0":{}}],"a":[],"b":{}}',
            '{"number":1,"0":1,"1":2}',
            '{"number":1,"retries":[' * 100 + "]}" * 100,
        ),
    ),
    (
        "switchboard",
        "OddNames",
        (
            '{"class":"a","list":[],"match":true,"1st":1,"a-b":2,"a.b":3,"Order":4,"$x":5}',
            '{"class":"a","list":[],"match":true,"1st":1,"a-b":2}',
        ),
    ),
    (
        "constraints",
        "Limits",
        (
            LIMITS,
            '{"text":"","number":null,"amount":0,"items":[]}',
            '{"text":"abcdef","number":0,"amount":9.999,"items":["a","b","a","c"]}',
            '{"text":"A","number":12,"amount":0.015,"items":["1","01","1e0"],'
            '"tags":{"a":"1","b":"2","c":"3"}}',
            LIMITS.replace('"abc"', '"a\\n"').replace("9.99", "1e-30"),
            LIMITS.replace("9.99", "-5").replace(":9", ":-3"),
            LIMITS.replace("9.99", '"9.9900"').replace(":9,", ":10,"),
        ),
    ),
    (
        "maps",
        "Maps",
        (
            NO_MAPS,
            '{"texts":{"0":"a"},"byNumber":{"1":"a","-0":"b","2147483647":"c"},'
            '"byState":{"On":1,"Zz":2},"nested":{"a":{},"0":{"0":["2026-01-01"]}},'
            '"objects":{"x":[]},"set":["a","b","a","1","01"]}',
            *(
                NO_MAPS.replace('"byNumber":{}', f'"byNumber":{text}')
                for text in ('{"01":"a"}', '{"2147483648":"a"}', "[]", '{"x\'":"1"}', '{"1":1}')
            ),
            NO_MAPS.replace('"byState":{}', '"byState":{"On":"x"}'),
            NO_MAPS.replace('"nested":{}', '"nested":{"a":{"b":["x"]}}'),
            NO_MAPS.replace("[]", "{}"),
        ),
    ),
    (
        "enums",
        "Holder",
        (
            '{"open":"Zz","closed":null,"numbers":[1,99],"bits":7}',
            '{"open":"","closed":"Off","numbers":[],"bits":0,"texts":""}',
            '{"open":"Queued","closed":"X","numbers":[],"bits":0}',
            '{"open":1,"closed":null,"numbers":[],"bits":0}',
            '{"open":"a","closed":"On","numbers":[1],"bits":-1,"texts":"it\'s"}',
        ),
    ),
    ("inheritance", "Leaf", (f'{{"id":"{UUID}","name":null,"size":1.10}}', '{"size":1}')),
    (
        "recursion",
        "Node",
        ('{"value":1,"next":{"value":2,"next":null,"children":[]},"children":[{"value":3}]}',),
    ),
    (
        "unions",
        "Call",
        (
            '{"to":{"kind":"phone","number":"1"},"others":[{"kind":"sip","uri":"x"}],'
            '"fallback":null}',
            '{"to":{"kind":"phone","number":"1","zz":1},"others":[]}',
        ),
    ),
    (
        "generics",
        "Uses",
        (
            f'{{"pages":{{"items":[{{"id":"{UUID}"}}],"next":null,"named":{{}}}},'
            '"pairs":[{"left":"5","right":{"items":[null],"named":{"0":null}}}]}',
        ),
    ),
    (
        "generics",
        "ItemPage",
        (f'{{"items":[{{"id":"{UUID}"}}],"named":{{}},"total":1}}', '{"items":[{"id":"x"}]}'),
    ),
    ("hostile-text", "Hostile", ("{}", '{"*/":null,"\\"\\"\\"":"x","{at}":"y"}', '{"{at}":1}')),
    (
        "presence",
        "Presence",
        (
            '{"always":"a","alwaysOrNull":null}',
            '{"always":"a"}',
            '{"always":"a","alwaysOrNull":null,"sometimes":null}',
            '{"always":"a","alwaysOrNull":null,"sometimes":"","sometimesOrNull":null}',
            '{"always":"a","alwaysOrNull":null,"withDefault":6.0}',
            '{"always":"a","alwaysOrNull":null,"withDefault":null}',
        ),
    ),
    (
        "reserved-words",
        "Words",
        (
            '{"class":"a","list":[],"match":true,"1st":1,"a-b":2,"a.b":3,"$x":5,"self":null,'
            '"this":"t","at":"1","data":"2","value":"3"}',
        ),
    ),
    ("seed", "NewOutgoingSession", ('{"flowId":"f1"}', '{"flowId":1}', '{"callerId":null}')),
)


def _answer_of_python(module: ModuleType, type_: str, text: str) -> dict[str, Any]:
    try:
        made = getattr(module, type_).from_json(text)
    except ValueError as error:
        return {"refused": str(error)}
    return {"json": made.to_json(), "broken": made.validate()}


def _compared(answer: dict[str, Any]) -> dict[str, Any]:
    """JSON as values, with every digit: languages may write é or \\u00e9, 1e-7 or 1E-7."""
    if "refused" in answer:
        return answer
    return {**answer, "json": json.loads(answer["json"], parse_float=Decimal)}


@pytest.mark.parametrize("field", TRIED)
def test_each_scalar_is_read_and_written_as_in_python(
    field: str, driver: Driver, pairs: Pairs
) -> None:
    pair = pairs["switchboard"]
    for value in TRIED[field].split():
        text = scalars(**{field: value})
        expected = _answer_of_python(pair.module, "Scalars", text)
        made = driver.ask(pair.package, "Scalars", text)
        assert (value, _compared(made)) == (value, _compared(expected))


@pytest.mark.parametrize(("name", "type_", "texts"), OBJECTS)
def test_each_object_is_read_and_written_as_in_python(
    name: str, type_: str, texts: tuple[str, ...], driver: Driver, pairs: Pairs
) -> None:
    pair = pairs[name]
    for text in texts:
        expected = _answer_of_python(pair.module, type_, text)
        made = driver.ask(pair.package, type_, text)
        assert (text, _compared(made)) == (text, _compared(expected))


def test_what_is_tried_is_partly_refused(pairs: Pairs) -> None:
    """The comparison above says something only if both answers occur."""
    module = pairs["switchboard"].module
    for field, values in TRIED.items():
        texts = [scalars(**{field: value}) for value in values.split()]
        kinds = {next(iter(_answer_of_python(module, "Scalars", text))) for text in texts}
        assert kinds == {"json", "refused"} or field in ("any", "uint16"), field


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not JSON: Syntax error"),
        ("{} x", "not JSON: Syntax error"),
        ("NaN", "not JSON: Syntax error"),
        ("{1.5:2}", "not JSON: Syntax error"),
        ('{"a":01.5}', "not JSON: Syntax error"),
        ('{"a":1.5.5}', "not JSON: Syntax error"),
        ('{"a":"x 1.5}', "not JSON: Control character error, possibly incorrectly encoded"),
        ('{"\\u0000a":1,}', "not JSON: Syntax error"),
        ('{"string":"\\ud800"}', "not JSON: Single unpaired UTF-16 surrogate in unicode escape"),
        ("[" * 100_000, "the JSON is nested too deeply"),
        ("[" * 2001 + "]" * 2001, "the JSON is nested too deeply"),
        ("[" * 2000 + "]" * 2000, "Scalars: expected an object, got an array"),
        ('\\"' * 300_000, "not JSON: Syntax error"),
    ],
)
def test_what_is_no_json_is_refused_soon(
    text: str, message: str, driver: Driver, pairs: Pairs
) -> None:
    package = pairs["switchboard"].package
    assert driver.ask(package, "Scalars", text) == {"refused": message}


def test_text_that_is_no_utf_8_is_refused_both_ways(php: str, pairs: Pairs) -> None:
    code = r"""
    foreach ([fn () => Attempt::fromJson("{\"outcome\": \"\xff\", \"number\": 1}"),
              fn () => (new Attempt(number: 1, outcome: "\xff"))->toJson()] as $try) {
        try { $try(); echo "taken\n"; }
        catch (\InvalidArgumentException $e) { echo $e->getMessage(), "\n"; }
    }"""
    said = run_php(php, pairs["switchboard"].package, code, "Switchboard")
    assert said.splitlines() == [
        "not JSON: Malformed UTF-8 characters, possibly incorrectly encoded",
        "no JSON: Malformed UTF-8 characters, possibly incorrectly encoded",
    ]


def test_500_levels_are_read_and_written(driver: Driver, pairs: Pairs) -> None:
    nested = '{"number":1,"retries":[' * 500 + "]}" * 500
    answer = driver.ask(pairs["switchboard"].package, "Attempt", nested)
    assert answer == {"json": nested, "broken": []}


def test_a_long_text_is_taken_whole(driver: Driver, pairs: Pairs) -> None:
    # More escapes in one string than PCRE's backtrack limit, and numbers that need the exact way.
    text = json.dumps('line\n"quoted" \\ \x01' * 200_000)
    answer = driver.ask(pairs["switchboard"].package, "Scalars", scalars(string=text))
    assert json.loads(answer["json"])["string"] == json.loads(text)


def test_of_equal_keys_the_last_one_counts(driver: Driver, pairs: Pairs) -> None:
    answer = driver.ask(pairs["switchboard"].package, "Attempt", '{"number":1.0,"number":2}')
    assert answer == {"json": '{"number":2}', "broken": []}


def test_a_generic_record_is_read_with_a_reader(driver: Driver, pairs: Pairs) -> None:
    page = f'{{"items":[{SESSION}],"total":1,"next":null}}'
    answer = driver.ask(pairs["switchboard"].package, "Page", page, ["Session"])
    assert answer == {"json": page, "broken": []}


def test_a_union_is_read_and_written_on_its_own(driver: Driver, pairs: Pairs) -> None:
    package = pairs["switchboard"].package
    endpoint = '{"kind":"sip","uri":"x","headers":{}}'
    assert driver.ask(package, "Switchboard\\CallEndpoint", endpoint) == {
        "json": endpoint,
        "broken": [],
    }
    refused = driver.ask(package, "CallEndpoint", '{"kind":"fax"}')
    assert refused == {"refused": "Endpoint: expected a known variant, got a string"}


# --- objects that a program makes


def test_the_four_states_are_told_apart(php: str, pairs: Pairs) -> None:
    code = r"""
    $one = new Presence(
        always: 'a', alwaysOrNull: null, listAlways: [3 => 1], listAlwaysOrNull: null);
    echo $one->toJson(), "\n";
    $two = new Presence('a', 'b', [], [], sometimes: 'c', sometimesOrNull: null);
    echo $two->toJson(), "\n", json_encode($two), "\n", json_encode($two->toArray()), "\n";
    $read = Presence::fromArray(['sometimesOrNull' => null] + $one->toArray());
    var_dump($read->sometimes === Wire\Absent::Value, $read->sometimesOrNull);
    try { $read->always = 'x'; } catch (\Error $e) { echo $e->getMessage(), "\n"; }
    """
    with_null = (
        '{"always":"a","alwaysOrNull":"b","sometimes":"c","sometimesOrNull":null,'
        '"listAlways":[],"listAlwaysOrNull":[]}'
    )
    assert run_php(php, pairs["switchboard"].package, code, "Switchboard").splitlines() == [
        '{"always":"a","alwaysOrNull":null,"listAlways":[1],"listAlwaysOrNull":null}',
        *(with_null, with_null, with_null),
        *("bool(true)", "NULL"),
        "Cannot modify readonly property Switchboard\\Presence::$always",
    ]


def test_a_text_that_a_writer_could_not_be_read_back_is_refused(php: str, pairs: Pairs) -> None:
    code = r"""
    $good = Scalars::fromJson(file_get_contents(__DIR__ . '/scalars.json'));
    $all = get_object_vars($good);
    $bad = ['decimal' => '1,5', 'date' => '2026-02-30', 'time' => '1:00', 'duration' => '1 day',
            'uuid' => 'x', 'uint64' => 'x', 'float64' => NAN, 'any' => new \SplStack(),
            'datetime' => new \DateTimeImmutable('+010000-01-01 00:00:00')];
    foreach ($bad as $name => $value) {
        try { echo (new Scalars(...[$name => $value] + $all))->toJson(), "\n"; }
        catch (\InvalidArgumentException $e) { echo $e->getMessage(), "\n"; }
    }"""
    package = pairs["switchboard"].package
    (package / "scalars.json").write_text(scalars(), encoding="utf-8")
    assert run_php(php, package, code, "Switchboard").splitlines() == [
        "Scalars.decimal: expected a number, got '1,5'",
        "Scalars.date: expected a date, got '2026-02-30'",
        "Scalars.time: expected a time, got '1:00'",
        "Scalars.duration: expected a duration, got '1 day'",
        "Scalars.uuid: expected a UUID, got 'x'",
        "Scalars.uint64: expected a number, got 'x'",
        "JSON has neither infinities nor NaN",
        "no JSON: SplStack",
        "Scalars.datetime: the year 10000 is out of range",
    ]


def test_arrays_are_read_back_as_they_are_written(php: str, pairs: Pairs) -> None:
    code = r"""
    $good = Session::fromJson(file_get_contents(__DIR__ . '/session.json'));
    var_dump(Session::fromArray($good->toArray()) == $good);
    $encoded = json_decode(json_encode($good), true);
    var_dump(Session::fromArray($encoded)->toJson() === $good->toJson());
    $empty = Session::fromArray(['tags' => []] + $good->toArray());
    echo json_encode($empty->toArray()['tags']), "\n";
    try { Session::fromArray(['tags' => ['x']] + $good->toArray()); }
    catch (\InvalidArgumentException $e) { echo $e->getMessage(), "\n"; }
    """
    package = pairs["switchboard"].package
    # json_encode writes 1.5 for 1.50.
    session = SESSION.replace("1.50", "1.5").replace("1.10", "1.1")
    (package / "session.json").write_text(session, encoding="utf-8")
    assert run_php(php, package, code, "Switchboard").splitlines() == [
        *("bool(true)", "bool(true)", "{}"),
        "Session.tags.0: expected an array, got a string",
    ]


def test_what_json_encode_writes_otherwise_is_written_by_hand(php: str, pairs: Pairs) -> None:
    code = r"""
    ini_set('serialize_precision', '17');
    $plain = ['a' => "é/\"\u{2028}", '' => (object) [], '7' => [1, null, true, []]];
    $made = [
        (object) $plain,
        (object) ["\0a" => 'x', 'b' => (object) ["\0" => []]],
        [1.0, 0.1, 1e25, new Wire\JsonNumber('1.50')],
        ['at' => new \DateTimeImmutable('2026-01-02T03:04:05+00:00')],
    ];
    foreach ($made as $tree) { echo Wire\Json::encode($tree), "\n"; }
    for ($tree = 1, $i = 0; $i < 2000; $i++) { $tree = [$tree]; }
    echo strlen(Wire\Json::encode($tree)), "\n";
    try { Wire\Json::encode([$tree]); }
    catch (\InvalidArgumentException $e) { echo $e->getMessage(); }
    """
    assert run_php(php, pairs["switchboard"].package, code, "Switchboard").split("\n") == [
        r'{"a":"é/\"\u2028","":{},"7":[1,null,true,[]]}',
        r'{"\u0000a":"x","b":{"\u0000":[]}}',
        "[1.0,0.1,1.0E+25,1.50]",
        '{"at":"2026-01-02T03:04:05Z"}',
        "4001",
        "no JSON: nested too deeply",
    ]


def test_php_ini_changes_no_digit(php: str, pairs: Pairs) -> None:
    package = pairs["switchboard"].package
    code = "foreach (['precision', 'serialize_precision'] as $name) { ini_set($name, '3'); }\n"
    code += "setlocale(LC_ALL, 'de_DE.UTF-8'); date_default_timezone_set('Asia/Kathmandu');\n"
    code += "echo Scalars::fromJson(file_get_contents(__DIR__ . '/digits.json'))->toJson();"
    text = scalars(float64="0.1234567890123456", datetime='"2026-01-01T00:00:00"')
    (package / "digits.json").write_text(text, encoding="utf-8")
    made = json.loads(run_php(php, package, code, "Switchboard"), parse_float=Decimal)
    assert made["float64"] == Decimal("0.1234567890123456")
    assert made["decimal"] == Decimal("1.10")
    assert made["datetime"] == "2026-01-01T00:00:00"


DEFAULTS = r"""
name: list
types:
  Open: {enum: [A, class, self]}
  Num: {enum: {One: 1, Two: 2}, open: false}
  Bits: {enum: {R: 1, W: 2}, flags: true}
  Defaults:
    fields:
      text: {type: string, default: "$x {$y} ${z} \\ ' \" \n?>"}
      char: {type: char, default: "😀"}
      flag: {type: boolean, default: false}
      least: {type: int64, default: -9223372036854775808}
      most: {type: uint64, default: 18446744073709551615}
      float: {type: float64, default: 1.5}
      zero: {type: float64, default: 0}
      decimal: {type: decimal, default: 1.10}
      five: {type: decimal, default: 5}
      date: {type: date, default: "2026-01-02"}
      time: {type: time, default: "01:02:03.5"}
      local: {type: datetime, default: "2026-01-02T03:04:05.123456789"}
      instant: {type: datetimeoffset, default: "2026-01-02T03:04:05+01:00"}
      duration: {type: duration, default: PT90S}
      id: {type: uuid, default: 123E4567-e89b-12d3-a456-426614174000}
      bytes: {type: bytes, default: "AP8iJCc="}
      any: {type: any, default: {a: [1, 1.50, {}], "0": null, t: true}}
      open: {type: Open, default: class}
      closed: {type: Num, default: 2}
      bits: {type: Bits, default: 3}
      list: {type: "Num[]", default: [1, 2]}
      set: {type: set<decimal>, default: [1.0, 2]}
      byNumber: {type: "map<int32, Open>", default: {"1": A, "0": self}}
      byFlag: {type: "map<boolean, int32>", default: {"true": 1}}
      byMember: {type: "map<Num, int32>", default: {"1": 5}}
      byMost: {type: "map<uint64, int32>", default: {"18446744073709551615": 5}}
      none: {type: int32?, default: null}
      some: {type: string?, default: x}
      digits: {type: "decimal?", wire: string, default: 7.10}
      empty: {type: "map<map<Open>>", default: {}}
      inner: {type: "map<int32>[]", default: [{}]}
      byMoment: {type: "map<datetime, int32>", required: false}
      byAmount: {type: "map<decimal, list<list<datetime?>>>", required: false}
      small: {type: float32?, wire: string, required: false}
      unique: {type: "datetime[]", uniqueItems: true, required: false}
      amounts: {type: set<decimal>, required: false}
"""


def test_every_default_is_a_constant_of_its_type(driver: Driver, php: str, tmp_path: Path) -> None:
    package = write_package(contract_of(DEFAULTS, tmp_path), tmp_path, validate=True)
    expected = {
        "text": "$x {$y} ${z} \\ ' \" \n?>",
        "char": "😀",
        "flag": False,
        "least": -(2**63),
        "most": 2**64 - 1,
        "float": Decimal("1.5"),
        "zero": Decimal("0.0"),
        "decimal": Decimal("1.10"),
        "five": 5,
        "date": "2026-01-02",
        "time": "01:02:03.500000",
        "local": "2026-01-02T03:04:05.123456",
        "instant": "2026-01-02T03:04:05+01:00",
        "duration": "PT1M30S",
        "id": UUID,
        "bytes": "AP8iJCc=",
        "any": {"a": [1, Decimal("1.50"), {}], "0": None, "t": True},
        "open": "class",
        "closed": 2,
        "bits": 3,
        "list": [1, 2],
        "set": [Decimal("1.0"), 2],
        "byNumber": {"1": "A", "0": "self"},
        "byFlag": {"true": 1},
        "byMember": {"1": 5},
        "byMost": {"18446744073709551615": 5},
        "none": None,
        "some": "x",
        "digits": "7.10",
        "empty": {},
        "inner": [{}],
    }
    answer = driver.ask(package, "Defaults", "{}")
    assert json.loads(answer["json"], parse_float=Decimal) == expected
    made = run_php(php, package, "echo (new Defaults())->toJson();", "List")
    assert made == answer["json"]
    assert driver.ask(package, "Defaults", answer["json"])["json"] == answer["json"]


@pytest.mark.parametrize(
    ("given", "written", "broken"),
    [
        ('{"byFlag":{"false":1}}', '"byFlag":{"false":1}', []),
        ('{"byMoment":{"/Date(0)/":1}}', '"byMoment":{"1970-01-01T00:00:00Z":1}', []),
        (
            '{"byAmount":{"1.50":[[null,"2026-01-01T00:00:00.5Z"],[]]}}',
            '"byAmount":{"1.50":[[null,"2026-01-01T00:00:00.500000Z"],[]]}',
            [],
        ),
        ('{"small":"0.5"}', '"small":"0.5"', []),
        ('{"small":2}', '"small":"2.0"', []),
        ('{"amounts":[1.0,1.00,"1",2]}', '"amounts":[1.0,2]', []),
        (
            '{"unique":["2026-01-01T00:00:00Z","2026-01-01T01:00:00+01:00"]}',
            '"unique":["2026-01-01T00:00:00Z","2026-01-01T01:00:00+01:00"]',
            ["unique: must not repeat items"],
        ),
    ],
)
def test_keys_sets_and_numbers_as_text_keep_their_type(
    given: str, written: str, broken: list[str], driver: Driver, tmp_path: Path
) -> None:
    package = write_package(contract_of(DEFAULTS, tmp_path), tmp_path, validate=True)
    answer = driver.ask(package, "Defaults", given)
    assert written in answer["json"]
    assert answer["broken"] == broken


def test_a_key_of_the_wrong_kind_is_refused(driver: Driver, tmp_path: Path) -> None:
    package = write_package(contract_of(DEFAULTS, tmp_path), tmp_path)
    for text, message in (
        ('{"byFlag":{"1":1}}', "Defaults.byFlag key: expected true or false, got '1'"),
        ('{"byMoment":{"1":1}}', "Defaults.byMoment key: expected a date and time, got '1'"),
        ('{"byMember":{"7":1}}', "Defaults.byMember key: unknown value 7"),
        ('{"byMember":{"One":1}}', "Defaults.byMember: the key 'One' is no whole number"),
    ):
        assert driver.ask(package, "Defaults", text) == {"refused": message}


INHERITED = """
name: bases
types:
  Box<T>: {fields: {item: T, note: string?}}
  TextBox: {extends: Box<string>, extras: keep, fields: {size: int32}}
  ListBox<A>: {extends: "Box<A[]>", fields: {first: A?}}
  DayBox: {extends: ListBox<date>}
  Plain: {extras: keep, fields: {a: int32?}}
  PairOf<A, B>: {extends: Plain, fields: {left: A, right: "map<B>"}}
  Both: {extends: "PairOf<TextBox, decimal>", extras: keep, fields: {extra: int32}}
  Silent: {extends: Plain}
  HasItem<T>: {interface: true, fields: {item: T}}
  HasMore: {interface: true, extends: HasItem<string>, fields: {note: string?}}
  Has: {implements: [HasMore, HasItem<string>, IGet], fields: {item: string, note: string?}}
  Nothing: {fields: {}}
  Holds: {fields: {empty: Nothing, list: "Nothing[]", zero: Zero}}
  Zero: {fields: {"0": int32}}
"""


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("TextBox", '{"item":"a","size":1,"more":{"0":[]}}'),
        ("DayBox", '{"item":["2026-01-01"],"note":null,"first":"2026-01-02"}'),
        ("Both", '{"left":{"item":"a","size":1,"z":1},"right":{"0":1.10},"extra":2,"y":[]}'),
        ("Silent", '{"a":null}'),
        ("Has", '{"item":"x"}'),
        ("Nothing", "{}"),
        ("Holds", '{"empty":{},"list":[{},{}],"zero":{"0":1}}'),
        ("Zero", '{"0":1}'),
    ],
)
def test_records_extend_generic_ones_and_keep_keys(
    type_: str, text: str, driver: Driver, tmp_path: Path
) -> None:
    package = write_package(contract_of(INHERITED, tmp_path), tmp_path, validate=True)
    assert driver.ask(package, type_, text) == {"json": text, "broken": []}


def test_values_tell_how_they_are_written_where_no_writer_does(php: str, tmp_path: Path) -> None:
    package = write_package(contract_of(INHERITED, tmp_path), tmp_path)
    code = r"""
    echo (new Box(new Silent(1)))->toJson();
    echo (new Box([new Silent(), new \DateTimeImmutable('2026-01-01Z')]))->toJson();
    echo json_encode(new Box(new Wire\JsonNumber('1.5')));
    echo (new Box('1.10'))->toJson(Wire\Write::number(...));
    echo (new Box(new Box('2026-01-01')))->toJson(Box::writer(Wire\Write::date(...)));
    echo Box::fromJson('{"item":{"item":1.10}}', Box::reader(Wire\Read::decimal(...)))->item->item;
    """
    assert run_php(php, package, code, "Bases") == (
        '{"item":{"a":1}}{"item":[{},"2026-01-01T00:00:00Z"]}{"item":1.5}{"item":1.10}'
        '{"item":{"item":"2026-01-01"}}1.10'
    )


# --- names and text


def _problems(text: str, folder: Path, **options: Any) -> list[tuple[str, str]]:
    contract = contract_of(f"name: made\n{text}", folder)
    found = target.problems(contract, target.Options(style="plain", **options))
    return [(problem.code, problem.message) for problem in found]


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        (
            "types: {Foo: {fields: {}}, FOO: {fields: {}}}",
            "name-collision",
            "'FOO' and 'Foo' both become the PHP class 'FOO'",
        ),
        (
            "types: {List: {fields: {}}}",
            "reserved-name",
            "PHP keeps the word 'List' for itself, so no class can have it",
        ),
        (
            "types: {A: {names: {php: readonly}, fields: {}}}",
            "bad-spelling",
            "'readonly' cannot name a class in PHP",
        ),
        (
            "types: {A: {fields: {a-b: string, aB: string}}}",
            "name-collision",
            "'aB' and 'a-b' both become the PHP property 'aB'",
        ),
        (
            "types: {A: {fields: {x: string}}, B: {extends: A, fields: {$x: string}}}",
            "name-collision",
            "'$x' and 'x' both become the PHP property 'x'",
        ),
        (
            "types: {A: {fields: {x: {type: string, names: {php: this}}}}}",
            "bad-spelling",
            "'this' cannot name a property in PHP",
        ),
        (
            "types: {A: {extras: keep, fields: {extras: string}}}",
            "name-collision",
            "a record that keeps unknown keys has a property 'extras' of its own",
        ),
        (
            "types: {E: {enum: [class, class_]}}",
            "name-collision",
            "'class_' and 'class' both become the PHP case 'class_'",
        ),
        (
            "types: {E: {enum: {Big: 9223372036854775808}}}",
            "not-expressible",
            "9223372036854775808 does not fit a PHP int",
        ),
        (
            "types: {A<int>: {fields: {x: int}}}",
            "reserved-name",
            "PHP keeps 'int' for itself, so no type parameter can have it",
        ),
    ],
)
def test_a_name_that_php_cannot_have_is_told(
    text: str, code: str, message: str, tmp_path: Path
) -> None:
    assert _problems(text, tmp_path) == [(code, message)]


def test_a_namespace_that_is_none_is_told(tmp_path: Path) -> None:
    text = "types: {A: {fields: {}}}"
    expected = [("bad-name", "'a-b' is no PHP namespace")]
    assert _problems(text, tmp_path, namespace="a-b") == expected
    assert not _problems(text, tmp_path, namespace="Acme\\Dto")


def test_a_step_of_more_digits_than_php_can_divide_by_is_told(tmp_path: Path) -> None:
    text = "types: {A: {fields: {x: {type: decimal, multipleOf: 0.123456789012345678}}}}"
    assert not _problems(text, tmp_path)
    message = "PHP cannot check a multiple of 0.123456789012345678, which has 18 digits"
    assert _problems(text, tmp_path, validate=True) == [("not-expressible", message)]


# Every word that PHP's scanner knows, and names that our own code uses.
WORDS = (
    "abstract and array as break callable case catch class clone const continue declare default do"
    " die echo else elseif empty enddeclare endfor endforeach endif endswitch endwhile enum eval"
    " exit extends final finally fn for foreach function global goto if implements include"
    " include_once instanceof insteadof interface isset list match namespace new or print private"
    " protected public readonly require require_once return static switch throw trait try unset"
    " use var while xor yield from self parent int float bool string true false null void iterable"
    " object mixed never resource numeric __halt_compiler __CLASS__ __DIR__ __FILE__ __FUNCTION__"
    " __LINE__ __METHOD__ __NAMESPACE__ __TRAIT__"
    " this GLOBALS _SERVER _GET _POST value at made"
    " data found where element index key readT writeT tag json bits known fromArray toArray"
    " toJson fromJson read jsonSerialize validate extras __construct __get"
).split()


def test_every_word_of_php_can_be_a_key_and_a_member(driver: Driver, tmp_path: Path) -> None:
    fields = "".join(f'      "{word}": int32\n' for word in WORDS)
    members = ", ".join(f'"{word}"' for word in WORDS if word[0] != "_")
    text = f"name: words\ntypes:\n  Word: {{enum: [{members}]}}\n  Words:\n    fields:\n{fields}"
    text += '  Uses: {fields: {words: "Word[]", made: "Words"}}\n'
    package = write_package(contract_of(text, tmp_path), tmp_path, validate=True)
    value = {
        "words": [word for word in WORDS if word[0] != "_"],
        "made": {word: number for number, word in enumerate(WORDS)},
    }
    answer = driver.ask(package, "Uses", json.dumps(value))
    assert json.loads(answer["json"]) == value


@pytest.mark.parametrize("name", ["namespace", "class", "Parent", "a-_-b", "enum", "x1", "Wire"])
def test_every_name_of_a_contract_makes_a_package(
    name: str, driver: Driver, tmp_path: Path
) -> None:
    text = f"name: {name}\ntypes: {{Wire: {{fields: {{a: int32}}}}, Absent: {{enum: [Value]}}}}"
    package = write_package(contract_of(text, tmp_path), tmp_path)
    assert driver.ask(package, "Wire", '{"a":1}')["json"] == '{"a":1}'


HOSTILE = (
    "*/ exit('a'); /*",
    "/ starts with a slash, ends with a star *",
    '"""',
    "'; exit('b'); //",
    "\\'; exit('c'); //",
    "?> <script> <?php exit('d');",
    "{{ 7*7 }} {% raw %} {# x #}",
    "${exit('e')} {$x} $x #{x} `id`",
    "\\u002a/ exit('f'); \\x2a/",
    "ends with a backslash \\",
    "two\nlines\r\nand // exit('g');",
    "@var int @internal\n@return never",
    "a\u2028b\u2029c\u0085d",
    "„quotes“ «of» ‘every’ ''kind'' \"\"",
    "tab\there, émoji 🎉, %s %1$s ~",
    "<<<END\nEND;\nexit('h');",
    "x" * 10_000,
    "0",
    "1",
)


def test_hostile_text_stays_text(driver: Driver, php: str, tmp_path: Path) -> None:
    def field(number: int, text: str, **facts: Any) -> ir.Field:
        spelled = (("php", f"held{number}"),)
        return ir.Field(text, ir.Primitive.STRING, False, text, spellings=spelled, **facts)

    deprecations = [ir.Deprecation(text, text, text) for text in HOSTILE]
    fields = tuple(
        field(number, text, default=ir.Default(text), deprecated=deprecations[number], format=text)
        for number, text in enumerate(HOSTILE)
    )
    checked = tuple(
        field(number, text, limits=ir.Limits(pattern="^[{}\"'~/]$"))
        for number, text in enumerate(HOSTILE)
    )
    members = tuple(ir.Member(f"M{number}", text, doc=text) for number, text in enumerate(HOSTILE))
    enum = ir.EnumType("State", members, open=True, doc=HOSTILE[0])
    variants = tuple(
        ir.Record(f"V{number}", fields=(), doc=text) for number, text in enumerate(HOSTILE)
    )
    union = ir.Union("Any", tuple(map(ir.Variant, HOSTILE, (v.name for v in variants))), HOSTILE[5])
    request = ir.Operation(
        ir.Record("Ask", checked, doc="\n".join(HOSTILE), tags=HOSTILE),
        routes=tuple(ir.Route(("GET",), text) for text in HOSTILE),
        auth=ir.Auth(HOSTILE, HOSTILE, HOSTILE, HOSTILE),
        content_types=HOSTILE,
    )
    types: tuple[ir.Declaration, ...]
    types = (ir.Record("Held", fields, extras=ir.Extras.FORBID), enum, union, *variants)
    contract = ir.Contract(
        "hostile",
        HOSTILE[0],
        types=types,
        operations=(request,),
        declarations={one.name: one for one in (*types, request.request)},
    )
    package = write_package(contract, tmp_path, validate=True)
    answer = driver.ask(package, "Held", "{}")
    assert json.loads(answer["json"]) == {text: text for text in HOSTILE}
    asked = driver.ask(package, "Ask", json.dumps({text: text for text in HOSTILE}))
    assert json.loads(asked["json"]) == {text: text for text in HOSTILE}
    assert asked["broken"] == [
        f"{text}: must match {checked[0].limits.pattern}" for text in HOSTILE
    ]
    for text in HOSTILE:
        tagged = {HOSTILE[5]: text}
        assert json.loads(driver.ask(package, "Any", json.dumps(tagged))["json"]) == tagged
    code = (
        "echo json_encode([array_map(fn ($m) => $m->value, State::cases()), Ask::TAGS, Ask::ROLES,"
    )
    code += " Ask::ROUTES, Ask::CONTENT_TYPES, Any::DISCRIMINATOR]);"
    facts = json.loads(run_php(php, package, code, "Hostile"))
    routes = [f"GET {text}" for text in HOSTILE]
    every = list(HOSTILE)
    assert facts == [every, every, every, routes, every, HOSTILE[5]]


# --- the package


def test_the_facts_of_an_operation_are_constants(php: str, pairs: Pairs) -> None:
    code = r"""foreach (['StartSession', 'FindSessions', 'EndSession'] as $name) {
        echo json_encode((new \ReflectionClass("Switchboard\\$name"))->getConstants()), "\n"; }"""
    said = run_php(php, pairs["switchboard"].package, code, "Switchboard")
    start, find, end = map(json.loads, said.splitlines())
    types = [*("application/json", "application/xml", "text/csv", "text/jsv", "text/jsonl")]
    types.append("application/x-www-form-urlencoded")
    assert start == {
        "METHODS": ["POST", "PUT"],
        "ROUTES": ["POST /sessions", "PUT /sessions/{requestId}"],
        "ANY_ROLE": ["Manager", "SystemAdministrator"],
        "PERMISSIONS": ["dial"],
        "CONTENT_TYPES": types,
        "TAGS": ["sessions", "dialling"],
        "AUTH_REQUIRED": True,
        "RETURNS": "Session",
    }
    assert (find["ROUTES"], find["RETURNS"]) == (["ANY /sessions/find"], "Page<Session>")
    assert (end["METHODS"], "RETURNS" in end) == (["DELETE"], False)


def test_every_class_is_where_composer_looks_for_it(php: str, pairs: Pairs) -> None:
    package = pairs["switchboard"].package
    made = json.loads((package / "composer.json").read_text(encoding="utf-8"))
    assert made["autoload"] == {"psr-4": {"Switchboard\\": "src/"}}
    names = [
        path.relative_to(package / "src").with_suffix("").as_posix().replace("/", "\\")
        for path in sorted(package.glob("src/**/*.php"))
    ]
    code = f"foreach (json_decode({json.dumps(json.dumps(names))}) as $name) {{"
    code += ' echo (new \\ReflectionClass("Switchboard\\\\$name"))->getShortName(), "\\n"; }'
    said = run_php(php, package, code, "Switchboard")
    assert said.splitlines() == [name.rpartition("\\")[2] for name in names]


def test_the_run_time_is_copied_but_for_its_namespace(tmp_path: Path) -> None:
    contract = contract_of("name: small\ntypes: {A: {fields: {x: int32}}}", tmp_path)
    package = write_package(contract, tmp_path, namespace="Acme\\Dto")
    for path in sorted(RUNTIME.iterdir()):
        text = path.read_text(encoding="utf-8")
        assert text.count("namespace Wire;") == 1
        copied = (package / "src/Wire" / path.name).read_text(encoding="utf-8")
        assert copied == text.replace("namespace Wire;", "namespace Acme\\Dto\\Wire;")
    assert len(list((package / "src/Wire").iterdir())) == len(list(RUNTIME.iterdir()))


def test_style_servicestack_imports_nothing_of_style_plain() -> None:
    code = (
        "import sys\nfrom generator.load import load_contract\nfrom generator.targets import php\n"
        "from generator.render import Drawer\n"
        "contract = load_contract('specs/new_outgoing_session.yaml')\n"
        "list(php.problems(contract, php.Options()))\n"
        "list(php.files(contract, php.Options(), Drawer()))\n"
        "print([name for name in sys.modules if '.php.plain' in name])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
