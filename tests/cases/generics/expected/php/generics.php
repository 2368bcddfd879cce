<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


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
        public mixed $next=null,
        /** @var array<string,T>|null */
        public mixed $named=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['items'])) $this->items = JsonConverters::fromArray($this->genericArgs[0], $o['items']);
        if (isset($o['next'])) $this->next = JsonConverters::from($this->genericArgs[0], $o['next']);
        if (isset($o['named'])) $this->named = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string',$this->genericArgs[0]]), $o['named']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->items)) $o['items'] = JsonConverters::toArray($this->genericArgs[0], $this->items);
        if (isset($this->next)) $o['next'] = JsonConverters::to($this->genericArgs[0], $this->next);
        if (isset($this->named)) $o['named'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string',$this->genericArgs[0]]), $this->named);
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

class Item implements JsonSerializable
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

class Uses implements JsonSerializable
{
    public function __construct(
        /** @var Page<Item>|null */
        public ?Page $pages=null,
        /** @var array<mixed>|null */
        public ?array $pairs=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['pages'])) $this->pages = JsonConverters::from(JsonConverters::context('Page',genericArgs:['Item']), $o['pages']);
        if (isset($o['pairs'])) $this->pairs = $o['pairs'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->pages)) $o['pages'] = JsonConverters::to(JsonConverters::context('Page',genericArgs:['Item']), $this->pages);
        if (isset($this->pairs)) $o['pairs'] = $this->pairs;
        return empty($o) ? new class(){} : $o;
    }
}

/**
 * @template Page of Item
 */
class ItemPage extends Page implements JsonSerializable
{
    public array $genericArgs = ['Item'];

    /**
     * @param array<Item>|null $items
     * @param Item|null $next
     * @param array<string,Item>|null $named
     */
    public function __construct(
        ?array $items=null,
        ?Item $next=null,
        ?array $named=null,
        /** @var int */
        public int $total=0
    ) {
        parent::__construct($items,$next,$named);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['total'])) $this->total = $o['total'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = (array) parent::jsonSerialize();
        if (isset($this->total)) $o['total'] = $this->total;
        return empty($o) ? new class(){} : $o;
    }
}

