<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Item implements JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $id=0,
        /** @var string|null */
        public ?string $note=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['id'])) $this->id = $o['id'];
        if (isset($o['note'])) $this->note = $o['note'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->id)) $o['id'] = $this->id;
        if (isset($this->note)) $o['note'] = $this->note;
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
        public mixed $items=null,
        /** @var T|null */
        public mixed $first=null,
        /** @var int */
        public mixed $total=0,
        /** @var string|null */
        public mixed $next=null,
        /** @var DateTime */
        public mixed $when=new DateTime(),
        /** @var int|null */
        public mixed $maybe=null,
        /** @var T[]|null */
        public mixed $arr=null,
        /** @var array<string,T>|null */
        public mixed $map=null,
        /** @var array<T[]>|null */
        public mixed $deep=null,
        /** @var Item|null */
        public mixed $item=null,
        /** @var Page<T>|null */
        public mixed $pages=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['items'])) $this->items = JsonConverters::fromArray($this->genericArgs[0], $o['items']);
        if (isset($o['first'])) $this->first = JsonConverters::from($this->genericArgs[0], $o['first']);
        if (isset($o['total'])) $this->total = $o['total'];
        if (isset($o['next'])) $this->next = $o['next'];
        if (isset($o['when'])) $this->when = JsonConverters::from('DateTime', $o['when']);
        if (isset($o['maybe'])) $this->maybe = $o['maybe'];
        if (isset($o['arr'])) $this->arr = JsonConverters::fromArray($this->genericArgs[0], $o['arr']);
        if (isset($o['map'])) $this->map = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string',$this->genericArgs[0]]), $o['map']);
        if (isset($o['deep'])) $this->deep = array_map(fn($item) => JsonConverters::fromArray($this->genericArgs[0], $item), $o['deep']);
        if (isset($o['item'])) $this->item = JsonConverters::from('Item', $o['item']);
        if (isset($o['pages'])) $this->pages = JsonConverters::from(JsonConverters::context('Page',genericArgs:[$this->genericArgs[0]]), $o['pages']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->items)) $o['items'] = JsonConverters::toArray($this->genericArgs[0], $this->items);
        if (isset($this->first)) $o['first'] = JsonConverters::to($this->genericArgs[0], $this->first);
        if (isset($this->total)) $o['total'] = $this->total;
        if (isset($this->next)) $o['next'] = $this->next;
        if (isset($this->when)) $o['when'] = JsonConverters::to('DateTime', $this->when);
        if (isset($this->maybe)) $o['maybe'] = $this->maybe;
        if (isset($this->arr)) $o['arr'] = JsonConverters::toArray($this->genericArgs[0], $this->arr);
        if (isset($this->map)) $o['map'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string',$this->genericArgs[0]]), $this->map);
        if (isset($this->deep)) $o['deep'] = array_map(fn($item) => JsonConverters::toArray($this->genericArgs[0], $item), $this->deep);
        if (isset($this->item)) $o['item'] = JsonConverters::to('Item', $this->item);
        if (isset($this->pages)) $o['pages'] = JsonConverters::to(JsonConverters::context('Page',genericArgs:[$this->genericArgs[0]]), $this->pages);
        return empty($o) ? new class(){} : $o;
    }
}

// @Flags()
enum Perms : int
{
    case A = 1;
    case B = 2;
}

/**
 * @property string|null $x
 */
interface IThing
{
}

enum Kind : string
{
    case A = 'A';
}

class FromService implements JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $x=''
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

#[Returns('string')]
class Ask0 implements IReturn, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Ask0'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return 'string'; }
}

#[Returns('int')]
class Ask1 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask1'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return 0; }
}

#[Returns('bool')]
class Ask2 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask2'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return false; }
}

#[Returns('float')]
class Ask3 implements IReturn, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Ask3'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return 0.0; }
}

#[Returns('string')]
class Ask4 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask4'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return 'string'; }
}

#[Returns('DateTime')]
class Ask5 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask5'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new DateTime(); }
}

#[Returns('DateInterval')]
class Ask6 implements IReturn, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Ask6'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new DateInterval('PT0S'); }
}

#[Returns('array')]
class Ask7 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask7'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return []; }
}

#[Returns('ByteArray')]
class Ask8 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask8'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new ByteArray(); }
}

#[Returns('ByteArray')]
class Ask9 implements IReturn, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Ask9'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new ByteArray(); }
}

#[Returns('ByteArray')]
class Ask10 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask10'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new ByteArray(); }
}

#[Returns('array')]
class Ask11 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask11'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return ArrayList::create(["Item"]); }
}

#[Returns('array')]
class Ask12 implements IReturn, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Ask12'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return ArrayList::create(["string"]); }
}

#[Returns('array')]
class Ask13 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask13'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return ArrayList::create(["Item"]); }
}

#[Returns('array')]
class Ask14 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask14'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return ArrayList::create(["int"]); }
}

#[Returns('array')]
class Ask15 implements IReturn, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Ask15'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return ArrayList::create(["List<Item>"]); }
}

#[Returns('array')]
class Ask16 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask16'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return ArrayList::create(["string","Item"]); }
}

#[Returns('array')]
class Ask17 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask17'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return ArrayList::create(["int","List<Item>"]); }
}

#[Returns('Page')]
class Ask18 implements IReturn, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Ask18'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return Page::create(genericArgs:['Item']); }
}

#[Returns('Page')]
class Ask19 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask19'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return Page::create(genericArgs:['List<Item>']); }
}

#[Returns('Page')]
class Ask20 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask20'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return Page::create(genericArgs:['Dictionary<String,Item>']); }
}

#[Returns('int')]
class Ask21 implements IReturn, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Ask21'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return 0; }
}

#[Returns('Kind')]
class Ask22 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask22'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return []; }
}

#[Returns('Item')]
class Ask23 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask23'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new Item(); }
}

#[Returns('IdResponse')]
class Ask24 implements IReturn, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Ask24'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new IdResponse(); }
}

#[Returns('array')]
class Ask25 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask25'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return []; }
}

#[Returns('array')]
class Ask26 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'Ask26'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return []; }
}

#[Returns('int')]
class Ask27 implements IReturn, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Ask27'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return 0; }
}

class AskVoid implements IReturnVoid, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'AskVoid'; }
    public function getMethod(): string { return 'DELETE'; }
    public function createResponse(): void {}
}

class AskNothing implements JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'AskNothing'; }
    public function createResponse():void {}
}

#[Returns('FromService')]
class AskService implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'AskService'; }
    public function getMethod(): string { return 'POST'; }
    public function createResponse(): mixed { return new FromService(); }
}

class AskLibrary implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $id=null
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
    public function getTypeName(): string { return 'AskLibrary'; }
    public function getMethod(): string { return 'POST'; }
    public function createResponse():void {}
}

