import type { Code } from '../../markdown/document.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import { graphemes } from '../../terminal/graphemes.ts';
import { decoration, type Line, lineText, lineWidth, padLine, type Span, span } from '../../terminal/line.ts';
import { joinSafe, type SafeText, safeRow, safeText } from '../../terminal/safe-text.ts';
import { hang } from '../hang.ts';
import type { LayoutOptions } from '../options.ts';

const tabStop = 4;
/** In fewer columns the mark of a continued row would leave no room for code. */
const leastForMark = 4;

/**
 * Code stands behind a bar, on the ground of a panel where the theme has one, with its language at the right. It is never
 * reflowed; a row too long goes on in the next, behind a mark. Without styling it is indented, to be copied.
 */
export function layoutCode(code: Code, columns: number, options: LayoutOptions): readonly Line[] {
  const { glyphs, highlight, isPlain } = options;
  const mark: Line = [decoration(`${glyphs.ellipsis} `, 'list.marker')];
  const rows = (code.lang && highlight?.(code.value, code.lang)) || plainRows(code.value);
  const cut = (room: number) => rows.flatMap(row => cutRow(row, room, room < leastForMark ? [] : mark));
  if (isPlain) {
    const indent: Line = [decoration('  ')];
    return hang({ first: indent, rest: indent }, columns, cut);
  }
  const bar: Line = [decoration(glyphs.code, 'panel', 'quiet'), decoration(' ', 'panel')];
  return hang({ first: bar, rest: bar }, columns, room => onPanel(cut(room), languageOf(code), room));
}

/** The blank columns between code and the name of its language. */
const beforeLanguage = 3;
/** A panel with a name is no narrower, where there is room, so that the name stands apart from the code. */
const leastNamed = 40;

/** Only where a block begins: what goes on has been named. */
function languageOf({ lang, isContinued }: Code): SafeText | undefined {
  return lang && !isContinued ? safeRow(lang) : undefined;
}

/** Rows on one ground, as wide as the widest of them; the language is at the end of the first, where it has room. */
function onPanel(rows: readonly Line[], language: SafeText | undefined, room: number): readonly Line[] {
  const [first = []] = rows;
  const widest = rows.reduce((most, row) => Math.max(most, lineWidth(row)), 0);
  const name = language === undefined ? 0 : cellWidth(language);
  const needed = lineWidth(first) + beforeLanguage + name;
  const isNamed = language !== undefined && needed <= room;
  const columns = Math.max(widest, isNamed ? Math.max(needed, Math.min(leastNamed, room)) : 0);
  return rows.map((row, index): Line => {
    const code = row.map(piece => ({ ...piece, roles: ['panel' as const, ...piece.roles] }));
    if (index > 0 || !isNamed) return padLine(code, columns, 'panel');
    const label: Span = { ...decoration('', 'panel', 'quiet'), text: language };
    return [...padLine(code, columns - name, 'panel'), label];
  });
}

function plainRows(code: SafeText): readonly Line[] {
  return code.split('\n').map(row => [span(safeText(row), ['code.text'])]);
}

/** A grapheme of a row, or one of the spaces that a tab becomes, and the span in which it begins. */
type Sign = { readonly text: SafeText; readonly width: number; readonly span: Span };

const space = safeText(' ');

/** Tabs go to the next stop, counted in cells from the start of the code row. */
function* signs(row: Line): Generator<Sign> {
  let spanIndex = 0;
  let spanEnd = row[0]?.text.length ?? 0;
  let offset = 0;
  let column = 0;
  // Cut in the joined text: a grapheme may have its parts in two spans.
  for (const grapheme of graphemes(lineText(row))) {
    while (offset >= spanEnd && spanIndex < row.length - 1) {
      spanIndex += 1;
      spanEnd += row[spanIndex]?.text.length ?? 0;
    }
    const own = row[spanIndex];
    if (!own) return;
    if (grapheme === '\t') {
      for (let left = tabStop - (column % tabStop); left > 0; left -= 1, column += 1) {
        yield { text: space, width: 1, span: own };
      }
    } else {
      const width = cellWidth(grapheme);
      yield { text: grapheme, width, span: own };
      column += width;
    }
    offset += grapheme.length;
  }
}

function cutRow(row: Line, columns: number, continuation: Line): readonly Line[] {
  const lines: Line[] = [];
  let kept: Sign[] = [];
  let room = columns;
  for (const sign of signs(row)) {
    if (sign.width > room && kept.length > 0) {
      lines.push([...(lines.length > 0 ? continuation : []), ...joinSigns(kept)]);
      kept = [];
      room = columns - lineWidth(continuation);
    }
    kept.push(sign);
    room -= sign.width;
  }
  return [...lines, [...(lines.length > 0 ? continuation : []), ...joinSigns(kept)]];
}

/** Spans again: neighbors that come from the same one stay together. */
function joinSigns(signs: readonly Sign[]): Line {
  const line: Span[] = [];
  let own: Span | undefined;
  let kept: SafeText[] = [];
  for (const sign of signs) {
    if (own && sign.span !== own) {
      line.push({ ...own, text: joinSafe(kept) });
      kept = [];
    }
    own = sign.span;
    kept.push(sign.text);
  }
  return own ? [...line, { ...own, text: joinSafe(kept) }] : line;
}
