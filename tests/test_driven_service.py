"""A small server that reads and answers generated DTOs, driven by schemathesis.

It drives from the OpenAPI document: requests that fit it, and requests that do not. The server must
not fail, and must answer what the document says; a request that fits is taken.
"""

import json
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
import schemathesis
from hypothesis import HealthCheck, given, seed, settings
from real_wire.server import Service
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection

from generator.ir import Contract, ErrorAnswer, Ref
from generator.load import load_contract
from generator.render import Drawer
from generator.target import find_target

ROOT = Path(__file__).parent.parent
OPERATIONS = (
    ("POST", "/sessions"),
    ("PUT", "/sessions/{requestId}"),
    ("GET", "/sessions/{requestId}"),
    ("DELETE", "/sessions/{requestId}"),
    ("GET", "/sessions/find"),
    ("POST", "/sessions/find"),
    ("PUT", "/sessions/find"),
    ("PATCH", "/sessions/find"),
    ("DELETE", "/sessions/find"),
    ("GET", "/sessions/{id}/recording"),
    ("POST", "/sessions/{id}/transfer"),
    ("GET", "/sessions/count"),
)


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def contract() -> Contract:
    """The kitchen sink in JSON, each operation with an answer to what does not fit."""
    found = load_contract(str(ROOT / "specs/kitchen_sink.yaml"))
    wrong = ErrorAnswer(400, Ref("ErrorInfo"))
    operations = tuple(
        operation._replace(content_types=("json",), errors=(wrong, *operation.errors))
        for operation in found.operations
    )
    return found._replace(operations=operations)


def drawn(contract: Contract, name: str, **options: Any) -> str:
    target = find_target(name)
    assert target is not None
    (file,) = target.files(contract, target.Options(**options), Drawer())
    return file.text


@pytest.fixture(scope="module")
def document(contract: Contract) -> dict[str, Any]:
    """With a few durations in place of the format, which has more than readers take (see
    docs/conformance.md)."""
    text = drawn(contract, "openapi", style="document", format="json")
    found: dict[str, Any] = json.loads(text, object_hook=_as_readers_have_it)
    return found


def _as_readers_have_it(schema: dict[str, Any]) -> dict[str, Any]:
    if schema.get("format") == "duration":
        return {"type": "string", "enum": ["PT30S", "-PT0.5S", "P1DT2H", "PT1M30S"]}
    if "application/json" in schema:
        return {"application/json": schema["application/json"]}  # all that the service reads
    return schema


@pytest.fixture(scope="module")
def service(contract: Contract, tmp_path_factory: pytest.TempPathFactory) -> Service:
    path = tmp_path_factory.mktemp("driven") / "driven_dtos.py"
    path.write_text(drawn(contract, "python", validate=True), encoding="utf-8")
    return Service(_module(path))


def _module(path: Path) -> ModuleType:
    spec = spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def address(service: Service) -> Iterator[str]:
    """Where it listens; the system chooses the port."""
    with make_server("127.0.0.1", 0, service, handler_class=_Quiet) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_the_operations_are_those_of_the_document(document: dict[str, Any]) -> None:
    found = {(verb.upper(), path) for path, item in document["paths"].items() for verb in item}
    assert found == set(OPERATIONS)


@pytest.mark.parametrize(
    ("verb", "path", "mode"),
    [
        pytest.param(verb, path, mode, id=f"{verb} {path} {mode.value}")
        for verb, path in OPERATIONS
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
        # Nothing can be wrong with a request that has nothing.
        if path != "/sessions/count" or mode is GenerationMode.POSITIVE
    ],
)
def test_no_crash_and_no_undocumented_answer(
    document: dict[str, Any],
    service: Service,
    address: str,
    verb: str,
    path: str,
    mode: GenerationMode,
) -> None:
    operation = schemathesis.openapi.from_dict(document)[path][verb]

    @seed(7)
    @settings(
        max_examples=12, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def drive(case: Any) -> None:
        # Readers are more lenient than a schema: they pass by unknown keys, and keep the first of
        # equal items of a set. What they refuse is the vectors' business.
        case.call_and_validate(
            base_url=address,
            headers={"Authorization": "Bearer token"},
            excluded_checks=[negative_data_rejection],
        )

    service.failures.clear()
    drive()
    assert service.failures == []
