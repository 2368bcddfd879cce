<?php

declare(strict_types=1);

namespace Wire;

/**
 * Readers of the types that every contract has. A reader takes a value of a tree (see Json) and
 * its path, and gives the value of the type; what does not fit is an \InvalidArgumentException.
 * nullable, list, set, map, numeric and enumKey make a reader of a reader.
 */
final class Read
{
    private const NUMBER = '/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?$/D';
    private const WHOLE_KEY = '/^-?(?:0|[1-9][0-9]{0,19})$/D';
    private const UUID = '/^([0-9a-f]{8})(-?)([0-9a-f]{4})\2([0-9a-f]{4})\2([0-9a-f]{4})\2([0-9a-f]{12})$/D';
    private const WRITTEN_UUID = '/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/D';
    private const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    private const MOST_UINT64 = '18446744073709551615';

    public static function string(mixed $value, string $at): string
    {
        return \is_string($value) ? $value : throw Fault::wrong($at, 'a string', $value);
    }

    public static function char(mixed $value, string $at): string
    {
        $text = self::string($value, $at);
        if (Limits::length($text) !== 1) {
            throw new \InvalidArgumentException("$at: expected one character");
        }
        return $text;
    }

    public static function boolean(mixed $value, string $at): bool
    {
        return \is_bool($value) ? $value : throw Fault::wrong($at, 'a boolean', $value);
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
        return self::integer(self::number($value, $at), $at, \PHP_INT_MIN, \PHP_INT_MAX);
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
     * The number of an enum's member, or of flags; no text.
     */
    public static function ordinal(mixed $value, string $at): int
    {
        return self::integer($value, $at, \PHP_INT_MIN, \PHP_INT_MAX);
    }

    /**
     * An int where it fits one, else the digits.
     *
     * @return int|numeric-string
     */
    public static function uint64(mixed $value, string $at): int|string
    {
        $value = self::number($value, $at);
        $text = \is_int($value) ? (string) $value : self::whole($value, $at);
        if ($text[0] === '-' || JsonNumber::compare($text, self::MOST_UINT64) > 0) {
            throw Fault::range($at, $text);
        }
        return (string) (int) $text === $text ? (int) $text : $text;
    }

    public static function float(mixed $value, string $at): float
    {
        if (!\is_int($value) && !\is_float($value) && !$value instanceof JsonNumber) {
            throw Fault::wrong($at, 'a number', $value);
        }
        $made = $value instanceof JsonNumber ? $value->toFloat() : (float) $value;
        return \is_finite($made) ? $made : throw Fault::range($at, (string) $value);
    }

    /**
     * In the range of 32 bits; digits that these do not hold are kept.
     */
    public static function float32(mixed $value, string $at): float
    {
        $made = self::float($value, $at);
        $packed = \unpack('g', \pack('g', $made));
        return \is_finite($packed[1]) ? $made : throw Fault::range($at, (string) $value);
    }

    /**
     * The digits as they are written.
     *
     * @return numeric-string
     */
    public static function decimal(mixed $value, string $at): string
    {
        if (\is_string($value)) {
            return \preg_match(self::NUMBER, $value) === 1 ? $value : throw Fault::unfit($at, 'a number', $value);
        }
        if ($value instanceof JsonNumber) {
            return $value->digits;
        }
        if (\is_float($value)) {
            return JsonNumber::textOf($value);
        }
        return \is_int($value) ? (string) $value : throw Fault::wrong($at, 'a number', $value);
    }

    public static function date(mixed $value, string $at): string
    {
        return Moment::date(self::string($value, $at), $at);
    }

    public static function time(mixed $value, string $at): string
    {
        return Moment::time(self::string($value, $at), $at);
    }

    public static function datetime(mixed $value, string $at): \DateTimeImmutable
    {
        return Moment::datetime(self::string($value, $at), $at);
    }

    public static function datetimeoffset(mixed $value, string $at): \DateTimeImmutable
    {
        $text = self::string($value, $at);
        $made = Moment::datetime($text, $at);
        if ($made instanceof LocalDateTime) {
            throw new \InvalidArgumentException("$at: expected an offset in " . Fault::quoted($text));
        }
        return $made;
    }

    public static function duration(mixed $value, string $at): string
    {
        return Moment::duration(self::string($value, $at), $at);
    }

    /**
     * In small letters, with hyphens; a text may have all of them or none.
     */
    public static function uuid(mixed $value, string $at): string
    {
        $text = self::string($value, $at);
        if (\preg_match(self::WRITTEN_UUID, $text) === 1) {
            return $text;
        }
        if (\preg_match(self::UUID, \strtolower($text), $match) !== 1) {
            throw Fault::unfit($at, 'a UUID', $text);
        }
        return "$match[1]-$match[3]-$match[4]-$match[5]-$match[6]";
    }

    /**
     * The bytes that base64 text stands for.
     */
    public static function bytes(mixed $value, string $at): string
    {
        $text = self::string($value, $at);
        $padding = \substr($text, \strspn($text, self::BASE64));
        if (\strlen($text) % 4 !== 0 || !\in_array($padding, ['', '=', '=='], true)) {
            throw new \InvalidArgumentException("$at: expected base64");
        }
        return (string) \base64_decode($text, true);
    }

    /**
     * Any JSON value: an object is an \stdClass, an array a list, a number that is no int a JsonNumber.
     */
    public static function any(mixed $value, string $at): mixed
    {
        if (!\is_array($value) && !$value instanceof \stdClass && !$value instanceof \ArrayObject) {
            return $value;
        }
        $made = [];
        foreach ((array) $value as $key => $item) {
            $made[$key] = self::any($item, $at);
        }
        return $value instanceof \stdClass ? (object) $made : $made;
    }

    /** @return array<mixed> */
    public static function object(mixed $value, string $at): array
    {
        if ($value instanceof \stdClass || $value instanceof \ArrayObject) {
            return (array) $value;
        }
        throw Fault::wrong($at, 'an object', $value);
    }

    /**
     * @template T
     * @param callable(mixed, string): T $read
     * @return \Closure(mixed, string): (T|null)
     */
    public static function nullable(callable $read): \Closure
    {
        return static fn (mixed $value, string $at): mixed => $value === null ? null : $read($value, $at);
    }

    /**
     * @template T
     * @param callable(mixed, string): T $read
     * @return \Closure(mixed, string): list<T>
     */
    public static function list(callable $read): \Closure
    {
        return static function (mixed $value, string $at) use ($read): array {
            if (!\is_array($value) && !$value instanceof \ArrayObject) {
                throw Fault::wrong($at, 'an array', $value);
            }
            $made = [];
            foreach ($value as $index => $item) {
                $made[] = $read($item, "{$at}[$index]");
            }
            return $made;
        };
    }

    /**
     * A list of which every element is there once, at its first place.
     *
     * @template T
     * @param callable(mixed, string): T $read
     * @param (callable(T): string)|null $same gives equal texts for equal elements
     * @return \Closure(mixed, string): list<T>
     */
    public static function set(callable $read, ?callable $same = null): \Closure
    {
        $list = self::list($read);
        return static fn (mixed $value, string $at): array => Limits::distinct($list($value, $at), $same);
    }

    /**
     * An array by the keys as JSON has them; PHP makes ints of those that look so.
     *
     * @template T
     * @param callable(mixed, string): T $read
     * @param (callable(mixed, string): (int|string))|null $readKey null for any text
     * @param bool $whole whether keys are whole numbers, which `$readKey` then takes
     * @return \Closure(mixed, string): array<T>
     */
    public static function map(callable $read, ?callable $readKey = null, bool $whole = false): \Closure
    {
        return static function (mixed $value, string $at) use ($read, $readKey, $whole): array {
            $made = [];
            foreach (self::object($value, $at) as $key => $item) {
                $place = $key;
                if ($whole && \preg_match(self::WHOLE_KEY, (string) $key) !== 1) {
                    $shown = Fault::quoted((string) $key);
                    throw new \InvalidArgumentException("$at: the key $shown is no whole number");
                }
                if ($readKey !== null) {
                    $place = $readKey($whole ? new JsonNumber((string) $key) : (string) $key, "$at key");
                }
                $made[$place] = $read($item, "$at.$key");
            }
            return $made;
        };
    }

    public static function booleanKey(mixed $key, string $at): string
    {
        if ($key !== 'true' && $key !== 'false') {
            throw Fault::unfit($at, 'true or false', self::string($key, $at));
        }
        return $key;
    }

    public static function datetimeKey(mixed $key, string $at): string
    {
        return Moment::text(self::datetime($key, $at), $at);
    }

    public static function datetimeoffsetKey(mixed $key, string $at): string
    {
        return Moment::text(self::datetimeoffset($key, $at), $at);
    }

    /**
     * A reader of keys that are members of an enum; the array's key is what JSON has.
     *
     * @param callable(mixed, string): (\BackedEnum|int|string) $read
     * @return \Closure(mixed, string): (int|string)
     */
    public static function enumKey(callable $read): \Closure
    {
        return static fn (mixed $key, string $at): int|string => Write::enum($read($key, $at));
    }

    /**
     * A reader of numbers that takes a number in a text, too.
     *
     * @template T
     * @param callable(mixed, string): T $read
     * @return \Closure(mixed, string): T
     */
    public static function numeric(callable $read): \Closure
    {
        return static fn (mixed $value, string $at): mixed => $read(self::number($value, $at), $at);
    }

    /**
     * The number that a text holds; anything but a text is left to the reader that follows.
     */
    private static function number(mixed $value, string $at): mixed
    {
        if (!\is_string($value)) {
            return $value;
        }
        if (\preg_match(self::NUMBER, $value) !== 1) {
            throw Fault::unfit($at, 'a number', $value);
        }
        return new JsonNumber($value);
    }

    private static function integer(mixed $value, string $at, int $low, int $high): int
    {
        if (!\is_int($value)) {
            $text = self::whole($value, $at);
            $value = (int) $text;
            if ((string) $value !== $text) {
                throw Fault::range($at, $text);
            }
        }
        if ($value < $low || $value > $high) {
            throw Fault::range($at, $value);
        }
        return $value;
    }

    private static function whole(mixed $value, string $at): string
    {
        if (\is_float($value) && \is_finite($value)) {
            $value = new JsonNumber(JsonNumber::textOf($value));
        }
        $text = $value instanceof JsonNumber ? $value->whole() : null;
        return $text ?? throw Fault::wrong($at, 'an integer', $value);
    }
}
