import { decoration, type Line } from '../../terminal/line.ts';
import type { LayoutOptions } from '../options.ts';

/** A rule across a third of the columns: a pause in the text, not a wall. */
export function layoutThematicBreak(columns: number, { glyphs }: LayoutOptions): readonly Line[] {
  const width = Math.min(columns, Math.max(3, Math.round(columns / 3)));
  return [[decoration(glyphs.rule.repeat(width), 'rule')]];
}
