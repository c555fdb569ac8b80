import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Deck, Slide } from '../../src/deck/deck.ts';
import type { ForeignDialect } from '../../src/deck/dialects/dialect-names.ts';
import { blocksOfItems } from '../../src/deck/slide-links.ts';
import { readForeign } from '../support/deck-cases.ts';
import fc from '../support/property.ts';

/** Pieces of a deck; each `@` becomes a word that is nowhere else. */
const common = [
  '# @ @',
  '## @',
  '@ @ @',
  '@\n@',
  '- @\n- @',
  '* @\n* @',
  '1. @\n2. @',
  '1) @\n2) @',
  '> @',
  '```\n@\n\n@\n```',
  '```js\n// @\n```',
  '| @ | @ |\n| --- | --- |\n| @ | @ |',
  '`@` and **@**',
  '![@](@.png)',
  '<!-- @ @ -->',
  '<!--\n@\n\n- @\n-->',
  '@ <!-- pause --> @',
  '---',
  '    @',
  '@  \n@   @',
];

const own: Readonly<Record<ForeignDialect, readonly string[]>> = {
  presenterm: [
    '# @',
    '@\n===',
    '@\n---',
    '<!-- end_slide -->',
    '<!-- speaker_note: |\n  @\n  @\n-->',
    '```bash +exec\n@\n```',
    '```file\npath: @\n```',
    '![image:width:50%](@.png)',
    '<!-- font_size: 2 -->',
    '<!-- incremental_lists: true -->',
  ],
  marp: [
    '![40% center @](@.png)',
    '<!-- $size: 4:3 -->',
    '<!-- *footer: @ -->',
    '<!-- _class: lead -->',
    '<!-- _footer: @ -->',
    '<!-- header: @ -->',
    '![bg](@.png)',
    '![bg left:30% @](@.png)',
    '![bg right](@.png)\n![bg](@.png)',
    '![w:200 @](@.png)',
    '# <!-- fit --> @',
    '<style>\na { }\n</style>',
    '@ <!-- _class: x -->',
  ],
  slidev: [
    '::code-group\n\n```sh [@]\n@\n```\n\n::',
    '````md magic-move\n```js {*|1}\n@\n```\n\n@\n\n```js\n@\n```\n````',
    '<<< @/@.ts#@ ts {1|2}',
    '- <v-click>@</v-click>\n- @',
    '<mdi-@ />',
    '{{ @ }}',
    '<div v-click.hide>@</div>',
    '---\nlayout: two-cols\n---\n\n@\n\n::right::\n\n@',
    '---\nlayout: two-cols-header\n---\n\n# @\n\n::left::\n\n@\n\n::right::\n\n@',
    '---\nlayout: center\n---',
    '---\ntitle: @\n---',
    '---\nclass: x\n\nlayout: image-right\nimage: /@.png\n---\n\n# @',
    '<v-click>\n\n@\n\n</v-click>',
    '<v-clicks>\n\n- @\n- @\n\n</v-clicks>',
    '<div v-click>@</div>',
    '<Box a="b">@</Box>',
    '<Box />',
    '<<< @/@.ts',
    '<script setup>\nlet a\n</script>',
  ],
  reveal: [
    '<aside class="notes">\n@\n\n@\n</aside>',
    '%% @ %%',
    '![[@.png|30]]',
    '[[@]] [[x|@]]',
    '<grid drag="50 50" drop="left">\n\n@\n\n</grid>\n\n<grid drop="right">\n\n@\n\n</grid>',
    '::: @\n\n@\n\n:::',
    '==@ @==',
    '> [!tip] @\n> @',
    '```js [1|2]\n@\n```',
    '<img src="@.png">',
    '----',
    '--',
    'Note: @\n@',
    'Notes:\n\n- @\n\n@',
    '- @ <!-- .element: class="fragment" -->\n- @',
    '@ <!-- .element: class="fragment" -->',
    '<!-- .slide: data-x -->',
    '@\n---\n@',
  ],
  patat: [
    '# @ {#x .y}',
    '[@]{.x} ^@^',
    '+---+---+\n| @ | @ |\n+===+===+\n| @ | @ |\n| @ |   |\n+---+---+',
    '+---+\n| @ |\n+---+',
    '| @\n|   @',
    '```{.js .x}\n@\n```',
    '. . .',
    '::: {.fragment}\n\n@\n\n:::',
    '@   @\n--- ---\n@   @',
    '  @       @\n  ------- -------\n  @     @\n\n: @',
    '-----------------\n@     @\n----- -----\n@     @\n      @\n\n@     @\n-----------------',
    '<!--config:\nincrementalLists: true\n-->',
  ],
  slides: ['~~~@ --as\n@\n~~~', '@\n---\n@', '```go\n@\n```'],
  lookatme: [
    '```file\npath: @\nlang: @\nlines:\n  start: 1\n```',
    '```file\npath: @\ntransform: @\n```',
    '<!-- stop -->',
    '```terminal8\n@\n```',
  ],
  mdp: ['- @\n^\n    - @', '-> # @ <-', '-> @ <-', '^', '@\n^\n@', '<br>', '-------', '*@* _@_'],
  kyma: [
    '[grid]\n[column]\n@\n[/column]\n[column]\n\n- @\n\n[/column]\n[/grid]\n\n@',
    '![img|4x4](@.png)',
    '----',
    '----\n\n---\ntitle: @\n---\n\n@',
    '----\n---\nnotes: @\n---\n@',
  ],
  deckset: [
    '[.column]\n\n@\n\n[.column]\n\n@',
    '[.code-highlight: 1]\n\n```js\n@\n```',
    '> @\n-- @',
    '# [fit] @',
    '^ @',
    '^@',
    '[.build-lists: true]',
    '[.footer: @]',
    '![left](@.png)',
    '![](@.png)',
    '![inline](@.png)',
  ],
  remark: [
    '.pull-left[\n\n@\n\n]\n\n.pull-right[\n@\n]\n\n@',
    '---\nlayout: true\nclass: center\n\n@',
    '--',
    '???\n@\n\n- @',
    '---\nclass: center, middle\n\n@',
    '.left[@]',
    '.left-column[\n@\n]',
    '.a[.b[@] @]',
  ],
};

