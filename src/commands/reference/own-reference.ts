import { InputError } from '../../errors.ts';
import { librarySettingsFile } from '../../library/library-settings.ts';
import { referenceFiles } from '../../platform/sections.ts';
import { namesFolder } from '../../platform/source.ts';
import { readReference } from './read-reference.ts';
import type { Reference, WholeTalk } from './reference.ts';
import { createSectionFinder } from './section-finder.ts';

/**
 * Opens a reference of the user's own.
 *
 * @param maxSize the largest file, in bytes
 * @throws InputError for a folder that cannot be read or has no sections
 */
export function openOwnReference(folder: string, maxSize: number): Reference {
  if (!namesFolder(folder))
    throw new InputError(`library ${folder} cannot be read`, 'There is no such folder.');
  const files = referenceFiles(folder, maxSize);
  const { library, talk, theme, sections } = readReference(files);
  const [first] = library.sections;
  if (!first)
    throw new InputError(
      `library ${folder} has no sections`,
      'dsac-info init DIR writes a library to start from.',
    );
  const path = talk === undefined ? undefined : files.pathOf(talk);
  async function openTalk() {
    if (path === undefined)
      throw new InputError(
        'this library has no talk',
        'Name a file, or write talk.md beside dsac-info.yaml.',
      );
    const { openDeck } = await import('../talk/load-deck.ts');
    return openDeck(path, maxSize);
  }
  async function readTalk(): Promise<WholeTalk | undefined> {
    if (path === undefined) return undefined;
    const { readWhole } = await import('../talk/load-deck.ts');
    return readWhole(await openTalk());
  }
  return {
    library,
    ...createSectionFinder(library),
    folder,
    ...(path !== undefined && { talkFile: path }),
    document: first.source.file,
    source: {
      paths: ['.', librarySettingsFile, sections, ...(talk === undefined ? [] : [talk])].map(files.pathOf),
      again: () => openOwnReference(folder, maxSize),
    },
    ...(theme && { theme }),
    openTalk,
    readTalk,
    async openSearch() {
      const { createSearchIndex } = await import('../../search/ranked-search.ts');
      return createSearchIndex(library, (await readTalk())?.deck);
    },
  };
}
