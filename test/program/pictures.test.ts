import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { decodePng } from '../../src/pictures/decode-png.ts';
import { scalePicture } from '../../src/pictures/scale.ts';
import { assertFrame } from '../support/frames.ts';
import { coloredFrame } from '../support/painted-cells.ts';
import { distanceOf, PictureScreen } from '../support/picture-screen.ts';
import { createStage, type Stage } from '../support/stage.ts';
import type { Terminal } from '../support/terminal.ts';

const file = new URL('../pictures/files/rgb.png', import.meta.url);
const source = decodePng(new Uint8Array(readFileSync(file)), bytes => inflateSync(bytes));

/** 24 by 16 pixels, 240 wide as its author asks: 24 cells, in their shape 8 rows. */
const [columns, rows] = [24, 8];
const expected = scalePicture(source, columns * 10, rows * 10 * 2);
const markdown = `# Pictures

Words above.

<img src="rgb.png" alt="Four colors" width="240">

${Array.from({ length: 40 }, (_, index) => `Paragraph ${index + 1}.`).join('\n\n')}
`;
const size = { columns: 80, rows: 24 };

const cell = '\u001b[6;20;10t';
const attributes = '\u001b[?62;4;22c';
const name = (text: string) => `\u001bP>|${text}\u001b\\`;
/** What terminals answer, in the order of the questions. */
const terminals: Readonly<Record<string, string>> = {
  kitty: `\u001b_Gi=31;OK\u001b\\${name('kitty(0.42.0)')}${cell}\u001b[?62;c`,
  iterm2: `${name('iTerm2 3.5.0')}${cell}\u001b[?62;c`,
  sixel: `${name('foot(1.16.2)')}${cell}${attributes}`,
};

function open(t: Parameters<typeof createStage>[0], words: readonly string[], text = markdown) {
  const stage = createStage(t, text);
  copyFileSync(file, join(stage.folder, 'rgb.png'));
  const env = { COLORTERM: 'truecolor', TERM: 'xterm-256color' };
  const terminal = stage.open([...words, stage.deck], { ...size, isMute: true, env });
  return { stage, terminal };
}

/** Answers what the terminal is asked for pictures. */
async function answer(terminal: Terminal, reply: string): Promise<void> {
  await terminal.until(() => terminal.bytes.includes('\u001b[16t\u001b[c'));
  terminal.press(reply);
}

/** What a terminal with pictures shows by now. */
function seen(terminal: Terminal): PictureScreen {
  const screen = new PictureScreen();
  screen.write(terminal.bytes.toString());
  return screen;
}

const isWhole = (terminal: Terminal) => () => seen(terminal).count === columns * rows;

function assertShown(screen: PictureScreen): { readonly column: number; readonly row: number } {
  const { start } = screen;
  assert.ok(start);
  const distance = distanceOf(screen.pixels(start.column, start.row, columns, rows), expected);
  assert.ok(distance < 3, `the pixels are ${distance} apart`);
  return start;
}

for (const [protocol, reply] of Object.entries(terminals)) {
  describe(protocol, () => {
    test('in the browser the pixels are those of the file; they scroll, and leave', async t => {
      const { terminal } = open(t, []);
      await answer(terminal, reply);
      await terminal.until(isWhole(terminal));
      const before = assertShown(seen(terminal));
      terminal.press('j');
      await terminal.until(() => seen(terminal).start?.row === before.row - 1);
      assertShown(seen(terminal));
      const written = terminal.bytes.length;
      terminal.press(' ');
      await terminal.until('Paragraph 12.');
      await terminal.until(() => seen(terminal).count === 0);
      assert.ok(terminal.bytes.length - written < 6_000, 'nothing of it was written');
      terminal.press('q');
      assert.deepEqual(await terminal.ended, { code: 0, signal: null });
      assert.equal(seen(terminal).count, 0);
      assert.equal(seen(terminal).kitty.size, 0, 'the terminal has forgotten it');
    });

    test('in a talk too, after a change of the size, and not again at a key', async t => {
      const { terminal } = open(t, ['present'], '![Four colors](rgb.png)\n\n- one\n- two\n\n---\n\n# End');
      await answer(terminal, reply);
      const isThere = () => seen(terminal).count > 0;
      await terminal.until(isThere);
      const { count } = seen(terminal);
      terminal.resize(100, 30);
      await terminal.until(() => terminal.bytes.toString().lastIndexOf('\u001b[2J') > 0 && isThere());
      assert.equal(seen(terminal).count, count, 'small pictures keep their size');
      terminal.press('?');
      await terminal.until(() => seen(terminal).count === 0);
      terminal.press('?');
      await terminal.until(isThere);
      terminal.press('n');
      await terminal.until('End');
      await terminal.until(() => seen(terminal).count === 0);
      terminal.press('\u0003');
      assert.deepEqual(await terminal.ended, { code: 130, signal: null });
      assert.equal(seen(terminal).kitty.size, 0);
    });
  });
}

