import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { leastBetweenSwitches } from '../../src/screens/held-switch.ts';
import { builtInTheme } from '../../src/theme/built-in.ts';
import { themeNames } from '../../src/theme/theme-names.ts';
import { grounds, inkAt } from '../support/painted-cells.ts';
import { isSampled, isWhole } from '../support/sample.ts';
import { createStage } from '../support/stage.ts';
import type { Terminal } from '../support/terminal.ts';
import { untouchedModes } from '../support/terminal-record.ts';

const inColors = { COLORTERM: 'truecolor' };
const deckText = '---\ntitle: Talk\n---\n\n# One\n\nWords, and a [link](https://one.example).\n';
const right = '\u001b[C';

/** Every cell is painted: none has the terminal's own background. */
function assertPainted(terminal: Terminal, background: string): void {
  const counts = grounds(terminal);
  const told = [...counts].map(([ground, cells]) => `${ground}: ${cells}`).join(', ');
  assert.equal(counts.get('none'), undefined, told);
  const most = [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
  assert.equal(most, background, told);
}

type Words = readonly string[];
type Size = readonly [columns: number, rows: number];

/** What to open, what to press, and what is then on the screen. */
const screens: Readonly<Record<string, readonly [words: Words, keys: Words, shown: string, sizes: Size[]]>> =
  {
    'the browser': [
      [],
      [],
      'Mission',
      [
        [80, 24],
        [160, 45],
        [40, 12],
        [20, 5],
      ],
    ],
    'a section': [['news'], [' ', '\t'], 'Link 1 of', [[80, 24]]],
    'the list of keys': [
      [],
      ['?'],
      'Move',
      [
        [80, 24],
        [160, 45],
      ],
    ],
    'what a small window says': [[], [], 'Window too small', [[19, 4]]],
    'a talk': [
      ['present', 'DECK'],
      [right],
      'Words',
      [
        [80, 24],
        [160, 45],
        [40, 12],
      ],
    ],
    'the list of its slides': [['present', 'DECK'], ['o'], 'Filter slides', [[80, 24]]],
    'a console without a talk': [['notes'], [], 'No talk', [[80, 24]]],
  };

describe('a theme with a background paints every cell', () => {
  for (const [what, [words, keys, shown, sizes]] of Object.entries(screens)) {
    for (const [columns, rows] of sizes) {
      test(`${what}, ${columns} x ${rows}`, async t => {
        const stage = createStage(t, deckText);
        const named = words.map(word => (word === 'DECK' ? stage.deck : word));
        const terminal = stage.open([...named, '--theme', 'projector'], { columns, rows, env: inColors });
        await terminal.until(screen => screen.join('').trim() !== '');
        for (const key of keys) terminal.press(key);
        await terminal.until(shown);
        assertPainted(terminal, '#ffffff');
      });
    }
  }
});

test('it stays painted when the text moves and when the window changes, and rows are no wider', async t => {
  const terminal = createStage(t, '').open(['policies', '--theme', 'dark'], { env: inColors });
  await terminal.until('› 5 Policies');
  const top = terminal.screen()[2];
  terminal.press('jjjj');
  await terminal.until(screen => screen[2] !== top);
  assertPainted(terminal, '#14171c');
  for (const [columns, rows] of [
    [120, 40],
    [50, 14],
    [90, 30],
  ] as const) {
    terminal.resize(columns, rows);
    await terminal.until(screen => screen.length === rows && / scroll /.test(screen.at(-1) ?? ''));
    await terminal.until(() => !grounds(terminal).has('none'));
    assertPainted(terminal, '#14171c');
  }
});

describe('a terminal that erases with its own background is painted with blanks', () => {
  const terminals: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'GNU screen': { STY: '1.pts', TERM: 'screen-256color' },
    'GNU screen on another machine': { TERM: 'screen.xterm-256color' },
    'GNU screen in tmux': { STY: '1.pts', TMUX: '/tmp/tmux,1,0', TERM: 'screen-256color' },
    kitty: { TERM: 'xterm-kitty' },
  };
  type Way = readonly (readonly [key: string, shown: string])[];
  const ways: Readonly<Record<string, readonly [words: Words, way: Way]>> = {
    'the browser': [
      [],
      [
        ['', '❯ 1 Mission'],
        ['j', '❯ 2 Stats'],
        ['/', 'Search'],
        ['\u001b', '❯ 2 Stats'],
      ],
    ],
    'a talk': [
      ['present', 'DECK'],
      [
        ['', 'Talk'],
        [right, 'Words'],
        ['o', 'Filter slides'],
        ['\u001b', 'Words'],
      ],
    ],
  };
  for (const [index, [name, env]] of Object.entries(terminals).entries()) {
    for (const [at, [what, [words, way]]] of Object.entries(ways).entries()) {
      if (!isSampled(index + at, 9)) continue;
      test(`${name}, ${what}`, async t => {
        const stage = createStage(t, deckText);
        const named = words.map(word => (word === 'DECK' ? stage.deck : word));
        const open = (more: Readonly<Record<string, string>>) =>
          stage.open([...named, '--theme', 'light'], {
            env: { ...inColors, FORCE_HYPERLINK: '0', ...more },
          });
        const other = open({});
        const terminal = open(env);
        // Cells that it would leave on the terminal's own background stay as they were here, which is visible, too.
        for (const final of ['J', 'K']) terminal.emulator.parser.registerCsiHandler({ final }, () => true);
        for (const one of [terminal, other]) {
          for (const [key, shown] of way) {
            if (key !== '') one.press(key);
            await one.until(shown);
          }
        }
        await terminal.until(screen => screen.join('\n') === other.screen().join('\n'));
        assertPainted(terminal, '#fbfaf7');
        assert.deepEqual(erasings(terminal), []);
      });
    }
  }
});

