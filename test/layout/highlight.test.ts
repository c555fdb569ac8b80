import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { knownLanguage } from '../../src/layout/code-languages.ts';
import { codeTokens } from '../../src/layout/code-tokens.ts';
import { createFlow } from '../../src/layout/flow.ts';
import { loadHighlight, type TimedHighlight } from '../../src/layout/highlight.ts';
import type { HighlightCode } from '../../src/layout/options.ts';
import { createPacedHighlight } from '../../src/layout/paced-highlight.ts';
import { readTokens, tokenTheme } from '../../src/layout/sgr-tokens.ts';
import { startOfDocument } from '../../src/markdown/place.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { createWithinTime } from '../../src/platform/within-time.ts';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { initialState } from '../../src/screens/state.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { type Line, lineText, lineWidth } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import fc from '../support/property.ts';
import { isSampled } from '../support/sample.ts';
import { libraryOf, plainSetting } from '../support/setting.ts';
import { inBrowser } from '../support/top-screen.ts';

const timed = await loadHighlight(run => run());
/** Without a time limit. */
const highlight: HighlightCode = (code, lang) => {
  const rows = timed(code, lang, Number.POSITIVE_INFINITY);
  return rows === 'tooLong' ? undefined : rows;
};

/** Words that are in a role, each as `role: text`, row by row; what is plain is left out. */
function roles(
  lang: string,
  code: string,
  using: HighlightCode = highlight,
): readonly string[][] | undefined {
  return using(safeText(code), safeText(lang))?.map(row =>
    row
      .filter(({ roles: own }) => own.length > 1)
      .map(({ text, roles: own }) => `${own.at(-1)?.replace('code.', '')}: ${text}`),
  );
}
const textOf = (rows: readonly Line[] | undefined) => rows?.map(lineText).join('\n');

const samples: readonly {
  readonly lang: string;
  readonly code: string;
  readonly expected: readonly string[][];
}[] = [
  {
    lang: 'JS',
    code: `// a\nclass Dog extends Pet {}\nfunction go(n = 1) { return \`w$\{n}\` + /r/ + null; }`,
    expected: [
      ['comment: // a'],
      ['keyword: class', 'type: Dog', 'keyword: extends', 'type: Pet'],
      [
        'keyword: function',
        'function: go',
        'number: 1',
        'keyword: return',
        'string: `w',
        'string: `',
        'string: /r/',
        'literal: null',
      ],
    ],
  },
  {
    lang: 'python',
    code: '# a\n@cached\ndef go(n: int):\n    return "b" if n else None',
    expected: [
      ['comment: # a'],
      ['meta: @cached'],
      ['keyword: def', 'function: go', 'type: int'],
      ['keyword: return', 'string: "b"', 'keyword: if', 'keyword: else', 'literal: None'],
    ],
  },
  {
    lang: 'bash',
    code: '#!/bin/sh\nfor f in *; do echo "$f b"; done # c',
    expected: [
      ['meta: #!/bin/sh'],
      [
        'keyword: for',
        'keyword: in',
        'keyword: do',
        'type: echo',
        'string: "',
        'variable: $f',
        'string:  b"',
        'keyword: done',
        'comment: # c',
      ],
    ],
  },
  {
    lang: 'json',
    code: '{ "a": [1, true, "b"] }',
    expected: [['attribute: "a"', 'number: 1', 'literal: true', 'string: "b"']],
  },
  {
    lang: 'diff',
    code: '--- a\n@@ -1,2 +1,2 @@\n-old\n+new\n same',
    expected: [['comment: --- a'], ['meta: @@ -1,2 +1,2 @@'], ['deletion: -old'], ['addition: +new'], []],
  },
  {
    lang: 'yml',
    code: '# a\nname: "b"\nlist:\n  - 1\n  - true',
    expected: [
      ['comment: # a'],
      ['attribute: name:', 'string: "b"'],
      ['attribute: list:'],
      ['literal: -', 'number: 1'],
      ['literal: -', 'literal: true'],
    ],
  },
];

