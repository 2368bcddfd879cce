
import datetime
import decimal
from marshmallow.fields import *
from servicestack import *
from typing import *
from dataclasses import dataclass, field
from dataclasses_json import dataclass_json, LetterCase, Undefined, config
from enum import Enum, IntEnum
Object = TypeVar('Object')


class State(str, Enum):
    OPEN = 'open'
    SHUT = 'shut'


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Defaults:
    text: Optional[str] = None
    flag: bool = False
    whole: int = 0
    amount: Decimal = decimal.Decimal(0)
    state: Optional[State] = None
    date: datetime.datetime = datetime.datetime(1, 1, 1)
    duration: datetime.timedelta = datetime.timedelta()
    list_: Optional[List[str]] = field(metadata=config(field_name='list'), default=None)
    map: Optional[Dict[str, int]] = None
    maybe: Optional[int] = None

