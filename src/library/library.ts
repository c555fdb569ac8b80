import type { Block, Document, Heading } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { parseMarkdown } from '../markdown/read.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { type Library, readSection, type Section, type SectionSource } from './section.ts';

/** A file that is to be a section. `id` is what you type for it. */
export type SectionFile = SectionSource & { readonly id: string };

/** Reads the sections. A file that is no section is a diagnostic; the rest still opens. */
export function buildLibrary(sources: readonly SectionFile[]): Library {
  const read = sources.map(({ id, file, text }) =>
    readSection(id, { file, text }, parseMarkdown(text, file)),
  );
  return {
    kind: 'reference',
    sections: read
      .flatMap(({ section }) => section ?? [])
      .sort((one, other) => one.order - other.order || one.id.localeCompare(other.id, 'en')),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function isTitle(block: Block): block is Heading {
  return block.type === 'heading' && block.depth === 1;
}

/**
 * A file as a library of one section.
 *
 * @param text what the document was read from
 * @param reading how much of it has been read, where there is more to come
 */
export function fileLibrary(name: string, text: string, document: Document, reading?: number): Library {
  const file = safeRow(name);
  const written = document.frontMatter.values.get('title')?.value;
  const heading = document.blocks.find(isTitle);
  const title = typeof written === 'string' ? written : heading ? inlineText(heading.children) : '';
  const section: Section = {
    id: file,
    title: safeRow(title.trim() || name),
    order: 0,
    summary: file,
    asOf: file,
    sources: [{ name: file }],
    document,
    source: { file: name, text },
  };
  return {
    kind: 'file',
    sections: [section],
    diagnostics: document.diagnostics,
    ...(reading !== undefined && { reading }),
  };
}

/** Finds a section by what a user typed: its id or its title, in any case. */
export function findSection(library: Library, typed: string): Section | undefined {
  const wanted = typed.trim().toLowerCase();
  return library.sections.find(({ id, title }) => id === wanted || title.toLowerCase() === wanted);
}
