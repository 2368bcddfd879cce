<?php

// What a careful person writes: straight-line code that checks what generated code checks.

declare(strict_types=1);

namespace ByHand;

const UUID = '/^[0-9a-f]{8}(-?)([0-9a-f]{4}\1){3}[0-9a-f]{12}$/Di';
const NUMBER = '/^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]{1,3})?$/D';
const DATE = '/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/D';
const MOMENT = '/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})$/D';

function text(array $data, string $key, string $at): string
{
    $value = $data[$key] ?? null;
    if (!\is_string($value)) {
        throw new \InvalidArgumentException("$at.$key: expected a string");
    }
    return $value;
}

function textOrNull(array $data, string $key, string $at): ?string
{
    return isset($data[$key]) ? text($data, $key, $at) : null;
}

function whole(array $data, string $key, string $at): int
{
    $value = $data[$key] ?? null;
    if (!\is_int($value)) {
        throw new \InvalidArgumentException("$at.$key: expected an integer");
    }
    return $value;
}

function number(array $data, string $key, string $at): string
{
    $value = text($data, $key, $at);
    if (\preg_match(NUMBER, $value) !== 1) {
        throw new \InvalidArgumentException("$at.$key: expected a number");
    }
    return $value;
}

function moment(array $data, string $key, string $at, string $form = MOMENT): \DateTimeImmutable
{
    $value = text($data, $key, $at);
    if (\preg_match($form, $value) === 1) {
        try {
            return new \DateTimeImmutable($value);
        } catch (\Exception) {
        }
    }
    throw new \InvalidArgumentException("$at.$key: expected a date");
}

function written(\DateTimeImmutable $value): string
{
    return $value->format($value->format('u') === '000000' ? 'Y-m-d\TH:i:sP' : 'Y-m-d\TH:i:s.uP');
}

/** @return list<mixed> */
function items(array $data, string $key, string $at): array
{
    $value = $data[$key] ?? null;
    if (!\is_array($value) || !\array_is_list($value)) {
        throw new \InvalidArgumentException("$at.$key: expected an array");
    }
    return $value;
}

function object(mixed $value, string $at): array
{
    if (!\is_array($value) || ($value !== [] && \array_is_list($value))) {
        throw new \InvalidArgumentException("$at: expected an object");
    }
    return $value;
}

final class NewOutgoingSession
{
    public function __construct(
        public readonly ?string $flowId = null,
        public readonly ?string $numberToDial = null,
        public readonly ?string $callerId = null,
    ) {
    }

    public static function fromArray(array $data, string $at = 'NewOutgoingSession'): self
    {
        return new self(
            textOrNull($data, 'flowId', $at),
            textOrNull($data, 'numberToDial', $at),
            textOrNull($data, 'callerId', $at),
        );
    }

    public function toArray(): array
    {
        $made = [];
        if ($this->flowId !== null) {
            $made['flowId'] = $this->flowId;
        }
        if ($this->numberToDial !== null) {
            $made['numberToDial'] = $this->numberToDial;
        }
        if ($this->callerId !== null) {
            $made['callerId'] = $this->callerId;
        }
        return $made;
    }
}

enum State: string
{
    case Draft = 'Draft';
    case Sent = 'Sent';
    case Settled = 'Settled';
}

final class Customer
{
    public function __construct(
        public readonly int $id,
        public readonly string $name,
        public readonly ?string $email,
        public readonly ?string $phone,
        public readonly string $street,
        public readonly string $city,
        public readonly string $postcode,
        public readonly string $country,
        public readonly \DateTimeImmutable $since,
    ) {
    }

    public static function fromArray(array $data, string $at = 'Customer'): self
    {
        return new self(
            whole($data, 'id', $at),
            text($data, 'name', $at),
            textOrNull($data, 'email', $at),
            textOrNull($data, 'phone', $at),
            text($data, 'street', $at),
            text($data, 'city', $at),
            text($data, 'postcode', $at),
            text($data, 'country', $at),
            moment($data, 'since', $at, DATE),
        );
    }

    public function toArray(): array
    {
        $made = ['id' => $this->id, 'name' => $this->name];
        if ($this->email !== null) {
            $made['email'] = $this->email;
        }
        if ($this->phone !== null) {
            $made['phone'] = $this->phone;
        }
        $made['street'] = $this->street;
        $made['city'] = $this->city;
        $made['postcode'] = $this->postcode;
        $made['country'] = $this->country;
        $made['since'] = $this->since->format('Y-m-d');
        return $made;
    }
}

