<?php declare(strict_types=1);

use dtos\GetCall;

echo (new GetCall())->createResponse()->id, "\n";
