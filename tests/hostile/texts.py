"""Texts that try to end what they stand in, in any language that polydto reads or writes.

A text that could run says so: it makes the file BROKEN, or a global of that name.
"""

_PYTHON = "__import__('pathlib').Path('BROKEN').touch()"
_PHP = "touch('BROKEN');"
_SCRIPT = "globalThis.BROKEN = true"

TEXTS: dict[str, str] = {
    "three double quotes": f'"""\n{_PYTHON}\n"""',
    "three single quotes": f"''' + {_PYTHON} + '''",
    "a single quote": f"'; {_SCRIPT}; {_PHP} //",
    "a double quote": f'"; {_SCRIPT}; {_PHP} //',
    "a quote behind a backslash": f"\\'; {_SCRIPT}; {_PHP} //",
    "a backtick": f"`; {_SCRIPT}; `",
    "a backslash at the end": "ends with \\",
    "a quote at the end": 'ends with "',
    "escapes": "\\u002a/ \\x2a/ \\N{DASH} \\1 \\d \\0 \\u{2a}",
    "the end of a comment": f"*/ {_PHP} {_SCRIPT}; /*",
    "a slash and a star": "/ starts and ends *",
    "the end of php": f"?> <b> <?php {_PHP} ?>",
    "another end": f"%> <% {_PHP} #}} {{#",
    "a heredoc": f"<<<END\nEND;\n{_PHP}",
    "expansions": f"${{{_SCRIPT}}} {{$x}} $x #{{x}} %s %1$s {{0}} ~",
    "templates": "{{ 7*7 }} {% raw %} {# x #} {{ self.__init__ }}",
    "the end of data": "]]> <![CDATA[ &amp; &#x2a; &lt;",
    "the end of a script": f"</script><script>{_SCRIPT}</script><!-- --><img onerror={_SCRIPT}>",
    "markdown": f"[x](javascript:{_SCRIPT}) ![x](//e.example) `` ``` </code></pre>",
    "yaml": "a: b # c\n- d\n---\n...\n&a *a !!str <<: @ % | >",
    "yaml that is no text": "no",
    "a number": "012",
    "a time": "1:20",
    "a null": "~",
    "a space before": " a",
    "a space behind": "a ",
    "lines": f"two\nlines\r\nand {_PHP}\rend",
    "breaks of Unicode": f"a\u2028{_SCRIPT};\u2029b\u0085c\x0cd\x0be",
    "a null character": "a\x00b",
    "controls": "a\x1b[31mb\x07c\x7fd\x9be",
    "characters that reorder": "a\u202eb\u2066c\u2069d\u200fe\u061cf",
    "hidden characters": "a\u200bb\ufeffc\u00add\u2060e",
    "right to left": "שלום عالم",
    "beyond the plane": "🎉 👩\u200d👩\u200d👧 𝒳 e\u0301",
    "noncharacters": "a\uffffb\ufdd0c\U0010ffff",
    "a surrogate": "a\ud800b",
    "directives": "@ts-ignore @ts-nocheck # noqa: x type: ignore @internal @return never",
    "a source map": "# sourceMappingURL=x",
    "a prototype": "__proto__",
    "a constructor": "constructor",
    "a word of Python": "None",
    "a word of PHP": "__halt_compiler",
    "a path": "../../BROKEN",
    "an address": "https://e.example/%2e%2e?a=b&c#d",
    "a formula": "=cmd|'/C calc'!A0",
    "very long": "x" * 2_000,
    "blanks": " \t ",
    "empty": "",
}

# Those of them that are tried where a name is wanted.
NAMES = (
    *("three double quotes", "a single quote", "a backslash at the end", "the end of a comment"),
    *("the end of php", "expansions", "templates", "yaml", "yaml that is no text", "lines"),
    *("a null character", "characters that reorder", "beyond the plane", "a prototype"),
    *("a word of Python", "a word of PHP", "a path", "very long", "blanks", "empty"),
)
