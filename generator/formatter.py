"""`polydto fmt`: a contract in its canonical form, with its comments and in its own order.

What a field says is written in the shortest way; short lists and mappings that stand in brackets
stay there; an empty line stays one.
"""

from generator.problems import ContractError
from generator.reading import kind_of
from generator.source import Mapping, Node, Scalar, Sequence, read_source
from generator.yamlwriter import Branch, Entry, Leaf, Tree, yaml_text


def formatted(text: str, path: str) -> str:
    """The canonical form of a contract's text. Raises ContractError where it cannot be read."""
    document = read_source(text, path)
    errors = [problem for problem in document.problems if not problem.warning]
    if errors:
        raise ContractError(errors)
    comments = _comments(document.text)
    tree = _Formatter(comments).branch(document.root)
    return yaml_text(tree, comments.footer())


class _Comments:
    """The comments of a text, and its empty lines, by the line that they stand on."""

    def __init__(self, lines: dict[int, str], alone: set[int], blank: set[int]) -> None:
        self._lines = lines
        self._alone = alone  # nothing else stands on the line
        self._blank = blank
        self._waiting = sorted(alone)

    def before(self, line: int) -> tuple[tuple[str, ...], bool]:
        """The comments above a line that nobody has taken, and whether they follow a gap.

        An empty text among them is a gap.
        """
        taken: list[str] = []
        top, last = 0, 0
        while self._waiting and self._waiting[0] < line:
            number = self._waiting.pop(0)
            if taken and number - 1 in self._blank:
                taken.append("")
            taken.append(self._lines[number])
            top, last = top or number, number
        if taken and line - 1 in self._blank and last < line - 1:
            taken.append("")
        return tuple(taken), (top or line) - 1 in self._blank

    def after(self, line: int) -> str:
        """The comment behind what stands on a line; once."""
        return "" if line in self._alone else self._lines.pop(line, "")

    def footer(self) -> list[str]:
        """What is left when everything has been taken."""
        taken, gap = self.before(1 << 60)
        return ["", *taken] if gap else list(taken)


def _comments(text: str) -> _Comments:
    """Whatever stands between two tokens and is no white space is a comment."""
    import yaml

    rows = text.split("\n")
    lines: dict[int, str] = {}
    alone: set[int] = set()
    covered: set[int] = set()  # lines within a token, where an empty line is text
    position = 0
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            start, end = token.start_mark, token.end_mark
            _between(text[position : start.index], position, text, lines, alone)
            if getattr(token, "style", None) in ("|", ">"):
                # What stands behind the sign of a block belongs to its token.
                header = text[start.index : text.find("\n", start.index)]
                if " #" in header:
                    lines[start.line + 1] = header[header.index(" #") :].strip()
            covered.update(range(start.line + 1, end.line + (1 if end.column else 0)))
            position = max(position, end.index)
    except yaml.YAMLError:
        pass  # read_source has told of it
    _between(text[position:], position, text, lines, alone)
    blank = {number for number, row in enumerate(rows, 1) if not row.strip()} - covered
    return _Comments(lines, alone, blank)


def _between(gap: str, at: int, text: str, lines: dict[int, str], alone: set[int]) -> None:
    if "#" not in gap:
        return
    number = text.count("\n", 0, at) + 1
    for offset, row in enumerate(gap.split("\n")):
        comment = row.strip()
        if comment.startswith("#"):
            lines[number + offset] = comment
            line_start = text.rfind("\n", 0, at) + 1 if offset == 0 else -1
            if offset > 0 or not text[line_start:at].strip(" -"):  # a dash alone is no item yet
                alone.add(number + offset)


class _Formatter:
    def __init__(self, comments: _Comments) -> None:
        self._comments = comments
        self._first = True

    def branch(self, node: Node) -> Branch:
        made = self._tree(node, ())
        return made if isinstance(made, Branch) else Branch(())

    def _tree(self, node: Node, path: tuple[str, ...]) -> Tree:
        if isinstance(node, Scalar):
            return _leaf(node)
        if isinstance(node, Sequence):
            items = [self._entry("", _line(item), item, (*path, "[]")) for item in node.items]
            return Branch(tuple(items), sequence=True, flow=_is_short(items))
        entries = [
            self._entry(key.text, key.line, value, (*path, key.text))
            for key, value in node.entries.values()
        ]
        return Branch(tuple(entries), flow=node.flow)

    def _entry(self, key: str, line: int, node: Node, path: tuple[str, ...]) -> Entry:
        before, blank = self._comments.before(line)
        blank = blank and not self._first
        self._first = False
        # Behind the dash of an item, the first line of a mapping is that of its first entry.
        shares = isinstance(node, Mapping) and not node.flow and node.line == line
        after = "" if shares else self._comments.after(line)
        if _is_field(path) and isinstance(node, Mapping) and list(node.entries) == ["type"]:
            # What says only its type is its type.
            _, node = node.entries["type"]
        return Entry(key, self._tree(node, path), before, after, blank)


def _line(node: Node) -> int:
    return node.line


def _is_short(items: "list[Entry]") -> bool:
    """A list of scalars stands in brackets if there is room."""
    return all(isinstance(item.value, Leaf) for item in items)


def _is_field(path: tuple[str, ...]) -> bool:
    """`operations`/`types`, a declaration, `fields`, and the field's name."""
    return len(path) == 4 and path[0] in ("operations", "types") and path[2] == "fields"


def _leaf(node: Scalar) -> Leaf:
    # What is no text stands as it is: a number keeps the way it was written.
    return Leaf(node.text, as_it_is=node.plain and kind_of(node) != "a text")
