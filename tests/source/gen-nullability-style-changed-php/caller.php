<?php declare(strict_types=1);

use dtos\Start;

new Start(note: null);
echo "made\n";
