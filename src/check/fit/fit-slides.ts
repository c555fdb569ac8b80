import type { DeckSettings, Slide } from '../../deck/deck.ts';
import { layoutSlideHeading } from '../../layout/slide-heading.ts';
import { slideMargin } from '../../layout/slide-stage.ts';
import { layoutSlideWithPictures } from '../../layout/slide-with-pictures.ts';
import type { Block } from '../../markdown/document.ts';
import { blocksWithin } from '../../markdown/walk.ts';
import type { Line } from '../../terminal/line.ts';
import type { Checked, CheckedSlide } from '../checked.ts';
import type { FitSetting, FitSize } from './fit-setting.ts';

/** How a slide is shown in a window of some size. Its rows are the same at every step. */
export type SlideFit = {
  readonly size: FitSize;
  /** How many rows do not fit: what must be scrolled for. */
  readonly over: number;
  /** The rows of its title, where that is written and not drawn. */
  readonly titleRows: number;
  /** A table has become a list of records. */
  readonly hasRecords: boolean;
  /** Rows of code that continue in another one. */
  readonly cutRows: number;
};

/** How a slide fits, size by size. */
export type CheckedFit = { readonly slide: CheckedSlide; readonly fits: readonly SlideFit[] };

const known = new WeakMap<Checked, readonly CheckedFit[]>();

/** How every slide of a talk fits; nothing where that is not asked for. It is found out once. */
export function fitsOf(checked: Checked): readonly CheckedFit[] {
  const found =
    known.get(checked) ??
    (checked.deck && checked.fit ? checked.slides.map(slide => fitOfSlide(slide, checked)) : []);
  known.set(checked, found);
  return found;
}

/** Finds out slide by slide what `fitsOf` then knows. */
export function* layOutInSteps(checked: Checked): Generator<undefined, void, undefined> {
  const { deck, fit, slides } = checked;
  const found: CheckedFit[] = [];
  for (const slide of deck && fit ? slides : []) {
    found.push(fitOfSlide(slide, checked));
    yield;
  }
  known.set(checked, found);
}

function fitOfSlide(slide: CheckedSlide, { deck, fit }: Checked): CheckedFit {
  const fits = deck && fit ? fit.sizes.map(size => fitOf(slide, deck.settings, size, fit)) : [];
  return { slide, fits };
}

function fitOf(
  { slide, blocks }: CheckedSlide,
  settings: DeckSettings,
  size: FitSize,
  fit: FitSetting,
): SlideFit {
  const { over, lines } = laidOut(slide, settings, size, fit);
  const hasTable = blocks.some(hasNamedTable);
  const hasCode = blocks.some(isCode);
  const shown = hasTable || hasCode ? lines() : [];
  return {
    size,
    over,
    titleRows: titleRowsOf(slide, size, fit),
    hasRecords: hasTable && !shown.some(line => line.some(({ roles }) => roles.includes('table.border'))),
    cutRows: hasCode ? shown.filter(line => isCut(line, fit)).length : 0,
  };
}

function laidOut(slide: Slide, settings: DeckSettings, size: FitSize, { stageOf, options }: FitSetting) {
  const { area, hasLargeTitles } = stageOf(size, settings, slide);
  const layout = layoutSlideWithPictures(slide, settings, area, { ...options, hasLargeTitles });
  // A slide that does not fit leaves a row that says so.
  const over = layout.rows > area.rows ? layout.rows - Math.max(1, area.rows - 1) : 0;
  return { over, lines: () => layout.lines(slide.lastStep) };
}

function titleRowsOf({ heading, kind }: Slide, { columns }: FitSize, { options }: FitSetting): number {
  if (!heading || kind !== 'content') return 0;
  const inner = Math.max(1, columns - 2 * slideMargin(columns));
  // One row is the rule below it.
  return layoutSlideHeading(heading, inner, { ...options, scalesText: false }, false).lines.length - 1;
}

function isCode(block: Block): boolean {
  return [...blocksWithin(block)].some(({ type }) => type === 'code');
}

function hasNamedTable(block: Block): boolean {
  return [...blocksWithin(block)].some(
    inner => inner.type === 'table' && inner.chart === undefined && inner.header.length > 0,
  );
}

/** A row of code that continues begins with a mark. */
function isCut(line: Line, { options }: FitSetting): boolean {
  return line.some(
    ({ text, roles, decoration }) =>
      decoration === true && roles.includes('list.marker') && text.trim() === options.glyphs.ellipsis,
  );
}

/** The shape of a usual window: 80 × 24. */
const columnsPerRow = 80 / 24;
const fewestRows = 10;
const mostRows = 60;

/**
 * The smallest window of the usual shape in which all slides fit: the fewer cells a hall's screen has, the larger are its
 * letters. Each slide is first tried in the window that the others need, which most of them fit.
 *
 * @returns nothing where some slide fits none
 */
export function smallestFit({ deck, fit, slides }: Checked): FitSize | undefined {
  if (!deck || !fit) return undefined;
  const sizeOf = (rows: number): FitSize => ({ columns: Math.round(rows * columnsPerRow), rows });
  let needed = fewestRows;
  for (const { slide } of slides) {
    const fitsIn = (rows: number) => laidOut(slide, deck.settings, sizeOf(rows), fit).over === 0;
    if (fitsIn(needed)) continue;
    let [low, high] = [needed + 1, mostRows + 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (fitsIn(middle)) high = middle;
      else low = middle + 1;
    }
    if (low > mostRows) return undefined;
    needed = low;
  }
  return sizeOf(needed);
}
