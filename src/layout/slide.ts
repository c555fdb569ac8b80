import type { DeckSettings, Slide } from '../deck/deck.ts';
import { groupAt } from '../deck/line-groups.ts';
import type { Line } from '../terminal/line.ts';
import { withoutLater } from './later-words.ts';
import { type LinkNumbers, layoutAddresses, layoutEachAddress, numberLinks } from './link-numbers.ts';
import { shifted } from './measure.ts';
import type { LayoutOptions } from './options.ts';
import { arranged } from './slide-arrangement.ts';
import { hasCode, holdsChart, isIndented, wantsCode } from './slide-contents.ts';
import { layoutSlideHeading } from './slide-heading.ts';
import { type Area, layoutItems } from './slide-items.ts';
import { blank, heightOf, type Parts, type SlideLayout, spreadOut } from './slide-spread.ts';
import { type Grid, hasRoomForCards, indentOf, leastMargin, slideMargin, stageOf } from './slide-stage.ts';
import { layoutTitleSlide } from './slide-title.ts';

/** How much of the stage an airy slide may fill: more, and the air between its lines is missing around them. */
const airyShare = 0.75;
/** Areas with fewer rows need all of them for what a slide says; two less than a window has that draws titles large. */
const leastForLarge = 28;

const leastForScale = 16;

/** What layout must know to lay a slide out. */
export type SlideOptions = LayoutOptions & {
  readonly hyperlinks: boolean;
  /** Whether titles of slides are large; absent where the rows of the area say so. */
  readonly hasLargeTitles?: boolean;
};

/** How much room a slide leaves around and between its parts. */
type Density = {
  /** Between the items of a list, and between those of the slide: more than what always parts them. */
  readonly listGap?: number;
  readonly itemGap?: number;
  /** The names of a chart's series are said once for all bars: that takes rows. */
  readonly hasLegend?: true;
  readonly above: number;
  readonly below: number;
  /** Below the title. */
  readonly gap: number;
};

const tight: Density = { above: 0, below: 0, gap: 0 };
const even: Density = { above: 1, below: 1, gap: 1 };
const usual: Density = { ...even, hasLegend: true };
const loose: Density = { ...usual, listGap: 1 };
/** From the most room to none. The title keeps its row as long as it can. */
const densities: readonly Density[] = [
  loose,
  usual,
  even,
  { ...tight, above: 1 },
  { ...tight, gap: 1 },
  tight,
];

/** What a short slide may have still. */
function airiest({ rows }: Area): Density {
  return rows >= 40 ? { ...usual, listGap: 2, itemGap: 3 } : { ...usual, listGap: 1, itemGap: 2 };
}

/**
 * Lays a slide out. Where it does not fit, it gives up the room around its parts first; what is then still too
 * long is for the reader to scroll.
 */
