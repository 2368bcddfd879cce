<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Texts implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $string=null,
        /** @var string */
        public string $char='',
        /** @var bool|null */
        public ?bool $boolean=null,
        /** @var string */
        public string $uuid='',
        /** @var string|null */
        public ?string $uri=null,
        /** @var ByteArray|null */
        public ?ByteArray $bytes=null,
        /** @var mixed */
        public mixed $any=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['string'])) $this->string = $o['string'];
        if (isset($o['char'])) $this->char = $o['char'];
        if (isset($o['boolean'])) $this->boolean = $o['boolean'];
        if (isset($o['uuid'])) $this->uuid = $o['uuid'];
        if (isset($o['uri'])) $this->uri = JsonConverters::from('string', $o['uri']);
        if (isset($o['bytes'])) $this->bytes = JsonConverters::from('ByteArray', $o['bytes']);
        if (isset($o['any'])) $this->any = $o['any'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->string)) $o['string'] = $this->string;
        if (isset($this->char)) $o['char'] = $this->char;
        if (isset($this->boolean)) $o['boolean'] = $this->boolean;
        if (isset($this->uuid)) $o['uuid'] = $this->uuid;
        if (isset($this->uri)) $o['uri'] = JsonConverters::to('string', $this->uri);
        if (isset($this->bytes)) $o['bytes'] = JsonConverters::to('ByteArray', $this->bytes);
        if (isset($this->any)) $o['any'] = $this->any;
        return empty($o) ? new class(){} : $o;
    }
}

