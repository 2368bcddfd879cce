"""Generated DTOs on a real wire: real clients, and a mock server made of the OpenAPI document.

The mock (Prism) checks each request by the document, and each answer. Its answers are examples
that generated code wrote. It reads JSON and forms; of other content types it says that a text is
no object. ServiceStack's clients send to /api/<request>, which is no route of a contract: the
document gets a second path for each operation.
"""

import copy
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from real_wire.server import SESSION
from test_servicestack_typescript import parsed

ROOT = Path(__file__).parent.parent
HOME = ROOT / "tests/real_wire"
ID = "123e4567-e89b-12d3-a456-426614174000"
_CONFIG = f"""specs: [{ROOT}/specs/kitchen_sink.yaml]
out: .
targets:
  python: {{validate: true}}
  python-servicestack: {{target: python, style: servicestack, requestMethods: true}}
  typescript: {{style: servicestack, requestMethods: true}}
  php: {{style: plain}}
  openapi: {{style: document, format: json}}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of the kitchen sink."""
    folder = tmp_path_factory.mktemp("wire")
    (folder / "polydto.yaml").write_text(_CONFIG, encoding="utf-8")
    command = [sys.executable, "-m", "generator", "generate", "-q", "--config"]
    subprocess.run([*command, str(folder / "polydto.yaml")], cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="module")
def dtos(made: Path) -> ModuleType:
    return _module(made / "python/switchboard.py")


@pytest.fixture(scope="module")
def document(made: Path, dtos: ModuleType) -> dict[str, Any]:
    """The OpenAPI document with examples, and with the paths of ServiceStack's clients."""
    found: dict[str, Any] = json.loads((made / "openapi/switchboard.openapi.json").read_text())
    session = json.loads(dtos.Session.from_dict(SESSION).to_json())
    page = {"items": [session], "total": 1, "next": None}
    answers = {
        "StartSession": session,
        "GetSession": session,
        "FindSessions": page,
        "CountSessions": {"Ringing": 1},
    }
    second: dict[str, Any] = {}
    for path in found["paths"].values():
        for verb, operation in path.items():
            name = next((n for n in answers if operation["operationId"].startswith(n)), "")
            content = operation["responses"].get("200", {}).get("content", {})
            if name and "application/json" in content:
                content["application/json"]["example"] = answers[name]
            if operation["operationId"] in (*answers, "EndSession"):
                moved = copy.deepcopy(operation)
                for parameter in moved.get("parameters", ()):
                    if parameter["in"] == "path":
                        # Two operations share a path, and so the name of its parameter.
                        parameter |= {"in": "query", "name": "id"}
                moved["operationId"] += "Api"
                second.setdefault(f"/api/{operation['operationId']}", {})[verb] = moved
    find = second["/api/FindSessions"]
    find["get"] = find.get("get") or find["post"]
    found["paths"] |= second
    return found


@pytest.fixture(scope="module")
def mock(document: dict[str, Any], made: Path, prism: str) -> Iterator[str]:
    """The address of the mock server; the system chooses the port."""
    path = made / "mock.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    process = subprocess.Popen(
        [prism, "mock", "--errors", "-p", "0", path],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if found := re.search(r"listening on (http://[\d.]+:\d+)", line):
            break
    else:
        pytest.fail(said)
    # What it logs later has to go somewhere, or it stands still when the pipe is full.
    drain = subprocess.Popen(["cat"], stdin=process.stdout, stdout=subprocess.DEVNULL)
    yield found[1]
    process.kill()
    process.wait()
    drain.wait()


@pytest.fixture
def client(mock: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=mock, headers={"authorization": "Bearer token"}) as found:
        yield found


def _module(path: Path) -> ModuleType:
    spec = spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[path.stem] = module  # dataclasses look their own module up here
    spec.loader.exec_module(module)
    return module


JSON = {"content-type": "application/json"}


