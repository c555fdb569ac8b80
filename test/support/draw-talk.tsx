import { stripVTControlCharacters } from 'node:util';
import { Rows } from '../../src/screens/runtime/Rows.tsx';
import { reduceSpeaker } from '../../src/screens/speaker/reduce-speaker.ts';
import { createSpeakerModels } from '../../src/screens/speaker/speaker-model.ts';
import type { SpeakerState } from '../../src/screens/speaker/speaker-state.ts';
import type { Talk } from '../../src/screens/state.ts';
import { type Size, styledElement, styledScreen } from './draw.tsx';
import { pressOf } from './keys.ts';
import { plainSetting } from './setting.ts';
import { builtInTalk, talkState } from './talk-state.ts';

/** The keys that show all of a slide of the built-in talk, which counts from 0. */
export function keysToWhole(slide: number, { deck }: Talk = builtInTalk): string {
  const digits = [...String(slide + 1)].join(' ');
  return `${digits} G ${'l '.repeat(deck.slides[slide]?.lastStep ?? 0)}`;
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
export function drawSpeaker(
  state: SpeakerState,
  keys: string,
  options: Parameters<typeof plainSetting>[0] = {},
): string {
  const setting = plainSetting(options);
  const models = createSpeakerModels(setting, () => undefined);
  let now = state;
  for (const key of keys.split(' ').filter(name => name !== '')) {
    now = reduceSpeaker(now, pressOf(key), models(now).view).state;
  }
  const { columns, rows } = now.size;
  const lines = models(now).lines();
  return textOf(<Rows lines={lines} pen={setting.pen} columns={columns} rows={rows} />, [columns, rows]);
}