final class Line
{
    public function __construct(
        public readonly string $sku,
        public readonly int $quantity,
        public readonly string $price,
        public readonly ?string $discount,
        public readonly ?\DateTimeImmutable $deliveredAt,
    ) {
    }

    public static function fromArray(array $data, string $at = 'Line'): self
    {
        return new self(
            text($data, 'sku', $at),
            whole($data, 'quantity', $at),
            number($data, 'price', $at),
            isset($data['discount']) ? number($data, 'discount', $at) : null,
            isset($data['deliveredAt']) ? moment($data, 'deliveredAt', $at) : null,
        );
    }

    public function toArray(): array
    {
        $made = ['sku' => $this->sku, 'quantity' => $this->quantity, 'price' => $this->price];
        if ($this->discount !== null) {
            $made['discount'] = $this->discount;
        }
        if ($this->deliveredAt !== null) {
            $made['deliveredAt'] = written($this->deliveredAt);
        }
        return $made;
    }
}

final class Payment
{
    public function __construct(
        public readonly string $method,
        public readonly string $amount,
        public readonly \DateTimeImmutable $at,
        public readonly ?string $reference,
    ) {
    }

    public static function fromArray(array $data, string $at = 'Payment'): self
    {
        return new self(
            text($data, 'method', $at),
            number($data, 'amount', $at),
            moment($data, 'at', $at),
            textOrNull($data, 'reference', $at),
        );
    }

    public function toArray(): array
    {
        $made = ['method' => $this->method, 'amount' => $this->amount, 'at' => written($this->at)];
        if ($this->reference !== null) {
            $made['reference'] = $this->reference;
        }
        return $made;
    }
}

final class Invoice
{
    /**
     * @param list<Line> $lines
     * @param list<Payment> $payments
     * @param list<string> $tags
     */
    public function __construct(
        public readonly string $id,
        public readonly string $number,
        public readonly State $state,
        public readonly \DateTimeImmutable $issuedAt,
        public readonly \DateTimeImmutable $dueOn,
        public readonly string $total,
        public readonly bool $paid,
        public readonly Customer $customer,
        public readonly array $lines,
        public readonly array $payments,
        public readonly array $tags,
        public readonly ?string $notes,
    ) {
    }

    public static function fromArray(array $data, string $at = 'Invoice'): self
    {
        $id = text($data, 'id', $at);
        if (\preg_match(UUID, $id) !== 1) {
            throw new \InvalidArgumentException("$at.id: expected a UUID");
        }
        $state = State::tryFrom(text($data, 'state', $at));
        if ($state === null) {
            throw new \InvalidArgumentException("$at.state: unknown value");
        }
        $paid = $data['paid'] ?? null;
        if (!\is_bool($paid)) {
            throw new \InvalidArgumentException("$at.paid: expected a boolean");
        }
        $lines = [];
        foreach (items($data, 'lines', $at) as $place => $line) {
            $lines[] = Line::fromArray(object($line, "$at.lines[$place]"), "$at.lines[$place]");
        }
        $payments = [];
        foreach (items($data, 'payments', $at) as $place => $payment) {
            $where = "$at.payments[$place]";
            $payments[] = Payment::fromArray(object($payment, $where), $where);
        }
        $tags = items($data, 'tags', $at);
        foreach ($tags as $place => $tag) {
            if (!\is_string($tag)) {
                throw new \InvalidArgumentException("$at.tags[$place]: expected a string");
            }
        }
        return new self(
            $id,
            text($data, 'number', $at),
            $state,
            moment($data, 'issuedAt', $at),
            moment($data, 'dueOn', $at, DATE),
            number($data, 'total', $at),
            $paid,
            Customer::fromArray(object($data['customer'] ?? null, "$at.customer"), "$at.customer"),
            $lines,
            $payments,
            $tags,
            textOrNull($data, 'notes', $at),
        );
    }

    public function toArray(): array
    {
        $made = [
            'id' => $this->id,
            'number' => $this->number,
            'state' => $this->state->value,
            'issuedAt' => written($this->issuedAt),
            'dueOn' => $this->dueOn->format('Y-m-d'),
            'total' => $this->total,
            'paid' => $this->paid,
            'customer' => $this->customer->toArray(),
            'lines' => \array_map(static fn (Line $line) => $line->toArray(), $this->lines),
            'payments' => \array_map(static fn (Payment $payment) => $payment->toArray(), $this->payments),
            'tags' => $this->tags,
        ];
        if ($this->notes !== null) {
            $made['notes'] = $this->notes;
        }
        return $made;
    }
}
