import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packed } from '../support/packed.ts';
import { isSampled } from '../support/sample.ts';
import { deckText, type ScreenState, screenStates } from '../support/screen-states.ts';
import { createStage, type Stage } from '../support/stage.ts';
import type { Command, Terminal } from '../support/terminal.ts';
import { untouchedModes } from '../support/terminal-record.ts';
import { tellingTty, ttyStates } from '../support/tty-state.ts';

// Every end in every state: the terminal is as it was found.

const { bin } = packed();
const enter = '\r';
const supportFile = (name: string) => fileURLToPath(new URL(`../support/${name}`, import.meta.url));
const parent: Command = [process.execPath, supportFile('parent.cjs')];

/** The talk that the speaker views follow. */
const hall = createStage({ after }, deckText);
const talk = hall.open(['present', hall.deck]);
await talk.until('First words.');

/** A speaker view looks for talks in the folder of the one that it should follow. */
function placeOf(state: ScreenState): Readonly<Record<string, string>> {
  return state === screenStates.console ? { XDG_RUNTIME_DIR: hall.runtime, TMPDIR: hall.folder } : {};
}

type Opened = { readonly terminal: Terminal; readonly stage: Stage };

/** Opens the program in a state. @param wrap what the program's command becomes a part of */
async function open(
  t: TestContext,
  state: ScreenState,
  wrap: (command: Command) => Command,
  env: Readonly<Record<string, string>> = {},
): Promise<Opened> {
  const stage = createStage(t, deckText);
  const terminal = stage.start(wrap([bin, ...state.words(stage)]), { env: { ...placeOf(state), ...env } });
  await state.enter(terminal);
  return { terminal, stage };
}

/** In a window with its own title. */
const titled = (command: Command): Command => [
  'sh',
  '-c',
  `printf '\\033]2;before\\007'; exec "$@"`,
  'sh',
  ...tellingTty(command),
];

const behindParent = (command: Command): Command => titled([...parent, ...command]);

async function assertRestored(terminal: Terminal, code: number): Promise<void> {
  assert.notDeepEqual(terminal.events.titles.at(-1), 'before', 'the window had a title of ours');
  assert.deepEqual(await terminal.ended, { code, signal: null });
  assert.deepEqual(terminal.modes, untouchedModes);
  assert.equal(terminal.events.titles.at(-1), 'before');
  const { before, after: left } = ttyStates(terminal.bytes);
  assert.ok(before.includes('icanon') && before.includes('echo') && before.includes('isig'));
  assert.deepEqual(left, before, 'the tty is as it was found');
}

type End = (t: TestContext, state: ScreenState, wrap: (command: Command) => Command) => Promise<void>;

const signalled =
  (signal: NodeJS.Signals, code: number): End =>
  async (t, state, wrap) => {
    const { terminal } = await open(t, state, wrap);
    terminal.kill(signal);
    await assertRestored(terminal, code);
  };

/** What goes wrong inside (`faults.cjs`), the exit code, and the error message. */
const broken =
  (fault: string, code: number, said?: string): End =>
  async (t, state, wrap) => {
    const env = { FAULT: fault, NODE_OPTIONS: `--require ${supportFile('faults.cjs')}` };
    const { terminal } = await open(t, state, wrap, env);
    terminal.kill('SIGURG');
    await assertRestored(terminal, code);
    const screen = terminal.screen().join('\n').trim();
    // A reply that comes later than the program waits for it (150 ms) is echoed by the tty.
    if (said === undefined) assert.equal(screen.replace('^[[?1;2c', ''), '');
    else assert.ok(screen.startsWith(`dsac-info: internal error: ${said}\nAdd --debug`), screen);
  };

const ends: Readonly<Record<string, End>> = {
  async q(t, state, wrap) {
    const { terminal } = await open(t, state, wrap);
    await state.quit(terminal);
    await assertRestored(terminal, 0);
  },
  async 'Ctrl+C'(t, state, wrap) {
    const { terminal } = await open(t, state, wrap);
    terminal.press('\u0003');
    await assertRestored(terminal, 130);
  },
  SIGTERM: signalled('SIGTERM', 143),
  SIGHUP: signalled('SIGHUP', 129),
  SIGINT: signalled('SIGINT', 130),
  SIGQUIT: signalled('SIGQUIT', 131),
  async 'stopped and continued from outside'(t, state, wrap) {
    const { terminal } = await open(t, state, wrap);
    const before = terminal.screen();
    terminal.kill('SIGSTOP');
    terminal.emulator.write('\u001b[2J\u001b[?25l');
    terminal.kill('SIGCONT');
    await terminal.until(screen => withoutClock(screen) === withoutClock(before));
    terminal.press('\u0003');
    await assertRestored(terminal, 130);
  },
};

const faults: Readonly<Record<string, End>> = {
  'an exception in a component': broken('component', 70, 'rows did not join'),
  'a renderer that throws for good': broken('renderer', 70, 'rows did not join'),
  'an unhandled rejection': broken('rejection', 70, 'nobody caught this'),
  'a closed stdout': broken('output', 1),
};

/** The rows without the clocks of a speaker view. */
function withoutClock(screen: readonly string[]): string {
  return screen.map(row => row.replace(/\d+:\d\d(?::\d\d)?/g, '')).join('\n');
}

