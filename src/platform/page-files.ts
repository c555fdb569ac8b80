import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isFileAddress, splitAddress } from '../library/link-target.ts';
import { frontRank, isMarkdownName } from '../library/page-name.ts';
import type { FileTarget } from '../library/section.ts';
import { isBelow } from './below.ts';
import { decodeText } from './decode.ts';
import { readReason, readRegularFile } from './regular-file.ts';

/** The text of a page, or why there is none, as the end of a sentence. */
export type PageText =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'refused'; readonly reason: string };

/** The files behind the pages of a library. A page is called by its path below the root, with slashes: its id. */
export type PageFiles = {
  /** The largest page, in bytes. */
  readonly maxSize: number;
  /** The file of a page, wherever the program is started. */
  pathOf(id: string): string;
  /** The id of a file, as the user named it. */
  idOf(file: string): string;
  /** The file of a page, as the user would write it. */
  fileOf(id: string): string;
  /** Whether there is anything where the page was. */
  has(id: string): boolean;
  read(id: string): PageText;
  /** The file of a page that may include others: as the user would write it; nothing for standard input. */
  deckOf(id: string): string | undefined;
  /** Where a link of a page leads; nothing for one that means no file. @param from the id of the page */
  targetOf(url: string, from: string): FileTarget | undefined;
  /** The Markdown files in the root itself; none where it cannot be listed. */
  names(): readonly string[];
  /** From now on, the user wants this page read, wherever it is. */
  allow(id: string): void;
};

type Opened = {
  /** What ids are relative to, as the user named it. */
  readonly root: string;
  /** The folders below which everything may be read. */
  readonly folders: readonly string[];
  /** The largest page, in bytes. */
  readonly maxSize: number;
};

/** Reads pages and looks up where their links lead. What is outside the folders is not even looked at unasked. */
export function createPageFiles({ root, folders, maxSize }: Opened): PageFiles {
  const realRoot = realOf(resolve(root));
  const open = folders.map(folder => realOf(resolve(folder)));
  const allowed = new Set<string>();
  const pathOf = (id: string) => resolve(realRoot, id);
  const idOf = (path: string) => relative(realRoot, path).split(sep).join('/');
  const isInside = (path: string) => open.some(folder => folder === path || isBelow(folder, path));

  function found(type: FileTarget['type'], id: string, isOutside = false): FileTarget {
    return { type, id, file: join(root, id), ...(isOutside && { isOutside }) };
  }
  function target(path: string, isFolder: boolean): FileTarget {
    const id = idOf(path);
    const typeOf = (isDirectory: boolean) => (isDirectory || isMarkdownName(path) ? 'page' : 'file');
    if (!isInside(path)) return found(typeOf(isFolder), id, true);
    try {
      const real = realpathSync(path);
      const isDirectory = statSync(real).isDirectory();
      if (!isInside(real)) return found(typeOf(isDirectory), id, true);
      if (!isDirectory) return found(typeOf(false), id);
      return found('page', `${id === '' ? '' : `${id}/`}${frontOf(path) ?? (id === '' ? './' : '')}`);
    } catch {
      return found('missing', id);
    }
  }
  return {
    maxSize,
    pathOf,
    idOf: file => idOf(realOf(resolve(file))),
    fileOf: id => join(root, id),
    deckOf: id => (isInside(realOf(pathOf(id))) || allowed.has(id) ? join(root, id) : undefined),
    has: id => existsSync(pathOf(id)),
    read(id) {
      const path = pathOf(id);
      try {
        const real = realpathSync(path);
        if (!isInside(real) && !allowed.has(id)) return refused('it is outside the folder that you opened');
        const content = readRegularFile(real, maxSize);
        if (content.type === 'refused') return content;
        const text = decodeText(content.bytes);
        return text === undefined ? refused('it is not a text file') : { type: 'text', text };
      } catch (error) {
        return refused(readReason(error));
      }
    },
    targetOf(url, from) {
      const { file } = splitAddress(url);
      if (!isFileAddress(url) || file === '') return undefined;
      const path = decoded(file.replace(/\?.*$/s, ''));
      if (path === '' || path.includes('\0')) return found('missing', path);
      // As on GitHub, a path that begins with a slash begins at the top.
      const base = path.startsWith('/')
        ? realRoot
        : dirname(join(pathOf(from), from.endsWith('/') ? '_' : ''));
      return target(resolve(base, path.replace(/^\/+/, '')), path.endsWith('/'));
    },
    names() {
      try {
        return readdirSync(realRoot).filter(isMarkdownName);
      } catch {
        return [];
      }
    },
    allow: id => void allowed.add(id),
  };
}

const refused = (reason: string): PageText => ({ type: 'refused', reason });

/** A path with all links resolved; as it is where there is nothing (any more). */
export function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The page that opens a folder. */
function frontOf(path: string): string | undefined {
  const ranked = readdirSync(path).flatMap(name => {
    const rank = frontRank(name);
    return rank === undefined ? [] : [{ name, rank }];
  });
  return ranked.sort((one, other) => one.rank - other.rank)[0]?.name;
}

/** The folder that a file is in, as the user would write it. */
export function folderOfFile(path: string): string {
  return dirname(path);
}

export function nameOfFile(path: string): string {
  return basename(path);
}

/** What a folder is called, wherever it was named from. */
export function nameOfFolder(path: string): string {
  return basename(resolve(path)) || path;
}
