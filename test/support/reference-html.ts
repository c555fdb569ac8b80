import { parseDocument } from 'htmlparser2';

/** What a reader of the reference HTML of an example sees, and where it leads them. */
export type Reference = { readonly words: readonly string[]; readonly links: readonly string[] };

type Node = ReturnType<typeof parseDocument>['children'][number];

/** Elements whose content a browser does not show as text. */
const hidden = /^(?:script|style|textarea|title|iframe|noembed|noframes|xmp|plaintext)$/;
/** Elements that separate the words at their edges; in all others a word may go on. */
const parting = /^(?:address|blockquote|br|div|h[1-6]|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)$/;
const allowed = /^(?:https?|mailto):/i;
const withScheme = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Reads the HTML that a specification gives for an example. Where a terminal must show something else than a
 * browser, these rules say what, and no others:
 *
 * - An image is its alternative text: `[image: alt]`, or its file where there is none; inside a link without
 *   the brackets, since there it is what you follow.
 * - A link to any scheme but http, https and mailto is none. Its address stands after its text, unless that is
 *   the address (`<foo:bar>`).
 * - A link without text shows its address, or nobody could follow it; but `<a href="#here"></a>` is an anchor.
 * - A checkbox is drawn by us, so it is no word; nor is what a browser writes before a list item.
 */
export function readReference(html: string): Reference {
  const links: string[] = [];
  const textOf = (nodes: readonly Node[], isInLink: boolean): string =>
    nodes.map(node => nodeText(node, isInLink)).join('');

  function nodeText(node: Node, isInLink: boolean): string {
    if (node.type === 'text') return node.data;
    if (!('attribs' in node) || hidden.test(node.name)) return '';
    const { name, attribs } = node;
    if (name === 'img') return imageText(attribs.alt?.trim() || fileOf(attribs.src ?? ''), isInLink);
    if (name === 'a' && attribs.href !== undefined) return linkText(node.children, attribs.href);
    const text = textOf(node.children, isInLink);
    return parting.test(name) ? ` ${text} ` : text;
  }

  function linkText(children: readonly Node[], href: string): string {
    if (withScheme.test(href) && !allowed.test(href)) {
      const text = textOf(children, false);
      return decoded(text) === decoded(href) ? text : `${text} (${href.trim()})`;
    }
    const index = links.push(decoded(href)) - 1;
    const text = textOf(children, true);
    if (text.trim() !== '') return text;
    if (!/^(?:#|$)/.test(href)) return encoded(href);
    links.splice(index, 1);
    return text;
  }

  const words = textOf(parseDocument(html).children, false).split(/[ \t\n]+/);
  return { words: words.filter(Boolean), links };
}

/** Markdown's images have an empty description where their author gave none. */
const fileOf = (src: string) => decodeURI(src.split(/[?#]/)[0]?.split('/').at(-1) ?? '');

function imageText(alt: string, isInLink: boolean): string {
  if (isInLink) return alt || 'image';
  return alt === '' ? '[image]' : `[image: ${alt}]`;
}

/** An address as it is written where it is shown: nothing in it separates words. */
const encoded = (address: string): string => encodeURI(address).replace(/%25(?=[0-9a-f]{2})/gi, '%');

/** An address as it is meant, whichever of its characters are percent-encoded. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address.trim());
  } catch {
    return address.trim();
  }
}
