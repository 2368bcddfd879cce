<?php namespace dtos;

use DateTime;
use Exception;
use DateInterval;
use JsonSerializable;
use ServiceStack\{IReturn,IReturnVoid,IGet,IPost,IPut,IDelete,IPatch,IMeta,IHasSessionId,IHasBearerToken,IHasVersion};
use ServiceStack\{ICrud,ICreateDb,IUpdateDb,IPatchDb,IDeleteDb,ISaveDb,AuditBase,QueryDb,QueryDb2,QueryData,QueryData2,QueryResponse};
use ServiceStack\{ResponseStatus,ResponseError,EmptyResponse,IdResponse,ArrayList,KeyValuePair2,StringResponse,StringsResponse,Tuple2,Tuple3,ByteArray};
use ServiceStack\{JsonConverters,Returns,TypeContext};


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

/**
 * @template T
 */
class Page implements JsonSerializable
{
    public array $genericArgs = [];
    public static function create(array $genericArgs=[]): Page {
        $to = new Page();
        $to->genericArgs = $genericArgs;
        return $to;
    }

    public function __construct(
        /** @var array<T>|null */
        public mixed $items=null,
        /** @var T|null */
        public mixed $first=null,
        /** @var int */
        public mixed $total=0,
        /** @var string|null */
        public mixed $next=null,
        /** @var DateTime */
        public mixed $when=new DateTime(),
        /** @var int|null */
        public mixed $maybe=null,
        /** @var T[]|null */
        public mixed $arr=null,
        /** @var array<string,T>|null */
        public mixed $map=null,
        /** @var array<T[]>|null */
        public mixed $deep=null,
        /** @var Item|null */
        public mixed $item=null,
        /** @var Page<T>|null */
        public mixed $pages=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['items'])) $this->items = JsonConverters::fromArray($this->genericArgs[0], $o['items']);
        if (isset($o['first'])) $this->first = JsonConverters::from($this->genericArgs[0], $o['first']);
        if (isset($o['total'])) $this->total = $o['total'];
        if (isset($o['next'])) $this->next = $o['next'];
        if (isset($o['when'])) $this->when = JsonConverters::from('DateTime', $o['when']);
        if (isset($o['maybe'])) $this->maybe = $o['maybe'];
        if (isset($o['arr'])) $this->arr = JsonConverters::fromArray($this->genericArgs[0], $o['arr']);
        if (isset($o['map'])) $this->map = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string',$this->genericArgs[0]]), $o['map']);
        if (isset($o['deep'])) $this->deep = array_map(fn($item) => JsonConverters::fromArray($this->genericArgs[0], $item), $o['deep']);
        if (isset($o['item'])) $this->item = JsonConverters::from('Item', $o['item']);
        if (isset($o['pages'])) $this->pages = JsonConverters::from(JsonConverters::context('Page',genericArgs:[$this->genericArgs[0]]), $o['pages']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->items)) $o['items'] = JsonConverters::toArray($this->genericArgs[0], $this->items);
        if (isset($this->first)) $o['first'] = JsonConverters::to($this->genericArgs[0], $this->first);
        if (isset($this->total)) $o['total'] = $this->total;
        if (isset($this->next)) $o['next'] = $this->next;
        if (isset($this->when)) $o['when'] = JsonConverters::to('DateTime', $this->when);
        if (isset($this->maybe)) $o['maybe'] = $this->maybe;
        if (isset($this->arr)) $o['arr'] = JsonConverters::toArray($this->genericArgs[0], $this->arr);
        if (isset($this->map)) $o['map'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string',$this->genericArgs[0]]), $this->map);
        if (isset($this->deep)) $o['deep'] = array_map(fn($item) => JsonConverters::toArray($this->genericArgs[0], $item), $this->deep);
        if (isset($this->item)) $o['item'] = JsonConverters::to('Item', $this->item);
        if (isset($this->pages)) $o['pages'] = JsonConverters::to(JsonConverters::context('Page',genericArgs:[$this->genericArgs[0]]), $this->pages);
        return empty($o) ? new class(){} : $o;
    }
}

// @Flags()
enum Perms : int
{
    case A = 1;
    case B = 2;
}

/**
 * @property string|null $x
 */
interface IThing
{
}

