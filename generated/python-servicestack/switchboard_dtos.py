
import datetime
import decimal
from marshmallow.fields import *
from servicestack import *
from typing import *
from dataclasses import dataclass, field
from dataclasses_json import dataclass_json, LetterCase, Undefined, config
from enum import Enum, IntEnum
from enum import IntFlag
Object = TypeVar('Object')


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Audited:
    """
    Who made this, and when.
    """

    created_at: datetime.datetime = datetime.datetime(1, 1, 1)
    created_by: Optional[str] = None
    changed_at: Optional[datetime.datetime] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class ErrorInfo:
    """
    What went wrong.
    """

    code: Optional[str] = None
    """
    Stable; for programs.
    """

    message: Optional[str] = None
    """
    For people.
    """

    details: Optional[Dict[str, Raw]] = None


A = TypeVar('A')
B = TypeVar('B')


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Pair(Generic[A, B]):
    """
    Two values that belong together.
    """

    left: Optional[A] = None
    right: Optional[B] = None


# @Journal()
@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class SessionChange:
    """
    What every change of a session says.
    """

    reason: Optional[str] = None


class IHasSession:
    """
    Whatever carries the id of a session.
    """

    session_id: Optional[str] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Attempt:
    """
    One try to reach an endpoint. Attempts may hold further attempts.
    """

    number: int = 0
    outcome: Optional[str] = None
    retries: 'Optional[List[Attempt]]' = None
    quality: Optional[float] = None


class SessionState(str, Enum):
    """
    The life of a call.
    """

    QUEUED = 'Queued'
    RINGING = 'Ringing'
    CONNECTED = 'Connected'
    NO_ANSWER = 'no-answer'
    NONE = 'None'


# @Flags()
class Channels(IntFlag):
    """
    What a session carries; several at once.
    """

    VOICE = 1
    CHAT = 2
    FAX = 4


# @Localized()
class Weekday(IntEnum):
    """
    A closed enum of numbers.
    """

    MONDAY = 1
    TUESDAY = 2
    SUNDAY = 7


# @Discriminated()
class Endpoint:
    """
    Whom a call goes to.
    """

    pass


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class PhoneEndpoint(Endpoint):
    number: Optional[str] = None
    """
    With the leading +.
    """

    extension: Optional[str] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class SipEndpoint(Endpoint):
    uri: Optional[str] = None
    headers: Optional[Dict[str, str]] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Scalars:
    """
    Every scalar type.
    """

    string: Optional[str] = None
    char: Optional[str] = None
    boolean: bool = False
    int8: int = 0
    int16: int = 0
    int32: int = 0
    int64: int = 0
    uint8: int = 0
    uint16: int = 0
    uint32: int = 0
    uint64: int = 0
    float32: float = 0.0
    float64: float = 0.0
    decimal_: Decimal = field(metadata=config(field_name='decimal'), default=decimal.Decimal(0))
    date: datetime.datetime = datetime.datetime(1, 1, 1)
    time: datetime.timedelta = datetime.timedelta()
    datetime_: datetime.datetime = field(metadata=config(field_name='datetime'), default=datetime.datetime(1, 1, 1))
    datetimeoffset: datetime.datetime = datetime.datetime(1, 1, 1)
    duration: datetime.timedelta = datetime.timedelta()
    uuid: Optional[str] = None
    uri: Optional[str] = None
    bytes_: bytes = field(metadata=config(field_name='bytes'), default_factory=bytes)
    any: Optional[Raw] = None
    opens: Optional[Weekday] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Presence:
    """
    The four states of a member, twice - as text and as list.
    """

    always: Optional[str] = None
    always_or_null: Optional[str] = None
    sometimes: Optional[str] = None
    sometimes_or_null: Optional[str] = None
    list_always: List[int] = field(default_factory=list)
    list_always_or_null: Optional[List[int]] = None
    list_sometimes: Optional[List[int]] = None
    list_sometimes_or_null: Optional[List[int]] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class OddNames:
    """
    Wire names that are no identifiers, or words that languages keep for themselves.
    """

    class_: Optional[str] = field(metadata=config(field_name='class'), default=None)
    from_: Optional[str] = field(metadata=config(field_name='from'), default=None)
    list_: List[str] = field(metadata=config(field_name='list'), default_factory=list)
    match: bool = False
    own: Optional[str] = field(metadata=config(field_name='self'), default=None)
    _1st: int = 0
    a_b: int = field(metadata=config(field_name='a-b'), default=0)
    a_dot_b: int = field(metadata=config(field_name='a.b'), default=0)
    _x: Optional[int] = field(metadata=config(field_name='$x'), default=None)
    # @Validate(Validator="GreaterThan(0)")
    Order: int = field(metadata=config(field_name='Order'), default=0)

    read_at: Optional[datetime.datetime] = None
    old_name: Optional[str] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Session(Audited, IHasSession):
    """
    A call and what became of it.
    """

    id: Optional[str] = None
    session_id: Optional[str] = None
    """
    The same as a text.
    """

    state: Optional[SessionState] = None
    channels: Optional[Channels] = None
    endpoint: Optional[Raw] = None
    started_at: Optional[datetime.datetime] = None
    answered_at: Optional[datetime.datetime] = None
    """
    Null until somebody answers.
    """

    talk_time: datetime.timedelta = datetime.timedelta()
    price: Decimal = decimal.Decimal(0)
    cost: Decimal = decimal.Decimal(0)
    """
    The price as text.
    """

    bytes_sent: int = 0
    tags: Optional[Dict[str, List[str]]] = None
    attempts: List[Attempt] = field(default_factory=list)
    route: Optional[Pair[str, List[Pair[int, Decimal]]]] = None
    """
    Generics may be nested.
    """

    note: Optional[str] = None


T = TypeVar('T')


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class Page(Generic[T]):
    """
    One page of a longer list.
    """

    items: List[T] = field(default_factory=list)
    total: int = 0
    next: Optional[str] = None
    """
    Where to go on; null on the last page.
    """


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class StartSession:
    """
    Starts an outgoing call.
    """

    request_id: Optional[str] = None
    """
    Chosen by the caller, so that a repeated request starts one call only.
    """

    endpoint: Optional[Raw] = None
    """
    Whom to call.
    """

    caller_id: Optional[str] = None
    """
    An owned number; absent means a random one, null hides the number.
    """

    ring_for: datetime.timedelta = datetime.timedelta()
    """
    How long to let it ring.
    """

    priority: int = 0
    channels: Optional[Channels] = None
    labels: Optional[Dict[str, str]] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class GetSession(IGet):
    """
    One session by its id.
    """

    id: Optional[str] = None
    include: Optional[List[str]] = None
    """
    Parts to send along.
    """

    trace_parent: Optional[str] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class FindSessions(IGet):
    """
    Sessions that match, newest first.
    """

    states: Optional[List[SessionState]] = None
    """
    Any of these; all if absent.
    """

    since: Optional[datetime.datetime] = None
    until: Optional[datetime.datetime] = None
    take: int = 0


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class EndSession(IDelete):
    """
    Ends a call.
    """

    id: Optional[str] = None


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class DownloadRecording(IGet):
    """
    The sound of a call.
    """

    id: Optional[str] = None


# @Throttle(20, 60)
@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class TransferSession(SessionChange, IPost):
    """
    Hands a call over to somebody else, or into a conference.
    """

    id: Optional[str] = None
    to: List[Raw] = field(default_factory=list)


@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)
@dataclass
class CountSessions(IGet):
    """
    How many sessions are in each state.
    """

    pass

