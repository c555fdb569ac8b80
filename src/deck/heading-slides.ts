import { headingOf } from '../markdown/walk.ts';
import type { HeadingSlides } from './deck-rules.ts';
import type { Part } from './part.ts';

/**
 * The parts with which slides begin because of the headings there.
 *
 * @param hasEnds whether the deck says otherwise where slides end: then Pandoc does not look at headings
 */
export function headingStarts(
  parts: readonly Part[],
  headings: HeadingSlides,
  hasEnds: boolean,
): ReadonlySet<number> {
  const isOff = headings.type === 'none' || headings.type === 'best';
  if (isOff || (headings.type !== 'levels' && hasEnds)) return new Set();
  const depths = parts.map(({ block }) => headingOf(block)?.depth);
  const starts = new Set<number>();
  if (headings.type !== 'pandoc') {
    const levels = headings.type === 'levels' ? headings.levels : levelsBelowTitle(depths);
    for (const [index, depth] of depths.entries())
      if (depth !== undefined && levels.includes(depth)) starts.add(beginOf(parts, index));
    return starts;
  }
  const shown = parts
    .map(({ command }, index) => (command ? undefined : index))
    .filter(index => index !== undefined);
  const level = headings.level ?? firstWithText(shown.map(index => depths[index]));
  for (const [at, index] of shown.entries()) {
    const depth = depths[index];
    if (depth === undefined || depth > level) continue;
    starts.add(beginOf(parts, index));
    const next = shown[at + 1];
    // A heading above the level is a slide by itself, its notes too.
    if (depth < level && next !== undefined) starts.add(next);
  }
  return starts;
}

/** The levels that begin slides in lookatme: two, if the title is the only heading of its level. */
function levelsBelowTitle(depths: readonly (number | undefined)[]): readonly number[] {
  const all = depths.filter(depth => depth !== undefined);
  const [first] = all;
  const hasTitle = first !== undefined && all.filter(depth => depth === first).length === 1;
  const others = hasTitle ? all.filter(depth => depth !== first) : all;
  return [...(hasTitle ? [first] : []), ...(others.length > 0 ? [Math.min(...others)] : [])];
}

/** The highest level of which a heading has text directly below it; without text, each heading is a slide. */
function firstWithText(depths: readonly (number | undefined)[]): number {
  const levels = depths.filter(
    (depth, index) => depth !== undefined && index + 1 < depths.length && depths[index + 1] === undefined,
  );
  return levels.length === 0 ? 6 : Math.min(...levels.map(level => level ?? 0));
}

/** Commands directly before a heading are for its slide; notes are for the one before. */
function beginOf(parts: readonly Part[], heading: number): number {
  let index = heading;
  for (
    let command = parts[index - 1]?.command;
    command && command.type !== 'speakerNote' && command.type !== 'pause';
  ) {
    index -= 1;
    command = parts[index - 1]?.command;
  }
  return index;
}
