<?php declare(strict_types=1);

use dtos\Start;

function sent(ServiceStack\IPost $request): string
{
    return $request::class;
}

echo sent(new Start(number: '1')), "\n";
