import { widestWord, wrap } from '../layout/wrap.ts';
import type { Block } from '../markdown/document.ts';
import { cellWidth } from '../terminal/cell-width.ts';
import { lineText, span } from '../terminal/line.ts';
import { joinSafe, type SafeText, safeText } from '../terminal/safe-text.ts';

/** A stretch of a transcript: a paragraph, an item, a row of a table, a line of code. Newlines in it end rows. */
export type Passage = {
  readonly text: SafeText;
  /** A blank row separates it from what is before it. */
  readonly isApart?: true;
  /** A line of code: white space before its first word counts. */
  readonly isCode?: true;
  /** It starts something, so it never ends a page. */
  readonly leads?: true;
  /** It announces the end of a list. */
  readonly endsList?: true;
  /** It announces the end of what came before it. */
  readonly isEnd?: true;
  /** The block that starts here: a heading, a table, code. */
  readonly block?: Block;
  /** The outermost block that goes on from the passage before this one. */
  readonly within?: Block;
  /** The anchors that start here: a heading, a footnote, an HTML id. */
  readonly anchors?: readonly SafeText[];
};

/** A passage with more anchors, before those that it already has. */
export function anchored(passage: Passage, anchors: readonly SafeText[] | undefined): Passage {
  return anchors ? { ...passage, anchors: [...anchors, ...(passage.anchors ?? [])] } : passage;
}

/** Our own words, or text that is already safe, as a passage. */
export function told(text: string): Passage {
  return { text: safeText(text) };
}

/** The same, with a blank row before it. */
export function toldApart(text: string): Passage {
  return { text: safeText(text), isApart: true };
}

/**
 * The rows of a passage, without the blank one before it.
 *
 * @param columns how wide a row may be, in cells. A wider word is not broken: it has its own row, which
 *   the terminal wraps, so that it can be read and copied whole.
 */
export function passageRows({ text, isCode }: Passage, columns: number): readonly SafeText[] {
  if (isCode) return codeRows(safeText(text.replaceAll('\t', '    ')), columns);
  return text.split('\n').flatMap(row => wrapWords(safeText(row), columns));
}

/** Passages as text: a newline after each row. The first one has no blank row before it. */
export function passagesText(passages: readonly Passage[], columns: number): string {
  return passages
    .map((passage, index) => {
      const gap = passage.isApart && index > 0 ? '\n' : '';
      return `${gap}${passageRows(passage, columns)
        .map(row => `${row}\n`)
        .join('')}`;
    })
    .join('');
}

function wrapWords(text: SafeText, columns: number): readonly SafeText[] {
  const rows: SafeText[] = [];
  let fitting: SafeText[] = [];
  function takeFitting(): void {
    if (fitting.length > 0) rows.push(...wrap([span(joinSafe(fitting, ' '))], columns).map(lineText));
    fitting = [];
  }
  for (const word of text.split(/[ \t]+/).filter(part => part !== '')) {
    const safe = safeText(word);
    if (widestWord([span(safe)]) <= columns) {
      fitting.push(safe);
    } else {
      takeFitting();
      rows.push(safe);
    }
  }
  takeFitting();
  return rows;
}

/** The mark before the rest of a row that was too long: it is read out, and it is not code. */
const goesOn = '... ';
/** If less room would be left, code loses its indent. Columns. */
const leastRoom = 10;

/** A line of code as it is; one that is too long continues below. */
function codeRows(text: SafeText, columns: number): readonly SafeText[] {
  if (cellWidth(text) <= columns) return [safeText(text.trimEnd())];
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  const kept = columns - indent >= leastRoom ? indent : 0;
  const room = Math.max(1, columns - Math.max(kept, goesOn.length));
  return wrapWords(text, room).map((row, index) =>
    safeText(`${index === 0 ? ' '.repeat(kept) : goesOn}${row}`),
  );
}
