"""`polydto update`: files with a block of options, printed anew as their blocks ask.

Nothing of the run stands in the new block, no date and no version, so that an update of an updated
file changes nothing.
"""

import os
import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.ir import Contract
from generator.kept import forget
from generator.manifest import NAME, hash_of, read_manifest
from generator.plan import load_all
from generator.problems import ConfigError, ContractError, Position, Problem, did_you_mean
from generator.render import Drawer
from generator.servicestack.existing import Block, Given, block_of
from generator.servicestack.from_contract import service_of
from generator.servicestack.selection import entries_of
from generator.servicestack.service import Service
from generator.source import read_file
from generator.target import Existing, Target, find_target, outside_target_names, target_names
from generator.tuples import NamedTuple

_MARK = "\ufeff"


class Updated(NamedTuple):
    """A file with its bytes and those that it should have."""

    path: str
    has: bytes
    wants: bytes


class _Asked(NamedTuple):
    """A file that was read: its text without mark and with LF, its language and its block."""

    path: str
    text: str
    content: bytes
    target: Target
    form: Existing
    block: Block


def updated(paths: Sequence[str], specs: Sequence[str]) -> tuple[Updated, ...]:
    """The files as they should be; nothing is written.

    `specs` are the contracts that they may be of: with more than one, the address in a file's
    block tells which. Raises ContractError for a contract that is invalid or that a target cannot
    print, and ConfigError for everything that is wrong with the files.
    """
    asked: list[_Asked] = []
    problems: list[Problem] = []
    for path in dict.fromkeys(map(os.path.normpath, paths)):
        try:
            asked.append(_asked(path))
        except (ConfigError, ContractError) as error:
            problems += error.problems
    if problems:
        raise ConfigError(problems)
    contracts, _ = load_all(specs)
    made: list[Updated] = []
    invalid: list[Problem] = []
    draw = Drawer()
    for one in asked:
        try:
            made.append(_made(one, contracts, draw))
        except ContractError as error:
            invalid += error.problems
        except ConfigError as error:
            problems += error.problems
    forget()
    if invalid:
        raise ContractError([*problems, *invalid])
    if problems:
        raise ConfigError(problems)
    return tuple(made)


def _asked(path: str) -> _Asked:
    text = read_file(path)
    content = text.encode("utf-8")
    text = text.removeprefix(_MARK).replace("\r\n", "\n")
    target, form = _language(path, text)
    return _Asked(path, text, content, target, form, block_of(text, path, form, target))


def _language(path: str, text: str) -> tuple[Target, Existing]:
    """By the end of the file's name, the longest first; else by how the file begins."""
    forms = list(_forms(target_names()))
    found = _fitting(path, text, forms)
    if found is None:
        found = _fitting(path, text, list(_forms(outside_target_names())))
    if found is None:
        known = sorted({form.suffix for _, form in forms})
        message = f"{path} is in no language that a server prints with its options"
        hint = f"known here: {', '.join(known)}"
        raise ConfigError([Problem(Position(path, 1, 1), "unknown-language", message, hint)])
    return found


def _forms(names: Sequence[str]) -> Iterator[tuple[Target, Existing]]:
    for name in names:
        target = find_target(name)
        if target is not None:
            yield from ((target, form) for form in getattr(target, "EXISTING", ()))


def _fitting(
    path: str, text: str, forms: list[tuple[Target, Existing]]
) -> tuple[Target, Existing] | None:
    named = [row for row in forms if path.lower().endswith(row[1].suffix)]
    if named:
        return max(named, key=lambda row: len(row[1].suffix))
    return next((row for row in forms if re.match(row[1].content, text)), None)


def _made(asked: _Asked, contracts: Sequence[Contract], draw: Drawer) -> Updated:
    contract = _contract(asked, contracts)
    target = asked.target
    given = {one.field: one.value for one in asked.block.given}
    options = target.Options(**{**asked.form.fixed, "header": "options", **given})
    problems = [*_unknown_types(asked.block.given, service_of(contract))]
    if problems:
        raise ConfigError(problems)
    errors = [one for one in target.problems(contract, options) if not one.warning]
    if errors:
        raise _refusal(errors, asked, contract, options)
    (file,) = target.files(contract, options, draw)
    changed = [*_changed(asked, file.text)]
    if changed:
        raise ConfigError(changed)
    wants = _as_before(file.text, asked.content)
    if wants != asked.content:
        _refuse_owned(asked.path, wants)
    return Updated(asked.path, asked.content, wants)


