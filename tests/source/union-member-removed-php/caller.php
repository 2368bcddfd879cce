<?php declare(strict_types=1);

use Demo\Call;
use Demo\Sip;

echo (new Call(to: new Sip(uri: 'x')))->toJson(), "\n";
