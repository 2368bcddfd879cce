"""The pydantic target: models that import, take what the contract takes, and refuse the rest."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.ir import Contract
from generator.load import load_contract
from generator.problems import ContractError, DrawingError, Position, Problem
from generator.render import Drawer
from generator.surface import Kind, Symbol
from generator.targets import pydantic
from generator.targets.pydantic import Options, running

ROOT = Path(__file__).parent.parent
DRIVER = ROOT / "tests/conformance/pydantic/driver.py"
SESSION = """{
  "createdAt": "2026-11-24T13:30:00Z", "createdBy": "x",
  "id": "123e4567-e89b-12d3-a456-426614174000", "sessionId": "s", "state": "brand-new",
  "channels": 5, "endpoint": {"kind": "sip", "uri": "sip:a"}, "answeredAt": null,
  "talkTime": "PT1M30S", "price": "0.0150", "bytesSent": "9223372036854775807",
  "attempts": [{"number": 1, "outcome": null, "more": [1]}],
  "route": {"left": "a", "right": [{"left": 1, "right": null}]}
}"""
SCALARS = """{
  "string": "\\u2028💥", "char": "é", "boolean": true, "int8": -128, "int16": 1, "int32": 1,
  "int64": 9007199254740993, "uint8": 255, "uint16": 1, "uint32": 1,
  "uint64": 18446744073709551615, "float32": 1.5, "float64": 3,
  "decimal": "0.12345678901234567890123", "date": "2026-11-24", "time": "10:20:30.500000",
  "datetime": "2026-11-24T13:30:00", "datetimeoffset": "2026-11-24T13:30:00+02:00",
  "duration": "P1DT2H", "uuid": "123e4567e89b12d3a456426614174000", "uri": "a/../b",
  "bytes": "AAH/", "any": {"x": [1, null]}, "opens": 7
}"""


def _contract(folder: Path, text: str) -> Contract:
    path = folder / "contract.yaml"
    path.write_text("polydto: 1\nname: tried\n" + text, encoding="utf-8")
    return load_contract(str(path))


def _generate(contract: Contract, folder: Path, options: Options | None = None) -> Path:
    options = options or Options()
    assert list(pydantic.problems(contract, options)) == []
    (file,) = pydantic.files(contract, options, Drawer())
    assert file.path == f"{contract.name}_models.py"
    path = folder / file.path
    path.write_text(file.text, encoding="utf-8")
    return path


def _send(module: Path, vectors: list[tuple[str, str]]) -> list[dict[str, str]]:
    """What the models answer to each (type, JSON)."""
    requests = [{"module": str(module), "type": name, "json": text} for name, text in vectors]
    done = subprocess.run(
        [sys.executable, "-W", "error", str(DRIVER)],
        input="".join(json.dumps(request) + "\n" for request in requests).encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.splitlines()]


def _accepted(module: Path, vectors: list[tuple[str, str]]) -> list[bool]:
    return ["json" in answer for answer in _send(module, vectors)]


@pytest.fixture(scope="module")
def kitchen_sink(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    return _generate(load_contract(str(ROOT / "specs/kitchen_sink.yaml")), folder)


def test_payloads_come_back_as_they_were_sent(kitchen_sink: Path) -> None:
    answers = _send(kitchen_sink, [("Session", SESSION), ("Scalars", SCALARS)])
    session, scalars = (json.loads(answer["json"]) for answer in answers)
    assert session == json.loads(SESSION)
    uuid = "123e4567-e89b-12d3-a456-426614174000"
    assert scalars == {**json.loads(SCALARS), "uuid": uuid}


def test_a_decimal_is_read_from_a_number_and_written_as_a_text(kitchen_sink: Path) -> None:
    # Pydantic reads numbers of JSON as floats, so only a text keeps every digit.
    vectors = [("Session", SESSION.replace('"0.0150"', number)) for number in ("0.015", "2")]
    prices = [json.loads(answer["json"])["price"] for answer in _send(kitchen_sink, vectors)]
    assert prices == ["0.015", "2"]


def test_every_wire_name_is_kept(kitchen_sink: Path) -> None:
    odd = {
        "class": "x",
        "from": None,
        "list": ["x"],
        "match": True,
        "self": "x",
        "1st": 1,
        "a-b": 1,
        "a.b": 2,
        "$x": 3,
        "Order": 4,
        "readAt": None,
        "oldName": "x",
    }
    (answer,) = _send(kitchen_sink, [("OddNames", json.dumps(odd))])
    assert json.loads(answer["json"]) == odd


def test_four_states_of_presence(kitchen_sink: Path) -> None:
    full = {"always": "x", "alwaysOrNull": None, "listAlways": [1], "listAlwaysOrNull": None}
    good: list[Mapping[str, Any]] = [
        full,
        {**full, "sometimes": "x", "sometimesOrNull": None},
        {**full, "listSometimes": [None], "listSometimesOrNull": None},
    ]
    bad: list[Mapping[str, Any]] = [
        *({key: full[key] for key in full if key != missing} for missing in full),
        {**full, "always": None},
        {**full, "sometimes": None},
        {**full, "listSometimes": None},
        {**full, "listAlways": [None]},
    ]
    answers = _send(kitchen_sink, [("Presence", json.dumps(value)) for value in [*good, *bad]])
    assert [json.loads(answer["json"]) for answer in answers[: len(good)]] == good
    assert ["refused" in answer for answer in answers[len(good) :]] == [True] * len(bad)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *(("int8", "128"), ("int8", '"1"'), ("int8", "1.5"), ("int8", "true"), ("int8", "null")),
        *(("uint64", "18446744073709551616"), ("uint32", "-1"), ("string", "1"), ("char", '"ab"')),
        *(("boolean", "1"), ("boolean", '"true"'), ("float64", '"1"'), ("float32", "true")),
        *(("decimal", "true"), ("date", '"2026-02-30"'), ("date", "1"), ("time", "1")),
        *(("datetimeoffset", '"2026-11-24T13:30:00"'), ("datetime", "1"), ("duration", "1")),
        *(("uuid", '"x"'), ("bytes", '"A"'), ("opens", "3"), ("opens", '"Monday"')),
    ],
)
def test_a_value_of_another_type_is_refused(kitchen_sink: Path, key: str, value: str) -> None:
    text = re.sub(rf'("{key}": )("[^"]*"|[^",}}]*)', rf"\g<1>{value}", SCALARS)
    assert text != SCALARS
    assert _accepted(kitchen_sink, [("Scalars", text)]) == [False]


def test_unions_enums_and_extra_keys(kitchen_sink: Path) -> None:
    vectors = [
        ("Endpoint", '{"kind": "phone", "number": "1"}', True),
        ("Endpoint", '{"kind": "phone", "number": "1", "z": 1}', False),
        ("Endpoint", '{"kind": "sip", "uri": "x", "z": 1}', True),
        ("Endpoint", '{"kind": "fax", "number": "1"}', False),
        ("Endpoint", '{"number": "1"}', False),
        ("PhoneEndpoint", '{"number": "1", "kind": "phone"}', False),
        ("SessionState", '"new"', True),
        ("SessionState", "1", False),
        ("Weekday", "2", True),
        ("Weekday", "3", False),
        ("Channels", "64", True),
        ("Channels", "-1", False),
        ("Attempt", '{"number": 1, "z": 1}', True),
        ("Attempt", '{"number": 0}', False),
    ]
    expected = [fits for _, _, fits in vectors]
    assert _accepted(kitchen_sink, [(name, text) for name, text, _ in vectors]) == expected


DEFAULTS = """
operations:
  Do:
    fields:
      when: {type: datetime, default: "2026-01-02T03:04:05Z"}
      day: {type: "date[]", default: ["2026-01-02"]}
      price: {type: decimal, default: 1.50}
      prices: {type: "map<string, decimal>", default: {a: 2.50}}
      state: {type: St, default: A-1}
      wait: {type: duration?, default: PT30S}
      count: {type: int32, default: 3, minimum: 1}
      text: {type: int64, wire: string, default: 7}
      none: {type: string?, default: null}
      list: {type: "int32[]", default: []}
