import type { Library } from '../../library/section.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, type Span, span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { spread } from '../lines/columns.ts';

/** The least columns for both titles of the window. */
const leastForBoth = 60;

/** The first row: what the window shows and, at the right, more about it. */
export function titleLine(library: Library, columns: number, { ellipsis }: Glyphs): Line {
  const [left, right] = titles(library);
  return spread([left], columns < leastForBoth ? [] : [right], columns, ellipsis);
}

function titles({ kind, sections }: Library): readonly [Span, Span] {
  const [file] = sections;
  if (kind === 'file' && file) {
    const name = safeText(file.id);
    return [span(file.title, ['title']), span(file.title === name ? safeText('') : name, ['status'])];
  }
  return [decoration('Digital Service at CMS', 'title'), decoration('Open Source Program Office', 'status')];
}
