<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


/** @description Who made this, and when. */
class Audited implements JsonSerializable
{
    public function __construct(
        /** @var DateTime */
        public DateTime $createdAt=new DateTime(),
        /** @var string */
        public string $createdBy='',
        /** @var DateTime|null */
        public ?DateTime $changedAt=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['createdAt'])) $this->createdAt = JsonConverters::from('DateTime', $o['createdAt']);
        if (isset($o['createdBy'])) $this->createdBy = $o['createdBy'];
        if (isset($o['changedAt'])) $this->changedAt = JsonConverters::from('DateTime', $o['changedAt']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->createdAt)) $o['createdAt'] = JsonConverters::to('DateTime', $this->createdAt);
        if (isset($this->createdBy)) $o['createdBy'] = $this->createdBy;
        if (isset($this->changedAt)) $o['changedAt'] = JsonConverters::to('DateTime', $this->changedAt);
        return empty($o) ? new class(){} : $o;
    }
}

/** @description What went wrong. */
class ErrorInfo implements JsonSerializable
{
    public function __construct(
        /** @description Stable; for programs. */
        /** @var string */
        public string $code='',
        /** @description For people. */
        /** @var string */
        public string $message='',
        /** @var array<string,mixed>|null */
        public ?array $details=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['code'])) $this->code = $o['code'];
        if (isset($o['message'])) $this->message = $o['message'];
        if (isset($o['details'])) $this->details = $o['details'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->code)) $o['code'] = $this->code;
        if (isset($this->message)) $o['message'] = $this->message;
        if (isset($this->details)) $o['details'] = $this->details;
        return empty($o) ? new class(){} : $o;
    }
}

/** @description Two values that belong together. */
/**
 * @template A
 * @template B
 */
class Pair2 implements JsonSerializable
{
    public array $genericArgs = [];
    public static function create(array $genericArgs=[]): Pair2 {
        $to = new Pair2();
        $to->genericArgs = $genericArgs;
        return $to;
    }

    public function __construct(
        /** @var A|null */
        public mixed $left=null,
        /** @var B|null */
        public mixed $right=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['left'])) $this->left = JsonConverters::from($this->genericArgs[0], $o['left']);
        if (isset($o['right'])) $this->right = JsonConverters::from($this->genericArgs[1], $o['right']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->left)) $o['left'] = JsonConverters::to($this->genericArgs[0], $this->left);
        if (isset($this->right)) $o['right'] = JsonConverters::to($this->genericArgs[1], $this->right);
        return empty($o) ? new class(){} : $o;
    }
}

/** @description What every change of a session says. */
// @Journal()
class ChangeOfSession implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $reason=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['reason'])) $this->reason = $o['reason'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->reason)) $o['reason'] = $this->reason;
        return empty($o) ? new class(){} : $o;
    }
}

/** @description Whatever carries the id of a session. */
/**
 * @property string $sessionId
 */
interface IHasSession
{
}

/** @description One try to reach an endpoint. Attempts may hold further attempts. */
class Attempt implements JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $number=0,
        /** @var string|null */
        public ?string $outcome=null,
        /** @var array<Attempt>|null */
        public ?array $retries=null,
        /** @var float|null */
        public ?float $quality=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['number'])) $this->number = $o['number'];
        if (isset($o['outcome'])) $this->outcome = $o['outcome'];
        if (isset($o['retries'])) $this->retries = JsonConverters::fromArray('Attempt', $o['retries']);
        if (isset($o['quality'])) $this->quality = $o['quality'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->number)) $o['number'] = $this->number;
        if (isset($this->outcome)) $o['outcome'] = $this->outcome;
        if (isset($this->retries)) $o['retries'] = JsonConverters::toArray('Attempt', $this->retries);
        if (isset($this->quality)) $o['quality'] = $this->quality;
        return empty($o) ? new class(){} : $o;
    }
}

/** @description The life of a call. */
enum SessionState : string
{
    case Queued = 'Queued';
    case Ringing = 'Ringing';
    case Connected = 'Connected';
    case NoAnswer = 'no-answer';
    case None = 'None';
}

/** @description What a session carries; several at once. */
// @Flags()
enum Channels : int
{
    case Voice = 1;
    case Chat = 2;
    case Fax = 4;
}

