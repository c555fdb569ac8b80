import type { Deck, Slide } from '../../deck/deck.ts';
import type { Blank } from '../../deck/deck-action.ts';
import type { Picker } from '../../deck/deck-state.ts';
import type { Hit } from '../../deck/deck-view.ts';
import { markStretches } from '../../layout/mark-words.ts';
import type { HighlightCode } from '../../layout/options.ts';
import { findWholeWords } from '../../markdown/search-words.ts';
import type { SlideChange } from '../../slide-change.ts';
import { decoration, type Line, lineText, unscaled } from '../../terminal/line.ts';
import type { SafeText } from '../../terminal/safe-text.ts';
import { textTarget } from '../browser/hit-targets.ts';
import { menuSize } from '../browser/menu-items.ts';
import { browserFrame, middleOf, type Rect } from '../frame.ts';
import type { KeyList, KeyLists } from '../key-list.ts';
import { codeInView } from '../lines/code-in-view.ts';
import { focusLink } from '../lines/focus-link.ts';
import { moreLine } from '../lines/more-line.ts';
import { type Placed, placeLines } from '../lines/place-lines.ts';
import { deckList, deckListFooter } from '../list/deck-list.ts';
import { entryAtRow, listCapacity, listLines, type ShownList } from '../list/list-lines.ts';
import type { HitTarget } from '../pointer.ts';
import type { TalkView } from '../reduced.ts';
import type { Setting } from '../runtime/setting.ts';
import type { InTalk, Talk } from '../state.ts';
import { comingLines } from './coming-lines.ts';
import { newWordsIn } from './new-words.ts';
import { qrLines } from './qr-lines.ts';
import { questionLines } from './question-lines.ts';
import { createSlideViews, type LaidOutSlide } from './slide-views.ts';
import { bannerLine, deckFooter, deckHeader, rehearsalFooter } from './talk-footer.ts';
import { type Bands, bandsOf, type TalkFrame, talkFrame } from './talk-frame.ts';
import { isSearchingTalk, talkHits } from './talk-hits.ts';

/** A talk laid out: what is drawn, and what the reducer asks. */
export type TalkModel = TalkView & {
  readonly type: 'talk';
  readonly state: InTalk;
  readonly help: KeyList;
  /** What is shown apart from the last row, in a place of the talk's frame. */
  body(): TalkBody;
  /** The cell of the words that came into view last. */
  newWords(): Pick<Rect, 'column' | 'row'>;
  /** The whole screen, row by row. */
  lines(): readonly Line[];
};

export type TalkBody = Placed & { readonly type: 'blank' | 'qr' | 'question' | 'list' | 'slide' };

