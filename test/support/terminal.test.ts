import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Command, startTerminal, type Terminal, type TerminalOptions } from './terminal.ts';
import { untouchedModes } from './terminal-record.ts';
import { tellingTty, ttyStates } from './tty-state.ts';

function start(t: TestContext, command: Command, options?: TerminalOptions): Terminal {
  const terminal = startTerminal(command, options);
  t.after(() => terminal.stop());
  return terminal;
}

function shell(t: TestContext, script: string, options?: TerminalOptions): Terminal {
  return start(t, ['sh', '-c', script], options);
}

test('it draws rows, and ends with the code of the program', async t => {
  const terminal = shell(t, `printf 'one  \\r\\n\\033[1mtwo\\033[0m é 👩‍💻.'; exit 3`, {
    columns: 12,
    rows: 3,
  });
  assert.deepEqual(await terminal.ended, { code: 3, signal: null });
  assert.deepEqual(terminal.screen(), ['one', 'two é 👩‍💻.', '']);
  assert.deepEqual(terminal.cursor, { column: 9, row: 1 });
});

test('until waits for a text, a pattern and a predicate, and keys reach the program', async t => {
  const terminal = start(t, ['cat']);
  terminal.press('hello\r');
  await terminal.until('hello');
  await terminal.until(/^hel+o$/);
  await terminal.until(screen => screen.filter(row => row === 'hello').length === 2);
  terminal.press('\x04');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});

test('until shows the last screen when the deadline passes', async t => {
  const terminal = shell(t, 'echo here; cat', { rows: 2 });
  await terminal.until('here');
  const message = '50 ms passed before never; the screen was\n| here\n|';
  await assert.rejects(terminal.until('never', 50), { message });
});

test('until fails at once when the program ends', async t => {
  const terminal = shell(t, 'printf last; exit 7', { rows: 1 });
  const message = 'the program ended with {"code":7,"signal":null} before never; the screen was\n| last';
  await assert.rejects(terminal.until('never'), { message });
  await terminal.until('last');
});

test('until does not look into a synchronized update', async t => {
  const terminal = shell(t, `printf '\\033[?2026hhalf'; read _; printf 'whole\\033[?2026l'; cat`);
  const seen: string[] = [];
  const whole = terminal.until(screen => {
    seen.push(screen.join(' ').trim());
    return screen.some(row => row.endsWith('whole'));
  });
  terminal.press('\r');
  await whole;
  assert.ok(!seen.includes('half'), seen.join());
});

test('the program sees the size, and a new one', async t => {
  const terminal = shell(t, `trap 'stty size' WINCH; stty size; while :; do read _; done`, {
    columns: 50,
    rows: 7,
  });
  await terminal.until('7 50');
  terminal.resize(31, 5);
  await terminal.until('5 31');
  assert.equal(terminal.screen().length, 5);
});

test('modes are told, and are untouched again after they were put back', async t => {
  assert.deepEqual(shell(t, 'cat').modes, untouchedModes);
  const on = '\\033[?1049;25l\\033[?1049;2004;1003;1006;1004;2031h\\033[?7l\\033[>1u';
  const off = '\\033[<u\\033[?7h\\033[?1049;2004;1003;1006;1004;2031l\\033[?25h';
  const terminal = shell(t, `printf '${on}on'; read _; printf '${off}off'; read _`);
  await terminal.until('on');
  assert.deepEqual(terminal.modes, {
    alternateBuffer: true,
    cursorVisible: false,
    bracketedPaste: true,
    mouseTracking: 'any',
    focusReporting: true,
    synchronizedOutput: false,
    kittyKeyboard: 1,
    others: [7, 1006, 2031],
  });
  terminal.press('\r');
  await terminal.until('off');
  assert.deepEqual(terminal.modes, untouchedModes);
});

test('titles, bells, clipboard and links are written down', async t => {
  const terminal = shell(
    t,
    `printf '\\033]2;first\\007\\033[22;2t\\033]2;second\\033\\\\\\033[23;2t\\007\\007'
     printf '\\033]52;c;%s\\007' "$(printf 'to the café' | base64)"
     printf '\\033]8;id=1;https://example.org/\\033\\\\link\\033]8;;\\033\\\\'`,
  );
  await terminal.ended;
  const { titles, bells, clipboard, links } = terminal.events;
  assert.deepEqual(titles, ['first', 'second', 'first']);
  assert.deepEqual(
    { bells, clipboard, links },
    { bells: 2, clipboard: ['to the café'], links: ['https://example.org/'] },
  );
  assert.deepEqual(terminal.screen()[0], 'link');
});

