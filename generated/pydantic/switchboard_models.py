# Made from the contract 'switchboard'. Do not edit.

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import (
    MISSING,
    AwareDatetime,
    Base64Bytes,
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    StrictStr,
)
from typing_extensions import TypeAliasType

Char = TypeAliasType("Char", Annotated[StrictStr, Field(max_length=1, min_length=1)])


Int8 = TypeAliasType("Int8", Annotated[StrictInt, Field(ge=-128, le=127)])


Int16 = TypeAliasType("Int16", Annotated[StrictInt, Field(ge=-32768, le=32767)])


Int32 = TypeAliasType(
    "Int32", Annotated[StrictInt, Field(ge=-2147483648, le=2147483647)]
)


Int64 = TypeAliasType(
    "Int64",
    Annotated[StrictInt, Field(ge=-9223372036854775808, le=9223372036854775807)],
)


Uint8 = TypeAliasType("Uint8", Annotated[StrictInt, Field(ge=0, le=255)])


Uint16 = TypeAliasType("Uint16", Annotated[StrictInt, Field(ge=0, le=65535)])


Uint32 = TypeAliasType("Uint32", Annotated[StrictInt, Field(ge=0, le=4294967295)])


Uint64 = TypeAliasType(
    "Uint64", Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
)


class GetSession(BaseModel):
    """
    One session by its id.
    """

    id: UUID
    include: Annotated[
        list[StrictStr] | MISSING, Field(description='Parts to send along.')
    ] = MISSING
    trace_parent: Annotated[StrictStr | None | MISSING, Field(alias='traceParent')] = (
        MISSING
    )


class EndSession(BaseModel):
    """
    Ends a call.
    """

    id: UUID


class DownloadRecording(BaseModel):
    """
    The sound of a call.
    """

    id: UUID


class CountSessions(BaseModel):
    """
    How many sessions are in each state.
    """


class Audited(BaseModel):
    """
    Who made this, and when.
    """

    created_at: Annotated[datetime, Field(alias='createdAt')]
    created_by: Annotated[StrictStr, Field(alias='createdBy', max_length=64)]
    changed_at: Annotated[datetime | None | MISSING, Field(alias='changedAt')] = MISSING


class ErrorInfo(BaseModel):
    """
    What went wrong.
    """

    code: Annotated[StrictStr, Field(description='Stable; for programs.')]
    message: Annotated[StrictStr, Field(description='For people.')]
    details: dict[str, Any] | MISSING = MISSING


class PairOfInt32AndNullableDecimal(BaseModel):
    """
    Two values that belong together.
    """

    left: Int32
    right: Decimal | None


class PairOfStringAndListOfPairOfInt32AndNullableDecimal(BaseModel):
    """
    Two values that belong together.
    """

    left: StrictStr
    right: list[PairOfInt32AndNullableDecimal]


class SessionChange(BaseModel):
    """
    What every change of a session says.
    """

    reason: Annotated[StrictStr | None | MISSING, Field(max_length=200)] = MISSING


class IHasSession(BaseModel):
    """
    Whatever carries the id of a session.
    """

    session_id: Annotated[StrictStr, Field(alias='sessionId')]


class Attempt(BaseModel):
    """
    One try to reach an endpoint. Attempts may hold further attempts.
    """

    model_config = ConfigDict(
        extra='allow',
    )
    number: Annotated[StrictInt, Field(ge=1, le=32767)]
    outcome: StrictStr | None | MISSING = MISSING
    retries: list[Attempt] | MISSING = MISSING
    quality: Annotated[
        StrictFloat | None | MISSING, Field(gt=0.0, lt=5.0, multiple_of=0.5)
    ] = MISSING


class KnownSessionState(StrEnum):
    QUEUED = 'Queued'
    RINGING = 'Ringing'
    CONNECTED = 'Connected'
    NO_ANSWER = 'no-answer'
    NONE = 'None'


SessionState = TypeAliasType(
    "SessionState",
    Annotated[
        KnownSessionState | StrictStr, Field(description='The life of a call.')
    ],
)


Channels = TypeAliasType(
    "Channels",
    Annotated[
        StrictInt,
        Field(
            description='What a session carries; several at once.',
            ge=0,
            le=9223372036854775807,
        ),
    ],
)


class Weekday(IntEnum):
    """
    A closed enum of numbers.
    """

    MONDAY = 1
    TUESDAY = 2
    SUNDAY = 7


class PhoneEndpointAsEndpoint(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
    )
    kind: Literal['phone']
    number: Annotated[StrictStr, Field(description='With the leading +.')]
    extension: Annotated[
        StrictStr | None | MISSING, Field(max_length=8, min_length=1)
    ] = MISSING


class PhoneEndpoint(BaseModel):
    model_config = ConfigDict(
        extra='forbid',
    )
    number: Annotated[StrictStr, Field(description='With the leading +.')]
    extension: Annotated[
        StrictStr | None | MISSING, Field(max_length=8, min_length=1)
    ] = MISSING


class SipEndpoint(BaseModel):
    uri: StrictStr
    headers: dict[str, StrictStr] | MISSING = MISSING


class Scalars(BaseModel):
    """
    Every scalar type.
    """

    model_config = ConfigDict(
        arbitrary_types_allowed=True,
    )
    string: StrictStr
    char: Char
    boolean: StrictBool
    int8: Int8
    int16: Int16
    int32: Int32
    int64: Int64
    uint8: Uint8
    uint16: Uint16
    uint32: Uint32
    uint64: Uint64
    float32: StrictFloat
    float64: StrictFloat
    decimal: Decimal
    date_: Annotated[date, Field(alias='date')]
    time_: Annotated[time, Field(alias='time')]
    datetime_: Annotated[datetime, Field(alias='datetime')]
    datetimeoffset: AwareDatetime
    duration: timedelta
    uuid: UUID
    uri: StrictStr
    bytes_: Annotated[Base64Bytes, Field(alias='bytes')]
    any: Any | MISSING = MISSING
    opens: Weekday


