import type { Position } from '../markdown/document.ts';
import type { Checked, SourcePlace } from './checked.ts';

/** How far behind the beginning of a block its words are searched. Lines. */
const searched = 200;
/** Longer lines are not searched to their end: no one writes them by hand. UTF-16 code units. */
const longestLine = 10_000;

/**
 * Where some words are written: the first place from the beginning of their block on. Where they are written otherwise
 * (marks between them, other spaces), it is the place of the first of them, or that of the block.
 */
export function placeOfWords(
  { files }: Checked,
  file: string,
  position: Position,
  words: string,
): SourcePlace {
  const lines = files.find(known => known.file === file)?.lines ?? [];
  const [first = ''] = words.trim().split(/\s+/);
  for (const wanted of [words.trim(), first]) {
    if (wanted === '') continue;
    for (let line = position.line; line < position.line + searched && line <= lines.length; line += 1) {
      const at = (lines[line - 1] ?? '')
        .slice(0, longestLine)
        .indexOf(wanted, line === position.line ? position.column - 1 : 0);
      if (at >= 0) return { file, line, column: at + 1 };
    }
  }
  return { file, line: position.line, column: position.column };
}

/** Where a key of the front matter is, or the beginning of the file. */
export function placeOfKey({ file, document }: Checked, key: string): SourcePlace {
  return { file, ...(document.frontMatter.values.get(key)?.position ?? { line: 1, column: 1 }) };
}

/** A line of a source, outside of code: what is code in it is a row of signs that are no letters. */
export type ProseLine = { readonly text: string; readonly at: SourcePlace };

/** The lines of all files that are neither in fenced code nor in front matter. */
export function* proseLines({ files }: Pick<Checked, 'files'>): Generator<ProseLine> {
  for (const { file, lines } of files) {
    let fence: string | undefined;
    let isFront = lines[0]?.trimEnd() === '---';
    for (const [index, text] of lines.entries()) {
      if (isFront) {
        isFront = index === 0 || !/^(?:---|\.\.\.)\s*$/.test(text);
        continue;
      }
      const mark = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/.exec(text)?.[1];
      if (fence === undefined && mark !== undefined) fence = mark;
      else if (fence !== undefined && mark?.startsWith(fence) && /^[\s>]*[`~]+\s*$/.test(text))
        fence = undefined;
      else if (fence === undefined)
        yield { text: withoutCode(text.slice(0, longestLine)), at: { file, line: index + 1, column: 1 } };
    }
  }
}

function withoutCode(text: string): string {
  return text.replace(/(`+)(?!`)[^`].*?(?<!`)\1(?!`)/g, code => '\ufffc'.repeat(code.length));
}
