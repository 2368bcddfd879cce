"""Which schemas of `oneOf` and `anyOf` a member tells apart, and by which value of it."""

from generator.importers.openapi.files import Files
from generator.importers.openapi.merging import is_object
from generator.importers.openapi.shape import Shape

_NOWHERE: tuple[object, ...] = ()
Variants = tuple[tuple[str, Shape], ...]


def told_apart(
    files: Files, own: Shape, branches: list[Shape], resolved: list[Shape]
) -> tuple[Variants, str]:
    """The branches by tag with the member that tells them apart, or none with the reason.

    `resolved` has each branch with all its members.
    """
    flat: list[tuple[Shape, Shape]] = []
    for branch, whole in zip(branches, resolved, strict=True):
        if whole.variants:
            return (), "a union within a union"
        if not (is_object(whole) and (whole.props or whole.extras is False)):
            return (), "not all are objects with members"
        flat.append((branch, whole))
    if own.discriminator is not None:
        name, mapping = own.discriminator
        tags = _mapped(files, own, mapping)
        return _named(name, flat, tags)
    for name in flat[0][1].props:
        variants, _ = _named(name, flat, None)
        if variants:
            return variants, name
    return (), "no member has a value of its own in each"


def _named(
    name: str, flat: list[tuple[Shape, Shape]], mapped: dict[tuple[object, ...], list[str]] | None
) -> tuple[Variants, str]:
    """The variants by the values of the member `name`.

    `mapped` has the tags that a discriminator gives to places; without one, only constants that
    are demanded tell variants apart. Where a tag leads nowhere, as in a document that was put
    together from several files, the schema that it means is not known, and no name stands for it.
    """
    if not name:
        return (), "the name of the member that tells them apart is empty"
    found: dict[str, Shape] = {}
    for branch, whole in flat:
        constants = _constants(name, whole)
        if mapped is None:
            if len(constants) != 1 or name not in whole.required:
                return (), ""
            tags = constants
        else:
            tags = mapped.get(branch.ref, []) if branch.ref is not None else []
            if not tags and len(constants) == 1:
                tags = constants
            if not tags and branch.ref is not None and _NOWHERE not in mapped:
                tags = [str(branch.ref[-1])]
        if not tags:
            return (), f"'{name}' has no value for one of them"
        for tag in tags:
            if tag in found:
                return (), f"'{name}' is '{tag}' for two of them"
            found[tag] = branch
    return tuple(found.items()), name


def _constants(name: str, whole: Shape) -> list[str]:
    member = whole.props.get(name)
    if member is None or member.enum is None:
        return []
    return [value for value in member.enum if isinstance(value, str)]


def _mapped(files: Files, own: Shape, mapping: object) -> dict[tuple[object, ...], list[str]]:
    """Tags by the place that the mapping gives them."""
    tags: dict[tuple[object, ...], list[str]] = {}
    assert hasattr(mapping, "items")
    for tag, name in mapping.items():
        place = (*own.place, "discriminator", "mapping", tag)
        ref = name
        components = files.sources[own.place[0]].root.get("components", {})
        if name in components.get("schemas", {}) or not set("#/.") & set(name):
            ref = "#/components/schemas/" + name.replace("~", "~0").replace("/", "~1")
        target = files.hinted(place, ref)
        tags.setdefault(_NOWHERE if target is None else target, []).append(tag)
    return tags
