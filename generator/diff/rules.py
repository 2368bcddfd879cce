"""Every rule of a comparison: what changed, where its wire level comes from, the way out.

docs/diff-rules.md is made from these tables. A level on the wire is *derived* by
generator.diff.accepts, or a convention of generator.diff.ledger, or always safe. Rules of SURFACE
are found by comparing what targets generate; those of UNSAID have no words in a contract.
"""

from typing import NamedTuple

from generator.diff.change import Level


class Rule(NamedTuple):
    """`wire` says where the level comes from. `behaviour` is the level of that axis where the
    finding does not say otherwise. `way_out` may be empty."""

    title: str
    wire: str
    behaviour: Level
    way_out: str


_S, _R, _B = Level.SAFE, Level.RISKY, Level.BREAKING

GROUPS = {
    "T": "Types",
    "F": "Fields",
    "G": "Generics",
    "I": "Inheritance and unions",
    "E": "Enums",
    "C": "Constraints",
    "O": "Operations",
    "M": "Content types and bodies",
    "A": "Authorization",
    "L": "Lifecycle",
    "D": "Documentation",
    "X": "Generated code",
}

RULES: dict[str, Rule] = {
    # Types
    "type-added": Rule("a type is new", "safe", _S, ""),
    "type-removed": Rule(
        "a type is gone, and no operation that stays carries it",
        "safe",
        _S,
        "mark it `deprecated` first, and remove it when callers have moved",
    ),
    "type-renamed": Rule(
        "a type has another name and holds the same",
        "safe",
        _S,
        "keep the name of generated code with `names:`, or say `renamedFrom:` so that reviewers see"
        " a rename",
    ),
    "type-moved": Rule("the server's namespace is another one", "safe", _S, "keep the namespace"),
    "type-kind-changed": Rule(
        "a record, an enum or a union became another kind of type",
        "derived",
        _S,
        "add a type beside it and move fields to that one",
    ),
    "type-abstract-toggled": Rule(
        "a record became an interface, or the reverse",
        "safe",
        _S,
        "keep the record, and let it implement a new interface",
    ),
    # Fields
    "field-added-optional-request": Rule(
        "an optional field is new in what clients send", "derived", _S, ""
    ),
    "field-added-required-request": Rule(
        "a required field is new in what clients send",
        "derived",
        _S,
        "make it optional, or give it a default, until all clients send it",
    ),
    "field-added-required-default-request": Rule(
        "a required field with a default is new in what clients send",
        "`required-with-default`",
        _S,
        "leave `required` away: a field with a default may be absent",
    ),
    "field-added-optional-response": Rule(
        "an optional field is new in what clients read", "derived; `unknown-keys-ignored`", _S, ""
    ),
    "field-added-required-response": Rule(
        "a required field is new in what clients read", "derived", _S, ""
    ),
    "field-removed-request": Rule(
        "a field is gone from what clients send",
        "`unknown-keys-dropped`; derived with `extras: forbid`",
        _R,
        "mark it `deprecated`, and read it until clients have stopped to send it",
    ),
    "field-removed-required-response": Rule(
        "a required field is gone from what clients read",
        "derived",
        _S,
        "mark it `deprecated` and keep sending it",
    ),
    "field-removed-optional-response": Rule(
        "an optional field is gone from what clients read",
        "`optional-gone`",
        _R,
        "mark it `deprecated` and keep sending it for a time",
    ),
    "field-renamed": Rule(
        "a field has another name",
        "derived; `renamed`",
        _S,
        "add the new field beside the old one, and mark the old one `deprecated` with `replacedBy`",
    ),
    "field-wire-renamed": Rule(
        "a field has another name on the wire, and the same in generated code",
        "derived; `renamed`",
        _S,
        "keep the wire name; `names:` changes the name in code alone",
    ),
    "field-symbol-renamed": Rule(
        "a field has another name in generated code, and the same on the wire",
        "safe",
        _S,
        "keep the name in code",
    ),
    "field-became-required-request": Rule(
        "an optional field of a request is required",
        "derived",
        _S,
        "leave it optional, and check it where it is needed",
    ),
    "field-became-required-default-request": Rule(
        "an optional field of a request is required and has a default",
        "`required-with-default`",
        _S,
        "leave `required` away: a field with a default may be absent",
    ),
    "field-became-optional-request": Rule(
        "a required field of a request is optional", "derived", _S, ""
    ),
    "field-became-optional-response": Rule(
        "a required field of a response is optional",
        "derived",
        _S,
        "keep it required, and send a value that means none",
    ),
    "field-became-required-response": Rule(
        "an optional field of a response is required", "derived", _S, ""
    ),
    "field-became-nullable-request": Rule("a field of a request takes null", "derived", _S, ""),
    "field-became-nullable-response": Rule(
        "a field of a response may be null",
        "derived",
        _S,
        "keep it without null, and add a field that may be",
    ),
    "field-became-non-null-request": Rule(
        "a field of a request takes no null any more",
        "derived",
        _S,
        "keep taking null, as the default perhaps",
    ),
    "field-became-non-null-response": Rule(
        "a field of a response is never null any more", "derived", _S, ""
    ),
    "field-absent-null-swapped": Rule(
        "a field that might be absent may be null instead, or the reverse",
        "derived",
        _R,
        "allow both for a time",
    ),
    "field-type-widened-request": Rule(
        "the type of a field of a request takes more values", "derived", _S, ""
    ),
    "field-type-widened-response": Rule(
        "the type of a field of a response takes more values",
        "derived",
        _S,
        "add a field of the wider type beside it",
    ),
    "field-type-narrowed-request": Rule(
        "the type of a field of a request takes fewer values",
        "derived",
        _S,
        "add a field of the narrower type beside it",
    ),
    "field-type-narrowed-response": Rule(
        "the type of a field of a response takes fewer values", "derived", _S, ""
    ),
    "field-type-changed": Rule(
        "a field has an unrelated type", "derived", _S, "add a field of the new type beside it"
    ),
    "field-scalar-to-list": Rule(
        "a single value became a list, or the reverse",
        "derived",
        _S,
        "add a plural field beside it",
    ),
    "field-list-to-map": Rule(
        "a list or set became a map, or the reverse", "derived", _S, "add a field beside it"
    ),
    "field-item-type-changed": Rule(
        "the items of a list or set, or the values of a map, have another type",
        "derived",
        _S,
        "add a field beside it",
    ),
    "field-map-key-type-changed": Rule(
        "the keys of a map have another type", "`map-keys`", _S, "add a field beside it"
    ),
    "field-list-uniqueness-changed": Rule(
        "a list may no longer repeat items, or may",
        "derived",
        _R,
        "check repetition where it matters",
    ),
    "field-format-changed": Rule(
        "a text has another format: date to datetime, uuid to string, another `format`",
        "derived; `format`",
        _S,
        "add a field of the new format beside it",
    ),
    "field-decimal-encoding-changed": Rule(
        "a number is sent as a text, or the reverse (`wire: string`)",
        "derived",
        _S,
        "add a field beside it",
    ),
    "field-datetime-encoding-changed": Rule(
        "a date or time became a number, or the reverse", "derived", _S, "add a field beside it"
    ),
    "field-duration-encoding-changed": Rule(
        "a duration became a number, or the reverse", "derived", _S, "add a field beside it"
    ),
    "field-binary-encoding-changed": Rule(
        "bytes became a list of numbers, or the reverse", "derived", _S, "add a field beside it"
    ),
    "field-read-only-added": Rule(
        "clients no longer send a field", "`read-only`", _R, "keep taking it for a time"
    ),
    "field-read-only-removed": Rule(
        "clients may send a field that only the server sent", "derived", _R, ""
    ),
    "field-write-only-added": Rule(
        "the server no longer sends a field",
        "`write-only`; derived",
        _R,
        "keep sending it for a time",
    ),
    "field-write-only-removed": Rule(
        "the server sends a field that only clients sent", "derived", _S, ""
    ),
    "field-default-added": Rule("a field has a default", "derived", _R, ""),
    "field-default-removed": Rule(
        "a field has no default any more", "derived", _B, "keep the default in the server"
    ),
    "field-default-changed": Rule(
        "a field has another default",
        "safe",
        _B,
        "leave the default, and let callers send the value",
    ),
    "object-closed": Rule("unknown keys are refused", "`closed`", _S, "ignore unknown keys"),
    "object-opened": Rule("unknown keys are taken, or kept", "`opened`", _S, ""),
    # Generics
    "generic-argument-changed": Rule(
        "a generic type has another argument",
        "derived",
        _S,
        "add a field, or an operation, of the new type",
    ),
    "generic-arity-changed": Rule(
        "a generic type has more or fewer parameters", "derived", _S, "declare another generic type"
    ),
    "generic-parameter-reordered": Rule(
        "the parameters of a generic type stand in another order", "derived", _S, "keep the order"
    ),
    "generic-erased": Rule(
        "a generic type with its argument became a plain record, or the reverse",
        "derived",
        _S,
        "let the record extend the generic type",
    ),
    # Inheritance and unions
    "base-added": Rule("a record has a base, and its fields", "derived", _S, ""),
    "base-removed": Rule("a record has no base any more", "derived", _S, "keep the base"),
    "base-changed": Rule("a record has another base", "derived", _S, "keep the base"),
    "field-moved-to-base": Rule(
        "a field moved to a base, or from it; the JSON is the same", "safe", _S, ""
    ),
    "interface-added": Rule("a record implements one more interface", "safe", _S, ""),
    "interface-removed": Rule("a record implements an interface no more", "safe", _S, "keep it"),
    "discriminator-name-changed": Rule(
        "the member that tells variants apart has another name",
        "derived",
        _S,
        "declare another union",
    ),
    "discriminator-value-changed": Rule(
        "a variant has another tag", "derived", _S, "add a variant, and keep the old one"
    ),
    "union-member-added": Rule(
        "a union has one more variant",
        "derived",
        _S,
        "tell clients first: an old reader refuses a variant that it does not know",
    ),
    "union-member-removed": Rule(
        "a union has one variant less", "derived", _S, "mark the record `deprecated` first"
    ),
    "wrapped-in-union": Rule(
        "a record became one variant of a union",
        "derived",
        _S,
        "add a field of the union beside it",
    ),
    # Enums
    "enum-value-added-request": Rule(
        "an enum that clients send has one more member", "derived", _S, ""
    ),
    "enum-value-added-response": Rule(
        "an enum that clients read has one more member",
        "derived; `open-enum`",
        _S,
        "open the enum a release earlier",
    ),
    "enum-value-removed-request": Rule(
        "an enum that clients send has one member less",
        "derived",
        _S,
        "mark the member `deprecated` first",
    ),
    "enum-value-removed-response": Rule(
        "an enum that clients read has one member less",
        "derived",
        _S,
        "mark the member `deprecated` first",
    ),
    "enum-symbol-renamed": Rule(
        "a member has another name in code, and the same value on the wire",
        "safe",
        _S,
        "keep the name",
    ),
    "enum-wire-value-changed": Rule(
        "a member has another value on the wire",
        "derived",
        _S,
        "add a member, and keep the old one",
    ),
    "enum-backing-changed": Rule(
        "texts became numbers, or the reverse", "derived", _S, "declare another enum"
    ),
    "enum-opened": Rule("readers keep unknown members", "derived; `open-enum-closed`", _S, ""),
    "enum-closed": Rule("readers refuse unknown members", "derived", _S, "leave it open"),
    "string-became-enum": Rule(
        "a free text became an enum",
        "derived",
        _S,
        "leave it a text, and describe the known values",
    ),
    "enum-became-string": Rule(
        "an enum became a free text", "derived", _S, "open the enum instead: `open: true`"
    ),
    "enum-flags-toggled": Rule(
        "one member at a time became several, or the reverse", "derived", _S, "declare another enum"
    ),
    "enum-extensible-value-removed": Rule(
        "an open enum that clients send has one member less",
        "`enum-shrinks`",
        _S,
        "mark the member `deprecated` first",
    ),
    # Constraints
    "constraint-max-length-tightened": Rule(
        "the greatest length allows less", "derived", _S, "leave it to new fields, or to the server"
    ),
    "constraint-max-length-loosened": Rule(
        "the greatest length allows more", "derived", _S, "tell clients that read it first"
    ),
    "constraint-min-length-tightened": Rule(
        "the least length allows less", "derived", _S, "leave it to new fields, or to the server"
    ),
    "constraint-min-length-loosened": Rule(
        "the least length allows more", "derived", _S, "tell clients that read it first"
    ),
    "constraint-max-tightened": Rule(
        "the maximum allows less", "derived", _S, "leave it to new fields, or to the server"
    ),
    "constraint-max-loosened": Rule(
        "the maximum allows more", "derived", _S, "tell clients that read it first"
    ),
    "constraint-min-tightened": Rule(
        "the minimum allows less", "derived", _S, "leave it to new fields, or to the server"
    ),
    "constraint-min-loosened": Rule(
        "the minimum allows more", "derived", _S, "tell clients that read it first"
    ),
    "constraint-exclusive-max-tightened": Rule(
        "the exclusive maximum allows less",
        "derived",
        _S,
        "leave it to new fields, or to the server",
    ),
    "constraint-exclusive-max-loosened": Rule(
        "the exclusive maximum allows more", "derived", _S, "tell clients that read it first"
    ),
    "constraint-exclusive-min-tightened": Rule(
        "the exclusive minimum allows less",
        "derived",
        _S,
        "leave it to new fields, or to the server",
    ),
    "constraint-exclusive-min-loosened": Rule(
        "the exclusive minimum allows more", "derived", _S, "tell clients that read it first"
    ),
    "constraint-multiple-of-tightened": Rule(
        "the step of a number allows less",
        "derived",
        _S,
        "leave it to new fields, or to the server",
    ),
    "constraint-multiple-of-loosened": Rule(
        "the step of a number allows more", "derived", _S, "tell clients that read it first"
    ),
    "constraint-pattern-tightened": Rule(
        "the pattern of a text allows less",
        "derived",
        _S,
        "leave it to new fields, or to the server",
    ),
    "constraint-pattern-loosened": Rule(
        "the pattern of a text allows more", "derived", _S, "tell clients that read it first"
    ),
    "constraint-max-items-tightened": Rule(
        "the greatest number of items allows less",
        "derived",
        _S,
        "leave it to new fields, or to the server",
    ),
    "constraint-max-items-loosened": Rule(
        "the greatest number of items allows more", "derived", _S, "tell clients that read it first"
    ),
    "constraint-min-items-tightened": Rule(
        "the least number of items allows less",
        "derived",
        _S,
        "leave it to new fields, or to the server",
    ),
    "constraint-min-items-loosened": Rule(
        "the least number of items allows more", "derived", _S, "tell clients that read it first"
    ),
    "constraint-properties-count-tightened": Rule(
        "the number of keys of a map allows less",
        "derived",
        _S,
        "leave it to new fields, or to the server",
    ),
    "constraint-properties-count-loosened": Rule(
        "the number of keys of a map allows more", "derived", _S, "tell clients that read it first"
    ),
    # Operations
    "op-added": Rule("an operation is new", "safe", _S, ""),
    "op-removed": Rule(
        "an operation is gone", "`operation-gone`", _S, "mark it `deprecated` first"
    ),
    "op-symbol-renamed": Rule(
        "an operation has another name and the same route", "safe", _S, "keep the name"
    ),
    "op-verb-changed": Rule(
        "an operation is called with another verb",
        "`route-gone`",
        _R,
        "keep the old route beside the new one: `routes:`",
    ),
    "op-route-changed": Rule(
        "an operation has another route",
        "`route-gone`",
        _S,
        "keep the old route beside the new one: `routes:`",
    ),
    "op-route-added": Rule("an operation has one more route", "`route-new`", _S, ""),
    "op-route-removed": Rule(
        "an operation has one route less",
        "`route-gone`",
        _S,
        "keep it, and answer with a redirect perhaps",
    ),
    "op-path-param-renamed": Rule("a parameter of a path has another name", "safe", _S, ""),
    "op-param-location-changed": Rule(
        "a field moved to another part of the request",
        "`location`",
        _S,
        "take it from both places for a time",
    ),
    "op-param-added-required": Rule(
        "a required parameter is new", "derived", _S, "make it optional, or give it a default"
    ),
    "op-param-added-optional": Rule("an optional parameter is new", "derived", _S, ""),
    "op-param-removed": Rule(
        "a parameter is gone", "`unknown-keys-dropped`", _R, "mark it `deprecated` first"
    ),
    "op-param-became-required": Rule(
        "a parameter became required",
        "derived",
        _S,
        "leave it optional, and check it where it is needed",
    ),
    "op-param-became-optional": Rule("a parameter became optional", "derived", _S, ""),
    "op-param-default-changed": Rule(
        "a parameter has another default",
        "safe",
        _B,
        "leave the default, and let callers send the value",
    ),
    "op-param-type-changed": Rule(
        "a parameter has another type", "derived", _S, "add a parameter beside it"
    ),
    "op-response-type-swapped": Rule(
        "an operation answers with another type", "derived", _S, "add an operation"
    ),
    "op-response-void-toggled": Rule(
        "an operation answers with a body, or without",
        "`body-gone`, `body-new`, `answer-undeclared`",
        _S,
        "add an operation",
    ),
    "op-success-status-changed": Rule(
        "the status of success is another one",
        "`success-status`",
        _R,
        "keep the old status, or add an operation",
    ),
    "op-error-status-added": Rule("an operation has one more error status", "`error-new`", _R, ""),
    "op-error-status-removed": Rule(
        "an operation has one error status less", "`error-gone`", _S, ""
    ),
    "op-server-changed": Rule(
        "the base URL is another one", "`server`", _R, "let the old address redirect"
    ),
    # Content types and bodies
    "request-content-type-added": Rule(
        "requests may have one more content type", "`content-type-new`", _S, ""
    ),
    "request-content-type-removed": Rule(
        "requests may have one content type less",
        "`content-type-gone`",
        _S,
        "keep it until nobody sends it",
    ),
    "response-content-type-removed": Rule(
        "responses may have one content type less",
        "`content-type-gone`",
        _S,
        "keep it until nobody asks for it",
    ),
    "response-content-type-added": Rule(
        "responses may have one more content type", "`content-type-new`", _S, ""
    ),
    "response-content-type-order": Rule(
        "the content type that stands first is another one",
        "`content-type-first`",
        _B,
        "keep the first one first",
    ),
    "envelope-added": Rule(
        "what was answered, or stood in a field, stands inside a record of its own, or the reverse",
        "derived",
        _S,
        "add an operation, or a field",
    ),
    "naming-policy-changed": Rule(
        "all keys changed from one way of writing words to another",
        "derived",
        _S,
        "keep the way, and change names in code by options of the target",
    ),
    "enum-encoding-changed": Rule(
        "numbers became the names of the same members, or the reverse",
        "derived",
        _S,
        "declare another enum",
    ),
    # Authorization
    "auth-required-added": Rule(
        "callers must be signed in", "`login`", _B, "announce it, and let both in for a time"
    ),
    "auth-required-removed": Rule("callers need not be signed in", "`let-in`", _R, ""),
    "role-all-added": Rule(
        "a role more is needed", "`locked-out`", _B, "give the role to all callers first"
    ),
    "role-all-removed": Rule("a role less is needed", "`let-in`", _R, ""),
    "role-any-added": Rule(
        "one more role lets callers in; the first one of a list shuts others out",
        "`let-in`, `locked-out`",
        _R,
        "",
    ),
    "role-any-removed": Rule(
        "one of several roles lets nobody in any more",
        "`locked-out`, `let-in`",
        _B,
        "give those callers another role first",
    ),
    "role-mode-changed": Rule(
        "roles of which one was enough are all needed, or the reverse",
        "`locked-out`, `let-in`",
        _B,
        "give callers all the roles first",
    ),
    "permission-all-added": Rule(
        "a permission more is needed",
        "`locked-out`",
        _B,
        "give the permission to all callers first",
    ),
    "permission-all-removed": Rule("a permission less is needed", "`let-in`", _R, ""),
    "permission-any-added": Rule(
        "one more permission lets callers in; the first one of a list shuts others out",
        "`let-in`, `locked-out`",
        _R,
        "",
    ),
    "permission-any-removed": Rule(
        "one of several permissions lets nobody in any more",
        "`locked-out`, `let-in`",
        _B,
        "give those callers another permission first",
    ),
    # Lifecycle
    "deprecated-op-added": Rule("an operation is deprecated", "`deprecation`", _S, ""),
    "deprecated-field-added": Rule("a field is deprecated", "`deprecation`", _S, ""),
    "deprecated-param-added": Rule("a parameter is deprecated", "`deprecation`", _S, ""),
    "deprecated-type-added": Rule("a type is deprecated", "`deprecation`", _S, ""),
    "deprecated-enum-value-added": Rule(
        "a member of an enum is deprecated", "`deprecation`", _S, ""
    ),
    "deprecated-removed": Rule("a deprecation was taken back", "`deprecation`", _S, ""),
    "deprecation-reason-changed": Rule(
        "the words of a deprecation are other ones", "`deprecation`", _S, ""
    ),
    "removed-after-deprecation": Rule(
        "something is gone that was deprecated",
        "derived; `announced`",
        _S,
        "remove it when nobody uses it any more",
    ),
    "sunset-added": Rule(
        "what is deprecated has a day from which on it may be gone", "`deprecation`", _S, ""
    ),
    "sunset-earlier": Rule(
        "that day is an earlier one",
        "`promise`",
        _S,
        "keep the day that was told, or tell the callers",
    ),
    "sunset-later": Rule("that day is a later one", "`deprecation`", _S, ""),
    "sunset-removed": Rule(
        "that day is gone", "`promise`", _S, "say until when it stays: `sunset`"
    ),
    "removed-before-sunset": Rule(
        "something is gone before the day that was told",
        "breaking",
        _S,
        "keep it until that day",
    ),
    "stability-decreased": Rule(
        "an operation promises nothing any more",
        "safe",
        _R,
        "keep what was promised, or deprecate it and give a new one",
    ),
    "stability-increased": Rule("an experimental operation is a promise now", "safe", _S, ""),
    "version-decreased": Rule("the version of the contract went down", "safe", _S, ""),
    # Documentation
    "description-changed": Rule("a description is another one", "safe", _S, ""),
    "example-changed": Rule("an example is another one", "safe", _S, ""),
    "summary-or-title-changed": Rule("the title is another one", "safe", _S, ""),
    "tag-changed": Rule("tags are other ones", "safe", _S, ""),
    "extension-changed": Rule("facts of the server, or attributes, are other ones", "safe", _R, ""),
}

