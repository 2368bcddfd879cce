<?php declare(strict_types=1);

use Demo\Other;

echo (new Other(a: '1'))->a, "\n";
