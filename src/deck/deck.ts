import type { Diagnostic } from '../diagnostic.ts';
import type {
  Alignment,
  Block,
  Code,
  Heading,
  Link,
  Paragraph,
  Position,
  Revealed,
} from '../markdown/document.ts';
import type { SlideChange } from '../slide-change.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { ForeignDialect } from './dialects/dialect-names.ts';
import type { SlideLayoutName } from './slide-layouts.ts';

/** A talk: slides in their order, at least one, and what its author should fix. */
export type Deck = {
  readonly settings: DeckSettings;
  readonly slides: readonly Slide[];
  readonly diagnostics: readonly Diagnostic[];
  /** What was written for another program and has no effect here: no fault of its author. */
  readonly unhonored: readonly Diagnostic[];
  /** The dialect as which it was read; absent for our own. */
  readonly dialect?: ForeignDialect;
  /** Its front matter could not be read at all, so that the rest may be another deck than the author means. */
  readonly isBroken: boolean;
};

/** The front matter of a deck as used. Every text is in one row. */
export type DeckSettings = {
  readonly title?: SafeText;
  readonly subtitle?: SafeText;
  readonly authors: readonly SafeText[];
  readonly event?: SafeText;
  readonly date?: SafeText;
  readonly location?: SafeText;
  /** The name of a theme that exists. */
  readonly theme?: SafeText;
  /** What is at the left of the footer; `false` where there is to be no footer. */
  readonly footer?: SafeText | false;
  /** What is at the left of the row above each slide. */
  readonly header?: SafeText;
  /** A name or sign at the right of that row. */
  readonly logo?: SafeText;
  /** Whether the last row shows how far the talk is as a line, or only its number. */
  readonly progress?: 'line' | 'number';
  /** Its language: a tag such as `es`. */
  readonly language?: SafeText;
  /** How long the talk is meant to take. */
  readonly minutes?: number;
  /** Where the talk is to be found. */
  readonly url?: SafeText;
  /** How its slides follow one another, where the user has no wish. */
  readonly transition?: SlideChange;
  /** Whether its addresses are listed at the end, and under which title. */
  readonly links?: true | SafeText;
};

/**
 * One slide. `title`: made from the front matter, without items. `section`: nothing but a heading.
 * `content`: all others.
 */
export type Slide = {
  readonly kind: 'title' | 'section' | 'content';
  /** How it is arranged, as its author says or as its content is; absent for a text like any other. */
  readonly layout?: SlideLayoutName;
  /** The number of a section in a talk that has several, from 1. */
  readonly section?: number;
  /** Its name in the overview, in search and in notes: plain words in one row, never empty. */
  readonly title: SafeText;
  /** The heading with which it begins, if it does; it is not among the items. */
  readonly heading?: Heading;
  readonly items: readonly SlideItem[];
  /**
   * The step at which a block, a list item or a row of a table comes into view; what is not listed is there from step 0. What is
   * inside a block comes with it or later.
   */
  readonly reveals: ReadonlyMap<Revealed, number>;
  /** The step of the first group of lines of each code block that has some; the others follow, one a step. */
  readonly emphases?: ReadonlyMap<Code, number>;
  /** How many steps there are after the first one, 0. */
  readonly lastStep: number;
  /** What the speaker sees. */
  readonly notes: readonly Note[];
  readonly hasFooter: boolean;
  /** The links of the slide, in reading order. */
  readonly links: readonly Link[];
  /** How it follows another slide, where that is not as the deck says. */
  readonly transition?: SlideChange;
  /** It lists addresses of the others, at the end: nobody wrote it. */
  readonly isLinks?: true;
  /** Where it begins: the path as the user knows it, and the place in it. */
  readonly file: string;
  readonly position: Position;
};

/** Markdown of its own, as it is written: read when a speaker looks at it (`deck/note-blocks.ts`). */
export type Note = {
  readonly text: string;
  /** The file that it is in. */
  readonly file: string;
};

export type SlideItem =
  | { readonly type: 'block'; readonly block: Block; readonly align?: Alignment }
  /** `<!-- qr -->`: the paragraph with the link is below the code of its address. */
  | { readonly type: 'qr'; readonly block: Paragraph; readonly address: SafeText }
  /** `<!-- column_layout: [3, 2] -->`: side by side, as wide as their weights say. */
  | {
      readonly type: 'columns';
      readonly weights: readonly number[];
      readonly columns: readonly (readonly SlideItem[])[];
    }
  /** `<!-- new_lines: 2 -->` */
  | { readonly type: 'blankRows'; readonly rows: number }
  /** `<!-- jump_to_middle -->`: all that follows is in the middle of the screen, from top to bottom. */
  | { readonly type: 'middle' };
