import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';

const read = (source: string) => parseMarkdown(source, 'a.md');

/** The values as written; and what is wrong, as `line:column message`. */
function told(source: string) {
  const { frontMatter, diagnostics } = read(source);
  return {
    values: Object.fromEntries([...frontMatter.values].map(([key, { value }]) => [key, value])),
    wrong: diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`),
  };
}

describe('where front matter begins and ends', () => {
  const cases: readonly (readonly [source: string, yaml: string | undefined, body: string])[] = [
    ['---\na: 1\n---\ntext', 'a: 1\n', '\n\n\ntext'],
    ['---\na: 1\n...\ntext', 'a: 1\n', '\n\n\ntext'],
    ['--- \na: 1\n--- \ntext', 'a: 1\n', '\n\n\ntext'],
    ['---\n---\ntext', '', '\n\ntext'],
    ['---\na: 1\n---', 'a: 1\n', '\n\n'],
    ['\n---\na: 1\n---\n', undefined, '\n---\na: 1\n---\n'],
    ['---\na: 1\ntext', undefined, '---\na: 1\ntext'],
    ['---\n# a\n\n"b c": 1\n---\ntext', '# a\n\n"b c": 1\n', '\n\n\n\n\ntext'],
    ['---\n\ntext\n\n---\n', undefined, '---\n\ntext\n\n---\n'],
    ['---\n<!-- a: 1 -->\n---\n', undefined, '---\n<!-- a: 1 -->\n---\n'],
    ['---\n# text\n---\n', undefined, '---\n# text\n---\n'],
    ['---\n- a: 1\n---\n', undefined, '---\n- a: 1\n---\n'],
    ['---\nhttps://one.example\n---\n', undefined, '---\nhttps://one.example\n---\n'],
    ['----\na: 1\n----\n', undefined, '----\na: 1\n----\n'],
    ['text\n---\na: 1\n---\n', undefined, 'text\n---\na: 1\n---\n'],
    ['---\na: |\n  ---\n---\ntext', 'a: |\n  ---\n', '\n\n\n\ntext'],
  ];
  for (const [source, yaml, body] of cases) {
    test(JSON.stringify(source), () => {
      assert.deepEqual(splitFrontMatter(source), yaml === undefined ? { body } : { yaml, body });
    });
  }
});

test('values are what YAML 1.2 says; keys have their places in the file', () => {
  const { frontMatter } = read('---\ntitle: One\norder: 2\n\nasOf: "2024"\nwhen: 2024-01-01\non: yes\n---\n');
  assert.deepEqual(
    [...frontMatter.values].map(([key, { value, position }]) => [key, value, position.line, position.column]),
    [
      ['title', 'One', 2, 1],
      ['order', 2, 3, 1],
      ['asOf', '2024', 5, 1],
      ['when', '2024-01-01', 6, 1],
      ['on', 'yes', 7, 1],
    ],
  );
});

test('every text in it is made safe, keys in maps too', () => {
  assert.deepEqual(told('---\na: "\\e[2J"\nb: ["\\u202e", {"\\e": "\\a"}]\n---\n'), {
    values: { a: '␛[2J', b: ['�', { '␛': '␇' }] },
    wrong: [],
  });
});

test('what is wrong is told with its place in the file', () => {
  assert.deepEqual(told('---\na: 1\na: 2\n---\n').wrong, ['3:1 front matter: Map keys must be unique']);
  assert.match(told('---\na: 1\nb: "x\n---\n').wrong[0] ?? '', /^4:1 front matter: Missing closing/);
  assert.deepEqual(told('---\n"a: b"\n---\n').wrong, [
    '1:1 front matter is not a list of `key: value` lines',
  ]);
});

test('front matter that cannot be read at all is broken; one with an odd key is not', () => {
  const isBroken = (yaml: string) => read(`---\n${yaml}\n---\n`).frontMatter.isBroken;
  for (const yaml of ['a: "x', 'a: 1\na: 2', '"a: b"', 'a: [']) assert.equal(isBroken(yaml), true, yaml);
  for (const yaml of ['a: 1', '', '# none', 'a: *b', 'a: {}']) assert.equal(isBroken(yaml), undefined, yaml);
});

test('front matter of any length is no reason to wait: what is too long is not read, and says so', () => {
  for (const yaml of [`a: "${'\\\n'.repeat(30_000)}"`, `a: ${'['.repeat(40_000)}`, '}\n'.repeat(20_000)]) {
    const source = `---\na: b\n${yaml}\n---\n\nText.\n`;
    assert.deepEqual(told(source).wrong, [
      '1:1 front matter is longer than 32,000 characters and was not read',
    ]);
    assert.equal(read(source).frontMatter.isBroken, true);
    assert.equal(read(source).blocks.length, 1);
  }
});

test('Windows line ends change neither values nor places', () => {
  const source = '---\ntitle: One\nnote: |\n  two\n  three\nnote: 1\n---\n# Two\n';
  assert.deepEqual(told(source.replaceAll('\n', '\r\n')), told(source));
  assert.deepEqual(told(source).wrong, ['6:1 front matter: Map keys must be unique']);
  assert.equal(read(source.replaceAll('\n', '\r\n')).blocks[0]?.position.line, 8);
});

test('a byte order mark is no text', () => {
  assert.deepEqual(told('\ufeff---\na: 1\n---\n').values, { a: 1 });
});

describe('no front matter swells, runs in circles or throws', () => {
  const letters = [...'abcdefghijklmnop'];
  const bomb = letters.map((name, index) => {
    const before = letters[index - 1];
    return `${name}: &${name} [${before === undefined ? 'x' : Array(9).fill(`*${before}`).join(', ')}]`;
  });
  test('aliases of aliases are refused, each where it stands', () => {
    const { values, wrong } = told(`---\n${bomb.join('\n')}\n---\n`);
    assert.deepEqual(values, { a: ['x'] });
    assert.equal(wrong.length, letters.length - 1);
    assert.equal(wrong[0], '3:1 front matter: aliases are not supported');
  });
  test('an alias of itself', () => {
    assert.deepEqual(told('---\na: &a [*a]\nb: 1\n---\n').wrong, [
      '2:1 front matter: aliases are not supported',
    ]);
    assert.deepEqual(told('---\na: &a [*a]\nb: 1\n---\n').values, { b: 1 });
  });
  test('an alias of nothing', () => {
    assert.deepEqual(told('---\na: *b\n---\n').wrong, ['2:1 front matter: aliases are not supported']);
  });
  test('brackets without end', () => {
    assert.deepEqual(told(`---\na: ${'['.repeat(20_000)}\n---\n`).values, {});
  });
});
