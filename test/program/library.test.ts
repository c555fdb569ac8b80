import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { program, run } from '../support/run-program.ts';
import { startTerminal } from '../support/terminal.ts';

const root = mkdtempSync(join(tmpdir(), 'dsac-info-library-'));
after(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const folder = join(root, 'maps');
write(
  'maps/dsac-info.yaml',
  `title: Office of Maps
license: CC BY 4.0
figures: numbers
sources:
  - id: report
    name: Yearly report
linkKinds: [podcast, video]
`,
);
write(
  'maps/sections/about.md',
  '---\ntitle: About us\norder: 1\nsummary: Who we are.\n---\n\n# We draw maps\n\nWe are the zebra crossing team. See [the numbers](numbers.md).\n',
);
write(
  'maps/sections/numbers.md',
  '---\ntitle: Numbers\norder: 2\nkind: stats\nasOf: "2025"\n---\n\n# Maps\n\n<!-- chart: figures -->\n\n| What | 2025 |\n| --- | ---: |\n| Maps | 12 thousand maps |\n',
);
write(
  'maps/sections/press.md',
  '---\ntitle: Press\norder: 3\nkind: news\n---\n\n# We are heard\n\n## 2026\n\n### A day of maps\n\nFebruary 2026. [Podcast](https://example.com/a)\n\n### No date at all\n\n[Video](https://example.com/b)\n',
);
write('maps/talk.md', '---\ntitle: Maps for all\nminutes: 5\n---\n\n# First slide\n\nHello, giraffes.\n');

const own = { DSAC_INFO_LIBRARY: folder };

describe('another library opens in place of the built-in one', () => {
  test('by an option, a variable or the settings, of which the first wins', () => {
    const XDG_CONFIG_HOME = join(root, 'config');
    write('config/dsac-info/config.yaml', 'library: ../../maps\n');
    for (const [words, env] of [
      [['list', '--library', folder], {}],
      [['list'], own],
      [['list'], { XDG_CONFIG_HOME }],
      [['list', '--library', folder], { DSAC_INFO_LIBRARY: join(root, 'none') }],
    ] as const) {
      const { stdout, stderr, code } = run(words, env);
      assert.deepEqual([stderr, code], ['', 0]);
      assert.match(stdout, /^about +Who we are\.\nnumbers *\npress/);
    }
    assert.match(run(['list', '--library', 'built-in'], { XDG_CONFIG_HOME, ...own }).stdout, /^mission/);
  });

  test('show, search, news, stats and their JSON', () => {
    assert.match(run(['show', 'about'], own).stdout, /We draw maps/);
    assert.match(run(['search', 'zebra'], own).stdout, /About us/);
    assert.match(run(['search', 'giraffes'], own).stdout, /slide 1|Slide 1|Talk/i);
    assert.match(run(['stats'], own).stdout, /12/);
    const stats = JSON.parse(run(['stats', '--json'], own).stdout);
    assert.deepEqual(stats.figures[0].value, 12);
    assert.deepEqual(stats.sources, [{ id: 'report', name: 'Yearly report' }]);
    const { items } = JSON.parse(run(['news', '--json'], own).stdout);
    assert.deepEqual(
      items.map(({ title, date, links }: { title: string; date: string; links: { kind: string }[] }) => [
        title,
        date,
        links.map(({ kind }) => kind),
      ]),
      [
        ['A day of maps', 'February 2026', ['podcast']],
        ['No date at all', null, ['video']],
      ],
    );
    assert.match(run(['news', '--kind', 'podcast'], own).stdout, /A day of maps/);
    const refused = run(['news', '--kind', 'pocast'], own);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /"pocast" is not a valid --kind\. Did you mean podcast\?/);
  });

  test('present gives its talk', () => {
    const { stdout, stderr, code } = run(['present'], own);
    assert.deepEqual([stderr, code], ['', 0]);
    assert.match(stdout, /Hello, giraffes/);
  });

  test('on a screen, with its title, figures, license and talk', async t => {
    const terminal = startTerminal([process.execPath, program, '--library', folder], {
      columns: 100,
      rows: 40,
    });
    t.after(() => terminal.stop());
    await terminal.until(/Office of Maps/);
    await terminal.until(/We are the zebra crossing team/);
    await terminal.until(/thousand/);
    assert.doesNotMatch(terminal.screen().join('\n'), /CMS/);
    terminal.press('/giraffes');
    await terminal.until(/1 slide/);
    terminal.press('\r');
    await terminal.until(/First slide · Maps for all/);
    terminal.press('q');
    await terminal.until(/1 slide/);
    terminal.press('\u001b');
    await terminal.until(/See the talk/);
    terminal.press('3');
    await terminal.until(/A day of maps/);
    terminal.press('f');
    await terminal.until(/With a podcast/);
    terminal.press('\u001b');
    await terminal.until(/Section 3 of 3/);
    terminal.press('i');
    await terminal.until(/License: CC BY 4\.0/);
    terminal.press('qqq');
    assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  });

  test('in screen-reader mode', () => {
    const { stdout, code } = run(['--accessible'], own, 'news\npresent\nq\n');
    assert.equal(code, 0);
    assert.match(stdout, /About us/);
    assert.match(stdout, /With a podcast, 1 item/);
    assert.match(stdout, /Maps for all/);
  });
});

