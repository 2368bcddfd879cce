<?php

declare(strict_types=1);

namespace Wire;

/**
 * A JSON number with every digit as it was written, where an int or a float could lose some.
 */
final class JsonNumber implements \JsonSerializable, \Stringable
{
    private const FORM = '/^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([-+]?[0-9]+))?$/D';

    /** More digits than any integer type has. */
    private const TOO_LONG = 40;

    public function __construct(public readonly string $digits)
    {
        if (!self::accepts($digits)) {
            throw new \InvalidArgumentException('expected a number, got ' . Fault::quoted($digits));
        }
    }

    /**
     * Whether a text is a number as JSON writes it.
     */
    public static function accepts(string $digits): bool
    {
        return \preg_match(self::FORM, $digits) === 1;
    }

    public function __toString(): string
    {
        return $this->digits;
    }

    public function toFloat(): float
    {
        return (float) $this->digits;
    }

    /**
     * For json_encode, which can write no digits of ours: a number if PHP holds all of it, else
     * the digits as a string. toJson writes the digits as a number.
     */
    public function jsonSerialize(): int|float|string
    {
        $whole = (int) $this->digits;
        if ((string) $whole === $this->digits) {
            return $whole;
        }
        $float = (float) $this->digits;
        $exact = \is_finite($float) && self::same($this->digits) === self::same(self::textOf($float));
        return $exact ? $float : $this->digits;
    }

    /**
     * Whether it is written without point and exponent.
     */
    public function isInteger(): bool
    {
        return \strpbrk($this->digits, '.eE') === false;
    }

    /**
     * The digits of a whole number without point and exponent, or null if it is none.
     */
    public function whole(): ?string
    {
        [$sign, $digits, $exponent] = self::parts($this->digits);
        if ($digits === '') {
            return '0';
        }
        if ($exponent < 0) {
            return null;
        }
        return $sign . $digits . \str_repeat('0', (int) \min($exponent, self::TOO_LONG));
    }

    /**
     * The shortest text that reads as that float, whatever php.ini says of precision.
     */
    public static function textOf(float $value): string
    {
        if (!\is_finite($value)) {
            throw new \InvalidArgumentException('JSON has neither infinities nor NaN');
        }
        $text = \sprintf('%.*H', -1, $value);
        return \strpbrk($text, '.E') === false ? "$text.0" : $text;
    }

    /**
     * A text that equal numbers share: that of `1.0` is that of `1`.
     */
    public static function same(int|float|string $number): string
    {
        [$sign, $digits, $exponent] = self::parts(self::text($number));
        return "$sign{$digits}e$exponent";
    }

    /**
     * Below, at or above 0 as `$left` is less than, equal to or greater than `$right`; exact.
     */
    public static function compare(int|float|string $left, string $right): int
    {
        [$sign, $digits, $exponent] = self::parts(self::text($left));
        [$otherSign, $otherDigits, $otherExponent] = self::parts($right);
        if ($digits === '' || $otherDigits === '' || $sign !== $otherSign) {
            return self::direction($sign, $digits) <=> self::direction($otherSign, $otherDigits);
        }
        // Both digit texts start with another digit than 0, so the longer whole part is greater.
        $order = \strlen($digits) + $exponent <=> \strlen($otherDigits) + $otherExponent;
        if ($order === 0) {
            $order = \strcmp($digits, $otherDigits) <=> 0;
        }
        return $sign === '-' ? -$order : $order;
    }

    /**
     * Whether `$value` is a whole number of times `$step`, which has at most 17 digits; exact.
     */
    public static function isMultiple(int|float|string $value, string $step): bool
    {
        [, $digits, $exponent] = self::parts(self::text($value));
        [, $divisor, $shift] = self::parts($step);
        if ($digits === '') {
            return true;
        }
        if ($exponent < $shift) {
            return false; // the last digit is no 0 and stands behind all that `$step` reaches
        }
        $divisor = (int) $divisor;
        $rest = 0;
        foreach (\str_split($digits) as $digit) {
            $rest = ($rest * 10 + (int) $digit) % $divisor;
        }
        // 60 zeros bring in every 2 and 5 that a divisor of 17 digits can have; more change nothing.
        for ($zeros = \min($exponent - $shift, 60); $zeros > 0 && $rest !== 0; $zeros--) {
            $rest = $rest * 10 % $divisor;
        }
        return $rest === 0;
    }

    private static function text(int|float|string $value): string
    {
        return \is_float($value) ? self::textOf($value) : (string) $value;
    }

    private static function direction(string $sign, string $digits): int
    {
        return $digits === '' ? 0 : ($sign === '-' ? -1 : 1);
    }

    /**
     * Sign, digits without zeros at either end, and the power of ten behind them.
     *
     * @return array{string, string, int|float}
     */
    private static function parts(string $text): array
    {
        if (\preg_match(self::FORM, $text, $match) !== 1) {
            throw new \InvalidArgumentException('expected a number, got ' . Fault::quoted($text));
        }
        $fraction = $match[3] ?? '';
        $all = \ltrim($match[2] . $fraction, '0');
        $digits = \rtrim($all, '0');
        if ($digits === '') {
            return ['', '', 0];
        }
        $exponent = (int) ($match[4] ?? 0) - \strlen($fraction) + \strlen($all) - \strlen($digits);
        return [$match[1], $digits, $exponent];
    }
}
