<?php declare(strict_types=1);

use Demo\Call;

echo (new Call('1', 'hello', 'x'))->note, "\n";
