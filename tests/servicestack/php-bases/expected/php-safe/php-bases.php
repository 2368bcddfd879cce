<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Animal implements JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $name='',
        /** @var int|null */
        public ?int $age=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['name'])) $this->name = $o['name'];
        if (isset($o['age'])) $this->age = $o['age'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->name)) $o['name'] = $this->name;
        if (isset($this->age)) $o['age'] = $this->age;
        return empty($o) ? new class(){} : $o;
    }
}

class Cat extends Animal implements JsonSerializable
{
    /**
     * @param string $name
     * @param int|null $age
     */
    public function __construct(
        string $name='',
        ?int $age=null,
        /** @var int */
        public int $lives=0
    ) {
        parent::__construct($name,$age);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['lives'])) $this->lives = $o['lives'];
        if (isset($o['name'])) $this->name = $o['name'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = parent::jsonSerialize();
        if (isset($this->lives)) $o['lives'] = $this->lives;
        if (isset($this->name)) $o['name'] = $this->name;
        return empty($o) ? new class(){} : $o;
    }
}

class Kitten extends Cat implements JsonSerializable
{
    /**
     * @param string $name
     * @param int|null $age
     * @param int $lives
     */
    public function __construct(
        string $name='',
        ?int $age=null,
        int $lives=0,
        /** @var string|null */
        public ?string $toy=null
    ) {
        parent::__construct($name,$age,$lives);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['name'])) $this->name = $o['name'];
        if (isset($o['toy'])) $this->toy = $o['toy'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = parent::jsonSerialize();
        if (isset($this->name)) $o['name'] = $this->name;
        if (isset($this->toy)) $o['toy'] = $this->toy;
        return empty($o) ? new class(){} : $o;
    }
}

class Blank implements JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
}

class OfBlank extends Blank implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $x=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['x'])) $this->x = $o['x'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = (array) parent::jsonSerialize();
        if (isset($this->x)) $o['x'] = $this->x;
        return empty($o) ? new class(){} : $o;
    }
}

class Loose implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $a=null,
        /** @var array<string>|null */
        public ?array $b=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['a'])) $this->a = $o['a'];
        if (isset($o['b'])) $this->b = JsonConverters::fromArray('string', $o['b']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->a)) $o['a'] = $this->a;
        if (isset($this->b)) $o['b'] = JsonConverters::toArray('string', $this->b);
        return empty($o) ? new class(){} : $o;
    }
}

class OfLoose extends Loose implements JsonSerializable
{
    /**
     * @param string|null $a
     * @param array<string>|null $b
     */
    public function __construct(
        ?string $a=null,
        ?array $b=null,
        /** @var string|null */
        public ?string $c=null
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
        $o = (array) parent::jsonSerialize();
        if (isset($this->c)) $o['c'] = $this->c;
        return empty($o) ? new class(){} : $o;
    }
}

