<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Presence implements JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $always='',
        /** @var string|null */
        public ?string $alwaysOrNull=null,
        /** @var string|null */
        public ?string $sometimes=null,
        /** @var string|null */
        public ?string $sometimesOrNull=null,
        /** @var int */
        public int $withDefault=0
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['always'])) $this->always = $o['always'];
        if (isset($o['alwaysOrNull'])) $this->alwaysOrNull = $o['alwaysOrNull'];
        if (isset($o['sometimes'])) $this->sometimes = $o['sometimes'];
        if (isset($o['sometimesOrNull'])) $this->sometimesOrNull = $o['sometimesOrNull'];
        if (isset($o['withDefault'])) $this->withDefault = $o['withDefault'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->always)) $o['always'] = $this->always;
        if (isset($this->alwaysOrNull)) $o['alwaysOrNull'] = $this->alwaysOrNull;
        if (isset($this->sometimes)) $o['sometimes'] = $this->sometimes;
        if (isset($this->sometimesOrNull)) $o['sometimesOrNull'] = $this->sometimesOrNull;
        if (isset($this->withDefault)) $o['withDefault'] = $this->withDefault;
        return empty($o) ? new class(){} : $o;
    }
}