/** Keeps what is laid out of a talk. */
export function createTalkModels(
  setting: Setting,
  currentHighlight: () => HighlightCode | undefined,
  keyListOf: KeyLists,
): (state: InTalk) => TalkModel {
  const { glyphs, keys, slideChange, canFade } = setting;
  const slideViews = createSlideViews(setting, currentHighlight);

  const modelOf = (whole: InTalk): TalkModel => {
    const { size, notice, talk } = whole;
    const { deck, state, banner } = talk;
    const frameOf = (slide: number, hasFooter = hasFooterRow(talk, slide)): TalkFrame =>
      talkFrame(size, { ...bandsAt(talk, slide), hasFooter }, whole.isMenuHidden === true);
    function laidOut(slide: number): LaidOutSlide {
      const { slide: area, hasLargeTitles } = frameOf(slide);
      return slideViews(slideAt(deck, slide), deck.settings, area, {
        hasLargeTitles,
        areColumnsStacked: whole.areColumnsStacked === true,
      });
    }
    const frame = frameOf(state.slide);

    function hitsOf({ type, query }: Picker): readonly Hit[] {
      return talkHits(deck, whole, type, query);
    }
    function shownList(picker: Picker): ShownList {
      const shape = {
        current: state.slide,
        slides: deck.slides.length,
        rows: frame.list.rows,
        isSearching: isSearchingTalk(talk, whole),
        hasSections: true,
      };
      return deckList(picker, hitsOf(picker), shape, glyphs);
    }
    function slideRows(): readonly Line[] {
      const shown = laidOut(state.slide);
      const height = shown.height(state.step);
      const row = Math.max(0, Math.min(state.row, height - shown.visible));
      const words = state.marked ?? [];
      const all = shown.lines(state.step);
      const lines = all
        .slice(row, row + shown.visible)
        .map(line => focusLink(line, state.link))
        .map(line => markStretches(line, findWholeWords(lineText(line), words), 'hit'));
      const { rows, columns } = frame.slide;
      if (row > 0 && lines[0]) lines[0] = unscaled(lines[0]);
      if (all.length <= rows) return lines;
      return [...lines, moreLine(row, height - row - shown.visible, columns, glyphs)];
    }
    /** A title in letters is a picture: its words are in the footer. */
    function drawnTitle(): SafeText | undefined {
      return laidOut(state.slide).isTitleDrawn ? slideAt(deck, state.slide).title : undefined;
    }
    function newWords() {
      const below = footer();
      const isNew = slideAt(deck, state.slide).kind !== 'content' || (state.step === 0 && state.row === 0);
      if (below && isNew && drawnTitle() !== undefined)
        return { row: below.rect.row, column: below.rect.column };
      const { step, row } = state;
      const shown = laidOut(state.slide);
      const isScrolled = state.newRow !== undefined && state.newRow < row + shown.visible;
      const from = isScrolled ? state.newRow : step > 0 ? shown.firstRow(step) : 0;
      const before = isScrolled || step === 0 ? [] : shown.lines(step - 1).slice(row);
      const found = newWordsIn(slideRows(), before, Math.max(0, (from ?? 0) - row));
      return { row: frame.slide.row + found.row, column: frame.slide.column + found.column };
    }
    function footer(): Placed | undefined {
      const { banner: wide, footer: rect } = frame;
      if (banner !== undefined) return { rect: wide, lines: [bannerLine(banner, wide.columns, glyphs)] };
      const isAsked = notice !== undefined || state.typed !== '';
      if (bandsAt(talk, state.slide).hasFooter || isAsked)
        return { rect, lines: deckFooter(talk, { notice, drawnTitle: drawnTitle() }, rect, setting) };
      if (!talk.rehearsal) return undefined;
      return { rect, lines: [rehearsalFooter(talk.rehearsal.trouble, rect.columns, glyphs)] };
    }
    function header(): readonly Placed[] {
      const { header: rect } = frame;
      return bandsAt(talk, state.slide).hasHeader
        ? [{ rect, lines: [deckHeader(talk, rect.columns, glyphs)] }]
        : [];
    }
    function listStatus(picker: Picker): Placed {
      const { listStatus: rect } = frame;
      return { rect, lines: [deckListFooter(picker, hitsOf(picker), rect.columns, setting)] };
    }
    /** The row below the body. */
    function last(): Placed | undefined {
      if (state.blank || state.question) return undefined;
      if (state.qr !== undefined) return notice === undefined ? undefined : footer();
      return state.picker ? listStatus(state.picker) : footer();
    }
    function body(): TalkBody {
      const { blank, qr, question, picker } = state;
      if (blank) return { type: 'blank', rect: frame.window, lines: blankLines(blank, frame.window) };
      if (qr !== undefined) {
        // All of the window but for the row of a message.
        const rect = { ...frame.window, rows: frame.window.rows - 1 };
        return { type: 'qr', rect, lines: qrLines(qr, rect, glyphs) };
      }
      if (question) {
        const { columns, rows } = frame.question;
        const lines = questionLines(question, deck, columns, rows, keys);
        return { type: 'question', rect: middleOf(frame.question, { columns, rows: lines.length }), lines };
      }
      if (picker) {
        const { list: rect } = frame;
        return { type: 'list', rect, lines: listLines(shownList(picker), rect, glyphs) };
      }
      return { type: 'slide', rect: frameOf(state.slide, footer() !== undefined).slide, lines: slideRows() };
    }
    function ownLines(): readonly Line[] {
      const below = last();
      const shown = body();
      const above = shown.type === 'slide' ? header() : [];
      return placeLines(frame.window, [...above, shown, ...(below ? [below] : [])]);
    }
    function lines(): readonly Line[] {
      const { coming, ...settled } = talk;
      if (!coming || frame.kind === 'tooSmall') return ownLines();
      const before = modelOf({ ...whole, talk: { ...settled, state: coming.from } }).lines();
      const own = ownLines();
      const rows = frame.slide.row + frame.slide.rows;
      // The footer stays where it is.
      return [
        ...comingLines(coming, before.slice(0, rows), own.slice(0, rows), size.columns),
        ...own.slice(rows),
      ];
    }
    function changeTo(slide: number): SlideChange {
      const wanted =
        slideChange === 'auto'
          ? (slideAt(deck, slide).transition ?? deck.settings.transition ?? 'none')
          : slideChange;
      return wanted === 'fade' && !canFade ? 'none' : wanted;
    }
    function at(column: number, row: number): HitTarget {
      const { picker } = state;
      const { rect, lines } = body();
      if (!picker) return textTarget(lines[row - rect.row], column - rect.column);
      const entry = entryAtRow(row - rect.row, shownList(picker), rect.rows);
      return { type: 'list', ...(entry !== undefined && { entry }) };
    }
    return {
      type: 'talk',
      state: whole,
      keys,
      kind: frame.kind,
      slide: laidOut,
      slideChange: changeTo,
      get pickerRows() {
        return state.picker ? listCapacity(shownList(state.picker), frame.list.rows) : 1;
      },
      help: keyListOf(
        whole,
        browserFrame(size, menuSize(talk.reference, setting), whole.isMenuHidden ? 'alone' : 'plain'),
      ),
      at,
      code: () => codeInView(body().lines),
      body,
      newWords,
      lines,
    };
  };
  return modelOf;
}

function slideAt({ slides }: Deck, slide: number): Slide {
  const shown = slides[Math.max(0, Math.min(slide, slides.length - 1))];
  if (!shown) throw new Error('a deck without slides');
  return shown;
}

function bandsAt({ deck, state }: Talk, slide: number): Bands {
  return bandsOf(deck.settings, slideAt(deck, slide), state.hasFooter);
}

/** Whether the last row is never the slide's. */
function hasFooterRow(talk: Talk, slide: number): boolean {
  return bandsAt(talk, slide).hasFooter || talk.rehearsal !== undefined;
}

function blankLines(color: Blank, { columns, rows }: Rect): readonly Line[] {
  const row: Line = [decoration(' '.repeat(columns), color === 'black' ? 'curtain.black' : 'curtain.white')];
  return Array.from({ length: rows }, () => row);
}
