import { commandName } from '../command-name.ts';
import { hang, hangingIndent } from '../layout/hang.ts';
import { wrap } from '../layout/wrap.ts';
import type { Library } from '../library/section.ts';
import type { Pen } from '../terminal/ansi.ts';
import { decoration, lineWidth, padLine, span } from '../terminal/line.ts';
import { safeRow, safeText } from '../terminal/safe-text.ts';
import { textOfLines } from './text.ts';

/** The table of sections: what to type for each, and what is in it. */
export function contentsText(library: Library, columns: number, pen?: Pen): string {
  const { sections, kind } = library;
  if (kind !== 'reference') return pagesText(library, columns, pen);

  const names = sections.map(({ id }) => span(safeText(id), ['strong']));
  const nameColumns = Math.max(...names.map(name => lineWidth([name])), 0) + 2;
  const rows = sections.flatMap(({ summary }, index) => {
    const name = names[index];
    const mark = hangingIndent(padLine(name ? [name] : [], nameColumns));
    return hang(mark, columns, room => wrap([span(summary)], room));
  });
  const ending = wrap([span(safeText(`Read one with: ${commandName()} show SECTION`))], columns);
  return textOfLines([...rows, [], ...ending], pen);
}

/** The pages of a folder, each with its title, and below it what to type for it. */
function pagesText({ sections, folder }: Library, columns: number, pen?: Pen): string {
  const rows = sections.flatMap(({ title, page, source: { file } }) => {
    const indent = hangingIndent([decoration('  '.repeat(page?.level ?? 0))]);
    return hang(indent, columns, room => [
      ...wrap([span(title, ['strong'])], room),
      ...wrap([span(safeRow(file), ['quiet'])], room),
    ]);
  });
  const count = `${sections.length.toLocaleString('en')} ${sections.length === 1 ? 'page' : 'pages'}`;
  const ending = wrap(
    [
      span(
        safeText(`${count}${folder?.isListing ? ' so far' : ''}. Read one with: ${commandName()} show FILE`),
      ),
    ],
    columns,
  );
  return textOfLines([...rows, [], ...ending], pen);
}