class Scalars implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $stringValue=null,
        /** @var string */
        public string $guidValue='',
        /** @var string */
        public string $charValue='',
        /** @var string|null */
        public ?string $uriValue=null,
        /** @var string|null */
        public ?string $typeValue=null,
        /** @var int */
        public int $byteValue=0,
        /** @var int */
        public int $sByteValue=0,
        /** @var int */
        public int $int16Value=0,
        /** @var int */
        public int $uInt16Value=0,
        /** @var int */
        public int $int32Value=0,
        /** @var int */
        public int $uInt32Value=0,
        /** @var int */
        public int $int64Value=0,
        /** @var int */
        public int $uInt64Value=0,
        /** @var int */
        public int $intPtrValue=0,
        /** @var int */
        public int $uIntPtrValue=0,
        /** @var bool|null */
        public ?bool $booleanValue=null,
        /** @var float */
        public float $singleValue=0.0,
        /** @var float */
        public float $doubleValue=0.0,
        /** @var float */
        public float $decimalValue=0.0,
        /** @var DateTime */
        public DateTime $dateTimeValue=new DateTime(),
        /** @var DateTime */
        public DateTime $dateTimeOffsetValue=new DateTime(),
        /** @var string|null */
        public ?string $dateOnlyValue=null,
        /** @var DateInterval|null */
        public ?DateInterval $timeSpanValue=null,
        /** @var DateInterval|null */
        public ?DateInterval $timeOnlyValue=null,
        /** @var ByteArray|null */
        public ?ByteArray $byteArrayValue=null,
        /** @var ByteArray|null */
        public ?ByteArray $streamValue=null,
        /** @var mixed */
        public mixed $objectValue=null,
        /** @var mixed */
        public mixed $jsonElementValue=null,
        /** @var string */
        public string $moneyValue='',
        /** @var Item|null */
        public ?Item $itemValue=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['stringValue'])) $this->stringValue = $o['stringValue'];
        if (isset($o['guidValue'])) $this->guidValue = $o['guidValue'];
        if (isset($o['charValue'])) $this->charValue = $o['charValue'];
        if (isset($o['uriValue'])) $this->uriValue = JsonConverters::from('string', $o['uriValue']);
        if (isset($o['typeValue'])) $this->typeValue = JsonConverters::from('string', $o['typeValue']);
        if (isset($o['byteValue'])) $this->byteValue = $o['byteValue'];
        if (isset($o['sByteValue'])) $this->sByteValue = $o['sByteValue'];
        if (isset($o['int16Value'])) $this->int16Value = $o['int16Value'];
        if (isset($o['uInt16Value'])) $this->uInt16Value = $o['uInt16Value'];
        if (isset($o['int32Value'])) $this->int32Value = $o['int32Value'];
        if (isset($o['uInt32Value'])) $this->uInt32Value = $o['uInt32Value'];
        if (isset($o['int64Value'])) $this->int64Value = $o['int64Value'];
        if (isset($o['uInt64Value'])) $this->uInt64Value = $o['uInt64Value'];
        if (isset($o['intPtrValue'])) $this->intPtrValue = $o['intPtrValue'];
        if (isset($o['uIntPtrValue'])) $this->uIntPtrValue = $o['uIntPtrValue'];
        if (isset($o['booleanValue'])) $this->booleanValue = $o['booleanValue'];
        if (isset($o['singleValue'])) $this->singleValue = $o['singleValue'];
        if (isset($o['doubleValue'])) $this->doubleValue = $o['doubleValue'];
        if (isset($o['decimalValue'])) $this->decimalValue = $o['decimalValue'];
        if (isset($o['dateTimeValue'])) $this->dateTimeValue = JsonConverters::from('DateTime', $o['dateTimeValue']);
        if (isset($o['dateTimeOffsetValue'])) $this->dateTimeOffsetValue = JsonConverters::from('DateTime', $o['dateTimeOffsetValue']);
        if (isset($o['dateOnlyValue'])) $this->dateOnlyValue = $o['dateOnlyValue'];
        if (isset($o['timeSpanValue'])) $this->timeSpanValue = JsonConverters::from('DateInterval', $o['timeSpanValue']);
        if (isset($o['timeOnlyValue'])) $this->timeOnlyValue = JsonConverters::from('DateInterval', $o['timeOnlyValue']);
        if (isset($o['byteArrayValue'])) $this->byteArrayValue = JsonConverters::from('ByteArray', $o['byteArrayValue']);
        if (isset($o['streamValue'])) $this->streamValue = JsonConverters::from('ByteArray', $o['streamValue']);
        if (isset($o['objectValue'])) $this->objectValue = $o['objectValue'];
        if (isset($o['jsonElementValue'])) $this->jsonElementValue = $o['jsonElementValue'];
        if (isset($o['moneyValue'])) $this->moneyValue = $o['moneyValue'];
        if (isset($o['itemValue'])) $this->itemValue = JsonConverters::from('Item', $o['itemValue']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->stringValue)) $o['stringValue'] = $this->stringValue;
        if (isset($this->guidValue)) $o['guidValue'] = $this->guidValue;
        if (isset($this->charValue)) $o['charValue'] = $this->charValue;
        if (isset($this->uriValue)) $o['uriValue'] = JsonConverters::to('string', $this->uriValue);
        if (isset($this->typeValue)) $o['typeValue'] = JsonConverters::to('string', $this->typeValue);
        if (isset($this->byteValue)) $o['byteValue'] = $this->byteValue;
        if (isset($this->sByteValue)) $o['sByteValue'] = $this->sByteValue;
        if (isset($this->int16Value)) $o['int16Value'] = $this->int16Value;
        if (isset($this->uInt16Value)) $o['uInt16Value'] = $this->uInt16Value;
        if (isset($this->int32Value)) $o['int32Value'] = $this->int32Value;
        if (isset($this->uInt32Value)) $o['uInt32Value'] = $this->uInt32Value;
        if (isset($this->int64Value)) $o['int64Value'] = $this->int64Value;
        if (isset($this->uInt64Value)) $o['uInt64Value'] = $this->uInt64Value;
        if (isset($this->intPtrValue)) $o['intPtrValue'] = $this->intPtrValue;
        if (isset($this->uIntPtrValue)) $o['uIntPtrValue'] = $this->uIntPtrValue;
        if (isset($this->booleanValue)) $o['booleanValue'] = $this->booleanValue;
        if (isset($this->singleValue)) $o['singleValue'] = $this->singleValue;
        if (isset($this->doubleValue)) $o['doubleValue'] = $this->doubleValue;
        if (isset($this->decimalValue)) $o['decimalValue'] = $this->decimalValue;
        if (isset($this->dateTimeValue)) $o['dateTimeValue'] = JsonConverters::to('DateTime', $this->dateTimeValue);
        if (isset($this->dateTimeOffsetValue)) $o['dateTimeOffsetValue'] = JsonConverters::to('DateTime', $this->dateTimeOffsetValue);
        if (isset($this->dateOnlyValue)) $o['dateOnlyValue'] = $this->dateOnlyValue;
        if (isset($this->timeSpanValue)) $o['timeSpanValue'] = JsonConverters::to('DateInterval', $this->timeSpanValue);
        if (isset($this->timeOnlyValue)) $o['timeOnlyValue'] = JsonConverters::to('DateInterval', $this->timeOnlyValue);
        if (isset($this->byteArrayValue)) $o['byteArrayValue'] = JsonConverters::to('ByteArray', $this->byteArrayValue);
        if (isset($this->streamValue)) $o['streamValue'] = JsonConverters::to('ByteArray', $this->streamValue);
        if (isset($this->objectValue)) $o['objectValue'] = $this->objectValue;
        if (isset($this->jsonElementValue)) $o['jsonElementValue'] = $this->jsonElementValue;
        if (isset($this->moneyValue)) $o['moneyValue'] = $this->moneyValue;
        if (isset($this->itemValue)) $o['itemValue'] = JsonConverters::to('Item', $this->itemValue);
        return empty($o) ? new class(){} : $o;
    }
}

