import { joinSafe, safeText } from '../terminal/safe-text.ts';
import { isAllowedAddress } from './address.ts';
import type { Inline, Link } from './document.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** Turns parser nodes into inlines and numbers the links. */
export class InlineBuilder {
  readonly links: Link[] = [];

  build(nodes: readonly SyntaxNode[]): readonly Inline[] {
    return nodes.flatMap(node => this.#inline(node));
  }

  #inline(node: SyntaxNode): readonly Inline[] {
    switch (node.type) {
      case 'text':
      case 'text_special':
        return node.content === '' ? [] : [{ type: 'text', value: safeText(node.content) }];
      case 'softbreak':
        return [{ type: 'text', value: safeText(' ') }];
      case 'hardbreak':
        return [{ type: 'break' }];
      case 'code_inline':
        return [{ type: 'inlineCode', value: safeText(node.content) }];
      case 'em':
        return [{ type: 'emphasis', children: this.build(node.children) }];
      case 'strong':
        return [{ type: 'strong', children: this.build(node.children) }];
      case 's':
        return [{ type: 'delete', children: this.build(node.children) }];
      case 'link':
        return this.#link(node);
      case 'image':
        return [{ type: 'image', url: safeText(node.attributes.src ?? ''), alt: safeText(node.content) }];
      case 'html_inline':
        return node.content.startsWith('<!--') ? [] : [{ type: 'text', value: safeText(node.content) }];
      default:
        return this.build(node.children);
    }
  }

  #link(node: SyntaxNode): readonly Inline[] {
    const url = safeText(node.attributes.href ?? '');
    if (!isAllowedAddress(url)) {
      // No link, but nothing lost: the address stands behind the text for all to see.
      const children = this.build(node.children);
      if (node.info === 'auto') return children;
      return [...children, { type: 'text', value: joinSafe([safeText(' ('), url, safeText(')')]) }];
    }
    const index = this.links.length;
    const title = node.attributes.title;
    // Reserve the number before the children: an image inside may not take it.
    const placeholder: Link = { type: 'link', url, index, children: [] };
    this.links.push(placeholder);
    const children = this.build(node.children);
    const link: Link = {
      ...placeholder,
      ...(title !== undefined && { title: safeText(title) }),
      // A link without a text could be neither seen nor followed.
      children: children.length > 0 ? children : [{ type: 'text', value: url }],
    };
    this.links[index] = link;
    return [link];
  }
}
