import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packed } from '../support/packed.ts';
import { builtInLibrary } from '../support/setting.ts';
import { type Command, startTerminal, type Terminal, type TerminalOptions } from '../support/terminal.ts';
import { untouchedModes } from '../support/terminal-record.ts';
import { tellingTty, ttyStates } from '../support/tty-state.ts';

const { bin } = packed();
const enter = '\r';
const esc = '\u001b';

function open(
  t: { after(end: () => Promise<void>): void },
  command: Command,
  options?: TerminalOptions,
): Terminal {
  const terminal = startTerminal(command, options);
  t.after(() => terminal.stop());
  return terminal;
}

/** The row of the menu that is marked, with its mark. */
function marked(terminal: Terminal): string | undefined {
  return (
    terminal
      .screen()
      .find(row => /^ [❯›] /.test(row))
      ?.slice(1, 22)
      // What is counted at the right edge is no part of the title.
      .replace(/ {2,}\d+ *$/, '')
      .trim()
  );
}

function assertRestored(terminal: Terminal): void {
  assert.deepEqual(terminal.modes, untouchedModes);
  const { before, after } = ttyStates(terminal.bytes);
  assert.ok(before.length > 10);
  assert.deepEqual(after, before, 'the tty is as it was found');
}

test('a walk through all sections, help, and out', async t => {
  const terminal = open(t, tellingTty([bin]));
  await terminal.until('❯ 1 Mission');
  assert.equal(terminal.modes.alternateBuffer, true);
  for (const [index, { title }] of builtInLibrary.sections.entries()) {
    if (index > 0) terminal.press('j');
    await terminal.until(() => marked(terminal) === `❯ ${index + 1} ${title}`);
    terminal.press(enter);
    await terminal.until(() => marked(terminal) === `› ${index + 1} ${title}`);
    terminal.press('q');
    await terminal.until(() => marked(terminal) === `❯ ${index + 1} ${title}`);
  }
  terminal.press('?');
  await terminal.until('Move');
  terminal.press('q');
  await terminal.until('❯ 6');
  terminal.press('\u001bOP');
  await terminal.until('Move');
  terminal.press(esc);
  await terminal.until('❯ 6');
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assertRestored(terminal);
});

test('Ctrl+C ends it at once, with 130, from anywhere', async t => {
  for (const keys of ['', enter, '?', '4\t']) {
    const terminal = open(t, tellingTty([bin]));
    await terminal.until('❯ 1 Mission');
    terminal.press(`${keys}\u0003`);
    assert.deepEqual(await terminal.ended, { code: 130, signal: null });
    assertRestored(terminal);
  }
});

test('keys typed fast all count, a paste counts for nothing', async t => {
  const terminal = open(t, [bin]);
  await terminal.until('❯ 1 Mission');
  terminal.press('jjj');
  await terminal.until('❯ 4 OSPO news');
  terminal.press('3G');
  await terminal.until('› 3 OSPO');
  await terminal.until(/· (end|all)/);
  terminal.press('\u001b[200~q1q\u0003\u001b[201~');
  terminal.press('5');
  await terminal.until('› 5 Policies');
});

test('replies of the terminal never show and press nothing', async t => {
  const terminal = open(t, [bin]);
  await terminal.until('❯ 1 Mission');
  const before = terminal.screen();
  terminal.press(
    '\u001b]11;rgb:0000/0000/0000\u001b\\\u001b[?62;4c\u001b[12;40R\u001b[I\u001b[<0;3;4M\u001bP>|xterm\u001b\\',
  );
  terminal.press('j');
  await terminal.until('❯ 2 Stats');
  terminal.press('k');
  await terminal.until('❯ 1 Mission');
  assert.deepEqual(terminal.screen(), before);
});

test('a resize keeps the place, and a small window says so', async t => {
  const terminal = open(t, [bin, 'news']);
  await terminal.until('› 4 OSPO news');
  for (let row = 0; row < 3; row += 1) terminal.press('j');
  await terminal.until(() => (terminal.screen()[2] ?? '').includes('Here is our Open Source'));
  terminal.resize(40, 12);
  await terminal.until(() => (terminal.screen()[0] ?? '').startsWith('  Here is our Open'));
  terminal.resize(18, 4);
  await terminal.until('least 20 × 5');
  terminal.resize(80, 24);
  await terminal.until(() => (terminal.screen()[2] ?? '').includes('Here is our Open Source'));
  terminal.resize(200, 60);
  await terminal.until(() => (terminal.screen()[2] ?? '').includes('Here is our Open Source Program Office'));
});

