import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { createBackgroundMemory } from '../../src/platform/background-memory.ts';

const root = mkdtempSync(join(tmpdir(), 'dsac-info-background-'));
after(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
const newFolder = () => join(root, String(count++));

const xterm = { TERM: 'xterm-256color', COLORTERM: 'truecolor' };
const apple = { TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal' };

test('each terminal has its own background, which may change and be forgotten', () => {
  const folder = newFolder();
  const [one, other] = [createBackgroundMemory(xterm, folder), createBackgroundMemory(apple, folder)];
  assert.equal(one.recall(), undefined);
  one.keep('#002b36');
  other.keep('#ffffff');
  assert.deepEqual([one.recall(), other.recall()], ['#002b36', '#ffffff']);
  one.keep('#fdf6e3');
  assert.equal(createBackgroundMemory({ ...xterm }, folder).recall(), '#fdf6e3');
  one.keep(undefined);
  assert.deepEqual([one.recall(), other.recall()], [undefined, '#ffffff']);
  assert.deepEqual(readdirSync(folder), ['terminals.json'], 'nothing half-written is left');
  if (process.platform !== 'win32')
    assert.equal(statSync(join(folder, 'terminals.json')).mode & 0o777, 0o600);
});

test('what is the same in every window tells terminals apart, and nothing else is kept', () => {
  const folder = newFolder();
  createBackgroundMemory({ ...xterm, WT_SESSION: 'guid-1', STY: '1.pts' }, folder).keep('#101010');
  assert.equal(
    createBackgroundMemory({ ...xterm, WT_SESSION: 'guid-2', STY: '2.pts' }, folder).recall(),
    '#101010',
  );
  assert.equal(createBackgroundMemory({ ...xterm, TMUX: 'x', STY: '1.pts' }, folder).recall(), undefined);
  assert.doesNotMatch(readFileSync(join(folder, 'terminals.json'), 'utf8'), /guid|pts/);
});

test('of many terminals the last ones are remembered', () => {
  const folder = newFolder();
  const of = (index: number) => createBackgroundMemory({ TERM: `t${index}` }, folder);
  for (let index = 0; index < 40; index += 1) of(index).keep('#123456');
  assert.deepEqual([of(7).recall(), of(8).recall(), of(39).recall()], [undefined, '#123456', '#123456']);
});

describe('a broken file is ignored, and written anew', () => {
  const known = 'TERM=xterm-256color COLORTERM=truecolor';
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"version":2,"backgrounds":[]}',
    '{"version":1}',
    '{"version":1,"backgrounds":{}}',
    '{"version":1,"backgrounds":[null,7,[],["a"],[1,2]]}',
    `{"version":1,"backgrounds":[["${known}","\\u001b[31m"]]}`,
    `{"version":1,"backgrounds":[["${known}","red"]]}`,
  ]) {
    test(JSON.stringify(text), () => {
      const folder = newFolder();
      mkdirSync(folder, { mode: 0o700 });
      writeFileSync(join(folder, 'terminals.json'), text);
      const memory = createBackgroundMemory(xterm, folder);
      assert.equal(memory.recall(), undefined);
      memory.keep('#ffffff');
      assert.equal(memory.recall(), '#ffffff');
    });
  }
});

test('without a folder, or with one that cannot be made, nothing is remembered', () => {
  const file = newFolder();
  writeFileSync(file, '');
  const memory = createBackgroundMemory(xterm, join(file, 'state'));
  memory.keep('#ffffff');
  assert.equal(memory.recall(), undefined);
});
