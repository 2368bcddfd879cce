"""The body of a form with a part for each member (RFC 7578)."""

from generator.wire.jsvform import bare_text
from generator.wire.values import Object, Sample, written

# What browsers write in the place of these characters, as HTML's standard says.
_IN_NAMES = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


def multipart_text(sample: Sample) -> tuple[str, str]:
    """The body, and the text that separates its parts; complex values as JSV."""
    members = [one for one in sample.members if written(one)] if isinstance(sample, Object) else []
    parts = [(one.wire_name.translate(_IN_NAMES), bare_text(one.value)) for one in members]
    boundary = "boundary"
    while any(boundary in name + value for name, value in parts):
        boundary += "x"
    made = "".join(
        f"--{boundary}\r\n"
        f'Content-Disposition: form-data; name="{name}"\r\n'
        f"\r\n"
        f"{value}\r\n"
        for name, value in parts
    )
    return f"{made}--{boundary}--\r\n", boundary
