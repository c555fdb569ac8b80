import { builtInTheme } from '../../src/theme/built-in.ts';
import { isThemeName, type ThemeName } from '../../src/theme/theme-names.ts';
import { type Size, styledFrame } from '../../test/support/draw.tsx';
import { keysToWhole, styledTalk } from '../../test/support/draw-talk.tsx';
import { builtInLibrary } from '../../test/support/setting.ts';
import { builtInTalk } from '../../test/support/talk-state.ts';
import { readScreen } from './cells.ts';
import { baseColors } from './pictures.ts';
import { svgOf } from './svg.ts';

/** A screen to look at: in each size and theme it is one picture. */
type Shown = {
  readonly name: string;
  readonly draw: (size: Size, options: { readonly theme: ReturnType<typeof builtInTheme> }) => string;
};

/** What to draw. */
export type SheetChoice = { readonly themes: readonly ThemeName[]; readonly sizes: readonly Size[] };

const usualChoice: SheetChoice = {
  themes: ['cms-dark', 'cms-light', 'projector'],
  sizes: [
    [60, 20],
    [80, 24],
    [120, 35],
    [200, 50],
  ],
};

const browserKeys: Readonly<Record<string, string>> = {
  'First screen': '',
  ...Object.fromEntries(builtInLibrary.sections.map(({ title }, index) => [title, `${index + 1}`])),
  Search: '/ o p e n',
  'A result': '/ v u l n e r a b i l t y enter',
  'No result': '/ z z z z',
  Outline: '5 o',
  'News items': '4 enter',
  'News filter': '4 f',
  Sources: '2 i',
  Keys: '?',
};

const screens: readonly Shown[] = [
  ...Object.entries(browserKeys).map(
    ([name, keys]): Shown => ({ name, draw: (size, options) => styledFrame(keys, size, options) }),
  ),
  ...builtInTalk.deck.slides.map(
    ({ title }, index): Shown => ({
      name: `Slide ${index + 1}: ${title}`,
      draw: (size, options) => styledTalk(builtInTalk, keysToWhole(index), size, options),
    }),
  ),
];

/** Reads `--theme NAME` and `--size 80x24`, each as often as wanted. @throws for what is neither */
export function readChoice(words: readonly string[]): SheetChoice {
  const themes: ThemeName[] = [];
  const sizes: Size[] = [];
  for (let at = 0; at < words.length; at += 2) {
    const [option, value = ''] = words.slice(at, at + 2);
    const [, columns, rows] = /^(\d+)x(\d+)$/.exec(value) ?? [];
    if (option === '--theme' && isThemeName(value)) themes.push(value);
    else if (option === '--size' && columns && rows) sizes.push([Number(columns), Number(rows)]);
    else throw new Error(`unknown: ${option} ${value}. Try: --theme cms-dark --size 120x35`);
  }
  return {
    themes: themes.length > 0 ? themes : usualChoice.themes,
    sizes: sizes.length > 0 ? sizes : usualChoice.sizes,
  };
}

/** One page with every screen of the program, so that a reviewer sees all of them at once. */
export async function contactSheet({ themes, sizes }: SheetChoice): Promise<string> {
  const parts: string[] = [];
  for (const [index, { name, draw }] of screens.entries()) {
    parts.push(`<h2>${name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</h2>`);
    for (const size of sizes) {
      parts.push('<div class="row">');
      for (const themeName of themes) {
        const theme = builtInTheme(themeName);
        const screen = await readScreen(draw(size, { theme }), size, baseColors(theme));
        const label = `${name}, ${size.join(' × ')}, ${themeName}`;
        const id = `s${index}-${size.join('x')}-${themeName}`;
        parts.push(`<figure>${svgOf(screen, { id, title: label, description: label })}`);
        parts.push(`<figcaption>${size.join(' × ')}, ${themeName}</figcaption></figure>`);
      }
      parts.push('</div>');
    }
  }
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>dsac-info: all screens</title>
<style>
  body { font: 16px/1.4 system-ui, sans-serif; margin: 2rem; background: #808080; }
  .row { display: flex; gap: 1rem; margin: 0 0 1rem; }
  figure { flex: 1 1 0; min-width: 0; margin: 0; }
  svg { width: 100%; height: auto; display: block; }
</style>
<h1>All screens of dsac-info</h1>
${parts.join('\n')}
</html>
`;
}
