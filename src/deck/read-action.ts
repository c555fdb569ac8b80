import type { Blank, RemoteAction } from './deck-action.ts';
import { fieldsOf, isCount } from './json-fields.ts';

/** The action that a JSON value asks for, made again of what is known; nothing if it is no `RemoteAction`. */
export function readAction(value: unknown): RemoteAction | undefined {
  const { type, slide, step, blank } = fieldsOf(value) ?? {};
  switch (type) {
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
    case 'open':
    case 'showQr':
    case 'toggleClock':
    case 'resetClock':
      return { type };
    case 'goTo':
      if (!isCount(slide)) return undefined;
      if (step === undefined) return { type, slide };
      return isCount(step) ? { type, slide, step } : undefined;
    case 'blank':
      return isBlankScreen(blank) ? { type, blank } : undefined;
  }
  return undefined;
}

export function isBlankScreen(value: unknown): value is Blank {
  return value === 'black' || value === 'white';
}
