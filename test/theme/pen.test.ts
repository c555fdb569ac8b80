import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ColorDepth } from '../../src/terminal/capabilities.ts';
import type { Role } from '../../src/terminal/line.ts';
import { autoTheme } from '../../src/theme/auto.ts';
import { createPen } from '../../src/theme/pen.ts';
import { mergeStyles, type Style, type Theme } from '../../src/theme/theme.ts';

const allRoles = Object.keys(autoTheme.styles) as Role[];

function themeOf(styles: Partial<Record<Role, Style>>): Theme {
  const plain = Object.fromEntries(allRoles.map(role => [role, {}])) as Record<Role, Style>;
  return { name: 'test', styles: { ...plain, ...styles } };
}
function sgr(styles: Partial<Record<Role, Style>>, roles: readonly Role[], depth: ColorDepth = '16'): string {
  return createPen(themeOf(styles), { depth, hyperlinks: false }).sgr(roles);
}

test('a look is its SGR parameters', () => {
  const every: Style = { bold: true, italic: true, underline: true, inverse: true, strikethrough: true };
  assert.equal(sgr({ strong: every }, ['strong']), '1;3;4;7;9');
  assert.equal(sgr({}, ['strong']), '');
  assert.equal(sgr({ strong: every }, []), '');
});

test('colors 0 to 7 are 30 to 37, the bright ones 90 to 97', () => {
  const of = (foreground: 0 | 7 | 8 | 15) => sgr({ link: { foreground } }, ['link']);
  assert.deepEqual([of(0), of(7), of(8), of(15)], ['30', '37', '90', '97']);
});

test('backgrounds 0 to 7 are 40 to 47, the bright ones 100 to 107, behind the foreground', () => {
  const of = (background: 0 | 7 | 8 | 15) => sgr({ link: { background } }, ['link']);
  assert.deepEqual([of(0), of(7), of(8), of(15)], ['40', '47', '100', '107']);
  assert.equal(sgr({ link: { bold: true, foreground: 0, background: 15 } }, ['link']), '1;30;107');
});

test('nested roles add up, and the inner one wins', () => {
  const styles = {
    quote: { foreground: 1, italic: true },
    link: { foreground: 2, underline: true },
  } as const;
  assert.equal(sgr(styles, ['quote', 'link']), '3;4;32');
  assert.equal(sgr(styles, ['link', 'quote']), '3;4;31');
  assert.deepEqual(mergeStyles([styles.quote, styles.link]), {
    foreground: 2,
    italic: true,
    underline: true,
  });
});

test('without colors the attributes stay', () => {
  assert.equal(sgr({ link: { foreground: 2, underline: true } }, ['link'], 'none'), '4');
  assert.equal(sgr({ rule: { foreground: 5 } }, ['rule'], 'none'), '');
  assert.equal(sgr({ hit: { background: 15, inverse: true } }, ['hit'], 'none'), '7');
});

test('more colors change nothing for a palette color', () => {
  for (const depth of ['16', '256', 'true'] as const) {
    assert.equal(sgr({ link: { foreground: 5 } }, ['link'], depth), '35');
  }
});

test('the theme without colors of its own leaves text as the terminal has it', () => {
  const marks = ['chart.bar', 'code.mark', 'quote.mark', 'rule'];
  const styles = allRoles.map(role => ({ role, ...autoTheme.styles[role] }));
  const rolesOf = (found: readonly { readonly role: Role }[]) => found.map(({ role }) => role);
  const ofBoth = styles.filter(({ background }) => background !== undefined);
  const ofMarks = styles.filter(
    ({ foreground, background }) => foreground !== undefined && background === undefined,
  );
  assert.deepEqual(rolesOf(ofMarks), marks);
  // Whole surfaces, which no text of the terminal's own color is on.
  assert.deepEqual(rolesOf(ofBoth), ['curtain.black', 'curtain.white', 'qr', 'qr.light']);
});

test('what is chosen shows without colors too', () => {
  const pen = createPen(autoTheme, { depth: 'none', hyperlinks: false });
  for (const role of ['menu.selected', 'link.focused', 'link', 'strong', 'heading.1'] as const) {
    assert.notEqual(pen.sgr([role]), '');
  }
  assert.notEqual(pen.sgr(['menu.selected']), pen.sgr(['menu.selected.away']));
  assert.notEqual(pen.sgr(['link', 'link.focused']), pen.sgr(['link']));
  for (const role of ['hit', 'banner', 'finder.selected', 'console.warning'] as const) {
    assert.notEqual(pen.sgr([role]), '');
  }
});
