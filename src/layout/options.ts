import type { LineGroup } from '../markdown/code-info.ts';
import type { Block, Code, Revealed } from '../markdown/document.ts';
import type { Image } from '../markdown/image.ts';
import type { Glyphs } from '../terminal/glyphs.ts';
import type { Line, Span } from '../terminal/line.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { LinkNumbers } from './link-numbers.ts';

/**
 * Tells what is what in code: rows of spans, whose text is exactly the code's; or the drawing of a diagram. Nothing where
 * the code is to stay plain.
 *
 * @param lang the first word of the info string
 */
export type HighlightCode = (code: SafeText, lang: SafeText) => readonly (readonly Span[])[] | undefined;

/** What is known of the file of an image: a picture and its size in pixels, or only what it is called. */
export type FoundPicture =
  | { readonly type: 'picture'; readonly key: string; readonly width: number; readonly height: number }
  | { readonly type: 'title'; readonly title: SafeText };

/** Finds the picture of an image; nothing where it cannot be shown. */
export type FindPicture = (image: Image) => FoundPicture | undefined;

/** What layout must know beside the blocks and the columns. It never knows colors. */
export type LayoutOptions = {
  readonly glyphs: Glyphs;
  /**
   * Where links cannot be followed: each shows its number after its text, and the addresses are below all.
   * Absent where the terminal follows links.
   */
  readonly linkNumbers?: LinkNumbers;
  /** Whether a link leads to a file that does not exist: that is written after its text. */
  readonly isBroken?: (url: string) => boolean;
  /** Highlights fenced code; absent where no styles are shown. */
  readonly highlight?: HighlightCode;
  /** Absent where no pictures are shown: their descriptions are in their place. */
  readonly findPicture?: FindPicture;
  /** The most rows of a picture. */
  readonly pictureRows?: number;
  /** What takes its rows but is not seen yet: the later steps of a slide. */
  readonly isHidden?: (node: Revealed) => boolean;
  /** Which lines of a code block are emphasized now; absent where code is not shown step by step. */
  readonly groupOf?: (code: Code) => LineGroup | undefined;
  /** Where code is shown at once, which lines would be emphasized one after the other is written above it. */
  readonly namesGroups?: true;
  /** Code has a ground of its own, so that it needs no rules around it. */
  readonly hasPanel?: boolean;
  /** No styling is shown: what styling alone would say (struck, inserted, marked, a minor heading) is written. */
  readonly isPlain?: true;
  /** What would be beside each other (columns, figures) is below each other, in the order in which it is read. */
  readonly areColumnsStacked?: boolean;
  /** The terminal draws text twice as large. */
  readonly scalesText?: boolean;
  /** No words are drawn as pictures of letters. */
  readonly hasNoLetters?: boolean;
  /** A chart is seen as a whole, as on a slide: the names of its series need not stand at each bar. */
  readonly hasLegend?: true;
  /** How many blank rows part the items of a list, whatever its author says. */
  readonly listGap?: number;
  /** How many blank rows part the items of a slide, where any do. */
  readonly itemGap?: number;
  /** How many of the columns, at their right end, are for code and tables alone: prose would be too wide to read. */
  readonly beyond?: number;
};

/** However deep it is in lists, prose is no narrower than this, where there is room. Columns. */
const leastProse = 40;

/** The columns that prose may have. @param columns all that there are */
export function proseColumns(columns: number, { beyond = 0 }: LayoutOptions): number {
  return Math.max(Math.min(columns, leastProse), columns - beyond);
}

/** How a container lays its children out. It is handed down, so that no block imports the whole. */
export type LayoutBlocks = (
  blocks: readonly Block[],
  columns: number,
  options: LayoutOptions,
) => readonly Line[];
