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

/** `address on`, `address off`. */
export function sayAddresses(state: LinearState, isWhole: boolean): LinearReduced {
  const text = isWhole ? 'Whole addresses in the text.' : 'Only the host of addresses in the text.';
  return says({ ...state, wholeAddresses: isWhole }, told(text));
}

function pageText(pageRows: number): string {
  return Number.isFinite(pageRows) ? `${counted(pageRows, 'line')} at once` : 'all lines at once';
}

/** The current settings: those of the mode, and those of the program. */
export function settingPassages(
  { pageRows, withNotes, wholeAddresses }: LinearState,
  world: LinearWorld,
): readonly Passage[] {
  return [
    told(
      `Width: ${Number.isFinite(world.columns) ? `${world.columns} columns` : 'none'}. Change it with --width.`,
    ),
    told(`Page: ${pageText(pageRows)}. Change it with page.`),
    told(`Notes: ${withNotes ? 'with every slide' : 'on request'}. Change it with notes on or notes off.`),
    told(
      `Addresses: ${wholeAddresses ? 'whole' : 'only the host'}. Change it with address on or address off.`,
    ),
    ...world.settings.map(told),
  ];
}
