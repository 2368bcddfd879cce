"""One changed declaration of a large contract, drawn without the others.

A run that ends well leaves behind the text of its contracts and the hashes of its files. When a
contract has changed since in a few declarations only, two small contracts are made of its text:
these declarations with all that has to do with them, as they were and as they are. Both are read
and drawn in the ordinary way. Where the two drawings differ is what has to be put into the files
that lie on the disk. Each piece of the old drawing must stand there, once, letter by letter; so the
small contract is drawn as the whole one was, or nothing is taken from it and the run is an
ordinary one. So it is whenever anything else differs, or anything at all is to be reported.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, TypeAlias

from generator.closure import names_of
from generator.config import Output
from generator.cover import Cover
from generator.ir import Contract, Declaration, EnumType, Record
from generator.layout import Layout, Mentions, changed_names, layout_of
from generator.load import Disk, load
from generator.pieces import Part, parts_of
from generator.plan import LazyDrawer, Made, Plan, options_hash, path_in, source_hash
from generator.problems import InputError
from generator.recall import PLANS, Run, entry_path, file_hash, tool_stamp, write_entry
from generator.selection import ALL
from generator.target import Draw
from generator.tuples import NamedTuple

_VERSION = 1
# Of this part of the declarations and more, drawing them twice saves nothing.
_LARGEST_SHARE = 8

Drawn: TypeAlias = dict[tuple[str, str], list[Part]]  # (output, path in it) -> parts


class Past(NamedTuple):
    """What a run left behind: its plan but for the texts of files, for which `files` has hashes;
    `texts` has the text of each contract that is large."""

    plan: Plan
    files: Mapping[str, str]
    texts: Mapping[str, str]


def keep(run: Run, plan: Plan, hashes: Mapping[str, str]) -> None:
    """Leaves a plan behind if it has a large contract. All its files lie on the disk, with these
    `hashes`; one without a hash is somebody else's."""
    path = entry_path(run, PLANS)
    if path is None or hashes.keys() != plan.files.keys():
        return
    texts: dict[str, str] = {}
    read = dict(plan.read)
    for spec in plan.covers:
        try:
            with open(spec, "rb") as stream:
                content = stream.read()
        except OSError:
            return
        if _hash(content) != read[spec]:
            return
        texts[spec] = content.decode("utf-8")
    members = plan._replace(files={}, warnings=(), lying={})._asdict()
    lengths = {spec: len(text) for spec, text in texts.items()}
    facts = json.dumps({"plan": members, "files": dict(hashes), "lengths": lengths})
    body = "\n".join((facts, "".join(texts.values())))
    write_entry(path, f"{_VERSION} {tool_stamp()} {_hash(body.encode('utf-8'))}\n{body}")


def past(run: Run) -> Past | None:
    """What the same run left behind, if the tool is the same; None for a damaged entry, too."""
    path = entry_path(run, PLANS)
    if path is None:
        return None
    try:
        with open(path, "rb") as stream:
            head, body = stream.readline(), stream.read()
        if head != f"{_VERSION} {tool_stamp()} {_hash(body)}\n".encode():
            return None
        facts, _, rest = body.decode("utf-8").partition("\n")
        entry: dict[str, Any] = json.loads(facts)
        members = entry["plan"]
        members["roots"] = tuple(members["roots"])
        members["read"] = tuple(map(tuple, members["read"]))
        members["warnings"] = ()
        members["made"] = {path: Made(*made) for path, made in members["made"].items()}
        members["covers"] = {
            path: Cover(*map(tuple, cover)) for path, cover in members["covers"].items()
        }
        texts: dict[str, str] = {}
        for spec, length in entry["lengths"].items():
            texts[spec], rest = rest[:length], rest[length:]
        return Past(Plan(**members), entry["files"], texts)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None


def renewed(
    before: Past, specs: Sequence[str], outputs: Sequence[Output], *, whole: bool
) -> Plan | None:
    """The plan of a run like that before, in which declarations of a contract have changed.

    None where it takes an ordinary run to tell.
    """
    plan = before.plan
    if list(plan.sources) != list(specs) or plan.whole != whole:
        return None
    if plan.output_hashes != {output.name: options_hash(output) for output in outputs}:
        return None
    if any(output.selection != ALL or _tells_places(output) for output in outputs):
        return None
    if list(plan.roots) != list(dict.fromkeys(output.root for output in outputs)):
        return None
    changed = [path for path, digest in plan.read if file_hash(path) != digest]
    if len(changed) != 1 or changed[0] not in before.texts:
        return None
    try:
        return _renewed(before, changed[0], outputs)
    except InputError:
        # An ordinary run tells it with its place in the whole.
        return None


def _tells_places(output: Output) -> bool:
    """Whether lines of the contract stand in the files: those of a part are others."""
    option = getattr(output.target, "PLACES", None)
    return option is not None and bool(getattr(output.options, option))


def _renewed(before: Past, spec: str, outputs: Sequence[Output]) -> Plan | None:
    with open(spec, "rb") as stream:
        content = stream.read()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    layouts = _layouts(before.texts[spec], text)
    if layouts is None:
        return None
    cover = before.plan.covers[spec]
    names = _concerned(layouts, cover.names)
    if names is None:
        return None
    old, new = (
        load(spec, files=_WithPart(spec, layout.text(names)), opened=frozenset(cover.opened))
        for layout in layouts
    )
    if old.warnings or new.warnings or not _same_outline(old.contract, new.contract):
        return None
    draw = LazyDrawer()
    if _remarks(old.contract, outputs) != _remarks(new.contract, outputs):
        return None
    pairs = _pairs(_drawn(old.contract, outputs, draw), _drawn(new.contract, outputs, draw))
    if pairs is None:
        return None
    lying = _lying(before)
    files = _files(before, lying, spec, pairs) if lying is not None else None
    if lying is None or files is None:
        return None
    digest = _hash(content)
    read = {**dict(before.plan.read), spec: digest}
    sources = {**before.plan.sources, spec: source_hash((*new.sources[:-1], (spec, digest)))}
    # A manifest has other hashes of files with such line ends.
    plain = {path: before.files[path] for path, text in lying.items() if "\r" not in text}
    return before.plan._replace(files=files, read=tuple(read.items()), sources=sources, lying=plain)


