"""Calls as operations: a request DTO each, with route, access and answers."""

from collections.abc import Mapping
from typing import Any

from generator.contenttypes import MEDIA_TYPES
from generator.importers.openapi.answers import Answers
from generator.importers.openapi.calls import Body, Call, Media, Parameter
from generator.importers.openapi.merging import alike
from generator.importers.openapi.named import Names, type_name
from generator.importers.openapi.report import Report
from generator.importers.openapi.retirement import deprecation
from generator.importers.openapi.shape import Shape
from generator.importers.openapi.simplify import Simplifier
from generator.importers.openapi.source import Place
from generator.importers.openapi.types import Types, is_component
from generator.ir import (
    NO_LIMITS,
    Auth,
    EnumType,
    Extras,
    Field,
    ListOf,
    Location,
    Nullable,
    Operation,
    Primitive,
    Record,
    Ref,
    Route,
    SetOf,
    Type,
)
from generator.naming import with_hash
from generator.operations import VERBS, path_fault, route_parameters
from generator.sending import BODILESS

_IGNORED_HEADERS = frozenset(("accept", "content-type", "authorization"))
_SHORT = {media: name for name, media in MEDIA_TYPES.items()}


class Requests:
    """Makes the operations of one document."""

    def __init__(
        self, simplifier: Simplifier, types: Types, names: Names, report: Report, usual: str
    ) -> None:
        self._simplifier, self._types, self._names = simplifier, types, names
        self._report = report
        self._answers = Answers(types, report)
        self._own: dict[Place, Place] = {}  # the whole request of a call, by its place
        self._usual = usual  # the content type of operations that say nothing

    def names_of(self, calls: list[Call], components: Mapping[str, Place]) -> list[str]:
        """The names of all operations. Where a component is a call's own request, it is hidden."""
        names = []
        for call in calls:
            own = self._own_of(call, components)
            if own is not None:
                self._own[call.place] = own
                self._types.hide(own)
                body = components.get(f"{call.id}Body")
                if body is not None and call.body and self._ref_of(call.body) == body:
                    self._types.hide(body)
                names.append(self._types.name_of(own) or "")
            else:
                names.append("")
        for index, call in enumerate(calls):
            if not names[index]:
                text = call.id or _words(call.method, call.path)
                names[index] = self._names.claim(text, "Request")
        return names

    def _own_of(self, call: Call, components: Mapping[str, Place]) -> Place | None:
        """The component that is a call's whole request: of its name, or where a type has that, with
        `Request` after it, as the openapi target writes it."""
        named = components.get(call.id) if call.id else None
        if named is None:
            return None
        name = type_name(call.id)
        last = components.get(with_hash(name, call.id))  # where types have both other names
        for own in (named, components.get(f"{name}Request"), last):
            if own is not None and self._types.name_of(own) and self._is_own(call, own):
                return own
        return None

    def _ref_of(self, body: Body) -> Place | None:
        shape = _main(body.media).shape if body.media else None
        return shape.ref if shape is not None else None

    def _is_own(self, call: Call, own: Place) -> bool:
        """Whether the component has the members of the whole request, and nothing else."""
        ref = self._ref_of(call.body) if call.body is not None else None
        members = {
            self._raw(parameter).get("x-wire-name") or parameter.name
            for parameter in call.parameters
        }
        if call.body is not None:
            if ref is None:
                return False
            members |= self._simplifier.resolved(Shape(own, ref)).props.keys()
        if not call.parameters:
            return ref == own
        return members == self._simplifier.resolved(Shape(own, own)).props.keys()

    def operation(self, call: Call, name: str) -> Operation | None:
        """The operation of a call."""
        own = self._own.get(call.place)
        verb = call.method.upper()
        place = call.place
        if verb not in VERBS:
            self._report.lose(place, f"method {verb}", call.path)
            return None
        fields: list[Field] = []
        route = self._route(call, verb, fields, name)
        if own is not None:
            shape = self._simplifier.simple_at(own)
            record = self._types.record(shape, name, self._types.at(place))
            record = self._types.told(record, shape, str(own[-1]), inline=False)
            known = {field.wire_name: field for field in fields}
            located = (self._with_location(field, known, verb) for field in record.fields)
            record = record._replace(fields=tuple(located))
        else:
            record = self._request(call, name, verb, fields)
        if call.doc:
            record = record._replace(doc=call.doc)
        if call.deprecated or isinstance(call.retired, dict):
            record = record._replace(deprecated=deprecation(call.retired))
        if call.tags:
            record = record._replace(tags=call.tags)
        record = record._replace(spellings=self._types.spellings(name, call.id))
        if call.id and call.id != name and not is_component(call.id):
            self._report.note((*place, "operationId"), "an operation's id in other letters", name)
        auth = self._auth(call)
        answered = self._answers.answers(call, name, auth)
        content_types, answer_types = self._content_types(call, answered.media)
        return Operation(
            request=record,
            routes=(route,) if route is not None else (),
            auth=auth,
            returns=answered.returns,
            errors=answered.errors,
            content_types=content_types,
            answer_types=answer_types if answer_types != content_types else (),
            status=answered.status,
            experimental=call.experimental,
        )

    def _with_location(self, field: Field, known: dict[str, Field], verb: str) -> Field:
        given = known.get(field.wire_name)
        if given is not None:
            return field._replace(location=given.location)
        return field._replace(location=Location.BODY if verb in BODILESS else None)

    def _route(self, call: Call, verb: str, fields: list[Field], owner: str) -> Route | None:
        """The route; the fields of all parameters are appended."""
        path = call.path if call.path.startswith("/") else f"/{call.path}"
        members = self._body_members(call)
        wild = {
            parameter.name
            for parameter in call.parameters
            if self._raw(parameter).get("x-wildcard") is True
        }
        by_name = {p.name: p for p in call.parameters if p.where == "path"}
        others = {p.name.casefold() for p in call.parameters if p.where in ("query", "header")}
        in_path: list[str] = []
        for name, _ in route_parameters(path):
            if not name:
                self._report.lose(call.place, "a path parameter without a name")
                continue
            parameter = by_name.get(name)
            place = call.place if parameter is None else parameter.place
            wire = name if parameter is None else self._raw(parameter).get("x-wire-name") or name
            # A route finds its fields without regard to case.
            before = {known.casefold() for known in in_path if known != name}
            if name.casefold() in members | others | before:
                wire = f"{name}InPath"
                detail = f"'{name}' is '{wire}', as another part of the request has it too"
                self._report.note(place, "a path parameter with another name", detail)
            if parameter is None:
                self._report.note(place, "a path parameter that is not declared", name)
                fields.append(Field(wire, Primitive.STRING, True, at=self._types.at(place)))
            else:
                field = self._field(parameter, owner)
                fields.append(field._replace(wire_name=wire, required=True))
            if wire != name and not set("/{}?#*").intersection(wire):
                path = path.replace(f"{{{name}}}", f"{{{wire}}}", 1)
            if name in wild:
                path = path.replace(f"{{{wire}}}", f"{{{wire}*}}", 1)
            in_path.append(name)
        for name in by_name:
            if name not in in_path:
                self._report.lose(by_name[name].place, "a path parameter that no path has", name)
        for parameter in call.parameters:
            if parameter.where != "path":
                fields += self._sent(parameter, verb, owner, members)
        fault = path_fault(path)
        if not fault and len(set(in_path)) < len(in_path):
            fault = "a path parameter is given twice"
        if fault:
            self._report.lose(call.place, "a path that no route can have", fault)
            return None
        names = tuple(name for name, _ in route_parameters(path))
        return Route((verb,), path, names, self._types.at(call.place))

    def _raw(self, parameter: Parameter) -> dict[str, Any]:
        value = self._simplifier.value(parameter.place)
        return value if isinstance(value, dict) else {}

    def _body_members(self, call: Call) -> set[str]:
        if call.body is None or not call.body.media:
            return set()
        shape = _main(call.body.media).shape
        if shape is None:
            return set()
        resolved = self._simplifier.resolved(shape)
        # What is only demanded is a member, too.
        return {name.casefold() for name in (*resolved.props, *resolved.required)}

    def _field(self, parameter: Parameter, owner: str) -> Field:
        """The field of a parameter whose value is one text; what is more becomes a string."""
        field = self._types.field(parameter.name, parameter.shape, parameter.required, owner)
        if self._raw(parameter).get("content") is not None:
            self._report.lose(parameter.place, "a parameter that is a document", parameter.name)
        if not self._is_plain(field.type, lists=False):
            if field.type is not Primitive.ANY or parameter.shape != Shape(parameter.shape.place):
                self._report.lose(parameter.place, "the type of a parameter", parameter.name)
            field = field._replace(
                type=Primitive.STRING, default=None, examples=(), limits=NO_LIMITS
            )
        return field

    def _is_plain(self, type_: Type, *, lists: bool) -> bool:
        if isinstance(type_, Nullable):
            type_ = type_.inner
        if isinstance(type_, ListOf | SetOf):
            return lists and self._is_plain(type_.item, lists=False)
        if isinstance(type_, Ref):
            declared = self._types.declaration(type_.name)
            return isinstance(declared, EnumType)
        return isinstance(type_, Primitive) and type_ not in (Primitive.ANY, Primitive.STREAM)

    def _sent(self, parameter: Parameter, verb: str, owner: str, members: set[str]) -> list[Field]:
        """The fields of a parameter of the query or of a header."""
        name, where, place = parameter.name, parameter.where, parameter.place
        if where == "header" and name.lower() in _IGNORED_HEADERS:
            self._report.lose(place, "a header that OpenAPI ignores", name)
            return []
        if where not in ("query", "header") or not name:
            self._report.lose(place, f"a parameter in {where}", name)
            return []
        if name.casefold() in members:
            self._report.lose(place, f"a {where} parameter whose name the body has too", name)
            return []
        location = Location.HEADER if where == "header" else Location.QUERY
        usual = Location.QUERY if verb in BODILESS else Location.BODY
        at = None if location is usual else location
        if self._raw(parameter).get("content") is not None:
            self._report.lose(place, "a parameter that is a document", name)
            return []
        resolved = self._simplifier.resolved(parameter.shape)
        if resolved.props and where == "query":
            return self._spread(parameter, resolved, owner, at)
        field = self._types.field(name, parameter.shape, parameter.required, owner)
        if not self._is_plain(field.type, lists=True):
            if field.type is Primitive.ANY:
                field = field._replace(type=Primitive.STRING, default=None, examples=())
                if parameter.shape._replace(doc="") != Shape(parameter.shape.place):
                    self._report.lose(place, "the type of a parameter", name)
            else:
                self._report.lose(place, "a parameter that is an object", name)
                return []
        return [field._replace(location=at)]

    def _spread(
        self, parameter: Parameter, shape: Shape, owner: str, at: Location | None
    ) -> list[Field]:
        """A parameter that is an object, as the parameters that it is sent as."""
        raw = self._raw(parameter)
        deep = raw.get("style") == "deepObject"
        if not deep and raw.get("explode", True) is False:
            self._report.lose(parameter.place, "a parameter that is an object", parameter.name)
            return []
        fields = []
        for name, member in shape.props.items():
            wire = f"{parameter.name}[{name}]" if deep else name
            required = parameter.required and name in shape.required
            field = self._types.field(name, member, required, f"{owner}{type_name(parameter.name)}")
            if self._is_plain(field.type, lists=True):
                fields.append(field._replace(wire_name=wire, location=at))
            else:
                self._report.lose(member.place, "a member of a parameter that is an object", wire)
        self._report.note(parameter.place, "a parameter that is an object, by its members")
        return fields

    def _request(self, call: Call, name: str, verb: str, fields: list[Field]) -> Record:
        record = Record(name=name, fields=tuple(fields), at=self._types.at(call.place))
        body = call.body
        if body is None or not body.media:
            return record
        main = _main(body.media)
        self._lose_media(body, main)
        if main.shape is None:
            self._report.lose(main.place, "a body that is no object", main.name)
            return record
        simple = self._simplifier.simple(main.shape)
        whole = self._simplifier.resolved(main.shape)
        base = main.shape.ref
        if whole.variants and base is not None and self._simplifier.has_heirs(base):
            names = ", ".join(tag for tag, _ in whole.variants)
            self._report.lose(main.place, "the members of a body's variants, kept as any", names)
            simple = whole = self._simplifier.own_of(base)._replace(extras=True)
        if not (whole.types in ((), ("object",)) and whole.enum is None) or whole.variants:
            self._report.lose(main.place, "a body that is no object", ", ".join(whole.types))
            return record
        if not whole.props and whole.extras is not False:
            return self._free_form(record, whole, main)
        taken = {field.wire_name for field in fields}
        read_only = [key for key, part in whole.props.items() if self._is_read_only(part)]
        record = self._with_body(record, simple, whole, verb, taken, read_only)
        if not body.required and whole.required - set(read_only):
            self._report.lose(body.place, "a body that may be left out", "it has required members")
        return record

    def _with_body(
        self,
        record: Record,
        simple: Shape,
        whole: Shape,
        verb: str,
        taken: set[str],
        read_only: list[str],
    ) -> Record:
        """The request with the members of its body: of a base where it is a type, else its own."""
        name = record.name
        base = simple.ref if simple.ref is not None else simple.base
        usual = verb not in BODILESS and not read_only and not taken & whole.props.keys()
        closed = whole.extras is False
        if base is not None and usual and not closed and self._types.name_of(base):
            used = self._types.use(Shape(simple.place, base), name)
            if isinstance(used.type, Ref):
                own = () if simple.ref is not None else self._types.fields(simple, name)
                return record._replace(fields=(*record.fields, *own), extends=used.type)
        for key in read_only:
            self._report.note(
                whole.props[key].place, "a readOnly member, left out of requests", key
            )
        props = {
            key: part
            for key, part in whole.props.items()
            if key not in read_only and key not in taken
        }
        required = whole.required - set(read_only) - taken
        own = self._types.fields(whole._replace(props=props, required=required), name)
        location = Location.BODY if verb in BODILESS else None
        made = (field._replace(location=location) for field in own)
        record = record._replace(fields=(*record.fields, *made))
        if closed:
            return record._replace(extras=Extras.FORBID)
        if whole.extras is not None:
            if isinstance(whole.extras, Shape):
                self._report.lose(whole.extras.place, "the type of further members")
            return record._replace(extras=Extras.KEEP)
        return record

    def _is_read_only(self, part: Shape) -> bool:
        if part.read_only:
            return True
        return part.ref is not None and self._simplifier.simple_at(part.ref).read_only

    def _free_form(self, record: Record, whole: Shape, main: Media) -> Record:
        """A request whose body has any members."""
        if isinstance(whole.extras, Shape):
            self._report.lose(whole.extras.place, "the type of further members")
        elif whole.types != ("object",) and whole.extras is None:
            self._report.lose(main.place, "a body that is no object", "any JSON")
            return record
        return record._replace(extras=Extras.KEEP)

    def _lose_media(self, body: Body, main: Media) -> None:
        for media in body.media:
            if media is main or (media.shape is None and main.shape is None):
                continue
            if alike(media.shape, main.shape):
                continue
            self._report.lose(media.place, "a second schema of a body", media.name)

    def _content_types(
        self, call: Call, answered: tuple[Media, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Those of the request, and those of the answer if it has others."""
        given = call.body.media if call.body is not None else ()
        names = self._content_names(given)
        told = self._content_names(answered)
        if told == ("application/octet-stream",):
            # What a stream is sent as says nothing of how errors are told.
            errors = (media for answer in call.answers for media in answer.media)
            others = tuple(media for media in errors if media not in answered)
            told = self._content_names(others) or told
        if not names:
            return told or (self._usual,), ()
        return names, told

    def _content_names(self, media: tuple[Media, ...]) -> tuple[str, ...]:
        """Content types as a contract names them, without parameters such as a charset."""
        names = []
        for item in media:
            bare = item.name.partition(";")[0].strip().lower()
            if "/" in bare:
                names.append(_SHORT.get(bare, bare))
            else:
                self._report.lose(item.place, "a content type that is none", item.name)
        return tuple(dict.fromkeys(names))

    def _auth(self, call: Call) -> Auth | None:
        given = call.security
        if not given:
            return None
        demands = [demand for demand in given if isinstance(demand, dict)]
        place = (
            (*call.place, "security")
            if "security" in self._simplifier.value(call.place)
            else (0, "security")
        )
        if {} in demands:
            self._report.lose(place, "access that may be anonymous")
            return None
        lists = [
            tuple(str(item) for item in call.extensions.get(key, ()) or ())
            for key in (
                *("x-required-roles", "x-required-any-role"),
                *("x-required-permissions", "x-required-any-permission"),
            )
        ]
        if any(lists):
            return Auth(*lists)
        scopes = [
            tuple(scope for names in demand.values() for scope in names or ()) for demand in demands
        ]
        if len({frozenset(names) for names in scopes}) > 1:
            self._report.lose(place, "different scopes of several ways to sign in")
            return Auth()
        found = tuple(dict.fromkeys(scope for scope in scopes[0] if isinstance(scope, str)))
        return Auth(permissions=found)


def _main(media: tuple[Media, ...]) -> Media:
    """The one whose schema counts: JSON, then a form, then the first."""
    for wanted in ("json", "form", "multipart"):
        for item in media:
            bare = item.name.partition(";")[0].strip().lower()
            if item.shape is not None and (
                _SHORT.get(bare) == wanted or (wanted == "json" and bare.endswith("+json"))
            ):
                return item
    return media[0]


def _words(method: str, path: str) -> str:
    """`get /pets/{id}` is `GetPetsById`."""
    parts = []
    for part in path.split("/"):
        if part.startswith("{") and part.endswith("}"):
            parts.append(f"By{type_name(part[1:-1]).removeprefix('Type')}")
        elif part:
            parts.append(type_name(part).removeprefix("Type"))
    return method.capitalize() + "".join(parts)
