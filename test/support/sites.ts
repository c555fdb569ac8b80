import { writeDeckPage } from '../../src/export/html/deck.ts';
import type { Site } from '../../src/export/html/site/site.ts';
import { siteAddresses } from '../../src/export/html/site/site-addresses.ts';
import { writeSiteFront } from '../../src/export/html/site/site-front.ts';
import { writeSitePage } from '../../src/export/html/site/site-page.ts';
import { siteSearchParts, writeSiteSearch } from '../../src/export/html/site/site-search.ts';
import type { Library } from '../../src/library/section.ts';
import { anchorsOf } from '../../src/library/section-part.ts';
import { safeRow } from '../../src/terminal/safe-text.ts';
import { pageOptions } from './pages.ts';
import { builtInTalk } from './talk-state.ts';

/** The pages of a site with the built-in talk, by their files. */
export function sitePages(library: Library): ReadonlyMap<string, string> {
  const site: Site = {
    library,
    title: safeRow('A site'),
    addresses: siteAddresses(library),
    anchors: library.sections.map(({ document }) => anchorsOf(document)),
    hasTalk: true,
  };
  const parts = library.sections.flatMap((section, at) => siteSearchParts(section, at));
  return new Map([
    ...library.sections.map(
      ({ id, document, title, summary }, at) =>
        [
          site.addresses.get(id) ?? '',
          writeSitePage(document, { title, summary }, site, at, pageOptions),
        ] as const,
    ),
    ['index.html', writeSiteFront(site, {}, pageOptions)],
    ['search.html', writeSiteSearch(site, parts, pageOptions)],
    ['talk.html', writeDeckPage(builtInTalk.deck, { ...pageOptions, home: 'index.html' })],
  ]);
}
