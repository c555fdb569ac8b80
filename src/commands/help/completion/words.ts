import { type CommandName, commands, type Operand, shells } from '../../command-table.ts';
import { helpTopics } from '../../help-topics.ts';
import { type OptionEntry, optionsOf } from '../../options.ts';

/** A word to complete, and its description. */
export type Word = { readonly word: string; readonly says: string };

/** The places of the reference: a word for each section, and one for each of its headings. */
export type Places = {
  readonly sections: readonly Word[];
  /** Such as `stats#medicare`. */
  readonly headings: readonly Word[];
  /** The years of the news. */
  readonly years: readonly string[];
};

/** What may follow a command, apart from options. */
export type Completed = {
  readonly name: CommandName;
  readonly words: readonly Word[];
  /** What may follow once a `#` is typed. Headings are not listed among the sections. */
  readonly headings: readonly Word[];
  /** Whether Markdown files may follow, too. */
  readonly files: boolean;
  readonly options: readonly OptionEntry[];
};

/** What each command takes: one entry for the browser, and one for each word that is a command. */
export function completedCommands(places: Places): readonly Completed[] {
  return commands.map(({ name, takes }) => ({
    name,
    words: onceEach([
      ...(name === '' ? commandWords() : []),
      ...takes.flatMap(operand => wordsOf(operand, places)),
    ]),
    headings: takes.includes('place') ? places.headings : [],
    files: takes.includes('file'),
    options: optionsOf(name),
  }));
}

/** Some sections are commands too. */
function onceEach(words: readonly Word[]): readonly Word[] {
  return words.filter(({ word }, index) => words.findIndex(other => other.word === word) === index);
}

function commandWords(): readonly Word[] {
  return commands.flatMap(({ name, summary }) => (name === '' ? [] : [{ word: name, says: summary }]));
}

function wordsOf(operand: Operand, { sections }: Places): readonly Word[] {
  switch (operand) {
    case 'section':
    case 'place':
      return sections;
    case 'topic':
      return [...commandWords(), ...helpTopics.map(({ name, summary }) => ({ word: name, says: summary }))];
    case 'shell':
      return shells.map(shell => ({ word: shell, says: `completion script for ${shell}` }));
    case 'file':
      return [];
  }
}

/** The values that an option takes, where they can be listed. */
export function valuesOf({ name, values }: OptionEntry, { years }: Places): readonly string[] {
  return name === 'year' ? years : (values ?? []);
}
