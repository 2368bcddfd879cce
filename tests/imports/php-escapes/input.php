<?php namespace dtos;

use JsonSerializable;


class A implements JsonSerializable
{
    public function __construct(
        /** @var string|null */
        public ?string $x=null
    ) {
    }

    public function fromMap($o): void {
        if (isset($o["a\tb\$c"])) $this->x = $o["a\tb\$c"];
    }
}

enum E : string
{
    case Lines = "a\nb\r\nc";
    case Quotes = "\"'";
    case Single = 'it\'s \n C:\\new';
    case Units = "\u{e9}\u{1F389}\xc3\xa9\101";
    case Nul = "a\0b";
    case Beyond = "\u{110000}\xff";
    case Plain = "\q";
}
