import type { Block } from '../../src/markdown/document.ts';
import { inlineText } from '../../src/markdown/plain-text.ts';
import { inlineRuns } from '../../src/markdown/walk.ts';

export const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** The author's characters as they are in a block, without white space. */
export function charactersOfBlock(block: Block): string {
  if (block.type === 'code') return withoutSpace(block.value);
  if (block.type === 'blockquote') return block.children.map(charactersOfBlock).join('');
  if (block.type === 'list' || block.type === 'footnotes')
    return block.children.flatMap(part => part.children.map(charactersOfBlock)).join('');
  // The name of an alert is told by a word.
  if (block.type === 'alert')
    return `${block.kind[0]?.toUpperCase()}${block.kind.slice(1)}${block.children.map(charactersOfBlock).join('')}`;
  if (block.type === 'details')
    return withoutSpace(inlineText(block.summary.children)) + block.children.map(charactersOfBlock).join('');
  if (block.type === 'definitionList')
    return block.children
      .flatMap(part =>
        part.type === 'definitionTerm'
          ? [withoutSpace(inlineText(part.children))]
          : part.children.map(charactersOfBlock),
      )
      .join('');
  if (block.type === 'table') {
    // The first column of a chart has labels that need no name.
    const isChart = block.chart !== undefined && block.rows.length > 0;
    const header = block.header.flatMap(row => row.slice(isChart ? 1 : 0));
    const places = [...header, ...block.rows.flat()];
    const inside = places.flatMap(place => (place.type === 'cell' ? place.children : []));
    return [...(block.caption ?? []), ...inside].map(charactersOfBlock).join('');
  }
  return withoutSpace([...inlineRuns(block)].map(inlineText).join(''));
}

/** How often each character is there. */
export function countOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
