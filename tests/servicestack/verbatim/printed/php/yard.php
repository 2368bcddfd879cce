<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Spot implements JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $id=0,
        /** @var string|null */
        public ?string $label=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['id'])) $this->id = $o['id'];
        if (isset($o['label'])) $this->label = $o['label'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->id)) $o['id'] = $this->id;
        if (isset($this->label)) $o['label'] = $this->label;
        return empty($o) ? new class(){} : $o;
    }
}

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

/**
 * @template T
 */
class Crate implements JsonSerializable
{
    public array $genericArgs = [];
    public static function create(array $genericArgs=[]): Crate {
        $to = new Crate();
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

enum Grade : int
{
    case Low = 'it\'s low';
    case High = 'high';
}

enum Mood : int
{
    case Calm = 'calm';
    case Wild = 'wild';
}

enum Twice : int
{
    case One = 1;
    case Same = 1;
    case Class = 2;
}

class Top implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $note=null,
        /** @var int */
        public int $id=0
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['note'])) $this->note = $o['note'];
        if (isset($o['id'])) $this->id = $o['id'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->note)) $o['note'] = $this->note;
        if (isset($this->id)) $o['id'] = $this->id;
        return empty($o) ? new class(){} : $o;
    }
}

class Middle extends Top implements JsonSerializable
{
    /**
     * @param string|null $note
     * @param int $id
     */
    public function __construct(
        ?string $note=null,
        int $id=0,
        /** @var int */
        public int $size=0
    ) {
        parent::__construct($note,$id);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['note'])) $this->note = $o['note'];
        if (isset($o['size'])) $this->size = $o['size'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = parent::jsonSerialize();
        if (isset($this->note)) $o['note'] = $this->note;
        if (isset($this->size)) $o['size'] = $this->size;
        return empty($o) ? new class(){} : $o;
    }
}

class Bottom extends Middle implements JsonSerializable
{
    /**
     * @param string|null $note
     * @param int $id
     * @param string|null $note
     * @param int $size
     */
    public function __construct(
        ?string $note=null,
        int $id=0,
        ?string $note=null,
        int $size=0,
        /** @var string|null */
        public ?string $own=null
    ) {
        parent::__construct($note,$id,$note,$size);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['own'])) $this->own = $o['own'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = parent::jsonSerialize();
        if (isset($this->own)) $o['own'] = $this->own;
        return empty($o) ? new class(){} : $o;
    }
}

/**
 * @template array of String
 * @template array1 of Spot
 */
class SpotsByName extends array implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $own=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['own'])) $this->own = $o['own'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = parent::jsonSerialize();
        if (isset($this->own)) $o['own'] = $this->own;
        return empty($o) ? new class(){} : $o;
    }
}

class Delete implements JsonSerializable
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
}

class delete implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $word=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['word'])) $this->word = $o['word'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->word)) $o['word'] = $this->word;
        return empty($o) ? new class(){} : $o;
    }
}

class Function implements JsonSerializable
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
}

class Derived extends Function implements JsonSerializable
{
    /**
     * @param string|null $id
     */
    public function __construct(
        ?string $id=null
    ) {
        parent::__construct($id);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['id'])) $this->id = $o['id'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = parent::jsonSerialize();
        if (isset($this->id)) $o['id'] = $this->id;
        return empty($o) ? new class(){} : $o;
    }
}

class None implements JsonSerializable
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
}

/**
 * @template IEnumerable of Spot
 */