/** @description A closed enum of numbers. */
// @Localized()
enum DayOfWeek : int
{
    case Monday = 1;
    case Tuesday = 2;
    case Sunday = 7;
}

/** @description Whom a call goes to. */
// @Discriminated()
interface CallEndpoint
{
}

class PhoneEndpoint implements CallEndpoint, JsonSerializable
{
    public function __construct(
        /** @description With the leading +. */
        /** @var string */
        public string $number='',
        /** @var string|null */
        public ?string $extension=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['number'])) $this->number = $o['number'];
        if (isset($o['extension'])) $this->extension = $o['extension'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->number)) $o['number'] = $this->number;
        if (isset($this->extension)) $o['extension'] = $this->extension;
        return empty($o) ? new class(){} : $o;
    }
}

class SipEndpoint implements CallEndpoint, JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $uri='',
        /** @var array<string,string>|null */
        public ?array $headers=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['uri'])) $this->uri = JsonConverters::from('string', $o['uri']);
        if (isset($o['headers'])) $this->headers = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','string']), $o['headers']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->uri)) $o['uri'] = JsonConverters::to('string', $this->uri);
        if (isset($this->headers)) $o['headers'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','string']), $this->headers);
        return empty($o) ? new class(){} : $o;
    }
}

/** @description Every scalar type. */
class Scalars implements JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $string='',
        /** @var string */
        public string $char='',
        /** @var bool|null */
        public ?bool $boolean=null,
        /** @var int */
        public int $int8=0,
        /** @var int */
        public int $int16=0,
        /** @var int */
        public int $int32=0,
        /** @var int */
        public int $int64=0,
        /** @var int */
        public int $uint8=0,
        /** @var int */
        public int $uint16=0,
        /** @var int */
        public int $uint32=0,
        /** @var int */
        public int $uint64=0,
        /** @var float */
        public float $float32=0.0,
        /** @var float */
        public float $float64=0.0,
        /** @var float */
        public float $decimal=0.0,
        /** @var string|null */
        public ?string $date=null,
        /** @var DateInterval|null */
        public ?DateInterval $time=null,
        /** @var DateTime */
        public DateTime $datetime=new DateTime(),
        /** @var DateTime */
        public DateTime $datetimeoffset=new DateTime(),
        /** @var DateInterval|null */
        public ?DateInterval $duration=null,
        /** @var string */
        public string $uuid='',
        /** @var string */
        public string $uri='',
        /** @var ByteArray|null */
        public ?ByteArray $bytes=null,
        /** @var mixed */
        public mixed $any=null,
        /** @var DayOfWeek|null */
        public ?DayOfWeek $opens=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['string'])) $this->string = $o['string'];
        if (isset($o['char'])) $this->char = $o['char'];
        if (isset($o['boolean'])) $this->boolean = $o['boolean'];
        if (isset($o['int8'])) $this->int8 = $o['int8'];
        if (isset($o['int16'])) $this->int16 = $o['int16'];
        if (isset($o['int32'])) $this->int32 = $o['int32'];
        if (isset($o['int64'])) $this->int64 = $o['int64'];
        if (isset($o['uint8'])) $this->uint8 = $o['uint8'];
        if (isset($o['uint16'])) $this->uint16 = $o['uint16'];
        if (isset($o['uint32'])) $this->uint32 = $o['uint32'];
        if (isset($o['uint64'])) $this->uint64 = $o['uint64'];
        if (isset($o['float32'])) $this->float32 = $o['float32'];
        if (isset($o['float64'])) $this->float64 = $o['float64'];
        if (isset($o['decimal'])) $this->decimal = $o['decimal'];
        if (isset($o['date'])) $this->date = $o['date'];
        if (isset($o['time'])) $this->time = JsonConverters::from('DateInterval', $o['time']);
        if (isset($o['datetime'])) $this->datetime = JsonConverters::from('DateTime', $o['datetime']);
        if (isset($o['datetimeoffset'])) $this->datetimeoffset = JsonConverters::from('DateTime', $o['datetimeoffset']);
        if (isset($o['duration'])) $this->duration = JsonConverters::from('DateInterval', $o['duration']);
        if (isset($o['uuid'])) $this->uuid = $o['uuid'];
        if (isset($o['uri'])) $this->uri = JsonConverters::from('string', $o['uri']);
        if (isset($o['bytes'])) $this->bytes = JsonConverters::from('ByteArray', $o['bytes']);
        if (isset($o['any'])) $this->any = $o['any'];
        if (isset($o['opens'])) $this->opens = JsonConverters::from('DayOfWeek', $o['opens']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->string)) $o['string'] = $this->string;
        if (isset($this->char)) $o['char'] = $this->char;
        if (isset($this->boolean)) $o['boolean'] = $this->boolean;
        if (isset($this->int8)) $o['int8'] = $this->int8;
        if (isset($this->int16)) $o['int16'] = $this->int16;
        if (isset($this->int32)) $o['int32'] = $this->int32;
        if (isset($this->int64)) $o['int64'] = $this->int64;
        if (isset($this->uint8)) $o['uint8'] = $this->uint8;
        if (isset($this->uint16)) $o['uint16'] = $this->uint16;
        if (isset($this->uint32)) $o['uint32'] = $this->uint32;
        if (isset($this->uint64)) $o['uint64'] = $this->uint64;
        if (isset($this->float32)) $o['float32'] = $this->float32;
        if (isset($this->float64)) $o['float64'] = $this->float64;
        if (isset($this->decimal)) $o['decimal'] = $this->decimal;
        if (isset($this->date)) $o['date'] = $this->date;
        if (isset($this->time)) $o['time'] = JsonConverters::to('DateInterval', $this->time);
        if (isset($this->datetime)) $o['datetime'] = JsonConverters::to('DateTime', $this->datetime);
        if (isset($this->datetimeoffset)) $o['datetimeoffset'] = JsonConverters::to('DateTime', $this->datetimeoffset);
        if (isset($this->duration)) $o['duration'] = JsonConverters::to('DateInterval', $this->duration);
        if (isset($this->uuid)) $o['uuid'] = $this->uuid;
        if (isset($this->uri)) $o['uri'] = JsonConverters::to('string', $this->uri);
        if (isset($this->bytes)) $o['bytes'] = JsonConverters::to('ByteArray', $this->bytes);
        if (isset($this->any)) $o['any'] = $this->any;
        if (isset($this->opens)) $o['opens'] = JsonConverters::to('DayOfWeek', $this->opens);
        return empty($o) ? new class(){} : $o;
    }
}

