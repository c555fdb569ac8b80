import type { Diagnostic } from '../diagnostic.ts';
import type { SafeText } from '../terminal/safe-text.ts';

/** Where a block begins in its source. Both count from 1; the column counts UTF-16 code units. */
export type Position = { readonly line: number; readonly column: number };

type At = { readonly position: Position };

export type Text = { readonly type: 'text'; readonly value: SafeText };
export type Emphasis = { readonly type: 'emphasis'; readonly children: readonly Inline[] };
export type Strong = { readonly type: 'strong'; readonly children: readonly Inline[] };
export type Delete = { readonly type: 'delete'; readonly children: readonly Inline[] };
export type InlineCode = { readonly type: 'inlineCode'; readonly value: SafeText };
export type Break = { readonly type: 'break' };
export type Link = {
  readonly type: 'link';
  /** Checked at parse: http, https, mailto, or relative. Percent-encoded. */
  readonly url: SafeText;
  readonly title?: SafeText;
  /** The place of this link among those of the document, in reading order from 0. */
  readonly index: number;
  readonly children: readonly Inline[];
};
export type Image = { readonly type: 'image'; readonly url: SafeText; readonly alt: SafeText };

export type Inline = Text | Emphasis | Strong | Delete | InlineCode | Break | Link | Image;

export type Paragraph = At & { readonly type: 'paragraph'; readonly children: readonly Inline[] };
export type Depth = 1 | 2 | 3 | 4 | 5 | 6;
export type Heading = At & {
  readonly type: 'heading';
  readonly depth: Depth;
  /** GitHub's anchor for it, unique in the document. */
  readonly slug: SafeText;
  readonly children: readonly Inline[];
};
export type ThematicBreak = At & { readonly type: 'thematicBreak' };
export type Blockquote = At & { readonly type: 'blockquote'; readonly children: readonly Block[] };
export type ListItem = At & { readonly type: 'listItem'; readonly children: readonly Block[] };
export type List = At & {
  readonly type: 'list';
  /** The number of the first item, for an ordered list. */
  readonly start?: number;
  readonly delimiter: '.' | ')' | '-' | '*' | '+';
  /** Tight lists have no blank row between their items. */
  readonly tight: boolean;
  readonly children: readonly ListItem[];
};
/** Fenced or indented code; `lang` is the first word of the info string, `meta` the rest of it. */
export type Code = At & {
  readonly type: 'code';
  readonly lang?: SafeText;
  readonly meta?: SafeText;
  readonly value: SafeText;
};
export type Alignment = 'left' | 'center' | 'right' | undefined;
export type TableCell = { readonly children: readonly Inline[] };
export type Table = At & {
  readonly type: 'table';
  readonly align: readonly Alignment[];
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Set by a `<!-- chart: bar -->` comment directly before the table. */
  readonly chart?: 'bar';
};
/** An HTML comment that stands as a block: invisible to readers, a command or a note in a deck. */
export type Comment = At & { readonly type: 'comment'; readonly value: SafeText };

export type Block = Paragraph | Heading | ThematicBreak | Blockquote | List | Code | Table | Comment;

/** A parsed source. Parsing never fails; what an author should mend is told in `diagnostics`. */
export type Document = {
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  /** Every link, in reading order: `links[n].index === n`. */
  readonly links: readonly Link[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many lines the source has. */
  readonly lineCount: number;
};

/** Front matter as written: any YAML mapping. Each reader checks the keys that it knows. */
export type FrontMatter = {
  readonly values: ReadonlyMap<string, FrontMatterEntry>;
};
export type FrontMatterEntry = { readonly value: unknown; readonly position: Position };
