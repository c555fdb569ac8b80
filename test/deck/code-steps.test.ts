import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groupAt } from '../../src/deck/line-groups.ts';
import { groupWords, readCodeInfo } from '../../src/markdown/code-info.ts';
import type { Code } from '../../src/markdown/document.ts';
import { blocksWithin } from '../../src/markdown/walk.ts';
import { deckOf, picture, told } from '../support/built-deck.ts';

const fence = (info: string, lines = 8) =>
  `\`\`\`${info}\n${Array.from({ length: lines }, (_, line) => `l${line + 1}`).join('\n')}\n\`\`\`\n\n`;

/** What each code of the first slide emphasizes, step by step. */
function stepsOf(source: string) {
  const [slide] = deckOf(source).slides;
  assert.ok(slide);
  const codes = slide.items.flatMap(item =>
    item.type === 'block'
      ? [...blocksWithin(item.block)].filter((block): block is Code => block.type === 'code')
      : [],
  );
  return codes.map(code =>
    Array.from({ length: slide.lastStep + 1 }, (_, step) => {
      const group = groupAt(slide, code, step);
      return group === undefined ? 'none' : groupWords(group);
    }).join(' | '),
  );
}

test('info strings of GitHub, presenterm and Slidev', () => {
  const infos: readonly (readonly [info: string, lang: string, groups: string, numbered: boolean])[] = [
    ['js', 'js', '', false],
    ['js {1,3|5-7|all}', 'js', 'lines 1 and 3, lines 5 to 7, all lines', false],
    ['rust {1,3|5-7|all} +line_numbers', 'rust', 'lines 1 and 3, lines 5 to 7, all lines', true],
    ['rust +line_numbers {2}', 'rust', 'line 2', true],
    ['rust +exec +line_numbers{2}', 'rust', 'line 2', true],
    ['ts{1,2}', 'ts', 'lines 1 and 2', false],
    ['ts {1|2-3, 5}{lines:true}', 'ts', 'line 1, lines 2 to 3 and 5', true],
    ['ts {*|2}', 'ts', 'all lines, line 2', false],
    ['js showLineNumbers', 'js', '', true],
    ['{1-2}', '', 'lines 1 to 2', false],
    ['js {1} [a.js]', 'js', 'line 1', false],
    // What means something else elsewhere.
    ['{.python .numberLines}', '{.python', '', false],
    ['{r setup, echo=FALSE}', '{r', '', false],
    ['js {0}', 'js', '', false],
    ['js {3-1}', 'js', '', false],
    ['js {1|}', 'js', '', false],
    ['js {1', 'js', '', false],
    ['js +line_numbersx', 'js', '', false],
  ];
  for (const [info, lang, groups, numbered] of infos) {
    const read = readCodeInfo(info);
    assert.deepEqual(
      [read.lang ?? '', (read.groups ?? []).map(groupWords).join(', '), read.hasLineNumbers ?? false],
      [lang, groups, numbered],
      info,
    );
  }
});

describe('groups of lines come one a step', () => {
  const cases: readonly (readonly [name: string, source: string, steps: readonly string[]])[] = [
    ['as they are written', fence('js {1,3|5-7|all}'), ['lines 1 and 3 | lines 5 to 7 | all lines']],
    ['one takes no step', fence('js {2}'), ['line 2']],
    ['a pause waits for the last', `${fence('js {1|2}')}. . .\n\nb`, ['line 1 | line 2 | line 2']],
    ['after a pause', `a\n\n. . .\n\n${fence('js {1|2}')}`, ['line 1 | line 1 | line 2']],
    [
      'two codes take turns',
      fence('js {1|2}') + fence('js {3|4}'),
      ['line 1 | line 2 | line 2', 'line 3 | line 3 | line 4'],
    ],
    [
      'in an incremental list',
      `<!-- incremental_lists: true -->\n\n- a\n- b\n\n  ${fence('js {1|2}', 2).replaceAll('\n', '\n  ')}\n- c\n`,
      ['line 1 | line 1 | line 2 | line 2'],
    ],
  ];
  for (const [name, source, steps] of cases) {
    test(name, () => {
      assert.deepEqual(stepsOf(source), steps);
      assert.deepEqual(told(deckOf(source)), []);
    });
  }

  test('what stands below comes with the code, and what follows a pause after its last group', () => {
    const [slide] = deckOf(`${fence('js {1|2}', 1)}a\n\n. . .\n\nb`).slides;
    assert.deepEqual(slide && picture(slide), ['0 l1', '0 a', '2 b']);
  });
});