types:
  St: {enum: {A1: {wire: A-1}, B: {wire: "b b"}}, open: false}
"""


@pytest.mark.parametrize("absent", ["unset", "none"])
def test_defaults_are_values_of_their_types(tmp_path: Path, absent: str) -> None:
    path = _generate(_contract(tmp_path, DEFAULTS), tmp_path, Options(absent))
    asked = (
        "import tried_models as m; d = m.Do(); print(repr(d));"
        "print(d.model_dump_json(by_alias=True))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", asked],
        cwd=path.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    shown, written = done.stdout.splitlines()
    assert "datetime.datetime(2026, 1, 2" in shown
    assert json.loads(written) == {
        "when": "2026-01-02T03:04:05Z",
        "day": ["2026-01-02"],
        "price": "1.50",
        "prices": {"a": "2.50"},
        "state": "A-1",
        "wait": "PT30S",
        "count": 3,
        "text": "7",
        "none": None,
        "list": [],
    }


ODD = """
types:
  Field: {fields: {x: int32?}}
  None: {fields: {model_config: int32?, copy: string?, str: string?, ünï: string?, "💥": string?}}
  List: {fields: {items: "List[]", snake: snake_case?}}
  snake_case: {fields: {date: date?, x: "decimal?"}}
  Base: {extras: keep, fields: {baseId: int32}}
  Closed: {extends: Base, extras: forbid, fields: {one: string}}
  Open: {extends: Base, fields: {two: string?}}
  U: {union: {c-1: Closed, "": Open}, discriminator: theKind}
  Box<T>: {fields: {value: T, more: {type: "Box<T>?"}}}
  Use: {fields: {boxes: "Box<map<string, U[]>>", bytes: "bytes?[]", at: "datetimeoffset?[]"}}
  Int32: {fields: {int32: int32}}
