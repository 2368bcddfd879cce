<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


/** @description Ends with a star * */
// @Api(Description="*/ exit('a'); /* ? > \" \\   $x")
// @Hostile("*/ exit('a'); /* ? > \" \\   $x")
// @Both("c")
// @Enum(Mode.On)
// @DataContract(Name="told", Namespace="urn:\"x\"")
class Told implements JsonSerializable
{
    public function __construct(
        /** @description twolines */
        // @ApiMember(Description="say \"it\"\t\\", IsRequired=true)
        // @Empty()
        /** @var string|null */
        public ?string $one=null,

        // @DataMember
        /** @var string|null */
        public ?string $two=null,

        /** @description a description parts nothing */
        /** @var string|null */
        public ?string $three=null,
        // @DataMember(Name="wire-name", Order=-1, IsRequired=false, EmitDefaultValue=false)
        /** @var string|null */
        public ?string $wire_name=null,

        // @Range(1, null)
        // @Ref("typeof(Shop.Model.Item)", "won't")
        /** @var string|null */
        public ?string $five=null,

        /** @var string|null */
        public ?string $six=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['one'])) $this->one = $o['one'];
        if (isset($o['two'])) $this->two = $o['two'];
        if (isset($o['three'])) $this->three = $o['three'];
        if (isset($o['wire-name'])) $this->wire_name = $o['wire-name'];
        if (isset($o['five'])) $this->five = $o['five'];
        if (isset($o['six'])) $this->six = $o['six'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->one)) $o['one'] = $this->one;
        if (isset($this->two)) $o['two'] = $this->two;
        if (isset($this->three)) $o['three'] = $this->three;
        if (isset($this->wire_name)) $o['wire-name'] = $this->wire_name;
        if (isset($this->five)) $o['five'] = $this->five;
        if (isset($this->six)) $o['six'] = $this->six;
        return empty($o) ? new class(){} : $o;
    }
}

// @DataContract
class Bare implements JsonSerializable
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
 * @property string|null $x
 */
interface IHidden
{
}

/** @description * / exit('a'); /* ?> " \   $x */
// @Flags()
// @DataContract
enum Mode : int
{
    case On = 1;
    case Off = 2;
}

// @Route("/a/{Id}")
// @Route("/b?x=\"1\"", "GET POST")
// @Route("/c/? >", "GET,PUT")
class Route implements JsonSerializable
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
    public function getTypeName(): string { return 'Route'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse():void {}
}

