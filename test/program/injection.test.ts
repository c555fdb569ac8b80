import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatDiagnostic } from '../../src/diagnostic.ts';
import { createFlow } from '../../src/layout/flow.ts';
import { numberLinks } from '../../src/layout/link-numbers.ts';
import type { Document } from '../../src/markdown/document.ts';
import { startOfDocument } from '../../src/markdown/place.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { decodeText } from '../../src/platform/decode.ts';
import { encodeLine } from '../../src/terminal/ansi.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { lineText } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { autoTheme } from '../../src/theme/auto.ts';
import { createPen } from '../../src/theme/pen.ts';
import { environment } from '../support/environment.ts';
import {
  assertRow,
  assertUntouched,
  linkAddress,
  onlyText,
  rowWithLinks,
  rowWithoutLinks,
  wholeAddress,
} from '../support/harmless.ts';
import { payloads, rawBytes } from '../support/payloads.ts';
import { headPlaces, places } from '../support/places.ts';
import { isSampled } from '../support/sample.ts';
import { type Command, startTerminal, type Terminal, type TerminalOptions } from '../support/terminal.ts';
import { untouchedModes } from '../support/terminal-record.ts';

// Every payload in every place: first the output of each stage, quickly and one by one; then the built program,
// on a real terminal that reports any command it gets.

const program = fileURLToPath(new URL('../../bin/dsac-info.cjs', import.meta.url));

