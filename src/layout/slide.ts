import type { DeckSettings, Slide, SlideItem } from '../deck/deck.ts';
import type { Heading } from '../markdown/document.ts';
import { decoration, type Line, type Role } from '../terminal/line.ts';
import { layoutBlock } from './block.ts';
import { type LinkNumbers, layoutAddresses, layoutEachAddress, numberLinks } from './link-numbers.ts';
import { type Measure, shifted } from './measure.ts';
import type { LayoutOptions } from './options.ts';
import { type Area, layoutItems } from './slide-items.ts';
import { aboveMiddle, indentOf, leastMargin, type Stage, slideMargin, stageOf } from './slide-stage.ts';
import { layoutTitle } from './slide-title.ts';

/** How much of the stage an airy slide may fill: more, and the air between its lines is missing around them. */
const airyShare = 0.75;
/** How many blank rows may part a title from its text: they are seen together. */
const farthestText = 8;

/** A slide laid out for an area. */
export type SlideLayout = {
  /** All its rows: as many as the area has, or more where it does not fit. */
  readonly rows: number;
  /** All rows as they are seen at a step: what comes later is blank, so that nothing ever moves. */
  lines(step: number): readonly Line[];
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
  options: LayoutOptions & { readonly hyperlinks: boolean },
): SlideLayout {
  const stage = stageOf(area.rows);
  const margin = slideMargin(area.columns);
  const inner: Area = { columns: area.columns - 2 * margin, rows: area.rows };
  const numbers = options.hyperlinks ? undefined : numberLinks(slide.links);
  const own: LayoutOptions = { ...options, ...(numbers && { linkNumbers: numbers }) };
  const hiding = (step: number): LayoutOptions => ({
    ...own,
    isHidden: node => (slide.reveals.get(node) ?? 0) > step,
  });
  const least = leastMargin(area.columns);
  const measure: Measure = { left: margin - least, columns: inner.columns };
  const inMeasure = (lines: readonly Line[]) => shifted(lines, measure.left);

  if (slide.kind !== 'content') {
    const lines = centered(layoutTitle(slide, settings, area, own), area.rows);
    return { rows: lines.length, lines: () => lines };
  }

  const middle = slide.items.findIndex(({ type }) => type === 'middle');
  const upper = middle === -1 ? slide.items : slide.items.slice(0, middle);
  const under = middle === -1 ? [] : slide.items.slice(middle + 1);
  const hasCodes = wantsCode(slide.items);
  const hasCharts = holdsChart(slide.items);
  const heading = slide.heading ? inMeasure(layoutSlideHeading(slide.heading, inner.columns, own)) : [];
  const listed = numbers ? layoutAddresses(numbers.addresses, inner.columns).length : 0;
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
    const text = {
      body: layoutItems(upper, room, look, measure),
      lower: layoutItems(under, room, look, measure),
    };
    if (step === slide.lastStep) known.set(key, text);
    return text;
  }
  function partsOf(density: Density, step: number): Parts {
    const top = [...blank(density.above), ...heading, ...blank(heading.length > 0 ? density.gap : 0)];
    const besides = top.length + density.below + (listed > 0 ? listed + 1 : 0);
    const { body, lower } = textOf(density, inner.rows - besides, step);
    const addresses = numbers
      ? inMeasure(layoutAddressesSeen(numbers, [...heading, ...body, ...lower], inner.columns))
      : [];
    return { top, body, lower, addresses, below: blank(density.below) };
  }

  const heightAt = (density: Density) => heightOf(partsOf(density, slide.lastStep));
  const isAiry = (density: Density) => heightAt(density) <= Math.floor(stage.rows * airyShare);

  let density: Density | undefined;
  for (const choice of densities) {
    if (choice === even && !hasCharts) continue;
    if (choice === loose ? !isAiry(choice) : heightAt(choice) > area.rows) continue;
    density ??= choice;
    // A code is left out where it has no room, and then anything fits: it comes first.
    if (!hasCodes) break;
    if (hasCode(partsOf(choice, slide.lastStep))) {
      density = choice;
      break;
    }
  }
  // Tried last, and only where it may fit: a long slide costs no more than before.
  const airy = airiest(area);
  const chosen = density === loose && !hasCodes && isAiry(airy) ? airy : (density ?? tight);
  const whole = partsOf(chosen, slide.lastStep);
  const indent = isIndented(slide.items) ? indentOf([...whole.body, ...whole.lower], measure) : 0;
  return {
    rows: Math.max(area.rows, heightOf(whole)),
    lines(step) {
      const parts = partsOf(chosen, step);
      const [body, lower] = [shifted(parts.body, indent), shifted(parts.lower, indent)];
      return shifted(spread({ ...parts, body, lower }, area.rows, stage), least);
    },
  };
}

