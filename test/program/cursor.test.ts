import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStage } from '../support/stage.ts';
import type { Terminal } from '../support/terminal.ts';

/** The text of the screen from the terminal's cursor on. */
function fromCursor(terminal: Terminal): string {
  const { column, row } = terminal.cursor;
  return (terminal.screen()[row] ?? '').slice(column);
}

test("the terminal's own cursor is in the chosen row, and on the link that has the focus", async t => {
  const terminal = createStage(t, '').open([], { columns: 60, rows: 24 });
  await terminal.until(() => fromCursor(terminal).startsWith(' ❯ 1 Mission'));
  assert.ok(terminal.modes.cursorVisible);
  for (const row of [' ❯ 2 Stats', ' ❯ 3 OSPO']) {
    terminal.press('j');
    await terminal.until(() => fromCursor(terminal) === row);
  }
  terminal.press('5\t');
  await terminal.until(() => fromCursor(terminal).startsWith('CMS Open Source Policy'));
  terminal.resize(100, 30);
  await terminal.until(() => fromCursor(terminal).startsWith('CMS Open Source Policy'));
  // Redrawn, after it was stopped and continued from outside.
  terminal.kill('SIGSTOP');
  terminal.emulator.write('\u001b[2J\u001b[H');
  terminal.kill('SIGCONT');
  await terminal.until(() => fromCursor(terminal).startsWith('CMS Open Source Policy'));
  terminal.press('/cc0');
  await terminal.until(screen => screen.some(row => row.includes('❯ Public domain')));
  // Behind what is typed, until an arrow key goes to the hits.
  const { column, row } = terminal.cursor;
  assert.match((terminal.screen()[row] ?? '').slice(0, column), /Search: cc0$/);
  terminal.press('\u001b[A');
  await terminal.until(() => /❯ Public domain/.test(fromCursor(terminal)));
});

test('an audience sees no cursor, unless a list is open', async t => {
  const stage = createStage(t, '# Alpha\n\nFirst words.\n\n---\n\n# Beta\n');
  const terminal = stage.open(['present', stage.deck]);
  await terminal.until('First words.');
  assert.equal(terminal.modes.cursorVisible, false);
  terminal.press('o');
  await terminal.until(() => /^ ❯ +1 Alpha/.test(fromCursor(terminal)));
  assert.equal(terminal.modes.cursorVisible, true);
  terminal.press('\u001b');
  await terminal.until('First words.');
  assert.equal(terminal.modes.cursorVisible, false);
});
