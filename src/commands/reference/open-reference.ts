import type { Deck } from '../../deck/deck.ts';
import { InputError } from '../../errors.ts';
import type { Library } from '../../library/section.ts';
import type { SearchIndex } from '../../search/search-hit.ts';
import type { Invocation } from '../invocation.ts';
import type { OpenedDeck } from '../talk/load-deck.ts';
import { builtInReference } from './built-in-reference.ts';
import { createSectionFinder, type SectionFinder } from './section-finder.ts';

/** What opens without arguments: the built-in reference, or the one in the folder that the user named. */
export type Reference = SectionFinder & {
  readonly library: Library;
  /** The file of its talk, which may change while it is given; absent for the built-in talk. */
  readonly talkFile?: string;
  /** A file in the folder of its sections, for their pictures; absent for what is built in. */
  readonly document?: string;
  /** The theme that it is shown in unless the user has chosen one, and where it says so. */
  readonly theme?: { readonly named: string; readonly file: string; readonly line: number };
  /** Opens its talk. @throws InputError where it has none, or it cannot be read */
  openTalk(): Promise<OpenedDeck>;
  /** Reads all of its talk; nothing where it has none. */
  readTalk(): Promise<Deck | undefined>;
  /** The index of its sections and its talk. */
  openSearch(): Promise<SearchIndex>;
};

/**
 * Opens the reference that an option, the environment or the settings name; else the one that is built in, for which
 * nothing more is loaded.
 *
 * @param root the folder that holds `content`
 * @throws InputError for a folder that cannot be read or has no sections
 */
export async function openReference(root: URL, invocation: Invocation): Promise<Reference> {
  const { findLibraryFolder } = await import('./library-folder.ts');
  const folder = await findLibraryFolder(invocation);
  if (folder !== undefined) {
    const { openOwnReference } = await import('./own-reference.ts');
    return openOwnReference(folder, invocation.maxSize);
  }
  return openBuiltIn(root);
}

/** The reference that comes with the program. @param root the folder that holds `content` */
export function openBuiltIn(root: URL): Reference {
  const library = builtInReference(root);
  return {
    library,
    ...createSectionFinder(library),
    async openTalk() {
      const { openBuiltInTalk } = await import('../talk/built-in-talk.ts');
      return openBuiltInTalk(root);
    },
    readTalk,
    async openSearch() {
      const { openBuiltInSearch } = await import('../../search/built-in-search.ts');
      return openBuiltInSearch(library, readTalk);
    },
  };
  async function readTalk(): Promise<Deck> {
    const { readBuiltInTalk } = await import('../talk/built-in-talk.ts');
    return readBuiltInTalk(root);
  }
}

/** The error for a talk that a reference does not have. */
export function noTalk(): InputError {
  return new InputError('this library has no talk', 'Name a file, or write talk.md beside dsac-info.yaml.');
}
