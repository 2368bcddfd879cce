<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Point implements JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $x=0,
        /** @var int|null */
        public ?int $y=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['x'])) $this->x = $o['x'];
        if (isset($o['y'])) $this->y = $o['y'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->x)) $o['x'] = $this->x;
        if (isset($this->y)) $o['y'] = $this->y;
        return empty($o) ? new class(){} : $o;
    }
}

class Lists implements JsonSerializable
{
    public function __construct(
        /** @var array<int>|null */
        public ?array $plain=null,
        /** @var array<int>|null */
        public ?array $holes=null,
        /** @var array<int>|null */
        public ?array $maybe=null,
        /** @var array<string[]>|null */
        public ?array $nested=null,
        /** @var array<int>|null */
        public ?array $set=null,
        /** @var array<Point>|null */
        public ?array $records=null,
        /** @var array<mixed>|null */
        public ?array $anything=null,
        /** @var array<array<string,int>>|null */
        public ?array $maps=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['plain'])) $this->plain = JsonConverters::fromArray('int', $o['plain']);
        if (isset($o['holes'])) $this->holes = $o['holes'];
        if (isset($o['maybe'])) $this->maybe = JsonConverters::fromArray('int', $o['maybe']);
        if (isset($o['nested'])) $this->nested = JsonConverters::fromArray('List<String>', $o['nested']);
        if (isset($o['set'])) $this->set = JsonConverters::fromArray('int', $o['set']);
        if (isset($o['records'])) $this->records = JsonConverters::fromArray('Point', $o['records']);
        if (isset($o['anything'])) $this->anything = $o['anything'];
        if (isset($o['maps'])) $this->maps = $o['maps'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->plain)) $o['plain'] = JsonConverters::toArray('int', $this->plain);
        if (isset($this->holes)) $o['holes'] = $this->holes;
        if (isset($this->maybe)) $o['maybe'] = JsonConverters::toArray('int', $this->maybe);
        if (isset($this->nested)) $o['nested'] = JsonConverters::toArray('List<String>', $this->nested);
        if (isset($this->set)) $o['set'] = JsonConverters::toArray('int', $this->set);
        if (isset($this->records)) $o['records'] = JsonConverters::toArray('Point', $this->records);
        if (isset($this->anything)) $o['anything'] = $this->anything;
        if (isset($this->maps)) $o['maps'] = $this->maps;
        return empty($o) ? new class(){} : $o;
    }
}

