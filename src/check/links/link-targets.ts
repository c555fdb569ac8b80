import type { Checked } from '../checked.ts';
import { isOwnMachine } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { foundRuns, inlinesWithin } from '../walk-passage.ts';
import { placeOfWords } from '../written-place.ts';

function* brokenLinks(checked: Checked): Generator<Fault> {
  for (const { file, line, address, reason } of checked.brokenLinks) {
    // What a site's generator fills in: {{ page.url }}.
    if (/%7B(?:%7B|%25)/i.test(address)) continue;
    const at = placeOfWords(checked, file, { line, column: 1 }, address);
    yield { at, message: `The link ${address} leads nowhere: ${reason}.` };
  }
}

const exampleHost = /^http:\/\/(?:[\w-]+\.)*example(?:\.|[/:]|$)/i;

function* insecureLinks(checked: Checked): Generator<Fault> {
  for (const { file, blocks } of checked.passages)
    for (const { inlines, position } of foundRuns(blocks))
      for (const link of inlinesWithin(inlines))
        if (
          link.type === 'link' &&
          /^http:/i.test(link.url) &&
          !isOwnMachine(link.url) &&
          !exampleHost.test(link.url)
        )
          yield {
            at: placeOfWords(checked, file, position, link.url),
            message: `${link.url} is not secure: http, not https.`,
          };
}

export const linkTargetRules: readonly Rule[] = [
  {
    id: 'link-broken',
    family: 'links',
    title: 'Links to files and headings lead somewhere',
    why: 'A broken link costs the most time for people who navigate by links.',
    item: 8,
    severity: 'error',
    fix: 'Correct the path or the heading after the #.',
    unknown: 'Whether addresses on the web still work: nothing is fetched.',
    find: brokenLinks,
  },
  {
    id: 'link-insecure',
    family: 'links',
    title: 'Links use https',
    why: 'Federal sites must use https, and browsers warn of http.',
    item: 8,
    severity: 'advice',
    fix: 'Write https:// if the site has it.',
    unknown: 'Whether the site has https.',
    find: insecureLinks,
  },
];