export function layoutSlide(
  slide: Slide,
  settings: DeckSettings,
  area: Area,
  options: SlideOptions,
): SlideLayout {
  const stage = stageOf(area.rows);
  const margin = slideMargin(area.columns);
  const columns = area.columns - 2 * margin;
  const numbers = options.hyperlinks ? undefined : numberLinks(slide.links);
  const own: LayoutOptions = { ...options, ...(numbers && { linkNumbers: numbers }) };
  const hiding = (step: number): LayoutOptions => ({
    ...own,
    isHidden: node => (slide.reveals.get(node) ?? 0) > step,
    ...(slide.emphases && { groupOf: code => groupAt(slide, code, step) }),
  });
  const least = leastMargin(area.columns);
  const grid: Grid = { left: margin - least, columns };
  const inGrid = (lines: readonly Line[]) => shifted(lines, grid.left);

  if (slide.kind !== 'content' || (isTitle(slide) && !numbers?.addresses.length)) {
    return layoutTitleSlide(slide, settings, area, own, hiding);
  }

  const items = arranged(slide, !options.areColumnsStacked && hasRoomForCards(grid, area.rows));
  const middle = items.findIndex(({ type }) => type === 'middle');
  const upper = middle === -1 ? items : items.slice(0, middle);
  const under = middle === -1 ? [] : items.slice(middle + 1);
  const hasCodes = wantsCode(items);
  const hasCharts = holdsChart(items);
  const isLarge = options.hasLargeTitles ?? area.rows >= leastForLarge;
  // In a low window, each row is needed.
  const scaling = { ...own, scalesText: own.scalesText === true && area.rows >= leastForScale };
  const titleIn = (lines: number) =>
    slide.heading && layoutSlideHeading(slide.heading, columns, scaling, isLarge, lines);
  let title = titleIn(1);
  let heading = title ? inGrid(title.lines) : [];
  const listed = numbers ? layoutAddresses(numbers.addresses, columns).length : 0;
  const known = new Map<string, Pick<Parts, 'body' | 'lower'>>();

  /** The text of a step: laid out once for all densities that give it the same look. Only codes ask for the rows. */
  function textOf(
    { listGap = 0, itemGap = 0, hasLegend }: Density,
    rows: number,
    step: number,
  ): Pick<Parts, 'body' | 'lower'> {
    const key = `${listGap} ${itemGap} ${hasCharts && hasLegend} ${hasCodes ? rows : ''}`;
    const same = step === slide.lastStep ? known.get(key) : undefined;
    if (same) return same;
    const look: LayoutOptions = { ...hiding(step), listGap, itemGap, ...(hasLegend && { hasLegend }) };
    const room = { columns: area.columns - 2 * least, rows };
    const text = { body: layoutItems(upper, room, look, grid), lower: layoutItems(under, room, look, grid) };
    if (step === slide.lastStep) known.set(key, text);
    return text;
  }
  function partsOf(density: Density, step: number): Parts {
    const top = [...blank(density.above), ...heading, ...blank(heading.length > 0 ? density.gap : 0)];
    const besides = top.length + density.below + (listed > 0 ? listed + 1 : 0);
    const { body, lower } = textOf(density, area.rows - besides, step);
    const addresses = numbers
      ? inGrid(layoutAddressesSeen(numbers, [...heading, ...body, ...lower], columns))
      : [];
    return { top, body, lower, addresses, below: blank(density.below) };
  }

  const heightAt = (density: Density) => heightOf(partsOf(density, slide.lastStep));
  const isAiry = (density: Density) => heightAt(density) <= Math.floor(stage.rows * airyShare);

  // A long title takes two lines of letters where the slide stays airy with them: beside large titles it is not small.
  const long = isLarge && title?.isDrawn === false ? titleIn(2) : undefined;
  if (long?.isDrawn) {
    const short = heading;
    heading = inGrid(long.lines);
    if (isAiry(loose)) title = long;
    else heading = short;
  }

  let density: Density | undefined;
  for (const choice of densities) {
    if (choice === even && !hasCharts) continue;
    if (choice === loose ? !isAiry(choice) : heightAt(choice) > area.rows) continue;
    density ??= choice;
    // A code is left out where it has no room, and then anything fits: it comes first.
    if (!hasCodes) break;
    const { body, lower } = partsOf(choice, slide.lastStep);
    if (hasCode([...body, ...lower])) {
      density = choice;
      break;
    }
  }
  // Tried last, and only where it may fit: a long slide costs no more than before.
  const airy = airiest(area);
  const chosen = density === loose && !hasCodes && isAiry(airy) ? airy : (density ?? tight);
  const whole = partsOf(chosen, slide.lastStep);
  const indent = isIndented(items) ? indentOf([...whole.body, ...whole.lower], grid) : 0;
  return {
    rows: Math.max(area.rows, heightOf(whole)),
    isTitleDrawn: title?.isDrawn ?? false,
    lines(step) {
      const parts = partsOf(chosen, step);
      const [body, lower] = [shifted(parts.body, indent), shifted(parts.lower, indent)];
      return shifted(spreadOut({ ...parts, body, lower }, area.rows, stage), least).map(withoutLater);
    },
  };
}

/** Whether an author wants the title of a slide alone in its middle, with what else there is below it. */
function isTitle({ layout, heading }: Slide): boolean {
  return (layout === 'title' || layout === 'section') && heading !== undefined;
}

/** The addresses of the links that are in view; the others keep their rows. */
function layoutAddressesSeen(
  { addresses, byIndex }: LinkNumbers,
  lines: readonly Line[],
  columns: number,
): readonly Line[] {
  if (addresses.length === 0) return [];
  const seen = new Set(lines.flatMap(line => line.map(({ link }) => link && byIndex.get(link.index))));
  const all = layoutEachAddress(addresses, columns).map((address, index) => {
    return seen.has(index + 1) ? address : address.map((): Line => []);
  });
  return [[], ...all.flat()];
}
