<?php namespace Farm\Dtos;
/* Options:
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: http://localhost:5000

GlobalNamespace: Farm\Dtos
//MakePropertiesOptional: False
//AddServiceStackTypes: True
//AddResponseStatus: False
AddImplicitVersion: 2
AddDescriptionAsComments: False
IncludeTypes: Hello,Level
//ExcludeTypes: 
DefaultImports: Farm\Money as Cash
*/


use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};
use Farm\Money as Cash;


enum Level : string
{
    case Low = 'low level';
    case High = 'high-level';
}

class HelloResponse implements JsonSerializable
{
    public function __construct(
        /** @var string */
        public string $result='',
        /** @var ResponseStatus|null */
        public ?ResponseStatus $responseStatus=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['result'])) $this->result = $o['result'];
        if (isset($o['responseStatus'])) $this->responseStatus = JsonConverters::from('ResponseStatus', $o['responseStatus']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->result)) $o['result'] = $this->result;
        if (isset($this->responseStatus)) $o['responseStatus'] = JsonConverters::to('ResponseStatus', $this->responseStatus);
        return empty($o) ? new class(){} : $o;
    }
}

// @Route("/hello")
// @Route("/hello/{Name}", "GET OPTIONS")
#[Returns('HelloResponse')]
class Hello implements IReturn, IGet, JsonSerializable
{
    public int $version = 2;
    public function __construct(
        /** @var string */
        public string $name=''
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['name'])) $this->name = $o['name'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->name)) $o['name'] = $this->name;
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'Hello'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new HelloResponse(); }
}

