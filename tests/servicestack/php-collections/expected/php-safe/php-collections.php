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

enum Kind : string
{
    case A = 'A';
    case B = 'B';
}

/** @description Items */
/**
 * @template array of Item
 */
class Items extends \ArrayObject implements JsonSerializable
{
    public function __construct(Item ...$items) {
        parent::__construct($items, \ArrayObject::STD_PROP_LIST);
    }
    
    /** @throws \Exception */
    public function append($value): void {
        if ($value instanceof Item)
            parent::append($value);
        else
            throw new \Exception("Can only append a Item to " . __CLASS__);
    }
    
    /** @throws Exception */
    public function fromMap($o): void {
        foreach ($o as $item) {
            $el = new Item();
            $el->fromMap($item);
            $this->append($el);
        }
    }
    
    /** @throws Exception */
    public function jsonSerialize(): array {
        return parent::getArrayCopy();
    }
}

/**
 * @template array of String
 */
class Names extends \ArrayObject implements JsonSerializable
{
    public function __construct(string ...$items) {
        parent::__construct($items, \ArrayObject::STD_PROP_LIST);
    }
    
    /** @throws Exception */
    public function fromMap($o): void {
        foreach (JsonConverters::fromArray('string', $o) as $item) $this->append($item);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): array {
        return JsonConverters::toArray('string', parent::getArrayCopy());
    }
}

/**
 * @template array of Kind
 */
class Kinds extends \ArrayObject implements JsonSerializable
{
    public function __construct(Kind ...$items) {
        parent::__construct($items, \ArrayObject::STD_PROP_LIST);
    }
    
    /** @throws Exception */
    public function fromMap($o): void {
        foreach (JsonConverters::fromArray('Kind', $o) as $item) $this->append($item);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): array {
        return JsonConverters::toArray('Kind', parent::getArrayCopy());
    }
}

/**
 * @template array of DateTime
 */
class Days extends \ArrayObject implements JsonSerializable
{
    public function __construct(DateTime ...$items) {
        parent::__construct($items, \ArrayObject::STD_PROP_LIST);
    }
    
    /** @throws Exception */
    public function fromMap($o): void {
        foreach (JsonConverters::fromArray('DateTime', $o) as $item) $this->append($item);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): array {
        return JsonConverters::toArray('DateTime', parent::getArrayCopy());
    }
}

/**
 * @template array of List<Item>
 */
class Rows extends \ArrayObject implements JsonSerializable
{
    public function __construct(array ...$items) {
        parent::__construct($items, \ArrayObject::STD_PROP_LIST);
    }
    
    /** @throws Exception */
    public function fromMap($o): void {
        foreach (JsonConverters::fromArray('List<Item>', $o) as $item) $this->append($item);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): array {
        return JsonConverters::toArray('List<Item>', parent::getArrayCopy());
    }
}

/**
 * @template T
 * @template array of T
 */
class Many extends \ArrayObject implements JsonSerializable
{
    public array $genericArgs = [];
    public static function create(array $genericArgs=[]): Many {
        $to = new Many();
        $to->genericArgs = $genericArgs;
        return $to;
    }

    public function __construct(mixed ...$items) {
        parent::__construct($items, \ArrayObject::STD_PROP_LIST);
    }
    
    /** @throws Exception */
    public function fromMap($o): void {
        foreach (JsonConverters::fromArray($this->genericArgs[0], $o) as $item) $this->append($item);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): array {
        return JsonConverters::toArray($this->genericArgs[0], parent::getArrayCopy());
    }
}

class MoreItems extends Items implements JsonSerializable
{
}

/**
 * @template array of String
 * @template array1 of Item
 */
class ByName extends \ArrayObject implements JsonSerializable
{
    public function __construct(array $items=[]) {
        parent::__construct($items, \ArrayObject::STD_PROP_LIST);
    }
    
    /** @throws Exception */
    public function fromMap($o): void {
        foreach ($o as $key => $item) $this[$key] = JsonConverters::from('Item', $item);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        foreach (parent::getArrayCopy() as $key => $item) $o[$key] = JsonConverters::to('Item', $item);
        return empty($o) ? new class(){} : $o;
    }
}

/**
 * @template array of String
 * @template array1 of Int32
 */
class Counts extends \ArrayObject implements JsonSerializable
{
    public function __construct(array $items=[]) {
        parent::__construct($items, \ArrayObject::STD_PROP_LIST);
    }
    
    /** @throws Exception */
    public function fromMap($o): void {
        foreach ($o as $key => $item) $this[$key] = $item;
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        foreach (parent::getArrayCopy() as $key => $item) $o[$key] = $item;
        return empty($o) ? new class(){} : $o;
    }
}

class Uses implements JsonSerializable
{
    public function __construct(
        /** @var Items|null */
        public ?Items $items=null,
        /** @var ByName|null */
        public ?ByName $byName=null,
        /** @var Many<Item>|null */
        public ?Many $many=null,
        /** @var Names|null */
        public ?Names $names=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['items'])) $this->items = JsonConverters::from('Items', $o['items']);
        if (isset($o['byName'])) $this->byName = JsonConverters::from('ByName', $o['byName']);
        if (isset($o['many'])) $this->many = JsonConverters::from(JsonConverters::context('Many',genericArgs:['Item']), $o['many']);
        if (isset($o['names'])) $this->names = JsonConverters::from('Names', $o['names']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->items)) $o['items'] = JsonConverters::to('Items', $this->items);
        if (isset($this->byName)) $o['byName'] = JsonConverters::to('ByName', $this->byName);
        if (isset($this->many)) $o['many'] = JsonConverters::to(JsonConverters::context('Many',genericArgs:['Item']), $this->many);
        if (isset($this->names)) $o['names'] = JsonConverters::to('Names', $this->names);
        return empty($o) ? new class(){} : $o;
    }
}

#[Returns('Items')]
/**
 * @template array of Item
 */
class PutItems extends \ArrayObject implements IReturn, JsonSerializable
{
    public function __construct(Item ...$items) {
        parent::__construct($items, \ArrayObject::STD_PROP_LIST);
    }
    
    /** @throws \Exception */
    public function append($value): void {
        if ($value instanceof Item)
            parent::append($value);
        else
            throw new \Exception("Can only append a Item to " . __CLASS__);
    }
    
    /** @throws Exception */
    public function fromMap($o): void {
        foreach ($o as $item) {
            $el = new Item();
            $el->fromMap($item);
            $this->append($el);
        }
    }
    
    /** @throws Exception */
    public function jsonSerialize(): array {
        return parent::getArrayCopy();
    }
    public function getTypeName(): string { return 'PutItems'; }
    public function getMethod(): string { return 'PUT'; }
    public function createResponse(): mixed { return new Items(); }
}

#[Returns('ByName')]
class PutMore extends Items implements IReturn, JsonSerializable
{
    public function getTypeName(): string { return 'PutMore'; }
    public function getMethod(): string { return 'PUT'; }
    public function createResponse(): mixed { return new ByName(); }
}