test('what presses nothing draws nothing, and scrollback is never erased', async t => {
  const terminal = open(t, [bin], { columns: 120, rows: 40 });
  await terminal.until('❯ 1 Mission');
  terminal.press('jk');
  await terminal.until('❯ 1 Mission');
  const mark = terminal.bytes.length;
  // Unbound keys and focus reports; the answer to the key after them shows that they were read.
  terminal.press('\u001b[I\u001b[Oxz~');
  terminal.press('j');
  await terminal.until('❯ 2 Stats');
  const written = terminal.bytes.subarray(mark).toString();
  assert.equal(written.match(/\u001b\[\?2026h/g)?.length, 1, 'one frame');
  assert.doesNotMatch(terminal.bytes.toString(), /\u001b\[3J/);
});

test('suspended under a shell, it gives the terminal back, and comes back as it was', async t => {
  const terminal = open(t, ['bash', '--norc', '--noprofile', '-i'], { env: { PS1: 'ready> ' } });
  await terminal.until('ready>');
  terminal.press(`'${bin}'${enter}`);
  await terminal.until('❯ 1 Mission');
  terminal.press(`j${enter}`);
  await terminal.until('› 2 Stats');
  const reading = terminal.screen();
  terminal.press('\u001a');
  await terminal.until('Stopped');
  assert.deepEqual(terminal.modes.alternateBuffer, false);
  assert.equal(terminal.modes.cursorVisible, true);
  terminal.press(`stty -a | grep -o ' icanon'${enter}`);
  await terminal.until(/^ icanon/);
  terminal.press(`fg${enter}`);
  await terminal.until('› 2 Stats');
  assert.deepEqual(terminal.screen(), reading);
  terminal.press('j');
  terminal.press('qq');
  await terminal.until(/ready>/);
  terminal.press(`echo code $?${enter}`);
  await terminal.until('code 0');
  assert.equal(terminal.modes.alternateBuffer, false);
});

test('stopped and continued from outside, it redraws everything', async t => {
  const terminal = open(t, [bin]);
  await terminal.until('❯ 1 Mission');
  const before = terminal.screen();
  terminal.kill('SIGSTOP');
  terminal.emulator.write('\u001b[2J');
  terminal.kill('SIGCONT');
  await terminal.until('❯ 1 Mission');
  assert.deepEqual(terminal.screen(), before);
  terminal.press('j');
  await terminal.until('❯ 2 Stats');
});

for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const) {
  test(`${signal} ends it and the terminal is as it was`, async t => {
    const terminal = open(t, tellingTty([bin]));
    await terminal.until('❯ 1 Mission');
    terminal.kill(signal);
    await terminal.ended;
    assertRestored(terminal);
  });
}

test('copying goes through the terminal to the clipboard', async t => {
  const terminal = open(t, [bin, 'policies']);
  await terminal.until('› 5 Policies');
  terminal.press('\ty');
  await terminal.until('Sent to the clipboard');
  assert.deepEqual(terminal.events.clipboard, ['https://github.com/CMSGov/cms-open-source-policy']);
});

test('a link that cannot be opened says what to do instead', async t => {
  const terminal = open(t, [bin, 'policies']);
  await terminal.until('› 5 Policies');
  terminal.press(`\t${enter}`);
  await terminal.until('y copies the address');
});

test('keys come from the terminal if stdin is a pipe', async t => {
  const terminal = open(t, ['sh', '-c', `echo nothing | '${bin}'; echo code $?`]);
  await terminal.until('nothing');
  terminal.press('jq');
  await terminal.until('code 0');
});

test('a terminal that cannot draw is read by line', async t => {
  const terminal = open(t, [bin], { env: { TERM: 'dumb' } });
  await terminal.until('Number: choose.');
  terminal.press('quit\r');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assert.doesNotMatch(terminal.bytes.toString(), /\u001b/);
});

test('a terminal that cannot draw, without a keyboard, gets the list of sections', async t => {
  const terminal = open(t, ['sh', '-c', `'${bin}' < /dev/null`], { env: { TERM: 'dumb' } });
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assert.match(terminal.screen().join('\n'), /Read one with/);
  assert.doesNotMatch(terminal.bytes.toString(), /\u001b/);
});

test('with CI set on a real terminal it is drawn all the same', async t => {
  const terminal = open(t, [bin], { env: { CI: 'true' } });
  await terminal.until('❯ 1 Mission');
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});

test('NO_COLOR takes the hues and leaves bold and inverse', async t => {
  const sgr = async (env: Record<string, string>) => {
    const terminal = open(t, [bin], { env });
    await terminal.until('❯ 1 Mission');
    return [...terminal.bytes.toString().matchAll(/\u001b\[([\d;]*)m/g)].flatMap(match =>
      (match[1] ?? '').split(';'),
    );
  };
  assert.ok((await sgr({})).some(parameter => /^[39][0-7]$/.test(parameter)));
  const without = await sgr({ NO_COLOR: '1' });
  assert.ok(without.every(parameter => !/^(3|4|9|10)[0-7]$/.test(parameter)));
  assert.ok(without.includes('1') && without.includes('7'));
});

test('if the terminal follows links, they are OSC 8, closed on each row', async t => {
  const terminal = open(t, [bin, 'policies'], { env: { FORCE_HYPERLINK: '1' } });
  await terminal.until('We follow the CMS Open Source Policy');
  assert.ok(terminal.events.links.includes('https://github.com/CMSGov/cms-open-source-policy'));
});

test('it draws from the top left corner, and puts the cursor back where it was', async t => {
  const terminal = open(t, ['sh', '-c', `printf 'half a row: '; '${bin}'; printf back`]);
  await terminal.until('❯ 1 Mission');
  assert.match(terminal.screen()[0] ?? '', /^ Digital Service at CMS/);
  terminal.press('q');
  await terminal.until('half a row: back');
});

test('a lost terminal is a quiet end', async t => {
  const terminal = open(t, [bin]);
  await terminal.until('❯ 1 Mission');
  terminal.hangUp();
  const { code, signal } = await terminal.ended;
  assert.ok(signal === 'SIGHUP' || code === 1, `ended with ${code} ${signal}`);
});
