import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asked, openPage, withoutBrowser } from '../support/browser.ts';
import { htmlPayloads } from '../support/html-payloads.ts';
import { deckPageOf, handoutOf, pageOf } from '../support/pages.ts';
import { payloads } from '../support/payloads.ts';

const texts = [...htmlPayloads, ...payloads].map(({ text }) => text);
const markdown = texts
  .map(text => {
    const row = text.replace(/[\r\n]+/g, ' ');
    return `# ${row}\n\n${text}\n\n[${row}](${row}) ![${row}](${row}) <a href="${row}" id='${row}'>x</a>\n\n\`\`\`html\n${text}\n\`\`\`\n`;
  })
  .join('\n\n---\n\n');

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
        const clicked = `for (const link of document.querySelectorAll('a[href]')) if (!/^(https?:|mailto:)$/.test(link.protocol)) throw new Error(link.href)`;
        await opened.evaluate(clicked);
        // A place may be named so: that is an element, and no more.
        assert.equal(await opened.evaluate('globalThis.pwned === 1 || globalThis.pwned === "1"'), false);
        assert.deepEqual(asked, []);
        await opened.context().close();
      });
    }
  }
});
