<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Limits implements JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $text='',
        /** @var int|null */
        public ?int $number=null,
        /** @var float */
        public float $amount=0.0,
        /** @var array<string>|null */
        public ?array $items=null,
        /** @var array<string,string>|null */
        public ?array $tags=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['text'])) $this->text = $o['text'];
        if (isset($o['number'])) $this->number = $o['number'];
        if (isset($o['amount'])) $this->amount = $o['amount'];
        if (isset($o['items'])) $this->items = JsonConverters::fromArray('string', $o['items']);
        if (isset($o['tags'])) $this->tags = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','string']), $o['tags']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->text)) $o['text'] = $this->text;
        if (isset($this->number)) $o['number'] = $this->number;
        if (isset($this->amount)) $o['amount'] = $this->amount;
        if (isset($this->items)) $o['items'] = JsonConverters::toArray('string', $this->items);
        if (isset($this->tags)) $o['tags'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','string']), $this->tags);
        return empty($o) ? new class(){} : $o;
    }
}

