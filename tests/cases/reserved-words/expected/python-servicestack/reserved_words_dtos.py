
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
class Words:
    class_: Optional[str] = field(metadata=config(field_name='class'), default=None)
    from_: Optional[str] = field(metadata=config(field_name='from'), default=None)
    list_: List[str] = field(metadata=config(field_name='list'), default_factory=list)
    match: bool = False
    self_: Optional[str] = field(metadata=config(field_name='self'), default=None)
    _1st: int = 0
    a_b: int = field(metadata=config(field_name='a-b'), default=0)
    a_dot_b: int = field(metadata=config(field_name='a.b'), default=0)
    _x: Optional[int] = field(metadata=config(field_name='$x'), default=None)
    this: Optional[str] = None
    d: Optional[str] = None
    obj: Optional[str] = None
    to_dict_: Optional[str] = field(metadata=config(field_name='to_dict'), default=None)
    value: Optional[str] = None
    source: Optional[str] = None
    made: Optional[str] = None
    at: Optional[str] = None
    data: Optional[str] = None