describe('what is what', () => {
  for (const { lang, code, expected } of samples) {
    test(lang, () => assert.deepEqual(roles(lang, code), expected));
  }

  test('a comment or string over several rows is one on each', () => {
    assert.deepEqual(roles('js', '/* a\n\n   b */'), [['comment: /* a'], [], ['comment:    b */']]);
    assert.deepEqual(roles('js', '`a\nb$' + '{c}d`'), [['string: `a'], ['string: b', 'string: d`']]);
    assert.deepEqual(roles('python', '"""a\nb"""'), [['string: """a'], ['string: b"""']]);
  });

  test('everything is code, and the text is the text', () => {
    const code = 'if (a < b && c > "d") {\n\n\treturn 1; // &amp; <b>\n}';
    const rows = highlight(safeText(code), safeText('js'));
    assert.equal(textOf(rows), code);
    for (const row of rows ?? []) for (const { roles: own } of row) assert.equal(own[0], 'code.text');
  });
});

describe('which languages', () => {
  test('all that the highlighter knows by name, but for those that it would guess in', () => {
    // The highlighter inside the highlighter inside.
    const inner = createRequire(createRequire(import.meta.url).resolve('marked-terminal'));
    const hljs = createRequire(inner.resolve('cli-highlight'))('highlight.js');
    const names: string[] = hljs
      .listLanguages()
      .flatMap((name: string) => [name, ...(hljs.getLanguage(name).aliases ?? [])])
      .map((name: string) => name.toLowerCase());
    const unknown = [...new Set(names)].filter(name => knownLanguage(name) === undefined).sort();
    assert.deepEqual(unknown, ['http', 'https', 'plaintext', 'text', 'txt']);
  });

  test('by the first word, in any case', () => {
    assert.equal(knownLanguage('JavaScript {1,3}'), 'javascript');
    assert.equal(knownLanguage('  C++\ttitle'), 'c++');
    for (const word of ['', ' ', 'constructor', '__proto__', 'toString', 'klingon', 'auto', '\u241b[2J']) {
      assert.equal(knownLanguage(word), undefined, word);
    }
  });

  test('never guessed', () => {
    for (const lang of ['', 'klingon', 'text', 'http']) assert.equal(roles(lang, 'const a = 1;'), undefined);
  });
});

describe('what is not as expected leaves code plain', () => {
  const codeOf = (length: number) => safeText('a'.repeat(length));
  const js = safeText('js');

  test('more than 20 kB', () => {
    assert.equal(textOf(highlight(codeOf(20_000), js)), codeOf(20_000));
    assert.equal(highlight(codeOf(20_001), js), undefined);
    assert.equal(highlight(safeText('é'.repeat(10_001)), js), undefined);
  });

  test('code made to take seconds ends in time', async () => {
    const bounded = await loadHighlight(createWithinTime());
    assert.equal(bounded(safeText('a '.repeat(9_999)), safeText('arduino'), 100), 'tooLong');
    assert.notEqual(bounded(safeText('a'), safeText('diff'), 10_000), 'tooLong');
  });

  const of = (written: string, code = 'ab') => readTokens(written, safeText(code));
  const keyword = tokenTheme.keyword;

  test('only the colors of our tokens, each closed', () => {
    assert.deepEqual(of('ab'), [[{ text: 'ab', roles: ['code.text'] }]]);
    assert.deepEqual(of(keyword('ab')), [[{ text: 'ab', roles: ['code.text', 'code.keyword'] }]]);
    const faults = [
      '\u001b[31mab\u001b[39m',
      '\u001b[38;5;999mab',
      'ab\u001b[39m',
      '\u001b[mab',
      '\u001b[0mab',
    ];
    for (const fault of faults) assert.equal(of(fault), undefined, JSON.stringify(fault));
    assert.equal(of(keyword('ab').replace('\u001b[39m', '')), undefined);
  });

  test('no other escape code, and no other text', () => {
    const faults = [
      '\u001b]0;t\u0007ab',
      'a\u001b[2Jb',
      '\u009b2Jab',
      'a\rb',
      'a\u001b',
      'abc',
      'a',
      'ba',
      'a\nb',
      '',
    ];
    for (const fault of faults) assert.equal(of(fault), undefined, JSON.stringify(fault));
    assert.deepEqual(of('', ''), [[]]);
  });

  test('text that the highlighter loses', () => {
    // Its CSS drops a character that it finds illegal.
    assert.equal(highlight(safeText('␛[31m\n'), safeText('css')), undefined);
  });

  test('every token reads back as itself, also inside others', () => {
    for (const token of codeTokens) {
      const [row] = of(`a${keyword(tokenTheme[token]('b'))}`) ?? [];
      const [alone] = of(tokenTheme[token]('b'), 'b') ?? [];
      assert.deepEqual(row?.[1], alone?.[0], token);
    }
  });
});

