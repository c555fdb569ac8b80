import type { Document, FrontMatterEntry } from '../markdown/document.ts';
import type { Library, Section } from './section.ts';

// A library as JSON. All of it is plain but for the one map, of what is in the front matter.

type StoredDocument = Omit<Document, 'frontMatter'> & {
  readonly frontMatter: Omit<Document['frontMatter'], 'values'> & {
    readonly values: readonly (readonly [string, FrontMatterEntry])[];
  };
};
type StoredLibrary = Omit<Library, 'sections'> & {
  readonly sections: readonly (Omit<Section, 'document'> & { readonly document: StoredDocument })[];
};

/** Writes a library down. */
export function storeLibrary(library: Library): string {
  const stored: StoredLibrary = {
    ...library,
    sections: library.sections.map(section => {
      const { frontMatter } = section.document;
      const values = [...frontMatter.values];
      return { ...section, document: { ...section.document, frontMatter: { ...frontMatter, values } } };
    }),
  };
  return JSON.stringify(stored);
}

/** Reads back what `storeLibrary` wrote, and nothing else: it is not checked. */
export function restoreLibrary(text: string): Library {
  const stored: StoredLibrary = JSON.parse(text);
  return {
    ...stored,
    sections: stored.sections.map(section => {
      const { frontMatter } = section.document;
      const values = new Map(frontMatter.values);
      return { ...section, document: { ...section.document, frontMatter: { ...frontMatter, values } } };
    }),
  };
}
