<?php declare(strict_types=1);

use Demo\Call;

echo Call::fromJson('{"state": "On"}')->state->name, "\n";
