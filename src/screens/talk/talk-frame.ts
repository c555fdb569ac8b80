import type { DeckSettings, Slide } from '../../deck/deck.ts';
import { slideMargin } from '../../layout/slide-stage.ts';
import { type Rect, windowRect } from '../frame.ts';
import { leastSize, type Size } from '../window-size.ts';

/** The maximum width of a list over a slide: a wider one would be hard to scan. */
const widestList = 100;
/** With fewer rows, a list needs the blank one above the last. */
const leastForBlankRow = 16;
/** The width of a question in the middle. */
const widestQuestion = 60;
/** From so many rows on, the progress of a talk has the last one for itself, and titles are large. */
const leastForLine = 30;
/** From so many on, a blank row is above the header and one below. */
const leastForAir = 24;

/** Where everything on the screen of a talk is. Drawing, the cursor and the mouse read this. */
export type TalkFrame = {
  readonly kind: 'tooSmall' | 'slide';
  /** What a blank screen fills. */
  readonly window: Rect;
  /** All rows but those of header and footer, where they are shown. */
  readonly slide: Rect;
  /** Whether the window has room for large titles of slides. */
  readonly hasLargeTitles: boolean;
  /** The row of the header. */
  readonly header: Rect;
  /** The last row, or the last two: words, and the line of the progress below them. */
  readonly footer: Rect;
  /** What is wrong with the file, in the last row. */
  readonly banner: Rect;
  /** A list over the slide, and the row below it. */
  readonly list: Rect;
  readonly listStatus: Rect;
  /** A question stands in the middle of this. */
  readonly question: Rect;
};

/** Which bands of a talk are not the slide's. */
export type Bands = {
  readonly hasHeader: boolean;
  readonly hasFooter: boolean;
  /** The progress is a line of its own, where there is room. */
  readonly hasLine: boolean;
};

/** The bands of a slide. @param isShown whether the audience sees any */
export function bandsOf({ header, logo, progress }: DeckSettings, slide: Slide, isShown: boolean): Bands {
  const hasFooter = isShown && slide.hasFooter;
  return {
    // The title slide says all of that itself.
    hasHeader: isShown && slide.kind !== 'title' && (header !== undefined || logo !== undefined),
    hasFooter,
    hasLine: hasFooter && progress !== 'number',
  };
}

/**
 * Divides the window of a talk.
 *
 * @param isAtEdge whether a list begins at the left edge, for who reads a part of a row at a time
 */
export function talkFrame(size: Size, { hasHeader, hasFooter, hasLine }: Bands, isAtEdge = false): TalkFrame {
  const { columns, rows } = size;
  const window = windowRect(size);
  const last = { ...window, row: rows - 1, rows: 1 };
  const margin = slideMargin(columns);
  const inner = { column: margin, columns: columns - 2 * margin };
  const headerRow = rows >= leastForAir ? 1 : 0;
  const above = hasHeader ? headerRow + (rows >= leastForLine ? 2 : 1) : 0;
  const footerRows = hasLine && rows >= leastForLine ? 2 : 1;
  const listColumns = Math.min(columns - 2, widestList);
  const listColumn = isAtEdge ? 1 : Math.max(1, Math.floor((columns - listColumns) / 2));
  const listRows = rows < leastForBlankRow ? rows - 1 : rows - 2;
  const questionColumn = Math.max(0, Math.floor((columns - widestQuestion) / 2));
  return {
    kind: columns < leastSize.columns || rows < leastSize.rows ? 'tooSmall' : 'slide',
    window,
    slide: { ...window, row: above, rows: rows - above - (hasFooter ? footerRows : 0) },
    hasLargeTitles: rows >= leastForLine,
    header: { ...inner, row: headerRow, rows: 1 },
    footer: { ...inner, row: rows - footerRows, rows: footerRows },
    banner: last,
    list: { column: listColumn, columns: listColumns, row: 0, rows: listRows },
    listStatus: { ...last, column: listColumn, columns: listColumns },
    question: { ...window, column: questionColumn, columns: Math.min(widestQuestion, listColumns) },
  };
}
