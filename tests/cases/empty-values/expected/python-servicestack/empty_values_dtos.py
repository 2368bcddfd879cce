
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
class Nothing:
    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Values:
    text: Optional[str] = None
    number: int = 0
    amount: Decimal = decimal.Decimal(0)
    flag: bool = False
    list_: List[str] = field(metadata=config(field_name='list'), default_factory=list)
    map: Dict[str, str] = field(default_factory=dict)
    object: Optional[Nothing] = None
    bytes_: bytes = field(metadata=config(field_name='bytes'), default_factory=bytes)
    any: Optional[Raw] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Maybe:
    text: Optional[str] = None
    number: Optional[int] = None
    amount: Optional[Decimal] = None
    flag: Optional[bool] = None
    list_: Optional[List[str]] = field(metadata=config(field_name='list'), default=None)
    map: Optional[Dict[str, str]] = None
    object: Optional[Nothing] = None
    bytes_: Optional[bytes] = field(metadata=config(field_name='bytes'), default=None)
    any: Optional[Raw] = None

