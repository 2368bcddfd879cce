<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Node implements JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $value=0,
        /** @var Node|null */
        public ?Node $next=null,
        /** @var array<Node>|null */
        public ?array $children=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['value'])) $this->value = $o['value'];
        if (isset($o['next'])) $this->next = JsonConverters::from('Node', $o['next']);
        if (isset($o['children'])) $this->children = JsonConverters::fromArray('Node', $o['children']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->value)) $o['value'] = $this->value;
        if (isset($this->next)) $o['next'] = JsonConverters::to('Node', $this->next);
        if (isset($this->children)) $o['children'] = JsonConverters::toArray('Node', $this->children);
        return empty($o) ? new class(){} : $o;
    }
}

class Pong implements JsonSerializable
{
    public function __construct(
        /** @var Ping|null */
        public ?Ping $ping=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['ping'])) $this->ping = JsonConverters::from('Ping', $o['ping']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->ping)) $o['ping'] = JsonConverters::to('Ping', $this->ping);
        return empty($o) ? new class(){} : $o;
    }
}

class Ping implements JsonSerializable
{
    public function __construct(
        /** @var Pong|null */
        public ?Pong $pong=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['pong'])) $this->pong = JsonConverters::from('Pong', $o['pong']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->pong)) $o['pong'] = JsonConverters::to('Pong', $this->pong);
        return empty($o) ? new class(){} : $o;
    }
}

