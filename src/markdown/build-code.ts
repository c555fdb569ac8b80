import { safeText } from '../terminal/safe-text.ts';
import { readCodeInfo } from './code-info.ts';
import type { Code, Position } from './document.ts';
import { type ElementNode, textContent } from './syntax-node.ts';

/** Makes code of `pre`: a fence or an indented block of Markdown, or HTML's own. */
export function buildCode(node: ElementNode, position: Position): Code {
  const info = node.attributes['data-info'];
  const content = textContent(node).replace(/\n$/, '');
  if (info === undefined) {
    // HTML drops a newline directly after `<pre>`; the language is in the class of `<code class="language-…">`.
    const code = node.children.find(child => child.type === 'element' && child.name === 'code');
    const name =
      code?.type === 'element' ? /\blanguage-(\S+)/.exec(code.attributes.class ?? '')?.[1] : undefined;
    const lang = name ?? node.attributes.lang;
    return {
      type: 'code',
      position,
      ...(lang && { lang: safeText(lang) }),
      value: safeText(content.replace(/^\n/, '')),
    };
  }
  return { type: 'code', position, ...readCodeInfo(info), value: safeText(content) };
}
