import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  asked,
  axeFaults,
  faults,
  lookAgain,
  openPage,
  overWidth,
  withoutBrowser,
} from '../support/browser.ts';
import { checklistPageOf } from '../support/checklist-page.ts';
import { deckPageOf, handoutOf, pageOf } from '../support/pages.ts';
import { isSampled } from '../support/sample.ts';
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
const looks = [320, 1280].flatMap(width => [
  { width, scheme: 'light' } as const,
  { width, scheme: 'dark' } as const,
  { width, isForced: true } as const,
]);

describe('axe finds nothing', { skip: withoutBrowser }, () => {
  for (const [at, [name, page]] of Object.entries(pages).entries()) {
    for (const isStill of [false, true]) {
      if (isStill && !isSampled(at, 4)) continue;
      describe(`${name}${isStill ? ', without a script' : ''}`, () => {
        let opened: Page;
        before(async () => {
          // axe is a script itself: without those of the page, the page is one that has none.
          const shown = isStill ? page.replace(/<script>[\s\S]*<\/script>/, '') : page;
          opened = await openPage(shown, { withoutPolicy: true });
        });
        after(() => opened.context().close());
        for (const [index, look] of looks.entries()) {
          if (!isSampled(index + at + (isStill ? 1 : 0), 6)) continue;
          test(JSON.stringify(look), async () => {
            await lookAgain(opened, look);
            assert.deepEqual(await axeFaults(opened), []);
            assert.ok(Number(await opened.evaluate(overWidth)) <= 0, 'nothing scrolls sideways');
          });
        }
      });
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
