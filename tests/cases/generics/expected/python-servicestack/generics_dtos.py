
import datetime
import decimal
from marshmallow.fields import *
from servicestack import *
from typing import *
from dataclasses import dataclass, field
from dataclasses_json import dataclass_json, LetterCase, Undefined, config
from enum import Enum, IntEnum
Object = TypeVar('Object')


T = TypeVar('T')


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Page(Generic[T]):
    items: List[T] = field(default_factory=list)
    next: Optional[T] = None
    named: Dict[str, T] = field(default_factory=dict)


A = TypeVar('A')
B = TypeVar('B')


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Pair(Generic[A, B]):
    left: Optional[A] = None
    right: Optional[B] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Item:
    id: Optional[str] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Uses:
    pages: Optional[Page[Item]] = None
    pairs: List[Pair[int, Page[Item]]] = field(default_factory=list)


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class ItemPage(Page[Item]):
    items: List[Item] = field(default_factory=list)
    next: Optional[Item] = None
    named: Dict[str, Item] = field(default_factory=dict)
    total: int = 0

