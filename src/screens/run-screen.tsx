import type { Checker, CheckRequest, ListedFinding } from '../check/checked-on-screen.ts';
import type { Bookmark } from '../library/bookmark.ts';
import type { Section } from '../library/section.ts';
import type { SearchHit } from '../search/search-hit.ts';
import type { Searcher, SearchRequest } from '../search/searcher.ts';
import type { SectionTalk } from './browser/present-section.ts';
import { screenCursor } from './cursor.ts';
import type { Outcome, Ports } from './ports.ts';
import { type AppAction, reduceApp } from './reduce.ts';
import { type RuntimeSetting, runOnInk, type ScreenEffect } from './runtime/screen-runtime.tsx';
import type { Setting } from './runtime/setting.ts';
import type { Store } from './runtime/store.ts';
import { Screen } from './Screen.tsx';
import { createScreenModels } from './screen-model.ts';
import type { AppState, Effect, Talk } from './state.ts';
import { windowTitle } from './window-title.ts';

/** What runs next to a talk while it is on the screen. */
export type TalkCompanion = {
  /** Changes the clock of a talk. */
  clock(effect: Extract<Effect, { type: 'clock' | 'resumeClock' }>): void;
  /** @param code the exit code; absent if the program crashed */
  stop(code?: number): void;
};

/** Where the bookmarks of a library are kept. */
export type Bookmarks = {
  read(): readonly Bookmark[];
  /** @returns what became of it, in words */
  keep(bookmark: Bookmark): Outcome;
};

/** What runs next to the screen while it is open. */
export type Companion = TalkCompanion & {
  /** Reads pages of files. */
  readPage(effect: Extract<Effect, { type: 'readPage' | 'readAgain' }>): void;
};

export type ScreenRun = RuntimeSetting & {
  readonly initial: AppState;
  readonly setting: Setting;
  readonly ports: Ports;
  /** Makes what searches; it calls back with what it has found. */
  readonly createSearcher: (
    onFound: (request: SearchRequest, hits: readonly SearchHit[], isMore?: true) => void,
  ) => Searcher;
  /** Makes what checks; it calls back with what it has found. */
  readonly createChecker: (
    onChecked: (request: CheckRequest, findings: readonly ListedFinding[]) => void,
  ) => Checker;
  /** Reads the built-in talk, to be given over the browser from a slide on. Rejects where it cannot be read. */
  readonly readTalk: (slide: number, query: string, words: readonly string[]) => Promise<Talk>;
  /** Reads a page of files as a talk. Never rejects. */
  readonly presentPage: (page: Section) => Promise<SectionTalk>;
  /** Opens a file that is no Markdown, by its id. Never rejects. */
  readonly openFile: (id: string) => Promise<Outcome>;
  /** The bookmarks of the library that is open. */
  readonly bookmarks: Bookmarks;
  /** Called once the first frame is drawn, for work in the background. */
  readonly onOpen: (store: Store<AppState, AppAction>, ports: Pick<Ports, 'now'>) => Companion;
};

/** While something moves, it is drawn so often: six frames from one slide to the next. Milliseconds. */
const betweenFrames = 40;

/** The effects that only the browser and the talk have. */
type OwnEffect = Exclude<Effect, ScreenEffect>;

/**
 * Runs the program full screen until it ends.
 *
 * @returns the exit code; rejects with what went wrong in a component, the terminal being restored by then
 */
export async function runScreen(run: ScreenRun): Promise<number> {
  const { initial, setting, ports, onOpen } = run;
  return runOnInk<AppState, AppAction, OwnEffect>(run, initial, ({ store, highlight, say }) => {
    const searcher = run.createSearcher((request, hits, isMore) =>
      store.dispatch({ type: 'found', request, hits, ...(isMore && { isMore }) }),
    );
    const checker = run.createChecker((request, findings) =>
      store.dispatch({ type: 'checked', request, findings }),
    );
    const models = createScreenModels(setting, highlight);
    let companion: Companion | undefined;
    let stopWaiting = () => {};

    function showOutcome({ message, canCopy }: Outcome): void {
      const { label } = setting.keys[store.get().type];
      say(canCopy ? `${message}; ${label('copyAddress')} copies the address` : message);
    }
    function sayCopied({ ok, message }: Outcome, what?: string): void {
      say(ok && what !== undefined ? `${message}: ${what}` : message);
    }
    async function openTalk({
      slide,
      query,
      words,
    }: Extract<OwnEffect, { type: 'openTalk' }>): Promise<void> {
      try {
        store.dispatch({ type: 'talk', talk: await run.readTalk(slide, query, words) });
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
      }
    }
    function perform(effect: OwnEffect): void {
      switch (effect.type) {
        case 'openAddress':
          void ports.openAddress(effect.address).then(showOutcome);
          break;
        case 'copy':
          sayCopied(ports.copy(effect.text), effect.what);
          break;
        case 'mouse':
          ports.setMouse(effect.isOn);
          break;
        case 'search':
          searcher.search(effect.request);
          break;
        case 'check':
          checker.check(effect.request);
          break;
        case 'stopCheck':
          checker.stop();
          break;
        case 'stopSearch':
          searcher.stop();
          break;
        case 'readPage':
        case 'readAgain':
          companion?.readPage(effect);
          break;
        case 'readBookmarks':
          store.dispatch({ type: 'bookmarks', bookmarks: run.bookmarks.read() });
          break;
        case 'keepBookmark':
          say(run.bookmarks.keep(effect.bookmark).message);
          break;
        case 'openFile':
          void run.openFile(effect.id).then(showOutcome);
          break;
        case 'openTalk':
          void openTalk(effect);
          break;
        case 'presentPage': {
          const { page } = effect;
          void run.presentPage(page).then(talk => store.dispatch({ type: 'pageTalk', page, talk }));
          break;
        }
        case 'nextFrame':
          stopWaiting();
          stopWaiting = ports.later(betweenFrames, () => store.dispatch({ type: 'frame', at: ports.now() }));
          break;
        case 'clock':
        case 'resumeClock':
          companion?.clock(effect);
      }
    }
    return {
      reduce: (state, action) => reduceApp(state, action, models),
      draw: state => <Screen model={models(state)} setting={setting} />,
      cursor: state => screenCursor(models(state)),
      title: windowTitle,
      perform,
      opened() {
        companion = onOpen(store, ports);
        return code => {
          stopWaiting();
          searcher.close();
          checker.stop();
          companion?.stop(code);
        };
      },
    };
  });
}
