import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pagerCommand } from '../../src/settings/pager-command.ts';
import { program } from '../support/run-program.ts';
import { startTerminal, type TerminalOptions } from '../support/terminal.ts';
import { untouchedModes } from '../support/terminal-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'dsac-info-pager-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A pager of a few lines of shell; the terminal is its output. */
function pager(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Prints how it was started and how many rows it got. */
const counting = pager('counting', 'echo "pager [$*] LESS=$LESS rows=$(grep -c "")"');
const leaving = pager('leaving', 'read -r row; echo "left after $row"');

type Test = { after(end: () => Promise<void>): void };

function start(t: Test, words: readonly string[], options: TerminalOptions = {}) {
  const terminal = startTerminal([process.execPath, program, ...words], options);
  t.after(() => terminal.stop());
  return terminal;
}

/** The screen when the program has ended by itself, without an error. */
async function screenOf(t: Test, words: readonly string[], options: TerminalOptions = {}): Promise<string> {
  const terminal = start(t, words, options);
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assert.deepEqual(terminal.modes, untouchedModes);
  return terminal.screen().join('\n');
}

const paged = { DSAC_INFO_PAGER: counting };

describe('text that is longer than the screen goes through the pager', () => {
  for (const words of [['show', 'news'], ['news', '--kind', 'page'], ['search', 'policy'], ['help']]) {
    test(words.join(' '), async t => {
      assert.match(await screenOf(t, words, { rows: 12, env: paged }), /pager \[\] LESS=FRX rows=\d\d/);
    });
  }
  test('DSAC_INFO_PAGER wins over PAGER, and gets its arguments, quoted ones whole', async t => {
    const env = { DSAC_INFO_PAGER: `${counting} -a "b  c" $HOME`, PAGER: 'false' };
    assert.match(await screenOf(t, ['show', 'news'], { env }), /pager \[-a b {2}c \$HOME\]/);
  });
  test('PAGER alone, with the LESS of its user', async t => {
    assert.match(await screenOf(t, ['show', 'news'], { env: { PAGER: counting, LESS: 'i' } }), /LESS=i rows/);
  });
});

describe('it does not go through the pager', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'where all fits': ['show', 'acknowledgements'],
    'with --no-pager': ['show', 'mission', '--no-pager'],
    'with --plain': ['show', 'mission', '--plain'],
    'as JSON': ['show', 'stats', '--json'],
    'as a manual page': ['man'],
  };
  for (const [name, words] of Object.entries(cases)) {
    test(name, async t => assert.doesNotMatch(await screenOf(t, words, { env: paged }), /pager \[/));
  }
  test('if the setting is off, empty or cat', async t => {
    for (const DSAC_INFO_PAGER of ['off', '', 'cat'])
      assert.match(
        await screenOf(t, ['show', 'mission'], { env: { DSAC_INFO_PAGER } }),
        /We worked beside career civil servants/,
      );
  });
  test('on a terminal that can do nothing', async t => {
    assert.match(
      await screenOf(t, ['show', 'mission'], { env: { ...paged, TERM: 'dumb' } }),
      /We worked beside career civil servants/,
    );
  });
});

test('a pager that is left early is no failure', async t => {
  const file = join(folder, 'long.md');
  writeFileSync(file, `# Long\n\n${'some words\n\n'.repeat(20_000)}`);
  assert.match(await screenOf(t, ['show', file], { env: { DSAC_INFO_PAGER: leaving } }), /left after .*Long/);
});

test('a pager that fails does not make us fail', async t => {
  await screenOf(t, ['show', 'news'], { env: { DSAC_INFO_PAGER: 'false' } });
});

test('a missing pager is reported, and the text is printed', async t => {
  const terminal = start(t, ['show', 'mission'], {
    rows: 40,
    columns: 100,
    env: { DSAC_INFO_PAGER: '/nowhere/pager -x' },
  });
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assert.match(
    terminal.bytes.toString(),
    /^dsac-info: pager \/nowhere\/pager cannot be started; printing without it\r\n/,
  );
  assert.match(terminal.screen().join('\n'), /We worked beside career civil servants/);
});