const heads: Partial<Record<ForeignDialect, readonly string[]>> = {
  presenterm: [
    '---\noptions:\n  implicit_slide_ends: true\n---\n\n',
    '---\noptions:\n  end_slide_shorthand: true\n---\n\n',
  ],
  marp: ['---\nmarp: true\nheadingDivider: 2\n---\n\n'],
  patat: ['---\npatat:\n  slideLevel: 2\n---\n\n', '% @\n% @\n\n'],
  mdp: ['%title: @\n%author: @\n\n'],
  deckset: ['theme: X\nfooter: @\n\n'],
};

function deckIn(dialect: ForeignDialect) {
  const piece = fc.oneof(fc.constantFrom(...common), fc.constantFrom(...own[dialect]));
  return fc
    .tuple(fc.constantFrom('', ...(heads[dialect] ?? [])), fc.array(piece, { maxLength: 14 }))
    .map(([head, pieces]) => {
      let count = 0;
      // Dashes at the very start begin the front matter, which some of them do not have.
      const start = dialect === 'remark' || dialect === 'kyma' ? '\n' : '';
      return (start + head + pieces.join('\n\n')).replace(/@(?!\/)/g, () => `q${(count++).toString(36)}z`);
    });
}

/** All that anyone can read of a slide: what is shown, and the names of pictures. */
function textOf(slide: Slide): string {
  return JSON.stringify([slide.title, slide.heading, blocksOfItems(slide.items), slide.notes]);
}

function everything({ slides, settings, unhonored, diagnostics }: Deck): string {
  return [...slides.map(textOf), JSON.stringify([settings, unhonored, diagnostics])].join('\n');
}

describe('no word of a deck is lost: it is on a slide, in the notes, or in the report', () => {
  for (const dialect of Object.keys(own) as ForeignDialect[])
    test(dialect, async () => {
      await fc.assert(
        fc.asyncProperty(deckIn(dialect), async source => {
          const deck = await readForeign(source, {}, dialect);
          const text = everything(deck);
          for (const [word] of source.matchAll(/q[0-9a-z]+?z/g))
            assert.ok(text.includes(word), `${word} of\n${source}`);
        }),
      );
    });
});

describe('a dialect keeps the number of lines, and ends each deck', () => {
  const odd = fc
    .array(
      fc.constantFrom(
        ...[
          '---\n',
          '--\n',
          '----\n',
          '<!--',
          '-->',
          '\n',
          '- ',
          '```\n',
          '~~~\n',
          '???\n',
          'Note:',
          '^',
          '::right::\n',
        ],
        ...[
          '.a[',
          ']',
          '![bg left]',
          '(a)',
          'class: ',
          '%title: ',
          '-- --\n',
          'a  \n',
          '===\n',
          '\u00a0',
          '<v-click>',
          '`',
        ],
      ),
      { maxLength: 60 },
    )
    .map(pieces => pieces.join(''));
  for (const dialect of Object.keys(own) as ForeignDialect[])
    test(dialect, async () => {
      await fc.assert(
        fc.asyncProperty(odd, async source => {
          const deck = await readForeign(source, {}, dialect);
          assert.notEqual(deck.slides.length, 0);
          const last = source.split('\n').length;
          for (const { line } of [...deck.unhonored, ...deck.diagnostics])
            assert.ok(line >= 1 && line <= last + 1);
        }),
      );
    });
});
