import { stepWords } from '../../markdown/code-info.ts';
import type { Code } from '../../markdown/document.ts';
import { type CodeSource, decoration, type Line } from '../../terminal/line.ts';
import type { LayoutOptions } from '../options.ts';
import { wrap } from '../wrap.ts';

/** The rows of a code block, each of which knows the whole that is copied. */
export function copied(rows: readonly Line[], { value, lang }: Code): readonly Line[] {
  const code: CodeSource = { text: value, ...(lang !== undefined && { lang }), rows: rows.length };
  return rows.map(([first = decoration(''), ...others]): Line => [{ ...first, code }, ...others]);
}

/** What a talk shows step by step, in words. */
export function namedGroups(
  { groups }: Code,
  columns: number,
  { namesGroups }: LayoutOptions,
): readonly Line[] {
  if (!namesGroups || !groups) return [];
  return wrap([decoration(stepWords(groups), 'quiet')], columns);
}
