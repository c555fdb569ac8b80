import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { program, run } from '../support/run-program.ts';
import { startTerminal } from '../support/terminal.ts';

const base = mkdtempSync(join(tmpdir(), 'dsac-info-settings-'));
after(() => rmSync(base, { recursive: true, force: true }));

let count = 0;
/** A folder of settings with this file in it. */
function configHome(text: string | Uint8Array): { readonly XDG_CONFIG_HOME: string; readonly path: string } {
  const home = join(base, String(count++));
  mkdirSync(join(home, 'dsac-info'), { recursive: true });
  const path = join(home, 'dsac-info', 'config.yaml');
  writeFileSync(path, text);
  return { XDG_CONFIG_HOME: home, path };
}

function config(env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const ran = run(['config', '--json', ...args], env);
  assert.equal(ran.code, 0);
  const parsed = JSON.parse(ran.stdout) as {
    file: string | null;
    settings: { name: string; value: unknown; from: string; where: string }[];
  };
  const told = Object.fromEntries(
    parsed.settings.map(({ name, value, from, where }) => [name, [value, from, where]]),
  );
  return { file: parsed.file, told, stderr: ran.stderr };
}

test('config prints the current values, and where each comes from', () => {
  const { XDG_CONFIG_HOME, path } = configHome('# mine\npager: more\ncolumns: 60\n');
  const { file, told, stderr } = config(
    { XDG_CONFIG_HOME, DSAC_INFO_COLUMNS: '50', DSAC_INFO_REDUCE_MOTION: '1' },
    ['--hyperlinks', 'never'],
  );
  assert.deepEqual([file, stderr], [path, '']);
  assert.deepEqual(told, {
    hyperlinks: ['never', 'option', '--hyperlinks'],
    pager: ['more', 'file', `${path}:2`],
    columns: [50, 'environment', 'DSAC_INFO_COLUMNS'],
    motion: ['none', 'environment', 'DSAC_INFO_REDUCE_MOTION'],
    images: ['auto', 'default', 'default'],
    transition: ['auto', 'default', 'default'],
    library: ['built-in', 'default', 'default'],
    theme: ['auto', 'default', 'default'],
    menu: ['auto', 'default', 'default'],
    slideColumns: ['auto', 'default', 'default'],
    singleKeys: [true, 'default', 'default'],
    blockLetters: ['auto', 'default', 'default'],
  });
  const { stdout } = run(['config'], { XDG_CONFIG_HOME });
  assert.match(stdout, /^pager +more +\/.*config\.yaml:2$/m);
  assert.ok(stdout.endsWith(`\nSettings file: ${path}\n`));
});

test('the file is in XDG_CONFIG_HOME if that is absolute, otherwise below the home folder', () => {
  const { XDG_CONFIG_HOME } = configHome('columns: 33');
  const home = join(base, 'home');
  mkdirSync(home);
  symlinkSync(XDG_CONFIG_HOME, join(home, '.config'));
  assert.equal(config({ HOME: home }).told.columns?.[0], 33);
  assert.equal(config({ HOME: home, XDG_CONFIG_HOME: 'relative' }).told.columns?.[0], 33);
  assert.equal(config({ HOME: home, XDG_CONFIG_HOME: join(base, 'none') }).told.columns?.[0], 'auto');
  assert.equal(config({ HOME: '', XDG_CONFIG_HOME: '' }).file, null);
});

test('the limit is kept, and --width overrides it', () => {
  const { XDG_CONFIG_HOME } = configHome('columns: 40');
  const widest = (args: readonly string[], env = {}) =>
    Math.max(
      ...run(['show', 'mission', ...args], { XDG_CONFIG_HOME, ...env })
        .stdout.split('\n')
        .map(row => row.length),
    );
  assert.ok(widest([]) <= 40);
  assert.ok(widest([], { COLUMNS: '30' }) <= 30, 'a narrower window is narrower');
  assert.ok(widest(['--width', '70']) > 60);
  assert.ok(widest([], { DSAC_INFO_COLUMNS: 'auto' }) > 60);
});

const broken: Readonly<Record<string, readonly [text: string | Uint8Array, told: RegExp]>> = {
  'an unknown name': [
    'pagr: less',
    /^dsac-info: \/.*config\.yaml:1:1 settings: unknown setting pagr; did you mean pager\?\n$/,
  ],
  'no YAML': ['pager: [', /^dsac-info: \/.*config\.yaml:\d+:\d+ settings file: /],
  'a wrong value': ['columns: wide', /config\.yaml:1:1 settings: columns must be a number/],
  'no text': [
    Buffer.from('\u0089PNG\r\n', 'latin1'),
    /config\.yaml cannot be read: it is not a text file\n$/,
  ],
  'far too much': ['#'.repeat(200_000), /config\.yaml cannot be read: it is too large\n$/],
  'what a terminal would obey': ['"\\e]0;title\\a": 1', /unknown setting ␛\]0;title␇/],
};

