<?php declare(strict_types=1);

use Demo\Call;

$call = Call::fromJson('{"id": 1, "note": "hello"}');
echo $call->note, "\n";
