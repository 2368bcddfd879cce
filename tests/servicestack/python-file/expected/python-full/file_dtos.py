""" Options:
Date: 2026-11-24 12:34:56
Version: 10.09
Tip: To override a DTO option, remove "#" prefix before updating
BaseUrl: https://mill.example

GlobalNamespace: Mill
AddServiceStackTypes: False
AddResponseStatus: True
AddImplicitVersion: 3
AddDescriptionAsComments: False
IncludeTypes: GetSack.*
ExcludeTypes: CloseMill
DefaultImports: datetime,decimal,marshmallow.fields:*,servicestack:*,typing:*,dataclasses:dataclass/field,dataclasses_json:*,enum:*,os.path
DataClass: order=True
DataClassJson: letter_case=LetterCase.CAMEL
"""

import datetime
import decimal
from marshmallow.fields import *
from servicestack import *
from typing import *
from dataclasses import dataclass, field
from dataclasses_json import *
from enum import *
import os.path
Object = TypeVar('Object')

# module Mill


@dataclass_json(letter_case=LetterCase.CAMEL)
@dataclass(order=True)
class Sack:
    weight: int = 0
    label: Optional[str] = None


@dataclass_json(letter_case=LetterCase.CAMEL)
@dataclass(order=True)
class GetSackResponse:
    result: Optional[Sack] = None
    response_status: ResponseStatus = None


# @Route("/sacks/{Id}", "GET")
@dataclass_json(letter_case=LetterCase.CAMEL)
@dataclass(order=True)
class GetSack(IReturn[GetSackResponse]):
    version: int = 3
    id: int = 0
    version: int = 0

