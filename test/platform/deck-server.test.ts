import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { RemoteAction } from '../../src/deck/deck-action.ts';
import { encodeMessage, type SourceMessage, type StateMessage } from '../../src/deck/messages.ts';
import { deckAddresses } from '../../src/platform/deck-address.ts';
import { startDeckServer } from '../../src/platform/deck-server.ts';
import { safeRow } from '../../src/terminal/safe-text.ts';
import { createTold, rawSpeaker, runtimeSetting } from '../support/runtime.ts';

const source: SourceMessage = { type: 'source', file: 'talk.md', text: '# A\n', included: [] };
const stateAt = (slide: number): StateMessage => {
  return { type: 'state', slide, step: 0, row: 0, elapsed: 1000, isRunning: true };
};
const next: RemoteAction = { type: 'next' };
const goTo = (slide: number): RemoteAction => ({ type: 'goTo', slide });
const hello = encodeMessage({ type: 'hello' });
const lineOf = (action: RemoteAction) => encodeMessage({ type: 'action', action });

/** A deck that listens, its address, and what it is asked. */
async function startDeck(context: TestContext, name = 'A talk', greetingTime = 60_000) {
  const setting = runtimeSetting(context);
  const asked = createTold<RemoteAction>();
  const server = await startDeckServer({ name: safeRow(name), onAction: asked.tell, setting, greetingTime });
  assert.ok(server);
  context.after(() => server.close());
  const [address = ''] = deckAddresses(setting);
  return { server, asked, address, setting };
}

const isType = (type: string) => (message: unknown) => (message as { type: string }).type === type;

test('a speaker view that connects hears the name, the newest source and the newest state', async context => {
  const { server, address } = await startDeck(context);
  server.publishState(stateAt(1));
  server.publishSource({ ...source, text: 'old' });
  server.publishSource(source);
  server.publishState(stateAt(2));
  const deck = rawSpeaker(context, address);
  await deck.next(isType('state'));
  assert.deepEqual(deck.events, [
    { type: 'hello', version: 1, name: 'A talk', pid: process.pid },
    source,
    stateAt(2),
  ]);
});

test('a speaker view that came first hears all of it later', async context => {
  const { server, address } = await startDeck(context);
  const deck = rawSpeaker(context, address);
  await deck.next(isType('hello'));
  server.publishSource(source);
  server.publishState(stateAt(3));
  await deck.next(isType('state'));
  assert.deepEqual(deck.events.slice(1), [source, stateAt(3)]);
});

test('two speaker views hear the same, and either drives', async context => {
  const { server, address, asked } = await startDeck(context);
  const consoles = [rawSpeaker(context, address), rawSpeaker(context, address)];
  for (const each of consoles) await each.next(isType('hello'));
  server.publishState(stateAt(4));
  for (const each of consoles) assert.deepEqual(await each.next(isType('state')), stateAt(4));
  consoles[0]!.socket.write(lineOf(goTo(1)));
  assert.deepEqual(await asked.next(() => true), goTo(1));
  consoles[1]!.socket.write(lineOf(goTo(2)));
  assert.deepEqual(await asked.next(() => true), goTo(2));
});

test("the folder and the socket are the user's alone, and the umask is as before", async context => {
  const before = process.umask(0o022);
  context.after(() => process.umask(before));
  const { address } = await startDeck(context);
  const modeOf = (path: string) => (lstatSync(path).mode & 0o777).toString(8);
  assert.equal(modeOf(address), '600');
  assert.equal(modeOf(dirname(address)), '700');
  assert.equal(process.umask(), 0o022);
});

test('closing removes the socket and ends the connections', async context => {
  const { server, address, setting } = await startDeck(context);
  const deck = rawSpeaker(context, address);
  await deck.next(isType('hello'));
  const closed = once(deck.socket, 'close');
  server.close();
  assert.equal(existsSync(address), false);
  assert.deepEqual(deckAddresses(setting), []);
  await closed;
  server.close();
  server.publishState(stateAt(1));
});

test('without a folder there is no server', async context => {
  const { runtimeFolder: _, ...setting } = runtimeSetting(context);
  const server = await startDeckServer({
    name: safeRow('A talk'),
    onAction() {},
    setting: { ...setting, runtimeFolder: undefined },
  });
  assert.equal(server, undefined);
});

test('a long title is cut, so that speaker views take it', async context => {
  const { address } = await startDeck(context, '👩'.repeat(5000));
  const deck = rawSpeaker(context, address);
  const hello = (await deck.next(isType('hello'))) as { readonly name: string };
  assert.equal(hello.name, '👩'.repeat(200));
});

