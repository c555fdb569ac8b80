import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scaleQuestion } from '../../src/terminal/scaled-text.ts';
import { createStage } from '../support/stage.ts';

// The terminal of these tests answers nothing by itself: each test says what it answers.
const size = { columns: 80, rows: 24, isMute: true, env: { COLORTERM: 'truecolor' } };
const deck = '# One title\n\nFirst text\n\n---\n\n# Another title\n\nSecond text\n\n---\n\n# Section\n';
const yes = '\u001b[1;1R\u001b[1;3R\u001b[1;5R\u001b[?62c';
const no = '\u001b[1;1R\u001b[1;1R\u001b[1;1R\u001b[?62c';

/** Over two rows, the cursor then behind it; and no blank after it, which would erase it. */
const large = (title: string) =>
  new RegExp(
    `\\u001b\\[A\\u001b\\]66;s=2;${title}\\u001b\\\\\\u001b\\[B(?:\\u001b\\[[\\d;]*m)*(?:\\u001b\\[0?K)?[\\r\\n\\u001b]`,
  );

test('titles are twice as large where the terminal says that it can, slide after slide', async t => {
  const stage = createStage(t, deck);
  const terminal = stage.open(['present', stage.deck], size);
  await terminal.until(() => terminal.bytes.includes(scaleQuestion));
  assert.match(
    terminal.bytes.toString().split(scaleQuestion)[0] ?? '',
    /First text/,
    'the first frame comes first',
  );
  terminal.press(`\u001b[?62c${yes}`);
  await terminal.until(() => large('One title').test(terminal.bytes.toString()));
  terminal.press('l');
  await terminal.until(() => large('Another title').test(terminal.bytes.toString()));
  await terminal.until('Second text');
  const from = terminal.bytes.length;
  terminal.press('l');
  await terminal.until('Section');
  assert.doesNotMatch(terminal.bytes.subarray(from).toString(), /\u001b\]66/);
});

test('they are not where it says that it cannot', async t => {
  const stage = createStage(t, deck);
  const terminal = stage.open(['present', stage.deck], size);
  await terminal.until(() => terminal.bytes.includes(scaleQuestion));
  terminal.press(`\u001b[?62c${no}l`);
  await terminal.until('Second text');
  assert.match(terminal.screen().join('\n'), /Another title/);
  assert.doesNotMatch(terminal.bytes.toString().replace(scaleQuestion, ''), /\u001b\]66/);
});

test('a multiplexer is not asked', async t => {
  const env = { ...size.env, TMUX: '/tmp/tmux-0/default,1,0', TERM: 'tmux-256color' };
  const stage = createStage(t, deck);
  const terminal = stage.open(['present', stage.deck], { ...size, env });
  await terminal.until('First text');
  terminal.press('l');
  await terminal.until('Second text');
  assert.doesNotMatch(terminal.bytes.toString(), /\u001b\]66/);
});
