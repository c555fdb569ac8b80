import type { Plugin } from 'rolldown';
import { rewrite } from './rewrite.ts';

/** Has beautiful-mermaid draw in cells alone: the layout engine of its other drawings is larger than all of this program. */
export function withoutElk(): Plugin {
  return rewrite('without-elk', /[\\/]beautiful-mermaid[\\/]dist[\\/]index\.js$/, [
    ['import ELKBundled from "elkjs/lib/elk.bundled.js";', 'const ELKBundled = undefined;'],
  ]);
}
