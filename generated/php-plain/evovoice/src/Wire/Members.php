<?php

declare(strict_types=1);

namespace Evovoice\Wire;

/**
 * The members of a JSON object while it is read.
 */
final class Members
{
    /** @param array<mixed> $members */
    private function __construct(private array $members, private readonly string $at)
    {
    }

    public static function of(mixed $value, string $at): self
    {
        return new self($value instanceof \stdClass ? (array) $value : Read::object($value, $at), $at);
    }

    /**
     * @template T
     * @param callable(mixed, string): T $read
     * @return T
     */
    public function required(string $key, callable $read): mixed
    {
        $value = $this->members[$key] ?? null;
        if ($value === null && !\array_key_exists($key, $this->members)) {
            throw new \InvalidArgumentException("$this->at.$key: missing");
        }
        return $read($value, "$this->at.$key");
    }

    /**
     * Null is null, and not read.
     *
     * @template T
     * @param callable(mixed, string): T $read
     * @return T|null
     */
    public function requiredOrNull(string $key, callable $read): mixed
    {
        $value = $this->members[$key] ?? null;
        if ($value === null && !\array_key_exists($key, $this->members)) {
            throw new \InvalidArgumentException("$this->at.$key: missing");
        }
        return $value === null ? null : $read($value, "$this->at.$key");
    }

    /**
     * @template T
     * @template D
     * @param callable(mixed, string): T $read
     * @param D $default what stands for a key that is absent
     * @return T|D
     */
    public function optional(string $key, callable $read, mixed $default = Absent::Value): mixed
    {
        $value = $this->members[$key] ?? null;
        if ($value === null && !\array_key_exists($key, $this->members)) {
            return $default;
        }
        return $read($value, "$this->at.$key");
    }

    /**
     * Null is null, and not read.
     *
     * @template T
     * @template D
     * @param callable(mixed, string): T $read
     * @param D $default what stands for a key that is absent
     * @return T|D|null
     */
    public function optionalOrNull(string $key, callable $read, mixed $default = Absent::Value): mixed
    {
        $value = $this->members[$key] ?? null;
        if ($value === null) {
            return \array_key_exists($key, $this->members) ? null : $default;
        }
        return $read($value, "$this->at.$key");
    }

    /**
     * The value of the discriminator, or null, which is no member of what is read next.
     */
    public function take(string $key): mixed
    {
        $taken = $this->members[$key] ?? null;
        unset($this->members[$key]);
        return $taken;
    }

    /**
     * What is left, as a value for a reader.
     */
    public function rest(): \stdClass
    {
        return (object) $this->members;
    }

    /**
     * The members that a record does not declare.
     *
     * @return array<mixed>
     */
    public function extras(string ...$known): array
    {
        $made = [];
        foreach (\array_diff_key($this->members, \array_flip($known)) as $key => $value) {
            $made[$key] = Read::any($value, '');
        }
        return $made;
    }

    public function forbid(string ...$known): void
    {
        foreach (\array_diff_key($this->members, \array_flip($known)) as $key => $_) {
            throw new \InvalidArgumentException("$this->at.$key: unknown key");
        }
    }
}
