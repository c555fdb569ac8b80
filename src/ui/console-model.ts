import type { ConsoleState, FollowedTalk } from '../app/console-state.ts';
import { listedSlides } from '../app/listed-slides.ts';
import type { ConsoleView } from '../app/reduce-console.ts';
import type { Slide } from '../deck/deck.ts';
import { slideIndexOf } from '../deck/find-slides.ts';
import { noteBlocks } from '../deck/note-blocks.ts';
import { layoutBlocks } from '../layout/block.ts';
import type { HighlightCode } from '../layout/options.ts';
import type { Line } from '../terminal/line.ts';
import { arrangeConsole } from './console-arrangement.ts';
import { consoleHelpStatus } from './lines/console-hints.ts';
import { consoleLines } from './lines/console-lines.ts';
import { helpLines } from './lines/help-lines.ts';
import { deckList, deckListCapacity, deckListFooter } from './lines/list/deck-list.ts';
import { listLines } from './lines/list/list-lines.ts';
import { noTalkLines } from './lines/no-talk-lines.ts';
import { tooSmallLines } from './lines/too-small-lines.ts';
import { filled, indented } from './lines/whole-screen.ts';
import type { Setting } from './setting.ts';
import { createSlideViews } from './slide-views.ts';

/** A speaker view, laid out. */
export type ConsoleModel = {
  readonly view: ConsoleView;
  /** The whole screen, row by row. */
  lines(): readonly Line[];
};

const widestHelp = 88;
/** Notes are read while speaking: short rows. */
const widestNotes = 100;

/** Keeps the layout of the talk that is followed. */
export function createConsoleModels(
  setting: Setting,
  currentHighlight: () => HighlightCode | undefined,
): (state: ConsoleState) => ConsoleModel {
  const { glyphs, ascii, keys } = setting;
  // The same slide may be in both panes, at different sizes.
  const nowViews = createSlideViews(setting, currentHighlight);
  const nextViews = createSlideViews(setting, currentHighlight);
  let notes: { readonly slide: Slide; readonly columns: number; readonly lines: readonly Line[] } | undefined;

  function notesOf({ deck, slide }: FollowedTalk, columns: number): readonly Line[] {
    const shown = deck.slides[Math.min(slide, deck.slides.length - 1)];
    if (!shown) return [];
    if (notes?.slide !== shown || notes.columns !== columns)
      notes = { slide: shown, columns, lines: layoutBlocks(noteBlocks(shown), columns, { glyphs }) };
    return notes.lines;
  }
  return state => {
    const { size, talk, finder } = state;
    const arrangement = arrangeConsole(size, state.notesGrowth);
    const notesRows = arrangement.kind === 'tooSmall' ? 1 : arrangement.notesRows;
    const notesColumns = Math.max(8, Math.min(widestNotes, size.columns - 4));
    const helpColumns = Math.min(size.columns - 2, widestHelp);
    const list = { columns: size.columns - 2, rows: size.rows - 1 };
    const keyRows = () => helpLines([...keys.speaker.groups, ...keys.lists.groups], helpColumns, ascii);
    const view: ConsoleView = {
      keys,
      finderRows: finder ? deckListCapacity(finder.type, list.rows) : 1,
      get lowestNotesRow() {
        return talk ? Math.max(0, notesOf(talk, notesColumns).length - notesRows) : 0;
      },
      notesGrowth: arrangement.kind === 'tooSmall' ? { least: 0, most: 0 } : arrangement.growth,
      get help() {
        return { lowest: Math.max(0, keyRows().length - list.rows), visible: list.rows };
      },
    };

    function lines(): readonly Line[] {
      if (arrangement.kind === 'tooSmall') return tooSmallLines(size, ascii);
      if (state.help) {
        const row = Math.min(state.help.row, view.help.lowest);
        const status = consoleHelpStatus(row, keyRows().length, list, setting);
        return filled(keyRows().slice(row), list.rows, status).map(line => indented(line, 1));
      }
      if (talk && finder) {
        const hits = listedSlides(state).map(slide => {
          const title = talk.deck.slides[slide]?.title ?? state.timeOfDay;
          const text = finder.type === 'search' ? slideIndexOf(talk.deck).text(slide) : title;
          return { type: 'slide', slide, title, text } as const;
        });
        const over = listLines(deckList(finder, hits, talk.slide, glyphs), list, glyphs);
        const footer = deckListFooter(finder, hits, list.columns, setting);
        return filled(over, list.rows, footer).map(line => indented(line, 1));
      }
      // When the talk is lost and others are running, the user must choose.
      if (!talk || state.isChoosing || (state.isLost && state.offers.length > 0))
        return noTalkLines(state, setting);
      return consoleLines(state, talk, arrangement, notesOf(talk, notesColumns), {
        nowViews,
        nextViews,
        setting,
      });
    }
    return { view, lines };
  };
}
