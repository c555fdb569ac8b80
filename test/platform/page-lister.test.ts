import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { createPageFiles } from '../../src/platform/page-files.ts';
import { createPageLister } from '../../src/platform/page-lister.ts';

const root = mkdtempSync(join(tmpdir(), 'dsac-info-pages-'));
after(() => rmSync(root, { recursive: true, force: true }));
const docs = join(root, 'docs');

function write(path: string, text = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

write('outside.md', '# Outside');
write('docs/README.md', '# Home');
write('docs/.gitignore', 'build/\nsecret*\n');
write('docs/build/out.md');
write('docs/secret.md');
write('docs/.hidden/x.md');
write('docs/.hidden.md');
write('docs/guide/Setup.MARKDOWN', '# Setup');
write('docs/guide/picture.png');
write('docs/guide/.gitignore', '!secret-too.md\nown.md\n');
write('docs/guide/secret-too.md');
write('docs/guide/own.md');
write('docs/own.md');
write('docs/a\u001b[2J\nb.md', '# Controls');
symlinkSync('README.md', join(docs, 'linked.md'));
symlinkSync('../outside.md', join(docs, 'out.md'));
symlinkSync('..', join(docs, 'guide', 'circle'));
symlinkSync('nowhere.md', join(docs, 'broken.md'));

function list(folder: string) {
  const lister = createPageLister(folder, text => ({ order: text.length }));
  while (lister.step());
  return lister;
}

test('hidden files, ignored ones and links out of the folder are no pages', () => {
  const lister = list(docs);
  assert.deepEqual(
    lister
      .found()
      .map(({ path }) => path)
      .sort(),
    ['README.md', 'a\u001b[2J\nb.md', 'guide/Setup.MARKDOWN', 'guide/secret-too.md', 'linked.md', 'own.md'],
  );
  assert.deepEqual(lister.diagnostics, []);
  assert.equal(lister.found().find(({ path }) => path === 'README.md')?.head?.order, 6);
});

test('its folders are known, and heads that are known are not read once more', () => {
  const lister = list(docs);
  assert.deepEqual([...lister.folders].sort(), ['', 'guide/']);
  const heads: string[] = [];
  const again = createPageLister(
    docs,
    (_, file) => {
      heads.push(file);
      return {};
    },
    lister.found().filter(({ path }) => path !== 'own.md'),
  );
  while (again.step());
  assert.deepEqual(heads, [join(docs, 'own.md')]);
  assert.equal(again.found().find(({ path }) => path === 'README.md')?.head?.order, 6);
});

test('a folder that is gone has no pages and says so', () => {
  const lister = list(join(root, 'nowhere'));
  assert.deepEqual([lister.found(), lister.refusal], [[], 'there is no such file']);
});

test('a folder that cannot be listed is reported, and the rest is listed', t => {
  if (process.getuid?.() === 0) return t.skip('nothing is unreadable for root');
  write('locked/in/x.md');
  write('locked/y.md');
  chmodSync(join(root, 'locked/in'), 0);
  t.after(() => chmodSync(join(root, 'locked/in'), 0o700));
  const lister = list(join(root, 'locked'));
  assert.deepEqual(
    lister.found().map(({ path }) => path),
    ['y.md'],
  );
  assert.match(lister.diagnostics[0]?.message ?? '', /cannot be listed: you do not have permission/);
});

const files = createPageFiles({ root: docs, folders: [docs], maxSize: 1_000 });

test('links lead to pages, folders and files, and outside only by name', () => {
  const target = (url: string, from = 'guide/Setup.MARKDOWN') => {
    const found = files.targetOf(url, from);
    return found && `${found.type} ${found.id}${found.isOutside ? ' outside' : ''}`;
  };
  assert.equal(target('../README.md#home'), 'page README.md');
  assert.equal(target('..'), 'page README.md');
  assert.equal(target('./'), 'page guide/');
  assert.equal(target('guide/', 'README.md'), 'page guide/');
  assert.equal(target('/own.md'), 'page own.md', 'from the top, as on GitHub');
  assert.equal(target('picture.png?raw=true'), 'file guide/picture.png');
  assert.equal(target('none.md'), 'missing guide/none.md');
  assert.equal(target('../../outside.md'), 'page ../outside.md outside');
  assert.equal(
    target('../../no-one-looks.md'),
    'page ../no-one-looks.md outside',
    'whether it is there is not asked',
  );
  assert.equal(target('../out.md'), 'page out.md outside', 'a symbolic link leads there too');
  assert.equal(target('%00.md'), 'missing \0.md');
  for (const url of ['#part', 'https://example.com', 'mailto:a@example.com', '//host/x', ''])
    assert.equal(target(url), undefined, url);
});

test('a page outside is read only once the user wants it', () => {
  assert.deepEqual(files.read('out.md'), {
    type: 'refused',
    reason: 'it is outside the folder that you opened',
  });
  files.allow('out.md');
  assert.deepEqual(files.read('out.md'), { type: 'text', text: '# Outside' });
  assert.equal(files.read('../outside.md').type, 'refused', 'and no other');
  assert.equal(files.read('guide').type, 'refused');
  assert.equal(files.read('none.md').type, 'refused');
});
