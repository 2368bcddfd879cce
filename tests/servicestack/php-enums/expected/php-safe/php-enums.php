<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


enum Plain : string
{
    case A = 'A';
    case B = 'B';
}

enum Numbered : string
{
    case NotFound = 'NotFound';
    case Gone = 'Gone';
}

enum Texts : string
{
    case Low = 'it\'s low';
    case High = 'high\\';
}

enum Whole : int
{
    case One = 1;
    case Two = 2;
}

// @Flags()
enum Perms : int
{
    case None = 0;
    case Read = 1;
    case Write = 2;
    case Both = 3;
}

enum WholeTexts : int
{
    case One = 1;
    case Two = 2;
}

enum NumberedTexts : string
{
    case One = 'ten';
    case Two = 'twenty';
}

enum Twice : int
{
    case Zero = 0;
    const Nought = self::Zero;
    case One = 1;
}

enum TextsTwice : string
{
    case A = 'same';
    const B = self::A;
}

enum Words : string
{
    case class_ = 'class';
    case default = 'default';
    case Größe = 'Größe';
}

enum Nothing : int
{
}

enum Low : int
{
    case Least = (-9223372036854775807 - 1);
}

class UsesEnums implements JsonSerializable
{
    public function __construct(
        /** @var Plain|null */
        public ?Plain $plain=null,
        /** @var int|null */
        public ?int $perms=null,
        /** @var int|null */
        public ?int $maybe=null,
        /** @var Plain|null */
        public ?Plain $maybePlain=null,
        /** @var array<int>|null */
        public ?array $list=null,
        /** @var Plain[]|null */
        public ?array $arr=null,
        /** @var array<string,Whole>|null */
        public ?array $byKey=null,
        /** @var mixed */
        public mixed $day=null,
        /** @var mixed */
        public mixed $maybeDay=null,
        /** @var int|null */
        public ?int $reqPerms=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['plain'])) $this->plain = JsonConverters::from('Plain', $o['plain']);
        if (isset($o['perms'])) $this->perms = $o['perms'];
        if (isset($o['maybe'])) $this->maybe = $o['maybe'];
        if (isset($o['maybePlain'])) $this->maybePlain = JsonConverters::from('Plain', $o['maybePlain']);
        if (isset($o['list'])) $this->list = JsonConverters::fromArray('int', $o['list']);
        if (isset($o['arr'])) $this->arr = JsonConverters::fromArray('Plain', $o['arr']);
        if (isset($o['byKey'])) $this->byKey = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','Whole']), $o['byKey']);
        if (isset($o['day'])) $this->day = $o['day'];
        if (isset($o['maybeDay'])) $this->maybeDay = $o['maybeDay'];
        if (isset($o['reqPerms'])) $this->reqPerms = $o['reqPerms'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->plain)) $o['plain'] = JsonConverters::to('Plain', $this->plain);
        if (isset($this->perms)) $o['perms'] = $this->perms;
        if (isset($this->maybe)) $o['maybe'] = $this->maybe;
        if (isset($this->maybePlain)) $o['maybePlain'] = JsonConverters::to('Plain', $this->maybePlain);
        if (isset($this->list)) $o['list'] = JsonConverters::toArray('int', $this->list);
        if (isset($this->arr)) $o['arr'] = JsonConverters::toArray('Plain', $this->arr);
        if (isset($this->byKey)) $o['byKey'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','Whole']), $this->byKey);
        if (isset($this->day)) $o['day'] = $this->day;
        if (isset($this->maybeDay)) $o['maybeDay'] = $this->maybeDay;
        if (isset($this->reqPerms)) $o['reqPerms'] = $this->reqPerms;
        return empty($o) ? new class(){} : $o;
    }
}

