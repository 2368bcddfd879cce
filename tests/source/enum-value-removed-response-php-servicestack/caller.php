<?php declare(strict_types=1);

use dtos\State;

echo State::Off->value, "\n";
