import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { statusLines } from '../../src/screens/browser/status-line.ts';
import { titleLine } from '../../src/screens/browser/title-line.ts';
import { screenCursor, speakerCursor } from '../../src/screens/cursor.ts';
import { type AppAction, reduceApp } from '../../src/screens/reduce.ts';
import { Rows } from '../../src/screens/runtime/Rows.tsx';
import { Screen } from '../../src/screens/Screen.tsx';
import { createScreenModels, type ScreenModel } from '../../src/screens/screen-model.ts';
import { reduceSpeaker, type SpeakerAction } from '../../src/screens/speaker/reduce-speaker.ts';
import { createSpeakerModels } from '../../src/screens/speaker/speaker-model.ts';
import { initialSpeaker, type SpeakerState } from '../../src/screens/speaker/speaker-state.ts';
import { type AppState, initialState } from '../../src/screens/state.ts';
import { windowTitle } from '../../src/screens/window-title.ts';
import type { SearchRequest } from '../../src/search/searcher.ts';
import type { Line } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import {
  assertLines,
  type Crawled,
  crawl,
  type Dice,
  pressedInSpeakerView,
  pressedOnScreen,
  windows,
} from '../support/crawl.ts';
import { textOf } from '../support/draw-talk.tsx';
import { pressAll, pressOf } from '../support/keys.ts';
import { createRecordedWorld, type RecordedWorld } from '../support/recorded-world.ts';
import { sampleOf } from '../support/sample.ts';
import { searchAtOnce } from '../support/search-at-once.ts';
import { builtInLibrary, libraryOf, plainSetting } from '../support/setting.ts';
import { builtInTalk, speakerState, talkOf, talkState } from '../support/talk-state.ts';

const setting = plainSetting({ hyperlinks: true });
const numbered = plainSetting();

const sizeOf = ([columns, rows]: readonly [number, number]) => ({ columns, rows });
const pasted = safeText('policies and \u{1f469}\u200d\u{1f4bb}');
const longNotice = safeText(
  'Something happened, and here is more about it than any row can hold. '.repeat(4),
);

/** Everything a model lays out, by any name, so that new parts are crawled at once. */
function assertLaidOut(model: object, columns: number, rows: number): void {
  for (const part of Object.values(model)) {
    if (typeof part !== 'function' || part.length > 0) continue;
    const lines: unknown = part();
    if (Array.isArray(lines) && lines.every(line => Array.isArray(line)))
      assertLines(lines as readonly Line[], columns, rows);
  }
}

function assertInside(
  cursor: { column: number; row: number } | undefined,
  { columns, rows }: AppState['size'],
) {
  if (!cursor) return;
  const { column, row } = cursor;
  assert.ok(column >= 0 && column < columns && row >= 0 && row < rows, `the cursor at ${column}, ${row}`);
}

/** A file: no menu, and all that Markdown has. */
const fileLibrary = {
  ...libraryOf({
    file: '# A file\n\n[link](https://one.example)\n\n## Part\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\nif (a) b();\n```\n\n```js\nif (a) bc();\n```\n',
  }),
  kind: 'file' as const,
};

const strangeTalk = talkOf(
  `# One\n\n- a\n<!-- pause -->\n- b [link](https://one.example)\n\n~~~js\nif (c) d();\n~~~\n\n---\n\n${'long '.repeat(900)}\n\n---\n\n# 東京 👩‍💻\n`,
);

/** The screens that a crawl must have been on, by their windows' titles. */
const screens = [
  'Sections',
  'Mission',
  'Search',
  'Headings',
  'News items',
  'News filter',
  'Sources',
  'Keys',
  'Slides',
  'Findings',
];

/** @param world records whatever is used while a key is reduced and a screen is laid out */
function screenCrawl(
  look: typeof setting,
  world: RecordedWorld,
  seen = new Set<string>(),
): Crawled<AppState, AppAction> {
  const models = createScreenModels(look, world.highlight.current);
  /** What was looked for and not yet found. */
  let asked: SearchRequest | undefined;
  let searches = 0;
  const window = [80, 24] as const;
  const beginning = initialState(sizeOf(window), builtInLibrary);
  const broken = { slide: 1, step: 0, elapsed: 90_000 };
  const draw = (state: AppState, isWhole: boolean): void => {
    seen.add(windowTitle(state));
    const model = models(state);
    const { columns, rows } = state.size;
    if (isWhole) textOf(<Screen model={model} setting={look} />, [columns, rows]);
    world.during(() => layOut(model));
  };
  function layOut(model: ScreenModel): void {
    const { size } = model.state;
    const { columns, rows } = size;
    assertInside(screenCursor(model), size);
    if (model.kind === 'tooSmall') return;
    assertLaidOut(model, columns, rows);
    if (model.state.help) assertLaidOut(model.help, columns, rows);
    if (model.type === 'talk') return;
    assertLaidOut(model.over, columns, rows);
    const { library, browse } = model.state;
    for (const section of [library.sections[browse.section], undefined])
      assertLines([titleLine(library, section, columns, look.glyphs)], columns, 1);
    for (const rows of [1, 2] as const)
      assertLines(statusLines(model.state, model.progress(), { columns, rows }, look), columns, rows);
  }
  return {
    starts: [
      beginning,
      initialState(sizeOf(window), builtInLibrary, 4),
      ...['4 f', '4 enter', '4 f end enter', '/ o p e n', '5 o', '2 i', '?'].map(
        keys => pressAll(keys, beginning, models).state,
      ),
      initialState(sizeOf(window), fileLibrary),
      talkState(builtInTalk, [80, 24]),
      talkState(strangeTalk, [80, 24]),
      talkState({ ...builtInTalk, state: { ...builtInTalk.state, question: broken } }, [80, 24]),
    ],
    key: pressOf,
    reduce(state, action) {
      const reduced = world.during(() => reduceApp(state, action, models));
      const request = reduced.effects.flatMap(effect => (effect.type === 'search' ? effect.request : []))[0];
      if (!request) return reduced;
      asked = request;
      searches += 1;
      // Some take longer than others.
      const found = { type: 'found', request, hits: searchAtOnce(request) } as const;
      const answered = searches % 3 === 0 ? reduced : reduceApp(reduced.state, found, models);
      return { ...answered, effects: [...reduced.effects, ...answered.effects] };
    },
    draw,
    action(dice) {
      const chance = dice.below(100);
      if (chance < 6) return { type: 'resize', size: sizeOf(dice.of(windows)) };
      if (chance < 7) return { type: 'notice', text: longNotice };
      if (chance < 8) return { type: 'paste', text: pasted };
      if (chance < 9) return { type: 'remote', action: { type: 'goTo', slide: dice.below(20) }, at: 0 };
      if (chance < 10) return { type: 'talk', talk: builtInTalk };
      if (chance < 12 && asked) return { type: 'found', request: asked, hits: searchAtOnce(asked) };
      return pressOf(dice.of(pressedOnScreen));
    },
  };
}

