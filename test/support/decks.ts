import { markdown, words } from './documents.ts';
import fc, { type Arbitrary } from './property.ts';

/** What a comment asks of a slide; some of it makes no sense where it stands, as with real authors. */
const command: Arbitrary<string> = fc.constantFrom(
  'pause',
  'pause',
  'pause',
  'incremental_lists: true',
  'incremental_lists: false',
  'column_layout: [1, 1]',
  'column_layout: [3, 2, 2]',
  'column: 0',
  'column: 1',
  'column: 2',
  'reset_layout',
  'alignment: center',
  'alignment: right',
  'alignment: left',
  'jump_to_middle',
  'new_lines: 2',
  'no_footer',
  'Words for the speaker.',
);

const commented = command.map(text => `<!-- ${text} -->`);
const code = words.map(
  text => `<!-- qr -->\n\n[${text.replace(/[[\]()\\`*_<>&|~:#]/g, '')}](https://one.example/)`,
);
const list = fc
  .array(words, { minLength: 1, maxLength: 5 })
  .map(items => items.map(text => `- ${text}`).join('\n'));

const slide: Arbitrary<string> = fc
  .tuple(
    fc.option(words, { nil: undefined }),
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: markdown },
        { weight: 4, arbitrary: commented },
        { weight: 2, arbitrary: list },
        code,
        words,
      ),
      { maxLength: 7 },
    ),
  )
  .map(([title, parts]) => [...(title === undefined ? [] : [`# ${title}`]), ...parts].join('\n\n'));

const head = fc.constantFrom(
  '',
  '---\ntitle: A talk of some words\nauthor: [One, Two]\nevent: Meetup\n---\n\n',
  '---\nsubtitle: What it is about\n---\n\n# The talk\n\n---\n\n',
);

/** Decks of one slide or several, with comments and a title slide now and then. */
export const decks: Arbitrary<string> = fc
  .tuple(head, fc.array(slide, { minLength: 1, maxLength: 3 }))
  .map(([front, slides]) => front + slides.join('\n\n<!-- end_slide -->\n\n'));
