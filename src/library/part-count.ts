import type { Depth } from '../markdown/document.ts';
import type { Section } from './section.ts';
import type { SectionKind } from './section-kinds.ts';

/** The kinds of section that collect something, and the level of the headings of what they collect. */
const levels: Readonly<Partial<Record<SectionKind, Depth>>> = { news: 3, collection: 2 };

/** How many news items or parts a section has; nothing for one that is read as a whole. */
export function partCount({ kind, document }: Section): number | undefined {
  const level = kind && levels[kind];
  if (level === undefined) return undefined;
  return document.blocks.filter(block => block.type === 'heading' && block.depth === level).length;
}
