import { slideMargin } from '../../layout/slide-stage.ts';
import { type Rect, windowRect } from '../frame.ts';
import { leastSize, type Size } from '../window-size.ts';

/** The maximum width of a list over a slide: a wider one would be hard to scan. */
const widestList = 100;
/** With fewer rows, a list needs the blank one above the last. */
const leastForBlankRow = 16;
/** The width of a question in the middle. */
const widestQuestion = 60;

/** Where everything on the screen of a talk is. Drawing, the cursor and the mouse read this. */
export type TalkFrame = {
  readonly kind: 'tooSmall' | 'slide';
  /** What a blank screen fills. */
  readonly window: Rect;
  /** All rows but that of the footer, where it is shown. */
  readonly slide: Rect;
  /** The last row: of the footer, or of what is wrong with the file. */
  readonly footer: Rect;
  readonly banner: Rect;
  /** A list over the slide, and the row below it. */
  readonly list: Rect;
  readonly listStatus: Rect;
  /** A question stands in the middle of this. */
  readonly question: Rect;
};

/** Divides the window of a talk. @param hasFooter whether the last row is not the slide's */
export function talkFrame(size: Size, hasFooter: boolean): TalkFrame {
  const { columns, rows } = size;
  const window = windowRect(size);
  const last = { ...window, row: rows - 1, rows: 1 };
  const margin = slideMargin(columns);
  const listColumns = Math.min(columns - 2, widestList);
  const listColumn = Math.max(1, Math.floor((columns - listColumns) / 2));
  const listRows = rows < leastForBlankRow ? rows - 1 : rows - 2;
  const questionColumn = Math.max(0, Math.floor((columns - widestQuestion) / 2));
  return {
    kind: columns < leastSize.columns || rows < leastSize.rows ? 'tooSmall' : 'slide',
    window,
    slide: { ...window, rows: hasFooter ? rows - 1 : rows },
    footer: { ...last, column: margin, columns: columns - 2 * margin },
    banner: last,
    list: { column: listColumn, columns: listColumns, row: 0, rows: listRows },
    listStatus: { ...last, column: listColumn, columns: listColumns },
    question: { ...window, column: questionColumn, columns: Math.min(widestQuestion, listColumns) },
  };
}
