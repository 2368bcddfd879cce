"""The pages of style reference: every declaration of a contract in words, tables and samples."""

import os
from collections.abc import Iterator
from typing import Protocol
from urllib.parse import quote

from generator.accesswords import access_line
from generator.code import EMPTY, Code
from generator.contenttypes import media_type
from generator.generics import bases, substitute
from generator.ir import (
    Answer,
    Auth,
    Contract,
    Declaration,
    EnumType,
    Extras,
    Field,
    Operation,
    Record,
    Ref,
    Union,
)
from generator.outputnames import words_of
from generator.problems import Origin
from generator.targets.docs.diagram import Diagrams
from generator.targets.docs.escape import address, number
from generator.targets.docs.reference_samples import ReferenceSamples
from generator.targets.docs.reference_use import MOST, Uses
from generator.targets.docs.reference_views import (
    AnswerView,
    DeclarationView,
    DiagramView,
    FieldView,
    LinkView,
    MemberView,
    PageView,
    VariantView,
)
from generator.targets.docs.reference_words import Words
from generator.targets.docs.reference_writing import Writing
from generator.wire.exchanges import BODIES, address_of, page_name, verb_of

_MOST_BOXES = 1000  # in the diagrams of all operations on one page
_TOO_MANY = Code("Those of single operations are left out; a folder of pages has them.")
_FEW = 60  # declarations of a page whose code and samples are seen without unfolding


class Options(Protocol):
    """The options of the target that this style reads."""

    @property
    def outputs(self) -> str: ...
    @property
    def formats(self) -> str: ...
    @property
    def samples(self) -> str: ...
    @property
    def pages(self) -> str: ...
    @property
    def source(self) -> str: ...


