import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settingsNotice } from '../../src/settings/settings-notice.ts';
import { safeText } from '../../src/terminal/safe-text.ts';

const theme =
  '/home/ada lovelace/.config/dsac-info/config.yaml:1:1 settings: no theme is named "drk". Did you mean dark?';
const key = '/c/config.yaml:5:5 settings: keys: browser.open: no key is named entr; did you mean enter?';
const cases: readonly (readonly [told: readonly string[], columns: number, said: string | undefined])[] = [
  [[], 80, undefined],
  [[theme], 80, 'config.yaml:1:1 no theme is named "drk". Did you mean dark?'],
  [[theme], 50, 'config.yaml:1:1 no theme is named "drk"'],
  [[theme], 38, 'Settings: 1 mistake; dsac-info config'],
  [[theme, key], 80, 'Settings: 2 mistakes; dsac-info config'],
  [[key], 80, 'config.yaml:5:5 browser.open: no key is named entr; did you mean enter?'],
  [['C:\\a\\config.yaml:1:1 settings: theme must be x'], 80, 'config.yaml:1:1 theme must be x'],
  [['/a/config.yaml cannot be read: it is too large'], 80, 'config.yaml cannot be read: it is too large'],
  [
    ['DSAC_INFO_COLUMNS must be a number, not "a/b:1:1"'],
    80,
    'DSAC_INFO_COLUMNS must be a number, not "a/b:1:1"',
  ],
];

describe('what the first screen says about mistakes in the settings', () => {
  for (const [told, columns, said] of cases) {
    test(`${columns}: ${said}`, () => assert.equal(settingsNotice(told.map(safeText), columns), said));
  }
});
