import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { ColorDepth } from '../../src/terminal/capabilities.ts';
import type { Role } from '../../src/terminal/line.ts';
import { autoTheme } from '../../src/theme/auto.ts';
import { builtInTheme } from '../../src/theme/built-in.ts';
import { hexOf, rgbOf, type ShownColor, type TrueColor } from '../../src/theme/color.ts';
import { autoThemeOn } from '../../src/theme/colored.ts';
import { contrast } from '../../src/theme/contrast.ts';
import {
  commonPalettes,
  contrastIn,
  leastInSolarized,
  solarizedPalette,
} from '../../src/theme/measured-palettes.ts';
import { cmsDark, cmsLight } from '../../src/theme/palettes/cms.ts';
import { createPen, paintOf } from '../../src/theme/pen.ts';
import { leastContrast, type Style, type Theme } from '../../src/theme/theme.ts';
import { themeNames } from '../../src/theme/theme-names.ts';
import { sampleOf } from '../support/sample.ts';

test('the ratio is that of WCAG: its own examples, and the bounds', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#123456', '#123456'), 1);
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  assert.equal(contrast('#ffffff', '#767676').toFixed(2), '4.54');
  assert.equal(contrast('#ff0000', '#ffffff').toFixed(2), '4.00');
});

const colored = themeNames.map(builtInTheme).filter(({ base }) => base !== undefined);
const depths: readonly ColorDepth[] = ['true', '256', '16'];
const roles = Object.keys(autoTheme.styles) as Role[];
/** A sign of which the light parts are drawn as blanks, and the dark ones too. */
const withoutText: readonly Role[] = ['qr.light'];

/** What is seen by its background. */
const standingOut = ['menu.selected', 'finder.selected', 'link.focused', 'hit', 'banner'] as const;

type Cell = { foreground?: ShownColor; background?: ShownColor; inverse: boolean };

/** What a terminal makes of SGR parameters: read from the bytes, not from what they were made of. */
function cellOf(parameters: string, cell: Cell): Cell {
  const codes = parameters
    .split(';')
    .filter(code => code !== '')
    .map(Number);
  const read = { ...cell };
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    const ground = code >= 40 && code !== 90 && !(code >= 90 && code < 98) ? 'background' : 'foreground';
    if (code === 7) read.inverse = !read.inverse;
    else if (code === 38 || code === 48) {
      const isIndex = codes[at + 1] === 5;
      const hex = codes
        .slice(at + 2, at + 5)
        .map(part => part.toString(16).padStart(2, '0'))
        .join('');
      read[ground] = isIndex ? (codes[at + 2] ?? 0) : `#${hex}`;
      at += isIndex ? 2 : 4;
    } else if (code >= 30 && code < 50) read[ground] = code % 10;
    else if (code >= 90) read[ground] = (code % 10) + 8;
  }
  return read;
}

function cellsOf(theme: Theme, depth: ColorDepth) {
  const pen = createPen(theme, { depth, hyperlinks: false });
  const paint = paintOf(theme, depth);
  const base = cellOf(paint ? `${paint.foreground};${paint.background}` : '', { inverse: false });
  return { base, sgr: pen.sgr, of: (nested: readonly Role[]) => cellOf(pen.sgr(nested), base) };
}

function ratioOf({ foreground, background }: Cell): number {
  assert.ok(foreground !== undefined && background !== undefined, 'both colors are known');
  return leastRatio(foreground, background);
}

/** The first sixteen colors look different in each terminal: the worst counts. */
function leastRatio(one: ShownColor, other: ShownColor): number {
  return Math.min(...commonPalettes.map(palette => contrastIn(palette, one, other)));
}

const least = (theme: Theme, role: Role) => leastContrast(role, theme);

for (const theme of colored) {
  describe(`theme ${theme.name}: all can be read on what is behind it`, () => {
    for (const depth of depths) {
      const { base, of, sgr } = cellsOf(theme, depth);
      test(`text, ${depth} colors`, () => {
        assert.ok(ratioOf(base) >= (theme.isStrict ? 7 : 4.5), `${ratioOf(base)}`);
      });
      for (const role of roles.filter(name => !withoutText.includes(name))) {
        test(`${role}, ${depth} colors`, () => {
          const ratio = ratioOf(of([role]));
          assert.ok(ratio >= least(theme, role), `${ratio.toFixed(2)} : 1`);
        });
      }
      test(`each role in each other, ${depth} colors`, () => {
        for (const outer of roles) {
          for (const role of roles) {
            if (withoutText.includes(role) || withoutText.includes(outer)) continue;
            const ratio = ratioOf(of([outer, role]));
            assert.ok(ratio >= least(theme, role), `${role} in ${outer}: ${ratio.toFixed(2)} : 1`);
          }
        }
      });
      test(`what is chosen, was found or warns stands out, ${depth} colors`, () => {
        for (const role of standingOut) {
          const { background = 0 } = of([role]);
          const ratio = leastRatio(background, base.background ?? 0);
          // 1.4.11: to see what is chosen, its shape must be seen.
          assert.ok(ratio >= 3, `${role}: ${ratio.toFixed(2)} : 1`);
        }
        // By its color, or by its line.
        assert.notEqual(sgr(['hit']), sgr(['finder.selected']), 'a hit is seen in what is chosen');
      });
    }
  });
}

