import { isAllowedAddress, normalizeAddress } from '../../markdown/address.ts';
import type { Link } from '../../markdown/document.ts';
import { deceptiveHost } from '../../markdown/misleading-link.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { SafeText } from '../../terminal/safe-text.ts';
import { type Html, html, nothing } from './markup.ts';
import { footnoteId } from './page-ids.ts';
import type { Writing } from './writing.ts';

/** The address of a link as a page may have it, by the check that all addresses pass; nothing for one that it refuses. */
function pageAddress(url: string): string | undefined {
  const address = normalizeAddress(url);
  return isAllowedAddress(address) ? address : undefined;
}

/** A link around what it says; its text alone where it would lead nowhere from the page. */
export function writeLink(link: Link, text: Html, writing: Writing): Html {
  const { url, children, title } = link;
  const [first] = children;
  if (first?.type === 'footnoteReference') return writeReference(first.number, writing);
  const address = pageAddress(url);
  if (address === undefined || !leads(url, writing)) return text;
  const said = title === undefined ? undefined : html` title="${title}"`;
  const number = writing.references?.numberOf(link);
  const reference =
    number === undefined
      ? nothing
      : html`<sup class="reference"><a href="#/link-${number}">[${number}]</a></sup>`;
  return html`<a href="${address}"${said}>${text}</a>${warning(inlineText(children), url)}${reference}`;
}

function leads(url: SafeText, { ports }: Writing): boolean {
  return /^(?:https?:|mailto:|#)/i.test(url) || ports.leadsOut?.(url) !== false;
}

/** Where a link says another host than it leads to, that stands beside it. */
function warning(text: string, url: SafeText): Html {
  const host = deceptiveHost(text, url);
  return host === undefined ? nothing : html` <span class="host">(leads to ${host})</span>`;
}

/** The mark of a footnote. In a page, a way leads back from it. */
export function writeReference(number: number, { ids, scope }: Writing): Html {
  const note = footnoteId(scope, number);
  return html`<sup><a class="footnote" id="${ids.refer(note)}" href="#${note}" role="doc-noteref" aria-label="Footnote ${number}">${number}</a></sup>`;
}
