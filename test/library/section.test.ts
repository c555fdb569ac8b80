import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatDiagnostic } from '../../src/diagnostic.ts';
import { buildLibrary, findSection } from '../../src/library/library.ts';

const good = {
  title: 'One',
  order: '1',
  summary: 'A summary.',
  asOf: '"2024"',
  sources: '[The profile]',
} as const;

/** A section file: the good front matter with some keys changed, or left out where undefined. */
function file(changes: Readonly<Record<string, string | undefined>> = {}, body = '# One\n'): string {
  const keys = Object.entries({ ...good, ...changes }).filter(([, value]) => value !== undefined);
  return `---\n${keys.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n${body}`;
}

/** What is wrong with a library of one file `a.md`, in the words that the author reads. */
function wrong(text: string): readonly string[] {
  return buildLibrary([{ id: 'a', file: 'a.md', text }]).diagnostics.map(formatDiagnostic);
}

test('a section is its front matter and its document', () => {
  const { sections, diagnostics } = buildLibrary([{ id: 'a', file: 'a.md', text: file() }]);
  const [{ document, ...section } = assert.fail('no section')] = sections;
  assert.deepEqual(section, {
    id: 'a',
    title: 'One',
    order: 1,
    summary: 'A summary.',
    asOf: '2024',
    sources: [{ name: 'The profile' }],
    source: { file: 'a.md', text: file() },
  });
  assert.equal(document.blocks[0]?.position.line, 8);
  assert.deepEqual(diagnostics, []);
});

describe('what its author should fix is reported with file, line and column', () => {
  const cases: readonly (readonly [what: string, text: string, told: readonly string[]])[] = [
    ['a title is missing', file({ title: undefined }), ['a.md:1:1 front matter: add title: text']],
    ['a title is no text', file({ title: '[One]' }), ['a.md:2:1 front matter: title must be text']],
    ['a title is blank', file({ title: '"  "' }), ['a.md:2:1 front matter: title must be text']],
    ['an order is no number', file({ order: '"1"' }), ['a.md:3:1 front matter: order must be a number']],
    [
      'a summary is missing',
      file({ summary: undefined }),
      ['a.md:1:1 front matter: add summary: one sentence'],
    ],
    [
      'a year is a number',
      file({ asOf: '2024' }),
      ['a.md:5:1 front matter: asOf must be a date or year, in quotes'],
    ],
    [
      'sources are one text',
      file({ sources: 'The profile' }),
      [
        'a.md:6:1 front matter: sources must be a list of names, or of entries with an id (one word) and a name',
      ],
    ],
    [
      'sources are none',
      file({ sources: '[]' }),
      [
        'a.md:6:1 front matter: sources must be a list of names, or of entries with an id (one word) and a name',
      ],
    ],
    [
      'a source has an id of two words',
      file({ sources: '[{ id: a b, name: The report }]' }),
      [
        'a.md:6:1 front matter: sources must be a list of names, or of entries with an id (one word) and a name',
      ],
    ],
    [
      'an id stands twice',
      file({ sources: '[{ id: a, name: One }, { id: a, name: Two }]' }),
      [
        'a.md:6:1 front matter: sources must be a list of names, or of entries with an id (one word) and a name',
      ],
    ],
    [
      'a comment names a source that is not listed',
      file({ sources: '[{ id: 2024, name: Report }]' }, '# One\n\n<!-- source: 2023 -->\n'),
      ['a.md:10:1 source: unknown id "2023"; did you mean "2024"?'],
    ],
    [
      'a key is unknown',
      file({ tilte: 'One' }),
      [
        'a.md:7:1 front matter: unknown key tilte; the keys are title, order, summary, asOf, sources, lang, check',
      ],
    ],
    [
      'there is no front matter',
      '# One\n',
      [
        'a.md:1:1 front matter: add title: text',
        'a.md:1:1 front matter: add order: a number',
        'a.md:1:1 front matter: add summary: one sentence',
        'a.md:1:1 front matter: add asOf: a date or year, in quotes',
        'a.md:1:1 front matter: add sources: a list of names, or of entries with an id (one word) and a name',
      ],
    ],
    [
      'the text is wrong too',
      file({}, '<!-- chart: pie -->\n\none\n'),
      ['a.md:8:1 unknown chart pie; use bar, figures, line, shares or sparklines'],
    ],
  ];
  for (const [what, text, told] of cases) test(what, () => assert.deepEqual(wrong(text), told));
});

test('an unknown key is no reason to leave the section out, a missing one is; the rest opens', () => {
  const { sections } = buildLibrary([
    { id: 'broken', file: 'broken.md', text: file({ title: undefined }) },
    { id: 'odd', file: 'odd.md', text: file({ more: 'x' }) },
    { id: 'good', file: 'good.md', text: file({ order: '0' }) },
  ]);
  assert.deepEqual(
    sections.map(({ id }) => id),
    ['good', 'odd'],
  );
});

test('sections are in their order, equal ones by name', () => {
  const sources = ['b', 'c', 'a'].map(id => {
    return { id, file: `${id}.md`, text: file({ order: id === 'c' ? '-1' : '2' }) };
  });
  assert.deepEqual(
    buildLibrary(sources).sections.map(({ id }) => id),
    ['c', 'a', 'b'],
  );
});

test('a title of several lines and with controls is one safe row', () => {
  const text = file({ title: '"a\\n  b\\tc\\e[2J"' });
  assert.equal(buildLibrary([{ id: 'a', file: 'a.md', text }]).sections[0]?.title, 'a b c␛[2J');
});

test('a section is found by its name or title, in any case', () => {
  const library = buildLibrary([{ id: 'ospo', file: 'a.md', text: file({ title: 'The Office' }) }]);
  for (const typed of ['ospo', ' OSPO ', 'the office', 'The Office']) {
    assert.equal(findSection(library, typed)?.id, 'ospo', typed);
  }
  for (const typed of ['', 'osp', 'office']) assert.equal(findSection(library, typed), undefined, typed);
});
