<?php

/**
 * Sends DTOs of the style plain to a server: `php client.php FOLDER BASE`, FOLDER has composer.json.
 *
 * Standard output: JSON, {what was sent: [status, the answer read and written again]}.
 */

declare(strict_types=1);

\error_reporting(\E_ALL);
[, $folder, $base] = $argv;
\spl_autoload_register(static function (string $class) use ($folder): void {
    require $folder . '/src/' . \strtr(\substr($class, \strlen('Switchboard\\')), '\\', '/') . '.php';
});

use Switchboard\FindSessions;
use Switchboard\Page;
use Switchboard\PhoneEndpoint;
use Switchboard\Session;
use Switchboard\StartSession;

/** @return array{int, string} */
function send(string $url, string $type, string $body): array
{
    $context = \stream_context_create(['http' => [
        'method' => 'POST',
        'header' => "Content-Type: $type\r\nAccept: application/json\r\nAuthorization: Bearer token",
        'content' => $body,
        'ignore_errors' => true,
    ]]);
    $text = (string) \file_get_contents($url, false, $context);
    return [(int) \explode(' ', $http_response_header[0])[1], $text];
}

$id = '123e4567-e89b-12d3-a456-426614174000';
$phone = new PhoneEndpoint(number: '+18144043093');
$start = new StartSession(requestId: $id, endpoint: $phone, labels: ['a' => 'b']);
$dear = new StartSession(requestId: $id, endpoint: $phone, priority: 12);
$find = new FindSessions(take: 7);
$json = 'application/json';
[$status, $text] = send("$base/sessions", $json, $start->toJson());
$told = ['start' => [$status, Session::fromJson($text)->toJson()]];
$told['start, priority 12'] = [send("$base/sessions", $json, $dear->toJson())[0], ''];
[$status, $text] = send("$base/sessions/find", $json, $find->toJson());
$told['find'] = [$status, Page::fromJson($text, Session::read(...))->toJson()];
$form = 'application/x-www-form-urlencoded';
[$status, $text] = send("$base/sessions/find", $form, \http_build_query($find->toArray()));
$told['find, form'] = [$status, Page::fromJson($text, Session::read(...))->toJson()];
echo \json_encode($told);
