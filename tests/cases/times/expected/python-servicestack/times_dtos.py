
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
class Times:
    date: datetime.datetime = datetime.datetime(1, 1, 1)
    time: datetime.timedelta = datetime.timedelta()
    datetime_: datetime.datetime = field(metadata=config(field_name='datetime'), default=datetime.datetime(1, 1, 1))
    datetimeoffset: datetime.datetime = datetime.datetime(1, 1, 1)
    duration: datetime.timedelta = datetime.timedelta()

