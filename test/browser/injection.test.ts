import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { asked, openPage, withoutBrowser } from '../support/browser.ts';
import { htmlPayloads } from '../support/html-payloads.ts';
import { deckPageOf, handoutOf, pageOf } from '../support/pages.ts';
import { payloads } from '../support/payloads.ts';
import { run } from '../support/run-program.ts';
import { isSampled } from '../support/sample.ts';

const texts = [...htmlPayloads, ...payloads].map(({ text }) => text);
const markdown = texts
  .map(text => {
    const row = text.replace(/[\r\n]+/g, ' ');
    return `# ${row}\n\n${text}\n\n[${row}](${row}) ![${row}](${row}) <a href="${row}" id='${row}'>x</a>\n\n\`\`\`html\n${text}\n\`\`\`\n`;
  })
  .join('\n\n---\n\n');

/** A website that the program makes of files with those texts in their names, front matter, headings and links. */
function sitePages(): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-site-'));
  try {
    const from = join(folder, 'from');
    mkdirSync(from);
    const rows = texts.map(text => text.replace(/[\r\n]+/g, ' '));
    for (const [index, row] of rows.entries()) {
      const name = row.replace(/[/\0]/g, '').slice(0, 60);
      const text = JSON.stringify(row);
      writeFileSync(
        join(from, `${index} ${name}.md`),
        `---\ntitle: ${text}\nsummary: ${text}\nauthor: ${text}\n---\n\n# ${row}\n\n## pwned ${row}\n\n${texts[index]}\n\n[${row}](<${row}>)\n`,
      );
    }
    writeFileSync(
      join(from, 'dsac-info.yaml'),
      `title: ${JSON.stringify(rows.join(' '))}\nsubtitle: ${JSON.stringify(rows.join(' '))}\n`,
    );
    const to = join(folder, 'to');
    const { stderr, code } = run(['export', from, '--to', to]);
    assert.deepEqual([stderr, code], ['', 0]);
    const files = readdirSync(to, { recursive: true, encoding: 'utf8' }).filter(file =>
      file.endsWith('.html'),
    );
    return new Map(files.map(file => [file, readFileSync(join(to, file), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Throws at a link that leads elsewhere than to the web, or to a place beside it. */
const onlyWebLinks = `for (const link of document.querySelectorAll('a[href]')) if (!/^(https?:|mailto:)$/.test(link.protocol)) throw new Error(link.href)`;

describe('nothing of an author runs in a browser', { skip: withoutBrowser }, () => {
  for (const [name, page] of [
    ['document', pageOf(markdown)],
    ['deck', deckPageOf(markdown, { hasNotes: true })],
    ['handout', handoutOf(markdown)],
  ] as const) {
    for (const withoutPolicy of [false, true]) {
      test(`${name}${withoutPolicy ? ', without its policy' : ''}`, async () => {
        const opened = await openPage(page, { withoutPolicy });
        // Each link is where a click would lead: none runs anything.
        await opened.evaluate(onlyWebLinks);
        // A place may be named so: that is an element, and no more.
        assert.equal(await opened.evaluate('globalThis.pwned === 1 || globalThis.pwned === "1"'), false);
        assert.deepEqual(asked, []);
        await opened.context().close();
      });
    }
  }

  test('website, without its policy', async () => {
    const pages = sitePages();
    assert.ok(pages.size > texts.length);
    for (const [index, [file, page]] of [...pages].entries()) {
      const isSearch = file === 'search.html';
      if (!isSearch && !isSampled(index, 12)) continue;
      const opened = await openPage(page, { withoutPolicy: true, hash: isSearch ? '#q=pwned' : '' });
      if (isSearch) assert.ok((await opened.locator('.hits li').count()) > 5);
      await opened.evaluate(onlyWebLinks);
      assert.equal(await opened.evaluate('globalThis.pwned === 1 || globalThis.pwned === "1"'), false, file);
      assert.deepEqual(asked, []);
      await opened.context().close();
    }
  });
});
