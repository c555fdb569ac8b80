import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { drawFrame } from '../support/draw.tsx';
import { drawSpeaker, drawTalk } from '../support/draw-talk.tsx';
import { keysOf } from '../support/key-overrides.ts';
import { speakerState, talkOf } from '../support/talk-state.ts';

const yaml = `
keys:
  browser: { search: [s, ctrl+f], quit: x, next: [n, down], nextHit: t, help: F2, nextLink: a, open: [z, enter], copyAddress: c, newsFilter: ctrl+t }
  talk: { next: [PgDn, n], nextHit: t, help: f3, quit: x, goToTyped: Ctrl+G, accept: ctrl+a, nextLink: a, copyAddress: c, search: ctrl+s }
  lists: { next: ctrl+f, accept: Tab, switchScope: ctrl+s, back: F4 }
  console: { next: x, quit: ctrl+q, help: f2, overview: a }
`;
const { groups } = keysOf(yaml);

describe('what names a key names the one in force', () => {
  test('the hints', () =>
    assert.match(
      drawFrame('', [100, 30], { keys: groups }),
      /s search {2}n choose {2}z read {2}x quit {2}F2 keys/,
    ));
  test('the hints of a list', () => {
    const frame = drawFrame('s', [100, 30], { keys: groups });
    assert.match(frame, /Ctrl\+S this section {2}Ctrl\+F choose {2}Tab show {2}F4 back/);
  });
  test('an empty search in a section', () => {
    assert.match(drawFrame('s ctrl+s x y z z y', [100, 30], { keys: groups }), /Ctrl\+S searches everything/);
  });
  test('the list of keys', () => {
    const frame = drawFrame('f2', [100, 60], { keys: groups });
    assert.match(frame, /\n +s Ctrl\+F +Search all sections/);
    assert.doesNotMatch(frame, /\n +\/ /);
  });
});

const talk = talkOf('# One\n\nFirst. [a](https://a.example)\n\n---\n\n# Two\n\nSecond.\n');
const drawn = (keys: string, options = { keys: groups }) => drawTalk(talk, keys, [80, 24], options);
describe('in a talk', () => {
  test('a step', () => assert.match(drawn('n'), /Second\./));
  test('not with a key that was taken away', () => assert.match(drawn('space right'), /First\./));
  test('what is typed', () => assert.match(drawn('2'), /Slide 2: Ctrl\+A or Ctrl\+G goes there/));
  test('and goes there', () => assert.match(drawn('2 ctrl+g'), /Second\./));
  test('nothing to copy', () => assert.match(drawn('c'), /a selects a link, c copies it/));
  test('its list of keys is left with its keys', () => assert.match(drawn('f3 x'), /First\./));
  test('the question whether to continue', () => {
    const asked = { ...talk, state: { ...talk.state, question: { slide: 1, step: 0, elapsed: 0 } } };
    const frame = drawTalk(asked, '', [80, 24], { keys: groups });
    assert.match(frame, /Ctrl\+A or PgDn: continue there/);
    assert.match(frame, /^ *t: start over/m);
  });
});

test('in the speaker view hints and keys follow', () => {
  const state = speakerState(talk, { slide: 0 }, [100, 30]);
  assert.match(
    drawSpeaker(state, '', { keys: groups }),
    /a slides {2}\+ larger notes {2}b black {2}x next {2}F2 keys/,
  );
  assert.match(drawSpeaker(state, 'a', { keys: groups }), /Ctrl\+F choose {2}Tab show {2}F4 back/);
});

test('without single keys the list of keys and what is said name the others', () => {
  const { groups: spared } = keysOf('', false);
  assert.match(drawFrame('alt+?', [80, 24], { keys: spared }), /↓ Alt\+j/);
  assert.match(drawTalk(talk, 'alt+2 alt+G', [80, 24], { keys: spared }), /Second\./);
  assert.match(drawTalk(talk, 'alt+2', [80, 24], { keys: spared }), /Slide 2: Enter or Alt\+G goes there/);
});
