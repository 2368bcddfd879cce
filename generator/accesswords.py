"""Who may call an operation, in words."""

from generator.ir import Auth


def access_line(auth: Auth | None) -> str:
    """Who may call an operation, in a sentence; empty where anybody may."""
    if auth is None:
        return ""
    rows = access(auth)
    return "; ".join(f"{label} {names}" for label, names in rows) or "Requires authentication"


def access(auth: Auth | None) -> list[tuple[str, str]]:
    """The labels and values of the row on access, in the page's order; empty lists are left out.

    A caller who must only be signed in has no row of words on the original's page.
    """
    if auth is None:
        return []
    rows = (
        (auth.roles, "Required role:", "Required roles:"),
        (auth.any_role, "Requires the role:", "Requires any of the roles:"),
        (auth.permissions, "Required permission:", "Required permissions:"),
        (
            auth.any_permission,
            "Requires the permission:",
            "Requires any of the permissions:",
        ),
    )
    return [
        (many if len(names) > 1 else one, ", ".join(names)) for names, one, many in rows if names
    ]