def _contract(asked: _Asked, contracts: Sequence[Contract]) -> Contract:
    if len(contracts) == 1:
        return contracts[0]
    address = asked.block.base_url.rstrip("/")
    found = [one for one in contracts if address and one.base_url.rstrip("/") == address]
    if len(found) == 1:
        return found[0]
    many = "no contract has" if not found else f"{len(found)} contracts have"
    message = (
        f"{many} the address '{asked.block.base_url}', so it cannot be told which one is meant"
    )
    listed = ", ".join(f"{one.path} ({one.base_url or 'no baseUrl'})" for one in contracts)
    hint = f"name it with --spec; there are {listed}"
    width = len(asked.block.base_url) or 1
    raise ConfigError([Problem(asked.block.at, "which-contract", message, hint, width)])


def _unknown_types(given: Sequence[Given], service: Service) -> Iterator[Problem]:
    """Entries of IncludeTypes that mean nothing in the service."""
    included = next((one for one in given if one.field == "include_types"), None)
    if included is None:
        return
    names = {name for made in service.declared for name in (made.name, made.bare_name)}
    tags = {tag for made in service.operations for tag in made.tags}
    for entry in entries_of(included.value):
        name, known = entry.removesuffix(".*").removeprefix("*."), names
        fits = name in names
        if entry.endswith("/*"):
            fits = any(made.namespace.startswith(entry[:-2]) for made in service.declared)
        elif entry.startswith("{") and entry.endswith("}"):
            known = tags
            fits = not tags.isdisjoint(tag.strip() for tag in entry[1:-1].split(","))
        if not fits:
            at = included.value_at
            place = at._replace(column=at.column + included.value.index(entry))
            message = f"IncludeTypes names '{entry}', which the contract does not have"
            hint = did_you_mean(name, sorted(known)) if known else ""
            yield Problem(place, "unknown-type", message, hint, len(entry))


def _refusal(
    errors: list[Problem], asked: _Asked, contract: Contract, options: Any
) -> ConfigError | ContractError:
    """The errors of a target, each that an option of the block brings at that option."""
    left = errors
    found: list[Problem] = []
    for one in asked.block.given:
        default = asked.target.Options._field_defaults[one.field]
        without = options._replace(**{one.field: default})
        kept = set(asked.target.problems(contract, without))
        for problem in left:
            if problem not in kept:
                width = len(one.value)
                found.append(problem._replace(at=one.value_at, width=width, notes=()))
        left = [problem for problem in left if problem in kept]
    return ContractError([*found, *left]) if left else ConfigError(found)


def _changed(asked: _Asked, text: str) -> Iterator[Problem]:
    """Options that the new block does not have as the old one had them, but for spaces in lists."""
    block = block_of(text, asked.path, asked.form, asked.target)
    printed = {one.name: one.value for one in block.given}
    for one in asked.block.given:
        plain = ",".join(part.strip() for part in one.value.split(","))
        if printed.get(one.name) not in (one.value, plain, ",".join(entries_of(one.value))):
            message = f"the value of '{one.name}' cannot stand in a block of options as it is"
            yield Problem(one.value_at, "bad-header", message, "", len(one.value))


def _as_before(text: str, content: bytes) -> bytes:
    """With the byte order mark and the line ends that the file had."""
    mark = _MARK.encode("utf-8")
    if b"\r\n" in content.partition(b"\n")[0] + b"\n":
        text = text.replace("\n", "\r\n")
    return (mark if content.startswith(mark) else b"") + text.encode("utf-8")


def _refuse_owned(path: str, wants: bytes) -> None:
    """What a manifest lists is written with the options of its output.

    Bytes that the manifest has already are safe: the next run finds what it expects.
    """
    folder, name = os.path.split(os.path.realpath(path))
    while True:
        if os.path.exists(os.path.join(folder, NAME)):
            entry = read_manifest(folder).files.get(name)
            if entry is not None and hash_of(wants) not in entry.hashes:
                message = f"{path} is written for the output '{entry.output}'"
                hint = (
                    "set its options in the configuration and run 'polydto generate';"
                    " or take the file out of the output's folder"
                )
                raise ConfigError([Problem(Position(path, 1, 1), "owned-file", message, hint)])
        folder, last = os.path.split(folder)
        if not last:
            return
        name = f"{last}/{name}"
