<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Thing implements JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $id=0,
        /** @var array<Parcel>|null */
        public ?array $parcels=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['id'])) $this->id = $o['id'];
        if (isset($o['parcels'])) $this->parcels = JsonConverters::fromArray('Parcel', $o['parcels']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->id)) $o['id'] = $this->id;
        if (isset($this->parcels)) $o['parcels'] = JsonConverters::toArray('Parcel', $this->parcels);
        return empty($o) ? new class(){} : $o;
    }
}

enum Size : string
{
    case Small = 'Small';
    case Large = 'Large';
}

enum Mark : string
{
    case Red = 'it\'s red';
    case class_ = 'back\\slash';
}

/** @description Several at once */
// @Flags()
enum Flags : int
{
    case None = 0;
    case Fragile = 1;
    case Wet = 2;
}

enum Kind : int
{
    case Low = -1;
    case High = 7;
}

class Human implements JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $name='',
        /** @var string|null */
        public ?string $this_=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['name'])) $this->name = $o['name'];
        if (isset($o['this'])) $this->this_ = $o['this'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->name)) $o['name'] = $this->name;
        if (isset($this->this_)) $o['this'] = $this->this_;
        return empty($o) ? new class(){} : $o;
    }
}

interface Trip
{
}

/** @description A thing to be sent. */
// @Api(Description="A thing to be sent.")
// @References("typeof(Post.Model.Depot)")
// @ApiResponse(Description="Not \"found\"", StatusCode=404)
class Parcel extends Thing implements ILabelled, JsonSerializable
{
    /**
     * @param int $id
     * @param array<Parcel>|null $parcels
     */
    public function __construct(
        int $id=0,
        ?array $parcels=null,
        /** @description On top,for people */
        // @ApiMember(Description="On top,\nfor people")
        /** @var string */
        public string $label='',

        /** @var Size|null */
        public ?Size $size=null,
        /** @var array<Size>|null */
        public ?array $sizes=null,
        /** @var Mark|null */
        public ?Mark $mark=null,
        /** @var int|null */
        public ?int $flags=null,
        /** @var Kind|null */
        public ?Kind $kind=null,
        /** @var bool|null */
        public ?bool $open=null,
        /** @var bool|null */
        public ?bool $opened=null,
        // @Required()
        /** @var float */
        public float $weight=0.0,

        /** @var Human|null */
        public ?Human $owner=null,
        /** @var Human|null */
        public ?Human $friend=null,
        /** @var array<Human>|null */
        public ?array $people=null,
        /** @var array<string,Human>|null */
        public ?array $byId=null,
        /** @var array<string,Human[]>|null */
        public ?array $nested=null,
        /** @var array<float>|null */
        public ?array $floats=null,
        /** @var Pair2<string, int>|null */
        public ?Pair2 $pair=null,
        /** @var array<Page<Human>>|null */
        public ?array $pages=null,
        /** @var mixed */
        public mixed $trip=null,
        /** @var array<mixed>|null */
        public ?array $trips=null,
        /** @var mixed */
        public mixed $tripPage=null,
        /** @var DateInterval|null */
        public ?DateInterval $took=null,
        /** @var DateInterval|null */
        public ?DateInterval $took2=null,
        /** @var string|null */
        public ?string $key=null,
        /** @var int */
        public int $a_b=0,
        /** @var string */
        public string $kindOfClass=''
    ) {
        parent::__construct($id,$parcels);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['label'])) $this->label = $o['label'];
        if (isset($o['size'])) $this->size = JsonConverters::from('Size', $o['size']);
        if (isset($o['sizes'])) $this->sizes = JsonConverters::fromArray('Size', $o['sizes']);
        if (isset($o['mark'])) $this->mark = JsonConverters::from('Mark', $o['mark']);
        if (isset($o['flags'])) $this->flags = $o['flags'];
        if (isset($o['kind'])) $this->kind = JsonConverters::from('Kind', $o['kind']);
        if (isset($o['open'])) $this->open = $o['open'];
        if (isset($o['opened'])) $this->opened = $o['opened'];
        if (isset($o['weight'])) $this->weight = $o['weight'];
        if (isset($o['owner'])) $this->owner = JsonConverters::from('Human', $o['owner']);
        if (isset($o['friend'])) $this->friend = JsonConverters::from('Human', $o['friend']);
        if (isset($o['people'])) $this->people = JsonConverters::fromArray('Human', $o['people']);
        if (isset($o['byId'])) $this->byId = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['int','Human']), $o['byId']);
        if (isset($o['nested'])) $this->nested = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','List<Human>']), $o['nested']);
        if (isset($o['floats'])) $this->floats = JsonConverters::fromArray('float', $o['floats']);
        if (isset($o['pair'])) $this->pair = JsonConverters::from(JsonConverters::context('Pair2',genericArgs:['string','int']), $o['pair']);
        if (isset($o['pages'])) $this->pages = array_map(fn($item) => JsonConverters::from(JsonConverters::context('Page',genericArgs:['Human']), $item), $o['pages']);
        if (isset($o['trip'])) $this->trip = $o['trip'];
        if (isset($o['trips'])) $this->trips = $o['trips'];
        if (isset($o['tripPage'])) $this->tripPage = $o['tripPage'];
        if (isset($o['took'])) $this->took = JsonConverters::from('DateInterval', $o['took']);
        if (isset($o['took2'])) $this->took2 = JsonConverters::from('DateInterval', $o['took2']);
        if (isset($o['key'])) $this->key = $o['key'];
        if (isset($o['a-b'])) $this->a_b = $o['a-b'];
        if (isset($o['class'])) $this->kindOfClass = $o['class'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = parent::jsonSerialize();
        if (isset($this->label)) $o['label'] = $this->label;
        if (isset($this->size)) $o['size'] = JsonConverters::to('Size', $this->size);
        if (isset($this->sizes)) $o['sizes'] = JsonConverters::toArray('Size', $this->sizes);
        if (isset($this->mark)) $o['mark'] = JsonConverters::to('Mark', $this->mark);
        if (isset($this->flags)) $o['flags'] = $this->flags;
        if (isset($this->kind)) $o['kind'] = JsonConverters::to('Kind', $this->kind);
        if (isset($this->open)) $o['open'] = $this->open;
        if (isset($this->opened)) $o['opened'] = $this->opened;
        if (isset($this->weight)) $o['weight'] = $this->weight;
        if (isset($this->owner)) $o['owner'] = JsonConverters::to('Human', $this->owner);
        if (isset($this->friend)) $o['friend'] = JsonConverters::to('Human', $this->friend);
        if (isset($this->people)) $o['people'] = JsonConverters::toArray('Human', $this->people);
        if (isset($this->byId)) $o['byId'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['int','Human']), $this->byId);
        if (isset($this->nested)) $o['nested'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','List<Human>']), $this->nested);
        if (isset($this->floats)) $o['floats'] = JsonConverters::toArray('float', $this->floats);
        if (isset($this->pair)) $o['pair'] = JsonConverters::to(JsonConverters::context('Pair2',genericArgs:['string','int']), $this->pair);
        if (isset($this->pages)) $o['pages'] = array_map(fn($item) => JsonConverters::to(JsonConverters::context('Page',genericArgs:['Human']), $item), $this->pages);
        if (isset($this->trip)) $o['trip'] = $this->trip;
        if (isset($this->trips)) $o['trips'] = $this->trips;
        if (isset($this->tripPage)) $o['tripPage'] = $this->tripPage;
        if (isset($this->took)) $o['took'] = JsonConverters::to('DateInterval', $this->took);
        if (isset($this->took2)) $o['took2'] = JsonConverters::to('DateInterval', $this->took2);
        if (isset($this->key)) $o['key'] = $this->key;
        if (isset($this->a_b)) $o['a-b'] = $this->a_b;
        if (isset($this->kindOfClass)) $o['class'] = $this->kindOfClass;
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
        public mixed $next=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['items'])) $this->items = JsonConverters::fromArray($this->genericArgs[0], $o['items']);
        if (isset($o['first'])) $this->first = JsonConverters::from($this->genericArgs[0], $o['first']);
        if (isset($o['total'])) $this->total = $o['total'];
        if (isset($o['next'])) $this->next = $o['next'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->items)) $o['items'] = JsonConverters::toArray($this->genericArgs[0], $this->items);
        if (isset($this->first)) $o['first'] = JsonConverters::to($this->genericArgs[0], $this->first);
        if (isset($this->total)) $o['total'] = $this->total;
        if (isset($this->next)) $o['next'] = $this->next;
        return empty($o) ? new class(){} : $o;
    }
}

