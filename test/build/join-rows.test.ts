import assert from 'node:assert/strict';
import { test } from 'node:test';
import xterm from '@xterm/headless';
import { joinRows, type Operation } from '../../build/stand-ins/join-rows.ts';
import fc from '../support/property.ts';

/** Ink's own way, which is not part of what the package exports. */
const { default: Output } = (await import(
  new URL('../../node_modules/ink/build/output.js', import.meta.url).href
)) as { default: new (size: Size) => { operations: Operation[]; get(): { output: string; height: number } } };

type Size = { readonly width: number; readonly height: number };

const size: Size = { width: 40, height: 6 };

function write(x: number, y: number, text: string): Operation {
  return { type: 'write', x, y, text, transformers: [] };
}
function byInk(operations: readonly Operation[]): string {
  const output = new Output(size);
  output.operations.push(...operations);
  return output.get().output;
}

const emulator = new xterm.Terminal({ cols: size.width, rows: size.height, allowProposedApi: true });

/** What a terminal shows: each cell with its styles. */
async function cells(frame: string): Promise<readonly string[]> {
  const rows = frame.split('\n').map((row, index) => `\u001b[${index + 1}H${row}`);
  await new Promise<void>(done => emulator.write(`\u001bc${rows.join('')}`, done));
  return Array.from({ length: size.height }, (_, y) =>
    Array.from({ length: size.width }, (_, x) => {
      const cell = emulator.buffer.active.getLine(y)?.getCell(x);
      // A blank without styles is a blank, written or not.
      return `${cell?.getChars() || ' '}${cell?.isBold()}${cell?.isInverse()}${cell?.getFgColor()}`;
    }).join(' '),
  );
}

const piece = fc
  .tuple(
    fc.constantFrom('', '1', '7', '31', '1;32'),
    fc.array(fc.constantFrom('a', 'B', ' ', '─', '…', 'é', '漢'), { minLength: 1, maxLength: 6 }),
  )
  .map(([sgr, signs]) => (sgr === '' ? signs.join('') : `\u001b[${sgr}m${signs.join('')}\u001b[0m`));
const text = fc.array(piece, { minLength: 1, maxLength: 2 }).map(pieces => pieces.join(''));
const block = fc.array(text, { minLength: 1, maxLength: size.height }).map(rows => rows.join('\n'));

test('rows joined are what Ink would draw cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(block, block, async (left, right) => {
      const operations = [write(0, 0, left), write(26, 1, right)];
      const joined = joinRows(operations, size.height);
      assert.ok(joined !== undefined);
      assert.deepEqual(await cells(joined), await cells(byInk(operations)));
    }),
  );
});

test('a component may change its lines', () => {
  const shout = (line: string, index: number) => `${index}${line.toUpperCase()}`;
  const operation: Operation = { type: 'write', x: 1, y: 0, text: 'a\nb', transformers: [shout] };
  assert.equal(joinRows([operation], 2), ' 0A\n 1B');
});

test('what stands outside is not drawn, and rows end with their text', () => {
  assert.equal(joinRows([write(0, -1, 'above\nfirst  \n\nbelow')], 2), 'first\n');
});

/** What has to be drawn cell by cell. */
const others: Readonly<Record<string, readonly Operation[]>> = {
  'text over text': [write(0, 0, 'abc'), write(2, 0, 'd')],
  'text before what was written earlier': [write(5, 0, 'abc'), write(0, 0, 'd')],
  'a clipped area': [{ type: 'clip' }, write(0, 0, 'a'), { type: 'unclip' }],
  'looks that go on in the next row': [write(0, 0, '\u001b[1ma\nb\u001b[0m')],
  'a link that goes on in the next row': [
    write(0, 0, '\u001b]8;;https://a.example\u001b\\a\nb\u001b]8;;\u001b\\'),
  ],
  'another control': [write(0, 0, 'a\tb')],
};
for (const [what, operations] of Object.entries(others)) {
  test(`${what} is left to Ink`, () => assert.equal(joinRows(operations, 2), undefined));
}
