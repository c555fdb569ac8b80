import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatDiagnostic } from '../../src/diagnostic.ts';
import { decodeText } from '../../src/io/decode.ts';
import { createFlow } from '../../src/layout/flow.ts';
import { numberLinks } from '../../src/layout/link-numbers.ts';
import type { Document } from '../../src/markdown/document.ts';
import { startOfDocument } from '../../src/markdown/place.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { encodeLine } from '../../src/terminal/ansi.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { lineText } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { autoTheme } from '../../src/theme/auto.ts';
import { createPen } from '../../src/theme/pen.ts';
import { environment } from '../support/environment.ts';
import { payloads, rawBytes } from '../support/payloads.ts';
import { headPlaces, places } from '../support/places.ts';
import { startTerminal, type Terminal } from '../support/terminal.ts';
import { untouchedModes } from '../support/terminal-record.ts';

// Every payload in every place: first what the stages hand on, quickly and one by one; then the built program,
// with a real terminal to say what was done to it.

const program = fileURLToPath(new URL('../../bin/dsac-info.cjs', import.meta.url));

/** A row as we write it: text, our SGR, our OSC 8, and nothing else that a terminal would obey. */
const sgr = /\u001b\[\d+(?:;\d+)*m/.source;
const link = /\u001b\]8;id=d\d+;[\x21-\x7e]{1,2000}\u001b\\|\u001b\]8;;\u001b\\/.source;
const rowWithLinks = new RegExp(`(?:${sgr}|${link})`, 'g');
const rowWithoutLinks = new RegExp(sgr, 'g');
const linkAddress = /\u001b\]8;id=d\d+;([^\u001b]*)/g;

function assertRow(row: string, codes: RegExp, where: string): void {
  const text = row.replace(codes, '');
  assert.equal(text, safeText(text).replace(/[\t\n]/g, '␉'), where);
}

const harmlessAddress = /^(?:https?|mailto):/i;

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
  // What is relative to a web page stays on the web, for a reader of addresses that is not ours.
  for (const { url } of document.links) {
    if (URL.canParse(url, 'https://base.example/'))
      assert.match(new URL(url, 'https://base.example/').href, harmlessAddress, where);
  }
  for (const columns of [20, 80]) {
    for (const pen of pens) {
      const linkNumbers = pen.hyperlinks ? undefined : numberLinks(document.links).byIndex;
      const options = { glyphs: unicodeGlyphs, ...(linkNumbers && { linkNumbers }) };
      const flow = createFlow(document, columns, options);
      for (const line of flow.lines(startOfDocument, Number.POSITIVE_INFINITY)) {
        assert.doesNotMatch(lineText(line), /[\t\n]/, where);
        const row = encodeLine(line, pen);
        assertRow(row, pen.hyperlinks ? rowWithLinks : rowWithoutLinks, where);
        for (const [, address = ''] of row.matchAll(linkAddress))
          assert.match(address, harmlessAddress, where);
      }
    }
  }
  return document;
}

test('there are payloads enough, and each is one', () => {
  assert.ok(payloads.length >= 80, `${payloads.length}`);
  assert.equal(new Set(payloads.map(({ text }) => text)).size, payloads.length);
});

for (const { what, put } of [...places, ...headPlaces]) {
  test(`no payload gets out of: ${what}`, () => {
    for (const payload of payloads) assertHarmless(put(payload.text), `${payload.what} in ${what}`);
  });
}

test('nor do bytes that are no text', () => {
  for (const bytes of rawBytes) {
    const text = decodeText(bytes) ?? '';
    assert.ok(!/[\x80-\x9f]/.test(text));
    for (const { what, put } of places) assertHarmless(put(text), `bytes in ${what}`);
  }
});

test('nor does the name of a file in a diagnostic, and it is one row', () => {
  for (const { what, text } of payloads) {
    const told = formatDiagnostic({ file: `a${text}\nb\tc`, line: 1, column: 1, message: safeText(text) });
    assertRow(told, rowWithoutLinks, what);
  }
});

