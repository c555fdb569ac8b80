import { stripVTControlCharacters } from 'node:util';
import { renderToString } from 'ink';
import type { DeckState } from '../../src/deck/deck-state.ts';
import { type CursorPlace, screenCursor, speakerCursor } from '../../src/screens/cursor.ts';
import { Rows } from '../../src/screens/runtime/Rows.tsx';
import { Screen } from '../../src/screens/Screen.tsx';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { currentTalk } from '../../src/screens/screen-stack.ts';
import { reduceSpeaker } from '../../src/screens/speaker/reduce-speaker.ts';
import { createSpeakerModels } from '../../src/screens/speaker/speaker-model.ts';
import type { SpeakerState } from '../../src/screens/speaker/speaker-state.ts';
import { type AppState, initialState } from '../../src/screens/state.ts';
import type { Size } from './draw.tsx';
import { pressAll, pressOf } from './keys.ts';
import { builtInLibrary, plainSetting } from './setting.ts';
import { builtInTalk, talkState } from './talk-state.ts';

// The screen as it comes to someone who does not see all of it at once: rows that have changed, and the row of the
// cursor. Without looks.

export type Picture = { readonly rows: readonly string[]; readonly cursor: CursorPlace | undefined };

/** A screen with someone at its keyboard. */
export type Teletype = {
  press(keys: string): void;
  picture(): Picture;
};

function textRows(element: Parameters<typeof renderToString>[0], columns: number): readonly string[] {
  return stripVTControlCharacters(renderToString(element, { columns })).split('\n');
}

const setting = plainSetting({ hyperlinks: true });

export function onScreen(initial: AppState): Teletype & { state(): DeckState } {
  const models = createScreenModels(setting);
  let state: AppState = initial;
  return {
    state: () => deckStateOf(state),
    press(keys) {
      state = pressAll(keys, state, models).state;
    },
    picture() {
      const model = models(state);
      const rows = textRows(<Screen model={model} setting={setting} />, state.size.columns);
      return { rows, cursor: screenCursor(model) };
    },
  };
}

/** What a talk shows, on top or not. */
function deckStateOf(state: AppState): DeckState {
  const talk = currentTalk(state);
  if (!talk) throw new Error('no talk is given');
  return talk.state;
}

export function browserAt([columns, rows]: Size, isMenuHidden = false): Teletype {
  const start = initialState({ columns, rows }, builtInLibrary);
  return onScreen(isMenuHidden ? { ...start, isMenuHidden } : start);
}

export function talkAt(size: Size, isMenuHidden = false): Teletype {
  const start = talkState(builtInTalk, size);
  return onScreen(isMenuHidden ? { ...start, isMenuHidden } : start);
}

export function speakerAt(initial: SpeakerState): Teletype {
  const models = createSpeakerModels(setting, () => undefined);
  let state = initial;
  return {
    press(keys) {
      for (const key of keys.split(' ').filter(Boolean))
        state = reduceSpeaker(state, pressOf(key), models(state).view).state;
    },
    picture() {
      const { columns, rows } = state.size;
      const model = models(state);
      const lines = <Rows lines={model.lines()} pen={setting.pen} columns={columns} rows={rows} />;
      return { rows: textRows(lines, columns), cursor: speakerCursor(model) };
    },
  };
}

/** The rows in which two pictures differ, counted from 0. */
export function changedRows(before: Picture, after: Picture): readonly number[] {
  const count = Math.max(before.rows.length, after.rows.length);
  return Array.from({ length: count }, (_, row) => row).filter(
    row => (before.rows[row] ?? '') !== (after.rows[row] ?? ''),
  );
}
