"""Files into a Contract. Reading is validating: whatever is wrong becomes a Problem with a place.

`load_contract` reads a contract and what it imports, then `check` judges what can only be seen
once all is read.
"""

import os
from collections.abc import Iterator
from hashlib import sha256
from typing import Protocol, TypeVar

from generator.check import Checker
from generator.closure import with_openness, within_reach
from generator.declarations import (
    LONGEST_NAME,
    DeclarationReader,
    Heading,
    Later,
    read_heading,
)
from generator.ir import Contract, Declaration, Facts, Operation
from generator.operations import content_types_of, read_operation
from generator.problems import ContractError, Note, Problem
from generator.reading import Reader
from generator.recall import file_hash
from generator.source import Node, Scalar, read_file, read_source
from generator.tuples import NamedTuple
from generator.typetext import TypeReader

LANGUAGE_VERSION = "1"
_Item = TypeVar("_Item")
_KEYS = (
    *("polydto", "name", "title", "description", "version", "baseUrl", "namespace"),
    *("contentTypes", "descriptionsFrom", "origin", "dotnet", "imports", "operations", "types"),
)


class Loaded(NamedTuple):
    """A valid contract, and what its author should know about it nevertheless.

    `sources` are the files that were read, with a hash of each; the contract's own is the last.
    """

    contract: Contract
    warnings: tuple[Problem, ...]
    sources: tuple[tuple[str, str], ...]


class Files(Protocol):
    """Where contracts and their imports lie: on the disk, unless somebody says otherwise."""

    def text(self, path: str) -> str:
        """The text of a file. Raises ContractError."""
        ...

    def is_file(self, path: str) -> bool: ...

    def real(self, path: str) -> str:
        """What two names of one file have in common."""
        ...

    def beside(self, path: str, name: str) -> str:
        """The file that is called `name` in the file `path`."""
        ...


class Disk:
    """The files of this machine."""

    def text(self, path: str) -> str:
        return read_file(path)

    def is_file(self, path: str) -> bool:
        return os.path.isfile(path)

    def real(self, path: str) -> str:
        return os.path.realpath(path)

    def beside(self, path: str, name: str) -> str:
        return os.path.normpath(os.path.join(os.path.dirname(path), name)).replace(os.sep, "/")


DISK = Disk()


class _File(NamedTuple):
    """A file that has been read as far as its keys."""

    path: str
    entries: dict[str, tuple[Scalar, Node]]
    imports: "tuple[_File, ...]"
    digest: str


class _Declared(NamedTuple):
    """A name that a file declares, before its body is read."""

    heading: Heading
    body: Node
    reader: Reader


def load_contract(path: str) -> Contract:
    """The contract in the file `path`. Raises ContractError with every problem found."""
    return load(path).contract


def load(
    path: str,
    read: dict[str, str] | None = None,
    files: Files = DISK,
    opened: frozenset[str] | None = None,
) -> Loaded:
    """Like `load_contract`, and gives the warnings too.

    `read` gets each file that is looked at with a hash of its bytes, or "" if it is not there.
    Of a part of a contract, `opened` are the enums that are open in the whole of it, where the
    contract leaves it to who uses them.
    """
    problems: list[Problem] = []
    done: dict[str, _File] = {}
    file = _read(path, problems, (), done, {} if read is None else read, files)
    contract = _Loading(file, problems).contract(opened)
    if any(not problem.warning for problem in problems):
        raise ContractError(problems)
    sources = tuple((read.path, read.digest) for read in done.values())
    return Loaded(contract, tuple(problems), sources)


def read_head(text: str, path: str) -> tuple[Contract, list[Problem]]:
    """The head of a contract in `text`, without its declarations, and what is wrong with it.

    Raises ContractError for what is no YAML.
    """
    problems: list[Problem] = []
    document = read_source(text, path)
    problems += document.problems
    entries = Reader(path, problems).mapping(document.root, _KEYS, "a contract")
    head = _Loading(_File(path, entries, (), ""), problems).head()
    return head, problems


