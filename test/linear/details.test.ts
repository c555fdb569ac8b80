import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { spelled } from '../../src/linear/spelling.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { converse } from '../support/converse.ts';
import { libraryOf } from '../support/setting.ts';

const library = libraryOf({
  one: `# One

See [the policy](https://www.cms.example/a/long/path?x=1) and [the policy again](https://www.cms.example/a/long/path?x=1),
[mail](mailto:a@b.example), [below](#below) and https://shown.example/.

| Name | Date |
| --- | --- |
| PyCon | 2024 |
| Sun | |

\`\`\`js
if (a) {
  b();

\tc();
}
\`\`\`

## Below

- First
- Second
- Third
- Fourth

## Last

The end of it.
`,
});
const ask = (...lines: readonly string[]) => converse(['1', ...lines], { library, rows: 60 }).answer;

describe('links', () => {
  test('the text names the host and the number, and the whole address is said when it is asked for', () => {
    const { text } = converse(['1', 'address 1', 'spell 1'], { library, rows: 60, columns: 200 });
    assert.match(text, /the policy \(link 1, cms\.example\) and the policy again \(link 1, cms\.example\)/);
    assert.match(text, /\nhttps:\/\/www\.cms\.example\/a\/long\/path\?x=1\n/);
    assert.match(text, /: h, t, t, p, s, colon, slash, slash, w, w, w, dot, c, m, s/);
    assert.match(ask('address on', 'top'), /\(link 1, https:\/\/www\.cms\.example\/a\/long\/path\?x=1\)/);
    assert.match(ask('address on', 'address off', 'top'), /\(link 1, cms\.example\)/);
  });
  test('their numbers are those of the screen; what has none there comes after them', () => {
    assert.equal(
      ask('links'),
      [
        'Links:',
        '1. the policy, cms.example',
        '2. mail, a@b.example',
        '3. below, in this text: Below',
        '4. https://shown.example/, shown.example',
        '',
      ].join('\n'),
    );
  });
});

describe('headings', () => {
  test('one is gone to by its number, or from the one before or after it', () => {
    assert.match(ask('outline 2'), /^Heading 2: Below\n/);
    assert.match(ask('next heading'), /^Heading 2: Below\n/);
    assert.match(ask('n h', 'n h'), /^Heading 2: Last\n/);
    assert.match(ask('n h', 'n h', 'p h'), /^Heading 2: Below\n/);
    assert.match(ask('n h', 'n h', 'n h'), /^No next heading\./);
  });
  test('the prompt names the next one, and how far the text is read', () => {
    const { prompt } = converse(['1'], { library, rows: 8 });
    assert.match(prompt, /^Enter: more, \d+ percent, next: Below\.$/m);
  });
});

describe('what is longer than a page', () => {
  test('says that it goes on', () => {
    const { answer } = converse(['1', 'outline 2'], { library, rows: 4 });
    assert.match(answer, /- First\nList continues\.\n$/);
    assert.doesNotMatch(converse(['1', 'outline 2', ''], { library, rows: 7 }).answer, /continues/);
  });
});

describe('tables by row and cell', () => {
  test('rows one after the other, by number, and cells', () => {
    assert.match(ask('table'), /^Table, 2 rows, 2 columns\. Column 1: Name; column 2: Date\.\n/);
    assert.equal(ask('table', 'row'), 'Row 1 of 2. Name: PyCon; Date: 2024\n');
    assert.equal(ask('row', 'row'), 'Row 2 of 2. Name: Sun; Date: empty\n');
    assert.equal(ask('row', 'row', 'row'), 'The last row is 2.\n');
    assert.equal(ask('row 2'), 'Row 2 of 2. Name: Sun; Date: empty\n');
    assert.equal(ask('cell 1 2'), 'Row 1, column 2. Date: 2024\n');
    assert.equal(ask('row 2', 'cell 1'), 'Row 2, column 1. Name: Sun\n');
    assert.equal(ask('cell 3 1'), 'The table has 2 rows, 2 columns.\n');
  });
});

test('code is read with the numbers and the indentation of its lines', () => {
  assert.equal(
    ask('code'),
    [
      'Code, js, 5 lines',
      '1: if (a) {',
      '2, indent 2: b();',
      '3: blank',
      '4, 1 tab: c();',
      '5: }',
      'End of code',
      '',
    ].join('\n'),
  );
});

test('one passage is repeated, or the one before it', () => {
  assert.equal(ask('repeat'), 'The end of it.\n');
  assert.equal(ask('repeat 2'), 'Heading 2: Last\n');
  assert.match(converse(['repeat'], { library }).answer, /^Nothing to repeat here/);
});

test('a word is spelled by its beginning, and what is not there as it was typed', () => {
  assert.equal(ask('spell pyc'), 'PyCon: capital P, small y, capital C, small o, n\n');
  assert.equal(ask('spell zz'), 'zz: z, z\n');
  assert.equal(
    spelled(safeText('CMS.gov/x_1')),
    'capital C, M, S, dot, small g, o, v, slash, x, underscore, 1',
  );
});

test('the numbers of a list are no longer in force when a later search finds nothing', () => {
  const { state, prompt } = converse(['1', 'links', 'search xyzzyplugh'], { library });
  assert.equal(state.list, undefined);
  assert.doesNotMatch(prompt, /Number/);
});

test('without a width, a paragraph is one row', () => {
  const { answer } = converse(['1'], { library, columns: Number.POSITIVE_INFINITY, rows: 60 });
  assert.match(answer, /^See the policy .* and https:\/\/shown\.example\/\.$/m);
});
