<?php

declare(strict_types=1);

namespace Wire;

/**
 * A date and time without an offset, which JSON may carry: `2026-11-24T13:30:00`.
 *
 * Any other \DateTimeInterface is sent with its offset. What modify() and its like return is a
 * LocalDateTime again.
 */
final class LocalDateTime extends \DateTimeImmutable
{
}
