<?php namespace Depot;

/* Options:
Date: 2026-11-24 10:00:00
Version: 10.09
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: https://depot.example/api

GlobalNamespace: Depot
//MakePropertiesOptional: False
//AddServiceStackTypes: True
AddResponseStatus: True
AddImplicitVersion: 3
//AddDescriptionAsComments: True
IncludeTypes: Load.*,Stock
//ExcludeTypes: 
DefaultImports: Acme\Thing
*/

use DateTime;
use JsonSerializable;
use ServiceStack\{JsonConverters,Returns,TypeContext};


// @Flags()
enum Days : int
{
    case Monday = 1;
    case Sunday = 64;
}

enum Colour : string
{
    case Red = 'r';
    case Blue = 'bl\'ue';
}

enum Grade : int
{
    case A = 'top';
    case B = 2;
}

/**
 * @template array of String
 * @template array1 of Stock
 */
class ByName extends array implements JsonSerializable
{
}

/**
 * @template A
 * @template B
 * @template C
 */
class Triple3 implements JsonSerializable
{
    public array $genericArgs = [];
    public static function create(array $genericArgs=[]): Triple3 {
        $to = new Triple3();
        $to->genericArgs = $genericArgs;
        return $to;
    }

    public function __construct(
        /** @var A|null */
        public mixed $one=null,
        /** @var array<B>|null */
        public mixed $two=null,
        /** @var Triple3<C, B, A>|null */
        public mixed $three=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['one'])) $this->one = JsonConverters::from($this->genericArgs[0], $o['one']);
        if (isset($o['two'])) $this->two = JsonConverters::fromArray($this->genericArgs[1], $o['two']);
        if (isset($o['three'])) $this->three = JsonConverters::from(JsonConverters::context('Triple3',genericArgs:[$this->genericArgs[2],$this->genericArgs[1],$this->genericArgs[0]]), $o['three']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
}

class Stock implements JsonSerializable
{
    public int $other = 1;

    public function __construct(
        /** @var SByte|null */
        public ?SByte $shelf=null,
        /** @var DateTime|null */
        public ?DateTime $day=null,
        /** @var DateTime|null */
        public ?DateTime $at=null,
        /** @var DateInterval|null */
        public ?DateInterval $opens=null,
        /** @var DateInterval|null */
        public ?DateInterval $lasts=null,
        /** @var array<string,array<string,int>[]>|null */
        public ?array $deep=null,
        /** @var array|null */
        public ?array $bare=null,
        /** @var array<int>|null */
        public ?array $exact=null,
        /** @var array<float>|null */
        public ?array $singles=null,
        /** @var array<float>|null */
        public ?array $doubles=null,
        /** @var array<string>|null */
        public ?array $ids=null,
        /** @var int[] */
        public array $numbers=[],
        // @Required()
        /** @var Colour|null */
        public ?Colour $colour=null,

        // @Validate(Validator="NotNull")
        /** @var Stock|null */
        public ?Stock $parent=null,

        // a remark of somebody
        /** @var string|null */
        public ?string $plain=null,
        /** @var ResponseStatus|null */
        public $responseStatus=ResponseStatus
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['shelf'])) $this->shelf = $o['shelf'];
        if (isset($o['day'])) $this->day = JsonConverters::from('DateOnly', $o['day']);
        if (isset($o['at'])) $this->at = JsonConverters::from('DateTime', $o['at']);
        if (isset($o['opens'])) $this->opens = JsonConverters::from('TimeOnly', $o['opens']);
        if (isset($o['lasts'])) $this->lasts = JsonConverters::from('DateInterval', $o['lasts']);
        if (isset($o['deep'])) $this->deep = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','List<Dictionary<String,Int64>>']), $o['deep']);
        if (isset($o['bare'])) $this->bare = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','object']), $o['bare']);
        if (isset($o['exact'])) $this->exact = JsonConverters::fromArray('Nullable<Int64>', $o['exact']);
        if (isset($o['singles'])) $this->singles = JsonConverters::fromArray('int', $o['singles']);
        if (isset($o['doubles'])) $this->doubles = JsonConverters::fromArray('float', $o['doubles']);
        if (isset($o['ids'])) $this->ids = JsonConverters::fromArray('Guid', $o['ids']);
        if (isset($o['numbers'])) $this->numbers = JsonConverters::fromArray('int', $o['numbers']);
        if (isset($o['colour'])) $this->colour = JsonConverters::from('Colour', $o['colour']);
        if (isset($o['parent'])) $this->parent = JsonConverters::from('Stock', $o['parent']);
        if (isset($o['plain'])) $this->plain = $o['plain'];
        if (isset($o['gone'])) $this->gone = $o['gone'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }

    public function total(): int { return 1; }
}

class Helper
{
}

// @Route("/load/{Id}", "GET,POST")
// @Tag("stock")
// @ValidateRequest(Validator="HasRole(`Clerk`)")
// @ValidateRequest("IsAuthenticated")
#[Returns('Triple2')]
class Load implements IReturn, JsonSerializable
{
    public int $version = 3;
    public function __construct(
        // @ApiMember(DataType="int", IsRequired=true, ParameterType="path")
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
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Load'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return Triple3::create(genericArgs:['string','Dictionary<String','Stock>','Guid']); }
}

#[Returns('bool')]
class IsOpen implements IReturn, JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'IsOpen'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new bool(); }
}

function helper() { return 1; }

