import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inkAt } from '../support/painted-cells.ts';
import { createStage } from '../support/stage.ts';
import type { Terminal } from '../support/terminal.ts';
import { untouchedModes } from '../support/terminal-record.ts';

// The terminal of these tests answers nothing by itself: each test says what it answers, and when.
const size = { columns: 80, rows: 24, isMute: true, env: { COLORTERM: 'truecolor' } };
const questions = '\u001b[?2031h\u001b[?996n\u001b]11;?\u001b\\\u001b[c';
const again = '\u001b]11;?\u001b\\\u001b[c';

const scheme = '\u001b[?997;2n';
const background = '\u001b]11;rgb:fdfd/f6f6/e3e3\u001b\\';
const attributes = '\u001b[?62;22c';

/** The rule below the heading: the accent, which is what `auto` colors. */
function accent(terminal: Terminal): string {
  const rows = terminal.screen();
  const row = rows.findIndex(text => text.includes('━'));
  return inkAt(terminal, row, rows[row]?.indexOf('━') ?? 0);
}
const unknown = '9';
const onLight = '#0071bc';
const onDark = '#4d9cd0';

const asked = (terminal: Terminal, bytes = questions) => terminal.until(() => terminal.bytes.includes(bytes));

async function open(t: Parameters<typeof createStage>[0], words: readonly string[] = []): Promise<Terminal> {
  const terminal = createStage(t, '').open(words, size);
  await asked(terminal);
  return terminal;
}

/** No character of a reply is on the screen, and the menu is unchanged except for the cursor. */
function assertNothingShown(terminal: Terminal, chosen: string): void {
  const screen = terminal.screen().join('\n');
  assert.doesNotMatch(screen, /rgb|f6f6|e3e3|997|62;22|\u001b|\]11/);
  assert.match(screen, new RegExp(`❯ ${chosen}`));
  assert.match(screen, /Section \d of 6/);
}

test('the first frame waits for no answer, and is the same with any answer', async t => {
  const frames: string[] = [];
  for (const reply of ['', scheme + background + attributes, attributes]) {
    const terminal = await open(t);
    const bytes = terminal.bytes.toString();
    const frame = bytes.slice(0, bytes.indexOf(questions));
    assert.match(frame, /Mission/, 'it is written before the terminal is asked');
    assert.match(frame, /keys/);
    frames.push(frame);
    terminal.press(`${reply}j`);
    await terminal.until('❯ 2 Stats');
    assertNothingShown(terminal, '2 Stats');
  }
  assert.equal(frames[1], frames[0]);
  assert.equal(frames[2], frames[0]);
});

const answers: Readonly<Record<string, readonly [reply: string, accent: string]>> = {
  all: [scheme + background + attributes, onLight],
  'its background alone': [background + attributes, onLight],
  'its background, ended by BEL': ['\u001b]11;rgb:00/00/00\u0007', onDark],
  'that it is light': [scheme + attributes, onLight],
  'that it is dark': [`\u001b[?997;1n${attributes}`, onDark],
  'one thing and another: the color itself counts': [`\u001b[?997;1n${background}${attributes}`, onLight],
};

describe('the accent is visible on the background', () => {
  for (const [what, [reply, expected]] of Object.entries(answers)) {
    test(`the terminal says ${what}`, async t => {
      const terminal = await open(t);
      await terminal.until(() => accent(terminal) === unknown);
      terminal.press(`j${reply}k`);
      await terminal.until(() => accent(terminal) === expected);
      assertNothingShown(terminal, '1 Mission');
    });
  }
});

test('the next first frame has the colors of the answer, until the terminal no longer gives one', async t => {
  const stage = createStage(t, '');
  async function start(expected: string): Promise<Terminal> {
    const terminal = stage.open([], size);
    await asked(terminal);
    await terminal.until('❯ 1 Mission');
    await terminal.until(() => accent(terminal) === expected);
    return terminal;
  }
  async function answer(terminal: Terminal, reply: string, expected: string): Promise<void> {
    terminal.press(`${reply}j`);
    await terminal.until('❯ 2 Stats');
    await terminal.until(() => accent(terminal) === expected);
    terminal.press('q');
    assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  }
  await answer(await start(unknown), scheme + background + attributes, onLight);
  await answer(await start(onLight), `\u001b]11;rgb:00/00/00\u0007${attributes}`, onDark);
  await answer(await start(onDark), attributes, unknown);
  await answer(await start(unknown), attributes, unknown);
});

