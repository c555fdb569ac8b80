import type { Library } from '../../library/section.ts';
import type { SearchIndex } from '../../search/search-hit.ts';
import type { OpenedDeck } from '../talk/load-deck.ts';
import type { SectionFinder } from './section-finder.ts';

/** A talk that is read to its end, and what it is made from. */
export type WholeTalk = Pick<OpenedDeck, 'source' | 'deck'>;

/** What opens without arguments: the built-in reference, or the one in the folder that the user named. */
export type Reference = SectionFinder & {
  readonly library: Library;
  /** Its folder; absent for the built-in one. */
  readonly folder?: string;
  /** The file of its talk, which may change while it is given; absent for the built-in talk. */
  readonly talkFile?: string;
  /** A file in the folder of its sections, for their pictures; absent for what is built in. */
  readonly document?: string;
  /** How it is read again; absent for what is built in. */
  readonly source?: ReferenceSource;
  /** The theme that it is shown in unless the user has chosen one, and where it says so. */
  readonly theme?: { readonly named: string; readonly file: string; readonly line: number };
  /** Opens its talk. @throws InputError where it has none, or it cannot be read */
  openTalk(): Promise<OpenedDeck>;
  /** Reads all of its talk; nothing where it has none. */
  readTalk(): Promise<WholeTalk | undefined>;
  /** The index of its sections and its talk. */
  openSearch(): Promise<SearchIndex>;
};

/** What a reference was read from. */
export type ReferenceSource = {
  /** Its folders, and its files but for the sections. */
  readonly paths: readonly string[];
  /** @throws InputError for a folder that cannot be read or has no sections any more */
  again(): Reference;
};
