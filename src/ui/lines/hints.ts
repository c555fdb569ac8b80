import { keyLabel } from '../../app/key-label.ts';
import type { Command, KeyName } from '../../app/keymap.ts';
import { decoration, type Line, lineWidth } from '../../terminal/line.ts';
import type { Setting } from '../setting.ts';

/** What the reader can do here, most needed last: the first ones go when the row is tight. */
const contexts = {
  menu: [
    ['search', 'search'],
    ['quit', 'quit'],
    ['next', 'choose'],
    ['open', 'read'],
    ['help', 'keys'],
  ],
  panel: [
    ['search', 'search'],
    ['nextLink', 'links'],
    ['next', 'scroll'],
    ['back', 'back'],
    ['help', 'keys'],
  ],
  news: [
    ['search', 'search'],
    ['next', 'scroll'],
    ['newsFilter', 'filter'],
    ['open', 'items'],
    ['back', 'back'],
    ['help', 'keys'],
  ],
  file: [
    ['search', 'search'],
    ['nextLink', 'links'],
    ['next', 'scroll'],
    ['help', 'keys'],
    ['quit', 'quit'],
  ],
  link: [
    ['help', 'keys'],
    ['copyAddress', 'copy'],
    ['back', 'back'],
    ['open', 'open'],
  ],
  found: [
    ['help', 'keys'],
    ['back', 'back'],
    ['previousHit', 'previous'],
    ['nextHit', 'next hit'],
  ],
  help: [
    ['next', 'scroll'],
    ['back', 'back'],
  ],
  about: [
    ['next', 'scroll'],
    ['back', 'back'],
  ],
} as const satisfies Record<string, readonly (readonly [Command, string])[]>;

export type HintContext = keyof typeof contexts;

/** What there is to do with the text: a key that would do nothing is not offered. */
export type Possible = { readonly scroll: boolean; readonly links: boolean };

/** The keys that matter now, as many as fit into `columns`. */
export function hintLine(
  context: HintContext,
  columns: number,
  possible: Possible,
  { keys: { browser }, ascii }: Pick<Setting, 'keys' | 'ascii'>,
): Line {
  const hints = contexts[context].filter(([, word]) => {
    return word === 'scroll' || word === 'links' ? possible[word] : true;
  });
  return fitHints(
    hints.map(([command, word]) => [browser.first(command), word]),
    columns,
    ascii,
  );
}

/** Keys and what each does, most needed last: as many of the last ones as fit into `columns`. */
export function fitHints(
  hints: readonly (readonly [key: KeyName, word: string])[],
  columns: number,
  ascii: boolean,
): Line {
  const line: Line[] = [];
  let width = 0;
  for (const [key, word] of hints.toReversed()) {
    const hint: Line = [decoration(keyLabel(key, ascii), 'hint.key'), decoration(` ${word}`, 'hint.label')];
    const gap = line.length === 0 ? 0 : 2;
    if (width + gap + lineWidth(hint) > columns) break;
    line.unshift(gap === 0 ? hint : [...hint, decoration('  ')]);
    width += gap + lineWidth(hint);
  }
  return line.flat();
}
