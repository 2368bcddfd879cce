<?php

declare(strict_types=1);

namespace Wire;

/**
 * What every record of a contract can do. Readers are static: fromJson, fromArray.
 */
interface Record extends \JsonSerializable
{
    /**
     * The members by their keys in JSON, those of records inside too. An object that PHP would take
     * for a list is an \stdClass; a number that PHP cannot hold exactly is a JsonNumber.
     *
     * @return array<mixed>
     */
    public function toArray(): array;

    /**
     * The JSON text; numbers keep every digit.
     *
     * @throws \InvalidArgumentException for a value that JSON or the contract cannot carry
     */
    public function toJson(): string;
}
