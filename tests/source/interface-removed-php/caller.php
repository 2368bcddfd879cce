<?php declare(strict_types=1);

use Demo\Call;
use Demo\HasId;

function shown(HasId $has): int
{
    return $has->id;
}

echo shown(new Call(id: 1)), "\n";