// @DataContract
class Booking extends AuditBase implements JsonSerializable
{
    /**
     * @param DateTime $createdDate
     * @param string $createdBy
     * @param DateTime $modifiedDate
     * @param string $modifiedBy
     * @param DateTime|null $deletedDate
     * @param string|null $deletedBy
     */
    public function __construct(
        DateTime $createdDate=new DateTime(),
        string $createdBy='',
        DateTime $modifiedDate=new DateTime(),
        string $modifiedBy='',
        ?DateTime $deletedDate=null,
        ?string $deletedBy=null,
        /** @var int */
        public int $id=0
    ) {
        parent::__construct($createdDate,$createdBy,$modifiedDate,$modifiedBy,$deletedDate,$deletedBy);
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

class Deluxe extends Booking implements JsonSerializable
{
    /**
     * @param DateTime $createdDate
     * @param string $createdBy
     * @param DateTime $modifiedDate
     * @param string $modifiedBy
     * @param DateTime|null $deletedDate
     * @param string|null $deletedBy
     * @param int $id
     */
    public function __construct(
        DateTime $createdDate=new DateTime(),
        string $createdBy='',
        DateTime $modifiedDate=new DateTime(),
        string $modifiedBy='',
        ?DateTime $deletedDate=null,
        ?string $deletedBy=null,
        int $id=0,
        /** @var string|null */
        public ?string $extra=null
    ) {
        parent::__construct($createdDate,$createdBy,$modifiedDate,$modifiedBy,$deletedDate,$deletedBy,$id);
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

class Odd implements JsonSerializable
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

class Lost implements JsonSerializable
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

class Itself implements JsonSerializable
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

class Other implements \ServiceStack\IOptions, IHasVersion, JsonSerializable
{
    public function __construct(
        /** @var UserApiKey|null */
        public ?\ServiceStack\UserApiKey $far=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['far'])) $this->far = JsonConverters::from('UserApiKey', $o['far']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->far)) $o['far'] = JsonConverters::to('UserApiKey', $this->far);
        return empty($o) ? new class(){} : $o;
    }
}

#[Returns('QueryResponse')]
/**
 * @template QueryDb of Booking
 */
class Query extends QueryDb implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var array<int>|null */
        public ?array $ids=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['ids'])) $this->ids = JsonConverters::fromArray('int', $o['ids']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = (array) parent::jsonSerialize();
        if (isset($this->ids)) $o['ids'] = JsonConverters::toArray('int', $this->ids);
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Query'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return QueryResponse::create(genericArgs:['Booking']); }
}

#[Returns('QueryResponse')]
/**
 * @template QueryDb2 of Booking
 * @template QueryDb21 of Animal
 */
class QueryInto extends QueryDb2 implements IReturn, JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $q=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['q'])) $this->q = $o['q'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = (array) parent::jsonSerialize();
        if (isset($this->q)) $o['q'] = $this->q;
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'QueryInto'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return QueryResponse::create(genericArgs:['Animal']); }
}

#[Returns('QueryResponse')]
/**
 * @template QueryData of Animal
 */
class QueryMemory extends QueryData implements IReturn, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = (array) parent::jsonSerialize();
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'QueryMemory'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return QueryResponse::create(genericArgs:['Animal']); }
}

class QueryAny extends \ServiceStack\QueryBase implements JsonSerializable
{
    /**
     * @param int|null $skip
     * @param int|null $take
     * @param string|null $orderBy
     * @param string|null $orderByDesc
     * @param string|null $include
     * @param string|null $fields
     * @param array<string,string>|null $meta
     */
    public function __construct(
        ?int $skip=null,
        ?int $take=null,
        ?string $orderBy=null,
        ?string $orderByDesc=null,
        ?string $include=null,
        ?string $fields=null,
        ?array $meta=null,
        /** @var string|null */
        public ?string $q=null
    ) {
        parent::__construct($skip,$take,$orderBy,$orderByDesc,$include,$fields,$meta);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['q'])) $this->q = $o['q'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = (array) parent::jsonSerialize();
        if (isset($this->q)) $o['q'] = $this->q;
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'QueryAny'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse():void {}
}

#[Returns('IdResponse')]
/**
 * @template ICreateDb of Booking
 */
class Create extends AuditBase implements IReturn, IPost, ICreateDb, JsonSerializable
{
    /**
     * @param DateTime $createdDate
     * @param string $createdBy
     * @param DateTime $modifiedDate
     * @param string $modifiedBy
     * @param DateTime|null $deletedDate
     * @param string|null $deletedBy
     */
    public function __construct(
        DateTime $createdDate=new DateTime(),
        string $createdBy='',
        DateTime $modifiedDate=new DateTime(),
        string $modifiedBy='',
        ?DateTime $deletedDate=null,
        ?string $deletedBy=null,
        /** @var string|null */
        public ?string $name=null
    ) {
        parent::__construct($createdDate,$createdBy,$modifiedDate,$modifiedBy,$deletedDate,$deletedBy);
    }

    /** @throws Exception */
    public function fromMap($o): void {
        parent::fromMap($o);
        if (isset($o['name'])) $this->name = $o['name'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = parent::jsonSerialize();
        if (isset($this->name)) $o['name'] = $this->name;
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Create'; }
    public function getMethod(): string { return 'POST'; }
    public function createResponse(): mixed { return new IdResponse(); }
}

