<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


/** @description Create a new outgoing call and process it with the specified flow. This can only be used for voice sessions. If no caller ID is specified, we will use a random one. */
// @Route("/sessions/outgoing", "POST")
// @Api(Description="Create a new outgoing call and process it with the specified flow. This can only be used for voice sessions. If no caller ID is specified, we will use a random one.")
class NewOutgoingSession implements IPost, JsonSerializable
{
    public function __construct(
        /** @description The ID of the flow to use. This flow will be executed as soon as the call is answered. */
        // @ApiMember(Description="The ID of the flow to use. This flow will be executed as soon as the call is answered.")
        /** @var string|null */
        public ?string $flowId=null,

        /** @description The E164 number to dial, e.g. +18144043093 */
        // @ApiMember(Description="The E164 number to dial, e.g. +18144043093")
        /** @var string|null */
        public ?string $numberToDial=null,

        /** @description The Caller ID to use. This must be the E164 number of an owned phone number */
        // @ApiMember(Description="The Caller ID to use. This must be the E164 number of an owned phone number")
        /** @var string|null */
        public ?string $callerId=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['flowId'])) $this->flowId = $o['flowId'];
        if (isset($o['numberToDial'])) $this->numberToDial = $o['numberToDial'];
        if (isset($o['callerId'])) $this->callerId = $o['callerId'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->flowId)) $o['flowId'] = $this->flowId;
        if (isset($this->numberToDial)) $o['numberToDial'] = $this->numberToDial;
        if (isset($this->callerId)) $o['callerId'] = $this->callerId;
        return empty($o) ? new class(){} : $o;
    }
    public function getTypeName(): string { return 'NewOutgoingSession'; }
    public function getMethod(): string { return 'POST'; }
    public function createResponse():void {}
}

