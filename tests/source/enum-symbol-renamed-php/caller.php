<?php declare(strict_types=1);

use Demo\State;

echo State::Off->value, "\n";
