"""Style postman: a collection of version 2.1, built as data and dumped.

Its schema: https://schema.getpostman.com/json/collection/v2.1.0/collection.json
"""

from collections.abc import Iterable, Iterator
from functools import cache

from generator.ir import Contract, Operation
from generator.pieces import CLOSE, OPEN
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.targets.http.comments import notes, told
from generator.targets.http.messages import Loss, Message, Messages, Options, base_of
from generator.targets.markdown.characters import line
from generator.targets.openapi.jsontext import json_text
from generator.targets.openapi.tree import Object, Tree

_SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
# What Postman colours a body as.
_LANGUAGES = {"json": "json", "xml": "xml"}


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    return told(contract, options.formats, _Made(contract, options).losses)


def view(contract: Contract, options: Options) -> object:
    """The collection itself; nothing is templated."""
    return _Made(contract, options).collection


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """`<contract>.postman_collection.json`, as Postman calls what it exports."""
    made = _Made(contract, options)
    # JSON has no line break inside of a text, so what looks like this line is it.
    before, _, after = json_text({**made.collection, "item": []}).partition('\n  "item": [],\n')
    folders = ",\n".join(f"{OPEN}{_indented(folder)}{CLOSE}" for folder in made.folders)
    text = f'{before}\n  "item": [\n{folders}\n  ],\n{after}'
    yield OutputFile(f"{contract.name}.postman_collection.json", text)


def _indented(folder: Tree) -> str:
    """A folder as it stands in the list of all."""
    return "    " + json_text(folder).rstrip("\n").replace("\n", "\n    ")


class _Made:
    """The collection of a contract: a folder for each operation."""

    def __init__(self, contract: Contract, options: Options) -> None:
        examples = options.samples == "examples"
        self._messages = Messages(contract, options.formats, examples=examples)
        self._plain = cache(lambda: Messages(contract, options.formats, examples=False))
        self.losses: list[Loss] = []
        info: Object = {"name": contract.title or contract.name, "schema": _SCHEMA}
        if contract.doc:
            info["description"] = _text(contract.doc)
        if contract.version:
            info["version"] = contract.version
        self.folders: list[Tree] = [*map(self._folder, contract.operations)]
        variables: list[Tree] = [{"key": "baseUrl", "value": base_of(contract)}]
        if any(operation.auth is not None for operation in contract.operations):
            variables.append({"key": "token", "value": ""})
        self.collection: Object = {"info": info, "item": self.folders, "variable": variables}

    def _folder(self, operation: Operation) -> Object:
        made = self._messages.of(operation)
        self.losses += made.losses
        items = [item for item in map(self._item, made.messages) if item is not None]
        parts = (operation.request.doc.rstrip("\n"), *map(line, notes(operation)))
        said = "\n\n".join(filter(None, parts))
        folder: Object = {"name": operation.name}
        if said:
            folder["description"] = _text(said)
        folder["item"] = [*items]
        return folder

    def _item(self, message: Message) -> Object | None:
        request: Object = {"method": message.verb, "url": _url(message)}
        request["header"] = [{"key": key, "value": value} for key, value in message.headers]
        if message.signed:
            token: Object = {"key": "token", "value": "{{token}}", "type": "string"}
            request["auth"] = {"type": "bearer", "bearer": [token]}
        else:
            request["auth"] = {"type": "noauth"}
        if message.body is not None:
            body = self._body(message)
            if body is None:
                return None
            language = _LANGUAGES.get(message.content_type, "text")
            options: Object = {"raw": {"language": language}}
            request["body"] = {"mode": "raw", "raw": body, "options": options}
        return {"name": f"{message.operation.name} {message.content_type}", "request": request}

    def _body(self, message: Message) -> str | None:
        """The body without variables that the contract knows nothing of."""
        body = _without_variables(message)
        if body is not None:
            return body
        operation, name = message.operation, message.content_type
        said = f"the {name} sample of '{operation.name}' has '{{{{', which begins a variable"
        plain = (one for one in self._plain().of(operation).messages if one.content_type == name)
        body = next(map(_without_variables, plain), None)
        hint = "there is no request for it" if body is None else "the request has placeholders"
        self.losses.append(Loss(operation.request.at, said, hint))
        return body


def _without_variables(message: Message) -> str | None:
    """The body, in which `{{` stands for no variable of Postman's; None if it cannot be said so.

    JSON has it in texts only, XML between its tags, or in attributes: both can say it otherwise.
    """
    body = message.body or ""
    match message.content_type:
        case _ if "{{" not in body:
            return body
        case "json" | "jsonl":
            return body.replace("{{", "{\\u007b")
        case "xml":
            return body.replace("{{", "{&#123;")
    return None


def _url(message: Message) -> Object:
    """The address in one text, and in parts. A part that began with a colon would be a variable."""
    parts = message.path.removeprefix("/").split("/")
    path = [f"%3A{part[1:]}" if part.startswith(":") else part for part in parts]
    query = "&".join(f"{name}={value}" for name, value in message.query)
    raw = f"{{{{baseUrl}}}}/{'/'.join(path)}"
    url: Object = {"raw": f"{raw}?{query}" if query else raw, "host": ["{{baseUrl}}"]}
    url["path"] = [*path]
    if query:
        url["query"] = [{"key": name, "value": value} for name, value in message.query]
    return url


def _text(text: str) -> Object:
    """A description: CommonMark, as contracts have it."""
    return {"content": text, "type": "text/markdown"}
