import type { Deck } from '../../deck/deck.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { InputError, UsageError } from '../../errors.ts';
import type { Site } from '../../export/html/site/site.ts';
import { siteAddresses, siteFiles } from '../../export/html/site/site-addresses.ts';
import { type SiteSearchPart, siteSearchParts } from '../../export/html/site/site-search.ts';
import { folderOf } from '../../library/page-name.ts';
import type { Library, Section } from '../../library/section.ts';
import { anchorsOf } from '../../library/section-part.ts';
import { namesFolder } from '../../platform/source.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import type { ExportCommand, Invocation } from '../invocation.ts';
import { openPaths } from '../pages/open-library.ts';
import { openReference } from '../reference/open-reference.ts';

/** A library that becomes a site. */
export type SiteContent = {
  readonly site: Site;
  /** Reads a page with all that is in it: none is kept. @param at counted from 0 */
  readonly read: (at: number) => Section;
  readonly searched: readonly SiteSearchPart[];
  readonly talk: Deck | undefined;
  /** The file of the talk, beside which its pictures are; nothing for the built-in one. */
  readonly talkFile?: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Its pages, and the folders that they are in: one may come to be there. None where nothing can change. */
  readonly files: readonly string[];
};

/** Opens the reference, or the folder that the user names, and reads what its pages must know of each other. */
export async function siteContent(
  { what, title }: ExportCommand,
  invocation: Invocation,
  root: URL,
): Promise<SiteContent> {
  const { maxSize } = invocation;
  if (what === undefined) {
    const { library, readTalk, source, talkFile } = await openReference(root, invocation);
    const files = source ? [...source.paths, ...library.sections.map(section => section.source.file)] : [];
    const talk = (await readTalk())?.deck;
    return {
      ...contentOf(library, section => section, title ?? library.about?.title, talk, files),
      talkFile,
    };
  }
  if (!namesFolder(what))
    throw new UsageError(
      `${what} is not a folder, and a website is made of one`,
      'Name a folder, leave it out for the whole reference, or export to a file such as page.html.',
    );
  const { library, texts } = await openPaths([what], maxSize, Number.POSITIVE_INFINITY);
  if (library.sections.length === 0)
    throw new InputError(`${what} has no Markdown files`, 'Name a folder with some.');
  const { pathOf } = texts.files;
  const pages = library.sections.map(({ id }) => pathOf(id));
  const folders = new Set(library.sections.map(({ id }) => pathOf(folderOf(id))));
  return contentOf(library, section => texts.readAll(section, library), title, undefined, [
    ...pages,
    ...folders,
  ]);
}

function contentOf(
  library: Library,
  readAll: (section: Section) => Section,
  title: string | undefined,
  talk?: Deck,
  files: readonly string[] = [],
): SiteContent {
  const anchors: (readonly string[])[] = [];
  const searched: SiteSearchPart[] = [];
  const diagnostics: Diagnostic[] = [...library.diagnostics];
  const sections = library.sections.map((listed, at) => {
    const section = readAll(listed);
    anchors.push(anchorsOf(section.document));
    if (!listed.id.endsWith('/')) searched.push(...siteSearchParts(section, at));
    if (library.kind !== 'reference') diagnostics.push(...section.document.diagnostics);
    // Its text leaves the memory until it is written.
    return library.kind === 'reference'
      ? section
      : { ...section, document: listed.document, source: listed.source };
  });
  const read: Library = { ...library, sections };
  const addresses = siteAddresses(read);
  const front = sections.find(({ id }) => addresses.get(id) === siteFiles.index);
  const name = title === undefined ? (front?.title ?? library.folder?.name) : undefined;
  const site: Site = {
    ...{ library: read, title: name ?? safeRow(title ?? ''), anchors, addresses },
    hasTalk: talk !== undefined,
  };
  return {
    ...{ site, searched, talk, diagnostics, files },
    read: at => readAll(library.sections[at] ?? raise(at)),
  };
}

function raise(at: number): never {
  throw new RangeError(`there is no page ${at}`);
}
