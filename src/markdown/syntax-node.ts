/**
 * What the parsers hand to the builders: the document as HTML elements, whether it was written in Markdown or
 * in HTML, before it gets our types. One vocabulary for both means that they mix as they do on GitHub, where
 * everything becomes HTML too. No string in it is safe yet.
 */
export type SyntaxNode = TextNode | CommentNode | ElementNode;

export type TextNode = { readonly type: 'text'; readonly value: string };

export type CommentNode = { readonly type: 'comment'; readonly value: string; readonly line: number };

export type ElementNode = {
  readonly type: 'element';
  /** The tag name in lower case. Footnotes, for which HTML has no tag, have the names of `footnoteNames`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The first line, counted from 1. */
  readonly line: number;
  readonly children: readonly SyntaxNode[];
};

/** No HTML tag name has an underscore, so these clash with none. */
export const footnoteNames = {
  /** `[^label]` in the text; `label` is an attribute of it. */
  reference: 'footnote_reference',
  /** `[^label]: …`. */
  note: 'footnote_note',
} as const;

/** Formulas: their LaTeX is their text. */
export const mathNames = { inline: 'inline_math', block: 'block_math' } as const;

/** What is nested too deep to be read, as its source. */
export const tooDeepName = 'too_deep';

/** Everything below a node, as text. */
export function textContent(node: SyntaxNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.name === 'br') return '\n';
  return node.type === 'comment' ? '' : node.children.map(textContent).join('');
}

/** The element of words that come later: what decks of other programs have for it becomes this one. */
export const laterName = 'deck-later';
