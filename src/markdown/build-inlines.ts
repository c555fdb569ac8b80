import { joinSafe, type SafeText, safeText } from '../terminal/safe-text.ts';
import { isAllowedAddress, normalizeAddress } from './address.ts';
import { givenAnchor } from './anchor.ts';
import { type Before, nothingBefore } from './before.ts';
import { buildImage, nowhere, type SourceOf } from './build-image.ts';
import { buildInlineMath } from './build-math.ts';
import { isDecoration, isEmpty } from './content.ts';
import { footnoteAnchor, type Inline, type Link } from './document.ts';
import { vanishing } from './html.ts';
import { isSameLanguage, ownLanguage, readLanguage } from './language.ts';
import { deceptiveHost } from './misleading-link.ts';
import { inlineText } from './plain-text.ts';
import { scriptMarks, shiftedText } from './script.ts';
import { withEmoji } from './shortcodes.ts';
import {
  type ElementNode,
  footnoteNames,
  laterName,
  mathNames,
  type SyntaxNode,
  textContent,
} from './syntax-node.ts';
import { withBreaks } from './word-breaks.ts';

const text = (value: string): Inline => ({ type: 'text', value: safeText(value) });

/** Turns elements into inlines and numbers the links of the document. */
export class InlineBuilder {
  readonly links: Link[] = [];
  /** The number of each footnote that was referred to, by its label. */
  readonly footnotes = new Map<string, number>();
  readonly #before: Before;
  readonly #anchors = new Set<SafeText>();

  readonly #sourceOf: SourceOf;
  /** The language of what is built now, if it is known. */
  #language: SafeText | undefined;

  /** @param language of the document, if it is known @param sourceOf where what is on a line is written */
  constructor(before: Before = nothingBefore, language?: SafeText, sourceOf: SourceOf = nowhere) {
    this.#before = before;
    this.#language = language;
    this.#sourceOf = sourceOf;
  }

  /** Builds what an element holds. @returns the language too that it names, if it is another one than before */
  inLanguageOf<Built>(
    { attributes }: ElementNode,
    build: () => Built,
  ): { readonly built: Built; readonly language?: SafeText } {
    const language = readLanguage(attributes.lang);
    const before = this.#language;
    if (language === undefined || isSameLanguage(language, before ?? ownLanguage)) return { built: build() };
    this.#language = language;
    const built = build();
    this.#language = before;
    return { built, language };
  }

