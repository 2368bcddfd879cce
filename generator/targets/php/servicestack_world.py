"""What the names of one service mean: which of them PHP gets, and how each is called there."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from generator.code import Code
from generator.servicestack.library import DTOS, INTERFACES
from generator.servicestack.service import MetaType, Property
from generator.targets.php.escape import class_name, is_class_name, is_word, printed_word
from generator.targets.php.servicestack_names import (
    IMPORTED,
    default_class_name,
    derived_property_name,
    exact_key,
)

Key = tuple[str, str]  # a type's name and namespace in metadata

_LIBRARY_INTERFACES = INTERFACES | {"ICrud"}
_LIBRARY_CLASSES = DTOS | {"QueryData`2"}


# The hash of a plain Enum is slow.
class Kind(StrEnum):
    """What a name is, beside the types of .NET."""

    ENUM = "an enum of the service"
    FLAGS = "an enum of the service whose members combine"
    CLASS = "a class of the service"
    INTERFACE = "an interface of the service"
    LIBRARY = "a class of the client library"
    MARKER = "an interface of the client library"
    UNKNOWN = "nothing that the file declares"


class World:
    """The printed types of a service. `spelled` are names that the author insists on.

    Its keys are a type's, or a type's and the wire name of a property. Of two types with one name
    the first is what others mean by it.
    """

    def __init__(
        self,
        printed: Iterable[MetaType],
        *,
        exact: bool,
        verbatim: bool = False,
        spelled: Mapping[tuple[str, ...], str],
    ) -> None:
        self.exact, self.verbatim = exact, verbatim
        self._spelled = spelled
        self.types: dict[str, MetaType] = {}
        listed = list(printed)
        for made in listed:
            self.types.setdefault(made.name, made)
        self._names = {(made.name, made.namespace): self._chosen(made) for made in listed}
        self._references = {
            made.name: self._names[made.name, made.namespace] for made in self.types.values()
        }
        self._kinds = {name: _kind(made) for name, made in self.types.items()}
        # The names of types that the author has chosen, by metadata name.
        self.chosen = {
            made.name: self._references[made.name]
            for made in self.types.values()
            if (made.name, made.namespace) in spelled
        }

    def _chosen(self, made: MetaType) -> str:
        counted = made.bare_name != made.name and made.bare_name in self.types
        return self._spelled.get((made.name, made.namespace)) or default_class_name(
            made.name, counted=counted
        )

    def kind(self, name: str) -> Kind:
        """What a metadata name is here."""
        known = self._kinds.get(name)
        if known is not None:
            return known
        if name in _LIBRARY_CLASSES:
            return Kind.LIBRARY
        return Kind.MARKER if name in _LIBRARY_INTERFACES else Kind.UNKNOWN

    def declared_name(self, made: MetaType) -> str:
        """What the class of a printed type is called."""
        return self._names[made.name, made.namespace]

    def spoken_name(self, name: str) -> str:
        """A class as the client library's converters get it."""
        return self._references.get(name) or default_class_name(name)

    def reference(self, name: str) -> Code:
        """A class where PHP wants a name; `mixed` where no class can have that name."""
        spoken = self.spoken_name(name)
        if self.verbatim and is_word(spoken):
            return printed_word(spoken)
        if not is_class_name(spoken):
            return Code("mixed")
        # The file's `use` lines do not bring all that the library has.
        far = name not in self.types and spoken.lower() not in IMPORTED
        if far and not self.exact and self.kind(name) in (Kind.LIBRARY, Kind.MARKER):
            return Code("\\ServiceStack\\") + class_name(spoken)
        return class_name(spoken)

    def property_name(self, made: MetaType, property_: Property) -> str:
        """What a property of a type is called in PHP."""
        if self._spelled:
            spelled = self._spelled.get((made.name, made.namespace, property_.wire_name))
            if spelled is not None:
                return spelled
        key = self.key(property_)
        return key if self.verbatim and is_word(key) else derived_property_name(key)

    def can_name(self, text: str) -> bool:
        """Whether the file calls a class so: `verbatim` takes words that PHP has for itself."""
        return is_class_name(text) or (self.verbatim and is_word(text))

    def key(self, property_: Property) -> str:
        """The JSON key with which a property is read and written."""
        return exact_key(property_) if self.exact else property_.wire_name


def is_flags(made: MetaType) -> bool:
    """Whether the members of an enum combine."""
    return made.enum_int and any(attribute.name == "Flags" for attribute in made.attributes)


def _kind(made: MetaType) -> Kind:
    if made.enum:
        return Kind.FLAGS if is_flags(made) else Kind.ENUM
    return Kind.INTERFACE if made.interface else Kind.CLASS
