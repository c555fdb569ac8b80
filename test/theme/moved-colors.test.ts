import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TrueColor } from '../../src/theme/color.ts';
import { type Colors, fittedColors } from '../../src/theme/colors.ts';
import { contrast } from '../../src/theme/contrast.ts';
import { cmsDark, cmsLight } from '../../src/theme/palettes/cms.ts';
import {
  catppuccinMocha,
  dracula,
  gruvboxDark,
  nord,
  solarizedDark,
  solarizedLight,
} from '../../src/theme/palettes/well-known.ts';
import type { ThemeName } from '../../src/theme/theme-names.ts';

/** The colors of a palette that its theme does not show as they were published: none that could be read. */
function moved(name: ThemeName, colors: Colors): Record<string, string> {
  const { ground, shown } = {
    ground: colors.base.background,
    shown: fittedColors(colors, colors.base.background),
  };
  const found: Record<string, string> = {};
  for (const key of Object.keys(colors) as (keyof Colors)[]) {
    if (typeof colors[key] !== 'string' || colors[key] === shown[key]) continue;
    const of = (color: unknown) => contrast(color as TrueColor, ground).toFixed(2);
    found[`${name} ${key}`] = `${colors[key]} ${of(colors[key])} → ${shown[key]} ${of(shown[key])}`;
  }
  return found;
}

test('which published colors are moved, and from which contrast to which', () => {
  assert.deepEqual(
    {
      ...moved('cms-dark', cmsDark),
      ...moved('cms-light', cmsLight),
      ...moved('catppuccin-mocha', catppuccinMocha),
      ...moved('dracula', dracula),
      ...moved('gruvbox-dark', gruvboxDark),
      ...moved('nord', nord),
      ...moved('solarized-dark', solarizedDark),
      ...moved('solarized-light', solarizedLight),
    },
    {
      'cms-dark accent': '#e7724f 3.96 → #f37d59 4.52',
      'dracula quiet': '#6272a4 3.03 → #7f90c4 4.54',
      'gruvbox-dark keyword': '#fb4934 4.29 → #ff4f39 4.51',
      'gruvbox-dark removed': '#fb4934 4.29 → #ff4f39 4.51',
      'nord accent': '#d08770 4.39 → #d38972 4.51',
      'nord number': '#b48ead 4.41 → #b690af 4.52',
      'nord quiet': '#4c566a 1.69 → #909cb2 4.51',
      'nord removed': '#bf616a 3.05 → #e17f87 4.51',
      'solarized-dark accent': '#cb4b16 3.26 → #e76535 4.51',
      'solarized-dark heading': '#268bd2 4.08 → #3093da 4.51',
      'solarized-dark mark': '#586e75 2.79 → #5d737a 3.00',
      'solarized-dark number': '#d33682 3.30 → #ef5299 4.53',
      'solarized-dark removed': '#dc322f 3.25 → #f95148 4.50',
      'solarized-light accent': '#cb4b16 4.27 → #c6470f 4.52',
      'solarized-light added': '#859900 2.97 → #687800 4.55',
      'solarized-light code': '#b58900 2.98 → #8f6c00 4.51',
      'solarized-light heading': '#268bd2 3.41 → #0076bb 4.52',
      'solarized-light keyword': '#859900 2.97 → #687800 4.55',
      'solarized-light link': '#2aa198 2.93 → #007f78 4.52',
      'solarized-light mark': '#93a1a1 2.48 → #839191 3.03',
      'solarized-light number': '#d33682 4.21 → #cd307d 4.51',
      'solarized-light quiet': '#657b83 4.13 → #5f747c 4.55',
      'solarized-light removed': '#dc322f 4.29 → #d72d2b 4.53',
      'solarized-light string': '#2aa198 2.93 → #007f78 4.52',
      'solarized-light warning': '#b58900 2.98 → #8f6c00 4.51',
    },
  );
});
