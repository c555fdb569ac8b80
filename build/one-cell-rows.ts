import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { rewrite } from './rewrite.ts';

const graphemes = fileURLToPath(new URL('../src/terminal/graphemes.ts', import.meta.url));

/**
 * Ink compares a row with what was there before, to write only what has changed: quickly where both are ASCII,
 * else grapheme by grapheme. Our rows are nearly all more than ASCII, by a line or a dash; so the quick way is
 * theirs too, wherever each character is known to be one grapheme of one cell.
 */
export function oneCellRows(): Plugin {
  return rewrite('one-cell-rows', /[\\/]ink[\\/]build[\\/]line-update\.js$/, [
    [
      'const printableAscii = /^[ -~]*$/u;',
      `import { isOneCellEach } from ${JSON.stringify(graphemes)};\nconst printableAscii = { test: isOneCellEach };`,
    ],
  ]);
}
