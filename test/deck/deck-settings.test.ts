import assert from 'node:assert/strict';
import { test } from 'node:test';
import { themeNames } from '../../src/theme/theme-names.ts';
import { deckOf, told } from '../support/built-deck.ts';

/** The settings of a front matter, and what is wrong with it. */
function read(yaml: string) {
  const deck = deckOf(`---\n${yaml}\n---\n\ntext\n`);
  return { ...deck.settings, wrong: told(deck) };
}

const cases: readonly (readonly [yaml: string, expected: object])[] = [
  ['title: One', { title: 'One' }],
  ['title: "One\\n  two"', { title: 'One two' }],
  ['title: 508', { title: '508' }],
  ['title: "\\e[2J"', { title: '␛[2J' }],
  ['title:', {}],
  ['title: " "', { wrong: ['deck.md:2:1 front matter: title must be text'] }],
  ['title: [One]', { wrong: ['deck.md:2:1 front matter: title must be text'] }],
  ['subtitle: One', { subtitle: 'One' }],
  ['sub_title: One', { subtitle: 'One' }],
  ['subtitle: One\nsub_title: Two', { subtitle: 'One' }],
  ['author: Ada', { authors: ['Ada'] }],
  ['author: [Ada, Grace]', { authors: ['Ada', 'Grace'] }],
  ['authors:\n  - Ada\n  - Grace', { authors: ['Ada', 'Grace'] }],
  ['authors: [Ada, {}]', { wrong: ['deck.md:2:1 front matter: authors must be text or a list of texts'] }],
  ['event: One\nlocation: Two', { event: 'One', location: 'Two' }],
  ['date: 2024-05-01', { date: '2024-05-01' }],
  ['date: 2024', { date: '2024' }],
  ['date: May 1', { date: 'May 1' }],
  ['theme: auto', { theme: 'auto' }],
  ['theme: { name: auto }', { theme: 'auto' }],
  ['theme: {name: dark}', { theme: 'dark' }],
  [
    'title: A\ntheme: drak',
    {
      title: 'A',
      wrong: ['deck.md:3:1 no theme is named drak; did you mean dark?'],
    },
  ],
  [
    'theme: xyzzy',
    {
      wrong: [
        'deck.md:2:1 no theme is named xyzzy; choose from: auto, cms-dark, cms-light, dark, light, high-contrast, projector, catppuccin-mocha, dracula, gruvbox-dark, nord, solarized-dark, solarized-light',
      ],
    },
  ],
  // Of presenterm and of Marp.
  ['theme: { name: catppuccin-latte }', {}],
  ['theme: tokyonight-storm', {}],
  ['theme: terminal-dark', {}],
  ['theme: gaia', {}],
  ['theme: { override: {} }', {}],
  ['theme: { path: dark.yaml }', {}],
  ['theme: { dark: {} }', { wrong: ['deck.md:2:1 front matter: theme must be the name of a theme'] }],
  ['footer: One', { footer: 'One' }],
  ['header: One\nlogo: Two', { header: 'One', logo: 'Two' }],
  [
    'author: [Ada, Grace]\ndate: 2024\nfooter: "{author}, {date}{event}"',
    { authors: ['Ada', 'Grace'], date: '2024', footer: 'Ada, Grace, 2024' },
  ],
  [
    'header: "{place} {date}"\ndate: May 1',
    {
      date: 'May 1',
      header: '{place} May 1',
      wrong: [
        'deck.md:2:1 front matter: header: unknown name {place}; choose from: {title}, {subtitle}, {author}, {event}, {location}, {date}',
      ],
    },
  ],
  ['progress: number', { progress: 'number' }],
  ['progress: none', { wrong: ['deck.md:2:1 front matter: progress must be line or number'] }],
  ['footer: false', { footer: false }],
  ['footer: true', { wrong: ['deck.md:2:1 front matter: footer must be text or false'] }],
  ['minutes: 15', { minutes: 15 }],
  ['minutes: 0.5', { minutes: 0.5 }],
  ['minutes: 1440', { minutes: 1440 }],
  ...['0', '-1', '1441', '"15"', '.nan', '.inf', 'long'].map(
    minutes =>
      [
        `minutes: ${minutes}`,
        { wrong: ['deck.md:2:1 front matter: minutes must be a number above 0 and at most 1440'] },
      ] as const,
  ),
  ['options:\n  end_slide_shorthand: true\nunknown: 1', {}],
];
for (const [yaml, expected] of cases) {
  test(JSON.stringify(yaml), () => assert.deepEqual(read(yaml), { authors: [], wrong: [], ...expected }));
}

test('front matter that cannot be read makes a deck that is broken', () => {
  const deck = deckOf('---\ntitle: "One\n---\n\n# Slide\n');
  assert.equal(deck.isBroken, true);
  assert.match(told(deck)[0] ?? '', /^deck\.md:\d+:\d+ front matter: /);
  assert.equal(deckOf('---\ntitle: One\nfooter: *x\n---\n').isBroken, false);
  assert.equal(deckOf('# Slide\n').isBroken, false);
});

test('every theme that there is can be named', () => {
  for (const name of themeNames)
    assert.deepEqual(read(`theme: ${name}`), { authors: [], theme: name, wrong: [] });
});
