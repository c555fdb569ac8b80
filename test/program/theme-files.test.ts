import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { run } from '../support/run-program.ts';

const home = mkdtempSync(join(tmpdir(), 'dsac-info-themes-'));
after(() => rmSync(home, { recursive: true, force: true }));
const folder = join(home, 'dsac-info');
const night = join(folder, 'themes', 'night.yaml');
mkdirSync(join(folder, 'themes'), { recursive: true });
writeFileSync(night, 'extends: dark\nheding.1: 1\n');
writeFileSync(join(home, 'plain.yaml'), 'extends: light\n');
const env = { XDG_CONFIG_HOME: home };

const print = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  run(['show', 'stats', '--color', 'always', ...args], { ...env, COLORTERM: 'truecolor', ...more });

test('an unknown theme is an error, even if nothing would show it', () => {
  const { code, stdout, stderr } = run(['show', 'stats', '--theme', 'drak'], env);
  assert.deepEqual([code, stdout], [2, '']);
  assert.equal(stderr, 'dsac-info: no theme is named "drak". Did you mean dark?\n');
});

test('printed text has the colors of a theme, and no background is painted', () => {
  const { code, stdout, stderr } = print(['--theme', 'dark']);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /\u001b\[1;38;2;158;203;255mOur technology/);
  assert.doesNotMatch(stdout, /;48;2;|\[48;2;/);
  assert.notEqual(print(['--theme', 'light']).stdout, stdout);
});

const right: Readonly<
  Record<string, readonly [args: readonly string[], env?: Readonly<Record<string, string>>]>
> = {
  'by name': [['--theme', 'night']],
  'by path': [['--theme', night]],
  'by a variable': [[], { DSAC_INFO_THEME: 'night' }],
};
describe('your own theme is found, and its mistakes are reported', () => {
  for (const [how, [args, more]] of Object.entries(right)) {
    test(how, () => {
      const { code, stdout, stderr } = print(args, more);
      const told = `dsac-info: ${night}:2:1 theme: unknown name heding.1; did you mean heading.1?\n`;
      assert.deepEqual([code, stderr], [0, told]);
      assert.equal(stdout, print(['--theme', 'dark']).stdout);
    });
  }

  test('a path in the settings is relative to their folder, or to home', () => {
    for (const path of ['../plain.yaml', '~/plain.yaml', 'light']) {
      writeFileSync(join(folder, 'config.yaml'), `theme: ${path}\n`);
      const { stdout, stderr } = print([], { HOME: home });
      assert.equal(stderr, '');
      assert.equal(stdout, print(['--theme', 'light']).stdout);
    }
    rmSync(join(folder, 'config.yaml'));
  });
});

describe('an unknown theme', () => {
  test('of an option ends the program, with what was meant', () => {
    assert.deepEqual(print(['--theme', 'projektor']), {
      code: 2,
      stdout: '',
      stderr: 'dsac-info: no theme is named "projektor". Did you mean projector?\n',
    });
    const far = print(['--theme', 'xyzzy']);
    assert.match(far.stderr, /Run dsac-info themes to list them, or create /);
    assert.equal(print(['--theme=']).code, 2);
    const file = print(['--theme', './none.yaml']);
    assert.deepEqual(
      [file.code, file.stderr],
      [1, 'dsac-info: theme ./none.yaml cannot be read. There is no such file.\n'],
    );
  });

  test('of a variable or the settings is reported, and the default is used', () => {
    const usual = print([]).stdout;
    const byVariable = print([], { DSAC_INFO_THEME: 'drak' });
    assert.deepEqual(byVariable, {
      code: 0,
      stdout: usual,
      stderr: 'dsac-info: DSAC_INFO_THEME: no theme is named "drak". Did you mean dark?\n',
    });
    writeFileSync(join(folder, 'config.yaml'), 'columns: 80\ntheme: drak\n');
    const { stderr } = print([]);
    assert.match(stderr, /config\.yaml:2:1 settings: no theme is named "drak"\. Did you mean dark\?\n$/);
    rmSync(join(folder, 'config.yaml'));
  });

  test('is not loaded if nothing is colored', () => {
    assert.equal(run(['show', 'stats'], { ...env, DSAC_INFO_THEME: 'drak' }).stderr, '');
    assert.equal(run(['stats', '--json', '--theme', 'drak'], env).code, 0);
  });
});

test('a name with control characters is reported without them', () => {
  writeFileSync(join(home, 'bad.yaml'), '"\\e]0;title\\a": 1\n');
  const { stderr } = print(['--theme', join(home, 'bad.yaml')]);
  assert.match(stderr, /unknown name ␛\]0;title␇/);
  assert.doesNotMatch(stderr, /[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
});
