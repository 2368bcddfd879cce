
import datetime
import decimal
from marshmallow.fields import *
from servicestack import *
from typing import *
from dataclasses import dataclass, field
from dataclasses_json import dataclass_json, LetterCase, Undefined, config
from enum import Enum, IntEnum
Object = TypeVar('Object')


class Colour(str, Enum):
    RED = 'Red'
    GREEN = 'Green'


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Thing:
    id: int = 0


class IThing:
    pass


T = TypeVar('T')


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Page(Generic[T]):
    items: Optional[List[T]] = None
    inner: Optional[Page[T]] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Names:
    f0: Optional[str] = None
    f1: Optional[str] = None
    f2: Optional[str] = None
    f3: Optional[str] = None
    f4: Optional[str] = None
    f5: Optional[bool] = None
    f6: Optional[int] = None
    f7: Optional[int] = None
    f8: Optional[int] = None
    f9: Optional[int] = None
    f10: Optional[int] = None
    f11: Optional[int] = None
    f12: Optional[int] = None
    f13: Optional[int] = None
    f14: Optional[float] = None
    f15: Optional[float] = None
    f16: Optional[Decimal] = None
    f17: Optional[datetime.datetime] = None
    f18: Optional[datetime.datetime] = None
    f19: Optional[datetime.datetime] = None
    f20: Optional[datetime.timedelta] = None
    f21: Optional[datetime.timedelta] = None
    f22: Optional[bytes] = None
    f23: Optional[bytes] = None
    f24: Optional[bytes] = None
    f25: Optional[Object] = None
    f26: Optional[List] = None
    f27: Optional[Dict] = None
    f28: Optional[Dict] = None
    f29: Optional[Colour] = None
    f30: Optional[Thing] = None
    f31: Optional[IThing] = None
    f32: Optional[DayOfWeek] = None
    f33: Optional[SByte] = None
    f34: Optional[ResponseStatus] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Nested:
    a: Optional[List[Optional[int]]] = None
    b: Optional[List[int]] = None
    c: Optional[List[int]] = None
    d: Optional[List[bytes]] = None
    e: Optional[List[Thing]] = None
    f: Optional[List[List[Thing]]] = None
    g: Optional[List[int]] = None
    h: Optional[List[List[str]]] = None
    i: Optional[Dict[str, List[Dict[int, Thing]]]] = None
    j: Optional[Dict[str, Thing]] = None
    k: Optional[Dict[bool, int]] = None
    l: Optional[Dict[str, int]] = None
    m: Optional[Dict[str, Object]] = None
    n: Optional[KeyValuePair[str, int]] = None
    o: Optional[List[KeyValuePair[str, Thing]]] = None
    p: Optional[Tuple[str, int]] = None
    q: Optional[Page[Thing]] = None
    r: Optional[Page[List[Thing]]] = None
    s: Optional[List[List[Page[Thing]]]] = None
    t: Optional[Dict[str, Thing]] = None
    u: Optional[List[Thing]] = None
    v: Optional[List[IThing]] = None
    w: Optional[List[bytes]] = None
    x: Optional[Colour] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class AfterAll:
    back: Optional[Later] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Later:
    early: Optional[Page[AfterAll]] = None
    own: Optional[Later] = None