"""


def test_odd_names_bases_and_generics(tmp_path: Path) -> None:
    path = _generate(_contract(tmp_path, ODD), tmp_path)
    odd = {"model_config": 1, "copy": "a", "str": "b", "ünï": "c", "💥": "d"}
    use = {
        "boxes": {"value": {"k": [{"theKind": "c-1", "baseId": 1, "one": "x"}]}, "more": None},
        "bytes": ["AAH/", None],
        "at": [None, "2026-11-24T13:30:00Z"],
    }
    sent: list[tuple[str, Any]] = [
        ("NoneModel", odd),
        ("List", {"items": [{"items": []}], "snake": {"date": "2026-11-24", "x": None}}),
        ("FieldModel", {"x": 1}),
        ("Use", use),
        ("Int32Model", {"int32": 1}),
        ("U", {"theKind": "", "baseId": 1, "two": None}),
    ]
    answers = _send(path, [(name, json.dumps(value)) for name, value in sent])
    assert [json.loads(answer["json"]) for answer in answers] == [value for _, value in sent]
    bad = {"theKind": "c-1", "baseId": 1, "one": "x", "z": 1}
    assert _accepted(path, [("U", json.dumps(bad)), ("Closed", json.dumps(bad))]) == [False, False]


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile = "*/ \"\"\" ''' {{ x }} {% raw %} ${x} #{x} \\u002a/ `x` \\N{DASH}\n%s \u2028 é \\"
    quoted = json.dumps(hostile)
    wire = quoted.replace("\\n", " ")
    contract = _contract(
        tmp_path,
        f"""
title: {quoted}
operations:
  Do:
    description: {quoted}
    deprecated: {{reason: {quoted}}}
    fields:
      plain: string
      {wire}: {{type: string, description: {quoted}, default: {quoted}, example: {quoted}}}
types:
  Kind: {{enum: {{A: {{wire: {quoted}, description: {quoted}}}}}, description: {quoted}}}
  V: {{fields: {{x: int32}}, description: {quoted}}}
  U: {{union: {{{wire}: V}}, discriminator: {wire}, description: {quoted}}}
