import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { withoutBrowser } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { pdfParts } from '../support/pdf-parts.ts';
import { program, run } from '../support/run-program.ts';

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-pdf-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What `pdfinfo` says of it, where that is installed. */
const infoOf = (file: string) => spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout || 'Tagged: yes';

test('the PDF of the talk: a page a slide, tagged in order, with its titles as outline', {
  skip: withoutBrowser,
}, t => {
  const file = join(folderOf(t), 'talk.pdf');
  assert.deepEqual(run(['export', '--to', file]), { stdout: '', stderr: '', code: 0 });
  const { isTagged, language, pages, tags, alternatives, outline } = pdfParts(readFileSync(file));
  assert.deepEqual([isTagged, language, pages], [true, 'en', 21]);
  assert.match(infoOf(file), /Tagged: +yes/);
  assert.deepEqual(
    tags.filter(tag => /^H\d$/.test(tag)),
    ['H1', ...Array.from({ length: 20 }, () => 'H2')],
  );
  assert.equal(outline.length, 21);
  assert.equal(outline[1], 'We are technologists inside government');
  assert.match(tags.join(' '), /^Document H1 P P H2 L LI /);
  assert.match(tags.join(' '), / Table TR TH /);
  assert.match(alternatives.join('\n'), /QR code for https:/);
  assert.equal(tags.filter(tag => tag === 'Figure').length, alternatives.length);
});

const document = `# A document

Words.

- one
- two

## Numbers

| Name | Number |
| --- | ---: |
| A | 1 |

![What it shows](a.svg)

~~~js
call();
~~~

> Said.

### Deeper

[link](https://a.example/)
`;

test('the PDF of a document: headings, lists, tables and pictures in its structure', {
  skip: withoutBrowser,
}, t => {
  const folder = folderOf(t);
  const [from, file] = [join(folder, 'a.md'), join(folder, 'a.pdf')];
  writeFileSync(from, document);
  writeFileSync(
    join(folder, 'a.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>',
  );
  assert.deepEqual(run(['export', from, '--to', file, '--lang', 'es']), { stdout: '', stderr: '', code: 0 });
  const { isTagged, language, tags, alternatives, outline } = pdfParts(readFileSync(file));
  assert.deepEqual([isTagged, language], [true, 'es']);
  assert.match(infoOf(file), /Tagged: +yes/);
  assert.match(
    tags.filter(tag => !/^(?:Lbl|Div|Figure)$/.test(tag)).join(' '),
    /^Document H1 P L LI LI H2 Table TR TH TH TR TD TD P Code BlockQuote P H3 P Link /,
  );
  assert.deepEqual(alternatives, ['What it shows']);
  // Each picture has words in its place, and what is text is no picture.
  assert.equal(tags.filter(tag => tag === 'Figure').length, alternatives.length);
  assert.deepEqual(outline, ['A document', 'Numbers', 'Deeper', 'Links']);
});

test('PDF goes to standard output too', { skip: withoutBrowser }, () => {
  const { stdout, status } = spawnSync(
    process.execPath,
    [program, 'export', 'policies', '-o', '-', '--format', 'pdf'],
    { env: environment({}) },
  );
  assert.deepEqual([status, stdout.subarray(0, 5).toString()], [0, '%PDF-']);
});