describe('with 16 colors all can be read in Solarized too, as far as its grays allow', () => {
  for (const theme of colored) {
    test(theme.name, () => {
      const { base, of } = cellsOf(theme, '16');
      for (const cell of [
        base,
        ...roles.filter(name => !withoutText.includes(name)).map(role => of([role])),
      ]) {
        const { foreground = 0, background = 0 } = cell;
        const ratio = contrastIn(solarizedPalette, foreground, background);
        assert.ok(ratio >= leastInSolarized, `${foreground} on ${background}: ${ratio.toFixed(2)} : 1`);
      }
    });
  }
});

describe('some things are black and white in every theme and at every depth', () => {
  for (const theme of colored) {
    for (const depth of depths) {
      test(`${theme.name}, ${depth} colors`, () => {
        const rgb = (role: Role) => {
          const { foreground = 0, background = 0 } = cellsOf(theme, depth).of([role]);
          return [rgbOf(foreground), rgbOf(background)].map(([red]) => red);
        };
        assert.deepEqual(rgb('qr'), [255, 0]);
        assert.deepEqual(rgb('qr.light'), [255, 255]);
        assert.equal(rgb('curtain.black')[1], 0);
        assert.equal(rgb('curtain.white')[1], 255);
      });
    }
  }
});

test('auto paints nothing, and what it colors is seen on black and on white', () => {
  for (const depth of depths) {
    assert.equal(paintOf(autoTheme, depth), undefined);
    for (const role of roles) {
      const { foreground, background, inverse } = cellsOf(autoTheme, depth).of([role]);
      if (foreground === undefined || background !== undefined) continue;
      assert.equal(inverse, false);
      for (const ground of ['#000000', '#ffffff'] as const) {
        const ratio = contrast(foreground, ground);
        assert.ok(ratio >= least(autoTheme, role), `${role} on ${ground}: ${ratio.toFixed(2)} : 1`);
      }
    }
  }
});

test("what auto marks is seen on every common palette's own black and white", () => {
  for (const [role, { foreground, background }] of Object.entries(autoTheme.styles)) {
    if (foreground === undefined || background !== undefined) continue;
    for (const ground of [0, 15, '#000000', '#ffffff'] as const)
      assert.ok(leastRatio(foreground, ground) >= 3, `${role} on ${ground}`);
  }
});

describe('auto on a background that is known', () => {
  const backgrounds = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 });
  const isPair = ({ background }: Style) => background !== undefined;

  /** A role without a color of its own stays as the terminal has it. */
  function check(ground: TrueColor, depth: ColorDepth): void {
    const theme = autoThemeOn(ground);
    assert.equal(paintOf(theme, depth), undefined, 'nothing is painted');
    for (const role of roles.filter(name => !withoutText.includes(name))) {
      const { foreground, background } = cellsOf(theme, depth).of([role]);
      if (foreground === undefined) continue;
      const ratio = contrast(foreground, background ?? ground);
      assert.ok(ratio >= least(theme, role), `${role} on ${ground}, ${depth}: ${ratio.toFixed(2)} : 1`);
    }
    for (const role of standingOut) {
      assert.ok(isPair(theme.styles[role]));
      const { background = 0 } = cellsOf(theme, depth).of([role]);
      const ratio = contrast(background, ground);
      assert.ok(ratio >= 3, `ground of ${role} on ${ground}, ${depth}: ${ratio.toFixed(2)} : 1`);
    }
  }

  for (const depth of ['true', '256'] as const) {
    test(`every role holds its ratio on 2,000 backgrounds, ${depth} colors`, () => {
      fc.assert(
        fc.property(backgrounds, ([red = 0, green = 0, blue = 0]) => check(hexOf([red, green, blue]), depth)),
        {
          numRuns: sampleOf(2000, 5),
          examples: [[[119, 119, 119]], [[0, 0, 255]], [[0, 0, 0]], [[255, 255, 255]]],
        },
      );
    });
  }
  test('text within a chosen row, a code or a quote holds it too', () => {
    for (const ground of ['#000000', '#ffffff', '#002b36', '#fdf6e3', '#777777', '#0000ff'] as const) {
      const { of } = cellsOf(autoThemeOn(ground), 'true');
      for (const outer of roles) {
        for (const role of roles) {
          if (withoutText.includes(role) || withoutText.includes(outer)) continue;
          const { foreground, background } = of([outer, role]);
          if (foreground === undefined) continue;
          const ratio = contrast(foreground, background ?? ground);
          assert.ok(ratio >= least(autoTheme, role), `${role} in ${outer} on ${ground}: ${ratio.toFixed(2)}`);
        }
      }
    }
  });
  test('the colors of the house stay as they are where they can be read', () => {
    assert.equal(autoThemeOn('#ffffff').styles.link.foreground, cmsLight.link);
    assert.equal(autoThemeOn('#000000').styles['heading.1'].foreground, cmsDark.heading);
  });
});

test('without colors nothing is painted, and what is chosen is seen by weight or by being swapped', () => {
  for (const theme of colored) {
    assert.equal(paintOf(theme, 'none'), undefined);
    const pen = createPen(theme, { depth: 'none', hyperlinks: false });
    const auto = createPen(autoTheme, { depth: 'none', hyperlinks: false });
    for (const role of roles) assert.equal(pen.sgr([role]), auto.sgr([role]), role);
  }
});
