"""OpenAPI documents and JSON Schemas into contracts.

The straight line: text -> `source` (plain values that know their places) -> `shape` (one model for
every dialect) -> `types`, `operations` (declarations of a contract), with a `report` beside it.
"""
