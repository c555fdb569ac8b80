import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStage } from '../support/stage.ts';
import type { Terminal } from '../support/terminal.ts';

// Signals that do not end the program: it continues, and nothing is written over the screen.

const deckText = '# Alpha\n\nFirst words.\n\n---\n\n# Beta\n\nWords of Beta.\n';

const screens: Readonly<Record<string, { words: (deck: string) => readonly string[]; shown: string }>> = {
  browser: { words: () => [], shown: 'Acknowledgements' },
  talk: { words: deck => ['present', deck], shown: 'First words' },
  console: { words: () => ['notes'], shown: 'No talk is running' },
};

const listens = (terminal: Terminal) => terminal.bytes.includes('Debugger listening');

for (const [name, { words, shown }] of Object.entries(screens)) {
  test(`${name}: SIGUSR1 opens no inspector`, async t => {
    const stage = createStage(t, deckText);
    const terminal = stage.open(words(stage.deck));
    await terminal.until(shown);
    for (const _ of [1, 2, 3]) terminal.kill('SIGUSR1');
    terminal.kill('SIGXFSZ');
    terminal.press('?');
    await terminal.until('Esc back');
    terminal.press('?');
    await terminal.until(shown);
    assert.ok(!listens(terminal));
    terminal.press('q');
    assert.deepEqual(await terminal.ended, { code: 0, signal: null });
    assert.ok(!listens(terminal));
  });
}