describe('what is wrong is said, and the rest works', () => {
  const lame = join(root, 'lame');
  write('lame/dsac-info.yaml', 'titel: Lame\nfigures: nowhere\ntalk: gone.md\ntheme: nigt\n');
  write('lame/sections/one.md', '---\norder: first\n---\n\n# One\n\nWords.\n');
  write('outside.md', '# Secret\n');
  symlinkSync(join(root, 'outside.md'), join(lame, 'sections/out.md'));

  test('each with its file, line and column', () => {
    const { stdout, stderr, code } = run(['list', '--library', lame]);
    assert.equal(code, 0);
    assert.match(stdout, /^one/);
    const rows = stderr.trim().split('\n');
    assert.deepEqual(
      rows.map(row => row.replace(`${lame}/`, '')),
      [
        'dsac-info.yaml:1:1 library: unknown key titel; did you mean title?',
        'dsac-info.yaml:3:1 library: talk: there is no file gone.md',
        'sections/out.md:1:1 cannot be read: it is outside the folder that you opened',
        'dsac-info.yaml:2:1 library: figures: no section is named nowhere; choose from: one',
        'sections/one.md:2:1 front matter: order must be a number',
      ],
    );
    assert.match(run(['show', 'one', '--library', lame]).stderr, /unknown key titel/);
  });

  test('a talk, news or stats that are not there', () => {
    for (const command of ['present', 'news', 'stats']) {
      const { stdout, stderr, code } = run([command, '--library', lame]);
      assert.deepEqual([stdout, code], ['', 1], command);
      assert.match(stderr, /^dsac-info: (?:this library has no talk|no section has (?:news|stats))\. .*\n$/);
    }
  });

  test('a folder that is not there, or has no sections', () => {
    write('empty/notes.txt', 'x');
    for (const [name, told] of [
      ['none', /^dsac-info: library .*none cannot be read\. There is no such folder\.\n$/],
      ['empty', /^dsac-info: library .*empty has no sections\. .*init.*\n$/],
      ['outside.md', /cannot be read\. There is no such folder\.\n$/],
    ] as const) {
      const { stderr, code } = run(['list', '--library', join(root, name)]);
      assert.equal(code, 1);
      assert.match(stderr, told);
    }
    assert.equal(run(['list', '--library', '']).code, 2);
  });

  test('any folder of Markdown is one', () => {
    write('plain/b.md', '# Second\n');
    write('plain/a.md', '# First\n\nText.\n');
    const { stdout, stderr } = run(['list', '--library', join(root, 'plain')]);
    assert.equal(stderr, '');
    assert.match(stdout, /^a *\nb/);
    assert.match(run(['--library', join(root, 'plain'), '--accessible'], {}, 'q\n').stdout, /First/);
  });
});

