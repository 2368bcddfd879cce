"""Requests as they are sent: by curl, by a client of .http files, and by Postman's own library."""

import csv
import io
import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit
from xml.etree import ElementTree

import pytest
from goldens import compare

from generator.ir import Contract
from generator.load import load
from generator.plan import LazyDrawer
from generator.targets import http
from generator.targets.http.http_bodies import inline
from generator.targets.http.messages import Message, Messages

ROOT = Path(__file__).parent.parent
HOSTILE = ROOT / "tests/http/hostile.yaml"
KITCHEN = ROOT / "specs/kitchen_sink.yaml"
CLIENTS = ROOT / "tests/http_clients"
STYLES = ("http", "curl", "postman")
TOKEN = "a-token"
# What Postman would read as a variable: in a name nothing can help, in a value a placeholder does.
UNSAID = ("Attack csv", "Attack jsv", "Attack multipart")
BRACES = {
    "Braces csv": b"A\r\nString\r\n",
    "Braces xml": b'<?xml version="1.0" encoding="utf-8"?><Braces'
    b' xmlns:i="http://www.w3.org/2001/XMLSchema-instance"'
    b' xmlns="http://schemas.datacontract.org/2004/07/"><A>{&#123;token}}</A></Braces>',
}


class Heard(NamedTuple):
    """What a server got. Of the headers those that a test asks for."""

    verb: str
    target: str
    headers: dict[str, str]
    body: bytes


class Server:
    """Answers everything with 204, and keeps what it heard."""

    def __init__(self) -> None:
        self.heard: list[Heard] = []
        heard = self.heard

        class Handler(BaseHTTPRequestHandler):
            def answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                headers = {name.lower(): value for name, value in self.headers.items()}
                heard.append(Heard(self.command, self.path, headers, body))
                self.send_response(204)
                self.end_headers()

            do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = answer

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


def contract_of(spec: Path) -> Contract:
    return load(str(spec)).contract


def drawn(spec: Path, style: str, **options: str) -> dict[str, str]:
    contract = contract_of(spec)
    given = http.Options(style=style, **options)
    assert not [one for one in http.problems(contract, given) if not one.warning]
    return {file.path: file.text for file in http.files(contract, given, LazyDrawer())}


def messages_of(spec: Path) -> list[Message]:
    contract = contract_of(spec)
    made = Messages(contract, "", examples=True)
    return [one for operation in contract.operations for one in made.of(operation).messages]


def wanted(message: Message) -> Heard:
    headers = {name.lower(): value for name, value in message.headers}
    if message.signed:
        headers["authorization"] = f"Bearer {TOKEN}"
    body = (message.body or "").encode("utf-8")
    return Heard(message.verb, message.target, headers, body)


def asked(heard: Heard, message: Message) -> Heard:
    """Without the headers that each client has of its own."""
    names = wanted(message).headers
    return heard._replace(headers={name: heard.headers.get(name, "") for name in names})


@pytest.mark.parametrize("style", STYLES)
def test_hostile_texts_in_every_place(style: str, update_golden: bool) -> None:
    compare(ROOT / f"tests/http/{style}", drawn(HOSTILE, style), update_golden)


def test_what_the_contract_gives_is_what_is_sent() -> None:
    """Read back by parsers that are not ours."""
    attack = {
        one.content_type: one for one in messages_of(HOSTILE) if one.operation.name == "Attack"
    }
    fields = {field.wire_name: field for field in attack["json"].operation.request.fields}
    examples = {name: field.examples[0] for name, field in fields.items() if field.examples}
    text, odd = examples["text"], "k\n### '{{token}}"
    inside = {"text": text, odd: "{{$guid}}", "char": "\0"}
    for one in attack.values():
        parts = urlsplit(f"http://x{one.target}")
        assert unquote(parts.path) == f"/a'b;$(x)&%zz é:{examples['key']}/:part/x/y z/'"
        assert dict(parse_qsl(parts.query)) == {
            "q '&={{token}}": examples["q '&={{token}}"],
            "flags": "true,false",
            "words": '"a,b",c d,""',
        }
        headers = dict(one.headers)
        assert headers["X-Odd"] == examples["X-Odd"]
        assert headers["X-Split"] == headers["X-Braces"] == "String"
        assert not {"X Space", "Content-Length"} & set(headers)
    bodies = {name: one.body or "" for name, one in attack.items()}
    assert json.loads(bodies["json"]) == json.loads(bodies["jsonl"]) == inside
    assert dict(parse_qsl(bodies["form"])) == inside
    head, row = csv.reader(io.StringIO(bodies["csv"], newline=""))
    assert (head[0], row) == ("Text", [text, "{{$guid}}", "\0"])
    inner = ElementTree.fromstring(bodies["xml"])
    assert [one.text for one in inner] == ["0", "{{$guid}}", text]
    kind = dict(attack["multipart"].headers)["Content-Type"]
    whole = message_from_bytes(f"Content-Type: {kind}\r\n\r\n{bodies['multipart']}".encode())
    assert [part.get_payload() for part in whole.walk()][1:] == [text, "{{$guid}}", "\0"]
    assert sorted(attack) == ["csv", "form", "json", "jsonl", "jsv", "multipart", "xml"]


