import assert from 'node:assert/strict';
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createStage, savings } from '../support/stage.ts';
import type { Terminal } from '../support/terminal.ts';
import { untouchedModes } from '../support/terminal-record.ts';

const right = '\u001b[C';
const left = '\u001b[D';
const enter = '\r';
const esc = '\u001b';

const deckText = `---
title: A test
minutes: 10
---

# Alpha

First words.

<!-- pause -->

Second words.

<!-- The note of Alpha. -->

---

# Beta

Words of Beta.

---

# Gamma

Words of Gamma.
`;

const isBlack = (terminal: Terminal) => terminal.screen().every(row => row === '');

test('a talk and its speaker view: either drives, either may end and come back', async t => {
  const stage = createStage(t, deckText);
  const speaker = stage.open(['notes'], { columns: 100, rows: 30 });
  await speaker.until('No talk is running');

  const deck = stage.open(['present', stage.deck]);
  await deck.until('1/4');
  await speaker.until('Now: A test');

  speaker.press(right);
  await deck.until('First words');
  await speaker.until('The note of Alpha');
  assert.ok(!deck.screen().join().includes('Second words'));
  assert.ok(!deck.screen().join().includes('note of Alpha'), 'notes are for the speaker alone');
  await speaker.until('Next: one more step');

  deck.press(right);
  await deck.until('Second words');
  await speaker.until('Next: Beta');
  deck.press('4G');
  await speaker.until('Now: Gamma');
  await speaker.until('Next: end of the talk');
  speaker.press(`2${enter}`);
  await deck.until('2/4');
  speaker.press('oBeta\r');
  await deck.until('Words of Beta');

  deck.press('b');
  await deck.until(() => isBlack(deck));
  await speaker.until('The screen is black');
  // The same key is not heard again at once.
  speaker.press(esc);
  await deck.until('Words of Beta');
  await speaker.until('Next: Gamma');

  // The speaker view dies; the talk continues, and the next speaker view is at the same place.
  speaker.kill('SIGKILL');
  await speaker.ended;
  deck.press(right);
  await deck.until('Words of Gamma');
  const second = stage.open(['notes'], { columns: 100, rows: 30 });
  await second.until('Now: Gamma');

  // The talk dies; the next one asks whether to continue there, and the speaker view finds it again.
  deck.kill('SIGKILL');
  await deck.ended;
  await second.until('Lost the talk');
  const again = stage.open(['present', stage.deck]);
  await again.until('left this talk at slide 4 of 4, Gamma');
  again.press(enter);
  await again.until('Words of Gamma');
  await second.until(() => !second.screen().join().includes('Lost the talk'));
  await second.until('Now: Gamma');
  second.press(left);
  await again.until('Words of Beta');

  second.press('q');
  assert.deepEqual(await second.ended, { code: 0, signal: null });
  assert.deepEqual(second.modes, untouchedModes);
  again.press('q');
  assert.deepEqual(await again.ended, { code: 0, signal: null });
  assert.deepEqual(again.modes, untouchedModes);
  assert.deepEqual(readdirSync(join(stage.runtime, 'dsac-info')), [], 'no socket is left behind');

  // After a normal end there is no question; --resume still continues.
  const anew = stage.open(['present', stage.deck]);
  await anew.until('1/4');
  anew.press('q');
  await anew.ended;
  const resumed = stage.open(['present', '--resume', stage.deck]);
  await resumed.until('Words of Beta');
});

test('a place that cannot be saved is reported to the speaker, and at the end', async t => {
  const stage = createStage(t, deckText);
  const before = stage.open(['present', stage.deck]);
  await before.until('1/4');
  before.press(right);
  await before.until('First words');
  before.press('q');
  await before.ended;
  const deck = stage.open(['present', '--resume', stage.deck]);
  await deck.until('First words');
  const places = join(stage.state, 'dsac-info', 'places');
  // In one step: a place may be being written into it.
  renameSync(places, `${places}-away`);
  writeFileSync(places, '');
  deck.press(right);
  await deck.until('Second words');
  deck.press(right);
  await deck.until('Words of Beta');
  const speaker = stage.open(['notes'], { columns: 100 });
  await speaker.until('Your place is not saved: its folder cannot be created');
  deck.press('q');
  // The program was not asked to save it: the talk was given all the same.
  assert.deepEqual(await deck.ended, { code: 0, signal: null });
  await deck.until('dsac-info: your place in this talk could not be saved: its folder cannot');
});