/** @description The four states of a member, twice - as text and as list. */
class Presence implements JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $always='',
        /** @var string|null */
        public ?string $alwaysOrNull=null,
        /** @var string|null */
        public ?string $sometimes=null,
        /** @var string|null */
        public ?string $sometimesOrNull=null,
        /** @var array<int>|null */
        public ?array $listAlways=null,
        /** @var array<int>|null */
        public ?array $listAlwaysOrNull=null,
        /** @var array<int>|null */
        public ?array $listSometimes=null,
        /** @var array<int>|null */
        public ?array $listSometimesOrNull=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['always'])) $this->always = $o['always'];
        if (isset($o['alwaysOrNull'])) $this->alwaysOrNull = $o['alwaysOrNull'];
        if (isset($o['sometimes'])) $this->sometimes = $o['sometimes'];
        if (isset($o['sometimesOrNull'])) $this->sometimesOrNull = $o['sometimesOrNull'];
        if (isset($o['listAlways'])) $this->listAlways = JsonConverters::fromArray('int', $o['listAlways']);
        if (isset($o['listAlwaysOrNull'])) $this->listAlwaysOrNull = JsonConverters::fromArray('int', $o['listAlwaysOrNull']);
        if (isset($o['listSometimes'])) $this->listSometimes = $o['listSometimes'];
        if (isset($o['listSometimesOrNull'])) $this->listSometimesOrNull = JsonConverters::fromArray('int', $o['listSometimesOrNull']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->always)) $o['always'] = $this->always;
        if (isset($this->alwaysOrNull)) $o['alwaysOrNull'] = $this->alwaysOrNull;
        if (isset($this->sometimes)) $o['sometimes'] = $this->sometimes;
        if (isset($this->sometimesOrNull)) $o['sometimesOrNull'] = $this->sometimesOrNull;
        if (isset($this->listAlways)) $o['listAlways'] = JsonConverters::toArray('int', $this->listAlways);
        if (isset($this->listAlwaysOrNull)) $o['listAlwaysOrNull'] = JsonConverters::toArray('int', $this->listAlwaysOrNull);
        if (isset($this->listSometimes)) $o['listSometimes'] = $this->listSometimes;
        if (isset($this->listSometimesOrNull)) $o['listSometimesOrNull'] = JsonConverters::toArray('int', $this->listSometimesOrNull);
        return empty($o) ? new class(){} : $o;
    }
}

