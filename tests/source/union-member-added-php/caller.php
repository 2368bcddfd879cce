<?php declare(strict_types=1);

use Demo\Call;
use Demo\Phone;
use Demo\Sip;

// An answer as each side may send it.
$web = str_contains((string) (new ReflectionProperty(Call::class, 'to'))->getType(), 'Web');
$to = Call::fromJson($web ? '{"to": {"kind": "web", "url": "x"}}' : '{"to": {"kind": "sip", "uri": "x"}}')->to;
echo match (true) {
    $to instanceof Phone => $to->number,
    $to instanceof Sip => $to->uri,
}, "\n";