SURFACE: dict[str, str] = {
    # Types
    "type-symbol-collision": (
        "a class has another name in generated code, because of its neighbours"
    ),
    "type-frozen-toggled": "the values of a class can be changed, or no longer",
    # Fields
    "field-inserted": (
        "a field stands before others in a constructor that takes arguments by position"
    ),
    "field-reordered": "the arguments of a constructor stand in another order",
    # Enums
    "enum-reordered": "the members of an enum stand in another order",
    "enum-unknown-member-changed": "how unknown members are held is another way",
    # Operations
    "op-param-order-changed": "the arguments of a function stand in another order",
    # Generated code
    "gen-namespace-changed": "the namespace, package or module is another one",
    "gen-constructor-style-changed": "constructors are called in another way",
    "gen-class-kind-changed": "a class is declared in another way",
    "gen-naming-style-changed": "names in code are written in another way",
    "gen-type-mapping-changed": "a scalar has another type in code",
    "gen-nullability-style-changed": "absent and null are written in another way",
    "gen-equality-changed": "classes compare, or hash, in another way",
    "gen-serializer-changed": "classes are read and written by other code",
    "gen-base-class-changed": "classes have another base that the contract does not know",
    "gen-target-version-raised": "the generated code needs a newer version of the language",
    "gen-file-layout-changed": "classes stand in other files",
}

