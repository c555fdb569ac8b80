import type { KeyName } from '../keys/key-name.ts';
import type { SafeText } from '../terminal/safe-text.ts';

/** What a mouse did, and at which cell, counted from the top left one, which is 0, 0. */
export type Pointer = {
  readonly type: 'click' | 'wheelUp' | 'wheelDown';
  readonly column: number;
  readonly row: number;
};

/** What is at a cell of the screen. */
export type HitTarget =
  /** The menu, and the section in this row of it, counted from 0. */
  | { readonly type: 'menu'; readonly section?: number }
  /** The row below the menu that says which key gives the talk. */
  | { readonly type: 'talk' }
  /** The outline beside the text, and the anchor of the heading in this row of it. */
  | { readonly type: 'outline'; readonly anchor?: SafeText }
  /** A text, and the link at the cell, by its index in the document. */
  | { readonly type: 'text'; readonly link?: number }
  /** A list, and the entry at the cell, counted from 0. */
  | { readonly type: 'list'; readonly entry?: number };

/** Reads what comes in order with the keys: `click@11,4`. Nothing for keys. */
export function readPointer(key: KeyName): Pointer | undefined {
  const [, type, column, row] = /^(click|wheelUp|wheelDown)@(\d+),(\d+)$/.exec(key) ?? [];
  return type === undefined
    ? undefined
    : { type: type as Pointer['type'], column: Number(column), row: Number(row) };
}
