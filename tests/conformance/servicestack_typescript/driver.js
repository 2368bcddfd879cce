// Sends JSON through classes for @servicestack/client: JSON lines in, JSON lines out.
//
// In: {"module": path of a .ts or .mjs file, "type": name, "json": text}. Out: {"json": text}, or
// {"refused": message}.

import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const toolchain = fileURLToPath(new URL('../typescript', import.meta.url));
const ts = createRequire(join(toolchain, 'package.json'))('typescript');
// Modules that import the client have to lie where it is found.
const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
symlinkSync(join(toolchain, 'node_modules'), join(folder, 'node_modules'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const modules = new Map();

function moduleAt(path) {
  if (!modules.has(path)) {
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), { compilerOptions });
    const script = join(folder, `${modules.size}.mjs`);
    writeFileSync(script, outputText);
    modules.set(path, import(pathToFileURL(script).href));
  }
  return modules.get(path);
}

async function answer({ module, type, json }) {
  const types = await moduleAt(module);
  try {
    return { json: JSON.stringify(new types[type](JSON.parse(json))) };
  } catch (error) {
    return { refused: String(error) };
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
