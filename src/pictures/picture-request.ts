import type { CellColors } from './cells.ts';
import type { PictureHead } from './picture-format.ts';

/** How pictures are shown. */
export type PictureMode =
  | { readonly type: 'cells'; readonly colors: CellColors }
  | { readonly type: 'kitty' }
  | { readonly type: 'iterm2' }
  | { readonly type: 'sixel' };

/** The size of a cell, in pixels. */
export type CellSize = { readonly width: number; readonly height: number };

/** A picture to be drawn in so many cells. */
export type PictureRequest = {
  /** The same file, as it was then, has the same key. */
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly head: PictureHead;
  readonly columns: number;
  readonly rows: number;
  readonly mode: PictureMode;
  readonly cell: CellSize;
};

/** What a picture looks like. */
export type DrawnPicture =
  /** Rows of text with their styles. */
  | { readonly type: 'text'; readonly rows: readonly string[] }
  /** Rows of what a terminal draws over the cells from the cursor on, which it may leave anywhere. */
  | { readonly type: 'strips'; readonly rows: readonly string[] }
  /** A PNG as base64, for a terminal that keeps it. */
  | { readonly type: 'file'; readonly file: string }
  /** Why it cannot be drawn, as the end of a sentence. */
  | { readonly type: 'broken'; readonly reason: string };
