import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slideLayouts } from '../../src/deck/slide-layouts.ts';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { currentTalk } from '../../src/screens/screen-stack.ts';
import type { Size } from '../support/draw.tsx';
import { drawSpeaker, drawTalk, keysToWhole } from '../support/draw-talk.tsx';
import { assertFrame } from '../support/frames.ts';
import { pressAll } from '../support/keys.ts';
import { plainSetting, readRepositoryFile } from '../support/setting.ts';
import { builtInTalk, speakerState, talkOf, talkState } from '../support/talk-state.ts';
import { inTalk } from '../support/top-screen.ts';

const stage: readonly Size[] = [
  [80, 24],
  [160, 45],
];
const { slides } = builtInTalk.deck;

for (const size of stage) {
  const name = size.join('x');
  for (const slide of slides.keys()) {
    const file = `talk-${String(slide + 1).padStart(2, '0')}-${name}`;
    test(`frame ${file}`, () => assertFrame(file, drawTalk(builtInTalk, keysToWhole(slide), size)));
  }
  const screens: Readonly<Record<string, string>> = {
    fragment: '4 G l l',
    overview: '5 G o',
    'overview-filtered': '5 G o o s p o',
    search: '5 G / c c 0',
    'search-nothing': '5 G / z z z z',
    'search-shown': '5 G / c c 0 enter',
    reference: '5 G / a n o n y m o u s end enter',
    typed: '1 2',
    help: '?',
    'help-end': '? G',
    'no-footer': '4 G f',
  };
  for (const [screen, keys] of Object.entries(screens)) {
    test(`frame talk-${screen}-${name}`, () => {
      assertFrame(`talk-${screen}-${name}`, drawTalk(builtInTalk, keys, size));
    });
  }
  test(`frame console-${name}`, () => {
    const at = { slide: 4, step: 0, elapsed: 290_000 };
    assertFrame(`console-${name}`, drawSpeaker(speakerState(builtInTalk, at, size), ''));
    assertFrame(`console-more-notes-${name}`, drawSpeaker(speakerState(builtInTalk, at, size), '+ +'));
    assertFrame(`console-list-${name}`, drawSpeaker(speakerState(builtInTalk, at, size), 'o'));
    assertFrame(
      `console-black-${name}`,
      drawSpeaker(speakerState(builtInTalk, { ...at, blank: 'black' }, size), ''),
    );
    assertFrame(
      `console-end-${name}`,
      drawSpeaker(speakerState(builtInTalk, { slide: slides.length - 1 }, size), ''),
    );
  });
}

const layouts = talkOf(readRepositoryFile('examples/slide-layouts.md'), 'examples/slide-layouts.md');
for (const size of [
  [60, 20],
  [80, 24],
  [120, 35],
  [200, 50],
] as const) {
  for (const name of slideLayouts) {
    const slide = layouts.deck.slides.findIndex(({ layout }) => layout === name);
    const file = `talk-layout-${name}-${size.join('x')}`;
    test(`frame ${file}`, () =>
      assertFrame(file, drawTalk(layouts, `${slide + 1} G`.replace(/\d(?=\d)/, '$& '), size)));
  }
}

test('every slide and fragment of the talk fits on common screens', () => {
  const sizes: readonly Size[] = [...stage, [100, 30], [120, 40]];
  for (const size of sizes) {
    const models = createScreenModels(plainSetting());
    for (const slide of slides.keys()) {
      const { state } = pressAll(keysToWhole(slide), talkState(builtInTalk, size), models);
      const view = models(inTalk(state)).slide(slide);
      assert.equal(currentTalk(state)?.state.slide, slide);
      assert.equal(currentTalk(state)?.state.row, 0, `slide ${slide + 1} is scrolled at ${size}`);
      assert.ok(
        view && view.height(view.lastStep) <= view.visible,
        `slide ${slide + 1} does not fit ${size}`,
      );
    }
  }
});

test('one step after the other shows every fragment, and the last one stays', () => {
  const models = createScreenModels(plainSetting());
  const all = slides.reduce((sum, { lastStep }) => sum + lastStep + 1, 0);
  const { state } = pressAll('l '.repeat(all - 1), talkState(builtInTalk, [80, 24]), models);
  assert.equal(currentTalk(state)?.state.slide, slides.length - 1);
  assert.equal(currentTalk(state)?.state.step, slides.at(-1)?.lastStep);
  assert.equal(state.notice, undefined);
  assert.match(pressAll('l', state, models).state.notice ?? '', /last slide/);
});

const long = talkOf(
  `# Long\n\n${Array.from({ length: 14 }, (_, row) => `Paragraph ${row + 1}.`).join('\n\n')}\n\n---\n\nThe slide after it.`,
);

test('a slide that is too long loses its blank rows, then scrolls, and says how much is below', () => {
  for (const [step, keys] of ['', 'l', 'l l', 'l l h', 'ctrl+e'].entries()) {
    assertFrame(`talk-long-${step}-40x12`, drawTalk(long, keys, [40, 12]));
  }
  assert.match(drawTalk(long, '', [40, 12]), /… \d+ more rows ↓/);
  assert.match(drawTalk(long, 'l', [40, 12]), /Paragraph/);
  assert.match(drawTalk(long, 'l l l l l', [40, 12]), /The slide after it/);
  assert.doesNotMatch(drawTalk(long, '', [80, 40]), /more rows/);
});

test('a black screen and a white one show nothing', () => {
  for (const key of ['b', 'w', '.', ','])
    assert.match(drawTalk(builtInTalk, `3 G ${key}`, [80, 24]), /^\s*$/);
});

test('the least window still shows every word', () => {
  assertFrame('talk-title-20x5', drawTalk(builtInTalk, '', [20, 5]));
  assertFrame('talk-slide-20x5', drawTalk(builtInTalk, '2 G', [20, 5]));
  assertFrame('talk-overview-20x5', drawTalk(builtInTalk, '2 G o', [20, 5]));
  assertFrame('console-20x5', drawSpeaker(speakerState(builtInTalk, { slide: 1 }, [20, 5]), ''));
  assertFrame('console-40x12', drawSpeaker(speakerState(builtInTalk, { slide: 1 }, [40, 12]), ''));
});

test('ASCII signs only', () => {
  for (const keys of ['', '2 G', '6 G', 'o', '? G']) {
    assert.match(drawTalk(builtInTalk, keys, [100, 30], { ascii: true }), /^[\x20-\x7e\n]*$/, keys);
  }
  assert.match(
    drawSpeaker(speakerState(builtInTalk, { slide: 1 }, [100, 30]), '', { ascii: true }),
    /^[\x20-\x7e\n]*$/,
  );
});