test('by line, a place that cannot be saved is reported at the end', async t => {
  const stage = createStage(t, deckText);
  writeFileSync(stage.state, '');
  const deck = stage.open(['present', stage.deck, '--accessible']);
  await deck.until('Slide 1 of 4');
  deck.press('\rquit\r');
  assert.deepEqual(await deck.ended, { code: 0, signal: null });
  await deck.until('dsac-info: your place in this talk could not be saved');
});

test('the socket is for its user alone', async t => {
  const stage = createStage(t, deckText);
  const deck = stage.open(['present', stage.deck]);
  const speaker = stage.open(['notes']);
  await deck.until('1/4');
  await speaker.until('Now: A test');
  const folder = join(stage.runtime, 'dsac-info');
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  const sockets = readdirSync(folder);
  assert.equal(sockets.length, 1);
  assert.equal(statSync(join(folder, sockets[0] ?? '')).mode & 0o777, 0o600);
});

test('several talks are running: the speaker view asks which one', async t => {
  const stage = createStage(t, deckText);
  const one = stage.open(['present', stage.deck]);
  const other = stage.open(['present', 'mission']);
  await one.until('1/4');
  await other.until('We change how');
  const speaker = stage.open(['notes']);
  await speaker.until('Which talk?');
  const names = speaker.screen().filter(row => row.includes('(process'));
  assert.equal(names.length, 2);
  if (!names[0]?.includes('A test')) speaker.press('j');
  await speaker.until(() => speaker.screen().some(row => /❯ A test/.test(row)));
  speaker.press(enter);
  await speaker.until('Now: A test');
});

for (const [style, save] of Object.entries(savings)) {
  test(`the file is saved (${style}): talk and speaker view show the new version of the slide`, async t => {
    const stage = createStage(t, deckText);
    if (style.includes('through')) savings['point a symlink elsewhere']?.(stage.deck, deckText);
    const deck = stage.open(['present', stage.deck]);
    await deck.until('1/4');
    const speaker = stage.open(['notes'], { columns: 100, rows: 30 });
    deck.press('3G');
    await deck.until('Words of Beta');
    await speaker.until('Now: Beta');
    const mark = deck.bytes.length;
    save(stage.deck, deckText.replace('Words of Beta', 'Changed words'));
    await deck.until('Changed words');
    await speaker.until('Changed words');
    assert.ok(!deck.bytes.subarray(mark).includes('\u001b[2J'), 'nothing was erased meanwhile');
    // A slide in front of it moves along, and so does the speaker.
    save(stage.deck, deckText.replace('# Alpha', '# Before\n\nAnything.\n\n---\n\n# Alpha'));
    await deck.until('4/5');
    await deck.until('Words of Beta');
  });
}

test('the file breaks, disappears, and is fixed: the last good deck stays, with the reason', async t => {
  const stage = createStage(t, deckText);
  const save = savings['rename over'] ?? (() => {});
  const deck = stage.open(['present', stage.deck], { columns: 120 });
  await deck.until('1/4');
  deck.press('2G');
  deck.press(right);
  await deck.until('Second words');
  save(stage.deck, deckText.replace('title: A test', 'title: [A test'));
  await deck.until(() => /talk\.md:\d+:\d+ /.test(deck.screen().at(-1) ?? ''));
  assert.ok(deck.screen().join().includes('Second words'));
  save(stage.deck, deckText.replace('Second words', 'Mended words'));
  await deck.until('Mended words');
  await deck.until('2/4');
  save(stage.deck, '\u0000\u0001\u0002\u0003'.repeat(5000));
  await deck.until('is not a text file');
  assert.ok(deck.screen().join().includes('Mended words'));
  save(stage.deck, deckText);
  await deck.until('Second words');
  assert.ok(!deck.screen().join().includes('is not a text file'));
});

test('a clicker: F5 and Esc in turn never end the talk', async t => {
  const stage = createStage(t, deckText);
  const deck = stage.open(['present', stage.deck]);
  await deck.until('1/4');
  deck.press('\u001b[6~');
  await deck.until('First words');
  deck.press('\u001b[6~\u001b[6~');
  await deck.until('Words of Beta');
  deck.press('\u001b[5~');
  await deck.until('Second words');
  deck.press('\u001b[15~');
  await deck.until('1/4');
  deck.press(esc);
  deck.press('\u001b[6~');
  await deck.until('First words');
  deck.press('.');
  await deck.until(() => isBlack(deck));
  // The same button is not heard again at once, so that a held one does not flash.
  deck.press('\u001b[6~');
  await deck.until('First words');
});

