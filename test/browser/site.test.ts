import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { builtInReference } from '../../src/commands/reference/built-in-reference.ts';
import {
  asked,
  axeFaults,
  faults,
  lookAgain,
  openPage,
  overWidth,
  withoutBrowser,
} from '../support/browser.ts';
import { isSampled } from '../support/sample.ts';
import { sitePages } from '../support/sites.ts';

const pages = sitePages(builtInReference(new URL('../../', import.meta.url)));
const page = (file: string) => pages.get(file) ?? '';

describe('a website', { skip: withoutBrowser }, () => {
  for (const [at, file] of ['index.html', 'stats.html', 'search.html', 'talk.html'].entries())
    describe(`axe finds nothing in ${file}`, () => {
      let opened: Page;
      before(async () => {
        const hash = file === 'search.html' ? '#q=medicare' : '';
        opened = await openPage(page(file), { hash, withoutPolicy: true });
      });
      after(() => opened.context().close());
      const looks = [320, 1280].flatMap(width => [
        { width, scheme: 'light' } as const,
        { width, scheme: 'dark' } as const,
        { width, isForced: true } as const,
      ]);
      for (const [index, look] of looks.entries()) {
        if (!isSampled(index + at, 3)) continue;
        test(JSON.stringify(look), async () => {
          await lookAgain(opened, look);
          assert.deepEqual(await axeFaults(opened), []);
          assert.ok(Number(await opened.evaluate(overWidth)) <= 0, 'nothing scrolls sideways');
        });
      }
    });

  test('search finds places by the beginnings of words, and its address says what was asked', async () => {
    const opened = await openPage(page('search.html'));
    await opened.locator('main input').fill('publ dom');
    assert.equal(await opened.locator('main [role=status]').textContent(), '1 place');
    const link = opened.locator('.hits a');
    assert.deepEqual(
      [await link.textContent(), await link.getAttribute('href')],
      ['Public domain', 'policies.html#public-domain'],
    );
    assert.equal(await opened.evaluate('location.hash'), '#q=publ%20dom');
    await opened.locator('main input').fill('<img src=x onerror=alert(1)>');
    assert.equal(await opened.locator('main [role=status]').textContent(), 'Nothing found');
    const again = await openPage(page('search.html'), { hash: '#q=medicaid' });
    assert.ok((await again.locator('.hits li').count()) > 1);
  });

  test('a search from any page leads to the page that searches', async () => {
    const opened = await openPage(page('stats.html'));
    await opened.keyboard.press('/');
    await opened.keyboard.type('open source');
    const request = opened.waitForRequest(/search\.html/);
    await opened.keyboard.press('Enter');
    assert.match((await request).url(), /\/search\.html(?:#q=open%20source)?$/);
    await opened.context().close();
    asked.splice(0);
    faults.splice(0);
  });

  test('without a script there are the menu, a link to search, and a list of all pages', async () => {
    const opened = await openPage(page('stats.html'), { hasScript: false });
    assert.equal(await opened.locator('.menu a').count(), 7);
    assert.equal(await opened.locator('.find').getAttribute('href'), 'search.html');
    const search = await openPage(page('search.html'), { hasScript: false });
    assert.match((await search.locator('main').textContent()) ?? '', /Search needs JavaScript[\s\S]*Mission/);
  });

  test('its talk leads back, with a script and without', async () => {
    for (const hasScript of [true, false]) {
      const opened = await openPage(page('talk.html'), { hasScript });
      const back = opened.getByRole('link', { name: 'All pages' });
      assert.equal(await back.getAttribute('href'), 'index.html');
      assert.equal(await back.locator('xpath=..').getAttribute('aria-label'), hasScript ? 'Talk' : 'Site');
      await opened.context().close();
    }
  });

  test('the choice of colors stays from page to page', async () => {
    const opened = await openPage(page('stats.html'));
    await opened.locator('.scheme').click();
    assert.equal(await opened.evaluate('document.documentElement.dataset.scheme'), 'dark');
    await opened.reload();
    assert.equal(await opened.evaluate('document.documentElement.dataset.scheme'), 'dark');
  });

  test('it asks for nothing, and nothing goes wrong', () => assert.deepEqual([asked, faults], [[], []]));
});
