import type { OptionEntry } from '../options.ts';
import type { HelpRow } from './two-columns.ts';

/** `-h, --help`, `    --width COLUMNS`. */
function optionName({ name, short, value }: OptionEntry): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

/** The options in help, each with what it does, and with its values where they can be listed. */
export function optionRows(
  options: readonly OptionEntry[],
  summaryOf: (option: OptionEntry) => string = ({ summary }) => summary,
): readonly HelpRow[] {
  return options.map(option => [optionName(option), summaryOf(option)]);
}
