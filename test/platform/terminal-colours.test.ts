import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Background, TerminalColours } from '../../src/platform/terminal-colours.ts';
import type { TerminalInput } from '../../src/platform/terminal-input.ts';

/** A terminal of which the test says the replies. */
function start() {
  const written: string[] = [];
  const heard: Background[] = [];
  let reply: (bytes: string) => void = () => {};
  const input = { isAwaiting: false, listen: (onReply: typeof reply) => (reply = onReply) };
  const colours = new TerminalColours(
    bytes => written.push(bytes),
    input as unknown as TerminalInput,
    background => heard.push(background),
  );
  return { written, heard, input, colours, reply: (bytes: string) => reply(bytes) };
}

test('it is waited for until the last question is answered', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { colours, reply, input, heard } = start();
  assert.equal(colours.settled(), undefined);
  colours.start();
  let isOver = false;
  const over = colours.settled()?.then(() => {
    isOver = true;
  });
  assert.ok(over);
  reply('\u001b]11;rgb:0000/0000/0000\u0007');
  await Promise.resolve();
  assert.deepEqual([isOver, input.isAwaiting], [false, true]);
  reply('\u001b[?62c');
  await over;
  assert.deepEqual([colours.settled(), input.isAwaiting], [undefined, false]);
  assert.deepEqual(heard, [[0, 0, 0]]);
});

test('it is waited for no longer than 150 ms', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { colours, reply, heard } = start();
  colours.start();
  const over = colours.settled();
  t.mock.timers.tick(149);
  assert.notEqual(colours.settled(), undefined);
  t.mock.timers.tick(1);
  assert.equal(colours.settled(), undefined);
  await over;
  // What comes later is heard all the same: nothing is in its way.
  reply('\u001b]11;rgb:ff/ff/ff\u0007');
  assert.deepEqual(heard, [[255, 255, 255]]);
});

test('what was told unasked is asked about; an answer is not', t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { colours, reply, written, heard } = start();
  colours.start();
  reply('\u001b[?997;1n');
  assert.equal(written.length, 1);
  reply('\u001b[?62c');
  reply('\u001b[?997;2n');
  assert.deepEqual(written.slice(1), ['\u001b]11;?\u001b\\\u001b[c']);
  assert.deepEqual(heard, ['dark', 'light']);
});

test('once stopped, it says nothing more and hears nothing', t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { colours, reply, written, heard } = start();
  colours.stop();
  assert.deepEqual([written, colours.leave()], [[], '']);
  colours.start();
  assert.equal(colours.leave(), '\u001b[?2031l');
  colours.stop();
  reply('\u001b]11;rgb:ff/ff/ff\u0007');
  assert.deepEqual([written.at(-1), colours.leave(), heard], ['\u001b[?2031l', '', []]);
});
