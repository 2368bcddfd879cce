<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Words implements JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $class='',
        /** @var string|null */
        public ?string $from=null,
        /** @var array<string>|null */
        public ?array $list=null,
        /** @var bool|null */
        public ?bool $match=null,
        /** @var string|null */
        public ?string $self=null,
        /** @var int */
        public int $_1st=0,
        /** @var int */
        public int $a_b=0,
        /** @var int */
        public int $aDotB=0,
        /** @var int|null */
        public ?int $_x=null,
        /** @var string|null */
        public ?string $this_=null,
        /** @var string|null */
        public ?string $d=null,
        /** @var string|null */
        public ?string $obj=null,
        /** @var string|null */
        public ?string $to_dict=null,
        /** @var string|null */
        public ?string $value=null,
        /** @var string|null */
        public ?string $source=null,
        /** @var string|null */
        public ?string $made=null,
        /** @var string|null */
        public ?string $at=null,
        /** @var string|null */
        public ?string $data=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['class'])) $this->class = $o['class'];
        if (isset($o['from'])) $this->from = $o['from'];
        if (isset($o['list'])) $this->list = JsonConverters::fromArray('string', $o['list']);
        if (isset($o['match'])) $this->match = $o['match'];
        if (isset($o['self'])) $this->self = $o['self'];
        if (isset($o['1st'])) $this->_1st = $o['1st'];
        if (isset($o['a-b'])) $this->a_b = $o['a-b'];
        if (isset($o['a.b'])) $this->aDotB = $o['a.b'];
        if (isset($o['$x'])) $this->_x = $o['$x'];
        if (isset($o['this'])) $this->this_ = $o['this'];
        if (isset($o['d'])) $this->d = $o['d'];
        if (isset($o['obj'])) $this->obj = $o['obj'];
        if (isset($o['to_dict'])) $this->to_dict = $o['to_dict'];
        if (isset($o['value'])) $this->value = $o['value'];
        if (isset($o['source'])) $this->source = $o['source'];
        if (isset($o['made'])) $this->made = $o['made'];
        if (isset($o['at'])) $this->at = $o['at'];
        if (isset($o['data'])) $this->data = $o['data'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->class)) $o['class'] = $this->class;
        if (isset($this->from)) $o['from'] = $this->from;
        if (isset($this->list)) $o['list'] = JsonConverters::toArray('string', $this->list);
        if (isset($this->match)) $o['match'] = $this->match;
        if (isset($this->self)) $o['self'] = $this->self;
        if (isset($this->_1st)) $o['1st'] = $this->_1st;
        if (isset($this->a_b)) $o['a-b'] = $this->a_b;
        if (isset($this->aDotB)) $o['a.b'] = $this->aDotB;
        if (isset($this->_x)) $o['$x'] = $this->_x;
        if (isset($this->this_)) $o['this'] = $this->this_;
        if (isset($this->d)) $o['d'] = $this->d;
        if (isset($this->obj)) $o['obj'] = $this->obj;
        if (isset($this->to_dict)) $o['to_dict'] = $this->to_dict;
        if (isset($this->value)) $o['value'] = $this->value;
        if (isset($this->source)) $o['source'] = $this->source;
        if (isset($this->made)) $o['made'] = $this->made;
        if (isset($this->at)) $o['at'] = $this->at;
        if (isset($this->data)) $o['data'] = $this->data;
        return empty($o) ? new class(){} : $o;
    }
}

