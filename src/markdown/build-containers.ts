import { safeText } from '../terminal/safe-text.ts';
import { buildSummary } from './build-heading.ts';
import { flattenedInside, isBlank } from './content.ts';
import type { Alert, Blockquote, DefinitionList, Details, Position } from './document.ts';
import { alertKind } from './github.ts';
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
      if (isBlank(part)) return [];
      const isElement = part.type === 'element';
      if (isElement) builder.mark(part);
      if (isElement && part.name === 'dt') {
        const children = builder.inline(flattenedInside(part));
        return [{ type: 'definitionTerm', ...builder.takeAnchors(), children }];
      }
      // What is beside terms and descriptions is shown as one, so that nothing is lost.
      const content = isElement && part.name === 'dd' ? part.children : [part];
      const line = isElement ? part.line : node.line;
      const build = () => builder.blocks(content, undefined, line);
      const children = isElement ? builder.inLanguageOf(part, build) : build();
      return [{ type: 'definitionDescription', children }];
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
        ? buildSummary(summary, builder)
        : { type: 'paragraph', position, children: [{ type: 'text', value: safeText('Details') }] },
    children: builder.blocks(rest, undefined, node.line),
  };
}

/** Makes `blockquote` a quote, or an alert where it begins as one of GitHub's. */
export function buildQuote(node: ElementNode, position: Position, builder: Building): Blockquote | Alert {
  const alert = alertKind(node);
  const children = builder.blocks(alert?.children ?? node.children, undefined, node.line);
  return alert
    ? { type: 'alert', kind: alert.kind, position, children }
    : { type: 'blockquote', position, children };
}
