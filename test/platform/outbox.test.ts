import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createOutbox } from '../../src/platform/outbox.ts';
import { runtimeSetting } from '../support/runtime.ts';

/** Two ends of one connection; `reader` reads nothing yet. */
async function ends(context: TestContext): Promise<{ readonly writer: Socket; readonly reader: Socket }> {
  const path = join(runtimeSetting(context).runtimeFolder, 'socket');
  const server = createServer().listen(path);
  await once(server, 'listening');
  const connected = once(server, 'connection') as Promise<[Socket]>;
  const reader = connect(path).pause();
  const [writer] = await connected;
  context.after(() => {
    for (const socket of [reader, writer]) socket.destroy();
    server.close();
  });
  return { writer, reader };
}

const bytes = (text: string) => Buffer.from(text);
const long = 60_000;

test('what is read at once is sent at once, in its order', async context => {
  const { writer, reader } = await ends(context);
  const outbox = createOutbox(writer, long);
  outbox.put('source', bytes('a\n'));
  outbox.put('state', bytes('b\n'));
  outbox.put('state', bytes('c\n'));
  writer.end();
  const chunks: Buffer[] = [];
  for await (const chunk of reader) chunks.push(chunk as Buffer);
  assert.equal(String(Buffer.concat(chunks)), 'a\nb\nc\n');
});

test('to one that does not read, only the newest of each kind is sent, and no more is held', async context => {
  const { writer, reader } = await ends(context);
  const outbox = createOutbox(writer, long);
  const most = 20_000;
  const filling = 'x'.repeat(1000);
  for (let number = 0; number <= most; number++) {
    if (number === most - 1) outbox.put('source', bytes('source\n'));
    outbox.put('state', bytes(`${number} ${filling}\n`));
  }
  // 20 MB were said.
  assert.ok(writer.writableLength < 1_000_000);
  let text = '';
  reader.setEncoding('utf8').on('data', piece => {
    text += piece;
    if (text.endsWith('\n') && text.includes(`\n${most} `)) reader.destroy();
  });
  reader.resume();
  await once(reader, 'close');
  const lines = text
    .trimEnd()
    .split('\n')
    .map(line => line.split(' ')[0]);
  assert.deepEqual(lines.slice(-2), ['source', String(most)]);
  assert.ok(lines.length < 5000, `${lines.length} lines`);
});

test('one that reads nothing is let go in the end', async context => {
  const { writer } = await ends(context);
  const outbox = createOutbox(writer, 1);
  const closed = once(writer, 'close');
  while (!writer.writableNeedDrain) outbox.put('state', bytes('x'.repeat(1000)));
  outbox.put('state', bytes('waits'));
  await closed;
  outbox.put('state', bytes('nobody is there'));
});

test('one that reads again is kept', async context => {
  const { writer, reader } = await ends(context);
  const outbox = createOutbox(writer, long);
  while (!writer.writableNeedDrain) outbox.put('state', bytes('x'.repeat(1000)));
  outbox.put('state', bytes('waits'));
  const drained = once(writer, 'drain');
  reader.resume();
  await drained;
  assert.equal(writer.destroyed, false);
});
