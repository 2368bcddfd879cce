
import datetime
import decimal
from marshmallow.fields import *
from servicestack import *
from typing import *
from dataclasses import dataclass, field
from dataclasses_json import dataclass_json, LetterCase, Undefined, config
from enum import Enum, IntEnum
Object = TypeVar('Object')


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Point:
    x: int = 0
    y: Optional[int] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Lists:
    plain: Optional[List[int]] = None
    holes: Optional[List[int]] = None
    maybe: Optional[List[int]] = None
    nested: Optional[List[List[str]]] = None
    set: Optional[List[int]] = None
    records: Optional[List[Point]] = None
    anything: Optional[List[Raw]] = None
    maps: Optional[List[Dict[str, int]]] = None

