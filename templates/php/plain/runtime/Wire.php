<?php

declare(strict_types=1);

namespace Runtime;

/**
 * JSON text, and the readers and writers of the types that every contract has.
 *
 * Readers take a tree: an object is an \stdClass, an array a list, a number that PHP cannot hold
 * exactly a JsonNumber; an empty \ArrayObject is an empty PHP array, which may be either. `$at` is
 * the path of the value, for messages. Whatever does not fit is an \InvalidArgumentException.
 */
final class Wire
{
    private const DEPTH = 512;
    private const FLAGS = \JSON_THROW_ON_ERROR | \JSON_UNESCAPED_UNICODE | \JSON_UNESCAPED_SLASHES;

    /**
     * Strings that start with U+0001, and numbers that json_decode would not keep as written.
     * All other strings are skipped. The mark of a number is that U+0001 in front of its digits.
     */
    private const INEXACT = '/"\\\\u0001[^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+"'
        . '|"[^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+"(*SKIP)(*FAIL)'
        . '|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++(?:[eE][-+]?[0-9]++)?|[eE][-+]?[0-9]++)'
        . '|-?[1-9][0-9]{18,}+|-0(?![0-9])/';

    private const DATE = '([0-9]{4})-([0-9]{2})-([0-9]{2})';
    private const TIME = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]';
    private const OFFSET = '(?:[01][0-9]|2[0-3]):[0-5][0-9]';
    private const TICKS = '~^/Date\((-?[0-9]{1,16})([-+](?:[01][0-9]|2[0-3])[0-5][0-9])?\)/$~D';
    private const DURATION = '/^-?P(?=[0-9T])(?:[0-9]+D)?'
        . '(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\.[0-9]+)?S)?)?$/D';
    private const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

    /**
     * The tree of a JSON text. At most 512 levels; of equal keys the last one counts.
     *
     * A key that starts with U+0000 is refused: no PHP object can have it.
     */
    public static function decode(string $json): mixed
    {
        $marked = \preg_replace_callback(self::INEXACT, self::mark(...), $json, -1, $count);
        if ($marked === null) {
            throw new \InvalidArgumentException('not JSON: ' . \preg_last_error_msg());
        }
        try {
            $tree = \json_decode($marked, false, self::DEPTH, \JSON_THROW_ON_ERROR);
        } catch (\JsonException $error) {
            throw new \InvalidArgumentException('not JSON: ' . $error->getMessage(), 0, $error);
        }
        return $count === 0 ? $tree : self::unmark($tree);
    }

    /**
     * The tree of an array as json_decode(assoc: true) or toArray gives it.
     */
    public static function tree(mixed $data): mixed
    {
        if ($data === []) {
            return new \ArrayObject();
        }
        if (\is_array($data) && \array_is_list($data)) {
            return \array_map(self::tree(...), $data);
        }
        if (!\is_array($data) && !$data instanceof \stdClass) {
            return $data;
        }
        return (object) \array_map(self::tree(...), (array) $data);
    }

    /**
     * The JSON text of what toArray gives.
     */
    public static function encode(mixed $tree): string
    {
        try {
            return self::text($tree, self::DEPTH);
        } catch (\JsonException $error) {
            throw new \InvalidArgumentException('no JSON: ' . $error->getMessage(), 0, $error);
        }
    }

    /** @param array<string> $match */
    private static function mark(array $match): string
    {
        return $match[0][0] === '"'
            ? '"\\u0001' . \substr($match[0], 1)
            : '"\\u0001' . $match[0] . '"';
    }

    private static function unmark(mixed $tree): mixed
    {
        if (\is_string($tree)) {
            if ($tree === '' || $tree[0] !== "\x01") {
                return $tree;
            }
            $rest = \substr($tree, 1);
            return $rest[0] === "\x01" ? $rest : new JsonNumber($rest);
        }
        if (\is_array($tree)) {
            return \array_map(self::unmark(...), $tree);
        }
        if (!$tree instanceof \stdClass) {
            return $tree;
        }
        $made = [];
        foreach ((array) $tree as $key => $value) {
            $key = self::unmark((string) $key);
            if (!\is_string($key)) {
                throw new \InvalidArgumentException('not JSON: a number as key');
            }
            $made[$key] = self::unmark($value);
        }
        return (object) $made;
    }

    private static function text(mixed $tree, int $depth): string
    {
        if (\is_string($tree) || \is_int($tree) || \is_bool($tree) || $tree === null) {
            return \json_encode($tree, self::FLAGS);
        }
        if (\is_float($tree)) {
            return JsonNumber::textOf($tree);
        }
        if ($tree instanceof JsonNumber) {
            return $tree->digits;
        }
        if ($depth === 0) {
            throw new \InvalidArgumentException('more than 512 levels');
        }
        if (\is_array($tree) && \array_is_list($tree)) {
            $items = [];
            foreach ($tree as $item) {
                $items[] = self::text($item, $depth - 1);
            }
            return '[' . \implode(',', $items) . ']';
        }
        if (\is_array($tree) || $tree instanceof \stdClass) {
            $members = [];
            foreach ((array) $tree as $key => $value) {
                $key = \json_encode((string) $key, self::FLAGS);
                $members[] = $key . ':' . self::text($value, $depth - 1);
            }
            return '{' . \implode(',', $members) . '}';
        }
        $written = self::write($tree);
        if ($written === $tree) {
            throw new \InvalidArgumentException('no JSON: ' . \get_debug_type($tree));
        }
        return self::text($written, $depth - 1);
    }

    public static function wrong(string $at, string $wanted, mixed $value): \InvalidArgumentException
    {
        $got = match (true) {
            $value === null => 'null',
            \is_bool($value) => 'a boolean',
            \is_int($value) => 'an integer',
            \is_float($value), $value instanceof JsonNumber => 'a number',
            \is_string($value) => 'a string',
            \is_array($value) => 'an array',
            $value instanceof \stdClass => 'an object',
            $value instanceof \ArrayObject => 'an empty array',
            default => \get_debug_type($value),
        };
        return new \InvalidArgumentException("$at: expected $wanted, got $got");
    }

    public static function unknown(string $at, int|string $value): \InvalidArgumentException
    {
        return new \InvalidArgumentException("$at: unknown value '$value'");
    }

    private static function unfit(string $at, string $wanted, string $text): \InvalidArgumentException
    {
        return new \InvalidArgumentException("$at: expected $wanted, got '$text'");
    }

    private static function range(string $at, int|string $value): \InvalidArgumentException
    {
        return new \InvalidArgumentException("$at: $value is out of range");
    }

    /**
     * Null, for a key that is there.
     *
     * @param array<mixed> $data
     */
    public static function need(array $data, string $key, string $at): null
    {
        if (!\array_key_exists($key, $data)) {
            throw new \InvalidArgumentException("$at.$key: missing");
        }
        return null;
    }

    /** @return array<mixed> */
    public static function object(mixed $value, string $at): array
    {
        if ($value instanceof \stdClass || $value instanceof \ArrayObject) {
            return (array) $value;
        }
        throw self::wrong($at, 'an object', $value);
    }

    /**
     * The discriminator's value, and the object without it.
     *
     * @return array{string, \stdClass}
     */
    public static function tagged(mixed $value, string $at, string $key): array
    {
        $data = self::object($value, $at);
        $tag = self::string($data[$key] ?? self::need($data, $key, $at), "$at.$key");
        unset($data[$key]);
        return [$tag, (object) $data];
    }

    /**
     * The members that a record does not declare.
     *
     * @param array<mixed> $data
     * @param array<true> $known
     * @return array<string, mixed>
     */
    public static function extras(array $data, array $known): array
    {
        return \array_map(self::any(...), \array_diff_key($data, $known));
    }

    /**
     * @param array<mixed> $data
     * @param array<true> $known
     */
    public static function forbid(array $data, array $known, string $at): void
    {
        foreach (\array_diff_key($data, $known) as $key => $_) {
            throw new \InvalidArgumentException("$at.$key: unknown key");
        }
    }

    /**
     * @template T
     * @param callable(mixed, string): T $read
     * @return list<T>
     */
    public static function list(mixed $value, string $at, callable $read): array
    {
        if ($value instanceof \ArrayObject) {
            return [];
        }
        if (!\is_array($value)) {
            throw self::wrong($at, 'an array', $value);
        }
        $made = [];
        foreach ($value as $index => $item) {
            $made[] = $read($item, "{$at}[$index]");
        }
        return $made;
    }

    /**
     * A list of which every element is there once, at its first place.
     *
     * @template T
     * @param callable(mixed, string): T $read
     * @return list<T>
     */
    public static function set(mixed $value, string $at, callable $read): array
    {
        return self::distinct(self::list($value, $at, $read));
    }

    /**
     * @template T
     * @param array<T> $items
     * @return list<T>
     */
    public static function distinct(array $items): array
    {
        $made = [];
        $seen = [];
        foreach ($items as $item) {
            if (\is_int($item) || \is_string($item)) {
                $key = \is_int($item) ? "i$item" : "s$item";
                if (isset($seen[$key])) {
                    continue;
                }
                $seen[$key] = true;
            } elseif (\in_array($item, $made, !\is_object($item) || $item instanceof \UnitEnum)) {
                continue;
            }
            $made[] = $item;
        }
        return $made;
    }

    /**
     * An array by the keys as JSON has them; PHP makes ints of those that look so.
     *
     * @template T
     * @param callable(mixed, string): T $read
     * @param (callable(mixed, string): (int|string))|null $readKey
     * @return array<T>
     */
    public static function map(
        mixed $value,
        string $at,
        callable $read,
        ?callable $readKey = null,
    ): array {
        $made = [];
        foreach (self::object($value, $at) as $key => $item) {
            $place = "$at.$key";
            $made[$readKey === null ? $key : $readKey((string) $key, $place)] = $read($item, $place);
        }
        return $made;
    }

    /**
     * The number that a key or a text holds; anything but a text is left to the reader that follows.
     */
    public static function numeric(mixed $value, string $at): mixed
    {
        if (!\is_string($value)) {
            return $value;
        }
        try {
            return new JsonNumber($value);
        } catch (\InvalidArgumentException) {
            throw self::unfit($at, 'a number', $value);
        }
    }

    public static function string(mixed $value, string $at): string
    {
        return \is_string($value) ? $value : throw self::wrong($at, 'a string', $value);
    }

    public static function char(mixed $value, string $at): string
    {
        $text = self::string($value, $at);
        if (\preg_match('/^.$/Dsu', $text) !== 1) {
            throw self::unfit($at, 'one character', $text);
        }
        return $text;
    }

    public static function boolean(mixed $value, string $at): bool
    {
        return \is_bool($value) ? $value : throw self::wrong($at, 'a boolean', $value);
    }

    public static function booleanKey(mixed $key, string $at): string
    {
        if ($key !== 'true' && $key !== 'false') {
            throw self::unfit($at, 'true or false', self::string($key, $at));
        }
        return $key;
    }

    public static function int8(mixed $value, string $at): int
    {
        return self::integer($value, $at, -0x80, 0x7f);
    }

    public static function int16(mixed $value, string $at): int
    {
        return self::integer($value, $at, -0x8000, 0x7fff);
    }

    public static function int32(mixed $value, string $at): int
    {
        return self::integer($value, $at, -0x80000000, 0x7fffffff);
    }

    public static function int64(mixed $value, string $at): int
    {
        return self::integer(self::numeric($value, $at), $at, \PHP_INT_MIN, \PHP_INT_MAX);
    }

    public static function uint8(mixed $value, string $at): int
    {
        return self::integer($value, $at, 0, 0xff);
    }

    public static function uint16(mixed $value, string $at): int
    {
        return self::integer($value, $at, 0, 0xffff);
    }

    public static function uint32(mixed $value, string $at): int
    {
        return self::integer($value, $at, 0, 0xffffffff);
    }

    /**
     * An int where it fits one, else the digits.
     *
     * @return int|numeric-string
     */
    public static function uint64(mixed $value, string $at): int|string
    {
        $value = self::numeric($value, $at);
        $text = \is_int($value) ? (string) $value : self::whole($value, $at);
        $length = \strlen($text);
        $high = '18446744073709551615';
        if ($text[0] === '-' || $length > 20 || ($length === 20 && \strcmp($text, $high) > 0)) {
            throw self::range($at, $text);
        }
        return (string) (int) $text === $text ? (int) $text : $text;
    }

    private static function integer(mixed $value, string $at, int $low, int $high): int
    {
        if (!\is_int($value)) {
            $text = self::whole($value, $at);
            $value = (int) $text;
            if ((string) $value !== $text) {
                throw self::range($at, $text);
            }
        }
        if ($value < $low || $value > $high) {
            throw self::range($at, $value);
        }
        return $value;
    }

    private static function whole(mixed $value, string $at): string
    {
        $text = null;
        if ($value instanceof JsonNumber) {
            $text = $value->whole();
        } elseif (\is_float($value) && \is_finite($value)) {
            $text = (new JsonNumber(JsonNumber::textOf($value)))->whole();
        }
        return $text ?? throw self::wrong($at, 'an integer', $value);
    }

    public static function float(mixed $value, string $at): float
    {
        if ($value instanceof JsonNumber) {
            $value = (float) $value->digits;
        }
        if (!\is_int($value) && !\is_float($value)) {
            throw self::wrong($at, 'a number', $value);
        }
        return \is_finite($value) ? (float) $value : throw self::range($at, 'the number');
    }

    /**
     * The digits as they are written.
     *
     * @return numeric-string
     */
    public static function decimal(mixed $value, string $at): string
    {
        $value = self::numeric($value, $at);
        if ($value instanceof JsonNumber) {
            return $value->digits;
        }
        if (\is_float($value) && \is_finite($value)) {
            return JsonNumber::textOf($value);
        }
        return \is_int($value) ? (string) $value : throw self::wrong($at, 'a number', $value);
    }

    public static function date(mixed $value, string $at): string
    {
        $text = self::string($value, $at);
        if (\preg_match('/^' . self::DATE . '$/D', $text, $match) !== 1 || !self::isDay($match)) {
            throw self::unfit($at, 'a date', $text);
        }
        return $text;
    }

    public static function time(mixed $value, string $at): string
    {
        $text = self::string($value, $at);
        if (\preg_match('/^' . self::TIME . '(?:\.[0-9]+)?$/D', $text) !== 1) {
            throw self::unfit($at, 'a time', $text);
        }
        return $text;
    }

    /**
     * A LocalDateTime if there is no offset. Digits behind the microseconds are cut off.
     */
    public static function datetime(mixed $value, string $at): \DateTimeImmutable
    {
        $text = self::string($value, $at);
        $form = '/^(' . self::DATE . ')[Tt](' . self::TIME . ')(?:\.([0-9]+))?'
            . '([Zz]|[-+]' . self::OFFSET . ')?$/D';
        if (\preg_match($form, $text, $match) !== 1) {
            return self::ticks($text, $at);
        }
        if (!self::isDay(\array_slice($match, 1))) {
            throw self::unfit($at, 'a date and time', $text);
        }
        $micros = \substr(\str_pad($match[6] ?? '', 6, '0'), 0, 6);
        $offset = $match[7] ?? '';
        $zone = new \DateTimeZone($offset === '' || $offset === 'Z' || $offset === 'z' ? '+00:00' : $offset);
        $local = "$match[1]T$match[5].$micros";
        return $offset === '' ? new LocalDateTime($local, $zone) : new \DateTimeImmutable($local, $zone);
    }

    public static function datetimeoffset(mixed $value, string $at): \DateTimeImmutable
    {
        $made = self::datetime($value, $at);
        if ($made instanceof LocalDateTime) {
            throw self::unfit($at, 'an offset', self::string($value, $at));
        }
        return $made;
    }

    /** @param array<string> $match */
    private static function isDay(array $match): bool
    {
        return $match[1] !== '0000' && \checkdate((int) $match[2], (int) $match[3], (int) $match[1]);
    }

    private static function ticks(string $text, string $at): \DateTimeImmutable
    {
        if (\preg_match(self::TICKS, $text, $match) === 1) {
            $millis = (int) $match[1] % 1000;
            $seconds = \intdiv((int) $match[1] - $millis, 1000);
            $zone = new \DateTimeZone($match[2] ?? '+0000');
            $made = (new \DateTimeImmutable("@$seconds"))->setTimezone($zone);
            $made = $made->modify($millis < 0 ? "$millis msec" : "+$millis msec");
            if (\preg_match('/^[0-9]{4}$/D', $made->format('Y')) === 1 && $made->format('Y') !== '0000') {
                return $made;
            }
        }
        throw self::unfit($at, 'a date and time', $text);
    }

    /**
     * ISO 8601 text as it is: \DateInterval keeps neither sign nor fraction in its own text.
     */
    public static function duration(mixed $value, string $at): string
    {
        $text = self::string($value, $at);
        return \preg_match(self::DURATION, $text) === 1 ? $text : throw self::unfit($at, 'a duration', $text);
    }

    /**
     * In small letters, with hyphens.
     */
    public static function uuid(mixed $value, string $at): string
    {
        $text = self::string($value, $at);
        if (\preg_match('/^[0-9a-fA-F]{8}(?:-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}$/D', $text) !== 1) {
            throw self::unfit($at, 'a UUID', $text);
        }
        $hex = \strtolower(\str_replace('-', '', $text));
        return \implode('-', \sscanf($hex, '%8s%4s%4s%4s%12s') ?? []);
    }

    public static function uri(mixed $value, string $at): string
    {
        return self::string($value, $at);
    }

    /**
     * The bytes that base64 text stands for.
     */
    public static function bytes(mixed $value, string $at): string
    {
        $text = self::string($value, $at);
        $length = \strspn($text, self::BASE64);
        $padding = \substr($text, $length);
        if (\strlen($text) % 4 !== 0 || !\in_array($padding, ['', '=', '=='], true)) {
            throw self::unfit($at, 'base64', $text);
        }
        return (string) \base64_decode($text, true);
    }

    public static function stream(mixed $value, string $at): string
    {
        return self::bytes($value, $at);
    }

    /**
     * Any JSON value: an object is an \stdClass, an array a list.
     */
    public static function any(mixed $value): mixed
    {
        if ($value instanceof JsonNumber) {
            return $value->value();
        }
        if ($value instanceof \stdClass) {
            return (object) \array_map(self::any(...), (array) $value);
        }
        if ($value instanceof \ArrayObject) {
            return [];
        }
        return \is_array($value) ? \array_map(self::any(...), $value) : $value;
    }

    /**
     * A value as JSON has it, where no more is known of its type than the value tells.
     */
    public static function write(mixed $value): mixed
    {
        return match (true) {
            !\is_object($value), $value instanceof JsonNumber => $value,
            $value instanceof \JsonSerializable => $value->jsonSerialize(),
            $value instanceof \BackedEnum => $value->value,
            $value instanceof \DateTimeInterface => self::writeDatetime($value),
            default => $value,
        };
    }

    /**
     * An array that JSON shows as an object, also if it is empty or looks like a list.
     *
     * @param array<mixed> $data
     * @return array<mixed>|\stdClass
     */
    public static function writeObject(array $data): array|\stdClass
    {
        return \array_is_list($data) ? (object) $data : $data;
    }

    /**
     * @param array<mixed> $items
     * @return array<mixed>|\stdClass
     */
    public static function writeMap(array $items, ?callable $write = null): array|\stdClass
    {
        return self::writeObject($write === null ? $items : \array_map($write, $items));
    }

    /**
     * @param array<mixed> $items
     * @return list<mixed>
     */
    public static function writeList(array $items, ?callable $write = null): array
    {
        return \array_values($write === null ? $items : \array_map($write, $items));
    }

    public static function writeEnum(\BackedEnum|int|string $value): int|string
    {
        return $value instanceof \BackedEnum ? $value->value : $value;
    }

    public static function writeUint64(int|string $value): int|JsonNumber
    {
        return \is_int($value) ? $value : new JsonNumber($value);
    }

    public static function writeDatetime(\DateTimeInterface $value): string
    {
        return self::writeLocal($value) . ($value instanceof LocalDateTime ? '' : self::offset($value));
    }

    public static function writeDatetimeoffset(\DateTimeInterface $value): string
    {
        return self::writeLocal($value) . self::offset($value);
    }

    private static function writeLocal(\DateTimeInterface $value): string
    {
        if (\preg_match('/^[0-9]{4}$/D', $value->format('Y')) !== 1) {
            throw new \InvalidArgumentException('JSON has the years 1 to 9999 only');
        }
        return \rtrim(\rtrim($value->format('Y-m-d\TH:i:s.u'), '0'), '.');
    }

    private static function offset(\DateTimeInterface $value): string
    {
        $offset = $value->format('P');
        return $offset === '+00:00' ? 'Z' : $offset;
    }

    /**
     * The number of code points.
     */
    public static function length(string $text): int
    {
        return \strlen((string) \preg_replace('/[\x80-\xbf]+/', '', $text));
    }

    /**
     * What validate() says of a value of which only the value tells the type.
     *
     * @return list<string>
     */
    public static function validate(mixed $value, string $at): array
    {
        return \is_object($value) && \method_exists($value, 'validate') ? $value->validate($at) : [];
    }
}