describe('check and export without a name are about the library', () => {
  const checked = join(root, 'checked');
  write('checked/dsac-info.yaml', 'title: Office of Checks\nwrong: 1\ncheck:\n  link-text: off\n');
  write(
    'checked/sections/a.md',
    '---\ntitle: A\nkind: nothing\n---\n\n# A\n\n[here](https://example.com/)\n',
  );
  write('checked/talk.md', '---\ntitle: Talk\n---\n\n# Giraffes\n\n![](picture.png)\n');
  const env = { DSAC_INFO_LIBRARY: checked };

  test('its sections, its talk and what it says of itself are checked, by its own levels', () => {
    for (const [words, given] of [
      [['check', '--library', checked], {}],
      [['check'], env],
    ] as const) {
      const { stdout, code } = run(words, given);
      assert.equal(code, 1);
      assert.match(stdout, /checked\/dsac-info\.yaml:2:1 .*wrong/);
      assert.match(stdout, /checked\/sections\/a\.md:3:\d+ .*kind/);
      assert.match(stdout, /checked\/talk\.md:7:\d+ /);
      assert.doesNotMatch(stdout, /link-text/);
      assert.match(stdout, /Checked 1 page and 1 talk/);
    }
    assert.match(run(['check', 'built-in'], env).stdout, /Checked 6 pages and 1 talk: 0 errors/);
    assert.match(run(['check', checked, '--rule', 'link-text']).stdout, /0 errors, 0 warnings/);
    assert.match(run(['check', '--outline'], env).stdout, /Giraffes/);
  });

  test('without a talk, the sections are checked', () => {
    write('silent/sections/a.md', '# A\n\nWords.\n');
    assert.match(run(['check', '--library', join(root, 'silent')]).stdout, /Checked 1 page/);
  });

  test('the talk is exported', () => {
    assert.match(run(['export', '--to', '-', '--format', 'md'], own).stdout, /Hello, giraffes/);
  });
});

test('what is saved in a library is shown by itself and at r, with the place kept', async t => {
  const lines = Array.from({ length: 60 }, (_, line) => `Line ${line}.`).join('\n\n');
  write('live/dsac-info.yaml', 'title: Office of Life\n');
  write('live/sections/long.md', `# Long\n\n${lines}\n`);
  const terminal = startTerminal([process.execPath, program, '--library', join(root, 'live')], {
    columns: 100,
    rows: 30,
  });
  t.after(() => terminal.stop());
  await terminal.until(/Office of Life/);
  terminal.press('lG');
  await terminal.until(/Line 59\./);
  write(
    'live/sections/long.md',
    `# Long\n\nNew.\n\nNew too.\n\n${lines.replace('Line 58.', 'Line 58, changed.')}\n`,
  );
  await terminal.until(/Line 58, changed\./);
  assert.match(terminal.screen().join('\n'), /Line 57\.[\s\S]*Line 58, changed\./, 'the place is kept');
  write('live/dsac-info.yaml', 'title: Bureau of Life\n');
  await terminal.until(/Bureau of Life/);
  write('live/sections/early.md', '---\norder: 1\n---\n\n# Early\n\nA zebra.\n');
  await terminal.until(/1 Early/);
  assert.match(terminal.screen().join('\n'), /› 2 Long[\s\S]*Line 59\./, 'the section is kept');
  terminal.press('/zebra');
  await terminal.until(/Results|Early.*zebra|A zebra/);
  terminal.press('\u001b');
  await terminal.until(/Line 59\./);
  terminal.press('r');
  await terminal.until(/Read again/);
  rmSync(join(root, 'live/sections/long.md'));
  await terminal.until(/long\.md is no longer there/);
  rmSync(join(root, 'live/sections/early.md'));
  await terminal.until(/library .*live has no sections/);
  assert.match(terminal.screen().join('\n'), /1 Early/);
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});

test('what is built in has nothing to read again', async t => {
  const terminal = startTerminal([process.execPath, program], { columns: 100, rows: 30 });
  t.after(() => terminal.stop());
  await terminal.until(/1 Mission/);
  terminal.press('r');
  await terminal.until(/Only files can be read again/);
});
