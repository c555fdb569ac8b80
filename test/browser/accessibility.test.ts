import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { asked, axeFaults, faults, openPage, withoutBrowser } from '../support/browser.ts';
import { checklistPageOf } from '../support/checklist-page.ts';
import { deckPageOf, handoutOf, pageOf } from '../support/pages.ts';
import { builtInTalk } from '../support/talk-state.ts';

const blocks = readFileSync(new URL('../html/blocks.md', import.meta.url), 'utf8');
const slides = blocks.replace(/^## /gm, '---\n\n# ');

const pages = {
  document: pageOf(blocks),
  deck: deckPageOf(builtInTalk.deck, { hasNotes: true }),
  'every block as slides': deckPageOf(slides),
  handout: handoutOf(builtInTalk.deck),
  checklist: checklistPageOf(slides, 'every-block.md', 'the red bar'),
};
const looks = [
  { scheme: 'light' },
  { scheme: 'dark' },
  { isForced: true },
  { scheme: 'light', hasScript: false },
] as const;

describe('axe finds nothing', { skip: withoutBrowser }, () => {
  for (const [name, page] of Object.entries(pages)) {
    for (const width of [320, 1280]) {
      for (const look of looks) {
        test(`${name}, ${width} pixels, ${JSON.stringify(look)}`, async () => {
          const isStill = 'hasScript' in look;
          // axe is a script itself: without those of the page, the page is one that has none.
          const shown = isStill ? page.replace(/<script>[\s\S]*<\/script>/, '') : page;
          const opened = await openPage(shown, { ...look, hasScript: true, width, withoutPolicy: true });
          assert.deepEqual(await axeFaults(opened), []);
          const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
          assert.ok(Number(await opened.evaluate(over)) <= 0, 'nothing scrolls sideways');
          await opened.context().close();
        });
      }
    }
  }

  test('in each slide, in the overview and in the speaker view', async () => {
    const opened = await openPage(pages['every block as slides'], { withoutPolicy: true });
    for (let slide = 1; slide < 8; slide += 1) {
      assert.deepEqual(await axeFaults(opened), []);
      await opened.keyboard.press('l');
    }
    await opened.keyboard.press('o');
    assert.deepEqual(await axeFaults(opened), []);
    await opened.keyboard.press('Escape');
    await opened.keyboard.press('?');
    assert.deepEqual(await axeFaults(opened), []);
    const speaker = await openPage(pages.deck, { hash: '#/notes', withoutPolicy: true });
    assert.deepEqual(await axeFaults(speaker), []);
  });

  test('none of them asked for anything, and nothing went wrong', () => {
    assert.deepEqual([asked, faults], [[], []]);
  });
});