def _read(
    path: str,
    problems: list[Problem],
    importing: tuple[str, ...],
    done: dict[str, _File],
    read: dict[str, str],
    files: Files,
) -> _File:
    """A file and, first, what it imports; each file once, however often it is imported."""
    read[path] = ""
    try:
        text = files.text(path)
    except ContractError as error:
        if error.problems[0].code != "no-such-file":
            read[path] = file_hash(path)
        raise
    digest = read[path] = sha256(text.encode("utf-8")).hexdigest()
    document = read_source(text, path)
    problems += document.problems
    reader = Reader(path, problems)
    entries = reader.mapping(document.root, _KEYS, "a contract")
    real = files.real(path)
    imported: list[_File] = []
    if "imports" in entries:
        for item in reader.sequence(entries["imports"][1], "file names"):
            name = reader.text(item)
            if name is None:
                continue
            other = files.beside(path, name)
            target = files.real(other)
            if os.path.isabs(name):
                message = "an import is relative to the file that names it"
                reader.report(item, "bad-import", message, "write it like common/types.yaml")
            elif target == real or target in importing:
                chain = " -> ".join(
                    [*map(os.path.basename, importing), os.path.basename(path), name]
                )
                reader.report(item, "import-cycle", f"files import each other: {chain}")
            elif target in done:
                imported.append(done[target])
            elif not files.is_file(other):
                read[other] = ""
                reader.report(item, "missing-import", f"no file {other}", f"from {path}")
            else:
                imported.append(_read(other, problems, (*importing, real), done, read, files))
    done[real] = _File(path, entries, tuple(imported), digest)
    return done[real]


