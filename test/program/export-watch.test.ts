import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { environment } from '../support/environment.ts';
import { program } from '../support/run-program.ts';

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-watch-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An export that goes on, and what it has said so far. */
function watching(t: TestContext, args: readonly string[]) {
  const child: ChildProcess = spawn(process.execPath, [program, 'export', ...args, '--watch'], {
    env: environment({}),
  });
  t.after(() => child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      child.emit('said');
    });
  const until = async (words: RegExp) => {
    while (!words.test(said)) await once(child, 'said');
  };
  return { child, until };
}

test('a file is written again at each save, until Ctrl+C', async t => {
  const folder = folderOf(t);
  const [from, to] = [join(folder, 'a.md'), join(folder, 'a.html')];
  writeFileSync(from, '# A\n\nFirst.\n');
  const { child, until } = watching(t, [from, '--to', to]);
  await until(/^Wrote .*a\.html\. It is written again at each save; Ctrl\+C ends\.\n/);
  assert.match(readFileSync(to, 'utf8'), /First\./);
  writeFileSync(from, '# A\n\nSecond words.\n');
  await until(/Wrote .*a\.html again\.\n/);
  assert.match(readFileSync(to, 'utf8'), /Second words\./);
  child.kill('SIGINT');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('so it is when a picture that is in it is saved', async t => {
  const folder = folderOf(t);
  const [from, to, picture] = [join(folder, 'a.md'), join(folder, 'a.html'), join(folder, 'a.svg')];
  const drawing = (color: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect fill="${color}" width="9" height="9"/></svg>`;
  writeFileSync(picture, drawing('red'));
  writeFileSync(from, '# A\n\n![A box](a.svg)\n');
  const { until } = watching(t, [from, '--to', to]);
  await until(/^Wrote .*a\.html\./);
  writeFileSync(picture, drawing('darkblue'));
  await until(/Wrote .*a\.html again\.\n/);
  assert.ok(readFileSync(to, 'utf8').includes(Buffer.from(drawing('darkblue')).toString('base64')));
});

test('so is a website, with the pages that come to be there', async t => {
  const [from, to] = [folderOf(t), join(folderOf(t), 'site')];
  writeFileSync(join(from, 'a.md'), '# A\n');
  mkdirSync(join(from, 'sub'));
  const { child, until } = watching(t, [from, '--to', to]);
  await until(/^Wrote .*site\./);
  writeFileSync(join(from, 'b.md'), '# B is new\n');
  await until(/Wrote .*site again\.\n/);
  assert.match(readFileSync(join(to, 'b.html'), 'utf8'), /B is new/);
  child.kill('SIGINT');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});
