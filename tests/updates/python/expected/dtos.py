""" Options:
Tip: To override a DTO option, remove "#" prefix before updating
BaseUrl: http://localhost:5000

GlobalNamespace: farm
#AddServiceStackTypes: True
#AddResponseStatus: False
AddImplicitVersion: 2
#AddDescriptionAsComments: True
IncludeTypes: MapFields.*,Level
ExcludeTypes: Field,Crop
#DefaultImports: datetime,decimal,marshmallow.fields:*,servicestack:*,typing:*,dataclasses:dataclass/field,dataclasses_json:dataclass_json/LetterCase/Undefined/config,enum:Enum/IntEnum
DataClass: frozen=True
#DataClassJson: 
"""

import datetime
import decimal
from marshmallow.fields import *
from servicestack import *
from typing import *
from dataclasses import dataclass, field
from dataclasses_json import dataclass_json, LetterCase, Undefined, config
from enum import Enum, IntEnum
Object = TypeVar('Object')

# module farm


class Level(str, Enum):
    LOW = 'low level'
    HIGH = 'high-level'


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass(frozen=True)
class MapFields(IReturn[Dict[str, Field]]):
    version: int = 2

