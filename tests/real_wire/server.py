"""The service of the kitchen sink, as small as it can be: it reads and answers generated DTOs.

`Service(dtos)` is a WSGI application; `dtos` is the module that the python target printed for the
contract, with `validate`. What does not fit is answered with 400. Where its own code fails it keeps
the traceback, and answers 500.
"""

import json
import re
import traceback
from collections.abc import Callable, Iterable
from http import HTTPStatus
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs

Start = Callable[[str, list[tuple[str, str]]], object]
Answer = tuple[int, str, bytes]
_ID = "123e4567-e89b-12d3-a456-426614174000"
SESSION = {
    "createdAt": "2026-11-24T10:15:30Z",
    "createdBy": "ann",
    "id": _ID,
    "sessionId": _ID,
    "state": "Ringing",
    "channels": 3,
    "endpoint": {"kind": "sip", "uri": "sip:alice@switchboard.example"},
    "answeredAt": None,
    "talkTime": "PT1M30S",
    "price": 0.5,
    "bytesSent": "9007199254740993",
    "attempts": [{"number": 1, "retries": [{"number": 2, "extra": [None]}]}],
    "route": {"left": "a", "right": [{"left": 1, "right": None}]},
}


class Refused(Exception):
    """An answer that is none of success."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class Service:
    """`failures` are tracebacks; there should be none."""

    def __init__(self, dtos: ModuleType) -> None:
        self._dtos = dtos
        self.failures: list[str] = []

    def __call__(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        try:
            status, kind, body = self._answer(environ)
        except Refused as refused:
            told = self._dtos.ErrorInfo(code=str(refused.status), message=str(refused))
            status, kind, body = refused.status, "application/json", told.to_json().encode()
        except Exception:
            self.failures.append(traceback.format_exc())
            status, kind, body = 500, "text/plain", b"a bug"
        head = [("Content-Type", kind), ("Content-Length", str(len(body)))] if body else []
        if status in (401, 405):
            head.append(("WWW-Authenticate", "Bearer") if status == 401 else ("Allow", "GET"))
        start(f"{status} {HTTPStatus(status).phrase}", head)
        return [body]

    def _answer(self, environ: dict[str, Any]) -> Answer:
        # WSGI has the bytes of a path as Latin-1.
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        verb, dtos = environ["REQUEST_METHOD"], self._dtos
        match verb, path.split("/")[1:]:
            case "GET", ["sessions", "count"]:
                return _json('{"Ringing":1}')
            case "GET", ["sessions", id_, "recording"]:
                self._read(dtos.DownloadRecording, {"id": id_})
                return 200, "application/octet-stream", b"RIFF"
        _signed_in(environ)
        match verb, path.split("/")[1:]:
            case "GET" | "DELETE", ["sessions", "find"]:
                return self._find(_query(environ))
            case "POST" | "PUT" | "PATCH", ["sessions", "find"]:
                return self._find(_body(environ))
            case "POST", ["sessions"]:
                return self._start(_body(environ))
            case "POST", ["sessions", id_, "transfer"]:
                body = _body(environ)
                told = {**_query(environ), **body, "id": id_} if isinstance(body, dict) else body
                self._read(dtos.TransferSession, told)
                return 202, "application/json", dtos.Session.from_dict(SESSION).to_json().encode()
            case "PUT", ["sessions", id_]:
                body = _body(environ)
                more = {"requestId": id_} if isinstance(body, dict) else {}
                return self._start({**body, **more} if more else body)
            case "GET", ["sessions", id_]:
                self._read(dtos.GetSession, {**_query(environ), "id": id_})
                return _json(dtos.Session.from_dict(SESSION).to_json())
            case "DELETE", ["sessions", id_]:
                self._read(dtos.EndSession, {"id": id_})
                return 204, "", b""
        raise Refused(405, "no such operation")

    def _start(self, body: Any) -> Answer:
        """Answers a session with what was asked for, so that it is written again."""
        asked = self._read(self._dtos.StartSession, body)
        session = self._dtos.Session.from_dict(SESSION)
        session.id = asked.request_id
        if isinstance(asked.endpoint, self._dtos.PhoneEndpoint):  # any text is a uri to a reader
            session.endpoint = asked.endpoint
        session.talk_time = asked.ring_for
        if asked.channels is not None:
            session.channels = asked.channels
        return _json(session.to_json())

    def _find(self, told: Any) -> Answer:
        asked = self._read(self._dtos.FindSessions, told)
        session = self._dtos.Session.from_dict(SESSION)
        session.started_at = asked.since
        page = self._dtos.Page(items=[session][: asked.take], total=1, next=None)
        return _json(page.to_json(self._dtos.Session.to_dict))

    def _read(self, kind: Any, told: Any) -> Any:
        try:
            made = kind.from_dict(told)
        except ValueError as error:
            raise Refused(400, str(error)) from None
        if broken := made.validate():
            raise Refused(400, "; ".join(broken))
        return made


def _json(text: str) -> Answer:
    return 200, "application/json", text.encode()


def _signed_in(environ: dict[str, Any]) -> None:
    if environ.get("HTTP_AUTHORIZATION") != "Bearer token":
        raise Refused(401, "who is asking?")


def _body(environ: dict[str, Any]) -> Any:
    """What is sent as JSON; no body is no member."""
    text = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    if not text:
        return {}
    try:
        return json.loads(text)
    except ValueError as error:
        raise Refused(400, str(error)) from None


def _query(environ: dict[str, Any]) -> dict[str, Any]:
    """What a query says: texts, but numbers and lists where the contract has them."""
    found: dict[str, Any] = dict(parse_qs(environ["QUERY_STRING"], keep_blank_values=True))
    for name in found.keys() - {"states", "include"}:
        text = found[name][-1]
        found[name] = int(text) if name == "take" and re.fullmatch("[0-9]{1,9}", text) else text
    return found