test('from the browser: p presents what is read, q comes back to it', async t => {
  const stage = createStage(t, deckText);
  const browser = stage.open([], { columns: 100, rows: 30 });
  await browser.until('❯ 1 Mission');
  browser.press('2');
  await browser.until('› 2 Stats');
  browser.press('p');
  await browser.until('1/2');
  const speaker = stage.open(['notes']);
  await speaker.until('Now: Our technology');
  speaker.press(right);
  await browser.until('2/2');
  browser.press('/anonymous');
  await browser.until('Policies');
  browser.press(enter);
  await browser.until('just as welcome');
  browser.press(esc);
  await browser.until('2/2');
  browser.press('q');
  await browser.until('› 2 Stats');
  await speaker.until('Lost the talk');
});

test('a talk from a pipe takes its keys from the terminal', async t => {
  const stage = createStage(t, deckText);
  const piped = stage.openShell(`cat ${stage.deck} | "$PROGRAM" present -`);
  await piped.until('1/4');
  piped.press(right);
  await piped.until('First words');
  piped.press('q');
  assert.deepEqual(await piped.ended, { code: 0, signal: null });
});

test('a rehearsal: the next talk is measured against it', async t => {
  const stage = createStage(t, deckText.replace('minutes: 10\n', ''));
  const rehearsal = stage.open(['present', stage.deck, '--rehearse']);
  await rehearsal.until('1/4');
  rehearsal.press('l');
  await rehearsal.until('First words');
  rehearsal.press('4G');
  await rehearsal.until('Words of Gamma');
  rehearsal.press('q');
  await rehearsal.ended;
  const folder = join(stage.state, 'dsac-info', 'rehearsals');
  const [file = ''] = readdirSync(folder);
  const { slides } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  assert.deepEqual(
    slides.map(({ title }: { title: string }) => title),
    ['A test', 'Alpha', 'Beta', 'Gamma'],
  );
});

test('windows of any size: each has a complete frame', async t => {
  const stage = createStage(t, deckText);
  const deck = stage.open(['present', stage.deck], { columns: 120, rows: 30 });
  await deck.until('1/4');
  deck.press('2G');
  await deck.until('First words');
  const sizes = [
    [70, 24],
    [44, 20],
    [100, 12],
    [60, 30],
    [33, 9],
  ] as const;
  for (const [columns, rows] of sizes) {
    deck.resize(columns, rows);
    // The list of keys and back: by then all that the new size asks for is drawn.
    await deck.until(() => deck.screen().filter(row => row.endsWith('2/4')).length === 1);
    deck.press('?');
    await deck.until('Keys');
    deck.press(esc);
    // The rule below the title, as wide as the slide: one, and in one piece.
    const isRule = (row: string) => /^ *━+$/.test(row) && row.trim().length > columns * 0.8;
    await deck.until(() => deck.screen().filter(isRule).length === 1);
    await deck.until(() => deck.screen().filter(row => row.endsWith('2/4')).length === 1);
    const top = deck.screen().slice(0, deck.screen().findIndex(isRule));
    assert.ok(rows >= 30 || top.join().includes('Alpha'));
    assert.ok(top.length <= 5);
  }
});

test('a screen that follows scrolls with a slide that is higher than the window', async t => {
  const items = Array.from({ length: 60 }, (_, item) => `- Item ${item + 1}`).join('\n');
  const stage = createStage(t, `# Tall\n\n${items}\n\n<!-- end_slide -->\n\n# End\n`);
  const talk = stage.open(['present', stage.deck]);
  await talk.until('Item 1');
  const screen = stage.open(['present', '--follow']);
  await screen.until('Item 1');
  assert.doesNotMatch(screen.screen().join('\n'), /Item 60/);
  for (let page = 0; page < 3; page += 1) talk.press('\u0004');
  const item = /Item 40\b/;
  await talk.until(item);
  await screen.until(item);
  for (const terminal of [screen, talk]) terminal.press('q');
  for (const terminal of [screen, talk]) assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});