UNSAID: dict[str, str] = {
    # Types
    "type-inlined": "every record of a contract has a name",
    # Fields
    "field-wire-name-reused": (
        "two contracts show no history; a field that came back is an added field"
    ),
    "field-alias-added": "a field has one wire name",
    "field-alias-removed": "a field has one wire name",
    "field-list-of-types-changed": (
        "a field has one type; several are a union, see `union-member-added`"
    ),
    "field-sensitive-toggled": "the language has no word for secrets",
    "field-const-added": (
        "the language has no constants; an enum of one member is one, see the rules of enums"
    ),
    "field-const-removed": (
        "the language has no constants; an enum of one member is one, see the rules of enums"
    ),
    "field-const-changed": (
        "the language has no constants; an enum of one member is one, see the rules of enums"
    ),
    # Generics
    "generic-bound-changed": "type parameters have no bounds",
    # Inheritance and unions
    "discriminator-added": "a union has its discriminator from the start; see `wrapped-in-union`",
    "discriminator-removed": "a union keeps its discriminator; see `type-kind-changed`",
    # Constraints
    "constraint-precision-tightened": "no limit counts digits",
    "constraint-precision-loosened": "no limit counts digits",
    "constraint-impossible": "the loader refuses such a contract: `empty-range`, `bad-default`",
    "constraint-cross-field-changed": "no limit looks at two fields",
    # Operations
    "op-param-serialization-changed": "how lists stand in a query is the same for all contracts",
    "op-request-type-swapped": "an operation is its request DTO",
    "op-streaming-changed": (
        "`stream` is a body of bytes; a change to or from it is `op-response-type-swapped`"
    ),
    "op-idempotency-changed": "the verb says it; see `op-verb-changed`",
    "op-response-header-removed": "a contract describes no headers of responses",
    "op-response-header-added": "a contract describes no headers of responses",
    "op-response-header-type-changed": "a contract describes no headers of responses",
    "op-pagination-changed": "pages are records like others",
    "op-service-moved": "operations have no service but the contract",
    "op-limit-changed": "a contract knows no rates and no timeouts",
    # Content types and bodies
    "request-body-added-required": "a body is the fields of a request; each has its own finding",
    "request-body-added-optional": "a body is the fields of a request; each has its own finding",
    "request-body-removed": "a body is the fields of a request; each has its own finding",
    "request-body-became-required": "a body is the fields of a request; each has its own finding",
    "request-body-became-optional": "a body is the fields of a request; each has its own finding",
    "null-emission-changed": (
        "whether null is written is an option of a target, and seen as a change of generated code"
    ),
    # Authorization
    "auth-alternative-removed": "alternatives are roles and permissions of an any-of list",
    "auth-alternative-added": "alternatives are roles and permissions of an any-of list",
    "auth-scheme-removed": "a contract says who may call, not by which scheme",
    "auth-scheme-added": "a contract says who may call, not by which scheme",
    "auth-scheme-changed": "a contract says who may call, not by which scheme",
    "auth-oauth-url-changed": "a contract says who may call, not by which scheme",
    # Lifecycle
    "sunset-invalid": (
        "the loader refuses a `sunset` that is no day, see `bad-date`; one that is nearer than"
        " `deprecation: days` makes its finding breaking"
    ),
    "version-not-bumped": (
        "`version` is a text of its author; which step a change needs is told beside the changes"
    ),
    "version-overbumped": "as `version-not-bumped`",
    "since-mismatch": "nothing in a contract says since when it is there",
    # Documentation
    "spec-reordered": "what generated code does not feel is no change",
    "spec-format-only": "what the loader does not see is no change",
    # Generated code
    "gen-generator-version": "both sides are drawn by one generator; see `polydto check`",
}

