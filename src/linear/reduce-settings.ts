import { counted } from './frame.ts';
import { type Passage, told } from './passage.ts';
import type { LinearReduced, LinearState, LinearWorld } from './state.ts';
import { says } from './state.ts';

/** `page 30`, `page all`. */
export function sayPageRows(state: LinearState, rest: string): LinearReduced {
  const typed = rest.toLowerCase();
  const isAll = typed === 'all';
  if (!isAll && !/^[1-9]\d{0,5}$/.test(typed))
    return says(state, told('Type page and a number of lines, or page all.'));
  const pageRows = isAll ? Number.POSITIVE_INFINITY : Number(typed);
  return says({ ...state, pageRows }, told(pageText(pageRows)));
}

function pageText(pageRows: number): string {
  return Number.isFinite(pageRows) ? `${counted(pageRows, 'line')} at once` : 'all lines at once';
}

/** The settings in force: those of the mode, and those of the program. */
export function settingPassages(
  { pageRows, withNotes }: LinearState,
  world: LinearWorld,
): readonly Passage[] {
  return [
    told(`Width: ${world.columns} columns; the option --width changes it`),
    told(`Page: ${pageText(pageRows)}; the word page changes it`),
    told(`Notes: ${withNotes ? 'with each slide' : 'when asked for'}; notes on and notes off change it`),
    ...world.settings.map(told),
  ];
}
