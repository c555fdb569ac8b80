import { blockText } from '../markdown/block-text.ts';
import { fold, searchWords } from '../markdown/search-words.ts';
import { joinSafe, type SafeText } from '../terminal/safe-text.ts';
import type { Deck, DeckSettings, Slide, SlideItem } from './deck.ts';

/** Finds slides of one deck. Each text is folded once, when it is first looked for. */
export type SlideIndex = {
  /** All slides whose title has every word, or whose number begins with the query; in order, counted from 0. */
  byTitle(query: string): readonly number[];
  /** The slides that say every word: to the audience, not in their notes. */
  byWords(query: string): readonly number[];
  /** All that a slide says, in one row. */
  text(slide: number): SafeText;
};

const indexes = new WeakMap<Deck, SlideIndex>();

/** The index of a deck: the same one while it is the same deck. */
export function slideIndexOf(deck: Deck): SlideIndex {
  const index = indexes.get(deck) ?? createSlideIndex(deck);
  indexes.set(deck, index);
  return index;
}

export function createSlideIndex({ slides, settings }: Deck): SlideIndex {
  const folded: string[] = [];
  const texts: SafeText[] = [];
  function text(slide: number): SafeText {
    const shown = slides[slide];
    const known = texts[slide] ?? joinSafe(shown ? slideTexts(shown, settings) : [], ' ');
    texts[slide] = known;
    return known;
  }
  function foldedText(slide: number): string {
    const known = folded[slide] ?? fold(text(slide));
    folded[slide] = known;
    return known;
  }
  return {
    text,
    byTitle(query) {
      const words = searchWords(query);
      return slides.flatMap(({ title }, slide) => {
        const name = fold(title);
        const isNumber = String(slide + 1).startsWith(query.trim());
        return isNumber || words.every(word => name.includes(word)) ? slide : [];
      });
    },
    byWords(query) {
      const words = searchWords(query);
      if (words.length === 0) return [];
      return slides.flatMap((_, slide) =>
        words.every(word => foldedText(slide).includes(word)) ? slide : [],
      );
    },
  };
}

function slideTexts({ title, kind, heading, items }: Slide, settings: DeckSettings): readonly SafeText[] {
  const occasion = kind === 'title' ? occasionTexts(settings) : [];
  return [...(heading || kind === 'title' ? [title] : []), ...occasion, ...items.flatMap(itemTexts)];
}

function occasionTexts({ subtitle, authors, event, location, date }: DeckSettings): readonly SafeText[] {
  return [subtitle, ...authors, event, location, date].filter(text => text !== undefined);
}

function itemTexts(item: SlideItem): readonly SafeText[] {
  switch (item.type) {
    case 'block':
    case 'qr':
      return [blockText(item.block)];
    case 'columns':
      return item.columns.flat().flatMap(itemTexts);
    case 'blankRows':
    case 'middle':
      return [];
  }
}