/**
 * @template Page of Parcel
 */
class ParcelPage extends Page implements JsonSerializable
{
    public array $genericArgs = ['Parcel'];

    /**
     * @param array<Parcel>|null $items
     * @param Parcel|null $first
     * @param int $total
     * @param string|null $next
     */
    public function __construct(
        ?array $items=null,
        ?Parcel $first=null,
        int $total=0,
        ?string $next=null,
        /** @var string|null */
        public ?string $extra=null
    ) {
        parent::__construct($items,$first,$total,$next);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['extra'])) $this->extra = $o['extra'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = parent::jsonSerialize();
        if (isset($this->extra)) $o['extra'] = $this->extra;
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

class Nothing implements JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
}

/**
 * @property string $label
 */
interface ILabelled
{
}

interface IBase
{
}

/**
 * @property T|null $deep
 * @template T
 */
interface IDeep extends IBase, IMeta
{
}

/**
 * @template IDeep of String
 */
class Deep implements IDeep, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $deep=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['deep'])) $this->deep = $o['deep'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->deep)) $o['deep'] = $this->deep;
        return empty($o) ? new class(){} : $o;
    }
}

class ByCar implements Trip, JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $plate=''
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['plate'])) $this->plate = $o['plate'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->plate)) $o['plate'] = $this->plate;
        return empty($o) ? new class(){} : $o;
    }
}

