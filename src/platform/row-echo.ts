import { cellWidth } from '../terminal/cell-width.ts';
import { graphemes } from '../terminal/graphemes.ts';
import { type SafeText, safeRow, safeText } from '../terminal/safe-text.ts';

/** Shows a line that is edited behind a prompt, in plain signs: what is new, spaces over what is gone, backspaces. */
export type RowEcho = {
  /** An empty line, that many columns from the edge of the window. */
  start(column: number): void;
  /** The line and, in UTF-16 code units, where the cursor is in it. */
  show(line: string, cursor: number): void;
  /** The line is done. */
  end(): void;
};

type Output = { readonly columns?: number; write(text: string): unknown };

export function createRowEcho(output: Output): RowEcho {
  let column = 0;
  let shown = safeText('');
  /** The cells of what is shown before the cursor. */
  let at = 0;

  function show(line: string, cursor: number): void {
    const next = safeRow(line);
    const before = cellWidth(safeRow(line.slice(0, cursor)));
    if (next === shown && before === at) return;
    const width = cellWidth(shown);
    const isPlain = at === width && next.startsWith(shown) && before === cellWidth(next);
    if (isPlain) {
      output.write(next.slice(shown.length));
    } else if (Math.max(column + width, column + cellWidth(next)) < (output.columns ?? 80)) {
      output.write(change(shown, at, next, before));
    } else {
      // A backspace does not lead to the row above: the line is written again, in a row of its own.
      output.write(`\n${next}${'\b'.repeat(cellWidth(next) - before)}`);
      column = 0;
    }
    shown = next;
    at = before;
  }
  return {
    start(newColumn) {
      column = newColumn;
      shown = safeText('');
      at = 0;
    },
    show,
    end() {
      output.write('\n');
      shown = safeText('');
      at = 0;
    },
  };
}

/** What makes one line of another, with the cursor `at` so many cells from its start before, and `to` so many after. */
function change(shown: SafeText, at: number, next: SafeText, to: number): string {
  const kept = cellWidth(safeText(sameStart(shown, next)));
  const isMoved = shown === next;
  if (isMoved) {
    if (to < at) return '\b'.repeat(at - to);
    return textBetween(next, at, to);
  }
  // From the first sign that differs, or from the cursor where that is before it.
  const from = Math.min(kept, at);
  const rest = textBetween(next, from, cellWidth(next));
  const gone = Math.max(0, cellWidth(shown) - cellWidth(next));
  return `${'\b'.repeat(at - from)}${rest}${' '.repeat(gone)}${'\b'.repeat(cellWidth(next) + gone - to)}`;
}

function sameStart(one: string, other: string): string {
  const others = [...graphemes(safeText(other))];
  let same = '';
  for (const [index, grapheme] of [...graphemes(safeText(one))].entries()) {
    if (others[index] !== grapheme) break;
    same += grapheme;
  }
  return same;
}

function textBetween(text: SafeText, from: number, to: number): string {
  let width = 0;
  let found = '';
  for (const grapheme of graphemes(text)) {
    if (width >= from && width < to) found += grapheme;
    width += cellWidth(grapheme);
  }
  return found;
}
