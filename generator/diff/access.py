"""Who may call: all callers who were let in must still be."""

from collections.abc import Iterator
from typing import Any

from generator.diff.change import Change, Level, Way
from generator.diff.reach import Use
from generator.diff.walk import Judged, change, convention
from generator.ir import Auth, Operation
from generator.problems import Origin


def access_changes(old: Operation, new: Operation, use: Use) -> Iterator[Change]:
    """A finding for each role or permission that came or went."""
    one, two = old.auth, new.auth
    if one == two:
        return
    at: dict[str, Any] = {"old": _place(old), "new": _place(new)}
    path = f"{new.name} auth"
    if one is None or two is None:
        if one is None:
            assert two is not None
            wire = convention("login")._replace(witness=_witness(()), worse=Way.REQUEST)
            yield change(
                "auth-required-added",
                path,
                use,
                wire,
                f"callers of {new.name} must sign in",
                was="",
                now=_text(two),
                **at,
            )
        else:
            yield change(
                "auth-required-removed",
                path,
                use,
                convention("let-in"),
                f"callers of {new.name} need not sign in",
                was=_text(one),
                now="",
                **at,
            )
        return
    yield from _lists(new.name, "role", one.roles, one.any_role, two.roles, two.any_role, use, at)
    yield from _lists(
        new.name,
        "permission",
        one.permissions,
        one.any_permission,
        two.permissions,
        two.any_permission,
        use,
        at,
    )


def _place(operation: Operation) -> Origin:
    return operation.auth_at if operation.auth_at.path else operation.request.at


def _witness(holds: tuple[str, ...]) -> str:
    return f"a caller with {', '.join(holds)}" if holds else "a caller who is not signed in"


def _text(auth: Auth) -> str:
    parts = [
        f"{word} {', '.join(names)}"
        for word, names in zip(("roles:", "any of:", "permissions:", "any of:"), auth, strict=True)
        if names
    ]
    return "; ".join(parts) or "signed in"


def _lists(
    name: str,
    kind: str,
    all_old: tuple[str, ...],
    any_old: tuple[str, ...],
    all_new: tuple[str, ...],
    any_new: tuple[str, ...],
    use: Use,
    at: dict[str, Any],
) -> Iterator[Change]:
    path = f"{name} auth"

    def made(rule: str, wire: Judged, role: str, message: str, gone: bool) -> Change:
        return change(
            rule,
            f"{path} {role}",
            use,
            wire,
            message,
            behaviour=Level.BREAKING if wire.level is Level.BREAKING else Level.RISKY,
            was=role if gone else "",
            now="" if gone else role,
            **at,
        )

    if kind == "role" and _moved(all_old, any_old, all_new, any_new):
        stricter = bool(any_old) and len(any_old) > 1
        wire = _out((any_old[0],)) if stricter else convention("let-in")
        words = ("one of them", "all of them")
        roles = ", ".join(any_old or all_old)
        yield change(
            "role-mode-changed",
            path,
            use,
            wire,
            f"callers of {name} need {words[bool(any_old)]}: {roles}",
            behaviour=Level.BREAKING if stricter else Level.RISKY,
            was=words[not any_old],
            now=words[bool(any_old)],
            **at,
        )
        return
    for role in all_new:
        if role not in all_old:
            # Who had to hold one of several is let in by a list of that one alone.
            known = any_old == (role,)
            wire = convention("let-in") if known else _out(all_old)
            yield made(
                f"{kind}-all-added", wire, role, f"callers of {name} need the {kind} {role}", False
            )
    for role in all_old:
        if role not in all_new:
            yield made(
                f"{kind}-all-removed",
                convention("let-in"),
                role,
                f"callers of {name} need no {kind} {role} any more",
                True,
            )
    for role in any_new:
        if role not in any_old:
            first = not any_old and role not in all_old
            wire = _out(all_old) if first else convention("let-in")
            message = f"the {kind} {role} is enough to call {name}"
            if first:
                message = f"callers of {name} need one of: {', '.join(any_new)}"
            yield made(f"{kind}-any-added", wire, role, message, False)
    for role in any_old:
        if role not in any_new:
            wire = _out((*all_old, role)) if any_new else convention("let-in")
            message = f"the {kind} {role} is no longer enough to call {name}"
            if not any_new:
                message = f"callers of {name} need none of: {', '.join(any_old)}"
            yield made(f"{kind}-any-removed", wire, role, message, True)


def _out(holds: tuple[str, ...]) -> Judged:
    witness = _witness(holds) if holds else "a caller without roles"
    return convention("locked-out")._replace(witness=witness, worse=Way.REQUEST)


def _moved(
    all_old: tuple[str, ...],
    any_old: tuple[str, ...],
    all_new: tuple[str, ...],
    any_new: tuple[str, ...],
) -> bool:
    """The same roles, all of which were needed, of which one is enough now; or the reverse."""
    if any_old and not any_new and not all_old:
        return set(any_old) == set(all_new)
    return bool(all_old) and not all_new and not any_old and set(all_old) == set(any_new)