@pytest.mark.parametrize("shell", ["sh", "bash"])
@pytest.mark.parametrize("spec", [HOSTILE, KITCHEN], ids=lambda spec: spec.stem)
def test_curl_sends_them(spec: Path, shell: str, server: Server, tmp_path: Path, curl: str) -> None:
    ((name, text),) = drawn(spec, "curl").items()
    script = tmp_path / name
    script.write_text(text, encoding="utf-8")
    program = shutil.which(shell)
    assert program is not None
    # Nothing else can be found, so a word that got out of its quotes is seen.
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in ("curl", "cat"):
        (folder / tool).symlink_to(shutil.which(tool) or curl)

    def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": str(folder), "BASE_URL": server.address, **more}
        command = [program or "", str(script), *arguments]
        return subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )

    assert subprocess.run([program, "-n", str(script)], check=False).returncode == 0
    messages = messages_of(spec)
    names = [f"{one.operation.name} {one.content_type}" for one in messages]
    listed = run()
    assert (listed.returncode, listed.stdout.split("\n")[:-1], listed.stderr) == (0, names, "")
    for message in messages:
        done = run(message.operation.name, message.content_type, TOKEN=TOKEN)
        stdout = done.stdout if message.verb != "HEAD" else ""
        assert (done.returncode, stdout, done.stderr) == (0, "", "")
    assert [*map(asked, server.heard, messages)] == [*map(wanted, messages)]
    assert sorted(path.name for path in folder.iterdir()) == ["cat", "curl"]
    signed = next(one for one in messages if one.signed)
    refused = run(signed.operation.name, signed.content_type)
    assert refused.returncode != 0
    assert refused.stderr.endswith("TOKEN: is needed: a bearer token\n")
    assert run("Nothing", "json").returncode == 2
    assert len(server.heard) == len(messages)
    run(messages[0].operation.name, messages[0].content_type, "-H", "X-More: 1", TOKEN=TOKEN)
    assert server.heard[-1].headers["x-more"] == "1"


