<?php namespace Shop\Dtos;
/* Options:
Date: 2026-01-02 03:04:05
Version: 10.09
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: https://shop.example

GlobalNamespace: Shop\Dtos
MakePropertiesOptional: True
//AddServiceStackTypes: True
//AddResponseStatus: False
AddImplicitVersion: 3
//AddDescriptionAsComments: True
IncludeTypes: GetItem.*,Skipped
ExcludeTypes: Skipped
DefaultImports: Acme\Thing,Acme\{Other,Far}
*/


use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};
use Acme\Thing;
use Acme\{Other,Far};


class Item implements JsonSerializable
{
    public function __construct(
        /** @var int */
        public int $id=0,
        /** @var string|null */
        public ?string $note=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['id'])) $this->id = $o['id'];
        if (isset($o['note'])) $this->note = $o['note'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->id)) $o['id'] = $this->id;
        if (isset($this->note)) $o['note'] = $this->note;
        return empty($o) ? new class(){} : $o;
    }
}

#[Returns('Item')]
class GetItem implements IReturn, JsonSerializable
{
    public int $version = 3;
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
        if (isset($this->version)) $o['version'] = $this->version;
        if (isset($this->id)) $o['id'] = $this->id;
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'GetItem'; }
    public function getMethod(): string { return 'GET'; }
    public function createResponse(): mixed { return new Item(); }
}

