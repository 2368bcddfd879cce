<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Box implements JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $size=0
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['size'])) $this->size = $o['size'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->size)) $o['size'] = $this->size;
        return empty($o) ? new class(){} : $o;
    }
}

/**
 * @template T
 */
class Box1 implements JsonSerializable
{
    public array $genericArgs = [];
    public static function create(array $genericArgs=[]): Box1 {
        $to = new Box1();
        $to->genericArgs = $genericArgs;
        return $to;
    }

    public function __construct(
        /** @var T|null */
        public mixed $value=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['value'])) $this->value = JsonConverters::from($this->genericArgs[0], $o['value']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->value)) $o['value'] = JsonConverters::to($this->genericArgs[0], $this->value);
        return empty($o) ? new class(){} : $o;
    }
}

/**
 * @template A
 * @template B
 */
class Duo2 implements JsonSerializable
{
    public array $genericArgs = [];
    public static function create(array $genericArgs=[]): Duo2 {
        $to = new Duo2();
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
 * @template A
 * @template B
 * @template C
 */
class Trio3 implements JsonSerializable
{
    public array $genericArgs = [];
    public static function create(array $genericArgs=[]): Trio3 {
        $to = new Trio3();
        $to->genericArgs = $genericArgs;
        return $to;
    }

    public function __construct(
        /** @var A|null */
        public mixed $a=null,
        /** @var array<B>|null */
        public mixed $b=null,
        /** @var array<string,C>|null */
        public mixed $c=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['a'])) $this->a = JsonConverters::from($this->genericArgs[0], $o['a']);
        if (isset($o['b'])) $this->b = JsonConverters::fromArray($this->genericArgs[1], $o['b']);
        if (isset($o['c'])) $this->c = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string',$this->genericArgs[2]]), $o['c']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->a)) $o['a'] = JsonConverters::to($this->genericArgs[0], $this->a);
        if (isset($this->b)) $o['b'] = JsonConverters::toArray($this->genericArgs[1], $this->b);
        if (isset($this->c)) $o['c'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string',$this->genericArgs[2]]), $this->c);
        return empty($o) ? new class(){} : $o;
    }
}

/**
 * @template T
 * @template Box1 of T
 */
class Sub extends Box1 implements JsonSerializable
{
    public array $genericArgs = [];
    public static function create(array $genericArgs=[]): Sub {
        $to = new Sub();
        $to->genericArgs = $genericArgs;
        return $to;
    }

    /**
     * @param T|null $value
     */
    public function __construct(
        mixed $value=null,
        /** @var T|null */
        public mixed $more=null
    ) {
        parent::__construct($value);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['more'])) $this->more = JsonConverters::from($this->genericArgs[0], $o['more']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = (array) parent::jsonSerialize();
        if (isset($this->more)) $o['more'] = JsonConverters::to($this->genericArgs[0], $this->more);
        return empty($o) ? new class(){} : $o;
    }
}

/**
 * @template A
 * @template B
 * @template Duo2 of B
 * @template Duo21 of A
 */
class Turned2 extends Duo2 implements JsonSerializable
{
    public array $genericArgs = [];
    public static function create(array $genericArgs=[]): Turned2 {
        $to = new Turned2();
        $to->genericArgs = $genericArgs;
        return $to;
    }

    /**
     * @param B|null $left
     * @param A|null $right
     */
    public function __construct(
        mixed $left=null,
        mixed $right=null,
        /** @var A|null */
        public mixed $more=null
    ) {
        parent::__construct($left,$right);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['more'])) $this->more = JsonConverters::from($this->genericArgs[0], $o['more']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = (array) parent::jsonSerialize();
        if (isset($this->more)) $o['more'] = JsonConverters::to($this->genericArgs[0], $this->more);
        return empty($o) ? new class(){} : $o;
    }
}

/**
 * @template Sub of List<String>
 */
class Leaf extends Sub implements JsonSerializable
{
    public array $genericArgs = ['List<String>'];

    /**
     * @param array<string>|null $value
     * @param array<string>|null $more
     */
    public function __construct(
        ?array $value=null,
        ?array $more=null,
        /** @var string|null */
        public ?string $own=null
    ) {
        parent::__construct($value,$more);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['own'])) $this->own = $o['own'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = (array) parent::jsonSerialize();
        if (isset($this->own)) $o['own'] = $this->own;
        return empty($o) ? new class(){} : $o;
    }
}

