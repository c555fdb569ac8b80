import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { RemoteAction } from '../../src/deck/deck-action.ts';
import type { SourceMessage, StateMessage } from '../../src/deck/messages.ts';
import { createDeckFinder, type DeckFinder, type DeckFinderEvent } from '../../src/platform/deck-finder.ts';
import { type DeckServer, startDeckServer } from '../../src/platform/deck-server.ts';
import { findDecks } from '../../src/platform/find-decks.ts';
import { openRuntimeFolder, type SocketSetting } from '../../src/platform/runtime-folder.ts';
import { safeRow } from '../../src/terminal/safe-text.ts';
import { createTold, runtimeSetting, type Told } from '../support/runtime.ts';

const source: SourceMessage = { type: 'source', file: 'talk.md', text: '# A\n', included: [] };
const state: StateMessage = { type: 'state', slide: 2, step: 1, row: 0, elapsed: 5, isRunning: false };
const talkingDeck = fileURLToPath(new URL('../support/talking-deck.ts', import.meta.url));

type Deck = DeckServer & { readonly asked: Told<RemoteAction> };

async function startDeck(context: TestContext, setting: SocketSetting, name: string): Promise<Deck> {
  const asked = createTold<RemoteAction>();
  const server = await startDeckServer({ name: safeRow(name), onAction: asked.tell, setting });
  assert.ok(server);
  context.after(() => server.close());
  return { ...server, asked };
}

