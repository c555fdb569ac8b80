import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openAgain, openPage, withoutBrowser } from '../support/browser.ts';
import { deckPageOf } from '../support/pages.ts';

const source = `---
title: A talk
author: Ada
---

# One

First.

<!-- pause -->

Second.

<!-- Said of one. -->

---

# Two

Words about bees.

---

# Three

The end.
`;
const deck = deckPageOf(source, { hasNotes: true });

const shown = (page: Page): Promise<string> =>
  page.evaluate(
    `[...document.querySelectorAll('.slide:not([hidden])')].map(slide => slide.innerText.replace(/\\s+/g, ' ').trim()).join(' | ')`,
  );
const place = (page: Page): Promise<string> => page.evaluate('location.hash');

describe('a talk in a browser', { skip: withoutBrowser }, () => {
  const walks: readonly (readonly [keys: string, place: string])[] = [
    ['l', '#/2'],
    ['ArrowRight ArrowDown', '#/2/1'],
    ['Space PageDown j', '#/3'],
    ['l l l h', '#/2/1'],
    ['End', '#/4'],
    ['G', '#/4'],
    ['3 Enter', '#/3'],
    ['2 G', '#/2'],
    ['End g g', '#/1'],
    ['End Home', '#/1'],
    ['l b l', '#/2'],
    ['l o ArrowRight Enter', '#/3'],
    ['o Escape', '#/1'],
    ['/ b e e s Enter', '#/3'],
    ['? Escape l', '#/2'],
  ];
  describe('its keys', () => {
    let page: Page;
    before(async () => {
      page = await openPage(deck);
    });
    after(() => page.context().close());
    for (const [keys, wanted] of walks) {
      test(keys, async () => {
        await openAgain(page);
        for (const key of keys.split(' ')) await page.keyboard.press(key);
        assert.equal(await place(page), wanted);
      });
    }
  });

  test('it opens where its address says, and a step shows what was hidden', async () => {
    const page = await openPage(deck, { hash: '#/2' });
    assert.match(await shown(page), /^One First\. /);
    assert.doesNotMatch(await shown(page), /Second/);
    await page.keyboard.press('l');
    assert.match(await shown(page), /Second\./);
    assert.equal(await page.evaluate(`document.activeElement.id`), '/2');
  });

  test('black and white screens', async () => {
    const page = await openPage(deck);
    const color = `getComputedStyle(document.querySelector('.curtain')).backgroundColor`;
    await page.keyboard.press('b');
    assert.equal(await page.evaluate(color), 'rgb(0, 0, 0)');
    await page.keyboard.press('w');
    assert.equal(await page.evaluate(color), 'rgb(255, 255, 255)');
  });

  test('the speaker view follows and drives the talk', async () => {
    const page = await openPage(deck);
    const opening = page.context().waitForEvent('page');
    await page.keyboard.press('s');
    const speaker = await opening;
    await speaker.waitForFunction(`document.querySelector('.said')`);
    await page.keyboard.press('l');
    await speaker.waitForFunction(`document.querySelector('.said').innerText.includes('Said of one.')`);
    await speaker.keyboard.press('l');
    await page.waitForFunction(`location.hash === '#/2/1'`);
    await speaker.keyboard.press('l');
    await page.waitForFunction(`location.hash === '#/3'`);
    await speaker.waitForFunction(`document.querySelector('.slide.at h2').innerText === 'Two'`);
  });

  test('lines of code are emphasized step by step; all are there in the overview, on paper and without a script', async () => {
    const steps = '# A\n\n```js {1|2-3|all}\none();\ntwo();\nthree();\n```\n\n---\n\n# B\n\nx\n';
    const page = await openPage(deckPageOf(steps));
    const rows = (name: string) =>
      page.evaluate(
        `[...document.querySelectorAll('.slide:first-of-type .row')].flatMap((row, n) => row.classList.contains('${name}') ? [n + 1] : []).join()`,
      );
    const said = () => page.locator('[role=status]').textContent();
    assert.deepEqual([await rows('marked'), await rows('quieted')], ['1', '2,3']);
    assert.equal(await said(), 'Slide 1 of 2: A. Line 1');
    await page.keyboard.press('l');
    assert.deepEqual([await rows('marked'), await rows('quieted')], ['2,3', '1']);
    assert.deepEqual([await place(page), await said()], ['#/1/1', 'Lines 2 to 3']);
    await page.keyboard.press('l');
    assert.deepEqual([await rows('marked'), await rows('quieted'), await said()], ['', '', 'All lines']);
    await page.keyboard.press('l');
    assert.equal(await place(page), '#/2');
    const still = await openPage(deckPageOf(steps), { hasScript: false });
    assert.equal(await still.locator('.groups').textContent(), 'Line 1, then lines 2 to 3, then all lines:');
    assert.ok(await still.locator('.groups').isVisible());
    const quiet = await page.evaluate(`getComputedStyle(document.querySelector('.row')).color`);
    assert.equal(quiet, await page.evaluate(`getComputedStyle(document.querySelector('pre code')).color`));
  });

  test('swiping', async () => {
    const page = await openPage(deck);
    const swipe = (from: number, to: number) =>
      page.evaluate(`(() => {
        const touch = x => new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 300 });
        document.body.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(${from})], bubbles: true }));
        document.body.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(${to})], bubbles: true }));
      })()`);
    await swipe(600, 200);
    assert.equal(await place(page), '#/2');
    await swipe(200, 600);
    assert.equal(await place(page), '#/1');
  });

  test('without a script, all of it can be read as a page', async () => {
    const page = await openPage(deck, { hasScript: false });
    const text = (await page.locator('main').textContent()) ?? '';
    for (const words of ['A talk', 'First.', 'Second.', 'Words about bees.', 'The end.', 'Said of one.'])
      assert.ok(text.includes(words), words);
  });

  test('a slide that is too full becomes smaller until it fits', async () => {
    const page = await openPage(
      deckPageOf(
        `# A\n\n${Array.from({ length: 14 }, (_, n) => `- Item ${n}`).join('\n')}\n\n---\n\n# B\n\nx\n`,
      ),
    );
    const over = `(() => { const body = document.querySelector('.slide .body'); return body.scrollHeight - body.clientHeight })()`;
    assert.ok(Number(await page.evaluate(over)) <= 1);
  });

  test('on paper, each slide is a page', async () => {
    const page = await openPage(deck);
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
    assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 4);
  });
});
