<?php declare(strict_types=1);

use Demo\Call;
use Demo\State;

echo (new Call(state: State::On))->state->name, "\n";
