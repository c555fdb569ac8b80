import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type CommentCommand, parseComment } from '../../src/deck/comment-command.ts';
import { safeText } from '../../src/terminal/safe-text.ts';

const parse = (value: string) =>
  parseComment({ type: 'comment', position: { line: 1, column: 1 }, value: safeText(value.trim()) });
const note = (text: string): CommentCommand => ({ type: 'speakerNote', text });
const wrong = (message: string): CommentCommand => ({ type: 'wrong', message });
const nothing: CommentCommand = { type: 'nothing' };

const cases: Readonly<Record<string, readonly (readonly [string, CommentCommand])[]>> = {
  'commands in the spelling of presenterm': [
    ['pause', { type: 'pause' }],
    [' pause: ', { type: 'pause' }],
    ['end_slide', { type: 'endSlide' }],
    ['incremental_lists: true', { type: 'incrementalLists', isOn: true }],
    ['incremental_lists: false', { type: 'incrementalLists', isOn: false }],
    ['column_layout: [3, 2]', { type: 'columnLayout', weights: [3, 2] }],
    ['column_layout: [1]', { type: 'columnLayout', weights: [1] }],
    ['column_layout: [1.5,1]', { type: 'columnLayout', weights: [1.5, 1] }],
    ['column: 1', { type: 'column', column: 1 }],
    ['column:0', { type: 'column', column: 0 }],
    ['reset_layout', { type: 'resetLayout' }],
    ['alignment: center', { type: 'alignment', align: 'center' }],
    ['alignment: "right"', { type: 'alignment', align: 'right' }],
    ['jump_to_middle', { type: 'jumpToMiddle' }],
    ['new_lines: 2', { type: 'newLines', rows: 2 }],
    ['newlines: 2', { type: 'newLines', rows: 2 }],
    ['new_line', { type: 'newLines', rows: 1 }],
    ['newline', { type: 'newLines', rows: 1 }],
    [`new_lines: ${'9'.repeat(400)}`, { type: 'newLines', rows: 100 }],
    ['skip_slide', { type: 'skipSlide' }],
    ['no_footer', { type: 'noFooter' }],
    ['include: parts/one two.md', { type: 'include', path: 'parts/one two.md' }],
    ["include: 'one.md'", { type: 'include', path: 'one.md' }],
    ['qr', { type: 'qr' }],
    ['layout: quote', { type: 'layout', name: 'quote' }],
    ['layout: two_columns', { type: 'layout', name: 'two_columns' }],
    ['layout: "Two columns"', { type: 'layout', name: 'two_columns' }],
  ],
  'notes for the speaker': [
    ['speaker_note: Smile.', note('Smile.')],
    ['speaker_note: "Smile."', note('Smile.')],
    [
      'speaker_note: |\n  Smile.\n\n  - And **wait**.\n    Long.',
      note('Smile.\n\n- And **wait**.  \n  Long.'),
    ],
    ['speaker_note: >-\n    Smile\n    and wait.', note('Smile\nand wait.')],
    ['speaker_note: First\n  second', note('First\nsecond')],
    ['Say hello.', note('Say hello.')],
    ['Ask: who has read a policy?', note('Ask: who has read a policy?')],
    ['Cause: the deck was too long', note('Cause: the deck was too long')],
    ['TODO: find a better picture', note('TODO: find a better picture')],
    ['https://one.example', note('https://one.example')],
    ['Pause here, then go on', note('Pause here, then go on')],
    ['Remember:\n- one\n- two', note('Remember:\n- one\n- two')],
    ['First\n      second\n\n      third', note('First\nsecond\n\nthird')],
    ['- one\n  - two', note('- one\n  - two')],
    ...['Breathe', 'TODO', 'TODO: fix', 'film : Avatar', 'numbered: true'].map(
      text => [text, note(text)] as const,
    ),
  ],
  'commands with a value that they do not take': [
    ['pause: 3', wrong('pause takes no value')],
    ...['layout', 'layout: sections', 'layout: two columns, wide'].map(written => {
      const names = 'title, section, figures, statement, quote, list, two_columns, code, picture, closing';
      return [written, wrong(`layout takes one of ${names}`)] as const;
    }),
    ['incremental_lists', wrong('incremental_lists takes true or false')],
    ['incremental_lists: yes', wrong('incremental_lists takes true or false')],
    ...[
      '',
      ': 3',
      ': []',
      ': [0]',
      ': [1, 0]',
      ': [1,,2]',
      ': [-1]',
      ': [Infinity]',
      ': [1,1,1,1,1,1,1]',
    ].map(
      value =>
        [`column_layout${value}`, wrong('column_layout takes 1 to 6 numbers above 0, as in [3, 2]')] as const,
    ),
    ['column: one', wrong('column takes the number of a column, from 0')],
    ['column: -1', wrong('column takes the number of a column, from 0')],
    ['alignment: middle', wrong('alignment takes left, center or right')],
    ['new_lines', wrong('new_lines takes a number of rows')],
    ['new_lines: many', wrong('new_lines takes a number of rows')],
    ['include', wrong('include takes the path of one file')],
    ['include: a.md\ninclude: b.md', wrong('include takes the path of one file')],
    ['speaker_note:', wrong('speaker_note takes text')],
    ['speaker_note: |', wrong('speaker_note takes text')],
    ['qr: https://one.example', wrong('qr takes no value')],
  ],
  'commands that nobody knows': [
    ['pasue', wrong('unknown command pasue; did you mean pause?')],
    ['Pause', wrong('unknown command Pause; did you mean pause?')],
    ['end-slide', wrong('unknown command end-slide; did you mean end_slide?')],
    ['columns', wrong('unknown command columns; did you mean column?')],
    ['speaker_notes: Smile and wait', wrong('unknown command speaker_notes; did you mean speaker_note?')],
    ['inlcude: two words', wrong('unknown command inlcude; did you mean include?')],
    ['_secret: lead', wrong('unknown command _secret')],
    ['s'.repeat(100_000), wrong(`unknown command ${'s'.repeat(40)}…`)],
  ],
  'commands of presenterm that have no effect': [
    ['font_size: 2', { type: 'unhonored', message: 'font_size has no effect here' }],
  ],
  'comments for others, and for nobody': [
    ...['', '---', '{{{', '// one', 'Comment: one two', 'vim: ft=markdown', 'cspell:ignore ospo'],
    ...['markdownlint-disable MD033', 'prettier-ignore', 'biome-ignore lint: one', 'toc', 'tocstop'],
    ...['START doctoc generated TOC', 'ALL-CONTRIBUTORS-LIST:START', '.slide: data-state="one"'],
  ].map(value => [value, nothing] as const),
};

for (const [name, rows] of Object.entries(cases)) {
  describe(name, () => {
    for (const [value, command] of rows)
      test(JSON.stringify(value).slice(0, 80), () => assert.deepEqual(parse(value), command));
  });
}
