<?php declare(strict_types=1);

use dtos\Start;

echo json_encode(new Start('1', 'hello')), "\n";
