
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
class Limits:
    text: Optional[str] = None
    number: Optional[int] = None
    amount: Decimal = decimal.Decimal(0)
    items: List[str] = field(default_factory=list)
    tags: Optional[Dict[str, str]] = None