class _Loading:
    """One contract with its imports: names first, then bodies, then the checks across them."""

    def __init__(self, file: _File, problems: list[Problem]) -> None:
        self._file = file
        self._problems = problems
        self._reader = Reader(file.path, problems)
        self._declared: dict[str, _Declared] = {}
        self._operations: dict[str, _Declared] = {}

    def contract(self, opened: frozenset[str] | None) -> Contract:
        head = self.head()
        seen: set[str] = set()
        self._declare_types(self._file, seen)
        self._declare_operations()
        arities = {name: len(known.heading.parameters) for name, known in self._declared.items()}
        arities.update(dict.fromkeys(self._operations, 0))
        own = {name for name, known in self._declared.items() if known.reader is self._reader}
        types = TypeReader(arities)
        later = Later(set(), [])
        declarations: dict[str, Declaration] = {}
        # The nodes of a body go once it is read: a large contract has twice as many as values.
        for name, known in _taken(self._declared):
            reader = DeclarationReader(known.reader, types, later)
            declaration = reader.declaration(known.heading, known.body)
            if declaration is not None:
                declarations[name] = declaration
        operations: list[Operation] = []
        for _, known in _taken(self._operations):
            reader = DeclarationReader(known.reader, types, later)
            operation = read_operation(reader, known.heading, known.body, head.content_types)
            operations.append(operation)
            declarations[operation.name] = operation.request
        requests = {operation.name for operation in operations}
        contract = head._replace(
            operations=tuple(operations),
            types=tuple(made for name, made in declarations.items() if name not in requests),
            declarations=declarations,
        )
        if len(declarations) == len(arities):
            contract = Checker(contract, self._problems).check(later.values)
        return within_reach(with_openness(contract, later.undecided, opened), own)

    def head(self) -> Contract:
        """The contract without its declarations."""
        reader, entries = self._reader, self._file.entries
        self._check_version()
        name = ""
        if "name" not in entries:
            first = next(iter(entries.values()))[0] if entries else Scalar("", True, 1, 1)
            hint = "add 'name: …'; it is the stem of every output file"
            reader.report(first, "missing-key", "a contract needs a 'name'", hint)
        else:
            node = entries["name"][1]
            given = reader.text(node)
            name = given or ""
            if given is not None and not is_stem(given):
                message = f"'{name}' cannot be the stem of a file name"
                hint = "use letters, digits, '-' and '_', a letter first"
                reader.report(node, "bad-name", message, hint)
        content_types: tuple[str, ...] = ("json",)
        if "contentTypes" in entries:
            content_types = content_types_of(reader, entries["contentTypes"][1])
        described = ""
        if "descriptionsFrom" in entries:
            described = (
                reader.choice(entries["descriptionsFrom"][1], ("attributes", "comments")) or ""
            )
        origin = ""
        if "origin" in entries:
            origin = reader.choice(entries["origin"][1], ("servicestack",)) or ""
        facts: Facts = ()
        if "dotnet" in entries:
            from generator.servicestack.facts import read_facts

            facts = read_facts(reader, entries["dotnet"][1], "the contract")
        base_url = self._text("baseUrl")
        if "baseUrl" in entries and not _is_address(base_url):
            node = entries["baseUrl"][1]
            reader.report(
                node,
                "bad-url",
                f"'{base_url}' is no address",
                "write it like https://api.example.org",
            )
        namespace = self._text("namespace")
        if namespace and not all(part.isidentifier() for part in namespace.split(".")):
            node = entries["namespace"][1]
            message = f"'{namespace}' is no namespace"
            reader.report(node, "bad-name", message, "write it like Voice.Api.Sessions")
        return Contract(
            name=name,
            title=self._text("title"),
            doc=self._text("description"),
            version=self._text("version"),
            base_url=base_url,
            namespace=namespace,
            content_types=content_types,
            descriptions_from_attributes=described == "attributes",
            origin=origin,
            dotnet=facts,
            path=self._file.path,
        )

    def _check_version(self) -> None:
        reader, entries = self._reader, self._file.entries
        if "polydto" not in entries:
            first = next(iter(entries.values()))[0] if entries else Scalar("", True, 1, 1)
            hint = f"add 'polydto: {LANGUAGE_VERSION}' as the first line"
            reader.report(first, "missing-key", "a contract needs 'polydto', its version", hint)
            return
        node = entries["polydto"][1]
        if not isinstance(node, Scalar) or not node.plain or node.text != LANGUAGE_VERSION:
            shown = f"'{node.text}'" if isinstance(node, Scalar) else "this"
            message = f"{shown} is no version of the contract language"
            reader.report(node, "bad-version", message, f"write polydto: {LANGUAGE_VERSION}")

    def _text(self, key: str) -> str:
        entries = self._file.entries
        return (self._reader.text(entries[key][1]) or "") if key in entries else ""

    def _declare_types(self, file: _File, seen: set[str]) -> None:
        if file.path in seen:
            return
        seen.add(file.path)
        for imported in file.imports:
            self._declare_types(imported, seen)
        own = file is self._file
        reader = self._reader if own else Reader(file.path, self._problems)
        if "types" not in file.entries:
            return
        node = file.entries["types"][1]
        for _, (key, body) in _taken(reader.any_mapping(node, "types")):
            heading = read_heading(reader, key)
            if heading is not None and self._is_new(heading, key, reader):
                self._declared[heading.name] = _Declared(heading, body, reader)

    def _declare_operations(self) -> None:
        if "operations" not in self._file.entries:
            return
        reader = self._reader
        node = self._file.entries["operations"][1]
        for _, (key, body) in _taken(reader.any_mapping(node, "operations")):
            heading = read_heading(reader, key)
            if heading is None:
                continue
            if heading.parameters:
                message = "an operation takes no type parameters"
                reader.report(key, "bad-name", message, "declare a generic type and extend it")
            elif self._is_new(heading, key, reader):
                self._operations[heading.name] = _Declared(heading, body, reader)

    def _is_new(self, heading: Heading, key: Scalar, reader: Reader) -> bool:
        known = self._declared.get(heading.name) or self._operations.get(heading.name)
        if known is None:
            return True
        note = Note(known.heading.at, "first declared here", len(heading.name))
        message = f"'{heading.name}' is declared twice"
        reader.report(key, "duplicate-type", message, "rename one of them", notes=(note,))
        return False


def _taken(known: dict[str, _Item]) -> Iterator[tuple[str, _Item]]:
    """The items in order, each taken out of the mapping as it is given."""
    for name in list(known):
        yield name, known.pop(name)


def is_stem(name: str) -> bool:
    """Whether a contract may be called so: its outputs are files of that name."""
    short = len(name) <= LONGEST_NAME
    return short and name[:1].isalpha() and name.isascii() and name.replace("-", "_").isidentifier()


def _is_address(text: str) -> bool:
    """Whether a text is an address of HTTP whose host can be told from the rest."""
    if not text.startswith(("http://", "https://")):
        return False
    if text.isascii() and "[" not in text and "]" not in text:
        return True
    from urllib.parse import urlsplit  # 5 ms, which few contracts need

    try:
        return bool(urlsplit(text).netloc)
    except ValueError:
        return False