/** Every string anywhere in a value. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of value instanceof Map ? value : Object.entries(value)) {
    yield key;
    yield* stringsIn(inner);
  }
}

const pens = [true, false].map(hyperlinks => createPen(autoTheme, { depth: '16', hyperlinks }));

function assertHarmless(source: string, where: string): Document {
  const document = parseMarkdown(source, 'notes.md');
  for (const text of stringsIn(document)) assert.equal(text, safeText(text), `${where}: in the document`);
  // An address relative to a web page stays on the web, also for other URL parsers.
  for (const { url } of document.links) {
    if (URL.canParse(url, 'https://base.example/'))
      assert.match(new URL(url, 'https://base.example/').href, wholeAddress, where);
  }
  for (const columns of [20, 80]) {
    for (const pen of pens) {
      const linkNumbers = pen.hyperlinks ? undefined : numberLinks(document.links);
      const options = { glyphs: unicodeGlyphs, ...(linkNumbers && { linkNumbers }) };
      const flow = createFlow(document, columns, options);
      for (const line of flow.lines(startOfDocument, Number.POSITIVE_INFINITY)) {
        assert.doesNotMatch(lineText(line), /[\t\n]/, where);
        const row = encodeLine(line, pen);
        assertRow(row, pen.hyperlinks ? rowWithLinks : rowWithoutLinks, where);
        for (const [, address = ''] of row.matchAll(linkAddress)) assert.match(address, wholeAddress, where);
      }
    }
  }
  return document;
}

test('there are enough payloads, and each is dangerous', () => {
  assert.ok(payloads.length >= 80, `${payloads.length}`);
  assert.equal(new Set(payloads.map(({ text }) => text)).size, payloads.length);
});

for (const [at, { what, put }] of [...places, ...headPlaces].entries()) {
  test(`no payload gets out of: ${what}`, () => {
    for (const [index, payload] of payloads.entries())
      if (isSampled(at + index, 9)) assertHarmless(put(payload.text), `${payload.what} in ${what}`);
  });
}

test('nor do bytes that are no text', () => {
  for (const bytes of rawBytes) {
    const text = decodeText(bytes) ?? '';
    assert.ok(!/[\x80-\x9f]/.test(text));
    for (const { what, put } of places) assertHarmless(put(text), `bytes in ${what}`);
  }
});

test('nor does the name of a file in a diagnostic, which is one row', () => {
  for (const { what, text } of payloads) {
    const told = formatDiagnostic({ file: `a${text}\nb\tc`, line: 1, column: 1, message: safeText(text) });
    assertRow(told, rowWithoutLinks, what);
  }
});

/** A separate folder for a test; `end` is called before it is removed. */
function folderFor(t: TestContext, end = () => {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-injection-'));
  t.after(() => {
    end();
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Every payload in every place, or a sample of them that has each payload and each place. */
const cases = places
  .flatMap((place, at) =>
    payloads.map((payload, index) => ({ at: at + index, source: place.put(payload.text) })),
  )
  .filter(({ at }) => isSampled(at, 3));

/** A file of many cases, each with a marked end. The front matter has every payload, too. */
function writeCases(file: string, chosen: readonly { readonly source: string }[]): void {
  const title = JSON.stringify(payloads.map(({ text }) => text).join(' '));
  const body = chosen.map(({ source }, index) => `${source}\n\n# Case ${index}.\n\n`).join('');
  const parts = [Buffer.from(`---\ntitle: ${title}\n---\n\n`), ...rawBytes, Buffer.from(`\n\n${body}`)];
  writeFileSync(file, Buffer.concat(parts));
}

/** How many of the cases have an end in a text. */
function countCases(text: string): number {
  return new Set(text.match(/Case \d+\./g)).size;
}

// A terminal of 16 colors: one of more is asked for its background, and would answer.
const env = { FORCE_HYPERLINK: '1', TERM: 'xterm' };

function start(t: TestContext, command: Command, options: TerminalOptions = {}): Terminal {
  const terminal = startTerminal(command, { columns: 100, rows: 50, env, ...options });
  t.after(() => terminal.stop());
  return terminal;
}

test('the terminal does report payloads that reach it', async t => {
  const file = join(folderFor(t), 'raw');
  // Some of them put back what others did.
  const lasting = payloads.filter(({ what }) => !what.includes('reset'));
  writeFileSync(file, lasting.map(({ text }) => `${text}\u001b\\\r\n`).join(''));
  const terminal = start(t, ['cat', file]);
  await terminal.ended;
  const { titles, bells, clipboard, replies, links } = terminal.events;
  const counts = [titles.length, bells, clipboard.length, replies.length, links.length];
  assert.ok(
    counts.every(count => count >= 2),
    counts.join(),
  );
  assert.throws(() => assertUntouched(terminal));
  assert.notDeepEqual(terminal.modes, untouchedModes);
});

test('the program prints them all, and the terminal reports nothing', async t => {
  const file = join(folderFor(t), 'all.md');
  writeCases(file, cases);
  const terminal = start(t, [process.execPath, program, 'show', file, '--plain']);
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  const written = terminal.bytes.toString();
  assert.equal(countCases(written), cases.length);
  assert.match(written, onlyText);
  assertUntouched(terminal);
});

test('with styles and links, it writes no other escape codes', async t => {
  const file = join(folderFor(t), 'all.md');
  writeCases(file, cases);
  const terminal = start(t, [process.execPath, program, 'show', file, '--no-pager']);
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  const rows = terminal.bytes.toString().split('\r\n');
  assert.equal(countCases(rows.join('\n')), cases.length);
  for (const row of rows) assertRow(row, rowWithLinks, 'printed');
  assert.ok(terminal.events.links.length > 0);
  assertUntouched(terminal);
});

test('it shows every payload and every place on the screen, and the terminal reports nothing', async t => {
  const file = join(folderFor(t), 'some.md');
  const chosen = cases.filter(({ at }) => at % 9 === 0);
  writeCases(file, chosen);
  const terminal = start(t, [process.execPath, program, file], { columns: 120, rows: 150 });
  // The last row shows how much has been read; what is above it changes when a page is turned.
  const page = (screen: readonly string[]) => screen.slice(0, -1).join('\n');
  await terminal.until('Case 0.');
  const pages = [page(terminal.screen())];
  while (!pages.at(-1)?.includes(`Case ${chosen.length - 1}.`)) {
    terminal.press(' ');
    await terminal.until(screen => page(screen) !== pages.at(-1));
    pages.push(page(terminal.screen()));
  }
  const { alternateBuffer, bracketedPaste, ...others } = terminal.modes;
  assert.ok(alternateBuffer && bracketedPaste);
  assert.deepEqual(untouchedModes, { ...untouchedModes, ...others });
  assert.equal(countCases(pages.join('\n')), chosen.length);
  assert.ok(terminal.events.links.length > 0);
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assertUntouched(terminal);
});

/** Several payloads in one word, no longer than what is quoted in full or what a file name may have. */
function words(most: number): readonly string[] {
  const packed: string[] = [];
  for (const { text } of payloads) {
    // No word of a command line can have a NUL, and no name of a file a slash.
    const word = text.replace(/[\0/]/g, '');
    const before = packed.at(-1);
    if (before !== undefined && before.length + word.length <= most)
      packed[packed.length - 1] = before + word;
    else packed.push(word);
  }
  return packed;
}

test('an unknown section, an unknown option and a missing file are reported in one safe row', async t => {
  const commands = [
    ...words(50).flatMap(word => [[`a${word}`], [`--a${word}`]]),
    ...words(200).map(word => ['show', `./a${word}.md`]),
  ];
  const script = 'node=$1 program=$2; shift 2; "$node" "$program" "$@"; echo; echo "exit $?"';
  let rest = commands;
  while (rest.length > 0) {
    const batch = rest.slice(0, availableParallelism());
    rest = rest.slice(batch.length);
    await Promise.all(
      batch.map(async args => {
        const terminal = start(t, ['sh', '-c', script, 'sh', process.execPath, program, ...args]);
        await terminal.ended;
        const written = terminal.bytes.toString();
        assert.match(written, onlyText, JSON.stringify(args));
        assert.match(written, /^dsac-info: .*\r\n\r\nexit/, JSON.stringify(args));
        assertUntouched(terminal);
        await terminal.stop();
      }),
    );
  }
});

test('the name of a file that is opened reaches stdout, stderr and the screen as text', async t => {
  const folder = folderFor(t);
  for (const word of words(80)) {
    // An error in the front matter is reported with the name of the file.
    writeFileSync(join(folder, `a${word}.md`), '---\ntitle: "a\n---\n\nThe end\n');
  }
  const each = 'for file in ./*.md; do "$0" "$1" show --plain "$file"; done; printf "code %s" $?';
  const printing = start(t, ['sh', '-c', each, process.execPath, program], { cwd: folder });
  await printing.until('code 0');
  assert.match(printing.bytes.toString(), onlyText);
  assert.match(printing.bytes.toString(), /\.\/a.*\.md:\d+:\d+ front matter/);
  assertUntouched(printing);

  for (const name of readdirSync(folder).slice(0, 3)) {
    const screen = start(t, [process.execPath, program, `./${name}`], { cwd: folder });
    await screen.until('The end');
    screen.press('q');
    assert.deepEqual(await screen.ended, { code: 0, signal: null });
    assertUntouched(screen);
  }
});

const hasTmux = spawnSync('tmux', ['-V']).status === 0;

test('tmux keeps its title, its buffers and its screen', { skip: !hasTmux && 'no tmux here' }, t => {
  const folder = folderFor(t, () => void tmux('kill-server'));
  const file = join(folder, 'some.md');
  const chosen = cases.filter(({ at }) => at % 9 === 0);
  writeCases(file, chosen);
  const raw = join(folder, 'raw');
  writeFileSync(raw, `\u001b]2;pwned\u0007\u001b]52;c;cHduZWQ=\u0007\u001b[?1049h`);
  const socket = join(folder, 'socket');
  const tmux = (...args: readonly string[]) =>
    spawnSync('tmux', ['-S', socket, '-f', '/dev/null', ...args], { encoding: 'utf8', env: environment() });
  /** Runs a shell command in the pane and waits for its end. */
  const runInPane = (command: string) => {
    tmux('respawn-pane', '-k', `${command}; tmux -S '${socket}' wait-for -S done; exec cat`);
    tmux('wait-for', 'done');
  };
  const told = () => ({
    title: tmux('display-message', '-p', '#{pane_title}').stdout,
    otherScreen: tmux('display-message', '-p', '#{alternate_on}').stdout,
    buffers: tmux('list-buffers').stdout,
  });

  tmux('new-session', '-d', '-x', '100', '-y', '40', 'exec cat');
  for (const option of ['set-clipboard', 'allow-passthrough', 'allow-rename'])
    tmux('set-option', '-g', option, 'on');
  const before = told();
  assert.deepEqual({ ...before, title: '' }, { title: '', otherScreen: '0\n', buffers: '' });
  runInPane(`'${process.execPath}' '${program}' show --no-pager '${file}'`);
  assert.match(tmux('capture-pane', '-p', '-S', '-').stdout, new RegExp(`Case ${chosen.length - 1}\\.`));
  assert.deepEqual(told(), before);
  runInPane(`cat '${raw}'`);
  const after = told();
  assert.equal(after.title, 'pwned\n');
  assert.notEqual(after.buffers, '');
  assert.equal(after.otherScreen, '1\n');
});
