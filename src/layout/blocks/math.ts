import type { MathBlock } from '../../markdown/document.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import { decoration, type Line, span } from '../../terminal/line.ts';
import { hang } from '../hang.ts';
import { formulaSource } from '../inline.ts';
import type { LayoutOptions } from '../options.ts';
import { wrap } from '../wrap.ts';

/** A formula as it is displayed, a little to the right; where it is too wide for that, in one row that is wrapped. */
export function layoutMath(math: MathBlock, columns: number, options: LayoutOptions): readonly Line[] {
  const indent: Line = [decoration('  ')];
  const drawn = options.glyphs.superscripts === '' ? undefined : math.rows;
  return hang({ first: indent, rest: indent }, columns, room => {
    const rows = drawn?.every(row => cellWidth(row) <= room) ? drawn : undefined;
    return rows ? rows.map(row => [span(row)]) : wrap([span(formulaSource(math, options))], room);
  });
}
