import stringWidth from './string-width.ts';

/** What Ink's `Output` was asked to do for a frame: write text at a cell, or begin or end a clipped area. */
export type Operation =
  | {
      readonly type: 'write';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      /** What the components make of each line of it. */
      readonly transformers: readonly ((line: string, index: number) => string)[];
    }
  | { readonly type: 'clip' | 'unclip' };

type Row = { text: string; columns: number };

const reset = '\u001b[0m';
const linkEnd = /^\u001b\]8;;(?:\u0007|\u001b\\)/;
const looks = /\u001b\[[\d;:]*m|\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
const control = /\p{Control}/u;

/**
 * The frame as text: Ink's writes joined, with blanks between them.
 *
 * @returns nothing if that would not be the same: something is clipped, lies over or before what was written
 *   earlier, or goes on with its styles in the next row. Then Ink has to do it cell by cell.
 */
export function joinRows(operations: readonly Operation[], height: number): string | undefined {
  const rows = Array.from({ length: height }, (): Row => ({ text: '', columns: 0 }));
  for (const operation of operations) {
    if (operation.type !== 'write') return undefined;
    const { x, y, text, transformers } = operation;
    for (const [index, line] of text.split('\n').entries()) {
      const part = transformers.reduce((made, transform) => transform(made, index), line);
      const width = widthOfWhole(part);
      if (width === undefined) return undefined;
      const row = rows[y + index];
      if (row === undefined || width === 0) continue;
      if (x < row.columns) return undefined;
      row.text += ' '.repeat(x - row.columns) + part;
      row.columns = x + width;
    }
  }
  return rows.map(({ text }) => text.trimEnd()).join('\n');
}

/** The same rows come again and again, so their widths are kept: of this many at most. */
const mostKept = 4096;
const kept = new Map<string, number | undefined>();

/** The columns of text that ends with the styles it began with; nothing if it does not, or has other controls. */
function widthOfWhole(part: string): number | undefined {
  if (kept.has(part)) return kept.get(part);
  const width = isWhole(part) ? stringWidth(part) : undefined;
  if (kept.size >= mostKept) kept.clear();
  kept.set(part, width);
  return width;
}

function isWhole(part: string): boolean {
  if (control.test(part.replace(looks, ''))) return false;
  const lastLook = part.lastIndexOf('\u001b[');
  const lastLink = part.lastIndexOf('\u001b]8;');
  return (
    (lastLook === -1 || part.startsWith(reset, lastLook)) &&
    (lastLink === -1 || linkEnd.test(part.slice(lastLink)))
  );
}
