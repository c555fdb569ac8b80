import { InputError } from '../../errors.ts';
import { findSection } from '../../library/library.ts';
import type { Library, Section } from '../../library/section.ts';
import type { SectionKind } from '../../library/section-kinds.ts';
import { placeOfKind } from '../../library/section-of-kind.ts';
import { unknownSection } from '../unknown-name.ts';

/** Finds the sections of a reference by what a user typed. */
export type SectionFinder = {
  has(typed: string): boolean;
  /** @throws UsageError for an unknown section */
  find(typed: string, among: 'sections' | 'sections and commands'): Section;
  /** The section of a kind. @throws InputError where there is none */
  ofKind(kind: SectionKind): Section;
};

export function createSectionFinder(library: Library): SectionFinder {
  return {
    has: typed => findSection(library, typed) !== undefined,
    find(typed, among) {
      const section = findSection(library, typed);
      if (section) return section;
      const ids = library.sections.map(({ id }) => id);
      throw unknownSection(typed, ids, among);
    },
    ofKind(kind) {
      const section = library.sections[placeOfKind(library, kind) ?? -1];
      if (section) return section;
      throw new InputError(
        `no section has ${kind}`,
        `A section with "kind: ${kind}" in its front matter has.`,
      );
    },
  };
}
