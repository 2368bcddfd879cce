
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
    QUEUED = 'Queued'
    RINGING = 'Ringing'


class Closed(str, Enum):
    ON = 'On'
    OFF = 'Off'


class Numbers(IntEnum):
    LOW = 1
    HIGH = 10


# @Flags()
class Bits(IntFlag):
    READ = 1
    WRITE = 2


class Texts(str, Enum):
    NO_ANSWER = 'no-answer'
    NONE = ''
    NAME = 'it\'s'


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Holder:
    open: Optional[Open] = None
    closed: Optional[Closed] = None
    numbers: List[Numbers] = field(default_factory=list)
    bits: Optional[Bits] = None
    texts: Optional[Texts] = None