class Presence(BaseModel):
    """
    The four states of a member, twice - as text and as list.
    """

    always: StrictStr
    always_or_null: Annotated[StrictStr | None, Field(alias='alwaysOrNull')]
    sometimes: StrictStr | MISSING = MISSING
    sometimes_or_null: Annotated[
        StrictStr | None | MISSING, Field(alias='sometimesOrNull')
    ] = MISSING
    list_always: Annotated[list[Int32], Field(alias='listAlways')]
    list_always_or_null: Annotated[list[Int32] | None, Field(alias='listAlwaysOrNull')]
    list_sometimes: Annotated[
        list[Int32 | None] | MISSING, Field(alias='listSometimes')
    ] = MISSING
    list_sometimes_or_null: Annotated[
        list[Int32] | None | MISSING, Field(alias='listSometimesOrNull')
    ] = MISSING


class OddNames(BaseModel):
    """
    Wire names that are no identifiers, or words that languages keep for themselves.
    """

    class_: Annotated[StrictStr, Field(alias='class')]
    from_: Annotated[StrictStr | None | MISSING, Field(alias='from')] = MISSING
    list_: Annotated[list[StrictStr], Field(alias='list')]
    match: StrictBool
    own: Annotated[StrictStr | None | MISSING, Field(alias='self')] = MISSING
    field_1st: Annotated[Int32, Field(alias='1st')]
    a_b: Annotated[Int32, Field(alias='a-b')]
    a_dot_b: Annotated[Int32, Field(alias='a.b')]
    x: Annotated[Int32 | None | MISSING, Field(alias='$x')] = MISSING
    order: Annotated[Int32, Field(alias='Order')]
    read_at: Annotated[datetime | None | MISSING, Field(alias='readAt')] = MISSING
    old_name: Annotated[
        StrictStr | None | MISSING, Field(alias='oldName', deprecated=True)
    ] = MISSING


class FindSessions(BaseModel):
    """
    Sessions that match, newest first.
    """

    states: Annotated[
        list[SessionState] | MISSING, Field(description='Any of these; all if absent.')
    ] = MISSING
    since: datetime | None | MISSING = MISSING
    until: datetime | None | MISSING = MISSING
    take: Annotated[StrictInt, Field(ge=1, le=500)] = 50


class SipEndpointAsEndpoint(SipEndpoint):
    kind: Literal['sip']


Endpoint = TypeAliasType(
    "Endpoint",
    Annotated[
        PhoneEndpointAsEndpoint | SipEndpointAsEndpoint,
        Field(description='Whom a call goes to.', discriminator='kind'),
    ],
)


class StartSession(BaseModel):
    """
    Starts an outgoing call.
    """

    request_id: Annotated[
        UUID,
        Field(
            alias='requestId',
            description='Chosen by the caller, so that a repeated request starts one call only.',
        ),
    ]
    endpoint: Annotated[Endpoint, Field(description='Whom to call.')]
    caller_id: Annotated[
        StrictStr | None | MISSING,
        Field(
            alias='callerId',
            description='An owned number; absent means a random one, null hides the number.',
            pattern='^\\+[1-9][0-9]{1,14}$',
        ),
    ] = MISSING
    ring_for: Annotated[
        timedelta,
        Field(
            alias='ringFor',
            description='How long to let it ring.',
            validate_default=True,
        ),
    ] = 'PT30S'
    priority: Annotated[StrictInt, Field(ge=1, le=9)] = 5
    channels: Channels | MISSING = MISSING
    labels: Annotated[dict[str, StrictStr] | MISSING, Field(max_length=16)] = MISSING


class TransferSession(BaseModel):
    """
    Hands a call over to somebody else, or into a conference.
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    reason: Annotated[StrictStr | None | MISSING, Field(max_length=200)] = MISSING
    id: UUID
    to: Annotated[list[Endpoint], Field(min_length=1)]


class Session(Audited):
    """
    A call and what became of it.
    """

    model_config = ConfigDict(
        arbitrary_types_allowed=True,
    )
    id: UUID
    session_id: Annotated[
        StrictStr, Field(alias='sessionId', description='The same as a text.')
    ]
    state: SessionState
    channels: Channels
    endpoint: Endpoint
    started_at: Annotated[datetime | None | MISSING, Field(alias='startedAt')] = MISSING
    answered_at: Annotated[
        AwareDatetime | None,
        Field(alias='answeredAt', description='Null until somebody answers.'),
    ]
    talk_time: Annotated[timedelta, Field(alias='talkTime')]
    price: Annotated[Decimal, Field(ge=0)]
    cost: Annotated[
        StrictStr | MISSING,
        Field(
            description='The price as text.',
            pattern='^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?$',
        ),
    ] = MISSING
    bytes_sent: Annotated[StrictStr, Field(alias='bytesSent', pattern='^-?[0-9]+$')]
    tags: dict[str, list[StrictStr]] = {}
    attempts: Annotated[list[Attempt], Field(max_length=10)]
    route: Annotated[
        PairOfStringAndListOfPairOfInt32AndNullableDecimal | None | MISSING,
        Field(description='Generics may be nested.'),
    ] = MISSING
    note: Annotated[StrictStr | None | MISSING, Field(max_length=500)] = MISSING


class PageOfSession(BaseModel):
    """
    One page of a longer list.
    """

    items: list[Session]
    total: Int64
    next: Annotated[
        StrictStr | None, Field(description='Where to go on; null on the last page.')
    ]


Attempt.model_rebuild()
