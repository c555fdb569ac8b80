import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { environment } from '../support/environment.ts';
import { neverSaid } from '../support/golden-transcript.ts';
import { loadedChunks } from '../support/loaded-chunks.ts';
import { packed } from '../support/packed.ts';
import { createStage, type Stage } from '../support/stage.ts';
import type { Terminal } from '../support/terminal.ts';
import { untouchedModes } from '../support/terminal-record.ts';
import { tellingTty, ttyStates } from '../support/tty-state.ts';

const { bin, folder } = packed();

function pipe(args: readonly string[], input: string, env: Readonly<Record<string, string>> = {}) {
  const { stdout, stderr, status } = spawnSync(bin, args, { encoding: 'utf8', input, env: environment(env) });
  return { stdout, stderr, code: status };
}

describe('over a pipe', () => {
  test('lines are answered one after the other, until quit', () => {
    const ran = pipe(['--accessible'], '3\nq\n2\n');
    assert.deepEqual([ran.code, ran.stderr], [0, '']);
    assert.match(
      ran.stdout,
      /Contents, 6 sections\.[\s\S]*OSPO, section 3 of 6\.\n\nHeading 1: We work in the open, for equity, trust and impact\n/,
    );
    assert.doesNotMatch(ran.stdout, /section 2 of 6/);
    assert.doesNotMatch(ran.stdout, neverSaid);
  });

  test('the end of input ends it well, with or without a newline', () => {
    for (const input of ['', '3', '3\n', '3\r\n']) {
      const ran = pipe(['--accessible'], input);
      assert.deepEqual([ran.code, ran.stderr], [0, '']);
      assert.equal(ran.stdout.includes('OSPO, section 3 of 6.'), input !== '');
    }
  });

  test('a section, a file, the news and the talk open at once', () => {
    assert.match(pipe(['--accessible', 'stats'], '').stdout, /\nStats, section 2 of 6\./);
    assert.match(pipe(['stats', '--accessible'], '').stdout, /\nStats, section 2 of 6\./);
    assert.match(pipe(['news', '--accessible'], '').stdout, /\nOSPO news, section 4 of 6\./);
    assert.match(
      pipe(['--accessible', 'README.md'], 'outline\n').stdout,
      /\ndsac-info, a file\.[\s\S]*\n1\. Level 1: dsac-info\n/,
    );
    assert.match(pipe(['--accessible', 'present', 'ospo'], '\n').stdout, /\nSlide 2 of \d+, /);
    assert.match(
      pipe(['--accessible', 'present'], '\n\n').stdout,
      /\nSlide 2 of 21, We are technologists inside government/,
    );
  });

  test('what is searched for is found in sections, talk and files', () => {
    assert.match(pipe(['--accessible'], 'search cc0\n').stdout, /\n1\. Policies, Public domain: /);
    assert.match(pipe(['--accessible'], 'search cc0\n3\n').stdout, /\nSlide 15 of 21, Our code is yours\./);
    assert.match(
      pipe(['--accessible', 'docs/present.md'], 'search clickers\n1\n').stdout,
      /Heading 2: On stage/,
    );
  });

  test('--width sets how wide a row is', () => {
    const { stdout } = pipe(['--accessible', '--width', '40', 'mission'], 'all\n');
    for (const row of stdout.split('\n')) assert.ok(row.length <= 40 || !row.includes(' '), row);
    assert.ok(stdout.split('\n').some(row => row.length > 30));
  });

  test('notes waits for a talk, and --follow needs a screen', () => {
    const ran = pipe(['--accessible', 'notes'], 'where\n');
    assert.deepEqual([ran.code, ran.stderr], [0, '']);
    assert.match(ran.stdout, /\nEnter: wait for the talk\.\nNo talk yet\.\n/);
    const follow = pipe(['present', '--follow'], '');
    assert.deepEqual([follow.code, follow.stdout], [1, '']);
    assert.match(follow.stderr, /^dsac-info: --follow needs a terminal/);
  });

  test('an unknown section is reported, as in other modes', () => {
    const ran = pipe(['--accessible', 'polices'], '');
    assert.deepEqual([ran.code, ran.stdout], [2, '']);
    assert.match(ran.stderr, /Did you mean policies\?\n$/);
  });

  test('a closed pipe is no error', () => {
    const line = `yes all | '${bin}' --accessible news | head -3; echo "\${PIPESTATUS[1]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], {
      encoding: 'utf8',
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    assert.match(stdout, /\n0\n$/);
    assert.equal(stderr, '');
  });

  test('a full disk is one', { skip: process.platform !== 'linux' }, () => {
    const line = `'${bin}' --accessible news < /dev/null > /dev/full; echo $?`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], {
      encoding: 'utf8',
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    assert.equal(stdout, '1\n');
    assert.match(stderr, /^dsac-info: .*ENOSPC.*\n$/);
  });

  test('without the option a variable changes nothing', () => {
    for (const args of [['list'], ['show', 'stats'], ['present', 'ospo']])
      assert.deepEqual(pipe(args, '3\n', { ACCESSIBLE: '1' }), pipe(args, ''));
    assert.deepEqual(pipe([], '3\n', { ACCESSIBLE: '1' }), pipe(['-'], '3\n'), 'a pipe is read as a file');
  });
});

describe('what prints', () => {
  const printed: Readonly<Record<string, RegExp>> = {
    'show stats':
      /^Heading 1: Our technology serves millions [^\n]*\n[\s\S]*\n- Medicare, 2024: 67 million people\n/,
    'show policies#public-domain': /^Heading 2: Public domain\n/,
    'show README.md': /^Heading 1: dsac-info\n/,
    'news --year 2022': /^Heading 1: We tell the world how we do open source\n\nHeading 2: 2022\n/,
    'search cc0': /^1\. Policies, Public domain: /,
    list: /^1\. Mission: Who /,
  };
  for (const [words, wanted] of Object.entries(printed)) {
    test(`dsac-info ${words} is in words`, () => {
      const ran = pipe([...words.split(' '), '--accessible'], '');
      assert.deepEqual([ran.code, ran.stderr], [0, '']);
      assert.match(ran.stdout, wanted);
    });
  }
  test('JSON stays JSON', () => {
    assert.deepEqual(pipe(['stats', '--json', '--accessible'], ''), pipe(['stats', '--json'], ''));
  });
});

/** All that is saved of the places of talks. */
function savedPlaces({ state }: Stage): string {
  if (!existsSync(state)) return '';
  const files = readdirSync(state, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.json'),
  );
  return files.map(name => readFileSync(join(state, name), 'utf8')).join();
}

describe('at a terminal', () => {
  const rough = { TERM: 'dumb' };
  test('it is asked for by variable, and a page leaves room for what is typed', async t => {
    const stage = createStage(t, '');
    for (const env of [
      rough,
      { ACCESSIBLE: '1' },
      { DSAC_INFO_ACCESSIBLE: '1' },
      { INK_SCREEN_READER: 'true' },
    ]) {
      const terminal = stage.open(['policies'], { env, rows: 12, columns: 40 });
      await terminal.until('Enter: more');
      assert.match(terminal.screen().join('\n'), /Policies, section 5 of 6\./);
      terminal.press('q\r');
      assert.deepEqual(await terminal.ended, { code: 0, signal: null });
      assert.doesNotMatch(terminal.bytes.toString().replaceAll('\r\n', '\n'), neverSaid);
    }
  });

  test('Ctrl+D ends it well, Ctrl+C with 130, and the terminal stays as it was', async t => {
    const stage = createStage(t, '');
    for (const [key, code] of [
      ['\u0004', 0],
      ['\u0003', 130],
    ] as const) {
      const terminal = stage.open(['--accessible', 'present']);
      await terminal.until('Enter: slide 2.');
      terminal.press(key);
      assert.deepEqual(await terminal.ended, { code, signal: null });
    }
  });

  test('the cursor stands behind the prompt, and arrow keys call back and edit what was typed', async t => {
    const stage = createStage(t, '');
    const terminal = stage.open(['--accessible', 'policies'], { columns: 40 });
    await terminal.until('Enter: more');
    const rowOfCursor = () => terminal.screen()[terminal.cursor.row] ?? '';
    assert.match(rowOfCursor(), /^Enter: more/);
    terminal.press('where\r');
    await terminal.until('Under the heading');
    terminal.press('\u001b[A');
    await terminal.until(() => /\. where$/.test(rowOfCursor()));
    terminal.press('\u007f\u007f\u007f\u007f\u007fquit\r');
    assert.deepEqual(await terminal.ended, { code: 0, signal: null });
    assert.doesNotMatch(terminal.bytes.toString(), /\u001b|\r(?!\n)/);
  });

  const ends: readonly (readonly [name: string, end: (terminal: Terminal) => void, code: number])[] = [
    ['SIGTERM', terminal => terminal.kill('SIGTERM'), 143],
    ['SIGHUP', terminal => terminal.kill('SIGHUP'), 129],
    ['SIGINT', terminal => terminal.kill('SIGINT'), 130],
    ['SIGQUIT', terminal => terminal.kill('SIGQUIT'), 131],
    ['q', terminal => terminal.press('q\r'), 0],
    ['Ctrl+C', terminal => terminal.press('\u0003'), 130],
  ];
  for (const [name, end, code] of ends) {
    test(`${name}: the terminal is as it was found`, async t => {
      const stage = createStage(t, '# One\n\nWords.');
      for (const words of [[], ['present', stage.deck]]) {
        const terminal = stage.start(tellingTty([bin, '--accessible', ...words]), {});
        await terminal.until(words.length === 0 ? 'Acknowledgements' : 'Words.');
        end(terminal);
        assert.deepEqual(await terminal.ended, { code, signal: null });
        assert.deepEqual(terminal.modes, untouchedModes);
        const { before, after } = ttyStates(terminal.bytes);
        assert.deepEqual(after, before);
      }
    });
  }

  test('a lost terminal ends it quietly', async t => {
    const stage = createStage(t, '');
    const script = 'trap : HUP; "$PROGRAM" --accessible; echo $? > "$TMPDIR/code"';
    const terminal = stage.openShell(script);
    await terminal.until('Acknowledgements');
    terminal.hangUp();
    await terminal.ended;
    assert.match(readFileSync(join(stage.folder, 'code'), 'utf8'), /^[01]\n$/);
  });

  test('nothing goes through a pager, and nothing has styles', async t => {
    const stage = createStage(t, '');
    const terminal = stage.open(['show', 'news'], { env: { ACCESSIBLE: '1' }, rows: 10 });
    assert.deepEqual(await terminal.ended, { code: 0, signal: null });
    assert.doesNotMatch(terminal.bytes.toString(), /\u001b/);
  });

  test('a file can come through a pipe while lines are typed', async t => {
    const stage = createStage(t, '');
    const terminal = stage.openShell("printf '# Piped\\n\\nWords of it.\\n' | $PROGRAM --accessible -");
    await terminal.until('Words of it.');
    terminal.press('where\r');
    await terminal.until('100 percent read');
    terminal.press('q\r');
    assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  });

  test('a talk given by line is driven by notes, also by line, and shown on a screen that follows', async t => {
    const stage = createStage(t, '# Alpha\n\nOne.\n\n<!-- pause -->\n\nTwo.\n\n<!-- The note. -->\n');
    const talk = stage.open(['--accessible', 'present', stage.deck]);
    await talk.until('Enter: next step, 1 left.');
    const notes = stage.open(['--accessible', 'notes']);
    const screen = stage.open(['present', '--follow']);
    await notes.until('The note.');
    await screen.until('One.');
    notes.press('\r');
    await notes.until('Two.');
    await talk.until('Two.');
    await screen.until('Two.');
    writeFileSync(stage.deck, '# Alpha\n\nOne.\n\n<!-- pause -->\n\nThree.\n');
    for (const terminal of [talk, notes, screen]) await terminal.until('Three.');
    screen.press('q');
    for (const terminal of [notes, talk]) terminal.press('q\r');
    for (const terminal of [talk, notes, screen])
      assert.deepEqual(await terminal.ended, { code: 0, signal: null });
    assert.doesNotMatch(notes.bytes.toString(), /\u001b/);
  });

  test('an interrupted talk can be resumed, at the step where it was', async t => {
    const text =
      '# Alpha\n\nFirst.\n\n---\n\n# Beta\n\nOne.\n\n<!-- pause -->\n\nTwo.\n\n<!-- pause -->\n\nThree.\n';
    const stage = createStage(t, text);
    const first = stage.open(['--accessible', 'present', stage.deck]);
    await first.until('Enter: slide 2.');
    first.press('\r\r');
    await first.until('Two.');
    // The place is saved after the output.
    while (!savedPlaces(stage).includes('"step":1')) await nextTurn();
    first.kill('SIGKILL');
    await first.ended;
    const second = stage.open(['--accessible', 'present', stage.deck]);
    await second.until('at slide 2 (Beta).');
    second.press('yes\r');
    await second.until('Slide 2 of 2, Beta, 1 more step.');
    second.press('quit\r');
    assert.deepEqual(await second.ended, { code: 0, signal: null });
    const third = stage.open(['--accessible', 'present', stage.deck]);
    await third.until('Slide 1 of 2');
    third.press('q\r');
    assert.deepEqual(await third.ended, { code: 0, signal: null });
  });
});

test('neither Ink nor React is loaded', async () => {
  const chunks = await loadedChunks(folder, env => {
    const { code, stdout } = pipe(['--accessible'], 'search cc0\npresent\nnotes\nq\n', env);
    assert.equal(code, 0);
    assert.match(stdout, /Slide 1 of 21/);
  });
  assert.ok(chunks.has('linear.cjs'));
  assert.ok(!chunks.has('check.cjs'), 'nothing checks before one asks for it');
  for (const [name, text] of chunks)
    for (const mark of ['Raw mode is not supported', 'react.transitional.element', 'registerLanguage'])
      assert.ok(!text.includes(mark), `${name} has ${mark}`);
});

test('what is open is checked, line by line, and a number leads there', () => {
  const page = join(mkdtempSync(join(tmpdir(), 'dsac-info-linear-check-')), 'our-page.md');
  writeFileSync(page, '# Our page\n\ntext\n\n## Help\n\nSee [here](https://a.gov/).\n');
  const { stdout, code } = pipe(['--accessible', page], '!\n1\nq\n');
  rmSync(dirname(page), { recursive: true });
  assert.equal(code, 0);
  assert.match(
    stdout,
    /\n1 finding, the worst first:\n1\. error: "here" does not say where the link leads\. Name what[\s\S]* Line 7\.\n[\s\S]*Heading 2: Help\n/,
  );
  const built = pipe(['present', '--accessible'], '!\nq\n', { XDG_STATE_HOME: join(folder, 'state') });
  assert.match(built.stdout, /Nothing found\. This checks the form, not the truth\./);
});

test('a screen and a printed section load nothing of it', async () => {
  const chunks = await loadedChunks(folder, env => {
    assert.equal(pipe(['show', 'stats'], '', env).code, 0);
  });
  assert.ok(!chunks.has('linear.cjs'), [...chunks.keys()].join(', '));
  assert.ok(existsSync(join(folder, 'dist', 'linear.cjs')));
  const screen = readFileSync(join(folder, 'dist', 'screen.cjs'), 'utf8');
  assert.ok(!/=require\(.\.\/linear\.cjs/.test(screen), 'screen.cjs loads linear.cjs');
});
