<?php

declare(strict_types=1);

namespace Evovoice\Wire;

/**
 * Writers of the types that every contract has. A writer takes a value of the type and its path,
 * and gives what JSON has. A text that stands for something else, such as a date, is checked.
 * nullable, list and map make a writer of a writer; null stands for one that changes nothing.
 */
final class Write
{
    /**
     * A decimal or an unsigned integer, whose digits a string may hold.
     */
    public static function number(int|string $value, string $at): int|JsonNumber
    {
        if (\is_int($value)) {
            return $value;
        }
        try {
            return new JsonNumber($value);
        } catch (\InvalidArgumentException) {
            throw Fault::unfit($at, 'a number', $value);
        }
    }

    /**
     * The text of a number, for members that are written as one.
     */
    public static function digits(int|float|string $value, string $at): string
    {
        if (\is_string($value)) {
            return JsonNumber::accepts($value) ? $value : throw Fault::unfit($at, 'a number', $value);
        }
        return \is_float($value) ? JsonNumber::textOf($value) : (string) $value;
    }

    public static function date(string $value, string $at): string
    {
        return Moment::date($value, $at);
    }

    public static function time(string $value, string $at): string
    {
        return Moment::time($value, $at);
    }

    public static function datetime(\DateTimeInterface $value, string $at): string
    {
        return Moment::text($value, $at);
    }

    public static function duration(string $value, string $at): string
    {
        return Moment::duration($value, $at);
    }

    public static function uuid(string $value, string $at): string
    {
        return Read::uuid($value, $at);
    }

    public static function bytes(string $value): string
    {
        return \base64_encode($value);
    }

    public static function enum(\BackedEnum|int|string $value): int|string
    {
        return $value instanceof \BackedEnum ? $value->value : $value;
    }

    /** @return array<mixed>|\stdClass */
    public static function record(Record $value): array|\stdClass
    {
        return self::object($value->toArray());
    }

    /**
     * An array that JSON shows as an object, also if it is empty or looks like a list.
     *
     * @param array<mixed> $members
     * @return array<mixed>|\stdClass
     */
    public static function object(array $members): array|\stdClass
    {
        return \array_is_list($members) ? (object) $members : $members;
    }

    /**
     * A value of which only the value itself tells the type: a record, an enum, a date and time, or
     * what JSON has. A list of them is a list, any other array an object.
     */
    public static function any(mixed $value, string $at): mixed
    {
        if (\is_array($value)) {
            $made = [];
            foreach ($value as $key => $item) {
                $made[$key] = self::any($item, "{$at}[$key]");
            }
            return $made;
        }
        return match (true) {
            $value instanceof Record => self::record($value),
            $value instanceof \BackedEnum => $value->value,
            $value instanceof \DateTimeInterface => Moment::text($value, $at),
            default => $value,
        };
    }

    public static function nullable(callable $write): \Closure
    {
        return static fn (mixed $value, string $at): mixed => $value === null ? null : $write($value, $at);
    }

    /** @return \Closure(array<mixed>, string): list<mixed> */
    public static function list(?callable $write = null): \Closure
    {
        return static function (array $items, string $at) use ($write): array {
            if ($write === null) {
                return \array_values($items);
            }
            $made = [];
            foreach ($items as $index => $item) {
                $made[] = $write($item, "{$at}[$index]");
            }
            return $made;
        };
    }

    /** @return \Closure(array<mixed>, string): (array<mixed>|\stdClass) */
    public static function map(?callable $write = null): \Closure
    {
        return static function (array $items, string $at) use ($write): array|\stdClass {
            if ($write === null) {
                return self::object($items);
            }
            $made = [];
            foreach ($items as $key => $item) {
                $made[$key] = $write($item, "$at.$key");
            }
            return self::object($made);
        };
    }
}