def test_a_linter_of_shells_finds_nothing(tmp_path: Path, shellcheck: str) -> None:
    for spec in (HOSTILE, KITCHEN):
        ((name, text),) = drawn(spec, "curl").items()
        script = tmp_path / name
        script.write_text(text, encoding="utf-8")
        done = subprocess.run(
            [shellcheck, str(script)], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("spec", [HOSTILE, KITCHEN], ids=lambda spec: spec.stem)
def test_a_client_of_http_files_sends_them(
    spec: Path, server: Server, tmp_path: Path, http_clients: str
) -> None:
    for name, text in drawn(spec, "http").items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    main = tmp_path / f"{contract_of(spec).name}.http"
    lines = main.read_text(encoding="utf-8").split("\n")
    assert [line.partition(" = ")[0] for line in lines[1:3]] == ["@baseUrl", "@token"]
    lines[1:3] = [f"@baseUrl = {server.address}", f"@token = {TOKEN}"]
    main.write_text("\n".join(lines), encoding="utf-8")
    program = CLIENTS / "node_modules/httpyac/bin/httpyac.js"
    command = [http_clients, str(program), "send", str(main), "--all", "--output", "none"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    messages = messages_of(spec)
    assert [*map(asked, server.heard, messages)] == [*map(as_lines, messages)]


def as_lines(message: Message) -> Heard:
    """What a file holds has its own line ends."""
    made = wanted(message)
    written = inline(message.body or "", message.content_type)
    if written is None:
        return made
    if message.content_type == "multipart":
        written = written.replace("\n", "\r\n")
    return made._replace(body=written.encode("utf-8"))


def test_a_body_that_a_client_would_read_otherwise_is_no_part_of_the_file() -> None:
    for line in (
        "### x",
        " ### x",
        "# x",
        "// x",
        "< x",
        "<@ x",
        "<> x",
        "<",
        "> x",
        ">> x",
        "@x = y",
        "?? status == 200",
        "HTTP/1.1 200 OK",
        "{{x}}",
        "a\0b",
        "a\rb",
        "a\x85b",
        "a\u2028b",
    ):
        assert inline(f"a\n{line}\nb", "jsv") is None, line
    for body in (" a", "a ", "a\n\n", "\na"):
        assert inline(body, "jsv") is None, body
    for body in ("{a:1}", "<?xml?><a/>", "a\nb # c // d < e", "a\n\nb", "}}", "a\n<b"):
        assert inline(body, "jsv") == body
    assert inline("a,b\r\n1,2\r\n", "csv") == "a,b\n1,2"
    assert inline('a\r\n"1\r\n2"\r\n', "csv") is None
    assert inline("--x\r\n\r\na\nb\r\n--x--\r\n", "multipart") is None


@pytest.mark.parametrize("spec", [HOSTILE, KITCHEN], ids=lambda spec: spec.stem)
def test_postman_would_send_them(spec: Path, tmp_path: Path, http_clients: str) -> None:
    ((name, text),) = drawn(spec, "postman").items()
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    base = "https://api.example.org/v1"
    command = [http_clients, str(CLIENTS / "postman.mjs"), str(path), base, TOKEN]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    sent = json.loads(done.stdout)
    messages = {f"{one.operation.name} {one.content_type}": one for one in messages_of(spec)}
    for name in UNSAID if spec == HOSTILE else ():
        del messages[name]
    assert [one["name"] for one in sent] == [*messages]
    for one in sent:
        message = messages[one["name"]]
        made = wanted(message)
        assert one["verb"] == made.verb
        assert one["url"] == base + made.target.replace("/:part", "/%3Apart")
        assert {name.lower(): value for name, value in one["headers"]} == made.headers
        body = one["body"].encode("utf-8")
        if b"{{" not in made.body:
            assert body == made.body
        elif message.content_type in ("json", "jsonl"):
            assert b"{{" not in body and json.loads(body) == json.loads(made.body)
        else:
            assert body == BRACES.get(one["name"], body) and b"{{" not in body
    variables = json.loads(text)["variable"]
    assert [one["key"] for one in variables] == ["baseUrl", "token"]


def test_what_cannot_be_sent_is_told() -> None:
    contract = contract_of(HOSTILE)
    told = {
        style: [(one.code, one.message) for one in http.problems(contract, http.Options(style))]
        for style in STYLES
    }
    assert (
        told["http"]
        == told["curl"]
        == [
            ("lossy", "the sample value of 'X-Split' cannot stand in a header"),
            ("lossy", "the sample value of 'X-Braces' cannot stand in a header"),
            ("lossy", "no header can be called 'X Space'"),
            ("lossy", "the sample value of 'id' cannot stand in a path"),
            ("lossy", "no sample of 'Packed' can be written in its content types"),
        ]
    )
    assert set(told["postman"]) - set(told["http"]) == {
        ("lossy", f"the {format_} sample of '{name}' has '{{{{', which begins a variable")
        for name, format_ in (one.split(" ") for one in (*UNSAID, "Braces csv"))
    }


def test_a_content_type_that_there_is_not() -> None:
    contract = contract_of(KITCHEN)
    for style in STYLES:
        (one,) = http.problems(contract, http.Options(style, formats="json, jsno, image/png"))
        assert (one.code, one.hint) == ("unknown-name", "did you mean 'json'?")


def test_formats_and_placeholders() -> None:
    text = drawn(KITCHEN, "http", formats="xml", samples="placeholders")["switchboard.http"]
    assert text.count("\n### ") == text.count("\nAccept: application/xml") == 5
    assert "<CallerId>String</CallerId>" in text


def test_a_contract_without_operations_has_no_files(tmp_path: Path) -> None:
    path = tmp_path / "types.yaml"
    path.write_text("polydto: 1\nname: t\ntypes: {A: {fields: {x: string}}}\n", encoding="utf-8")
    assert [drawn(path, style) for style in STYLES] == [{}, {}, {}]
