<?php namespace dtos;

use JsonSerializable;


/** @description {{ 7*7 }} {% raw %} ${x} <?php exit('a'); "quotes" 'q' \ # x: y --- */
// @Api(Description="a \"b\" \\ \u2028 \u202e \0 \ud83c\udf89 \ud800 */ line\nline")
// @ApiResponse(Description="(a, b) = \"c\"", StatusCode=400)
// @Odd(Kind=Some.Enum, Other=Pick(1), Text=null, Number=-1.5)
// @Broken(Text="no end)
class A implements JsonSerializable
{
    public function __construct(
        /** @description - [ ] { } & * ! | > % @ ` */
        /** @var string|null */
        public ?string $x=null,
        /** @description 🎉 ‮ reordered */
        /** @var array<array<array<string>>>|null */
        public ?array $y=null,
        /** @var <<<|null */
        public $z=null
    ) {
    }

    /** @throws Exception */
    public function fromMap($o): void {
        if (isset($o['x'])) $this->x = $o['x'];
        if (isset($o['a: b
c'])) $this->y = JsonConverters::fromArray('List<List<String', $o['y']);
    }
    
    /** @throws Exception */
    public function jsonSerialize(): mixed
    {
        $o = [];
        return empty($o) ? new class(){} : $o;
    }
}