/** A folder of its own for a test. */
function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-injection-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const cases = places.flatMap(({ put }) => payloads.map(({ text }) => put(text)));
const lastCase = `Case ${cases.length - 1}.`;

/** Every payload in every place, in one file. */
function fileOfAll(folder: string): string {
  const title = JSON.stringify(payloads.map(({ text }) => text).join(' '));
  const body = cases.map((source, index) => `${source}\n\n# Case ${index}.\n\n`);
  const file = join(folder, 'all.md');
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.from(`---\ntitle: ${title}\n---\n\n`),
      ...rawBytes,
      Buffer.from(`\n\n${body.join('')}`),
    ]),
  );
  return file;
}

/** The numbers of the cases of which a text has no end. */
function missingCases(text: string): readonly number[] {
  const found = new Set([...text.matchAll(/Case (\d+)\./g)].map(([, number]) => Number(number)));
  return cases.flatMap((_, index) => (found.has(index) ? [] : [index]));
}

function startProgram(
  t: TestContext,
  args: readonly string[],
  size: { columns: number; rows: number },
): Terminal {
  const terminal = startTerminal([process.execPath, program, ...args], {
    ...size,
    env: { FORCE_HYPERLINK: '1' },
  });
  t.after(() => terminal.stop());
  return terminal;
}

/** What a terminal must not be able to tell after foreign text was shown. */
function assertUntouched({ events, bytes }: Terminal, where: string): void {
  const { titles, bells, clipboard, replies, links } = events;
  assert.deepEqual(
    { titles, bells, clipboard, replies },
    { titles: [], bells: 0, clipboard: [], replies: [] },
    where,
  );
  assert.deepEqual(
    links.filter(address => !harmlessAddress.test(address)),
    [],
    where,
  );
  const written = bytes.toString();
  for (const { what, text } of payloads) {
    if (/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/.test(text))
      assert.ok(!written.includes(text), `${where}: ${what}`);
  }
}

test('a terminal does tell when the payloads reach it', async t => {
  const folder = folderFor(t);
  const file = join(folder, 'raw');
  // Some of them put back what others did.
  const lasting = payloads.filter(({ what }) => !what.includes('reset'));
  writeFileSync(file, lasting.map(({ text }) => `${text}\u001b\\\r\n`).join(''));
  const terminal = startTerminal(['cat', file]);
  t.after(() => terminal.stop());
  await terminal.ended;
  const { titles, bells, clipboard, replies, links } = terminal.events;
  for (const [what, count] of Object.entries({ titles, bells: [...Array(bells)], clipboard, replies })) {
    assert.ok(count.length > 2, `${what}: ${count.length}`);
  }
  assert.ok(links.some(address => !harmlessAddress.test(address)));
  assert.notDeepEqual(terminal.modes, untouchedModes);
});

test('the program prints them all, and the terminal has nothing to tell', async t => {
  const terminal = startProgram(t, ['show', fileOfAll(folderFor(t))], { columns: 100, rows: 50 });
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assert.deepEqual(missingCases(terminal.bytes.toString()), []);
  assertUntouched(terminal, 'show');
  assert.deepEqual(terminal.events.links, []);
  assert.deepEqual(terminal.modes, untouchedModes);
  assert.doesNotMatch(terminal.bytes.toString(), /[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]/);
});

test('it shows them all on the screen, and the terminal has nothing to tell', async t => {
  const terminal = startProgram(t, [fileOfAll(folderFor(t))], { columns: 200, rows: 200 });
  await terminal.until(/\b100 %|\bend\b|\d %/);
  for (let isEnd = false; !isEnd; ) {
    const before = terminal.screen().join('\n');
    terminal.press(' ');
    await terminal.until(screen => screen.join('\n') !== before);
    isEnd = terminal.screen().some(row => row.includes(lastCase));
    assert.deepEqual(terminal.modes, {
      ...untouchedModes,
      alternateBuffer: true,
      cursorVisible: false,
      bracketedPaste: true,
    });
  }
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assertUntouched(terminal, 'browse');
  assert.ok(terminal.events.links.length > 0);
  assert.deepEqual(terminal.modes, untouchedModes);
});
