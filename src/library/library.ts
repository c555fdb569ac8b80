import { parseMarkdown } from '../markdown/read.ts';
import { type LibrarySettings, noLibrarySettings } from './library-settings.ts';
import { markdownEnding } from './page-name.ts';
import { type Library, readSection, type Section, type SectionSource } from './section.ts';

/** A file that is to be a section. `id` is what you type for it. */
export type SectionFile = SectionSource & { readonly id: string };

/** Reads the sections of a reference. @param settings what its author says of it as a whole */
export function buildLibrary(
  sources: readonly SectionFile[],
  settings: LibrarySettings = noLibrarySettings,
): Library {
  const read = sources.map(({ id, file, text }) =>
    readSection(id, { file, text }, parseMarkdown(text, file), settings),
  );
  const { title, subtitle, license, figures } = settings;
  return {
    kind: 'reference',
    ...(title !== undefined && {
      about: {
        title,
        ...(subtitle !== undefined && { subtitle }),
        ...(license !== undefined && { license }),
        ...(figures && { figures: figures.value }),
      },
    }),
    sections: read
      .map(({ section }) => section)
      .sort((one, other) => one.order - other.order || one.id.localeCompare(other.id, 'en')),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Finds a section by what a user typed: its id or its title, in any case; a page without its ending, too. */
export function findSection(library: Library, typed: string): Section | undefined {
  const wanted = typed.trim().toLowerCase();
  const { kind, sections } = library;
  const isNamed = (id: string) => {
    const name = id.toLowerCase();
    return name === wanted || (kind !== 'reference' && name.replace(markdownEnding, '') === wanted);
  };
  return (
    sections.find(({ id }) => isNamed(id)) ?? sections.find(({ title }) => title.toLowerCase() === wanted)
  );
}
