import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Included, ReadInclude } from '../deck/include.ts';
import { isBelow } from './below.ts';
import { decodeText } from './decode.ts';
import { realOf } from './page-files.ts';
import { readReason, readRegularFile } from './regular-file.ts';

/** Files that include each other many times over would make a deck without end. */
const mostIncludes = 1_000;

const outside = 'it is outside the folder of the deck';

/** Reads what a deck includes. One reader is for one reading of the deck: what it has read it keeps. */
export type IncludeReader = {
  readonly read: ReadInclude;
  /** The files that were asked for below the deck's folder, also those that are missing: what is to be watched. */
  readonly files: () => readonly string[];
};

/**
 * Reads what a deck includes: only regular text files below the folder of the deck, symbolic links judged by where
 * they lead. All else is refused, with a reason as the end of a sentence. It never throws.
 *
 * @param deckPath the deck as the user named it; nothing for standard input, which has no folder
 * @param mostBytes how large all includes together may be
 */
export function createIncludeReader(deckPath: string | undefined, mostBytes: number): IncludeReader {
  const files = new Set<string>();
  const contents = new Map<string, Included>();
  let bytesLeft = mostBytes;
  let includesLeft = mostIncludes;
  const deck = deckPath === undefined ? undefined : locate(deckPath);

  function read(path: string, from: string): Included {
    if (!deck) return refused('a deck from standard input has no folder to include from');
    if (includesLeft-- <= 0) return refused(`the deck has more than ${mostIncludes} includes`);
    if (path === '') return refused('no file is named');
    if (isAbsolute(path)) return refused('its path must be relative to the file that includes it');
    try {
      const target = resolve(dirname(from === '' ? deck.real : from), path);
      // What is outside is not looked at: an answer would say whether it exists.
      if (!isBelow(deck.folder, target)) return refused(outside);
      files.add(target);
      const key = realpathSync(target);
      if (key === deck.real) return refused('the deck would include itself');
      if (!isBelow(deck.folder, key)) return refused(outside);
      return readOnce(key, deck.nameOf(target));
    } catch (error) {
      return refused(readReason(error));
    }
  }

  function readOnce(key: string, file: string): Included {
    const known = contents.get(key);
    const answer = known ?? readText(key, file);
    if (answer.type === 'refused') return answer;
    contents.set(key, answer);
    const size = Buffer.byteLength(answer.text);
    if (size > bytesLeft) return refused(tooLarge);
    bytesLeft -= size;
    return { ...answer, file };
  }

  const tooLarge = `all includes together are larger than ${mostBytes.toLocaleString('en')} bytes`;

  function readText(key: string, file: string): Included {
    const content = readRegularFile(key, mostBytes);
    if (content.type === 'refused') return content;
    const text = decodeText(content.bytes);
    return text === undefined ? refused('it is not a text file') : { type: 'text', key, file, text };
  }

  return { read, files: () => [...files] };
}

const refused = (reason: string): Included => ({ type: 'refused', reason });

type Location = {
  /** The deck with all links resolved, and the folder in which it really is. */
  readonly real: string;
  readonly folder: string;
  /** A path below that folder as the user would write it, beside the deck. */
  readonly nameOf: (path: string) => string;
};

function locate(deckPath: string): Location {
  const real = realOf(resolve(deckPath));
  const folder = dirname(real);
  const namedFolder = dirname(deckPath);
  // Through a link to the deck, the files beside it are elsewhere than the name says: then the real path is shown.
  const isBeside = realOf(resolve(namedFolder)) === folder;
  return { real, folder, nameOf: path => (isBeside ? join(namedFolder, relative(folder, path)) : path) };
}
