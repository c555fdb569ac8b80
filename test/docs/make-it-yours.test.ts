import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { librarySettingsKeys } from '../../src/library/library-settings.ts';
import { sectionKinds } from '../../src/library/section-kinds.ts';
import { environment } from '../support/environment.ts';
import { packed } from '../support/packed.ts';
import { runShell } from '../support/run-program.ts';
import { readRepositoryFile } from '../support/setting.ts';
import { startTerminal } from '../support/terminal.ts';

const page = readRepositoryFile('docs/make-it-yours.md');
const [, walk = ''] = /^## Start your own\n(.*?)^## What a library says/ms.exec(page) ?? [];
const home = mkdtempSync(join(tmpdir(), 'dsac-info-yours-'));
after(() => rmSync(home, { recursive: true, force: true }));

/** The commands of a reader, and the files that a reader writes, in the order of the page. */
function blocksOf(text: string) {
  let named: string | undefined;
  return [...text.matchAll(/`(their-info\/[\w./-]+)`|^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(
    ([, file, language, code = '']) => {
      if (file !== undefined) named = file;
      return language === undefined ? [] : [{ language, code, file: named }];
    },
  );
}

function npm(cwd: string, ...words: readonly string[]): void {
  execFileSync('npm', [...words, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
}

test('a reader who does what the page says has a command of their own', { timeout: 300_000 }, async t => {
  const ran: string[] = [];
  for (const { language, code, file } of blocksOf(walk)) {
    if (language === 'sh') {
      for (const line of code.trim().split('\n')) {
        const { code: ending, stderr } = runShell(line, { HOME: home }, home);
        assert.deepEqual({ ending, stderr }, { ending: 0, stderr: '' }, line);
        ran.push(line);
      }
    } else if (language !== 'text') {
      assert.ok(file !== undefined, code);
      // What init wrote there is replaced.
      mkdirSync(join(home, dirname(file)), { recursive: true });
      writeFileSync(join(home, file), code);
      ran.push(file);
    }
  }
  assert.equal(ran.length, 9, ran.join('\n'));
  const folder = join(home, 'their-info');
  assert.deepEqual(readdirSync(folder).sort(), ['library', 'package.json', 'their-info.cjs']);

  const { folder: ours } = packed();
  const { version } = JSON.parse(readFileSync(join(ours, 'package.json'), 'utf8'));
  const theirs = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  assert.equal(theirs.dependencies['dsac-info'], `^${version.replace(/\.\d+$/, '.0')}`);

  // The package of four files: what else init wrote is left out.
  for (const name of ['talk.md', 'theme.yaml']) rmSync(join(folder, 'library', name));
  for (const name of readdirSync(join(folder, 'library/sections')))
    if (name !== 'about.md') rmSync(join(folder, 'library/sections', name));
  npm(folder, 'pack');
  const elsewhere = join(home, 'elsewhere');
  // The registry would bring the program; here it is there already, as npm puts it.
  cpSync(ours, join(elsewhere, 'node_modules/dsac-info'), { recursive: true });
  writeFileSync(join(elsewhere, 'package.json'), '{ "private": true }');
  mkdirSync(join(elsewhere, 'node_modules/their-info'), { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, 'their-info-1.0.0.tgz'), '--strip-components=1'], {
    cwd: join(elsewhere, 'node_modules/their-info'),
  });
  const bin = join(elsewhere, 'node_modules/their-info', theirs.bin['their-info']);
  const run = (...words: readonly string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...words], {
      encoding: 'utf8',
      env: environment({ HOME: home }),
      cwd: elsewhere,
    });
    assert.deepEqual({ stderr, status }, { stderr: '', status: 0 });
    return stdout;
  };
  assert.match(run('list'), /^about/);
  assert.match(run('show', 'about'), /We make services that people can use/);
  const help = run('--help');
  assert.match(help, /^their-info: Bureau of Examples,/);
  assert.match(help, /their-info show policies#public-domain +print one part/);
  assert.doesNotMatch(help, /dsac-info/);
  assert.doesNotMatch(run('help', 'show'), /dsac-info/);
  assert.match(run('man'), /^\.TH THEIR-INFO 1 /);
  assert.match(run('completion', 'bash'), /complete -o filenames -F _their_info their-info/);
  const { stderr } = spawnSync(process.execPath, [bin, 'nothing-of-that-name'], {
    encoding: 'utf8',
    env: environment({ HOME: home }),
    cwd: elsewhere,
  });
  assert.match(stderr, /^their-info: /);
  assert.doesNotMatch(stderr, /dsac-info/);
  assert.match(run('list', '--library', 'built-in'), /^mission/);
  const terminal = startTerminal([process.execPath, bin], { columns: 80, rows: 24, cwd: elsewhere });
  t.after(() => terminal.stop());
  await terminal.until(/Bureau of Examples/);
  await terminal.until(/We are the office/);
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});

test('every key of dsac-info.yaml, every key of a section and every kind of section is described', () => {
  const rows = (from: string, to: string) =>
    [...page.slice(page.indexOf(from), page.indexOf(to)).matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
  assert.deepEqual(rows('`dsac-info.yaml` may have', 'Each file in'), librarySettingsKeys.toSorted(byPage));
  assert.deepEqual(rows('A section of a `kind`', '## Your files').toSorted(), [...sectionKinds]);
});

/** The page has the keys in the order in which people need them. */
function byPage(one: string, other: string): number {
  return page.indexOf(`| \`${one}\` |`) - page.indexOf(`| \`${other}\` |`);
}
