<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Middle extends Ancestor implements JsonSerializable
{
    /**
     * @param Child|null $child
     * @param string|null $id
     */
    public function __construct(
        ?Child $child=null,
        ?string $id=null,
        /** @var string|null */
        public ?string $b=null
    ) {
        parent::__construct($child,$id);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['b'])) $this->b = $o['b'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = parent::jsonSerialize();
        if (isset($this->b)) $o['b'] = $this->b;
        return empty($o) ? new class(){} : $o;
    }
}

class Early implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $x=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['x'])) $this->x = $o['x'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->x)) $o['x'] = $this->x;
        return empty($o) ? new class(){} : $o;
    }
}

class Later implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $x=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['x'])) $this->x = $o['x'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->x)) $o['x'] = $this->x;
        return empty($o) ? new class(){} : $o;
    }
}

class Uses implements JsonSerializable
{
    public function __construct(
        /** @var array<Late[]>|null */
        public ?array $nested=null,
        /** @var Early[]|null */
        public ?array $array=null,
        /** @var Page<Later>|null */
        public ?Page $generic=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['nested'])) $this->nested = JsonConverters::fromArray('List<Late>', $o['nested']);
        if (isset($o['array'])) $this->array = JsonConverters::fromArray('Early', $o['array']);
        if (isset($o['generic'])) $this->generic = JsonConverters::from(JsonConverters::context('Page',genericArgs:['Later']), $o['generic']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->nested)) $o['nested'] = JsonConverters::toArray('List<Late>', $this->nested);
        if (isset($this->array)) $o['array'] = JsonConverters::toArray('Early', $this->array);
        if (isset($this->generic)) $o['generic'] = JsonConverters::to(JsonConverters::context('Page',genericArgs:['Later']), $this->generic);
        return empty($o) ? new class(){} : $o;
    }
}

class Child extends Middle implements JsonSerializable
{
    /**
     * @param Child|null $child
     * @param string|null $id
     * @param string|null $b
     */
    public function __construct(
        ?Child $child=null,
        ?string $id=null,
        ?string $b=null,
        /** @var array<Uses>|null */
        public ?array $more=null
    ) {
        parent::__construct($child,$id,$b);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['more'])) $this->more = JsonConverters::fromArray('Uses', $o['more']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = parent::jsonSerialize();
        if (isset($this->more)) $o['more'] = JsonConverters::toArray('Uses', $this->more);
        return empty($o) ? new class(){} : $o;
    }
}

class Ancestor implements JsonSerializable
{
    public function __construct(
        /** @var Child|null */
        public ?Child $child=null,
        /** @var string|null */
        public ?string $id=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['child'])) $this->child = JsonConverters::from('Child', $o['child']);
        if (isset($o['id'])) $this->id = $o['id'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->child)) $o['child'] = JsonConverters::to('Child', $this->child);
        if (isset($this->id)) $o['id'] = $this->id;
        return empty($o) ? new class(){} : $o;
    }
}

class Late implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $x=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['x'])) $this->x = $o['x'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->x)) $o['x'] = $this->x;
        return empty($o) ? new class(){} : $o;
    }
}

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
        public mixed $items=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['items'])) $this->items = JsonConverters::fromArray($this->genericArgs[0], $o['items']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->items)) $o['items'] = JsonConverters::toArray($this->genericArgs[0], $this->items);
        return empty($o) ? new class(){} : $o;
    }
}

interface IBase
{
}

interface IDeep extends IBase
{
}

class First implements IDeep, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $x=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['x'])) $this->x = $o['x'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->x)) $o['x'] = $this->x;
        return empty($o) ? new class(){} : $o;
    }
}

class Reply implements JsonSerializable
{
    public function __construct(
        /** @var Late|null */
        public ?Late $late=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['late'])) $this->late = JsonConverters::from('Late', $o['late']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->late)) $o['late'] = JsonConverters::to('Late', $this->late);
        return empty($o) ? new class(){} : $o;
    }
}

#[Returns('array')]
class FindLate implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $q=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['q'])) $this->q = $o['q'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->q)) $o['q'] = $this->q;
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'FindLate'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return ArrayList::create(["Answered"]); }
}

#[Returns('Reply')]
class Send implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var Answered|null */
        public ?Answered $body=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['body'])) $this->body = JsonConverters::from('Answered', $o['body']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->body)) $o['body'] = JsonConverters::to('Answered', $this->body);
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Send'; }
    public function getMethod(): string { return 'POST'; }
    public function createResponse(): mixed { return new Reply(); }
}

