<?php declare(strict_types=1);

use Demo\Start;

echo (new Start(state: 'Held'))->toJson(), "\n";
