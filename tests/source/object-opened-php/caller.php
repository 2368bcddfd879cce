<?php declare(strict_types=1);

use Demo\Call;

echo (new Call(id: 1))->id, "\n";
