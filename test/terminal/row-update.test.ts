import assert from 'node:assert/strict';
import { test } from 'node:test';
import xterm from '@xterm/headless';

import { rowUpdate } from '../../src/terminal/row-update.ts';
import fc from '../support/property.ts';

const columns = 24;

/** What a terminal shows of its first row: of each cell the character, its style and its address. */
async function shown(...written: readonly string[]): Promise<readonly string[]> {
  const terminal = new xterm.Terminal({ cols: columns, rows: 2, allowProposedApi: true });
  await new Promise<void>(done => terminal.write(written.join('\r'), done));
  const line = terminal.buffer.active.getLine(0);
  const cells = Array.from({ length: columns }, (_, index) => {
    const cell = line?.getCell(index);
    const style = [cell?.isBold(), cell?.isUnderline(), cell?.getFgColor(), cell?.getBgColor()].join();
    return `${cell?.getChars() || ' '} ${style}`;
  });
  // What follows is written as if nothing had been.
  await new Promise<void>(done => terminal.write('\r\nx', done));
  const next = terminal.buffer.active.getLine(1)?.getCell(0);
  return [...cells, `${next?.getChars()} ${next?.isBold()} ${next?.getFgColor()} ${next?.getBgColor()}`];
}

const styles = ['\u001b[1m', '\u001b[31m', '\u001b[4m', '\u001b[48;5;20m', '\u001b[1m\u001b[32m'] as const;
const run = fc
  .record({
    style: fc.option(fc.constantFrom(...styles), { nil: '' }),
    text: fc.string({ unit: fc.constantFrom('a', 'b', ' ', '─', '•'), maxLength: 9 }),
    isBlank: fc.boolean(),
  })
  .map(({ style, text, isBlank }) => {
    const said = isBlank ? ' '.repeat(text.length) : text;
    return style === '' ? said : `${style}${said}\u001b[0m`;
  });
const row = fc
  .array(run, { maxLength: 5 })
  .map(runs => runs.join(''))
  .filter(text => text.replace(/\u001b\[[\d;]*m/g, '').length <= columns);

test('a row that is changed by its cells looks as the whole one does', () =>
  fc.assert(
    fc.asyncProperty(row, row, async (previous, next) => {
      const update = rowUpdate(previous, next, columns);
      assert.ok(update !== undefined);
      assert.deepEqual(await shown(previous, update), await shown(next));
    }),
  ));

const cases: readonly (readonly [
  what: string,
  previous: string,
  next: string,
  written: string | undefined,
])[] = [
  ['nothing', 'ab', 'ab', ''],
  ['a cell', 'abc', 'aXc', '\u001b[2GX'],
  ['two far from each other', 'a12345678b', 'X12345678Y', '\u001b[1GX\u001b[10GY'],
  ['two near each other', 'a123b', 'X123Y', '\u001b[1GX123Y'],
  ['the end is blank', 'abc  outline', 'a    outline', '\u001b[2G  '],
  ['the rest is blank', 'abcdef', 'abc', '\u001b[4G\u001b[K'],
  ['a style', 'ab', 'a\u001b[1mb\u001b[0m', '\u001b[2G\u001b[1mb\u001b[0m'],
  [
    'an address',
    'ab',
    'a\u001b]8;;https://a.gov\u001b\\b\u001b]8;;\u001b\\',
    '\u001b[2G\u001b]8;;https://a.gov\u001b\\b\u001b]8;;\u001b\\',
  ],
  ['a wide character', 'ab', 'a日', undefined],
  ['another control', 'ab', 'a\u001b[2Jb', undefined],
  ['a style that stays open', 'ab', '\u001b[1mab', undefined],
  ['a row that does not fit', 'a', 'a'.repeat(columns + 1), undefined],
];

for (const [what, previous, next, written] of cases)
  test(`what is written: ${what}`, () => assert.equal(rowUpdate(previous, next, columns), written));
