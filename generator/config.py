"""polydto.yaml, or [tool.polydto] of pyproject.toml, into outputs to be made."""

import os
from typing import TYPE_CHECKING, Any

from generator.configfile import matched
from generator.naming import camel
from generator.problems import ConfigError, ContractError, Position, Problem, did_you_mean
from generator.reading import Reader, is_null
from generator.selection import ALL, Entry, Selection
from generator.source import Mapping, Node, Scalar, Sequence, read_file, read_source
from generator.target import Target, find_target, target_names
from generator.tuples import NamedTuple

if TYPE_CHECKING:
    from generator.diff.policy import Policy

DEFAULT_TARGETS = ("python", "php", "openapi")
_OUTPUT_KEYS = ("target", "out", "only", "exclude")  # of every output; the rest is the target's
_KEYS = ("edition", "specs", "out", "keep", "targets", "diff")
EDITION = "1"  # of generated code: the only one so far, see CHANGELOG.md


class Output(NamedTuple):
    """One target with its options. `folder` is where its files go, relative to the cwd.

    `root` is the folder of the manifest that lists them: `folder`, or one above it. `selection` is
    the part of each contract that the target sees.
    """

    name: str
    target_name: str
    target: Target
    options: Any
    folder: str
    root: str
    selection: Selection = ALL


class Config(NamedTuple):
    """`specs` are the files that the patterns match, each pattern's sorted; `patterns` tell which
    match what.

    `keep` are patterns of files, below the folder of their manifest, that polydto leaves alone.
    `policy` is what `diff:` says; None without it.
    """

    specs: tuple[str, ...]
    outputs: tuple[Output, ...]
    keep: tuple[str, ...]
    path: str
    patterns: tuple[tuple[str, tuple[str, ...]], ...]
    policy: "Policy | None" = None


def load_config(path: str, out: str | None = None) -> Config:
    """The configuration in the file `path`; `out` replaces its output folder.

    Raises ConfigError with every problem found.
    """
    problems: list[Problem] = []
    try:
        text = read_file(path)
        root = _toml(text, path) if path.endswith(".toml") else _yaml(text, path, problems)
    except ContractError as error:
        raise ConfigError(error.problems) from None
    reader = Reader(path, problems)
    entries = reader.mapping(root, _KEYS, "the configuration")
    if "edition" in entries:
        _check_edition(reader, entries["edition"][1])
    base = os.path.dirname(path)
    patterns = _patterns(reader, entries["specs"][1], base) if "specs" in entries else ()
    specs = tuple(dict.fromkeys(path for _, paths in patterns for path in paths))
    folder = reader.text(entries["out"][1]) if "out" in entries else "generated"
    folder = out if out is not None else _join(base, folder or "generated")
    keep = reader.texts(entries["keep"][1], "patterns") if "keep" in entries else ()
    outputs: list[Output] = []
    if "targets" in entries:
        for key, body in reader.any_mapping(entries["targets"][1], "targets").values():
            output = _output(reader, key, body, folder, base)
            if output is not None:
                outputs.append(output)
    else:
        outputs += default_outputs(folder)
    outputs = _with_names(outputs)
    policy = None
    if "diff" in entries:
        from generator.diff.policyreader import read_policy

        policy = read_policy(reader, entries["diff"][1], [output.name for output in outputs])
    if any(not problem.warning for problem in problems):
        raise ConfigError(problems)
    return Config(specs, tuple(outputs), keep, path, patterns, policy)


def default_outputs(folder: str, names: tuple[str, ...] = ()) -> tuple[Output, ...]:
    """Outputs of the named targets, or of the usual three, with default options."""
    outputs = []
    for name in names or DEFAULT_TARGETS:
        target = find_target(name)
        if target is None:
            hint = did_you_mean(name, target_names())
            message = f"no target is called '{name}'"
            raise ConfigError(
                [Problem(Position("--target", 1, 1), "unknown-target", message, hint)]
            )
        inside = _join(folder, name)
        outputs.append(Output(name, name, target, target.Options(), inside, _join(folder, "")))
    return tuple(_with_names(outputs))


def _with_names(outputs: list[Output]) -> list[Output]:
    """The outputs, those that show others with what these are."""
    if not any(hasattr(output.target, "SHOWS") for output in outputs):
        return outputs
    from generator.outputnames import with_names

    return with_names(outputs)


def _check_edition(reader: Reader, node: Node) -> None:
    if not isinstance(node, Scalar) or not node.plain or node.text != EDITION:
        shown = f"'{node.text}'" if isinstance(node, Scalar) else "this"
        message = f"{shown} is no edition of generated code that this polydto writes"
        hint = f"write edition: {EDITION}, or install the polydto that the edition came with"
        reader.report(node, "unknown-edition", message, hint)


