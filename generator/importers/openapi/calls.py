"""What a document says of each call, whichever version of OpenAPI it is."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.importers.openapi.files import Files
from generator.importers.openapi.report import Report
from generator.importers.openapi.retirement import retired
from generator.importers.openapi.shape import Shape, ShapeReader
from generator.importers.openapi.source import Place

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


class Parameter(NamedTuple):
    """`where` is path, query, header, cookie."""

    name: str
    where: str
    required: bool
    shape: Shape
    place: Place


class Media(NamedTuple):
    """A media type of a body or an answer; `shape` is None where nothing is said of it."""

    name: str
    shape: Shape | None
    place: Place


class Body(NamedTuple):
    media: tuple[Media, ...]
    required: bool
    place: Place


class Answered(NamedTuple):
    """`status` is as the document writes it: `200`, `4XX`, `default`."""

    status: str
    doc: str
    media: tuple[Media, ...]
    place: Place


class Call(NamedTuple):
    """A method of a path. `security` is a list of alternatives, or None where nothing is said."""

    method: str
    path: str
    id: str
    doc: str
    tags: tuple[str, ...]
    deprecated: bool
    retired: Any
    parameters: tuple[Parameter, ...]
    body: Body | None
    answers: tuple[Answered, ...]
    security: list[Any] | None
    extensions: Mapping[str, Any]
    place: Place
    experimental: bool = False


# Read, or read elsewhere.
_OPERATION = frozenset(
    """operationId summary description tags deprecated x-deprecated x-sunset parameters requestBody
    responses security consumes produces x-required-roles x-required-any-role x-required-permissions
    x-required-any-permission x-stability-level""".split()
)
_STABILITY = ("draft", "alpha", "beta", "stable")
_ITEM = frozenset(("$ref", "parameters", "summary", "description", *METHODS))


class CallReader:
    """Reads the calls of the first document."""

    def __init__(self, files: Files, report: Report, shapes: ShapeReader, *, old: bool) -> None:
        self._files, self._report, self._shapes, self._old = files, report, shapes, old
        self.followed: set[Place] = set()  # what `$ref`s outside of schemas lead to

    def calls(self) -> Iterator[Call]:
        """Every method of every path, in the order of the document."""
        root = self._files.root
        paths = self._object(root.get("paths"), (0, "paths"))
        for path, item in paths.items():
            place: Place = (0, "paths", path)
            if path.startswith("x-"):
                self._report.lose(place, f"extension '{path}'")
                continue
            item, place = self._followed(item, place)
            item = self._object(item, place)
            for key in item:
                if key not in _ITEM:
                    what = f"extension '{key}'" if key[:2] == "x-" else f"'{key}' of a path"
                    self._report.lose((*place, key), what)
            for key in ("summary", "description"):
                if item.get(key):
                    self._report.lose((*place, key), f"'{key}' of a path")
            shared = self._parameters(item, place)
            for method in item:
                if method in METHODS:
                    called = self._object(item[method], (*place, method))
                    yield self._call(method, path, called, (*place, method), shared)

    def _followed(self, value: Any, place: Place) -> tuple[Any, Place]:
        """A value, or what its `$ref` leads to."""
        if isinstance(value, dict) and isinstance(value.get("$ref"), str):
            target = self._files.target((*place, "$ref"), value["$ref"])
            if target is None:
                return {}, place
            self.followed.add(target)
            for key in value:
                if key not in ("$ref", "description", "summary"):
                    self._report.lose((*place, key), f"'{key}' beside $ref, which it ignores")
            return self._files.value(target), target
        return value, place

    def _object(self, value: Any, place: Place) -> dict[str, Any]:
        if isinstance(value, dict):
            return value
        if value is not None:
            self._files.fail(place, "schema-shape", "an object is wanted here")
        return {}

    def _call(
        self, method: str, path: str, called: dict[str, Any], place: Place, shared: list[Any]
    ) -> Call:
        for key in called:
            if key not in _OPERATION and called[key] not in ([], {}):
                what = f"extension '{key}'" if key[:2] == "x-" else f"'{key}' of an operation"
                self._report.lose((*place, key), what)
        if called.get("x-stability-level", "stable") not in _STABILITY:
            self._report.lose((*place, "x-stability-level"), "a level of stability of its own")
        texts = [called.get(key) for key in ("summary", "description")]
        told = [text.strip("\n") for text in texts if isinstance(text, str) and text.strip()]
        doc = "\n\n".join(dict.fromkeys(told))
        own = self._parameters(called, place)
        over = {(name, where) for name, where, _, _ in own}
        raw = [entry for entry in shared if (entry[0], entry[1]) not in over] + own
        parameters = [
            self._parameter(entry) for entry in raw if entry[1] not in ("body", "formData")
        ]
        body = self._old_body(raw, called, place) if self._old else self._body(called, place)
        tags = self._listed(called.get("tags"), (*place, "tags"))
        identity = called.get("operationId")
        return Call(
            method=method,
            path=path,
            id=identity if isinstance(identity, str) else "",
            doc=doc,
            tags=tuple(dict.fromkeys(tag for tag in tags if isinstance(tag, str))),
            deprecated=self._flag(called, "deprecated", place),
            retired=retired(called, place, self._report),
            parameters=tuple(parameters),
            body=body,
            answers=tuple(self._answers(called, place)),
            security=self._security(called, place),
            extensions={key: called[key] for key in called if key.startswith("x-required-")},
            experimental=called.get("x-stability-level") in _STABILITY[:2],
            place=place,
        )

    def _security(self, called: dict[str, Any], place: Place) -> list[Any] | None:
        at = (*place, "security") if "security" in called else (0, "security")
        given = called.get("security", self._files.root.get("security"))
        return None if given is None else self._listed(given, at)

    def _listed(self, value: Any, place: Place) -> list[Any]:
        if value is not None and not isinstance(value, list):
            self._files.fail(place, "schema-shape", "a list is wanted here")
            return []
        return value or []

    def _flag(self, holder: dict[str, Any], key: str, place: Place) -> bool:
        value = holder.get(key, False)
        if not isinstance(value, bool):
            self._files.fail((*place, key), "schema-shape", "true or false is wanted here")
        return value is True

    def _parameters(self, holder: dict[str, Any], place: Place) -> list[Any]:
        """Raw parameters as (name, where, value, place)."""
        given = holder.get("parameters")
        given = self._listed(given, (*place, "parameters"))
        found: dict[tuple[str, str], Any] = {}
        for index, item in enumerate(given):
            value, at = self._followed(item, (*place, "parameters", index))
            value = self._object(value, at)
            name, where = value.get("name"), value.get("in")
            if not isinstance(name, str) or not isinstance(where, str):
                if value:
                    message = "a parameter needs a 'name' and an 'in'"
                    self._files.fail(at, "schema-shape", message)
                continue
            if (name, where) in found:
                self._report.lose(at, "the second of two equal parameters", f"{where} {name}")
                continue
            found[(name, where)] = (name, where, value, at)
        return list(found.values())

    def _parameter(self, entry: Any) -> Parameter:
        name, where, value, place = entry
        shape = self._parameter_shape(value, place)
        self._styles(value, where, shape, place)
        return Parameter(name, where, self._flag(value, "required", place), shape, place)

    def _parameter_shape(self, value: dict[str, Any], place: Place) -> Shape:
        """The schema of a parameter, with what the parameter says beside it."""
        if "schema" in value:
            shape = self._shapes.read(value["schema"], (*place, "schema"))
        elif self._old:
            kept = {key: value[key] for key in value if key not in _OLD_PARAMETER}
            shape = self._shapes.read(kept, place)
        elif isinstance(value.get("content"), dict) and value["content"]:
            name, media = next(iter(value["content"].items()))
            schema = media.get("schema", {}) if isinstance(media, dict) else {}
            shape = self._shapes.read(schema, (*place, "content", name, "schema"))
        else:
            shape = Shape(place)
        over: dict[str, Any] = {}
        if isinstance(value.get("description"), str) and value["description"]:
            over["doc"] = value["description"].strip("\n")
        if value.get("deprecated") is True:
            over["deprecated"] = True
        gone = retired(value, place, self._report)
        if gone is not None:
            over["retired"] = gone
        examples = self._examples(value, place)
        if examples and not self._old:
            over["examples"] = examples
        return shape._replace(**over) if over else shape

    def _examples(self, value: dict[str, Any], place: Place) -> tuple[Any, ...]:
        if "example" in value:
            return (value["example"],)
        given = value.get("examples")
        if not isinstance(given, dict):
            return ()
        found = []
        for name, item in given.items():
            item, _ = self._followed(item, (*place, "examples", name))
            if isinstance(item, dict) and "value" in item:
                found.append(item["value"])
            else:
                self._report.lose((*place, "examples", name), "an example outside the document")
        return tuple(found)

    def _styles(self, value: dict[str, Any], where: str, shape: Shape, place: Place) -> None:
        """Lists travel with commas between their items, and that is all that a contract knows."""
        listed = "array" in shape.types
        style = value.get("style")
        usual = "form" if where in ("query", "cookie") else "simple"
        if self._old:
            form = value.get("collectionFormat", "csv")
            if listed and form != "csv":
                self._report.lose((*place, "collectionFormat"), f"lists as '{form}'", value["name"])
        elif style not in (None, usual) and style != "deepObject":
            self._report.lose((*place, "style"), f"style '{style}' of a parameter", value["name"])
        elif listed and where == "query" and value.get("explode", True) is not False:
            detail = f"{value['name']} will have commas"
            self._report.lose(place, "a list as a repeated parameter", detail)
        for key in ("allowReserved", "allowEmptyValue"):
            if value.get(key) is True:
                self._report.lose((*place, key), f"'{key}' of a parameter", value["name"])
        if not self._old:
            for key in value:
                if key.startswith("x-") and key not in (
                    "x-deprecated",
                    "x-sunset",
                    "x-wire-name",
                    "x-wildcard",
                ):
                    self._report.lose((*place, key), f"extension '{key}'")

    def _body(self, called: dict[str, Any], place: Place) -> Body | None:
        if "requestBody" not in called:
            return None
        value, at = self._followed(called["requestBody"], (*place, "requestBody"))
        value = self._object(value, at)
        if value.get("description"):
            self._report.lose((*at, "description"), "the description of a body")
        self._extensions(value, at)
        return Body(self._media(value, at), self._flag(value, "required", at), at)

    def _old_body(self, raw: list[Any], called: dict[str, Any], place: Place) -> Body | None:
        """A body of Swagger 2.0: a parameter `body`, or those of a form."""
        root = self._files.root
        consumes = called.get("consumes", root.get("consumes"))
        consumes = [item for item in consumes or () if isinstance(item, str)]
        for _, where, value, at in raw:
            if where == "body":
                shape = self._shapes.read(value.get("schema", {}), (*at, "schema"))
                if value.get("description"):
                    self._report.lose((*at, "description"), "the description of a body")
                media = tuple(Media(item, shape, at) for item in consumes or ["application/json"])
                return Body(media, value.get("required") is True, at)
        form = [entry for entry in raw if entry[1] == "formData"]
        if not form:
            return None
        props = {entry[0]: self._parameter_shape(entry[2], entry[3]) for entry in form}
        required = frozenset(entry[0] for entry in form if entry[2].get("required") is True)
        for name, where, value, at in form:
            self._styles(value, where, props[name], at)
        shape = Shape(place, types=("object",), props=props, required=required)
        if not consumes:
            has_file = any("file" in part.types for part in props.values())
            consumes = ["multipart/form-data" if has_file else "application/x-www-form-urlencoded"]
        return Body(tuple(Media(item, shape, place) for item in consumes), bool(required), place)

    def _media(self, holder: dict[str, Any], place: Place) -> tuple[Media, ...]:
        content = self._object(holder.get("content"), (*place, "content"))
        found = []
        for name, value in content.items():
            at = (*place, "content", name)
            value, at = self._followed(value, at)
            value = self._object(value, at)
            shape = None
            if "schema" in value:
                shape = self._shapes.read(value["schema"], (*at, "schema"))
            for key in ("example", "examples"):
                if value.get(key) not in (None, {}):
                    self._report.lose((*at, key), "an example of a body or an answer")
            for key in ("encoding", "itemSchema"):
                if value.get(key):
                    self._report.lose((*at, key), f"'{key}' of a body")
            self._extensions(value, at)
            found.append(Media(name, shape, at))
        return tuple(found)

    def _extensions(self, value: dict[str, Any], place: Place) -> None:
        for key in value:
            if key.startswith("x-"):
                self._report.lose((*place, key), f"extension '{key}'")

    def _answers(self, called: dict[str, Any], place: Place) -> Iterator[Answered]:
        answers = self._object(called.get("responses"), (*place, "responses"))
        produces = called.get("produces", self._files.root.get("produces"))
        produces = [item for item in produces or () if isinstance(item, str)]
        for status, value in answers.items():
            at: Place = (*place, "responses", status)
            if status.startswith("x-"):
                self._report.lose(at, f"extension '{status}'")
                continue
            value, at = self._followed(value, at)
            value = self._object(value, at)
            for name in self._object(value.get("headers"), (*at, "headers")):
                self._report.lose((*at, "headers", name), "a header of an answer", name)
            for name in self._object(value.get("links"), (*at, "links")):
                self._report.lose((*at, "links", name), "a link", name)
            self._extensions(value, at)
            if self._old:
                media: tuple[Media, ...] = ()
                if value.get("examples"):
                    self._report.lose((*at, "examples"), "an example of a body or an answer")
                if "schema" in value:
                    shape = self._shapes.read(value["schema"], (*at, "schema"))
                    names = produces or ["application/json"]
                    media = tuple(Media(name, shape, at) for name in names)
            else:
                media = self._media(value, at)
            doc = value.get("description")
            yield Answered(status, doc.strip("\n") if isinstance(doc, str) else "", media, at)


_OLD_PARAMETER = frozenset(
    """name in required description collectionFormat allowEmptyValue x-deprecated x-sunset
    deprecated""".split()
)
