import type { Block, Document, Heading } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';

/** The heading that all of a page is below: the first of level one, or one that no other is level with. */
function topHeading(blocks: readonly Block[]): Heading | undefined {
  const all = blocks.filter(block => block.type === 'heading');
  const [first, ...others] = all;
  const isAbove = first && others.every(({ depth }) => depth > first.depth);
  return all.find(({ depth }) => depth === 1) ?? (isAbove ? first : undefined);
}

/** The title that a document gives itself: that of its front matter, or its first heading. */
export function titleOf({
  frontMatter,
  blocks,
}: Pick<Document, 'frontMatter' | 'blocks'>): SafeText | undefined {
  const written = frontMatter.values.get('title')?.value;
  const heading = topHeading(blocks);
  const title = typeof written === 'string' ? written : heading ? inlineText(heading.children) : '';
  const row = safeRow(title.replace(/\s+/g, ' ').trim());
  return row === '' ? undefined : row;
}
