<?php declare(strict_types=1);

use Demo\Start;

// The caller becomes the note; PHP drops what is too much.
echo (new Start('1', '2', '3'))->toJson(), "\n";
