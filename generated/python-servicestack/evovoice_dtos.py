
import datetime
import decimal
from marshmallow.fields import *
from servicestack import *
from typing import *
from dataclasses import dataclass, field
from dataclasses_json import dataclass_json, LetterCase, Undefined, config
from enum import Enum, IntEnum
Object = TypeVar('Object')


# @Api(Description="Create a new outgoing call and process it with the specified flow. This can only be used for voice sessions. If no caller ID is specified, we will use a random one.")
@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class NewOutgoingSession(IPost):
    """
    Create a new outgoing call and process it with the specified flow. This can only be used for voice sessions. If no caller ID is specified, we will use a random one.
    """

    # @ApiMember(Description="The ID of the flow to use. This flow will be executed as soon as the call is answered.")
    flow_id: Optional[str] = None
    """
    The ID of the flow to use. This flow will be executed as soon as the call is answered.
    """


    # @ApiMember(Description="The E164 number to dial, e.g. +18144043093")
    number_to_dial: Optional[str] = None
    """
    The E164 number to dial, e.g. +18144043093
    """


    # @ApiMember(Description="The Caller ID to use. This must be the E164 number of an owned phone number")
    caller_id: Optional[str] = None
    """
    The Caller ID to use. This must be the E164 number of an owned phone number
    """