def _start(dtos: ModuleType, **more: Any) -> Any:
    phone = dtos.PhoneEndpoint(number="+18144043093")
    return dtos.StartSession.from_dict(
        {"requestId": ID, "endpoint": {"kind": "phone", **phone.to_dict()}, **more}
    )


# --- Python, the standard library's DTOs, httpx


def test_what_we_send_is_taken(dtos: ModuleType, client: httpx.Client) -> None:
    start = _start(dtos, callerId="+18145550100", channels=3, labels={"a": "b"})
    answers = [
        client.post("/sessions", content=start.to_json(), headers=JSON),
        client.get(f"/sessions/{ID}", params={"include": ["a", "b"]}),
    ]
    body = {key: value for key, value in start.to_dict().items() if key != "requestId"}
    answers.append(client.put(f"/sessions/{ID}", json=body))
    for answer in answers:
        assert answer.status_code == 200, answer.text
        session = dtos.Session.from_json(answer.text)
        assert session == dtos.Session.from_dict(SESSION)
        assert session.bytes_sent == 9007199254740993
    counted = client.get("/sessions/count")
    assert counted.json() == {"Ringing": 1}
    assert client.delete(f"/sessions/{ID}").status_code == 204


@pytest.mark.parametrize("content_type", ["application/json", "application/x-www-form-urlencoded"])
def test_each_content_type_that_the_mock_reads(
    dtos: ModuleType, client: httpx.Client, content_type: str
) -> None:
    # Of lists in forms it says that they are texts, repeated or not: `states` goes in JSON only.
    find = dtos.FindSessions(since=datetime(2026, 11, 24, 10, 15, 30, tzinfo=UTC), take=7)
    if content_type == "application/json":
        find.states = frozenset({dtos.SessionState.RINGING, dtos.SessionState.NO_ANSWER})
    as_form = content_type.endswith("urlencoded")
    text = urlencode(find.to_dict(), doseq=True) if as_form else find.to_json()
    head = {"content-type": content_type}
    answer = client.post("/sessions/find", content=text, headers=head)
    assert answer.status_code == 200, answer.text
    page = dtos.Page[dtos.Session].from_json(answer.text, dtos.Session.from_dict)
    assert page.items == [dtos.Session.from_dict(SESSION)]
    wrong = text.replace("=7", "=501") if as_form else text.replace(":7", ":501")
    assert client.post("/sessions/find", content=wrong, headers=head).status_code == 422


@pytest.mark.parametrize("content_type", ["application/xml", "text/csv", "text/jsv", "text/jsonl"])
def test_other_content_types_are_texts_to_the_mock(client: httpx.Client, content_type: str) -> None:
    answer = client.post("/sessions", content="x", headers={"content-type": content_type})
    assert answer.status_code == 422 and "must be object" in answer.text


@pytest.mark.parametrize(
    "wrong",
    [
        {"requestId": None},
        {"requestId": "x"},
        {"endpoint": None},
        {"endpoint": {"kind": "fax", "number": "+1"}},
        {"endpoint": {"kind": "phone"}},
        {"endpoint": {"kind": "phone", "number": "+18144043093", "more": 1}},
        {"priority": "5"},
        {"priority": 12},
        {"ringFor": "30"},
        {"callerId": "0814"},
        {"labels": {"a": 1}},
        {"labels": {str(number): "x" for number in range(17)}},
        {"channels": -1},
    ],
)
def test_what_we_should_not_send_is_refused_on_both_sides(
    dtos: ModuleType, client: httpx.Client, wrong: dict[str, Any]
) -> None:
    body = {**_start(dtos).to_dict(), **wrong}
    answer = client.post("/sessions", json=body)
    assert answer.status_code == 422, answer.text
    try:
        broken = dtos.StartSession.from_dict(body).validate()
    except ValueError as error:
        broken = [str(error)]
    assert len(broken) == 1
    assert next(iter(wrong)) in broken[0]


