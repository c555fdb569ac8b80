import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimedHighlight } from '../../src/layout/highlight.ts';
import type { LayoutOptions } from '../../src/layout/options.ts';
import { createPacedHighlight } from '../../src/layout/paced-highlight.ts';
import { layoutSlide } from '../../src/layout/slide.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { span } from '../../src/terminal/line.ts';
import { type SafeText, safeText } from '../../src/terminal/safe-text.ts';
import { deckOf } from '../support/built-deck.ts';

/** Turns of an event loop that a test goes through, a clock that only highlighting moves, and what was highlighted. */
function createStage(milliseconds: (code: SafeText) => number) {
  let now = 0;
  let put: (() => void)[] = [];
  let redraws = 0;
  const ran: string[] = [];
  const timed: TimedHighlight = (code, _, limit) => {
    const taken = milliseconds(code);
    now += Math.min(taken, limit);
    if (taken > limit) return 'tooLong';
    ran.push(code);
    return [[span(code, ['code.keyword'])]];
  };
  const { current, work } = createPacedHighlight(
    async () => timed,
    () => {
      redraws += 1;
    },
    { now: () => now, later: work => void put.push(work) },
  );
  return {
    ran,
    current,
    work,
    get now() {
      return now;
    },
    get redraws() {
      return redraws;
    },
    get isIdle() {
      return put.length === 0;
    },
    turn() {
      const due = put;
      put = [];
      for (const work of due) work();
    },
    /** Asks for codes, as a frame does. @returns how many of them are highlighted */
    frame(codes: readonly string[], lang = 'js'): number {
      const shown = codes.filter(code => current()(safeText(code), safeText(lang)) !== undefined);
      work();
      return shown.length;
    },
    async load(): Promise<void> {
      current()(safeText('first'), safeText('js'));
      work();
      await new Promise(resolve => setImmediate(resolve));
    },
  };
}

const codes = Array.from({ length: 100 }, (_, index) => `code ${index}`);

test('a frame highlights as many codes as its time allows, and the others follow behind it', async () => {
  const stage = createStage(() => 6);
  await stage.load();
  const before = stage.now;
  const inFrame = stage.frame(codes);
  assert.equal(inFrame, 3);
  assert.ok(stage.now - before <= 20);
  const redraws = stage.redraws;
  for (let turns = 0; !stage.isIdle; turns += 1) {
    assert.ok(turns <= codes.length, 'it ends');
    const start = stage.now;
    stage.turn();
    assert.ok(stage.now - start <= 6, 'one code a turn');
  }
  assert.equal(stage.frame(codes), codes.length);
  assert.equal(new Set(stage.ran).size, stage.ran.length, 'each once');
  // Now and then, twice as many each time: not for each code.
  assert.ok(stage.redraws - redraws >= 2 && stage.redraws - redraws <= 6);
});

test('a layout starts nothing: the work begins once it is drawn', async () => {
  const stage = createStage(() => 6);
  stage.current()(safeText('first'), safeText('js'));
  await new Promise(resolve => setImmediate(resolve));
  assert.equal(stage.redraws, 0, 'nothing was loaded');
  await stage.load();
  for (const code of codes) stage.current()(safeText(code), safeText('js'));
  assert.ok(stage.isIdle);
  stage.work();
  assert.ok(!stage.isIdle);
});

test('a key in between has its own time, and what it asks for comes first', async () => {
  const stage = createStage(() => 15);
  await stage.load();
  stage.frame(codes);
  stage.turn();
  stage.frame(['new 1', 'new 2', 'new 3']);
  const before = stage.ran.length;
  stage.turn();
  assert.match(stage.ran[before] ?? '', /^new/);
});

test('a code too long for a frame is highlighted behind it; a language too long even there is plain', async () => {
  const stage = createStage(code => (code.startsWith('slow') ? 200 : code.startsWith('stuck') ? 10_000 : 1));
  await stage.load();
  assert.equal(stage.frame(['slow']), 0);
  while (!stage.isIdle) stage.turn();
  assert.equal(stage.frame(['slow']), 1);
  stage.frame(['stuck']);
  while (!stage.isIdle) stage.turn();
  const ran = stage.now;
  assert.equal(stage.frame(['stuck', 'stuck too', 'another']), 0);
  assert.equal(stage.now, ran);
  assert.equal(stage.frame(['another'], 'python'), 1);
});

test('however much code there is, it ends', async () => {
  const stage = createStage(() => 1);
  await stage.load();
  const long = Array.from({ length: 150 }, (_, index) => `${index} `.padEnd(19_000, 'a'));
  stage.frame(long);
  while (!stage.isIdle) stage.turn();
  const shown = stage.frame(long);
  assert.ok(shown > 100 && shown < long.length);
  assert.ok(stage.isIdle || stage.redraws > 0);
  stage.turn();
  assert.ok(stage.isIdle);
});

test('a slide that is laid out several times highlights each code once', async () => {
  const stage = createStage(() => 0);
  await stage.load();
  const slide = deckOf('# A\n\n```js\none\n```\n\n- a\n\n```js\ntwo\n```\n').slides[0];
  assert.ok(slide);
  const options: LayoutOptions = { glyphs: unicodeGlyphs, highlight: stage.current() };
  const { settings } = deckOf('');
  layoutSlide(slide, settings, { columns: 40, rows: 6 }, { ...options, hyperlinks: true }).lines(0);
  assert.deepEqual(stage.ran, ['one', 'two']);
});
