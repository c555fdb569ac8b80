import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openingState } from '../../src/deck/deck-state.ts';
import { helpPassages } from '../../src/linear/help.ts';
import { readLine, words } from '../../src/linear/words.ts';
import { deckOf } from '../support/built-deck.ts';
import { builtInTalk, converse } from '../support/converse.ts';
import fc from '../support/property.ts';
import { builtInLibrary, libraryOf } from '../support/setting.ts';

const stepped = deckOf(
  '# Alpha\n\nOne.\n\n<!-- pause -->\n\nTwo.\n\n<!-- The note. -->\n\n---\n\n# Beta\n\nThree.\n',
);
const onTalk = {
  type: 'talk',
  talk: { what: 'named', deck: stepped },
  at: openingState(stepped),
} as const;

test('the steps of a code block: the lines that are emphasized, and how many there are', () => {
  const deck = deckOf(
    '# Code\n\n```js {1|2-3|all}\none\n  two\nthree\n```\n\n<!-- pause -->\n\nEnd.\n\n---\n\n# Next\n',
  );
  const on = { type: 'talk', talk: { what: 'named', deck }, at: openingState(deck) } as const;
  const code = 'Code, js, 3 lines\none\n  two\nthree\nEnd of code\n\nLine 1 of 3';
  assert.match(converse([], { on }).text, new RegExp(`more steps\\.\n\n${code}`));
  const answers = ['', '', ''].map((_, count) =>
    converse(Array(count + 1).fill('next'), { on }).answer.trim(),
  );
  assert.deepEqual(answers, ['Lines 2 to 3 of 3\n  two\nthree', 'All 3 lines', 'End.']);
});

describe('words', () => {
  test('a word is known in any case, by its beginning, and by its other names', () => {
    const word = (line: string) => readLine(line, 'section');
    for (const line of ['OUTLINE', ' out ', 'headings', 'outline']) {
      const read = word(line);
      assert.equal(read.type === 'word' && read.word, 'outline', line);
    }
    assert.deepEqual(word('/ tour of duty'), { type: 'word', word: 'search', rest: 'tour of duty' });
    assert.deepEqual(word('\t'), { type: 'enter' });
    assert.deepEqual(word('007'), { type: 'number', number: 7 });
  });

  test('the first letters of only one command mean that command', () => {
    for (const place of ['section', 'talk'] as const) {
      const known = words.filter(entry => entry.place === 'anywhere' || entry.place === place);
      for (const { name } of known) {
        for (let length = 1; length <= name.length; length += 1) {
          const typed = name.slice(0, length);
          const read = readLine(typed, place);
          if (read.type === 'word')
            assert.ok(read.word === name || read.word.startsWith(typed) || typed === '?' || length === 1);
          else if (read.type === 'elsewhere') assert.equal(length, 1);
          else assert.ok(read.type === 'ambiguous' && new Set(read.words).size > 1, typed);
        }
        const whole = readLine(name, place);
        assert.equal(whole.type === 'word' && whole.word, name);
      }
    }
  });

  test('one letter means the same word wherever it works', () => {
    const meant = {
      n: 'next',
      p: 'previous',
      b: 'back',
      a: 'again',
      w: 'where',
      l: 'links',
      h: 'help',
      q: 'quit',
    };
    for (const [letter, word] of Object.entries({ ...meant, o: 'outline' })) {
      const read = readLine(letter, 'section');
      assert.equal(read.type === 'word' && read.word, word);
    }
    for (const [letter, word] of Object.entries({ ...meant, o: 'overview' })) {
      const read = readLine(letter, 'talk');
      assert.equal(read.type === 'word' && read.word, word);
    }
    for (const letter of 'npao') assert.equal(readLine(letter, undefined).type, 'elsewhere', letter);
  });

  test('no two words of a place have a name in common', () => {
    for (const place of ['section', 'talk'] as const) {
      const names = words
        .filter(entry => entry.place === 'anywhere' || entry.place === place)
        .flatMap(({ name, letter, also = [] }) => [name, ...(letter === undefined ? [] : [letter]), ...also]);
      assert.deepEqual(names, [...new Set(names)]);
    }
  });

  test('the help names every word', () => {
    for (const { name, place } of words) {
      const told = helpPassages(place === 'talk' ? 'talk' : 'section');
      assert.ok(
        told.some(({ text }) => text.startsWith(name)),
        name,
      );
    }
  });
});

