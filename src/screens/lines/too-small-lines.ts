import { wrap } from '../../layout/wrap.ts';
import { type Line, span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { leastSize, type Size } from '../window-size.ts';

/** What a window says that is too small for anything else. */
export function tooSmallLines({ columns, rows }: Size, ascii: boolean): readonly Line[] {
  const words = `Window too small: ${columns} × ${rows}. Make it at least ${leastSize.columns} × ${leastSize.rows}.`;
  return wrap([span(safeText(ascii ? words.replaceAll('×', 'x') : words))], columns).slice(0, rows);
}
