"""`polydto serve` as a person and their browser use it, and as nobody else may."""

import http.client
import json
import re
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from test_command_line import polydto
from test_doctor import without
from test_watch import WAIT, Watching

ROOT = Path(__file__).parent.parent
LOOK = ROOT / "tests/browser/serve.mjs"
SPEC = """polydto: 1
name: shop
operations:
  GetOrder:
    description: Gives one order.
    route: GET /orders/{id}
    returns: Order
    fields: {id: uuid}
types:
  Order: {fields: {id: uuid}}
"""
CONFIG = """specs: [specs/*.yaml]
targets:
  php: {}
  typescript: {}
  docs: {outputs: "typescript, php", source: "../../specs/{file}#L{line}"}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs/shop.yaml").write_text(SPEC)
    (tmp_path / "polydto.yaml").write_text(CONFIG)
    return tmp_path


class Serving(Watching):
    """A running `polydto serve`, which has said where it is."""

    command = "serve"

    def __init__(self, cwd: Path, *arguments: str) -> None:
        super().__init__(cwd, "--port", "0", *arguments)
        (said,) = self.until("serving ")
        self.address = said.split()[1]
        self.host = urlsplit(self.address).netloc

    def ask(
        self, path: str, method: str = "GET", **headers: str
    ) -> tuple[int, dict[str, str], str]:
        """The status, headers and text of an answer. The path is sent as it is."""
        place = urlsplit(self.address)
        connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=WAIT)
        asked = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.putrequest(method, path, skip_host="Host" in asked)
            for name, value in asked.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode()
        finally:
            connection.close()


@pytest.fixture
def serving(project: Path) -> Iterator[Serving]:
    made = Serving(project)
    try:
        yield made
    finally:
        made.process.kill()
        made.process.wait()


def test_a_browser_follows_edits(
    serving: Serving,
    project: Path,
    tmp_path_factory: pytest.TempPathFactory,
    chromium: str,
    node: str,
) -> None:
    folder = tmp_path_factory.mktemp("pictures")
    contract = project / "specs/shop.yaml"
    before = sorted(project.rglob("*"))
    command = [node, str(LOOK), chromium, serving.address, str(contract), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=4 * WAIT)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["address"] == "generated/docs/shop.html"
    assert seen["problems"] == [0]
    assert seen["kept"] == "order"
    for said in (
        "1 problem",
        "error[unknown-type]",
        "unknown type 'Ordr'",
        "specs/shop.yaml:7:14",
        "7 |     returns: Ordr",
        "  |              ^^^^",
        "did you mean 'Order'?",
        "Below is the page as it was before.",
    ):
        assert said in seen["told"], seen["told"]
    assert (seen["title"], seen["below"]) == ("✗ shop", 1)
    assert seen["line"] == "returns: Ordr"
    assert seen["mended"] == [1, "shop"]
    assert "There is no page at /nowhere.html." in seen["missing"]
    # The address that is not there is told by the browser itself.
    assert [text for text in seen["complaints"] if "404" not in text] == seen["elsewhere"] == []
    assert seen["faults"] == {"broken": [], "dark": [], "source": [], "missing": []}
    assert sorted(project.rglob("*")) == before


def test_what_is_served_is_what_would_be_generated_and_a_little_more(
    serving: Serving, project: Path
) -> None:
    assert polydto("generate", cwd=project).returncode == 0
    written = (project / "generated/docs/shop.html").read_text()
    assert "EventSource" not in written
    status, headers, text = serving.ask("/generated/docs/shop.html")
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    script = re.compile(
        r'<script data-version="\w{64}" data-changes="/-/changes">[^\0]*?</script>\n'
    )
    meta = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n')
    assert len(script.findall(text)) == 1
    assert script.sub("", text) == meta.sub("", written)
    (policy,) = meta.findall(written)
    for part in policy.replace("&#39;", "'").split("; "):
        assert part in headers["Content-Security-Policy"]
    assert "connect-src 'self'" in headers["Content-Security-Policy"]
    assert "script-src 'self'" not in headers["Content-Security-Policy"]


def test_a_visit_begins_at_the_page_or_at_a_list_of_them(serving: Serving) -> None:
    status, headers, _ = serving.ask("/")
    assert (status, headers["Location"]) == (302, "/generated/docs/shop.html")
    serving.write("specs/other.yaml", SPEC.replace("name: shop", "name: other"))
    serving.until("shown anew")
    status, _, text = serving.ask("/")
    assert status == 200
    assert re.findall('<a href="([^"]*)"', text) == [
        "/generated/docs/other.html",
        "/generated/docs/shop.html",
    ]


def test_it_begins_with_a_broken_contract(project: Path) -> None:
    (project / "specs/shop.yaml").write_text(SPEC.replace("fields: {id: uuid}", "fields: {id: }"))
    serving = Serving(project)
    try:
        for address in ("/", "/generated/docs/shop.html"):
            status, _, text = serving.ask(address)
            assert status == 200
            assert "specs/shop.yaml:8:" in text
        serving.until("error")
        serving.write("specs/shop.yaml", SPEC)
        serving.until("shown anew")
        assert serving.ask("/generated/docs/shop.html")[0] == 200
        # So is a wrong configuration, and a warning stands above a page that is right.
        serving.write("polydto.yaml", CONFIG.replace("outputs:", "output:"))
        serving.until("error[unknown-key]")
        assert "polydto.yaml:5:" in serving.ask("/generated/docs/shop.html")[2]
        serving.write("polydto.yaml", CONFIG)
        serving.write("specs/shop.yaml", SPEC.replace("\n", "\r\n"))
        serving.until("shown anew")
        serving.until("warning[crlf]")
        text = serving.ask("/generated/docs/shop.html")[2]
        assert 'class="mild"' in text and "warning[crlf]" in text
        assert "<title>shop</title>" in text
    finally:
        serving.process.kill()
        serving.process.wait()


def test_without_pages_in_the_configuration_there_are_the_usual_ones(project: Path) -> None:
    (project / "polydto.yaml").write_text("specs: [specs/*.yaml]\ntargets: {php: {}}\n")
    serving = Serving(project, "--quiet")
    try:
        assert serving.ask("/")[1]["Location"] == "/docs/shop.html"
        text = serving.ask("/docs/shop.html")[2]
        assert 'data-name="php"' in text and 'data-name="typescript"' not in text
        assert serving.interrupt() == 130
        assert serving.until("(ended)") == ["(ended)"]
    finally:
        serving.process.kill()


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "localhost:1", "127.0.0.1.evil.example:{port}", ""]
)
def test_a_name_of_another_site_leads_nowhere(serving: Serving, host: str) -> None:
    port = serving.host.rpartition(":")[2]
    status, headers, text = serving.ask("/generated/docs/shop.html", Host=host.format(port=port))
    assert status == 421
    assert "order" not in text.lower()
    assert "Content-Security-Policy" not in headers


def test_names_of_this_machine_lead_here_and_no_other_site_may_read(serving: Serving) -> None:
    port = serving.host.rpartition(":")[2]
    for host in (f"127.0.0.1:{port}", f"localhost:{port}", f"[::1]:{port}", f"LOCALHOST:{port}"):
        status, headers, _ = serving.ask(
            "/generated/docs/shop.html", Host=host, Origin="https://evil.example"
        )
        assert status == 200
        assert not [name for name in headers if name.lower().startswith("access-control")]
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    for path in ("/generated/docs/shop.html", "/-/changes/generated/docs/shop.html"):
        asked = serving.ask(path, Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="cors")
        assert asked[0] == 403
    asked = serving.ask("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate")
    assert asked[0] == 302


@pytest.mark.parametrize(
    "path",
    [
        "/nothing.html",
        "/favicon.ico",
        "/../polydto.yaml",
        "/generated/docs/../../../secret.txt",
        "/generated/docs/..%2f..%2f..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/specs/../secret.txt",
        "/secret.txt",
        "//etc/passwd",
        "/etc/passwd",
        "/specs",
        "/specs/",
        "/specs/shop.yaml%00",
        "/-/changes",
        "file:///etc/passwd",
    ],
)
def test_nothing_else_is_there(serving: Serving, project: Path, path: str) -> None:
    (project / "secret.txt").write_text("not for you")
    status, _, text = serving.ask(path)
    assert status == 404
    assert "not for you" not in text and "root:" not in text


def test_a_contract_is_shown_as_text(serving: Serving) -> None:
    status, _, text = serving.ask("/specs/shop.yaml")
    assert status == 200
    assert '<span id="L4">  GetOrder:\n</span>' in text
    serving.write("specs/shop.yaml", SPEC.replace("Gives one", "<script>alert(1)</script>"))
    serving.until("shown anew")
    assert "<script>alert" not in serving.ask("/specs/shop.yaml")[2]
    serving.write("specs/shop.yaml", SPEC.replace("returns: Order", 'returns: "<img src=x>"'))
    serving.until("error")
    text = serving.ask("/generated/docs/shop.html")[2]
    assert "&lt;img src=x&gt;" in text and "<img" not in text


def test_only_what_reads_is_answered(serving: Serving) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
        status, headers, _ = serving.ask("/generated/docs/shop.html", method)
        assert (status, headers["Allow"]) == (405, "GET, HEAD")
    assert serving.ask("/generated/docs/shop.html", "BREW")[0] == 501
    for path in ("/generated/docs/shop.html", "/nothing", "/-/changes/generated/docs/shop.html"):
        got, sent, _ = serving.ask(path, "HEAD")
        assert got == (404 if path == "/nothing" else 200)
        assert sent["Cache-Control"] == "no-store"
    whole = serving.ask("/generated/docs/shop.html")
    head = serving.ask("/generated/docs/shop.html", "HEAD")
    assert head[2] == ""
    assert head[1]["Content-Length"] == whole[1]["Content-Length"] == str(len(whole[2].encode()))


def test_a_port_that_is_taken_is_a_problem(project: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = polydto("serve", "--port", port, cwd=project)
    assert done.returncode == 2
    assert done.stdout == ""
    assert f"error[cannot-listen]: cannot listen on port {port} of 127.0.0.1" in done.stderr
    assert "--port 0" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--host", "0.0.0.0"), "invalid choice: '0.0.0.0'"),
        (("--host", "example.org"), "invalid choice: 'example.org'"),
        (("--port", "65536"), "invalid port value: '65536'"),
        (("--port", "http"), "invalid port value: 'http'"),
        (("--target", "doc"), "error[unknown-target]"),
        (("--config", "nowhere.yaml"), "error[no-such-file]"),
    ],
)
def test_a_wrong_command_line(project: Path, arguments: tuple[str, ...], said: str) -> None:
    done = polydto("serve", *arguments, cwd=project)
    assert done.returncode == 2
    assert said in done.stderr and "Traceback" not in done.stderr


def test_without_the_extra_it_says_what_to_install(project: Path, tmp_path: Path) -> None:
    done = polydto("serve", cwd=project, PYTHONPATH=without(tmp_path, "watchfiles"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "pip install 'polydto[serve]'" in done.stderr


def test_the_other_loopback_address(project: Path) -> None:
    try:
        with socket.socket(socket.AF_INET6) as tried:
            tried.bind(("::1", 0))
    except OSError:
        pytest.skip("this machine has no ::1")
    serving = Serving(project, "--host", "::1")
    try:
        assert re.fullmatch(r"http://\[::1\]:\d+/", serving.address)
        assert serving.ask("/generated/docs/shop.html")[0] == 200
    finally:
        serving.process.kill()
        serving.process.wait()
