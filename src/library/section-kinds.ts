import type { Library, Section } from './section.ts';

/**
 * What a section can be more than a text, as its front matter says: `kind: news`. A collection is a list of parts, which
 * the menu counts; news have items and filters, stats have figures.
 */
export const sectionKinds = ['collection', 'news', 'stats'] as const;

export type SectionKind = (typeof sectionKinds)[number];

/** The place of the section of a kind in its library, counted from 0; the first, if there are several. */
export function placeOfKind({ sections }: Pick<Library, 'sections'>, kind: SectionKind): number | undefined {
  const at = sections.findIndex(section => section.kind === kind);
  return at === -1 ? undefined : at;
}

/** Whether a section has news. */
export function isNews(section: Pick<Section, 'kind'> | undefined): boolean {
  return section?.kind === 'news';
}
