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
    case Open = 'open';
    case Shut = 'shut';
}

class Defaults implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $text=null,
        /** @var bool|null */
        public ?bool $flag=null,
        /** @var int */
        public int $whole=0,
        /** @var float */
        public float $amount=0.0,
        /** @var State|null */
        public ?State $state=null,
        /** @var string|null */
        public ?string $date=null,
        /** @var DateInterval|null */
        public ?DateInterval $duration=null,
        /** @var array<string>|null */
        public ?array $list=null,
        /** @var array<string,int>|null */
        public ?array $map=null,
        /** @var int|null */
        public ?int $maybe=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['text'])) $this->text = $o['text'];
        if (isset($o['flag'])) $this->flag = $o['flag'];
        if (isset($o['whole'])) $this->whole = $o['whole'];
        if (isset($o['amount'])) $this->amount = $o['amount'];
        if (isset($o['state'])) $this->state = JsonConverters::from('State', $o['state']);
        if (isset($o['date'])) $this->date = $o['date'];
        if (isset($o['duration'])) $this->duration = JsonConverters::from('DateInterval', $o['duration']);
        if (isset($o['list'])) $this->list = JsonConverters::fromArray('string', $o['list']);
        if (isset($o['map'])) $this->map = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','int']), $o['map']);
        if (isset($o['maybe'])) $this->maybe = $o['maybe'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->text)) $o['text'] = $this->text;
        if (isset($this->flag)) $o['flag'] = $this->flag;
        if (isset($this->whole)) $o['whole'] = $this->whole;
        if (isset($this->amount)) $o['amount'] = $this->amount;
        if (isset($this->state)) $o['state'] = JsonConverters::to('State', $this->state);
        if (isset($this->date)) $o['date'] = $this->date;
        if (isset($this->duration)) $o['duration'] = JsonConverters::to('DateInterval', $this->duration);
        if (isset($this->list)) $o['list'] = JsonConverters::toArray('string', $this->list);
        if (isset($this->map)) $o['map'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','int']), $this->map);
        if (isset($this->maybe)) $o['maybe'] = $this->maybe;
        return empty($o) ? new class(){} : $o;
    }
}

