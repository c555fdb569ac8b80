import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMapping } from '../../src/markdown/yaml-mapping.ts';
import { readOwnTheme } from '../../src/settings/own-theme.ts';
import { autoTheme } from '../../src/theme/auto.ts';
import { builtInTheme } from '../../src/theme/built-in.ts';

function read(yaml: string) {
  return readOwnTheme(readMapping(yaml, 't.yaml', 'theme'), 'night', 't.yaml');
}

test('it extends a built-in theme, auto by default', () => {
  assert.deepEqual(read('').theme, { ...autoTheme, name: 'night' });
  assert.deepEqual(read('extends: projector').theme, { ...builtInTheme('projector'), name: 'night' });
});

test('a role is a color, or a mapping of colors and attributes', () => {
  const { theme, told } = read(`extends: dark
background: "#000000"
title: "#FF0"
heading.1: { foreground: "#ffffff", background: "#000080", bold: false, italic: true }
link: { underline: false }
rule: 13
`);
  assert.deepEqual(told, []);
  const dark = builtInTheme('dark');
  assert.deepEqual(theme.base, { foreground: dark.base?.foreground, background: '#000000' });
  assert.deepEqual(theme.styles.title, { bold: true, foreground: '#ffff00' });
  assert.deepEqual(theme.styles['heading.1'], { italic: true, foreground: '#ffffff', background: '#000080' });
  assert.deepEqual(theme.styles.link, { foreground: dark.styles.link.foreground });
  assert.deepEqual(theme.styles.rule, { foreground: 13 });
  assert.deepEqual(theme.styles.quote, dark.styles.quote);
});

const told: Readonly<Record<string, readonly string[]>> = {
  'extends: drak': ['t.yaml:1:1 theme: extends must be the name of a built-in theme; did you mean dark?'],
  'extends: 7': [
    't.yaml:1:1 theme: extends must be the name of a built-in theme; run dsac-info themes to list them',
  ],
  'quiet: "#777777"': [
    't.yaml:1:1 theme: quiet has a contrast of 4.47:1 and needs at least 4.5:1 on a white terminal; add a background',
  ],
  'extends: dark\nheding.1: "#ffffff"': ['t.yaml:2:1 theme: unknown name heding.1; did you mean heading.1?'],
  'extends: dark\nlink: { boldd: true }': ['t.yaml:2:1 theme: unknown name boldd; did you mean bold?'],
  'extends: dark\nlink: { bold: 1 }': ['t.yaml:2:1 theme: link: bold must be true or false'],
  'extends: dark\nlink: bleu': [
    't.yaml:2:1 theme: link is not a color; write "#rrggbb" in quotes, or a palette number from 0 to 15',
  ],
  'extends: dark\nlink: #ff0000': [
    't.yaml:2:1 theme: link has no value; write "#rrggbb" in quotes, or a palette number from 0 to 15',
  ],
  'extends: dark\nlink: 16': [
    't.yaml:2:1 theme: link is not a color; write "#rrggbb" in quotes, or a palette number from 0 to 15',
  ],
  'extends: dark\nlink: [1]': [
    't.yaml:2:1 theme: link is not a color; write "#rrggbb" in quotes, or a palette number from 0 to 15',
  ],
  'extends: light\nlink: "#999999"': [
    't.yaml:2:1 theme: link has a contrast of 2.72:1 and needs at least 4.5:1',
  ],
  // Between the two bounds: enough for a mark, not for text.
  'extends: light\nrule: "#888888"\nfooter: "#888888"': [
    't.yaml:3:1 theme: footer has a contrast of 3.39:1 and needs at least 4.5:1',
  ],
  'extends: projector\nlink: "#666666"': [
    't.yaml:2:1 theme: link has a contrast of 5.74:1 and needs at least 7:1',
  ],
  'background: "#ffffff"': ['t.yaml:1:1 theme: background needs a foreground; add one'],
  'foreground: 7': ['t.yaml:1:1 theme: foreground needs a background; add one'],
  'background: "#ffffff"\nforeground: "#dddddd"': [
    't.yaml:2:1 theme: foreground has a contrast of 1.35:1 and needs at least 4.5:1',
  ],
  'link: "#0000ff"': [
    't.yaml:1:1 theme: link has a contrast of 2.44:1 and needs at least 4.5:1 on a black terminal; add a background',
  ],
  'link: { background: "#ffff00" }': [
    't.yaml:1:1 theme: link has a contrast of 1.07:1 and needs at least 4.5:1 on a black terminal; add a foreground',
  ],
  'link: &a "#767676"\ntitle: *a': ['t.yaml:2:1 theme: aliases are not supported'],
};
describe('mistakes are reported, and the theme can be used', () => {
  for (const [yaml, rows] of Object.entries(told)) {
    test(JSON.stringify(yaml), () => {
      const { theme, told: found } = read(yaml);
      assert.deepEqual(found, rows);
      assert.equal(theme.name, 'night');
    });
  }
});

test('a new background is checked against all text on it', () => {
  const { told: found } = read('extends: dark\nbackground: "#ffffff"');
  assert.ok(found.length > 10, `${found.length}`);
  for (const row of found) assert.match(row, /^t\.yaml:2:1 theme: [\w.]+ has a contrast of \d/);
});
