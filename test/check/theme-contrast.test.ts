import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkedPage } from '../../src/check/checked.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { builtInTheme } from '../../src/theme/built-in.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { themeNames } from '../../src/theme/theme-names.ts';

function found(theme: Theme, rule = 'theme-contrast'): readonly string[] {
  const text = '# A\n\ntext\n';
  const checked = checkedPage('a.md', text, parseMarkdown(text, 'a.md'), { theme });
  return runRules(checked, { only: [rule] }).map(({ message }) => message);
}

describe('theme-contrast', () => {
  test('finds what cannot be read, its ratio cut and not rounded', () => {
    const dark = builtInTheme('dark');
    const theme: Theme = {
      ...dark,
      name: 'faint',
      base: { foreground: '#ffffff', background: '#000000' },
      styles: { ...dark.styles, link: { foreground: '#333333' } },
    };
    assert.deepEqual(found(theme), [
      'In the theme faint, link has a contrast of 1.66:1 on the background, and needs 4.5:1.',
    ]);
  });

  test('finds nothing in a theme that comes with the program', () => {
    for (const name of themeNames) assert.deepEqual(found(builtInTheme(name)), [], name);
  });
});

describe('theme-palette', () => {
  const dark = builtInTheme('dark');
  const base = { foreground: '#ffffff', background: '#000000' } as const;
  const onBlack = (link: Theme['styles']['link']): Theme => ({
    ...{ ...dark, name: 'mine', base },
    styles: { ...dark.styles, link },
  });

  test('finds colors of the palette that some terminals show too dark, once', () => {
    // Bright red.
    assert.deepEqual(found(onBlack({ foreground: 9 }), 'theme-palette'), [
      'In the theme mine, link has a contrast of 4.33:1 with 256 colors in the palette macOS, and needs 4.5:1.',
    ]);
  });

  test('finds nothing where a nearer color can be read, and nothing twice', () => {
    assert.deepEqual(found(onBlack({ foreground: '#5c5cff' }), 'theme-palette'), []);
    // theme-contrast has it.
    assert.deepEqual(found(onBlack({ foreground: 4 }), 'theme-palette'), []);
    assert.deepEqual(
      found({ ...onBlack({ foreground: 9 }), ...{ base: undefined } } as never, 'theme-palette'),
      [],
    );
  });

  test('finds nothing in a theme that comes with the program', () => {
    for (const name of themeNames) assert.deepEqual(found(builtInTheme(name), 'theme-palette'), [], name);
  });
});
