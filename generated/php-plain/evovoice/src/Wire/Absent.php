<?php

declare(strict_types=1);

namespace Evovoice\Wire;

/**
 * What an optional member holds whose key is absent: it is not sent. Null is sent as null.
 */
enum Absent
{
    case Value;
}
