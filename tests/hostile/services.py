"""What a ServiceStack server prints, with a text in each place that holds one.

The metadata document, and the DTO files `dtos.php` and `dtos.ts`.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from generator.ir import Auth, EnumType, Operation
from hostile.openapi import Kept


def metadata(texts: Iterable[str]) -> dict[str, Any]:
    """A metadata document."""
    types: list[Any] = []
    operations: list[Any] = []
    for number, text in enumerate(texts):
        argument = {"name": "Text", "type": "String", "value": text}
        attributes = [
            {"name": "Api", "args": [{**argument, "name": "Description"}]},
            {"name": "Told", "constructorArgs": [argument], "args": [argument]},
        ]
        told = {"description": text, "attributes": attributes}
        own = {"namespace": "Shop.Model", "notes": text, "displayType": text}

        def held(name: str, **more: Any) -> dict[str, Any]:
            return {"name": name, "type": "String", "namespace": "System", **more}

        types.append(
            {
                "name": f"Item{number}",
                **own,
                **told,
                "properties": [
                    held("Text", **told, displayType=text, format=text, allowableValues=[text]),
                    held("Key", dataMember={"name": f"{text}."}, description=text),
                    {"name": "Kind", "type": f"Kind{number}", "namespace": "Shop.Model"},
                    {"name": "Odd", "type": "Object", "namespace": text or "System"},
                ],
                "meta": {f"{text}m": text},
            }
        )
        kind = {"name": f"Kind{number}", **own, **told, "isEnum": True}
        kind |= {"enumNames": ["One", "Two"], "enumMemberValues": [text, "other"]}
        types.append({**kind, "enumDescriptions": [text, text]})
        operations.append(
            {
                "request": {"name": f"Ask{number}", **own, **told, "properties": [held("Id")]},
                "response": {"name": f"Answer{number}", **own, **told},
                "returnType": {"name": f"Answer{number}", "namespace": "Shop.Model"},
                "actions": ["POST"],
                "routes": [{"path": f"/ask{number}", "verbs": "POST", "notes": text}],
                "requiresAuth": True,
                "requiredRoles": [text],
                "requiresAnyRole": [text],
                "requiredPermissions": [text],
                "requiresAnyPermission": [text],
                "tags": [text],
            }
        )
    config = {"baseUrl": "https://shop.example", "exportAttributes": ["Told"]}
    return {
        "config": config,
        "namespaces": ["Shop.Model"],
        "types": types,
        "operations": operations,
    }


def kept_of_metadata(texts: Mapping[int, str]) -> list[Kept]:
    """What of it a contract holds."""
    found: list[Kept] = []
    for number, text in texts.items():
        asked = _operation(f"Ask{number}")
        found += _kept_of_types(number, text)
        found.append(Kept("request", asked(lambda one: one.request.doc), text))
        found.append(Kept("roles", asked(lambda one: one.auth), Auth(*((text,),) * 4)))
        found.append(Kept("tag", asked(lambda one: one.request.tags), (text,)))
    return found


def _operation(name: str) -> Callable[[Callable[[Operation], object]], Callable[[Any], object]]:
    def of(get: Callable[[Operation], object]) -> Callable[[Any], object]:
        return lambda contract: get(next(one for one in contract.operations if one.name == name))

    return of


def _kept_of_types(number: int, text: str) -> list[Kept]:
    item = f"Item{number}"

    def kind(contract: Any) -> EnumType:
        made = contract.declarations[f"Kind{number}"]
        assert isinstance(made, EnumType)
        return made

    return [
        Kept("type", lambda c: c.record(item).doc, text),
        Kept("field", lambda c: c.record(item).fields[0].doc, text),
        Kept("key", lambda c: c.record(item).fields[1].wire_name, f"{text}."),
        Kept("attributes", lambda c: _texts_of(c.record(item).attributes), {text}),
        Kept("enum", lambda c: [member.wire for member in kind(c).members], [text, "other"]),
    ]


def _texts_of(attributes: Iterable[Any]) -> set[str]:
    return {
        argument.value
        for attribute in attributes
        for argument in (*attribute.constructor, *attribute.named)
    }


def php_file(texts: Mapping[int, str]) -> str:
    """`dtos.php`. A text in a block comment cannot have its end, nor one behind `//` a line's."""
    blocks = ["<?php namespace dtos;\n"]
    for number, text in texts.items():
        block, told = _in_block(text), _csharp(text)
        key = _php(f"{text}.")
        blocks.append(f"""
/** @description {block} */
// @Api(Description={told})
// @Told({told})
class Item{number} implements JsonSerializable
{{
    public function __construct(
        /** @description {block} */
        // @ApiMember(Description={told})
        /** @var string|null */
        public ?string $text=null,
        /** @var string|null */
        public ?string $key=null,
        /** @var Kind{number}|null */
        public ?Kind{number} $kind=null
    ) {{
    }}

    /** @throws Exception */
    public function fromMap($o): void {{
        if (isset($o['text'])) $this->text = $o['text'];
        if (isset($o[{key}])) $this->key = $o[{key}];
        if (isset($o['kind'])) $this->kind = JsonConverters::from('Kind{number}', $o['kind']);
    }}
}}

enum Kind{number} : string
{{
    case One = {_php(text)};
    case Two = 'other';
}}
""")
    return "".join(blocks)


def typescript_file(texts: Mapping[int, str]) -> str:
    """`dtos.ts`."""
    blocks = []
    for number, text in texts.items():
        block, told = _in_block(text), _csharp(text)
        blocks.append(f"""
/** @description {block} */
// @Api(Description={told})
// @Told({told})
export class Item{number}
{{
    /** @description {block} */
    // @ApiMember(Description={told})
    public text?: string;
    public {_script(f"{text}.")}?: string;
    public kind?: Kind{number};

    public constructor(init?: Partial<Item{number}>) {{ (Object as any).assign(this, init); }}
}}

export enum Kind{number}
{{
    One = {_script(text)},
    Two = 'other',
}}
""")
    return "".join(blocks)


def kept_of_dtos(texts: Mapping[int, str]) -> list[Kept]:
    """What a contract holds of a DTO file."""
    return [kept for number, text in texts.items() for kept in _kept_of_types(number, text)]


def _in_block(text: str) -> str:
    """Inside `/** */`: on one line, as the server prints it."""
    plain = re.sub("[\r\n]", "", text).replace("*/", "* /")
    return _UNWRITTEN.sub("\ufffd", plain)


def _csharp(text: str) -> str:
    return json.dumps(text)


def _php(text: str) -> str:
    text = re.sub(r'[\\"$]', r"\\\g<0>", text)
    shown = _UNWRITTEN.sub(lambda found: f"\\u{{{ord(found[0]):x}}}", text)
    return f'"{shown}"'.replace("\\u{d800}", "\\u{fffd}")  # PHP has no half of a pair


def _script(text: str) -> str:
    return json.dumps(text)


# What no text file has.
_UNWRITTEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\uffff]")
