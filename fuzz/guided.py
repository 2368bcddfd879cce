"""The same guided by what is covered, with atheris, which is no part of the environment.

Usage: pip install atheris; python -m fuzz.guided KIND [options of libFuzzer]

KIND is contract, servicestack, php or typescript.

libFuzzer prints a finding and keeps its input; it ends at the first one.
"""

import os
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["generator"]):
    from fuzz.subjects import complaint
    from fuzz.trials import SPEC, Trial, config_of, seeds


def main() -> None:
    kind, *options = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        folder, corpus = Path(name), Path(name) / "corpus"
        for part in ("run", "cache", "corpus"):
            (folder / part).mkdir()
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        for number, seed in enumerate(seeds(kind)):
            (corpus / str(number)).write_bytes(seed)

        def attempt(text: bytes) -> None:
            said = complaint(_trial(kind, text), folder / "run")
            if said:
                raise AssertionError(said)

        atheris.Setup([sys.argv[0], "-max_len=20000", *options, str(corpus)], attempt)
        atheris.Fuzz()


def _trial(kind: str, text: bytes) -> Trial:
    if kind == "contract":
        outputs = ("python", "php", "openapi-document", "typescript")
        return Trial("contract", {SPEC: text, "polydto.yaml": config_of(outputs)}, ())
    return Trial("import", {"document": text}, (kind,))


if __name__ == "__main__":
    main()
