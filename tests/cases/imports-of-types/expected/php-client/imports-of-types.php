<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


class Inner implements JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $x=''
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['x'])) $this->x = $o['x'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->x)) $o['x'] = $this->x;
        return empty($o) ? new class(){} : $o;
    }
}

class Shared implements JsonSerializable
{
    public function __construct(
        /** @var Inner|null */
        public ?Inner $inner=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['inner'])) $this->inner = JsonConverters::from('Inner', $o['inner']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->inner)) $o['inner'] = JsonConverters::to('Inner', $this->inner);
        return empty($o) ? new class(){} : $o;
    }
}

// @Route("/ask", "GET")
#[Returns('Shared')]
class Ask implements IReturn, IGet, JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $id=0
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['id'])) $this->id = $o['id'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->id)) $o['id'] = $this->id;
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Ask'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new Shared(); }
}