/** Whether a text may leave the left edge: what is aligned or in columns has its place in the whole measure. */
function isIndented(items: readonly SlideItem[]): boolean {
  return items.every(item => {
    if (item.type === 'qr' || item.type === 'columns') return false;
    return item.type !== 'block' || (item.align === undefined && !('align' in item.block));
  });
}

/** The parts of a slide from top to bottom: all blank rows between them are still to be put in. */
type Parts = {
  readonly top: readonly Line[];
  readonly body: readonly Line[];
  /** What is in the middle of the screen. */
  readonly lower: readonly Line[];
  readonly addresses: readonly Line[];
  readonly below: readonly Line[];
};

function heightOf(parts: Parts): number {
  return Object.values(parts).reduce((sum, { length }) => sum + length, 0);
}

function wantsCode(items: readonly SlideItem[]): boolean {
  return items.some(
    item => item.type === 'qr' || (item.type === 'columns' && wantsCode(item.columns.flat())),
  );
}

function holdsChart(items: readonly SlideItem[]): boolean {
  return items.some(item => {
    if (item.type === 'columns') return holdsChart(item.columns.flat());
    return item.type === 'block' && item.block.type === 'table' && item.block.chart !== undefined;
  });
}

function hasCode({ body, lower }: Parts): boolean {
  return [...body, ...lower].some(line => line.some(({ roles }) => roles.includes('qr')));
}

/** Puts the rows that are left over around the slide, and around its body, which is one group. */
function spread(parts: Parts, rows: number, stage: Stage): readonly Line[] {
  const { top, body, lower, addresses, below } = parts;
  const height = heightOf(parts);
  const start = Math.max(0, Math.min(stage.top, rows - height));
  const spare = Math.max(0, stage.rows - height);
  const before = start + top.length;
  const rest = Math.max(0, rows - start - height - spare);
  const after = [...addresses, ...below, ...blank(rest)];
  if (lower.length === 0) {
    const above = Math.min(aboveMiddle(spare), farthestText - 1);
    return [...blank(start), ...top, ...blank(above), ...body, ...blank(spare - above), ...after];
  }
  // In the middle of the screen, not of what the rows above leave.
  const middle = Math.floor((rows - lower.length) / 2) - before - body.length;
  const above = Math.max(0, Math.min(middle, spare));
  return [...blank(start), ...top, ...body, ...blank(above), ...lower, ...blank(spare - above), ...after];
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

/** The rule goes over the whole width: it is the upper edge of every slide. */
function layoutSlideHeading(heading: Heading, columns: number, options: LayoutOptions): readonly Line[] {
  const words = layoutBlock({ ...heading, depth: 3 }, columns, options);
  const ofTitle = (role: Role): Role => (role === 'heading.3' ? 'heading.1' : role);
  const strong = words.map(
    (line): Line => line.map(piece => ({ ...piece, roles: piece.roles.map(ofTitle) })),
  );
  return [...strong, [decoration(options.glyphs.ruleDouble.repeat(columns), 'rule')]];
}

function blank(rows: number): Line[] {
  return Array.from({ length: Math.max(0, rows) }, () => []);
}

function centered(lines: readonly Line[], rows: number): readonly Line[] {
  const above = Math.max(0, Math.floor((rows - lines.length) / 2));
  return [...blank(above), ...lines, ...blank(rows - above - lines.length)];
}