/** A deck that is a program of its own. */
async function forkDeck(context: TestContext, folder: string, name: string): Promise<ChildProcess> {
  const child = fork(talkingDeck, [folder, name], { execArgv: ['--import', 'tsx'] });
  context.after(() => child.kill('SIGKILL'));
  assert.deepEqual((await once(child, 'message'))[0], 'listening');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

type Console = Told<DeckFinderEvent> & DeckFinder;

function startSpeaker(context: TestContext, setting: SocketSetting): Console {
  const told = createTold<DeckFinderEvent>();
  const finder = createDeckFinder(told.tell, setting);
  context.after(() => finder.close());
  return { ...told, ...finder };
}

const connected = ({ next }: Console) => next(({ type }) => type === 'connected');
const lost = ({ next }: Console) => next(({ type }) => type === 'lost');
/** The next list of decks with these names. */
async function listed({ next }: Console, ...names: readonly string[]) {
  const isWanted = (event: DeckFinderEvent) =>
    event.type === 'decks' &&
    event.decks
      .map(({ name }) => name)
      .sort()
      .join() === names.toSorted().join();
  const event = await next(isWanted);
  assert.equal(event.type, 'decks');
  return event.type === 'decks' ? event.decks : [];
}

test('a speaker view started last finds the deck, and hears what it said', async context => {
  const setting = runtimeSetting(context);
  const deck = await startDeck(context, setting, 'A talk');
  deck.publishSource(source);
  deck.publishState(state);
  const speaker = startSpeaker(context, setting);
  await speaker.next(event => event.type === 'message' && event.message.type === 'state');
  const [found] = await findDecks(setting);
  assert.equal(found?.name, 'A talk');
  assert.equal(found.pid, process.pid);
  assert.deepEqual(speaker.events, [
    { type: 'decks', decks: [found] },
    { type: 'connected', deck: found },
    { type: 'message', message: source },
    { type: 'message', message: state },
  ]);
});

test('a speaker view started first says that there is none, and waits; either drives', async context => {
  const setting = runtimeSetting(context);
  const speaker = startSpeaker(context, setting);
  await listed(speaker);
  speaker.send({ type: 'first' });
  const deck = await startDeck(context, setting, 'A talk');
  await connected(speaker);
  deck.publishState(state);
  await speaker.next(event => event.type === 'message');
  speaker.send({ type: 'next' });
  await deck.asked.next(() => true);
  assert.deepEqual(deck.asked.events, [{ type: 'next' }]);
});

test('a deck that ends is lost, and found when it comes back', async context => {
  const setting = runtimeSetting(context);
  const deck = await startDeck(context, setting, 'A talk');
  const speaker = startSpeaker(context, setting);
  await connected(speaker);
  deck.close();
  await lost(speaker);
  await listed(speaker);
  const again = await startDeck(context, setting, 'A talk');
  again.publishState(state);
  await connected(speaker);
  await speaker.next(event => event.type === 'message');
});

test('a deck that is killed is lost, its socket removed, and found when it comes back', async context => {
  const setting = runtimeSetting(context);
  const child = await forkDeck(context, setting.runtimeFolder, 'A talk');
  const speaker = startSpeaker(context, setting);
  const found = await connected(speaker);
  assert.ok(found.type === 'connected');
  assert.equal(found.deck.pid, child.pid);
  const { address } = found.deck;
  await kill(child);
  await lost(speaker);
  await listed(speaker);
  const again = await forkDeck(context, setting.runtimeFolder, 'A talk');
  const refound = await connected(speaker);
  assert.ok(refound.type === 'connected');
  assert.equal(refound.deck.pid, again.pid);
  assert.equal(existsSync(address), false);
  const asked = once(again, 'message');
  speaker.send({ type: 'last' });
  assert.deepEqual((await asked)[0], { type: 'last' });
});

test('of several decks it asks which; the one that comes back is known by its name', async context => {
  const setting = runtimeSetting(context);
  const first = await startDeck(context, setting, 'First');
  await startDeck(context, setting, 'Second');
  await startDeck(context, setting, 'Third');
  const speaker = startSpeaker(context, setting);
  const decks = await listed(speaker, 'First', 'Second', 'Third');
  assert.deepEqual(
    speaker.events.map(({ type }) => type),
    ['decks'],
  );
  speaker.choose(decks.find(({ name }) => name === 'First')!);
  await connected(speaker);
  first.close();
  await lost(speaker);
  await listed(speaker, 'Second', 'Third');
  await startDeck(context, setting, 'First');
  const again = await connected(speaker);
  assert.equal(again.type === 'connected' && again.deck.name, 'First');
});

test('it goes over to another deck, and hears the first no more', async context => {
  const setting = runtimeSetting(context);
  const first = await startDeck(context, setting, 'First');
  const speaker = startSpeaker(context, setting);
  await connected(speaker);
  const second = await startDeck(context, setting, 'Second');
  const decks = await listed(speaker, 'First', 'Second');
  speaker.choose(decks.find(({ name }) => name === 'Second')!);
  const event = await connected(speaker);
  assert.equal(event.type === 'connected' && event.deck.name, 'Second');
  first.publishState({ ...state, slide: 1 });
  second.publishState({ ...state, slide: 9 });
  await speaker.next(({ type }) => type === 'message');
  const types = speaker.events.map(({ type }) => type);
  assert.deepEqual(types.slice(-2), ['connected', 'message']);
  assert.deepEqual(speaker.events.at(-1), { type: 'message', message: { ...state, slide: 9 } });
  assert.ok(!types.includes('lost'));
});

test('with its own deck gone and one other left, it asks: nobody drives a talk by surprise', async context => {
  const setting = runtimeSetting(context);
  const first = await startDeck(context, setting, 'First');
  const speaker = startSpeaker(context, setting);
  await connected(speaker);
  await startDeck(context, setting, 'Second');
  await listed(speaker, 'First', 'Second');
  first.close();
  await lost(speaker);
  const [second = assert.fail('no deck')] = await listed(speaker, 'Second');
  assert.equal(speaker.events.filter(({ type }) => type === 'connected').length, 1);
  speaker.choose(second);
  const event = await connected(speaker);
  assert.equal(event.type === 'connected' && event.deck.name, 'Second');
});

test('two of the same name are two decks: it asks', async context => {
  const setting = runtimeSetting(context);
  const first = await startDeck(context, setting, 'A talk');
  await startDeck(context, setting, 'A talk');
  await startDeck(context, setting, 'Another');
  const speaker = startSpeaker(context, setting);
  const decks = await listed(speaker, 'A talk', 'A talk', 'Another');
  speaker.choose(decks.find(({ name }) => name === 'Another')!);
  await connected(speaker);
  first.close();
  await listed(speaker, 'A talk', 'Another');
});

test('a deck that was chosen and is not there any more is lost', async context => {
  const setting = runtimeSetting(context);
  const first = await startDeck(context, setting, 'First');
  await startDeck(context, setting, 'Second');
  await startDeck(context, setting, 'Third');
  const speaker = startSpeaker(context, setting);
  const decks = await listed(speaker, 'First', 'Second', 'Third');
  first.close();
  speaker.choose(decks.find(({ name }) => name === 'First')!);
  await lost(speaker);
  await listed(speaker, 'Second', 'Third');
});

test('a speaker view that is closed says nothing more and is gone from the deck', async context => {
  const setting = runtimeSetting(context);
  const deck = await startDeck(context, setting, 'A talk');
  const speaker = startSpeaker(context, setting);
  await connected(speaker);
  speaker.close();
  const heard = speaker.events.length;
  deck.publishState(state);
  // Another speaker view has heard it meanwhile.
  const other = startSpeaker(context, setting);
  await other.next(({ type }) => type === 'message');
  assert.equal(speaker.events.length, heard);
});

test('looking removes what a killed deck left, and nothing else', async context => {
  const setting = runtimeSetting(context);
  const child = await forkDeck(context, setting.runtimeFolder, 'Gone');
  const deck = await startDeck(context, setting, 'Here');
  const before = await findDecks(setting);
  assert.deepEqual(before.map(({ name }) => name).sort(), ['Gone', 'Here']);
  const gone = before.find(({ name }) => name === 'Gone')!.address;
  const folder = dirname(gone);
  const kept = ['deck-1-00000000.sock', 'notes.txt', 'deck-1-00000000.sock.bak'];
  for (const name of kept) writeFileSync(join(folder, name), '');
  await kill(child);
  assert.equal(existsSync(gone), true);
  // Known from before, but its program has ended.
  const after = await findDecks(setting, before);
  assert.deepEqual(
    after.map(({ name }) => name),
    ['Here'],
  );
  assert.equal(existsSync(gone), false);
  const names = readdirSync(folder);
  for (const name of kept) assert.ok(names.includes(name), name);
  deck.close();
});

test('what refuses is kept while its maker runs: it may only just begin to listen', async context => {
  const setting = runtimeSetting(context);
  const folder = openRuntimeFolder(setting)!;
  const made = createServer().listen(join(folder, 'made'));
  await once(made, 'listening');
  const kept = join(folder, `deck-${process.pid}-00000000.sock`);
  // Under this name it outlives its server.
  renameSync(join(folder, 'made'), kept);
  made.close();
  assert.deepEqual(await findDecks(setting), []);
  assert.equal(existsSync(kept), true);
});

test('a deck does not keep its program running', async context => {
  const setting = runtimeSetting(context);
  const child = await forkDeck(context, setting.runtimeFolder, 'A talk');
  const speaker = startSpeaker(context, setting);
  await connected(speaker);
  const ended = once(child, 'exit');
  child.disconnect();
  assert.deepEqual(await ended, [0, null]);
  await lost(speaker);
});

test('one that does not say hello is no deck, and hinders nobody', async context => {
  const setting = runtimeSetting(context);
  const folder = openRuntimeFolder(setting)!;
  const silent = createServer(() => {}).listen(join(folder, `deck-${process.pid}-00000000.sock`));
  const odd = createServer(socket =>
    socket.on('error', () => {}).write('{"type":"hello","version":2}\nnoise\n'),
  );
  odd.listen(join(folder, `deck-${process.pid}-00000001.sock`));
  context.after(() => {
    silent.close();
    odd.close();
  });
  await startDeck(context, setting, 'A talk');
  const speaker = startSpeaker(context, setting);
  await connected(speaker);
  assert.deepEqual(
    (await findDecks(setting)).map(({ name }) => name),
    ['A talk'],
  );
});

test('a deck is found in the temporary folder by a speaker view that has a runtime folder', async context => {
  const { runtimeFolder, ...rest } = runtimeSetting(context);
  const temporaryFolder = join(runtimeFolder, 'tmp');
  mkdirSync(temporaryFolder);
  chmodSync(temporaryFolder, 0o1777);
  await startDeck(context, { ...rest, temporaryFolder, runtimeFolder: undefined }, 'A talk');
  const speaker = startSpeaker(context, { ...rest, temporaryFolder, runtimeFolder });
  await connected(speaker);
});
