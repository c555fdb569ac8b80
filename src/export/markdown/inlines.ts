import type { Inline, Link } from '../../markdown/document.ts';
import { imageFile } from '../../markdown/image-name.ts';

/** The number of a link, where addresses are listed at the end; nothing for one that stands where it is. */
export type NumberLink = (link: Link) => number | undefined;

/** Inline content as Markdown that GitHub reads as the same. What Markdown has no sign for is written as HTML. */
export function markdownInlines(inlines: readonly Inline[], refer?: NumberLink): string {
  return inlines.map(inline => written(inline, refer)).join('');
}

function written(inline: Inline, refer: NumberLink | undefined): string {
  switch (inline.type) {
    case 'text':
      return escaped(inline.value);
    case 'inlineCode':
      return codeSpan(inline.value);
    case 'inlineMath':
      return `$\`${inline.value}\`$`;
    case 'break':
      return '\\\n';
    case 'wordBreak':
      return inline.hyphen ? '&shy;' : '<wbr>';
    case 'footnoteReference':
      return `[^${inline.number}]`;
    case 'image':
      return `![${escaped(inline.alt ?? imageFile(inline) ?? '')}](${markdownAddress(inline.url)})`;
    case 'emphasis':
      return marked('*', inline.children, refer);
    case 'strong':
      return marked('**', inline.children, refer);
    case 'delete':
      return marked('~~', inline.children, refer);
    case 'underline':
      return `<u>${markdownInlines(inline.children, refer)}</u>`;
    case 'insert':
      return `<ins>${markdownInlines(inline.children, refer)}</ins>`;
    case 'highlight':
      return `<mark>${markdownInlines(inline.children, refer)}</mark>`;
    case 'keyboard':
      return `<kbd>${markdownInlines(inline.children, refer)}</kbd>`;
    case 'later':
      return markdownInlines(inline.children, refer);
    case 'language':
      return `<span lang="${inline.language.replace(/[^\w-]/g, '')}">${markdownInlines(inline.children, refer)}</span>`;
    case 'link': {
      const [first] = inline.children;
      if (first?.type === 'footnoteReference') return written(first, refer);
      const number = refer?.(inline);
      if (number !== undefined) return `[${markdownInlines(inline.children, refer)}][${number}]`;
      const title = inline.title === undefined ? '' : ` "${escaped(inline.title).replaceAll('"', '\\"')}"`;
      return `[${markdownInlines(inline.children, refer)}](${markdownAddress(inline.url)}${title})`;
    }
  }
}

/** White space at the edges is no part of what is marked, or the signs would be text. */
function marked(sign: string, children: readonly Inline[], refer: NumberLink | undefined): string {
  const text = markdownInlines(children, refer);
  const inner = text.trim();
  if (inner === '') return text;
  return `${/^\s*/.exec(text)?.[0]}${sign}${inner}${sign}${/\s*$/.exec(text)?.[0]}`;
}

/** Signs that would be read as Markdown, HTML, a formula or an emoji are preceded by a backslash. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|$&]/g, '\\$&')
    .replace(/:(?=[\w+-]+:)/g, '\\:')
    .replace(/^(\s*)([-+#=])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');
}

function codeSpan(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(run => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}

export function markdownAddress(url: string): string {
  return /[\s()<>]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url;
}
