
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
class Texts:
    string: Optional[str] = None
    char: Optional[str] = None
    boolean: bool = False
    uuid: Optional[str] = None
    uri: Optional[str] = None
    bytes_: Optional[bytes] = field(metadata=config(field_name='bytes'), default=None)
    any: Optional[Raw] = None

