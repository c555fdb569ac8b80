import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type AppAction, reduceApp } from '../../src/screens/reduce.ts';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import type { AppState, Effect, InTalk } from '../../src/screens/state.ts';
import { lineText, lineWidth } from '../../src/terminal/line.ts';
import { plainSetting } from '../support/setting.ts';
import { talkOf, talkState } from '../support/talk-state.ts';

const size = [60, 12] as const;
const many = 'words '.repeat(7);
const slides = `# One\n\nFirst ${many}first words.\n\n---\n\n# Two\n\nSecond ${many}second words.\n\n---\n\n# Three\n\nThird words.\n`;
const talkWith = (transition: string, body = slides) =>
  talkState(talkOf(`---\ntransition: ${transition}\n---\n${body}`), size);

type Setting = Parameters<typeof plainSetting>[0];

function start(from: InTalk, options: Setting = {}, more: { readonly canFade?: boolean } = {}) {
  const models = createScreenModels({ ...plainSetting(options), ...more });
  let state: AppState = from;
  const effects: Effect[] = [];
  const act = (action: AppAction) => {
    const reduced = reduceApp(state, action, models);
    state = reduced.state;
    effects.splice(0, effects.length, ...reduced.effects);
  };
  return {
    press: (key: string, at: number) => act({ type: 'key', key, at }),
    frame: (at: number) => act({ type: 'frame', at }),
    act,
    isMoving: () => effects.some(({ type }) => type === 'nextFrame'),
    rows: () => {
      assert.equal(state.type, 'talk');
      const lines = state.type === 'talk' ? models(state).lines() : [];
      assert.equal(lines.length, size[1]);
      for (const line of lines) assert.ok(lineWidth(line) <= size[0], lineText(line));
      return lines.map(line => lineText(line).trimEnd());
    },
    roles: () =>
      state.type === 'talk'
        ? models(state)
            .lines()
            .flat()
            .map(({ roles }) => roles.join())
        : [],
    state: () => state,
  };
}

describe('a slide comes in the place of another', () => {
  test('by sliding, from the right and for at most 300 ms', () => {
    const screen = start(talkWith('slide'));
    screen.press('l', 1000);
    assert.ok(screen.isMoving());
    assert.match(screen.rows().join('\n'), /First words/);
    screen.frame(1080);
    assert.ok(screen.isMoving());
    const row = screen.rows().find(text => text.includes('words')) ?? '';
    assert.match(row, /words {3,}Second/, 'both are seen');
    screen.frame(1300);
    assert.ok(!screen.isMoving());
    const there = start({ ...talkWith('none') });
    there.press('l', 1000);
    assert.deepEqual(screen.rows(), there.rows());
  });

  test('back from the left', () => {
    const screen = start(talkWith('slide'));
    screen.press('l', 0);
    screen.press('h', 1000);
    screen.frame(1080);
    assert.match(screen.rows().find(text => text.includes('words')) ?? '', /words {3,}Second/);
  });

  test('by fading: without its colors first', () => {
    const screen = start(talkWith('fade'));
    screen.press('l', 1000);
    assert.ok(screen.rows().join().includes('First words') && !screen.roles().includes('heading.1'));
    screen.frame(1130);
    assert.ok(screen.rows().join().includes('Second words') && !screen.roles().includes('heading.1'));
    screen.frame(1260);
    assert.ok(screen.roles().includes('heading.1'));
  });

  test('any key skips it, and still acts', () => {
    const screen = start(talkWith('slide'));
    screen.press('l', 1000);
    screen.press('b', 1040);
    assert.ok(!screen.isMoving());
    screen.press('l', 1600);
    screen.press('l', 1700);
    assert.ok(screen.isMoving());
    screen.press('f', 1740);
    assert.match(screen.rows().join('\n'), /Third words\./);
    assert.doesNotMatch(screen.rows().join('\n'), /Second/);
  });

  test('a frame that comes late, after all else, changes nothing', () => {
    const screen = start(talkWith('slide'));
    const before = screen.state();
    screen.frame(5000);
    assert.equal(screen.state(), before);
  });

  test('not within a slide, nor over a list', () => {
    const screen = start(talkWith('slide', '# One\n\nA\n\n<!-- pause -->\n\nB\n\n---\n\n# Two\n'));
    screen.press('l', 1000);
    assert.ok(!screen.isMoving());
    screen.press('o', 2000);
    screen.press('j', 3000);
    screen.press('enter', 4000);
    assert.ok(!screen.isMoving());
  });
});

describe('who says how slides follow one another', () => {
  const moves = (from: InTalk, options?: Setting, more?: { readonly canFade: boolean }) => {
    const screen = start(from, options, more);
    screen.press('l', 1000);
    return screen.isMoving();
  };
  const plain = talkState(talkOf(slides), size);
  const own = talkState(talkOf(slides.replace('# Two', '<!-- transition: fade -->\n\n# Two')), size);

  test('no one: at once', () => assert.ok(!moves(plain)));
  test('the slide', () => assert.ok(moves(own)));
  test('the user', () => assert.ok(moves(plain, { slideChange: 'fade' })));
  test('the user, who wants none', () => {
    for (const talk of [own, talkWith('slide')]) assert.ok(!moves(talk, { slideChange: 'none' }));
  });
  test('nothing fades without colors', () => {
    assert.ok(!moves(talkWith('fade'), {}, { canFade: false }));
    assert.ok(moves(talkWith('slide'), {}, { canFade: false }));
  });
  test('a wrong one is reported', () => {
    assert.match(
      talkWith('spin').talk.deck.diagnostics[0]?.message ?? '',
      /transition must be none, fade or slide/,
    );
  });
});
