<?php declare(strict_types=1);

use Demo\Start;

echo (new Start(tag: 1))->toJson(), "\n";
