import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { run, runShell } from '../support/run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'dsac-info-check-'));
after(() => rmSync(folder, { recursive: true, force: true }));
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const poor = file('poor-page.md', '# A\n\n[here](missing.md)\n\n![](a.png)\n');
const good = file(
  'good-page.md',
  '# A page\n\nSee [the good page](good-page.md#a-page).\n\nA note.[^1]\n\n[^1]: b\n',
);
const long = `---\ntitle: Long\nlang: en\nminutes: 5\n---\n\n# Items\n\n${'- item\n'.repeat(20)}\n---\n\n# Few\n\n- item\n- item\n`;

describe('check', () => {
  test('prints each finding with its place, why, and how to fix it', () => {
    const { stdout, code } = run(['check', poor, '--rule', 'link-text']);
    assert.equal(
      stdout,
      `${poor}:3:2 error link-text "here" does not say where the link leads.
  Why: Screen readers list links by their text alone; "here" leads anywhere. (WCAG 2.4.4, 508 checklist item 8)
  Fix: Name what the reader gets there: the title of the page, the form, the video.

Checked 1 page: 1 error, 0 warnings.
This checks the form. Whether the words are true and make sense, only people can say.
`,
    );
    assert.equal(code, 1);
  });

  test('ends with 0 where nothing is found at the asked severity', () => {
    assert.equal(run(['check', good]).code, 0);
    assert.equal(
      run(['check', poor, '--except', 'link-text,link-broken', '--except', 'image-alt-missing']).code,
      0,
    );
    const talk = file('slides.md', '---\ntitle: A\nlang: en\nminutes: 3\n---\n\n# B\n\ntext\n');
    assert.equal(run(['check', talk]).code, 0);
    assert.equal(run(['check', talk, '--severity', 'advice']).code, 1);
  });

  test('finds broken links, but not in footnotes', () => {
    const { stdout } = run(['check', poor, good, '--rule', 'link-broken']);
    assert.match(
      stdout,
      /poor-page\.md:3:\d+ error link-broken The link missing\.md leads nowhere: no such file/,
    );
    assert.doesNotMatch(stdout, /good-page/);
  });

  test('says which slides fit at which size', () => {
    const { stdout } = run(['check', file('long-talk.md', long), '--sizes', '80x24,60x20']);
    assert.match(stdout, /At 80 × 24, .*\n {2}At 60 × 20, all slides fit but 2\.\n/);
    assert.match(stdout, /The largest letters that show every slide whole: those of a window of \d+ × \d+\./);
  });

  test('checks a folder, with its talks and what they include', () => {
    const inside = join(folder, 'inside');
    mkdirSync(inside);
    writeFileSync(
      join(inside, 'part.md'),
      '# Part\n\n<!--check-ignore: link-text it is named above -->\n\n[here](a.md)\n\n[more](a.md)\n',
    );
    writeFileSync(
      join(inside, 'whole.md'),
      '---\ntitle: W\nlang: en\nminutes: 5\n---\n\n<!--include: part.md -->\n',
    );
    const { stdout } = run(['check', inside, '--rule', 'link-text']);
    // Once as a page, once as a part of the talk.
    assert.equal(stdout.match(/part\.md:7:2 error link-text "more"/g)?.length, 2);
    assert.doesNotMatch(stdout, /"here" does/);
    assert.match(stdout, /Checked 1 page and 1 talk/);
  });

  test('writes JSON, SARIF and workflow commands', () => {
    const json = JSON.parse(run(['check', poor, '--json']).stdout);
    assert.equal(json.findings[0].rule, 'link-text');
    const sarif = JSON.parse(run(['check', poor, '--format', 'sarif']).stdout);
    assert.equal(sarif.runs[0].results[0].locations[0].physicalLocation.region.startLine, 3);
    const { stdout } = run(['check', poor, '--format', 'github']);
    assert.match(stdout, /^::error file=.*,line=3,col=2,title=link-text::"here"/);
  });

  test('lists its rules, and the outline of a screen reader', () => {
    assert.match(
      run(['check', '--rules']).stdout,
      /^Structure\n {2}title-missing +error +The document has a title/,
    );
    const { stdout, code } = run(['check', good, '--outline']);
    assert.equal(code, 0);
    assert.match(stdout, /Heading 1: A page\n[\s\S]*Link: the good page\n/);
  });

  test('reads standard input', () => {
    const { stdout } = run(['check', '-'], {}, '# A\n\n[here](a.md)\n');
    assert.match(stdout, /^standard input:3:2 error link-text/);
  });

  test('reads which rules count beside the files, below what the files say', () => {
    const ruled = join(folder, 'ruled');
    mkdirSync(join(ruled, 'inner'), { recursive: true });
    writeFileSync(join(ruled, 'dsac-info.yaml'), 'check:\n  link-text: off\n  list-by-style: advice\n');
    const page = '# A\n\n[here](https://a.gov)\n\n• a\n• b\n';
    writeFileSync(join(ruled, 'a-page.md'), page);
    writeFileSync(join(ruled, 'b-page.md'), `---\ncheck:\n  link-text: error\n---\n\n${page}`);
    writeFileSync(join(ruled, 'inner', 'c-page.md'), page);
    const ran = runShell('dsac-info check . --severity advice --except language-missing', {}, ruled).stdout;
    assert.match(ran, /a-page\.md:5:1 advice list-by-style/);
    assert.match(ran, /c-page\.md:5:1 advice list-by-style/);
    assert.deepEqual(ran.match(/\S+ error link-text/g), ['b-page.md:8:2 error link-text']);
    writeFileSync(join(ruled, 'dsac-info.yaml'), 'check:\n  link-txt: off\n');
    const wrong = run(['check', join(ruled, 'a-page.md')]);
    assert.match(wrong.stderr, /dsac-info\.yaml:1: No rule is named link-txt; did you mean link-text\?/);
    assert.equal(wrong.code, 1);
  });

  test('asks the author, keeps the answers, and writes the checklist', () => {
    const path = file('our-plan.md', '---\ntitle: Plan\nlang: en\nminutes: 5\n---\n\n# A\n\ntext\n');
    const [answers, record] = [join(folder, 'our-plan.508.yaml'), join(folder, 'our-plan.508.md')];
    const first = run(['check', path, '--ask'], {}, 'y\nno the room is bright\n?\nq\n');
    assert.equal(first.code, 1);
    assert.match(
      first.stdout,
      /7 questions, none answered so far[\s\S]*Question 1 of 7\. Layout and reading order/,
    );
    assert.match(first.stdout, /Please type y, n or -/);
    assert.match(readFileSync(answers, 'utf8'), /answer: "no"\n {4}note: "the room is bright"/);
    assert.match(
      readFileSync(record, 'utf8'),
      /\| 2 \| Contrast of text and background \| \*\*fail\*\* \| 1 answer is no/,
    );
    const second = run(['check', path, '--ask'], {}, 'y\ny\ny\ny\n-\n');
    assert.match(second.stdout, /7 questions, 2 answered so far[\s\S]*Question 1 of 5\./);
    assert.match(run(['check', path, '--508']).stdout, /13 pass, 1 fail, 0 to ask/);
    assert.match(run(['check', path, '--508', '--answers', join(folder, 'none.yaml')]).stdout, /7 to ask/);
    writeFileSync(record, '# Mine\n');
    assert.match(run(['check', path, '--ask'], {}, 'q\n').stderr, /our-plan\.508\.md is a file of yours/);
    assert.equal(readFileSync(record, 'utf8'), '# Mine\n');
    writeFileSync(answers, 'answers: 3\n');
    assert.match(run(['check', path, '--508']).stderr, /answers must be a list/);
  });

  test('writes the checklist as a page to hand in, and never over a file', () => {
    const path = file('our-page.md', '---\nlang: en\n---\n\n# Our page\n\ntext\n');
    const to = join(folder, 'record.html');
    assert.match(
      run(['check', path, '--508', '--format', 'html']).stdout,
      /^<!doctype html>\n<html lang="en">/,
    );
    assert.deepEqual(run(['check', path, '--508', '-o', to]), { stdout: '', stderr: '', code: 0 });
    const page = readFileSync(to, 'utf8');
    assert.match(page, /<h1[^>]*>Section 508 checklist: [^<]+<\/h1>[\s\S]*The file is [^<]*our-page\.md\./);
    assert.match(page, /No person has answered any of its 5 questions yet/);
    const again = run(['check', path, '--ask', '--to', to], {}, 'y\nq\n');
    assert.match(again.stderr, /record\.html exists already/);
    assert.deepEqual([again.stdout, again.code, readFileSync(to, 'utf8')], ['', 2, page]);
    const asked = run(['check', path, '--ask', '--to', to, '--force'], {}, 'y\nq\n');
    assert.match(asked.stdout, /It is in .*record\.html\.\n$/);
    assert.match(readFileSync(to, 'utf8'), /People have answered 1 of its 5 questions/);
    assert.match(run(['check', path, good, '--508', '--format', 'html']).stderr, /is about one talk or page/);
    const both = join(folder, 'record.md');
    assert.equal(run(['check', path, good, '--508', '--to', both]).code, 0);
    assert.equal(readFileSync(both, 'utf8').match(/^# Section 508 checklist/gm)?.length, 2);
  });

  test('fixes what is certain, and nothing else of the file', () => {
    const text = '# A\r\n\r\n• one\r\n• two\r\n\r\n[here](a.md)\n\n![Image of us](b.png)';
    const path = file('to-fix.md', text);
    chmodSync(path, 0o640);
    const { stdout, code } = run(['check', path, '--fix', '--except', 'link-broken']);
    assert.match(stdout, /^Fixed 2 findings in .*to-fix\.md\n.*:6:2 error link-text/);
    assert.equal(code, 1);
    const fixed = '# A\r\n\r\n- one\r\n- two\r\n\r\n[here](a.md)\n\n![Us](b.png)';
    assert.equal(readFileSync(path, 'utf8'), fixed);
    assert.equal(statSync(path).mode & 0o777, 0o640);
    const odd = Buffer.from('# A\n\n• one\n• two \xff\n', 'latin1');
    writeFileSync(path, odd);
    run(['check', path, '--fix']);
    assert.deepEqual(readFileSync(path), odd);
  });

  for (const [args, message] of [
    [['--rule', 'link-txt'], /No rule is named link-txt; did you mean link-text\?/],
    [['--sizes', '80'], /"80" is not a valid size/],
    [['--severity', 'loud'], /"loud" is not a valid --severity/],
    [['--format', 'sarif', '--outline'], /--format sarif is only for findings/],
    [['--rules', 'a.md'], /--rules takes no file/],
    [['--json', '--format', 'text'], /cannot be combined/],
    [['--ask', '--508', 'a.md'], /--508 and --ask cannot be combined/],
    [['--ask'], /--ask takes one file/],
    [['--ask', '-'], /reads your answers from standard input/],
    [['--508', '--json'], /is Markdown or HTML, not JSON/],
    [['--508', '--to', 'a.pdf', 'a.md'], /"a\.pdf" is no name for the filled checklist/],
    [['--508', '--format', 'pdf', 'a.md'], /"pdf" is not a valid --format/],
    [['--508', '--force', 'a.md'], /--force replaces the file after --to/],
    [['--to', 'a.html', 'a.md'], /--to is only for the filled checklist/],
    [['--format', 'html', 'a.md'], /--format html is only for the filled checklist/],
    [['--answers', 'a.yaml', 'a.md'], /--answers is only for --508 and --ask/],
    [['--fix'], /--fix changes files/],
    [['--fix', '--508', 'a.md'], /--fix is only for findings/],
  ] as const)
    test(`refuses ${args.join(' ')}`, () => {
      const { stderr, code } = run(['check', ...args]);
      assert.match(stderr, message);
      assert.equal(code, 2);
    });
});
