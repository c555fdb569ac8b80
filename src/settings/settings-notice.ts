import { commandName } from '../command-name.ts';
import { cellWidth } from '../terminal/cell-width.ts';
import { type SafeText, safeRow, safeText } from '../terminal/safe-text.ts';

/**
 * What the first screen says about mistakes in the settings: the only one, as much of it as fits, or how many.
 * `dsac-info config` lists them all.
 *
 * @param mistakes the mistakes, as rows for stderr
 * @param columns the width of its row
 * @returns nothing if nothing is wrong
 * @example 'config.yaml:1:1 no theme is named "drk". Did you mean dark?'
 */
export function settingsNotice(mistakes: readonly SafeText[], columns: number): SafeText | undefined {
  const [first, ...others] = mistakes;
  if (first === undefined) return undefined;
  const counted = safeText(
    `Settings: ${mistakes.length} ${others.length === 0 ? 'mistake' : 'mistakes'}; ${commandName()} config`,
  );
  if (others.length > 0) return counted;
  const whole = shortened(first);
  // The suggestion can be left out, but not the mistake.
  const withoutHint = safeRow(whole.replace(/[;.] .*$/, ''));
  return [whole, withoutHint].find(text => cellWidth(text) <= columns) ?? counted;
}

/** Without the folders, which the user knows, and without the kind of file. */
function shortened(row: SafeText): SafeText {
  return safeRow(
    row
      .replace(/^.*?[/\\](?=[^/\\]+(?::\d+:\d+ | cannot be read: ))/, '')
      .replace(/^(\S+:\d+:\d+ )settings: (?:keys: )?/, '$1'),
  );
}
