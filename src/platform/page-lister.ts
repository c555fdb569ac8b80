import {
  closeSync,
  constants,
  type Dir,
  type Dirent,
  fstatSync,
  opendirSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { FoundPage } from '../library/folder.ts';
import { type IgnoreRules, isIgnored, readIgnoreRules } from '../library/gitignore.ts';
import type { PageHead } from '../library/page-head.ts';
import { isMarkdownName } from '../library/page-name.ts';
import { isBelow } from './below.ts';
import { decodeText } from './decode.ts';
import { realOf } from './page-files.ts';
import { readReason, readRegularFile } from './regular-file.ts';

/** More folders are not watched: looking at all of them once would take too long to be of use. */
const mostWatched = 500;
/** More pages are no menu. */
const mostPages = 20_000;
/** And more files are looked at by no one who reads Markdown. */
const mostFiles = 500_000;
const deepest = 50;
const mostRuleBytes = 1_000_000;
/** Files in one step. */
const filesInStep = 500;
/** A title is in the first bytes of a page, or it is its file name until the page is read. */
const headBytes = 4_096;

/** Lists the pages of a folder step by step: first the files, then what the head of each says. */
export type PageLister = {
  /** @returns whether there is more */
  step(): boolean;
  /** What has been found so far: another array at each call. */
  found(): readonly FoundPage[];
  /** Whether all files have been found; their heads may still be read. */
  readonly hasAllFiles: boolean;
  /** The folders that were listed, as paths below the opened one: an empty text, or with a slash at the end. Not all of very many. */
  readonly folders: readonly string[];
  /** Why nothing of it can be listed, as the end of a sentence; absent where it can. */
  readonly refusal: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

type Waiting = { readonly folder: string; readonly depth: number; readonly rules: readonly IgnoreRules[] };

/**
 * Hidden files, what a `.gitignore` in the folder leaves out, and symbolic links to folders are no part of it; a link to
 * a file counts if it leads to one in the folder.
 *
 * @param root the folder, as the user named it @param readHead reads the head of a page
 * @param known pages whose heads are known, and not read again
 */
export function createPageLister(
  root: string,
  readHead: (text: string, file: string) => PageHead,
  known: readonly FoundPage[] = [],
): PageLister {
  const real = realOf(root);
  const knownHeads = new Map(known.map(({ path, head }) => [path, head]));
  const waiting: Waiting[] = [{ folder: '', depth: 0, rules: [] }];
  const pages: FoundPage[] = [];
  const folders: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let refusal: string | undefined;
  let heads = 0;
  let files = 0;
  let current: (Waiting & { readonly dir: Dir }) | undefined;

  function report(path: string, message: string): void {
    diagnostics.push({ file: join(root, path), line: 1, column: 1, message });
  }
  function openNext(): void {
    const next = waiting.shift();
    if (!next) return;
    const path = join(root, next.folder);
    try {
      const rules = ignoreRules(path, next.folder);
      current = {
        ...next,
        rules: rules ? [...next.rules, rules] : next.rules,
        dir: opendirSync(path, { bufferSize: 256 }),
      };
      if (folders.length < mostWatched) folders.push(next.folder);
    } catch (error) {
      if (next.folder === '') refusal = readReason(error);
      report(next.folder, `this folder cannot be listed: ${readReason(error)}`);
    }
  }
  function list({ dir, folder, depth, rules }: NonNullable<typeof current>): void {
    for (let count = 0; count < filesInStep; count += 1) {
      let entry: Dirent | null = null;
      try {
        entry = dir.readSync();
      } catch (error) {
        report(folder, `this folder cannot be listed: ${readReason(error)}`);
      }
      if (!entry) {
        dir.closeSync();
        current = undefined;
        return;
      }
      files += 1;
      if (files > mostFiles || pages.length >= mostPages) {
        const most =
          files > mostFiles
            ? `${mostFiles.toLocaleString('en')} files`
            : `${mostPages.toLocaleString('en')} pages`;
        report(folder, `there are more than ${most}; the rest is not listed`);
        dir.closeSync();
        current = undefined;
        waiting.length = 0;
        return;
      }
      take(entry, folder, depth, rules);
    }
  }
  function take(entry: Dirent, folder: string, depth: number, rules: readonly IgnoreRules[]): void {
    const { name } = entry;
    if (name.startsWith('.')) return;
    const path = `${folder}${name}`;
    const isFolder = entry.isDirectory();
    if (!isFolder && !isMarkdownName(name)) return;
    if (isIgnored(path, isFolder, rules)) return;
    if (isFolder) {
      if (depth < deepest) waiting.push({ folder: `${path}/`, depth: depth + 1, rules });
      else report(path, `folders deeper than ${deepest} are not listed`);
      return;
    }
    if (entry.isFile() || (entry.isSymbolicLink() && leadsInside(join(root, path)))) pages.push({ path });
  }
  function leadsInside(path: string): boolean {
    try {
      return isBelow(real, realpathSync(path)) && statSync(path).isFile();
    } catch {
      return false;
    }
  }
  return {
    step() {
      if (current) list(current);
      else if (waiting.length > 0) openNext();
      else {
        const page = pages[heads];
        if (page)
          pages[heads] = {
            ...page,
            head: knownHeads.get(page.path) ?? headOf(join(root, page.path), readHead),
          };
        heads += 1;
      }
      return current !== undefined || waiting.length > 0 || heads < pages.length;
    },
    found: () => [...pages],
    get hasAllFiles() {
      return current === undefined && waiting.length === 0;
    },
    folders,
    get refusal() {
      return refusal;
    },
    diagnostics,
  };
}

function ignoreRules(path: string, folder: string): IgnoreRules | undefined {
  const content = readRegularFile(join(path, '.gitignore'), mostRuleBytes);
  return content.type === 'content' ? readIgnoreRules(content.bytes.toString('utf8'), folder) : undefined;
}

/** What cannot be read has its file name for a title: opening it says why. */
function headOf(path: string, readHead: (text: string, file: string) => PageHead): PageHead {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (!fstatSync(descriptor).isFile()) return {};
    const bytes = Buffer.allocUnsafe(headBytes);
    const length = readSync(descriptor, bytes);
    const text = decodeText(bytes.subarray(0, length));
    return text === undefined ? {} : readHead(text, path);
  } catch {
    return {};
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