class Nullables implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $maybeGuid=null,
        /** @var string|null */
        public ?string $maybeChar=null,
        /** @var int|null */
        public ?int $maybeInt32=null,
        /** @var int|null */
        public ?int $maybeUInt64=null,
        /** @var bool|null */
        public ?bool $maybeBoolean=null,
        /** @var float|null */
        public ?float $maybeSingle=null,
        /** @var float|null */
        public ?float $maybeDecimal=null,
        /** @var DateTime|null */
        public ?DateTime $maybeDateTime=null,
        /** @var DateTime|null */
        public ?DateTime $maybeDateTimeOffset=null,
        /** @var string|null */
        public ?string $maybeDateOnly=null,
        /** @var DateInterval|null */
        public ?DateInterval $maybeTimeSpan=null,
        /** @var DateInterval|null */
        public ?DateInterval $maybeTimeOnly=null,
        /** @var mixed */
        public mixed $maybeMoney=null,
        /** @var int|null */
        public ?int $must=null,
        /** @var string */
        public string $mustText='',
        /** @var array<string>|null */
        public ?array $mustList=null,
        /** @var Item|null */
        public ?Item $mustItem=null,
        /** @var bool|null */
        public ?bool $mustFlag=null,
        /** @var Item[] */
        public array $mustArr=[],
        /** @var ByteArray|null */
        public ?ByteArray $mustBytes=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['maybeGuid'])) $this->maybeGuid = $o['maybeGuid'];
        if (isset($o['maybeChar'])) $this->maybeChar = $o['maybeChar'];
        if (isset($o['maybeInt32'])) $this->maybeInt32 = $o['maybeInt32'];
        if (isset($o['maybeUInt64'])) $this->maybeUInt64 = $o['maybeUInt64'];
        if (isset($o['maybeBoolean'])) $this->maybeBoolean = $o['maybeBoolean'];
        if (isset($o['maybeSingle'])) $this->maybeSingle = $o['maybeSingle'];
        if (isset($o['maybeDecimal'])) $this->maybeDecimal = $o['maybeDecimal'];
        if (isset($o['maybeDateTime'])) $this->maybeDateTime = JsonConverters::from('DateTime', $o['maybeDateTime']);
        if (isset($o['maybeDateTimeOffset'])) $this->maybeDateTimeOffset = JsonConverters::from('DateTime', $o['maybeDateTimeOffset']);
        if (isset($o['maybeDateOnly'])) $this->maybeDateOnly = $o['maybeDateOnly'];
        if (isset($o['maybeTimeSpan'])) $this->maybeTimeSpan = JsonConverters::from('DateInterval', $o['maybeTimeSpan']);
        if (isset($o['maybeTimeOnly'])) $this->maybeTimeOnly = JsonConverters::from('DateInterval', $o['maybeTimeOnly']);
        if (isset($o['maybeMoney'])) $this->maybeMoney = $o['maybeMoney'];
        if (isset($o['must'])) $this->must = $o['must'];
        if (isset($o['mustText'])) $this->mustText = $o['mustText'];
        if (isset($o['mustList'])) $this->mustList = JsonConverters::fromArray('string', $o['mustList']);
        if (isset($o['mustItem'])) $this->mustItem = JsonConverters::from('Item', $o['mustItem']);
        if (isset($o['mustFlag'])) $this->mustFlag = $o['mustFlag'];
        if (isset($o['mustArr'])) $this->mustArr = JsonConverters::fromArray('Item', $o['mustArr']);
        if (isset($o['mustBytes'])) $this->mustBytes = JsonConverters::from('ByteArray', $o['mustBytes']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->maybeGuid)) $o['maybeGuid'] = $this->maybeGuid;
        if (isset($this->maybeChar)) $o['maybeChar'] = $this->maybeChar;
        if (isset($this->maybeInt32)) $o['maybeInt32'] = $this->maybeInt32;
        if (isset($this->maybeUInt64)) $o['maybeUInt64'] = $this->maybeUInt64;
        if (isset($this->maybeBoolean)) $o['maybeBoolean'] = $this->maybeBoolean;
        if (isset($this->maybeSingle)) $o['maybeSingle'] = $this->maybeSingle;
        if (isset($this->maybeDecimal)) $o['maybeDecimal'] = $this->maybeDecimal;
        if (isset($this->maybeDateTime)) $o['maybeDateTime'] = JsonConverters::to('DateTime', $this->maybeDateTime);
        if (isset($this->maybeDateTimeOffset)) $o['maybeDateTimeOffset'] = JsonConverters::to('DateTime', $this->maybeDateTimeOffset);
        if (isset($this->maybeDateOnly)) $o['maybeDateOnly'] = $this->maybeDateOnly;
        if (isset($this->maybeTimeSpan)) $o['maybeTimeSpan'] = JsonConverters::to('DateInterval', $this->maybeTimeSpan);
        if (isset($this->maybeTimeOnly)) $o['maybeTimeOnly'] = JsonConverters::to('DateInterval', $this->maybeTimeOnly);
        if (isset($this->maybeMoney)) $o['maybeMoney'] = $this->maybeMoney;
        if (isset($this->must)) $o['must'] = $this->must;
        if (isset($this->mustText)) $o['mustText'] = $this->mustText;
        if (isset($this->mustList)) $o['mustList'] = JsonConverters::toArray('string', $this->mustList);
        if (isset($this->mustItem)) $o['mustItem'] = JsonConverters::to('Item', $this->mustItem);
        if (isset($this->mustFlag)) $o['mustFlag'] = $this->mustFlag;
        if (isset($this->mustArr)) $o['mustArr'] = JsonConverters::toArray('Item', $this->mustArr);
        if (isset($this->mustBytes)) $o['mustBytes'] = JsonConverters::to('ByteArray', $this->mustBytes);
        return empty($o) ? new class(){} : $o;
    }
}

