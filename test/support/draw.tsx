import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { renderToString } from 'ink';
import { asideOf, initialState } from '../../src/app/state.ts';
import type { Library } from '../../src/browse/section.ts';
import { cellWidth } from '../../src/terminal/cell-width.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { Screen } from '../../src/ui/Screen.tsx';
import { createScreenModels } from '../../src/ui/screen-model.ts';
import { pressAll } from './keys.ts';
import { createSearcherAtOnce } from './searcher.ts';
import { builtInLibrary, plainSetting } from './setting.ts';

export type Size = readonly [columns: number, rows: number];

/** The frame of the built-in browser after some keys, as plain text, held against the size of its window. */
export function drawFrame(
  keys: string,
  [columns, rows]: Size,
  options: Parameters<typeof plainSetting>[0] = {},
  library: Library = builtInLibrary,
): string {
  const setting = plainSetting(options);
  const models = createScreenModels(setting, undefined, createSearcherAtOnce());
  const { state } = pressAll(keys, initialState({ columns, rows }, library), models);
  const shown = asideOf(state) ?? state;
  const drawn = renderToString(<Screen state={shown} setting={setting} model={models(shown)} />, { columns });
  const frame = stripVTControlCharacters(drawn);
  const lines = frame.split('\n');
  assert.ok(lines.length <= rows, `${lines.length} rows in a window of ${rows}`);
  for (const line of lines) assert.ok(cellWidth(safeText(line)) <= columns, `too wide: ${line}`);
  return frame;
}
