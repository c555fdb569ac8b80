import assert from 'node:assert/strict';
import { test } from 'node:test';
import { autoTheme } from '../../src/theme/auto.ts';
import { builtInTheme } from '../../src/theme/built-in.ts';
import { createPen } from '../../src/theme/pen.ts';

test('code has a panel only where its ground is seen', () => {
  const hasPanel = (theme: Parameters<typeof createPen>[0], depth: 'true' | '16' | 'none') =>
    createPen(theme, { depth, hyperlinks: false }).hasPanel;
  const dark = builtInTheme('cms-dark');
  assert.equal(hasPanel(dark, 'true'), true);
  assert.equal(hasPanel(dark, '16'), false, 'it is the background of the screen');
  assert.equal(hasPanel(dark, 'none'), false);
  assert.equal(hasPanel(autoTheme, 'true'), false);
});
