<?php declare(strict_types=1);

use Demo\Call;
use Demo\State;

// An answer as each side may send it.
$open = (string) (new ReflectionProperty(Call::class, 'state'))->getType() !== State::class;
$call = Call::fromJson($open ? '{"state": "Held"}' : '{"state": "On"}');
echo $call->state->name, "\n";
