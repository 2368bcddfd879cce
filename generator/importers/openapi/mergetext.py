"""Entries written into the text of a YAML document, which otherwise stays as it is."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from generator.targets.openapi.jsontext import json_text
from generator.targets.openapi.yamltext import yaml_text


class _Spot(NamedTuple):
    """A mapping in the text, by offsets. `indent` is that of its keys; `flow` is in brackets."""

    end: int
    indent: int
    flow: bool
    empty: bool
    start: int


def inserted(text: str, root: Any, entries: Iterable[Any]) -> str:
    """The text with each entry (path, key, value) at the end of the mapping that it names."""
    groups: dict[tuple[str, ...], dict[str, Any]] = {}
    wanted = list(entries)
    for path, key, value in wanted:
        # A mapping that is not there comes with all that it is to hold.
        while path and not _is_there(root, path):
            path, key, value = path[:-1], path[-1], {key: value}
        _lay(groups.setdefault(path, {}), key, value)
    if not text.endswith("\n"):
        text += "\n"
    spots = _spots(text, set(groups))
    for path in sorted(groups, key=lambda path: (-spots[path].end, -len(path))):
        text = _with(text, spots[path], groups[path])
    return text


def _is_there(root: Any, path: tuple[str, ...]) -> bool:
    """Whether a mapping is in the document, if only as a key with nothing behind it."""
    for step in path:
        if not isinstance(root, dict) or step not in root:
            return False
        root = root[step]
    return root is None or isinstance(root, dict)


def _lay(holder: dict[str, Any], key: str, value: Any) -> None:
    """Sets a member; of two objects that are new, their members."""
    known = holder.get(key)
    if isinstance(known, dict) and isinstance(value, dict):
        for name, item in value.items():
            _lay(known, name, item)
    else:
        holder[key] = value


def _with(text: str, spot: _Spot, members: dict[str, Any]) -> str:
    if spot.flow and not spot.empty:
        written = json_text(dict(members)).strip()[1:-1].strip()
        before = text[: spot.end - 1].rstrip()
        comma = "" if before.endswith(",") else ","
        return f"{before}{comma} {written}{text[spot.end - 1 :]}"
    rows = yaml_text(dict(members)).splitlines()
    block = "".join(f"{' ' * spot.indent}{row}\n" if row else "\n" for row in rows)
    if spot.flow or spot.start < 0:
        # `paths: {}`, or `paths:` with nothing behind it.
        end = text.find("\n", spot.end)
        rest = text[spot.end : end]
        return f"{text[: abs(spot.start)].rstrip(' ')}{rest}\n{block}{text[end + 1 :]}"
    return text[: spot.end] + block + text[spot.end :]


def _spots(text: str, paths: set[tuple[str, ...]]) -> dict[tuple[str, ...], _Spot]:
    """Where the mappings at `paths` are."""
    import yaml

    node = yaml.compose(text, Loader=yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader)
    offsets = [0]
    for line in text.splitlines(keepends=True):
        offsets.append(offsets[-1] + len(line))
    found: dict[tuple[str, ...], _Spot] = {}
    waiting: list[tuple[tuple[str, ...], Any, int]] = [((), node, 0)]
    while waiting:
        path, node, indent = waiting.pop()
        if path in paths:
            found[path] = _spot(text, offsets, node, indent)
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                below = (*path, str(key.value))
                if any(path_[: len(below)] == below for path_ in paths):
                    waiting.append((below, value, key.start_mark.column))
    return found


def _spot(text: str, offsets: list[int], node: Any, indent: int) -> _Spot:
    start = offsets[node.start_mark.line] + node.start_mark.column
    end = offsets[node.end_mark.line] + node.end_mark.column
    members = getattr(node, "value", None)
    if not isinstance(members, list):
        return _Spot(end, indent + 2, False, True, -start)
    if node.flow_style:
        return _Spot(end, indent + 2, True, not members, start)
    column = members[0][0].start_mark.column
    # What stands between the last member and the next token belongs to that one, but for comments
    # that are as far in as the members.
    line = node.end_mark.line + (0 if _is_clear(text, offsets, node) else 1)
    while line > node.start_mark.line + 1:
        row = text[offsets[line - 1] : offsets[line]]
        bare = row.strip()
        inside = bare.startswith("#") and len(row) - len(row.lstrip()) >= column
        if (bare and not bare.startswith("#") and bare not in ("...", "---")) or inside:
            break
        line -= 1
    return _Spot(offsets[line], column, False, False, start)


def _is_clear(text: str, offsets: list[int], node: Any) -> bool:
    """Whether nothing of the mapping stands on the line where it ends."""
    return not text[offsets[node.end_mark.line] :][: node.end_mark.column].strip()
