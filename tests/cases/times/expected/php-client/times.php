<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Times implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $date=null,
        /** @var DateInterval|null */
        public ?DateInterval $time=null,
        /** @var DateTime */
        public DateTime $datetime=new DateTime(),
        /** @var DateTime */
        public DateTime $datetimeoffset=new DateTime(),
        /** @var DateInterval|null */
        public ?DateInterval $duration=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['date'])) $this->date = $o['date'];
        if (isset($o['time'])) $this->time = JsonConverters::from('DateInterval', $o['time']);
        if (isset($o['datetime'])) $this->datetime = JsonConverters::from('DateTime', $o['datetime']);
        if (isset($o['datetimeoffset'])) $this->datetimeoffset = JsonConverters::from('DateTime', $o['datetimeoffset']);
        if (isset($o['duration'])) $this->duration = JsonConverters::from('DateInterval', $o['duration']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->date)) $o['date'] = $this->date;
        if (isset($this->time)) $o['time'] = JsonConverters::to('DateInterval', $this->time);
        if (isset($this->datetime)) $o['datetime'] = JsonConverters::to('DateTime', $this->datetime);
        if (isset($this->datetimeoffset)) $o['datetimeoffset'] = JsonConverters::to('DateTime', $this->datetimeoffset);
        if (isset($this->duration)) $o['duration'] = JsonConverters::to('DateInterval', $this->duration);
        return empty($o) ? new class(){} : $o;
    }
}

