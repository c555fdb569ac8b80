import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtInReference } from '../../src/commands/reference/built-in-reference.ts';
import { asked, axeFaults, faults, openPage, withoutBrowser } from '../support/browser.ts';
import { sitePages } from '../support/sites.ts';

const pages = sitePages(builtInReference(new URL('../../', import.meta.url)));
const page = (file: string) => pages.get(file) ?? '';

describe('a website', { skip: withoutBrowser }, () => {
  for (const file of ['index.html', 'stats.html', 'search.html'])
    for (const width of [320, 1280])
      for (const look of [{ scheme: 'light' }, { scheme: 'dark' }, { isForced: true }] as const)
        test(`axe finds nothing in ${file}, ${width} pixels, ${JSON.stringify(look)}`, async () => {
          const hash = file === 'search.html' ? '#q=medicare' : '';
          const opened = await openPage(page(file), { ...look, width, hash, withoutPolicy: true });
          assert.deepEqual(await axeFaults(opened), []);
          const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
          assert.ok(Number(await opened.evaluate(over)) <= 0, 'nothing scrolls sideways');
          await opened.context().close();
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
    assert.equal(await opened.locator('.menu a').count(), 6);
    assert.equal(await opened.locator('.find').getAttribute('href'), 'search.html');
    const search = await openPage(page('search.html'), { hasScript: false });
    assert.match((await search.locator('main').textContent()) ?? '', /Search needs JavaScript[\s\S]*Mission/);
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
