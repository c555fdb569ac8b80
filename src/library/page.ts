import type { Document } from '../markdown/document.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import { titleOf } from './document-title.ts';
import { baseOf, folderOf, frontRank } from './page-name.ts';
import type { FileTargets, Library, Page, Section } from './section.ts';

const unread: Document = {
  frontMatter: { values: new Map() },
  blocks: [],
  links: [],
  lineCount: 0,
  diagnostics: [],
};

/** What a page is called that says nothing of itself: its name, or that of the folder that it opens. */
function nameOfPage(id: string): SafeText {
  const folder = baseOf(folderOf(id));
  return safeRow(
    id.endsWith('/') ? `${baseOf(id)}/` : frontRank(id) !== undefined && folder !== '' ? folder : baseOf(id),
  );
}

/** A page that has been found, and not read. @param file how it is named in diagnostics */
export function listedPage(
  id: string,
  file: string,
  { title, ...page }: { readonly title?: SafeText | undefined } & Pick<Page, 'level' | 'pages' | 'isLinked'>,
): Section {
  return {
    id,
    title: title ?? nameOfPage(id),
    order: 0,
    summary: safeRow(id),
    asOf: safeRow(''),
    sources: [],
    document: unread,
    source: { file, text: '' },
    page: { state: 'listed', ...page },
  };
}

/** What was read of a page, wholly or in part. */
export type PageContent = {
  readonly text: string;
  readonly document: Document;
  readonly targets?: FileTargets;
  readonly state: Exclude<Page['state'], 'listed'>;
  /** How much of it, from 0 to 1; absent for all. */
  readonly reading?: number | undefined;
};

/** The page with what was read of it. */
export function withContent(section: Section, content: PageContent): Section {
  const { text, document, targets, state, reading } = content;
  const { id, source, page } = section;
  return {
    ...section,
    title: titleOf(document) ?? (state === 'read' ? nameOfPage(id) : section.title),
    document,
    source: { file: source.file, text },
    page: {
      state,
      level: page?.level ?? 0,
      ...(page?.pages !== undefined && { pages: page.pages }),
      ...(page?.isLinked && { isLinked: true }),
      ...(targets && { targets }),
      ...(reading !== undefined && { reading }),
    },
  };
}

/** A file as a library of one page, which is called by its name in its own folder. @param file as the user named it */
export function fileLibrary(
  file: string,
  text: string,
  document: Document,
  more: Pick<PageContent, 'targets' | 'reading'> = {},
): Library {
  const page = listedPage(file.replace(/^.*[/\\](?=.)/s, ''), file, { level: 0 });
  const read = withContent(page, { text, document, state: 'read', ...more });
  return { kind: 'file', sections: [read], diagnostics: document.diagnostics };
}

/** What authors should fix: in what is listed, and in every page that was read. */
export function diagnosticsOf({ kind, sections, diagnostics }: Library): Library['diagnostics'] {
  if (kind === 'reference') return diagnostics;
  const ofPages = sections.flatMap(({ document }) => document.diagnostics);
  return kind === 'folder' ? [...diagnostics, ...ofPages] : ofPages;
}

/** The library with a page as it is now: in the place of the one of that id, or behind all others. */
export function withPage(library: Library, section: Section): Library {
  const at = library.sections.findIndex(({ id }) => id === section.id);
  const sections = at === -1 ? [...library.sections, section] : library.sections.with(at, section);
  const isOpened = library.kind === 'file' && at === 0;
  return { ...library, sections, ...(isOpened && { diagnostics: section.document.diagnostics }) };
}
