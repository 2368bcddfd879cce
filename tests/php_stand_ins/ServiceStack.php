<?php
/**
 * Stand-ins for what generated DTOs use of the Composer package servicestack/client: just enough to
 * run them, with the client library's gaps. Written for these tests from its observed behaviour.
 */

namespace ServiceStack;

interface IReturn
{
    public function createResponse(): mixed;
}
interface IReturnVoid
{
    public function createResponse(): void;
}
interface IGet {}
interface IPost {}
interface IPut {}
interface IDelete {}
interface IOptions {}
interface IPatch {}
interface IMeta {}
interface IHasSessionId {}
interface IHasBearerToken {}
interface IHasVersion {}
interface ICrud {}
interface ICreateDb extends ICrud {}
interface IUpdateDb extends ICrud {}
interface IPatchDb extends ICrud {}
interface IDeleteDb extends ICrud {}
interface ISaveDb extends ICrud {}

#[\Attribute]
class Returns
{
    public function __construct(public string $type) {}
}

class TypeContext
{
    public function __construct(public string $class, public array $genericArgs = []) {}
}

class ArrayList
{
    public array $genericArgs = [];
    public static function create(array $genericArgs = []): ArrayList
    {
        $to = new ArrayList();
        $to->genericArgs = $genericArgs;
        return $to;
    }
}

/** Members as they come; no object is an array, and an empty one is an object of no class. */
abstract class Members implements \JsonSerializable
{
    private array $members = [];
    public function fromMap($o): void { $this->members = $o; }
    public function jsonSerialize(): mixed
    {
        return empty($this->members) ? new class(){} : $this->members;
    }
}
abstract class GenericMembers extends Members
{
    public array $genericArgs = [];
    public static function create(array $genericArgs = []): Members
    {
        $to = new static();
        $to->genericArgs = $genericArgs;
        return $to;
    }
}
class QueryBase extends Members
{
    public function __construct(
        public ?int $skip=null,
        public ?int $take=null,
        public ?string $orderBy=null,
        public ?string $orderByDesc=null,
        public ?string $include=null,
        public ?string $fields=null,
        public ?array $meta=null
    ) {
    }
}
class QueryDb extends QueryBase {}
class QueryDb2 extends QueryBase {}
class QueryData extends QueryBase {}
class AuditBase extends Members
{
    public function __construct(
        public \DateTime $createdDate=new \DateTime(),
        public string $createdBy='',
        public \DateTime $modifiedDate=new \DateTime(),
        public string $modifiedBy='',
        public ?\DateTime $deletedDate=null,
        public ?string $deletedBy=null
    ) {
    }
}
class QueryResponse extends GenericMembers {}
class ResponseStatus extends Members {}
class IdResponse extends Members {}
class KeyValuePair2 extends GenericMembers {}
class Tuple3 extends GenericMembers {}
class UserApiKey extends Members {}

class ByteArray implements \JsonSerializable
{
    public function __construct(public string $base64 = '') {}
    public function jsonSerialize(): string { return $this->base64; }
}

class JsonConverters
{
    /** Where classes are looked for. */
    public static array $namespaces = ['ServiceStack', 'dtos'];

    public static function context(string $class, array $genericArgs = []): TypeContext
    {
        return new TypeContext($class, $genericArgs);
    }

    public static function from(string|TypeContext $type, mixed $value): mixed
    {
        $type = self::parsed($type);
        switch ($type->class) {
            case 'string': case 'String': return (string) $value;
            case 'int': return (int) $value;
            case 'float': return (float) $value;
            case 'bool': return (bool) $value;
            case 'ByteArray': return new ByteArray($value);
            case 'DateTime':
                $read = preg_match('~^/Date\((\d+)~', $value, $parts);
                $ms = $read ? (int) $parts[1] : 0;
                return \DateTime::createFromFormat('U.v', sprintf('%d.%03d', intdiv($ms, 1000), $ms % 1000));
            case 'DateInterval': return new \DateInterval($value);
            case 'List': return self::fromArray($type->genericArgs[0], $value);
            case 'Dictionary':
                $to = [];
                foreach ($value as $key => $item) {
                    $to[$key] = self::from($type->genericArgs[1], $item);
                }
                return $to;
        }
        $class = self::found($type->class);
        if (enum_exists($class)) {
            return $class::from($value);
        }
        $to = $type->genericArgs ? $class::create(genericArgs: $type->genericArgs) : new $class();
        $to->fromMap($value);
        return $to;
    }

    public static function to(string|TypeContext $type, mixed $value): mixed
    {
        $type = self::parsed($type);
        switch ($type->class) {
            case 'string': case 'String': case 'int': case 'float': case 'bool': return $value;
            case 'ByteArray': return $value->base64;
            case 'DateTime': return '/Date(' . (int) $value->format('Uv') . ')/';
            case 'DateInterval': return self::duration($value);
            case 'List': return self::toArray($type->genericArgs[0], $value);
            case 'Dictionary':
                $to = [];
                foreach ($value as $key => $item) {
                    $to[$key] = self::to($type->genericArgs[1], $item);
                }
                return $to;
        }
        self::found($type->class);
        return $value instanceof \BackedEnum ? $value->value : $value->jsonSerialize();
    }

    public static function fromArray(string|TypeContext $type, array $values): array
    {
        return array_map(fn($value) => self::from($type, $value), $values);
    }

    public static function toArray(string|TypeContext $type, array $values): array
    {
        return array_map(fn($value) => self::to($type, $value), $values);
    }

    private static function found(string $name): string
    {
        foreach (self::$namespaces as $namespace) {
            $class = $namespace . '\\' . $name;
            if (class_exists($class) || enum_exists($class)) {
                return $class;
            }
        }
        throw new \Exception("Could not create instance of $name");
    }

    /** `List<…>` and `Dictionary<…,…>`; of other generic text the library makes nothing. */
    private static function parsed(string|TypeContext $type): TypeContext
    {
        if ($type instanceof TypeContext) {
            return $type;
        }
        if (str_starts_with($type, 'List<')) {
            return new TypeContext('List', [substr($type, 5, -1)]);
        }
        if (preg_match('/^Dictionary<([^,<>]+),(.+)>$/', $type, $parts)) {
            return new TypeContext('Dictionary', [$parts[1], $parts[2]]);
        }
        return new TypeContext($type);
    }

    private static function duration(\DateInterval $value): string
    {
        $date = '';
        foreach (['y' => 'Y', 'm' => 'M', 'd' => 'D'] as $part => $letter) {
            $date .= $value->$part ? $value->$part . $letter : '';
        }
        $time = '';
        foreach (['h' => 'H', 'i' => 'M', 's' => 'S'] as $part => $letter) {
            $time .= $value->$part ? $value->$part . $letter : '';
        }
        return 'P' . $date . ($time || !$date ? 'T' . ($time ?: '0S') : '');
    }
}
