import type { Line } from '../terminal/line.ts';
import { keyListStatus } from './browser/status-line.ts';
import { titleLine } from './browser/title-line.ts';
import type { BrowserFrame } from './frame.ts';
import { helpLines } from './lines/help-lines.ts';
import type { Placed } from './lines/place-lines.ts';
import type { Setting } from './runtime/setting.ts';
import type { AppState } from './state.ts';

/** The list of the keys of the top screen, in the frame of the browser. */
export type KeyList = {
  readonly frame: BrowserFrame;
  /** All of its rows, and how many of them are on the screen. */
  readonly rows: number;
  readonly visible: number;
  /** Those on the screen. */
  lines(): readonly Line[];
  /** How far down it is, from 0 to 1; nothing if all of it is on the screen. */
  progress(): number | undefined;
  /** The whole screen. */
  placed(): readonly Placed[];
};

export type KeyLists = (state: AppState, frame: BrowserFrame) => KeyList;

/** What is laid out if nothing is drawn. */
const nothingDrawn = { columns: 20, rows: 1 } as const;

/** Keeps the list that was laid out last. */
export function createKeyLists(setting: Setting): KeyLists {
  const { keys } = setting;
  let kept:
    | { readonly columns: number; readonly type: AppState['type']; readonly lines: readonly Line[] }
    | undefined;

  function allLines(columns: number, type: AppState['type']): readonly Line[] {
    if (kept?.columns !== columns || kept.type !== type) {
      const groups = [...keys[type].groups, ...keys.lists.groups];
      kept = { columns, type, lines: helpLines(groups, columns, setting) };
    }
    return kept.lines;
  }

  return (state, frame) => {
    const { columns, rows: visible } = frame.kind === 'tooSmall' ? nothingDrawn : frame.overlay;
    const all = () => allLines(columns, state.type);
    // The row may be from a smaller window: the last screen stays full.
    const first = () => Math.max(0, Math.min(state.help?.row ?? 0, all().length - visible));
    function lines(): readonly Line[] {
      return all().slice(first(), first() + visible);
    }
    function progress(): number | undefined {
      const { length } = all();
      return length <= visible ? undefined : (first() + visible) / length;
    }
    return {
      frame,
      get rows() {
        return all().length;
      },
      visible,
      lines,
      progress,
      placed() {
        if (frame.kind === 'tooSmall') return [];
        const { title, status, overlay } = frame;
        const library = state.type === 'talk' ? state.talk.reference : state.library;
        return [
          ...(title
            ? [{ rect: title, lines: [titleLine(library, undefined, title.columns, setting.glyphs)] }]
            : []),
          { rect: status, lines: keyListStatus(state.notice, progress(), status, setting) },
          { rect: overlay, lines: lines() },
        ];
      },
    };
  };
}
