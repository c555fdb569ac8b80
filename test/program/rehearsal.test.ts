import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { jsonSchema } from '../../src/export/json-schemas.ts';
import { misfits } from '../support/json-schema.ts';
import { run } from '../support/run-program.ts';
import { createStage } from '../support/stage.ts';
import type { Terminal } from '../support/terminal.ts';

const deckText = `---
title: A test
minutes: 3
---

# Alpha

First words.

---

# Beta

Words of Beta.

---

# Gamma

Words of Gamma.
`;

/** Alpha and Beta are rehearsed, Gamma is not reached. */
async function rehearse(terminal: Terminal): Promise<void> {
  await terminal.until('1/4');
  terminal.press('l');
  await terminal.until('First words');
  terminal.press('l');
  await terminal.until('Words of Beta');
}

const textOf = (terminal: Terminal) => terminal.screen().join('\n').trim();
/** Times differ from run to run. */
const withoutTimes = (text: string) => text.replace(/\d+:\d\d/g, '0:00').replace(/ +/g, ' ');

test('every slide and the speaker view say that it is a rehearsal', async t => {
  const stage = createStage(t, deckText);
  const deck = stage.open(['present', stage.deck, '--rehearse']);
  await deck.until('1/4');
  await deck.until(/Rehearsal +─+ +1\/4$/);
  deck.press('l');
  await deck.until(/^ +A test +Rehearsal +━+─+ +2\/4$/);
  deck.press('f');
  await deck.until(() => /^ +Rehearsal$/.test(deck.screen().at(-1) ?? ''));
  const speaker = stage.open(['notes'], { columns: 100, rows: 30 });
  await speaker.until('elapsed   Rehearsal   ');
  deck.press('q');
  await deck.ended;
  const talk = stage.open(['present', stage.deck]);
  await talk.until('1/4');
  assert.ok(!textOf(talk).includes('Rehearsal'));
});

test('it ends with a table: planned, this time, and last time', async t => {
  const stage = createStage(t, deckText);
  const first = stage.open(['present', stage.deck, '--rehearse']);
  await rehearse(first);
  first.press('q');
  assert.deepEqual(await first.ended, { code: 0, signal: null });
  assert.equal(
    withoutTimes(textOf(first)),
    `Slide Planned This time
──────────────────────────────
1 A test not timed
2 Alpha 0:00 0:00
3 Beta 0:00 0:00
4 Gamma 0:00 not timed
Total 0:00 0:00`,
  );
  assert.match(textOf(first), /^Total +3:00 /m);
  // A slide that is left within a twentieth of a second counts as passed over: the machine may be that fast.
  const folder = join(stage.state, 'dsac-info', 'rehearsals');
  const [saved = ''] = readdirSync(folder);
  const written = readFileSync(join(folder, saved), 'utf8');
  writeFileSync(join(folder, saved), written.replace(/"seconds": ?[\d.]+/g, '"seconds":2'));
  const second = stage.open(['present', stage.deck, '--rehearse', '--ascii', '--width', '70']);
  await rehearse(second);
  // Ended by Ctrl+C it is a rehearsal all the same.
  second.press('\u0003');
  assert.deepEqual(await second.ended, { code: 130, signal: null });
  assert.match(textOf(second), /^Slide +Planned +This time +Last time\n-+\n/);
  assert.match(textOf(second), /^4 Gamma +1:00 +not timed +0:02$/m);
});

test('its times are printed as JSON, too', async t => {
  const stage = createStage(t, deckText);
  const deck = stage.open(['present', stage.deck, '--rehearse', '--json'], { rows: 60 });
  await rehearse(deck);
  deck.press('q');
  await deck.ended;
  const printed = JSON.parse(textOf(deck));
  assert.deepEqual(misfits(printed, jsonSchema), []);
  assert.equal(printed.type, 'rehearsal');
  assert.equal(printed.saved, true);
  const slides = printed.slides.map((slide: Record<string, unknown>) => [
    slide.title,
    slide.planned,
    typeof slide.thisTime,
    slide.lastTime,
  ]);
  assert.deepEqual(slides[1], ['Alpha', 60, 'number', null]);
  assert.deepEqual(printed.slides[3], {
    ...{ slide: 4, title: 'Gamma', planned: 60, thisTime: null, lastTime: null },
  });
});

