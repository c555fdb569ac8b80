import { safeText } from '../terminal/safe-text.ts';
import { flattened } from './content.ts';
import type { DefinitionList, Details, Position } from './document.ts';
import type { Building } from './surroundings.ts';
import type { ElementNode } from './syntax-node.ts';

/** Makes a definition list of `dl`, whose pairs may be wrapped in `div`. */
export function buildDefinitions(node: ElementNode, position: Position, builder: Building): DefinitionList {
  const parts = node.children.flatMap(child => {
    return child.type === 'element' && child.name === 'div' ? child.children : [child];
  });
  return {
    type: 'definitionList',
    position,
    children: parts.flatMap((part): DefinitionList['children'] => {
      if (part.type !== 'element') return [];
      if (part.name === 'dt') return [{ type: 'definitionTerm', children: builder.inline(part.children) }];
      return [
        { type: 'definitionDescription', children: builder.blocks(part.children, undefined, part.line) },
      ];
    }),
  };
}

/** Makes `details`, with the summary that a browser shows where there is none. */
export function buildDetails(node: ElementNode, position: Position, builder: Building): Details {
  const summary = node.children.find(child => child.type === 'element' && child.name === 'summary');
  const rest = node.children.filter(child => child !== summary);
  return {
    type: 'details',
    position,
    summary:
      summary?.type === 'element'
        ? builder.inline(flattened(summary.children))
        : [{ type: 'text', value: safeText('Details') }],
    children: builder.blocks(rest, undefined, node.line),
  };
}
