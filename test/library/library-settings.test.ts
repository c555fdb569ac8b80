import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatDiagnostic } from '../../src/diagnostic.ts';
import { readLibrarySettings } from '../../src/library/library-settings.ts';
import { newsKinds } from '../../src/library/news-kinds.ts';
import { readMapping } from '../../src/markdown/yaml-mapping.ts';

const file = 'mine/dsac-info.yaml';
const read = (yaml: string) => readLibrarySettings(readMapping(yaml, file, 'dsac-info.yaml'), file);

test('all that it says is read; white space is folded', () => {
  const { settings, diagnostics } = read(`title: Office
  of Maps
subtitle: Maps for all
license: CC BY 4.0
figures: numbers
talk: talks/first.md
sections: pages
theme: theme.yaml
asOf: "2025"
sources: [{ id: a, name: Report }]
linkKinds: [Podcast, map]
`);
  assert.deepEqual(diagnostics, []);
  const { figures, talk, sections, theme, ...others } = settings;
  assert.deepEqual(others, {
    title: 'Office of Maps',
    subtitle: 'Maps for all',
    license: 'CC BY 4.0',
    asOf: '2025',
    sources: [{ id: 'a', name: 'Report' }],
    linkKinds: ['podcast', 'map'],
  });
  assert.deepEqual(
    [figures, talk, sections, theme].map(one => [one?.value, one?.position.line]),
    [
      ['numbers', 5],
      ['talks/first.md', 6],
      ['pages', 7],
      ['theme.yaml', 8],
    ],
  );
});

test('nothing is needed, and a key without a value is as none', () => {
  for (const yaml of ['', 'title:\n', '# only a comment\n'])
    assert.deepEqual(read(yaml), { settings: { sources: [], linkKinds: newsKinds }, diagnostics: [] });
});

test('a talk and figures can be turned off', () => {
  const { settings, diagnostics } = read('talk: false\nfigures: false\n');
  assert.deepEqual(diagnostics, []);
  assert.equal(settings.talk?.value, false);
  assert.equal(settings.figures?.value, false);
});

describe('what its author should fix is reported with file, line and column, and the rest counts', () => {
  const paths = 'a file in this folder, or false';
  const cases: Readonly<Record<string, string>> = {
    'title: [a]': '1:1 library: title must be text',
    '# mine\n  \ntitel: a': '3:1 library: unknown key titel; did you mean title?',
    'sections: ../other': '1:1 library: sections must be a folder in this folder',
    'talk: /etc/passwd': `1:1 library: talk must be ${paths}`,
    'talk: a/../../b.md': `1:1 library: talk must be ${paths}`,
    'talk: C:\\b.md': `1:1 library: talk must be ${paths}`,
    'figures: 3': '1:1 library: figures must be the name of a section, or false',
    'linkKinds: [two words]': '1:1 library: linkKinds must be a list of words',
    'sources: none':
      '1:1 library: sources must be a list of names, or of entries with an id (one word) and a name',
  };
  for (const [yaml, told] of Object.entries(cases)) {
    test(JSON.stringify(yaml), () => {
      const { settings, diagnostics } = read(`${yaml}\nlicense: Free\n`);
      assert.deepEqual(diagnostics.map(formatDiagnostic), [`${file}:${told}`]);
      assert.equal(settings.license, 'Free');
    });
  }
  test('YAML that cannot be read, or is no mapping', () => {
    assert.match(
      read('title: [').diagnostics.map(formatDiagnostic).join(),
      /dsac-info\.yaml:\d+:\d+ dsac-info\.yaml: /,
    );
    assert.match(
      read('- a\n').diagnostics.map(formatDiagnostic).join(),
      /is not a list of `key: value` lines/,
    );
  });
});

test('how rules of check weigh is read elsewhere, and no unknown key', () => {
  const written = readMapping('title: Mine\ncheck:\n  file-name: off\n', 'a.yaml', 'library', 0);
  assert.deepEqual(readLibrarySettings(written, 'a.yaml').diagnostics, []);
});