class Lists implements JsonSerializable
{
    public function __construct(
        /** @var array<Item>|null */
        public ?array $listOf=null,
        /** @var array<Item>|null */
        public ?array $iListOf=null,
        /** @var array<Item>|null */
        public ?array $iEnumerableOf=null,
        /** @var array<Item>|null */
        public ?array $iCollectionOf=null,
        /** @var array<Item>|null */
        public ?array $hashSetOf=null,
        /** @var array<Item>|null */
        public ?array $queueOf=null,
        /** @var array<Item>|null */
        public ?array $stackOf=null,
        /** @var array<Item>|null */
        public ?array $iReadOnlyListOf=null,
        /** @var array<Item>|null */
        public ?array $sortedSetOf=null,
        /** @var array<Item>|null */
        public ?array $collectionOf=null,
        /** @var array<string>|null */
        public ?array $listOfGuid=null,
        /** @var array<float>|null */
        public ?array $listOfSingle=null,
        /** @var array<float>|null */
        public ?array $listOfDouble=null,
        /** @var array<mixed>|null */
        public ?array $listOfObject=null,
        /** @var array<DateInterval>|null */
        public ?array $listOfTimeSpan=null,
        /** @var array<DateTime>|null */
        public ?array $listOfDateTime=null,
        /** @var array<ByteArray>|null */
        public ?array $listOfByteArr=null,
        /** @var array<int[]>|null */
        public ?array $listOfInt32Arr=null,
        /** @var array<int[]>|null */
        public ?array $listOfListOfInt32=null,
        /** @var array<Item[][]>|null */
        public ?array $listOfListOfListOfItem=null,
        /** @var array<array<string,int>>|null */
        public ?array $listOfDictionaryOfStringAndInt32=null,
        /** @var array<string[]>|null */
        public ?array $listOfHashSetOfString=null,
        /** @var array<int>|null */
        public ?array $listOfNullableOfInt32=null,
        /** @var array<DateInterval>|null */
        public ?array $listOfNullableOfTimeSpan=null,
        /** @var array<KeyValuePair<string,Item>>|null */
        public ?array $listOfKeyValuePairOfStringAndItem=null,
        /** @var array<Page<Item>>|null */
        public ?array $listOfPageOfItem=null,
        /** @var array<int>|null */
        public ?array $listOfPerms=null,
        /** @var array<mixed>|null */
        public ?array $listOfIThing=null,
        /** @var array|null */
        public ?array $bareList=null,
        /** @var array|null */
        public ?array $bareIList=null,
        /** @var array|null */
        public ?array $bareDict=null,
        /** @var array|null */
        public ?array $bareOrdered=null,
        /** @var array|null */
        public ?array $bareHash=null,
        /** @var string[]|null */
        public ?array $arrString=null,
        /** @var int[]|null */
        public ?array $arrInt32=null,
        /** @var float[]|null */
        public ?array $arrSingle=null,
        /** @var string[]|null */
        public ?array $arrGuid=null,
        /** @var DateTime[]|null */
        public ?array $arrDateTime=null,
        /** @var DateInterval[]|null */
        public ?array $arrTimeSpan=null,
        /** @var Item[]|null */
        public ?array $arrItem=null,
        /** @var bool[]|null */
        public ?array $arrBoolean=null,
        /** @var mixed[]|null */
        public ?array $arrObject=null,
        /** @var string[][]|null */
        public ?array $arrStringArr=null,
        /** @var ByteArray[]|null */
        public ?array $arrByteArr=null,
        /** @var mixed[]|null */
        public ?array $arrMoney=null,
        /** @var array<int>|null */
        public ?array $arrNullable=null,
        /** @var array<DateInterval>|null */
        public ?array $arrNullableSpan=null,
        /** @var array<KeyValuePair<string,string>>|null */
        public ?array $arrPair=null,
        /** @var array<Page<Item>>|null */
        public ?array $arrPage=null,
        /** @var array<array<string,int>>|null */
        public ?array $arrDict=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['listOf'])) $this->listOf = JsonConverters::fromArray('Item', $o['listOf']);
        if (isset($o['iListOf'])) $this->iListOf = JsonConverters::fromArray('Item', $o['iListOf']);
        if (isset($o['iEnumerableOf'])) $this->iEnumerableOf = JsonConverters::fromArray('Item', $o['iEnumerableOf']);
        if (isset($o['iCollectionOf'])) $this->iCollectionOf = JsonConverters::fromArray('Item', $o['iCollectionOf']);
        if (isset($o['hashSetOf'])) $this->hashSetOf = JsonConverters::fromArray('Item', $o['hashSetOf']);
        if (isset($o['queueOf'])) $this->queueOf = JsonConverters::fromArray('Item', $o['queueOf']);
        if (isset($o['stackOf'])) $this->stackOf = JsonConverters::fromArray('Item', $o['stackOf']);
        if (isset($o['iReadOnlyListOf'])) $this->iReadOnlyListOf = JsonConverters::fromArray('Item', $o['iReadOnlyListOf']);
        if (isset($o['sortedSetOf'])) $this->sortedSetOf = JsonConverters::fromArray('Item', $o['sortedSetOf']);
        if (isset($o['collectionOf'])) $this->collectionOf = JsonConverters::fromArray('Item', $o['collectionOf']);
        if (isset($o['listOfGuid'])) $this->listOfGuid = JsonConverters::fromArray('string', $o['listOfGuid']);
        if (isset($o['listOfSingle'])) $this->listOfSingle = JsonConverters::fromArray('float', $o['listOfSingle']);
        if (isset($o['listOfDouble'])) $this->listOfDouble = JsonConverters::fromArray('float', $o['listOfDouble']);
        if (isset($o['listOfObject'])) $this->listOfObject = $o['listOfObject'];
        if (isset($o['listOfTimeSpan'])) $this->listOfTimeSpan = JsonConverters::fromArray('DateInterval', $o['listOfTimeSpan']);
        if (isset($o['listOfDateTime'])) $this->listOfDateTime = JsonConverters::fromArray('DateTime', $o['listOfDateTime']);
        if (isset($o['listOfByteArr'])) $this->listOfByteArr = JsonConverters::fromArray('ByteArray', $o['listOfByteArr']);
        if (isset($o['listOfInt32Arr'])) $this->listOfInt32Arr = array_map(fn($item) => JsonConverters::fromArray('int', $item), $o['listOfInt32Arr']);
        if (isset($o['listOfListOfInt32'])) $this->listOfListOfInt32 = JsonConverters::fromArray('List<int>', $o['listOfListOfInt32']);
        if (isset($o['listOfListOfListOfItem'])) $this->listOfListOfListOfItem = JsonConverters::fromArray('List<List<Item>>', $o['listOfListOfListOfItem']);
        if (isset($o['listOfDictionaryOfStringAndInt32'])) $this->listOfDictionaryOfStringAndInt32 = JsonConverters::fromArray('Dictionary<String,int>', $o['listOfDictionaryOfStringAndInt32']);
        if (isset($o['listOfHashSetOfString'])) $this->listOfHashSetOfString = JsonConverters::fromArray('List<String>', $o['listOfHashSetOfString']);
        if (isset($o['listOfNullableOfInt32'])) $this->listOfNullableOfInt32 = $o['listOfNullableOfInt32'];
        if (isset($o['listOfNullableOfTimeSpan'])) $this->listOfNullableOfTimeSpan = array_map(fn($item) => isset($item) ? JsonConverters::from('DateInterval', $item) : null, $o['listOfNullableOfTimeSpan']);
        if (isset($o['listOfKeyValuePairOfStringAndItem'])) $this->listOfKeyValuePairOfStringAndItem = array_map(fn($item) => JsonConverters::from(JsonConverters::context('KeyValuePair2',genericArgs:['string','Item']), $item), $o['listOfKeyValuePairOfStringAndItem']);
        if (isset($o['listOfPageOfItem'])) $this->listOfPageOfItem = array_map(fn($item) => JsonConverters::from(JsonConverters::context('Page',genericArgs:['Item']), $item), $o['listOfPageOfItem']);
        if (isset($o['listOfPerms'])) $this->listOfPerms = JsonConverters::fromArray('int', $o['listOfPerms']);
        if (isset($o['listOfIThing'])) $this->listOfIThing = $o['listOfIThing'];
        if (isset($o['bareList'])) $this->bareList = $o['bareList'];
        if (isset($o['bareIList'])) $this->bareIList = $o['bareIList'];
        if (isset($o['bareDict'])) $this->bareDict = $o['bareDict'];
        if (isset($o['bareOrdered'])) $this->bareOrdered = $o['bareOrdered'];
        if (isset($o['bareHash'])) $this->bareHash = $o['bareHash'];
        if (isset($o['arrString'])) $this->arrString = JsonConverters::fromArray('string', $o['arrString']);
        if (isset($o['arrInt32'])) $this->arrInt32 = JsonConverters::fromArray('int', $o['arrInt32']);
        if (isset($o['arrSingle'])) $this->arrSingle = JsonConverters::fromArray('float', $o['arrSingle']);
        if (isset($o['arrGuid'])) $this->arrGuid = JsonConverters::fromArray('string', $o['arrGuid']);
        if (isset($o['arrDateTime'])) $this->arrDateTime = JsonConverters::fromArray('DateTime', $o['arrDateTime']);
        if (isset($o['arrTimeSpan'])) $this->arrTimeSpan = JsonConverters::fromArray('DateInterval', $o['arrTimeSpan']);
        if (isset($o['arrItem'])) $this->arrItem = JsonConverters::fromArray('Item', $o['arrItem']);
        if (isset($o['arrBoolean'])) $this->arrBoolean = JsonConverters::fromArray('bool', $o['arrBoolean']);
        if (isset($o['arrObject'])) $this->arrObject = $o['arrObject'];
        if (isset($o['arrStringArr'])) $this->arrStringArr = array_map(fn($item) => JsonConverters::fromArray('string', $item), $o['arrStringArr']);
        if (isset($o['arrByteArr'])) $this->arrByteArr = JsonConverters::fromArray('ByteArray', $o['arrByteArr']);
        if (isset($o['arrMoney'])) $this->arrMoney = $o['arrMoney'];
        if (isset($o['arrNullable'])) $this->arrNullable = $o['arrNullable'];
        if (isset($o['arrNullableSpan'])) $this->arrNullableSpan = array_map(fn($item) => isset($item) ? JsonConverters::from('DateInterval', $item) : null, $o['arrNullableSpan']);
        if (isset($o['arrPair'])) $this->arrPair = array_map(fn($item) => JsonConverters::from(JsonConverters::context('KeyValuePair2',genericArgs:['string','string']), $item), $o['arrPair']);
        if (isset($o['arrPage'])) $this->arrPage = array_map(fn($item) => JsonConverters::from(JsonConverters::context('Page',genericArgs:['Item']), $item), $o['arrPage']);
        if (isset($o['arrDict'])) $this->arrDict = JsonConverters::fromArray('Dictionary<String,int>', $o['arrDict']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->listOf)) $o['listOf'] = JsonConverters::toArray('Item', $this->listOf);
        if (isset($this->iListOf)) $o['iListOf'] = JsonConverters::toArray('Item', $this->iListOf);
        if (isset($this->iEnumerableOf)) $o['iEnumerableOf'] = JsonConverters::toArray('Item', $this->iEnumerableOf);
        if (isset($this->iCollectionOf)) $o['iCollectionOf'] = JsonConverters::toArray('Item', $this->iCollectionOf);
        if (isset($this->hashSetOf)) $o['hashSetOf'] = JsonConverters::toArray('Item', $this->hashSetOf);
        if (isset($this->queueOf)) $o['queueOf'] = JsonConverters::toArray('Item', $this->queueOf);
        if (isset($this->stackOf)) $o['stackOf'] = JsonConverters::toArray('Item', $this->stackOf);
        if (isset($this->iReadOnlyListOf)) $o['iReadOnlyListOf'] = JsonConverters::toArray('Item', $this->iReadOnlyListOf);
        if (isset($this->sortedSetOf)) $o['sortedSetOf'] = JsonConverters::toArray('Item', $this->sortedSetOf);
        if (isset($this->collectionOf)) $o['collectionOf'] = JsonConverters::toArray('Item', $this->collectionOf);
        if (isset($this->listOfGuid)) $o['listOfGuid'] = JsonConverters::toArray('string', $this->listOfGuid);
        if (isset($this->listOfSingle)) $o['listOfSingle'] = JsonConverters::toArray('float', $this->listOfSingle);
        if (isset($this->listOfDouble)) $o['listOfDouble'] = JsonConverters::toArray('float', $this->listOfDouble);
        if (isset($this->listOfObject)) $o['listOfObject'] = $this->listOfObject;
        if (isset($this->listOfTimeSpan)) $o['listOfTimeSpan'] = JsonConverters::toArray('DateInterval', $this->listOfTimeSpan);
        if (isset($this->listOfDateTime)) $o['listOfDateTime'] = JsonConverters::toArray('DateTime', $this->listOfDateTime);
        if (isset($this->listOfByteArr)) $o['listOfByteArr'] = JsonConverters::toArray('ByteArray', $this->listOfByteArr);
        if (isset($this->listOfInt32Arr)) $o['listOfInt32Arr'] = array_map(fn($item) => JsonConverters::toArray('int', $item), $this->listOfInt32Arr);
        if (isset($this->listOfListOfInt32)) $o['listOfListOfInt32'] = JsonConverters::toArray('List<int>', $this->listOfListOfInt32);
        if (isset($this->listOfListOfListOfItem)) $o['listOfListOfListOfItem'] = JsonConverters::toArray('List<List<Item>>', $this->listOfListOfListOfItem);
        if (isset($this->listOfDictionaryOfStringAndInt32)) $o['listOfDictionaryOfStringAndInt32'] = JsonConverters::toArray('Dictionary<String,int>', $this->listOfDictionaryOfStringAndInt32);
        if (isset($this->listOfHashSetOfString)) $o['listOfHashSetOfString'] = JsonConverters::toArray('List<String>', $this->listOfHashSetOfString);
        if (isset($this->listOfNullableOfInt32)) $o['listOfNullableOfInt32'] = $this->listOfNullableOfInt32;
        if (isset($this->listOfNullableOfTimeSpan)) $o['listOfNullableOfTimeSpan'] = array_map(fn($item) => isset($item) ? JsonConverters::to('DateInterval', $item) : null, $this->listOfNullableOfTimeSpan);
        if (isset($this->listOfKeyValuePairOfStringAndItem)) $o['listOfKeyValuePairOfStringAndItem'] = array_map(fn($item) => JsonConverters::to(JsonConverters::context('KeyValuePair2',genericArgs:['string','Item']), $item), $this->listOfKeyValuePairOfStringAndItem);
        if (isset($this->listOfPageOfItem)) $o['listOfPageOfItem'] = array_map(fn($item) => JsonConverters::to(JsonConverters::context('Page',genericArgs:['Item']), $item), $this->listOfPageOfItem);
        if (isset($this->listOfPerms)) $o['listOfPerms'] = JsonConverters::toArray('int', $this->listOfPerms);
        if (isset($this->listOfIThing)) $o['listOfIThing'] = $this->listOfIThing;
        if (isset($this->bareList)) $o['bareList'] = $this->bareList;
        if (isset($this->bareIList)) $o['bareIList'] = $this->bareIList;
        if (isset($this->bareDict)) $o['bareDict'] = $this->bareDict;
        if (isset($this->bareOrdered)) $o['bareOrdered'] = $this->bareOrdered;
        if (isset($this->bareHash)) $o['bareHash'] = $this->bareHash;
        if (isset($this->arrString)) $o['arrString'] = JsonConverters::toArray('string', $this->arrString);
        if (isset($this->arrInt32)) $o['arrInt32'] = JsonConverters::toArray('int', $this->arrInt32);
        if (isset($this->arrSingle)) $o['arrSingle'] = JsonConverters::toArray('float', $this->arrSingle);
        if (isset($this->arrGuid)) $o['arrGuid'] = JsonConverters::toArray('string', $this->arrGuid);
        if (isset($this->arrDateTime)) $o['arrDateTime'] = JsonConverters::toArray('DateTime', $this->arrDateTime);
        if (isset($this->arrTimeSpan)) $o['arrTimeSpan'] = JsonConverters::toArray('DateInterval', $this->arrTimeSpan);
        if (isset($this->arrItem)) $o['arrItem'] = JsonConverters::toArray('Item', $this->arrItem);
        if (isset($this->arrBoolean)) $o['arrBoolean'] = JsonConverters::toArray('bool', $this->arrBoolean);
        if (isset($this->arrObject)) $o['arrObject'] = $this->arrObject;
        if (isset($this->arrStringArr)) $o['arrStringArr'] = array_map(fn($item) => JsonConverters::toArray('string', $item), $this->arrStringArr);
        if (isset($this->arrByteArr)) $o['arrByteArr'] = JsonConverters::toArray('ByteArray', $this->arrByteArr);
        if (isset($this->arrMoney)) $o['arrMoney'] = $this->arrMoney;
        if (isset($this->arrNullable)) $o['arrNullable'] = $this->arrNullable;
        if (isset($this->arrNullableSpan)) $o['arrNullableSpan'] = array_map(fn($item) => isset($item) ? JsonConverters::to('DateInterval', $item) : null, $this->arrNullableSpan);
        if (isset($this->arrPair)) $o['arrPair'] = array_map(fn($item) => JsonConverters::to(JsonConverters::context('KeyValuePair2',genericArgs:['string','string']), $item), $this->arrPair);
        if (isset($this->arrPage)) $o['arrPage'] = array_map(fn($item) => JsonConverters::to(JsonConverters::context('Page',genericArgs:['Item']), $item), $this->arrPage);
        if (isset($this->arrDict)) $o['arrDict'] = JsonConverters::toArray('Dictionary<String,int>', $this->arrDict);
        return empty($o) ? new class(){} : $o;
    }
}

