import { pageIndex, splitAddress, targetOf } from '../../library/link-target.ts';
import { listedPage, withPage } from '../../library/page.ts';
import { readSectionLink } from '../../library/section-link.ts';
import { type SafeText, safeRow } from '../../terminal/safe-text.ts';
import { transition } from '../../transition.ts';
import { type BrowserView, noticed, type Reduced } from '../reduced.ts';
import type { InBrowser } from '../state.ts';
import { visitPage } from './visit-page.ts';

/** Follows a link within the page, to another one, to a file, or to the web. */
export function followLink(state: InBrowser, url: SafeText, view: BrowserView): Reduced {
  const { browse, library } = state;
  if (url.startsWith('#')) return visitPage(state, browse.section, url.slice(1), view);
  const link = readSectionLink(url, library, browse.section);
  if (link) return visitPage(state, link.section, link.anchor, view);
  const target = targetOf(url, library, browse.section);
  if (!target) return transition(state, { type: 'openAddress', address: url });
  if (target.type === 'missing') return noticed(state, safeRow(`No such file: ${target.file}`));
  const { anchor } = splitAddress(url);
  const at = pageIndex(library, target.id);
  if (target.type === 'page' && at !== undefined) return visitPage(state, at, anchor, view);
  if (target.type === 'file' || target.isOutside) {
    const over = { type: 'question', target, ...(anchor !== undefined && { anchor }) } as const;
    return transition({ ...state, browse: { ...browse, over } });
  }
  const added = withPage(library, listedPage(target.id, target.file, { level: 0, isLinked: true }));
  return visitPage({ ...state, library: added }, added.sections.length - 1, anchor, view);
}
