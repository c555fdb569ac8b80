import type { Plugin } from 'rolldown';
import { rewrite } from './rewrite.ts';

/** What highlight.js finds wrong it writes to the console, and so over the screen. Here such code stays plain, without a word. */
export function quietHighlighter(): Plugin {
  return rewrite('quiet-highlighter', /[\\/]highlight\.js[\\/]lib[\\/]core\.js$/, [
    ['console.error(message)', 'String(message)'],
    ['console.log(`WARN', 'String(`WARN'],
    ['console.log(`Deprecated', 'String(`Deprecated'],
    ['console.warn(`The language', 'String(`The language'],
  ]);
}
