import type { Depth } from '../markdown/document.ts';
import type { Section } from './section.ts';
import { newsSection } from './shown-library.ts';

/** The sections that are collections, and the level of the headings of what they collect. */
const levels: Readonly<Record<string, Depth>> = { [newsSection]: 3, policies: 2 };

/** How many news items or policies a section has; nothing for one that is read as a whole. */
export function partCount({ id, document }: Section): number | undefined {
  const level = Object.hasOwn(levels, id) ? levels[id] : undefined;
  if (level === undefined) return undefined;
  return document.blocks.filter(block => block.type === 'heading' && block.depth === level).length;
}
