<?php

/**
 * Sends JSON through generated classes: JSON lines in, JSON lines out.
 *
 * In: {"module": path of composer.json, "type": name, "json": text}. The name may have its
 * namespace. Out: {"json": text}, or {"refused": message}. Where the classes have constraint checks,
 * what breaks one is refused too; with "tell": true it is {"json": text, "broken": messages}.
 * "readers" are the types that the type parameters of a generic record stand for.
 */

declare(strict_types=1);

\error_reporting(\E_ALL);
\set_error_handler(static function (int $level, string $message, string $file, int $line): never {
    throw new \ErrorException($message, 0, $level, $file, $line);
});

/** Autoloads the classes beside composer.json as Composer would, and gives their namespace. */
function namespaceOf(string $path): string
{
    static $namespace = null;
    if ($namespace === null) {
        $package = \json_decode((string) \file_get_contents($path), true, 512, \JSON_THROW_ON_ERROR);
        foreach ($package['autoload']['psr-4'] as $prefix => $source) {
            $folder = \dirname($path) . "/$source";
            \spl_autoload_register(static function (string $class) use ($prefix, $folder): void {
                $file = $folder . \strtr(\substr($class, \strlen($prefix)), '\\', '/') . '.php';
                if (\str_starts_with($class, $prefix) && \is_file($file)) {
                    require $file;
                }
            });
            $namespace = \rtrim($prefix, '\\');
        }
    }
    return $namespace;
}

/**
 * @param array{module: string, type: string, json: string, readers?: list<string>, tell?: bool} $request
 * @return array{json: string, broken?: list<string>}|array{refused: string}
 */
function answer(array $request): array
{
    $namespace = namespaceOf($request['module']);
    $class = static fn (string $name): string => \str_contains($name, '\\') ? $name : "$namespace\\$name";
    $name = $class($request['type']);
    $readers = \array_map(static fn (string $type) => $class($type)::read(...), $request['readers'] ?? []);
    try {
        $value = $name::fromJson($request['json'], ...$readers);
        $broken = \method_exists($value, 'validate') ? $value->validate() : [];
        $told = $request['tell'] ?? false;
        if ($broken !== [] && !$told) {
            return ['refused' => \implode('; ', $broken)];
        }
        // A union is no class of its values.
        $json = $value instanceof $name ? $value->toJson() : $name::toJson($value);
    } catch (\InvalidArgumentException $error) {
        return ['refused' => $error->getMessage()];
    }
    return $told ? ['json' => $json, 'broken' => $broken] : ['json' => $json];
}

/** Answers for one module, in this process. */
function serve(): void
{
    $flags = \JSON_THROW_ON_ERROR | \JSON_INVALID_UTF8_SUBSTITUTE;
    while (($line = \fgets(\STDIN)) !== false) {
        $request = \json_decode($line, true, 512, \JSON_THROW_ON_ERROR);
        echo \json_encode(answer($request), $flags), "\n";
    }
}

/** Hands each line to a process that serves its module: two modules may have classes of one name. */
function route(): void
{
    $current = null;
    $pipes = [];
    while (($line = \fgets(\STDIN)) !== false) {
        $module = \json_decode($line, true, 512, \JSON_THROW_ON_ERROR)['module'];
        if ($module !== $current) {
            \array_map(\fclose(...), $pipes);
            $command = [\PHP_BINARY, '-d', 'error_reporting=-1', __FILE__, 'serve'];
            $server = \proc_open($command, [['pipe', 'r'], ['pipe', 'w'], \STDERR], $pipes);
            $current = $module;
        }
        \fwrite($pipes[0], $line);
        $said = \fgets($pipes[1]);
        if ($said === false) {
            exit(1);
        }
        echo $said;
    }
}

($argv[1] ?? '') === 'serve' ? serve() : route();
