import type { MarkdownIt, StateInline } from 'markdown-it';

/** What the plugin keeps: the labels that are defined, each after a colon. */
type Footnotes = { readonly refs?: Readonly<Record<string, number>> };

/** A longer label is none, as with those of links (CommonMark 4.7). UTF-16 code units. */
const longestLabel = 999;

/**
 * References to footnotes in place of the plugin's rule: that one looks for the end of a label in all that follows,
 * at each `[^`.
 */
export function footnoteReference({ inline }: MarkdownIt): void {
  inline.ruler.at('footnote_ref', readReference);
}

function readReference(state: StateInline, isSilent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith('[^', pos)) return false;
  const label = /^[^\] \n]+(?=\])/.exec(
    src.slice(pos + 2, Math.min(posMax, pos + 2 + longestLabel + 1)),
  )?.[0];
  const { refs }: Footnotes = state.env.footnotes ?? {};
  if (label === undefined || refs?.[`:${label}`] === undefined) return false;
  if (!isSilent) state.push('footnote_ref', '', 0).meta = { label };
  state.pos += label.length + 3;
  return true;
}
