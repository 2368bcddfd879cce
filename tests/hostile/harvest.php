<?php

/**
 * Reads generated PHP with PHP's own parser, and runs it.
 *
 * In, one JSON text: {"before": [paths], "files": [[paths]], "load": whether they are run}. A
 * composer.json among the files says where its classes are. Out: for each list of files
 * {"literals": [texts], "comments": [texts]}. A file that does not parse, that holds more than
 * declarations, or that prints anything, ends this with an error.
 */

declare(strict_types=1);

\error_reporting(\E_ALL);
\set_error_handler(static function (int $level, string $message, string $file, int $line): never {
    throw new \ErrorException($message, 0, $level, $file, $line);
});

/** @return array{list<string>, list<string>} the values of literals, and comments */
function texts(string $file): array
{
    $literals = $comments = [];
    foreach (\PhpToken::tokenize((string) \file_get_contents($file), \TOKEN_PARSE) as $token) {
        if ($token->id === \T_CONSTANT_ENCAPSED_STRING) {
            $literals[] = eval("return $token->text;");
        } elseif ($token->is([\T_COMMENT, \T_DOC_COMMENT])) {
            $comments[] = $token->text;
        } elseif ($token->is([\T_INLINE_HTML, \T_CLOSE_TAG, \T_EVAL, \T_INCLUDE, \T_START_HEREDOC])) {
            throw new \RuntimeException("$file:$token->line: $token->text");
        }
    }
    return [$literals, $comments];
}

$asked = \json_decode((string) \stream_get_contents(\STDIN), true, 512, \JSON_THROW_ON_ERROR);
$told = [];
\ob_start();
\array_map(static fn (string $file) => require_once $file, $asked['before']);
foreach ($asked['files'] as $files) {
    foreach ($files as $file) {
        if (\str_ends_with($file, 'composer.json') && $asked['load']) {
            $package = \json_decode((string) \file_get_contents($file), true, 512, \JSON_THROW_ON_ERROR);
            foreach ($package['autoload']['psr-4'] as $prefix => $source) {
                $folder = \dirname($file) . "/$source";
                \spl_autoload_register(static function (string $class) use ($prefix, $folder): void {
                    require_once $folder . \strtr(\substr($class, \strlen($prefix)), '\\', '/') . '.php';
                });
            }
        }
    }
    $literals = $comments = [];
    foreach ($files as $file) {
        if (\str_ends_with($file, '.php')) {
            [$found, $said] = texts($file);
            \array_push($literals, ...$found);
            \array_push($comments, ...$said);
            if ($asked['load']) {
                require_once $file;
            }
        }
    }
    $told[] = ['literals' => $literals, 'comments' => $comments];
}
if (($printed = \ob_get_clean()) !== '') {
    throw new \RuntimeException("printed: $printed");
}
echo \json_encode($told, \JSON_THROW_ON_ERROR), "\n";
