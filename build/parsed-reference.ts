import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { builtInReference } from '../src/commands/reference/built-in-reference.ts';
import { formatDiagnostic } from '../src/diagnostic.ts';
import { restoreLibrary, storeLibrary } from '../src/library/stored-library.ts';

const root = new URL('../', import.meta.url);
const replaced = fileURLToPath(new URL('src/commands/reference/built-in-reference.ts', root));
const restoring = fileURLToPath(new URL('src/library/stored-library.ts', root));

/** Parses the built-in reference now and not at every start: the bundle reads it from `fileName`, beside itself. */
export function parsedReference(fileName: string): Plugin {
  let isDone = false;
  return {
    name: 'parsed-reference',
    load: {
      filter: { id: replaced },
      handler() {
        isDone = true;
        const source = storedReference();
        this.emitFile({ type: 'asset', fileName, source });
        const sections = new URL('content/sections/', root);
        for (const file of ['dsac-info.yaml', 'talk.md'])
          this.addWatchFile(fileURLToPath(new URL(`content/${file}`, root)));
        for (const file of readdirSync(sections)) this.addWatchFile(fileURLToPath(new URL(file, sections)));
        return `
import { readFileSync } from 'node:fs';
import { restoreLibrary } from ${JSON.stringify(restoring)};
let library;
export function builtInReference(root) {
  return library ??= restoreLibrary(readFileSync(new URL(${JSON.stringify(`dist/${fileName}`)}, root), 'utf8'));
}
`;
      },
    },
    buildEnd(error) {
      if (!error && !isDone)
        this.error('src/commands/reference/built-in-reference.ts is not bundled any more');
    },
  };
}

/** The reference written down. @throws where its authors should fix something, or not all of it can be read back */
export function storedReference(): string {
  const library = builtInReference(root);
  assert.deepEqual(library.diagnostics.map(formatDiagnostic), []);
  const stored = storeLibrary(library);
  assert.deepEqual(restoreLibrary(stored), library, 'the stored reference is another');
  return stored;
}
