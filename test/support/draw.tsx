import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { renderToString } from 'ink';
import type { Library } from '../../src/library/section.ts';
import { Screen } from '../../src/screens/Screen.tsx';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { type AppState, initialState } from '../../src/screens/state.ts';
import { cellWidth } from '../../src/terminal/cell-width.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { pressAll } from './keys.ts';
import { builtInLibrary, plainSetting } from './setting.ts';

export type Size = readonly [columns: number, rows: number];

/** The frame of the built-in browser after some keys, as plain text, held against the size of its window. */
export function drawFrame(
  keys: string,
  size: Size,
  options: Parameters<typeof plainSetting>[0] = {},
  library: Library = builtInLibrary,
): string {
  return stripVTControlCharacters(styledFrame(keys, size, options, library));
}

/** The same with the styles of the theme, as SGR codes. */
export function styledFrame(
  keys: string,
  size: Size,
  options: Parameters<typeof plainSetting>[0] = {},
  library: Library = builtInLibrary,
): string {
  const [columns, rows] = size;
  return styledScreen(initialState({ columns, rows }, library), keys, options);
}

/** What Ink draws of the program after some keys, held against the size of its window. */
export function styledScreen(
  from: AppState,
  keys: string,
  options: Parameters<typeof plainSetting>[0],
): string {
  const setting = plainSetting(options);
  const models = createScreenModels(setting);
  const { state } = pressAll(keys, from, models);
  const { columns, rows } = from.size;
  return styledElement(<Screen model={models(state)} setting={setting} />, [columns, rows]);
}

/** What Ink draws of an element, held against the size of the window. */
export function styledElement(element: Parameters<typeof renderToString>[0], [columns, rows]: Size): string {
  const drawn = renderToString(element, { columns });
  const lines = stripVTControlCharacters(drawn).split('\n');
  assert.ok(lines.length <= rows, `${lines.length} rows in a window of ${rows}`);
  for (const line of lines) assert.ok(cellWidth(safeText(line)) <= columns, `too wide: ${line}`);
  return drawn;
}
