/**
 * What the parser hands to the builders: the document as nested nodes under the parser's own type names
 * (`paragraph`, `bullet_list`, `fence`, `link` …), before it gets our types. No string in it is safe yet.
 */
export type SyntaxNode = {
  readonly type: string;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Code, HTML or literal text. */
  readonly content: string;
  /** The marker: `-`, `~~~`, `*` … */
  readonly markup: string;
  /** The info string of a fence. */
  readonly info: string;
  /** A paragraph of a tight list. */
  readonly hidden: boolean;
  /** The first line, counted from 1; inherited where the parser gives none. */
  readonly line: number;
  readonly children: readonly SyntaxNode[];
};
