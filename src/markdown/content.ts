import type { Block, Inline } from './document.ts';
import { type ElementNode, footnoteNames, mathNames, type SyntaxNode, tooDeepName } from './syntax-node.ts';

/** Elements that stand by themselves; all others run with the text. */
export const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul ' +
    `${footnoteNames.note} ${mathNames.block} ${tooDeepName}`
  ).split(' '),
);

const gap: SyntaxNode = { type: 'text', value: ' ' };

/** A heading, a summary or a term is one run of text, whatever blocks its author put in it. */
export function flattened(nodes: readonly SyntaxNode[]): readonly SyntaxNode[] {
  return nodes.flatMap(node =>
    node.type === 'element' && blockNames.has(node.name) ? [gap, ...flattened(node.children), gap] : [node],
  );
}

/** The same of what an element holds, in the language that it names. */
export function flattenedInside({ attributes, line, children }: ElementNode): readonly SyntaxNode[] {
  const flat = flattened(children);
  const { lang } = attributes;
  return lang === undefined
    ? flat
    : [{ type: 'element', name: 'span', attributes: { lang }, line, children: flat }];
}

/** Whether a node shows nothing. */
export function isBlank(node: SyntaxNode): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}

/** Whether inlines show nothing. */
export function isEmpty(inlines: readonly Inline[]): boolean {
  return inlines.every(
    inline =>
      inline.type === 'wordBreak' ||
      (inline.type === 'text' && inline.value.trim() === '') ||
      ((inline.type === 'language' || inline.type === 'later') && isEmpty(inline.children)),
  );
}

/** Whether all that inlines show are pictures that only decorate. */
export function isDecoration(inlines: readonly Inline[]): boolean {
  return inlines.every(
    inline => isEmpty([inline]) || inline.type === 'break' || (inline.type === 'image' && inline.alt === ''),
  );
}

/** Whether a block takes no row: a comment, or pictures that only decorate. */
export function isInvisible(block: Block): boolean {
  return block.type === 'comment' || (block.type === 'paragraph' && block.decorates === true);
}

const isBreak = (node: SyntaxNode) => node.type === 'element' && node.name === 'br';

/** Whether a node shows nothing before a text: no-break spaces, which HTML does not fold, indent it. */
function isBlankBefore(node: SyntaxNode): boolean {
  return node.type === 'text' ? /^[ \t\n\f\r]*$/.test(node.value) : isBlank(node) || isBreak(node);
}

/** Whether a node shows nothing where nothing else does. */
export function isBlankAlone(node: SyntaxNode): boolean {
  return isBlank(node) || isBreak(node);
}

/** White space and line breaks at the ends of a block show nothing. */
export function trimmed(nodes: readonly SyntaxNode[]): readonly SyntaxNode[] {
  const last = nodes.findLastIndex(node => !isBlank(node) && !isBreak(node));
  const first = nodes.findIndex(node => !isBlankBefore(node));
  return last === -1 ? [] : nodes.slice(first, last + 1);
}

/** An element without its language, which is then said otherwise. */
export function withoutLanguage(node: ElementNode): ElementNode {
  const { lang: _, ...attributes } = node.attributes;
  return { ...node, attributes };
}
