
import datetime
import decimal
from marshmallow.fields import *
from servicestack import *
from typing import *
from dataclasses import dataclass, field
from dataclasses_json import dataclass_json, LetterCase, Undefined, config
from enum import Enum, IntEnum
from enum import IntFlag
Object = TypeVar('Object')


class Open(str, Enum):
    A = 'A'
    B = 'B'


class Closed(str, Enum):
    A = 'A'
    B = 'B'


class Number(IntEnum):
    ONE = 1
    TWO = 2


# @Flags()
class Bits(IntFlag):
    READ = 1
    WRITE = 2


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Keys:
    int8: Optional[Dict[int, str]] = None
    int64: Optional[Dict[int, str]] = None
    uint64: Optional[Dict[int, str]] = None
    date: Optional[Dict[str, str]] = None
    uuid: Optional[Dict[str, str]] = None
    boolean: Optional[Dict[str, str]] = None
    open: Optional[Dict[str, str]] = None
    closed: Optional[Dict[str, str]] = None
    number: Optional[Dict[str, str]] = None
    bits: Optional[Dict[str, str]] = None

