import { InlineBuilder } from './build-inlines.ts';
import { flattened, flattenedInside, isEmpty } from './content.ts';
import type { Depth, Heading, Inline, Paragraph, Position } from './document.ts';
import { vanishing } from './html.ts';
import { writtenText } from './plain-text.ts';
import { uniqueSlug } from './slug.ts';
import { aligned, type Building, type Surroundings } from './surroundings.ts';
import type { ElementNode } from './syntax-node.ts';

/** Makes a heading of `h1` to `h6`; one without words is none. */
export function buildHeading(
  node: ElementNode,
  around: Surroundings,
  position: Position,
  builder: Building,
): readonly Heading[] {
  const children = builder.inline(flattened(node.children), around);
  if (isEmpty(children)) return [];
  return [{ ...startOf(node, position, children, builder), ...aligned(around), children }];
}

/** @param named the words that its anchor is made of */
function startOf(
  node: ElementNode,
  position: Position,
  named: readonly Inline[],
  builder: Building,
): Omit<Heading, 'children'> {
  const depth = Number(node.name.slice(1)) as Depth;
  const slug = uniqueSlug(writtenText(named), builder.slugs);
  return { type: 'heading', position, ...builder.takeAnchors(), depth, slug };
}

/** Makes a row of `summary`: a heading, where its author put one in it. */
export function buildSummary(node: ElementNode, builder: Building): Paragraph | Heading {
  const position = builder.position(node.line);
  builder.mark(node);
  const heading = headingWithin(node);
  if (heading) builder.mark(heading);
  // The anchor is that of the heading alone, whatever else is in the row.
  const named = heading && new InlineBuilder().build(flattened(heading.children));
  const children = builder.inline(flattenedInside(node));
  if (!heading || !named || isEmpty(named))
    return { type: 'paragraph', position, ...builder.takeAnchors(), children };
  return { ...startOf(heading, position, named, builder), children };
}

/** The first heading in an element, however deep. */
function headingWithin({ children }: ElementNode): ElementNode | undefined {
  for (const child of children) {
    if (child.type !== 'element' || vanishing.has(child.name)) continue;
    const found = /^h[1-6]$/.test(child.name) ? child : headingWithin(child);
    if (found) return found;
  }
  return undefined;
}
