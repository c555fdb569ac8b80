import type { Library, Section } from '../browse/section.ts';

/** The built-in reference, and what finds its sections by what a user typed. */
export type SectionFinder = {
  readonly library: Library;
  has(typed: string): boolean;
  /** @throws UsageError where there is no section of that name */
  find(typed: string, among: 'sections' | 'sections and commands'): Section;
};
