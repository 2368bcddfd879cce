<?php declare(strict_types=1);

use Demo\Call;

// An answer as each side may send it.
$may = str_contains((string) (new ReflectionProperty(Call::class, 'note'))->getType(), 'Absent');
$call = Call::fromJson($may ? '{"id": 1}' : '{"id": 1, "note": "hello"}');
echo strtoupper($call->note), "\n";
