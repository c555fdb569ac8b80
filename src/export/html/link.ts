import { isAllowedAddress, normalizeAddress } from '../../markdown/address.ts';
import type { Link } from '../../markdown/document.ts';
import { type Html, html, nothing } from './markup.ts';
import { footnoteId } from './page-ids.ts';
import type { PageWriting } from './writing.ts';

/** The address of a link as a page may have it, by the check that all addresses pass; nothing for one that it refuses. */
function pageAddress(url: string): string | undefined {
  const address = normalizeAddress(url);
  return isAllowedAddress(address) ? address : undefined;
}

/** A link around what it says, which is written once it is known to be no footnote; its text alone where it would lead nowhere from the page. */
export function writeLink(link: Link, say: () => Html, writing: PageWriting): Html {
  const { url, children, title } = link;
  const [first] = children;
  if (first?.type === 'footnoteReference') return writeReference(first.number, writing);
  const text = say();
  const target = writing.ports.targetOf?.(url);
  if (target?.type === 'missing')
    return html`<span class="broken">${text} <span class="quiet">(missing)</span></span>`;
  const address = target?.type === 'nowhere' ? undefined : pageAddress(target?.address ?? url);
  if (address === undefined) return text;
  const said = title === undefined ? undefined : html` title="${title}"`;
  const number = writing.references?.numberOf(link);
  const reference =
    number === undefined
      ? nothing
      : html`<sup class="reference"><a href="#/link-${number}">[${number}]</a></sup>`;
  return html`<a href="${address}"${said}>${text}</a>${reference}`;
}

/** The mark of a footnote. In a page, a way leads back from it. */
export function writeReference(number: number, { ids, scope }: PageWriting): Html {
  const note = footnoteId(scope, number);
  return html`<sup><a class="footnote" id="${ids.refer(note)}" href="#${note}" role="doc-noteref" aria-label="Footnote ${number}">${number}</a></sup>`;
}
