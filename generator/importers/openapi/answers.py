"""What calls answer: one type of success, and types of errors by status."""

import re
from typing import NamedTuple

from generator.importers.openapi.calls import Answered, Call, Media
from generator.importers.openapi.merging import alike
from generator.importers.openapi.named import type_name
from generator.importers.openapi.report import Report
from generator.importers.openapi.types import Types
from generator.ir import Answer, Auth, ErrorAnswer, Nullable, Primitive, Ref, Type

# What the openapi target writes by itself, and what says no more than the status does.
_PHRASES = frozenset(
    (
        *("", "ok", "ok.", "success", "success.", "successful", "created", "accepted", "done."),
        *("response", "no content", "default response", "successful operation"),
        *("successful response", "a successful response", "done; there is no body."),
        "done; the contract declares no body.",
    )
)
_STATUS_TEXTS = {
    400: "The request is wrong.",
    401: "The caller is not signed in.",
    402: "A payment is wanted.",
    403: "The caller may not do this.",
    404: "Not found.",
    409: "The request conflicts with what is there.",
    410: "Gone.",
    422: "The request cannot be processed.",
    429: "Too many requests.",
    500: "The server failed.",
    503: "The server is not available.",
}


class AnswersOf(NamedTuple):
    """`media` are those of the answer of success, or of an error where it has none."""

    returns: Type | Answer
    errors: tuple[ErrorAnswer, ...]
    media: tuple[Media, ...]
    status: int = 0


class Answers:
    """Makes the answers of operations."""

    def __init__(self, types: Types, report: Report) -> None:
        self._types, self._report = types, report

    def answers(self, call: Call, name: str, auth: Auth | None) -> AnswersOf:
        """The answers of a call whose operation is called `name`.

        That a caller must sign in, or may not call, `auth` says by itself.
        """
        implied = () if auth is None else (401, 403) if any(auth) else (401,)
        successes, errors = [], []
        for answered in call.answers:
            status = answered.status
            if re.match(r"[45](?:[0-9]{2}|XX)\Z", status.upper()):
                found = self._error(answered, name)
                if found.status not in implied or found.type is not None or found.doc:
                    errors.append(found)
            elif re.match(r"2[0-9]{2}\Z|2XX\Z", status):
                successes.append(answered)
            elif status != "default":
                self._report.lose(answered.place, f"answer {status}")
            elif _is_success(call):
                self._report.note(answered.place, "the default answer, taken for the success")
                successes.append(answered)
            else:
                errors.append(self._error(answered, name))
        returns: Type | Answer = Answer.UNDECLARED
        media: tuple[Media, ...] = ()
        chosen = next((one for one in successes if one.media), successes[0] if successes else None)
        if chosen is not None:
            returns, media = self._success(chosen, name)
            self._lose_others(chosen, successes)
        if returns is Answer.UNDECLARED and chosen is not None and chosen.status == "204":
            returns = Answer.VOID
        number = 0
        if chosen is not None and chosen.status.isdecimal():
            usual = "204" if returns is Answer.VOID else "200"
            number = 0 if chosen.status == usual else int(chosen.status)
        if not media:
            others = (one.media for one in call.answers if one not in successes)
            media = next((found for found in others if found), ())
        return AnswersOf(returns, tuple(errors), media, number)

    def _success(self, answered: Answered, name: str) -> tuple[Type | Answer, tuple[Media, ...]]:
        place = answered.place
        if answered.status.upper() == "2XX":
            self._report.lose(place, "a range of statuses", answered.status)
        returns = self._returns(answered, name) if answered.media else Answer.UNDECLARED
        declared = self._types.declaration(returns.name) if isinstance(returns, Ref) else None
        # The openapi target tells of an answer what its type says.
        if answered.doc.lower() not in _PHRASES and (
            declared is None or declared.doc != answered.doc
        ):
            self._report.lose((*place, "description"), "the description of an answer")
        return returns, answered.media

    def _returns(self, answered: Answered, name: str) -> Type:
        """The type of the body of an answer."""
        main = _main(answered.media)
        for media in answered.media:
            if media is not main and not alike(media.shape, main.shape):
                self._report.lose(media.place, "a second schema of an answer", media.name)
        if main.shape is None:
            binary = not _is_json(main)
            return Primitive.STREAM if binary else Primitive.ANY
        return self._types.inner(main.shape, f"{name}Response", "of an answer")

    def _lose_others(self, chosen: Answered, successes: list[Answered]) -> None:
        for other in successes:
            if other is chosen:
                continue
            same = (
                other.media
                and chosen.media
                and alike(_main(other.media).shape, _main(chosen.media).shape)
            )
            detail = other.status if same or not other.media else f"{other.status}, another type"
            self._report.lose(other.place, "a second answer of success", detail)

    def _error(self, answered: Answered, name: str) -> ErrorAnswer:
        status = _status(answered.status)
        doc = answered.doc
        if doc == _STATUS_TEXTS.get(status, "The request failed."):
            doc = ""
        if not answered.media or _main(answered.media).shape is None:
            return ErrorAnswer(status, None, doc)
        main = _main(answered.media)
        assert main.shape is not None
        for media in answered.media:
            if media is not main and not alike(media.shape, main.shape):
                self._report.lose(media.place, "a second schema of an answer", media.name)
        if main.name.partition(";")[0].strip().lower() != "application/json":
            self._report.lose(main.place, "the media type of an error", main.name)
        type_ = self._types.inner(
            main.shape,
            f"{name}Error{type_name(answered.status).removeprefix('Type')}",
            "of an answer",
        )
        if isinstance(type_, Nullable):
            type_ = type_.inner
        if isinstance(type_, Ref):
            return ErrorAnswer(status, type_, doc)
        self._report.lose(main.place, "the body of an error that is no declared type")
        return ErrorAnswer(status, None, doc)


def _status(text: str) -> int:
    """The `status` of an ErrorAnswer."""
    if text == "default":
        return 0
    return int(text) if text.isdecimal() else int(text[0])


def _is_success(call: Call) -> bool:
    """Whether the default answer is that of success, as there is no other."""
    return not any(one.status[:1] in "123" for one in call.answers)


def _is_json(media: Media) -> bool:
    bare = media.name.partition(";")[0].strip().lower()
    return bare.endswith("json") or bare == "*/*"


def _main(media: tuple[Media, ...]) -> Media:
    json = (item for item in media if _is_json(item) and item.shape is not None)
    told = (item for item in media if item.shape is not None)
    return next(json, None) or next(told, None) or media[0]
