import type { FrontMatter } from '../markdown/document.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { DeckSettings, Slide } from './deck.ts';

/** The keys about a talk as a whole: with one of them, a heading alone at the start is its title. */
const occasion = ['subtitle', 'event', 'date', 'location'] as const;

/** A deck with its title slide in front, where it has one. */
export type Titled = { readonly settings: DeckSettings; readonly slides: readonly Slide[] };

/**
 * Puts a title slide in front of the written ones, where the front matter has a title, or else tells so much of the
 * talk that a first slide with nothing but an h1 is its title. Notes at the start that are on no slide are its.
 *
 * @param file how to name the deck
 */
export function addTitleSlide(
  settings: DeckSettings,
  { values }: FrontMatter,
  written: readonly Slide[],
  file: string,
): Titled {
  const lead = written[0] && isNotesOnly(written[0]) ? written[0] : undefined;
  const slides = lead ? written.slice(1) : written;
  const [first, ...others] = slides;
  const heading = first?.kind === 'section' && first.heading?.depth === 1 ? first.heading : undefined;
  const isTitle =
    heading !== undefined && (settings.title === undefined || isSame(settings.title, first?.title));
  const title = settings.title ?? (isTitle && isTold(settings) ? first?.title : undefined);
  if (title === undefined) return { settings, slides: lead ? withNotes(lead, slides) : written };

  const merged = [...(lead ? [lead] : []), ...(isTitle && first ? [first] : [])];
  const slide: Slide = {
    kind: 'title',
    layout: 'title',
    title,
    ...(isTitle && { heading }),
    items: [],
    reveals: new Map(),
    lastStep: 0,
    notes: merged.flatMap(({ notes }) => notes),
    hasFooter: merged.every(({ hasFooter }) => hasFooter),
    links: isTitle ? (first?.links ?? []) : [],
    file: isTitle && first && settings.title === undefined ? first.file : file,
    position: values.get('title')?.position ?? first?.position ?? { line: 1, column: 1 },
  };
  return { settings: { ...settings, title }, slides: [slide, ...(isTitle ? others : slides)] };
}

function isNotesOnly({ heading, items }: Slide): boolean {
  return !heading && items.length === 0;
}

function isTold(settings: DeckSettings): boolean {
  return settings.authors.length > 0 || occasion.some(key => settings[key] !== undefined);
}

function isSame(one: SafeText, other: SafeText | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}

/** Without a title slide, what is said before the first slide is said on it. */
function withNotes(lead: Slide, [first, ...others]: readonly Slide[]): readonly Slide[] {
  return first ? [{ ...first, notes: [...lead.notes, ...first.notes] }, ...others] : [lead];
}
