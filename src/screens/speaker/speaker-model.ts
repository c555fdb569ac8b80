import type { Slide } from '../../deck/deck.ts';
import type { Picker } from '../../deck/deck-state.ts';
import type { Hit } from '../../deck/deck-view.ts';
import { slideIndexOf } from '../../deck/find-slides.ts';
import { noteBlocks } from '../../deck/note-blocks.ts';
import { layoutBlocks } from '../../layout/block.ts';
import type { HighlightCode } from '../../layout/options.ts';
import type { Line } from '../../terminal/line.ts';
import { windowRect } from '../frame.ts';
import { helpLines } from '../lines/help-lines.ts';
import { type Placed, placeLines } from '../lines/place-lines.ts';
import { tooSmallLines } from '../lines/too-small-lines.ts';
import { deckList, deckListFooter } from '../list/deck-list.ts';
import { listCapacity, listLines, type ShownList } from '../list/list-lines.ts';
import { textAfter } from '../list/text-after.ts';
import type { Setting } from '../runtime/setting.ts';
import { createSlideViews } from '../talk/slide-views.ts';
import { listedSlides } from './listed-slides.ts';
import { noTalk } from './no-talk-lines.ts';
import type { SpeakerView } from './reduce-speaker.ts';
import { type SpeakerFrame, speakerFrame } from './speaker-frame.ts';
import { speakerHelpStatus } from './speaker-hints.ts';
import { placeSpeaker } from './speaker-lines.ts';
import type { FollowedTalk, SpeakerState } from './speaker-state.ts';

/** A speaker view, laid out. */
export type SpeakerModel = {
  readonly view: SpeakerView;
  readonly frame: SpeakerFrame;
  /** The list that is open. */
  readonly picker: SpeakerState['picker'];
  /** What takes the place of slides and notes; nothing while those are shown. */
  body(): SpeakerOverlay | undefined;
  /** The whole screen, row by row. */
  lines(): readonly Line[];
};

export type SpeakerOverlay = Placed & {
  readonly type: 'keys' | 'list' | 'noTalk';
  /** The last row, where it has one. */
  readonly last?: Line | undefined;
};

/** What is laid out if nothing is drawn. */
const nothingDrawn = { notes: { columns: 8, rows: 1 }, keys: { columns: 18, rows: 1 }, list: { rows: 1 } };

/** Keeps the layout of the talk that is followed. */
export function createSpeakerModels(
  setting: Setting,
  currentHighlight: () => HighlightCode | undefined,
): (state: SpeakerState) => SpeakerModel {
  const { glyphs, ascii, keys } = setting;
  // Both pictures are of the talk's window, so a slide is laid out once.
  const views = createSlideViews(setting, currentHighlight);
  let notes: { readonly slide: Slide; readonly columns: number; readonly lines: readonly Line[] } | undefined;

  function notesOf({ deck, slide }: FollowedTalk, columns: number): readonly Line[] {
    const shown = deck.slides[Math.min(slide, deck.slides.length - 1)];
    if (!shown) return [];
    if (notes?.slide !== shown || notes.columns !== columns)
      notes = { slide: shown, columns, lines: layoutBlocks(noteBlocks(shown), columns, { glyphs }) };
    return notes.lines;
  }
  return state => {
    const { size, talk, picker } = state;
    const frame = speakerFrame(size, state.notesGrowth, talk?.window);
    const isTooSmall = frame.kind === 'tooSmall';
    const room = isTooSmall ? nothingDrawn : frame;
    const keyRows = () =>
      helpLines([...keys.speaker.groups, ...keys.lists.groups], room.keys.columns, setting);
    const view: SpeakerView = {
      keys,
      get pickerRows() {
        return talk && picker ? listCapacity(shownList(talk, picker), room.list.rows) : 1;
      },
      get lowestNotesRow() {
        const seen = Math.max(1, room.notes.rows);
        return talk ? Math.max(0, notesOf(talk, room.notes.columns).length - seen) : 0;
      },
      notesGrowth: isTooSmall ? { least: 0, most: 0 } : frame.growth,
      get help() {
        return { lowest: Math.max(0, keyRows().length - room.keys.rows), visible: room.keys.rows };
      },
    };

    function hitsOf({ deck }: FollowedTalk, { type }: Picker): readonly Hit[] {
      return listedSlides(state).map(slide => {
        const title = deck.slides[slide]?.title ?? state.timeOfDay;
        const text = type === 'search' ? textAfter(title, slideIndexOf(deck).text(slide)) : title;
        return { type: 'slide', slide, title, text };
      });
    }
    function shownList(followed: FollowedTalk, open: Picker): ShownList {
      const { slide: current, deck } = followed;
      const shape = { current, slides: deck.slides.length, rows: room.list.rows };
      return deckList(open, hitsOf(followed, open), shape, glyphs);
    }
    function body(): SpeakerOverlay | undefined {
      if (frame.kind === 'tooSmall') return undefined;
      if (state.help) {
        const row = Math.min(state.help.row, view.help.lowest);
        const last = speakerHelpStatus(row, keyRows().length, frame.list, setting);
        return { type: 'keys', rect: frame.keys, lines: keyRows().slice(row), last };
      }
      if (talk && picker) {
        const { list: rect } = frame;
        const lines = listLines(shownList(talk, picker), rect, glyphs);
        const last = deckListFooter(picker, hitsOf(talk, picker), rect.columns, setting);
        return { type: 'list', rect, lines, last };
      }
      // When the talk is lost and others are running, the user must choose.
      const isFollowing = talk && !state.isChoosing && !(state.isLost && state.offers.length > 0);
      return isFollowing ? undefined : { type: 'noTalk', ...noTalk(state, frame, setting) };
    }
    function placed(): readonly Placed[] {
      if (frame.kind === 'tooSmall') return [];
      const over = body();
      if (over) return [over, ...(over.last ? [{ rect: frame.status, lines: [over.last] }] : [])];
      if (!talk) return [];
      const lines = notesOf(talk, frame.notes.columns);
      return placeSpeaker(state, talk, frame, lines, { views, setting });
    }
    return {
      view,
      frame,
      picker,
      body,
      lines: () => (isTooSmall ? tooSmallLines(size, ascii) : placeLines(windowRect(size), placed())),
    };
  };
}
