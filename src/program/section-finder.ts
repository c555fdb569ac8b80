import type { Library, Section } from '../browse/section.ts';

/** The built-in reference, and how to find its sections by what a user typed. */
export type SectionFinder = {
  readonly library: Library;
  has(typed: string): boolean;
  /** @throws UsageError for an unknown section */
  find(typed: string, among: 'sections' | 'sections and commands'): Section;
};
