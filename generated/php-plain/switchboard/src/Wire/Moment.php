<?php

declare(strict_types=1);

namespace Switchboard\Wire;

/**
 * ISO 8601 texts of dates, times and durations. Whatever does not fit is an
 * \InvalidArgumentException. Digits behind the microseconds are cut off.
 */
final class Moment
{
    private const DATE = '/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/D';
    private const TIME = '/^((?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])(?:\.([0-9]+))?$/D';
    private const DATETIME = '/^[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}'
        . '(?:\.[0-9]+)?(?:Z|[-+](?:[01][0-9]|2[0-3]):[0-5][0-9])?$/D';
    private const TICKS = '~^/Date\((-?[0-9]{1,16})(?:([-+])([0-9]{2})([0-9]{2}))?\)/$~D';
    private const DURATION = '/^(-?)P(?=[0-9T])(?:([0-9]+)D)?'
        . '(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(?:\.([0-9]+))?S)?)?$/D';
    private const DAY = 86400;
    private const MOST_DAYS = 999_999_999;

    public static function date(string $text, string $at): string
    {
        return self::isDate($text) ? $text : throw Fault::unfit($at, 'a date', $text);
    }

    public static function time(string $text, string $at): string
    {
        if (\preg_match(self::TIME, $text, $match) !== 1) {
            throw Fault::unfit($at, 'a time', $text);
        }
        $micros = self::micros($match[2] ?? '');
        return $micros === '000000' ? $match[1] : "$match[1].$micros";
    }

    /**
     * A LocalDateTime if there is no offset. Takes `/Date(ms)/` and `/Date(ms+hhmm)/` too.
     */
    public static function datetime(string $text, string $at): \DateTimeImmutable
    {
        if (\preg_match(self::DATETIME, $text) !== 1 || !self::isDay($text)) {
            return self::ticks($text) ?? throw Fault::unfit($at, 'a date and time', $text);
        }
        if (\strlen($text) > 26) {
            $text = (string) \preg_replace('/(\.[0-9]{6})[0-9]+/', '$1', $text);
        }
        if ($text[-1] === 'Z') {
            return new \DateTimeImmutable(\substr($text, 0, -1) . '+00:00');
        }
        $hasOffset = $text[-6] === '+' || $text[-6] === '-';
        return $hasOffset ? new \DateTimeImmutable($text) : new LocalDateTime("$text+00:00");
    }

    /**
     * The text of a date and time; one in UTC ends with `Z`, a LocalDateTime has no offset.
     */
    public static function text(\DateTimeInterface $value, string $at): string
    {
        $all = $value->format('Y-m-d\TH:i:s.uP');
        // A year of another length than four moves the hyphen.
        if ($all[4] !== '-' || $all[0] === '-' || \str_starts_with($all, '0000')) {
            throw Fault::range($at, 'the year ' . $value->format('Y'));
        }
        $text = \substr($all, 0, \substr($all, 20, 6) === '000000' ? 19 : 26);
        if ($value instanceof LocalDateTime) {
            return $text;
        }
        $offset = \substr($all, 26);
        return $text . ($offset === '+00:00' ? 'Z' : $offset);
    }

    /**
     * The shortest text of the same length of time: `PT90S` is `PT1M30S`.
     */
    public static function duration(string $text, string $at): string
    {
        if (\preg_match(self::DURATION, $text, $match) !== 1) {
            throw Fault::unfit($at, 'a duration', $text);
        }
        // At most a billion days have 9 digits, and so many seconds 14; a longer part is too long.
        $parts = [];
        foreach ([2, 3, 4, 5] as $group) {
            $digits = \ltrim($match[$group] ?? '', '0');
            $parts[] = \strlen($digits) < 15 ? (int) $digits : \PHP_INT_MAX;
        }
        if (\in_array(\PHP_INT_MAX, $parts, true)) {
            throw Fault::range($at, Fault::quoted($text));
        }
        [$days, $hours, $minutes, $seconds] = $parts;
        $rest = $hours % 24 * 3600 + $minutes % 1440 * 60 + $seconds % self::DAY;
        $days += \intdiv($hours, 24) + \intdiv($minutes, 1440) + \intdiv($seconds, self::DAY)
            + \intdiv($rest, self::DAY);
        if ($days > self::MOST_DAYS) {
            throw Fault::range($at, Fault::quoted($text));
        }
        return self::durationText($match[1], $days, $rest % self::DAY, self::micros($match[6] ?? ''));
    }

    private static function durationText(string $sign, int $days, int $seconds, string $micros): string
    {
        $hours = \intdiv($seconds, 3600);
        $minutes = \intdiv($seconds, 60) % 60;
        $seconds %= 60;
        $fraction = \rtrim(".$micros", '.0');
        $day = $days > 0 ? "{$days}D" : '';
        $time = ($hours > 0 ? "{$hours}H" : '') . ($minutes > 0 ? "{$minutes}M" : '')
            . ($seconds > 0 || $fraction !== '' ? "$seconds{$fraction}S" : '');
        if ($time === '') {
            return $day === '' ? 'PT0S' : "{$sign}P$day";
        }
        return "{$sign}P{$day}T$time";
    }

    private static function isDate(string $text): bool
    {
        return \preg_match(self::DATE, $text) === 1 && self::isDay($text);
    }

    /**
     * Whether the calendar has the day that the first ten characters name, digits and hyphens.
     */
    private static function isDay(string $text): bool
    {
        return \checkdate((int) \substr($text, 5, 2), (int) \substr($text, 8, 2), (int) \substr($text, 0, 4));
    }

    private static function micros(string $fraction): string
    {
        return \substr(\str_pad($fraction, 6, '0'), 0, 6);
    }

    private static function ticks(string $text): ?\DateTimeImmutable
    {
        if (\preg_match(self::TICKS, $text, $match) !== 1) {
            return null;
        }
        $minutes = (int) ($match[3] ?? 0) * 60 + (int) ($match[4] ?? 0);
        if ($minutes >= 1440) {
            return null;
        }
        $millis = (int) $match[1] % 1000;
        $seconds = \intdiv((int) $match[1] - $millis, 1000);
        $zone = \sprintf('%s%02d:%02d', $match[2] ?? '+', \intdiv($minutes, 60), $minutes % 60);
        $made = (new \DateTimeImmutable("@$seconds"))->modify(\sprintf('%+d msec', $millis));
        $local = $made->setTimezone(new \DateTimeZone($zone));
        $known = '/^(?!0000)[0-9]{4}$/D';
        $fits = \preg_match($known, $made->format('Y')) === 1
            && \preg_match($known, $local->format('Y')) === 1;
        return $fits ? $local : null;
    }
}
