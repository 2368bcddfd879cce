
import datetime
import decimal
from marshmallow.fields import *
from servicestack import *
from typing import *
from dataclasses import dataclass, field
from dataclasses_json import dataclass_json, LetterCase, Undefined, config
from enum import Enum, IntEnum
Object = TypeVar('Object')


class Colour(str, Enum):
    RED = 'Red'
    GREEN = 'Green'


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Documented:
    """
    About it
    """

    first: Optional[str] = None
    """
    One line
    """

    # @Required()
    second: Optional[str] = None
    """
    Twolines
    """


    # @StringLength(9)
    # @Validate(Validator="NotEmpty")
    third: Optional[str] = None

    fourth: Optional[str] = None
    last: int = 0
    """
    The last
    """


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Needed:
    text: Optional[str] = None
    flag: bool = False
    small: int = 0
    whole: int = 0
    big: int = 0
    single: float = 0.0
    money: Decimal = decimal.Decimal(0)
    when: datetime.datetime = datetime.datetime(1, 1, 1)
    day: datetime.datetime = datetime.datetime(1, 1, 1)
    long: datetime.timedelta = datetime.timedelta()
    id: Optional[str] = None
    tone: Optional[Colour] = None
    sub: Optional[Documented] = None
    list_: List[str] = field(metadata=config(field_name='list'), default_factory=list)
    set: List[int] = field(default_factory=list)
    face: Optional[List[str]] = None
    map: Dict[str, int] = field(default_factory=dict)
    i_map: Optional[Dict[str, int]] = None
    array: List[int] = field(default_factory=list)
    raw: bytes = field(default_factory=bytes)
    stream: Optional[bytes] = None
    point: Optional[str] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Spare:
    text: Optional[str] = None
    flag: Optional[bool] = None
    when: Optional[datetime.datetime] = None
    tone: Optional[Colour] = None
    list_: Optional[List[str]] = field(metadata=config(field_name='list'), default=None)
    map: Optional[Dict[int, Colour]] = None
    sub: Optional[Documented] = None
    needed_null: Optional[int] = None
    point: Optional[str] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Names:
    ip_address: Optional[str] = None
    user_i_d: Optional[str] = None
    id: int = 0
    class_: Optional[str] = field(metadata=config(field_name='class'), default=None)
    bytes_: int = field(metadata=config(field_name='bytes'), default=0)
    str_: Optional[str] = field(metadata=config(field_name='str'), default=None)
    int_: List[int] = field(metadata=config(field_name='int'), default_factory=list)
    float_: bytes = field(metadata=config(field_name='float'), default_factory=bytes)
    line1: Optional[str] = None
    line_2: Optional[str] = field(metadata=config(field_name='line_2'), default=None)
    _Hidden: Optional[str] = field(metadata=config(field_name='_Hidden'), default=None)
    lambda_: bool = field(metadata=config(field_name='lambda'), default=False)
    """
    A keyword
    """

    field_: Optional[str] = field(metadata=config(field_name='field'), default=None)
    list_: List[str] = field(metadata=config(field_name='list'), default_factory=list)
    later: List[str] = field(default_factory=list)
    datetime_: datetime.datetime = field(metadata=config(field_name='datetime'), default=datetime.datetime(1, 1, 1))
    moment: datetime.datetime = datetime.datetime(1, 1, 1)
    decimal_: Decimal = field(metadata=config(field_name='decimal'), default=decimal.Decimal(0))
    to_dict_: Optional[str] = field(metadata=config(field_name='toDict'), default=None)
    étéÀ: Optional[str] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Wire:
    tool_calls: Optional[List[str]] = field(metadata=config(field_name='tool_calls'), default=None)
    plot_id: int = field(metadata=config(field_name='plot-id'), default=0)
    alias: Optional[str] = None
    same: Optional[str] = None
    Upper: Optional[str] = field(metadata=config(field_name='Upper'), default=None)


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class CreateThing(ICreateDb[Wire]):
    names: Optional[List[str]] = None
    map: Optional[Dict[str, str]] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class CreateOther:
    names: List[str] = field(default_factory=list)

