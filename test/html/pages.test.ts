import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { builtInReference } from '../../src/commands/reference/built-in-reference.ts';
import { documentText } from '../../src/export/text.ts';
import { transcript } from '../../src/export/transcript.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { caseFiles, readCases } from '../support/cases.ts';
import { partsOf, wordsIn } from '../support/page-parts.ts';
import { deckPageOf, handoutOf, hash, pageOf, pageOfDocument } from '../support/pages.ts';
import { builtInTalk } from '../support/talk-state.ts';

const root = new URL('../../', import.meta.url);
const { sections } = builtInReference(root);
const look = { columns: 100, glyphs: unicodeGlyphs };
const blocks = readFileSync(new URL('blocks.md', import.meta.url), 'utf8');

const pages: readonly (readonly [name: string, page: string])[] = [
  ['every block', pageOf(blocks)],
  ['every block as slides', deckPageOf(blocks)],
  ['the talk', deckPageOf(builtInTalk.deck, { hasNotes: true })],
  ['the handout', handoutOf(builtInTalk.deck)],
  ...sections.map(({ id, document }) => [id, pageOfDocument(document)] as const),
];

describe('a page is sound', () => {
  for (const [name, page] of pages) {
    const { elements, faults } = partsOf(page);
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    test(`${name}: all is closed, each id is there once, and links within it lead somewhere`, () => {
      assert.deepEqual(faults, []);
      assert.equal(new Set(ids).size, ids.length, ids.filter((id, at) => ids.indexOf(id) !== at).join());
      for (const { attributes } of elements) {
        const { href } = attributes;
        if (href?.startsWith('#')) assert.ok(ids.includes(decodeURIComponent(href.slice(1))), href);
        const label = attributes['aria-labelledby'];
        if (label !== undefined) assert.ok(ids.includes(label), label);
      }
    });
    test(`${name}: one h1, no level left out, a language and a title`, () => {
      const levels = elements.flatMap(({ name: tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag[1])] : []));
      assert.deepEqual([levels[0], levels.filter(level => level === 1).length], [1, 1]);
      for (const [at, level] of levels.entries())
        assert.ok(level <= (levels[at - 1] ?? 1) + 1, levels.join());
      assert.equal(elements.find(({ name: tag }) => tag === 'html')?.attributes.lang, 'en');
      assert.match(page, /<title>[^<]+<\/title>/);
    });
    test(`${name}: it asks for nothing, and allows its own style and script alone`, () => {
      assertSelfContained(page);
    });
  }
});

function assertSelfContained(page: string): void {
  const { elements } = partsOf(page);
  for (const { attributes } of elements) assert.match(attributes.src ?? 'data:image/', /^data:image\//);
  assert.ok(!elements.some(({ name }) => /^(?:link|iframe|object|embed|base|form)$/.test(name)));
  const policy = elements.find(({ attributes }) => attributes['http-equiv'])?.attributes.content ?? '';
  for (const name of ['style', 'script']) {
    const parts = [...page.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map(
      ([, part = '']) => part,
    );
    const hashes = [...policy.matchAll(new RegExp(`${name}-src ([^;]*)`, 'g'))].map(([, all]) => all);
    assert.deepEqual(
      hashes,
      parts.map(part => `'sha256-${hash(part)}'`),
    );
  }
  assert.match(policy, /^default-src 'none';/);
  assert.doesNotMatch(page.replace(/<script>[\s\S]*?<\/script>/g, ''), /@import|url\(/);
}

/** What only a text has: marks of styles, counts, and the letters of formulas, which are MathML in a page. */
function assertHasWords(text: string, page: string): void {
  const { text: shown, elements } = partsOf(page);
  const labels = elements.flatMap(({ attributes }) => [
    attributes['aria-label'] ?? '',
    attributes.alt ?? '',
    attributes.href ?? '',
    attributes.value ?? '',
    attributes.lang ?? '',
  ]);
  const all = wordsIn([shown, ...labels].join(' ').replaceAll('\u00ad', '').normalize('NFKC')).join(' ');
  const said = text
    .replace(/\[\d+\]|(?<![\w.])(?:\d+|[ivxa-z]+)[.)] |^Slide \d+ of \d+$/gim, ' ')
    .normalize('NFKC');
  const missing = [...new Set(wordsIn(said))].filter(word => !all.includes(word));
  assert.deepEqual(missing, []);
}

describe('every word of the text is in the page', () => {
  for (const { id, document } of sections)
    test(id, () => assertHasWords([...documentText(document, look)].join(''), pageOfDocument(document)));
  test('the talk', () =>
    assertHasWords([...transcript(builtInTalk.deck, look)].join(''), deckPageOf(builtInTalk.deck)));
  for (const file of caseFiles.filter(name => !/formulas|diagrams|emoji/.test(name))) {
    test(file, () => {
      for (const { markdown } of readCases(file).cases) {
        const document = parseMarkdown(markdown, file);
        const page = pageOfDocument(document);
        assert.deepEqual(partsOf(page).faults, []);
        const printed = [...documentText(document, { ...look, columns: 1000 })].join('');
        // The numbers of code's lines are drawn by the page's style.
        const text = /line_numbers/.test(markdown) ? printed.replace(/^ *\d+(?: |$)/gm, ' ') : printed;
        assertHasWords(text.replace(/\[(?:image|in) ?[^\]:]*:|\(missing\)/g, ''), page);
      }
    });
  }
});

test('notes are in a talk only where they are asked for', () => {
  const source = '# One\n\n<!-- Secret. -->\n';
  assert.doesNotMatch(deckPageOf(source), /Secret/);
  assert.match(deckPageOf(source, { hasNotes: true }), /<div class="notes"[^>]*>\n<p>Secret\.<\/p>/);
  assert.match(handoutOf(source), /<p>Secret\.<\/p>/);
});

test('numbers of rows are no text, so that nobody copies them', () => {
  const page = pageOf('```\na\nb\n```');
  assert.match(page, /<code><span class="row">a<\/span>\n<span class="row">b<\/span><\/code>/);
});

test('a handout has the addresses of its links at the end, each once', () => {
  const page = handoutOf(
    '# A\n\n[one](https://a.example/) [two](https://a.example/)\n\n---\n\n# B\n\n[three](https://b.example/)\n',
  );
  assert.match(
    page,
    /<li id="\/link-1">https:\/\/a\.example\/<\/li>\n<li id="\/link-2">https:\/\/b\.example\/<\/li>\n<\/ol>/,
  );
  assert.equal(page.match(/href="#\/link-1"/g)?.length, 2);
});

test('what comes later in a slide says at which step', () => {
  assert.match(
    deckPageOf('# A\n\none\n\n<!-- pause -->\n\ntwo\n'),
    /data-steps="1"[\s\S]*<p data-step="1">two<\/p>/,
  );
});
