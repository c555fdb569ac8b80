import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import emojiOfUnicode from 'emoji.json/emoji-compact.json' with { type: 'json' };
import ours from '../../build/stand-ins/string-width.ts';
import { safeText } from '../../src/terminal/safe-text.ts';

/** The package that it stands in for. Ink depends on it, we do not. */
const { default: theirs } = (await import(
  pathToFileURL(createRequire(import.meta.resolve('ink')).resolve('string-width')).href
)) as { default: (text: string) => number };

const content = new URL('../../content/', import.meta.url);

test('our content is as wide by both', () => {
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.md'),
  );
  const lines = files.flatMap(file => readFileSync(new URL(file, content), 'utf8').split('\n'));
  assert.ok(lines.length > 300);
  for (const line of lines) assert.equal(ours(line), theirs(line), line);
});

test('looks, links and controls take no cells', () => {
  const texts = [
    '',
    '\u001b[1;36mbold\u001b[0m',
    '\u001b[38:2::1:2:3mcolor\u001b[39m',
    '\u001b]8;id=d1;https://example.gov\u001b\\link\u001b]8;;\u001b\\',
    '\u001b]8;;https://example.gov\u0007link\u001b]8;;\u0007',
    'a\nb\tc',
    '漢字 \u001b[7m한국\u001b[27m …─',
  ];
  for (const text of texts) assert.equal(ours(text), theirs(text), JSON.stringify(text));
});

/**
 * The emoji on which they differ. string-width counts as terminals with fonts draw, ours as they count: the test of
 * the ruler (`../terminal/unicode-width.test.ts`) holds it against the cursor of a terminal.
 */
const otherEmoji = [
  ...['1f441 200d 1f5e8', '1f575 200d 2642', '1f575 200d 2640', '1f3cc 200d 2642', '1f3cc 200d 2640'],
  ...['1f3f3 200d 26a7', '26f9 200d 2642', '26f9 200d 2640', '1f3cb 200d 2642', '1f3cb 200d 2640'],
  ...Array.from('#*0123456789', sign => `${sign.codePointAt(0)?.toString(16)} 20e3`),
];

test('emoji are as wide by both, but for those without their emoji style', () => {
  const codesOf = (text: string) =>
    Array.from(text, character => character.codePointAt(0)?.toString(16)).join(' ');
  const shown = (emojiOfUnicode as readonly string[]).map(emoji => safeText(emoji));
  const other = shown.filter(emoji => ours(emoji) !== theirs(emoji)).map(codesOf);
  assert.deepEqual(other.sort(), otherEmoji.toSorted());
});