class ByBike implements Trip, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
}

/** @description Finds "parcels" - it's quick. */
// @Route("/parcels", "GET,POST")
// @Route("/parcels/find")
// @Api(Description="Finds \"parcels\" - it's quick.")
#[Returns('Page')]
class FindParcels implements IReturn, JsonSerializable
{
    public function __construct(
        /** @description Any of these */
        // @ApiMember(Description="Any of these")
        /** @var array<int>|null */
        public ?array $ids=null,

        /** @var DateTime|null */
        public ?DateTime $since=null,
        // @ApiMember(Description="Mine", IsRequired=true)
        /** @var string|null */
        public ?string $note=null,

        /** @var string|null */
        public ?string $last=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['ids'])) $this->ids = JsonConverters::fromArray('int', $o['ids']);
        if (isset($o['since'])) $this->since = JsonConverters::from('DateTime', $o['since']);
        if (isset($o['note'])) $this->note = $o['note'];
        if (isset($o['last'])) $this->last = $o['last'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->ids)) $o['ids'] = JsonConverters::toArray('int', $this->ids);
        if (isset($this->since)) $o['since'] = JsonConverters::to('DateTime', $this->since);
        if (isset($this->note)) $o['note'] = $this->note;
        if (isset($this->last)) $o['last'] = $this->last;
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'FindParcels'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return Page::create(genericArgs:['Parcel']); }
}

// @Route("/parcels/{id}", "GET")
#[Returns('Parcel')]
class GetParcel implements IReturn, IGet, IHasVersion, JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $id=0
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
    public function getTypeName(): string { return 'GetParcel'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new Parcel(); }
}

// @Route("/parcels/{id}", "PUT")
// @Route("/parcels/{id}/again", "PUT")
class PutParcel implements IReturnVoid, IPut, JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $id=0
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
    public function getTypeName(): string { return 'PutParcel'; }
    public function getMethod(): string { return 'PUT'; }
    public function createResponse(): void {}
}

// @Route("/parcels/new", "POST")
#[Returns('bool')]
/**
 * @template ICreateDb of Parcel
 */
class CreateParcel implements IReturn, ICreateDb, JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $label=''
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['label'])) $this->label = $o['label'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->label)) $o['label'] = $this->label;
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'CreateParcel'; }
    public function getMethod(): string { return 'POST'; }
    public function createResponse(): mixed { return false; }
}

// @Route("/parcels/any", "PATCH")
class PatchParcel implements IPatch, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'PatchParcel'; }
    public function getMethod(): string { return 'PATCH'; }
    public function createResponse():void {}
}

// @Route("/parcels/count", "GET")
#[Returns('int')]
class CountParcels implements IReturn, IGet, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'CountParcels'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return 0; }
}

// @Route("/parcels/weight", "GET")
#[Returns('float')]
class WeighParcels implements IReturn, IGet, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'WeighParcels'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return 0.0; }
}

// @Route("/parcels/names", "GET")
#[Returns('array')]
class NameParcels implements IReturn, IGet, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'NameParcels'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return ArrayList::create(["string"]); }
}

// @Route("/parcels/map", "GET")
#[Returns('array')]
class MapParcels implements IReturn, IGet, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'MapParcels'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return ArrayList::create(["string","Parcel"]); }
}

// @Route("/parcels/label", "GET")
#[Returns('string')]
class LabelOfParcel implements IReturn, IGet, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'LabelOfParcel'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return 'string'; }
}

// @Route("/parcels/drawing", "GET")
#[Returns('ByteArray')]
class DrawParcels implements IReturn, IGet, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'DrawParcels'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new ByteArray(); }
}

// @Route("/parcels/age", "GET")
#[Returns('DateTime')]
class AgeOfParcel implements IReturn, IGet, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'AgeOfParcel'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new DateTime(); }
}

// @Route("/parcels/size", "GET")
#[Returns('Size')]
class SizeOfParcel implements IReturn, IGet, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'SizeOfParcel'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return []; }
}

// @Route("/parcels/trip", "GET")
#[Returns('array')]
class TripOfParcel implements IReturn, IGet, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'TripOfParcel'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return []; }
}