def test_who_is_not_signed_in_is_refused(mock: str) -> None:
    assert httpx.delete(f"{mock}/sessions/{ID}").status_code == 401
    assert httpx.get(f"{mock}/sessions/count").status_code == 200


# --- the package servicestack


def test_the_package_servicestack_sends_our_dtos(made: Path, mock: str) -> None:
    servicestack: Any = import_module("servicestack")
    dtos = _module(made / "python-servicestack/switchboard_dtos.py")
    client: Any = servicestack.JsonServiceClient(mock)
    client.bearer_token = "token"
    found = client.send(dtos.GetSession(id=ID))
    assert (found.id, found.state, found.created_by) == (ID, dtos.SessionState.RINGING, "ann")
    page = client.send(dtos.FindSessions(take=7))
    assert (page.total, page.items[0].session_id) == (1, ID)
    assert client.send(dtos.CountSessions()) == {"Ringing": 1}
    for wrong in (dtos.GetSession(id="x"), dtos.FindSessions(take=501)):
        with pytest.raises(servicestack.WebServiceException) as refused:
            client.send(wrong)
        assert refused.value.status_code == 422


# --- @servicestack/client


def test_servicestacks_client_sends_our_typescript(
    made: Path, mock: str, node: str, typescript: Path
) -> None:
    text = (made / "typescript/switchboard.ts").read_text(encoding="utf-8")
    module = HOME / "node_modules" / f".made-{made.name}-{made.parent.name}.mjs"
    module.write_text(parsed({"dtos.ts": text}, node, typescript)["dtos.ts"], encoding="utf-8")
    start = {"requestId": ID, "endpoint": {"kind": "phone", "number": "+1"}, "ringFor": "PT5S"}
    calls = [
        {"type": "StartSession", "init": {**start, "priority": 5}, "via": "post"},
        {"type": "StartSession", "init": {**start, "priority": 12}, "via": "post"},
        {"type": "GetSession", "init": {"id": ID, "include": ["a"]}, "via": "get"},
        {"type": "GetSession", "init": {"id": "x"}, "via": "get"},
        {"type": "FindSessions", "init": {"take": 7}, "via": "get"},
        {"type": "CountSessions", "init": {}, "via": "get"},
        {"type": "EndSession", "init": {"id": ID}, "via": "delete"},
    ]
    done = subprocess.run(
        [node, str(HOME / "client.js")],
        input=json.dumps({"module": str(module), "base": mock, "calls": calls}),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    module.unlink()
    assert done.returncode == 0, done.stderr
    session = {**SESSION, "tags": {}}
    assert json.loads(done.stdout) == [
        {"got": session},
        {"failed": 422},
        {"got": session},
        {"failed": 422},
        {"got": {"items": [session], "total": 1, "next": None}},
        {"got": {"Ringing": 1}},
        {"got": None},
    ]


# --- PHP


def test_php_sends_our_classes(made: Path, mock: str, php: str, dtos: ModuleType) -> None:
    folder = made / "php/switchboard"
    done = subprocess.run(
        [php, str(HOME / "client.php"), str(folder), mock],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout)
    assert {name: status for name, (status, _) in told.items()} == {
        "start": 200,
        "start, priority 12": 422,
        "find": 200,
        "find, form": 200,
    }
    session = dtos.Session.from_dict(SESSION)
    assert dtos.Session.from_json(told["start"][1]) == session
    for name in ("find", "find, form"):
        page = dtos.Page[dtos.Session].from_json(told[name][1], dtos.Session.from_dict)
        assert page.items == [session]


def test_the_recording_is_no_example(document: dict[str, Any]) -> None:
    """Prism has no serializer for application/octet-stream, so it is asked for no recording."""
    recording = document["paths"]["/sessions/{id}/recording"]["get"]
    assert list(recording["responses"]["200"]["content"]) == ["application/octet-stream"]
