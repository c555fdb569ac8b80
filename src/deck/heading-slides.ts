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
  headings: HeadingSlides | undefined,
  hasEnds: boolean,
): ReadonlySet<number> {
  if (!headings || (headings.type === 'pandoc' && hasEnds)) return new Set();
  const depths = parts.map(({ block }) => headingOf(block)?.depth);
  const starts = new Set<number>();
  if (headings.type === 'levels') {
    for (const [index, depth] of depths.entries())
      if (depth !== undefined && headings.levels.includes(depth)) starts.add(beginOf(parts, index));
    return starts;
  }
  const shown = parts
    .map(({ command }, index) => (command ? undefined : index))
    .filter(index => index !== undefined);
  const level = headings.level ?? firstWithText(shown.map(index => depths[index]));
  if (level === undefined) return starts;
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

/** The highest level of which a heading has text directly below it. */
function firstWithText(depths: readonly (number | undefined)[]): number | undefined {
  const levels = depths.filter(
    (depth, index) => depth !== undefined && index + 1 < depths.length && depths[index + 1] === undefined,
  );
  return levels.length === 0 ? undefined : Math.min(...levels.map(level => level ?? 0));
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
