
import datetime
import decimal
from marshmallow.fields import *
from servicestack import *
from typing import *
from dataclasses import dataclass, field
from dataclasses_json import dataclass_json, LetterCase, Undefined, config
from enum import Enum, IntEnum
Object = TypeVar('Object')


class GrainKind(str, Enum):
    """
    Kinds of grain
    """

    RYE = 'Rye'
    WINTER_WHEAT = 'WinterWheat'
    OAT = 'OAT'
    OLD_RYE = 'old_rye'
    X1 = 'X1'
    NONE = 'None'


# @Api(Description="It's \"fine\"\nwhite")
# @References(typeof(Sack))
# @Flags()
# @Meta("a", 3, null)
@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Grain:
    """
    Grain,not flour
    """

    kind: Optional[GrainKind] = None


class Grade(str, Enum):
    LOW = 'low grade'
    HIGH = 'it\'s high'


class Code(IntEnum):
    NOT_FOUND = 404
    GONE = 410


# @Flags()
class Rights(IntEnum):
    NONE = 0
    READ = 1
    WRITE = 2


class Level(IntEnum):
    LOW = 'l'
    HIGH = 'h'


class Nothing(str, Enum):
    pass


# @Api(Description="Paged")
T = TypeVar('T')


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Page(Generic[T]):
    """
    A page
    """

    items: List[T] = field(default_factory=list)
    next: Optional[str] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Box:
    size: int = 0


T = TypeVar('T')


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Box1(Generic[T]):
    value: Optional[T] = None


TLeft = TypeVar('TLeft')
TRight = TypeVar('TRight')


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Pair(Generic[TLeft, TRight], Box1[TLeft]):
    left: Optional[TLeft] = None
    right: Optional[TRight] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class GrainPage(Page[Grain]):
    total: int = 0


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Sacks(List[Grain]):
    """
    Many
    """

    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class SackMap(Dict[str,List[Grain]]):
    pass


class IHasWeight:
    """
    Weighs something
    """

    weight: float = 0.0
    unit: Optional[str] = None


class IHasBoth(IHasWeight):
    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Scale(IHasWeight, IHasBoth, IHasSessionId):
    weight: float = 0.0
    unit: Optional[str] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Audited(AuditBase):
    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Node:
    next: Optional[Node] = None
    children: List[Node] = field(default_factory=list)


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Uses:
    pages: Optional[List[Page[Pair[int, Grain]]]] = None
    box: Optional[Box] = None
    box_of: Optional[Box1[int]] = None
    sacks: Optional[Sacks] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class AnsweredResponse:
    result: Optional[str] = None


# @Route("/grain", "POST,PUT")
# @Route("/grain/{Id}")
@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class AddGrain(IReturn[IdResponse], IPost, ICreateDb[Grain]):
    grain: Optional[Grain] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Echo(IReturn["Echo"]):
    text: Optional[str] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class FindGrain(QueryDb[Grain], IReturn[QueryResponse[Grain]], IGet):
    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class FindGrainData(QueryData2[Grain, Box], IReturn[QueryResponse[Box]], IGet):
    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class FindInto(QueryDb2[Grain, Box], IReturn[QueryResponse[Box]]):
    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class ListGrain(IReturn[List[Grain]]):
    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class ArrayOfGrain(IReturn[List[Grain]]):
    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class MapOfGrain(IReturn[Dict[int, Grain]]):
    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Download(IReturn[bytes]):
    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class CountGrain(IReturn[int]):
    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class StopMill(IReturnVoid):
    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Unknown:
    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Answered(IReturn[AnsweredResponse]):
    pass

