import type { DeckSettings, Slide } from '../deck/deck.ts';
import type { Heading } from '../markdown/document.ts';
import { decoration, type Line } from '../terminal/line.ts';
import { layoutBlock } from './block.ts';
import { layoutEachAddress, numberLinks } from './link-numbers.ts';
import type { LayoutOptions } from './options.ts';
import { type Area, layoutItems } from './slide-items.ts';
import { layoutTitle } from './slide-title.ts';

/** Rows wider than this are not read from afar. */
const widestSlide = 92;
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

function densities({ rows }: Area): readonly Density[] {
  const above = rows >= 36 ? 2 : 1;
  return [
    { isLoose: true, above, below: 1, gap: rows >= 36 ? 2 : 1 },
    { isLoose: false, above, below: 1, gap: 1 },
    { isLoose: false, above: 0, below: 0, gap: 1 },
    { isLoose: false, above: 0, below: 0, gap: 0 },
  ];
}

/** The blank columns at the left: the text stands in the middle, wherever the window has room. */
function marginOf(columns: number): number {
  const least = columns >= 60 ? 4 : columns >= 40 ? 2 : columns >= 24 ? 1 : 0;
  return Math.max(least, Math.floor((columns - widestSlide) / 2));
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
  const margin = marginOf(area.columns);
  const inner: Area = { columns: area.columns - 2 * margin, rows: area.rows };
  const numbers = options.hyperlinks ? undefined : numberLinks(slide.links);
  const own: LayoutOptions = { ...options, ...(numbers && { linkNumbers: numbers }) };
  const hiding = (step: number): LayoutOptions => ({
    ...own,
    isHidden: node => (slide.reveals.get(node) ?? 0) > step,
  });
  const placed = (lines: readonly Line[]): readonly Line[] =>
    margin === 0
      ? lines
      : lines.map(line => (line.length > 0 ? [decoration(' '.repeat(margin)), ...line] : line));

  if (slide.kind !== 'content') {
    const lines = placed(centred(layoutTitle(slide, settings, inner, own), area.rows));
    return { rows: lines.length, lines: () => lines };
  }

  function compose(density: Density, step: number): readonly Line[] {
    const { isLoose, above, below, gap } = density;
    const look: LayoutOptions = { ...hiding(step), ...(isLoose && { looseLists: true as const }) };
    const top: Line[] = blank(above);
    if (slide.heading) top.push(...layoutSlideHeading(slide.heading, inner.columns, own), ...blank(gap));
    const room = { columns: inner.columns, rows: inner.rows - top.length - below };
    const middle = slide.items.findIndex(({ type }) => type === 'middle');
    const body = layoutItems(middle === -1 ? slide.items : slide.items.slice(0, middle), room, look);
    const lower = middle === -1 ? [] : layoutItems(slide.items.slice(middle + 1), room, look);
    const addresses = layoutAddressesSeen([...body, ...lower], inner.columns);
    const spare = room.rows - body.length - lower.length - addresses.length;
    if (middle !== -1) {
      // In the middle of the screen, not of what the rows above leave.
      const half = Math.max(1, Math.floor((inner.rows - lower.length) / 2) - top.length - body.length);
      return [
        ...top,
        ...body,
        ...blank(Math.min(half, Math.max(1, spare))),
        ...lower,
        ...addresses,
        ...blank(below),
      ];
    }
    // A third of what is left over stands above the text: there the eye takes it for the middle.
    return [...top, ...blank(Math.floor(Math.max(0, spare) / 3)), ...body, ...addresses, ...blank(below)];
  }

  /** The addresses of the links that are in view; the others keep their rows. */
  function layoutAddressesSeen(lines: readonly Line[], columns: number): readonly Line[] {
    if (!numbers || numbers.addresses.length === 0) return [];
    const heading = slide.heading ? layoutBlock(slide.heading, columns, own) : [];
    const indexes = [...heading, ...lines].flatMap(line => line.flatMap(({ link }) => link?.index ?? []));
    const seen = new Set(indexes.map(index => numbers.byIndex.get(index)));
    const all = layoutEachAddress(numbers.addresses, columns).map((address, index) => {
      return seen.has(index + 1) ? address : address.map((): Line => []);
    });
    return [[], ...all.flat()];
  }

  const choices = densities(area);
  const density =
    choices.find(choice => {
      const { length } = trimmed(compose(choice, slide.lastStep));
      return length + choice.below <= (choice.isLoose ? Math.floor(area.rows * airyShare) : area.rows);
    }) ?? choices.at(-1);
  const at = (step: number): readonly Line[] => {
    const lines = density ? compose(density, step) : [];
    return placed(lines.length < area.rows ? [...lines, ...blank(area.rows - lines.length)] : lines);
  };
  return { rows: at(slide.lastStep).length, lines: at };
}

/** The rule goes over the whole width: it is the upper edge of every slide. */
function layoutSlideHeading(heading: Heading, columns: number, options: LayoutOptions): readonly Line[] {
  const words = layoutBlock({ ...heading, depth: 3 }, columns, options);
  const bold = words.map((line): Line => line.map(piece => ({ ...piece, roles: ['heading.1', ...piece.roles] })));
  return [...bold, [decoration(options.glyphs.ruleDouble.repeat(columns), 'rule')]];
}

function blank(rows: number): Line[] {
  return Array.from({ length: Math.max(0, rows) }, () => []);
}

function trimmed(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, lines.findLastIndex(line => line.length > 0) + 1);
}

function centred(lines: readonly Line[], rows: number): readonly Line[] {
  const above = Math.max(0, Math.floor((rows - lines.length) / 2));
  return [...blank(above), ...lines, ...blank(rows - above - lines.length)];
}