# The rules of each group, in order.
ORDER: dict[str, tuple[str, ...]] = {
    "T": (
        "type-added",
        "type-removed",
        "type-renamed",
        "type-moved",
        "type-kind-changed",
        "type-abstract-toggled",
    ),
    "F": (
        "field-added-optional-request",
        "field-added-required-request",
        "field-added-required-default-request",
        "field-added-optional-response",
        "field-added-required-response",
        "field-removed-request",
        "field-removed-required-response",
        "field-removed-optional-response",
        "field-renamed",
        "field-wire-renamed",
        "field-symbol-renamed",
        "field-became-required-request",
        "field-became-required-default-request",
        "field-became-optional-request",
        "field-became-optional-response",
        "field-became-required-response",
        "field-became-nullable-request",
        "field-became-nullable-response",
        "field-became-non-null-request",
        "field-became-non-null-response",
        "field-absent-null-swapped",
        "field-type-widened-request",
        "field-type-widened-response",
        "field-type-narrowed-request",
        "field-type-narrowed-response",
        "field-type-changed",
        "field-scalar-to-list",
        "field-list-to-map",
        "field-item-type-changed",
        "field-map-key-type-changed",
        "field-list-uniqueness-changed",
        "field-format-changed",
        "field-decimal-encoding-changed",
        "field-datetime-encoding-changed",
        "field-duration-encoding-changed",
        "field-binary-encoding-changed",
        "field-read-only-added",
        "field-read-only-removed",
        "field-write-only-added",
        "field-write-only-removed",
        "field-default-added",
        "field-default-removed",
        "field-default-changed",
        "object-closed",
        "object-opened",
    ),
    "G": (
        "generic-argument-changed",
        "generic-arity-changed",
        "generic-parameter-reordered",
        "generic-erased",
    ),
    "I": (
        "base-added",
        "base-removed",
        "base-changed",
        "field-moved-to-base",
        "interface-added",
        "interface-removed",
        "discriminator-name-changed",
        "discriminator-value-changed",
        "union-member-added",
        "union-member-removed",
        "wrapped-in-union",
    ),
    "E": (
        "enum-value-added-request",
        "enum-value-added-response",
        "enum-value-removed-request",
        "enum-value-removed-response",
        "enum-symbol-renamed",
        "enum-wire-value-changed",
        "enum-backing-changed",
        "enum-opened",
        "enum-closed",
        "string-became-enum",
        "enum-became-string",
        "enum-flags-toggled",
        "enum-extensible-value-removed",
    ),
    "C": (
        "constraint-max-length-tightened",
        "constraint-max-length-loosened",
        "constraint-min-length-tightened",
        "constraint-min-length-loosened",
        "constraint-max-tightened",
        "constraint-max-loosened",
        "constraint-min-tightened",
        "constraint-min-loosened",
        "constraint-exclusive-max-tightened",
        "constraint-exclusive-max-loosened",
        "constraint-exclusive-min-tightened",
        "constraint-exclusive-min-loosened",
        "constraint-multiple-of-tightened",
        "constraint-multiple-of-loosened",
        "constraint-pattern-tightened",
        "constraint-pattern-loosened",
        "constraint-max-items-tightened",
        "constraint-max-items-loosened",
        "constraint-min-items-tightened",
        "constraint-min-items-loosened",
        "constraint-properties-count-tightened",
        "constraint-properties-count-loosened",
    ),
    "O": (
        "op-added",
        "op-removed",
        "op-symbol-renamed",
        "op-verb-changed",
        "op-route-changed",
        "op-route-added",
        "op-route-removed",
        "op-path-param-renamed",
        "op-param-location-changed",
        "op-param-added-required",
        "op-param-added-optional",
        "op-param-removed",
        "op-param-became-required",
        "op-param-became-optional",
        "op-param-default-changed",
        "op-param-type-changed",
        "op-response-type-swapped",
        "op-response-void-toggled",
        "op-success-status-changed",
        "op-error-status-added",
        "op-error-status-removed",
        "op-server-changed",
    ),
    "M": (
        "request-content-type-added",
        "request-content-type-removed",
        "response-content-type-removed",
        "response-content-type-added",
        "response-content-type-order",
        "envelope-added",
        "naming-policy-changed",
        "enum-encoding-changed",
    ),
    "A": (
        "auth-required-added",
        "auth-required-removed",
        "role-all-added",
        "role-all-removed",
        "role-any-added",
        "role-any-removed",
        "role-mode-changed",
        "permission-all-added",
        "permission-all-removed",
        "permission-any-added",
        "permission-any-removed",
    ),
    "L": (
        "deprecated-op-added",
        "deprecated-field-added",
        "deprecated-param-added",
        "deprecated-type-added",
        "deprecated-enum-value-added",
        "deprecated-removed",
        "deprecation-reason-changed",
        "removed-after-deprecation",
        "sunset-added",
        "sunset-earlier",
        "sunset-later",
        "sunset-removed",
        "removed-before-sunset",
        "stability-decreased",
        "stability-increased",
        "version-decreased",
    ),
    "D": (
        "description-changed",
        "example-changed",
        "summary-or-title-changed",
        "tag-changed",
        "extension-changed",
    ),
    "X": (),
}
