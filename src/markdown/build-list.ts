import type { List, ListItem, Position } from './document.ts';
import { taskOf } from './github.ts';
import type { Building } from './surroundings.ts';
import type { ElementNode, SyntaxNode } from './syntax-node.ts';

/** Makes a list of `ul` or `ol`. It is tight when no item holds a paragraph: Markdown's tight lists have none. */
export function buildList(node: ElementNode, position: Position, builder: Building): List {
  const items = itemsOf(node);
  const start = Number.parseInt(node.attributes.start ?? '1', 10);
  return {
    type: 'list',
    position,
    ...(node.name === 'ol' && { start: Number.isFinite(start) ? start : 1 }),
    delimiter: (node.attributes['data-delimiter'] ?? (node.name === 'ol' ? '.' : '-')) as List['delimiter'],
    tight: !items.some(({ children }) =>
      children.some(child => child.type === 'element' && child.name === 'p'),
    ),
    children: items.map((item): ListItem => {
      const task = taskOf(item);
      return {
        type: 'listItem',
        position: builder.position(item.line),
        ...(task && { checked: task.checked }),
        children: builder.blocks(task?.children ?? item.children, undefined, item.line),
      };
    }),
  };
}

/** The items; what stands between them in HTML becomes items too, so that nothing is lost. */
function itemsOf(list: ElementNode): readonly ElementNode[] {
  return list.children.flatMap((child: SyntaxNode): readonly ElementNode[] => {
    if (child.type === 'comment' || (child.type === 'text' && child.value.trim() === '')) return [];
    if (child.type === 'element' && child.name === 'li') return [child];
    return [{ type: 'element', name: 'li', attributes: {}, line: list.line, children: [child] }];
  });
}
