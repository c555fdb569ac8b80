/** How a slide is reached by its number and from either end: the same keys in a talk and in the speaker view. */
export const slideBindings = [
  {
    command: 'slideNumber',
    keys: ['0…9'],
    label: 'Type a slide number; the next key listed goes there',
  },
  {
    command: 'goToTyped',
    keys: ['G'],
    label: 'Go to the slide number you typed; without one, last slide',
  },
  { command: 'firstTwice', keys: ['g'], label: 'Press twice: first slide' },
  { command: 'first', keys: ['home', 'f5'], label: 'First slide' },
  { command: 'last', keys: ['end'], label: 'Last slide' },
] as const;