class Reference:
    """Makes the views of one contract."""

    def __init__(self, contract: Contract, options: Options, writing: Writing) -> None:
        self._contract, self._writing = contract, writing
        self._text, self._literal, self._prose = writing.text, writing.literal, writing.prose
        self._words = Words(writing, self.linked)
        self._source = options.source
        self._folder = options.pages == "folder"
        self._formats = words_of(options.formats)
        self._examples_first = options.samples == "examples"
        self._uses = Uses(contract)
        self._samples = ReferenceSamples(contract, writing, options.samples)
        self._diagrams: Diagrams | None = None
        self._drawn = False  # whether each operation has one
        if writing.has_diagrams:
            self._diagrams = Diagrams(contract, self._uses, self.linked)
            self._drawn = self._folder or self._diagrams.boxes() <= _MOST_BOXES
        self._prefix = address_of(contract)[1]
        self._heirs: dict[str, list[str]] = {}
        for record in contract.records:
            for base in (record.extends, *(record.implements or ())):
                if base is not None:
                    self._heirs.setdefault(base.name, []).append(record.name)

    def page(self) -> PageView:
        """The page of a whole contract; in a folder, the index."""
        contract = self._contract
        operations = tuple(map(self._operation, contract.operations))
        types = tuple(map(self._type, contract.types))
        shown = () if self._folder else (*operations, *types)
        tags = dict.fromkeys(tag for declared in contract.declared for tag in declared.tags)
        diagrams, undrawn = self._overview()
        return PageView(
            title=self._text(contract.title or contract.name),
            heading=self._text(contract.title or contract.name),
            home=EMPTY,
            facts=tuple(self._facts()),
            description=self._prose(contract.doc),
            tags=tuple(map(self._text, tags)),
            operations=operations,
            types=types,
            shown=shown,
            diagrams=diagrams,
            undrawn=undrawn,
            switch=any(_switches(one) for one in shown),
            examples_first=self._examples_first,
            unfolded=len(shown) <= _FEW,
            long=len(operations) + len(types) > _FEW,
            left_out=EMPTY,
        )

    def _overview(self) -> tuple[tuple[DiagramView, ...], Code]:
        """Diagrams of the whole, and why some are missing."""
        if self._diagrams is None:
            return (), EMPTY
        diagrams, undrawn = self._diagrams.overview()
        if not self._drawn:
            undrawn = Code("{} {}").format(undrawn, _TOO_MANY)
        return diagrams, undrawn

    def single(self, index: PageView, shown: DeclarationView) -> PageView:
        """The page of one declaration in a folder."""
        return index._replace(
            title=Code("{} - {}").format(shown.name, index.title),
            heading=index.title,
            home=self._writing.index(),
            facts=(),
            description=EMPTY,
            tags=(),
            operations=(),
            types=(),
            shown=(shown,),
            diagrams=(),
            undrawn=EMPTY,
            switch=_switches(shown),
            unfolded=True,
            long=False,
        )

    def linked(self, name: str) -> Code:
        """Where a declaration is shown; nothing for one that is not of the contract."""
        if name not in self._contract.declarations:
            return EMPTY
        return self._writing.place(name, own_file=self._folder)

    def _facts(self) -> Iterator[tuple[Code, Code]]:
        contract = self._contract
        media = ", ".join(map(media_type, contract.content_types))
        for label, value in (
            ("Version", contract.version),
            ("Address", contract.base_url),
            ("Content types", media),
            ("Namespace", contract.namespace),
        ):
            if value:
                yield self._text(label), self._text(value)

    def _operation(self, operation: Operation) -> DeclarationView:
        request = operation.request
        verbs = operation.verbs or ("ANY",) if operation.routes else (verb_of(operation),)
        fields = tuple(self._parameters(operation))
        reached, more = self._uses.reached(operation.name)
        formats = tuple(self._samples.of(operation, self._formats))
        hint = tuple(
            self._text(page_name(one))
            for one in operation.answer_types or operation.content_types
            if page_name(one) != "other"
        )
        return self._declared(request, "operation", self._prose(request.doc))._replace(
            operation=True,
            experimental=operation.experimental,
            verbs=tuple(map(self._text, verbs)),
            words=self._text(_words_of(operation)),
            access=self._text(access_line(operation.auth)),
            routes=tuple(
                (
                    self._text(", ".join(route.verbs) or "ANY"),
                    self._literal(f"{self._prefix}{route.path}"),
                )
                for route in operation.routes
            ),
            fields=fields,
            answers=tuple(self._answers(operation)),
            reached=tuple(map(self._link, reached)),
            reached_more=Code("and more") if more else EMPTY,
            hint=hint,
            formats=formats,
            diagram=self._diagrams.of(operation) if self._diagrams and self._drawn else None,
        )

    def _type(self, declared: Declaration) -> DeclarationView:
        match declared:
            case Record():
                kind = "interface" if declared.interface else "record"
                fields = tuple(self._field(one, EMPTY) for one in declared.fields)
                return self._declared(declared, kind, self._prose(declared.doc))._replace(
                    fields=fields
                )
            case EnumType():
                flags = "flags" if declared.flags else "enum"
                kind = f"open {flags}" if declared.open else flags
                members = tuple(self._members(declared))
                return self._declared(declared, kind, self._prose(declared.doc))._replace(
                    members=members
                )
            case Union():
                return self._declared(declared, "union", self._prose(declared.doc))._replace(
                    discriminator=self._literal(declared.discriminator),
                    variants=tuple(
                        VariantView(self._literal(one.tag), self._words.type(Ref(one.record)))
                        for one in declared.variants
                    ),
                )

    def _declared(self, declared: Declaration, kind: str, description: Code) -> DeclarationView:
        """What all declarations have."""
        users, more = self._uses.users(declared.name)
        parameters = declared.parameters if isinstance(declared, Record) else ()
        name = f"{declared.name}<{', '.join(parameters)}>" if parameters else declared.name
        return DeclarationView(
            id=address(declared.name),
            name=self._text(name),
            kind=self._text(kind),
            address=self.linked(declared.name),
            operation=False,
            experimental=False,
            verbs=(),
            tags=tuple(map(self._text, declared.tags)),
            words=self._text(" ".join((kind, *declared.tags))),
            description=description,
            deprecated=self._words.deprecation(declared.deprecated),
            source=self._line(declared.at),
            facts=tuple(self._heritage(declared)) if isinstance(declared, Record) else (),
            access=EMPTY,
            routes=(),
            fields=(),
            members=(),
            variants=(),
            discriminator=EMPTY,
            answers=(),
            reached=(),
            reached_more=EMPTY,
            used=tuple(map(self._link, users)),
            used_more=_more(more),
            hint=(),
            formats=(),
        )

    def _heritage(self, record: Record) -> Iterator[tuple[Code, Code]]:
        """Bases, interfaces, inherited members, heirs, and what becomes of unknown members."""
        if record.extends is not None:
            yield Code("Extends"), self._words.type(record.extends)
        if record.implements:
            yield Code("Implements"), Code(", ").join(map(self._words.type, record.implements))
        inherited = [
            Code("{}: {}").format(
                self._literal(field.wire_name), self._words.type(substitute(field.type, arguments))
            )
            for base, arguments in reversed(bases(self._contract, record))
            for field in base.fields
        ]
        if inherited:
            yield Code("Inherits"), Code("; ").join(inherited)
        heirs = self._heirs.get(record.name, [])
        if heirs:
            links = [self._words.type(Ref(name)) for name in heirs[:MOST]]
            links += [_more(len(heirs) - MOST)] * (len(heirs) > MOST)
            yield Code("Base of"), Code(", ").join(links)
        if record.extras is Extras.KEEP:
            yield Code("Other members"), Code("are kept")
        if record.extras is Extras.FORBID:
            yield Code("Other members"), Code("are refused")

    def _parameters(self, operation: Operation) -> Iterator[FieldView]:
        path = {name for route in operation.routes for name in route.parameters}
        usual = "body" if verb_of(operation) in BODIES else "query"
        inherited = [
            field._replace(type=substitute(field.type, arguments))
            for base, arguments in reversed(bases(self._contract, operation.request))
            for field in base.fields
        ]
        for field in (*inherited, *operation.request.fields):
            place = "path" if field.wire_name in path else usual
            yield self._field(field, self._text(field.location.value if field.location else place))

    def _field(self, field: Field, place: Code) -> FieldView:
        return FieldView(
            self._writing.key(field.wire_name),
            self._words.type(field.type),
            place,
            field.required,
            tuple(self._words.notes(field)),
            self._writing.cell(field.doc),
            self._words.deprecation(field.deprecated),
        )

    def _members(self, enum: EnumType) -> Iterator[MemberView]:
        for member in enum.members:
            shown = member.number is not None and member.number != member.wire
            yield MemberView(
                self._writing.key(member.name),
                self._writing.key(str(member.wire)),
                number(member.number) if shown and member.number is not None else EMPTY,
                self._writing.cell(member.doc),
                self._words.deprecation(member.deprecated),
            )

    def _answers(self, operation: Operation) -> Iterator[AnswerView]:
        returns = operation.returns
        if isinstance(returns, Answer):
            told = {
                Answer.VOID: "no body",
                Answer.UNDECLARED: "the contract does not say",
            }
            status = operation.status or (204 if returns is Answer.VOID else 200)
            yield AnswerView(number(status), EMPTY, self._text(told[returns]))
        else:
            media = ", ".join(map(media_type, operation.answer_types))
            told_as = self._text(f"as {media}") if media else EMPTY
            answer = self._words.type(returns)
            yield AnswerView(number(operation.status or 200), answer, told_as)
        for error in operation.errors:
            type_ = self._words.type(error.type) if error.type is not None else EMPTY
            yield AnswerView(self._text(error.word), type_, self._writing.cell(error.doc))

    def _link(self, name: str) -> LinkView:
        return LinkView(self.linked(name), self._text(name))

    def _line(self, at: Origin) -> LinkView | None:
        """The line of the contract, if the option says where contracts are read."""
        if not self._source or not at.path:
            return None
        folder = os.path.dirname(self._contract.path) or "."
        file = os.path.relpath(at.path, folder).replace(os.sep, "/")
        target = self._source.replace("{file}", quote(file)).replace("{line}", str(at.line))
        return LinkView(self._writing.url(target), self._text(f"{file}:{at.line}"))


def _words_of(operation: Operation) -> str:
    """What an operation is found by, beside its name."""
    auth = operation.auth or Auth()
    routes = (route.path for route in operation.routes)
    roles = (*auth.roles, *auth.any_role, *auth.permissions, *auth.any_permission)
    stage = ("experimental",) if operation.experimental else ()
    return " ".join((*operation.verbs, *routes, *operation.request.tags, *roles, *stage))


def _switches(declared: DeclarationView) -> bool:
    return any(len(format_.exchanges) > 1 for format_ in declared.formats)


def _more(count: int) -> Code:
    return Code("and {} more").format(number(count)) if count > 0 else EMPTY
