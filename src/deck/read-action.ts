import type { Curtain, RemoteAction } from './deck-action.ts';
import { fieldsOf, isCount } from './json-fields.ts';

/** The action that a JSON value asks for, made again of what is known; nothing if it is no `RemoteAction`. */
export function readAction(value: unknown): RemoteAction | undefined {
  const { type, slide, step, curtain } = fieldsOf(value) ?? {};
  switch (type) {
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
    case 'toggleClock':
    case 'resetClock':
      return { type };
    case 'goTo':
      if (!isCount(slide)) return undefined;
      if (step === undefined) return { type, slide };
      return isCount(step) ? { type, slide, step } : undefined;
    case 'curtain':
      return isCurtain(curtain) ? { type, curtain } : undefined;
  }
  return undefined;
}

export function isCurtain(value: unknown): value is Curtain {
  return value === 'black' || value === 'white';
}
