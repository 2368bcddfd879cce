
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
class Presence:
    always: Optional[str] = None
    always_or_null: Optional[str] = None
    sometimes: Optional[str] = None
    sometimes_or_null: Optional[str] = None
    with_default: int = 0

