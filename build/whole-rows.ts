import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { rewrite } from './rewrite.ts';

const joinRows = fileURLToPath(new URL('./stand-ins/join-rows.ts', import.meta.url));

/**
 * Has Ink put a frame together row by row where nothing lies over anything else, as on our screens. Left to
 * itself it takes every text apart into cells, and makes text of the cells again, for every frame.
 */
export function wholeRows(): Plugin {
  return rewrite('whole-rows', /[\\/]ink[\\/]build[\\/]output\.js$/, [
    [
      'export default class Output {',
      `import { joinRows } from ${JSON.stringify(joinRows)};\nexport default class Output {`,
    ],
    [
      '    get() {\n',
      `    get() {
        const joined = joinRows(this.operations, this.height);
        if (joined !== undefined) return { output: joined, height: this.height };
`,
    ],
  ]);
}
