<?php declare(strict_types=1);

use Demo\State;

echo intdiv(State::Off->value, 1), "\n";
