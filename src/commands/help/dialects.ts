import { dialectTitles, type ForeignDialect } from '../../deck/dialects/dialect-names.ts';
import { type HelpRow, twoColumns } from './two-columns.ts';

/** What each construct of a dialect becomes. */
const dialectEntries: Readonly<Record<ForeignDialect, readonly HelpRow[]>> = {
  presenterm: [
    ['comment commands', 'the same commands here'],
    ['---', 'a rule; ends a slide with end_slide_shorthand'],
    ['options:', 'implicit_slide_ends, incremental_lists, and more'],
    ['incremental_tables', 'rows come one by one'],
    ['font_size, theme override', 'reported'],
    ['{1|2-3}, file blocks', 'steps of code; lines of a file of the deck'],
    ['+exec, +render', 'code is shown, and never run; reported'],
    ['# and /// in code', 'hidden lines'],
  ],
  marp: [
    ['---, headingDivider', 'end a slide'],
    ['![bg left:40%](a.png)', 'a picture beside the text'],
    ['![bg](a.png)', 'a picture, if alone; else reported'],
    ['![w:200](a.png)', 'a picture of that width'],
    ['* and 1) lists', 'items come one by one'],
    ['class: lead', 'centered'],
    ['other directives, <style>', 'reported'],
    ['other comments', 'speaker notes'],
  ],
  slidev: [
    ['---, front matter of slides', 'end a slide; settings are never shown'],
    ['src: pages/a.md#2,4-5', 'those slides of that file'],
    ['hide, disabled', 'the slide is left out'],
    ['layout: two-cols, ::right::', 'columns'],
    ['layout: center, section, quote', 'the layout of that kind'],
    ['layout: image-right', 'a picture beside the text'],
    ['<v-click>, <v-clicks>', 'steps'],
    ['<<< @/a.ts#region', 'the code of that file'],
    ['{1|2-3}, magic-move', 'steps of code; its blocks, one by one'],
    ['components, scripts, icons', 'text stays; the rest is reported'],
    ['comments', 'speaker notes'],
  ],
  reveal: [
    ['---, ----, --', 'end a slide; vertical slides follow in order'],
    ['Note:, <aside class=notes>', 'speaker notes'],
    ['[1-2|3] in code', 'steps of code'],
    ['class="fragment"', 'a step'],
    ['.slide:, other attributes', 'reported'],
    ['<grid>, [[link]], %% %%', 'columns, text, notes, as in Obsidian'],
  ],
  patat: [
    ['---, or headings', 'end a slide, as Pandoc does; slideLevel'],
    ['. . ., {.fragment}', 'steps'],
    ['incrementalLists', 'items come one by one'],
    ['% Title, tables of Pandoc', 'the title slide, tables'],
    ['{.class}, line blocks', 'left out; lines stay lines'],
    ['config comments', 'incrementalLists; the rest is reported'],
    ['other comments', 'speaker notes'],
    ['eval', 'code is shown, and never run; reported'],
  ],
  slides: [
    ['---', 'ends a slide'],
    ['/// in code', 'hidden lines'],
    ['~~~program', 'shown as written, and never run; reported'],
  ],
  lookatme: [
    ['---, or headings', 'end a slide'],
    ['<!-- stop -->', 'a step'],
    ['file blocks', 'lines of a file of the deck'],
    ['terminal blocks, styles', 'reported'],
  ],
  mdp: [
    ['%title:, %author:, %date:', 'the title slide'],
    ['-----', 'ends a slide'],
    ['^, <br>', 'a step'],
    ['-> text <-', 'centered'],
  ],
  kyma: [
    ['----', 'ends a slide'],
    ['front matter of slides', 'reported; notes are speaker notes'],
    ['[grid], [column]', 'columns'],
  ],
  deckset: [
    ['---', 'ends a slide'],
    ['^ note', 'speaker notes'],
    ['build-lists: true', 'items come one by one'],
    ['![left](a.png)', 'a picture beside the text'],
    ['[.column], slide-dividers:', 'columns; headings that end a slide'],
    ['[.code-highlight: 2-3]', 'steps of code'],
    ['[fit], other settings', 'left out; settings are reported'],
  ],
  remark: [
    ['---, --', 'end a slide; a step'],
    ['???', 'speaker notes, to the end of the slide'],
    ['class: center, middle', 'centered'],
    ['.pull-left[, .pull-right[', 'columns'],
    ['.left[text]', 'its text'],
    ['layout: true', 'its class holds on; its text is reported'],
  ],
};

/** The text of `help dialects`. */
export function dialectsText(): string {
  return `Examples:
${twoColumns([
  ['dsac-info present deck.md --report', 'list what has no effect here'],
  ['dsac-info present deck.md --dialect marp', 'say what FILE is written for'],
])}

A talk opens the decks of other programs. It finds out which one a deck is for,
and says so. To say it yourself, use --dialect NAME, or "dialect: NAME" in the
front matter. Nothing in a deck is run or downloaded.

${(Object.keys(dialectEntries) as ForeignDialect[])
  .map(name => `${dialectTitles[name]} (--dialect ${name}):\n${twoColumns(dialectEntries[name])}`)
  .join('\n\n')}
`;
}