/** What is erased while the screen is there, as bytes. */
function erasings({ bytes }: Terminal): readonly string[] {
  const [, drawn = ''] = bytes.toString().split('\u001b[?1049h');
  return drawn.match(/\u001b\[[0-3]?[JK]/g) ?? [];
}

/** Until the same key is heard again: a key that is held must not flash the window (WCAG 2.3.1). */
const untilHeard = () => new Promise(resolve => setTimeout(resolve, leastBetweenSwitches));

async function cycle(t: TestContext, words: Words, key: string, ready: string, hasNotice = true) {
  const stage = createStage(t, deckText);
  const named = words.map(word => (word === 'DECK' ? stage.deck : word));
  const terminal = stage.open(named, { env: inColors });
  await terminal.until(ready);
  const seen: string[] = [];
  const most = () => [...grounds(terminal)].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? '';
  const names = [...themeNames.slice(1), 'auto'];
  for (const name of names) {
    await untilHeard();
    const before = most();
    terminal.press(key);
    if (hasNotice) await terminal.until(`Theme: ${name}`);
    await terminal.until(() => most() !== before && new Set([...grounds(terminal).keys()]).size <= 2);
    seen.push(most());
  }
  const painted = themeNames.slice(1).map(name => builtInTheme(name).base?.background);
  assert.deepEqual(seen, [...painted, 'none']);
  terminal.press('\u0003');
  assert.deepEqual(await terminal.ended, { code: 130, signal: null });
  assert.deepEqual(terminal.modes, untouchedModes);
}

describe('one key switches through all themes', () => {
  test('in the browser', t => cycle(t, [], 't', '❯ 1 Mission'));
  if (isWhole) test('in a section', t => cycle(t, ['stats'], 'T', '› 2 Stats'));
  if (isWhole) test('in a talk', t => cycle(t, ['present', 'DECK'], 't', 'Talk'));
  test('in a speaker view', t => cycle(t, ['notes'], 'T', 'No talk', false));
});

test('without colors nothing is painted, and the terminal is asked nothing', async t => {
  const env = { ...inColors, NO_COLOR: '1' };
  const terminal = createStage(t, '').open(['--theme', 'dark'], { env });
  await terminal.until('❯ 1 Mission');
  terminal.press('t');
  await terminal.until('Theme: light, without colors');
  assert.deepEqual([...grounds(terminal).keys()], ['none']);
  assert.deepEqual(terminal.events.replies, []);
  assert.doesNotMatch(terminal.bytes.toString(), /\u001b\[[\d;]*(?:3[0-8]|4[0-8]|9[0-7])[;m]/);
  assert.match(terminal.bytes.toString(), /\u001b\[1;7m/, 'weight and swapping stay');
});

test('the option wins over the talk, and the talk over what is usual', async t => {
  const stage = createStage(t, deckText.replace('title: Talk', 'title: Talk\ntheme: light'));
  const own = stage.open(['present', stage.deck], { env: inColors });
  await own.until('1/2');
  assertPainted(own, '#fbfaf7');
  const asked = stage.open(['present', stage.deck, '--theme', 'dark'], { env: inColors });
  await asked.until('1/2');
  assertPainted(asked, '#14171c');
  const auto = stage.open(['present', stage.deck, '--theme=auto'], { env: inColors });
  await auto.until('1/2');
  assert.deepEqual([...grounds(auto).keys()], ['none']);
  // Saved with another theme: the audience sees it at once.
  writeFileSync(stage.deck, deckText.replace('title: Talk', 'title: Other\ntheme: high-contrast'));
  await own.until('Other');
  await own.until(() => grounds(own).get('#000000') === 80 * 24);
  await asked.until('Other');
  assertPainted(asked, '#14171c');
});

test('the key also switches to your own theme', async t => {
  const stage = createStage(t, '');
  const themes = join(stage.folder, 'dsac-info', 'themes');
  mkdirSync(themes, { recursive: true });
  writeFileSync(join(themes, 'night.yaml'), 'extends: dark\nbackground: "#000040"\ntitle: "#ffff00"\n');
  const env = { ...inColors, XDG_CONFIG_HOME: stage.folder, DSAC_INFO_THEME: 'night' };
  const terminal = stage.open([], { env });
  await terminal.until('❯ 1 Mission');
  assertPainted(terminal, '#000040');
  assert.equal(inkAt(terminal, 0, 1), '#ffff00');
  terminal.press('t');
  await terminal.until('Theme: auto');
  for (const name of [...themeNames.slice(1), 'night']) {
    await untilHeard();
    terminal.press('t');
    await terminal.until(`Theme: ${name}`);
  }
  await terminal.until(() => grounds(terminal).get('none') === undefined);
  assertPainted(terminal, '#000040');
});
