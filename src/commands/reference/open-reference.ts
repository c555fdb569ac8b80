import type { Invocation } from '../invocation.ts';
import { builtInReference } from './built-in-reference.ts';
import type { Reference, WholeTalk } from './reference.ts';
import { createSectionFinder } from './section-finder.ts';

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
      return openBuiltInSearch(library, async () => (await readTalk()).deck);
    },
  };
  async function readTalk(): Promise<WholeTalk> {
    const { readBuiltInTalk } = await import('../talk/built-in-talk.ts');
    return readBuiltInTalk(root);
  }
}