class Maps implements JsonSerializable
{
    public function __construct(
        /** @var array<string,string>|null */
        public ?array $map0=null,
        /** @var array<string,Item>|null */
        public ?array $map1=null,
        /** @var array<string,Item>|null */
        public ?array $map2=null,
        /** @var array<string,int>|null */
        public ?array $map3=null,
        /** @var array<string,Item>|null */
        public ?array $map4=null,
        /** @var array<string,mixed>|null */
        public ?array $map5=null,
        /** @var array<string,Item[]>|null */
        public ?array $map6=null,
        /** @var array<string,array<string,float>>|null */
        public ?array $map7=null,
        /** @var array<string,int>|null */
        public ?array $map8=null,
        /** @var array<string,DateTime>|null */
        public ?array $map9=null,
        /** @var array<string,Page<Item>>|null */
        public ?array $map10=null,
        /** @var array<string,ByteArray>|null */
        public ?array $map11=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['map0'])) $this->map0 = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','string']), $o['map0']);
        if (isset($o['map1'])) $this->map1 = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['int','Item']), $o['map1']);
        if (isset($o['map2'])) $this->map2 = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','Item']), $o['map2']);
        if (isset($o['map3'])) $this->map3 = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','int']), $o['map3']);
        if (isset($o['map4'])) $this->map4 = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','Item']), $o['map4']);
        if (isset($o['map5'])) $this->map5 = $o['map5'];
        if (isset($o['map6'])) $this->map6 = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','List<Item>']), $o['map6']);
        if (isset($o['map7'])) $this->map7 = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','Dictionary<String,float>']), $o['map7']);
        if (isset($o['map8'])) $this->map8 = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','int']), $o['map8']);
        if (isset($o['map9'])) $this->map9 = array_map(fn($item) => isset($item) ? JsonConverters::from('DateTime', $item) : null, $o['map9']);
        if (isset($o['map10'])) $this->map10 = array_map(fn($item) => JsonConverters::from(JsonConverters::context('Page',genericArgs:['Item']), $item), $o['map10']);
        if (isset($o['map11'])) $this->map11 = JsonConverters::from(JsonConverters::context('Dictionary',genericArgs:['string','ByteArray']), $o['map11']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->map0)) $o['map0'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','string']), $this->map0);
        if (isset($this->map1)) $o['map1'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['int','Item']), $this->map1);
        if (isset($this->map2)) $o['map2'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','Item']), $this->map2);
        if (isset($this->map3)) $o['map3'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','int']), $this->map3);
        if (isset($this->map4)) $o['map4'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','Item']), $this->map4);
        if (isset($this->map5)) $o['map5'] = $this->map5;
        if (isset($this->map6)) $o['map6'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','List<Item>']), $this->map6);
        if (isset($this->map7)) $o['map7'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','Dictionary<String,float>']), $this->map7);
        if (isset($this->map8)) $o['map8'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','int']), $this->map8);
        if (isset($this->map9)) $o['map9'] = array_map(fn($item) => isset($item) ? JsonConverters::to('DateTime', $item) : null, $this->map9);
        if (isset($this->map10)) $o['map10'] = array_map(fn($item) => JsonConverters::to(JsonConverters::context('Page',genericArgs:['Item']), $item), $this->map10);
        if (isset($this->map11)) $o['map11'] = JsonConverters::to(JsonConverters::context('Dictionary',genericArgs:['string','ByteArray']), $this->map11);
        return empty($o) ? new class(){} : $o;
    }
}

class Generics implements JsonSerializable
{
    public function __construct(
        /** @var KeyValuePair2<string, int>|null */
        public ?KeyValuePair2 $pair=null,
        /** @var KeyValuePair2<string, int>|null */
        public ?KeyValuePair2 $maybePair=null,
        /** @var Tuple3<string, int, Item>|null */
        public ?Tuple3 $tuple=null,
        /** @var Page<Item>|null */
        public ?Page $pageOfItem=null,
        /** @var Page<Item[]>|null */
        public ?Page $pageOfList=null,
        /** @var mixed */
        public mixed $pageOfPage=null,
        /** @var Page<string>|null */
        public ?Page $pageOfGuid=null,
        /** @var mixed */
        public mixed $pageOfObject=null,
        /** @var mixed */
        public mixed $unknown=null,
        /** @var mixed */
        public mixed $wrong=null,
        /** @var mixed */
        public mixed $thing=null,
        /** @var ResponseStatus|null */
        public ?ResponseStatus $status=null,
        /** @var UserApiKey|null */
        public ?\ServiceStack\UserApiKey $key=null,
        /** @var mixed */
        public mixed $nowhere=null,
        /** @var mixed */
        public mixed $nested=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['pair'])) $this->pair = JsonConverters::from(JsonConverters::context('KeyValuePair2',genericArgs:['string','int']), $o['pair']);
        if (isset($o['maybePair'])) $this->maybePair = JsonConverters::from(JsonConverters::context('KeyValuePair2',genericArgs:['string','int']), $o['maybePair']);
        if (isset($o['tuple'])) $this->tuple = JsonConverters::from(JsonConverters::context('Tuple3',genericArgs:['string','int','Item']), $o['tuple']);
        if (isset($o['pageOfItem'])) $this->pageOfItem = JsonConverters::from(JsonConverters::context('Page',genericArgs:['Item']), $o['pageOfItem']);
        if (isset($o['pageOfList'])) $this->pageOfList = JsonConverters::from(JsonConverters::context('Page',genericArgs:['List<Item>']), $o['pageOfList']);
        if (isset($o['pageOfPage'])) $this->pageOfPage = $o['pageOfPage'];
        if (isset($o['pageOfGuid'])) $this->pageOfGuid = JsonConverters::from(JsonConverters::context('Page',genericArgs:['string']), $o['pageOfGuid']);
        if (isset($o['pageOfObject'])) $this->pageOfObject = $o['pageOfObject'];
        if (isset($o['unknown'])) $this->unknown = $o['unknown'];
        if (isset($o['wrong'])) $this->wrong = $o['wrong'];
        if (isset($o['thing'])) $this->thing = $o['thing'];
        if (isset($o['status'])) $this->status = JsonConverters::from('ResponseStatus', $o['status']);
        if (isset($o['key'])) $this->key = JsonConverters::from('UserApiKey', $o['key']);
        if (isset($o['nowhere'])) $this->nowhere = $o['nowhere'];
        if (isset($o['nested'])) $this->nested = $o['nested'];
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        if (isset($this->pair)) $o['pair'] = JsonConverters::to(JsonConverters::context('KeyValuePair2',genericArgs:['string','int']), $this->pair);
        if (isset($this->maybePair)) $o['maybePair'] = JsonConverters::to(JsonConverters::context('KeyValuePair2',genericArgs:['string','int']), $this->maybePair);
        if (isset($this->tuple)) $o['tuple'] = JsonConverters::to(JsonConverters::context('Tuple3',genericArgs:['string','int','Item']), $this->tuple);
        if (isset($this->pageOfItem)) $o['pageOfItem'] = JsonConverters::to(JsonConverters::context('Page',genericArgs:['Item']), $this->pageOfItem);
        if (isset($this->pageOfList)) $o['pageOfList'] = JsonConverters::to(JsonConverters::context('Page',genericArgs:['List<Item>']), $this->pageOfList);
        if (isset($this->pageOfPage)) $o['pageOfPage'] = $this->pageOfPage;
        if (isset($this->pageOfGuid)) $o['pageOfGuid'] = JsonConverters::to(JsonConverters::context('Page',genericArgs:['string']), $this->pageOfGuid);
        if (isset($this->pageOfObject)) $o['pageOfObject'] = $this->pageOfObject;
        if (isset($this->unknown)) $o['unknown'] = $this->unknown;
        if (isset($this->wrong)) $o['wrong'] = $this->wrong;
        if (isset($this->thing)) $o['thing'] = $this->thing;
        if (isset($this->status)) $o['status'] = JsonConverters::to('ResponseStatus', $this->status);
        if (isset($this->key)) $o['key'] = JsonConverters::to('UserApiKey', $this->key);
        if (isset($this->nowhere)) $o['nowhere'] = $this->nowhere;
        if (isset($this->nested)) $o['nested'] = $this->nested;
        return empty($o) ? new class(){} : $o;
    }
}

