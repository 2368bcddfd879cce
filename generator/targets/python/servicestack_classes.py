"""The classes of one service, in style servicestack, and what an author should know of each."""

from collections.abc import Iterator, Mapping, Sequence

from generator.code import EMPTY, Code
from generator.servicestack.service import MetaOperation, MetaType, Service
from generator.targets.python.escape import identifier, printed_word, single_quoted
from generator.targets.python.servicestack_bodies import PASS, BodyPrinter, Choices, Names
from generator.targets.python.servicestack_comments import attribute_line, docstring, route_line
from generator.targets.python.servicestack_enums import printed_enum
from generator.targets.python.servicestack_heads import HeadPrinter, Remark
from generator.targets.python.servicestack_lineage import Lineage
from generator.targets.python.servicestack_names import class_name
from generator.targets.python.servicestack_properties import MARGIN
from generator.targets.python.servicestack_types import TypePrinter
from generator.targets.python.servicestack_view import TypeView

_LINES, _NEXT = Code("\n"), Code(", ")
_CLASS, _BARE_CLASS = Code("class {}({}):"), Code("class {}:")
_VARIABLE, _SAME = Code("{} = TypeVar({})"), Code("{} = {}")
_EMPTY_LIST = "the client library reads '{}' as an empty object, and writes it so"


class ClassPrinter:
    """Prints one service's types in their order; `remarks` grows."""

    def __init__(
        self,
        types: Sequence[MetaType],
        operations: Mapping[str, MetaOperation],
        service: Service,
        names: Names,
        choices: Choices,
    ) -> None:
        exact = choices.exact
        self._operations, self._names, self._choices = operations, names, choices
        self._requests = {made.request.name for made in service.operations}
        self._lineage = Lineage(types)
        self._classes = {name: printed_word(shown) for name, shown in names.classes.items()}
        interfaces = {made.name for made in types if made.interface}
        arities = {made.name: len(made.parameters) for made in types if not made.enum}
        printer = TypePrinter(self._classes, arities, interfaces, exact=exact)
        self._heads = HeadPrinter(printer, self._classes, arities, self._lineage, exact=exact)
        self._bodies = BodyPrinter(printer, self._heads, self._lineage, service, names, choices)
        self.remarks = self._heads.remarks
        # What is printed, by the metadata name of its class.
        self.heads: dict[str, list[Code]] = {}
        self.shown, self.versioned = self._bodies.shown, self._bodies.versioned

    def view(self, made: MetaType) -> TypeView:
        """The next type."""
        if made.enum:
            view = self._enum(made)
        elif not self._choices.exact and self._is_another_name(made):
            view = self._other_name(made)
        else:
            view = self._class(made)
        self._heads.defined.add(self._names.classes[made.name])
        return view

    def fields(self, made: MetaType) -> Iterator[tuple[str, str]]:
        """Fields with their JSON names, those of the outermost base first."""
        return self._bodies.fields(made)

    def _enum(self, made: MetaType) -> TypeView:
        printed = printed_enum(made, exact=self._choices.exact)
        self.remarks += [Remark(made.name, "", text, True) for text in printed.faults]
        lines = self._bodies.docstring(made)
        lines += [MARGIN + line for line in printed.lines] or [PASS]
        name = self._classes[made.name]
        return TypeView(
            comments=self._comments(made, None),
            variables=EMPTY,
            decorated=False,
            declaration=_CLASS.format(name, printed.base),
            body=_LINES.join(lines),
        )

    def _is_another_name(self, made: MetaType) -> bool:
        """A list or a dictionary that is no request: its class could not be filled."""
        if made.inherits is None or made.name in self._requests:
            return False
        return self._lineage.collection(made) and not self._heads.misfit(made.inherits)

    def _other_name(self, made: MetaType) -> TypeView:
        assert made.inherits is not None
        base = self._heads.base(made, made.inherits, tight=False)
        text = made.description if self._choices.described else None
        return TypeView(
            comments=self._comments(made, None),
            variables=self._variables(made),
            decorated=False,
            declaration=_SAME.format(self._classes[made.name], base),
            body=docstring(text, EMPTY, exact=False),
        )

    def _class(self, made: MetaType) -> TypeView:
        operation = self._operations.get(made.name)
        if self._lineage.collection(made):
            text = _EMPTY_LIST.format(made.name)
            self.remarks.append(Remark(made.name, "", text, made.name not in self._requests))
        bases = self.heads[made.name] = self._heads.bases(made, operation)
        name = self._classes[made.name]
        return TypeView(
            comments=self._comments(made, operation),
            variables=self._variables(made),
            decorated=not made.interface,
            declaration=(
                _CLASS.format(name, _NEXT.join(bases)) if bases else _BARE_CLASS.format(name)
            ),
            body=_LINES.join(self._bodies.body(made)),
        )

    def _comments(self, made: MetaType, operation: MetaOperation | None) -> Code:
        lines = [] if operation is None else list(map(route_line, operation.routes))
        lines += map(attribute_line, made.attributes)
        return _LINES.join(lines)

    def _variables(self, made: MetaType) -> Code:
        return _LINES.join(
            _VARIABLE.format(identifier(class_name(name)), single_quoted(class_name(name)))
            for name in made.parameters
        )
