import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Background, TerminalColors } from '../../src/platform/terminal-colors.ts';
import type { TerminalInput } from '../../src/platform/terminal-input.ts';

/** A terminal of which the test says the replies. */
function start() {
  const written: string[] = [];
  const heard: (Background | undefined)[] = [];
  let reply: (bytes: string) => void = () => {};
  const input = { isAwaiting: false, listen: (onReply: typeof reply) => (reply = onReply) };
  const colors = new TerminalColors(
    bytes => written.push(bytes),
    input as unknown as TerminalInput,
    background => heard.push(background),
  );
  return { written, heard, input, colors, reply: (bytes: string) => reply(bytes) };
}

test('it is waited for until the last question is answered', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { colors, reply, input, heard } = start();
  assert.equal(colors.settled(), undefined);
  colors.start();
  let isOver = false;
  const over = colors.settled()?.then(() => {
    isOver = true;
  });
  assert.ok(over);
  reply('\u001b]11;rgb:0000/0000/0000\u0007');
  await Promise.resolve();
  assert.deepEqual([isOver, input.isAwaiting], [false, true]);
  reply('\u001b[?62c');
  await over;
  assert.deepEqual([colors.settled(), input.isAwaiting], [undefined, false]);
  assert.deepEqual(heard, [[0, 0, 0]]);
});

test('it is waited for no longer than 150 ms', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { colors, reply, heard } = start();
  colors.start();
  const over = colors.settled();
  t.mock.timers.tick(149);
  assert.notEqual(colors.settled(), undefined);
  t.mock.timers.tick(1);
  assert.equal(colors.settled(), undefined);
  await over;
  // What comes later is heard all the same: nothing is in its way.
  reply('\u001b]11;rgb:ff/ff/ff\u0007');
  assert.deepEqual(heard, [[255, 255, 255]]);
});

test('what a slow line brings late is not undone by its own end', t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { colors, reply, heard } = start();
  colors.start();
  t.mock.timers.tick(150);
  reply('\u001b[?997;2n');
  reply('\u001b[?62c');
  assert.deepEqual(heard, ['light']);
});

test('what was told unasked is asked about; an answer is not', t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { colors, reply, written, heard } = start();
  colors.start();
  reply('\u001b[?997;1n');
  assert.equal(written.length, 1);
  reply('\u001b[?62c');
  reply('\u001b[?997;2n');
  assert.deepEqual(written.slice(1), ['\u001b]11;?\u001b\\\u001b[c']);
  assert.deepEqual(heard, ['dark', 'light']);
});

test('once stopped, it says nothing more and hears nothing', t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { colors, reply, written, heard } = start();
  colors.stop();
  assert.deepEqual([written, colors.leave()], [[], '']);
  colors.start();
  assert.equal(colors.leave(), '\u001b[?2031l');
  colors.stop();
  reply('\u001b]11;rgb:ff/ff/ff\u0007');
  assert.deepEqual([written.at(-1), colors.leave(), heard], ['\u001b[?2031l', '', []]);
});

test('a terminal that answers, but not what its background is, is reported', () => {
  const { colors, reply, heard } = start();
  colors.start();
  reply('\u001b[?62c');
  assert.deepEqual(heard, [undefined]);
  // Asked by nobody.
  reply('\u001b[?62c');
  assert.deepEqual(heard, [undefined]);
  colors.start();
  reply('\u001b]11;rgb:ff/ff/ff\u0007');
  reply('\u001b[?62c');
  assert.deepEqual(heard, [undefined, [255, 255, 255]]);
  colors.stop();
});

/** Where the cursor is, each time that it is asked for; then the last question is answered. */
const places = (...columns: readonly number[]) => columns.map(column => `\u001b[1;${column}R`);

for (const [what, columns, expected] of [
  ['scales text', [1, 3, 5], 1],
  ['does not', [1, 1, 1], 0],
  ['knows the width of text alone', [1, 3, 3], 0],
] as const) {
  test(`a terminal that ${what} is found out, beside its background`, t => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { colors, reply, heard, written } = start();
    let found = 0;
    colors.start();
    colors.askScale(() => {
      found += 1;
    });
    assert.ok(written.at(-1)?.startsWith('\u001b7\u001b[H\u001b[6n\u001b]66;w=2; \u001b\\'));
    reply('\u001b]11;rgb:ff/ff/ff\u0007');
    reply('\u001b[?62c');
    assert.notEqual(colors.settled(), undefined, 'the second question is not answered');
    for (const place of places(...columns)) reply(place);
    reply('\u001b[?62c');
    assert.equal(colors.settled(), undefined);
    assert.equal(found, expected);
    assert.deepEqual(heard, [[255, 255, 255]]);
  });
}
