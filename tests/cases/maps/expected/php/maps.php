<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


enum State : string
{
    case On = 'On';
    case Off = 'Off';
}

class Maps implements JsonSerializable
{
    public function __construct(
        /** @var array<string,string>|null */
        public ?array $texts=null,
        /** @var array<string,string>|null */
        public ?array $byNumber=null,
        /** @var array<string,int>|null */
        public ?array $byState=null,
        /** @var array<string,array<string,string[]>>|null */
        public ?array $nested=null,
        /** @var array<string,mixed>|null */
        public ?array $objects=null,
        /** @var array<string>|null */
        public ?array $set=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['texts'])) $this->texts = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','string']), $o['texts']);
        if (isset($o['byNumber'])) $this->byNumber = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['int','string']), $o['byNumber']);
        if (isset($o['byState'])) $this->byState = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','int']), $o['byState']);
        if (isset($o['nested'])) $this->nested = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','Dictionary<String,List<string>>']), $o['nested']);
        if (isset($o['objects'])) $this->objects = $o['objects'];
        if (isset($o['set'])) $this->set = JsonConverters::fromArray('string', $o['set']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->texts)) $o['texts'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','string']), $this->texts);
        if (isset($this->byNumber)) $o['byNumber'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['int','string']), $this->byNumber);
        if (isset($this->byState)) $o['byState'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','int']), $this->byState);
        if (isset($this->nested)) $o['nested'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','Dictionary<String,List<string>>']), $this->nested);
        if (isset($this->objects)) $o['objects'] = $this->objects;
        if (isset($this->set)) $o['set'] = JsonConverters::toArray('string', $this->set);
        return empty($o) ? new class(){} : $o;
    }
}

