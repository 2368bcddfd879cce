<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


/** @description Whom to call. */
interface Endpoint
{
}

class Phone implements Endpoint, JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $number=''
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['number'])) $this->number = $o['number'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->number)) $o['number'] = $this->number;
        return empty($o) ? new class(){} : $o;
    }
}

class Sip implements Endpoint, JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $uri=''
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['uri'])) $this->uri = JsonConverters::from('string', $o['uri']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->uri)) $o['uri'] = JsonConverters::to('string', $this->uri);
        return empty($o) ? new class(){} : $o;
    }
}

class Call implements JsonSerializable
{
    public function __construct(
        /** @var mixed */
        public mixed $to=null,
        /** @var array<mixed>|null */
        public ?array $others=null,
        /** @var mixed */
        public mixed $fallback=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['to'])) $this->to = $o['to'];
        if (isset($o['others'])) $this->others = $o['others'];
        if (isset($o['fallback'])) $this->fallback = $o['fallback'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->to)) $o['to'] = $this->to;
        if (isset($this->others)) $o['others'] = $this->others;
        if (isset($this->fallback)) $o['fallback'] = $this->fallback;
        return empty($o) ? new class(){} : $o;
    }
}

