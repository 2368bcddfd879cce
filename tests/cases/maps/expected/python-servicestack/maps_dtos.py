
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
    ON = 'On'
    OFF = 'Off'


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Maps:
    texts: Dict[str, str] = field(default_factory=dict)
    by_number: Dict[int, str] = field(default_factory=dict)
    by_state: Dict[str, int] = field(default_factory=dict)
    nested: Dict[str, Dict[str, List[datetime.datetime]]] = field(default_factory=dict)
    objects: Dict[str, Raw] = field(default_factory=dict)
    set: List[str] = field(default_factory=list)