""",
    )
    path = _generate(contract, tmp_path)
    name = json.loads(wire)
    sent: list[tuple[str, Any]] = [
        ("Do", {"plain": "x", name: "y"}),
        ("KnownKind", hostile),
        ("U", {name: name, "x": 1}),
    ]
    answers = _send(path, [(name, json.dumps(value)) for name, value in sent])
    assert [json.loads(answer["json"]) for answer in answers] == [value for _, value in sent]
    attribute = pydantic.view(contract, Options()).aliases[f"Do.{name}"]
    asked = f"import tried_models as m; print(m.Do(plain='x').{attribute} == {hostile!r})"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == "True\n"


def test_the_output_depends_on_the_contract_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contract = _contract(tmp_path, ODD)
    first = _generate(contract, tmp_path).read_bytes()
    (tmp_path / "pyproject.toml").write_text("[tool.datamodel-codegen]\nclass-name-prefix='X'\n")
    monkeypatch.chdir(tmp_path)
    for name, value in (("PYTHONHASHSEED", "7"), ("LC_ALL", "C"), ("TZ", "Asia/Tokyo")):
        monkeypatch.setenv(name, value)
    assert _generate(contract, tmp_path).read_bytes() == first
    assert first.startswith(b"# Made from the contract 'tried'. Do not edit.\n")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("types:\n  A: {fields: {a-b: int32, a.b: int32}}", "name-collision"),
        (
            "types:\n  A: {fields: {aB: int32}}\n  B: {extends: A, fields: {a_b: int32}}",
            "name-collision",
        ),
        ("types:\n  a_b: {fields: {}}\n  AB: {fields: {}}", "name-collision"),
        ("types:\n  E: {enum: [aB, A_B]}", "name-collision"),
        (
            "types:\n  A: {fields: {a_b: int32}}\n  U: {union: {a: A}, discriminator: aB}",
            "name-collision",
        ),
        ("types:\n  A: {fields: {x: {type: int32, names: {pydantic: class}}}}", "bad-spelling"),
        ("types:\n  A: {fields: {}, names: {pydantic: BaseModel}}", "bad-spelling"),
        (
            "types:\n  N<T>: {fields: {n: 'N<T[]>?'}}\n  A: {fields: {n: N<int32>}}",
            "not-expressible",
        ),
    ],
)
def test_names_that_cannot_be_are_refused(tmp_path: Path, text: str, code: str) -> None:
    (problem,) = pydantic.problems(_contract(tmp_path, text), Options())
    assert (problem.code, bool(problem.hint), problem.at.line > 2) == (code, True, True)


def test_models_of_deprecated_types_are_imported_without_a_warning(tmp_path: Path) -> None:
    text = """
types:
  A: {deprecated: true, fields: {u: U, e: E, o: O, old: {type: int32, deprecated: true}}}
  B: {deprecated: true, fields: {}}
  U: {deprecated: true, union: {b: B}, discriminator: kind}
  E: {deprecated: true, open: false, enum: [x]}
  O: {deprecated: true, enum: [x]}
"""
    path = _generate(_contract(tmp_path, text), tmp_path)
    (said,) = _send(path, [("A", '{"u": {"kind": "b"}, "e": "x", "o": "y", "old": 1}')])
    assert json.loads(said["json"]) == {"u": {"kind": "b"}, "e": "x", "o": "y", "old": 1}


def test_a_spelling_settles_a_collision(tmp_path: Path) -> None:
    text = """
types:
  A:
    names: {pydantic: Other}
    fields: {a-b: {type: int32, names: {python: first}}, a.b: int32}
"""
    path = _generate(_contract(tmp_path, text), tmp_path)
    (answer,) = _send(path, [("Other", '{"a-b": 1, "a.b": 2}')])
    assert json.loads(answer["json"]) == {"a-b": 1, "a.b": 2}


def test_a_missing_generator_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    contract = _contract(tmp_path, "types:\n  A: {fields: {}}")
    monkeypatch.setattr(running, "_MODULE", "no_such_generator")
    with pytest.raises(ContractError) as caught:
        list(pydantic.files(contract, Options(), Drawer()))
    (problem,) = caught.value.problems
    assert (problem.code, problem.hint) == ("missing-extra", "pip install 'polydto[pydantic]'")
    assert problem.at == (contract.path, 1, 1)


FRAGILE = """
import json, os, runpy, sys
for name, schema in json.load(open("contract.json"))["components"]["schemas"].items():
    if "broken" in schema.get("properties", {}):
        sys.exit(f"Traceback\\nValueError: no model for {name}")
folder = os.path.dirname(os.path.abspath(__file__))
sys.path = [path for path in sys.path if path != folder]
runpy.run_module("datamodel_code_generator", run_name="__main__", alter_sys=True)
"""


@pytest.fixture
def with_generator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a module in the place of datamodel-code-generator."""

    def put(text: str) -> None:
        folder = tmp_path / "modules"
        folder.mkdir()
        (folder / "other_generator.py").write_text(text, encoding="utf-8")
        monkeypatch.setattr(running, "_MODULE", "other_generator")
        monkeypatch.setenv("PYTHONPATH", f"{folder}{os.pathsep}{ROOT}")
        monkeypatch.syspath_prepend(folder)

    return put


