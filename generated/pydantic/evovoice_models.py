# Made from the contract 'evovoice'. Do not edit.

from __future__ import annotations

from typing import Annotated

from pydantic import MISSING, BaseModel, Field, StrictStr


class NewOutgoingSession(BaseModel):
    """
    Create a new outgoing call and process it with the specified flow. This can only be used for voice sessions. If no caller ID is specified, we will use a random one.
    """

    flow_id: Annotated[
        StrictStr | None | MISSING,
        Field(
            alias='flowId',
            description='The ID of the flow to use. This flow will be executed as soon as the call is answered.',
        ),
    ] = MISSING
    number_to_dial: Annotated[
        StrictStr | None | MISSING,
        Field(
            alias='numberToDial',
            description='The E164 number to dial, e.g. +18144043093',
        ),
    ] = MISSING
    caller_id: Annotated[
        StrictStr | None | MISSING,
        Field(
            alias='callerId',
            description='The Caller ID to use. This must be the E164 number of an owned phone number',
        ),
    ] = MISSING
