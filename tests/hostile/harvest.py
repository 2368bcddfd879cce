"""What stands in generated files, read by the parsers of their own languages, and what runs."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from markdown_it import MarkdownIt

HERE = Path(__file__).parent
STAND_INS = HERE.parent / "php_stand_ins/ServiceStack.php"
_ALONE = ("typescript", "typescript-union")  # outputs that import nothing
NODE_FOLDER = HERE.parent / "conformance/typescript"


Key = tuple[str, str]  # an output, and what it was made of
Outputs = Mapping[Key, Sequence[Path]]


class Texts(NamedTuple):
    """The values of all literals and names of an output, and the text of its comments."""

    literals: frozenset[str]
    comments: str


def of_python(paths: Sequence[Path]) -> Texts:
    literals: set[str] = set()
    comments: list[str] = []
    for path in paths:
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                literals.add(node.value)
            elif isinstance(node, ast.Name):
                literals.add(node.id)
        # Such a line inside of a literal does no harm here.
        comments += re.findall(r"(?m)^[ \t]*#.*$", source)
    return Texts(frozenset(literals), "\n".join([*comments, *sorted(literals)]))


def import_python(paths: Sequence[Path], folder: Path) -> None:
    """Imports all modules in one process, each under a name of its own."""
    script = folder / "import_all.py"
    script.write_text(
        "import importlib.util as u, json, sys\n"
        "for number, path in enumerate(json.load(sys.stdin)):\n"
        "    spec = u.spec_from_file_location(f'module_{number}', path)\n"
        "    sys.modules[spec.name] = module = u.module_from_spec(spec)\n"
        "    spec.loader.exec_module(module)\n"
        "print('true')\n",
        encoding="utf-8",
    )
    assert _run([sys.executable, "-W", "error", str(script)], folder, list(map(str, paths)))


def of_php(php: str, outputs: Outputs, *, load: bool) -> dict[Key, Texts]:
    """Of several outputs. `load` declares what they declare, each output in a process of its own:
    two of them have classes of one name."""
    command = [php, "-d", "error_reporting=-1", str(HERE / "harvest.php")]
    made = {}
    for keys in [[key] for key in outputs] if load else [list(outputs)]:
        files = [list(map(str, outputs[key])) for key in keys]
        asked = {"before": [str(STAND_INS)], "files": files, "load": load}
        for key, found in zip(keys, _run(command, HERE, asked), strict=True):
            made[key] = Texts(frozenset(found["literals"]), "\n".join(found["comments"]))
    return made


def of_scripts(node: str, outputs: Outputs, *, load: bool) -> dict[Key, Texts]:
    """Of several outputs, as starting the compiler takes most of the time.

    `load` runs them, too, and compiles those of the first document that need no library.
    """
    files = [str(path) for paths in outputs.values() for path in paths]
    first = next(iter(outputs))[1]
    alone = (paths for (name, of), paths in outputs.items() if of == first and name in _ALONE)
    checked = [str(path) for paths in alone for path in paths]
    asked = {
        "folder": str(NODE_FOLDER),
        "files": files,
        "checked": checked if load else [],
        "load": load,
    }
    found = _run([node, str(HERE / "harvest.js")], HERE, asked)
    assert found["faults"] == []
    made = {}
    for name, paths in outputs.items():
        texts = [found["texts"][str(path)] for path in paths]
        literals = frozenset(text for each in texts for text in each["literals"])
        made[name] = Texts(literals, "\n".join(text for each in texts for text in each["comments"]))
    return made


def of_data(paths: Sequence[Path]) -> Texts:
    """Of JSON and YAML files: every text, keys too."""
    literals: set[str] = set()
    for path in paths:
        text = path.read_text(encoding="utf-8")
        root = json.loads(text) if path.suffix == ".json" else yaml.load(text, yaml.CSafeLoader)
        literals.update(_texts(root))
    return Texts(frozenset(literals), "\n".join(sorted(literals)))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            yield from _texts(item)


MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")


class _Page(HTMLParser):
    """The text of a page and its attributes; fails where the page runs what is not its own."""

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.path = path

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("img", "iframe", "object", "base"), (self.path, tag, attrs)
        for name, value in attrs:
            assert not name.startswith("on"), (self.path, tag, attrs)
            if name in ("href", "src"):
                assert "javascript:" not in (value or "").lower(), (self.path, value)
            self.texts.append(value or "")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def of_pages(paths: Sequence[Path]) -> Texts:
    """Of HTML, and of Markdown as it is rendered where HTML within it is let through."""
    texts: list[str] = []
    for path in paths:
        page = _Page(path)
        text = path.read_text(encoding="utf-8")
        page.feed(MARKDOWN.render(text) if path.suffix == ".md" else text)
        page.close()
        texts += page.texts
    return Texts(frozenset(texts), "\n".join(texts))


def _run(command: Sequence[str], folder: Path, asked: Any = None) -> Any:
    """The JSON that a program answers with; it must say nothing else."""
    done = subprocess.run(
        command,
        cwd=folder,
        input=None if asked is None else json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 0, (done.stderr or done.stdout)[-2000:]
    assert done.stderr == "", done.stderr[-2000:]
    return json.loads(done.stdout) if asked is not None else None
