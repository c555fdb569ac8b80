import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStage } from '../support/stage.ts';
import type { Terminal } from '../support/terminal.ts';

// What goes over a slow connection for one key. A screen of text is one byte for each of its cells.
const size = { columns: 120, rows: 40 };
const screenOfText = size.columns * size.rows;

const down = 'j';
const right = '\u001b[C';

const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
const sentence = (number: number) =>
  `${'Words that stand for words, and *others* among them. '.repeat(1 + (number % 4))}Paragraph ${number}.`;
const longText = `# Long\n\n${numbers.map(sentence).join('\n\n')}\n`;
const deckText = numbers.map(number => `# Slide ${number}\n\n${sentence(number)}\n`).join('\n---\n\n');

/** Presses a key, and counts what is written until the screen has changed. */
async function written(terminal: Terminal, key: string): Promise<number> {
  const mark = terminal.bytes.length;
  const before = terminal.screen().join('\n');
  terminal.press(key);
  await terminal.until(screen => screen.join('\n') !== before);
  return terminal.bytes.length - mark;
}

async function mostOf(terminal: Terminal, key: string, times: number): Promise<number> {
  let most = 0;
  for (let time = 0; time < times; time += 1) most = Math.max(most, await written(terminal, key));
  return most;
}

test('one step in a menu without a page: at most 1 kB', async t => {
  const terminal = createStage(t, '').open([], { columns: 60, rows: 24 });
  await terminal.until('❯ 1 Mission');
  const most = await mostOf(terminal, down, 5);
  assert.ok(most <= 1000, `${most} bytes`);
});

test('one step in the menu next to a section: at most a screen of text, since another section is shown', async t => {
  const terminal = createStage(t, '').open([], size);
  await terminal.until('❯ 1 Mission');
  const most = await mostOf(terminal, down, 5);
  assert.ok(most <= screenOfText, `${most} bytes`);
});

test('one row of scrolling: at most a screen of text', async t => {
  const stage = createStage(t, longText);
  const terminal = stage.open([stage.deck], size);
  await terminal.until('Paragraph 5');
  const most = await mostOf(terminal, down, 20);
  assert.ok(most <= screenOfText, `${most} bytes`);
});

test('one slide: at most a screen of text', async t => {
  const stage = createStage(t, deckText);
  const terminal = stage.open(['present', stage.deck], size);
  await terminal.until('Paragraph 1');
  const most = await mostOf(terminal, right, 20);
  assert.ok(most <= screenOfText, `${most} bytes`);
});

test('one slide of the built-in talk: at most a screen of text', async t => {
  const terminal = createStage(t, '').open(['present'], size);
  await terminal.until('1/');
  const most = await mostOf(terminal, right, 12);
  // Its figures are in block letters, which take three bytes a cell.
  assert.ok(most <= 1.25 * screenOfText, `${most} bytes`);
});

test('a painted screen costs no more: what is blank is erased, not written', async t => {
  const inColors = { ...size, env: { COLORTERM: 'truecolor' } };
  const stage = createStage(t, longText);
  const plain = stage.open([stage.deck], size);
  const dark = stage.open([stage.deck, '--theme', 'dark'], inColors);
  for (const terminal of [plain, dark]) await terminal.until('Paragraph 5');
  const [most, mostPainted] = [await mostOf(plain, down, 20), await mostOf(dark, down, 20)];
  assert.ok(mostPainted <= 1.5 * most, `${mostPainted} bytes, and ${most} without paint`);
  assert.ok(mostPainted <= screenOfText, `${mostPainted} bytes`);
});
