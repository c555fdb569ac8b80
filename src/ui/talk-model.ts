import type { Spot } from '../app/pointer.ts';
import type { DeckLayout } from '../app/reduced.ts';
import type { Size } from '../app/screen.ts';
import type { AppState, Talk } from '../app/state.ts';
import { isSearchingTalk, talkHits } from '../app/talk-hits.ts';
import type { Deck, Slide } from '../deck/deck.ts';
import type { Curtain } from '../deck/deck-action.ts';
import type { Finder } from '../deck/deck-state.ts';
import type { Hit } from '../deck/deck-view.ts';
import { markStretches } from '../layout/mark-words.ts';
import type { HighlightCode } from '../layout/options.ts';
import type { Area } from '../layout/slide-items.ts';
import { findWholeWords } from '../markdown/search-words.ts';
import { decoration, type Line, lineText } from '../terminal/line.ts';
import { bannerLine, deckFooter, rehearsalFooter } from './lines/deck-footer.ts';
import { deckList, deckListCapacity, deckListFooter } from './lines/list/deck-list.ts';
import { entryAtRow, listLines, type ShownList } from './lines/list/list-lines.ts';
import { moreLine } from './lines/more-line.ts';
import { questionLines } from './lines/question-lines.ts';
import { filled, indented, inMiddle } from './lines/whole-screen.ts';
import type { Setting } from './setting.ts';
import { createSlideViews } from './slide-views.ts';
import { textSpot } from './spots.ts';

/** A talk laid out: what is drawn, and what the reducer asks. */
export type TalkModel = {
  readonly layout: DeckLayout;
  /** The whole screen, row by row. */
  lines(): readonly Line[];
  /** What is at a cell of it. */
  at(column: number, row: number): Spot;
};

/** The maximum width of a list over a slide: a wider one would be hard to scan. Columns. */
const widestList = 100;

/** Keeps what is laid out of a talk. */
export function createTalkModels(
  setting: Setting,
  currentHighlight: () => HighlightCode | undefined,
): (state: AppState, talk: Talk) => TalkModel {
  const { glyphs } = setting;
  const slideViews = createSlideViews(setting, currentHighlight);

  return ({ size, notice, search }, talk) => {
    const { deck, state, banner } = talk;
    const laidOut = (slide: number) =>
      slideViews(slideAt(deck, slide), deck.settings, areaOf(size, talk, slide));
    const list = { columns: Math.min(size.columns - 2, widestList), rows: size.rows - 1 };
    const layout: DeckLayout = {
      slide: laidOut,
      get finderRows() {
        return deckListCapacity(state.finder?.type ?? 'overview', list.rows);
      },
    };

    function hitsOf({ type, query }: Finder): readonly Hit[] {
      return talkHits(deck, search, type, query);
    }
    function shownList(finder: Finder): ShownList {
      return deckList(finder, hitsOf(finder), state.slide, glyphs, isSearchingTalk(talk, search));
    }
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
        const hits = hitsOf(state.finder);
        const over = listLines(shownList(state.finder), list, glyphs);
        const left = Math.max(1, Math.floor((size.columns - list.columns) / 2));
        const footer = deckListFooter(state.finder, hits, list.columns, setting);
        return filled(over, list.rows, footer).map(line => indented(line, left));
      }
      const [footer] = footerRows();
      const rows = slideRows();
      return footer ? filled(rows, size.rows - 1, footer) : rows.slice(0, size.rows);
    }
    function at(column: number, row: number): Spot {
      if (!state.finder) return textSpot(lines()[row], column);
      const entry = entryAtRow(row, shownList(state.finder), list.rows);
      return { type: 'list', ...(entry !== undefined && { entry }) };
    }
    return { layout, lines, at };
  };
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
