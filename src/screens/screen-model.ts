import type { HighlightCode } from '../layout/options.ts';
import { type BrowserModel, createBrowserModels } from './browser/browser-model.ts';
import { createKeyLists } from './key-list.ts';
import type { Setting } from './runtime/setting.ts';
import type { AppState, InBrowser, InTalk } from './state.ts';
import { createTalkModels, type TalkModel } from './talk/talk-model.ts';

/** The laid-out top screen of a state. */
export type ScreenModel = BrowserModel | TalkModel;

/** Lays out states: what the reducers ask (`ViewOf`), and more of the same that is drawn. */
export type ScreenModels = {
  (state: InBrowser): BrowserModel;
  (state: InTalk): TalkModel;
  (state: AppState): ScreenModel;
};

/**
 * Keeps what may be needed again of what is laid out.
 *
 * @param currentHighlight what highlights code now; where it is another function than before, code is laid
 *   out anew
 */
export function createScreenModels(
  setting: Setting,
  currentHighlight: () => HighlightCode | undefined = () => undefined,
): ScreenModels {
  const keyListOf = createKeyLists(setting);
  const browserModelOf = createBrowserModels(setting, currentHighlight, keyListOf);
  const talkModelOf = createTalkModels(setting, currentHighlight, keyListOf);

  function modelOf(state: InBrowser): BrowserModel;
  function modelOf(state: InTalk): TalkModel;
  function modelOf(state: AppState): ScreenModel;
  function modelOf(state: AppState): ScreenModel {
    return state.type === 'talk' ? talkModelOf(state) : browserModelOf(state);
  }
  return modelOf;
}