test('a terminal without pictures shows them in cells', async t => {
  const { terminal } = open(t, []);
  await answer(terminal, '\u001b[?1;2c');
  await terminal.until(() => terminal.bytes.includes('\u001b[48;2;255;0;0m'));
  assert.match(terminal.bytes.toString(), /\u001b\[48;2;0;0;255m/);
  assert.match(terminal.screen().join('\n'), /Four colors/);
  assert.doesNotMatch(terminal.bytes.toString(), /dsac-info-picture|1337|\u001b_G[^i]/);
});

test('the cells of a picture, with their colors', async t => {
  const { terminal } = open(t, ['--images', 'cells']);
  await terminal.until(() => terminal.bytes.includes('\u001b[48;2;255;0;0m'));
  await terminal.until('Four colors');
  assertFrame('picture-cells-80x24', coloredFrame(terminal, 5, 16));
});

test('without colors, in ASCII and with --images none there is the description', async t => {
  for (const words of [['--color', 'never'], ['--ascii'], ['--images', 'none']]) {
    const { terminal } = open(t, words);
    await terminal.until('[image: Four colors]');
    assert.ok(!terminal.bytes.includes('\u001b[16t'), 'and the terminal is not asked');
    terminal.press('q');
    await terminal.ended;
  }
});

test('what cannot be shown is its description, and a diagnostic with its place', async t => {
  const text = [
    '# Trouble',
    '![Broken](broken.png)',
    'Text, then ![not there](nothing.png)',
    '![Outside](../outside.png)',
    '![Linked](linked.png)',
    '![Large](large.png)',
    '![Web](https://example.com/x.png)',
    '<img src="rgb.png">',
  ].join('\n\n');
  const { stage, terminal } = openWith(t, text, folder => {
    writeFileSync(join(folder, 'broken.png'), 'no picture');
    symlinkSync('/etc/hostname', join(folder, 'linked.png'));
    const large = readFileSync(file);
    large.writeUInt32BE(30_000, 16);
    large.writeUInt32BE(30_000, 20);
    writeFileSync(join(folder, 'large.png'), large);
  });
  await terminal.until('no description: rgb.png');
  for (const alt of ['Broken', 'not there', 'Outside', 'Linked', 'Large', 'Web'])
    assert.ok(terminal.screen().join('\n').includes(`[image: ${alt}]`), alt);
  terminal.press('q');
  await terminal.ended;
  const said = terminal.bytes.toString();
  const place = (line: number, column: number) => `${stage.deck}:${line}:${column} `;
  for (const row of [
    `${place(3, 11)}image broken.png cannot be shown: it is not a PNG, JPEG, GIF, WebP or SVG`,
    `${place(7, 12)}image ../outside.png cannot be shown: it is outside the folder of the document`,
    `${place(9, 11)}image linked.png cannot be shown: it is outside the folder of the document`,
    `${place(11, 10)}image large.png cannot be shown: it has 30,000 × 30,000 pixels`,
  ])
    assert.ok(said.includes(row), row);
  assert.doesNotMatch(said, /example\.com\/x\.png cannot/);
});

function openWith(
  t: Parameters<typeof createStage>[0],
  text: string,
  make: (folder: string) => void,
): { readonly stage: Stage; readonly terminal: Terminal } {
  const stage = createStage(t, text);
  copyFileSync(file, join(stage.folder, 'rgb.png'));
  make(stage.folder);
  const env = { COLORTERM: 'truecolor', TERM: 'xterm-256color' };
  return { stage, terminal: stage.open([stage.deck], { columns: 120, rows: 40, env }) };
}

test('a page of a folder has the pictures beside it', async t => {
  const stage = createStage(t, '# Home\n');
  const folder = join(stage.folder, 'pages', 'inner');
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, join(folder, 'rgb.png'));
  writeFileSync(join(folder, 'page.md'), '# Page\n\n![Four colors](rgb.png)\n');
  const env = { COLORTERM: 'truecolor', TERM: 'xterm-256color' };
  const terminal = stage.open(['--images', 'cells', join(stage.folder, 'pages')], { ...size, env });
  await terminal.until('Page');
  terminal.press('j\r');
  await terminal.until('▀▀');
  await terminal.until('Four colors');
});

