import { type Glob, matchesGlob, readGlob } from './glob.ts';

/** The rules of a `.gitignore`, for the folder that it is in. */
export type IgnoreRules = {
  /** The folder, with a slash at its end; an empty text for the one that was opened. */
  readonly folder: string;
  readonly rules: readonly Rule[];
};

type Rule = { readonly glob: Glob; readonly isNegated: boolean; readonly isForFolders: boolean };

/** A file with more rules, or longer ones, is not made by people. */
const mostRules = 2_000;
const longestRule = 500;

/** Reads a `.gitignore` as git does (gitignore(5)). @param folder where it is */
export function readIgnoreRules(text: string, folder: string): IgnoreRules {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return { folder, rules: lines.slice(0, mostRules).flatMap(line => readRule(line) ?? []) };
}

function readRule(line: string): Rule | undefined {
  if (line.startsWith('#') || line.length > longestRule) return undefined;
  const isNegated = line.startsWith('!');
  const written = (isNegated ? line.slice(1) : line).replace(/(?<!\\) +$/, '');
  const isForFolders = written.endsWith('/');
  const bare = written.replace(/\/+$/, '');
  if (bare === '') return undefined;
  // A slash before the end binds the pattern to this folder.
  const glob = readGlob(bare.includes('/') ? bare.replace(/^\//, '') : `**/${bare}`);
  return { glob, isNegated, isForFolders };
}

/**
 * Whether rules leave a file out: the last that fits decides, those of an inner folder after those of an outer one.
 *
 * @param path below the opened folder, with slashes and none at its end
 */
export function isIgnored(path: string, isFolder: boolean, all: readonly IgnoreRules[]): boolean {
  let ignored = false;
  for (const { folder, rules } of all) {
    if (!path.startsWith(folder)) continue;
    const own = path.slice(folder.length);
    for (const { glob, isNegated, isForFolders } of rules)
      if (ignored === isNegated && (isFolder || !isForFolders) && matchesGlob(own, glob))
        ignored = !isNegated;
  }
  return ignored;
}