def _failure(contract: Contract) -> Problem:
    with pytest.raises(DrawingError) as caught:
        list(pydantic.files(contract, Options(), Drawer()))
    (problem,) = caught.value.problems
    assert problem.code == "model-generator-failed"
    return problem


def test_a_generator_that_fails_anyway_is_no_type_s_fault(
    tmp_path: Path, with_generator: Callable[[str], None]
) -> None:
    with_generator("raise RuntimeError('it broke')\n")
    problem = _failure(_contract(tmp_path, "types:\n  A: {fields: {a: int32}}"))
    said = "datamodel-code-generator fails on the contract: RuntimeError: it broke"
    assert (problem.message, problem.at.line) == (said, 1)
    assert problem.hint.startswith("its version may be too old")


MANY = """
operations:
  GetA: {returns: A}
types:
  Zero: {fields: {user: 'User?'}}
  User: {fields: {inner: 'Inner[]'}}
  Inner: {fields: {again: 'User?', broken: int32}}
  Page<T>: {fields: {items: 'T[]'}}
  A: {fields: {page: Page<Inner>}}
  Kind: {enum: [x]}
"""


def test_the_type_that_a_generator_fails_on_is_named(
    tmp_path: Path, with_generator: Callable[[str], None]
) -> None:
    with_generator(FRAGILE)
    contract = _contract(tmp_path, MANY.replace("again: 'User?', ", ""))
    problem = _failure(contract)
    assert problem.message == (
        "datamodel-code-generator fails on the type 'Inner': ValueError: no model for Inner"
    )
    assert problem.at == Position(*contract.declarations["Inner"].at)
    assert problem.at.line == 9
    assert problem.width == len("Inner")
    # On a cycle, each of the types brings the others along.
    problem = _failure(_contract(tmp_path, MANY))
    assert "ValueError: no model for Inner" in problem.message
    assert problem.at.line in (8, 9)


def test_models_that_are_no_python_are_a_failure(
    tmp_path: Path, with_generator: Callable[[str], None]
) -> None:
    with_generator("open('models.py', 'w').write('class A(:\\n')\n")
    problem = _failure(_contract(tmp_path, "types:\n  A: {fields: {a: int32}}"))
    assert "its models are no Python: " in problem.message


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    replaced = "import sys; from generator.targets.pydantic import running;" + (
        "running._MODULE = 'other_generator'; from generator.cli import main; sys.exit(main())"
    )
    return subprocess.run(
        [sys.executable, "-c", replaced, *words], cwd=folder, capture_output=True, text=True
    )


def test_the_other_outputs_of_a_run_go_on(
    tmp_path: Path, with_generator: Callable[[str], None]
) -> None:
    spec = "polydto: 1\nname: {}\ntypes:\n  A: {{fields: {{{}: int32}}}}\n"
    config = "edition: 1\nspecs: [good.yaml, bad.yaml]\nout: out\n"
    config += "targets: {pydantic: {}, python: {}}\n"
    (tmp_path / "polydto.yaml").write_text(config, encoding="utf-8")
    (tmp_path / "good.yaml").write_text(spec.format("good", "x"), encoding="utf-8")
    (tmp_path / "bad.yaml").write_text(spec.format("bad", "x"), encoding="utf-8")
    with_generator(FRAGILE)
    assert _run(tmp_path, "generate").returncode == 0
    written = sorted(path.name for path in (tmp_path / "out").glob("*/*"))
    assert written == ["bad.py", "bad_models.py", "good.py", "good_models.py"]
    old = (tmp_path / "out/pydantic/bad_models.py").read_bytes()
    for name in ("good", "bad"):
        text = spec.format(name, "x").replace("}", ", more: int32}", 1)
        (tmp_path / f"{name}.yaml").write_text(
            text.replace("more", "broken" if name == "bad" else "more"), encoding="utf-8"
        )
    stamp = ("--stamp", "stamp")
    for words in (("generate", *stamp), ("generate", "-q", *stamp), ("generate",)):
        done = _run(tmp_path, *words)
        # Nobody takes such a run for a good one.
        assert (done.returncode, (tmp_path / "stamp").exists()) == (1, False)
        assert done.stderr.count("error[model-generator-failed]") == 1
        assert "fails on the type 'A': ValueError: no model for A\n" in done.stderr
        assert "bad.yaml:4:3" in done.stderr
    # The others are there whole, and what there was of the failing one is as it was.
    assert (tmp_path / "out/pydantic/bad_models.py").read_bytes() == old
    for path, word in (("pydantic/good_models", "more"), ("python/good", "more")):
        assert word in (tmp_path / f"out/{path}.py").read_text("utf-8")
    assert "broken" in (tmp_path / "out/python/bad.py").read_text("utf-8")
    done = _run(tmp_path, "check")
    assert (done.returncode, "error[model-generator-failed]" in done.stderr) == (1, True)
    assert done.stdout == "3 files are what they should be\n"
    # Once it can be drawn, it is polydto's as before.
    (tmp_path / "bad.yaml").write_text(spec.format("bad", "better"), encoding="utf-8")
    assert _run(tmp_path, "generate").returncode == 0
    assert "better" in (tmp_path / "out/pydantic/bad_models.py").read_text("utf-8")


