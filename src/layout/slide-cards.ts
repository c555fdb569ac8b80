import { figureOf, paragraphText } from '../deck/slide-layout.ts';
import type { Block, Blockquote, List, ListItem, Paragraph } from '../markdown/document.ts';
import { writtenNumber } from '../markdown/list-number.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { decoration, type Line, lineWidth, type Role } from '../terminal/line.ts';
import { safeText } from '../terminal/safe-text.ts';
import { alignAll } from './align.ts';
import { layoutBlock, layoutBlocks } from './block.ts';
import { layoutBlockLetters, layoutCompactLetters } from './block-letters.ts';
import { hang } from './hang.ts';
import type { LayoutOptions } from './options.ts';
import { shares, sideBySide } from './side-by-side.ts';

/** The blank columns between cards, and between figures. */
const cardGap = 6;
const figureGap = 4;
/** The text below a figure is not broken at each word. Columns. */
const leastFigure = 16;
/** Rows for figures: large letters, small ones. */
const figureRows = [7, 4] as const;

/** The items of a list side by side, each below a rule or its number. */
export function layoutCards(list: List, columns: number, options: LayoutOptions): readonly Line[] {
  const count = list.children.length;
  const widths = shares(
    list.children.map(() => 1),
    columns - cardGap * (count - 1),
  );
  const cards = list.children.map((item, index) => {
    const width = widths[index] ?? 1;
    const number = writtenNumber(list, index);
    const rule: Line = [decoration(options.glyphs.ruleDouble.repeat(width), 'accent')];
    const mark = number === undefined ? [] : layoutNumber(number, list.delimiter, width, options);
    const words = layoutBlocks(item.children, width, options);
    const shown = [rule, [], ...mark, ...(hasStrong(list) ? words : withRole(words, 'strong'))];
    return seen(item, shown, options);
  });
  return ofList(list, sideBySide(cards, widths, cardGap), options);
}

/** Whether its author has said what is strong in it. */
function hasStrong({ children }: List): boolean {
  return children.some(item =>
    item.children.some(
      block => block.type === 'paragraph' && block.children.some(({ type }) => type === 'strong'),
    ),
  );
}

function layoutNumber(
  number: string,
  delimiter: string,
  columns: number,
  options: LayoutOptions,
): readonly Line[] {
  const letters = options.hasNoLetters ? undefined : layoutCompactLetters(safeText(number), columns, options);
  return letters ? [...letters, []] : [[decoration(`${number}${delimiter}`, 'list.marker')]];
}

/** The figures of a list side by side, each above its words; nothing where there is no room for that. */
export function layoutFigures(
  list: List,
  columns: number,
  rows: number,
  options: LayoutOptions,
): readonly Line[] | undefined {
  const count = list.children.length;
  const widths = shares(
    list.children.map(() => 1),
    columns - figureGap * (count - 1),
  );
  if (options.hasNoLetters || options.areColumnsStacked || widths.some(width => width < leastFigure))
    return undefined;
  const numbers = list.children.map(({ children: [first] }) => {
    const { figure = '' } = (first?.type === 'paragraph' && figureOf(paragraphText(first))) || {};
    // What it counts in is said below.
    return safeText(figure.replace(/\s.*$/, ''));
  });
  const room = figureRows.filter(most => most <= rows / 3);
  for (const most of room) {
    const letters = numbers.map((number, index) =>
      layoutBlockLetters(number, widths[index] ?? 1, most, options),
    );
    const [first] = letters;
    if (!first || letters.some(each => each?.length !== first.length)) continue;
    const drawn = list.children.map((item, index): readonly Line[] => {
      const words = layoutBlocks(item.children.map(inMiddle), widths[index] ?? 1, options);
      return seen(item, [...(letters[index] ?? []), [], ...words], options);
    });
    return ofList(list, sideBySide(drawn, widths, figureGap), options);
  }
  return undefined;
}

function inMiddle(block: Block): Block {
  return block.type === 'paragraph' ? { ...block, align: 'center' } : block;
}

function seen(item: ListItem, lines: readonly Line[], { isHidden }: LayoutOptions): readonly Line[] {
  return isHidden?.(item) ? lines.map(() => []) : lines;
}

function ofList(list: List, lines: readonly Line[], { isHidden }: LayoutOptions): readonly Line[] {
  return isHidden?.(list) ? lines.map(() => []) : lines;
}

/** A few words that are all there is to say: strong, in the middle. */
export function layoutStatement(block: Paragraph, columns: number, options: LayoutOptions): readonly Line[] {
  return alignAll(withRole(layoutBlock(block, columns, options), 'strong'), columns, block.align ?? 'center');
}

/** The least columns of an image, and how many rows are free in it around its words. */
const leastImage = 48;
const aroundImage = 2;

/** An image: what it shows in words, between two lines, where it would be. */
export function layoutImage(block: Paragraph, columns: number, options: LayoutOptions): readonly Line[] {
  const words = layoutBlock({ ...block, align: 'center' }, columns, options);
  if (words.some(line => line.some(({ picture }) => picture !== undefined))) return words;
  const needed = words.reduce((most, line) => Math.max(most, 2 * lineWidth(line) - columns), 0);
  const width = Math.min(columns, Math.max(leastImage, needed + 4 * aroundImage));
  const rule = alignAll([[decoration(options.glyphs.rule.repeat(width), 'quiet')]], columns, 'center');
  const free = Array.from({ length: aroundImage }, (): Line => []);
  const lines = [...rule, ...free, ...words, ...free, ...rule];
  return options.isHidden?.(block) ? lines.map(() => []) : lines;
}

/** How wide a quote is at most, so that it is read as one; in columns. */
const widestQuote = 64;
/** What names who said it. */
const attribution = /^\s*(?:[—–]|--?\s)/;

/** A quote that fills a slide: a heavy bar beside it, and who said it below, quiet. */
export function layoutQuote(block: Blockquote, columns: number, options: LayoutOptions): readonly Line[] {
  const bar: Line = [decoration(`${options.glyphs.alert}  `, 'accent')];
  const lines = hang({ first: bar, rest: bar }, Math.min(columns, widestQuote), room => {
    const parts = block.children.map((child, index): readonly Line[] => {
      const own = layoutBlock(child, room, options);
      const isName = index > 0 && child.type === 'paragraph' && attribution.test(inlineText(child.children));
      return isName ? withRole(own, 'quiet') : withRole(own, 'strong');
    });
    const shown = parts.filter(own => own.length > 0);
    const inner = shown.flatMap((own, index): readonly Line[] => (index === 0 ? own : [[], ...own]));
    return inner.length > 0 ? inner : [[]];
  });
  return options.isHidden?.(block) ? lines.map(() => []) : lines;
}

function withRole(lines: readonly Line[], role: Role): readonly Line[] {
  return lines.map(line => line.map(piece => ({ ...piece, roles: [role, ...piece.roles] })));
}
