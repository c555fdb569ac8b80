import { parseMarkdown } from '../markdown/read.ts';
import { type Library, readSection, type Section } from './section.ts';

/** A section's Markdown, and how to name it in diagnostics. */
export type SectionSource = { readonly id: string; readonly file: string; readonly text: string };

/** Reads the sections. A file that is no section is a diagnostic; the rest still opens. */
export function buildLibrary(sources: readonly SectionSource[]): Library {
  const read = sources.map(({ id, file, text }) => readSection(id, file, parseMarkdown(text, file)));
  return {
    sections: read
      .flatMap(({ section }) => section ?? [])
      .sort((one, other) => one.order - other.order || one.id.localeCompare(other.id, 'en')),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Finds a section by what a user typed: its id or its title, in any case. */
export function findSection(library: Library, typed: string): Section | undefined {
  const wanted = typed.trim().toLowerCase();
  return library.sections.find(({ id, title }) => id === wanted || title.toLowerCase() === wanted);
}
