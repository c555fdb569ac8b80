import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { packed } from '../support/packed.ts';
import { run } from '../support/run-program.ts';
import { startTerminal } from '../support/terminal.ts';

const { bin } = packed();
const home = mkdtempSync(join(tmpdir(), 'dsac-info-keys-'));
after(() => rmSync(home, { recursive: true, force: true }));
mkdirSync(join(home, 'dsac-info'));
const config = join(home, 'dsac-info', 'config.yaml');
writeFileSync(
  config,
  'keys:\n  browser:\n    search: [s, ctrl+f]\n    quit: x\n    opne: z\n  talk: { help: F2 }\n  console: { black: F4 }\n',
);
const env = { XDG_CONFIG_HOME: home };
const told = `dsac-info: ${config}:5:5 settings: keys: no command of browser is named opne; did you mean open?\n`;

test('the keys of the settings file work on the screen, and mistakes in them are reported', async t => {
  const terminal = startTerminal([bin], { env });
  t.after(() => terminal.stop());
  await terminal.until(/s search {2}↓ choose {2}Enter read {2}x quit/);
  const row = 'config.yaml:5:5 no command of browser is named opne; did you mean open?';
  assert.equal(terminal.screen().at(-2)?.trim(), row);
  terminal.press('/qjs');
  await terminal.until('Search:');
  terminal.press('\u001b');
  await terminal.until('❯ 2 Stats');
  terminal.press('x');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  // The first screen has shown it, so it is not printed again.
  assert.ok(!terminal.screen().join('').includes('did you mean open?'));
});

test('a talk names the custom key', async t => {
  // A mistake would be shown first.
  const whole = join(home, 'whole');
  mkdirSync(join(whole, 'dsac-info'), { recursive: true });
  writeFileSync(join(whole, 'dsac-info', 'config.yaml'), 'keys: { talk: { help: F2 } }\n');
  const terminal = startTerminal([bin, 'present'], { env: { XDG_CONFIG_HOME: whole } });
  t.after(() => terminal.stop());
  await terminal.until('F2 lists the keys');
  terminal.press('\u0003');
  await terminal.ended;
});

test('config reports custom keys, and what is wrong with them', () => {
  const text = run(['config'], env);
  assert.equal(text.stderr, told);
  assert.match(text.stdout, /^keys\.browser\.search +s, Ctrl\+F +.*config\.yaml:3$/m);
  assert.match(text.stdout, /^keys\.talk\.help +F2 +.*config\.yaml:6$/m);
  // The file has the former name of the table.
  assert.match(text.stdout, /^keys\.speaker\.black +F4 +.*config\.yaml:7$/m);
  const { settings } = JSON.parse(run(['config', '--json'], env).stdout) as {
    settings: { name: string; value: unknown; where: string }[];
  };
  const found = settings.find(({ name }) => name === 'keys.browser.quit');
  assert.deepEqual([found?.value, found?.where], ['x', `${config}:4`]);
});

test('what only prints does not care about keys', () => {
  assert.equal(run(['show', 'stats'], env).stderr, '');
});

test('the setting, its variable and its option do the same', () => {
  const of = (args: readonly string[], variables = {}) => {
    const { settings } = JSON.parse(run(['config', '--json', ...args], variables).stdout) as {
      settings: { name: string; value: unknown }[];
    };
    return settings.find(({ name }) => name === 'singleKeys')?.value;
  };
  assert.deepEqual(
    [of([]), of(['--no-single-keys']), of([], { DSAC_INFO_SINGLE_KEYS: 'off' })],
    [true, false, false],
  );
});

test('without single keys Alt with a character is the key, as a terminal sends it', async t => {
  const terminal = startTerminal([bin, '--no-single-keys']);
  t.after(() => terminal.stop());
  await terminal.until('❯ 1 Mission');
  assert.match(terminal.screen().at(-1) ?? '', /Alt\+\/ search {2}Enter read {2}Alt\+q quit {2}Alt\+\? keys/);
  terminal.press('q/jm');
  terminal.press('\u001bj\u001bj');
  await terminal.until('❯ 3 OSPO');
  terminal.press('\u001b/');
  await terminal.until('Search:');
  terminal.press('q\u001b');
  await terminal.until('❯ 3 OSPO');
  terminal.press('\u001b?');
  await terminal.until('↓ Alt+j');
  terminal.press('\u001bq');
  await terminal.until('❯ 3 OSPO');
  terminal.press('\u001bq');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});
