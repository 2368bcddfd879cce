"""Five readers of the same payloads: who takes what, for every type of an imported document.

`openapi` is jsonschema-rs with the document that we write; the others are readers that we generate,
and the models that datamodel-code-generator makes of that document.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema_rs
from conformance.languages import outputs
from instances import Instances

from generator.ir import Contract, Declaration, Record, Ref
from generator.render import Drawer
from generator.servicestack.dotnet import NetType
from generator.targets.openapi.document import document
from generator.targets.openapi.jsontext import json_text
from generator.targets.openapi.names import Names
from generator.targets.openapi.scalars import Dialect
from generator.targets.pydantic.names import class_name
from generator.testing.drivers import driver_of
from generator.testing.outputs import Output
from generator.wire import encode
from generator.wire.samples import Samples

READERS = ("pydantic", "python-unset", "php-plain-checked", "typescript")


class Payload(NamedTuple):
    """A JSON text for a type of the contract."""

    type: str
    text: str


class Judged(NamedTuple):
    """What each judge says of a payload: empty if it takes it, else why not."""

    payload: Payload
    said: dict[str, str]


def readers() -> list[Output]:
    """Those whose programs are here."""
    return [output for output in outputs() if output.name in READERS and not output.missing]


def payloads_of(judges: "Judges", theirs: Mapping[str, Any]) -> list[Payload]:
    """Values of both schemas of each type, and others near them; the samples of pages; and what
    the document itself gives as examples. `theirs` is the document, with schemas of 2020-12."""
    given = theirs.get("components", {}).get("schemas", {})
    samples = Samples(judges.contract, examples=True)
    found: dict[Payload, None] = {}
    for name in judges.types:
        component = judges.components[name]
        values: list[Any] = []
        for root in (judges.document, theirs):
            schema = root.get("components", {}).get("schemas", {}).get(component)
            if schema is not None:
                values += Instances(root, component).around(schema, 4)
        schema = given.get(component, {})
        if isinstance(schema, dict):
            values += [schema["example"]] if "example" in schema else []
            values += [*schema.get("examples", ())]
        texts = [json.dumps(value) for value in values]
        texts.append(encode("json", samples.of_root(NetType(name))))
        found.update(dict.fromkeys(Payload(name, text) for text in texts))
    return list(found)


class Judges:
    """All judges of one contract; what they need is written into a folder."""

    def __init__(self, contract: Contract, folder: Path) -> None:
        self.contract = contract
        self.document = json.loads(json_text(document(contract, Dialect())))
        self._modules = {
            output.name: _drawn(output, contract, folder / output.name) for output in readers()
        }
        self.types = [made.name for made in contract.declarations.values() if _is_read(made)]
        names = Names(contract)
        self.components = {name: names.of(Ref(name)) for name in self.types}
        self._validators = {
            name: validator(self.document, component) for name, component in self.components.items()
        }
        self._names = {output.name: _class_names(output, contract) for output in readers()}

    def judged(self, payloads: Sequence[Payload]) -> Iterator[Judged]:
        said: dict[str, list[str]] = {"openapi": self._by_schema(payloads)}
        for output in readers():
            requests = [
                {
                    "module": str(self._modules[output.name]),
                    "type": self._name(payload.type, output),
                    "json": payload.text,
                }
                for payload in payloads
            ]
            answers = driver_of(output.command, output.home).ask(requests)
            said[output.name] = [_refusal(answer, output) for answer in answers]
        for index, payload in enumerate(payloads):
            yield Judged(payload, {name: told[index] for name, told in said.items()})

    def _name(self, type_: str, output: Output) -> str:
        return self._names[output.name].get(type_, type_)

    def _by_schema(self, payloads: Sequence[Payload]) -> list[str]:
        said = []
        for payload in payloads:
            errors = self._validators[payload.type].iter_errors(json.loads(payload.text))
            error = next(iter(errors), None)
            said.append("" if error is None else self._why(error))
        return said

    def _why(self, error: Any) -> str:
        """The keyword that refuses, what it wants, and the value: `type integer int64: "0"`."""
        while error.kind.name in ("anyOf", "oneOf") and hasattr(error.kind, "context"):
            branches = [branch for branch in error.kind.context if branch]
            # A variant with another tag is not the one that was meant.
            meant = [
                branch
                for branch in branches
                if not any(one.kind.name in ("const", "enum", "type") for one in branch)
            ]
            if len(meant or branches) != 1:
                break
            error = (meant or branches)[0][0]
        schema: Any = self.document
        for step in error.schema_path[:-1]:
            if isinstance(schema, list):
                schema = schema[int(step)]
            else:  # jsonschema-rs takes a member called +1 for a place in a list
                schema = schema[str(step)] if str(step) in schema else schema[f"+{step}"]
        wanted = schema.get(error.kind.name)
        told = [error.kind.name, *(wanted if isinstance(wanted, list) else [wanted])]
        if error.kind.name == "type" and "format" in schema:
            told.append(schema["format"])
        words = " ".join(str(word) for word in told if not isinstance(word, dict | bool))
        return f"{words}: {json.dumps(error.instance)}"


def _is_read(declared: Declaration) -> bool:
    """Enums and unions are read where they are used, generic types have no name of their own, and
    nobody reads an interface."""
    return isinstance(declared, Record) and not (declared.parameters or declared.interface)


def validator(root: Any, component: str) -> jsonschema_rs.Draft202012Validator:
    """The judge of a component of a document, formats too."""
    schema = {
        "$ref": f"#/components/schemas/{component}",
        "components": {"schemas": root["components"]["schemas"]},
    }
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


def _refusal(answer: Mapping[str, str], output: Output) -> str:
    """A refusal on one line. Pydantic adds a link to its documentation."""
    if "json" in answer:
        return ""
    lines = [line.strip() for line in answer.get("refused", f"? {answer}").splitlines()]
    if output.target_name == "pydantic":
        lines = [line for line in lines[1:] if not line.startswith("For further information")]
    return " ".join(lines)


def _drawn(output: Output, contract: Contract, folder: Path) -> Path:
    problems = [p for p in output.target.problems(contract, output.options) if not p.warning]
    assert not problems, problems
    paths = []
    for file in output.target.files(contract, output.options, Drawer()):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8", newline="")
        paths.append(path)
    return paths[0]


def _class_names(output: Output, contract: Contract) -> dict[str, str]:
    if output.target_name == "pydantic":
        return {name: class_name(made) for name, made in contract.declarations.items()}
    surface = output.target.surface(contract, output.options)  # type: ignore[attr-defined]
    return {symbol.declaration: symbol.name for symbol in surface.symbols}
