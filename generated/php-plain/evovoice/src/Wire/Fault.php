<?php

declare(strict_types=1);

namespace Evovoice\Wire;

/**
 * The exceptions of readers and writers. `$at` is the path of the value: `Session.attempts[0]`.
 */
final class Fault
{
    public static function wrong(string $at, string $wanted, mixed $value): \InvalidArgumentException
    {
        $got = match (true) {
            $value === null => 'null',
            \is_bool($value) => 'a boolean',
            \is_int($value) => 'an integer',
            \is_float($value) => 'a number',
            \is_string($value) => 'a string',
            \is_array($value), $value instanceof \ArrayObject => 'an array',
            $value instanceof \stdClass => 'an object',
            $value instanceof JsonNumber => $value->isInteger() ? 'an integer' : 'a number',
            default => \get_debug_type($value),
        };
        return new \InvalidArgumentException("$at: expected $wanted, got $got");
    }

    public static function unfit(string $at, string $wanted, string $text): \InvalidArgumentException
    {
        return new \InvalidArgumentException("$at: expected $wanted, got " . self::quoted($text));
    }

    public static function unknown(string $at, int|string $value): \InvalidArgumentException
    {
        $shown = \is_int($value) ? $value : self::quoted($value);
        return new \InvalidArgumentException("$at: unknown value $shown");
    }

    public static function range(string $at, int|string $value): \InvalidArgumentException
    {
        return new \InvalidArgumentException("$at: $value is out of range");
    }

    /**
     * The text in quotes, with what would not show as an escape.
     */
    public static function quoted(string $text): string
    {
        $quote = \str_contains($text, "'") && !\str_contains($text, '"') ? '"' : "'";
        $shown = \addcslashes($text, "\\\0..\37\177" . ($quote === "'" ? "'" : ''));
        return $quote . $shown . $quote;
    }
}
