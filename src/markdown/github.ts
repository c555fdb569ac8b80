import type { AlertKind } from './document.ts';
import type { ElementNode, SyntaxNode } from './syntax-node.ts';

const alertMark = /^\s*\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** The first text of a node, and the node without what `mark` finds at its start. */
function without(nodes: readonly SyntaxNode[], mark: RegExp): readonly SyntaxNode[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return nodes;
  const value = first.value.replace(mark, '');
  if (value !== '') return [{ type: 'text', value }, ...rest];
  // What stood alone in its row takes the line break behind it along.
  const [next, ...others] = rest;
  return next?.type === 'element' && next.name === 'br' ? others : rest;
}

/**
 * What makes a quote an alert: its first paragraph begins with `[!NOTE]` or its like, alone in its line.
 *
 * @returns its kind and its content without the mark
 */
export function alertKind(
  quote: ElementNode,
): { readonly kind: AlertKind; readonly children: readonly SyntaxNode[] } | undefined {
  const index = quote.children.findIndex(child => child.type === 'element');
  const first = quote.children[index];
  const text = first?.type === 'element' && first.name === 'p' ? first.children[0] : undefined;
  const kind = text?.type === 'text' ? alertMark.exec(text.value)?.[1] : undefined;
  if (first?.type !== 'element' || kind === undefined) return undefined;
  const children = without(first.children, alertMark);
  return {
    kind: kind.toLowerCase() as AlertKind,
    children: [...quote.children.slice(0, index), { ...first, children }, ...quote.children.slice(index + 1)],
  };
}

const taskMark = /^\s*\[([ xX])\][ \t\n]/;

/**
 * What makes an item a task (GFM 5.3): its text begins with `[ ]` or `[x]` and a space.
 *
 * @returns whether its box is ticked, and its content without the box
 */
export function taskOf(
  item: ElementNode,
): { readonly checked: boolean; readonly children: readonly SyntaxNode[] } | undefined {
  const index = item.children.findIndex(child => !(child.type === 'text' && child.value.trim() === ''));
  const first = item.children[index];
  const isParagraph = first?.type === 'element' && first.name === 'p';
  const content = isParagraph ? first.children : item.children.slice(Math.max(0, index));
  const text = content[0];
  const mark = text?.type === 'text' ? taskMark.exec(text.value)?.[1] : undefined;
  if (mark === undefined) return undefined;
  const rest = without(content, taskMark);
  return {
    checked: mark !== ' ',
    children: isParagraph ? [{ ...first, children: rest }, ...item.children.slice(index + 1)] : rest,
  };
}
