<?php
/**
 * Runs cases against generated DTOs, one JSON object a line on standard input:
 *   {"file", "namespace"}                    declares the file's classes; answers {"declared": […]}
 *   {"class", "json", "arguments"?}          fromMap, then json_encode; answers {"json"} or {"error"}
 *   {"class", "call"}                        calls methods of an empty object; answers {"values": […]}
 *   {"class", "comments"}                    doc comments of the class and its properties
 *   {"class", "cases"}                       names and values of an enum
 */

error_reporting(E_ALL);
set_error_handler(function (int $level, string $message): never {
    throw new ErrorException($message);
});
require __DIR__ . '/ServiceStack.php';

function declared(): array
{
    $all = [...get_declared_classes(), ...get_declared_interfaces()];
    return array_filter($all, fn($name) => !str_contains($name, '@anonymous'));
}

function answer(array $case): array
{
    if (isset($case['file'])) {
        $before = declared();
        ServiceStack\JsonConverters::$namespaces = ['ServiceStack', $case['namespace']];
        ob_start();
        require $case['file'];
        $printed = ob_get_clean();
        $new = array_values(array_diff(declared(), $before));
        sort($new);
        return ['declared' => $new, 'printed' => $printed];
    }
    $class = $case['class'];
    if (isset($case['cases'])) {
        return ['cases' => array_map(fn($one) => [$one->name, $one->value], $class::cases())];
    }
    if (isset($case['comments'])) {
        $reflected = new ReflectionClass($class);
        $found = [$reflected->getDocComment()];
        foreach ($reflected->getProperties() as $property) {
            $found[] = $property->getDocComment();
        }
        return ['comments' => $found];
    }
    if (isset($case['call'])) {
        $values = [];
        foreach ($case['call'] as $method) {
            $value = (new $class())->$method();
            $values[] = is_object($value) ? get_class($value) : $value;
        }
        return ['values' => $values];
    }
    $object = isset($case['arguments']) ? $class::create($case['arguments']) : new $class();
    $object->fromMap(json_decode($case['json'], true, 512, JSON_THROW_ON_ERROR));
    $flags = JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES
        | JSON_UNESCAPED_LINE_TERMINATORS;
    return ['json' => json_encode($object, $flags)];
}

while (($line = fgets(STDIN)) !== false) {
    try {
        $answered = answer(json_decode($line, true, 512, JSON_THROW_ON_ERROR));
    } catch (Throwable $error) {
        $answered = ['error' => $error->getMessage()];
    }
    echo json_encode($answered, JSON_THROW_ON_ERROR), "\n";
}
