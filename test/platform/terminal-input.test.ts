import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { type TestContext, test } from 'node:test';
import type { ReadStream } from 'node:tty';
import { TerminalInput } from '../../src/platform/terminal-input.ts';

/** A keyboard of which the test says the bytes, and a clock of which it says the time. */
function start(t: TestContext, isAwaiting: boolean) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const source = Object.assign(new EventEmitter(), { setEncoding() {}, pause() {} });
  const input = new TerminalInput(source as unknown as ReadStream);
  const replies: string[] = [];
  input.isAwaiting = isAwaiting;
  input.listen(reply => replies.push(reply));
  input.setEncoding('utf8');
  return {
    replies,
    send: (chunk: string) => source.emit('data', chunk),
    pass: (milliseconds: number) => t.mock.timers.tick(milliseconds),
    typed: (): string => input.read() ?? '',
  };
}

const background = '\u001b]11;rgb:fdfd/f6f6/e3e3\u001b\\';

for (let cut = 1; cut < background.length; cut += 1) {
  test(`a reply that comes in two parts, cut at ${cut}, is no text, however late the second is`, t => {
    const { replies, send, pass, typed } = start(t, true);
    send(`j${background.slice(0, cut)}`);
    pass(60);
    // Alone for so long, an Esc is the key.
    assert.equal(typed(), cut === 1 ? 'j\u001b' : 'j');
    pass(1000);
    send(`${background.slice(cut)}k`);
    pass(60);
    assert.equal(typed(), 'k');
    assert.deepEqual(replies, cut === 1 ? [] : [background]);
  });
}

test('a start that was typed is typed, 50 ms later', t => {
  const { send, pass, typed } = start(t, false);
  for (const key of ['\u001b[', '\u001b]', '\u001bO']) {
    send(key);
    assert.equal(typed(), '');
    pass(50);
    assert.equal(typed(), key);
  }
});

test('Esc is a key at once, and 50 ms later where it may be the first of a reply', t => {
  const { send, typed } = start(t, false);
  send('\u001b');
  assert.equal(typed(), '\u001b');
  t.mock.timers.reset();
  const asked = start(t, true);
  asked.send('\u001b');
  assert.equal(asked.typed(), '');
  asked.pass(50);
  assert.equal(asked.typed(), '\u001b');
  asked.send('\u001b');
  asked.send('[A');
  assert.equal(asked.typed(), '\u001b[A');
});
