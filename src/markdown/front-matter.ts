import type { Diagnostic } from '../diagnostic.ts';
import type { FrontMatter } from './document.ts';
import { readMapping } from './yaml-mapping.ts';

/** A YAML block between `---` at the very start and the next `---` or `...`, as Jekyll and GitHub read it. */
const fence = /^---[ \t]*\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;

/** Its first line, comments aside, has a key: else it is text between two rules, and hiding it would lose it. */
const hasKey = () => /^(?:[ \t]*(?:#[^\n]*)?\n)*[\p{L}\p{N}_"'][^\n]*?:(?:\s|$)/u;

export type SplitSource = {
  /** The YAML between the fences, when there are any. */
  readonly yaml?: string;
  /** The Markdown, with as many newlines in front as the front matter had lines, so that lines still count. */
  readonly body: string;
};

/** Splits front matter from Markdown. `source` has newline line ends only. */
export function splitFrontMatter(source: string): SplitSource {
  const match = source.startsWith('---') ? fence.exec(source) : null;
  const yaml = match?.[1] ?? '';
  if (match?.index !== 0 || !(hasKey().test(yaml) || yaml.trim() === '')) return { body: source };
  const lines = match[0].split('\n').length - 1;
  return { yaml, body: '\n'.repeat(lines) + source.slice(match[0].length) };
}

/** Reads front matter. Aliases are not followed: they could make a value swell, or go round in circles. */
export function parseFrontMatter(
  yaml: string,
  file: string,
): { readonly frontMatter: FrontMatter; readonly diagnostics: readonly Diagnostic[] } {
  // The first line of the file is the opening fence.
  const { values, diagnostics, isBroken } = readMapping(yaml, file, 'front matter', 1);
  return { frontMatter: { values, ...(isBroken && { isBroken }) }, diagnostics };
}