class _WithPart(Disk):
    """The files of this machine, but for a contract, of which there is a part."""

    def __init__(self, path: str, part: str) -> None:
        self._path, self._part = path, part

    def text(self, path: str) -> str:
        return self._part if path == self._path else super().text(path)


def _layouts(old: str, new: str) -> tuple[Layout, Layout] | None:
    before, after = layout_of(old), layout_of(new)
    return (before, after) if before is not None and after is not None else None


def _concerned(layouts: tuple[Layout, Layout], cover: Iterable[str]) -> set[str] | None:
    """The declarations of the small contracts; None if they would not be small."""
    changed = changed_names(*layouts)
    if not changed:
        return None
    mentions = Mentions(*layouts, changed)
    most = sum(map(len, layouts[0].sections)) // _LARGEST_SHARE
    around = mentions.around(changed, most) if len(changed) <= most else None
    if around is None:
        return None
    names = around | mentions.reached(cover)
    return names if len(names) <= 2 * most else None


def _same_outline(old: Contract, new: Contract) -> bool:
    """Whether nothing differs but what is inside of declarations and stays there."""
    heads = (one._replace(operations=(), types=(), declarations={}) for one in (old, new))
    before, after = heads
    if before != after or list(old.declarations) != list(new.declarations):
        return False
    for one, other in zip(old.operations, new.operations, strict=True):
        if one._replace(request=other.request) != other:
            return False
    return all(
        _outline(one) == _outline(other)
        for one, other in zip(old.declarations.values(), new.declarations.values(), strict=True)
        if one != other
    )


def _outline(declaration: Declaration) -> tuple[Declaration, list[str]]:
    """What others may depend on: all but texts and the members, of which the names of types in
    the order of their first use."""
    mentioned = list(dict.fromkeys(names_of(declaration)))
    bare = declaration._replace(doc="", deprecated=None)
    if isinstance(bare, Record):
        return bare._replace(fields=()), mentioned
    return (bare._replace(members=()) if isinstance(bare, EnumType) else bare), mentioned


def _remarks(contract: Contract, outputs: Iterable[Output]) -> Counter[tuple[str, str]]:
    """How many remarks of each kind the targets have; one is told once, whoever has it."""
    found = {
        problem: output.target_name
        for output in outputs
        for problem in output.target.problems(contract, output.options)
    }
    return Counter((name, problem.code) for problem, name in found.items())


def _drawn(contract: Contract, outputs: Iterable[Output], draw: Draw) -> Drawn | None:
    drawn: Drawn = {}
    for output in outputs:
        for file in output.target.files(contract, output.options, draw):
            parts = parts_of(file.drawn)
            if parts is None:
                return None
            drawn[(output.name, f"{output.folder}/{file.path}")] = parts
    return drawn


def _pairs(
    old: Drawn | None, new: Drawn | None
) -> dict[tuple[str, str], list[tuple[str, str]]] | None:
    """For each file the pieces as they were and as they are; None if a frame differs."""
    if old is None or new is None or list(old) != list(new):
        return None
    pairs: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for key, before in old.items():
        after = new[key]
        if len(before) != len(after):
            return None
        pairs[key] = []
        for one, other in zip(before, after, strict=True):
            if one.is_piece:
                pairs[key].append((one.text, other.text))
            elif one.text != other.text:
                return None
    return pairs


def _lying(before: Past) -> dict[str, str] | None:
    """The files as they lie on the disk; None if one is not what the run left."""
    texts: dict[str, str] = {}
    for path, digest in before.files.items():
        try:
            with open(path, "rb") as stream:
                content = stream.read()
        except OSError:
            return None
        if _hash(content) != digest:
            return None
        texts[path] = content.decode("utf-8")
    return texts


def _files(
    before: Past,
    lying: Mapping[str, str],
    spec: str,
    pairs: Mapping[tuple[str, str], Sequence[tuple[str, str]]],
) -> dict[str, str] | None:
    """Every file of the plan: as it lies on the disk, with the pieces that are new."""
    files = dict(lying)
    for (output, path), pieces in pairs.items():
        made = before.plan.made.get(path)
        if made is None or path not in files:
            return None
        if made != Made(made.root, output, path_in(made.root, spec)):
            return None
        replaced = _replaced(files[path], pieces)
        if replaced is None:
            return None
        files[path] = replaced
    return files


def _replaced(text: str, pieces: Sequence[tuple[str, str]]) -> str | None:
    """The text with each old piece replaced by the new one; None if one is not there once."""
    places: list[tuple[int, str, str]] = []
    for old, new in pieces:
        place = text.find(old)
        if place < 0:
            return None
        if old != new:
            if text.find(old, place + 1) >= 0:
                return None
            places.append((place, old, new))
    parts: list[str] = []
    done = 0
    for place, old, new in sorted(places):
        if place < done:
            return None
        parts += (text[done:place], new)
        done = place + len(old)
    parts.append(text[done:])
    return "".join(parts)


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()
