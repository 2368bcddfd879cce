"""Days as a contract and its companions write them."""

from datetime import date

BAD_DATE = ("a date is wanted here", "write YYYY-MM-DD, such as 2027-01-31")


def day(text: str) -> date | None:
    """A date as ISO 8601 writes it with hyphens, or None."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
