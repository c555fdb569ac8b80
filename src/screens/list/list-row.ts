import { markStretches } from '../../layout/mark-words.ts';
import { snippet } from '../../layout/snippet.ts';
import { findWholeWords, findWords, fold, type Stretch, searchWords } from '../../markdown/search-words.ts';
import { cellWidth } from '../../terminal/cell-width.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import {
  decoration,
  type Line,
  lineText,
  lineWidth,
  padLine,
  type Role,
  type Span,
  span,
  truncateLine,
} from '../../terminal/line.ts';
import { type SafeText, safeText } from '../../terminal/safe-text.ts';
import { spread } from '../lines/columns.ts';

/** An entry of a list, as it is drawn. */
export type ListRow = {
  /** What is before the title: a number, or blank columns. */
  readonly lead: string;
  readonly title: SafeText;
  /** Where it is: the titles above it. */
  readonly path?: SafeText;
  /** The title with its note, where one row is too short for them: no word of it is cut. */
  readonly wrapped?: readonly Line[];
  /** It is below the main ones, so its title is not strong. */
  readonly isMinor?: boolean;
  /** A remark after the title, not part of it. */
  readonly note?: SafeText;
  /** At the right edge: a count, or what tells it from an entry with the same title. It stays where the title is cut. */
  readonly suffix?: SafeText;
  /** At the right edge, where the whole title leaves room for it: the first that fits. */
  readonly asides?: readonly SafeText[];
  /** At the right edge, what can be opened here: beside the title, or below it. */
  readonly labels?: { readonly text: SafeText; readonly isBelow: boolean };
  /** What it says: the row below the title, where it has two. */
  readonly text?: SafeText;
  /** The words to mark: whole ones that were found, or parts of words that were typed. */
  readonly marked: Marked;
  /** The name of its group, in the margin beside it. */
  readonly margin?: Margin;
};

/** `columns` of the name. A line down the margin joins the entries, to the last one. */
type Margin = { readonly name: SafeText; readonly columns: number; readonly isLast: boolean };

export type Marked = { readonly words: readonly string[]; readonly areWhole: boolean };

/** The words that a query marks in titles. */
export function typedMarks(query: string): Marked {
  return { words: searchWords(query), areWhole: false };
}

/** The words that a search found. They are looked up when the entry is drawn, since few of many entries are. */
export function foundMarks(words: () => readonly string[]): Marked {
  return {
    get words() {
      return words();
    },
    areWhole: true,
  };
}

function stretchesIn({ words, areWhole }: Marked, text: string): readonly Stretch[] {
  return areWhole ? findWholeWords(text, words) : findWords(text, words);
}

function markedIn(line: Line, marks: Marked): Line {
  return markStretches(line, stretchesIn(marks, lineText(line)), 'hit');
}

/** The mark of the chosen entry, or in a margin the sign on its line, with a blank on either side. */
const markColumns = 3;
/** At the right edge of a row: a blank, and the gap before what is there. */
const edgeColumns = 3;

/** What is before a title: a margin has a blank before its name. */
function columnsBefore(margin: Margin | undefined): number {
  return markColumns + (margin ? 1 + margin.columns : 0);
}

/** How many columns a title leaves at the right edge of its row. */
export function columnsBeside({ title, margin }: Pick<ListRow, 'title' | 'margin'>, columns: number): number {
  return columns - columnsBefore(margin) - cellWidth(title) - edgeColumns;
}