test('pictures are taken back while the program is suspended, and come again', async t => {
  const stage = createStage(t, markdown);
  copyFileSync(file, join(stage.folder, 'rgb.png'));
  const env = { COLORTERM: 'truecolor', TERM: 'xterm-256color' };
  const line = `set -m; "$PROGRAM" ${stage.deck}; echo stopped; sleep 0.2; fg; echo ended`;
  const terminal = stage.start(['/bin/sh', '-c', line], { ...size, isMute: true, env });
  await answer(terminal, terminals.kitty ?? '');
  await terminal.until(isWhole(terminal));
  terminal.press('\u001a');
  await terminal.until(() => terminal.bytes.includes('\u001b_Ga=d'));
  await terminal.until(isWhole(terminal));
  assertShown(seen(terminal));
  terminal.press('q');
  await terminal.ended;
  assert.equal(seen(terminal).kitty.size, 0);
});

test('a GIF of 10,000 frames and a picture cut off do not keep Ctrl+C waiting', async t => {
  const { terminal } = openWith(t, '![Moves](moves.gif)\n\n![Cut](cut.png)\n', folder => {
    const moving = readFileSync(new URL('../pictures/files/moving.gif', import.meta.url));
    // A frame begins with its control block.
    const start = moving.indexOf(Buffer.from([0x21, 0xf9]));
    const frame = moving.subarray(start, moving.indexOf(Buffer.from([0x21, 0xf9]), start + 2));
    const frames = Array.from({ length: 10_000 }, () => frame);
    writeFileSync(
      join(folder, 'moves.gif'),
      Buffer.concat([moving.subarray(0, start), ...frames, Buffer.from(';')]),
    );
    writeFileSync(join(folder, 'cut.png'), readFileSync(file).subarray(0, 60));
  });
  await terminal.until('[image: Cut]');
  terminal.press('\u0003');
  assert.deepEqual(await terminal.ended, { code: 130, signal: null });
  assert.match(terminal.bytes.toString(), /image cut\.png cannot be shown: it is damaged/);
});

test('a screen that follows a talk shows its pictures, wherever it was opened', async t => {
  const stage = createStage(t, '# One\n\n![Four colors](rgb.png)\n\n---\n\n# Two\n');
  copyFileSync(file, join(stage.folder, 'rgb.png'));
  const env = { COLORTERM: 'truecolor', TERM: 'xterm-256color' };
  const line = `cd ${stage.folder} && exec "$PROGRAM" present --images none talk.md`;
  const talk = stage.start(['/bin/sh', '-c', line], { ...size, env });
  await talk.until('[image: Four colors]');
  const screen = stage.open(['present', '--follow', '--images', 'cells'], { ...size, env });
  await screen.until('▀▀');
  talk.press('n');
  await screen.until('Two');
  await screen.until(() => !screen.screen().join('').includes('▀▀'));
  for (const terminal of [screen, talk]) {
    terminal.press('q');
    await terminal.ended;
  }
});

describe('a speaker view shows the pictures of the talk that it follows', () => {
  async function follow(t: Parameters<typeof createStage>[0], reply?: string) {
    const stage = createStage(t, '# One\n\n![Four colors](rgb.png)\n\n---\n\n# Two\n');
    copyFileSync(file, join(stage.folder, 'rgb.png'));
    const env = { COLORTERM: 'truecolor', TERM: 'xterm-256color' };
    const line = `cd ${stage.folder} && exec "$PROGRAM" present --images none talk.md`;
    const talk = stage.start(['/bin/sh', '-c', line], { ...size, env });
    await talk.until('[image: Four colors]');
    const words = reply === undefined ? ['notes', '--images', 'cells'] : ['notes', '--theme', 'dark'];
    const notes = stage.open(words, { columns: 100, rows: 30, env, isMute: reply !== undefined });
    return { talk, notes };
  }
  test('in cells, in the frame of the slide, until the talk goes on', async t => {
    const { talk, notes } = await follow(t);
    await notes.until(/│ .*▀▀.*│/);
    talk.press('n');
    await notes.until(/Now: Two/);
    await notes.until(() => !notes.screen().join('').includes('▀▀'));
    for (const terminal of [notes, talk]) {
      terminal.press('q');
      await terminal.ended;
    }
  });
  for (const [protocol, reply] of Object.entries(terminals)) {
    test(`in ${protocol}, and nothing of it is left at the end`, async t => {
      const { talk, notes } = await follow(t, reply);
      await answer(notes, reply);
      await notes.until(() => seen(notes).count > 0);
      talk.press('n');
      await notes.until(/Now: Two/);
      await notes.until(() => seen(notes).count === 0);
      notes.press('q');
      assert.deepEqual(await notes.ended, { code: 0, signal: null });
      assert.equal(seen(notes).kitty.size, 0);
      talk.press('q');
      await talk.ended;
    });
  }
});
