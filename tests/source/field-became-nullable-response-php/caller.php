<?php declare(strict_types=1);

use Demo\Call;

// An answer as each side may send it.
$may = (new ReflectionProperty(Call::class, 'note'))->getType()->allowsNull();
$call = Call::fromJson($may ? '{"id": 1, "note": null}' : '{"id": 1, "note": "hello"}');
echo strtoupper($call->note), "\n";
