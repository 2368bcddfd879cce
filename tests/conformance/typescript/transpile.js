// Parses TypeScript and JavaScript, and gives what a bundler would make of it.
// Standard input: {name: text}. Standard output: {name: {faults: [text], js: text}}.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
const texts = JSON.parse(readFileSync(0, 'utf8'));
const made = {};
for (const [fileName, text] of Object.entries(texts)) {
  const { diagnostics, outputText } = ts.transpileModule(text, {
    compilerOptions,
    fileName: fileName.replace('.d.ts', '.ts'), // which would give no JavaScript
    reportDiagnostics: true,
  });
  const faults = diagnostics.map(
    ({ start, messageText }) =>
      `${text.slice(0, start).split('\n').length}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  );
  made[fileName] = { faults, js: outputText };
}
process.stdout.write(JSON.stringify(made));
