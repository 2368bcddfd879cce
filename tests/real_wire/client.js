// Sends requests of a generated module with @servicestack/client to a server that runs already.
// Standard input: {module, base, calls: [{type, init, via}]}. Standard output: for each call {got} or
// {failed: status}.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { JsonServiceClient } from '@servicestack/client';

const { module, base, calls } = JSON.parse(readFileSync(0, 'utf8'));
const types = await import(pathToFileURL(module).href);
const client = new JsonServiceClient(base);
client.bearerToken = 'token';

const answers = [];
for (const { type, init, via } of calls) {
  let failed = 0;
  client.exceptionFilter = (response) => { failed = response.status; };
  try {
    answers.push({ got: (await client[via](new types[type](init))) ?? null });
  } catch (error) {
    answers.push({ failed: failed || String(error) });
  }
}
process.stdout.write(JSON.stringify(answers));