const odd: readonly (readonly [name: string, bytes: string | Uint8Array])[] = [
  ['no JSON', 'next\n{"type":"action"\n'],
  ['JSON that is no message', '{}\n[]\nnull\n"next"\n{"type":"action","action":{"type":"quit"}}\n'],
  ['bytes that are no text', Uint8Array.from([...Array(256).keys(), 0x0a])],
  ['5 MB in one line', Buffer.concat([Buffer.alloc(5_000_000, 'a'), Buffer.from('\n')])],
  ['a message with 5 kB around it', `${' '.repeat(5000)}${lineOf(goTo(1))}`],
  ['empty lines', '\n'.repeat(100_000)],
];

for (const [name, bytes] of odd) {
  test(`dropped: ${name}; what follows is heard`, async context => {
    const { address, asked } = await startDeck(context);
    const { socket } = rawSpeaker(context, address);
    socket.write(bytes);
    socket.write(lineOf(next));
    await asked.next(() => true);
    assert.deepEqual(asked.events, [next]);
  });
}

test('messages come in halves', async context => {
  const { address, asked } = await startDeck(context);
  const deck = rawSpeaker(context, address);
  // So that the halves are not joined on their way, each waits for an answer to what went before it.
  const other = rawSpeaker(context, address);
  const line = lineOf(goTo(1));
  deck.socket.write(line.slice(0, 10));
  other.socket.write(lineOf(goTo(2)));
  await asked.next(() => true);
  deck.socket.write(line.slice(10));
  await asked.next(() => true);
  assert.deepEqual(asked.events, [goTo(2), goTo(1)]);
});

test('many messages come in one piece', async context => {
  const { address, asked } = await startDeck(context);
  const wanted = Array.from({ length: 100 }, (_, slide) => goTo(slide));
  rawSpeaker(context, address).socket.write(wanted.map(lineOf).join(''));
  await asked.next(action => action.type === 'goTo' && action.slide === 99);
  assert.deepEqual(asked.events, wanted);
});

test('a flood is cut, and hinders no other speaker view', async context => {
  const { address, asked } = await startDeck(context);
  const flood = rawSpeaker(context, address);
  // One piece holds at most 64 kB, some 1,400 of these.
  const count = 20_000;
  const closed = once(flood.socket, 'close');
  flood.socket.end(lineOf(next).repeat(count));
  rawSpeaker(context, address).socket.write(lineOf(goTo(7)));
  await asked.next(({ type }) => type === 'goTo');
  // It ends when all of it was read.
  await closed;
  assert.ok(
    asked.events.length > 256 && asked.events.length < count / 2,
    `${asked.events.length} of ${count}`,
  );
});

test('a speaker view that says nothing is let go, one that has said something stays', async context => {
  const { server, address, asked } = await startDeck(context, 'A talk', 50);
  const console = rawSpeaker(context, address);
  console.socket.write(hello + lineOf(next));
  await asked.next(() => true);
  const idle = Array.from({ length: 3 }, () => rawSpeaker(context, address));
  await Promise.all(idle.map(({ socket }) => once(socket, 'close')));
  server.publishState(stateAt(5));
  await console.next(message => isType('state')(message) && (message as StateMessage).slide === 5);
});

test('connections that say nothing keep no speaker view out, however many they are', async context => {
  const { server, address, asked } = await startDeck(context);
  const idle = Array.from({ length: 100 }, () => rawSpeaker(context, address));
  const first = once(idle[0]!.socket, 'close');
  const console = rawSpeaker(context, address);
  console.socket.write(hello + lineOf(next));
  await asked.next(() => true);
  await first;
  server.publishState(stateAt(5));
  await console.next(isType('state'));
});

test('at most 16 speaker views are let in; when one leaves, the next may come', async context => {
  const { address, asked } = await startDeck(context);
  const consoles = Array.from({ length: 16 }, () => rawSpeaker(context, address));
  for (const { socket } of consoles) socket.write(hello + lineOf(next));
  for (const _ of consoles) await asked.next(() => true);
  const refused = rawSpeaker(context, address);
  await once(refused.socket, 'close');
  assert.deepEqual(refused.events, []);
  const [first] = consoles;
  const left = once(first!.socket, 'close');
  first!.socket.end();
  await left;
  await rawSpeaker(context, address).next(isType('hello'));
});

test('a speaker view that does not read hears the newest in the end, and not all before it', async context => {
  const { server, address } = await startDeck(context);
  const slow = rawSpeaker(context, address);
  await slow.next(isType('hello'));
  slow.socket.pause();
  const most = 50_000;
  for (let slide = 0; slide <= most; slide++) server.publishState(stateAt(slide));
  slow.socket.resume();
  await slow.next(message => (message as StateMessage).slide === most);
  assert.ok(slow.events.length < most / 2, `${slow.events.length} of ${most}`);
});
