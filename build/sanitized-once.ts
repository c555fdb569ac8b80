import type { Plugin } from 'rolldown';
import { rewrite } from './rewrite.ts';

/**
 * Ink takes each text apart to see what may reach the terminal: for its size, and again for its place, in every frame.
 * Most text is that of the frame before, so what came of it is kept.
 */
export function sanitizedOnce(): Plugin {
  return rewrite('sanitized-once', /[\\/]ink[\\/]build[\\/]sanitize-ansi\.js$/, [
    [
      'export default sanitizeAnsi;',
      `const kept = new Map();
export default text => {
  let known = kept.get(text);
  if (known === undefined) {
    known = sanitizeAnsi(text);
    if (kept.size >= 128) kept.clear();
    kept.set(text, known);
  }
  return known;
};`,
    ],
  ]);
}
