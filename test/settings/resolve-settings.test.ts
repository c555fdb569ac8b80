import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMapping } from '../../src/markdown/yaml-mapping.ts';
import { resolveSettings, type SettingSources } from '../../src/settings/resolve-settings.ts';
import { settingEntries } from '../../src/settings/setting-entries.ts';

type Given = {
  readonly options?: SettingSources['options'];
  readonly environment?: Readonly<Record<string, string>>;
  readonly yaml?: string;
};

function resolve({ options = {}, environment = {}, yaml }: Given) {
  const mapping = yaml === undefined ? undefined : readMapping(yaml, 'c.yaml', 'settings file');
  return resolveSettings({ options, environment, ...(mapping && { file: { name: 'c.yaml', mapping } }) });
}

test('an option wins over a variable, a variable over the file, the file over the default', () => {
  const all: Given = {
    options: { columns: 40 },
    environment: { DSAC_INFO_COLUMNS: '50' },
    yaml: 'pager: less\ncolumns: 60\n',
  };
  const { options: _, ...noOption } = all;
  const columnsOf = (given: Given) => {
    const { settings, origins } = resolve(given);
    return [settings.columns, origins.columns];
  };
  assert.deepEqual(columnsOf(all), [40, { type: 'option', option: '--width' }]);
  assert.deepEqual(columnsOf(noOption), [50, { type: 'environment', variable: 'DSAC_INFO_COLUMNS' }]);
  assert.deepEqual(columnsOf({ yaml: all.yaml ?? '' }), [60, { type: 'file', file: 'c.yaml', line: 2 }]);
  assert.deepEqual(columnsOf({}), ['auto', { type: 'default' }]);
});

test('values are read as people write them', () => {
  assert.equal(resolve({ yaml: 'hyperlinks: true' }).settings.hyperlinks, 'always');
  assert.equal(resolve({ yaml: 'hyperlinks: never' }).settings.hyperlinks, 'never');
  assert.equal(resolve({ yaml: 'pager: false' }).settings.pager, 'off');
  assert.equal(resolve({ yaml: 'pager: less -R' }).settings.pager, 'less -R');
  assert.equal(resolve({ environment: { DSAC_INFO_PAGER: '' } }).settings.pager, 'off');
  assert.equal(resolve({ environment: { DSAC_INFO_HYPERLINKS: '' } }).settings.hyperlinks, 'auto');
  assert.equal(resolve({ yaml: '' }).told.length, 0);
});

const told: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  'pagr: less': ['c.yaml:1:1 settings: unknown setting pagr; did you mean pager?'],
  'xyzzyplugh: 1': [
    /^c\.yaml:1:1 settings: unknown setting xyzzyplugh; choose from: hyperlinks, pager, columns, motion, images, transition, library, theme, menu, slideColumns, singleKeys, blockLetters, keys$/,
  ],
  '# mine\ncolumns: wide': ['c.yaml:2:1 settings: columns must be a number from 10 to 10000, or auto'],
  'columns: 9': [/columns must be a number/],
  'columns: 40.5': [/columns must be a number/],
  'hyperlinks: [a]': ['c.yaml:1:1 settings: hyperlinks must be auto, always or never'],
  'pager: &a less\ncolumns: *a': [/aliases are not supported/],
  'pager: [': [/^c\.yaml:\d+:\d+ settings file: /],
  '- a': ['c.yaml:1:1 settings file is not a list of `key: value` lines'],
  'pager: "\\e]0;title\\a"\n\u0007: 1': [/^c\.yaml:/],
};

for (const [yaml, rows] of Object.entries(told)) {
  test(`reported, and the default is used: ${JSON.stringify(yaml)}`, () => {
    const resolved = resolve({ yaml });
    assert.equal(resolved.told.length, rows.length, resolved.told.join('\n'));
    for (const [index, row] of rows.entries()) {
      const said = resolved.told[index] ?? '';
      if (typeof row === 'string') assert.equal(said, row);
      else assert.match(said, row);
      assert.doesNotMatch(said, /[\x00-\x1f\x7f-\x9f]/);
    }
    assert.equal(resolved.settings.columns, 'auto');
  });
}

test('an invalid variable is reported and ignored', () => {
  const { settings, told: rows } = resolve({
    environment: { DSAC_INFO_COLUMNS: 'wide' },
    yaml: 'columns: 60',
  });
  assert.equal(settings.columns, 60);
  assert.deepEqual(rows, ['DSAC_INFO_COLUMNS must be a number from 10 to 10000, or auto, not "wide"']);
});

test('every setting has a variable named after it', () => {
  for (const [name, { variable, byDefault, read }] of Object.entries(settingEntries)) {
    const words = name.replace(/[A-Z]/g, capital => `_${capital}`);
    // That of motion says what it does, as other programs' variables do.
    const own = name === 'motion' ? 'REDUCE_MOTION' : words.toUpperCase();
    assert.equal(variable, `DSAC_INFO_${own}`);
    assert.equal(read(byDefault), byDefault, 'the default can be written down');
  }
});