test('a line that is not there is reported, and the rest is emphasized', () => {
  const deck = deckOf(fence('js {1|7-9}'));
  assert.deepEqual(told(deck), ['deck.md:1:1 line 9 is to be emphasized, but the code has only 8 lines']);
  assert.deepEqual(stepsOf(fence('js {1|7-9}')), ['line 1 | lines 7 to 9']);
});

describe('a file block holds lines of a file beside the deck', () => {
  const file = 'one\ntwo\nthree\n';
  const shown = (body: string, text = file, info = 'file') => {
    const deck = deckOf(`\`\`\`${info}\n${body}\n\`\`\`\n`, { 'src/x.rs': text });
    const [item] = deck.slides[0]?.items ?? [];
    const { lang, value } = item?.type === 'block' && item.block.type === 'code' ? item.block : {};
    return [lang, value, ...told(deck)];
  };

  test('all of it, or the lines that are asked for', () => {
    assert.deepEqual(shown('path: src/x.rs'), ['rs', 'one\ntwo\nthree']);
    assert.deepEqual(shown('path: "src/x.rs"\nstart_line: 2\nend_line: 2'), ['rs', 'two']);
    assert.deepEqual(shown('path: src/x.rs\nlanguage: rust\nstart_line: 2'), ['rust', 'two\nthree']);
    assert.deepEqual(shown('path: src/x.rs', 'a\r\nb\r\n'), ['rs', 'a\nb']);
  });

  test('in an item of a list too, with steps and numbers', () => {
    const deck = deckOf('- a\n\n  ```file +line_numbers {1|3}\n  path: src/x.rs\n  ```\n', {
      'src/x.rs': file,
    });
    assert.deepEqual(picture(deck.slides[0]!), ['0 - a', '  0 one two three']);
    assert.equal(deck.slides[0]?.lastStep, 1);
    assert.deepEqual(told(deck), []);
  });

  test('what is wrong is reported, and what can be shown is shown', () => {
    const at = 'deck.md:1:1 file';
    assert.deepEqual(shown('path: src/x.rs\nstart_line: 2\nend_line: 9'), [
      'rs',
      'two\nthree',
      `${at} src/x.rs: end_line is 9, but the file has 3 lines`,
    ]);
    const wrong: readonly (readonly [body: string, message: string])[] = [
      ['path: y.rs', ' y.rs: y.rs is not there'],
      ['start_line: 2', ': no path is named; write path: and the file'],
      ['path: src/x.rs\nstart_line: 4', ' src/x.rs: start_line is 4, but the file has 3 lines'],
      ['path: src/x.rs\nstart_line: 0', ': start_line must be a number from 1'],
      ['path: src/x.rs\nstart_line: 2\nend_line: 1', ': start_line is after end_line'],
      ['let x = 1;', ': expected name: value, found let x = 1;'],
    ];
    for (const [body, message] of wrong) assert.deepEqual(shown(body), ['file', body, `${at}${message}`]);
    const long = shown('path: src/x.rs', 'x'.repeat(32_001));
    assert.deepEqual(long.slice(2), [
      `${at} src/x.rs: more than 32,000 characters; choose fewer lines with start_line and end_line`,
    ]);
  });
});