  build(nodes: readonly SyntaxNode[]): readonly Inline[] {
    // An array that grew has room for many more; most hold one inline, and a deck has a hundred thousand of them.
    return nodes.flatMap((node, index) => this.#inline(node, nodes[index - 1])).slice();
  }

  /** The place that comes next gets the names that HTML gives to this element. */
  mark({ name, attributes }: ElementNode): void {
    const { id, name: given } = attributes;
    for (const written of [id, name === 'a' ? given : undefined]) {
      const anchor = written === undefined ? undefined : givenAnchor(written);
      if (anchor !== undefined) this.#anchors.add(anchor);
    }
  }

  /** The names that wait for a place, which they have then. */
  takeAnchors(): { readonly anchors?: readonly SafeText[] } {
    if (this.#anchors.size === 0) return {};
    const anchors = [...this.#anchors];
    this.#anchors.clear();
    return { anchors };
  }

  /** @param before what stands directly before it */
  #inline(node: SyntaxNode, before: SyntaxNode | undefined): readonly Inline[] {
    if (node.type === 'text') return withEmoji(node.value, value => withBreaks(value, text));
    if (node.type === 'comment') return [];
    this.mark(node);
    if (vanishing.has(node.name)) return [];
    const { built, language } = this.inLanguageOf(node, () => this.#element(node, before));
    return language === undefined || isEmpty(built)
      ? built
      : [{ type: 'language', language, children: built }];
  }

  #element(node: ElementNode, before: SyntaxNode | undefined): readonly Inline[] {
    const children = () => this.build(node.children);
    switch (node.name) {
      case mathNames.inline:
        return [buildInlineMath(node)];
      case 'br':
        return [{ type: 'break' }];
      case 'wbr':
        return [{ type: 'wordBreak' }];
      case 'em':
      case 'i':
      case 'cite':
      case 'dfn':
      case 'var':
        return [{ type: 'emphasis', children: children() }];
      case 'strong':
      case 'b':
        return [{ type: 'strong', children: children() }];
      case 's':
      case 'del':
      case 'strike':
        return [{ type: 'delete', children: children() }];
      case 'u':
        return [{ type: 'underline', children: children() }];
      case 'ins':
        return [{ type: 'insert', children: children() }];
      case 'mark':
        return [{ type: 'highlight', children: children() }];
      case 'kbd':
        return [...gapBetweenKeys(before), { type: 'keyboard', children: children() }];
      case laterName:
        return [{ type: 'later', children: children() }];
      case 'code':
      case 'samp':
      case 'tt':
        return this.#code(node);
      case 'sup':
      case 'sub':
        return this.#script(node, node.name, before);
      case 'ruby':
        return this.#ruby(node);
      case 'q':
        return [text('“'), ...children(), text('”')];
      case 'abbr':
        return this.#abbreviation(node);
      case 'a':
        return this.#link(node);
      case 'img':
        return [buildImage(node, this.#sourceOf)];
      case footnoteNames.reference:
        return [this.#footnoteReference(node.attributes.label ?? '')];
      default:
        return children();
    }
  }

  /** Code keeps the links inside it; every text in it is code. */
  #code(node: ElementNode): readonly Inline[] {
    return node.children.flatMap((child): readonly Inline[] => {
      if (child.type === 'text')
        return withBreaks(child.value, value => ({ type: 'inlineCode', value: safeText(value) }));
      if (child.type === 'comment') return [];
      this.mark(child);
      const inner = this.#code(child);
      return child.name === 'a' ? this.#link(child, inner) : inner;
    });
  }

  #script(node: ElementNode, name: 'sup' | 'sub', before: SyntaxNode | undefined): readonly Inline[] {
    const plain = shiftedText(node, name);
    if (plain !== undefined) return [text(plain)];
    const [opening, closing] = scriptMarks(node, name, before);
    const children = this.build(node.children);
    return opening === ''
      ? children
      : [text(opening), ...children, ...(closing === '' ? [] : [text(closing)])];
  }

  /** How it is read is in brackets behind what is written, as where a browser has no room above it. */
  #ruby(node: ElementNode): readonly Inline[] {
    return node.children.flatMap((child, index): readonly Inline[] => {
      if (child.type !== 'element' || !/^r[pt]$/.test(child.name))
        return this.#inline(child, node.children[index - 1]);
      return child.name === 'rp' ? [] : [text('('), ...this.build(child.children), text(')')];
    });
  }

  #abbreviation(node: ElementNode): readonly Inline[] {
    const title = node.attributes.title?.trim();
    const children = this.build(node.children);
    return title ? [...children, text(` (${title})`)] : children;
  }

  /** A link to the note at the end. */
  #footnoteReference(label: string): Inline {
    const number = this.footnotes.get(label) ?? this.#before.footnotes + this.footnotes.size + 1;
    this.footnotes.set(label, number);
    const index = this.#before.links + this.links.length;
    const link: Link = {
      type: 'link',
      url: safeText(`#${footnoteAnchor(number)}`),
      index,
      children: [{ type: 'footnoteReference', number }],
    };
    this.links.push(link);
    return link;
  }

  #link(node: ElementNode, code?: readonly Inline[]): readonly Inline[] {
    const href = node.attributes.href;
    const isAddress = 'data-auto' in node.attributes;
    // An address is no text: there are no emoji in it.
    const own = () => (isAddress ? withBreaks(textContent(node), text) : this.build(node.children));
    const build = () => code ?? own();
    // An anchor without an address is a place, not a link.
    if (href === undefined) return build();
    const url = safeText(normalizeAddress(href));
    if (!isAllowedAddress(url)) {
      // No link, but nothing lost: the address stands after the text for all to see.
      return isAddress ? build() : [...build(), text(` (${href.trim()})`)];
    }
    const place = this.links.length;
    const index = this.#before.links + place;
    // Take the number before the children do: links inside a link are not links, but HTML may have them.
    this.links.push({ type: 'link', url, index, children: [] });
    const children = build();
    const isNamed = !isDecoration(children);
    if (!isNamed && /^(?:#|$)/.test(url)) {
      // An anchor of this very text, as generators of READMEs put beside headings: there is nothing to follow.
      this.links.pop();
      return children;
    }
    const link: Link = {
      type: 'link',
      url,
      index,
      ...titleOf(node),
      children: isNamed ? children : [text(url)],
    };
    this.links[place] = link;
    const host = deceptiveHost(inlineText(children), url);
    return host === undefined
      ? [link]
      : [link, { type: 'text', value: joinSafe([safeText(' ('), host, safeText(')')]) }];
  }
}

/** Keys are boxes; two that touch would read as one word. */
function gapBetweenKeys(before: SyntaxNode | undefined): readonly Inline[] {
  return before?.type === 'element' && before.name === 'kbd' ? [text(' ')] : [];
}

function titleOf({ attributes }: ElementNode): { readonly title?: SafeText } {
  const title = attributes.title;
  return title === undefined || title === '' ? {} : { title: safeText(title) };
}
