import { isInGroup } from '../../markdown/code-info.ts';
import type { Code } from '../../markdown/document.ts';
import { decoration, type Line, type Role } from '../../terminal/line.ts';
import type { LayoutOptions } from '../options.ts';

/** With fewer columns left, code has no line numbers. */
const leastCode = 12;

/** What is before the rows of a code block, and how each is styled. Lines count from 0. */
type Gutter = {
  readonly width: number;
  /** @param part which row of the line it is, from 0 */
  before(line: number, part: number): Line;
  look(row: Line, line: number): Line;
};

const quietly: readonly Role[] = ['code.text', 'quiet'];

/** The mark of the lines that are emphasized now, and line numbers: decoration, which is never copied. */
export function gutterOf(code: Code, lines: number, columns: number, options: LayoutOptions): Gutter {
  const { glyphs, groupOf } = options;
  const group = groupOf?.(code);
  const mark = group === undefined ? 0 : 2;
  const digits = `${lines}`.length;
  const numbers = code.hasLineNumbers && columns - mark - digits - 1 >= leastCode ? digits + 1 : 0;
  const isQuiet = (line: number) => group !== undefined && !isInGroup(line + 1, group);
  return {
    width: mark + numbers,
    before(line, part) {
      const sign = group === 'all' || isQuiet(line) ? ' ' : glyphs.emphasis;
      const number = part === 0 ? `${line + 1}` : '';
      return [
        ...(mark > 0 ? [decoration(`${sign} `, 'code.mark')] : []),
        ...(numbers > 0 ? [decoration(`${number.padStart(digits)} `, 'quiet')] : []),
      ];
    },
    look: (row, line) => (isQuiet(line) ? row.map(piece => ({ ...piece, roles: quietly })) : row),
  };
}
