<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


/** @description * / system('x'); /* """ ' ?> <?php {{ page }} {% x %} ${x} #{x} \u002a/   % ` ends with a quote " */
class Hostile implements JsonSerializable
{
    public function __construct(
        /** @description \ */
        /** @var string|null */
        public ?string $comment=null,
        /** @description """ */
        /** @var string|null */
        public ?string $quotes=null,
        /** @var string|null */
        public ?string $semicolon=null,
        /** @var string|null */
        public ?string $braces=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['*/'])) $this->comment = $o['*/'];
        if (isset($o['"""'])) $this->quotes = $o['"""'];
        if (isset($o['\'; system(\'x\'); //'])) $this->semicolon = $o['\'; system(\'x\'); //'];
        if (isset($o['{at}'])) $this->braces = $o['{at}'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->comment)) $o['*/'] = $this->comment;
        if (isset($this->quotes)) $o['"""'] = $this->quotes;
        if (isset($this->semicolon)) $o['\'; system(\'x\'); //'] = $this->semicolon;
        if (isset($this->braces)) $o['{at}'] = $this->braces;
        return empty($o) ? new class(){} : $o;
    }
}

enum State : string
{
    case A = '*/';
    case B = '\'';
    case C = '\\';
    case D = '"""';
    case E = '{$x}';
}