test('if less is missing, nothing is reported', async t => {
  const terminal = start(t, ['show', 'mission'], { env: { PATH: folder } });
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assert.doesNotMatch(terminal.bytes.toString(), /dsac-info:/);
});

test('an unknown pager gets no styles, unless they are forced', async t => {
  const showing = pager('showing', 'if grep -q "$(printf "\\033")"; then echo looks; else echo none; fi');
  const env = { DSAC_INFO_PAGER: showing };
  assert.match(await screenOf(t, ['show', 'news'], { env }), /none/);
  assert.match(await screenOf(t, ['show', 'news', '--color', 'always'], { env }), /looks/);
});

const usual = pagerCommand({ pager: 'auto' }, {})?.words[0] ?? '';
const hasLess = spawnSync(usual, ['--version']).status === 0;

describe('less', { skip: !hasLess && 'less is not installed' }, () => {
  test('shows the first screen with styles; q quits, and the terminal is restored', async t => {
    const terminal = start(t, ['show', 'news'], { rows: 12 });
    await terminal.until(/^:$/);
    assert.ok(terminal.bytes.includes('\u001b[1m'));
    terminal.press('q');
    assert.deepEqual(await terminal.ended, { code: 0, signal: null });
    assert.deepEqual(terminal.modes, untouchedModes);
  });
  test('Ctrl+C is for less: it stays, and q still leaves', async t => {
    const terminal = start(t, ['show', 'news'], { rows: 12 });
    await terminal.until(/^:$/);
    terminal.press('\u0003');
    // less rings, and drops what was typed before.
    await terminal.until(screen => terminal.events.bells > 0 && screen.includes(':'));
    terminal.press('G');
    await terminal.until(/\(END\)|watch\?v=/);
    terminal.press('q');
    assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  });
  test('gets links only if the terminal follows them', async t => {
    for (const hyperlinks of ['always', 'never']) {
      const terminal = start(t, ['show', 'policies', '--hyperlinks', hyperlinks], { rows: 12 });
      await terminal.until(/^:$/);
      terminal.press('G');
      await terminal.until(/pull request/);
      terminal.press('q');
      await terminal.ended;
      assert.equal(terminal.events.links.length > 0, hyperlinks === 'always');
    }
  });
});

describe('printed text on a terminal has styles', () => {
  const looks = async (t: Test, words: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const terminal = start(t, ['show', 'stats', '--no-pager', ...words], { rows: 50, env });
    await terminal.ended;
    const text = terminal.bytes.toString();
    return { hues: /\u001b\[(?:[\d;]*;)?[39][0-7][;m]/.test(text), weights: text.includes('\u001b[1m') };
  };
  test('colors and weight', async t => assert.deepEqual(await looks(t, []), { hues: true, weights: true }));
  test('NO_COLOR removes only the colors', async t =>
    assert.deepEqual(await looks(t, [], { NO_COLOR: '1' }), { hues: false, weights: true }));
  test('--color never removes all styles', async t =>
    assert.deepEqual(await looks(t, ['--color', 'never']), { hues: false, weights: false }));
  test('so does --plain', async t =>
    assert.deepEqual(await looks(t, ['--plain']), { hues: false, weights: false }));
  test('so does a dumb terminal', async t =>
    assert.deepEqual(await looks(t, [], { TERM: 'dumb' }), { hues: false, weights: false }));
});

describe('stats and news open the browser on a terminal, and print on request', () => {
  for (const name of ['stats', 'news']) {
    test(`${name} opens`, async t => {
      const terminal = start(t, [name]);
      await terminal.until(/Section \d of 6/);
      terminal.press('\u001bq');
      terminal.press('\u0003');
      await terminal.ended;
    });
    for (const option of ['--json', '--plain']) {
      test(`${name} ${option} prints`, async t => {
        const screen = await screenOf(t, [name, option], { rows: 400, env: paged });
        assert.match(screen, option === '--json' ? new RegExp(`"type": "${name}"`) : /^[\x20-\x7e\n]*$/);
      });
    }
  }
  test('news --year prints', async t => {
    assert.match(
      await screenOf(t, ['news', '--year', '2022', '--no-pager']),
      /^We tell the world[^\n]*\n[\s\S]*\n2022\n/,
    );
  });
});
