import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { program, run } from '../support/run-program.ts';
import { startTerminal } from '../support/terminal.ts';

const root = mkdtempSync(join(tmpdir(), 'dsac-info-init-'));
after(() => rmSync(root, { recursive: true, force: true }));

const office = join(root, "our 'own' office");
const written = run(['init', office]);
const own = { DSAC_INFO_LIBRARY: office };
const allFiles = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();
const files = allFiles(office);

test('it says what was written, and what to do next', () => {
  assert.deepEqual([written.stderr, written.code], ['', 0]);
  assert.match(written.stdout, /^Wrote 7 files to /);
  assert.ok(
    written.stdout.includes(`dsac-info --library '${office.replaceAll("'", "'\\''")}'`),
    written.stdout,
  );
  assert.deepEqual(files, [
    'dsac-info.yaml',
    'sections',
    'sections/about.md',
    'sections/news.md',
    'sections/numbers.md',
    'sections/services.md',
    'talk.md',
    'theme.yaml',
  ]);
});

describe('the library that it wrote passes through the same code as the built-in one', () => {
  test('without a word on stderr', () => {
    for (const words of [
      ['list'],
      ['list', '--json'],
      ['stats'],
      ['stats', '--json'],
      ['news'],
      ['news', '--year', '2025', '--kind', 'video', '--json'],
      ['show', 'about', '--color', 'always'],
      ['search', 'permit'],
      ['present'],
      ['completion', 'bash'],
      ['export', '--to', join(root, 'talk.html')],
    ]) {
      const { stdout, stderr, code } = run(words, own);
      assert.deepEqual([stderr, code], ['', 0], words.join(' '));
      assert.doesNotMatch(stdout, /CMS|DSAC\b/, words.join(' '));
    }
  });

  test('check finds nothing to mend in it', () => {
    const { stdout, code } = run(['check', office]);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /0 errors, 0 warnings/);
  });

  test('on a screen it opens, is searched, and gives its talk, which follows its file', async t => {
    const terminal = startTerminal([process.execPath, program], { columns: 100, rows: 40, env: own });
    t.after(() => terminal.stop());
    await terminal.until(/Riverton Digital Office/);
    await terminal.until(/See the talk/);
    await terminal.until(/Annual report, 2025/);
    terminal.press('/residnts');
    await terminal.until(/\d hits/);
    terminal.press('\u001b');
    await terminal.until(/Section 1 of 4/);
    terminal.press('p');
    await terminal.until(/What we learned in Riverton/);
    terminal.press('l');
    await terminal.until(/It used to take six weeks/);
    terminal.press('q');
    await terminal.until(/See the talk/);
    terminal.press('q');
    assert.deepEqual(await terminal.ended, { code: 0, signal: null });
    const talk = startTerminal([process.execPath, program, 'present'], { columns: 80, rows: 24, env: own });
    t.after(() => talk.stop());
    await talk.until(/What we learned in Riverton/);
    const file = join(office, 'talk.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('What we learned in Riverton', 'What we saw'));
    await talk.until(/What we saw/);
    writeFileSync(file, text);
    talk.press('q');
    assert.deepEqual(await talk.ended, { code: 0, signal: null });
  });

  test('in screen-reader mode', () => {
    const { stdout, code } = run(['--accessible'], own, '1\nsources\npresent\nq\n');
    assert.equal(code, 0);
    assert.match(stdout, /About us, section 1 of 4/);
    assert.match(stdout, /About us, as of 2025, from 1 source:/);
    assert.match(stdout, /A permit in three days/);
  });
});

describe('nothing that is there is changed', () => {
  const refuses = (folder: string, told: RegExp) => {
    const before = allFiles(root);
    const { stdout, stderr, code } = run(['init', folder]);
    assert.deepEqual([stdout, code], ['', 2]);
    assert.match(stderr, told);
    assert.equal(stderr.trim().split('\n').length, 1);
    assert.deepEqual(allFiles(root), before);
  };
  test('a second time', () => refuses(office, /dsac-info\.yaml exists already\. Nothing was written\./));
  test('where one file is there', () => {
    mkdirSync(join(root, 'one'));
    writeFileSync(join(root, 'one/talk.md'), 'mine');
    refuses(join(root, 'one'), /one\/talk\.md exists already/);
    assert.equal(readFileSync(join(root, 'one/talk.md'), 'utf8'), 'mine');
  });
  test('where a link leads nowhere', () => {
    mkdirSync(join(root, 'link'));
    symlinkSync(join(root, 'nowhere'), join(root, 'link/theme.yaml'));
    refuses(join(root, 'link'), /theme\.yaml exists already/);
  });
  test('where a file is in the place of a folder', () => {
    writeFileSync(join(root, 'file'), 'x');
    refuses(join(root, 'file'), /file exists already/);
    mkdirSync(join(root, 'two'));
    writeFileSync(join(root, 'two/sections'), 'x');
    refuses(join(root, 'two'), /two\/sections exists already/);
  });
  test('beside other files it writes its own', () => {
    mkdirSync(join(root, 'three'));
    writeFileSync(join(root, 'three/package.json'), '{}');
    assert.equal(run(['init', join(root, 'three')]).code, 0);
    assert.deepEqual(allFiles(join(root, 'three')), [...files, 'package.json'].sort());
  });
  test('without a folder, or with two', () => {
    assert.match(run(['init']).stderr, /init needs a folder/);
    assert.equal(run(['init', 'a', 'b']).code, 2);
  });
});