/** The first row of an entry. */
export function entryLine(row: ListRow, isChosen: boolean, columns: number, glyphs: Glyphs): Line {
  const { lead, title, path, isMinor, note, margin } = row;
  const role: Role = isChosen ? 'finder.selected' : isMinor ? 'menu.item' : 'strong';
  // What is chosen is one stretch, in one voice.
  const voice = (own: Role): Role => (isChosen ? role : own);
  const whole = row.wrapped?.[0];
  const words: Line = whole
    ? whole.map(part => (isChosen ? { ...part, roles: [role] } : part))
    : [...(path === undefined ? [] : [span(path, [voice('quiet')])]), span(title, [role])];
  const name: Line = [
    ...markOf(margin, isChosen, glyphs),
    ...(lead === '' ? [] : [decoration(lead, voice('quiet'))]),
    ...markedIn(words, row.marked),
    ...(note === undefined || whole ? [] : [span(safeText(` ${note}`), [voice('quiet')])]),
  ];
  const end = endOf(row, columns - lineWidth(name) - edgeColumns, voice);
  const room = columns - 1 - lineWidth(end);
  const shown = truncateLine(name, room, glyphs.ellipsis);
  const line = end.length > 0 ? [...padLine(shown, room, ...(isChosen ? [role] : [])), ...end] : shown;
  return isChosen ? padLine(line, columns, role) : line;
}

/** What is at the right edge. @param room what is left for it @param voice the role of a part */
function endOf(row: ListRow, room: number, voice: (own: Role) => Role): Line {
  const { suffix, asides, labels } = row;
  if (suffix !== undefined) return [span(safeText(` ${suffix}`), [voice('quiet')])];
  if (labels && !labels.isBelow) return [span(labels.text, [voice('label')])];
  const aside = asides?.find(text => cellWidth(text) <= room);
  return aside === undefined ? [] : [...markedIn([span(aside, [voice('quiet')])], row.marked)];
}

/** The mark of the chosen entry. The margin is no part of what is chosen: a step leaves it as it is, but for its sign. */
function markOf(margin: Margin | undefined, isChosen: boolean, { bullets, cursor }: Glyphs): Line {
  if (!margin) return [isChosen ? decoration(` ${cursor} `, 'finder.selected') : decoration('   ')];
  const { name, columns } = margin;
  const blank = ' '.repeat(Math.max(0, 1 + columns - cellWidth(name)));
  const sign = isChosen
    ? decoration(`${cursor} `, 'finder.selected')
    : decoration(`${bullets[0] ?? ''} `, 'list.marker');
  return [decoration(`${blank}${name} `, 'strong'), sign];
}

/** What is before the text of an entry, or in the blank row before it: the line of the margin goes on there. */
function beforeText(margin: Margin | undefined, sign: string): Span {
  const blank = decoration(' '.repeat(columnsBefore(margin)));
  if (!margin) return blank;
  return decoration(`${' '.repeat(columnsBefore(margin) - 2)}${sign} `, 'list.marker');
}

/** The row that parts an entry from the one before it. */
export function betweenLine({ margin }: ListRow, { paneBorder }: Glyphs): Line {
  return margin ? [beforeText(margin, paneBorder)] : [];
}

/** The columns that a title has which is wrapped. */
export function columnsOfTitle(columns: number): number {
  return columns - markColumns - 1;
}

/** A row in which a wrapped title goes on. @param row which of them, counted from 0 */
export function wrappedTitleLine({ wrapped, marked }: ListRow, row: number): Line {
  return [beforeText(undefined, ' '), ...markedIn(wrapped?.[row + 1] ?? [], marked)];
}

/** The row below the title. */
export function entryTextLine(row: ListRow, columns: number, { ellipsis, paneBorder }: Glyphs): Line {
  const { text = safeText(''), margin, lead, labels } = row;
  // In a narrow window, the words around the hit need the columns more than the indent does.
  const inset = margin || columns < 40 ? '' : ' '.repeat(cellWidth(safeText(lead)));
  const indent: Line = [beforeText(margin, margin?.isLast ? ' ' : paneBorder), decoration(inset)];
  const end: Line = labels?.isBelow ? [span(labels.text, ['label']), decoration(' ')] : [];
  const room = Math.max(8, columns - lineWidth(indent) - lineWidth(end) - (end.length > 0 ? 2 : 0));
  const shown = snippet(text, row.marked.words.map(fold), room, ellipsis);
  const words: Line = [...indent, ...markedIn([span(shown, ['quiet'])], row.marked)];
  return end.length > 0 ? spread(words, end, columns, ellipsis) : truncateLine(words, columns, ellipsis);
}
