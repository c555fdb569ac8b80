import { folderText } from '../../library/folder.ts';
import { pageIndex, splitAddress } from '../../library/link-target.ts';
import { type PageContent, withContent } from '../../library/page.ts';
import type { FileTarget, Library, Section } from '../../library/section.ts';
import { createPageNames } from '../../library/wiki-names.ts';
import type { Document } from '../../markdown/document.ts';
import { MarkdownReader } from '../../markdown/read.ts';
import type { PageFiles } from '../../platform/page-files.ts';
import { safeRow } from '../../terminal/safe-text.ts';

/** A page while it is read, piece by piece. */
export type PageReading = {
  /** @returns whether there is more */
  step(): boolean;
  /** What has been read so far. */
  content(): PageContent;
  /** From 0 to 1. */
  readonly progress: number;
};

/** Reads the texts of pages. */
export type PageTexts = {
  readonly files: PageFiles;
  /** Begins to read a page: its text is taken at once, its Markdown step by step. */
  open(section: Section, library: Library): PageReading;
  /** The same for a text that was read already. */
  openText(id: string, file: string, text: string, library: Library | undefined): PageReading;
  /** The page with all that is in it. */
  readAll(section: Section, library: Library): Section;
  /** All of a page, without what only a screen needs; as it is where it has been read. */
  documentOf(section: Section, library: Library): Document;
};

export function createPageTexts(files: PageFiles): PageTexts {
  function openText(id: string, file: string, text: string, library: Library | undefined): PageReading {
    const reader = new MarkdownReader(text, file, undefined, addressesFor(files, library));
    const targets = new Map<string, FileTarget>();
    let seen = 0;
    let hasMore = true;
    return {
      step() {
        hasMore = reader.step();
        return hasMore;
      },
      content() {
        const { document } = reader;
        for (const { url } of document.links.slice(seen)) {
          const address = splitAddress(url).file;
          const target = targets.has(address) ? undefined : files.targetOf(url, id);
          if (target) targets.set(address, target);
        }
        seen = document.links.length;
        const reading = hasMore ? reader.progress : undefined;
        return { text, document, targets: new Map(targets), state: 'read', reading };
      },
      get progress() {
        return hasMore ? reader.progress : 1;
      },
    };
  }
  function open(section: Section, library: Library): PageReading {
    const { id, page, source } = section;
    if (id.endsWith('/') && page?.pages !== undefined)
      return openText(id, source.file, folderText(library, pageIndex(library, id) ?? 0), library);
    const found = files.read(id);
    return found.type === 'text'
      ? openText(id, source.file, found.text, library)
      : unreadable(source.file, found.reason);
  }
  function readAll(section: Section, library: Library): Section {
    if (section.page?.state !== 'listed' && section.page?.reading === undefined) return section;
    const reading = open(section, library);
    while (reading.step());
    return withContent(section, reading.content());
  }
  return {
    files,
    readAll,
    open,
    openText,
    documentOf: (section, library) => readAll(section, library).document,
  };
}

const knownNames = new WeakMap<Library['sections'], (name: string) => string | undefined>();

/** For wiki links: in a folder the pages that are listed, else those beside the file. Looked up when there is such a link. */
function addressesFor(files: PageFiles, library: Library | undefined): (name: string) => string | undefined {
  return name => {
    const key = library?.kind === 'folder' ? library.sections : undefined;
    const known = key && knownNames.get(key);
    const names = known ?? createPageNames(key ? key.map(({ id }) => id) : files.names());
    if (key) knownNames.set(key, names);
    return names(name);
  };
}

/** A page that says why it cannot be read, so that the rest works. */
function unreadable(file: string, reason: string): PageReading {
  const message = safeRow(`This page cannot be read: ${reason}.`);
  const reader = new MarkdownReader(
    `> [!WARNING]\n> ${message.replace(/[^\p{L}\p{N} .,:]/gu, '\\$&')}\n`,
    file,
  );
  return {
    step: () => reader.step(),
    content() {
      const { document } = reader;
      const diagnostics = [{ file, line: 1, column: 1, message: `cannot be read: ${reason}` }];
      return { text: '', document: { ...document, diagnostics }, state: 'unreadable' };
    },
    progress: 1,
  };
}
