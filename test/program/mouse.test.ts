import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packed } from '../support/packed.ts';
import { createStage } from '../support/stage.ts';
import { startTerminal, type Terminal } from '../support/terminal.ts';
import { untouchedModes } from '../support/terminal-record.ts';
import { tellingTty, ttyStates } from '../support/tty-state.ts';

const { bin } = packed();
const mouseModes = /\u001b\[\?100[06][hl]/;

async function open(t: { after(end: () => Promise<void>): void }): Promise<Terminal> {
  const terminal = startTerminal(tellingTty([bin]));
  t.after(() => terminal.stop());
  await terminal.until('❯ 1 Mission');
  return terminal;
}

/** What a terminal sends for a button at a cell, which it counts from 1. */
const report = (button: number, column: number, row: number) => `\u001b[<${button};${column + 1};${row + 1}M`;
const click = (column: number, row: number) =>
  report(0, column, row) + report(0, column, row).replace('M', 'm');
const wheelDown = report(65, 40, 12);

function assertRestored(terminal: Terminal): void {
  assert.deepEqual(terminal.modes, untouchedModes);
  const { before, after } = ttyStates(terminal.bytes);
  assert.deepEqual(after, before);
}

test('the mouse is off until e turns it on, and off again at the end', async t => {
  const terminal = await open(t);
  assert.equal(terminal.modes.mouseTracking, 'none');
  assert.doesNotMatch(terminal.bytes.toString(), mouseModes);
  terminal.press('e');
  await terminal.until('Mouse on: scroll with the wheel, click links; e turns it off');
  assert.equal(terminal.modes.mouseTracking, 'vt200');
  assert.ok(terminal.modes.others.includes(1006));
  terminal.press(click(5, 3));
  await terminal.until('› 2 Stats');
  const above = terminal.screen()[2];
  terminal.press(wheelDown);
  await terminal.until(screen => screen[2] !== above);
  terminal.press('e');
  await terminal.until('Mouse off');
  assert.equal(terminal.modes.mouseTracking, 'none');
  terminal.press('e');
  await terminal.until('Mouse on');
  terminal.press('qq');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assertRestored(terminal);
});

test('reports that come with keys act in order with them', async t => {
  const terminal = await open(t);
  terminal.press(`e${click(5, 4)}]`);
  await terminal.until('› 4 OSPO news');
});

for (const end of ['SIGTERM', 'SIGHUP', 'SIGINT', 'Ctrl+C'] as const) {
  test(`${end} turns all mouse modes off`, async t => {
    const terminal = await open(t);
    terminal.press('e');
    await terminal.until('Mouse on');
    if (end === 'Ctrl+C') terminal.press('\u0003');
    else terminal.kill(end);
    await terminal.ended;
    assertRestored(terminal);
  });
}

test('suspended, the mouse is the shell’s again, and comes back with fg', async t => {
  const terminal = startTerminal(['bash', '--norc', '--noprofile', '-i'], { env: { PS1: 'ready> ' } });
  t.after(() => terminal.stop());
  await terminal.until('ready>');
  terminal.press(`'${bin}'\r`);
  await terminal.until('❯ 1 Mission');
  terminal.press('e');
  await terminal.until('Mouse on');
  terminal.press('\u001a');
  await terminal.until('Stopped');
  assert.equal(terminal.modes.mouseTracking, 'none');
  terminal.press('fg\r');
  await terminal.until('❯ 1 Mission');
  assert.equal(terminal.modes.mouseTracking, 'vt200');
  terminal.press(click(5, 3));
  await terminal.until('› 2 Stats');
  terminal.press('qq');
  await terminal.until(/ready>/);
  assert.equal(terminal.modes.mouseTracking, 'none');
});

test('in a talk the wheel steps nowhere', async t => {
  const stage = createStage(t, '# One\n\nFirst.\n\n---\n\n# Two\n\nSecond.\n');
  const terminal = stage.open(['present', stage.deck]);
  await terminal.until('First.');
  terminal.press('e');
  await terminal.until('Mouse on');
  terminal.press(`${wheelDown}${click(70, 12)}?`);
  await terminal.until('Steps');
  terminal.press('q');
  await terminal.until('First.');
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assert.deepEqual(terminal.modes, untouchedModes);
});
