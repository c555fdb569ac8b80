import type { Footnotes } from '../../markdown/document.ts';
import { decoration, type Line } from '../../terminal/line.ts';
import { footnoteMark } from '../footnote-mark.ts';
import { hang, hangingIndent } from '../hang.ts';
import { type LayoutBlocks, type LayoutOptions, proseColumns } from '../options.ts';
import { layoutThematicBreak } from './thematic-break.ts';

/** A rule, and below it each footnote behind the mark that is in the text. */
export function layoutFootnotes(
  { children, numbers }: Footnotes,
  columns: number,
  options: LayoutOptions,
  layoutBlocks: LayoutBlocks,
): readonly Line[] {
  const notes = children.flatMap((note, index) => {
    const mark: Line = [
      decoration(`${footnoteMark(numbers?.[index] ?? index + 1, options.glyphs)} `, 'footnote'),
    ];
    return hang(hangingIndent(mark), columns, room => {
      const lines = layoutBlocks(note.children, room, options);
      return lines.length > 0 ? lines : [[]];
    });
  });
  return [...layoutThematicBreak(proseColumns(columns, options), options), ...notes];
}
