import type { Block, Document } from '../../markdown/document.ts';

/** With fewer parts, a rule is rather a rule. */
const leastParts = 3;
/** How many of the parts begin with a heading. */
const leastTitled = 2 / 3;

/** Whether a text is made of slides: parts between rules, most of which begin with a heading. */
export function looksLikeSlides({ blocks }: Pick<Document, 'blocks'>): boolean {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'thematicBreak') parts.push([]);
    else if (block.type !== 'comment') parts.at(-1)?.push(block);
  }
  const shown = parts.filter(part => part.length > 0);
  const titled = shown.filter(([first]) => first?.type === 'heading');
  return shown.length >= leastParts && titled.length >= leastTitled * shown.length;
}
