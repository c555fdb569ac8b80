import type { Depth, Heading } from '../../markdown/document.ts';
import { decoration, type Line, lineWidth, type Role } from '../../terminal/line.ts';
import { alignAll } from '../align.ts';
import { layoutInline } from '../inline.ts';
import type { LayoutOptions } from '../options.ts';
import { wrap } from '../wrap.ts';

/**
 * The level shows in the shape too, not by weight alone: below level 1 a heavy rule from edge to edge (where it is
 * centered, as wide as the words), below level 2 a light
 * and quiet one as wide as the words, a mark before levels 4 to 6. Level 3 has its weight; where that is not shown, it has a mark too.
 */
export function layoutHeading(heading: Heading, columns: number, options: LayoutOptions): readonly Line[] {
  const { depth, children } = heading;
  const role: Role = depth === 1 ? 'heading.1' : depth === 2 ? 'heading.2' : 'heading.3';
  const mark = markOf(depth, options);
  const text = layoutInline(children, options, [role]);
  const lines = wrap(mark === '' ? text : [decoration(`${mark} `, 'list.marker'), ...text], columns);
  const width = lines.reduce((most, line) => Math.max(most, lineWidth(line)), 0);
  if (depth > 2 || width === 0) return alignAll(lines, columns, heading.align);
  const isCentered = heading.align === 'center';
  const { ruleDouble, rule } = options.glyphs;
  const below =
    depth === 1
      ? decoration(ruleDouble.repeat(isCentered ? width : columns), 'rule')
      : decoration(rule.repeat(width), 'quiet');
  return alignAll([...lines, [below]], columns, heading.align);
}

function markOf(depth: Depth, { glyphs, isPlain }: LayoutOptions): string {
  if (isPlain && depth > 2) return '#'.repeat(depth);
  return glyphs.minorHeadings[depth - 4] ?? '';
}
