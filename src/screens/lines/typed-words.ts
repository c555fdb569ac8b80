import type { KeyTable } from '../../keys/key-table.ts';

/** The table with the keys that go to a typed slide number. */
export type TypingKeys = Pick<KeyTable<'accept' | 'firstTwice' | 'goToTyped'>, 'label'>;

/** What the user can do next with what was typed: the number of a slide, or the first of two presses. */
export function typedWords(typed: string, { label }: TypingKeys): string {
  return typed === 'g'
    ? `${label('firstTwice')}: press again for the first slide`
    : `Slide ${typed}: ${label('accept')} or ${label('goToTyped')} goes there`;
}
