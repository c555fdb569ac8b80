import { type Passage, told, toldApart } from './passage.ts';
import type { Visit } from './state.ts';
import { type WordEntry, words } from './words.ts';

const names = { section: 'While you read a section:', talk: 'While you give a talk:' } as const;

/** The words that mean something where the listener is: first those of the place, then those of all places. */
export function helpPassages(place: Visit['type']): readonly Passage[] {
  const own = place === 'contents' ? [] : words.filter(entry => entry.place === place);
  const others = words.filter(
    entry => entry.place === 'anywhere' && !own.some(({ name }) => name === entry.name),
  );
  return [
    told('Type a word and press Enter. The beginning of a word is enough where no other begins so.'),
    ...(place === 'contents' ? [] : [toldApart(names[place])]),
    ...own.map(row),
    toldApart('Anywhere:'),
    told('Enter alone: on; the last line says what to'),
    told('A number: that entry of the list said last; without one, a section or a slide'),
    told('The name of a section: read it'),
    ...others.map(row),
  ];
}

function row({ name, takes, does }: WordEntry): Passage {
  return told(`${name}${takes === undefined ? '' : ` ${takes}`}: ${does}`);
}
