import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pages } from '../../build/docs/generated.ts';
import { mostCodeColumns } from '../../build/docs/tables.ts';
import { commentCommandNames, parseComment } from '../../src/deck/comment-command.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { chartKinds } from '../../src/markdown/chart.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { cellWidth } from '../../src/terminal/cell-width.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { themeNames } from '../../src/theme/theme-names.ts';
import { run, runShell } from '../support/run-program.ts';
import { isSampled } from '../support/sample.ts';
import { readRepositoryFile } from '../support/setting.ts';

type Block = { readonly page: string; readonly language: string; readonly code: string };

/** The code blocks of all pages; those in lists are set in. */
const blocks: readonly Block[] = pages.flatMap(page =>
  [...readRepositoryFile(page).matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)].map(
    ([, indent = '', language = '', code = '']) => ({
      page,
      language,
      code: code.replaceAll(`\n${indent}`, '\n').slice(indent.length),
    }),
  ),
);
/** A page whose examples follow from each other has a test of its own. */
const walked = 'docs/make-it-yours.md';
const blocksIn = (language: string) => blocks.filter(block => block.language === language);

const home = mkdtempSync(join(tmpdir(), 'dsac-info-docs-'));
after(() => rmSync(home, { recursive: true, force: true }));
mkdirSync(join(home, '.local/share/man/man1'), { recursive: true });
const env = { HOME: home };
const talk = blocksIn('markdown').find(
  ({ page, code }) => page === 'docs/write-a-deck.md' && code.startsWith('---'),
);
writeFileSync(join(home, 'talk.md'), talk?.code ?? '');
writeFileSync(join(home, 'README.md'), readRepositoryFile('README.md'));
// A folder of pages, all of whose links lead somewhere.
mkdirSync(join(home, 'docs'));
writeFileSync(join(home, 'docs', 'README.md'), '# Docs\n\nHow to [install](install.md).\n');
writeFileSync(join(home, 'docs', 'install.md'), '# Install\n');

/** What needs a terminal, a talk that was interrupted, another shell, or a program that not every machine has. */
const notHere =
  /^dsac-info notes\b|--follow|--accessible notes|--resume|completion (?:zsh|fish)|man -l|--to \S+\.pdf/;
const hasJq = runShell('jq --version').code === 0;

test('a screen or output in a page fits the browser in a window of 80 columns', () => {
  for (const { page, code } of [...blocksIn('text'), ...blocksIn('console')]) {
    for (const row of code.split('\n'))
      assert.ok(cellWidth(safeText(row)) <= mostCodeColumns, `${page}: ${row}`);
  }
});

