import type { Keymaps } from '../../app/keymaps.ts';

/** The table whose keys go to a slide that is typed. */
export type TypingKeys = Pick<Keymaps['talk'], 'label'>;

/** What to do with what was typed so far: the number of a slide, or the first of two presses. */
export function typedWords(typed: string, { label }: TypingKeys): string {
  return typed === 'g'
    ? `${label('firstTwice')}: press again for the first slide`
    : `Slide ${typed}: ${label('accept')} or ${label('goToTyped')} goes there`;
}
