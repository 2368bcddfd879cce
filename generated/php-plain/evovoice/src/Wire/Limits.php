<?php

declare(strict_types=1);

namespace Evovoice\Wire;

/**
 * What the constraints of a contract count and compare.
 */
final class Limits
{
    /**
     * The number of code points.
     */
    public static function length(string $text): int
    {
        return \strlen((string) \preg_replace('/[\x80-\xbf]+/', '', $text));
    }

    /**
     * The elements, each once, at its first place.
     *
     * @template T
     * @param array<T> $items
     * @param (callable(T): string)|null $same gives equal texts for equal elements
     * @return list<T>
     */
    public static function distinct(array $items, ?callable $same = null): array
    {
        $made = [];
        foreach ($items as $item) {
            $made[$same === null ? self::same($item) : $same($item)] ??= $item;
        }
        return \array_values($made);
    }

    /**
     * A text that equal values share. Dates and times are equal if they are the same instant.
     */
    private static function same(mixed $value): string
    {
        return match (true) {
            \is_string($value) => "s$value",
            \is_int($value), \is_float($value) => 'n' . JsonNumber::same($value),
            $value instanceof JsonNumber => 'n' . JsonNumber::same($value->digits),
            $value instanceof \DateTimeInterface =>
                ($value instanceof LocalDateTime ? 'l' : 'd') . $value->format('U.u'),
            default => 'o' . \serialize($value),
        };
    }
}
