"""The short names of content types, as a contract writes them, and their media types."""

MEDIA_TYPES = {
    "json": "application/json",
    "xml": "application/xml",
    "csv": "text/csv",
    "jsv": "text/jsv",
    "jsonl": "text/jsonl",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "html": "text/html",
    "text": "text/plain",
    "msgpack": "application/x-msgpack",
    "protobuf": "application/x-protobuf",
}


def media_type(name: str) -> str:
    """`json` -> `application/json`; a name with a slash is a media type already."""
    return MEDIA_TYPES.get(name, name)
