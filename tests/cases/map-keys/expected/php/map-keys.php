<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


enum Open : string
{
    case A = 'A';
    case B = 'B';
}

enum Closed : string
{
    case A = 'A';
    case B = 'B';
}

enum Number : int
{
    case One = 1;
    case Two = 2;
}

// @Flags()
enum Bits : int
{
    case Read = 1;
    case Write = 2;
}

class Keys implements JsonSerializable
{
    public function __construct(
        /** @var array<string,string>|null */
        public ?array $int8=null,
        /** @var array<string,string>|null */
        public ?array $int64=null,
        /** @var array<string,string>|null */
        public ?array $uint64=null,
        /** @var array<string,string>|null */
        public ?array $date=null,
        /** @var array<string,string>|null */
        public ?array $uuid=null,
        /** @var array<string,string>|null */
        public ?array $boolean=null,
        /** @var array<string,string>|null */
        public ?array $open=null,
        /** @var array<string,string>|null */
        public ?array $closed=null,
        /** @var array<string,string>|null */
        public ?array $number=null,
        /** @var array<string,string>|null */
        public ?array $bits=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['int8'])) $this->int8 = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['int','string']), $o['int8']);
        if (isset($o['int64'])) $this->int64 = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['int','string']), $o['int64']);
        if (isset($o['uint64'])) $this->uint64 = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['int','string']), $o['uint64']);
        if (isset($o['date'])) $this->date = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','string']), $o['date']);
        if (isset($o['uuid'])) $this->uuid = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','string']), $o['uuid']);
        if (isset($o['boolean'])) $this->boolean = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','string']), $o['boolean']);
        if (isset($o['open'])) $this->open = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','string']), $o['open']);
        if (isset($o['closed'])) $this->closed = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','string']), $o['closed']);
        if (isset($o['number'])) $this->number = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','string']), $o['number']);
        if (isset($o['bits'])) $this->bits = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','string']), $o['bits']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->int8)) $o['int8'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['int','string']), $this->int8);
        if (isset($this->int64)) $o['int64'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['int','string']), $this->int64);
        if (isset($this->uint64)) $o['uint64'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['int','string']), $this->uint64);
        if (isset($this->date)) $o['date'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','string']), $this->date);
        if (isset($this->uuid)) $o['uuid'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','string']), $this->uuid);
        if (isset($this->boolean)) $o['boolean'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','string']), $this->boolean);
        if (isset($this->open)) $o['open'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','string']), $this->open);
        if (isset($this->closed)) $o['closed'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','string']), $this->closed);
        if (isset($this->number)) $o['number'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','string']), $this->number);
        if (isset($this->bits)) $o['bits'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','string']), $this->bits);
        return empty($o) ? new class(){} : $o;
    }
}