class Members implements IEnumerable, JsonSerializable
{
    public function __construct(
        /** @var Pair[]2<string, Spot>|null */
        public ?Pair[]2 $pairs=null,
        /** @var Crate[]<Spot>|null */
        public ?Crate[] $crates=null,
        // @DataMember(Name="1st")
        /** @var string|null */
        public ?string $1st=null,

        /** @var string|null */
        public ?string $this=null,
        /** @var string|null */
        public ?string $constructor=null,
        /** @var Function|null */
        public ?Function $kind=null,
        /** @var None|null */
        public ?None $nothing=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['pairs'])) $this->pairs = JsonConverters::from(JsonConverters::context('Pair[]2',genericArgs:['string','Spot']), $o['pairs']);
        if (isset($o['crates'])) $this->crates = JsonConverters::from(JsonConverters::context('Crate[]',genericArgs:['Spot']), $o['crates']);
        if (isset($o['1st'])) $this->1st = $o['1st'];
        if (isset($o['this'])) $this->this = $o['this'];
        if (isset($o['constructor'])) $this->constructor = $o['constructor'];
        if (isset($o['kind'])) $this->kind = JsonConverters::from('Function', $o['kind']);
        if (isset($o['nothing'])) $this->nothing = JsonConverters::from('None', $o['nothing']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->pairs)) $o['pairs'] = JsonConverters::to(JsonConverters::context('Pair[]2',genericArgs:['string','Spot']), $this->pairs);
        if (isset($this->crates)) $o['crates'] = JsonConverters::to(JsonConverters::context('Crate[]',genericArgs:['Spot']), $this->crates);
        if (isset($this->1st)) $o['1st'] = $this->1st;
        if (isset($this->this)) $o['this'] = $this->this;
        if (isset($this->constructor)) $o['constructor'] = $this->constructor;
        if (isset($this->kind)) $o['kind'] = JsonConverters::to('Function', $this->kind);
        if (isset($this->nothing)) $o['nothing'] = JsonConverters::to('None', $this->nothing);
        return empty($o) ? new class(){} : $o;
    }
}

interface IMark
{
}

/**
 * @template ILabel of Spot
 * @template ILabel of Pair`2
 */
class Marked implements ILabel, ILabel, JsonSerializable
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
}

/**
 * @template T
 */
interface ILabel
{
}

/**
 * @template T
 */
class Found implements JsonSerializable
{
    public array $genericArgs = [];
    public static function create(array $genericArgs=[]): Found {
        $to = new Found();
        $to->genericArgs = $genericArgs;
        return $to;
    }

    public function __construct(
        /** @var array<T>|null */
        public mixed $items=null,
        /** @var ResponseStatus|null */
        public $responseStatus=ResponseStatus
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

class GetSpotResponse implements JsonSerializable
{
    public function __construct(
        /** @var Spot|null */
        public ?Spot $result=null,
        /** @var ResponseStatus|null */
        public $responseStatus=ResponseStatus
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['result'])) $this->result = JsonConverters::from('Spot', $o['result']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->result)) $o['result'] = JsonConverters::to('Spot', $this->result);
        return empty($o) ? new class(){} : $o;
    }
}

#[Returns('array')]
class FindSpots implements IReturn, JsonSerializable
{
    public int $version = 1;
    public function __construct(
        /** @var string|null */
        public ?string $name=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['name'])) $this->name = $o['name'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->name)) $o['name'] = $this->name;
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'FindSpots'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return ArrayList::create(["string","Spot"]); }
}

#[Returns('Found')]
class GetCrate implements IReturn, JsonSerializable
{
    public int $version = 1;
    public function __construct(
        /** @var string|null */
        public ?string $name=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['name'])) $this->name = $o['name'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->name)) $o['name'] = $this->name;
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'GetCrate'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return Found::create(genericArgs:['T']); }
}

#[Returns('GetSpotResponse')]
class GetSpot implements IReturn, JsonSerializable
{
    public int $version = 1;
    public function __construct(
        /** @var int */
        public int $version=0,
        /** @var string|null */
        public ?string $name=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['version'])) $this->version = $o['version'];
        if (isset($o['name'])) $this->name = $o['name'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->version)) $o['version'] = $this->version;
        if (isset($this->name)) $o['name'] = $this->name;
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'GetSpot'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new GetSpotResponse(); }
}

#[Returns('Function')]
class GetFunction implements IReturn, JsonSerializable
{
    public int $version = 1;
    public function __construct(
        /** @var string|null */
        public ?string $name=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['name'])) $this->name = $o['name'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->name)) $o['name'] = $this->name;
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'GetFunction'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new Function(); }
}

