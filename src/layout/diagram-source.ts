import type { Block } from '../markdown/document.ts';
import { cellWidth } from '../terminal/cell-width.ts';
import { graphemes } from '../terminal/graphemes.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';

/** What is larger is shown as its source: drawing takes longer than in proportion, and no screen has room for it. */
const mostLines = 120;
const mostText = 6000;

/** Whether code is a diagram that may be drawn. @param lang the first word of the info string */
export function isDiagram(code: SafeText, lang: SafeText | undefined): boolean {
  return lang?.toLowerCase() === 'mermaid' && code.length <= mostText && code.split('\n').length <= mostLines;
}

/** Whether a block is a diagram that may be drawn. */
export function holdsDiagram(block: Block): boolean {
  return block.type === 'code' && isDiagram(block.value, block.lang);
}

/**
 * A diagram as the drawing library reads it: without front matter and semicolons at the ends of lines, with a direction, and
 * with spaces around its lines, for to it `A-->B` is one name.
 */
export function statements(code: string): string {
  const plain = code
    .replace(/^\s*---\n[\s\S]*?\n---\n/, '')
    .split('\n')
    .filter(line => !/^\s*(?:%%|$)/.test(line))
    .map(line => line.replace(/\s*;\s*$/, ''))
    .join('\n')
    .replace(/^(\s*)(graph|flowchart)\s*(?=\n)/, '$1$2 TD');
  if (!/^\s*(?:graph|flowchart)\b/.test(plain)) return plain;
  return plain
    .replace(wordsOrLine, (found, line: string | undefined) => (line ? ` ${line} ` : found))
    .replace(/ +\|/g, '|');
}

/** What is in brackets, quotes and bars; or a line between boxes. */
const wordsOrLine =
  /"[^"\n]*"|\[[^\]\n]*\]|\([^)\n]*\)|\{[^}\n]*\}|\|[^|\n]*\||(<?(?:--+(?:[->]|[xo](?=\s))|==+[=>]|-\.+->?))/g;

const firstSign = 0xe000;
const lastSign = 0xf8fe;
/** What fills the second cell of a wide character. */
const filler = '\uf8ff';

/** Text in which each UTF-16 code unit is one cell wide, as the library counts, and how to read it back. */
export type CountedText = { readonly text: string; restore(drawn: string): string };

/** Has what is not one code unit and one cell stand for itself by characters of private use. */
export function inCells(code: SafeText): CountedText {
  const signs = new Map<string, string>();
  const originals = new Map<string, string>([[filler, '']]);
  let text = '';
  for (const grapheme of graphemes(code)) {
    const width = grapheme === '\n' ? 1 : cellWidth(grapheme);
    const isOwn = /^[\ue000-\uf8ff]$/.test(grapheme);
    if (grapheme.length === 1 && width === 1 && !isOwn) {
      text += grapheme;
      continue;
    }
    let sign = signs.get(grapheme);
    if (sign === undefined) {
      sign = String.fromCharCode(Math.min(lastSign, firstSign + signs.size));
      signs.set(grapheme, sign);
      originals.set(sign, grapheme);
    }
    text += `${sign}${filler.repeat(Math.max(0, width - 1))}`;
  }
  return {
    text,
    restore: drawn => drawn.replace(/[\ue000-\uf8ff]/g, sign => originals.get(sign) ?? sign),
  };
}

/** The same flow from top to bottom, where it goes from left to right or back; else nothing. */
export function downward(code: SafeText): SafeText | undefined {
  const turned = code.replace(/^(\s*(?:graph|flowchart)\s+)(?:LR|RL)\b/, '$1TD');
  return turned === code ? undefined : safeText(turned);
}
