
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
class Hostile:
    """
    */ system('x'); /* \"\"\" ' ?> <?php {{ page }} {% x %} ${x} #{x} \\u002a/ \u2028 % ` ends with a quote "
    """

    comment: Optional[str] = field(metadata=config(field_name='*/'), default=None)
    """
    \\
    """

    quotes: Optional[str] = field(metadata=config(field_name='"""'), default=None)
    """
    \"\"\"
    """

    semicolon: Optional[str] = field(metadata=config(field_name='\'; system(\'x\'); //'), default=None)
    braces: Optional[str] = field(metadata=config(field_name='{at}'), default=None)


class State(str, Enum):
    A = '*/'
    B = '\''
    C = '\\'
    D = '"""'
    E = '{$x}'

