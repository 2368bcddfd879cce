"""Reads `diff:` of a configuration into a Policy."""

import os
from collections.abc import Collection
from fnmatch import fnmatchcase

from generator.diff.accepted import FILE_NAME
from generator.diff.change import Level
from generator.diff.levels import LevelRule
from generator.diff.policy import VERSIONS, Policy
from generator.diff.rules import RULES, SURFACE
from generator.diff.threshold import WORDS, Threshold, axis_known
from generator.problems import did_you_mean
from generator.reading import Reader
from generator.source import Mapping, Node, Scalar

_KEYS = (
    *("failOn", "outputs", "accepted", "staleAccepted", "levels", "experimental", "deprecation"),
    "version",
)
_STALE = ("warning", "error")
_LEVELS = {level.word: level for level in Level}


def read_policy(reader: Reader, node: Node, outputs: Collection[str]) -> Policy:
    """The policy, with a problem for each thing that is wrong. `outputs` are the known names."""
    entries = reader.mapping(node, _KEYS, "'diff'")

    def at(key: str) -> Node | None:
        return entries[key][1] if key in entries else None

    base = os.path.dirname(reader.path)
    made = Policy(accepted=os.path.join(base, FILE_NAME).replace(os.sep, "/"))
    if (given := at("failOn")) is not None:
        made = made._replace(fail_on=_threshold(reader, given, outputs))
    if (given := at("outputs")) is not None:
        made = made._replace(outputs=_outputs(reader, given, outputs))
    if (given := at("accepted")) is not None and (path := reader.text(given)):
        made = made._replace(
            accepted=os.path.normpath(os.path.join(base, path)).replace(os.sep, "/")
        )
    if (given := at("staleAccepted")) is not None:
        made = made._replace(strict=reader.choice(given, _STALE) == "error")
    if (given := at("levels")) is not None:
        rules = (_level_rule(reader, item, outputs) for item in reader.sequence(given, "levels"))
        made = made._replace(levels=tuple(rule for rule in rules if rule is not None))
    if (given := at("experimental")) is not None:
        made = made._replace(experimental=_texts(reader, given))
    if (given := at("deprecation")) is not None:
        days = reader.mapping(given, ("days",), "'deprecation'").get("days")
        number = reader.integer(days[1], 0) if days else None
        made = made._replace(days=min(number, 36_500) if number is not None else None)
    if (given := at("version")) is not None:
        made = made._replace(version=reader.choice(given, VERSIONS) or "ignore")
    return made


def _texts(reader: Reader, node: Node) -> tuple[str, ...]:
    """Names and tags. An entry in braces without quotes is a mapping to YAML."""
    for item in reader.sequence(node, "names and tags"):
        if isinstance(item, Mapping):
            reader.wrong_kind(item, "a text", f'quote it: "{{{",".join(item.entries)}}}"')
            return ()
    return reader.texts(node, "names and tags")


def _outputs(reader: Reader, node: Node, outputs: Collection[str]) -> tuple[str, ...]:
    names = reader.texts(node, "outputs")
    for item in reader.sequence(node, "outputs"):
        if isinstance(item, Scalar) and item.text in names:
            _output(reader, item, item.text, outputs)
    return names


def _output(reader: Reader, node: Node, name: str, outputs: Collection[str]) -> None:
    if name not in outputs:
        hint = did_you_mean(name, list(outputs))
        reader.report(node, "unknown-output", f"no output is called '{name}'", hint)


def _axis(reader: Reader, key: Scalar, outputs: Collection[str]) -> bool:
    if not axis_known(key.text):
        hint = "an axis is wire, behaviour, source, or source. and the name of an output"
        reader.report(key, "unknown-key", f"'{key.text}' is no axis", hint)
        return False
    if "." in key.text:
        _output(reader, key, key.text.partition(".")[2], outputs)
    return True


def _threshold(reader: Reader, node: Node, outputs: Collection[str]) -> Threshold:
    if isinstance(node, Scalar):
        return Threshold(reader.choice(node, WORDS) or "breaking")
    axes = {}
    for name, (key, value) in reader.any_mapping(node, "levels by axis").items():
        if _axis(reader, key, outputs) and (word := reader.choice(value, WORDS)):
            axes[name] = word
    return Threshold("breaking", tuple(axes.items()))


def _level_rule(reader: Reader, node: Node, outputs: Collection[str]) -> LevelRule | None:
    entries = reader.mapping(node, ("rule", "path", "level", "reason"), "an entry of 'levels'")
    if "level" not in entries:
        if isinstance(node, Mapping):
            reader.report(node, "missing-key", "an entry of 'levels' has no level")
        return None
    patterns = {"rule": "*", "path": "*"}
    for part in patterns.keys() & entries.keys():
        patterns[part] = reader.text(entries[part][1]) or "*"
    known = (*RULES, *SURFACE)
    if not any(fnmatchcase(rule, patterns["rule"]) for rule in known):
        hint = did_you_mean(patterns["rule"], known)
        message = f"no rule is called '{patterns['rule']}'"
        reader.report(entries["rule"][1], "unknown-rule", message, hint)
    given = entries["level"][1]
    every: Level | None = None
    axes: dict[str, Level] = {}
    if isinstance(given, Scalar):
        every = _LEVELS.get(reader.choice(given, _LEVELS) or "")
    else:
        for name, (key, value) in reader.any_mapping(given, "levels by axis").items():
            if _axis(reader, key, outputs) and (word := reader.choice(value, _LEVELS)):
                axes[name] = _LEVELS[word]
    reason = (reader.text(entries["reason"][1]) or "") if "reason" in entries else ""
    return LevelRule(
        patterns["rule"], patterns["path"], every, tuple(axes.items()), reader.at(node), reason
    )
