import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { rewrite } from './rewrite.ts';

const rowUpdate = fileURLToPath(new URL('../src/terminal/row-update.ts', import.meta.url));

/**
 * Ink writes a row from the first cell that has changed to its end. Where each character is known to take one cell, ours
 * writes the cells that have changed.
 */
export function changedCells(): Plugin {
  return rewrite('changed-cells', /[\\/]ink[\\/]build[\\/]line-update\.js$/, [
    [
      "import stringWidth from 'string-width';",
      `import stringWidth from 'string-width';\nimport { rowUpdate } from ${JSON.stringify(rowUpdate)};`,
    ],
    [
      'let commonLength = 0;',
      'const ours = rowUpdate(previous, next, columns);\n    if (ours !== undefined) return ours;\n    let commonLength = 0;',
    ],
  ]);
}
