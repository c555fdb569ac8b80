import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type NewsFilter, readNews } from '../../src/library/news.ts';
import { noNewsText } from '../../src/library/news-filters.ts';
import { sourcedText } from '../support/sourced-text.ts';

const item = (title: string, link = '') => `### ${title}\n\nSomewhere${link}\n\n`;
const video = ': [Video](https://v.example)';
const page = ': [Page](https://p.example)';

/** What is said where a filter leaves none of the news in this text. */
function said(text: string, filter: NewsFilter): string {
  const { what, hint } = noNewsText(readNews(sourcedText(text, 'news.md')).items, filter);
  return `${what}. ${hint}`.trim();
}

const both = `## 2024\n\n${item('One', video)}## 2023\n\n${item('Two', video)}${item('Three', page)}`;
const undated = `## More\n\n${item('One')}`;

test('where there is no news there are sentences that are whole', () => {
  const cases: readonly (readonly [text: string, filter: NewsFilter, said: string])[] = [
    ['', {}, 'no news yet.'],
    ['', { year: 2024, kind: 'pdf' }, 'no news yet.'],
    [both, { year: 1999 }, 'no news item from 1999. The years are 2024, 2023.'],
    [`## 2024\n\n${item('One')}`, { year: 1999 }, 'no news item from 1999. The only year is 2024.'],
    [undated, { year: 1999 }, 'no news item from 1999. No item has a year.'],
    [both, { year: 'unknown' }, 'no news item without a year. The years are 2024, 2023.'],
    [both, { kind: 'pdf' }, 'no news item with a PDF. The kinds are page, video.'],
    [undated, { kind: 'pdf' }, 'no news item with a PDF. No item has a link.'],
    [
      both,
      { year: 2024, kind: 'page' },
      'no news item from 2024 with a page. Items with a page are from 2023.',
    ],
    [both, { year: 2024, kind: 'pdf' }, 'no news item from 2024 with a PDF. The kinds are page, video.'],
  ];
  for (const [text, filter, expected] of cases) assert.equal(said(text, filter), expected);
});
