import type { Spot } from '../app/pointer.ts';
import type { Size } from '../app/screen.ts';
import type { AppState, Talk } from '../app/state.ts';
import type { SearchHit } from '../browse/search-hit.ts';
import type { Searched, Searcher, SearchFound } from '../browse/searcher.ts';
import type { Deck, Slide } from '../deck/deck.ts';
import type { Curtain } from '../deck/deck-action.ts';
import type { DeckView, Hit } from '../deck/deck-view.ts';
import { createSlideIndex, type SlideIndex } from '../deck/find-slides.ts';
import { markStretches } from '../layout/mark-words.ts';
import type { Highlight } from '../layout/options.ts';
import type { Area } from '../layout/slide-items.ts';
import { findWholeWords } from '../markdown/search-words.ts';
import { decoration, type Line, lineText } from '../terminal/line.ts';
import { joinSafe } from '../terminal/safe-text.ts';
import { bannerLine, deckFooter, rehearsalFooter } from './lines/deck-footer.ts';
import { finderCapacity, finderEntryAt, finderFooter, finderLines } from './lines/finder-lines.ts';
import { moreLine } from './lines/more-line.ts';
import { questionLines } from './lines/question-lines.ts';
import { filled, indented, inMiddle } from './lines/whole-screen.ts';
import type { Setting } from './setting.ts';
import { createSlideViews } from './slide-views.ts';
import { textSpot } from './spots.ts';

/** A talk laid out: what is drawn, and what the reducer asks. */
export type TalkModel = {
  readonly view: DeckView;
  /** The whole screen, row by row. */
  lines(): readonly Line[];
  /** What is at a cell of it. */
  at(column: number, row: number): Spot;
};

/** The maximum width of a list over a slide: a wider one would be hard to scan. Columns. */
const widestList = 100;

