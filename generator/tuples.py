"""Named tuples that are declared in a fifth of the time that `typing` takes, and replaced in half.

`typing.NamedTuple` compiles a constructor from text for each class. A run of `generate` declares
more than a hundred classes, so that was a seventh of a small one. Here one constructor is compiled
for each number of fields, and a class gets it with its own names. To a type checker, and in all
that this package uses of them, they are those of `typing`.
"""

import sys
from typing import TYPE_CHECKING

# From Python 3.14 on, annotations are not in the body of a class, and classes are made otherwise.
if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter
    from functools import cache
    from types import CodeType, FunctionType

    _new, _new_class = tuple.__new__, type.__new__

    class _Declaring(type):
        """Makes of a class body with annotated names a subclass of tuple."""

        def __new__(mcs, name, bases, body):
            if not bases:
                return _new_class(mcs, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            if fields[len(fields) - len(defaults) :] != tuple(defaults):
                raise TypeError(f"{name}: a field without a default follows one with a default")
            members = dict(_COMMON)
            members.update(body)
            members.update((field, _tuplegetter(at, "")) for at, field in enumerate(fields))
            members["__slots__"] = ()
            members["__match_args__"] = members["_fields"] = fields
            members["_field_defaults"] = defaults
            members["_places"] = {field: at for at, field in enumerate(fields)}
            code = _constructor(len(fields)).replace(co_varnames=("_cls", *fields))
            members["__new__"] = FunctionType(code, _NAMES, "__new__", tuple(defaults.values()))
            return type(name, (tuple,), members)

    class NamedTuple(metaclass=_Declaring):
        """What a class names as its base; it is none."""

    @cache
    def _constructor(count: int) -> CodeType:
        names = ", ".join(f"_{at}" for at in range(count))
        parts = f"({names},)" if count else "()"
        made = eval(f"lambda _cls, {names}: _new(_cls, {parts})", _NAMES)
        return made.__code__

    def _replace(self, /, **changes):
        values, places = [*self], self._places
        for field, value in changes.items():
            values[places[field]] = value
        return _new(self.__class__, values)

    def _make(cls, values):
        made = _new(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"expected {len(cls._fields)} values, got {len(made)}")
        return made

    def _asdict(self):
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self):
        shown = (f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
        return f"{self.__class__.__name__}({', '.join(shown)})"

    def __getnewargs__(self):
        return tuple(self)

    _NAMES = {"_new": _new, "__builtins__": {}}
    _COMMON = {
        "_replace": _replace,
        "_make": classmethod(_make),
        "_asdict": _asdict,
        "__repr__": __repr__,
        "__getnewargs__": __getnewargs__,
    }
