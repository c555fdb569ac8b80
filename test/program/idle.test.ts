import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createStage, type Stage } from '../support/stage.ts';
import type { Terminal } from '../support/terminal.ts';

// No test waits for ten seconds: `later.mjs` makes them pass in the program.
const later = { NODE_OPTIONS: `--import ${new URL('../support/later.mjs', import.meta.url)}` };
const size = { columns: 120, rows: 40, env: later };

/** Everything the program writes in ten seconds without a key. */
async function writtenWhileIdle(terminal: Terminal): Promise<string> {
  terminal.kill('SIGUSR2');
  const passed = /\u001b\]2;ten seconds begin\u0007(.*)\u001b\]2;ten seconds end\u0007/s;
  await terminal.until(() => passed.test(terminal.bytes.toString()));
  return passed.exec(terminal.bytes.toString())?.[1] ?? 'nothing was found';
}

const deckText = '# One\n\nWords.\n\n---\n\n# Two\n\nMore words.\n';
const screens: Readonly<Record<string, (stage: Stage) => Promise<Terminal>>> = {
  async browser(stage) {
    const terminal = stage.open([], size);
    await terminal.until('❯ 1 Mission');
    return terminal;
  },
  async 'section that is read'(stage) {
    const terminal = stage.open(['news'], size);
    await terminal.until('› 4 OSPO news');
    return terminal;
  },
  async 'talk, which watches its file and has a clock'(stage) {
    const terminal = stage.open(['present', stage.deck], size);
    await terminal.until('Words.');
    terminal.press('l');
    await terminal.until('More words.');
    return terminal;
  },
};

describe('nothing is written while no key is pressed', () => {
  for (const [what, open] of Object.entries(screens)) {
    test(what, async t => {
      const terminal = await open(createStage(t, deckText));
      assert.equal(await writtenWhileIdle(terminal), '');
    });
  }
});

test("the speaker's clock keeps running: so this test would see a timer that draws", async t => {
  const stage = createStage(t, deckText);
  const speaker = stage.open(['notes'], size);
  const deck = stage.open(['present', stage.deck], size);
  await deck.until('Words.');
  deck.press('l');
  await speaker.until('Now: Two');
  const frames = (await writtenWhileIdle(speaker)).split('\u001b[?2026h').length - 1;
  assert.ok(frames >= 9 && frames <= 11, `${frames} frames in ten seconds`);
});