/** @description Wire names that are no identifiers, or words that languages keep for themselves. */
class OddNames implements JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $class='',
        /** @var string|null */
        public ?string $from=null,
        /** @var array<string>|null */
        public ?array $list=null,
        /** @var bool|null */
        public ?bool $match=null,
        /** @var string|null */
        public ?string $self=null,
        /** @var int */
        public int $_1st=0,
        /** @var int */
        public int $a_b=0,
        /** @var int */
        public int $aDotB=0,
        /** @var int|null */
        public ?int $_x=null,
        // @Validate(Validator="GreaterThan(0)")
        /** @var int */
        public int $Order=0,

        /** @var DateTime|null */
        public ?DateTime $readAt=null,
        /** @var string|null */
        public ?string $oldName=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['class'])) $this->class = $o['class'];
        if (isset($o['from'])) $this->from = $o['from'];
        if (isset($o['list'])) $this->list = JsonConverters::fromArray('string', $o['list']);
        if (isset($o['match'])) $this->match = $o['match'];
        if (isset($o['self'])) $this->self = $o['self'];
        if (isset($o['1st'])) $this->_1st = $o['1st'];
        if (isset($o['a-b'])) $this->a_b = $o['a-b'];
        if (isset($o['a.b'])) $this->aDotB = $o['a.b'];
        if (isset($o['$x'])) $this->_x = $o['$x'];
        if (isset($o['Order'])) $this->Order = $o['Order'];
        if (isset($o['readAt'])) $this->readAt = JsonConverters::from('DateTime', $o['readAt']);
        if (isset($o['oldName'])) $this->oldName = $o['oldName'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->class)) $o['class'] = $this->class;
        if (isset($this->from)) $o['from'] = $this->from;
        if (isset($this->list)) $o['list'] = JsonConverters::toArray('string', $this->list);
        if (isset($this->match)) $o['match'] = $this->match;
        if (isset($this->self)) $o['self'] = $this->self;
        if (isset($this->_1st)) $o['1st'] = $this->_1st;
        if (isset($this->a_b)) $o['a-b'] = $this->a_b;
        if (isset($this->aDotB)) $o['a.b'] = $this->aDotB;
        if (isset($this->_x)) $o['$x'] = $this->_x;
        if (isset($this->Order)) $o['Order'] = $this->Order;
        if (isset($this->readAt)) $o['readAt'] = JsonConverters::to('DateTime', $this->readAt);
        if (isset($this->oldName)) $o['oldName'] = $this->oldName;
        return empty($o) ? new class(){} : $o;
    }
}

