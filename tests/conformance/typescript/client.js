// Sends requests of a module with @servicestack/client to a server of this process.
// Standard input: {module, calls: [{type, init, via, contentType, status, body}]}; `via` is a method
// of the client, `init` is given to the constructor, and the rest is what the server answers.
// Standard output: for each call {method, path, sent, got, kind, methods} or {failed}.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { JsonServiceClient } from '@servicestack/client';

const { module, calls } = JSON.parse(readFileSync(0, 'utf8'));
const types = await import(pathToFileURL(module).href);

let call, seen;
const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const text = Buffer.concat(parts).toString('utf8');
    const sent = text === '' ? null : JSON.parse(text);
    seen = { method: request.method, path: request.url, sent };
    const type = call.contentType ?? 'application/json';
    response.writeHead(call.status ?? 200, { 'content-type': type });
    response.end(call.body ?? '');
  });
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const client = new JsonServiceClient(`http://127.0.0.1:${server.address().port}`);

const answers = [];
for (call of calls) {
  const request = new types[call.type](call.init);
  const made = request.createResponse();
  try {
    let got = await client[call.via ?? 'send'](request);
    const kind = got instanceof Blob ? 'Blob' : typeof got;
    if (got instanceof Blob) got = await got.text();
    const madeAs = made === undefined || made === null ? null : made.constructor.name;
    answers.push({ ...seen, got: got ?? null, kind, made: madeAs });
  } catch (error) {
    answers.push({ ...seen, failed: error?.responseStatus ?? String(error) });
  }
}
server.close();
server.closeAllConnections();
process.stdout.write(JSON.stringify(answers));
