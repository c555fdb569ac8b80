import type { Diagnostic } from '../diagnostic.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { CodeInfo } from './code-info.ts';
import type { Image } from './image.ts';

/** Where a block begins in its source. Both count from 1; the column counts UTF-16 code units. */
export type Position = { readonly line: number; readonly column: number };

type At = {
  readonly position: Position;
  /** The names that HTML gives to this place (`id`, `<a name>`), in lower case: on what has text, however deep it is. */
  readonly anchors?: readonly SafeText[];
  /** The language of all that a container holds, if it is another one than that around it. */
  readonly language?: SafeText;
};
type Parent = { readonly children: readonly Inline[] };

/** `written`: what its author wrote for it, where that is another text, as `:rocket:` for an emoji. */
export type Text = { readonly type: 'text'; readonly value: SafeText; readonly written?: SafeText };
export type Emphasis = Parent & { readonly type: 'emphasis' };
export type Strong = Parent & { readonly type: 'strong' };
export type Delete = Parent & { readonly type: 'delete' };
/** HTML's `u`. */
export type Underline = Parent & { readonly type: 'underline' };
/** HTML's `ins`. */
export type Insert = Parent & { readonly type: 'insert' };
/** HTML's `mark`. */
export type Highlight = Parent & { readonly type: 'highlight' };
/** HTML's `kbd`. */
export type Keyboard = Parent & { readonly type: 'keyboard' };
/** Text in another language than that around it (HTML's `lang`): a tag such as `es`. */
export type LanguageSpan = Parent & { readonly type: 'language'; readonly language: SafeText };
export type InlineCode = { readonly type: 'inlineCode'; readonly value: SafeText };
/** A formula in a text. `value` is its LaTeX, and `text` that in one row of Unicode. */
export type InlineMath = { readonly type: 'inlineMath'; readonly value: SafeText; readonly text: SafeText };
export type Break = { readonly type: 'break' };
/** HTML's `wbr`, or a zero-width space: a word may break here. `hyphen`: it is a soft one, which shows where it does. */
export type WordBreak = { readonly type: 'wordBreak'; readonly hyphen?: true };
export type Link = Parent & {
  readonly type: 'link';
  /** Checked at parse: http, https, mailto, or relative. Percent-encoded. */
  readonly url: SafeText;
  readonly title?: SafeText;
  /** The place of this link among those of the document, in reading order from 0 (or from what comes before). */
  readonly index: number;
};
/** `number` counts the footnotes of the document from 1 (or after what comes before), in the order of their first reference. */
export type FootnoteReference = { readonly type: 'footnoteReference'; readonly number: number };

/** The anchor of a footnote, as `slug` is that of a heading. */
export function footnoteAnchor(number: number): string {
  return `footnote-${number}`;
}

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Delete
  | Underline
  | Insert
  | Highlight
  | Keyboard
  | LanguageSpan
  | InlineCode
  | InlineMath
  | Break
  | WordBreak
  | Link
  | Image
  | FootnoteReference;

export type Alignment = 'left' | 'center' | 'right';

/** `align` comes from HTML: an `align` attribute, or `center`. */
export type Paragraph = At &
  Parent & {
    readonly type: 'paragraph';
    readonly align?: Alignment;
    /** It holds nothing but pictures that only decorate. */
    readonly decorates?: true;
  };
export type Depth = 1 | 2 | 3 | 4 | 5 | 6;
export type Heading = At &
  Parent & {
    readonly type: 'heading';
    readonly depth: Depth;
    /** GitHub's anchor for it, unique in the document. */
    readonly slug: SafeText;
    readonly align?: Alignment;
  };