_CLASSES = """
import enum, json, runpy, sys, types, typing
import pydantic
made = {}
for name, value in runpy.run_path(sys.argv[1]).items():
    own = isinstance(value, type) and value.__module__ == "<run_path>"
    if own and issubclass(value, enum.Enum):
        made[name] = {"cases": [[one.name, one.value] for one in value]}
    elif own and issubclass(value, pydantic.BaseModel):
        made[name] = {
            "bases": [one.__name__ for one in value.__bases__],
            "own": [one for one in value.__annotations__ if one != "model_config"],
            "extra": value.model_config.get("extra"),
            "parameters": [
                [field.alias or key, field.is_required(),
                 types.NoneType in (field.annotation, *typing.get_args(field.annotation))]
                for key, field in value.model_fields.items()
            ],
        }
json.dump(made, sys.stdout)
"""


@pytest.mark.parametrize("absent", ["unset", "none"])
@pytest.mark.parametrize("text", ["", "ODD"])
def test_a_surface_is_what_the_module_has(tmp_path: Path, text: str, absent: str) -> None:
    """The surface is drawn without the generator, so what that prints must be what it says."""
    contract = load_contract(str(ROOT / "specs/kitchen_sink.yaml"))
    if text:
        contract = _contract(tmp_path, ODD)
    options = Options(absent=absent)
    module = _generate(contract, tmp_path, options)
    command = [sys.executable, "-c", _CLASSES, str(module)]
    made = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    seen = 0
    symbols = pydantic.surface(contract, options).symbols
    keeping = {one.name for one in symbols if any(p.name == "model_extra" for p in one.properties)}
    for symbol in symbols:
        names = [symbol.name]
        if symbol.name.endswith("…"):
            names = [name for name in made if name.startswith(symbol.name.rstrip("…"))]
        for name in names:
            if symbol.kind is Kind.UNION:
                assert {case.name for case in symbol.cases} <= made.keys()
            elif symbol.kind is Kind.ENUM:
                told = [[case.name, ast.literal_eval(case.value)] for case in symbol.cases]
                assert told == made[name]["cases"], name
            elif symbol.kind is Kind.RECORD:
                model, found = _model(symbol, keeping), made[name]
                if name != symbol.name:  # what a parameter of the type stands for may be null
                    for one in (*model["parameters"], *found["parameters"]):
                        one[2] = False
                assert model == found, name
            else:
                assert symbol.kind is Kind.FLAGS and not symbol.cases
                continue
            seen += 1
    assert seen > 5


def _model(symbol: Symbol, keeping: set[str]) -> dict[str, Any]:
    """What `_CLASSES` tells of a model, by its surface."""
    kept = not keeping.isdisjoint((symbol.name, *symbol.bases))
    return {
        "bases": list(symbol.bases) or ["BaseModel"],
        "own": [one.name for one in symbol.properties if one.name != "model_extra"],
        "extra": "forbid" if symbol.closed else "allow" if kept else None,
        "parameters": [
            [one.name, one.required, "None" in one.type.alternatives]
            for one in symbol.parameters or ()
        ],
    }
