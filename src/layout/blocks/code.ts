import type { Code } from '../../markdown/document.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import {
  decoration,
  type Line,
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
import { withChangedWords } from '../word-diff.ts';
import { copied, namedGroups } from './code-block.ts';
import { gutterOf } from './code-gutter.ts';
import { cutRow } from './code-rows.ts';

/** In fewer columns the mark of a continued row would leave no room for code. */
const leastForMark = 4;

/**
 * Code stands on the ground of a panel where the theme paints one, else between two rules; its language is in the row above
 * it. So all its rows begin in one column with nothing before them, and a selection of the terminal copies the code alone.
 * It is never reflowed; a row too long goes on in the next, behind a mark. Without styling it is indented, to be copied.
 */
export function layoutCode(code: Code, columns: number, options: LayoutOptions): readonly Line[] {
  const drawn = drawing(code, columns, options);
  if (drawn) return copied(drawn, code);
  const { glyphs, highlight, isPlain, hasPanel } = options;
  const mark: Line = [decoration(`${glyphs.ellipsis} `, 'list.marker')];
  const isSource = isDiagram(code.value, code.lang);
  const found = !isSource && code.lang ? highlight?.(code.value, code.lang) : undefined;
  const rows = found ? withChangedWords(found, code.lang) : plainRows(code.value);
  const cut = (room: number): readonly Line[] => {
    const { width, before, look } = gutterOf(code, rows.length, room, options);
    const own = room - width;
    const lines = rows.flatMap((row, index) =>
      cutRow(look(row, index), own, own < leastForMark ? [] : mark).map(
        (line, part): Line => [...before(index, part), ...line],
      ),
    );
    return copied(lines, code);
  };
  return [...namedGroups(code, columns, options), ...framed()];

  function framed(): readonly Line[] {
    if (isPlain) {
      const indent: Line = [decoration('  ')];
      return hang({ first: indent, rest: indent }, columns, cut);
    }
    if (!hasPanel) return betweenRules(cut(columns), code, columns, options);
    const edge: Line = [decoration(' ', 'panel')];
    const onPanel = (room: number) => panel(cut(room - 1), languageOf(code), room);
    return hang({ first: edge, rest: edge }, columns, onPanel);
  }
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