export type ThematicBreak = At & { readonly type: 'thematicBreak' };
export type Blockquote = At & { readonly type: 'blockquote'; readonly children: readonly Block[] };
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';
/** GitHub's `> [!NOTE]`. */
export type Alert = At & {
  readonly type: 'alert';
  readonly kind: AlertKind;
  readonly children: readonly Block[];
};
export type ListItem = At & {
  readonly type: 'listItem';
  /** Whether the box of a task item is ticked; absent where the item is no task. */
  readonly checked?: boolean;
  /** Its number, where it does not follow from those before it (`value` and `reversed` of HTML). */
  readonly number?: number;
  readonly children: readonly Block[];
};
/** How an ordered list writes its numbers, in the words of CSS; decimal where absent. */
export type Numbering = 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';
export type List = At & {
  readonly type: 'list';
  /** The number of the first item, for an ordered list. */
  readonly start?: number;
  readonly numbering?: Numbering;
  readonly delimiter: '.' | ')' | '-' | '*' | '+';
  /** Tight lists have no blank row between their items. */
  readonly tight: boolean;
  readonly children: readonly ListItem[];
};
/** HTML's `dl`: terms, each with what is said of it below. */
export type DefinitionList = At & {
  readonly type: 'definitionList';
  readonly children: readonly (DefinitionTerm | DefinitionDescription)[];
};
export type DefinitionTerm = Parent & {
  readonly type: 'definitionTerm';
  readonly anchors?: readonly SafeText[];
};
export type DefinitionDescription = {
  readonly type: 'definitionDescription';
  readonly children: readonly Block[];
};
/** Fenced or indented code, and what its info string says. */
export type Code = At &
  CodeInfo & {
    readonly type: 'code';
    readonly value: SafeText;
    /** The rest of the block before it, which was too long for one. */
    readonly isContinued?: true;
    /** The next block is the rest of it. */
    readonly continues?: true;
  };
/** A formula by itself; `rows` is its drawing, where it takes several (matrices, fractions). */
export type MathBlock = At &
  Omit<InlineMath, 'type'> & { readonly type: 'math'; readonly rows?: readonly SafeText[] };
/** A cell, where it begins. A Markdown cell holds at most one paragraph; an HTML cell may hold any blocks. */
export type TableCell = {
  readonly type: 'cell';
  readonly children: readonly Block[];
  /** How many columns it takes, where more than one. */
  readonly columns?: number;
  /** How many rows it takes, where more than one. */
  readonly rows?: number;
  /** It names its row. */
  readonly isHeader?: true;
  /** Where it differs from that of its column; a cell of several columns has its own alone. */
  readonly align?: Alignment;
};
/** A place in the grid that is taken by the cell which begins this many columns to the left and this many rows above. */
export type CoveredPlace = { readonly type: 'covered'; readonly left: number; readonly above: number };
export type TablePlace = TableCell | CoveredPlace;
/** Its places from the first column on; the last ones may be missing. */
export type TableRow = readonly TablePlace[];
export type Table = At & {
  readonly type: 'table';
  /** What HTML says of the table before its rows. */
  readonly caption?: readonly Block[];
  readonly align: readonly (Alignment | undefined)[];
  /** The rows that name the columns. No cell reaches out of them. Empty where the columns have no names. */
  readonly header: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** Set by a comment such as `<!-- chart: bar -->` directly before a table that can be drawn so. */
  readonly chart?: ChartKind;
};
/** What can come into view by itself at a step of a slide. */
export type Revealed = Block | ListItem | TableRow;
/** What a chart draws: bars, large figures, a line over years, the parts of a whole, or a small line in each row. */
export type ChartKind = 'bar' | 'figures' | 'line' | 'shares' | 'sparklines';
/** HTML's `details`: on paper nothing folds, so the content is below its summary. */
export type Details = At & {
  readonly type: 'details';
  readonly summary: Paragraph | Heading;
  readonly children: readonly Block[];
};
/** All footnotes, at the end of the document. */
export type Footnotes = At & {
  readonly type: 'footnotes';
  /** The number of each; absent where they are 1, 2, … */
  readonly numbers?: readonly number[];
  readonly children: readonly Footnote[];
};
export type Footnote = { readonly type: 'footnote'; readonly children: readonly Block[] };
/** An HTML comment that stands as a block: invisible to readers, a command or a note in a deck. */
export type Comment = At & { readonly type: 'comment'; readonly value: SafeText };

export type Block =
  | Paragraph
  | Heading
  | ThematicBreak
  | Blockquote
  | Alert
  | List
  | DefinitionList
  | Code
  | MathBlock
  | Table
  | Details
  | Footnotes
  | Comment;

/** A parsed source. Parsing never fails; what an author should fix is in `diagnostics`. */
export type Document = {
  readonly frontMatter: FrontMatter;
  /** Its language, as `lang` in the front matter says: a tag such as `es`. */
  readonly language?: SafeText;
  readonly blocks: readonly Block[];
  /** Every link, in reading order: `links[n].index === n`, more by as many as come before the document. */
  readonly links: readonly Link[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many lines the source has. */
  readonly lineCount: number;
};

/** Front matter as written: any YAML mapping. Each reader checks the keys that it knows. */
export type FrontMatter = {
  readonly values: ReadonlyMap<string, FrontMatterEntry>;
  /** There is some, but it could not be read at all. */
  readonly isBroken?: true;
};
export type FrontMatterEntry = { readonly value: unknown; readonly position: Position };