/**
 * @template Duo2 of Int32
 * @template Duo21 of Box
 */
class OfDuo extends Duo2 implements JsonSerializable
{
    public array $genericArgs = ['int','Box'];

    /**
     * @param int|null $left
     * @param Box|null $right
     */
    public function __construct(
        ?int $left=null,
        ?Box $right=null
    ) {
        parent::__construct($left,$right);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = (array) parent::jsonSerialize();
        return empty($o) ? new class(){} : $o;
    }
}

class OfOfDuo extends OfDuo implements JsonSerializable
{
    /**
     * @param int|null $left
     * @param Box|null $right
     */
    public function __construct(
        ?int $left=null,
        ?Box $right=null,
        /** @var string|null */
        public ?string $last=null
    ) {
        parent::__construct($left,$right);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['last'])) $this->last = $o['last'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = (array) parent::jsonSerialize();
        if (isset($this->last)) $o['last'] = $this->last;
        return empty($o) ? new class(){} : $o;
    }
}

/**
 * @property A|null $left
 * @template A
 * @template B
 */
interface IPair2
{
}

/**
 * @template IPair2 of String
 * @template IPair21 of Dictionary<String,Int32>
 */
class Has implements IPair2, IMeta, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $left=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['left'])) $this->left = $o['left'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->left)) $o['left'] = $this->left;
        return empty($o) ? new class(){} : $o;
    }
}

class Uses implements JsonSerializable
{
    public function __construct(
        /** @var Box|null */
        public ?Box $box=null,
        /** @var Box1<Box>|null */
        public ?Box1 $boxOf=null,
        /** @var array<Box<int>>|null */
        public ?array $boxes=null,
        /** @var Duo2<Box, Box[]>|null */
        public ?Duo2 $duo=null,
        /** @var Trio3<string, int, Box>|null */
        public ?Trio3 $trio=null,
        /** @var Leaf|null */
        public ?Leaf $leaf=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['box'])) $this->box = JsonConverters::from('Box', $o['box']);
        if (isset($o['boxOf'])) $this->boxOf = JsonConverters::from(JsonConverters::context('Box1',genericArgs:['Box']), $o['boxOf']);
        if (isset($o['boxes'])) $this->boxes = array_map(fn($item) => JsonConverters::from(JsonConverters::context('Box1',genericArgs:['int']), $item), $o['boxes']);
        if (isset($o['duo'])) $this->duo = JsonConverters::from(JsonConverters::context('Duo2',genericArgs:['Box','List<Box>']), $o['duo']);
        if (isset($o['trio'])) $this->trio = JsonConverters::from(JsonConverters::context('Trio3',genericArgs:['string','int','Box']), $o['trio']);
        if (isset($o['leaf'])) $this->leaf = JsonConverters::from('Leaf', $o['leaf']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->box)) $o['box'] = JsonConverters::to('Box', $this->box);
        if (isset($this->boxOf)) $o['boxOf'] = JsonConverters::to(JsonConverters::context('Box1',genericArgs:['Box']), $this->boxOf);
        if (isset($this->boxes)) $o['boxes'] = array_map(fn($item) => JsonConverters::to(JsonConverters::context('Box1',genericArgs:['int']), $item), $this->boxes);
        if (isset($this->duo)) $o['duo'] = JsonConverters::to(JsonConverters::context('Duo2',genericArgs:['Box','List<Box>']), $this->duo);
        if (isset($this->trio)) $o['trio'] = JsonConverters::to(JsonConverters::context('Trio3',genericArgs:['string','int','Box']), $this->trio);
        if (isset($this->leaf)) $o['leaf'] = JsonConverters::to('Leaf', $this->leaf);
        return empty($o) ? new class(){} : $o;
    }
}

#[Returns('Box1')]
class GetBox implements IReturn, JsonSerializable
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
    public function getTypeName(): string { return 'GetBox'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return Box1::create(genericArgs:['Box']); }
}

#[Returns('Duo2')]
class GetDuo implements IReturn, JsonSerializable
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
    public function getTypeName(): string { return 'GetDuo'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return Duo2::create(genericArgs:['string','int']); }
}

#[Returns('Trio3')]
class GetTrio implements IReturn, JsonSerializable
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
    public function getTypeName(): string { return 'GetTrio'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return Trio3::create(genericArgs:['string','int','Box']); }
}

