<?php declare(strict_types=1);

use Demo\Start;

echo (new Start(size: 1))->toJson(), "\n";
