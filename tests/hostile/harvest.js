// Reads generated TypeScript and JavaScript with TypeScript's own parser, and runs them.
//
// In, one JSON text: {"folder": of node_modules, "files": [paths], "checked": [paths], "load":
// whether they are run}: those that are checked are compiled, too. Out: {"texts": {path: {"literals": [texts], "comments": [texts]}}, "faults":
// [texts]}.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { folder, files, checked, load } = JSON.parse(readFileSync(0, 'utf8'));
const ts = createRequire(join(folder, 'package.json'))('typescript');
const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
const faults = [];
const texts = {};

for (const path of files) {
  const source = readFileSync(path, 'utf8');
  const tree = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const literals = [];
  const comments = new Map();
  const visit = (node) => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) literals.push(node.text);
    if (ts.isIdentifier(node)) literals.push(node.text);
    for (const { pos, end } of ts.getLeadingCommentRanges(source, node.getFullStart()) ?? []) {
      comments.set(pos, source.slice(pos, end));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  texts[path] = { literals, comments: [...comments.values()] };
  const made = ts.transpileModule(source, { compilerOptions, fileName: path, reportDiagnostics: true });
  faults.push(...made.diagnostics.map(({ messageText }) => `${path}: ${messageText}`));
  if (!load) continue;
  const script = `${path}.run.mjs`;
  writeFileSync(script, made.outputText);
  try {
    await import(pathToFileURL(script).href);
  } catch (error) {
    faults.push(`${path}: ${error}`);
  }
}
const strict = { ...compilerOptions, strict: true, noEmit: true, types: [] };
for (const { file, messageText } of ts.getPreEmitDiagnostics(ts.createProgram(checked, strict))) {
  faults.push(`${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}
if (globalThis.BROKEN !== undefined) faults.push('a text was run');
process.stdout.write(JSON.stringify({ texts, faults }));
