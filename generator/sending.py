"""Where the fields of a request travel: in the path, the query, headers, or the body."""

from generator.ir import Field, Location

BODILESS = frozenset(("GET", "DELETE", "HEAD"))


def sent_in(
    fields: tuple[Field, ...], parameters: tuple[str, ...], verb: str, location: Location
) -> tuple[Field, ...]:
    """The fields that travel there, in the order of the request.

    `parameters` are the wire names that the route's path has.
    """
    usual = Location.QUERY if verb in BODILESS else Location.BODY
    found = []
    for field in fields:
        if field.wire_name in parameters:
            place = Location.PATH
        elif field.location is None or field.location is Location.PATH:
            place = usual
        else:
            place = field.location
        if place is location:
            found.append(field)
    return tuple(found)
