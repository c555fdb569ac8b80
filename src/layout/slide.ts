import type { DeckSettings, Slide, SlideItem } from '../deck/deck.ts';
import type { Heading } from '../markdown/document.ts';
import { decoration, type Line } from '../terminal/line.ts';
import { layoutBlock } from './block.ts';
import { type LinkNumbers, layoutAddresses, layoutEachAddress, numberLinks } from './link-numbers.ts';
import { type Measure, shifted } from './measure.ts';
import type { LayoutOptions } from './options.ts';
import { type Area, layoutItems } from './slide-items.ts';
import { layoutTitle } from './slide-title.ts';

/** Rows wider than this are not read from afar. */
const widestSlide = 92;
/** In a higher window a slide is in the middle: its title and its text would be too far apart to be seen together. */
const highestSlide = 60;
/** How much of the rows an airy slide may fill: more, and the air between its lines is missing around them. */
const airyShare = 0.75;

/** A slide laid out for an area. */
export type SlideLayout = {
  /** All its rows: as many as the area has, or more where it does not fit. */
  readonly rows: number;
  /** All rows as they are seen at a step: what comes later is blank, so that nothing ever moves. */
  lines(step: number): readonly Line[];
};

/** How much room a slide leaves around and between its parts, from the most to none. */
type Density = {
  readonly isLoose: boolean;
  readonly above: number;
  readonly below: number;
  readonly gap: number;
};

const tight: Density = { isLoose: false, above: 0, below: 0, gap: 0 };

function densities({ rows }: Area): readonly Density[] {
  const above = rows >= 36 ? 2 : 1;
  return [
    { isLoose: true, above, below: 1, gap: above },
    { isLoose: false, above, below: 1, gap: 1 },
    { ...tight, gap: 1 },
    tight,
  ];
}

/** The blank columns at the left of all. */
function leastMargin(columns: number): number {
  return columns >= 60 ? 4 : columns >= 40 ? 2 : columns >= 24 ? 1 : 0;
}

/** Those at the left of the text: it is in the middle, wherever the window has room. */
function marginOf(columns: number): number {
  return Math.max(leastMargin(columns), Math.floor((columns - widestSlide) / 2));
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
  if (area.rows > highestSlide) {
    const low = layoutSlide(slide, settings, { ...area, rows: highestSlide }, options);
    if (low.rows <= highestSlide)
      return { rows: area.rows, lines: step => centred(low.lines(step), area.rows) };
  }
  const margin = marginOf(area.columns);
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
    const lines = shifted(centred(layoutTitle(slide, settings, inner, own), area.rows), margin);
    return { rows: lines.length, lines: () => lines };
  }

  const middle = slide.items.findIndex(({ type }) => type === 'middle');
  const upper = middle === -1 ? slide.items : slide.items.slice(0, middle);
  const under = middle === -1 ? [] : slide.items.slice(middle + 1);
  const hasCodes = wantsCode(slide.items);
  const heading = slide.heading ? inMeasure(layoutSlideHeading(slide.heading, inner.columns, own)) : [];
  const listed = numbers ? layoutAddresses(numbers.addresses, inner.columns).length : 0;
  const known = new Map<string, Pick<Parts, 'body' | 'lower'>>();

  /** The text of a step: laid out once, for all densities with the same lists. Only codes ask for the rows. */
  function textOf({ isLoose }: Density, rows: number, step: number): Pick<Parts, 'body' | 'lower'> {
    const key = `${isLoose} ${hasCodes ? rows : ''}`;
    const same = step === slide.lastStep ? known.get(key) : undefined;
    if (same) return same;
    const look: LayoutOptions = { ...hiding(step), ...(isLoose && { looseLists: true as const }) };
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

  let density: Density | undefined;
  for (const choice of densities(area)) {
    const parts = partsOf(choice, slide.lastStep);
    if (heightOf(parts) > (choice.isLoose ? Math.floor(area.rows * airyShare) : area.rows)) continue;
    density ??= choice;
    // A code is left out where it has no room, and then anything fits: it comes first.
    if (!hasCodes) break;
    if (hasCode(parts)) {
      density = choice;
      break;
    }
  }
  const chosen = density ?? tight;
  return {
    rows: Math.max(area.rows, heightOf(partsOf(chosen, slide.lastStep))),
    lines: step => shifted(spread(partsOf(chosen, step), area.rows), least),
  };
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

function hasCode({ body, lower }: Parts): boolean {
  return [...body, ...lower].some(line => line.some(({ roles }) => roles.includes('qr')));
}

/** Puts what rows are left over around the body: a third above it, which the eye takes for the middle. */
function spread(parts: Parts, rows: number): readonly Line[] {
  const { top, body, lower, addresses, below } = parts;
  const spare = Math.max(0, rows - heightOf(parts));
  // In the middle of the screen, not of what the rows above leave.
  const middle = Math.floor((rows - lower.length) / 2) - top.length - body.length;
  const above = lower.length > 0 ? Math.max(0, Math.min(middle, spare)) : Math.floor(spare / 3);
  const [upper, under] = lower.length > 0 ? [[...body, ...blank(above)], lower] : [blank(above), body];
  return [...top, ...upper, ...under, ...blank(spare - above), ...addresses, ...below];
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
  const bold = words.map(
    (line): Line => line.map(piece => ({ ...piece, roles: ['heading.1', ...piece.roles] })),
  );
  return [...bold, [decoration(options.glyphs.ruleDouble.repeat(columns), 'rule')]];
}

function blank(rows: number): Line[] {
  return Array.from({ length: Math.max(0, rows) }, () => []);
}

function centred(lines: readonly Line[], rows: number): readonly Line[] {
  const above = Math.max(0, Math.floor((rows - lines.length) / 2));
  return [...blank(above), ...lines, ...blank(rows - above - lines.length)];
}
