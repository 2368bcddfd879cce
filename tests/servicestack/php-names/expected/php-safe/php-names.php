<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


// @DataContract
class Named implements JsonSerializable
{
    public function __construct(
        // @DataMember(Name="plot-id")
        /** @var string|null */
        public ?string $plot_id=null,

        // @DataMember(Name="a.b")
        /** @var string|null */
        public ?string $a_b=null,

        // @DataMember(Name="1st")
        /** @var string|null */
        public ?string $_1st=null,

        /** @var string|null */
        public ?string $this_=null,
        /** @var string|null */
        public ?string $ipAddress=null,
        /** @var string|null */
        public ?string $id=null,
        /** @var string|null */
        public ?string $nKind=null,
        /** @var string|null */
        public ?string $url=null,
        /** @var string|null */
        public ?string $größe=null,
        /** @var string|null */
        public ?string $globals=null,
        // @DataMember(Name="it's \\ $x")
        /** @var string|null */
        public ?string $it_s____x=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['plot-id'])) $this->plot_id = $o['plot-id'];
        if (isset($o['a.b'])) $this->a_b = $o['a.b'];
        if (isset($o['1st'])) $this->_1st = $o['1st'];
        if (isset($o['this'])) $this->this_ = $o['this'];
        if (isset($o['ipAddress'])) $this->ipAddress = $o['ipAddress'];
        if (isset($o['id'])) $this->id = $o['id'];
        if (isset($o['nKind'])) $this->nKind = $o['nKind'];
        if (isset($o['url'])) $this->url = $o['url'];
        if (isset($o['größe'])) $this->größe = $o['größe'];
        if (isset($o['globals'])) $this->globals = $o['globals'];
        if (isset($o['it\'s \\ $x'])) $this->it_s____x = $o['it\'s \\ $x'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->plot_id)) $o['plot-id'] = $this->plot_id;
        if (isset($this->a_b)) $o['a.b'] = $this->a_b;
        if (isset($this->_1st)) $o['1st'] = $this->_1st;
        if (isset($this->this_)) $o['this'] = $this->this_;
        if (isset($this->ipAddress)) $o['ipAddress'] = $this->ipAddress;
        if (isset($this->id)) $o['id'] = $this->id;
        if (isset($this->nKind)) $o['nKind'] = $this->nKind;
        if (isset($this->url)) $o['url'] = $this->url;
        if (isset($this->größe)) $o['größe'] = $this->größe;
        if (isset($this->globals)) $o['globals'] = $this->globals;
        if (isset($this->it_s____x)) $o['it\'s \\ $x'] = $this->it_s____x;
        return empty($o) ? new class(){} : $o;
    }
}