/** Keeps the layout and the index of a talk. */
export function createTalkModels(
  setting: Setting,
  currentHighlight: () => Highlight | undefined,
  searcher: Searcher,
): (state: AppState, talk: Talk) => TalkModel {
  const { glyphs } = setting;
  const slideViews = createSlideViews(setting, currentHighlight);
  const slideIndexes = new WeakMap<Deck, SlideIndex>();
  let lastFound: { readonly hits: readonly SearchHit[]; readonly shown: readonly Hit[] } | undefined;
  let lastTitles: { readonly query: string; readonly deck: Deck; readonly shown: readonly Hit[] } | undefined;

  function search({ deck, reference, isBuiltIn }: Talk, query: string): SearchFound {
    const searched: Searched = { library: reference, slides: isBuiltIn ? 'builtIn' : deck };
    return searcher.find(searched, query);
  }
  function find(talk: Talk, type: 'overview' | 'search', query: string): readonly Hit[] {
    if (type === 'overview') return titles(talk.deck, query);
    const { hits } = search(talk, query);
    if (lastFound?.hits !== hits) lastFound = { hits, shown: slidesFirst(hits).map(shownHit) };
    return lastFound.shown;
  }
  function titles(deck: Deck, query: string): readonly Hit[] {
    if (lastTitles?.query === query && lastTitles.deck === deck) return lastTitles.shown;
    const index = slideIndexes.get(deck) ?? createSlideIndex(deck);
    slideIndexes.set(deck, index);
    const shown = index.byTitle(query).map((slide): Hit => {
      const title = deck.slides[slide]?.title ?? joinSafe([]);
      return { type: 'slide', slide, title, text: title };
    });
    lastTitles = { query, deck, shown };
    return shown;
  }
  function shownHit(hit: SearchHit): Hit {
    const { text } = hit;
    const words = () => hit.words;
    if (hit.type === 'slide') return { type: 'slide', slide: hit.slide, title: hit.title, text, words };
    const { section, block, path } = hit;
    const title = joinSafe(path, ` ${glyphs.cursorAway} `);
    return { type: 'section', section, block, title, text, words };
  }

  return ({ size, notice }, talk) => {
    const { deck, state, banner } = talk;
    const laidOut = (slide: number) =>
      slideViews(slideAt(deck, slide), deck.settings, areaOf(size, talk, slide));
    const list = { columns: Math.min(size.columns - 2, widestList), rows: size.rows - 1 };
    const view: DeckView = {
      slideCount: deck.slides.length,
      slide: laidOut,
      hits: (type, query) => find(talk, type, query),
      get isSearching() {
        return state.finder?.type === 'search' && search(talk, state.finder.query).isSearching;
      },
      get finderRows() {
        return finderCapacity(state.finder?.type ?? 'overview', list.rows);
      },
    };

    function slideRows(): readonly Line[] {
      const shown = laidOut(state.slide);
      const height = shown.height(state.step);
      const row = Math.max(0, Math.min(state.row, height - shown.visible));
      const words = state.marked ?? [];
      const all = shown.lines(state.step);
      const lines = all
        .slice(row, row + shown.visible)
        .map(line => focused(line, state.link))
        .map(line => markStretches(line, findWholeWords(lineText(line), words), 'hit'));
      const { rows, columns } = areaOf(size, talk, state.slide);
      if (all.length <= rows) return lines;
      return [...lines, moreLine(row, height - row - shown.visible, columns, glyphs)];
    }
    function footerRows(): readonly Line[] {
      if (banner !== undefined) return [bannerLine(banner, size.columns, glyphs)];
      const isAsked = notice !== undefined || state.typed !== '';
      const inset = size.columns >= 40 ? 1 : 0;
      const columns = size.columns - 2 * inset;
      const isWhole = hasFooter(talk, state.slide) || isAsked;
      if (!isWhole && !talk.rehearsal) return [];
      const footer = isWhole
        ? deckFooter(talk, notice, columns, setting)
        : rehearsalFooter(talk.rehearsal?.trouble, columns, glyphs);
      return [inset === 0 ? footer : [decoration(' '), ...footer]];
    }
    function lines(): readonly Line[] {
      if (state.curtain) return curtain(state.curtain, size);
      if (state.question)
        return inMiddle(
          questionLines(state.question, deck, Math.min(60, list.columns), size.rows, setting.keys),
          size,
          60,
        );
      if (state.finder) {
        const hits = find(talk, state.finder.type, state.finder.query);
        const over = finderLines(state.finder, hits, state.slide, list, glyphs, view.isSearching);
        const left = Math.max(1, Math.floor((size.columns - list.columns) / 2));
        const footer = finderFooter(state.finder, hits, list.columns, setting);
        return filled(over, list.rows, footer).map(line => indented(line, left));
      }
      const [footer] = footerRows();
      const rows = slideRows();
      return footer ? filled(rows, size.rows - 1, footer) : rows.slice(0, size.rows);
    }
    function at(column: number, row: number): Spot {
      if (!state.finder) return textSpot(lines()[row], column);
      const { length } = find(talk, state.finder.type, state.finder.query);
      const entry = finderEntryAt(state.finder, row, length, list.rows);
      return { type: 'list', ...(entry !== undefined && { entry }) };
    }
    return { view, lines, at };
  };
}

/** Someone who searches in a talk wants its slides before the reference. */
function slidesFirst(hits: readonly SearchHit[]): readonly SearchHit[] {
  const isSlide = ({ type }: SearchHit) => type === 'slide';
  return [...hits.filter(isSlide), ...hits.filter(hit => !isSlide(hit))];
}

function slideAt({ slides }: Deck, slide: number): Slide {
  const shown = slides[Math.max(0, Math.min(slide, slides.length - 1))];
  if (!shown) throw new Error('a deck without slides');
  return shown;
}

function hasFooter({ deck, state }: Talk, slide: number): boolean {
  return state.hasFooter && slideAt(deck, slide).hasFooter;
}

/** The rows and columns for a slide: all but the row of the footer or rehearsal. */
function areaOf({ columns, rows }: Size, talk: Talk, slide: number): Area {
  return { columns, rows: rows - (hasFooter(talk, slide) || talk.rehearsal ? 1 : 0) };
}

function curtain(color: Curtain, { columns, rows }: Size): readonly Line[] {
  const row: Line = [decoration(' '.repeat(columns), color === 'black' ? 'curtain.black' : 'curtain.white')];
  return Array.from({ length: rows }, () => row);
}

function focused(line: Line, link: number | undefined): Line {
  if (link === undefined) return line;
  return line.map(piece => {
    if (piece.link?.index !== link) return piece;
    return { ...piece, roles: piece.roles.map(role => (role === 'link' ? 'link.focused' : role)) };
  });
}