/** @description A call and what became of it. */
class Session extends Audited implements IHasSession, JsonSerializable
{
    /**
     * @param DateTime $createdAt
     * @param string $createdBy
     * @param DateTime|null $changedAt
     */
    public function __construct(
        DateTime $createdAt=new DateTime(),
        string $createdBy='',
        ?DateTime $changedAt=null,
        /** @var string */
        public string $id='',
        /** @description The same as a text. */
        /** @var string */
        public string $sessionId='',
        /** @var SessionState|null */
        public ?SessionState $state=null,
        /** @var int|null */
        public ?int $channels=null,
        /** @var mixed */
        public mixed $endpoint=null,
        /** @var DateTime|null */
        public ?DateTime $startedAt=null,
        /** @description Null until somebody answers. */
        /** @var DateTime|null */
        public ?DateTime $answeredAt=null,
        /** @var DateInterval|null */
        public ?DateInterval $talkTime=null,
        /** @var float */
        public float $price=0.0,
        /** @description The price as text. */
        /** @var float */
        public float $cost=0.0,
        /** @var int */
        public int $bytesSent=0,
        /** @var array<string,string[]>|null */
        public ?array $tags=null,
        /** @var array<Attempt>|null */
        public ?array $attempts=null,
        /** @description Generics may be nested. */
        /** @var mixed */
        public mixed $route=null,
        /** @var string|null */
        public ?string $note=null
    ) {
        parent::__construct($createdAt,$createdBy,$changedAt);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['id'])) $this->id = $o['id'];
        if (isset($o['sessionId'])) $this->sessionId = $o['sessionId'];
        if (isset($o['state'])) $this->state = JsonConverters::from('SessionState', $o['state']);
        if (isset($o['channels'])) $this->channels = $o['channels'];
        if (isset($o['endpoint'])) $this->endpoint = $o['endpoint'];
        if (isset($o['startedAt'])) $this->startedAt = JsonConverters::from('DateTime', $o['startedAt']);
        if (isset($o['answeredAt'])) $this->answeredAt = JsonConverters::from('DateTime', $o['answeredAt']);
        if (isset($o['talkTime'])) $this->talkTime = JsonConverters::from('DateInterval', $o['talkTime']);
        if (isset($o['price'])) $this->price = $o['price'];
        if (isset($o['cost'])) $this->cost = $o['cost'];
        if (isset($o['bytesSent'])) $this->bytesSent = $o['bytesSent'];
        if (isset($o['tags'])) $this->tags = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','List<String>']), $o['tags']);
        if (isset($o['attempts'])) $this->attempts = JsonConverters::fromArray('Attempt', $o['attempts']);
        if (isset($o['route'])) $this->route = $o['route'];
        if (isset($o['note'])) $this->note = $o['note'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = parent::jsonSerialize();
        if (isset($this->id)) $o['id'] = $this->id;
        if (isset($this->sessionId)) $o['sessionId'] = $this->sessionId;
        if (isset($this->state)) $o['state'] = JsonConverters::to('SessionState', $this->state);
        if (isset($this->channels)) $o['channels'] = $this->channels;
        if (isset($this->endpoint)) $o['endpoint'] = $this->endpoint;
        if (isset($this->startedAt)) $o['startedAt'] = JsonConverters::to('DateTime', $this->startedAt);
        if (isset($this->answeredAt)) $o['answeredAt'] = JsonConverters::to('DateTime', $this->answeredAt);
        if (isset($this->talkTime)) $o['talkTime'] = JsonConverters::to('DateInterval', $this->talkTime);
        if (isset($this->price)) $o['price'] = $this->price;
        if (isset($this->cost)) $o['cost'] = $this->cost;
        if (isset($this->bytesSent)) $o['bytesSent'] = $this->bytesSent;
        if (isset($this->tags)) $o['tags'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','List<String>']), $this->tags);
        if (isset($this->attempts)) $o['attempts'] = JsonConverters::toArray('Attempt', $this->attempts);
        if (isset($this->route)) $o['route'] = $this->route;
        if (isset($this->note)) $o['note'] = $this->note;
        return empty($o) ? new class(){} : $o;
    }
}

/** @description One page of a longer list. */
/**
 * @template T
 */
class Page implements JsonSerializable
{
    public array $genericArgs = [];
    public static function create(array $genericArgs=[]): Page {
        $to = new Page();
        $to->genericArgs = $genericArgs;
        return $to;
    }

    public function __construct(
        /** @var array<T>|null */
        public mixed $items=null,
        /** @var int */
        public mixed $total=0,
        /** @description Where to go on; null on the last page. */
        /** @var string|null */
        public mixed $next=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['items'])) $this->items = JsonConverters::fromArray($this->genericArgs[0], $o['items']);
        if (isset($o['total'])) $this->total = $o['total'];
        if (isset($o['next'])) $this->next = $o['next'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->items)) $o['items'] = JsonConverters::toArray($this->genericArgs[0], $this->items);
        if (isset($this->total)) $o['total'] = $this->total;
        if (isset($this->next)) $o['next'] = $this->next;
        return empty($o) ? new class(){} : $o;
    }
}

