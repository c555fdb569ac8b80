import { wrap } from '../../layout/wrap.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import { decoration, type Line, span } from '../../terminal/line.ts';
import { type SafeText, safeText, sliceSafe } from '../../terminal/safe-text.ts';
import type { ListEntry } from '../browser/list-entry.ts';
import { columnsOfTitle } from './list-row.ts';

/** The letter of a bookmark and the blanks behind it. */
const letterLength = 3;
/** Narrower columns have no room for an indent. */
const leastForIndent = 20;

/** The title and the note of a bookmark in as many rows as they need; nothing where one is enough. */
export function wrappedTitle(
  { path, note }: Pick<ListEntry, 'path' | 'note'>,
  columns: number,
): readonly Line[] | undefined {
  const title: SafeText = path.at(-1) ?? safeText('');
  const remark = note === undefined ? safeText('') : safeText(` ${note}`);
  const room = columnsOfTitle(columns);
  if (cellWidth(title) + cellWidth(remark) <= room) return undefined;
  const letter = sliceSafe(title, 0, letterLength);
  const words = sliceSafe(title, letterLength, title.length);
  const isIndented = room >= leastForIndent;
  const spans = [span(words, ['strong']), span(remark, ['quiet'])];
  if (!isIndented) return wrap([span(letter, ['strong']), ...spans], Math.max(1, room));
  const before = (row: number) =>
    row === 0 ? span(letter, ['strong']) : decoration(' '.repeat(letterLength));
  return wrap(spans, room - letterLength).map((line, row) => [before(row), ...line]);
}
