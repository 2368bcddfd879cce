<?php declare(strict_types=1);

use Demo\Start;

echo (new Start('1', '2'))->caller, "\n";
