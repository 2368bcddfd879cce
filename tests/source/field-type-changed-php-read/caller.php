<?php declare(strict_types=1);

use Demo\Call;

$is_int = (string) (new ReflectionProperty(Call::class, 'id'))->getType() === 'int';
$call = Call::fromJson($is_int ? '{"id": 1}' : '{"id": "1"}');
echo intdiv($call->id, 1), "\n";
