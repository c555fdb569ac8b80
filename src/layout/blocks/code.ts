import type { Code } from '../../markdown/document.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import { graphemes } from '../../terminal/graphemes.ts';
import {
  decoration,
  type Line,
  lineText,
  lineWidth,
  padLine,
  type Span,
  span,
  truncateLine,
} from '../../terminal/line.ts';
import { joinSafe, type SafeText, safeRow, safeText } from '../../terminal/safe-text.ts';
import { downward, isDiagram } from '../diagram-source.ts';
import { hang } from '../hang.ts';
import type { LayoutOptions } from '../options.ts';

const tabStop = 4;
/** In fewer columns the mark of a continued row would leave no room for code. */
const leastForMark = 4;

/**
 * Code stands on the ground of a panel where the theme paints one, else between two rules; its language is in the row above
 * it. So all its rows begin in one column with nothing before them, and a selection of the terminal copies the code alone.
 * It is never reflowed; a row too long goes on in the next, behind a mark. Without styling it is indented, to be copied.
 */
export function layoutCode(code: Code, columns: number, options: LayoutOptions): readonly Line[] {
  const drawn = drawing(code, columns, options);
  if (drawn) return drawn;
  const { glyphs, highlight, isPlain, hasPanel } = options;
  const mark: Line = [decoration(`${glyphs.ellipsis} `, 'list.marker')];
  const isSource = isDiagram(code.value, code.lang);
  const rows = (!isSource && code.lang && highlight?.(code.value, code.lang)) || plainRows(code.value);
  const cut = (room: number) => rows.flatMap(row => cutRow(row, room, room < leastForMark ? [] : mark));
  if (isPlain) {
    const indent: Line = [decoration('  ')];
    return hang({ first: indent, rest: indent }, columns, cut);
  }
  if (!hasPanel) return betweenRules(cut(columns), code, columns, options);
  const edge: Line = [decoration(' ', 'panel')];
  const onPanel = (room: number) => panel(cut(room - 1), languageOf(code), room);
  return hang({ first: edge, rest: edge }, columns, onPanel);
}

/** A diagram, where it can be drawn in the columns that there are: as its author says, or else from top to bottom. */
function drawing(
  { value, lang }: Code,
  columns: number,
  { highlight }: LayoutOptions,
): readonly Line[] | undefined {
  if (!highlight || !lang || !isDiagram(value, lang)) return undefined;
  const drawn = highlight(value, lang);
  if (!drawn || fits(drawn, columns)) return drawn;
  const turned = downward(value);
  const other = turned && highlight(turned, lang);
  return other && fits(other, columns) ? other : undefined;
}

function fits(lines: readonly Line[], columns: number): boolean {
  return lines.every(line => lineWidth(line) <= columns);
}

/** A narrower panel would look like a label. */
const leastWide = 40;

/** Only where a block begins: what goes on has been named. */
function languageOf({ lang, isContinued }: Code): SafeText | undefined {
  return lang && !isContinued ? safeRow(lang) : undefined;
}

function widthOf(rows: readonly Line[], room: number): number {
  const widest = rows.reduce((most, row) => Math.max(most, lineWidth(row)), leastWide);
  return Math.min(room, widest);
}

/** Rows on one ground, as wide as the widest of them and a blank cell; the language is at the right, above them. */
function panel(rows: readonly Line[], language: SafeText | undefined, room: number): readonly Line[] {
  const columns = widthOf(rows, room - 1) + 1;
  const code = rows.map(row => {
    const own = row.map(piece => ({ ...piece, roles: ['panel' as const, ...piece.roles] }));
    return padLine(own, columns, 'panel');
  });
  const name = language === undefined ? 0 : cellWidth(language) + 1;
  if (language === undefined || name > columns) return code;
  const label: Span = { ...decoration('', 'panel', 'quiet'), text: language };
  const end = decoration(' ', 'panel');
  return [[...padLine([], columns - name, 'panel'), label, end], ...code];
}

/** The cells of the rule before the name of the language. */
const beforeLanguage = 2;

/** Rows between two rules, with the language in the upper one. Of a block in parts, the first and the last have one each. */
function betweenRules(
  rows: readonly Line[],
  code: Code,
  room: number,
  { glyphs: { rule, ellipsis } }: LayoutOptions,
): readonly Line[] {
  const language = languageOf(code);
  const columns = Math.max(1, widthOf(rows, room));
  const ruleOf = (cells: number) => decoration(rule.repeat(Math.max(0, cells)), 'quiet');
  const name: Line =
    language === undefined
      ? []
      : [{ ...decoration('', 'quiet'), text: joinSafe([safeText(' '), language, safeText(' ')]) }];
  const upper = [ruleOf(Math.min(beforeLanguage, columns)), ...name];
  return [
    ...(code.isContinued
      ? []
      : [truncateLine([...upper, ruleOf(columns - lineWidth(upper))], columns, ellipsis)]),
    ...rows,
    ...(code.continues ? [] : [[ruleOf(columns)]]),
  ];
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
