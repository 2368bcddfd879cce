<?php declare(strict_types=1);

use dtos\Call;

$call = new Call(id: 1);
$call->id = 2;
echo $call->id, "\n";
