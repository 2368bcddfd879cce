"""The levels that no containment of JSON values gives: conventions, each with its reason.

Everything else about the wire is derived by generator.diff.accepts.
"""

from typing import NamedTuple

from generator.diff.change import Level


class Convention(NamedTuple):
    """`reason` is a sentence; `line` is how a derivation quotes it."""

    id: str
    level: Level
    reason: str

    @property
    def line(self) -> str:
        return f"convention '{self.id}': {self.reason}"


_S, _R, _B = Level.SAFE, Level.RISKY, Level.BREAKING

_CONVENTIONS = (
    # What a set of values does not say.
    Convention(
        "required-with-default",
        _R,
        "a reader that applies defaults takes an absent key, one that checks first refuses it",
    ),
    Convention(
        "unknown-keys-dropped",
        _R,
        "a reader ignores a key that it does not declare: what a caller sends is lost without a"
        " word",
    ),
    Convention(
        "unknown-keys-ignored",
        _S,
        "readers ignore keys that they do not declare, unless `extras: forbid`",
    ),
    Convention("optional-gone", _R, "nobody may rely on an optional key, and callers do"),
    Convention(
        "renamed", _B, "the value is still wanted, and arrives under a key that nobody reads"
    ),
    Convention(
        "closed", _B, "callers that send a key more, such as those of a later contract, are refused"
    ),
    Convention("opened", _R, "answers may hold keys that an old reader refuses"),
    Convention("open-enum", _S, "readers of an open enum keep members that they do not know"),
    Convention(
        "open-enum-closed",
        _R,
        "an open enum promises no end of members, and a server writes the known ones",
    ),
    Convention(
        "enum-shrinks",
        _B,
        "a member that is gone is understood no more, even where an open enum lets it through",
    ),
    Convention(
        "map-keys",
        _R,
        "keys are texts on the wire whatever they hold, so that a key that reads as both keeps"
        " working",
    ),
    Convention(
        "digits",
        _R,
        "a float keeps 15 to 17 digits (float32: 6 to 9), and what has more is rounded",
    ),
    Convention("undecided-pattern", _R, "whether one pattern contains the other was not decided"),
    Convention(
        "format", _R, "`format` is a word for people: no generated reader checks it, a server may"
    ),
    Convention("read-only", _R, "a server may ignore or refuse what clients no longer should send"),
    Convention("write-only", _R, "the key leaves the answers, and it was optional there"),
    Convention("not-reached", _S, "no operation carries it on both sides"),
    Convention(
        "announced",
        _R,
        "it was deprecated, so that callers could know; who did not listen still breaks",
    ),
    # Operations.
    Convention("operation-gone", _B, "an old client gets 404 or 405"),
    Convention(
        "route-gone", _B, "an old client calls an address that is gone, and gets 404 or 405"
    ),
    Convention("route-new", _S, "nobody calls it yet"),
    Convention("login", _B, "a caller who is not signed in gets 401"),
    Convention("locked-out", _B, "some callers who were let in get 403"),
    Convention(
        "let-in", _S, "everybody who was let in still is; who else is now, a reviewer must see"
    ),
    Convention("content-type-gone", _B, "a client that sends it or asks for it gets 415 or 406"),
    Convention("content-type-new", _S, "clients name the content type that they want"),
    Convention("content-type-first", _R, "a client that names none gets the first"),
    Convention(
        "success-status", _B, "a client that asks for the old status takes it for a failure"
    ),
    Convention("error-new", _R, "a client that matches statuses meets one that it does not know"),
    Convention("error-gone", _S, "what is never answered is never read"),
    Convention("body-gone", _B, "a client reads a body that is no longer there"),
    Convention("body-new", _S, "a client that expects no body reads none"),
    Convention(
        "answer-undeclared", _R, "some operation does not say what it answers, so it may be this"
    ),
    Convention("server", _R, "the old address may stay, or redirect"),
    Convention("location", _B, "the server looks for the value in another part of the request"),
    Convention("deprecation", _S, "everything still works"),
    Convention(
        "promise", _R, "everything still works, but callers have planned with the day that was told"
    ),
)

LEDGER = {convention.id: convention for convention in _CONVENTIONS}