test('it does not answer: keys work all the same, and the program can quit', async t => {
  const terminal = await open(t);
  terminal.press('jj');
  await terminal.until('❯ 3 OSPO');
  assert.equal(accent(terminal), unknown);
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assert.deepEqual(terminal.modes, untouchedModes);
});

describe('a reply that is cut is no text, and the keys around it are keys', () => {
  const whole = scheme + background + attributes;
  const cuts = Array.from({ length: whole.length - 1 }, (_, index) => index + 1);
  // Another test cuts after an Esc, which is a key if nothing follows for long.
  for (const cut of cuts.filter(at => at % 4 === 1 && whole[at - 1] !== '\u001b')) {
    test(`after ${JSON.stringify(whole.slice(0, cut))}`, async t => {
      const terminal = await open(t);
      terminal.press(`j${whole.slice(0, cut)}`);
      // What was pressed before is seen when both have come.
      await terminal.until('❯ 2 Stats');
      terminal.press(`${whole.slice(cut)}j`);
      await terminal.until('❯ 3 OSPO');
      assertNothingShown(terminal, '3 OSPO');
    });
  }

  test('and never continues', async t => {
    const terminal = await open(t);
    terminal.press('\u001b]11;rgb:fdj');
    await terminal.until('❯ 2 Stats');
    terminal.press('j');
    await terminal.until('❯ 3 OSPO');
    assertNothingShown(terminal, '3 OSPO');
  });

  test('and continues after a key', async t => {
    const terminal = await open(t);
    terminal.press('\u001b]11;rgb:fdj');
    await terminal.until('❯ 2 Stats');
    terminal.press('fd/f6f6/e3e3\u001b\\k');
    await terminal.until('❯ 1 Mission');
    await terminal.until(() => accent(terminal) === onLight);
    assertNothingShown(terminal, '1 Mission');
  });
});

test('changes are followed while the program runs, and asked about', async t => {
  const terminal = await open(t);
  terminal.press(scheme + background + attributes);
  await terminal.until(() => accent(terminal) === onLight);
  terminal.press('\u001b[?997;1n');
  await terminal.until(() => accent(terminal) === onDark);
  await asked(terminal, again);
  // On this background, that blue would be hard to see.
  terminal.press(`\u001b]11;rgb:6060/6060/6060\u001b\\${attributes}`);
  await terminal.until(() => ![onDark, onLight].includes(accent(terminal)));
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assert.deepEqual(terminal.modes, untouchedModes);
});

describe('the terminal is asked nothing, and reports no changes', () => {
  const quiet: Readonly<Record<string, readonly [words: readonly string[], env: Record<string, string>]>> = {
    'where a theme is named': [['--theme', 'light'], {}],
    'without colors': [[], { NO_COLOR: '1' }],
    'with the sixteen colors of its palette': [[], { COLORTERM: '', TERM: 'xterm' }],
  };
  for (const [what, [words, env]] of Object.entries(quiet)) {
    test(what, async t => {
      const terminal = createStage(t, '').open(words, { ...size, env: { ...size.env, ...env } });
      await terminal.until('❯ 1 Mission');
      terminal.press('j');
      await terminal.until('❯ 2 Stats');
      terminal.press('q');
      await terminal.ended;
      assert.doesNotMatch(terminal.bytes.toString(), /\u001b\[\??(?:2031|996|0?c)|\u001b\]1[01];/);
    });
  }
});

test('every end takes the reports back: a signal, and a pause', async t => {
  const terminal = await open(t);
  await terminal.until(() => terminal.modes.others.includes(2031));
  terminal.kill('SIGTERM');
  await terminal.ended;
  assert.deepEqual(terminal.modes, untouchedModes);
});
