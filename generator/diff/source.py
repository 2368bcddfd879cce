"""What a change of a contract does to code that uses the generated types.

Two surfaces of one output (see `generator.surface`) are compared by rules that know no language.
A request is built by callers, so that its constructor matters; an answer is read, so that its
properties do. What nobody can tell is told as both.
"""

from collections.abc import Iterable, Mapping

from generator.diff.change import Level, Way
from generator.diff.source_building import building
from generator.diff.source_effects import Effect, Found, Pair, Renames, World, refused
from generator.diff.source_reading import reading
from generator.surface import Checked, Kind, Surface, Symbol, split

__all__ = ["Effect", "Renames", "effects"]

_ENUMS = (Kind.ENUM, Kind.FLAGS)
_CLASSES = (Kind.RECORD, Kind.INTERFACE)
_NO_RENAMES = Renames({}, {})


def effects(
    old: Surface,
    new: Surface,
    ways: Mapping[str, Way] | None = None,
    renames: Renames = _NO_RENAMES,
) -> tuple[Effect, ...]:
    """What callers of `old` meet in `new`, in the order of the new surface, then what is gone.

    `ways` says where operations use a declaration, by its new name; one that it lacks counts as
    built and read. One cause has one effect: what it does to heirs is merged into it.
    """
    if old == new:
        return ()
    by_declaration = {symbol.declaration: symbol for symbol in new.symbols}
    pairs: list[tuple[Symbol, Symbol]] = []
    gone: list[Symbol] = []
    for symbol in old.symbols:
        name = renames.declarations.get(symbol.declaration, symbol.declaration)
        found = by_declaration.get(name)
        if found is None:
            gone.append(symbol)
        else:
            pairs.append((symbol, found))
    world = World(old, new, pairs, ways or {}, renames)
    result = Found()
    _styles(world, result)
    moved = _modules(pairs, world, result)
    place = {symbol.declaration: number for number, symbol in enumerate(new.symbols)}
    pairs.sort(key=lambda pair: place[pair[1].declaration])
    for before, after in pairs:
        if before != after:
            _symbol(Pair(before, after, world), result, moved=moved)
    for symbol in gone:
        witness = old.speech.use(symbol)
        why = f"'{symbol.name}' is gone, so that code that names it is refused"
        result.add(symbol.declaration, "", "type-removed", Level.BREAKING, why, witness)
    return result.effects()


def _styles(world: World, found: Found) -> None:
    """Ways to call constructors that are gone, told once for all of them."""
    old, new = world.old.traits, world.new.traits
    lost = [
        word
        for word, had, has in (
            ("place", old.positional, new.positional),
            ("name", old.named, new.named),
        )
        if had and not has
    ]
    if not lost:
        return
    shown = next((symbol for symbol in world.old.symbols if symbol.parameters), None)
    witness = ""
    if shown is not None and shown.parameters is not None:
        by_place = "place" in lost
        witness = world.old.speech.build(shown, shown.parameters, by_place)
    why = f"constructors no longer take arguments by {' or by '.join(lost)}"
    found.add("", "", "gen-constructor-style-changed", Level.BREAKING, why, witness)


def _modules(pairs: Iterable[tuple[Symbol, Symbol]], world: World, found: Found) -> bool:
    """Whether every symbol is imported from elsewhere now; told once."""
    modules = {(before.module, after.module) for before, after in pairs}
    if not modules or any(before == after for before, after in modules):
        return False
    (before, after), *_ = sorted(modules)
    witness = world.old.speech.use(world.old.symbols[0])
    why = f"types are no longer imported from '{before}' but from '{after}'"
    found.add("", "", "gen-namespace-changed", Level.BREAKING, why, witness)
    return True


def _symbol(pair: Pair, found: Found, *, moved: bool) -> None:
    old, new = pair.old, pair.new
    if old.module != new.module and not moved:
        why = f"'{new.name}' is no longer imported from '{old.module}' but from '{new.module}'"
        pair.tell(found, "type-moved", Level.BREAKING, why, pair.old_speech.use(old))
    if old.name != new.name:
        declared = old.declaration != new.declaration
        rule = "type-renamed" if declared else "type-symbol-collision"
        why = f"'{old.name}' is called '{new.name}' now"
        pair.tell(found, rule, Level.BREAKING, why, pair.old_speech.use(old))
    if old.kind is not new.kind and not _kinds(pair, found):
        return
    if old.name == new.name:
        for name in dict.fromkeys(name for name in old.also if name not in new.also):
            why = f"'{name}', which came with '{new.name}', is gone"
            pair.tell(found, "gen-serializer-changed", Level.BREAKING, why, name)
    if new.kind is Kind.UNION and old.value != new.value:
        why = f"variants of '{new.name}' are told apart by '{new.value}' and not by '{old.value}'"
        pair.tell(
            found, "discriminator-name-changed", Level.BREAKING, why, pair.old_speech.match(old)
        )
    _bases(pair, found)
    _generics(pair, found)
    _answer(pair, found)
    building(pair, found)
    reading(pair, found)


