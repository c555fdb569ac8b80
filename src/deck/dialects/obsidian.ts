import { outsideInlineCode } from './deck-lines.ts';
import type { DialectText } from './dialect.ts';
import { commandComments } from './written-slides.ts';

const marks = /<(?:grid|split)\b|!\[\[|<!--\s*(?:slide|element)\s|^%%|^:::/;

/** What only Obsidian's Advanced Slides has. @returns whether a deck has any of it */
export function readObsidian({ lines, report }: DialectText): boolean {
  const all = [...lines.textLines()];
  if (!all.some(line => marks.test(lines.at(line)))) return false;
  for (const line of all) {
    const written = lines.at(line);
    const own = outsideInlineCode(written, withoutMarks);
    if (own !== written) lines.set(line, own);
    const part = /^\s*(?:<\/?(?:grid|split)\b[^>]*>\s*|:::.*)$/.test(own);
    if (!part) continue;
    const words = /^:::\s*(.+)$/.exec(own)?.[1];
    if (words !== undefined || /^\s*<(?:grid|split)/.test(own))
      report(line, `a part of a slide has no place of its own${words === undefined ? '' : `: ${words}`}`);
    lines.set(line, columnOf(own));
  }
  return true;
}

/** Parts at the left and at the right are columns. */
function columnOf(tag: string): string {
  const drop = /<grid\b[^>]*\bdrop=["'](left|right)["']/.exec(tag)?.[1];
  if (drop === 'left') return commandComments('column_layout: [1, 1]', 'column: 0');
  if (drop === 'right') return commandComments('column: 1');
  return '';
}

/** Links of a wiki are their text, embedded files are pictures, and what is for the author only is a note. */
function withoutMarks(written: string): string {
  return written
    .replace(/%%([^%]+)%%/g, (_, text: string) => `<!-- speaker_note: ${text.trim().replace(/-->/g, '')} -->`)
    .replace(/!\[\[([^\]|#]+)(?:#[^\]|]*)?(?:\|(\d+)(?:x\d+)?)?\]\]/g, (_, file: string, width?: string) =>
      width === undefined ? `![](<${file.trim()}>)` : `![image:width:${width}](<${file.trim()}>)`,
    )
    .replace(/\[\[([^\]|]+)\|([^\]]+)\]\]/g, '$2')
    .replace(/\[\[([^\]]+)\]\]/g, '$1')
    .replace(/==([^=\s](?:[^=]*[^=\s])?)==/g, '<mark>$1</mark>')
    .replace(/^(>\s*)\[!\w+\][+-]?[ \t]+(\S.*)$/, '$1**$2**  ');
}
