<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Numbers implements JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $int8=0,
        /** @var int */
        public int $int16=0,
        /** @var int */
        public int $int32=0,
        /** @var int */
        public int $int64=0,
        /** @var int */
        public int $uint8=0,
        /** @var int */
        public int $uint16=0,
        /** @var int */
        public int $uint32=0,
        /** @var int */
        public int $uint64=0,
        /** @var float */
        public float $float32=0.0,
        /** @var float */
        public float $float64=0.0,
        /** @var float */
        public float $decimal=0.0,
        /** @var int */
        public int $int32Text=0,
        /** @var int */
        public int $int64Text=0,
        /** @var float */
        public float $float64Text=0.0,
        /** @var float */
        public float $decimalText=0.0
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['int8'])) $this->int8 = $o['int8'];
        if (isset($o['int16'])) $this->int16 = $o['int16'];
        if (isset($o['int32'])) $this->int32 = $o['int32'];
        if (isset($o['int64'])) $this->int64 = $o['int64'];
        if (isset($o['uint8'])) $this->uint8 = $o['uint8'];
        if (isset($o['uint16'])) $this->uint16 = $o['uint16'];
        if (isset($o['uint32'])) $this->uint32 = $o['uint32'];
        if (isset($o['uint64'])) $this->uint64 = $o['uint64'];
        if (isset($o['float32'])) $this->float32 = $o['float32'];
        if (isset($o['float64'])) $this->float64 = $o['float64'];
        if (isset($o['decimal'])) $this->decimal = $o['decimal'];
        if (isset($o['int32Text'])) $this->int32Text = $o['int32Text'];
        if (isset($o['int64Text'])) $this->int64Text = $o['int64Text'];
        if (isset($o['float64Text'])) $this->float64Text = $o['float64Text'];
        if (isset($o['decimalText'])) $this->decimalText = $o['decimalText'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->int8)) $o['int8'] = $this->int8;
        if (isset($this->int16)) $o['int16'] = $this->int16;
        if (isset($this->int32)) $o['int32'] = $this->int32;
        if (isset($this->int64)) $o['int64'] = $this->int64;
        if (isset($this->uint8)) $o['uint8'] = $this->uint8;
        if (isset($this->uint16)) $o['uint16'] = $this->uint16;
        if (isset($this->uint32)) $o['uint32'] = $this->uint32;
        if (isset($this->uint64)) $o['uint64'] = $this->uint64;
        if (isset($this->float32)) $o['float32'] = $this->float32;
        if (isset($this->float64)) $o['float64'] = $this->float64;
        if (isset($this->decimal)) $o['decimal'] = $this->decimal;
        if (isset($this->int32Text)) $o['int32Text'] = $this->int32Text;
        if (isset($this->int64Text)) $o['int64Text'] = $this->int64Text;
        if (isset($this->float64Text)) $o['float64Text'] = $this->float64Text;
        if (isset($this->decimalText)) $o['decimalText'] = $this->decimalText;
        return empty($o) ? new class(){} : $o;
    }
}

