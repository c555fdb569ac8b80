import { pageIndex } from '../../library/link-target.ts';
import { listedPage, withPage } from '../../library/page.ts';
import type { Library, Section } from '../../library/section.ts';
import type { LinearAction, LinearEffect, SectionDeed, TalkRequest } from '../../linear/state.ts';
import { openAddress, openFileElsewhere } from '../../platform/ports.ts';
import { runInSlices } from '../../platform/slices.ts';
import { deckOfSection } from '../../screens/browser/present-section.ts';
import type { SearchIndex } from '../../search/search-hit.ts';
import { searchedOf } from '../../search/searcher.ts';
import { safeRow, safeText } from '../../terminal/safe-text.ts';
import type { PageTexts } from '../pages/page-texts.ts';
import type { Reference } from '../reference/reference.ts';
import { readPageTalk } from '../talk/page-talk.ts';

/**
 * Performs the effects of the mode, and returns their results.
 *
 * @param current the library as it is now @param change called with the library once more of it has been read
 */
export function createLinearEffects(
  reference: Reference,
  texts: PageTexts | undefined,
  current: () => Library,
  change: (library: Library) => void,
) {
  let index: { readonly of: object; readonly index: SearchIndex } | undefined;
  async function openIndex(): Promise<SearchIndex> {
    const library = current();
    const of = searchedOf(library);
    if (index?.of !== of) index = { of, index: await createIndex(library) };
    return index.index;
  }
  async function createIndex(library: Library): Promise<SearchIndex> {
    if (library.kind !== 'reference') {
      const { createSearchIndex } = await import('../../search/ranked-search.ts');
      return createSearchIndex(library, undefined, texts?.documentOf);
    }
    return reference.openSearch();
  }
  async function readPage(page: Section, deed: Omit<SectionDeed, 'section'>): Promise<LinearAction> {
    const library = current();
    if (texts) change(withPage(library, texts.readAll(page, library)));
    const section = pageIndex(current(), page.id) ?? 0;
    return { type: 'pageRead', deed: { ...deed, section } };
  }
  async function openFile({ target, anchor }: FileDeed): Promise<LinearAction> {
    const { type, id, file, isOutside } = target;
    if (type === 'page') {
      if (isOutside) texts?.files.allow(id);
      const library = current();
      const there = library.sections[pageIndex(library, id) ?? -1];
      const page = there ?? listedPage(id, file, { level: 0 });
      return readPage(page, { type: 'section', ...(anchor !== undefined && { anchor }) });
    }
    const outcome = await openFileElsewhere(texts?.files.pathOf(id) ?? '');
    return { type: 'failed', message: safeRow(`${outcome.message}: ${file}`) };
  }
  return async (effect: Exclude<LinearEffect, TalkRequest | { type: 'quit' }>): Promise<LinearAction> => {
    const library = current();
    switch (effect.type) {
      case 'search': {
        const found = await openIndex();
        return { type: 'found', query: effect.query, hits: found.find(effect.query) };
      }
      case 'readPage': {
        const page = library.sections[effect.deed.section];
        return page ? readPage(page, effect.deed) : { type: 'failed', message: safeText('No such page.') };
      }
      case 'openFile':
        return openFile(effect.file);
      case 'check': {
        const { request } = effect;
        const { checkingOf } = await import('../check/check-on-screen.ts');
        const steps = await checkingOf(request);
        return new Promise(resolve => {
          runInSlices(steps, findings => resolve({ type: 'checked', request, findings }));
        });
      }
      case 'openAddress': {
        const { address } = effect;
        const { ok } = await openAddress(address);
        return { type: 'addressOpened', address, isOpened: ok };
      }
      case 'openTalk': {
        const { what, slide } = effect;
        const place = slide === undefined ? {} : { slide };
        if (what === 'built-in') {
          const talk = await reference.readTalk();
          return talk
            ? { type: 'talkOpened', talk: { what, deck: talk.deck, source: talk.source }, ...place }
            : failed('This library has no talk.');
        }
        const section = library.sections[what];
        if (!section) return failed('No such section. Type contents for the sections.');
        const { deck, source } =
          section.page && texts ? await readPageTalk(section, texts.files) : deckOfSection(section);
        return { type: 'talkOpened', talk: { what: 'section', deck, source }, ...place };
      }
    }
  };
}

function failed(message: string): LinearAction {
  return { type: 'failed', message: safeText(message) };
}

type FileDeed = Extract<LinearEffect, { type: 'openFile' }>['file'];
