import type { Sourced } from '../../src/library/provenance.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { safeText } from '../../src/terminal/safe-text.ts';

/** A text as a section that is based on two sources, `a` and `b`. @param file how to name it in diagnostics */
export function sourcedText(text: string, file: string): Sourced {
  return {
    title: safeText('A section'),
    sources: ['a', 'b'].map(id => ({ id: safeText(id), name: safeText(`Source ${id}`) })),
    document: parseMarkdown(text, file),
    source: { file },
  };
}
