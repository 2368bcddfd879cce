<?php declare(strict_types=1);

use Demo\Call;

echo (new Call('hello', 'more'))->note, "\n";