test('there is no table if nothing was rehearsed', async t => {
  const stage = createStage(t, deckText);
  const deck = stage.open(['present', stage.deck, '--rehearse']);
  await deck.until('1/4');
  deck.press('q');
  assert.deepEqual(await deck.ended, { code: 0, signal: null });
  assert.equal(textOf(deck), 'No times to save. The clock starts at the first step.');
});

test('screen-reader mode says that it is one, and reads its times at the end', async t => {
  const stage = createStage(t, deckText);
  const deck = stage.open(['present', stage.deck, '--rehearse', '--accessible']);
  await deck.until('This is a rehearsal: your time for each slide is saved.');
  await deck.until('Enter: slide 2.');
  deck.press('\r');
  await deck.until('First words.');
  deck.press('quit\r');
  assert.deepEqual(await deck.ended, { code: 0, signal: null });
  assert.match(textOf(deck), /^Table, 5 rows, 3 columns: Slide; Planned; This time$/m);
  assert.match(textOf(deck), /^Slide: 2 Alpha; Planned: 1:00; This time: \d+:\d\d$/m);
});

/** Why times cannot be saved: the cause, and the message. */
const troubles: Readonly<Record<string, { readonly reason: string; open: Opening }>> = {
  'no folder': {
    reason: 'its folder cannot be created',
    open(stage, words) {
      writeFileSync(stage.state, '');
      return stage.open(words);
    },
  },
  // As on a disk that is full: nothing can be written to any file.
  'no room': {
    reason: 'the file would be too large',
    open: (stage, words) =>
      stage.openShell(`ulimit -f 0; exec "$PROGRAM" ${words.map(word => `'${word}'`).join(' ')}`),
  },
  'no home': {
    reason: 'you have no home folder',
    open: (stage, words) => stage.open(words, { env: { XDG_STATE_HOME: '', HOME: '/proc/none' } }),
  },
};
type Opening = (stage: ReturnType<typeof createStage>, words: readonly string[]) => Terminal;

describe('times that cannot be saved are reported', () => {
  for (const [name, { reason, open }] of Object.entries(troubles)) {
    test(name, async (t: TestContext) => {
      const stage = createStage(t, deckText);
      const deck = open(stage, ['present', stage.deck, '--rehearse']);
      await deck.until('1/4');
      await deck.until(`Times cannot be saved: ${reason}`);
      await rehearse(deck);
      deck.press('q');
      assert.deepEqual(await deck.ended, { code: 1, signal: null });
      // A row that ends at a space is shown without it.
      const folded = (text: string) => text.replace(/\s/g, '');
      const said = folded(textOf(deck));
      const expected = `dsac-info: the times of this rehearsal could not be saved: ${reason}.`;
      assert.ok(said.includes(folded(expected)), said);
      assert.ok(said.includes(folded('2 Alpha')), 'and they are printed all the same');
    });
  }
  test('line by line', async t => {
    const stage = createStage(t, deckText);
    writeFileSync(stage.state, '');
    const deck = stage.open(['present', stage.deck, '--rehearse', '--accessible']);
    await deck.until('This is a rehearsal. Times cannot be saved: its folder cannot be created.');
    deck.press('\rquit\r');
    assert.deepEqual(await deck.ended, { code: 1, signal: null });
    await deck.until('dsac-info: the times of this rehearsal could not be saved');
  });
  test('a problem during the talk is shown at the next slide', async t => {
    const stage = createStage(t, deckText);
    const deck = stage.open(['present', stage.deck, '--rehearse']);
    await rehearse(deck);
    const folder = join(stage.state, 'dsac-info', 'rehearsals');
    assert.deepEqual(readdirSync(folder), [], 'a trial leaves nothing');
    rmdirSync(folder);
    writeFileSync(folder, '');
    deck.press('l');
    await deck.until('Times cannot be saved: its folder cannot be created');
  });
  test('without a terminal', t => {
    const stage = createStage(t, deckText);
    const { code, stdout, stderr } = run(['present', stage.deck, '--rehearse']);
    assert.deepEqual(
      { code, stdout, stderr },
      {
        ...{ code: 1, stdout: '' },
        stderr: 'dsac-info: --rehearse needs a terminal. To print the slides, leave it out.\n',
      },
    );
  });
});
