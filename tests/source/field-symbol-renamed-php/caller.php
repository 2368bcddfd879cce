<?php declare(strict_types=1);

use Demo\Start;

echo (new Start(number: '1'))->number, "\n";
