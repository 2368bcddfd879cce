<?php declare(strict_types=1);

use Demo\State;

foreach (State::cases() as $state) {
    echo match ($state) {
        State::On => 'on',
        State::Off => 'off',
    }, "\n";
}
