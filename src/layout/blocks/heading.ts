import type { Heading } from '../../markdown/document.ts';
import { decoration, type Line, lineWidth, type Role } from '../../terminal/line.ts';
import { alignAll } from '../align.ts';
import { layoutInline } from '../inline.ts';
import type { LayoutOptions } from '../options.ts';
import { wrap } from '../wrap.ts';

/**
 * The level shows in the shape too, not by weight alone: a heavy rule below level 1, a light one below
 * level 2, none below the others.
 */
export function layoutHeading(heading: Heading, columns: number, options: LayoutOptions): readonly Line[] {
  const { depth, children } = heading;
  const role: Role = depth === 1 ? 'heading.1' : depth === 2 ? 'heading.2' : 'heading.3';
  const lines = wrap(layoutInline(children, options, [role]), columns);
  const width = lines.reduce((most, line) => Math.max(most, lineWidth(line)), 0);
  if (depth > 2 || width === 0) return alignAll(lines, columns, heading.align);
  const rule = depth === 1 ? options.glyphs.ruleDouble : options.glyphs.rule;
  return alignAll([...lines, [decoration(rule.repeat(width), 'rule')]], columns, heading.align);
}
