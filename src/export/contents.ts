import { hang, hangingIndent } from '../layout/hang.ts';
import { wrap } from '../layout/wrap.ts';
import type { Library } from '../library/section.ts';
import type { Pen } from '../terminal/ansi.ts';
import { lineWidth, padLine, span } from '../terminal/line.ts';
import { safeText } from '../terminal/safe-text.ts';
import { textOfLines } from './text.ts';

/** The table of sections: what to type for each, and what is in it. */
export function contentsText({ sections }: Library, columns: number, pen?: Pen): string {
  const names = sections.map(({ id }) => span(safeText(id), ['strong']));
  const nameColumns = Math.max(...names.map(name => lineWidth([name])), 0) + 2;
  const rows = sections.flatMap(({ summary }, index) => {
    const name = names[index];
    const mark = hangingIndent(padLine(name ? [name] : [], nameColumns));
    return hang(mark, columns, room => wrap([span(summary)], room));
  });
  const ending = wrap([span(safeText('Read one with: dsac-info show SECTION'))], columns);
  return textOfLines([...rows, [], ...ending], pen);
}