test('any code in any language keeps its text, or is plain', () => {
  const lang = fc.constantFrom(
    'js',
    'python',
    'bash',
    'json',
    'diff',
    'yaml',
    'html',
    'c++',
    'markdown',
    'css',
  );
  const parts = fc.constantFrom(
    'a',
    '"',
    "'",
    '/*',
    '*/',
    '<b>',
    '&lt;',
    '#',
    '\n',
    '\t',
    '{',
    '}',
    '`',
    '${',
    '漢',
    '👩‍💻',
    '\u0301',
    'if ',
    '- ',
    '\u001b[31m',
    '</script>',
    '<script>',
  );
  fc.assert(
    fc.property(lang, fc.array(parts, { maxLength: 30 }), (name, list) => {
      const code = safeText(list.join(''));
      const rows = highlight(code, safeText(name));
      if (rows) assert.equal(textOf(rows), code);
      assert.deepEqual(highlight(code, safeText(name)), rows);
    }),
    { numRuns: 200 },
  );
});

/** Nothing takes any time, so nothing is put off. */
const timeless = { now: () => 0, later: () => {} };

describe('when it is loaded', () => {
  /** A loader that counts how often it was asked, and what came of the request. */
  function spy(load: () => Promise<TimedHighlight> = async () => timed) {
    const seen = { loads: 0, arrivals: 0 };
    const { current, work } = createPacedHighlight(
      () => {
        seen.loads += 1;
        return load();
      },
      () => {
        seen.arrivals += 1;
      },
      timeless,
    );
    return { seen, current, work };
  }
  function flowOf(markdown: string, current: () => HighlightCode) {
    return createFlow(parseMarkdown(markdown, 'a.md'), 40, { glyphs: unicodeGlyphs, highlight: current() });
  }
  const fence = (lang: string, code = 'if (a) b();') => `\`\`\`${lang}\n${code}\n\`\`\`\n`;
  const settled = () => new Promise<void>(resolve => setImmediate(resolve));

  test('not by text, nor by code that stays plain', () => {
    const { seen, current, work } = spy();
    const markdown = `# A\n\n\`code\`\n\n    indented\n\n${fence('')}\n${fence('klingon')}\n${fence('js', 'a'.repeat(20_001))}`;
    flowOf(markdown, current).lines(startOfDocument, Number.POSITIVE_INFINITY);
    work();
    assert.equal(seen.loads, 0);
  });

  test('not by code further down than what is shown', () => {
    const { seen, current, work } = spy();
    const flow = flowOf(`${'Text.\n\n'.repeat(50)}${fence('js')}`, current);
    flow.lines(startOfDocument, 20);
    work();
    assert.equal(seen.loads, 0);
    flow.end(20);
    work();
    assert.equal(seen.loads, 1);
  });

  test('once, and the code is plain until then', async () => {
    const { seen, current, work } = spy();
    const markdown = fence('js') + fence('python');
    const plain = flowOf(markdown, current).lines(startOfDocument, 9);
    flowOf(markdown, current).lines(startOfDocument, 9);
    work();
    work();
    assert.deepEqual(seen, { loads: 1, arrivals: 0 });
    await settled();
    assert.deepEqual(seen, { loads: 1, arrivals: 1 });
    const colored = flowOf(markdown, current).lines(startOfDocument, 9);
    assert.deepEqual(colored.map(lineText), plain.map(lineText));
    const isKeyword = (line: Line) => line.some(({ roles: own }) => own.includes('code.keyword'));
    assert.deepEqual([plain.some(isKeyword), colored.some(isKeyword)], [false, true]);
  });

  test('a screen is laid out again with it, and nothing on it moves', async () => {
    const setting = plainSetting();
    const library = libraryOf({ a: `${'Text.\n\n'.repeat(3)}${fence('js')}` });
    let redraws = 0;
    const { current, work } = createPacedHighlight(
      async () => timed,
      () => {
        redraws += 1;
      },
      timeless,
    );
    const models = createScreenModels(setting, current);
    const state = initialState({ columns: 80, rows: 24 }, library, 0);
    const plain = models(inBrowser(state)).panelLines();
    work();
    await settled();
    const colored = models(inBrowser(state)).panelLines();
    assert.equal(redraws, 1);
    assert.deepEqual(colored.map(lineText), plain.map(lineText));
    assert.notDeepEqual(colored, plain);
    assert.strictEqual(models(inBrowser(state)).panelLines()[0], colored[0]);
  });

  test('where that fails code stays plain', async () => {
    const { seen, current, work } = spy(() => Promise.reject(new Error('gone')));
    flowOf(fence('js'), current).lines(startOfDocument, 9);
    work();
    await settled();
    assert.equal(current()(safeText('if'), safeText('js')), undefined);
    assert.deepEqual(seen, { loads: 1, arrivals: 0 });
  });
});

