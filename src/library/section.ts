import type { Diagnostic } from '../diagnostic.ts';
import type { Document, FrontMatterEntry, Link } from '../markdown/document.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';
import { type CitedSource, citedSourcesWanted, readCitedSources } from './cited-source.ts';
import { readProvenance } from './provenance.ts';

/** One section of the reference: front matter as used, and its document. */
export type Section = {
  /** What the user types for it: the file's name without `.md`. */
  readonly id: string;
  readonly title: SafeText;
  readonly order: number;
  /** One sentence on what is in it. */
  readonly summary: SafeText;
  /** The date that its statements hold for, as the sources give it. */
  readonly asOf: SafeText;
  /** What it is based on. */
  readonly sources: readonly CitedSource[];
  readonly document: Document;
  /** What the document was read from. */
  readonly source: SectionSource;
  /** What is known of it as a page of a folder. */
  readonly page?: Page;
};

/** A page of Markdown in a folder: it is listed first, and its text is read when it is shown or searched. */
export type Page = {
  /** Whether its text is there. Where it could not be read, the document says why. */
  readonly state: 'listed' | 'read' | 'unreadable';
  /** How much of it has been read, from 0 to 1; absent once all of it is. */
  readonly reading?: number;
  /** How deep it is in the folders of its library, from 0. */
  readonly level: number;
  /** How many pages are in the folder that it opens; absent for any other page. */
  readonly pages?: number;
  /** A link led to it: no list of the folder has to name it. */
  readonly isLinked?: true;
  /** Where its links to other files lead, by their addresses. */
  readonly targets?: FileTargets;
};

/** Where a link to another file leads, as the system answered. */
export type FileTarget = {
  /** A Markdown file or a folder of them, a file that is no Markdown, or nothing that is there. */
  readonly type: 'page' | 'file' | 'missing';
  /** As a page of the library is called. */
  readonly id: string;
  /** As the user would write it. */
  readonly file: string;
  /** It is not below the opened folder: nothing is looked at there unless the user says so. */
  readonly isOutside?: true;
};

/** The targets of the links of a page, by address without the part after `#`. */
export type FileTargets = ReadonlyMap<string, FileTarget>;

/** The Markdown of a section, and how to name it in diagnostics. */
export type SectionSource = { readonly file: string; readonly text: string };

/** What a menu says of a talk: what it is about, and how long it takes. */
export type TalkSummary = { readonly subtitle?: SafeText; readonly minutes?: number };

/** The sections or pages in their order, and what their authors should fix. */
export type Library = {
  /**
   * The built-in reference; a folder of pages; or one file, which is the first page. Files that links lead to come after
   * the pages that were opened.
   */
  readonly kind: 'reference' | 'folder' | 'file';
  /** The talk that goes with the reference. */
  readonly talk?: TalkSummary;
  /** The folder as it was listed: another value once its pages are other ones. */
  readonly folder?: Folder;
  readonly sections: readonly Section[];
  readonly diagnostics: readonly Diagnostic[];
};

/** A folder of pages, as far as it has been listed. */
export type Folder = {
  /** As the user named it. */
  readonly name: SafeText;
  /** There may be more pages than are listed by now. */
  readonly isListing: boolean;
};

/** The links of a section that the reader can walk through. A part of a section keeps the indexes of the whole. */
export function linksOf(section: Section | undefined): readonly Link[] {
  return section?.document.links ?? [];
}

type Read = { readonly section?: Section; readonly diagnostics: readonly Diagnostic[] };

const known = ['title', 'order', 'summary', 'asOf', 'sources', 'lang', 'check'];

/**
 * Makes a section of a parsed file. Without a title, an order and a summary there is none; x the place in the file.
 */
export function readSection(id: string, source: SectionSource, document: Document): Read {
  const { file } = source;
  const diagnostics: Diagnostic[] = [...document.diagnostics];
  const { values } = document.frontMatter;

  function read<T>(key: string, what: string, accept: (value: unknown) => T | undefined): T | undefined {
    const entry = values.get(key);
    const value = entry === undefined ? undefined : accept(entry.value);
    if (value === undefined) report(key, entry, what);
    return value;
  }
  function report(key: string, entry: FrontMatterEntry | undefined, what: string): void {
    const { line, column } = entry?.position ?? { line: 1, column: 1 };
    const message = entry ? `front matter: ${key} must be ${what}` : `front matter: add ${key}: ${what}`;
    diagnostics.push({ file, line, column, message });
  }

  const title = read('title', 'text', asText);
  const order = read('order', 'a number', value => (typeof value === 'number' ? value : undefined));
  const summary = read('summary', 'one sentence', asText);
  const asOf = read('asOf', 'a date or year, in quotes', asText);
  const sources = read('sources', citedSourcesWanted, readCitedSources);
  for (const [key, { position }] of values) {
    if (!known.includes(key)) {
      diagnostics.push({
        file,
        ...position,
        message: `front matter: unknown key ${key}; the keys are ${known.join(', ')}`,
      });
    }
  }
  if (title === undefined || order === undefined || summary === undefined || asOf === undefined || !sources) {
    return { diagnostics };
  }
  const section: Section = { id, title, order, summary, asOf, sources, document, source };
  return { section, diagnostics: [...diagnostics, ...readProvenance(section).diagnostics] };
}

/** White space is folded: a title is in one row, however many lines it has in YAML. */
function asText(value: unknown): SafeText | undefined {
  const text = typeof value === 'string' ? safeText(value.replace(/\s+/g, ' ').trim()) : '';
  return text === '' ? undefined : text;
}
