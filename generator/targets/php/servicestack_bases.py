"""What a class has of its bases: the parameters of their constructors, type arguments, lists."""

from collections.abc import Iterator, Mapping

from generator.kept import kept
from generator.servicestack.bases import lineage
from generator.servicestack.dotnet import NetType, tree_of
from generator.servicestack.service import MetaType, Property, TypeName
from generator.targets.php.servicestack_safe import resolved
from generator.targets.php.servicestack_settings import Settings
from generator.targets.php.servicestack_types import TypePrinter
from generator.targets.php.servicestack_world import Kind, World
from generator.tuples import NamedTuple

# ServiceStack does not find this base among its own types, so it does not read its properties.
_NOT_FOUND = "QueryDb`2"


class Inherited(NamedTuple):
    """A property of a base; `tree` is its type where the derived class stands."""

    property: Property
    tree: NetType


@kept
def bases_of(
    types: list[MetaType], spelled: Mapping[tuple[str, ...], str], settings: Settings
) -> "Bases":
    """Those of a service's types, which know what they mean and how they are printed."""
    world = World(types, exact=settings.exact, verbatim=settings.verbatim, spelled=spelled)
    return Bases(TypePrinter(world, value_types=settings.value_types))


class Bases:
    """Judges the bases of one service's types."""

    def __init__(self, types: TypePrinter) -> None:
        self.types = types
        self._world = types.world

    def base(self, made: MetaType) -> TypeName | None:
        """The class that a class extends. `safe` extends none that PHP would not find."""
        base = made.inherits
        if base is None or not self._world.can_name(self._world.spoken_name(base.name)):
            return None
        return base if self._world.exact or self.is_found(made) else None

    def is_found(self, made: MetaType) -> bool:
        """Whether the file or the client library has the base of a class, and it can be one."""
        base = made.inherits
        if base is None or self._world.kind(base.name) not in (Kind.CLASS, Kind.LIBRARY):
            return False
        return made.name not in self._chain(made)

    def parent(self, made: MetaType) -> TypeName | None:
        """What a class or an interface extends."""
        if not made.interface:
            return self.base(made)
        base = made.inherits
        return base if base is not None and self._is_implemented(made, base) else None

    def interfaces(self, made: MetaType) -> list[TypeName]:
        """What a type implements, each once: PHP takes none twice, which `verbatim` prints."""
        if self._world.verbatim:
            return [one for one in made.implements if self._is_implemented(made, one)]
        found: dict[str, TypeName] = {}
        for interface in made.implements:
            if self._is_implemented(made, interface):
                found.setdefault(self._world.spoken_name(interface.name).lower(), interface)
        return list(found.values())

    def _is_implemented(self, made: MetaType, interface: TypeName) -> bool:
        if not self._world.can_name(self._world.spoken_name(interface.name)):
            return False
        if self._world.exact:
            return True
        if self._world.kind(interface.name) not in (Kind.INTERFACE, Kind.MARKER):
            return False
        return not (made.interface and self._is_circular(made, interface.name))

    def needs(self, made: MetaType) -> Iterator[str]:
        """What PHP must have met before a type: what it extends, and interfaces that do so, too.

        An interface without a parent is known from the start of the file.
        """
        if made.enum:
            return
        parent = self.parent(made)
        if parent is not None and parent.name in self._world.types:
            yield parent.name
        for interface in self.interfaces(made):
            found = self._world.types.get(interface.name)
            if found is not None and (found.inherits is not None or found.implements):
                yield interface.name

    def _is_circular(self, made: MetaType, interface: str) -> bool:
        """Whether an interface extends `made`, itself or through others."""
        waiting, seen = [interface], set()
        while waiting:
            name = waiting.pop()
            found = self._world.types.get(name)
            if found is None or name in seen:
                continue
            seen.add(name)
            waiting += (one.name for one in found.implements)
            if found.inherits is not None:
                waiting.append(found.inherits.name)
        return made.name in seen

    def _chain(self, made: MetaType) -> set[str]:
        """The names of all bases; the type's own among them if it extends itself."""
        names: set[str] = set()
        base = made.inherits
        while base is not None and base.name not in names:
            names.add(base.name)
            found = self._world.types.get(base.name)
            base = found.inherits if found is not None else None
        return names

    def is_read(self, made: MetaType) -> bool:
        """Whether reading a class begins with reading its base."""
        base = made.inherits
        if base is None or not self._world.exact:
            return base is not None
        known = any(True for _ in lineage(made, self._world.types))
        return known and base.name != _NOT_FOUND

    def collection(self, made: MetaType) -> NetType | None:
        """The list or dictionary that a class is."""
        if made.inherits is None or made.interface:
            return None
        tree = tree_of(made.inherits)
        return tree if self.types.is_list(tree) or self.types.is_map(tree) else None

    def is_collection(self, made: MetaType) -> bool:
        """Whether a class is a list or a dictionary, or extends a class that is one."""
        if self._is_filled(made):
            return True
        return any(self._is_filled(base) for base, _ in lineage(made, self._world.types))

    def _is_filled(self, made: MetaType) -> bool:
        """A list or a dictionary of its own. `verbatim` has no dictionaries, only `array`."""
        tree = self.collection(made)
        return tree is not None and (self.types.is_list(tree) or not self._world.verbatim)

    def inherited(self, made: MetaType) -> dict[str, Inherited]:
        """The properties of the bases by name, outermost base first; of equal names the first.

        PHP takes no parameter twice.
        """
        found: dict[str, Inherited] = {}
        for name, one in self.repeated(made):
            found.setdefault(name, one)
        return found

    def repeated(self, made: MetaType) -> list[tuple[str, Inherited]]:
        """As `inherited`, with each one that has the name of another, as ServiceStack prints it."""
        if self.base(made) is None:
            return []
        chain = list(lineage(made, self._world.types))
        bound: Mapping[str, NetType] = {name: NetType(name) for name in made.parameters}
        links = []
        for base, named in chain:
            args = [substituted(arg, bound) for arg in tree_of(named).args]
            bound = dict(zip(base.parameters, args, strict=False))
            links.append((base, bound))
        return [
            (
                self._world.property_name(base, one),
                Inherited(one, self._tree(one, bound, made)),
            )
            for base, bound in reversed(links)
            for one in base.properties
        ]

    def _tree(self, made: Property, bound: Mapping[str, NetType], where: MetaType) -> NetType:
        tree = self.types.declared_tree(made)
        if self._world.exact:
            return tree
        return resolved(substituted(tree, bound), self._world, where.parameters)

    def is_generic(self, made: MetaType) -> bool:
        """Whether a base of the service has type parameters."""
        return any(base.parameters for base, _ in lineage(made, self._world.types))

    def generic_args(self, made: MetaType) -> tuple[NetType, ...]:
        """The arguments of a generic base, for a class that has no parameters itself."""
        base = self.base(made)
        if base is None or made.parameters or self._world.exact:
            return ()
        found = self._world.types.get(base.name)
        if found is None or not found.parameters:
            return ()
        return tuple(resolved(arg, self._world, ()) for arg in tree_of(base).args)


def substituted(tree: NetType, bound: Mapping[str, NetType]) -> NetType:
    """The type with the parameters of a generic class replaced."""
    if not tree.args:
        return bound.get(tree.name, tree)
    return NetType(tree.name, tuple(substituted(arg, bound) for arg in tree.args))
