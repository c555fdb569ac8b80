import { UsageError } from '../../errors.ts';
import { folderLibrary, pagesInOrder } from '../../library/folder.ts';
import { fileLibrary, listedPage, withContent, withPage } from '../../library/page.ts';
import { readPageHead } from '../../library/page-head.ts';
import type { Library } from '../../library/section.ts';
import { createPageFiles, folderOfFile, nameOfFile, nameOfFolder } from '../../platform/page-files.ts';
import { createPageLister, type PageLister } from '../../platform/page-lister.ts';
import { isStandardInput, namesFolder, readSource } from '../../platform/source.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { createPageTexts, type PageReading, type PageTexts } from './page-texts.ts';

/** A library of pages, how their texts are read, and what of that is not finished. */
export type OpenedLibrary = {
  readonly library: Library;
  readonly texts: PageTexts;
  /** The rest of the first page. */
  readonly rest?: PageReading;
  /** The rest of the folder, and how to list it anew. */
  readonly folder?: ListedFolder;
};

/** A folder that is listed. */
export type ListedFolder = {
  readonly lister: PageLister;
  /** The folder as it is listed by now. @param kept a page that stays although it is not found */
  libraryOf(lister: PageLister, before: Library | undefined, kept?: string): Library;
  /** Begins again. @param known what was found before, whose heads are not read once more */
  again(known?: PageLister): PageLister;
  /** Whether there is anything where a page was. */
  has(id: string): boolean;
  /** One of its folders, by its path below, as the user would write it. */
  pathOf(folder: string): string;
};

/**
 * Opens what the user named: a folder, a file, standard input, or several files.
 *
 * @param atOnce for how long a folder is listed before it opens, in milliseconds; infinity for all of it
 * @throws InputError for what cannot be read
 */
export async function openPaths(
  words: readonly string[],
  maxSize: number,
  atOnce: number,
): Promise<OpenedLibrary> {
  const [first = ''] = words;
  const folder = words.find(namesFolder);
  if (words.length > 1 && folder !== undefined)
    throw new UsageError(`${folder} is a folder`, 'Open one folder, or several files.');
  if (words.length > 1) return openFiles(words, maxSize);
  return folder === undefined ? openFile(first, maxSize) : openFolder(first, maxSize, atOnce);
}

/**
 * Opens a folder.
 *
 * @param atOnce for how long it is listed before it opens, in milliseconds; infinity for all of it
 */
function openFolder(word: string, maxSize: number, atOnce: number): OpenedLibrary {
  const files = createPageFiles({ root: word, folders: [word], maxSize });
  const texts = createPageTexts(files);
  const again = (known?: PageLister) => createPageLister(word, readPageHead, known?.found());
  const name = nameOfFolder(word);
  const libraryOf = (lister: PageLister, before: Library | undefined, kept?: string): Library => {
    const { diagnostics, hasAllFiles } = lister;
    const found = lister.found();
    const isMissing = kept !== undefined && !found.some(({ path }) => path === kept);
    const pages = pagesInOrder(isMissing ? [...found, { path: kept }] : found, files.fileOf);
    const listed = folderLibrary(
      name,
      pages,
      { isListing: !hasAllFiles, diagnostics: [...diagnostics] },
      before,
    );
    return withFoldersRead(listed, texts);
  };
  const lister = again();
  const end = performance.now() + atOnce;
  let hasMore = true;
  while (hasMore && performance.now() < end) hasMore = lister.step();
  const folder = { lister, libraryOf, again, has: files.has, pathOf: files.fileOf };
  const library = libraryOf(lister, undefined);
  const [first] = library.sections;
  // The first page is beside the menu in the first frame.
  if (!first || atOnce === Number.POSITIVE_INFINITY) return { library, texts, folder };
  const rest = texts.open(first, library);
  const hasRest = rest.step();
  const shown = withPage(library, withContent(first, rest.content()));
  return { library: shown, texts, folder, ...(hasRest && { rest }) };
}

/** The pages that list a folder were written from what was listed before. */
function withFoldersRead(library: Library, texts: PageTexts): Library {
  const sections = library.sections.map(section => {
    if (!section.id.endsWith('/') || section.page?.state !== 'read') return section;
    const reading = texts.open(section, library);
    while (reading.step());
    return withContent(section, reading.content());
  });
  return { ...library, sections };
}

/** Opens a file, or standard input, which has no files beside it. @throws InputError for what cannot be read */
async function openFile(word: string, maxSize: number): Promise<OpenedLibrary> {
  const { name, text } = await readSource(word, maxSize);
  const isPiped = isStandardInput(word);
  const folder = isPiped ? undefined : folderOfFile(word);
  const files = createPageFiles({
    root: folder ?? '.',
    folders: folder === undefined ? [] : [folder],
    maxSize,
  });
  const texts = createPageTexts(files);
  const rest = texts.openText(isPiped ? name : nameOfFile(word), name, text, undefined);
  const hasMore = rest.step();
  const { document, ...more } = rest.content();
  const library = fileLibrary(name, text, document, more);
  return { library, texts, ...(hasMore && { rest }) };
}

/** Opens several files: a list of them, of which the first is read. @throws InputError for what cannot be read */
async function openFiles(words: readonly string[], maxSize: number): Promise<OpenedLibrary> {
  const [first = ''] = words;
  const { name, text } = await readSource(first, maxSize);
  const files = createPageFiles({ root: '.', folders: words.map(folderOfFile), maxSize });
  const texts = createPageTexts(files);
  const ids = words.map(files.idOf);
  const pages = ids.map((id, at) => listedPage(id, words[at] ?? id, { level: 0 }));
  const title = `${words.length} files`;
  const listed = folderLibrary(title, pages, { isListing: false, diagnostics: [] });
  const rest = texts.openText(ids[0] ?? first, name, text, listed);
  const hasMore = rest.step();
  const [page] = listed.sections;
  const library = page ? withPage(listed, withContent(page, rest.content())) : listed;
  return {
    library: { ...library, folder: { name: safeRow(title), isListing: false } },
    texts,
    ...(hasMore && { rest }),
  };
}
