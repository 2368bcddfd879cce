"""An input of a seed and a number."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from fuzz.mutations import mutated

ROOT = Path(__file__).parent.parent
SPEC = "contract.yaml"
SMALL = ROOT / "specs/new_outgoing_session.yaml"
OUTPUTS = {
    "python": "{}",
    "python-unset": "{target: python, absent: unset, validate: true}",
    "python-servicestack": "{target: python, style: servicestack}",
    "php": "{}",
    "php-client": "{target: php, requestMethods: true}",
    "php-plain": "{target: php, style: plain, validate: true}",
    "openapi": "{style: fragment}",
    "openapi-document": "{target: openapi, style: document}",
    "openapi-3.0": '{target: openapi, style: document, version: "3.0", format: json}',
    "typescript": "{validate: true}",
    "typescript-servicestack": "{target: typescript, style: servicestack}",
    "mjs": "{}",
    "jsonschema": "{}",
    "jsonschema-07": "{target: jsonschema, draft: draft-07, format: yaml}",
    "python-safe": "{target: python, style: servicestack, compat: safe}",
    "php-safe": "{target: php, compat: safe}",
    "typescript-safe": "{target: typescript, style: servicestack, compat: safe}",
    "docs-servicestack": '{target: docs, style: servicestack, languages: "php, typescript"}',
    "http": "{}",
    "curl": "{target: http, style: curl}",
    "postman": "{target: http, style: postman}",
    "markdown": "{outputs: typescript, pages: folder}",
}
FORMATS = ("text", "json", "markdown", "html", "github", "gitlab", "sarif", "junit")
# The files of each kind that mutations start from.
_SEEDS = {
    "contract": (
        *("specs/*.yaml", "specs/common/*.yaml", "tests/cases/*/spec.yaml"),
        *("tests/errors/*/contract.yaml", "tests/imports/*/expected.yaml"),
    ),
    "small": ("specs/new_outgoing_session.yaml", "tests/cases/enums/spec.yaml"),
    "servicestack": ("tests/servicestack/*/metadata.json",),
    "php": ("tests/imports/*/input.php", "tests/imports/*/page.txt", "generated/php/*.php"),
    "typescript": ("tests/imports/*/input.ts", "tests/imports/*/page.txt"),
    "openapi": ("tests/documents/*/*.yaml", "generated/openapi-*/*", "specs/common/*.openapi.yaml"),
    "jsonschema": ("generated/jsonschema/*.json", "tests/documents/schema-*/*.yaml"),
    "dtos.php": ("generated/php/*.php",),
    "dtos.ts": ("generated/typescript-servicestack/*.ts",),
    "dtos.py": ("generated/python-servicestack/*.py",),
    "dtos.mjs": ("generated/mjs/*.mjs",),
}


class Trial(NamedTuple):
    """Files by their path in the folder of the run; `words` is what else the subject wants."""

    subject: str
    files: Mapping[str, bytes]
    words: tuple[str, ...]


def trial_of(seed: int, number: int, subject: str = "") -> Trial:
    """The trial with that number, of the subject if one is given."""
    random = Random(f"{seed} {number}")
    return _MAKERS[subject or random.choice(_OFTEN)](random)


def _contract(random: Random, subject: str = "contract") -> Trial:
    contracts = seeds("contract")
    files = _with_imports(random, mutated(random, random.choice(contracts), contracts))
    names = tuple(random.sample(sorted(OUTPUTS), random.choice((1, 1, 2, 4))))
    return Trial(subject, {**files, "polydto.yaml": config_of(names)}, names)


def _format(random: Random) -> Trial:
    return _contract(random, "format")


def _diff(random: Random) -> Trial:
    contracts = seeds("contract")
    text = random.choice(contracts)
    old = mutated(random, text, contracts) if random.random() < 0.3 else text
    files = {**_with_imports(random, mutated(random, text, contracts)), "old.yaml": old}
    return Trial("diff", files, (random.choice(FORMATS), random.choice(sorted(OUTPUTS))))


def _import(random: Random) -> Trial:
    kind = random.choice(("servicestack", "php", "typescript"))
    texts = seeds(kind)
    return Trial("import", {"document": mutated(random, random.choice(texts), texts)}, (kind,))


def _document(random: Random) -> Trial:
    kind = random.choice(("openapi", "openapi", "jsonschema"))
    texts = seeds(kind)
    return Trial("document", {"document": mutated(random, random.choice(texts), texts)}, (kind,))


def _update(random: Random) -> Trial:
    name = random.choice(("dtos.php", "dtos.ts", "dtos.py", "dtos.mjs"))
    printed = seeds(name)
    text = mutated(random, random.choice(printed), (*printed, *seeds("php")))
    return Trial("update", {name: text, SPEC: SMALL.read_bytes()}, (name,))


def _configuration(random: Random) -> Trial:
    text = config_of(tuple(OUTPUTS))
    full = text + b"keep: ['*.txt']\n"
    spec = SMALL.read_bytes()
    changed = mutated(random, random.choice((text, full)), (text, full, spec))
    return Trial("config", {SPEC: spec, "polydto.yaml": changed}, ())


def _manifest(random: Random, subject: str = "manifest") -> Trial:
    contracts = seeds("small")
    text = random.choice(contracts)
    after = mutated(random, text, contracts) if random.random() < 0.5 else text
    files = {SPEC: text, "after.yaml": after, "polydto.yaml": config_of(("python", "php-plain"))}
    return Trial(subject, files, (str(random.getrandbits(32)),))


def _runs(random: Random) -> Trial:
    return _manifest(random, "runs")


def _plans(random: Random) -> Trial:
    return _manifest(random, "plans")


_MAKERS: dict[str, Callable[[Random], Trial]] = {
    "contract": _contract,
    "format": _format,
    "diff": _diff,
    "import": _import,
    "document": _document,
    "update": _update,
    "config": _configuration,
    "manifest": _manifest,
    "runs": _runs,
    "plans": _plans,
}
SUBJECTS = tuple(_MAKERS)
_OFTEN = (
    *SUBJECTS,
    *("contract",) * 6,
    *("import",) * 4,
    *("document",) * 4,
    "format",
    "diff",
    "manifest",
)


def config_of(names: tuple[str, ...]) -> bytes:
    """A configuration of those OUTPUTS."""
    rows = "".join(f"  {name}: {OUTPUTS[name]}\n" for name in names)
    return f"edition: 1\nspecs: [{SPEC}]\nout: out\ntargets:\n{rows}".encode()


def _with_imports(random: Random, text: bytes) -> dict[str, bytes]:
    """The contract, and the files that contracts of specs/ import, changed now and then."""
    files = {SPEC: text}
    for path in sorted((ROOT / "specs/common").glob("*.yaml")):
        content = path.read_bytes()
        if random.random() < 0.05:
            content = mutated(random, content, (text, content))
        files[f"common/{path.name}"] = content
    return files


@cache
def seeds(kind: str) -> tuple[bytes, ...]:
    """The texts of a kind that mutations start from."""
    paths = sorted(path for pattern in _SEEDS[kind] for path in ROOT.glob(pattern))
    return tuple(path.read_bytes() for path in paths if path.stat().st_size < 60_000)
