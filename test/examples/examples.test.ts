import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { SlideItem } from '../../src/deck/deck.ts';
import { dialectNames } from '../../src/deck/dialects/dialect-names.ts';
import { noteBlocks } from '../../src/deck/note-blocks.ts';
import { slideLayouts } from '../../src/deck/slide-layouts.ts';
import { headings } from '../../src/markdown/plain-text.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { drawTalk } from '../support/draw-talk.tsx';
import { leaves } from '../support/facts.ts';
import { foreignExamples } from '../support/foreign-examples.ts';
import { plainSetting, readRepositoryFile } from '../support/setting.ts';
import { talkOf, talkState } from '../support/talk-state.ts';

const sizes = [
  [80, 24],
  [60, 20],
] as const;
const names = readdirSync(new URL('../../examples/', import.meta.url)).sort();
const decks = names.filter(name => name.endsWith('.md') && name !== 'README.md');
const readme = readRepositoryFile('examples/README.md');

for (const name of decks) {
  describe(`examples/${name}`, () => {
    const file = `examples/${name}`;
    const text = readRepositoryFile(file);
    const talk = talkOf(text, file);
    const { slides } = talk.deck;

    test('opens without diagnostics, on a title slide', () => {
      assert.deepEqual(talk.deck.diagnostics, []);
      assert.deepEqual(parseMarkdown(text, file).diagnostics, []);
      assert.equal(slides[0]?.kind, 'title');
    });

    for (const [columns, rows] of sizes) {
      test(`each slide fits at each step at ${columns} x ${rows}`, () => {
        const models = createScreenModels(plainSetting());
        const model = models(talkState(talk, [columns, rows]));
        for (const [index, { title, lastStep }] of slides.entries()) {
          const view = model.slide(index);
          for (let step = 0; step <= lastStep; step += 1)
            assert.ok(view.height(step) <= view.visible, `${title}: step ${step} needs to scroll`);
        }
        // It holds each frame against the size of its window.
        drawTalk(talk, 'l '.repeat(slides.reduce((sum, { lastStep }) => sum + lastStep + 1, 0)), [
          columns,
          rows,
        ]);
      });
    }

    test('names no address that the facts do not have', () => {
      const known = new Set(leaves.map(leaf => leaf.value));
      const addresses = parseMarkdown(text, file).links.map(({ url }) => url);
      for (const url of addresses.filter(url => !url.startsWith('#')))
        assert.ok(known.has(url), `${url} is made up`);
    });
  });
}

for (const [name, talk] of foreignExamples) {
  describe(`examples/other-programs/${name}.md`, () => {
    test('is read in its dialect, without diagnostics', () => {
      assert.equal(talk.deck.dialect, name);
      assert.deepEqual(talk.deck.diagnostics, []);
      assert.ok(talk.deck.slides.length >= 3);
    });
    for (const [columns, rows] of sizes)
      test(`each slide fits at each step at ${columns} x ${rows}`, () => {
        const model = createScreenModels(plainSetting())(talkState(talk, [columns, rows]));
        for (const [index, { title, lastStep }] of talk.deck.slides.entries())
          for (let step = 0; step <= lastStep; step += 1)
            assert.ok(
              model.slide(index).height(step) <= model.slide(index).visible,
              `${title}: step ${step}`,
            );
      });
  });
}

test('there is an example for each dialect, and a frame of it', () => {
  assert.deepEqual([...foreignExamples.keys()], dialectNames.filter(name => name !== 'own').sort());
  const page = readRepositoryFile('docs/open-other-decks.md');
  for (const name of foreignExamples.keys()) assert.match(page, new RegExp(`frame example 72x16: ${name} `));
});

test('the README of the examples lists each deck with its command', () => {
  assert.equal(decks.length, 6);
  for (const name of decks) {
    assert.ok(readme.includes(`[${name}](${name})`), name);
    assert.ok(readme.includes(`dsac-info present examples/${name}`), name);
  }
});

test('each example has what it is there to show', () => {
  const deckOf = (name: string) => talkOf(readRepositoryFile(`examples/${name}.md`)).deck;
  const typesOf = (items: readonly SlideItem[]): readonly string[] =>
    items.flatMap(item => [
      item.type === 'block' ? item.block.type : item.type,
      ...(item.type === 'columns' ? typesOf(item.columns.flat()) : []),
    ]);
  const shown = (name: string) => new Set(deckOf(name).slides.flatMap(({ items }) => typesOf(items)));
  assert.ok(deckOf('lightning-talk').slides.length <= 6);
  assert.ok(shown('charts').has('table'));
  const layouts = new Set(deckOf('slide-layouts').slides.map(({ layout }) => layout));
  assert.deepEqual(
    slideLayouts.filter(layout => !layouts.has(layout)),
    [],
  );
  assert.ok(shown('columns-and-steps').has('columns'));
  assert.ok(deckOf('columns-and-steps').slides.some(({ lastStep }) => lastStep > 0));
  for (const type of ['code', 'qr', 'footnotes']) assert.ok(shown('code-and-links').has(type), type);
  const { slides, settings } = deckOf('speaker-notes');
  assert.ok(slides.every(slide => noteBlocks(slide).length > 0));
  assert.equal(settings.minutes, 12);
  assert.ok(headings(parseMarkdown(readme, 'README.md').blocks).length > 0);
});
