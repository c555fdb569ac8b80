import { type Passage, told, toldApart } from './passage.ts';
import type { ReadingPlace } from './state.ts';
import { type WordEntry, words, wordUsage } from './words.ts';

const names = { section: 'In a section:', talk: 'In a talk:' } as const;

/** The commands that work where the listener is: first those of the place, then those that work anywhere. */
export function helpPassages(place: ReadingPlace['type']): readonly Passage[] {
  const own = place === 'contents' ? [] : words.filter(entry => entry.place === place);
  const others = words.filter(
    entry => entry.place === 'anywhere' && !own.some(({ name }) => name === entry.name),
  );
  return [
    told(
      'Type a command and press Enter. You can shorten a command if no other starts with the same letters. Some have one letter, too.',
    ),
    ...(place === 'contents' ? [] : [toldApart(names[place])]),
    ...own.map(row),
    toldApart('Anywhere:'),
    told('Enter alone: continue, as the last line says'),
    told('A number: choose from the last list; without a list, go to that section or slide'),
    told('The name of a section: read it'),
    ...others.map(row),
  ];
}

function row(entry: WordEntry): Passage {
  return told(`${wordUsage(entry)}: ${entry.does}`);
}
