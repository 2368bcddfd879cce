<?php declare(strict_types=1);

use Demo\Base;
use Demo\Call;

function shown(Base $base): int
{
    return $base->id;
}

echo shown(new Call(id: 1, note: 'x')), "\n";
