<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


enum Open : string
{
    case Queued = 'Queued';
    case Ringing = 'Ringing';
}

enum Closed : string
{
    case On = 'On';
    case Off = 'Off';
}

enum Numbers : int
{
    case Low = 1;
    case High = 10;
}

// @Flags()
enum Bits : int
{
    case Read = 1;
    case Write = 2;
}

enum Texts : string
{
    case NoAnswer = 'no-answer';
    case None = '';
    case Name = 'it\'s';
}

class Holder implements JsonSerializable
{
    public function __construct(
        /** @var Open|null */
        public ?Open $open=null,
        /** @var Closed|null */
        public ?Closed $closed=null,
        /** @var array<Numbers>|null */
        public ?array $numbers=null,
        /** @var int|null */
        public ?int $bits=null,
        /** @var Texts|null */
        public ?Texts $texts=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['open'])) $this->open = JsonConverters::from('Open', $o['open']);
        if (isset($o['closed'])) $this->closed = JsonConverters::from('Closed', $o['closed']);
        if (isset($o['numbers'])) $this->numbers = JsonConverters::fromArray('Numbers', $o['numbers']);
        if (isset($o['bits'])) $this->bits = $o['bits'];
        if (isset($o['texts'])) $this->texts = JsonConverters::from('Texts', $o['texts']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->open)) $o['open'] = JsonConverters::to('Open', $this->open);
        if (isset($this->closed)) $o['closed'] = JsonConverters::to('Closed', $this->closed);
        if (isset($this->numbers)) $o['numbers'] = JsonConverters::toArray('Numbers', $this->numbers);
        if (isset($this->bits)) $o['bits'] = $this->bits;
        if (isset($this->texts)) $o['texts'] = JsonConverters::to('Texts', $this->texts);
        return empty($o) ? new class(){} : $o;
    }
}

