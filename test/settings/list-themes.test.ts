import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { listThemes } from '../../src/settings/list-themes.ts';
import { resolveSettings } from '../../src/settings/resolve-settings.ts';
import { themeNames } from '../../src/theme/theme-names.ts';

const root = mkdtempSync(join(tmpdir(), 'dsac-info-list-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** Settings with a theme, and a folder with these theme files. */
function settingsWith(theme: string, files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(root, 'c'));
  mkdirSync(join(folder, 'themes'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'themes', name), text);
  const resolved = resolveSettings({ options: { theme }, environment: {} });
  return { folder, loaded: { ...resolved, path: join(folder, 'config.yaml') } };
}

test('the built-in themes come first, then those in the folder, by name', async () => {
  const { folder, loaded } = settingsWith('night', {
    'night.yaml': 'extends: nord\ntitle: "#ffffff"\n',
    'dawn.yaml': 'extends: light\nlnk: "#ffffff"\n',
    'nord.yaml': 'extends: dark\n',
    'notes.txt': '',
    '.hidden.yaml': '',
  });
  const { themes, told } = await listThemes(loaded);
  assert.deepEqual(
    themes.map(({ name }) => name),
    [...themeNames, 'dawn', 'night'],
  );
  assert.deepEqual(
    themes.filter(({ isCurrent }) => isCurrent).map(({ name, file }) => [name, file]),
    [['night', join(folder, 'themes', 'night.yaml')]],
  );
  assert.equal(themes.at(-1)?.theme.base?.background, '#2e3440');
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', /dawn\.yaml:2:1 theme: unknown name lnk; did you mean link\?$/);
});

test('the current theme is listed wherever it is', async () => {
  const { folder, loaded } = settingsWith('./none', {});
  const path = join(folder, 'far.yaml');
  writeFileSync(path, 'extends: dracula\n');
  const { themes } = await listThemes({ ...loaded, settings: { ...loaded.settings, theme: path } });
  assert.deepEqual([themes.at(-1)?.name, themes.at(-1)?.isCurrent], [path, true]);
  await assert.rejects(listThemes(loaded), /cannot be read/);
});

test('a file that cannot be read is reported, and left out', async () => {
  const { folder, loaded } = settingsWith('auto', {});
  mkdirSync(join(folder, 'themes', 'folder.yaml'));
  const { themes, told } = await listThemes(loaded);
  assert.equal(themes.length, themeNames.length);
  assert.match(told.join(), /folder\.yaml cannot be read\. /);
});
