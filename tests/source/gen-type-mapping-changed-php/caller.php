<?php declare(strict_types=1);

use dtos\Call;

echo (new Call(at: new DateTime('2026-01-02')))->at->format('c'), "\n";