test('nothing of it reaches stdout or stderr, nor needs a terminal', () => {
  const script = `
    import { loadHighlight } from './src/layout/highlight.ts';
    const highlight = await loadHighlight(run => run());
    for (const lang of ['js', 'klingon', '', 'html', 'markdown', 'http', '\\u001b]52;c;AA\\u0007'])
      highlight('<script>if (a) {</script>\\n\`\`\`klingon\\n\`\`\`', lang, 1);
    if (!highlight('if (a) {}', 'js', 1)?.[0]?.some(({ roles }) => roles.includes('code.keyword'))) process.exit(9);`;
  const settings = [{}, { FORCE_COLOR: '0' }, { NO_COLOR: '1' }, { TERM: 'dumb' }, { FORCE_COLOR: '3' }];
  for (const env of settings.filter((_env, index) => isSampled(index, 4))) {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script],
      { cwd: new URL('../../', import.meta.url), env: { PATH: process.env.PATH, ...env }, encoding: 'utf8' },
    );
    assert.deepEqual([stdout, stderr, status], ['', '', 0], JSON.stringify(env));
  }
});

describe('rows of code in several roles', () => {
  const draw = (markdown: string, columns: number): readonly Line[] =>
    createFlow(parseMarkdown(markdown, 'a.md'), columns, { glyphs: unicodeGlyphs, highlight }).lines(
      startOfDocument,
      Number.POSITIVE_INFINITY,
    );
  const own = (lines: readonly Line[]) =>
    lines.map(line =>
      line
        .filter(({ decoration }) => !decoration)
        .map(({ text }) => text)
        .join(''),
    );

  /** The rows between the two rules. */
  const shown = (lines: readonly Line[]) => lines.slice(1, -1).map(line => lineText(line).trimEnd());

  test('a row too long goes on behind a mark that is no text', () => {
    const lines = draw('```js\nconst answer = "a long string";\n```', 18);
    assert.deepEqual(shown(lines), ['const answer = "a', '… long string";']);
    assert.equal(own(lines).join(''), 'const answer = "a long string";');
    assert.deepEqual(lines[1]?.findLast(({ decoration }) => !decoration)?.roles, [
      'code.text',
      'code.string',
    ]);
  });

  test('tabs go to the stops of the row, not of the span', () => {
    assert.deepEqual(shown(draw('```js\n"ab"\t1\tif\n```', 40)), ['"ab"    1   if']);
    assert.deepEqual(shown(draw('```js\n"a"\t1\n```', 12)), ['"a" 1']);
  });

  test('a tab too wide for the row is cut', () => {
    for (let columns = 1; columns < 8; columns += 1) {
      for (const line of draw('```js\n\t\tif\n```', columns)) assert.ok(lineWidth(line) <= columns);
    }
  });

  test('a grapheme in two spans is not cut', () => {
    for (let columns = 1; columns < 12; columns += 1) {
      const lines = draw('```js\n"漢"\u0301 "👩‍💻"\u0301\n```', columns);
      for (const line of lines) assert.ok(lineWidth(line) <= Math.max(columns, 2), lineText(line));
      assert.equal(own(lines).join('').replaceAll(' ', ''), '"漢"\u0301"👩‍💻"\u0301');
    }
  });
});
