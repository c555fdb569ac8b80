import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readScreen } from '../../build/pictures/cells.ts';
import { imageOf, pictures } from '../../build/pictures/pictures.ts';
import { svgOf } from '../../build/pictures/svg.ts';
import { encodeLine } from '../../src/terminal/ansi.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { builtInTheme } from '../../src/theme/built-in.ts';
import { createPen } from '../../src/theme/pen.ts';
import { readRepositoryFile } from '../support/setting.ts';

const base = { foreground: '#dddddd', background: '#111111' } as const;
const caption = { id: 'test', title: 'A & B', description: 'Less < "more"' };

async function svg(drawn: string, columns = 20): Promise<string> {
  return svgOf(await readScreen(drawn, [columns, drawn.split('\n').length], base), caption);
}

/** The pieces of text of an image, row by row, each in its cells. */
function textOf(image: string): string {
  const rows = new Map<number, string>();
  for (const [, x = '', y = '', text = ''] of image.matchAll(/<text x="(\d+)" y="(\d+)"[^>]*>([^<]*)</g)) {
    const [column, row] = [(Number(x) - 12) / 9, (Number(y) - 27) / 20];
    const plain = text.replace(
      /&(amp|lt|gt|quot);/g,
      (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name as 'amp'],
    );
    rows.set(row, `${(rows.get(row) ?? '').padEnd(column)}${plain}`);
  }
  const last = Math.max(...rows.keys());
  return Array.from({ length: last + 1 }, (_, row) => rows.get(row) ?? '').join('\n');
}

describe('an image is its golden frame', () => {
  for (const picture of pictures) {
    for (const kind of ['dark', 'light'] as const) {
      test(`${picture.name}, ${kind}`, async () => {
        const image = await imageOf(picture, kind);
        // Lines and blocks are shapes.
        const golden = readRepositoryFile(`test/frames/${picture.frame}.txt`).replace(
          /[\u2500-\u259f]/g,
          ' ',
        );
        const trimmed = (text: string) => text.replace(/ +$/gm, '').trimEnd();
        assert.equal(trimmed(textOf(image)), trimmed(golden));
        assert.match(image, /<path /);
      });
    }
  }
});

test('an image needs nothing else, and says what it shows', async () => {
  for (const picture of pictures) {
    const image = await imageOf(picture, 'dark');
    assert.doesNotMatch(image, /href|url\(|<script|<style|<foreignObject|@import/);
    assert.doesNotMatch(image.replace(' xmlns="http://www.w3.org/2000/svg"', ''), /https?:/);
    assert.match(
      image,
      / role="img" aria-labelledby="(\S+) (\S+)".*\n<title id="\1">.+<\/title>\n<desc id="\2">.+<\/desc>/,
    );
  }
});

test('text is in its cells, with its styles, and is escaped', async () => {
  const image = await svg('ab  \u001b[1;3;4;9;38;2;1;2;3mc <d>\u001b[0m&');
  assert.match(image, /<title id="test-title">A &amp; B</);
  assert.match(image, /Less &lt; &quot;more&quot;/);
  assert.match(image, /<text x="12" y="27" textLength="18" [^>]*fill="#dddddd">ab</);
  assert.match(
    image,
    /<text x="48" y="27" textLength="45" [^>]*fill="#010203" font-weight="bold" font-style="italic" text-decoration="underline line-through">c &lt;d&gt;</,
  );
  assert.equal(textOf(image), 'ab  c <d>&');
});

test('a sign that a font may have in another width is alone, a wide one on two cells', async () => {
  const image = await svg('a❯b\u{1f600}c');
  const widths = [...image.matchAll(/textLength="(\d+)"[^>]*>([^<]*)</g)].map(([, width, text]) => [
    text,
    Number(width),
  ]);
  assert.deepEqual(widths, [
    ['a', 9],
    ['❯', 9],
    ['b', 9],
    ['\u{1f600}', 18],
    ['c', 9],
  ]);
});

test('swapped colors are swapped, indexes are looked up, and neighbors share a rectangle', async () => {
  const image = await svg('a\u001b[7mbc\u001b[0m \u001b[48;5;196m  \u001b[0m', 6);
  assert.match(image, /<path fill="#dddddd" d="M21 12h18v20h-18z"/);
  assert.match(image, /<path fill="#ff0000" d="M48 12h18v20h-18z"/);
  assert.match(image, /fill="#111111">bc</);
});

test('lines and blocks are shapes that meet', async () => {
  const image = await svg('━━┼\n▀▄█\n▌▐▟');
  assert.equal(textOf(`${image}<text x="12" y="27">.<`), '.');
  const [path = ''] = /d="M[^"]*"/.exec(image) ?? [];
  // Two cells of a heavy line, the cross, the upper half, the lower half, the whole block.
  for (const part of ['M12 20.8h18v2.4h-18z', 'M12 32h9v10h-9z', 'M21 42h9v10h-9z', 'M30 32h9v20h-9z'])
    assert.ok(path.includes(part), `${part} in ${path}`);
});

test('a Line can be drawn as well as what Ink renders', async () => {
  const pen = createPen(builtInTheme('dark'), { depth: 'true', hyperlinks: false });
  const line = [{ text: safeText('Stats'), roles: ['heading.1'] as const }];
  assert.match(await svg(encodeLine(line, pen)), /font-weight="bold">Stats</);
});