test('questions to the terminal are answered', async t => {
  const terminal = shell(
    t,
    `stty raw -echo; printf 'ab\\033[6n'; dd bs=1 count=6 2>/dev/null | tr '\\033' e`,
  );
  await terminal.until('abe[1;3R');
  assert.deepEqual(terminal.events.replies, ['\x1b[1;3R']);
});

test('bytes are those that were written, and can be counted from a mark', async t => {
  const terminal = shell(t, `printf '\\033[1mé'; read _; printf '\\377tail'`);
  await terminal.until('é');
  assert.deepEqual(terminal.bytes, Buffer.from('\x1b[1mé'));
  const mark = terminal.bytes.length;
  terminal.press('\r');
  await terminal.ended;
  assert.deepEqual(terminal.bytes.subarray(mark), Buffer.from('\r\n\xfftail', 'latin1'));
});

test('a signal ends the program, and is told', async t => {
  const terminal = shell(t, 'echo ready; exec cat');
  await terminal.until('ready');
  terminal.kill('SIGTERM');
  assert.deepEqual(await terminal.ended, { code: null, signal: 'SIGTERM' });
  terminal.kill('SIGTERM');
  terminal.press('nobody is there');
});

test('a program can be stopped at any time', async () => {
  await startTerminal(['cat']).stop();
  const ended = startTerminal(['true']);
  await ended.ended;
  await ended.stop();
});

test('the environment is that of a plain terminal', async t => {
  process.env.CI = 'true';
  process.env.NO_COLOR = '1';
  t.after(() => delete process.env.NO_COLOR);
  const terminal = start(t, ['env'], { env: { EXTRA: 'yes' } });
  await terminal.ended;
  const names = terminal.bytes.toString().match(/^[A-Z]\w*(?==)/gm) ?? [];
  // What V8 made of the program is kept for a run of all tests.
  const own = names.filter(name => name !== 'XDG_CACHE_HOME');
  assert.deepEqual(own.sort(), ['EXTRA', 'HOME', 'LANG', 'PATH', 'PWD', 'TERM', 'TMPDIR']);
});

test('the state of the tty is told, as it was before and after', async t => {
  const good = start(t, tellingTty(['sh', '-c', 'saved=$(stty -g); stty raw -echo; stty $saved; exit 5']));
  assert.deepEqual(await good.ended, { code: 5, signal: null });
  assert.deepEqual(ttyStates(good.bytes).after, ttyStates(good.bytes).before);
  assert.ok(ttyStates(good.bytes).before.includes('icanon'));
  assert.deepEqual(good.screen().join(''), '');

  const bad = start(t, tellingTty(['sh', '-c', 'stty -icanon -echo; echo ready; exec cat']));
  await bad.until('ready');
  bad.kill('SIGTERM');
  assert.deepEqual(await bad.ended, { code: 143, signal: null });
  assert.ok(['-icanon', '-echo', 'isig'].every(word => ttyStates(bad.bytes).after.includes(word)));
});

test('the terminal can be taken away', async t => {
  const terminal = shell(t, 'echo ready; exec cat');
  await terminal.until('ready');
  terminal.hangUp();
  assert.deepEqual(await terminal.ended, { code: null, signal: 'SIGHUP' });
});

test('the last words of a program are not lost', async t => {
  for (let round = 0; round < 20; round++) {
    const terminal = shell(t, `printf one; read _; seq 2000; printf last`);
    await terminal.until('one');
    terminal.press('\r');
    await terminal.ended;
    assert.equal(terminal.screen().at(-1), 'last');
  }
});

test('a predicate that throws fails the wait, and nothing else', async t => {
  const terminal = shell(t, 'echo ready; exec cat');
  const wait = terminal.until(screen => {
    assert.ok(!screen.includes('ready'), 'thrown');
    return false;
  });
  await assert.rejects(wait, { message: 'thrown' });
  terminal.press('hello\r');
  await terminal.until('hello');
});

test('a program can be suspended and resumed under a shell', async t => {
  const terminal = start(t, ['bash', '--norc', '--noprofile', '-i'], { env: { PS1: '$ ' } });
  await terminal.until(/^\$$/);
  const program = 'trap "echo resumed" CONT; echo ready; while :; do read line && echo "got $line"; done';
  terminal.press(`sh -c '${program}'\r`);
  await terminal.until(/^ready$/);
  terminal.press('\x1a');
  await terminal.until('Stopped');
  await terminal.until(/^\$$/);
  terminal.press('fg\r');
  await terminal.until(/^resumed$/);
  terminal.press('this\r');
  await terminal.until(/^got this$/);
});