describe('wrong input is reported in one row and changes nothing', () => {
  const wrong: Readonly<Record<string, RegExp>> = {
    polices: /"polices" is not a command or section\. Did you mean policies\?/,
    xyzzyplugh: /"xyzzyplugh" is not a command or section\. Type help/,
    t: /"t" could be table, top\. Type more/,
    o9: /"o9" is not a command/,
    'outline 99': /Type outline and the number of a heading, from 1 to/,
    'next chapter': /Type next for a section, or next heading/,
    'news vidoe':
      /"vidoe" is not a year or a kind of link\. Did you mean video\? The years are 2024.*The kinds are article/,
    'news 1999': /No news item from 1999\. The years are 2024/,
    'table 9': /No table with that number here/,
    'cell 1': /Type cell and two numbers/,
    code: /^No code here\./,
    'repeat 99': /Type repeat and a number from 1 to/,
    go: /"go" works only in a talk/,
    '0': /^0 is not in the list\. Type a number from 1 to 6\./,
    '999999999999999999999': /^That number is not in the list\. Type a number from 1 to 6\./,
    'open 9': /^No links here|is not in the list/,
    'news 1492 podcast': /"podcast" is not a year/,
    'news 1492': /No news item from 1492\. The years are 2024/,
    'page 0': /Type page and a number/,
    'present that': /Type present/,
    ['x'.repeat(5000)]: /"x{60}\.\.\." is not a command/,
    '\u001b[2J': /"␛\[2J" is not a command/,
  };
  for (const [line, told] of Object.entries(wrong)) {
    test(JSON.stringify(line.slice(0, 20)), () => {
      const before = converse(['stats']);
      const after = converse(['stats', line]);
      assert.match(after.answer.replaceAll('\n', ' '), told);
      assert.ok(after.answer.length < 200);
      assert.deepEqual(after.state, before.state);
      assert.equal(after.prompt, before.prompt);
    });
  }
});

describe('the time of a talk', () => {
  const timed = deckOf('---\nminutes: 10\n---\n# Alpha\n\nOne.\n\n---\n\n# Beta\n\nTwo.\n');
  const on = { type: 'talk', talk: { what: 'named', deck: timed }, at: openingState(timed) } as const;
  test('is read as the speaker view shows it', () => {
    assert.equal(converse(['time'], { on, elapsed: 0 }).answer.trim(), 'The clock starts at the first step.');
    assert.equal(
      converse(['', 'time'], { on, elapsed: 660_000 }).answer.trim(),
      '11:00, 1:00 over, 1:00 behind.',
    );
    assert.equal(converse(['time'], { on: onTalk, elapsed: 200_000 }).answer.trim(), '3:20.');
    assert.match(converse(['present', 'time']).answer, /No clock for this talk/);
  });
});

describe('links', () => {
  const library = libraryOf({
    one: '# One\n\nSee [there](two.md#below) and [out](https://a.example/).\n',
    two: '# Two\n\nAbove.\n\n## Below\n\nWords.\n',
  });
  test('a link to a section goes there, and back goes back', () => {
    const there = converse(['1', 'links', '1'], { library });
    assert.match(there.answer, /^two, section 2 of 2\.\n\nHeading 2: Below\n/);
    assert.deepEqual(there.opened, []);
    assert.match(converse(['1', 'links', '1', 'back'], { library }).answer, /^one, section 1 of 2\./);
  });
  test('links with the same text are listed with the heading above them', () => {
    const listed = converse(['1', 'links'], {
      library: libraryOf({
        one: '# One\n\n## Alpha\n\n[Video](https://a.example/), [Page](https://b.example/)\n\n## Beta\n\n[Video](https://c.example/)\n',
      }),
    });
    assert.match(listed.answer, /^1\. Video: Alpha, a\.example$/m);
    assert.match(listed.answer, /^2\. Page, b\.example$/m);
    assert.match(listed.answer, /^3\. Video: Beta, c\.example$/m);
  });
  test('every link of every section has its own name in the list', () => {
    for (const [index, { id, document }] of builtInLibrary.sections.entries()) {
      const { answer } = converse(['page all', String(index + 1), 'links'], { rows: 1000, columns: 1000 });
      const names = [...answer.matchAll(/^\d+\. (.+?)(?:, (?:section .*|[\w.-]+))?$/gm)].map(
        ([, name]) => name,
      );
      assert.equal(new Set(names).size, document.links.length, id);
    }
  });
  test('a web address is opened when it is chosen, and never else', () => {
    assert.deepEqual(converse(['1', 'links', 'address 2', 'all'], { library }).opened, []);
    const chosen = converse(['1', 'open 2'], { library, opens: true });
    assert.deepEqual(chosen.opened, ['https://a.example/']);
    assert.equal(chosen.answer, 'Opened in the browser: https://a.example/\n');
    assert.match(converse(['1', 'open 2'], { library }).answer, /Cannot open it.* https:\/\/a\.example\/\n$/);
  });
});

