import { findSection } from '../library/library.ts';
import type { Library, Section } from '../library/section.ts';
import { builtInReference } from './reference.ts';
import { unknownSection } from './unknown-name.ts';

/** The built-in reference, and how to find its sections by what a user typed. */
export type SectionFinder = {
  readonly library: Library;
  has(typed: string): boolean;
  /** @throws UsageError for an unknown section */
  find(typed: string, among: 'sections' | 'sections and commands'): Section;
};

/** @param root the folder that holds `content` */
export function createSectionFinder(root: URL): SectionFinder {
  const library = builtInReference(root);
  return {
    library,
    has: typed => findSection(library, typed) !== undefined,
    find(typed, among) {
      const section = findSection(library, typed);
      if (section) return section;
      const ids = library.sections.map(({ id }) => id);
      throw unknownSection(typed, ids, among);
    },
  };
}
