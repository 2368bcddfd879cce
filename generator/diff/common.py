"""What changes in any declaration: its words, tags, names in code and facts of the server."""

from collections.abc import Iterator

from generator.diff.change import Change, Level
from generator.diff.fields import deprecation, spelled
from generator.diff.reach import Use
from generator.diff.walk import SAFE, change
from generator.ir import Declaration, Union


def declaration_words(
    old: Declaration, new: Declaration, use: Use, kind: str = "type"
) -> Iterator[Change]:
    """What says nothing about JSON. `kind` is `type` or `op`."""
    rule = f"deprecated-{kind}-added"
    yield from deprecation(new.name, use, old, new, rule, new.name)
    if old.doc != new.doc:
        yield change(
            "description-changed",
            new.name,
            use,
            SAFE,
            f"the description of {new.name} is another one",
            old=old.at,
            new=new.at,
            was=old.doc,
            now=new.doc,
        )
    if old.tags != new.tags:
        yield change(
            "tag-changed",
            new.name,
            use,
            SAFE,
            f"the tags of {new.name} are other ones",
            old=old.at,
            new=new.at,
            was=", ".join(old.tags),
            now=", ".join(new.tags),
        )
    if old.spellings != new.spellings:
        yield change(
            "type-renamed",
            f"{new.name} in code",
            use,
            SAFE,
            f"{new.name} has another name in code",
            old=old.at,
            new=new.at,
            was=spelled(old.spellings),
            now=spelled(new.spellings),
        )
    if old.attributes != new.attributes:
        yield extension(old, new, use, Level.RISKY, "attributes")


def extension(
    old: Declaration, new: Declaration, use: Use, level: Level = Level.SAFE, what: str = "facts"
) -> Change:
    """Facts of the server that say nothing about JSON."""
    shown = "attributes" if what == "attributes" else "facts of the server"
    return change(
        "extension-changed",
        f"{new.name} {what}",
        use,
        SAFE,
        f"{shown} of {new.name} are other ones",
        old=old.at,
        new=new.at,
        behaviour=level,
    )


def kind_word(declaration: Declaration) -> str:
    """`a record`, `an enum`, `a union`."""
    return "an enum" if declaration.kind == "enum" else f"a {declaration.kind}"


def is_union(declaration: Declaration) -> bool:
    return isinstance(declaration, Union)