describe('a talk', () => {
  test('a step reads only what is new, a step back only the name of the slide', () => {
    assert.equal(converse([''], { on: onTalk }).answer, 'Two.\n');
    assert.equal(converse(['', 'back'], { on: onTalk }).answer, 'Slide 1 of 2, Alpha, 1 more step.\n');
    assert.equal(converse(['', ''], { on: onTalk }).answer, 'Slide 2 of 2, Beta.\n\nThree.\n');
    assert.equal(converse(['', '', ''], { on: onTalk }).answer, 'This is the last slide.\n');
    assert.equal(converse(['', '', 'back'], { on: onTalk }).answer, 'Slide 1 of 2, Alpha.\n\nOne.\n\nTwo.\n');
  });
  test('notes are read on request, or with each slide', () => {
    const notes = 'Notes:\n\nThe note.\n\nEnd of notes.\n';
    assert.equal(converse(['notes'], { on: onTalk }).answer, notes);
    assert.ok(converse(['notes on', 'go 1'], { on: onTalk }).answer.endsWith(`\n${notes}`));
    assert.equal(converse(['go 2', 'notes'], { on: onTalk }).answer, 'This slide has no notes.\n');
    assert.ok(!converse(['notes on', 'notes off', 'go 1'], { on: onTalk }).answer.includes('Notes'));
  });
  test('columns say where they end, at the step where the last of them comes into view', () => {
    const deck = deckOf(
      '# Two\n\n<!-- column_layout: [1, 1] -->\n<!-- column: 0 -->\n\nLeft.\n\n<!-- column: 1 -->\n\nRight.\n\n<!-- pause -->\n\nLater.\n\n<!-- reset_layout -->\n\nAfter.\n',
    );
    const on = { type: 'talk', talk: { what: 'named', deck }, at: openingState(deck) } as const;
    assert.doesNotMatch(converse([], { on }).answer, /End of columns/);
    assert.match(
      converse(['again'], { on }).answer,
      /Column 1 of 2\n\nLeft\.\n\nColumn 2 of 2\n\nRight\.\n$/,
    );
    assert.equal(converse([''], { on }).answer, 'Column 2 of 2\n\nLater.\nEnd of columns\n\nAfter.\n');
  });
  test('your own talk is searched first', () => {
    assert.match(converse(['search three'], { on: onTalk }).answer, /\n1\. Slide 2, Beta: /);
    assert.match(converse(['search three', '1'], { on: onTalk }).answer, /^Slide 2 of 2, Beta\./);
  });
  test('an interrupted talk can be resumed; anything else starts over', () => {
    const at = { ...onTalk.at, question: { slide: 1, step: 0, elapsed: 5000 } };
    const on = { ...onTalk, at };
    const asked = converse([], { on });
    assert.match(asked.prompt, /at slide 2 \(Beta\)/);
    assert.match(converse(['YES'], { on }).answer, /^Slide 2 of 2/);
    for (const line of ['', 'no']) assert.match(converse([line], { on }).answer, /^Slide 1 of 2/);
    assert.ok(converse(['quit'], { on }).isEnded);
  });
});

test('pages have as many rows as requested, and everything is read once', () => {
  for (const rows of [3, 7, 20]) {
    const lines = Array<string>(80).fill('');
    const { text } = converse(lines, { on: { type: 'section', section: 3 }, rows });
    const pages = text.split('> \n').flatMap(page => page.split('>\n'));
    const said = pages.map(page => page.split('\n\nEnter:')[0]).join('\n');
    const whole = converse(['all'], { on: { type: 'section', section: 3 }, rows: 1 }).text;
    for (const row of whole.split('\n').filter(line => line.startsWith('Heading 3')))
      assert.equal(said.split(row).length - 1, 1, row);
  }
});

test('it answers any line, and one command quits', () => {
  const line = fc.oneof(
    fc.constantFrom('', ...words.flatMap(({ name }) => [name, name.slice(0, 2), `${name} 2`])),
    fc.nat({ max: 20 }).map(String),
    fc.string({ maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), fc.boolean(), (lines, isTalk) => {
      const on = isTalk
        ? ({ ...onTalk, talk: builtInTalk, at: openingState(builtInTalk.deck) } as const)
        : undefined;
      const talked = converse(lines, { rows: 6, ...(on && { on }) });
      if (talked.isEnded) return;
      assert.notEqual(talked.prompt.trim(), '');
      assert.ok(converse([...lines, '', 'quit'], { rows: 6, ...(on && { on }) }).isEnded);
    }),
    { numRuns: 60 },
  );
});
