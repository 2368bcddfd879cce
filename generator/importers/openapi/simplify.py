"""Shapes without `allOf`, `oneOf` and `anyOf`, as far as a contract can say what they say.

Rules for `allOf`: one part is that part. A reference to a record and members of its own is a record
that extends it, unless it changes a member of it or demands one. Everything else is merged.
"""

from functools import reduce
from typing import Any

from generator.importers.openapi.files import Files
from generator.importers.openapi.heirs import NO_HEIRS, Heirs, with_heirs
from generator.importers.openapi.merging import Merger, alike, annotated, asserts, is_object
from generator.importers.openapi.report import Report
from generator.importers.openapi.shape import Shape, ShapeReader
from generator.importers.openapi.source import Place
from generator.importers.openapi.unions import told_apart

_SCALAR = frozenset(("string", "number", "integer", "boolean"))


class Simplifier(Merger):
    """Simplifies the shapes of one import. Each schema that is referred to is done once."""

    def __init__(self, files: Files, report: Report, reader: ShapeReader) -> None:
        super().__init__(report)
        self.files, self._reader = files, reader
        self._read: dict[Place, Shape] = {}
        self._simple: dict[Place, Shape] = {}
        self._busy: set[Place] = set()
        self._owned: set[Place] = set()  # as `_busy`, for what unions say beside their variants
        self._heirs = NO_HEIRS
        self._bases: dict[Place, Shape] = {}  # what bases with heirs say themselves

    def add_heirs(self, heirs: Heirs) -> None:
        """Makes a union of each base with a discriminator: of those that extend it."""
        self._heirs = heirs

    def has_heirs(self, place: Place) -> bool:
        """Whether what stands there has variants only because others extend it."""
        return place in self._heirs.tags

    def value(self, place: Place) -> Any:
        """What stands at a place of the documents."""
        return self.files.value(place)

    def shape_at(self, place: Place) -> Shape:
        """The schema at a place, as it is written."""
        found = self._read.get(place)
        if found is None:
            found = self._reader.read(self.files.value(place), place)
            if place in self._heirs.tags:
                self._bases[place] = found
                found = with_heirs(found, self._heirs.tags[place])
            self._read[place] = found
        return found

    def simple_at(self, place: Place) -> Shape:
        """The schema at a place, simplified; it may be a reference with annotations."""
        found = self._simple.get(place)
        if found is None:
            if place in self._busy:
                message = "this schema needs itself to say what it is"
                self.files.fail(place, "cyclic-reference", message)
                return Shape(place)
            self._busy.add(place)
            found = self._simple[place] = self.simple(self.shape_at(place))
            self._busy.discard(place)
        return found

    def is_busy(self, place: Place) -> bool:
        """Whether that schema waits for what is being simplified, or would: a union of it."""
        if place in self._busy:
            return True
        heirs = self._heirs.all.get(place)
        if heirs is not None:
            return not heirs.isdisjoint(self._busy)
        shape = self.shape_at(place)
        return any(part.ref in self._busy for part in (*shape.one_of, *shape.any_of))

    def simple(self, shape: Shape) -> Shape:
        """The shape without combinations: a union has `variants`, what extends has a `base`."""
        if shape.all_of or (shape.ref is not None and (shape.props or shape.required)):
            shape = self._all(shape)
        if shape.one_of or shape.any_of:
            shape = self._one(shape)
        return shape

    def resolved(self, shape: Shape) -> Shape:
        """Simplified, with what it refers to and what it extends written out."""
        found = self.simple(shape)
        seen: set[Place] = set()
        while found.ref is not None:
            if found.ref in seen:
                return found._replace(ref=None)
            seen.add(found.ref)
            rest = found._replace(ref=None)
            target = (
                self.own_of(found.ref) if self.is_busy(found.ref) else self.simple_at(found.ref)
            )
            found = annotated(target, rest)
            if asserts(rest):
                found = self.merged(self.resolved(target), rest)
        if found.base is not None:
            base = self.resolved(Shape(found.place, found.base))
            found = self.merged(base, found._replace(base=None))
        return found

    def own_of(self, place: Place) -> Shape:
        """What a schema says itself that waits for this one.

        Its `oneOf` may well list schemas whose `allOf` begin with it; nothing else can.
        """
        raw = self.shape_at(place)
        own = self._bases.get(place, raw)
        own = own._replace(one_of=(), any_of=(), discriminator=None)
        if not (raw.one_of or raw.any_of) or place in self._owned:
            message = "this schema needs itself to say what it is"
            self.files.fail(place, "cyclic-reference", message)
            return own._replace(all_of=())
        if not own.all_of:
            return own
        self._owned.add(place)
        own = self.resolved(own)
        self._owned.discard(place)
        return own

    def is_record(self, shape: Shape) -> bool:
        """Whether a simplified shape is a record of its own, with members or closed."""
        if shape.ref or shape.variants or shape.enum is not None or not is_object(shape):
            return False
        return bool(shape.props or shape.base or shape.extras is False)

    def _all(self, shape: Shape) -> Shape:
        own = shape._replace(all_of=())
        if own.ref is not None:
            own = own._replace(ref=None)
            shape = shape._replace(all_of=(Shape(shape.place, shape.ref), *shape.all_of))
        parts = [part for part in shape.all_of if asserts(part)]
        for part in shape.all_of:
            if not asserts(part):
                own = annotated(part, own)._replace(**_assertions(own))
        # `type: object` beside `allOf` says no more than its parts.
        bare = own._replace(types=()) if own.types == ("object",) else own
        if not asserts(bare):
            if not parts:
                return own
            if len(parts) == 1:
                base = parts[0].ref
                if base is not None and own.place in self._heirs.all.get(base, ()):
                    # It adds nothing to a base, but is one of those that the base stands for.
                    return self._merged(own, parts)
                return annotated(self.simple(parts[0]), own)
            own_part: list[Shape] = []
        else:
            own_part = [bare]
        return self._extending(own, own_part, parts) or self._merged(own, [*parts, *own_part])

    def _merged(self, own: Shape, parts: list[Shape]) -> Shape:
        whole = reduce(self.merged, [self.resolved(part) for part in parts])
        return annotated(whole, own)._replace(place=own.place, key=())

    def _extending(self, own: Shape, own_part: list[Shape], parts: list[Shape]) -> Shape | None:
        """The shape as a record that extends the only one that it refers to, or None."""
        refs = [part for part in parts if part.ref is not None]
        others = [part for part in parts if part.ref is None] + own_part
        if len(refs) != 1 or not others:
            return None
        target = refs[0].ref
        assert target is not None
        while True:
            if self.is_busy(target):
                return None
            found = self.simple_at(target)
            if found.ref is None:
                break
            target = found.ref
        if not self.is_record(found) or found.extras is False or found.nullable:
            return None
        if any(part.one_of or part.any_of or part.all_of for part in others):
            return None
        mine = reduce(self.merged, others)
        if not is_object(mine) or isinstance(mine.extras, Shape) or mine.extras is False:
            return None
        base = self.resolved(Shape(own.place, target))
        if base.extras is False:
            return None
        props = dict(mine.props)
        for name in mine.props:
            if name in base.props:
                if not alike(base.props[name], mine.props[name]):
                    return None
                del props[name]
            elif name in base.required:
                return None  # the base demands it, and has it as anything
        if not mine.required <= props.keys() | base.required:
            return None
        required = mine.required & props.keys()
        made = mine._replace(props=props, required=required, base=target, types=("object",))
        if not props and mine.extras is None and not _is_named(own.place):
            return annotated(Shape(own.place, target), own)
        return annotated(made, own)._replace(place=own.place, key=(), nullable=own.nullable)

    def _one(self, shape: Shape) -> Shape:
        exclusive = bool(shape.one_of)
        word = "oneOf" if exclusive else "anyOf"
        branches = shape.one_of or shape.any_of
        if shape.one_of and shape.any_of:
            self._report.lose((*shape.place, "anyOf"), "'anyOf' beside 'oneOf'")
        own = shape._replace(one_of=(), any_of=())
        kept = [branch for branch in branches if branch.types != ("null",)]
        if len(kept) < len(branches):
            own = own._replace(nullable=True)
        if not kept:
            return own._replace(types=("null",))
        if all(_only_demands(branch) for branch in kept):
            self._report.lose((*shape.place, word), f"'{word}' that only demands members")
            return own
        kept = list({_key(branch): branch for branch in kept}.values())
        if len(kept) == 1 and own.discriminator is None:
            return self._joined(own, kept[0])
        simple = [self._branch(branch) for branch in kept]
        own_asserts = asserts(own._replace(types=(), discriminator=None))
        if not own_asserts:
            found = self._texts(own, simple, exclusive) or self._scalars(own, simple, word)
            if found is not None:
                return found
        if any(branch.nullable for branch in simple):
            own = own._replace(nullable=True)
        if own_asserts and is_object(own) and all(map(is_object, simple)):
            pairs = [
                (
                    (branch, part)
                    if own.props.keys() <= part.props.keys() and own.required <= part.required
                    else (self._variant(own, part),) * 2
                )
                for branch, part in zip(kept, simple, strict=True)
            ]
            kept, simple = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        variants, why = told_apart(self.files, own, kept, simple)
        if variants:
            if own.place in self._heirs.tags:
                place, names = (*own.place, "discriminator"), ", ".join(tag for tag, _ in variants)
                self._report.note(
                    place, "a base with a discriminator, as a union of its heirs", names
                )
            made = Shape(own.place, variants=variants, discriminator=(why, {}))
            return annotated(made, own._replace(discriminator=None))
        if own.place in self._heirs.tags:
            self._report.lose((*own.place, "discriminator"), "a discriminator of a base", why)
            return own._replace(discriminator=None)
        if len(kept) == 1:
            return self._joined(own._replace(discriminator=None), kept[0])
        if own_asserts and asserts(own._replace(types=())):
            self._report.lose((*shape.place, word), f"'{word}' beside other keywords", why)
            return own._replace(discriminator=None)
        self._report.lose((*shape.place, word), f"'{word}' of types that nothing tells apart", why)
        return annotated(Shape(own.place), own)._replace(nullable=False, discriminator=None)

    def _variant(self, own: Shape, part: Shape) -> Shape:
        """A branch with the members that stand beside all branches."""
        return self.merged(own, part)._replace(nullable=False, title=part.title)

    def _branch(self, branch: Shape) -> Shape:
        """A branch with its reference written out, unless that waits for this very shape."""
        return self.resolved(branch)

    def _joined(self, own: Shape, branch: Shape) -> Shape:
        """A shape with the only branch that it has."""
        rest = own._replace(types=()) if own.types == ("object",) else own
        if not asserts(rest._replace(discriminator=None)):
            return annotated(self.simple(branch), own)
        return annotated(self.merged(own, self.resolved(branch)), own)

    def _texts(self, own: Shape, simple: list[Shape], exclusive: bool) -> Shape | None:
        """Enums of one kind as one enum; an enum beside any text as an open one."""
        enums = [part for part in simple if part.enum is not None and not part.open]
        free = [part for part in simple if part.enum is None]
        kinds = {value.__class__ for part in enums for value in part.enum or ()}
        if not enums or len(kinds) != 1 or not kinds <= {str, int}:
            return None
        word = "string" if kinds == {str} else "integer"
        if any(part.types != (word,) or part.limits or part.format for part in free):
            return None
        if free and exclusive:
            return None
        values: dict[Any, tuple[str, str]] = {}
        for part in enums:
            for index, value in enumerate(part.enum or ()):
                single = len(part.enum or ()) == 1
                name = part.names[index] if index < len(part.names) else ""
                doc = part.docs[index] if index < len(part.docs) else part.doc if single else ""
                values.setdefault(value, (name or (part.title if single else ""), doc))
        named = all(name for name, _ in values.values())
        told = any(doc for _, doc in values.values())
        made = Shape(
            own.place,
            types=(word,),
            enum=tuple(values),
            names=tuple(name for name, _ in values.values()) if named else (),
            docs=tuple(doc for _, doc in values.values()) if told else (),
            gone=enums[0].gone,
            open=bool(free),
            nullable=any(part.nullable for part in simple),
            doc=enums[0].doc if len(enums) == 1 else "",
        )
        return annotated(made, own)

    def _scalars(self, own: Shape, simple: list[Shape], word: str) -> Shape | None:
        """Branches of one scalar type, such as a date or any text, as that type."""
        types = {part.types for part in simple}
        if any(part.enum is not None and not part.open for part in simple):
            types |= {("string",)} if types == {("string",)} else {("", "")}
        kinds = {item for group in types for item in group}
        numeric = kinds == {"integer", "number"}
        if not numeric and (len(kinds) != 1 or not kinds <= _SCALAR or () in types):
            return None
        nullable = any(part.nullable for part in simple)
        exact = numeric or any(not part.limits and not part.format for part in simple)
        if not exact or (len(simple) > 1 and word == "oneOf" and not numeric):
            what = ", ".join(filter(None, (part.format for part in simple)))
            self._report.lose((*own.place, word), f"'{word}' of kinds of one scalar", what)
        made = Shape(own.place, types=("number",) if numeric else tuple(kinds), nullable=nullable)
        return annotated(made, own)


def _is_named(place: Place) -> bool:
    """Whether a schema has a name of its own, so that it is a type even without members."""
    return place[1:-1] in (("components", "schemas"), ("definitions",), ("$defs",))


def _only_demands(branch: Shape) -> bool:
    """Whether a branch says nothing but which members must be there."""
    if branch.types not in ((), ("object",)):
        return False
    return not asserts(branch._replace(required=frozenset(), types=())) and bool(branch.required)


def _key(branch: Shape) -> Any:
    bare = branch == Shape(branch.place, branch.ref)
    return branch.ref if branch.ref is not None and bare else branch.place


def _assertions(shape: Shape) -> dict[str, Any]:
    kept = "ref types enum names docs props required extras keys items tuple_ all_of one_of any_of"
    return {name: getattr(shape, name) for name in (*kept.split(), "limits", "format", "place")}
