"""The bill of materials of this project: CycloneDX 1.6, of requirements.lock, no date in it.

Usage: python tools/sbom.py > sbom.json
"""

import json
import re
import sys
import tomllib
from collections.abc import Mapping
from importlib.metadata import metadata, requires
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
# What older packages say of their licence, in the words of SPDX.
_WORDS = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}


def locked() -> dict[str, str]:
    """Versions by name, as requirements.lock has them."""
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pins = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {name: version for name, version in pins}  # noqa: C416 - dict() of lists is untyped


def licence_of(name: str) -> str:
    """The SPDX expression of an installed package; empty where it says nothing we know."""
    told: Mapping[str, Any] = metadata(name).json
    rows = [row for row in told.get("classifier", ()) if row.startswith("License ::")]
    words = [_WORDS.get(row.rpartition(" :: ")[2], "") for row in rows]
    # The oldest of the three ways is free text; where it is a word, it is one of SPDX.
    return (
        str(told.get("license_expression", ""))
        or " AND ".join(words)
        or str(told.get("license", ""))
    )


def scopes() -> dict[str, str]:
    """By normalised name: `required` by every installation, `optional` by an extra. All others
    are for development, and CycloneDX calls them `excluded`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = (row for rows in project["optional-dependencies"].values() for row in rows)
    needed = _with_needs(project["dependencies"])
    return {**dict.fromkeys(_with_needs(extras), "optional"), **dict.fromkeys(needed, "required")}


def _with_needs(rows: Any) -> set[str]:
    waiting, found = list(rows), set()
    while waiting:
        row = Requirement(waiting.pop())
        name = normalised(row.name)
        if name in found or (row.marker is not None and not row.marker.evaluate({"extra": ""})):
            continue
        found.add(name)
        waiting += requires(name) or ()
    return found


def normalised(name: str) -> str:
    """A name as a package address has it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def bill() -> dict[str, Any]:
    """The document."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    known = scopes()
    components = [
        {
            "type": "library",
            "bom-ref": f"pkg:pypi/{normalised(name)}@{version}",
            "name": name,
            "version": version,
            "scope": known.get(normalised(name), "excluded"),
            "licenses": [{"expression": licence_of(name)}],
            "purl": f"pkg:pypi/{normalised(name)}@{version}",
        }
        for name, version in sorted(locked().items(), key=lambda pin: normalised(pin[0]))
    ]
    own = {"type": "application", "name": project["name"], "version": project["version"]}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {**own, "licenses": [{"expression": project["license"]}]}},
        "components": components,
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(bill(), indent=2) + "\n")
