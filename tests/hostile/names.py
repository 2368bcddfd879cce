"""Documents in which a text stands where a name or a word of the format is wanted.

Each slot is a function of texts by their number, so that one document can have all that fit.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

Texts = Mapping[int, str]


def _openapi(schemas: Any, paths: Any = None, **more: Any) -> str:
    head = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}}
    return json.dumps({**head, "paths": paths or {}, "components": {"schemas": schemas}, **more})


def _said(number: int, path: str = "", **operation: Any) -> dict[str, Any]:
    called = {"responses": {"204": {"description": "Done."}}, **operation}
    return {path or f"/a{number}": {"post": called}}


def _calls(texts: Texts, of: Callable[[int, str], dict[str, Any]]) -> str:
    paths: dict[str, Any] = {}
    for number, text in texts.items():
        paths |= of(number, text)
    return _openapi({"A": {"type": "object"}}, paths)


def _schemas(texts: Texts, of: Callable[[int, str], Any]) -> str:
    return _openapi({f"A{number}": of(number, text) for number, text in texts.items()})


def _parameter(**members: Any) -> dict[str, Any]:
    made = {"name": "q", "in": "query", "schema": {"type": "string"}, **members}
    return {"parameters": [made]}


def _object(properties: Any, **more: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, **more}


_STRING = {"type": "string"}
OPENAPI: dict[str, Callable[[Texts], str]] = {
    "version": lambda t: json.dumps({"openapi": "".join(t.values()), "info": {}, "paths": {}}),
    "a schema's name": lambda t: _openapi({text: _object({}) for text in t.values()}),
    "a member": lambda t: _openapi({"A": _object(dict.fromkeys(t.values(), _STRING))}),
    "a demanded member": lambda t: _schemas(t, lambda n, x: _object({}, required=[x])),
    "a type": lambda t: _schemas(t, lambda n, x: _object({"a": {"type": x}})),
    "a reference": lambda t: _schemas(t, lambda n, x: _object({"a": {"$ref": x}})),
    "a reference into the document": lambda t: _schemas(
        t, lambda n, x: _object({"a": {"$ref": f"#/components/schemas/{x}"}})
    ),
    "a reference to a file": lambda t: _schemas(
        t, lambda n, x: _object({"a": {"$ref": f"{x}.yaml#/{x}"}})
    ),
    "a keyword": lambda t: _schemas(t, lambda n, x: {**_object({}), x: x}),
    "a name of a member": lambda t: _schemas(
        t, lambda n, x: {"enum": [1, 2], "type": "integer", "x-enum-varnames": [x, "B"]}
    ),
    "an encoding": lambda t: _schemas(
        t, lambda n, x: _object({"a": {**_STRING, "contentEncoding": x, "contentMediaType": x}})
    ),
    "a path": lambda t: _calls(t, lambda n, x: _said(n, f"/{n}/{x}")),
    "a path as it is": lambda t: _calls(t, lambda n, x: _said(n, x or "/")),
    "a parameter of a path": lambda t: _calls(
        t, lambda n, x: _said(n, f"/{n}/{{{x}}}", **_parameter(name=x, **{"in": "path"}))
    ),
    "a method": lambda t: _openapi({}, {f"/a{n}": {x: {"responses": {}}} for n, x in t.items()}),
    "where a parameter is": lambda t: _calls(t, lambda n, x: _said(n, **_parameter(**{"in": x}))),
    "a parameter": lambda t: _calls(t, lambda n, x: _said(n, **_parameter(name=x))),
    "a header": lambda t: _calls(
        t, lambda n, x: _said(n, **_parameter(name=x, **{"in": "header"}))
    ),
    "a status": lambda t: _calls(t, lambda n, x: _said(n, responses={x: {"description": "a"}})),
    "an id": lambda t: _calls(t, lambda n, x: _said(n, operationId=x)),
    "a media type": lambda t: _calls(
        t, lambda n, x: _said(n, requestBody={"content": {x: {"schema": {"type": "object"}}}})
    ),
    "a way to sign in": lambda t: _calls(t, lambda n, x: _said(n, security=[{x: [x]}])),
    "an address": lambda t: _openapi({}, servers=[{"url": text} for text in t.values()]),
    "a host": lambda t: _openapi({}, servers=[{"url": f"https://{x}"} for x in t.values()]),
}


def _metadata(types: list[Any], operations: list[Any] | None = None, **more: Any) -> str:
    return json.dumps({"types": types, "operations": operations or [], **more})


def _type(name: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "namespace": "A", **more}


def _each(texts: Texts, of: Callable[[str], dict[str, Any]]) -> str:
    return _metadata([_type(f"A{number}", **of(text)) for number, text in texts.items()])


def _member(name: str = "X", type_: str = "String", **more: Any) -> dict[str, Any]:
    return {"properties": [{"name": name, "type": type_, **more}]}


def _asked(texts: Texts, of: Callable[[str], dict[str, Any]]) -> str:
    operations = [{"request": _type(f"R{n}"), **of(text)} for n, text in texts.items()]
    return _metadata([], operations)


METADATA: dict[str, Callable[[Texts], str]] = {
    "a type's name": lambda t: _metadata([_type(text) for text in t.values()]),
    "a namespace": lambda t: _metadata(
        [{"name": f"A{number}", "namespace": text} for number, text in t.items()]
    ),
    "a property": lambda t: _each(t, lambda x: _member(x)),
    "the type of a property": lambda t: _each(t, lambda x: _member(type_=x)),
    "an argument": lambda t: _each(t, lambda x: _member(type_="List`1", genericArgs=[x])),
    "an argument of an argument": lambda t: _each(
        t, lambda x: _member(type_="List`1", genericArgs=[f"Dictionary<{x},List<{x}>>"])
    ),
    "a parameter of a type": lambda t: _metadata(
        [_type(f"A{n}`1", genericArgs=[x], **_member(type_=x)) for n, x in t.items()]
    ),
    "a base": lambda t: _each(t, lambda x: {"inherits": {"name": x, "genericArgs": [x]}}),
    "an interface": lambda t: _each(t, lambda x: {"implements": [{"name": x}]}),
    "a member of an enum": lambda t: _each(t, lambda x: {"isEnum": True, "enumNames": [x, "B"]}),
    "a number of an enum": lambda t: _each(
        t, lambda x: {"isEnum": True, "enumNames": ["A"], "enumValues": [x], "isEnumInt": True}
    ),
    "an attribute": lambda t: _each(t, lambda x: {"attributes": [{"name": x}]}),
    "an argument of an attribute": lambda t: _each(
        t,
        lambda x: {
            "attributes": [{"name": "A", "args": [{"name": x, "type": x, "value": x}]}],
        },
    ),
    "a fact": lambda t: _each(t, lambda x: {"meta": {x: x}, "icon": {"svg": x, "cls": x}}),
    "a path": lambda t: _asked(t, lambda x: {"routes": [{"path": f"/{x}", "verbs": "GET"}]}),
    "verbs": lambda t: _asked(t, lambda x: {"routes": [{"path": "/a", "verbs": x}]}),
    "a method": lambda t: _asked(t, lambda x: {"method": x, "actions": [x]}),
    "an answer": lambda t: _asked(t, lambda x: {"returnType": {"name": x, "genericArgs": [x]}}),
    "a model": lambda t: _asked(t, lambda x: {"dataModel": {"name": x}, "viewModel": {"name": x}}),
    "an address": lambda t: _metadata([], config={"baseUrl": "http://" + "".join(t.values())}),
    "options": lambda t: _metadata(
        [],
        config={
            key: [text] if key.endswith("s") else text
            for key in ("globalNamespace", "defaultImports", "package", "includeTypes", "header")
            for text in t.values()
        },
    ),
}
