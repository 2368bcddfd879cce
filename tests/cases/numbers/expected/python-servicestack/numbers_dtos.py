
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
class Numbers:
    int8: int = 0
    int16: int = 0
    int32: int = 0
    int64: int = 0
    uint8: int = 0
    uint16: int = 0
    uint32: int = 0
    uint64: int = 0
    float32: float = 0.0
    float64: float = 0.0
    decimal_: Decimal = field(metadata=config(field_name='decimal'), default=decimal.Decimal(0))
    int32_text: int = 0
    int64_text: int = 0
    float64_text: float = 0.0
    decimal_text: Decimal = decimal.Decimal(0)