for (const [name, [text, told]] of Object.entries(broken)) {
  test(`${name} in the file: reported, and the defaults are used`, () => {
    const { XDG_CONFIG_HOME } = configHome(text);
    const ran = run(['show', 'stats'], { XDG_CONFIG_HOME });
    assert.equal(ran.code, 0);
    assert.equal(ran.stdout, run(['show', 'stats']).stdout);
    assert.match(ran.stderr, told);
    assert.doesNotMatch(ran.stderr, /[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
  });
}

const instead: Readonly<Record<string, readonly [text: string, env: Record<string, string>, told: RegExp]>> =
  {
    'a theme in the file': [
      'theme: drk\n',
      {},
      /config\.yaml:1:1 settings: no theme is named "drk"\. Did you mean dark\?\n$/,
    ],
    'a theme in a variable': ['', { DSAC_INFO_THEME: 'drk' }, /DSAC_INFO_THEME: no theme is named "drk"/],
    'the file of a theme': [
      'theme: ./none.yaml\n',
      {},
      /theme \/.*none\.yaml cannot be read\. There is no such file\.\n$/,
    ],
  };
for (const [name, [text, env, told]] of Object.entries(instead)) {
  test(`config prints the default instead of ${name} that does not exist`, () => {
    const { XDG_CONFIG_HOME } = configHome(text);
    const found = config({ XDG_CONFIG_HOME, ...env });
    assert.deepEqual(found.told.theme, ['auto', 'default', 'default']);
    assert.match(found.stderr, told);
  });
}

test('config reports the mistakes in a theme of the user, which is used', () => {
  const { XDG_CONFIG_HOME, path } = configHome('theme: ./night.yaml\n');
  writeFileSync(join(path, '..', 'night.yaml'), 'extends: drak\n');
  const { told, stderr } = config({ XDG_CONFIG_HOME });
  assert.deepEqual(told.theme, ['./night.yaml', 'file', `${path}:1`]);
  assert.match(
    stderr,
    /night\.yaml:1:1 theme: extends must be the name of a built-in theme; did you mean dark\?\n$/,
  );
  assert.equal(run(['config', '--theme', 'drk']).code, 2);
});

/** What the first screen says about each kind of mistake, in the row above the last. */
const firstScreens: Readonly<
  Record<string, readonly [text: string, row: string, env?: Record<string, string>]>
> = {
  theme: ['theme: drk', 'config.yaml:1:1 no theme is named "drk". Did you mean dark?'],
  name: ['pagr: less', 'config.yaml:1:1 unknown setting pagr; did you mean pager?'],
  value: ['columns: wide', 'config.yaml:1:1 columns must be a number from 10 to 10000, or auto'],
  variable: [
    '',
    'DSAC_INFO_COLUMNS must be a number from 10 to 10000, or auto, not "wide"',
    { DSAC_INFO_COLUMNS: 'wide' },
  ],
  YAML: ['pager: [', 'Settings: 1 mistake; dsac-info config'],
  size: ['#'.repeat(200_000), 'config.yaml cannot be read: it is too large'],
  several: ['theme: drk\npagr: less', 'Settings: 2 mistakes; dsac-info config'],
};
for (const [name, [text, row, more]] of Object.entries(firstScreens)) {
  test(`the first screen reports a mistake in the settings once: ${name}`, async t => {
    const { XDG_CONFIG_HOME } = configHome(text);
    const terminal = startTerminal([program], { env: { XDG_CONFIG_HOME, ...more } });
    t.after(() => terminal.stop());
    await terminal.until('q quit  ? keys');
    assert.equal(terminal.screen().at(-2)?.trim(), row);
    terminal.press('j');
    await terminal.until('❯ 2 Stats');
    assert.equal(terminal.screen().at(-2), '');
    terminal.press('q');
    assert.deepEqual(await terminal.ended, { code: 0, signal: null });
    assert.deepEqual(
      terminal.screen().filter(line => line !== ''),
      [],
    );
  });
}

test('a talk and a speaker view report it in their message row', async t => {
  const { XDG_CONFIG_HOME } = configHome('theme: drk');
  for (const words of [['present'], ['notes']]) {
    const terminal = startTerminal([program, ...words], { env: { XDG_CONFIG_HOME } });
    t.after(() => terminal.stop());
    await terminal.until('config.yaml:1:1 no theme is named "drk"');
    terminal.press('q');
    assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  }
});

test('a settings file that is a folder, or may not be read, is reported', {
  skip: process.platform === 'win32',
}, () => {
  const { XDG_CONFIG_HOME, path } = configHome('columns: 40');
  chmodSync(path, 0);
  const { stderr } = run(['show', 'stats'], { XDG_CONFIG_HOME });
  // Root may read everything.
  if (process.getuid?.() !== 0)
    assert.match(stderr, /config\.yaml cannot be read: you do not have permission to read it\n$/);
  rmSync(path);
  mkdirSync(path);
  assert.match(run(['show', 'stats'], { XDG_CONFIG_HOME }).stderr, /cannot be read: it is a directory\n$/);
});

test('help and JSON do not read the settings', () => {
  const { XDG_CONFIG_HOME } = configHome('pager: [');
  for (const args of [['help'], ['--version'], ['stats', '--json'], ['man']])
    assert.equal(run(args, { XDG_CONFIG_HOME }).stderr, '', args.join(' '));
});
