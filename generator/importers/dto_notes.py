"""What an importer of DTO files has to tell: one note for each kind of thing, in file order."""

from generator.problems import Position

_NAMED = 8  # more places than these are counted


class Notebook:
    """Collects notes and losses; equal ones are told once, with their places."""

    def __init__(self) -> None:
        self._notes: dict[str, dict[str, Position]] = {}
        self._lost: list[tuple[Position, str]] = []
        # Where each property stands, for what is found out later.
        self.places: dict[str, Position] = {}

    def unsaid(self, text: str, what: str, at: Position) -> None:
        """The file does not say this of a thing, such as `Session.attempts`."""
        self._notes.setdefault(text, {}).setdefault(what, at)

    def settle(self, text: str, what: str) -> None:
        """Something else of the document has said it after all."""
        places = self._notes.get(text)
        if places is not None and what in places:
            del places[what]
            if not places:
                del self._notes[text]

    def about(self, what: str) -> list[str]:
        """The notes that name a thing."""
        return [text for text, places in self._notes.items() if what in places]

    def whole(self, text: str) -> None:
        """Something of the whole file."""
        self._notes.setdefault(text, {})

    def lose(self, text: str, at: Position) -> None:
        """A thing of the file that the contract does not hold."""
        self._lost.append((at, text))

    def notes(self) -> tuple[str, ...]:
        """One line a kind: those of the whole file, then by the first place of each."""
        first = {
            text: min((at.line, at.column) for at in places.values()) if places else (0, 0)
            for text, places in self._notes.items()
        }
        ordered = sorted(self._notes, key=lambda text: first[text])
        return tuple(_one_line(_line(text, self._notes[text])) for text in ordered)

    def first_lost(self, otherwise: Position) -> tuple[Position, str]:
        """The place of the first loss in the file, and what it was."""
        return min(self._lost, default=(otherwise, ""))

    def lost(self) -> tuple[str, ...]:
        """One line a loss, in file order, each with its line."""
        ordered = sorted(self._lost, key=lambda entry: (entry[0].line, entry[0].column))
        return tuple(dict.fromkeys(_one_line(f"line {at.line}: {text}") for at, text in ordered))


def _line(text: str, places: dict[str, Position]) -> str:
    if not places:
        return text
    ordered = sorted(places.items(), key=lambda entry: (entry[1].line, entry[1].column))
    named = [f"{what} (line {at.line})" for what, at in ordered[:_NAMED]]
    more = len(ordered) - len(named)
    end = f" and {more} more" if more else ""
    return f"{text}: {', '.join(named)}{end}"


def _one_line(text: str) -> str:
    return text.replace("\n", "\\n")
