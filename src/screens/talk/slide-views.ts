import type { Slide } from '../../deck/deck.ts';
import type { SlideView } from '../../deck/deck-view.ts';
import type { FindPicture, HighlightCode } from '../../layout/options.ts';
import type { Area } from '../../layout/slide-items.ts';
import { layoutSlideWithPictures } from '../../layout/slide-with-pictures.ts';
import { type Line, lineText } from '../../terminal/line.ts';
import type { Setting } from '../runtime/setting.ts';
import type { Talk } from '../state.ts';

/** A slide as it is laid out now: what the reducer asks, and its rows. */
export type LaidOutSlide = SlideView & {
  /** Its title is only a picture of the words. */
  readonly isTitleDrawn: boolean;
  /** Its rows at a step; as many at each. */
  lines(step: number): readonly Line[];
};

/** How a slide is wanted: absent is as the terminal and the window have it. */
type SlideLook = {
  readonly hasLargeTitles?: boolean | undefined;
  readonly areColumnsStacked?: boolean;
  /** Nothing of it is drawn in letters made of cells. */
  readonly hasNoLetters?: boolean;
};

type Kept = {
  readonly area: Area;
  readonly hasLargeTitles: boolean | undefined;
  readonly scalesText: boolean;
  readonly highlight: HighlightCode | undefined;
  readonly hasPanel: boolean;
  readonly areColumnsStacked: boolean;
  readonly findPicture: FindPicture | undefined;
  readonly view: LaidOutSlide;
};

/**
 * Keeps slides laid out for the area that they were last shown in.
 *
 * @param currentHighlight what highlights code now; if it has changed, code is laid out again
 */
export function createSlideViews(
  setting: Setting,
  currentHighlight: () => HighlightCode | undefined,
): (slide: Slide, settings: Talk['deck']['settings'], area: Area, look?: SlideLook) => LaidOutSlide {
  const { glyphs, ascii } = setting;
  const [drawn, written] = [new WeakMap<Slide, Kept>(), new WeakMap<Slide, Kept>()];
  return (slide, settings, area, look = {}) => {
    const { hasLargeTitles, areColumnsStacked = false, hasNoLetters = setting.hasNoLetters ?? ascii } = look;
    // Whoever asks for both asks for both again.
    const kept = hasNoLetters ? written : drawn;
    const highlight = currentHighlight();
    const { findPicture, scalesText = false } = setting;
    // The theme may have changed, and the terminal may have said what it can do.
    const { hyperlinks, hasPanel = false } = setting.pen;
    const known = kept.get(slide);
    if (
      known?.area.columns === area.columns &&
      known.area.rows === area.rows &&
      known.hasLargeTitles === hasLargeTitles &&
      known.scalesText === scalesText &&
      known.highlight === highlight &&
      known.hasPanel === hasPanel &&
      known.areColumnsStacked === areColumnsStacked &&
      known.findPicture === findPicture
    ) {
      return known.view;
    }
    const layout = layoutSlideWithPictures(slide, settings, area, {
      glyphs,
      hyperlinks,
      hasPanel,
      areColumnsStacked,
      ...(hasLargeTitles !== undefined && { hasLargeTitles }),
      ...(hasNoLetters && { hasNoLetters }),
      ...(scalesText && { scalesText }),
      ...(highlight && { highlight }),
      ...(findPicture && { findPicture }),
    });
    const steps: (readonly Line[])[] = [];
    const lines = (step: number): readonly Line[] => {
      const known = steps[step] ?? layout.lines(step);
      steps[step] = known;
      return known;
    };
    const view: LaidOutSlide = {
      lines,
      isTitleDrawn: layout.isTitleDrawn,
      lastStep: slide.lastStep,
      // A slide that does not fit leaves a row that says so.
      visible: layout.rows > area.rows ? Math.max(1, area.rows - 1) : area.rows,
      height: step => lines(step).findLastIndex(line => line.length > 0) + 1,
      firstRow(step) {
        const before = lines(Math.max(0, step - 1));
        const isNew = (line: Line, row: number) => lineText(line) !== lineText(before[row] ?? []);
        // Of code that is emphasized line by line, what is new is where the marks are now, not where they were.
        const marked = lines(step).findIndex((line, row) => isMarked(line) && isNew(line, row));
        return Math.max(0, marked === -1 ? lines(step).findIndex(isNew) : marked);
      },
      links: step => linksIn(lines(step)),
    };
    kept.set(slide, {
      area,
      hasLargeTitles,
      scalesText,
      highlight,
      hasPanel,
      findPicture,
      areColumnsStacked,
      view,
    });
    return view;
  };
}

function isMarked(line: Line): boolean {
  return line.some(({ text, roles }) => roles.includes('code.mark') && text.trim() !== '');
}

/** Each link once, at its first row. */
function linksIn(lines: readonly Line[]): ReturnType<SlideView['links']> {
  const found = new Map<number, ReturnType<SlideView['links']>[number]>();
  lines.forEach((line, row) => {
    for (const { link } of line) {
      if (link && !found.has(link.index))
        found.set(link.index, { index: link.index, row, url: link.address });
    }
  });
  return [...found.values()];
}
