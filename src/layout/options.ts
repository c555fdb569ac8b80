import type { Block, ListItem } from '../markdown/document.ts';
import type { Glyphs } from '../terminal/glyphs.ts';
import type { Line, Span } from '../terminal/line.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { LinkNumbers } from './link-numbers.ts';

/**
 * Tells what is what in code: rows of spans, whose text is exactly the code's. Nothing where the code is to
 * stay plain.
 *
 * @param lang the first word of the info string
 */
export type Highlight = (code: SafeText, lang: SafeText) => readonly (readonly Span[])[] | undefined;

/** What layout must know beside the blocks and the columns. It never knows colours. */
export type LayoutOptions = {
  readonly glyphs: Glyphs;
  /**
   * Where links cannot be followed: each shows its number behind its text, and the addresses stand below all.
   * Absent where the terminal follows links.
   */
  readonly linkNumbers?: LinkNumbers;
  /** Highlights fenced code; absent where no looks are shown. */
  readonly highlight?: Highlight;
  /** What takes its rows but is not seen yet: the later steps of a slide. */
  readonly isHidden?: (node: Block | ListItem) => boolean;
  /** No styling is shown: what styling alone would say (struck, inserted, marked, a minor heading) is written. */
  readonly isPlain?: true;
  /** A blank row parts the items of every list. */
  readonly looseLists?: true;
};

/** How a container lays its children out. It is handed down, so that no block imports the whole. */
export type LayoutBlocks = (
  blocks: readonly Block[],
  columns: number,
  options: LayoutOptions,
) => readonly Line[];
