"""JSON vectors through the generated code of every language; see tests/conformance/."""

import sys
from pathlib import Path
from typing import Any, cast

import pytest
from conformance.languages import HERE, homes, outputs
from conformance.table import PAGE, page, reasons_without_driver

from generator.target import find_target, target_names
from generator.testing import conformance
from generator.testing.drivers import Driver
from generator.testing.judging import Answer, complaint, equal, fault, value_of
from generator.testing.outputs import ask, known_failing, module_of
from generator.testing.vectors import Vector, case_names, read_vectors, vectors_path

test_the_answers_are_the_same_in_every_language = conformance(*homes())


@pytest.mark.parametrize("case", case_names())
def test_what_a_vector_gives_fits_the_schema(case: str) -> None:
    (judge,) = (output for output in outputs() if output.name == "openapi")
    # What comes back as it was sent has been judged as a vector.
    given = [
        (vector, text)
        for vector in read_vectors(case)
        for text in dict.fromkeys((*vector.gives, *vector.dropping))
        if vector.refused is None and vector.breaks is None and text != vector.json
    ]
    questions = [(vector.type, text) for vector, text in given]
    answers = ask(judge, module_of(judge, case), questions)
    told = {
        f"written: {vector.id}": f"{text[:200]}: {answer}"
        for (vector, text), answer in zip(given, answers, strict=True)
        if "json" not in answer
    }
    known = {
        name for name in known_failing(HERE / "openapi") if name.startswith(f"written: {case}/")
    }
    assert told.keys() == known, "\n" + "\n".join(f"{id_}: {told[id_]}" for id_ in told)


def test_every_case_has_vectors() -> None:
    assert [case for case in case_names() if not vectors_path(case).is_file()] == []
    assert [case for case in case_names() if not read_vectors(case)] == []


def test_every_target_has_a_driver_or_a_reason() -> None:
    told = set(reasons_without_driver())
    driven = {output.target_name for output in outputs()}
    for output in outputs():
        target, chosen = output.target, cast("Any", output.options)._asdict()
        names = [name for name in ("style", "absent", "version") if name in target.CHOICES]
        driven |= {f"{output.target_name} {name}={chosen[name]}" for name in names}
    wanted = set(target_names())
    for name in {output.target_name for output in outputs()}:
        choices = _choices(name)
        wanted |= {f"{name} {key}={value}" for key in choices for value in choices[key]}
    assert sorted(told | driven) == sorted(wanted)
    assert not driven & told, "what has a driver needs no reason; remove its line"


def _choices(name: str) -> dict[str, tuple[str, ...]]:
    """What changes how values are read or written."""
    target = find_target(name)
    assert target is not None
    keys = ("style", "absent", "version")
    return {key: target.CHOICES[key] for key in keys if key in target.CHOICES}


def test_the_page_is_true() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run 'make conformance'"


@pytest.mark.parametrize(
    ("one", "other", "exact", "same"),
    [
        ('{"a":1,"b":[]}', '{"b":[],"a":1.0}', False, True),
        ('{"a":null}', "{}", False, False),
        ('{"a":{}}', '{"a":[]}', False, False),
        ("[1,2]", "[2,1]", False, False),
        ("1", "true", False, False),
        ("1", '"1"', False, False),
        ("9007199254740993", "9007199254740992", False, False),
        ("100", "1e2", False, True),
        ("100", "1e2", True, False),
        ("1.10", "1.1", False, True),
        ("1.10", "1.1", True, False),
        ("-0.0", "0.0", False, False),
        ('"e\\u0301"', '"\\u00e9"', False, False),
        ('"\\ud83d\\ude00"', '"😀"', False, True),
    ],
)
def test_equal_is_as_told(one: str, other: str, exact: bool, same: bool) -> None:
    assert equal(value_of(one), value_of(other), exact) is same


@pytest.mark.parametrize("text", ['{"a":1,"a":1}', "NaN", '"\\ud800"', "[1,]", "", "\ufeff1"])
def test_an_answer_that_is_no_strict_json_is_told(text: str) -> None:
    assert fault(text)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"json": '{"a":1}'}, ""),
        ({"json": '{"a":2}'}, 'wanted {"a":1}\n     got {"a":2}'),
        ({"json": '{"a":NaN}'}, 'wanted JSON\n     got {"a":NaN}: NaN is not JSON'),
        ({"refused": "T.a: no"}, 'wanted {"a":1}\n     got refused: T.a: no'),
        ({"crashed": "ended"}, 'wanted {"a":1}\n     got crashed: ended'),
    ],
)
def test_a_wrong_answer_is_told(answer: Answer, said: str) -> None:
    vector = Vector("case/x", "T", '{"a":1}', ('{"a":1}',), ('{"a":1}',), None, None)
    told = complaint(
        vector, answer, drops_nulls=False, checks_limits=False, own_messages=True, writes=True
    )
    assert told == said


@pytest.mark.parametrize(
    ("answer", "own_messages", "right"),
    [
        ({"refused": "T.a: expected a string, got null"}, True, True),
        ({"refused": "T.b: expected a string, got null"}, True, False),
        ({"refused": "one error in b"}, False, True),
        ({"crashed": "T.a"}, False, False),
        ({"json": "{}"}, False, False),
    ],
)
def test_a_refusal_says_where(answer: Answer, own_messages: bool, right: bool) -> None:
    vector = Vector("case/x", "T", '{"a":null}', (), (), "T.a", None)
    told = complaint(
        vector,
        answer,
        drops_nulls=False,
        checks_limits=False,
        own_messages=own_messages,
        writes=True,
    )
    assert (told == "") is right


def test_a_driver_that_ends_is_told_and_started_again(tmp_path: Path) -> None:
    program = tmp_path / "driver.py"
    program.write_text(
        "import sys, json\n"
        "for line in sys.stdin:\n"
        "    asked = json.loads(line)['json']\n"
        "    if asked == 'end':\n"
        "        sys.exit('it ended')\n"
        "    print(json.dumps({'json': asked}), flush=True)\n",
        encoding="utf-8",
    )
    driver = Driver((sys.executable, str(program)), tmp_path)
    long = "x" * 1_000_000
    answers = driver.ask([{"json": asked} for asked in ("a", "end", "end", long, long)])
    driver.stop()
    ended = {"crashed": "the driver ended with 1: it ended"}
    assert answers == [{"json": "a"}, ended, ended, {"json": long}, {"json": long}]


def test_what_may_be_refused_may_be_read_too() -> None:
    vector = Vector("case/x", "T", "{}", ("{}",), ("{}",), None, None, may_refuse="T")
    answers: list[Answer] = [{"json": "{}"}, {"refused": "T: no"}, {"refused": "no"}, {"json": "1"}]
    told = [
        complaint(
            vector, answer, drops_nulls=False, checks_limits=True, own_messages=True, writes=True
        )
        for answer in answers
    ]
    assert [not said for said in told] == [True, True, False, False]