def _kinds(pair: Pair, found: Found) -> bool:
    """Tells of another kind of symbol; whether its parts can still be compared."""
    old, new = pair.old, pair.new
    witness = pair.old_speech.use(old)
    if old.kind in _CLASSES and new.kind in _CLASSES:
        became = "abstract" if new.kind is Kind.INTERFACE else "concrete"
        why = f"'{new.name}' became {became}"
        if old.parameters and new.parameters is None:
            witness = pair.build(old.parameters)
        level = Level.BREAKING if pair.traits.nominal else Level.SAFE
        pair.tell(found, "type-abstract-toggled", level, why, witness)
        return True
    if old.kind in _ENUMS and new.kind in _ENUMS:
        why = f"a value of '{new.name}' is " + (
            "any combination of its members" if new.kind is Kind.FLAGS else "one of its members"
        )
        if old.cases:
            witness = pair.old_speech.case(old, old.cases[0])
        same = old.written == new.written
        level = Level.RISKY if same else Level.BREAKING
        if same:
            witness = pair.old_speech.match(old)
        pair.tell(found, "enum-flags-toggled", level, why, witness)
        return True
    why = f"'{new.name}' is no {old.kind.value} any more but {_a(new.kind)}"
    pair.tell(found, "type-kind-changed", Level.BREAKING, why, witness)
    return False


def _a(kind: Kind) -> str:
    return f"an {kind.value}" if kind.value[0] in "aeiou" else f"a {kind.value}"


def _bases(pair: Pair, found: Found) -> None:
    """Types that a value no longer is; where types are their members, those tell it."""
    if not pair.traits.nominal:
        return
    world = pair.world
    had = [world.types.named(name) for name in pair.old.bases]
    lost = [name for name in had if name not in pair.new.bases]
    if not lost:
        return
    reached = set(world.ancestors(pair.new))
    classes = [name for name in pair.new.bases if name not in had and not world.is_interface(name)]
    for name in lost:
        if name in reached:
            continue
        rule = "base-changed" if classes else "base-removed"
        if world.was_interface(name):
            rule = "interface-removed"
        elif not world.was_declared(name):
            rule = "gen-base-class-changed"
        why = f"'{pair.new.name}' is no '{name}' any more, where code takes one or asks for it"
        pair.tell(found, rule, Level.BREAKING, why, pair.build(pair.old.parameters or ()))


def _generics(pair: Pair, found: Found) -> None:
    old, new = pair.old.type_parameters, pair.new.type_parameters
    level = refused(pair.traits.types)
    if pair.traits.types is Checked.RUN_TIME:
        level = Level.RISKY  # only tools that read comments know type arguments there
    if len(old) != len(new):
        why = f"'{pair.new.name}' takes {len(new)} type arguments and not {len(old)}"
        pair.tell(found, "generic-arity-changed", level, why, pair.old_speech.use(pair.old))
    elif old != new and sorted(old) == sorted(new):
        why = f"the type parameters of '{pair.new.name}' changed places"
        pair.tell(found, "generic-parameter-reordered", level, why, pair.old_speech.use(pair.old))


def _answer(pair: Pair, found: Found) -> None:
    if pair.old.answer is None or pair.new.answer is None:
        return
    old, new = pair.world.types.named(pair.old.answer), pair.new.answer
    if old == new:
        return
    rule = "op-response-type-swapped" if old and new else "op-response-void-toggled"
    if old and new and pair.world.types.accepts(split(old), split(new)):
        return
    why = f"'{pair.new.name}' is answered with {new or 'nothing'} and no longer {old or 'nothing'}"
    witness = pair.old_speech.use(pair.old)
    if pair.traits.nominal:
        witness = pair.build([one for one in pair.old.parameters or () if one.required])
    pair.tell(found, rule, Level.BREAKING, why, witness)
