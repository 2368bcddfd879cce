<?php

declare(strict_types=1);

namespace Wire;

/**
 * JSON text and the tree that readers take: an object is an \stdClass, an array a list, a number
 * with a point, an exponent or more digits than an int has a JsonNumber.
 */
final class Json
{
    /** Levels of arrays and objects, one inside the other. */
    private const DEPTH = 2000;

    private const FLAGS = \JSON_THROW_ON_ERROR | \JSON_UNESCAPED_UNICODE | \JSON_UNESCAPED_SLASHES;

    /**
     * Numbers that json_decode would not keep as they are written, and strings that start with
     * U+0001 or U+0000; all other strings are skipped. json_decode gets the numbers as strings with
     * U+0001 in front, and a second U+0001 keeps those strings apart. It also lets a key start with
     * U+0000, which no property can.
     */
    private const INEXACT = '/"\\\\u000[01][^"]*+"|"[^"]*+"(*SKIP)(*FAIL)'
        . '|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++(?:[eE][-+]?[0-9]++)?|[eE][-+]?[0-9]++)'
        . '|-?[1-9][0-9]{18,}+/';

    /**
     * The tree of a JSON text. Of equal keys the last one counts.
     *
     * @throws \InvalidArgumentException for what is no JSON, or more than 2000 levels deep
     */
    public static function decode(string $json): mixed
    {
        try {
            $tree = self::native($json);
            // Without escaped quotes the pattern takes a string in one step, however long it is.
            $plain = \str_replace(['\\\\', '\\"'], ['\\u005c', '\\u0022'], $json);
            $marked = \preg_replace_callback(self::INEXACT, self::mark(...), $plain, -1, $count);
            if ($marked === null) {
                throw new \InvalidArgumentException('not JSON: ' . \preg_last_error_msg());
            }
            return $count === 0 ? $tree : self::unmark(self::native($marked));
        } catch (\JsonException $error) {
            $deep = $error->getCode() === \JSON_ERROR_DEPTH;
            $message = $deep ? 'the JSON is nested too deeply' : 'not JSON: ' . $error->getMessage();
            throw new \InvalidArgumentException($message, 0, $error);
        }
    }

    /**
     * The tree of arrays as json_decode(…, true) or toArray gives them. What PHP takes for a list
     * may be an object too, so it becomes an \ArrayObject, which readers take for either.
     */
    public static function tree(mixed $data): mixed
    {
        if (!\is_array($data) && !$data instanceof \stdClass) {
            return $data;
        }
        $made = [];
        foreach ((array) $data as $key => $item) {
            $made[$key] = \is_array($item) || \is_object($item) ? self::tree($item) : $item;
        }
        return \is_array($data) && \array_is_list($data) ? new \ArrayObject($made) : (object) $made;
    }

    /**
     * The JSON text of a tree, of what toArray gives, or of any values that JSON can carry.
     *
     * @throws \InvalidArgumentException for what JSON cannot carry
     */
    public static function encode(mixed $tree): string
    {
        try {
            return self::isPlain($tree, self::DEPTH)
                ? \json_encode($tree, self::FLAGS, self::DEPTH)
                : self::text($tree, self::DEPTH);
        } catch (\JsonException $error) {
            throw new \InvalidArgumentException('no JSON: ' . $error->getMessage(), 0, $error);
        }
    }

    private static function native(string $json): mixed
    {
        $levels = self::DEPTH + 1; // json_decode counts the innermost value too
        try {
            return \json_decode($json, false, $levels, \JSON_THROW_ON_ERROR);
        } catch (\JsonException $error) {
            if ($error->getCode() !== \JSON_ERROR_INVALID_PROPERTY_NAME) {
                throw $error;
            }
            return \json_decode($json, true, $levels, \JSON_THROW_ON_ERROR); // is the rest JSON?
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
            return $rest[0] === "\x01" || $rest[0] === "\0" ? $rest : new JsonNumber($rest);
        }
        if (!\is_array($tree) && !$tree instanceof \stdClass) {
            return $tree;
        }
        $made = [];
        foreach ((array) $tree as $key => $value) {
            if (\is_string($key) && $key !== '' && $key[0] === "\x01") {
                $key = \substr($key, 1); // no number: keys are strings
            }
            $made[$key] = self::unmark($value);
        }
        return \is_array($tree) ? $made : (object) $made;
    }

    /**
     * Whether json_encode writes what text() does: it has digits of its own for floats, no word for
     * most objects, and leaves out a property whose name starts with U+0000.
     */
    private static function isPlain(mixed $tree, int $depth): bool
    {
        if (!\is_array($tree) && !$tree instanceof \stdClass) {
            return \is_string($tree) || \is_int($tree) || \is_bool($tree) || $tree === null;
        }
        if ($depth === 0) {
            return false;
        }
        foreach ((array) $tree as $key => $item) {
            if (\is_string($key) && $key !== '' && $key[0] === "\0") {
                return false;
            }
            if (!\is_string($item) && !\is_int($item) && !self::isPlain($item, $depth - 1)) {
                return false;
            }
        }
        return true;
    }

    private static function text(mixed $tree, int $depth): string
    {
        if (\is_string($tree)) {
            return \json_encode($tree, self::FLAGS);
        }
        if (\is_array($tree) || $tree instanceof \stdClass || $tree instanceof \ArrayObject) {
            if ($depth === 0) {
                throw new \InvalidArgumentException('no JSON: nested too deeply');
            }
            return \is_array($tree) && \array_is_list($tree)
                ? self::listText($tree, $depth)
                : self::objectText((array) $tree, $depth);
        }
        return match (true) {
            $tree === null => 'null',
            \is_bool($tree) => $tree ? 'true' : 'false',
            \is_int($tree) => (string) $tree,
            \is_float($tree) => JsonNumber::textOf($tree),
            $tree instanceof JsonNumber => $tree->digits,
            $tree instanceof \JsonSerializable => self::text($tree->jsonSerialize(), $depth),
            $tree instanceof \BackedEnum => self::text($tree->value, $depth),
            $tree instanceof \DateTimeInterface => self::text(Moment::text($tree, ''), $depth),
            default => throw new \InvalidArgumentException('no JSON: ' . \get_debug_type($tree)),
        };
    }

    /** @param list<mixed> $items */
    private static function listText(array $items, int $depth): string
    {
        $texts = [];
        foreach ($items as $item) {
            $texts[] = self::text($item, $depth - 1);
        }
        return '[' . \implode(',', $texts) . ']';
    }

    /** @param array<mixed> $members */
    private static function objectText(array $members, int $depth): string
    {
        $texts = [];
        foreach ($members as $key => $value) {
            $texts[] = \json_encode((string) $key, self::FLAGS) . ':' . self::text($value, $depth - 1);
        }
        return '{' . \implode(',', $texts) . '}';
    }
}