function speakerCrawl(look: typeof setting): Crawled<SpeakerState, SpeakerAction> {
  const models = createSpeakerModels(look, () => undefined);
  const beginning = initialSpeaker(sizeOf([80, 24]), 0, safeText('14:05:09'));
  const place = (slide: number, elapsed = 0) => speakerState(builtInTalk, { slide, elapsed }, [80, 24]);
  const offers = [1, 2, 3].map(pid => ({
    name: safeText(`Talk ${'long '.repeat(pid * 9)}`),
    pid,
    address: `${pid}`,
  }));
  const told = (dice: Dice): SpeakerAction => {
    const slide = dice.below(30);
    switch (dice.below(5)) {
      case 0:
        return { type: 'lost' };
      case 1:
        return { type: 'offers', offers: offers.slice(0, dice.below(4)) };
      case 2:
        return { type: 'tick', now: dice.below(9_000_000), timeOfDay: safeText('23:59:59') };
      case 3: {
        const { source, deck } = dice.of([builtInTalk, strangeTalk]);
        return { type: 'source', name: pasted, message: { type: 'source', ...source }, deck };
      }
      default: {
        const overlay = dice.of([undefined, longNotice]);
        const blank = dice.of([undefined, 'black', 'white'] as const);
        const message = {
          type: 'state',
          slide,
          step: dice.below(4),
          row: 0,
          elapsed: 1000,
          isRunning: true,
        } as const;
        return {
          type: 'place',
          now: 0,
          message: { ...message, ...(blank && { blank }), ...(overlay && { overlay, trouble: overlay }) },
        };
      }
    }
  };
  return {
    starts: [beginning, { ...beginning, offers }, place(0), place(5, 90_000)],
    key: pressOf,
    reduce: (state, action) => reduceSpeaker(state, action, models(state).view),
    draw(state, isWhole) {
      const { columns, rows } = state.size;
      const model = models(state);
      const lines = model.lines();
      assertLines(lines, columns, rows);
      assertInside(speakerCursor(model), state.size);
      if (isWhole)
        textOf(<Rows lines={lines} pen={look.pen} columns={columns} rows={rows} />, [columns, rows]);
    },
    action(dice) {
      const chance = dice.below(100);
      if (chance < 6) return { type: 'resize', size: sizeOf(dice.of(windows)) };
      if (chance < 7) return { type: 'paste', text: pasted };
      if (chance < 20) return told(dice);
      return pressOf(dice.of(pressedInSpeakerView));
    },
  };
}

/** One key of this many is pressed in a sample. */
const sampled = 5;

describe('any keys in any order', () => {
  // In all 20,000 keys; a sample of them unless all are asked for.
  const keys = (all: number) => sampleOf(all, sampled);
  test('in the browser and in a talk', () => {
    const seen = new Set<string>();
    const world = createRecordedWorld();
    crawl(screenCrawl(setting, world, seen), 1, keys(9_000));
    for (const screen of screens) assert.ok(seen.has(`dsac-info: ${screen}`), `${screen} was never seen`);
    assert.deepEqual(world.used, [], 'neither a key nor a drawing starts anything');
  });
  test('where links have numbers and code is highlighted', async () => {
    const world = createRecordedWorld();
    const crawled = screenCrawl(numbered, world);
    const [file] = crawled.starts.filter(start => start.type === 'browser' && start.library === fileLibrary);
    assert.ok(file);
    crawled.draw(file, false);
    world.highlight.work();
    await new Promise(resolve => setImmediate(resolve));
    assert.deepEqual(world.used, ['load', 'onMore']);
    crawl(crawled, 1864, keys(5_000));
    assert.deepEqual(world.used, ['load', 'onMore'], 'neither a key nor a drawing starts anything');
    world.highlight.work();
    assert.deepEqual(world.used, ['load', 'onMore', 'later'], 'what was left plain is put off only then');
  });
  test('in a speaker view', () => crawl(speakerCrawl(numbered), 1965, keys(6_000)));
});
