// Sends JSON through generated codecs: JSON lines in, JSON lines out.
//
// In: {"module": path of a .ts file, "type": name, "json": text}. Out: {"json": text}, or
// {"refused": message}. A type without a codec is one that JSON.parse and JSON.stringify carry.

import { readFileSync } from 'node:fs';
import ts from 'typescript';

const modules = new Map();

function moduleAt(path) {
  if (!modules.has(path)) {
    const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), { compilerOptions: options });
    modules.set(path, import(`data:text/javascript,${encodeURIComponent(outputText)}`));
  }
  return modules.get(path);
}

async function answer({ module, type, json }) {
  const exports = await moduleAt(module);
  const codec = exports[`${type}Codec`] ?? JSON;
  try {
    return { json: codec.stringify(codec.parse(json)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return { refused: error.message };
    throw error;
  }
}

/** Lines end with a line feed alone; readline would split at U+2028 too. */
async function* lines() {
  let rest = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const found = (rest + chunk).split('\n');
    rest = found.pop();
    yield* found;
  }
  if (rest) yield rest;
}

const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

for await (const line of lines()) {
  const said = JSON.stringify(await answer(JSON.parse(line)));
  process.stdout.write(`${said.replace(/[^ -~]/g, escaped)}\n`);
}