/** A shell with job control that writes only its prompt. */
async function openShell(t: TestContext, state: ScreenState): Promise<Opened> {
  const stage = createStage(t, deckText);
  const inputrc = join(stage.folder, 'inputrc');
  writeFileSync(inputrc, 'set enable-bracketed-paste off\n');
  const terminal = stage.start(['bash', '--norc', '--noprofile', '-i'], {
    env: { ...placeOf(state), PS1: 'ready> ', INPUTRC: inputrc },
  });
  await terminal.until(/^ready>/);
  terminal.press(`printf '\\033]2;before\\007'; clear${enter}`);
  await terminal.until(screen => screen[0] === 'ready>');
  return { terminal, stage };
}

async function suspendAndResume(
  t: TestContext,
  state: ScreenState,
  wrapper: readonly string[],
): Promise<void> {
  const { terminal, stage } = await openShell(t, state);
  terminal.press(`${[...wrapper, bin, ...state.words(stage)].map(word => `'${word}'`).join(' ')}${enter}`);
  await state.enter(terminal);
  const before = terminal.screen();
  // Twice: what is taken is to be given back each time.
  for (const _ of [1, 2]) {
    terminal.press('\u001a');
    await terminal.until('Stopped');
    assert.deepEqual(terminal.modes, untouchedModes);
    assert.equal(terminal.events.titles.at(-1), 'before');
    terminal.press(`clear; stty -a | grep -wo -e icanon -e echo -e isig | xargs${enter}`);
    await terminal.until('isig icanon echo');
    terminal.press(`clear; fg${enter}`);
    await terminal.until(
      screen => terminal.modes.alternateBuffer && withoutClock(screen) === withoutClock(before),
    );
    assert.notEqual(terminal.events.titles.at(-1), 'before');
  }
  terminal.press('\u0003');
  await terminal.until(/^ready>/);
  terminal.press(`echo code $?${enter}`);
  await terminal.until('code 130');
  assert.deepEqual(terminal.modes, untouchedModes);
  assert.equal(terminal.events.titles.at(-1), 'before');
}

async function endSuspended(t: TestContext, state: ScreenState): Promise<void> {
  const { terminal, stage } = await openShell(t, state);
  terminal.press(`${[bin, ...state.words(stage)].map(word => `'${word}'`).join(' ')}${enter}`);
  await state.enter(terminal);
  terminal.press('\u001a');
  await terminal.until('Stopped');
  terminal.press(`clear; seq 5; kill %1; wait -f %1; echo ended${enter}`);
  await terminal.until(screen => screen.some(row => row === 'ended'));
  assert.deepEqual(
    terminal.screen().slice(0, 5),
    ['1', '2', '3', '4', '5'],
    "the shell's screen is left alone",
  );
  assert.deepEqual(terminal.modes, untouchedModes);
  assert.equal(terminal.events.titles.at(-1), 'before');
}

/** In a shell that outlives the loss, and records how the program ended. */
async function loseTerminal(t: TestContext, state: ScreenState, wrapper: readonly string[]): Promise<void> {
  const script = 'trap : HUP; "$@"; echo $? > "$TMPDIR/code"';
  const { terminal, stage } = await open(t, state, command => [
    'sh',
    '-c',
    script,
    'sh',
    ...wrapper,
    ...command,
  ]);
  terminal.hangUp();
  await terminal.ended;
  const folder = state === screenStates.console ? hall.folder : stage.folder;
  assert.equal(readFileSync(join(folder, 'code'), 'utf8'), '1\n');
}

for (const [index, [name, state]] of Object.entries(screenStates).entries()) {
  describe(`${name}: the terminal is as it was found`, { concurrency: 3 }, () => {
    for (const [at, [end, run]] of Object.entries({ ...ends, ...faults }).entries())
      if (isSampled(index + at, 10)) test(end, t => run(t, state, titled));
    const more: Readonly<Record<string, (t: TestContext) => Promise<void>>> = {
      'Ctrl+Z, and fg under a shell': t => suspendAndResume(t, state, []),
      'ended while it is suspended': t => endSuspended(t, state),
      'a lost terminal is a quiet end': t => loseTerminal(t, state, []),
    };
    for (const [at, [end, run]] of Object.entries(more).entries())
      if (isSampled(index + at, 7)) test(end, run);
  });
}

for (const name of ['panel with a focused link', 'talk'] as const) {
  const state = screenStates[name] as ScreenState;
  describe(`${name}, under a parent such as npx: the terminal is restored`, {
    concurrency: 3,
  }, () => {
    for (const [end, run] of Object.entries(ends)) test(end, t => run(t, state, behindParent));
    test('Ctrl+Z, and fg under a shell', t => suspendAndResume(t, state, parent));
    test('a lost terminal is a quiet end', t => loseTerminal(t, state, parent));
  });
}

test('nothing is written to a file that takes what is said on stderr', async t => {
  const stage = createStage(t, deckText);
  const errors = join(stage.folder, 'errors.txt');
  const terminal = stage.openShell(`"$PROGRAM" 2>'${errors}'`);
  await terminal.until('q quit');
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assert.deepEqual(terminal.modes, untouchedModes);
  assert.equal(readFileSync(errors, 'utf8'), '');
});
