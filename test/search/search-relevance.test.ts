import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { headings, inlineText } from '../../src/markdown/plain-text.ts';
import { createSearchIndex } from '../../src/search/ranked-search.ts';
import type { SearchHit } from '../../src/search/search-hit.ts';
import { deckOf } from '../support/built-deck.ts';
import { builtInLibrary, readRepositoryFile } from '../support/setting.ts';

const index = createSearchIndex(builtInLibrary, deckOf(readRepositoryFile('content/talk.md')));

/** What must come first, as `Section › … › Heading`, for each thing that people may look for. */
const firsts: Readonly<Record<string, readonly string[]>> = {
  // Titles of sections, in any case.
  Mission: ['mission', 'MISSION', 'mision'],
  OSPO: ['ospo', 'OSPO', 'equity', 'build trust', 'work openly'],
  'OSPO news': ['news', 'ospo news'],
  Policies: ['policies', 'polices'],
  Acknowledgements: ['acknowledgements', 'acknowlegements', 'thanks acknowledgements', 'us digital response'],
  // Figures.
  Stats: [
    'medcaid',
    'medicaid',
    'médicaid',
    'MEDICAID',
    'medi',
    'medicare',
    'marketplace',
    'insurence',
    'stats',
    'statz',
    'CHIP',
    'chip program',
    'children',
    'medicaid chip',
    '67 million',
    'ACA',
    'aca market',
    'affordable care act',
  ],
  'Stats › Before 2024': ['63 million', 'before 2024', 'like for like'],
  // News, by title, venue, abbreviation, year.
  'OSPO news › 2023 › White House Open Source Software Security Initiative (OS3I) Supply Chain RFI': [
    'OS3I',
    'white house',
    'supply chain',
    'rfi',
  ],
  'OSPO news › 2023 › Innersource to Open Source Journey in Government': [
    'inersource',
    'innersource',
    'inner source',
    'InnerSource Commons',
    'journey in government',
  ],
  "OSPO news › 2023 › Inside CMS' Groundbreaking Open Source Program Office": [
    'govcon wire',
    'groundbreaking',
  ],
  'OSPO news › 2023 › OSPOs in Highly Regulated Environments (panel discussion)': [
    'highly regulated',
    'open source summit eu',
    'panel',
  ],
  'OSPO news › 2023 › TODO Group OSPOlogy September 2023 meeting': [
    'ospology',
    'todo group',
    'september 2023',
  ],
  'OSPO news › 2023 › OSPOs for Good Summit 2023': ['united nations', 'ospos for good', 'new york', 'joinup'],
  'OSPO news › 2022 › Open Source and the Digital Service at CMS.gov': ['all things open'],
  'OSPO news › More talks › Repodiving into Open Source at CMS.gov': ['scale 20x', 'SCaLE', 'repodiving'],
  'OSPO news › 2024 › PyCon': ['pycon', 'pycn'],
  'OSPO news › 2024 › Code for America': ['code for america'],
  'OSPO news › 2024 › Open Source Summit North America (OSSNA) 2024': ['ossna', 'north america'],
  'OSPO news › 2022': ['2022'],
  'OSPO news › 2023': ['2023'],
  'OSPO news › 2024': ['2024'],
  // Policies.
  'Policies › Open Source Policy': ['opensource@cms.hhs.gov', 'open source policy', 'oepn soruce polciy'],
  'Policies › Security and Responsible Disclosure Policy': [
    'vulnerabilty',
    'vulnerabilities',
    'how do I report a bug',
    'report anonymously',
    'responsible disclosure',
    'hhs.responsibledisclosure.com',
    'security.md',
    'secuirty',
  ],
  'Policies › Public domain': [
    'cc0',
    'licence',
    'license',
    'public domain',
    'licenses',
    'creativecommons.org',
  ],
  'Policies › Contributions': ['pull request', 'how to contribute', 'contributon', 'pull requests'],
  // The mission, and the office.
  'Mission › How we work': ['tour of duty'],
  'Mission › What we work on': ['civil servants', 'civil servant'],
  'Mission › Before 2024': ['usds', 'jobs', 'civic technologists'],
  'Mission › What we believe': ['nursing homes', 'medical bill'],
  'Mission › What we do': ['modernizes systems'],
  'OSPO › Why we do it': ['amplify'],
  'OSPO › What we set up and maintain': ['talent pipelines', 'guidance'],
  'OSPO › Where it applies': ['federal ecosystems'],
  // Said on a slide only.
  'slide What will you reuse first?': ['reuse first'],
};

const headlines = new Set(
  builtInLibrary.sections.flatMap(({ document: { blocks } }) =>
    headings(blocks).flatMap(({ depth, children }) => (depth === 1 ? [inlineText(children)] : [])),
  ),
);

/** Without the headline of the section: it is in the place of the section. */
function nameOf(hit: SearchHit): string {
  if (hit.type === 'slide') return `slide ${hit.title}`;
  return hit.path.filter(title => !headlines.has(title)).join(' › ');
}

describe('what must come first comes first', () => {
  for (const [name, queries] of Object.entries(firsts)) {
    for (const query of queries) {
      test(query, () => {
        const [first] = index.find(query);
        assert.equal(first && nameOf(first), name);
      });
    }
  }
});

test('there are as many queries as were asked for', () => {
  assert.ok(Object.values(firsts).flat().length >= 40);
});