def _patterns(reader: Reader, node: Node, base: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: dict[str, tuple[str, ...]] = {}
    items = [node] if isinstance(node, Scalar) else reader.sequence(node, "files")
    for item in items:
        pattern = reader.text(item)
        if pattern is None:
            continue
        joined = _join(base, pattern)
        matches = matched(joined)
        if not matches:
            hint = f"paths are relative to {reader.path}"
            reader.report(item, "no-such-file", f"no file matches '{pattern}'", hint)
        found[joined] = tuple(matches)
    return tuple(found.items())


def _output(reader: Reader, key: Scalar, body: Node, folder: str, base: str) -> Output | None:
    if not key.text or key.text.startswith(".") or "/" in key.text or "\\" in key.text:
        hint = "it names a folder: use letters, digits, '-' and '_'"
        reader.report(key, "bad-name", f"'{key.text}' cannot name an output", hint)
        return None
    entries: dict[str, tuple[Scalar, Node]] = {}
    if not is_null(body):
        entries = reader.any_mapping(body, "options")
    named, target_name = key, key.text
    if "target" in entries:
        node = entries["target"][1]
        target_name = reader.text(node) or ""
        named = node if isinstance(node, Scalar) else key
    target = find_target(target_name)
    if target is None:
        hint = did_you_mean(target_name, target_names())
        if "target" not in entries and not hint:
            hint = "an output that is not named as its target says 'target: …'"
        reader.report(named, "unknown-target", f"no target is called '{target_name}'", hint)
        return None
    options = _options(reader, target_name, target, entries)
    root, inside = _join(folder, ""), _join(folder, key.text)
    if "out" in entries:
        # A folder of its own, in another repository perhaps, with a manifest of its own.
        root = inside = _join(base, reader.text(entries["out"][1]) or ".")
    return Output(key.text, target_name, target, options, inside, root, _selection(reader, entries))


def _selection(reader: Reader, entries: dict[str, tuple[Scalar, Node]]) -> Selection:
    lists: dict[str, tuple[Entry, ...]] = {}
    for key in ("only", "exclude"):
        found: list[Entry] = []
        for item in reader.sequence(entries[key][1], "names") if key in entries else ():
            if isinstance(item, Mapping):
                tags = ",".join(item.entries)
                reader.wrong_kind(item, "a text", f'quote it: "{{{tags}}}"')
                continue
            text = reader.text(item)
            if text is not None:
                found.append(Entry(text, reader.at(item)))
        lists[key] = tuple(found)
    return Selection(**lists)


def _options(
    reader: Reader, name: str, target: Target, entries: dict[str, tuple[Scalar, Node]]
) -> Any:
    defaults: dict[str, bool | str] = target.Options._field_defaults
    fields = {camel(field): field for field in target.Options._fields}
    given: dict[str, bool | str] = {}
    for option, (key, node) in entries.items():
        if option in _OUTPUT_KEYS:
            continue
        field = fields.get(option)
        if field is None:
            hint = did_you_mean(option, [*fields, *_OUTPUT_KEYS])
            message = f"the target '{name}' has no option '{option}'"
            reader.report(key, "unknown-key", message, hint)
            continue
        value: bool | str | None
        if isinstance(defaults[field], bool):
            value = reader.flag(node)
        elif field in target.CHOICES:
            value = _choice(reader, node, target.CHOICES[field])
        else:
            value = reader.text(node)
        if value is not None:
            given[field] = value
    return target.Options(**given)


def _choice(reader: Reader, node: Node, choices: tuple[str, ...]) -> str | None:
    # A choice such as 3.1 may stand unquoted: it is compared as it is written.
    return reader.choice(node, choices)


def _join(base: str, path: str) -> str:
    return os.path.normpath(os.path.join(base, path)).replace(os.sep, "/")


def _yaml(text: str, path: str, problems: list[Problem]) -> Node:
    document = read_source(text, path)
    problems += document.problems
    return document.root


def _toml(text: str, path: str) -> Node:
    """The [tool.polydto] table as nodes, so that one reader serves both forms."""
    import tomllib

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = Position(path, 1, 1)
        raise ConfigError([Problem(at, "toml-syntax", f"not TOML: {error}")]) from None
    lines = text.split("\n")
    start = next((at for at, row in enumerate(lines) if row.startswith("[tool.polydto")), 0)
    return _toml_node(tables.get("tool", {}).get("polydto", {}), lines, start)


def _toml_node(value: Any, lines: list[str], start: int) -> Node:
    # tomllib keeps no positions: a key is looked for from its table's line on.
    if isinstance(value, dict):
        entries: dict[str, tuple[Scalar, Node]] = {}
        for name, inner in value.items():
            line, column = _find(name, lines, start)
            key = Scalar(name, True, line + 1, column + 1, len(name))
            entries[name] = (key, _toml_node(inner, lines, line))
        return Mapping(entries, start + 1, 1)
    if isinstance(value, list):
        return Sequence([_toml_node(item, lines, start) for item in value], start + 1, 1)
    if isinstance(value, bool):
        return Scalar("true" if value else "false", True, start + 1, 1)
    return Scalar(str(value), not isinstance(value, str), start + 1, 1)


def _find(name: str, lines: list[str], start: int) -> tuple[int, int]:
    for at in range(start, len(lines)):
        column = lines[at].find(name)
        if column >= 0:
            return at, column
    return start, 0
