import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStage } from '../support/stage.ts';

/** What moves no text: modes, questions and the title of the window. */
const modesAndTitles = /\u001b\[[?<>]?[\d;]*[hlutn]|\u001b\][^\u0007]*\u0007/gu;

test('quitting draws nothing more', async t => {
  const stage = createStage(t, '# Alpha\n\nFirst words.\n\n---\n\n# Beta\n\nMore words.\n');
  for (const [words, shown] of [
    [['present', stage.deck], 'First words.'],
    [['stats'], 'Stats'],
    [[], '❯ 1 Mission'],
    [['notes'], 'No talk is running.'],
  ] as const) {
    const terminal = stage.open(words);
    await terminal.until(shown);
    const mark = terminal.bytes.length;
    terminal.press(words[0] === 'stats' ? '\u0003' : 'q');
    await terminal.ended;
    const drawn = terminal.bytes.subarray(mark).toString().replace(modesAndTitles, '');
    assert.equal(drawn, '', words.join(' '));
  }
});

test('a step in a talk writes the rows that it changes, and ends at the new words', async t => {
  const stage = createStage(
    t,
    '# Alpha\n\nFirst words.\n\n<!-- pause -->\n\nMore words.\n\n---\n\n# Beta\n\nOthers.\n',
  );
  const terminal = stage.open(['present', stage.deck], { columns: 80, rows: 24 });
  await terminal.until('First words.');
  terminal.press('l');
  await terminal.until('More words.');
  const rowOf = (words: string) => terminal.screen().findIndex(row => row.includes(words));
  assert.equal(terminal.cursor.row, rowOf('More words.'));
  assert.equal(terminal.modes.cursorVisible, false);
  const mark = terminal.bytes.length;
  terminal.press('l');
  await terminal.until('Others.');
  assert.equal(terminal.cursor.row, rowOf('Beta'));
  const written = terminal.bytes.subarray(mark).toString();
  assert.ok(!written.includes('━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━'), 'the rule below the title stays as it is');
  terminal.press('b');
  await terminal.until(() => terminal.events.titles.at(-1) === 'Black screen, slide 2 of 2');
  await terminal.until(screen => screen.join('').trim() === '');
  assert.deepEqual(terminal.cursor, { column: 0, row: 0 });
});
