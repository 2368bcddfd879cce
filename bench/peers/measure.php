<?php

/**
 * Times both codecs in one process and prints JSON, in the form of measure.py.
 *
 * Arguments: the folder of the generated package, the rounds; on standard input {record: JSON object}.
 */

declare(strict_types=1);

require __DIR__ . '/by_hand.php';

[, $folder, $rounds] = $argv;
\spl_autoload_register(static function (string $class) use ($folder): void {
    require "$folder/src/" . \strtr(\substr($class, \strlen('Codecs\\')), '\\', '/') . '.php';
});

function seconds(\Closure $step, int $times): float
{
    $begin = \hrtime(true);
    for ($i = 0; $i < $times; $i++) {
        $step();
    }
    return (\hrtime(true) - $begin) / 1e9;
}

const JSON = \JSON_THROW_ON_ERROR | \JSON_UNESCAPED_SLASHES;

/** @return array<string, \Closure> */
function byHand(string $record, string $text): array
{
    $class = "ByHand\\$record";
    $data = \json_decode($text, true, 512, JSON);
    $value = $class::fromArray($data);
    return [
        'to_dict' => static fn () => $value->toArray(),
        'from_dict' => static fn () => $class::fromArray($data),
        'to_json' => static fn () => \json_encode((object) $value->toArray(), JSON),
        'from_json' => static fn () => $class::fromArray(
            ByHand\object(\json_decode($text, true, 512, JSON), $record),
        ),
    ];
}

/** @return array<string, \Closure> */
function generated(string $record, string $text): array
{
    $class = "Codecs\\$record";
    $data = \json_decode($text, true, 512, JSON);
    $value = $class::fromArray($data);
    return [
        'to_dict' => static fn () => $value->toArray(),
        'from_dict' => static fn () => $class::fromArray($data),
        'to_json' => static fn () => $value->toJson(),
        'from_json' => static fn () => $class::fromJson($text),
    ];
}

$told = [];
foreach (\json_decode((string) \stream_get_contents(\STDIN), false, 512, JSON) as $record => $given) {
    $text = \json_encode($given, JSON);
    $codecs = ['by hand' => byHand($record, $text), 'polydto' => generated($record, $text)];
    $best = [];
    foreach (\range(1, (int) $rounds) as $round) {
        foreach ($codecs as $name => $steps) {
            foreach ($steps as $step => $run) {
                $times = $record === 'Invoice' ? 20 : 1000;
                $taken = seconds($run, $times) / $times * 1e9;
                $best[$name][$step] = \min($best[$name][$step] ?? \INF, $taken);
            }
        }
    }
    foreach ($codecs as $name => $steps) {
        $back = \json_decode($steps['to_json'](), true, 512, JSON);
        $sent = \json_decode($text, true, 512, JSON);
        $differs = static fn (string $key): bool => ($back[$key] ?? null) != $sent[$key];
        $best[$name]['changes'] = \array_values(\array_filter(\array_keys($sent), $differs));
    }
    $told[$record] = $best;
}
echo \json_encode($told, JSON);
