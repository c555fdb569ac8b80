import { stripVTControlCharacters } from 'node:util';
import type { ConsoleState } from '../../src/app/console-state.ts';
import { reduceConsole } from '../../src/app/reduce-console.ts';
import type { Talk } from '../../src/app/state.ts';
import { createConsoleModels } from '../../src/ui/console-model.ts';
import { Rows } from '../../src/ui/Rows.tsx';
import { type Size, styledElement, styledScreen } from './draw.tsx';
import { plainSetting } from './setting.ts';
import { builtInTalk, talkState } from './talk-state.ts';

/** The keys that show all of a slide of the built-in talk, which counts from 0. */
export function keysToWhole(slide: number): string {
  const digits = [...String(slide + 1)].join(' ');
  return `${digits} G ${'l '.repeat(builtInTalk.deck.slides[slide]?.lastStep ?? 0)}`;
}

/** The screen of a talk after some keys, as plain text, held against the size of its window. */
export function drawTalk(
  talk: Talk,
  keys: string,
  size: Size,
  options: Parameters<typeof plainSetting>[0] = {},
): string {
  return stripVTControlCharacters(styledTalk(talk, keys, size, options));
}

/** The same with the styles of the theme, as SGR codes. */
export function styledTalk(
  talk: Talk,
  keys: string,
  size: Size,
  options: Parameters<typeof plainSetting>[0] = {},
): string {
  return styledScreen(talkState(talk, size), keys, options);
}

/** What Ink draws of an element, as plain text, held against the size of the window. */
export function textOf(element: Parameters<typeof styledElement>[0], size: Size): string {
  return stripVTControlCharacters(styledElement(element, size));
}

/** The screen of a console after some keys of its own. */
export function drawConsole(
  state: ConsoleState,
  keys: string,
  options: Parameters<typeof plainSetting>[0] = {},
): string {
  const setting = plainSetting(options);
  const models = createConsoleModels(setting, () => undefined);
  let now = state;
  for (const key of keys.split(' ').filter(name => name !== '')) {
    now = reduceConsole(now, { type: 'key', key }, models(now).view).state;
  }
  const { columns, rows } = now.size;
  const lines = models(now).lines();
  return textOf(<Rows lines={lines} pen={setting.pen} columns={columns} rows={rows} />, [columns, rows]);
}