/** @description Starts an outgoing call. */
class StartSession implements JsonSerializable
{
    public function __construct(
        /** @description Chosen by the caller, so that a repeated request starts one call only. */
        /** @var string */
        public string $requestId='',
        /** @description Whom to call. */
        /** @var mixed */
        public mixed $endpoint=null,
        /** @description An owned number; absent means a random one, null hides the number. */
        /** @var string|null */
        public ?string $callerId=null,
        /** @description How long to let it ring. */
        /** @var DateInterval|null */
        public ?DateInterval $ringFor=null,
        /** @var int */
        public int $priority=0,
        /** @var int|null */
        public ?int $channels=null,
        /** @var array<string,string>|null */
        public ?array $labels=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['requestId'])) $this->requestId = $o['requestId'];
        if (isset($o['endpoint'])) $this->endpoint = $o['endpoint'];
        if (isset($o['callerId'])) $this->callerId = $o['callerId'];
        if (isset($o['ringFor'])) $this->ringFor = JsonConverters::from('DateInterval', $o['ringFor']);
        if (isset($o['priority'])) $this->priority = $o['priority'];
        if (isset($o['channels'])) $this->channels = $o['channels'];
        if (isset($o['labels'])) $this->labels = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','string']), $o['labels']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->requestId)) $o['requestId'] = $this->requestId;
        if (isset($this->endpoint)) $o['endpoint'] = $this->endpoint;
        if (isset($this->callerId)) $o['callerId'] = $this->callerId;
        if (isset($this->ringFor)) $o['ringFor'] = JsonConverters::to('DateInterval', $this->ringFor);
        if (isset($this->priority)) $o['priority'] = $this->priority;
        if (isset($this->channels)) $o['channels'] = $this->channels;
        if (isset($this->labels)) $o['labels'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','string']), $this->labels);
        return empty($o) ? new class(){} : $o;
    }
}

/** @description One session by its id. */
class GetSession implements IGet, JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $id='',
        /** @description Parts to send along. */
        /** @var array<string>|null */
        public ?array $include=null,
        /** @var string|null */
        public ?string $traceParent=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['id'])) $this->id = $o['id'];
        if (isset($o['include'])) $this->include = JsonConverters::fromArray('string', $o['include']);
        if (isset($o['traceParent'])) $this->traceParent = $o['traceParent'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->id)) $o['id'] = $this->id;
        if (isset($this->include)) $o['include'] = JsonConverters::toArray('string', $this->include);
        if (isset($this->traceParent)) $o['traceParent'] = $this->traceParent;
        return empty($o) ? new class(){} : $o;
    }
}

/** @description Sessions that match, newest first. */
class FindSessions implements IGet, JsonSerializable
{
    public function __construct(
        /** @description Any of these; all if absent. */
        /** @var array<SessionState>|null */
        public ?array $states=null,
        /** @var DateTime|null */
        public ?DateTime $since=null,
        /** @var DateTime|null */
        public ?DateTime $until=null,
        /** @var int */
        public int $take=0
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['states'])) $this->states = JsonConverters::fromArray('SessionState', $o['states']);
        if (isset($o['since'])) $this->since = JsonConverters::from('DateTime', $o['since']);
        if (isset($o['until'])) $this->until = JsonConverters::from('DateTime', $o['until']);
        if (isset($o['take'])) $this->take = $o['take'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->states)) $o['states'] = JsonConverters::toArray('SessionState', $this->states);
        if (isset($this->since)) $o['since'] = JsonConverters::to('DateTime', $this->since);
        if (isset($this->until)) $o['until'] = JsonConverters::to('DateTime', $this->until);
        if (isset($this->take)) $o['take'] = $this->take;
        return empty($o) ? new class(){} : $o;
    }
}

/** @description Ends a call. */
class EndSession implements IDelete, JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $id=''
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['id'])) $this->id = $o['id'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->id)) $o['id'] = $this->id;
        return empty($o) ? new class(){} : $o;
    }
}

/** @description The sound of a call. */
class DownloadRecording implements IGet, JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $id=''
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['id'])) $this->id = $o['id'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->id)) $o['id'] = $this->id;
        return empty($o) ? new class(){} : $o;
    }
}

/** @description Hands a call over to somebody else, or into a conference. */
// @Throttle(20, 60)
class TransferSession extends ChangeOfSession implements IPost, JsonSerializable
{
    /**
     * @param string|null $reason
     */
    public function __construct(
        ?string $reason=null,
        /** @var string */
        public string $id='',
        /** @var array<mixed>|null */
        public ?array $to=null
    ) {
        parent::__construct($reason);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['id'])) $this->id = $o['id'];
        if (isset($o['to'])) $this->to = $o['to'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = (array) parent::jsonSerialize();
        if (isset($this->id)) $o['id'] = $this->id;
        if (isset($this->to)) $o['to'] = $this->to;
        return empty($o) ? new class(){} : $o;
    }
}

/** @description How many sessions are in each state. */
class CountSessions implements IGet, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
}

