import type { Library, Section } from './section.ts';
import type { SectionKind } from './section-kinds.ts';

/** The place of the section of a kind in its library, counted from 0; the first, if there are several. */
export function placeOfKind({ sections }: Pick<Library, 'sections'>, kind: SectionKind): number | undefined {
  const at = sections.findIndex(section => section.kind === kind);
  return at === -1 ? undefined : at;
}

/** Whether a section has news. */
export function isNews(section: Pick<Section, 'kind'> | undefined): boolean {
  return section?.kind === 'news';
}
