<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Nothing implements JsonSerializable
{
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
}

class Values implements JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $text='',
        /** @var int */
        public int $number=0,
        /** @var float */
        public float $amount=0.0,
        /** @var bool|null */
        public ?bool $flag=null,
        /** @var array<string>|null */
        public ?array $list=null,
        /** @var array<string,string>|null */
        public ?array $map=null,
        /** @var Nothing|null */
        public ?Nothing $object=null,
        /** @var ByteArray|null */
        public ?ByteArray $bytes=null,
        /** @var mixed */
        public mixed $any=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['text'])) $this->text = $o['text'];
        if (isset($o['number'])) $this->number = $o['number'];
        if (isset($o['amount'])) $this->amount = $o['amount'];
        if (isset($o['flag'])) $this->flag = $o['flag'];
        if (isset($o['list'])) $this->list = JsonConverters::fromArray('string', $o['list']);
        if (isset($o['map'])) $this->map = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','string']), $o['map']);
        if (isset($o['object'])) $this->object = JsonConverters::from('Nothing', $o['object']);
        if (isset($o['bytes'])) $this->bytes = JsonConverters::from('ByteArray', $o['bytes']);
        if (isset($o['any'])) $this->any = $o['any'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->text)) $o['text'] = $this->text;
        if (isset($this->number)) $o['number'] = $this->number;
        if (isset($this->amount)) $o['amount'] = $this->amount;
        if (isset($this->flag)) $o['flag'] = $this->flag;
        if (isset($this->list)) $o['list'] = JsonConverters::toArray('string', $this->list);
        if (isset($this->map)) $o['map'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','string']), $this->map);
        if (isset($this->object)) $o['object'] = JsonConverters::to('Nothing', $this->object);
        if (isset($this->bytes)) $o['bytes'] = JsonConverters::to('ByteArray', $this->bytes);
        if (isset($this->any)) $o['any'] = $this->any;
        return empty($o) ? new class(){} : $o;
    }
}

class Maybe implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $text=null,
        /** @var int|null */
        public ?int $number=null,
        /** @var float|null */
        public ?float $amount=null,
        /** @var bool|null */
        public ?bool $flag=null,
        /** @var array<string>|null */
        public ?array $list=null,
        /** @var array<string,string>|null */
        public ?array $map=null,
        /** @var Nothing|null */
        public ?Nothing $object=null,
        /** @var ByteArray|null */
        public ?ByteArray $bytes=null,
        /** @var mixed */
        public mixed $any=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['text'])) $this->text = $o['text'];
        if (isset($o['number'])) $this->number = $o['number'];
        if (isset($o['amount'])) $this->amount = $o['amount'];
        if (isset($o['flag'])) $this->flag = $o['flag'];
        if (isset($o['list'])) $this->list = JsonConverters::fromArray('string', $o['list']);
        if (isset($o['map'])) $this->map = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','string']), $o['map']);
        if (isset($o['object'])) $this->object = JsonConverters::from('Nothing', $o['object']);
        if (isset($o['bytes'])) $this->bytes = JsonConverters::from('ByteArray', $o['bytes']);
        if (isset($o['any'])) $this->any = $o['any'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->text)) $o['text'] = $this->text;
        if (isset($this->number)) $o['number'] = $this->number;
        if (isset($this->amount)) $o['amount'] = $this->amount;
        if (isset($this->flag)) $o['flag'] = $this->flag;
        if (isset($this->list)) $o['list'] = JsonConverters::toArray('string', $this->list);
        if (isset($this->map)) $o['map'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','string']), $this->map);
        if (isset($this->object)) $o['object'] = JsonConverters::to('Nothing', $this->object);
        if (isset($this->bytes)) $o['bytes'] = JsonConverters::to('ByteArray', $this->bytes);
        if (isset($this->any)) $o['any'] = $this->any;
        return empty($o) ? new class(){} : $o;
    }
}