describe('every example runs', () => {
  const lines = new Set(
    blocksIn('sh')
      .filter(({ page }) => page !== walked)
      .flatMap(({ code }) => code.split('\n')),
  );
  const written = [...lines].filter(line => /^(?!#|npm|UPDATE_)\S/.test(line));
  // Two pages may have the same one, which writes its file only once.
  const examples = [...new Set(written.map(line => line.replace(/ {2,}# .*$/, '')))];
  assert.ok(examples.length > 30);
  for (const [index, line] of examples.entries()) {
    if (!isSampled(index, 4)) continue;
    const skip = notHere.test(line) || (line.includes('| jq') && !hasJq);
    test(line, { skip }, () => {
      assert.match(line, /dsac-info/);
      const { code, stderr } = runShell(line, env, home);
      // A talk in which something is found ends with 1.
      const isFound = code === 1 && /^dsac-info check /.test(line);
      assert.deepEqual({ code: isFound ? 0 : code, stderr }, { code: 0, stderr: '' });
    });
  }
});

test('what search finds with a typo in README.md is there', () => {
  assert.match(run(['search', 'tour', 'of', 'dty']).stdout, /tour of duty/);
});

test('every npm script that a page names exists, and each is described', () => {
  const { scripts } = JSON.parse(readRepositoryFile('package.json')) as { scripts: Record<string, string> };
  for (const page of pages) {
    for (const [, name = ''] of readRepositoryFile(page).matchAll(/npm run (\w+(?::\w+)*)/g))
      assert.ok(scripts[name], `${page} names npm run ${name}`);
  }
  const described = readRepositoryFile('docs/how-it-is-made.md');
  // Parts of `npm test`, and what npm itself calls.
  const parts = ['start', 'test', 'prepack', 'typecheck', 'lint', 'unused'];
  for (const name of Object.keys(scripts))
    if (!parts.includes(name)) assert.ok(described.includes(`npm run ${name}`), name);
});

test('the settings of the pages are taken without a warning', () => {
  const settings = blocksIn('yaml').filter(({ code }) => /^(?:theme|keys):/.test(code));
  assert.equal(settings.length, 2);
  for (const { code } of settings) {
    mkdirSync(join(home, 'config/dsac-info'), { recursive: true });
    writeFileSync(join(home, 'config/dsac-info/config.yaml'), code);
    const ran = run(['config'], { ...env, XDG_CONFIG_HOME: join(home, 'config') });
    assert.equal(ran.stderr, '');
    assert.match(ran.stdout, /config\.yaml:\d/);
  }
});

test('the theme of the pages is taken without a warning', () => {
  const [theme] = blocksIn('yaml').filter(({ code }) => code.startsWith('# night.yaml'));
  writeFileSync(join(home, 'night.yaml'), theme?.code ?? '');
  const { code, stderr } = run(
    ['show', 'stats', '--theme', join(home, 'night.yaml'), '--color', 'always'],
    env,
  );
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
});

test('every theme is described', () => {
  const page = readRepositoryFile('docs/settings-and-themes.md');
  for (const name of themeNames) assert.match(page, new RegExp(`^\\| .*\`${name}\`.* \\|`, 'm'), name);
});

test('every comment of a deck is described, and each that is described does something', () => {
  const [, section = ''] = readRepositoryFile('docs/write-a-deck.md').split('## Comments that do something');
  const shown = [...section.matchAll(/`<!-- (.*?) -->`/g)].map(([, value = '']) => value);
  for (const value of shown) {
    const { type } = parseComment({
      type: 'comment',
      value: safeText(value),
      position: { line: 1, column: 1 },
    });
    if (!value.startsWith('chart: ')) assert.ok(type !== 'wrong' && type !== 'nothing', value);
  }
  for (const name of commentCommandNames) assert.match(section, new RegExp(`[\`-] ?${name}\\b`), name);
});

test('every kind of chart is described, and each example is drawn as one', () => {
  const page = readRepositoryFile('docs/write-a-deck.md');
  for (const kind of chartKinds) assert.ok(page.includes(`| \`<!-- chart: ${kind} -->\` |`), kind);
  const drawn = blocksIn('markdown')
    .filter(({ code }) => code.startsWith('<!-- chart: '))
    .map(({ code }) => parseMarkdown(code, 'page.md'));
  assert.deepEqual(
    drawn.flatMap(({ diagnostics }) => diagnostics),
    [],
  );
  const kinds = drawn.flatMap(({ blocks }) =>
    blocks.map(block => (block.type === 'table' ? block.chart : undefined)),
  );
  assert.deepEqual([...new Set(kinds)].sort(), [...chartKinds].sort());
});

test('the deck of the pages opens without a warning', () => {
  const ran = run(['present', join(home, 'talk.md')]);
  assert.deepEqual([ran.code, ran.stderr], [0, '']);
  assert.match(ran.stdout, /^Slide 3 of 3/m);
});

test('the front matter of the pages makes a section without a warning', () => {
  const [head] = blocksIn('yaml').filter(({ code }) => code.startsWith('---'));
  const { sections, diagnostics } = buildLibrary([
    { id: 'name', file: 'name.md', text: `${head?.code}\n# Stats\n` },
  ]);
  assert.deepEqual(diagnostics, []);
  assert.equal(sections[0]?.title, 'Stats');
});
