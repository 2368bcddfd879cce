<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Ignores implements JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $a=0,
        /** @var int|null */
        public ?int $b=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['a'])) $this->a = $o['a'];
        if (isset($o['b'])) $this->b = $o['b'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->a)) $o['a'] = $this->a;
        if (isset($this->b)) $o['b'] = $this->b;
        return empty($o) ? new class(){} : $o;
    }
}

class Keeps implements Event, JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $a=0,
        /** @var int|null */
        public ?int $b=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['a'])) $this->a = $o['a'];
        if (isset($o['b'])) $this->b = $o['b'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->a)) $o['a'] = $this->a;
        if (isset($this->b)) $o['b'] = $this->b;
        return empty($o) ? new class(){} : $o;
    }
}

class Forbids implements Event, JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $a=0,
        /** @var int|null */
        public ?int $b=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['a'])) $this->a = $o['a'];
        if (isset($o['b'])) $this->b = $o['b'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->a)) $o['a'] = $this->a;
        if (isset($this->b)) $o['b'] = $this->b;
        return empty($o) ? new class(){} : $o;
    }
}

class Holder implements JsonSerializable
{
    public function __construct(
        /** @var Keeps|null */
        public ?Keeps $keeps=null,
        /** @var array<Keeps>|null */
        public ?array $more=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['keeps'])) $this->keeps = JsonConverters::from('Keeps', $o['keeps']);
        if (isset($o['more'])) $this->more = JsonConverters::fromArray('Keeps', $o['more']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->keeps)) $o['keeps'] = JsonConverters::to('Keeps', $this->keeps);
        if (isset($this->more)) $o['more'] = JsonConverters::toArray('Keeps', $this->more);
        return empty($o) ? new class(){} : $o;
    }
}

class Derived extends Keeps implements JsonSerializable
{
    /**
     * @param int $a
     * @param int|null $b
     */
    public function __construct(
        int $a=0,
        ?int $b=null,
        /** @var int */
        public int $c=0
    ) {
        parent::__construct($a,$b);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['c'])) $this->c = $o['c'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = parent::jsonSerialize();
        if (isset($this->c)) $o['c'] = $this->c;
        return empty($o) ? new class(){} : $o;
    }
}

interface Event
{
}

class Events implements JsonSerializable
{
    public function __construct(
        /** @var array<mixed>|null */
        public ?array $events=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['events'])) $this->events = $o['events'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->events)) $o['events'] = $this->events;
        return empty($o) ? new class(){} : $o;
    }
}

