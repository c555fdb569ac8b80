import { blockText } from '../markdown/block-text.ts';
import type { Block, Depth } from '../markdown/document.ts';
import { blocksWithin, headingOf } from '../markdown/walk.ts';
import type { Part } from './part.ts';

/** The screen for which a deck is split: 80 × 24, without its margins and footer. */
const columns = 72;
export const screenRows = 18;
/** A slide with nothing below its heading is as bad as one that is this many rows too long. */
const bareCost = 6;

/**
 * Splits a deck at its headings: at all down to the level at which the fewest rows are below the screen and the
 * fewest slides have nothing below their heading. The first among equals is the highest.
 */
export function splitAtHeadings(parts: readonly Part[]): readonly (readonly Part[])[] {
  const heights = parts.map(({ block, command }) => (command ? 0 : estimateRows(block)));
  const enclosed = inLayouts(parts);
  const depths = parts.map(({ block }, index) => (enclosed.has(index) ? undefined : headingOf(block)?.depth));
  const levels = [...new Set(depths)].filter(depth => depth !== undefined).sort();
  const first = firstCut(parts);
  let best: readonly number[] = [0];
  let least = Number.POSITIVE_INFINITY;
  for (const level of levels) {
    const cuts = cutsAt(level, depths, first);
    // A level that makes one slide of all, as a lone title does, splits nothing.
    const costs = cuts.flatMap((from, index) => costOf(from, cuts[index + 1] ?? heights.length) ?? []);
    const cost = costs.length === 1 ? Number.MAX_VALUE : costs.reduce((sum, one) => sum + one, 0);
    if (cost < least) [best, least] = [cuts, cost];
  }
  return best.map((from, index) => parts.slice(from, best[index + 1]));

  /** What a slide costs; nothing if it shows nothing. */
  function costOf(from: number, to: number): number | undefined {
    const shown = heights.slice(from, to).filter(height => height > 0);
    if (shown.length === 0) return undefined;
    const isBare = shown.length === 1 && depths.slice(from, to).some(depth => depth !== undefined);
    const sum = shown.reduce((all, height) => all + height, shown.length - 1);
    return Math.max(0, sum - screenRows) + (isBare ? bareCost : 0);
  }
}

/** Where slides begin, in the parts, if they begin at headings down to a level. */
function cutsAt(level: Depth, depths: readonly (Depth | undefined)[], first: number): readonly number[] {
  return depths.flatMap((depth, index) =>
    index === 0 || (index > first && (depth ?? 7) <= level) ? [index] : [],
  );
}

/** Commands before the first heading are for its slide; a note there makes what is before it one of its own. */
function firstCut(parts: readonly Part[]): number {
  const shown = parts.findIndex(({ command }) => !command || command.type === 'speakerNote');
  return parts[shown]?.command ? 0 : shown;
}

/** The parts that are in a column layout with an end: their headings are those of columns. */
function inLayouts(parts: readonly Part[]): ReadonlySet<number> {
  const enclosed = new Set<number>();
  let begin: number | undefined;
  for (const [index, { command }] of parts.entries()) {
    if (command?.type === 'columnLayout') begin = index;
    if (command?.type !== 'resetLayout' || begin === undefined) continue;
    for (let at = begin; at < index; at += 1) enclosed.add(at);
    begin = undefined;
  }
  return enclosed;
}

/** About how many rows a block takes on that screen. Cheap: it counts characters, not cells. */
export function estimateRows(block: Block): number {
  const lines = [...blocksWithin(block)].map(inner => {
    if (inner.type === 'math') return inner.rows?.length ?? 1;
    if (inner.type === 'code') return inner.value.split('\n').length + 1;
    if (inner.type === 'table') return inner.rows.length + 2;
    const isText = inner.type === 'paragraph' || inner.type === 'heading';
    return isText ? Math.ceil((blockText(inner).length + 1) / columns) : 0;
  });
  // The cells of a table are beside each other: they are counted as rows of it, not as paragraphs.
  return block.type === 'table' ? (lines[0] ?? 0) : lines.reduce((sum, height) => sum + height, 0);
}
