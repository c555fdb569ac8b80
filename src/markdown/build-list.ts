import { isBlank } from './content.ts';
import type { List, ListItem, Numbering, Position } from './document.ts';
import { taskOf } from './github.ts';
import type { Building } from './surroundings.ts';
import type { ElementNode, SyntaxNode } from './syntax-node.ts';

/** The `type` of `ol`. */
const numberings: Readonly<Record<string, Numbering>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** Makes a list of `ul` or `ol`. It is tight when no item holds a paragraph: Markdown's tight lists have none. */
export function buildList(node: ElementNode, position: Position, builder: Building): List {
  const items = itemsOf(node);
  const numbering = numberings[node.attributes.type?.trim() ?? ''];
  const numbers = node.name === 'ol' ? numbersOf(node, items) : [];
  const [start] = numbers;
  return {
    type: 'list',
    position,
    ...(start !== undefined && { start }),
    ...(start !== undefined && numbering && { numbering }),
    delimiter: (node.attributes['data-delimiter'] ?? (node.name === 'ol' ? '.' : '-')) as List['delimiter'],
    tight: !items.some(({ children }) =>
      children.some(child => child.type === 'element' && child.name === 'p'),
    ),
    children: items.map((item, index): ListItem => {
      const task = taskOf(item);
      const number = numbers[index];
      builder.mark(item);
      return {
        type: 'listItem',
        position: builder.position(item.line),
        ...(task && { checked: task.checked }),
        ...(number !== undefined && number !== (start ?? 1) + index && { number }),
        children: builder.inLanguageOf(item, () =>
          builder.blocks(task?.children ?? item.children, undefined, item.line),
        ),
      };
    }),
  };
}

/** The number of each item; at least one, where a list without items would begin. */
function numbersOf({ attributes }: ElementNode, items: readonly ElementNode[]): readonly number[] {
  const isReversed = attributes.reversed !== undefined;
  let next = integer(attributes.start) ?? (isReversed ? items.length : 1);
  if (items.length === 0) return [next];
  return items.map(item => {
    const number = integer(item.attributes.value) ?? next;
    next = number + (isReversed ? -1 : 1);
    return number;
  });
}

/** Browsers count in 32 bits. */
const greatest = 2 ** 31 - 1;

function integer(written: string | undefined): number | undefined {
  const number = Number.parseInt(written ?? '', 10);
  return Number.isFinite(number) ? Math.max(-greatest, Math.min(number, greatest)) : undefined;
}

/** The items; what stands between them in HTML becomes items too, so that nothing is lost. */
function itemsOf(list: ElementNode): readonly ElementNode[] {
  return list.children.flatMap((child: SyntaxNode): readonly ElementNode[] => {
    if (isBlank(child)) return [];
    if (child.type === 'element' && child.name === 'li') return [child];
    return [{ type: 'element', name: 'li', attributes: {}, line: list.line, children: [child] }];
  });
}
